"""What other organisers are told, and what becomes of commands that wait, where the store or the chat is another one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot

from bot.chats.memory import ChatsInMemory
from bot.clock import system_clock
from bot.organisers.arguments import Verb
from bot.organisers.confirming import Pending
from bot.telegram.handlers import Handlers
from bot.telegram.organisers.changing import Changing
from bot.telegram.organisers.organisers import Organisers
from bot.telegram.organisers.proposing import Proposing
from bot.telegram.organisers.unfinished import Begun
from knowledge.store.database import Database, StoreUnavailable
from tests.unit.handling import written

PERSON = 5


class Away:
    """A database that is away."""

    def reading(self) -> Any:
        raise StoreUnavailable("the database is away", "gone")


def proposing() -> Proposing:
    """What organisers propose with, without a store."""
    serving = cast(Any, SimpleNamespace())
    return Proposing(cast(Database, Away()), serving, ChatsInMemory(), system_clock, system_clock, frozenset(), four_eyes=True)


async def test_where_the_store_is_away_a_decision_stands_though_nobody_else_is_told() -> None:
    waiting = cast(Pending, SimpleNamespace(is_unasked=False, author="7", id="p", base=1))
    await proposing().tell_dropped(cast(Bot, None), PERSON, waiting)


@pytest.mark.parametrize(("chat", "waits"), [(-5, True), (PERSON, False)])
async def test_a_command_waits_on_while_its_author_writes_in_a_group(chat: int, waits: bool) -> None:
    unfinished = Changing(known := proposing()).unfinished
    unfinished.begin(PERSON, Begun(Verb.MOVE, "housing"))
    await Organisers(known, cast(Handlers, None)).on_another(written("/venue", chat=chat), cast(Bot, None))
    assert (unfinished.begun(PERSON) is not None) is waits
