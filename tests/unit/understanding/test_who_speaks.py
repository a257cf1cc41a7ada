"""Whom a question means that is not about all speakers: those on a subject, of a body, the first and the last, or somebody unknown."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent, Order
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def asks(text: str) -> tuple[Ask, ...]:
    return DESK.respond(text, Conversation(), NOW).question.asks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the world bank is on the panel too?", "world bank"),
        ("Oxfam speaker?", "Oxfam"),
        ("Is Anne Hidalgo one of the speakers?", "Anne Hidalgo"),
        ("Est-ce que Cédric Villani fait partie des intervenants ?", "Cédric Villani"),
        ("la banque mondiale est parmi les intervenants ?", "banque mondiale"),
        ("UNICEF intervenante", "UNICEF"),
        ("Is Gunter Falk one of the speakers?", "Gunter Falk"),
    ],
)
def test_somebody_unknown_is_said_not_to_be_there(text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.UNKNOWN_NAME, words)]


@pytest.mark.parametrize("text", ["Which speaker deals with volcanoes?", "Quel intervenant traite des volcans ?"])
def test_a_subject_that_nobody_speaks_on_is_said_to_be_none(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.UNKNOWN_TOPIC]


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("I'm interested in subletting. Which speaker covers it?", ("housing", 1)),
        ("Je m'intéresse aux horaires atypiques. Qui en parle ?", ("early-childhood", 1)),
    ],
)
def test_a_subject_said_before_is_who_speaks_on_it(text: str, talk: tuple[str, int]) -> None:
    assert [(ask.intent, ask.talks) for ask in asks(text)] == [(Intent.TOPIC, (talk,))]


@pytest.mark.parametrize("text", ["Who begins and who finishes, and when?", "Qui démarre et qui termine, et à quelle heure ?"])
def test_who_begins_and_ends_are_people(text: str) -> None:
    assert [(ask.intent, ask.order) for ask in asks(text)] == [(Intent.SPEAKERS, Order.FIRST), (Intent.SPEAKERS, Order.LAST)]


def test_the_last_in_both_is_the_last_of_each() -> None:
    assert [(ask.sessions, ask.order) for ask in asks("In both panels, who speaks last?")] == [(("housing", "early-childhood"), Order.LAST)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("who is Xavier Bertrand?", "Xavier Bertrand"),
        ("Julien Martin parle quand ?", "Julien Martin"),
        ("what does Alain Moreau do?", "Alain Moreau"),
    ],
)
def test_a_given_name_with_another_family_name_is_somebody_else(text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.UNKNOWN_NAME, words)]


@pytest.mark.parametrize(("text", "person"), [("who is Guy Pottins?", "guy-potin"), ("Julie Pepion, c'est qui ?", "julie-peupion")])
def test_a_slip_of_the_family_name_is_not(text: str, person: str) -> None:
    assert [ask.people for ask in asks(text)] == [(person,)]


@pytest.mark.parametrize("text", ["can the audience take part?", "les étudiants peuvent assister ?", "the main speaker?", "Principal intervenant ?"])
def test_who_may_come_and_which_speaker_are_nobody_unknown(text: str) -> None:
    assert Intent.UNKNOWN_NAME not in {ask.intent for ask in asks(text)}


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("qui n'intervient pas dans une table ronde ?", ("opening", "dreyfus", "closing")),
        ("who speaks alone?", ("opening", "dreyfus", "closing")),
        ("qui passe tout seul ?", ("opening", "dreyfus", "closing")),
        ("who is not on the housing round table?", ("opening", "dreyfus", "early-childhood", "closing")),
        ("who hasn't spoken in the housing round table yet?", ("housing",)),
        ("qui n'est pas venu à la première table ronde ?", ("housing",)),
        ("who speaks alone in the first round table?", ("housing",)),
        ("who speaks alone in the opening?", ()),
    ],
)
def test_whoever_is_in_the_other_parts_is_asked_for(text: str, sessions: tuple[str, ...]) -> None:
    assert [(ask.intent, ask.sessions) for ask in asks(text)] == [(Intent.SPEAKERS, sessions)]


@pytest.mark.parametrize("text", ["the two from Nanterre, when?", "les deux de la PMI, c'est quand ?"])
def test_when_a_body_speaks_is_told_with_its_people_and_not_the_date(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.ORGANISATION_PEOPLE]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("who's the last but one?", "julie-peupion"),
        ("c'est qui l'avant-dernier ?", "julie-peupion"),
        ("c'est qui le quatrième", "alain-regnier"),
    ],
)
def test_whoever_speaks_at_a_place_is_asked_for_by_it_alone(text: str, person: str) -> None:
    assert [(ask.intent, ask.people) for ask in asks(text)] == [(Intent.PERSON, (person,))]


@pytest.mark.parametrize("text", ["what's on at 3 and at 5:30", "il y a quoi à 15 h et à 17 h 30 ?"])
def test_each_of_two_hours_is_asked_for_itself(text: str) -> None:
    assert [(ask.intent, ask.when and ask.when.ends) for ask in asks(text)] == [(Intent.AT_TIME, None)] * 2


@pytest.mark.parametrize("text", ["entre 15h et à 17h", "what's on after 3 and before 5?", "what's on before 4 and after 5?"])
def test_two_hours_of_a_stretch_are_not_asked_each(text: str) -> None:
    assert len(asks(text)) == 1


@pytest.mark.parametrize(("text", "intent"), [("what's on", Intent.NOW), ("what is on the agenda?", Intent.PROGRAMME)])
def test_what_is_on_is_now_and_what_is_on_the_agenda_all_of_it(text: str, intent: Intent) -> None:
    assert [ask.intent for ask in asks(text)] == [intent]


def test_the_part_before_the_last_is_not_denied() -> None:
    assert [(ask.intent, ask.sessions) for ask in asks("when is the second to last part?")] == [(Intent.SESSION_TIME, ("early-childhood",))]
    assert [(ask.intent, ask.words, ask.order) for ask in asks("l'avant-dernière séance ?")] == [(Intent.SERIES, "5", None)]


def test_the_last_but_one_of_nothing_that_is_said_is_not_the_last() -> None:
    assert not asks("avant dernier")
