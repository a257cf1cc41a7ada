"""What people follow: the buttons under answers, /follow, /unfollow and /following, and when they are reminded."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from markupsafe import Markup
from telegram import Bot, Update

from bot.chats.chat import EVERYTHING, Chat, Follow, FollowKind, Reach
from bot.chats.memory import Chats
from bot.clock import Clock
from bot.notices import subscribing
from bot.organisers.finding import sessions_meant
from bot.replies.desk import Desk
from bot.replies.follows import FOLLOW, OFF, REMIND, UNFOLLOW, button, follow_among, follow_of, is_coming, named, reminder_buttons
from bot.replies.moments import duration
from bot.replies.naming import Voice
from bot.replies.reply import Button, Reply
from bot.replies.texts import NO_REMARK, bullets, paragraphs
from bot.serving import Serving
from bot.telegram.addressing import Place
from bot.telegram.calendars import ACTION as CALENDAR
from bot.telegram.calendars import MINE
from bot.telegram.called import Commands, Effect, acting, button_pressed, command_called, remember_language, say
from knowledge.store.database import Database
from knowledge.understanding.context import Conversation
from knowledge.understanding.understand import understand

COMMANDS: Commands = dict.fromkeys(("follow", "following", "unfollow"), Effect.DOES)
ACTIONS = (FOLLOW, UNFOLLOW, REMIND)
MOST_CHOICES = 8
LONGEST_REMINDER = 24 * 60
OUTCOME = "follow"


@dataclass(frozen=True)
class FollowHandlers:
    """The handlers of following. What is chosen is in the store before it is confirmed."""

    database: Database
    serving: Serving
    chats: Chats
    clock: Clock

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Follow what the words mean, or everything; follow it no longer; list."""
        called = command_called(update, bot, self.serving, self.chats)
        if called is None:
            return
        place, voice, words = called.place, called.voice, called.words
        if called.name == "follow":
            await acting(bot, place, voice, OUTCOME, self._follow_words(bot, place, voice, words))
        elif called.name == "unfollow" and words:
            await acting(bot, place, voice, OUTCOME, self._unfollow_words(bot, place, voice, words))
        else:
            await acting(bot, place, voice, OUTCOME, self._list(bot, place, voice))

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Do what a pressed button says."""
        pressed = await button_pressed(update, bot, self.serving, self.chats)
        if pressed is None:
            return
        await acting(bot, pressed.place, pressed.voice, OUTCOME, self._pressed(bot, pressed.place, pressed.voice, pressed.words))

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
            await say(bot, place, voice, OUTCOME, voice.say("follow.unknown"))
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
            await say(bot, place, voice, OUTCOME, voice.say("follow.which"), [(button(FOLLOW, each, voice),) for each in found[:MOST_CHOICES]])
        else:
            await say(bot, place, voice, OUTCOME, voice.say("follow.unknown"))

    async def _unfollow_words(self, bot: Bot, place: Place, voice: Voice, words: str) -> None:
        kept = (await subscribing.following(self.database, place.chat.id)).follows
        meant = await asyncio.to_thread(self._meant, words)
        found = [each for each in meant if each in kept]
        if len(found) == 1:
            await self._unfollow(bot, place, voice, found[0])
        elif len(meant) == 1 and EVERYTHING in kept:
            await self._list(bot, place, voice, voice.say("follow.part-of-everything", subject=named(meant[0], voice)))
        else:
            await self._list(bot, place, voice)

    def _meant(self, words: str) -> tuple[Follow, ...]:
        """People who are named, else sessions."""
        asks = understand(self.serving.desk.reader, words, Conversation(), self.clock()).asks
        people = dict.fromkeys(person for ask in asks if not ask.sessions for person in ask.people if self.serving.desk.directory.parts_of(person))
        if people:
            return tuple(Follow(FollowKind.PERSON, person) for person in people)
        return tuple(Follow(FollowKind.SESSION, session.id) for session in sessions_meant(words, self.serving.desk, self.clock()))

    async def _follow(self, bot: Bot, place: Place, voice: Voice, follow: Follow) -> None:
        if not is_coming(follow, voice.directory, self.clock()):
            await say(bot, place, voice, OUTCOME, voice.say("follow.past", subject=named(follow, voice)))
            return
        remember_language(self.chats, place, voice)
        known = await subscribing.follow(self.database, place.chat.id, follow, voice.directory.programme, self.clock(), place.known_topic)
        await say(
            bot,
            place,
            voice,
            OUTCOME,
            paragraphs([voice.say("follow.done", subject=named(follow, voice)), _reminded(known, voice)], " "),
            reminder_buttons(voice),
        )

    async def _unfollow(self, bot: Bot, place: Place, voice: Voice, follow: Follow) -> None:
        await subscribing.unfollow(self.database, place.chat.id, follow, voice.directory.programme, self.clock())
        await say(bot, place, voice, OUTCOME, voice.say("follow.undone", subject=named(follow, voice)))

    async def _remind(self, bot: Bot, place: Place, voice: Voice, name: str) -> None:
        if name != OFF and not (name.isascii() and name.isdecimal() and 0 < int(name[:9]) <= LONGEST_REMINDER):
            await self._list(bot, place, voice)
            return
        minutes = None if name == OFF else int(name)
        known = await subscribing.remind(self.database, place.chat.id, minutes, voice.directory.programme, self.clock())
        await say(bot, place, voice, OUTCOME, paragraphs([_reminded(known, voice), "" if known.follows else voice.say("following.nothing")], " "))

    async def _list(self, bot: Bot, place: Place, voice: Voice, remark: Markup = NO_REMARK) -> None:
        known = await subscribing.following(self.database, place.chat.id)
        if known.reach is Reach.RETIRED:  # it writes, so it can be told again what it reads here that it is told
            known = await subscribing.come_back(self.database, place.chat.id, voice.directory.programme, self.clock())
        if not known.follows:
            await say(bot, place, voice, OUTCOME, voice.say("following.nothing"), [(button(FOLLOW, EVERYTHING, voice),)])
            return
        follows = sorted(known.follows, key=lambda each: (each.kind, each.subject))
        text = paragraphs([remark, voice.say("following.heading"), bullets(voice, [named(each, voice) for each in follows]), _reminded(known, voice)])
        rows = [(button(UNFOLLOW, each, voice),) for each in follows]
        to_calendar = (Button(str(voice.say("button.calendar.mine")), CALENDAR + MINE),)
        await say(bot, place, voice, OUTCOME, text, [*rows, *reminder_buttons(voice), to_calendar])


def with_follows(reply: Reply, follows: Iterable[Follow], desk: Desk) -> Reply:
    """An answer with a button for each session or person that it is about (`followed_in`)."""
    voice = Voice(desk.wordings[reply.language], desk.directory)
    rows = tuple((button(FOLLOW, each, voice),) for each in follows)
    return replace(reply, buttons=(*reply.buttons, *rows)) if rows else reply


def _reminded(known: Chat, voice: Voice) -> Markup:
    if known.reminder_minutes is None:
        return voice.say("follow.not-reminded")
    return voice.say("follow.reminded", duration=duration(voice.wording, timedelta(minutes=known.reminder_minutes)))
