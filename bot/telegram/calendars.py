"""The programme in people's own calendars: /calendar, the buttons under answers, files, and an address to subscribe to."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from markupsafe import Markup
from telegram import Bot, InputFile, Update
from telegram.constants import ParseMode

from bot.chats import calendars
from bot.chats.chat import Follow, FollowKind
from bot.chats.memory import Chats
from bot.clock import Clock
from bot.notices import subscribing
from bot.replies.actions import short
from bot.replies.desk import Desk, Response
from bot.replies.follows import sessions_followed
from bot.replies.naming import Voice
from bot.replies.reply import Button, Reply
from bot.replies.texts import capital, paragraphs
from bot.serving import Serving
from bot.telegram.addressing import Place
from bot.telegram.called import Commands, Effect, acting, button_pressed, command_called, remember_language, reply_to, say
from bot.telegram.sending.sending import persistently
from knowledge.programme import Session
from knowledge.store.database import Database, StoreUnavailable
from knowledge.store.versions import Version, Versions, versions_of
from knowledge.understanding.question import Intent

COMMANDS: Commands = {"calendar": Effect.DOES}
ACTION = "calendar:"
WHOLE, MINE, ADDRESS, NEW, OFFER, ONE = "all", "mine", "address", "new", "offer", "s"
"""What the callback data go on with: what goes into a file, the address, another address, a choice of these, or the short name of a session."""
FEW = 60
"""Sessions that one would want in a calendar all at once; of a larger programme there is a choice first."""
OUTCOME = "calendar"

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Calendars:
    """The handlers of calendars. `public`: the address at which people reach the bot over HTTP; None where they do not."""

    database: Database
    serving: Serving
    chats: Chats
    clock: Clock
    public: str | None

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Offer what can go into a calendar."""
        called = command_called(update, bot, self.serving, self.chats)
        if called is None:
            return
        await self._offer(bot, called.place, called.voice)

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Send what a pressed button asks for."""
        pressed = await button_pressed(update, bot, self.serving, self.chats)
        if pressed is None:
            return
        place, voice, verb = pressed.place, pressed.voice, pressed.words.removeprefix(ACTION)
        acts = {MINE: self._mine, ADDRESS: self._address, NEW: self._new_address, OFFER: self._offer}
        if verb in acts:
            await acting(bot, place, voice, OUTCOME, acts[verb](bot, place, voice))
            return
        session = next((each for each in voice.directory.sessions.values() if verb == ONE + short(each.id)), None)
        if session:
            caption = voice.say("calendar.file.session", session=capital(voice.session(session)))
            await self._file(bot, place, voice, (session,), caption)
        else:
            await self._file(bot, place, voice, voice.directory.sessions.values(), voice.say("calendar.file.all"))

    async def _offer(self, bot: Bot, place: Place, voice: Voice) -> None:
        rows = [(Button(str(voice.say("button.calendar.all")), ACTION + WHOLE),), (Button(str(voice.say("button.calendar.mine")), ACTION + MINE),)]
        rows += [(Button(str(voice.say("button.calendar.address")), ACTION + ADDRESS),)] if self.public else []
        hint = voice.say("calendar.offer.address") if self.public else Markup("")
        await say(bot, place, voice, OUTCOME, paragraphs([voice.say("calendar.offer"), hint]), rows)

    async def _mine(self, bot: Bot, place: Place, voice: Voice) -> None:
        known = await subscribing.following(self.database, place.chat.id)
        if known.follows:
            await self._file(bot, place, voice, sessions_followed(known.follows, voice.directory), voice.say("calendar.file.mine"))
        else:
            await say(bot, place, voice, OUTCOME, voice.say("calendar.nothing-followed"))

    async def _address(self, bot: Bot, place: Place, voice: Voice) -> None:
        remember_language(self.chats, place, voice)
        await self._tell(bot, place, voice, await calendars.token_of(self.database, place.chat.id, self.clock()), Markup(""))

    async def _new_address(self, bot: Bot, place: Place, voice: Voice) -> None:
        token = await calendars.replace_token(self.database, place.chat.id, self.clock())
        await self._tell(bot, place, voice, token, voice.say("calendar.address.replaced"))

    async def _tell(self, bot: Bot, place: Place, voice: Voice, token: str, first: Markup) -> None:
        known = await subscribing.following(self.database, place.chat.id)
        lines = [
            first,
            voice.say("calendar.address", address=f"{self.public}/calendar/{token}.ics"),
            Markup("") if known.follows else voice.say("calendar.address.empty"),
            voice.say("calendar.address.all", address=f"{self.public}/calendar.ics?lang={voice.wording.language}"),
        ]
        await say(bot, place, voice, OUTCOME, paragraphs(lines, "\n\n"), [(Button(str(voice.say("button.calendar.new")), ACTION + NEW),)])

    async def _file(self, bot: Bot, place: Place, voice: Voice, sessions: Iterable[Session], caption: Markup) -> None:
        from bot.replies.calendar import calendar

        content = await asyncio.to_thread(calendar, voice, tuple(sessions), await self._versions())
        await persistently(
            bot.send_document,
            chat_id=place.chat.id,
            document=InputFile(content, f"{voice.directory.programme.event.id}.ics"),
            caption=str(caption),
            parse_mode=ParseMode.HTML,
            message_thread_id=place.topic,
            reply_parameters=reply_to(place),
        )

    async def _versions(self) -> Versions:
        """The versions of the sessions; while the database is away, each may be new."""
        newest = Version(self.serving.revision, self.serving.published)
        try:
            return await versions_of(self.database, newest)
        except StoreUnavailable:
            return Versions(newest, newest, {})


def with_calendar(response: Response, shown: Reply, follows: Iterable[Follow], desk: Desk, now: datetime) -> Reply:
    """An answer about one session that is to come, or the programme of what is to come, with a button for people's calendars.

    `follows`: what it is about (`followed_in`).
    """
    sessions = [each.subject for each in follows if each.kind is FollowKind.SESSION]
    is_programme = any(ask.intent is Intent.PROGRAMME and not ask.page for ask in response.question.asks)
    if len(sessions) == 1:
        label = str(desk.wordings[shown.language].say("button.calendar"))
        return replace(shown, buttons=(*shown.buttons, (Button(label, ACTION + ONE + short(sessions[0])),)))
    if is_programme and desk.directory.programme.event.ends > now:
        label = str(desk.wordings[shown.language].say("button.calendar"))
        data = ACTION + (WHOLE if len(desk.directory.sessions) <= FEW else OFFER)
        return replace(shown, buttons=(*shown.buttons[:-1], (*shown.buttons[-1], Button(label, data))))
    return shown
