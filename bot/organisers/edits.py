"""Edits that every door knows: a file as the next revision, and the way back."""

from __future__ import annotations

from bot.opening import schedule_words
from bot.organisers.proposal import Edit
from knowledge.changes import complete, is_another_event, succeed
from knowledge.directory import Directory
from knowledge.errors import KnowledgeError
from knowledge.formats import read
from knowledge.programme import Programme
from knowledge.store import revisions
from knowledge.store.database import Database
from knowledge.store.revisions import Revision

UNDO = "undo of "
"""How the source of a revision that goes back begins, whatever anybody's language."""


class NothingToUndo(KnowledgeError):
    """The newest revision is the first."""


def from_file(content: bytes, name: str) -> Edit:
    """The programme of a file of any format as the successor of the newest one. The edit raises `UnusableFile` with all faults.

    Of the same event, a file of another tool keeps what it cannot say: contacts, practical facts, the other language.
    """

    def edit(newest: Programme) -> Programme:
        words = schedule_words()
        reading = read(content, name, words)
        programme = succeed(newest, reading.usable)
        if reading.is_native or is_another_event(Directory(newest), Directory(reading.usable)):
            return programme
        return complete(newest, reading.usable, programme, words.kinds)

    return edit


async def back_from(database: Database, newest: Revision) -> tuple[Edit, int]:
    """The programme of the revision before the newest, and its number. After an undo that is what was undone.

    Raises `NothingToUndo` and `StoreUnavailable`.
    """
    if newest.number < 2:
        raise NothingToUndo("there is nothing to undo: revision 1 is the only one")
    async with database.reading() as connection:
        former = await revisions.revision(connection, newest.number - 1)
    return (lambda _: former.programme), former.number


def undoing(newest: int) -> str:
    """The source of a revision that goes back."""
    return f"{UNDO}{newest}"


def undone_in(source: str) -> int | None:
    """The revision that a source says is undone; None for any other source."""
    number = source.removeprefix(UNDO)
    return int(number) if number != source and number.isdecimal() else None
