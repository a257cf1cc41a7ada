"""How long is waited for a server that neither answers nor refuses: its host hangs, or the line to it does."""

from __future__ import annotations

import asyncio
from asyncio import Timeout, get_running_loop
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

PATIENCE = 4.0
"""Seconds in which a server that lives makes a connection, or answers a statement that waits for nobody."""
PATIENCE_AMONG_WRITERS = 10.0
"""Seconds where a statement may wait for another who writes, as with a file."""
WAITS_FOR_OTHERS = "waits_for_others"
AS_LONG_AS_IT_TAKES = {WAITS_FOR_OTHERS: True}
"""Options of a statement that may wait for another process for as long as the server lives."""
_LIMIT = "limit"


@asynccontextmanager
async def begun(engine: AsyncEngine, seconds: float | None) -> AsyncIterator[AsyncConnection]:
    """A transaction in which each way to the server and back has so many seconds; what is done between them has any. Raises `TimeoutError`."""
    async with asyncio.timeout(seconds) as limit, engine.begin() as connection:
        limit.reschedule(None)
        if connection.sync_connection is not None and seconds is not None:
            connection.sync_connection.info[_LIMIT] = (limit, seconds)
        try:
            yield connection
        finally:
            _let_go_on(limit, seconds)


def limit_statements(engine: AsyncEngine) -> None:
    """Have each statement of the engine's transactions end in time."""

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def _begin(connection: Any, cursor: object, statement: object, parameters: object, context: Any, is_many: object) -> None:
        waits = context is not None and context.execution_options.get(WAITS_FOR_OTHERS)
        if _LIMIT in connection.info and not waits:
            _let_go_on(*connection.info[_LIMIT])

    @event.listens_for(engine.sync_engine, "after_cursor_execute")
    def _end(connection: Any, cursor: object, statement: object, parameters: object, context: object, is_many: object) -> None:
        if _LIMIT in connection.info:
            _let_go_on(connection.info[_LIMIT][0], None)


def _let_go_on(limit: Timeout, seconds: float | None) -> None:
    if not limit.expired():
        limit.reschedule(None if seconds is None else get_running_loop().time() + seconds)
