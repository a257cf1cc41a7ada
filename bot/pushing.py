"""`seminar-bot push` and `undo`: an edit previewed in words, published, and its deliveries watched."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.console import Console

from bot.clock import Clock
from bot.notices.notice import whole_notice
from bot.notices.preview import say_preview
from bot.notices.publishing import Published, open_store
from bot.opening import schedule_words
from bot.organisers.edits import back_from, from_file
from bot.organisers.proposal import Edit, NothingPublished, Proposal, newest_revision, propose_after, publish_and_tell, publish_quietly
from bot.progress import watch_deliveries
from bot.replies.markup import plain
from bot.replies.wording import wordings
from bot.settings import read_store_settings
from bot.storing import is_made, named_address, opened_store
from knowledge.errors import KnowledgeError
from knowledge.formats import content_of, read
from knowledge.store import revisions
from knowledge.store.address import name_of
from knowledge.store.database import Database
from knowledge.store.revisions import Origin, Revision

AUTHOR = "command line"
NOTHING_PUBLISHED = "Nothing was published (--dry-run)."
SAYS_IN = "en"
"""The command line speaks English; the notices are shown in every language."""

Moment = Callable[[Revision | None], datetime]
"""When something is published that follows this revision, where there is one."""
Carry = Callable[["Pushing", Database, Proposal, Origin], Awaitable[None]]
"""What is done with a proposal that changes something: show it only, publish it and tell, or publish it quietly."""


class LooksLikeASlip(KnowledgeError):
    """A file that looks like another event's, or like half of one, and nobody said that it is meant."""


@dataclass(frozen=True)
class Pushing:
    """How a command publishes: where it says what, at which moment, why, and how far it goes."""

    console: Console
    moment: Moment
    comment: str
    carry: Carry


def in_rehearsal(clock: Clock) -> Moment:
    """The moment at which a bot with these settings is: while it rehearses, that of its newest revision at least, else what the clock says.

    How long it has been running, nobody else knows.
    """

    def moment(newest: Revision | None) -> datetime:
        begun = read_store_settings().rehearse_from
        return clock() if begun is None else max(begun, newest.origin.at if newest else begun)

    return moment


async def push(file: Path, pushing: Pushing) -> None:
    """Make a file the next revision. Raises `KnowledgeError` where nothing could be published."""
    content = content_of(file)
    if pushing.carry in (show_only, show_anyway) and not is_made():
        _show_first(content, file, pushing)
        return
    async with opened_store() as database:
        async with database.reading() as connection:
            newest = await revisions.newest(connection)
        if newest is None:
            await _push_first(database, content, file, pushing)
            return
        origin = Origin(AUTHOR, pushing.moment(newest), pushing.comment, file.name)
        await _carried(database, newest, from_file(content, str(file)), pushing, origin)


async def undo(pushing: Pushing) -> None:
    """Publish the programme before the one that holds again; once more goes one further back.

    Raises `KnowledgeError` where nothing could be published.
    """
    if not is_made():
        raise NothingPublished(named_address())
    async with opened_store() as database:
        newest = await newest_revision(database)
        back = await back_from(database, newest)
        pushing.console.print(f"Back from revision {newest.number} to the programme of revision {back.to}.")
        await _carried(database, newest, back.edit, pushing, Origin(AUTHOR, pushing.moment(newest), pushing.comment, back.source))


async def show_only(pushing: Pushing, database: Database, proposal: Proposal, origin: Origin) -> None:
    """Publish nothing, and refuse what would be refused."""
    if proposal.slips:
        raise LooksLikeASlip("nothing was published (--dry-run), and nothing would be: this may be a slip (see above). If it is meant, add --anyway.")
    await show_anyway(pushing, database, proposal, origin)


async def show_anyway(pushing: Pushing, database: Database, proposal: Proposal, origin: Origin) -> None:
    """Publish nothing."""
    pushing.console.print(NOTHING_PUBLISHED)


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
    if pushing.carry in (show_only, show_anyway):
        _show_first(content, file, pushing)
        return
    programme = read(content, str(file), schedule_words()).usable
    await open_store(database, programme, Origin(AUTHOR, pushing.moment(None), pushing.comment, file.name))
    pushing.console.print(f"{file} is revision 1 of {name_of(database.address)}. There was none before, so nobody is told.")


def _show_first(content: bytes, file: Path, pushing: Pushing) -> None:
    _ = read(content, str(file), schedule_words()).usable
    pushing.console.print(f"{file} would be revision 1. {NOTHING_PUBLISHED}")


async def _carried(database: Database, newest: Revision, edit: Edit, pushing: Pushing, origin: Origin) -> None:
    proposal = await propose_after(database, newest, edit, origin.at, wordings())
    if proposal.changes_nothing:
        pushing.console.print(f"Nothing differs from revision {newest.number}, so nothing is published.")
        return
    pushing.console.print(plain(say_preview(proposal.seen, proposal.found.after, wordings()[SAYS_IN])), "", sep="\n")
    whole = whole_notice(proposal.found, origin.at, wordings()[SAYS_IN])
    if whole and whole != proposal.seen.notices.get(SAYS_IN):
        pushing.console.print("All changes, of which people are shown as many as fit a screen:", plain(whole), "", sep="\n")
    await pushing.carry(pushing, database, proposal, origin)


def _refuse_slips(proposal: Proposal) -> None:
    if proposal.slips:
        raise LooksLikeASlip("nothing was published, because this may be a slip (see above). If it is meant, add --anyway.")


def _say_published(console: Console, published: Published, whom: str) -> None:
    console.print(f"Revision {published.revision.number} is published; {whom}.")
