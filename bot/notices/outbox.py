"""The outbox's transactions: claiming a delivery, and storing what became of it.

pending -> sending (the intent, stored before the request) -> sent, or needless, failed, gone, held, or pending again. Only who holds the
row (owner and state) may change it; a lease by the database's clock tells when a row of a dead process may be taken over.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats import chat as chats
from bot.chats.chat import Reach
from bot.notices.delivery import Delivery, Kind, Priority, State
from bot.notices.tables import delivery_table
from knowledge.store.revisions import newest_number
from knowledge.store.tables import EPOCH, database_seconds, revision_table

_row = delivery_table.c
_OPEN = (State.PENDING, State.SENDING)


async def claim(connection: AsyncConnection, owner: str, now: datetime, lease: float, resting: Collection[int]) -> Delivery | None:
    """Take the next delivery that is due, for `lease` seconds; None where nothing is. `resting`: chats that must not be written to yet.

    Reminders go before changes, then what was due first. A reminder whose time is over is held. What a chat is told is brought up to the
    newest revision here, and a chat is told one thing at a time, so that it never hears an older revision after a newer.
    """
    for priority in Priority:
        while (found := await _next(connection, priority, now, resting)) is not None:
            if found.not_after is not None and found.not_after <= now:
                await connection.execute(update(delivery_table).where(_row.id == found.id).values(state=State.HELD, closed=database_seconds()))
                continue
            newest = await newest_number(connection)
            taken = {"state": State.SENDING, "owner": owner, "lease": database_seconds() + lease, "to_revision": newest}
            await connection.execute(update(delivery_table).where(_row.id == found.id).values(taken))
            return _delivery(found, newest)
    return None


async def has_work(connection: AsyncConnection, left: ColumnElement[bool], now: datetime, resting: Collection[int], busy: Collection[int]) -> bool:
    """Whether there is something to claim or to take over; it only reads, so that who finds nothing keeps no writer waiting."""
    unfinished = select(_row.id).where(_row.state == State.SENDING, left, _row.id.not_in(sorted(busy)))
    due = select(_row.id).where(*_due(now, resting))
    return bool(await connection.scalar(select(or_(unfinished.exists(), due.exists()))))


def whose_lease_is_over() -> ColumnElement[bool]:
    """Deliveries that a process left, wherever others may be alive."""
    return _row.lease <= database_seconds()


def of_any_other(owner: str) -> ColumnElement[bool]:
    """Deliveries that a process left, where every other one is dead for sure, as the lock of a file proves."""
    return or_(whose_lease_is_over(), _row.owner != owner)


async def next_due(connection: AsyncConnection) -> datetime | None:
    """When the next pending delivery is due; None where there is none."""
    due: datetime | None = await connection.scalar(select(func.min(_row.due)).where(_row.state == State.PENDING))
    return due


async def count_open_changes(connection: AsyncConnection) -> int:
    """How many chats are still to be told of a change."""
    is_open = (_row.kind == Kind.CHANGE) & _row.state.in_(_OPEN)
    return int(await connection.scalar(select(func.count()).select_from(delivery_table).where(is_open)) or 0)


async def queue_age(connection: AsyncConnection, now: datetime) -> float:
    """Seconds of the bot's clock for which what is due longest has waited to be told: a reminder, or a change since it was published.

    0 where nothing is due; what a chat does not take for now keeps nobody else waiting.
    """
    is_due = _row.state.in_(_OPEN) & (_row.due <= now) & _row.put_off_since.is_(None)
    since: datetime | None = await connection.scalar(select(func.min(_row.due)).where(is_due, _row.kind == Kind.REMINDER))
    # changes are written as they are published, so the oldest row has waited longest
    known: list[int] | None = await connection.scalar(select(_row.known).where(is_due, _row.kind == Kind.CHANGE).order_by(_row.id).limit(1))
    news = min(known) + 1 if known else None
    published: datetime | None = await connection.scalar(select(revision_table.c.at).where(revision_table.c.number == news))
    return max((now - each).total_seconds() for each in (since or now, published or now, now))


async def counts(connection: AsyncConnection) -> dict[tuple[str, str], int]:
    """How many deliveries there are of each kind and state."""
    rows = await connection.execute(select(_row.kind, _row.state, func.count()).group_by(_row.kind, _row.state))
    return {(kind, state): count for kind, state, count in rows}


async def close(connection: AsyncConnection, owner: str, delivery: Delivery, state: State) -> bool:
    """Store what became of a delivery. False where it was taken over meanwhile."""
    changed = await connection.execute(update(delivery_table).where(_held_by(owner, delivery)).values(_ended(state)))
    return changed.rowcount == 1


async def give_back(connection: AsyncConnection, owner: str, delivery: Delivery, wait: float = 0) -> bool:
    """Put a delivery back that surely did not arrive, to be claimed again after `wait` seconds. False where it was taken over meanwhile."""
    return await _back(connection, _held_by(owner, delivery), delivery, wait)


async def put_off(connection: AsyncConnection, owner: str, delivery: Delivery, since: datetime, until: datetime) -> None:
    """Store since when a chat does not take a delivery, and until when it is left alone once it is put back."""
    await connection.execute(update(delivery_table).where(_held_by(owner, delivery)).values(put_off_since=since, due=until))


async def doubt(connection: AsyncConnection, owner: str, delivery: Delivery, now: datetime, wait: float = 0) -> bool:
    """Store that a delivery may have arrived: a change is told again, a reminder only while its time is not over.

    The chat may know the revision it was being told of, so what it is told next is right for both. False where it was taken over meanwhile.
    """
    return await _doubt(connection, _held_by(owner, delivery), delivery, now, wait)


async def take_over(connection: AsyncConnection, left: ColumnElement[bool], now: datetime, busy: Collection[int]) -> int:
    """Put in doubt what others, or this process before, left in sending. Gives how many.

    `left`: what is left for sure (`whose_lease_is_over`, `of_any_other`). `busy`: the deliveries that this process is sending now.
    """
    sending = (await connection.execute(select(delivery_table).where(_row.state == State.SENDING, left))).all()
    found = [row for row in sending if row.id not in busy]
    for row in found:
        await _doubt(connection, and_(_row.id == row.id, _row.state == State.SENDING), _delivery(row, row.to_revision), now, 0)
    return len(found)


async def has_seen(connection: AsyncConnection, chat: int) -> None:
    """A chat sees the newest revision as it chooses what to follow: what it is still to be told must be right for one who knows it.

    What was put off is tried at once, as the chat takes something again.
    """
    newest = await newest_number(connection)
    is_open = (_row.chat == chat) & (_row.kind == Kind.CHANGE) & (_row.state == State.PENDING)
    for row in (await connection.execute(select(_row.id, _row.known).where(is_open))).all():
        known = sorted({*row.known, newest})
        await connection.execute(update(delivery_table).where(_row.id == row.id).values(known=known, due=EPOCH, put_off_since=None))


async def retire(connection: AsyncConnection, chat: int) -> None:
    """A chat cannot be reached any more: it is told nothing until it writes again."""
    await chats.set_reach(connection, chat, Reach.RETIRED)
    await connection.execute(update(delivery_table).where(_row.chat == chat, _row.state.in_(_OPEN)).values(_ended(State.GONE)))


async def migrate_chat(connection: AsyncConnection, old: int, new: int, now: datetime) -> None:
    """Carry a group over to its new id: what is kept of it, and all that it is still to be told."""
    await chats.move(connection, old, new, now)
    twice = exists().where(
        (other := delivery_table.alias()).c.chat == new, other.c.kind == _row.kind, other.c.session == _row.session, other.c.state.in_(_OPEN)
    )
    await connection.execute(delete(delivery_table).where(_row.chat == old, _row.kind == Kind.REMINDER, _row.state.in_(_OPEN), twice))
    await connection.execute(update(delivery_table).where(_row.chat == old).values(chat=new))
    await _join_changes(connection, new)


async def _next(connection: AsyncConnection, priority: Priority, now: datetime, resting: Collection[int]) -> Row[Any] | None:
    due = select(delivery_table).where(_row.priority == priority, *_due(now, resting))
    return (await connection.execute(due.order_by(_row.due, _row.id).limit(1))).one_or_none()


def _due(now: datetime, resting: Collection[int]) -> tuple[ColumnElement[bool], ...]:
    """What can be told now."""
    other = delivery_table.alias()
    is_being_told = exists().where(other.c.chat == _row.chat, other.c.state == State.SENDING)
    is_free = or_(_row.lease.is_(None), _row.lease <= database_seconds())
    return (_row.state == State.PENDING, _row.due <= now, is_free, _row.chat.not_in(sorted(resting)), ~is_being_told)


def _ended(state: State) -> dict[str, Any]:
    """What is stored of a delivery that has come to an end."""
    return {"state": state, "owner": None, "lease": None, "closed": database_seconds()}


def _held_by(owner: str, delivery: Delivery) -> ColumnElement[bool]:
    return and_(_row.id == delivery.id, _row.state == State.SENDING, _row.owner == owner)


async def _doubt(connection: AsyncConnection, held: ColumnElement[bool], delivery: Delivery, now: datetime, wait: float) -> bool:
    if delivery.not_after is not None and delivery.not_after <= now:
        changed = await connection.execute(update(delivery_table).where(held).values(_ended(State.HELD)))
        return changed.rowcount == 1
    known = delivery.known if delivery.kind is Kind.REMINDER else tuple(sorted({*delivery.known, delivery.to_revision}))
    return await _back(connection, held, replace(delivery, known=known, attempts=delivery.attempts + 1), wait)


async def _back(connection: AsyncConnection, held: ColumnElement[bool], delivery: Delivery, wait: float) -> bool:
    free = database_seconds() + wait if wait else None
    values = {"state": State.PENDING, "owner": None, "lease": free, "known": list(delivery.known), "attempts": delivery.attempts}
    if (await connection.execute(update(delivery_table).where(held).values(values))).rowcount != 1:
        return False
    if delivery.kind is Kind.CHANGE:
        await _join_changes(connection, delivery.chat)
    return True


async def _join_changes(connection: AsyncConnection, chat: int) -> None:
    """Make one delivery of all changes that a chat is still to be told: it may know any of what they say it knows."""
    is_open = (_row.chat == chat) & (_row.kind == Kind.CHANGE) & (_row.state == State.PENDING)
    rows = (await connection.execute(select(_row.id, _row.known, _row.due, _row.attempts).where(is_open).order_by(_row.id))).all()
    if len(rows) < 2:
        return
    first, *others = rows
    known = sorted({number for row in rows for number in row.known})
    joined = {"known": known, "due": min(row.due for row in rows), "attempts": min(row.attempts for row in rows)}
    await connection.execute(delete(delivery_table).where(_row.id.in_([row.id for row in others])))
    await connection.execute(update(delivery_table).where(_row.id == first.id).values(joined))


def _delivery(row: Row[Any], to_revision: int) -> Delivery:
    known = tuple(row.known)
    return Delivery(row.id, Kind(row.kind), row.chat, known, to_revision, row.session, row.due, row.not_after, row.attempts, row.put_off_since)
