"""The programme as a picture: /image, and the button under the programme. Drawn in a thread, one at a time, and kept."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.picture.choosing import LIGHT, PICTURE, choices, chosen, data_of, meant, other_days, room_names, today
from bot.picture.palette import GROUNDS
from bot.picture.plan import plan
from bot.picture.sheets import Sheet, sheets
from bot.replies import moments
from bot.replies.desk import Desk, Response
from bot.replies.naming import Voice
from bot.replies.reply import Button, Reply
from bot.replies.texts import capital
from bot.serving import Serving
from bot.telegram.addressing import Place
from bot.telegram.called import Commands, Effect, button_pressed, command_called, reply_to, say
from bot.telegram.lately import Lately
from bot.telegram.sending.sending import persistently
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent
from knowledge.understanding.understand import understand

if TYPE_CHECKING:
    from bot.picture.drawing import Drawn

COMMANDS: Commands = {"image": Effect.ASKS}
ALSO: Commands = {"picture": Effect.ASKS}
"""What people may type as well; it stands in no menu."""
MOST_DRAWN, MOST_FILES = 4, 500
DAY_LONG = 24 * 3600.0
STEP = timedelta(minutes=5)
"""How far the line of the time moves at once: pictures of the same minutes are sent without being drawn or uploaded again."""
TALLEST_PHOTO = 2560
"""Telegram makes a photo smaller than this; a taller picture goes as a file, as it is, so that its letters stay sharp."""

_log = logging.getLogger(__name__)

Made = tuple[str, int, str, Sheet, str]
"""The programme's fingerprint, its revision, the language, the sheet, the ground."""
Sent = tuple[Literal["photo", "document"], str]
"""How a picture was sent, and Telegram's name for it, by which it can be sent again (https://core.telegram.org/bots/api#sending-files)."""


@dataclass(frozen=True)
class Picturing:
    """The handlers of pictures. `drawn`: pictures of late without their time; `files`: those that Telegram has already."""

    serving: Serving
    chats: Chats
    clock: Clock
    drawn: Lately[Made, Drawn] = field(default_factory=lambda: Lately(MOST_DRAWN, DAY_LONG))
    files: Lately[tuple[Made, datetime | None], Sent] = field(default_factory=lambda: Lately(MOST_FILES, DAY_LONG))
    drawing: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def on_command(self, update: Update, bot: Bot) -> None:
        """Send the picture of today, or of the day and the rooms that stand behind the command; offer a choice where there are several."""
        called = command_called(update, bot, self.serving, self.chats)
        if called is None:
            return
        desk, now = self.serving.desk, self.clock()
        offered = sheets(desk.directory)
        local = now.astimezone(desk.directory.zone)
        if called.words:
            question = await asyncio.to_thread(understand, desk.reader, called.words, Conversation(), now)
            left = meant(question.asks, offered, local)
        else:
            left = today(offered, local)
        await self._show(bot, called.place, called.voice, left)

    async def on_button(self, update: Update, bot: Bot) -> None:
        """Send what a pressed button asks for."""
        pressed = await button_pressed(update, bot, self.serving, self.chats)
        if pressed is None:
            return
        data, offered = pressed.words, sheets(self.serving.desk.directory)
        if data == PICTURE:
            offered = today(offered, self.clock().astimezone(self.serving.desk.directory.zone))
        await self._show(bot, pressed.place, pressed.voice, chosen(data, offered), LIGHT if data.endswith(LIGHT) else "")

    async def _show(self, bot: Bot, place: Place, voice: Voice, left: Sequence[Sheet], ground: str = "") -> None:
        if len(left) == 1:
            await self._send(bot, place, voice, left[0], ground)
            return
        if not left:
            text, rows = voice.say("picture.nothing"), list[tuple[Button, ...]]()
        elif len({sheet.day for sheet in left}) > 1:
            text, rows = voice.say("picture.which-day"), choices(left, voice)
        else:
            text, rows = voice.say("picture.which-rooms", date=moments.day(voice.wording, _moment(left[0], voice))), choices(left, voice)
        await say(bot, place, voice, "picture", text, rows)

    async def _send(self, bot: Bot, place: Place, voice: Voice, sheet: Sheet, ground: str) -> None:
        other = "" if ground else LIGHT
        button = InlineKeyboardButton(
            str(voice.say("button.picture.light" if other else "button.picture.dark")),
            callback_data=data_of(sheet.day, sheet.rooms[0] if sheet.rooms else None, other),
        )
        others = other_days(sheet, sheets(voice.directory), voice)
        days = [[InlineKeyboardButton(each.label, callback_data=each.action) for each in row] for row in others]
        values: dict[str, Any] = {
            "chat_id": place.chat.id,
            "caption": str(_caption(sheet, voice)),
            "parse_mode": ParseMode.HTML,
            "message_thread_id": place.topic,
            "reply_parameters": reply_to(place),
            "reply_markup": InlineKeyboardMarkup([[button], *days]),
        }
        made: Made = (self.serving.desk.mark, self.serving.revision, voice.wording.language, sheet, ground)
        now, hours = _step(self.clock().astimezone(voice.directory.zone)), plan(sheet, voice.directory)
        shown = now if hours.begins - STEP < now <= hours.ends else None
        known = self.files.get((made, shown))
        if known and await _sent_again(bot, known, values):
            return
        async with self.drawing:
            drawn = self.drawn.get(made)
            if drawn is None:
                foot = str(voice.say("picture.foot", revision=self.serving.revision, bot=bot.username).unescape())
                drawn = await asyncio.to_thread(_drawn, sheet, voice, ground, foot)
                self.drawn.put(made, drawn)
            content = await asyncio.to_thread(_finished, drawn, shown, voice, ground)
        name = f"{voice.directory.programme.event.id}-{sheet.day}.png"
        sent = await _sent(bot, InputFile(content, name), drawn.image.height > TALLEST_PHOTO, values)
        if sent:
            self.files.put((made, shown), sent)


def with_picture(response: Response, shown: Reply, desk: Desk) -> Reply:
    """The programme with a button for its picture."""
    ask = next((ask for ask in response.question.asks if ask.intent is Intent.PROGRAMME and not ask.page), None)
    if ask is None:
        return shown
    data = data_of(ask.when.day if ask.when else None, ask.rooms[0] if ask.rooms else None)
    label = str(desk.wordings[shown.language].say("button.picture"))
    return replace(shown, buttons=(*shown.buttons, (Button(label, data),)))


async def _sent(bot: Bot, file: InputFile, is_tall: bool, values: dict[str, Any]) -> Sent | None:
    """Upload a picture; as a file where it is too tall for a photo."""
    if is_tall:
        message: Message = await persistently(bot.send_document, document=file, **values)
        return ("document", message.document.file_id) if message.document else None
    message = await persistently(bot.send_photo, photo=file, **values)
    return ("photo", message.photo[-1].file_id) if message.photo else None


async def _sent_again(bot: Bot, known: Sent, values: dict[str, Any]) -> bool:
    """Send a picture that Telegram has. False where it has it no longer."""
    kind, name = known
    try:
        await persistently(bot.send_document if kind == "document" else bot.send_photo, **values, **{kind: name})
    except BadRequest as error:
        _log.info("a picture is sent anew: %s", error)
        return False
    return True


def _step(now: datetime) -> datetime:
    return now.replace(minute=now.minute - now.minute % (STEP.seconds // 60), second=0, microsecond=0)


def _drawn(sheet: Sheet, voice: Voice, ground: str, foot: str) -> Drawn:
    from bot.picture.drawing import draw

    return draw(sheet, voice, GROUNDS[ground], foot)


def _finished(drawn: Drawn, now: datetime | None, voice: Voice, ground: str) -> bytes:
    from bot.picture.drawing import png, with_now

    return png(with_now(drawn, now, voice, GROUNDS[ground]) if now else drawn.image)


def _caption(sheet: Sheet, voice: Voice) -> Markup:
    date = capital(Markup.escape(moments.date(voice.wording, _moment(sheet, voice))))
    event = voice.text(voice.directory.programme.event.title)
    if sheet.rooms:
        return voice.say("picture.caption.rooms", event=event, date=date, rooms=room_names(sheet, voice))
    return voice.say("picture.caption", event=event, date=date)


def _moment(sheet: Sheet, voice: Voice) -> datetime:
    return datetime.combine(sheet.day, datetime.min.time(), voice.directory.zone)
