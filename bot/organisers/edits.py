"""Edits that every door knows: a file as the next revision, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from bot.opening import schedule_words
from bot.organisers.proposal import Edit, undoing, undone_in
from knowledge.changes import complete, is_another_event, succeed
from knowledge.directory import Directory
from knowledge.errors import KnowledgeError
from knowledge.formats import read_next
from knowledge.programme import Programme
from knowledge.store import revisions
from knowledge.store.database import Database
from knowledge.store.revisions import Revision


class NothingToUndo(KnowledgeError):
    """The programme of the first revision is the one that holds."""


def from_file(content: bytes, name: str) -> Edit:
    """The programme of a file of any format as the successor of the newest one. The edit raises `UnusableFile` with all faults.

    Sessions that overlap in a room are no fault of it, but to be looked at (`Proposal.slips`). Of the same event, a file of another tool keeps
    what it cannot say: contacts, practical facts, the other language.
    """

    def edit(newest: Programme) -> Programme:
        words = schedule_words()
        reading = read_next(content, name, words)
        programme = succeed(newest, reading.usable)
        if reading.is_native or is_another_event(Directory(newest), Directory(reading.usable)):
            return programme
        return complete(newest, reading.usable, programme, words.kinds)

    return edit


@dataclass(frozen=True, slots=True)
class WayBack:
    """An edit that goes back to the programme of revision `to`. `source`: that of the revision which it makes."""

    edit: Edit
    to: int
    source: str


async def back_from(database: Database, newest: Revision) -> WayBack:
    """The way to the programme before the one that holds. Each further undo goes one further back, and none brings back what was undone.

    Raises `NothingToUndo` and `StoreUnavailable`.
    """
    async with database.reading() as connection:
        held = newest
        while (undone := undone_in(held.origin.source)) is not None and 1 < undone <= held.number:
            held = await revisions.revision(connection, undone - 1)
        if held.number < 2:
            raise NothingToUndo("there is nothing to undo: the programme of revision 1 holds; to bring another back, export it and push it")
        former = await revisions.revision(connection, held.number - 1)
    return WayBack(lambda _: former.programme, former.number, undoing(held.number))
