"""Commands that organisers began and did not finish fade, and nothing of them stays."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import cast

import pytest
from telegram import Bot

from bot.chats.memory import ChatsInMemory
from bot.organisers.arguments import Unreadable, Verb
from bot.organisers.orders import Order
from bot.replies.desk import Desk
from bot.telegram.organisers.changing import Changing, UnknownSession
from bot.telegram.organisers.ordering import Ordering
from bot.telegram.organisers.unfinished import ANSWER_LASTS, LASTS, Begun, Unfinished
from tests.unit.understanding.seminar import DESK

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


def test_answers_that_were_given_are_known_for_a_while() -> None:
    now, chats = NOON, ChatsInMemory()
    unfinished = Unfinished(chats, lambda: now)
    unfinished.ask(PERSON)
    unfinished.give(PERSON, 12)
    unfinished.ask(PERSON)
    unfinished.give(PERSON, 15)
    assert [unfinished.was_given(PERSON, message) for message in (12, 15, 1)] == [True, True, False]
    assert not unfinished.may_be_answer(PERSON, "yes")
    now += ANSWER_LASTS + timedelta(seconds=1)
    assert not unfinished.was_given(PERSON, 12)


@pytest.mark.parametrize(("words", "heard"), [("logement de 15 minutes", ["fr"]), ("qui parle de xqztv", [])])
async def test_the_language_of_an_order_counts_once_it_is_read(words: str, heard: list[str]) -> None:
    languages: list[str] = []

    async def newest() -> tuple[int, Desk]:
        return 1, DESK

    async def change(*_: object) -> None:
        """Propose nothing."""

    proposing = SimpleNamespace(hear=lambda _, language: languages.append(language), clock=lambda: NOON)
    ordering = Ordering(cast(Changing, SimpleNamespace(newest=newest, change=change, proposing=proposing)))
    with suppress(Unreadable, UnknownSession):
        await ordering.hear(cast(Bot, None), PERSON, None, Order((Verb.DELAY,), words, "fr"), words)
    assert languages == heard
