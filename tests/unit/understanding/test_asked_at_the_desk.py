"""What somebody at the desk asks in few words: what comes and with whom, the text of a talk, whom to reach, when and where to be there."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.understanding.question import Intent, Order
from tests.unit.understanding.conference import conference, said
from tests.unit.understanding.seminar import DESK, LORRILLARD, ROULLE, last_asks, talk

DURING = datetime.fromisoformat("2012-01-24T15:20:00+01:00")
IN_THE_SECOND = datetime.fromisoformat("2012-01-24T16:05:00+01:00")


def _asked(text: str) -> list[tuple[Intent, str | None]]:
    return [(ask.intent, ask.topic) for ask in last_asks(text)]


def test_whoever_speaks_at_another_time_is_asked_besides() -> None:
    assert [ask.intent for ask in last_asks("what comes after housing and who speaks at 5 pm?")] == [Intent.NEXT, Intent.AT_TIME]


@pytest.mark.parametrize(
    "text", ["what follows Dreyfus and who speaks?", "qu'est-ce qui suit Dreyfus et qui parle ?", "what's after housing, and who presents it?"]
)
def test_who_speaks_in_what_comes_is_told_with_it(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.NEXT]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("can we read the texts of the talks?", (Intent.PRACTICAL, "slides")),
        ("je peux avoir le texte du discours ?", (Intent.PRACTICAL, "slides")),
        ("which room number?", (Intent.PRACTICAL, "room")),
        ("le numéro de la salle, c'est quoi ?", (Intent.PRACTICAL, "room")),
        ("le rdv est à quelle heure ?", (Intent.EVENT_TIME, None)),
        ("rdv où ?", (Intent.VENUE, None)),
        ("why hold this seminar?", (Intent.THEME, None)),
        ("à quoi sert ce séminaire ?", (Intent.THEME, None)),
    ],
)
def test_what_is_asked_in_few_words(text: str, asked: tuple[Intent, str | None]) -> None:
    assert _asked(text) == [asked]


@pytest.mark.parametrize("text", ["I must talk to somebody from communications", "je veux parler à quelqu'un de la communication"])
def test_whoever_has_a_function_is_reached_and_not_asked_back_for(text: str) -> None:
    (ask,) = last_asks(text)
    assert (ask.intent, set(ask.people), ask.several) == (Intent.PERSON_CONTACT, {ROULLE, LORRILLARD}, True)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("has Potin finished speaking?", "Guy Potin is now taking part"), ("is Dreyfus done talking?", "Yes"), ("Damon a fini de parler ?", "Non")],
)
def test_somebody_may_be_done_or_not(text: str, verdict: str) -> None:
    assert talk(text, now=IN_THE_SECOND).reply.text.startswith(verdict)


def test_the_round_table_that_is_on_is_asked_of_now() -> None:
    assert [ask.intent for ask in talk("which panel is on?", now=DURING).question.asks] == [Intent.NOW]


def test_beside_a_function_that_nobody_holds_those_of_the_body_are_told() -> None:
    (body,) = DESK.respond("qui est là de la CAF ?", talk("bonjour").conversation, DURING).question.asks
    absent, there = last_asks("le président de la CAF parle-t-il ?")
    assert (absent.intent, there.intent, there.organisations) == (Intent.UNKNOWN_NAME, Intent.ORGANISATION_PEOPLE, body.organisations)
    assert [ask.intent for ask in last_asks("Qui est le président de la CAF ?")] == [Intent.UNKNOWN_NAME]


@pytest.mark.parametrize("text", ["how can I get to rue de Martignac from Orly?", "comment aller rue de Martignac depuis Bercy ?"])
def test_the_way_to_the_venue_is_asked_from_anywhere(text: str) -> None:
    assert _asked(text) == [(Intent.PRACTICAL, "directions")]


@pytest.mark.parametrize("text", ["when's the next childhood seminar?", "quand est le prochain séminaire logement ?"])
def test_the_next_seminar_is_a_meeting_whatever_it_is_said_to_be_on(text: str) -> None:
    assert [(ask.intent, ask.order) for ask in last_asks(text)] == [(Intent.SERIES, Order.AFTER)]


@pytest.mark.parametrize(("text", "words"), [("the seminar on taxation", "taxation"), ("le séminaire sur la fiscalité", "fiscalité")])
def test_a_seminar_on_something_else_is_not_this_one(text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in last_asks(text)] == [(Intent.UNKNOWN_TOPIC, words)]


@pytest.mark.parametrize("text", ["DIHAL ?", "la DIHAL, qu'est-ce que c'est ?", "what is DIHAL?"])
def test_an_acronym_of_a_function_is_whoever_holds_it(text: str) -> None:
    holders = [(ask.intent, ask.people) for ask in last_asks(text)]
    assert (holders == [(Intent.PERSON, ("alain-regnier",))]) is (text != "DIHAL ?")


def test_the_title_of_a_talk_is_no_function_of_whoever_gives_it() -> None:
    assert [ask.intent for ask in last_asks("how long is Damon's talk and what is its title?")] == [Intent.PERSON_TIME, Intent.PERSON_TALK]
    assert [ask.intent for ask in last_asks("what's Damon's title?")] == [Intent.PERSON]


@pytest.mark.parametrize("text", ["amphi ?", "salle"])
def test_a_bare_word_for_a_room_asks_for_the_rooms_there_are(text: str) -> None:
    assert "Janson" in said(conference(), text)[1]
