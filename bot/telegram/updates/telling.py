"""Notes as they leave for a PostgreSQL server: that an update is handled, and what its chat speaks of, in one statement.

A process that is killed between the two would leave a chat whose next question, "and his number?", nobody understands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.chats.tables import conversation_table
from bot.updates.note import Note
from bot.updates.tables import update_table
from knowledge.store.direct import Direct
from knowledge.store.tables import seconds_of

TELLING = f"""
WITH said AS (
    INSERT INTO {conversation_table.name} (chat, person, content, at)
    SELECT $7, people.person, people.content, $4 FROM unnest($8::bigint[], $9::text[]) AS people (person, content)
    ON CONFLICT (chat, person) DO UPDATE SET content = excluded.content, at = excluded.at
)
INSERT INTO {update_table.name} (bot, mark, number, at, waiting, line) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (bot, mark) DO UPDATE SET waiting = excluded.waiting, line = excluded.line
"""  # noqa: S608 - the names of our own tables


class TellingServer:
    """The notes of one bot. Close it with `close`."""

    def __init__(self, direct: Direct, bot: int) -> None:
        self._direct = direct
        self._bot = bot

    async def tell(self, notes: Sequence[Note]) -> None:
        """Write the notes, in the order in which every writer locks their rows. Raises `StoreUnavailable`."""
        await self._direct.execute(TELLING, [self._values(note) for note in sorted(notes, key=lambda note: note.received.mark)])

    def close(self) -> None:
        """Close the connection without waiting for the server."""
        self._direct.close()

    def _values(self, note: Note) -> tuple[Any, ...]:
        received = note.received
        waiting, line = (received.written, received.line) if note.waits else (None, None)
        people, contents = list(note.said), list(note.said.values())
        return (self._bot, received.mark, received.number, seconds_of(note.at), waiting, line, received.line, people, contents)
