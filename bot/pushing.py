"""`seminar-bot push` and `undo`: an edit previewed in words, published, and its deliveries watched."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from bot.clock import Clock
from bot.notices.preview import say_preview
from bot.notices.publishing import Published, open_store
from bot.opening import schedule_words
from bot.organisers.edits import back_from, from_file
from bot.organisers.proposal import Edit, Proposal, newest_revision, propose_after, publish_and_tell, publish_quietly
from bot.progress import watch_deliveries
from bot.replies.markup import plain
from bot.replies.wording import wordings
from bot.storing import opened_store
from knowledge.errors import KnowledgeError
from knowledge.formats import content_of, read
from knowledge.store import revisions
from knowledge.store.address import name_of
from knowledge.store.database import Database
from knowledge.store.revisions import Origin, Revision

AUTHOR = "command line"
SAYS_IN = "en"
"""The command line speaks English; the notices are shown in every language."""

Carry = Callable[["Pushing", Database, Proposal, Origin], Awaitable[None]]
"""What is done with a proposal that changes something: show it only, publish it and tell, or publish it quietly."""


class LooksLikeASlip(KnowledgeError):
    """A file that looks like another event's, or like half of one, and nobody said that it is meant."""


@dataclass(frozen=True)
class Pushing:
    """How a command publishes: where it says what, by which clock, why, and how far it goes."""

    console: Console
    clock: Clock
    comment: str
    carry: Carry


async def push(file: Path, pushing: Pushing) -> None:
    """Make a file the next revision. Raises `KnowledgeError` where nothing could be published."""
    content = content_of(file)
    async with opened_store() as database:
        async with database.reading() as connection:
            newest = await revisions.newest(connection)
        if newest is None:
            await _push_first(database, content, file, pushing)
            return
        await _carried(database, newest, from_file(content, str(file)), pushing, Origin(AUTHOR, pushing.clock(), pushing.comment, file.name))


async def undo(pushing: Pushing) -> None:
    """Publish the programme before the one that holds again; once more goes one further back.

    Raises `KnowledgeError` where nothing could be published.
    """
    async with opened_store() as database:
        newest = await newest_revision(database)
        back = await back_from(database, newest)
        pushing.console.print(f"Back from revision {newest.number} to the programme of revision {back.to}.")
        await _carried(database, newest, back.edit, pushing, Origin(AUTHOR, pushing.clock(), pushing.comment, back.source))


async def show_only(pushing: Pushing, database: Database, proposal: Proposal, origin: Origin) -> None:
    """Publish nothing."""
    pushing.console.print("Nothing was published (--dry-run).")


async def tell(pushing: Pushing, database: Database, proposal: Proposal, origin: Origin) -> None:
    """Publish, tell, and watch the telling."""
    _refuse_slips(proposal)
    await tell_anyway(pushing, database, proposal, origin)


async def keep_quiet(pushing: Pushing, database: Database, proposal: Proposal, origin: Origin) -> None:
    """Publish and tell nobody."""
    _refuse_slips(proposal)
    await keep_quiet_anyway(pushing, database, proposal, origin)


async def tell_anyway(pushing: Pushing, database: Database, proposal: Proposal, origin: Origin) -> None:
    """Publish, tell, and watch the telling, even of what looks like a slip."""
    published = await publish_and_tell(database, proposal, origin)
    _say_published(pushing.console, published, f"chats to tell: {published.told}")
    if published.told:
        await watch_deliveries(database, pushing.console)


async def keep_quiet_anyway(pushing: Pushing, database: Database, proposal: Proposal, origin: Origin) -> None:
    """Publish and tell nobody, even what looks like a slip."""
    _say_published(pushing.console, await publish_quietly(database, proposal, origin), "nobody is told (--quiet)")


async def _push_first(database: Database, content: bytes, file: Path, pushing: Pushing) -> None:
    programme = read(content, str(file), schedule_words()).usable
    if pushing.carry is show_only:
        pushing.console.print(f"{file} would be revision 1. Nothing was published (--dry-run).")
        return
    await open_store(database, programme, Origin(AUTHOR, pushing.clock(), pushing.comment, file.name))
    pushing.console.print(f"{file} is revision 1 of {name_of(database.address)}. There was none before, so nobody is told.")


async def _carried(database: Database, newest: Revision, edit: Edit, pushing: Pushing, origin: Origin) -> None:
    proposal = await propose_after(database, newest, edit, origin.at, wordings())
    if proposal.changes_nothing:
        pushing.console.print(f"Nothing differs from revision {newest.number}, so nothing is published.")
        return
    pushing.console.print(plain(say_preview(proposal.seen, proposal.found.after, wordings()[SAYS_IN])), "", sep="\n")
    await pushing.carry(pushing, database, proposal, origin)


def _refuse_slips(proposal: Proposal) -> None:
    if proposal.slips:
        raise LooksLikeASlip("nothing was published, because this may be a slip (see above). If it is meant, add --anyway.")


def _say_published(console: Console, published: Published, whom: str) -> None:
    console.print(f"Revision {published.revision.number} is published; {whom}.")
