"""Answers that were given lately, for whoever edits their question; where several processes share the chats, how they share these."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from telegram import Message

from bot.chats.tables import answer_table
from bot.telegram.lately import Lately
from bot.telegram.sending.messages import SentReply
from bot.updates.received import Received
from knowledge.understanding.context import Conversation

MOST_ANSWERS = 2_000
"""Few edit what they wrote more than a minute ago: enough for half an hour in which a question comes each second."""
EDITED_WITHIN = 24 * 3600.0
"""Seconds for which an edited question has its answer edited; people can edit for twice as long (https://core.telegram.org/bots/api#editmessagetext)."""
MOST_ALBUMS = 1_000
ALBUM_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: its messages, and the conversation before its question and after it."""

    sent: SentReply
    before: Conversation
    after: Conversation


def _answers() -> Lately[tuple[int, int], Given]:
    return Lately(MOST_ANSWERS, EDITED_WITHIN)


def _albums() -> Lately[tuple[int, str], bool]:
    return Lately(MOST_ALBUMS, ALBUM_SECONDS)


@dataclass(frozen=True)
class LatelyGiven:
    """What was given lately. `answers`: by chat and question; `albums`: by chat and name, those of which something was said already."""

    answers: Lately[tuple[int, int], Given] = field(default_factory=_answers)
    albums: Lately[tuple[int, str], bool] = field(default_factory=_albums)

    def of_chat(self, chat: int) -> dict[int, Given]:
        """The answers of a chat, by the number of their question."""
        return {key[1]: given for key in self.answers.all_keys() if key[0] == chat and (given := self.answers.get(key))}

    def all_chats(self) -> frozenset[int]:
        """The chats in which something was given lately."""
        return frozenset(chat for chat, _ in (*self.answers.all_keys(), *self.albums.all_keys()))

    def forget(self, gone: Collection[int]) -> None:
        """Forget what was given in these chats."""
        self.answers.drop_where(lambda key: key[0] in gone)
        self.albums.drop_where(lambda key: key[0] in gone)


@cache
def _written() -> TypeAdapter[Given]:
    """Made where processes share what they keep: to make it takes a hundredth of a start."""
    return TypeAdapter(Given)


async def load_given(connection: AsyncConnection, lately: LatelyGiven, received: Received) -> Given | None:
    """Let the memory know what any process answered to a question that is edited now, or to an album. Gives the answer as it is before the turn."""
    message, chat = _message_in(received), received.line
    if message is None:
        return None
    columns = answer_table.c
    if received.update.edited_message:
        content = await connection.scalar(select(columns.content).where(columns.chat == chat, columns.message == message.message_id))
        if known := _read(content):
            lately.answers.put((chat, message.message_id), known)
    if message.media_group_id:
        said = select(columns.chat).where(columns.chat == chat, columns.album == message.media_group_id).limit(1)
        if await connection.scalar(said) is not None:
            lately.albums.put((chat, message.media_group_id), True)
    return lately.answers.get((chat, message.message_id))


async def sent_lately(connection: AsyncConnection, chat: int, since: datetime) -> list[datetime]:
    """When any process answered in a chat, one moment for each message that was sent."""
    columns = answer_table.c
    statement = select(columns.content, columns.at).where(columns.chat == chat, columns.at > since).order_by(columns.at)
    found = [(_read(row.content), row.at) for row in await connection.execute(statement)]
    return [at for given, at in found if given for _ in (*given.sent.texts, *given.sent.attachments)]


def storing_given(lately: LatelyGiven, received: Received, before: Given | None, at: datetime) -> tuple[Insert, ...]:
    """The statement that stores what a turn answered, for the processes that get the rest of it."""
    message, chat = _message_in(received), received.line
    if message is None:
        return ()
    given, album = lately.answers.get((chat, message.message_id)), message.media_group_id
    was_said = album is not None and lately.albums.get((chat, album)) is not None
    if given is before and not was_said:
        return ()
    content = _written().dump_json(given, exclude_defaults=True).decode() if given else None
    row = {"chat": chat, "message": message.message_id, "person": received.person, "album": album, "content": content, "at": at}
    from sqlalchemy.dialects.postgresql import insert

    inserting = insert(answer_table).values(row)
    new = {"content": inserting.excluded.content, "at": inserting.excluded.at}
    return (inserting.on_conflict_do_update(index_elements=[answer_table.c.chat, answer_table.c.message], set_=new),)


def _message_in(received: Received) -> Message | None:
    return received.update.message or received.update.edited_message


def _read(content: str | None) -> Given | None:
    """The answer as it was written; None for one that another version of the bot wrote otherwise."""
    try:
        return _written().validate_json(content) if content else None
    except ValidationError:
        return None
