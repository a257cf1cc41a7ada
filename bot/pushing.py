"""`seminar-bot push` and `undo`: an edit previewed in words, published, and its deliveries watched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
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
from knowledge.programme import Programme
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


class Reach(Enum):
    """How far a change goes: it is only shown, or published, or told as well."""

    NOTHING = "nothing"
    QUIET = "quiet"
    TOLD = "told"


class Slips(Enum):
    """What becomes of what looks like a slip: it is refused, or somebody said that it is meant."""

    REFUSED = "refused"
    MEANT = "meant"


class LooksLikeASlip(KnowledgeError):
    """A file that looks like another event's, or like half of one, and nobody said that it is meant."""


@dataclass(frozen=True)
class Pushing:
    """How a command publishes: where it says what, at which moment, why, how far it goes, and whether with slips."""

    console: Console
    moment: Moment
    comment: str
    reach: Reach
    slips: Slips


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
    if pushing.reach is Reach.NOTHING and not is_made():
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


async def _push_first(database: Database, content: bytes, file: Path, pushing: Pushing) -> None:
    if pushing.reach is Reach.NOTHING:
        _show_first(content, file, pushing)
        return
    origin = Origin(AUTHOR, pushing.moment(None), pushing.comment, file.name)
    await open_store(database, _usable(content, file), origin)
    pushing.console.print(f"{file} is revision 1 of {name_of(database.address)}. There was none before, so nobody is told.")


def _show_first(content: bytes, file: Path, pushing: Pushing) -> None:
    _usable(content, file)  # what would be refused is refused
    pushing.console.print(f"{file} would be revision 1. {NOTHING_PUBLISHED}")


def _usable(content: bytes, file: Path) -> Programme:
    return read(content, str(file), schedule_words()).usable


async def _carried(database: Database, newest: Revision, edit: Edit, pushing: Pushing, origin: Origin) -> None:
    proposal = await propose_after(database, newest, edit, origin.at, wordings())
    if proposal.changes_nothing:
        pushing.console.print(f"Nothing differs from revision {newest.number}, so nothing is published.")
        return
    pushing.console.print(plain(say_preview(proposal.seen, proposal.found.after, wordings()[SAYS_IN])), "", sep="\n")
    whole = whole_notice(proposal.found, origin.at, wordings()[SAYS_IN])
    if whole and whole != proposal.seen.notices.get(SAYS_IN):
        pushing.console.print("All changes, of which people are shown as many as fit a screen:", plain(whole), "", sep="\n")
    if proposal.slips(origin.source) and pushing.slips is Slips.REFUSED:
        nothing = "nothing was published (--dry-run), and nothing would be:" if pushing.reach is Reach.NOTHING else "nothing was published, because"
        raise LooksLikeASlip(f"{nothing} this may be a slip (see above). If it is meant, add --anyway.")
    await _publish(database, proposal, pushing, origin)


async def _publish(database: Database, proposal: Proposal, pushing: Pushing, origin: Origin) -> None:
    match pushing.reach:
        case Reach.NOTHING:
            pushing.console.print(NOTHING_PUBLISHED)
        case Reach.QUIET:
            _say_published(pushing.console, await publish_quietly(database, proposal, origin), "nobody is told (--quiet)")
        case Reach.TOLD:
            published = await publish_and_tell(database, proposal, origin)
            _say_published(pushing.console, published, f"chats to tell: {published.told}")
            if published.told:
                await watch_deliveries(database, pushing.console)


def _say_published(console: Console, published: Published, whom: str) -> None:
    console.print(f"Revision {published.revision.number} is published; {whom}.")
