"""Telling all organisers something: whom nothing can be told is passed over; what fails otherwise is logged, and tried again where nobody knows."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from markupsafe import Markup
from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError, TimedOut

from bot.chats.memory import ChatsInMemory
from bot.clock import system_clock
from bot.opening import open_programme
from bot.serving import Serving
from bot.telegram.organisers.proposing import Proposing
from knowledge.store.database import Database

BLOCKED, NEVER_WROTE, LATE, BROKEN = Forbidden("blocked"), BadRequest("Chat not found"), TimedOut(), BadRequest("can't parse entities")


@pytest.mark.parametrize(
    ("errors", "reached", "logged", "is_lost"),
    [
        ((None, None), 2, 0, False),
        ((BLOCKED, NEVER_WROTE), 0, 0, False),
        ((None, LATE), 1, 1, False),
        ((BLOCKED, LATE), 0, 1, True),
        ((BROKEN, LATE), 0, 2, True),
    ],
)
async def test_who_is_told(
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    errors: tuple[TelegramError | None, ...],
    reached: int,
    logged: int,
    is_lost: bool,
) -> None:
    fails = dict(enumerate(errors, 1))

    async def say(self: Proposing, bot: Bot, chat: int, *content: Any) -> None:
        if error := fails[chat]:
            raise error

    monkeypatch.setattr(Proposing, "say", say)
    serving = cast(Serving, SimpleNamespace(desk=open_programme(None)))
    proposing = Proposing(database, serving, ChatsInMemory(), system_clock, system_clock, frozenset(fails), False)
    told = await proposing.tell(cast(Bot, None), await proposing.organisers(), lambda wording: Markup("x"))
    assert (told.reached, len(caplog.records), told.is_lost) == (reached, logged, is_lost)
