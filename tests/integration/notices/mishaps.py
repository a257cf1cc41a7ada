"""The drainer in a world that a test makes: phones that remember what they were told, and a line on which anything may happen."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto

from markupsafe import Markup
from sqlalchemy import delete, text

from bot.chats.chat import Chat, Follow, FollowKind
from bot.migrations.schema import metadata
from bot.notices import outbox
from bot.notices.delivery import Delivery, Kind
from bot.notices.drainer import Drainer, Tools
from bot.notices.outcome import Accepted, AskedToWait, Closed, Gone, InDoubt, Moved, Outcome, Unreached
from bot.pace import Pace
from bot.replies.reply import Reply
from knowledge.store import revisions
from knowledge.store.database import Database
from tests.integration.notices.events import BEGINS, start_of


class Crash(BaseException):
    """kill -9, at this very moment."""


class Mishap(Enum):
    """What may happen to one message."""

    CRASH_BEFORE = auto()
    CRASH_AFTER = auto()
    FLOOD = auto()
    LOST_BEFORE = auto()
    LOST_AFTER = auto()
    NO_CONNECTION = auto()
    CLOSED = auto()


@dataclass
class Phone:
    """What a person sees. `told`: each session as it was last told; `newest`: the newest revision that was told of."""

    told: dict[str, str] = field(default_factory=dict)
    newest: int = 0
    reminded: list[tuple[datetime, str, str]] = field(default_factory=list)


class OneByOne(Drainer):
    """A drainer that tells one thing when a test says so, and is there until it is told."""

    async def tell_next(self) -> bool:
        """Tell one thing. False where nothing is due."""
        await self._tools.pace.notice_turn()
        delivery, _ = await self._claim()
        if delivery is not None:
            await self._tell(delivery)
        return delivery is not None


@dataclass
class World:
    """The database, the line, the phones, and the bot's clock, which a test may set."""

    database: Database
    now: datetime = BEGINS - timedelta(hours=12)
    mishaps: deque[Mishap] = field(default_factory=deque)
    blocked: set[int] = field(default_factory=set)
    supergroups: dict[int, int] = field(default_factory=dict)
    phones: dict[int, Phone] = field(default_factory=dict)
    follows: dict[int, set[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    """What no person should have read; noted, as the drainer goes on after whatever a sender raises."""
    _processes: int = 0
    _seconds: float = 0.0

    def __post_init__(self) -> None:
        self._drainer = self._start()

    async def clear(self) -> None:
        """Empty the database."""
        async with self.database.writing() as connection:
            for table in metadata.tables.values():
                await connection.execute(delete(table))

    async def tell(self) -> None:
        """Tell what is due, whatever happens on the way, until nothing is; a process that dies is followed by another."""
        quiet = 0
        while quiet < 2:
            try:
                quiet = 0 if await self._drainer.tell_next() else quiet + 1
            except Crash:
                self._drainer = self._start()
                quiet = 0
            await self._let_time_pass()

    async def tell_one(self) -> None:
        """Tell one thing, if anything is due."""
        try:
            await self._drainer.tell_next()
        except Crash:
            self._drainer = self._start()

    async def open_chats(self) -> None:
        """A chat is closed for a moment only, whatever the clock is set to."""
        async with self.database.writing() as connection:
            await connection.execute(text("UPDATE delivery SET put_off_since = NULL"))

    async def hear_of_supergroups(self) -> None:
        """Telegram's messages arrive by which groups tell their new ids."""
        async with self.database.writing() as connection:
            for old, new in self.supergroups.items():
                await outbox.migrate_chat(connection, old, new, self.now)

    async def _let_time_pass(self) -> None:
        """Chats have rested, and what waits to be tried again has waited."""
        self._seconds += 2
        async with self.database.writing() as connection:
            await connection.execute(text("UPDATE delivery SET lease = NULL WHERE state = 'pending'"))
            await connection.execute(text("UPDATE delivery SET due = 0 WHERE state = 'pending' AND kind = 'change'"))

    def _start(self) -> OneByOne:
        self._processes += 1
        tools = Tools(self.database, Pace(lambda: self._seconds, self._sleep), self._compose, self._send, lambda: self.now, sleep=self._sleep)
        owner = f"process {self._processes}"
        return OneByOne(tools, owner, outbox.of_any_other(owner))

    async def _sleep(self, seconds: float) -> None:
        self._seconds += seconds

    async def _compose(self, delivery: Delivery, chat: Chat) -> tuple[Reply, ...]:
        async with self.database.reading() as connection:
            newest = (await revisions.revision(connection, delivery.to_revision)).programme
            known = [(await revisions.revision(connection, number)).programme for number in delivery.known]
        if delivery.kind is Kind.REMINDER:
            assert delivery.session is not None
            return (Reply(Markup(f"remind {delivery.session} {start_of(newest, delivery.session)}"), "fr", "reminder"),)
        followed = [session.id for session in newest.sessions if Follow(FollowKind.SESSION, session.id) in chat.follows]
        different = [each for each in followed if any(start_of(before, each) != start_of(newest, each) for before in known)]
        if not different:
            return ()
        words = " ".join(f"{each} {start_of(newest, each)}" for each in different)
        return (Reply(Markup(f"tell {delivery.to_revision} {words}"), "fr", "notice"),)

    async def _send(self, chat: int, _: int | None, replies: tuple[Reply, ...]) -> Outcome:
        mishap = self.mishaps.popleft() if self.mishaps else None
        if mishap is Mishap.CRASH_BEFORE:
            raise Crash
        if mishap is Mishap.NO_CONNECTION:
            return Unreached("no connection")
        if mishap is Mishap.CLOSED:
            return Closed("not enough rights")
        if mishap is Mishap.FLOOD:
            return AskedToWait(3)
        if mishap is Mishap.LOST_BEFORE:
            return InDoubt("no answer")
        if chat in self.supergroups:
            return Moved(self.supergroups[chat])
        if chat in self.blocked:
            return Gone("blocked")
        for reply in replies:
            self._read(chat, str(reply.text).split())
        if mishap is Mishap.CRASH_AFTER:
            raise Crash
        return InDoubt("no answer") if mishap is Mishap.LOST_AFTER else Accepted()

    def _read(self, chat: int, words: list[str]) -> None:
        """A person reads a message: is it for them, and is it news?"""
        phone = self.phones[chat]
        if words[0] == "remind":
            _, session, start = words
            self._expect(session in self.follows[chat], "reminded of what is not followed")
            self._expect(start != "off", "reminded of what is off")
            phone.reminded.append((self.now, session, start))
            return
        revision = int(words[1])
        self._expect(revision >= phone.newest, "an older revision after a newer")
        phone.newest = revision
        news = dict(zip(words[2::2], words[3::2], strict=True))
        self._expect(news.keys() <= self.follows[chat], "told of what is not followed")
        phone.told |= news

    def _expect(self, is_so: bool, fault: str) -> None:
        if not is_so:
            self.faults.append(fault)
