"""What was handled, remembered in memory and in the store, so that an update which comes again is not answered again.

What is noted goes into the journal beside a database file at once, and into the database with all that came within a second. While that is away it is
written later. What has left, and Telegram has not yet confirmed, is noted in the journal too; without one, in the database (`tell`).
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Delete, Insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.trouble import Trouble
from bot.updates.journal import Journal
from bot.updates.note import NOTHING_SAID, Note, Said, Telling
from bot.updates.received import Received
from bot.updates.tables import update_table
from knowledge.store.database import Database, StoreUnavailable
from knowledge.store.inserting import inserting

MOST_KNOWN = 10_000
"""Updates remembered in memory. Telegram brings again only what was not confirmed: at most a hundred."""
FLUSHES = 1.0
"""Seconds for which what was handled is gathered before it is written."""
LONGEST_PAUSE = 30.0
BY_MARK = itemgetter("mark")
"""The order in which rows are written: two writers that lock them in different orders would wait for each other for ever."""
AWAY, BACK = "what was handled is not stored yet", "what was handled is stored again"

_log = logging.getLogger(__name__)


class Ledger:
    """What one bot handled. `clock`: the real one, also in a rehearsal; `journal`: of a database file; `telling`: of a server."""

    def __init__(self, database: Database, bot: int, clock: Clock, journal: Journal | None = None, telling: Telling | None = None) -> None:
        self._database = database
        self._journal = journal
        self._telling = telling
        self._bot = bot
        self._clock = clock
        self._known: OrderedDict[int, None] = OrderedDict()
        self._noted: dict[int, int] = {}
        self._left: dict[int, int] = {}
        """Updates whose answers have left, with their numbers, until they are noted."""
        self._lasting: set[int] = set()
        """Updates that are being handled, of which it is said that they take long."""
        self._longer: asyncio.Future[None] | None = None
        self._untold: list[Note] = []
        self._has_left = asyncio.Event()
        self._heard = asyncio.Event()
        self._writing = asyncio.Lock()
        self._is_telling = asyncio.Lock()
        self._trouble = Trouble(_log, logging.INFO)

    async def open(self) -> tuple[str, ...]:
        """Learn what was handled lately. Gives the updates that were set aside and are not handled yet, in order. Raises `StoreUnavailable`."""
        columns = update_table.c
        mine = select(columns.mark, columns.number, columns.waiting).where(columns.bot == self._bot)
        async with self._database.reading() as connection:
            handled = (await connection.execute(mine.where(columns.waiting.is_(None)).order_by(columns.at.desc()).limit(MOST_KNOWN))).all()
            waiting = (await connection.execute(mine.where(columns.waiting.is_not(None)).order_by(columns.number))).all()
        self._known.update({row.mark: None for row in reversed(handled)})
        for mark, number in self._journal.entries() if self._journal else ():
            self._remember(mark)
            self._noted[mark] = number
            self._heard.set()
        return tuple(row.waiting for row in waiting if row.mark not in self._known)

    def knows(self, received: Received) -> bool:
        """Whether an update was handled."""
        return received.mark in self._known

    def let_last(self, received: Received) -> None:
        """Remember that an update takes long, until it is handled."""
        self._lasting.add(received.mark)
        if self._longer is not None and not self._longer.done():
            self._longer.set_result(None)

    def lasts(self, received: Received) -> bool:
        """Whether it was said of an update that it takes long."""
        return received.mark in self._lasting

    def something_lasts(self) -> asyncio.Future[None]:
        """What is done when that is next said of an update."""
        if self._longer is None or self._longer.done():
            self._longer = asyncio.get_running_loop().create_future()
        return self._longer

    def note(self, received: Received) -> None:
        """Remember an update as handled, and write it within a second or two."""
        self._remember(received.mark)
        if self._left.pop(received.mark, None) is None and self._journal is not None:
            self._journal.add(received.mark, received.number)
        self._noted[received.mark] = received.number
        while len(self._noted) > MOST_KNOWN:
            self._noted.pop(next(iter(self._noted)))
        self._heard.set()

    def remember(self, received: Received) -> None:
        """Remember an update as handled whose row is written elsewhere."""
        self._left.pop(received.mark, None)
        self._remember(received.mark)

    def let_leave(self, received: Received, said: Said = NOTHING_SAID) -> None:
        """Note that the answer to an update has left: a process that begins after this one was killed does not answer it again.

        `said`: what the chat speaks of since; where a server is told.
        """
        if received.mark in self._left:
            return
        self._left[received.mark] = received.number
        if self._journal is not None:
            self._journal.add(received.mark, received.number)
        else:
            self._untold.append(Note(received, self._clock(), said=said))
            self._has_left.set()

    def take_back(self, received: Received) -> None:
        """Note that the answer to an update failed after it had left: whoever begins after a kill answers it."""
        if self._left.pop(received.mark, None) is None:
            return
        if self._journal is not None:
            self._journal.take_back(received.mark, received.number)
        else:
            self._untold.append(Note(received, self._clock(), waits=True))
            self._has_left.set()

    async def tell(self) -> None:
        """Write what has left, and what was taken back, into the database of a server at once, until cancelled. Nothing waits for it."""
        while True:
            await self._has_left.wait()
            self._has_left.clear()
            await self._tell()

    def _remember(self, mark: int) -> None:
        self._lasting.discard(mark)
        self._known[mark] = None
        while len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)

    async def is_handled(self, connection: AsyncConnection, received: Received) -> bool:
        """Whether some process has handled an update, by the store."""
        columns = update_table.c
        handled = select(columns.mark).where(columns.bot == self._bot, columns.mark == received.mark, columns.waiting.is_(None))
        return await connection.scalar(handled) is not None

    async def note_in(self, connection: AsyncConnection, received: Received, also: Sequence[Insert | Delete]) -> None:
        """Note an update as handled in a transaction of PostgreSQL; it is remembered when that is through.

        `also`: statements that go with it to the server, as each way there and back makes an answer doubtful for longer.
        """
        async with self._is_telling:  # what is still to be told of the update would come after this, and make it wait again
            self._untold = [note for note in self._untold if note.received.mark != received.mark]
        statement = _noting(connection).values(self._row(received.mark, received.number))
        for number, each in enumerate(also):
            statement = statement.add_cte(each.cte(f"also_{number}"))
        await connection.execute(statement)

    async def set_aside(self, waiting: Iterable[Received]) -> bool:
        """Keep updates in the store until they are handled. False where the store is away."""
        rows = [{**self._row(each.mark, each.number), "waiting": each.written, "line": each.line} for each in waiting]
        try:
            async with self._database.beside() as connection:
                await connection.execute(inserting(connection, update_table).on_conflict_do_nothing(), sorted(rows, key=BY_MARK))
        except StoreUnavailable:
            self._trouble.met(AWAY)
            return False
        self._trouble.over(BACK)
        return True

    async def write(self) -> None:
        """Write what is noted, until cancelled."""
        pause = FLUSHES
        while True:
            await self._heard.wait()
            await asyncio.sleep(pause)
            self._heard.clear()
            if await self._write_noted():
                pause = FLUSHES
            else:
                pause = min(2 * pause, LONGEST_PAUSE)
                self._heard.set()

    async def close(self) -> None:
        """Write what is still to be written, and close the journal."""
        try:
            await self._tell()
            await self._write_noted()
        finally:
            if self._journal is not None:
                self._journal.close()
            if self._telling is not None:
                self._telling.close()

    async def _tell(self) -> None:
        async with self._is_telling:
            notes, self._untold = self._untold, []
            if not notes or self._telling is None:
                return
            try:
                await self._telling.tell(notes)
            except StoreUnavailable:
                self._trouble.met(AWAY)
            else:
                self._trouble.over(BACK)

    async def _write_noted(self) -> bool:
        async with self._writing:
            noted = dict(self._noted)
            if not noted:
                return True
            try:
                async with self._database.beside() as connection:
                    await connection.execute(_noting(connection), [self._row(mark, number) for mark, number in sorted(noted.items())])
            except StoreUnavailable:
                self._trouble.met(AWAY)
                return False
            self._trouble.over(BACK)
            for mark in noted:
                self._noted.pop(mark, None)
            if self._journal is not None:
                self._journal.keep_only({**self._left, **self._noted}.items())
            return True

    def _row(self, mark: int, number: int) -> dict[str, Any]:
        return {"bot": self._bot, "mark": mark, "number": number, "at": self._clock(), "waiting": None, "line": None}


def _noting(connection: AsyncConnection) -> Any:
    """The statement that notes updates as handled, also those that were set aside."""
    statement = inserting(connection, update_table)
    return statement.on_conflict_do_update(index_elements=[update_table.c.bot, update_table.c.mark], set_={"waiting": None, "line": None})
