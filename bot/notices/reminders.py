"""Reminders: deliveries with a later due time, which move with their session and vanish with it.

A chat is reminded of the sessions that it follows, of those of the people it follows, and, where it follows everything, of all but breaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import JSON, ColumnElement, Integer, String, and_, delete, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.chat import EVERYTHING, Chat, Reach
from bot.chats.following import follows_one, is_among, is_reached
from bot.chats.tables import chat_table
from bot.notices.delivery import Kind, Priority, State
from bot.notices.tables import delivery_table
from knowledge.programme import Programme, Session, SessionKind
from knowledge.store.tables import Instant, seconds_of

_COLUMNS = ("kind", "chat", "known", "session", "due", "not_after", "priority", "state", "attempts")
_row = delivery_table.c


@dataclass(frozen=True, slots=True)
class _Start:
    """What of a session decides on its reminders."""

    session: str
    starts: datetime
    people: frozenset[str]
    everybody: bool


async def move(connection: AsyncConnection, before: Programme, after: Programme, now: datetime) -> None:
    """Bring the reminders of all sessions that differ to their new times; those of sessions that are off, or begun, vanish."""
    old, new = _starts(before), _starts(after)
    for session in sorted(old.keys() | new.keys()):
        if old.get(session) == new.get(session):
            continue
        start = new.get(session)
        if start is None or start.starts <= now:
            await connection.execute(delete(delivery_table).where(_waits_for(session)))
        else:
            await _renew_session(connection, start, now)


async def renew(connection: AsyncConnection, chat: Chat, programme: Programme, now: datetime) -> None:
    """Bring the reminders of one chat to what it follows and wants now. Times that have passed already are not made up for."""
    minutes = chat.reminder_minutes
    wanted: dict[str, _Start] = {}
    if minutes is not None and chat.reach is Reach.ACTIVE:
        coming = [start for start in _starts(programme).values() if start.starts > now]
        follows, by_name = chat.follows, chat.follows - {EVERYTHING}
        wanted = {each.session: each for each in coming if is_among(follows if each.everybody else by_name, {each.session}, each.people)}
    has = (_row.chat == chat.id) & (_row.kind == Kind.REMINDER)
    present = set((await connection.execute(select(_row.session).where(has & _row.state.in_((State.PENDING, State.SENDING))))).scalars())
    before = timedelta(minutes=minutes or 0)
    for session in sorted(present - wanted.keys()):
        await connection.execute(delete(delivery_table).where(has & _waits_for(session)))
    for session in sorted(present & wanted.keys()):
        starts = wanted[session].starts
        await connection.execute(update(delivery_table).where(has & _waits_for(session)).values(due=starts - before, not_after=starts))
    missing = [_values(chat.id, wanted[session], before) for session in sorted(wanted.keys() - present) if wanted[session].starts - before > now]
    if missing:
        await connection.execute(insert(delivery_table), missing)


async def _renew_session(connection: AsyncConnection, start: _Start, now: datetime) -> None:
    before = select(start_less_minutes(start.starts)).where(chat_table.c.id == _row.chat).scalar_subquery()
    follows = follows_one(_row.chat, {start.session}, start.people, start.everybody)
    await connection.execute(delete(delivery_table).where(_waits_for(start.session), ~follows))
    await connection.execute(update(delivery_table).where(_waits_for(start.session)).values(due=before, not_after=start.starts))
    is_open = _row.state.in_((State.PENDING, State.SENDING))
    open_already = select(_row.chat).where(_row.kind == Kind.REMINDER, _row.session == start.session, is_open)
    rows = select(
        literal(Kind.REMINDER, String),
        chat_table.c.id,
        literal([], JSON),
        literal(start.session, String),
        start_less_minutes(start.starts),
        literal(start.starts, Instant),
        literal(Priority.REMINDER, Integer),
        literal(State.PENDING, String),
        literal(0, Integer),
    ).where(
        is_reached({start.session}, start.people, start.everybody),
        chat_table.c.reminder_minutes.is_not(None),
        start_less_minutes(start.starts) > literal(now, Instant),
        chat_table.c.id.not_in(open_already),
    )
    await connection.execute(insert(delivery_table).from_select(_COLUMNS, rows, include_defaults=False))


def start_less_minutes(starts: datetime) -> ColumnElement[datetime]:
    """When a chat of the chat table is to be reminded of a session that starts then."""
    return literal(seconds_of(starts), Instant) - chat_table.c.reminder_minutes * 60


def _waits_for(session: str) -> ColumnElement[bool]:
    return and_(_row.session == session, _row.kind == Kind.REMINDER, _row.state == State.PENDING)


def _values(chat: int, start: _Start, before: timedelta) -> dict[str, object]:
    return {
        "kind": Kind.REMINDER,
        "chat": chat,
        "known": [],
        "session": start.session,
        "due": start.starts - before,
        "not_after": start.starts,
        "priority": Priority.REMINDER,
        "state": State.PENDING,
        "attempts": 0,
    }


def _starts(programme: Programme) -> dict[str, _Start]:
    return {session.id: _start(session) for session in programme.sessions if session.state.takes_place}


def _start(session: Session) -> _Start:
    # in UTC: minutes that are taken from the clock of a zone are not those that pass where it is put forward
    return _Start(session.id, session.starts.astimezone(UTC), frozenset(session.people), session.kind is not SessionKind.BREAK)
