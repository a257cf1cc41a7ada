"""An update as it came: what it is known by, and in whose line it waits."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from telegram import Bot, Chat, Message, Update, User

from bot.updates.shape import HIGHEST, bare, well_formed

PLAIN = frozenset({"message_id", "date", "chat", "from", "text"})
"""What most messages hold and nothing else."""


class Unreadable(Exception):
    """What came is no update, or none that the library can read."""


@dataclass(frozen=True, slots=True)
class Received:
    """An update. `mark`: tells it from all others, also from one of the same number that says something else (a server that begins anew).

    `line`: the chat whose updates are handled in order, else the person; `person`: who wrote or pressed; 0 for nobody.
    """

    number: int
    mark: int
    line: int
    person: int
    written: str
    update: Update


class PlainMessage(Message):
    """A message of a few values. The library looks at each of the hundred that it may have, whether it may be set; nobody sets one later here."""

    __slots__ = ()
    __setattr__ = object.__setattr__  # type: ignore[assignment]  # which calls its first values otherwise


def read_update(content: object, bot: Bot | None) -> Received:
    """The update that Telegram's JSON says (https://core.telegram.org/bots/api#update). Raises `Unreadable`."""
    number = number_of(content)
    try:
        written = json.dumps(content, sort_keys=True, separators=(",", ":"))
        update = _read(content, bot)  # type: ignore[arg-type]
    except Exception as error:
        raise Unreadable(f"update {number} cannot be read ({type(error).__name__})") from error
    if update is None:
        raise Unreadable(f"update {number} lacks what its kind must have")
    waiting = update.effective_chat or update.effective_user
    author = update.effective_sender or update.effective_user
    return Received(number, _mark(written), waiting.id if waiting else 0, author.id if author else 0, written, update)


def _read(content: Mapping[str, Any], bot: Bot | None) -> Update | None:
    """The update, without what the library cannot read where the bot can do without it."""
    read = well_formed(content)
    if read is None:
        return None
    try:
        return _plain(read, bot) if _is_plain(read) else Update.de_json(read, bot)
    except Exception:  # noqa: BLE001 - the library raises whatever the value of a wrong type makes it raise
        return Update.de_json(bare(read), bot)


def _is_plain(read: Mapping[str, Any]) -> bool:
    return read.keys() == {"update_id", "message"} and read["message"].keys() <= PLAIN


def _plain(read: Mapping[str, Any], bot: Bot | None) -> Update:
    """An update that brings a plain message, made of it without asking for all that a message can be, which takes as long as to send the answer."""
    values = read["message"]
    author = User.de_json(values["from"], bot) if "from" in values else None
    sent = datetime.fromtimestamp(values["date"], UTC)
    message = PlainMessage(values["message_id"], sent, Chat.de_json(values["chat"], bot), from_user=author, text=values.get("text"))
    message.set_bot(bot)
    update = Update(read["update_id"], message=message)
    update.set_bot(bot)
    return update


def read_written(written: str, bot: Bot | None) -> Received:
    """The update that was kept as it was written. Raises `Unreadable`."""
    return read_update(json.loads(written), bot)


def number_of(content: object) -> int:
    """The number of an update. Raises `Unreadable` where there is none."""
    number = content.get("update_id") if isinstance(content, Mapping) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= HIGHEST:
        raise Unreadable("an update without a number came")
    return number


def _mark(written: str) -> int:
    return int.from_bytes(hashlib.blake2b(written.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)
