"""Commands that organisers began and did not finish fade, and nothing of them stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.chats.memory import ChatsInMemory
from bot.organisers.arguments import Verb
from bot.telegram.unfinished import LASTS, Begun, Unfinished

NOON = datetime(2012, 1, 24, 12, tzinfo=UTC)
PERSON = 7


def test_a_command_waits_for_its_rest_for_a_while_and_is_forgotten_then() -> None:
    now, chats = NOON, ChatsInMemory()
    unfinished = Unfinished(chats, lambda: now)
    unfinished.begin(PERSON, Begun(Verb.MOVE, "housing"))
    now = NOON + LASTS
    assert unfinished.begun(PERSON) == Begun(Verb.MOVE, "housing")
    now += timedelta(seconds=1)
    assert unfinished.begun(PERSON) is None
    assert chats.recall(PERSON).unfinished is None


def test_a_command_that_is_dropped_is_forgotten_at_once() -> None:
    chats = ChatsInMemory()
    unfinished = Unfinished(chats, lambda: NOON)
    unfinished.begin(PERSON, Begun(Verb.ANNOUNCE, ""))
    unfinished.drop(PERSON)
    assert (unfinished.begun(PERSON), chats.recall(PERSON).unfinished) == (None, None)
