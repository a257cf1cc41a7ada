"""What the ledger of a bot over a server says of outages."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest
from sqlalchemy.dialects import postgresql

from bot.clock import system_clock
from bot.updates.ledger import AWAY, BACK, Ledger
from bot.updates.received import Received, read_update
from knowledge.store.database import Database, StoreUnavailable


class Server:
    """A database that is there or away, and takes notes."""

    is_away = False
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]

    @asynccontextmanager
    async def beside(self) -> AsyncIterator[Server]:
        yield self

    async def execute(self, statement: Any, rows: Any) -> None:
        await self.tell(rows)

    async def tell(self, notes: Any) -> None:
        if self.is_away:
            raise StoreUnavailable("the database cannot be used now", "OSError")

    def close(self) -> None:
        pass


def came(number: int) -> Received:
    message = {"message_id": number, "date": 0, "chat": {"id": 5, "type": "private"}, "text": "hello"}
    return read_update({"update_id": number, "message": message}, None)


async def leaves(ledger: Ledger, number: int) -> None:
    ledger.let_leave(came(number))
    await ledger._tell()


async def set_aside(ledger: Ledger, number: int) -> None:
    await ledger.set_aside([came(number)])


@pytest.mark.parametrize("doing", [leaves, set_aside])
async def test_each_outage_is_said_once_and_when_it_is_over(doing: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    server = Server()
    ledger = Ledger(cast(Database, server), 99, system_clock, telling=server)
    for number, server.is_away in enumerate([True, True, False, False, True, False]):
        await doing(ledger, number)
    assert caplog.messages == [AWAY, BACK, AWAY, BACK]
