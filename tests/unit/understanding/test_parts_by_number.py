"""Parts of the event by their number or place, and other short ways to name them; what is only like a subject or a person and is not meant."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Aspect, Intent, Order

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


def _asks(desk: Desk, text: str, now: datetime = NOW) -> tuple[Ask, ...]:
    return desk.respond(text, Conversation(), now).question.asks


@pytest.mark.parametrize(
    ("text", "order"),
    [("who is the 1st speaker?", Order.FIRST), ("c'est qui le 1er orateur", Order.FIRST), ("qui est la dernière intervenante ?", Order.LAST)],
)
def test_the_first_written_with_digits(desk: Desk, text: str, order: Order) -> None:
    (ask,) = _asks(desk, text)
    assert (ask.intent, ask.order) == (Intent.SPEAKERS, order)


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("when is the 2nd round table?", ["early-childhood"]),
        ("la 1re table ronde, c'est quand ?", ["housing"]),
        ("2ème table ronde, qui parle", ["early-childhood"]),
        ("horaires de la table ronde 1", ["housing"]),
        ("round table 2 who", ["early-childhood"]),
        ("tables rondes 1 et 2, horaires", ["housing", "early-childhood"]),
    ],
)
def test_a_round_table_by_its_number(desk: Desk, text: str, sessions: list[str]) -> None:
    (ask,) = _asks(desk, text)
    assert list(ask.sessions) == sessions


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("what is the third part about?", ["housing"]),
        ("la 4e partie c'est quand", ["early-childhood"]),
        ("partie 3, qui parle ?", ["housing"]),
        ("the last bit?", ["closing"]),
        ("la dernière partie porte sur quoi ?", ["closing"]),
        ("who is on the second panel?", ["early-childhood"]),
        ("when does the second part begin", ["dreyfus", "early-childhood"]),
    ],
)
def test_a_part_by_its_place(desk: Desk, text: str, sessions: list[str]) -> None:
    assert [session for ask in _asks(desk, text) for session in ask.sessions] == sessions


@pytest.mark.parametrize("text", ["is it on the 1st of February?", "c'est bien le 1er février ?"])
def test_a_day_with_an_ending_stays_a_day(desk: Desk, text: str) -> None:
    (ask,) = _asks(desk, text)
    assert ask.intent is Intent.EVENT_TIME
    assert ask.when
    assert ask.when.day
    assert (ask.when.day.month, ask.when.day.day) == (2, 1)


def test_a_first_meeting_written_with_digits_is_one_of_the_series(desk: Desk) -> None:
    (ask,) = _asks(desk, "la toute 1re séance portait sur quoi ?")
    assert (ask.intent, ask.aspects) == (Intent.SERIES, (Aspect.OPENING,))


@pytest.mark.parametrize("text", ["combien de tables rondes", "cmb de tables rondes", "how many round tables"])
def test_round_tables_are_counted_in_a_few_words(desk: Desk, text: str) -> None:
    (ask,) = _asks(desk, text)
    assert (ask.intent, ask.aspects) == (Intent.SESSION_TIME, (Aspect.COUNT,))


def test_their_round_table_is_that_of_whoever_is_named_beside_it(desk: Desk) -> None:
    said = plain(desk.respond("je guette Guy Potin à la fin de sa table ronde, ça finit quand ?", Conversation(), NOW).reply.text)
    assert "16 h 30" in said.replace("\N{NO-BREAK SPACE}", " ")
    assert "petite enfance" not in said


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("combien de gens attendez-vous dans le public ?", Intent.PRACTICAL),
        ("which government office organises it?", Intent.HOSTS),
        ("who invited us to this?", Intent.HOSTS),
        ("nous sommes invités par qui ?", Intent.HOSTS),
        ("ils en sont où ?", Intent.NOW),
        ("what window is it on?", Intent.EVENT_TIME),
        ("est-ce que la salle pourra intervenir ?", Intent.DEBATE),
    ],
)
def test_a_word_that_also_describes_somebody_or_something_is_not_taken_for_them(desk: Desk, text: str, intent: Intent) -> None:
    asks = _asks(desk, text, NOW.replace(day=24, hour=16))
    assert [ask.intent for ask in asks] == [intent]


def test_what_is_the_askers_own_is_nobody_and_no_subject(desk: Desk) -> None:
    asks = _asks(desk, "notre équipe attend dehors, c'est où ?")
    assert [ask.intent for ask in asks] == [Intent.VENUE]
    assert "Lanco" not in plain(desk.respond("notre équipe arrive à quelle heure ?", Conversation(), NOW).reply.text)


def test_the_number_for_somebody_is_that_of_their_telephone(desk: Desk) -> None:
    (ask,) = _asks(desk, "give me the number for Sylvain Lemoine")
    assert ask.intent is Intent.PERSON_CONTACT
