"""Details that press and public ask for: digits, functions beside the press, who leads a panel, what is left, the text to quote."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent
from tests.unit.understanding.seminar import DESK

ZONE = ZoneInfo("Europe/Paris")
NOW = datetime(2012, 1, 20, 9, tzinfo=ZONE)


def asks(text: str, now: datetime = NOW) -> tuple[Ask, ...]:
    return DESK.respond(text, Conversation(), now).question.asks


def said(text: str, now: datetime = NOW) -> str:
    return plain(DESK.respond(text, Conversation(), now).reply.text)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("is it 61 37 or 61 73 for Roullé?", "61 37"),
        ("les deux derniers chiffres de Lorrillard ?", "60 39"),
        ("I got a call from 0142756137, who is that?", "61 37"),
        ("head of communications telephone", "61 37"),
    ],
)
def test_digits_are_of_a_contact(text: str, digits: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.PERSON_CONTACT]
    assert digits in said(text)


@pytest.mark.parametrize(
    "text",
    ["how do I introduce Bernard Dreyfus on the radio?", "la fonction de Guy Potin pour l'antenne", "what title should I give Julien Damon on air?"],
)
def test_what_a_speaker_is_beside_the_press_is_no_contact(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.PERSON]


@pytest.mark.parametrize(
    "text",
    ["qui modère la table logement ?", "who moderates the housing panel?", "who chairs the housing table", "qui anime la table ronde logement"],
)
def test_who_leads_a_panel_is_not_who_speaks_in_it(text: str) -> None:
    assert [(ask.intent, ask.topic) for ask in asks(text)] == [(Intent.PRACTICAL, "moderator")]


@pytest.mark.parametrize(
    "text", ["where are they hosting it?", "où est-ce qu'ils organisent ça ?", "where will they welcome us?", "où nous accueille-t-on ?"]
)
def test_where_people_are_received_is_the_venue(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.VENUE]


@pytest.mark.parametrize("text", ["what comes after housing until the end?", "et après le logement jusqu'à la fin ?"])
def test_all_that_comes_after_something(text: str) -> None:
    answer = said(text)
    assert "Julien Damon" in answer
    assert "Denys Lamarzelle" in answer
    assert "Patrice Lanco" not in answer


@pytest.mark.parametrize("text", ["what's on in the afternoon, in short", "version courte du programme"])
def test_the_short_version_is_the_programme(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.PROGRAMME]


@pytest.mark.parametrize("text", ["une phrase à citer sur le séminaire ?", "a quote from the presentation text?"])
def test_what_can_be_quoted_is_the_presentation(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.THEME]


def test_a_function_with_an_article_is_somebody() -> None:
    (ask,) = asks("has the mediator started talking?", datetime(2012, 1, 24, 15, 20, tzinfo=ZONE))
    assert (ask.intent, ask.people) == (Intent.MISSING, ("bernard-dreyfus",))


@pytest.mark.parametrize(
    "text",
    [
        "Lorrillard, un ou deux r ?",
        "Peupion avec un e ou un i ?",
        "Lamarzelle, one l or two at the end?",
        "Regnier with an accent?",
        "majuscule à Lamarzelle ?",
        "Potin: one t?",
    ],
)
def test_how_a_name_is_spelt_is_who_it_is(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.PERSON]


def test_an_hour_said_before_is_meant_again() -> None:
    answer = said("Je serai là à 15 h 30. Qu'est-ce qui débute à ce moment-là ?")
    assert "Le logement" in answer
    assert "Vincent Chriqui" not in answer


def test_a_body_that_has_begun_is_its_people() -> None:
    assert said("has the CAF started?", datetime(2012, 1, 24, 16, 40, tzinfo=ZONE)).count("José Pons") == 1


def test_english_is_not_french_because_it_names_the_french() -> None:
    assert DESK.respond("WHO WILL WIN THE FRENCH ELECTION", Conversation(), NOW).reply.language == "en"


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("combien de minutes pour l'ouverture ?", "opening"),
        ("how many minutes does the opening take?", "opening"),
        ("la dernière partie dure combien de temps ?", "closing"),
    ],
)
def test_how_long_the_first_and_the_last_part_are(text: str, session: str) -> None:
    assert [(ask.intent, ask.sessions) for ask in asks(text)] == [(Intent.SESSION_TIME, (session,))]


@pytest.mark.parametrize("text", ["what is the IEPC?", "c'est quoi le CAS ?", "Que veut dire PMI ?"])
def test_what_a_body_is_is_told_by_its_whole_name(text: str) -> None:
    assert [ask.intent for ask in asks(text)] == [Intent.ORGANISATION_PEOPLE]


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("horaires et date pour l'agenda presse", [Intent.EVENT_TIME]),
        ("exact title for our press programme", [Intent.TITLE]),
        ("contact for the press", [Intent.CONTACT]),
    ],
)
def test_what_something_is_wanted_for_is_not_asked(text: str, intents: list[Intent]) -> None:
    assert [ask.intent for ask in asks(text)] == intents


def test_who_somebody_is_with_is_their_body_and_those_beside_them() -> None:
    assert [ask.intent for ask in asks("who's Belan with?")] == [Intent.PERSON, Intent.COMPANIONS]
    assert [ask.intent for ask in asks("who is Belan speaking with?")] == [Intent.COMPANIONS]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("who is in charge of communications?", ("jean-michel-roulle", "jonathan-lorrillard")),
        ("qui dirige la communication du centre ?", ("jean-michel-roulle",)),
    ],
)
def test_who_is_told_by_their_function_is_told_at_once(text: str, people: tuple[str, ...]) -> None:
    (ask,) = asks(text)
    assert (ask.intent, ask.people) == (Intent.PERSON, people)
    assert " ou " not in said(text)
    assert " or " not in said(text)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("arrondissement ?", Intent.VENUE),
        ("postcode", Intent.VENUE),
        ("clôture", Intent.SPEAKERS),
        ("petite enfance", Intent.SESSION),
        ("title", Intent.TITLE),
        ("how long", Intent.EVENT_TIME),
    ],
)
def test_a_thing_is_asked_for_by_its_name_alone(text: str, intent: Intent) -> None:
    assert [ask.intent for ask in asks(text)] == [intent]


@pytest.mark.parametrize("text", ["please call mark", "lights", "school play"])
def test_other_words_alone_are_not_for_the_desk(text: str) -> None:
    assert not asks(text)


def test_a_word_of_this_events_own_is_none_of_other_peoples() -> None:
    assert [ask.intent for ask in asks("what is the book by the one who closes?")] == [Intent.WORKS]


@pytest.mark.parametrize("text", ["une personne du 92 parle ?", "is somebody from the 92 on the list?"])
def test_a_department_by_its_number(text: str) -> None:
    (ask,) = asks(text)
    assert ask.organisations == ("pmi-hauts-de-seine",)


def test_a_woman_of_a_body_is_asked_for_and_not_all_of_it() -> None:
    (ask,) = asks("la dame de Rennes elle intervient quand ?")
    assert (ask.intent, ask.people) == (Intent.PERSON_TIME, ("nathalie-demeslay",))


def test_how_one_writes_somebody_is_how_they_are_spelt() -> None:
    assert [ask.intent for ask in asks("how do I write Peupion?")] == [Intent.PERSON]
    assert [ask.intent for ask in asks("how do I write to Lemoine?")] == [Intent.PERSON_CONTACT]


def test_a_day_is_no_greeting() -> None:
    assert Intent.SOCIAL not in [ask.intent for ask in asks("jan 24?")]


@pytest.mark.parametrize("text", ["Damon est professeur de lettres ?", "Is Damon a man of letters?"])
def test_a_man_of_letters_is_not_spelt(text: str) -> None:
    assert "spelling" not in [str(aspect) for ask in asks(text) for aspect in ask.aspects]


def test_what_kind_of_things_are_discussed_is_no_cry_for_help() -> None:
    assert [ask.intent for ask in asks("What kind of things will be discussed?")] == [Intent.THEME]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How many l in Lamarzelle?", "with 3 “l”s, “ll” among them"),
        ("Lorrillard, un r ou deux ?", "avec 3 « r », dont « rr »"),
        ("Lamarzelle s'écrit avec un k ?", "sans « k »"),
        ("Roullé, combien de l ?", "avec « ll »"),
        ("combien de l a Lamarzelle ?", "avec 3 « l »"),
        ("combien dure l'intervention de Dreyfus ?", "de 15 h 10 à 15 h 30"),
        ("combien dure l'exposé de Lamarzelle ?", "de 17 h 30 à 18 h"),
    ],
)
def test_letters_are_counted(text: str, told: str) -> None:
    assert told in said(text).replace("\N{NO-BREAK SPACE}", " ")


def test_yes_or_no_is_no_choice_between_functions() -> None:
    assert said("yes or no: is Mara Maudet the prefect?").startswith("No.")
