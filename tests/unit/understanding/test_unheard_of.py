"""What the programme does not have although the rest of a question could be answered: another round table, somebody behind a title, the town."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def asks(text: str) -> tuple[Ask, ...]:
    return DESK.respond(text, Conversation(), NOW).question.asks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("when does the round table on pensions start", "pensions"),
        ("who is in the panel on climate change", "climate change"),
        ("is there a debate after the round table on hospitals?", "hospitals"),
        ("the round table on agriculture, who speaks", "agriculture"),
        ("la table ronde sur la fiscalité, qui parle", "fiscalité"),
        ("à quelle heure est la table ronde sur les transports", "transports"),
        ("qui participe à la table ronde sur la justice", "justice"),
        ("combien de temps dure la table ronde sur le nucléaire", "nucléaire"),
        ("do they talk about the conquest of bread?", "conquest of bread"),
        ("quelqu'un parle du prix du pain ?", "prix du pain"),
    ],
)
def test_a_part_on_a_subject_that_there_is_not_is_no_other_part(text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.UNKNOWN_TOPIC, words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("le congrès des bouchers a lieu quand ?", "congrès des bouchers"),
        ("where is the seminar on taxation held?", "seminar on taxation"),
        ("à quelle heure commence le colloque des apiculteurs ?", "colloque des apiculteurs"),
        ("What's Thatcher's housing policy?", "Thatcher"),
        ("qui surveille les crèches au Danemark ?", "Danemark"),
        ("un représentant du gouvernement ?", "gouvernement"),
    ],
)
def test_events_and_names_of_others_are_none_of_ours(text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.UNKNOWN_NAME, words)]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("le séminaire du mardi 24 commence à quelle heure ?", Intent.EVENT_TIME),
        ("le séminaire des travailleurs sociaux a lieu quand ?", Intent.EVENT_TIME),
        ("il me faut une demi-journée de liberté, le séminaire a lieu quand ?", Intent.EVENT_TIME),
        ("What is the Housing Panel about?", Intent.SESSION),
        ("Hi Tom, who speaks about housing?", Intent.TOPIC),
    ],
)
def test_what_is_said_of_ours_is_no_other(text: str, intent: Intent) -> None:
    assert [ask.intent for ask in asks(text)] == [intent]


@pytest.mark.parametrize(
    "text",
    [
        "are there farmers among the speakers?",
        "est-ce qu'il y a des paysans parmi les orateurs ?",
        "is there any Norwegian company among the speakers?",
        "does any talk deal with care for the poor?",
        "quel est le prochain conseil de quartier de Rennes ?",
    ],
)
def test_some_that_nothing_of_the_programme_tells_are_not_all(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.SILENT]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("is there a list of speakers?", Intent.SPEAKERS),
        ("y a-t-il beaucoup d'orateurs ?", Intent.SPEAKERS),
        ("is there a theme?", Intent.THEME),
    ],
)
def test_all_are_told_where_nothing_narrows_them(text: str, intent: Intent) -> None:
    assert [ask.intent for ask in asks(text)] == [intent]


@pytest.mark.parametrize("text", ["when is the round table on housing", "à quelle heure la table ronde sur le mal-logement"])
def test_a_part_on_its_own_subject_is_found(text: str) -> None:
    assert [(ask.intent, ask.sessions) for ask in asks(text)] == [(Intent.SESSION_TIME, ("housing",))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("is prof anne lauvergeon giving a talk?", "prof anne lauvergeon"),
        ("will mrs aubry be on stage", "mrs aubry"),
        ("est-ce que le professeur cédric villani intervient ?", "professeur cédric villani"),
        ("dr frachon parle à quelle heure", "dr frachon"),
    ],
)
def test_somebody_unknown_behind_a_title_is_nobody_else_of_that_title(text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.UNKNOWN_NAME, words)]


@pytest.mark.parametrize("text", ["who won the mayoral race in rennes", "qui a construit le métro de Rennes"])
def test_what_happens_in_a_town_is_not_asked_of_those_who_come_from_it(text: str) -> None:
    assert {ask.intent for ask in asks(text)} <= {Intent.SILENT}


@pytest.mark.parametrize("text", ["who is there from Rennes", "qui vient de Rennes Métropole"])
def test_who_comes_from_a_town_is_told(text: str) -> None:
    assert [(ask.intent, ask.organisations) for ask in asks(text)] == [(Intent.ORGANISATION_PEOPLE, ("rennes-metropole",))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("it's at the trocadero, right?", "trocadero"),
        ("is it at the tower of london?", "tower of london"),
        ("c'est bien au palais de justice ?", "palais de justice"),
        ("c'est bien à bercy ?", "bercy"),
    ],
)
def test_a_place_typed_without_capitals_is_not_confirmed(text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.VENUE, words)]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("alors à Grenoble c'est à quel étage", "Grenoble"),
        ("is there parking at the seminar in Geneva?", "Geneva"),
        ("le séminaire a lieu à La Rochelle ou pas ?", "La Rochelle"),
    ],
)
def test_another_town_than_the_venues_is_put_right(text: str, town: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.VENUE, town)]


@pytest.mark.parametrize("text", ["je serai à Lyon le matin, c'est où le séminaire ?", "We live in Boston, where is it held?"])
def test_the_town_of_the_asker_claims_nothing(text: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.VENUE, None)]


@pytest.mark.parametrize("text", ["y a-t-il une table ronde sur les retraites ?", "is there a panel about taxes?"])
def test_a_part_on_another_subject_is_none_of_it(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.UNKNOWN_TOPIC]


@pytest.mark.parametrize(
    ("text", "matter"),
    [("la pause café est à 16h ?", "coffee"), ("Is the buffet at half past five?", "catering"), ("le cocktail à 18h c'est ça ?", "drinks")],
)
def test_a_matter_said_to_be_at_an_hour_is_not_what_is_on_then(text: str, matter: str) -> None:
    assert [(ask.intent, ask.topic) for ask in asks(text)] == [(Intent.PRACTICAL, matter)]


@pytest.mark.parametrize(("text", "words"), [("on parle d'apiculture à quelle heure", ["apiculture"])])
def test_a_subject_said_before_when_is_asked_is_looked_for(text: str, words: list[str]) -> None:
    assert [ask.words for ask in asks(text) if ask.intent is Intent.UNKNOWN_TOPIC] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("who from the university of Bordeaux is speaking", "university of Bordeaux"),
        ("quelle association de Brest intervient ?", "association de Brest"),
    ],
)
def test_a_kind_of_body_of_another_town_is_none_of_the_programme(text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.UNKNOWN_NAME, words)]
