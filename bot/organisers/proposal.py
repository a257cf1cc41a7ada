"""A programme that may follow the newest revision, and what publishing it would do: what every door shows before it publishes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.notices.notice import Difference, affected, difference
from bot.notices.preview import Preview, preview
from bot.notices.publishing import NOBODY, Affected, Published, audience, publish
from bot.replies.wording import Wording
from knowledge.changes import Caution, Clash, ClashKind, ManyCancelled, OtherDates, OtherEvent
from knowledge.directory import Directory
from knowledge.errors import KnowledgeError
from knowledge.programme import Programme
from knowledge.store import revisions
from knowledge.store.address import Address, name_of
from knowledge.store.database import Database
from knowledge.store.revisions import Origin, Revision

Edit = Callable[[Programme], Programme]
"""Makes a programme of the newest one: reads a file as its successor, moves a session ... Raises `KnowledgeError` where it cannot."""


COMMAND = "/"
"""How the source of what a command changes begins."""
ADDRESSES = ("http://", "https://")
UNDO = "undo of "
"""How the source of a revision that goes back begins, whatever anybody's language."""


class NothingPublished(KnowledgeError):
    """There is no revision yet, so nothing can follow it."""

    def __init__(self, address: Address) -> None:
        named = name_of(address)
        super().__init__(f"{named} holds no programme yet; let DATABASE_URL name the bot's database, or publish with: seminar-bot push FILE")


@dataclass(frozen=True)
class Proposal:
    """A programme beside the newest revision. `told`: whose followers are told if it is published and told."""

    base: int
    found: Difference
    seen: Preview
    told: Affected

    @property
    def programme(self) -> Programme:
        """The programme that would be published."""
        return self.found.after.programme

    @property
    def changes_nothing(self) -> bool:
        """Whether the programme is the newest revision's, to the letter."""
        return self.found.before.programme == self.programme

    def slips(self, source: str) -> tuple[Caution, ...]:
        """What makes the programme look like a slip: another event's file, another year's, half of one, or one in which sessions overlap now.

        No door publishes it unasked. `source`: what it was made of; who moves a session by a command, or goes back, means the overlap.
        That sessions may overlap holds where the programme that is served says so as well: the file of another tool says it whenever two of it do.
        """
        is_file = not source.startswith(COMMAND) and undone_in(source) is None
        may_overlap = not is_file or (self.found.before.programme.event.parallel and self.programme.event.parallel)
        grave = OtherEvent | OtherDates | ManyCancelled
        return tuple(each for each in self.seen.cautions if isinstance(each, grave) or (not may_overlap and _is_overlap(each)))


def undoing(undone: int) -> str:
    """The source of a revision that undoes another one, and so has the programme of the one before that."""
    return f"{UNDO}{undone}"


def undone_in(source: str) -> int | None:
    """The revision that a source says is undone; None for any other source."""
    number = source.removeprefix(UNDO)
    return int(number) if number != source and number.isdecimal() else None


def of_address(address: str, mark: str) -> str:
    """The source of what was read at an address of the web. `mark`: by which what it gave is told from what it gives another time."""
    return f"{address} {mark}"


def address_in(source: str) -> str | None:
    """The address that a source names; None for any other source."""
    address = source.rpartition(" ")[0]
    return address if address.startswith(ADDRESSES) else None


def _is_overlap(caution: Caution) -> bool:
    return isinstance(caution, Clash) and caution.kind is not ClashKind.SPEAKER


async def newest_revision(database: Database) -> Revision:
    """The newest revision. Raises `NothingPublished` and `StoreUnavailable`."""
    async with database.reading() as connection:
        found = await revisions.newest(connection)
    if found is None:
        raise NothingPublished(database.address)
    return found


async def propose(database: Database, edit: Edit, now: datetime, wordings: Mapping[str, Wording]) -> Proposal:
    """What an edit of the newest revision would do. Raises what the edit raises, `NothingPublished` and `StoreUnavailable`.

    All that takes long is done in a thread, so that questions go on being answered meanwhile.
    """
    return await propose_after(database, await newest_revision(database), edit, now, wordings)


async def propose_after(database: Database, base: Revision, edit: Edit, now: datetime, wordings: Mapping[str, Wording]) -> Proposal:
    """What an edit of this revision would do. Raises what the edit raises, and `StoreUnavailable`."""

    def compared() -> tuple[Difference, Affected]:
        found = difference(Directory(base.programme), Directory(edit(base.programme)))
        return found, affected(found, now)

    found, told = await asyncio.to_thread(compared)
    number = await audience(database, told)
    return Proposal(base.number, found, await asyncio.to_thread(preview, found, now, wordings, number), told)


async def publish_and_tell(database: Database, proposal: Proposal, origin: Origin) -> Published:
    """Publish what was proposed, and tell those whom it concerns. Raises `StaleRevision` and `StoreUnavailable`."""
    return await publish(database, proposal.programme, proposal.base, origin, proposal.told)


async def publish_quietly(database: Database, proposal: Proposal, origin: Origin) -> Published:
    """Publish what was proposed, and tell nobody new. Raises `StaleRevision` and `StoreUnavailable`."""
    return await publish(database, proposal.programme, proposal.base, origin, NOBODY)
