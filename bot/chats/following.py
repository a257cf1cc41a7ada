"""Who follows something: of what one chat follows, and the same as a condition for statements over chats; a test holds both equal."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement, and_, exists, false, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chats.chat import EVERYTHING, Follow, FollowKind, Reach
from bot.chats.tables import chat_table, follow_table


def is_among(follows: Iterable[Follow], sessions: Collection[str], people: Collection[str]) -> bool:
    """Whether one of these follows is of these sessions or people, or of everything; where that does not count, it is to be left out."""
    of_kind = {FollowKind.SESSION: sessions, FollowKind.PERSON: people}
    return any(follow == EVERYTHING or follow.subject in of_kind[follow.kind] for follow in follows)


def is_reached(sessions: Collection[str], people: Collection[str], everything: bool) -> ColumnElement[bool]:
    """Whether a row of the chat table can be told things and follows one of these; `everything`: whether followers of everything count."""
    return and_(chat_table.c.state == Reach.ACTIVE, follows_one(chat_table.c.id, sessions, people, everything))


def follows_one(chat: ColumnElement[int], sessions: Collection[str], people: Collection[str], everything: bool) -> ColumnElement[bool]:
    """Whether a chat follows one of these sessions or people, or everything where that counts."""
    kind, subject = follow_table.c.kind, follow_table.c.subject
    matches = or_(
        and_(kind == FollowKind.EVERYTHING, true() if everything else false()),
        and_(kind == FollowKind.SESSION, subject.in_(sorted(sessions))),
        and_(kind == FollowKind.PERSON, subject.in_(sorted(people))),
    )
    return exists(select(follow_table.c.chat).where(follow_table.c.chat == chat, matches).correlate_except(follow_table))


async def count(connection: AsyncConnection, sessions: Collection[str], people: Collection[str], everything: bool) -> int:
    """How many chats follow one of these and can be told."""
    return int(await connection.scalar(select(func.count()).select_from(chat_table).where(is_reached(sessions, people, everything))) or 0)
