"""What people follow: the buttons under answers, /follow, /unfollow and /following, and when they are reminded."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from markupsafe import Markup
from telegram import Bot, Update
from telegram.error import TelegramError

from bot.chats.chat import EVERYTHING, Chat, Follow, FollowKind
from bot.chats.memory import Chats
from bot.clock import Clock
from bot.notices import subscribing
from bot.organisers.finding import sessions_meant
from bot.replies.desk import Desk, Response
from bot.replies.follows import FOLLOW, OFF, REMIND, UNFOLLOW, button, follow_among, follow_of, followed_in, is_coming, named, reminder_buttons
from bot.replies.moments import duration
from bot.replies.naming import Voice
from bot.replies.reply import Button, Reply
from bot.replies.texts import bullets, paragraphs
from bot.serving import Serving
from bot.telegram.addressing import Place, command_in, place_of, place_under
from bot.telegram.calendars import ACTION as CALENDAR
from bot.telegram.calendars import MINE
from bot.telegram.messages import send_reply
from bot.telegram.sending import briefly
from knowledge.store.database import Database, StoreUnavailable
from knowledge.understanding.context import Conversation
from knowledge.understanding.understand import understand

COMMANDS = ("follow", "following", "unfollow")
ACTIONS = (FOLLOW, UNFOLLOW, REMIND)
MOST_CHOICES = 8
LONGEST_REMINDER = 24 * 60

_log = logging.getLogger(__name__)
Rows = Iterable[tuple[Button, ...]]


@dataclass(frozen=True)
class FollowHandlers:
    """The handlers of following. What is chosen is in the store before it is confirmed."""

    database: Database
    serving: Serving
    chats: Chats
    clock: Clock

    @property
    def desk(self) -> Desk:
        """The desk of the newest revision."""
        return self.serving.desk

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Follow what the words mean, or everything; follow it no longer; list."""
        message = update.message
        command = command_in(message, bot) if message else None
        if message is None or command is None:
            return
        place = place_of(message)
        voice, words = self._voice(update, place), command.words
        if command.name == "follow":
            await self._acting(bot, place, voice, self._follow_words(bot, place, voice, words))
        elif command.name == "unfollow" and words:
            await self._acting(bot, place, voice, self._unfollow_words(bot, place, voice, words))
        else:
            await self._acting(bot, place, voice, self._list(bot, place, voice))

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Do what a pressed button says."""
        query = update.callback_query
        place = place_under(query) if query else None
        if query is None or place is None:
            return
        try:
            await briefly(bot.answer_callback_query, callback_query_id=query.id)
        except TelegramError as error:
            _log.info("a button was too old to be confirmed: %s", error)
        voice, data = self._voice(update, place), query.data or ""
        await self._acting(bot, place, voice, self._pressed(bot, place, voice, data))

    async def _pressed(self, bot: Bot, place: Place, voice: Voice, data: str) -> None:
        verb, _, name = data.partition(":")
        if f"{verb}:" == REMIND:
            await self._remind(bot, place, voice, name)
            return
        if f"{verb}:" == FOLLOW:
            follow, act = follow_of(name, voice.directory), self._follow
        else:
            follow, act = follow_among(name, (await subscribing.following(self.database, place.chat.id)).follows), self._unfollow
        if follow is None:
            await self._say(bot, place, voice, voice.say("follow.unknown"))
        else:
            await act(bot, place, voice, follow)

    async def _follow_words(self, bot: Bot, place: Place, voice: Voice, words: str) -> None:
        if not words:
            await self._follow(bot, place, voice, EVERYTHING)
            return
        found = await asyncio.to_thread(self._meant, words)
        if len(found) == 1:
            await self._follow(bot, place, voice, found[0])
        elif found:
            await self._say(bot, place, voice, voice.say("follow.which"), [(button(FOLLOW, each, voice),) for each in found[:MOST_CHOICES]])
        else:
            await self._say(bot, place, voice, voice.say("follow.unknown"))

    async def _unfollow_words(self, bot: Bot, place: Place, voice: Voice, words: str) -> None:
        kept = (await subscribing.following(self.database, place.chat.id)).follows
        found = [each for each in await asyncio.to_thread(self._meant, words) if each in kept]
        if len(found) == 1:
            await self._unfollow(bot, place, voice, found[0])
        else:
            await self._list(bot, place, voice)

    def _meant(self, words: str) -> tuple[Follow, ...]:
        """People who are named, else sessions."""
        asks = understand(self.desk.reader, words, Conversation(), self.clock()).asks
        people = dict.fromkeys(person for ask in asks if not ask.sessions for person in ask.people if self.desk.directory.parts_of(person))
        if people:
            return tuple(Follow(FollowKind.PERSON, person) for person in people)
        return tuple(Follow(FollowKind.SESSION, session.id) for session in sessions_meant(words, self.desk, self.clock()))

    async def _follow(self, bot: Bot, place: Place, voice: Voice, follow: Follow) -> None:
        if not is_coming(follow, voice.directory, self.clock()):
            await self._say(bot, place, voice, voice.say("follow.past", subject=named(follow, voice)))
            return
        known = await subscribing.follow(self.database, place.chat.id, follow, voice.directory.programme, self.clock())
        await self._say(
            bot,
            place,
            voice,
            paragraphs([voice.say("follow.done", subject=named(follow, voice)), _reminded(known, voice)], " "),
            reminder_buttons(voice),
        )

    async def _unfollow(self, bot: Bot, place: Place, voice: Voice, follow: Follow) -> None:
        await subscribing.unfollow(self.database, place.chat.id, follow, voice.directory.programme, self.clock())
        await self._say(bot, place, voice, voice.say("follow.undone", subject=named(follow, voice)))

    async def _remind(self, bot: Bot, place: Place, voice: Voice, name: str) -> None:
        if name != OFF and not (name.isascii() and name.isdecimal() and 0 < int(name[:9]) <= LONGEST_REMINDER):
            await self._list(bot, place, voice)
            return
        known = await subscribing.remind(self.database, place.chat.id, None if name == OFF else int(name), voice.directory.programme, self.clock())
        await self._say(bot, place, voice, paragraphs([_reminded(known, voice), "" if known.follows else voice.say("following.nothing")], " "))

    async def _list(self, bot: Bot, place: Place, voice: Voice) -> None:
        known = await subscribing.following(self.database, place.chat.id)
        if not known.follows:
            await self._say(bot, place, voice, voice.say("following.nothing"), [(button(FOLLOW, EVERYTHING, voice),)])
            return
        follows = sorted(known.follows, key=lambda each: (each.kind, each.subject))
        text = paragraphs([voice.say("following.heading"), bullets(voice, [named(each, voice) for each in follows]), _reminded(known, voice)])
        rows = [(button(UNFOLLOW, each, voice),) for each in follows]
        to_calendar = (Button(str(voice.say("button.calendar.mine")), CALENDAR + MINE),)
        await self._say(bot, place, voice, text, [*rows, *reminder_buttons(voice), to_calendar])

    async def _acting(self, bot: Bot, place: Place, voice: Voice, doing: Awaitable[None]) -> None:
        try:
            await doing
        except StoreUnavailable as fault:
            _log.info("%s (%s)", fault, fault.cause)
            await self._say(bot, place, voice, voice.say("follow.store-away"))

    def _voice(self, update: Update, place: Place) -> Voice:
        app = update.effective_user.language_code if update.effective_user else None
        return Voice(self.desk.wordings[self.desk.language_for(self.chats.recall(place.chat.id, place.person), app)], self.desk.directory)

    async def _say(self, bot: Bot, place: Place, voice: Voice, text: Markup, rows: Rows = ()) -> None:
        await send_reply(bot, place.chat.id, Reply(text, voice.wording.language, "follow", tuple(rows)), "", place.answers, place.topic)


def with_follows(response: Response, desk: Desk, now: datetime) -> Reply:
    """An answer with a button for each session or person that it is about."""
    voice = Voice(desk.wordings[response.reply.language], desk.directory)
    rows = tuple((button(FOLLOW, each, voice),) for each in followed_in(response, desk.directory, now))
    return replace(response.reply, buttons=(*response.reply.buttons, *rows)) if rows else response.reply


def _reminded(known: Chat, voice: Voice) -> Markup:
    if known.reminder_minutes is None:
        return voice.say("follow.not-reminded")
    return voice.say("follow.reminded", duration=duration(voice.wording, timedelta(minutes=known.reminder_minutes)))
