"""Replies as Telegram messages: HTML, split where it is too long, buttons, a place on the map, contact cards."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ParseMode

from bot.instruments import ANSWERS
from bot.replies.maps import map_address
from bot.replies.markup import plain
from bot.replies.reply import Button, ContactCard, Reply
from bot.telegram.sending.plainly import send

LONGEST = 4096
"""UTF-16 units of a text after its tags are read (https://core.telegram.org/bots/api#sendmessage)."""
MOST_MARKUP = 8
"""How many times as long as what is shown a text may be with its tags; no further is a place to cut looked for."""
NO_PREVIEW = {"is_disabled": True}
_BREAKS = (re.compile(r"\n\n"), re.compile(r"\n"), re.compile(r"<[^<>]*>| "))
_OPEN_TAG = re.compile(r"<(/?)([a-z]+)[^>]*>")


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message of a reply: its id, and a mark of what it shows."""

    id: int
    mark: str


@dataclass(frozen=True, slots=True)
class SentReply:
    """The messages that a reply became: its text, and what stands beside it."""

    texts: tuple[SentMessage, ...]
    attachments: tuple[SentMessage, ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A place or a contact card, with the values of the Bot API's method that sends it."""

    kind: Literal["venue", "contact"]
    values: dict[str, Any]

    @property
    def mark(self) -> str:
        """A short mark of what it shows."""
        return _mark(repr(self.values))


async def send_reply(bot: Bot, chat: int, reply: Reply, map_label: str, answers: int | None = None, topic: int | None = None) -> SentReply:
    """Send a reply to a chat, all its parts in order. `answers`: the message that it answers, in a group; `topic`: that of a forum."""
    texts: list[SentMessage] = []
    for message in messages_of(reply, map_label):
        texts.append(await send_text(bot, chat, message, None if texts else answers, topic))
    ANSWERS.labels(reply.outcome, reply.language).inc()
    return SentReply(tuple(texts), tuple([await send_attachment(bot, chat, each, topic) for each in attachments_of(reply)]))


async def send_text(bot: Bot, chat: int, message: Mapping[str, Any], answers: int | None, topic: int | None) -> SentMessage:
    """Send one message of the text of a reply, one of `messages_of`."""
    to = {"message_id": answers, "allow_sending_without_reply": True} if answers else None
    return SentMessage(await send(bot, "sendMessage", chat, topic, {**message, "reply_parameters": to}), mark_of(message))


async def send_attachment(bot: Bot, chat: int, attachment: Attachment, topic: int | None = None) -> SentMessage:
    """Send what stands beside the text of a reply."""
    method = "sendVenue" if attachment.kind == "venue" else "sendContact"
    return SentMessage(await send(bot, method, chat, topic, attachment.values), attachment.mark)


def attachments_of(reply: Reply) -> Iterator[Attachment]:
    """What stands beside the text of a reply: a place whose coordinates are known, and contact cards."""
    pin = reply.pin
    if pin and pin.latitude is not None and pin.longitude is not None:
        yield Attachment("venue", {"latitude": pin.latitude, "longitude": pin.longitude, "title": pin.name, "address": pin.address})
    for card in reply.cards:
        names = {"phone_number": card.telephone, "first_name": card.given_name, "last_name": card.family_name}
        yield Attachment("contact", {**names, "vcard": vcard(card)})


def mark_of(message: Mapping[str, Any]) -> str:
    """A short mark of what a message shows, by which one that would not change is known."""
    return _mark(f"{message['text']}\n{message['reply_markup']}")


def _mark(shown: str) -> str:
    return hashlib.blake2b(shown.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def messages_of(reply: Reply, map_label: str = "") -> Iterator[dict[str, Any]]:
    """The text of a reply as values of `sendMessage` in JSON, one for each message that it takes; the buttons are under the last."""
    texts = list(split(reply.text))
    for number, text in enumerate(texts):
        yield {
            "text": str(text),
            "parse_mode": ParseMode.HTML,
            "link_preview_options": NO_PREVIEW,
            "reply_markup": _keyboard(reply, map_label) if number == len(texts) - 1 else None,
        }


def split(text: Markup, longest: int = LONGEST) -> Iterator[Markup]:
    """The text in pieces that Telegram takes, cut between paragraphs, else lines, else words; a tag open at a cut is closed and opened again."""
    while units(text) > longest and units(plain(text)) > longest:  # without its tags a text is shorter, and it is seldom long
        cut = _cut(text, longest)
        head, text = Markup(text[:cut].rstrip()), Markup(text[cut:].lstrip())
        opened = _open_tags(head)
        yield head + Markup("".join(f"</{tag}>" for tag in reversed(opened)))
        text = Markup("".join(f"<{tag}>" for tag in opened)) + text
    yield text


def units(text: str) -> int:
    """How many UTF-16 units a text has, which is how Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def vcard(card: ContactCard) -> str:
    """A contact as vCard 3.0 (RFC 2426), for phones that take one."""
    family, given = _escaped(card.family_name or ""), _escaped(card.given_name)
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{family};{given};;;", f"FN:{given} {family}".strip(), f"TEL;TYPE=WORK:{card.telephone}"]
    lines += [f"EMAIL:{_escaped(card.email)}"] if card.email else []
    return "\r\n".join([*lines, "END:VCARD"])


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", " ")


def _cut(text: Markup, longest: int) -> int:
    begin = text[: longest * MOST_MARKUP]
    for pattern in _BREAKS:
        cuts = [found.start() for found in pattern.finditer(begin) if found.start() and not found[0].startswith("<")]
        fitting = bisect_right(cuts, longest, key=lambda cut: units(plain(Markup(begin[:cut]))))
        if fitting and units(plain(Markup(begin[: cuts[fitting - 1]]))):
            return cuts[fitting - 1]
    cut = longest // 2
    return cut if "&" not in text[max(0, cut - 8) : cut] else text.rfind("&", 0, cut)


def _open_tags(text: Markup) -> list[str]:
    opened: list[str] = []
    for closing, tag in _OPEN_TAG.findall(text):
        if not closing:
            opened.append(tag)
        elif tag in opened:
            opened.remove(tag)
    return opened


def keyboard_of(rows: Iterable[tuple[Button, ...]] | None) -> InlineKeyboardMarkup | None:
    """Rows of buttons under a message; None for none."""
    shown = [[InlineKeyboardButton(button.label, callback_data=button.action) for button in row] for row in rows or () if row]
    return InlineKeyboardMarkup(shown) if shown else None


def _keyboard(reply: Reply, map_label: str) -> dict[str, Any] | None:
    rows = [[{"text": button.label, "callback_data": button.action} for button in row] for row in reply.buttons if row]
    if reply.pin and reply.pin.latitude is None:
        rows.insert(0, [{"text": map_label, "url": map_address(reply.pin)}])
    return {"inline_keyboard": rows} if rows else None
