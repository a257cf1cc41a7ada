"""The number of a house or a district: right, wrong, or no such number at all."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def asks(desk: Desk, text: str) -> tuple[Ask, ...]:
    return desk.respond(text, Conversation(), NOW).question.asks


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("30 rue de Martignac ?", "30 rue de Martignac"),
        ("c'est au 3, rue de Martignac ?", "3, rue de Martignac"),
        ("is it at 81 rue de Martignac?", "81 rue de Martignac"),
        ("in the 13th arrondissement?", "13th arrondissement"),
        ("C'est dans le 20e arrondissement, non ?", "20e arrondissement"),
        ("It's in the 11th arrondissement, right?", "11th arrondissement"),
        ("it's in the sixth arrondissement?", "sixth arrondissement"),
        ("is it in the 16th?", "16th"),
        ("c'est dans le 12e ?", "12e"),
    ],
)
def test_a_wrong_number_is_denied(desk: Desk, text: str, claimed: str) -> None:
    assert [(ask.intent, ask.words, ask.confirms) for ask in asks(desk, text)] == [(Intent.VENUE, claimed, True)]


@pytest.mark.parametrize(
    "text",
    [
        "18 rue de Martignac ?",
        "rue de Martignac ?",
        "7e arrondissement ?",
        "c'est bien le 7ème arrondissement ?",
        "is it in the 7th arrondissement?",
        "is it in the 7th?",
        "c'est bien dans le 7e ?",
        "is it in the 9th or the 7th?",
        "c'est en France ?",
    ],
)
def test_the_right_number_and_none_are_not(desk: Desk, text: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(desk, text)] == [(Intent.VENUE, None)]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("le séminaire du 24 rue de Martignac, c'est à quelle heure ?", Intent.EVENT_TIME),
        ("c'est le 15 ou le 24 ?", Intent.EVENT_TIME),
        ("I live at 12 rue de Martignac, who speaks first?", Intent.SPEAKERS),
        ("y a un parking au 18 rue de Martignac ?", Intent.PRACTICAL),
    ],
)
def test_a_number_beside_another_question_changes_nothing(desk: Desk, text: str, intent: Intent) -> None:
    assert [(ask.intent, ask.words) for ask in asks(desk, text)] == [(intent, None)]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("where does the panel on babies take place?", Intent.VENUE),
        ("où parle Demeslay ?", Intent.VENUE),
        ("quel numéro dans la rue de Martignac", Intent.VENUE),
        ("where does Demeslay come from?", Intent.PERSON),
    ],
)
def test_without_rooms_a_session_is_where_the_event_is(desk: Desk, text: str, intent: Intent) -> None:
    assert [ask.intent for ask in asks(desk, text)] == [intent]
