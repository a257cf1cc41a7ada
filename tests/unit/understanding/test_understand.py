"""What is understood: ways of asking, slips, references, and what is not for the desk. No sentence of a question file."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Aspect, Intent
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 24, 15, 40, tzinfo=ZoneInfo("Europe/Paris"))


def ask(*texts: str) -> tuple[list[Intent], str, tuple[str, ...]]:
    conversation = Conversation()
    for text in texts:
        response = DESK.respond(text, conversation, NOW)
        conversation = response.conversation
    asks = response.question.asks
    return [found.intent for found in asks], response.question.language, tuple(person for found in asks for person in found.people)


@pytest.mark.parametrize(
    ("text", "intent", "language"),
    [
        ("on commence à quelle heure ?", Intent.EVENT_TIME, "fr"),
        ("till when does it last", Intent.EVENT_TIME, "en"),
        ("what's the address of the place", Intent.VENUE, "en"),
        ("le programme de la journée", Intent.PROGRAMME, "fr"),
        ("qui prend la parole ?", Intent.NOW, "fr"),
        ("list of speakers", Intent.SPEAKERS, "en"),
        ("who's talking right now", Intent.NOW, "en"),
        ("et ensuite ?", Intent.NEXT, "fr"),
        ("combien coûte l'entrée ?", Intent.PRACTICAL, "fr"),
        ("is there a car park?", Intent.PRACTICAL, "en"),
        ("quel âge a Mara Maudet ?", Intent.PRIVATE, "fr"),
        ("who is the youngest speaker?", Intent.PRIVATE, "en"),
        ("not sure when Lanco speaks", Intent.PERSON_TIME, "en"),
        ("je ne sais plus quand parle Dreyfus", Intent.PERSON_TIME, "fr"),
        ("by when does the last speaker end?", Intent.SPEAKERS, "en"),
        ("who invites us", Intent.HOSTS, "en"),
        ("à quel cycle appartient ce séminaire ?", Intent.SERIES, "fr"),
        ("thanks a lot!", Intent.SOCIAL, "en"),
        ("qui a écrit un livre ?", Intent.WORKS, "fr"),
        ("what did Lamarzelle write", Intent.WORKS, "en"),
        ("c’est quoi le séminaire ?", Intent.THEME, "fr"),
        ("Damon fait quoi aujourd’hui", Intent.PERSON_TIME, "fr"),
        ("Damon il fait quoi", Intent.PERSON, "fr"),
        ("qu’a écrit Lamarzelle", Intent.WORKS, "fr"),
        ("que dit Lanco", Intent.PERSON_TALK, "fr"),
        ("rien d'autre après Lamarzelle ?", Intent.NEXT, "fr"),
        ("nothing else after Lamarzelle?", Intent.NEXT, "en"),
        ("rien après ?", Intent.REMAINING, "fr"),
        ("quel jour c’était", Intent.EVENT_TIME, "fr"),
        ("jsuis en retard cest ki la", Intent.NOW, "fr"),
        ("le préfet Regnier parle de quoi", Intent.PERSON_TALK, "fr"),
        ("where are we in the programme", Intent.NOW, "en"),
        ("quels organismes sont représentés ?", Intent.ORGANISATIONS, "fr"),
        ("17h15 ?", Intent.AT_TIME, "fr"),
    ],
)
def test_ways_of_asking(text: str, intent: Intent, language: str) -> None:
    intents, spoken, _ = ask(text)
    assert intents == [intent]
    assert spoken == language


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("quand parle Lamarzele ?", "denys-lamarzelle"),
        ("who is Peupyon", "julie-peupion"),
        ("Demeley c'est qui", "nathalie-demeslay"),
        ("the prefect, who is he?", "alain-regnier"),
        ("quand passe marieclaude", "marie-claude-bouloy"),
        ("when does dr belan speak", "xavier-belan"),
        ("tell me about Guy", "guy-potin"),
    ],
)
def test_names_as_typed(text: str, person: str) -> None:
    assert ask(text)[2] == (person,)


def test_the_subject_goes_on() -> None:
    intents, _, people = ask("qui est Julien Damon ?", "il parle quand ?")
    assert intents == [Intent.PERSON_TIME]
    assert people == ("julien-damon",)


def test_and_another_name_repeats_the_question() -> None:
    intents, _, people = ask("when does Damon speak?", "and Maudet?")
    assert intents == [Intent.PERSON_TIME]
    assert people == ("mara-maudet",)


def test_a_correction_repeats_the_question() -> None:
    assert ask("à quelle heure parle Damon ?", "non pardon, Dreyfus")[2] == ("bernard-dreyfus",)


def test_two_questions_are_two() -> None:
    assert ask("c'est où et ça commence quand ?")[0] == [Intent.VENUE, Intent.EVENT_TIME]


def test_a_change_of_language_repeats_the_answer() -> None:
    intents, language, _ = ask("c'est où ?", "in English please")
    assert intents == [Intent.VENUE]
    assert language == "en"


@pytest.mark.parametrize(
    "text", ["what is the tallest mountain", "mets de la musique", "zzkrpt wqx", "order me a pizza", "quel est le score du match", "", "…", "🙂"]
)
def test_what_is_not_for_the_desk(text: str) -> None:
    assert ask(text)[0] == []


def test_a_name_that_is_not_there_is_not_taken_for_another() -> None:
    intents, _, _ = ask("Will Barack Obama be speaking?")
    assert intents == [Intent.UNKNOWN_NAME]


def test_a_bare_name_takes_the_language_of_the_app() -> None:
    assert DESK.respond("Damon", Conversation(), NOW, "en-GB").question.language == "en"
    assert DESK.respond("Damon", Conversation(), NOW, None).question.language == "fr"


def test_sides_of_the_event() -> None:
    asks = DESK.respond("ça dure combien de temps et ça finit quand ?", Conversation(), NOW).question.asks
    assert {aspect for found in asks for aspect in found.aspects} == {Aspect.DURATION, Aspect.END}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    reply = DESK.respond(text, Conversation(), NOW).reply
    assert reply.text.strip()


def test_the_other_round_table_and_a_bare_number() -> None:
    response = DESK.respond("who is on the housing panel?", Conversation(), NOW)
    other = DESK.respond("and the other one?", response.conversation, NOW)
    assert other.question.asks[0].sessions == ("early-childhood",)
    response = DESK.respond("séance 3 ?", Conversation(), NOW)
    assert DESK.respond("et la 6 ?", response.conversation, NOW).question.asks[0].words == "6"


def test_the_subject_of_a_subject() -> None:
    response = DESK.respond("C'est quoi Solibail ?", Conversation(), NOW)
    assert DESK.respond("qui en parle ?", response.conversation, NOW).question.asks[0].intent is Intent.TOPIC


@pytest.mark.parametrize("text", ["when is it?", "how long is it?", "who speaks first?", "quel code postal ?", "où est-ce ?"])
def test_a_short_question_of_which_all_is_explained_is_for_the_desk_on_any_day(text: str) -> None:
    assert DESK.respond(text, Conversation(), datetime(2030, 5, 1, 9, tzinfo=ZoneInfo("Europe/Paris"))).question.asks
