"""Proposals that wait for a confirmation. It counts for the revision and the programme that were previewed, once, within an hour; it is in the
store, so that a restart or another replica honours it."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Text, cast, delete, exists, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.notices.publishing import NOBODY, Published, publish_within
from bot.organisers.proposal import Proposal, newest_revision, propose_after
from bot.organisers.tables import proposal_table, shown_table
from bot.replies.wording import Wording
from knowledge.errors import KnowledgeError
from knowledge.programme import Programme
from knowledge.store import revisions
from knowledge.store.audit import Act, record
from knowledge.store.database import Database
from knowledge.store.inserting import inserting
from knowledge.store.revisions import Origin, StaleRevision, as_json, read_written
from knowledge.store.tables import audit_table, revision_table

LASTS = timedelta(hours=1)
LASTS_UNASKED = timedelta(days=1)
"""How long what came through no chat can be confirmed: it may come while everybody is asleep."""
KEPT = timedelta(days=7)
"""How long a proposal stays in the store; each holds a whole programme."""
SHORT = 12
"""Bytes of the hash that names a proposal; nobody guesses 96 bits within an hour."""
ASK, CONFIRM, DROP, REPLACE = "ask", "confirm", "drop", "replace"
"""Acts that are looked for in the audit log."""
_row = proposal_table.c


class Telling(StrEnum):
    """How a proposal is published."""

    TELL = "tell"
    QUIETLY = "quiet"


class Reason(StrEnum):
    """Why a proposal cannot be confirmed; the catalogues have a sentence for each (`organiser.void.<value>`)."""

    UNKNOWN = "unknown"
    EXPIRED = "expired"
    DECIDED = "decided"
    PUBLISHED = "published"
    DROPPED = "dropped"
    REPLACED = "replaced"
    STALE = "stale"
    EDITED_LATE = "edited-late"


DECIDED_BY = {CONFIRM: Reason.PUBLISHED, DROP: Reason.DROPPED, REPLACE: Reason.REPLACED}
"""What became of a proposal, by the act that decided on it."""


class Void(KnowledgeError):
    """A confirmation that does not count. `revision`: the one that was published in its place, or that it became, where one was."""

    def __init__(self, reason: Reason, revision: int = 0) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.revision = revision


@dataclass(frozen=True, slots=True)
class Typed:
    """A message with a command. `mark`: of what stands in it, by which an edit of it is told from what Telegram adds by itself."""

    message: int
    mark: str


def typed_in(message: int, text: str) -> Typed:
    """What is kept of a message with a command."""
    return Typed(message, hashlib.blake2b(" ".join(text.split()).encode("utf-8", "surrogatepass"), digest_size=SHORT).hexdigest())


@dataclass(frozen=True)
class Pending:
    """A proposal that waits. `author`: a Telegram id or a door; `source`: the file or the command that it was made of.

    `command`: the message with it, in the chat of its author.
    """

    id: str
    base: int
    programme: Programme
    author: str
    source: str
    command: Typed | None = None

    @property
    def is_unasked(self) -> bool:
        """Whether it came through no chat."""
        return is_of_no_chat(self.author)


def is_of_no_chat(author: str) -> bool:
    """Whether a proposal of this author came by an address or a file; those of chats have the number of one."""
    return not author.isdecimal()


async def keep(
    database: Database, proposal: Proposal, author: str, source: str, at: datetime, command: Typed | None = None, instead_of: str | None = None
) -> Pending:
    """Store a proposal until it is confirmed; its name is bound to all of it. Raises `StoreUnavailable`.

    `at` is the real time, also in a rehearsal; `command`: the message that it was made of; `instead_of`: the proposal whose place it takes.
    """
    written = await asyncio.to_thread(proposal.programme.model_dump_json, exclude_defaults=True)
    bound = f"{proposal.base}\n{author}\n{secrets.token_hex(16)}\n{written}"
    identifier = base64.urlsafe_b64encode(hashlib.blake2b(bound.encode(), digest_size=SHORT).digest()).decode()
    values: dict[str, object] = {"id": identifier, "base": proposal.base, "author": author, "at": at, "source": source, "instead_of": instead_of}
    values |= {"command": command.message, "typed": command.mark} if command else {}
    async with database.writing() as connection:
        await connection.execute(delete(proposal_table).where(_row.at < at - KEPT))
        await connection.execute(insert(proposal_table).values(programme=as_json(connection, written), **values))
        await record(connection, Act(at, author, "propose", proposal.base, {"proposal": identifier, "source": source}))
    return Pending(identifier, proposal.base, proposal.programme, author, source, command)


async def note_shown(database: Database, waiting: Pending, chat: int, message: int) -> None:
    """Note under which message of a chat the buttons of a proposal stand. Raises `StoreUnavailable`.

    Under another token the bot's messages are numbered anew, so that one with this number may be known from before.
    """
    async with database.writing() as connection:
        statement = inserting(connection, shown_table).values(chat=chat, message=message, proposal=waiting.id)
        await connection.execute(statement.on_conflict_do_update(index_elements=["chat", "message"], set_={"proposal": waiting.id}))


async def shown_under(database: Database, proposal: str) -> list[tuple[int, int]]:
    """The chats, and the messages in them, under which the buttons of a proposal stand. Raises `StoreUnavailable`."""
    async with database.reading() as connection:
        rows = await connection.execute(select(shown_table.c.chat, shown_table.c.message).where(shown_table.c.proposal == proposal))
        return [(row.chat, row.message) for row in rows]


async def made_of(database: Database, author: str, message: int) -> dict[str, str]:
    """The proposals that were made of a message of their author, and all that took their place one after another, whoever made those: the newest
    first, with the mark of what stood there then. Raises `StoreUnavailable`.
    """
    made = select(_row.id, _row.typed, _row.at).where(_row.author == author, _row.command == message).cte("made", recursive=True)
    made = made.union(select(_row.id, made.c.typed, _row.at).join(made, made.c.id == _row.instead_of))
    async with database.reading() as connection:
        found = await connection.execute(select(made.c.id, made.c.typed).order_by(made.c.at.desc()))
        return {row.id: row.typed for row in found}


async def last_waiting(database: Database, author: str, since: datetime) -> str | None:
    """The name of the last proposal that an author made since a moment, where nobody has decided on it. Raises `StoreUnavailable`."""
    made = select(_row.id, _row.decided_by).where(_row.author == author, _row.at >= since).order_by(_row.at.desc()).limit(1)
    async with database.reading() as connection:
        found = (await connection.execute(made)).one_or_none()
    return found.id if found and found.decided_by is None else None


async def withdraw(database: Database, waiting: Pending, at: datetime) -> None:
    """Take back a proposal that nobody has seen. Raises `StoreUnavailable`."""
    async with database.writing() as connection:
        await connection.execute(delete(proposal_table).where(_row.id == waiting.id))
        await record(connection, Act(at, waiting.author, "withdraw", waiting.base, {"proposal": waiting.id}))


async def is_settled(database: Database, author: str, source: str, at: datetime) -> bool:
    """Whether nothing of this source, which comes through no chat, is to be shown: it still can be decided on, or was and is no news since.

    It is news again once something else by its author was published. Raises `StoreUnavailable`.
    """
    made, others = revision_table.c, proposal_table.alias()
    by_its_author = (made.author == author) | made.source.in_(select(others.c.source).where(others.c.author == author))
    is_news = exists().where(made.number > _row.base, made.source != source, by_its_author)
    async with database.reading() as connection:
        still_can_be = (_row.base == await revisions.newest_number(connection)) & (_row.at >= at - LASTS_UNASKED)
        settled = select(_row.id).where(_row.source == source, (_row.decided_by.is_not(None) & ~is_news) | still_can_be)
        return await connection.scalar(settled.limit(1)) is not None


async def is_asked_of_others(database: Database, waiting: Pending, by: str) -> bool:
    """Whether somebody has asked other organisers already to confirm a proposal. Raises `StoreUnavailable`."""
    async with database.reading() as connection:
        asked = select(audit_table.c.detail).where(audit_table.c.act == ASK, audit_table.c.actor == by, audit_table.c.revision == waiting.base)
        return any(detail["proposal"] == waiting.id for detail in await connection.scalars(asked))


async def note_asked(database: Database, waiting: Pending, by: str, at: datetime) -> None:
    """Note that other organisers were asked to confirm a proposal. Raises `StoreUnavailable`."""
    async with database.writing() as connection:
        await record(connection, Act(at, by, ASK, waiting.base, {"proposal": waiting.id}))


async def proposers(connection: AsyncConnection, confirmed: Iterable[int]) -> dict[int, str]:
    """Who proposed what somebody else confirmed, by the number of the revision that it became."""
    bases = [number - 1 for number in confirmed]
    acts = await connection.execute(
        select(audit_table.c.revision, audit_table.c.detail).where(audit_table.c.act == CONFIRM, audit_table.c.revision.in_(bases))
    )
    return {act.revision + 1: act.detail["proposed_by"] for act in acts if "proposed_by" in act.detail}


async def pending(database: Database, identifier: str, at: datetime) -> Pending:
    """A proposal that can still be confirmed. Raises `Void` and `StoreUnavailable`."""
    columns = (_row.id, _row.base, _row.author, _row.at, _row.source, _row.decided_by, _row.command, _row.typed)
    written = cast(_row.programme, Text).label("written")
    async with database.reading() as connection:
        row = (await connection.execute(select(*columns, written).where(_row.id == identifier))).one_or_none()
        if row is None:
            raise Void(Reason.UNKNOWN)
        if row.decided_by is not None:
            raise await _decided(connection, row.id, row.base)
    if at - row.at > (LASTS_UNASKED if is_of_no_chat(row.author) else LASTS):
        raise Void(Reason.EXPIRED)
    command = Typed(row.command, row.typed) if row.command is not None else None
    return Pending(row.id, row.base, await asyncio.to_thread(read_written, row.written), row.author, row.source, command)


async def seen_again(database: Database, waiting: Pending, now: datetime, wordings: Mapping[str, Wording]) -> Proposal:
    """What a waiting proposal would do now. Raises `Void` where there is a newer revision, and `StoreUnavailable`."""
    newest = await newest_revision(database)
    if newest.number != waiting.base:
        raise Void(Reason.STALE, newest.number)
    return await propose_after(database, newest, lambda _: waiting.programme, now, wordings)


async def confirm(database: Database, waiting: Pending, proposal: Proposal, telling: Telling, origin: Origin, at: datetime) -> Published:
    """Publish a waiting proposal, in one transaction with its being decided. Raises `Void` and `StoreUnavailable`."""
    try:
        async with database.writing() as connection:
            await _decide(connection, waiting, origin.author)
            by_another = {} if waiting.is_unasked or waiting.author == origin.author else {"proposed_by": waiting.author}
            await record(connection, Act(at, origin.author, CONFIRM, waiting.base, {"proposal": waiting.id, "telling": telling} | by_another))
            told = proposal.told if telling is Telling.TELL else NOBODY
            published = await publish_within(connection, waiting.programme, waiting.base, origin, told)
    except StaleRevision:
        raise Void(Reason.STALE, waiting.base + 1) from None
    database.published.set()
    return published


async def drop(database: Database, waiting: Pending, by: str, at: datetime) -> None:
    """Decide that a proposal is not published. Raises `Void` and `StoreUnavailable`."""
    await _put_away(database, waiting, Act(at, by, DROP, waiting.base, {"proposal": waiting.id}))


async def replace(database: Database, waiting: Pending, by: str, at: datetime) -> None:
    """Decide that another proposal takes the place of one. Raises `Void` and `StoreUnavailable`."""
    await _put_away(database, waiting, Act(at, by, REPLACE, waiting.base, {"proposal": waiting.id}))


async def _put_away(database: Database, waiting: Pending, act: Act) -> None:
    async with database.writing() as connection:
        await _decide(connection, waiting, act.actor)
        await record(connection, act)


async def _decide(connection: AsyncConnection, waiting: Pending, by: str) -> None:
    decided = await connection.execute(update(proposal_table).where(_row.id == waiting.id, _row.decided_by.is_(None)).values(decided_by=by))
    if decided.rowcount != 1:
        raise await _decided(connection, waiting.id, waiting.base)


async def _decided(connection: AsyncConnection, identifier: str, base: int) -> Void:
    """What became of a proposal that is decided on, by the audit log."""
    acts = select(audit_table.c.act, audit_table.c.detail).where(audit_table.c.revision == base, audit_table.c.act.in_(DECIDED_BY))
    reasons = [DECIDED_BY[row.act] for row in await connection.execute(acts) if row.detail.get("proposal") == identifier]
    return Void(reasons[0], base + 1) if reasons else Void(Reason.DECIDED)
