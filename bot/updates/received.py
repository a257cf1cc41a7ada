"""An update as it came: what it is known by, and in whose line it waits."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Bot, Update

from bot.updates.shape import HIGHEST, bare, well_formed


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
        return Update.de_json(read, bot)
    except Exception:  # noqa: BLE001 - the library raises whatever the value of a wrong type makes it raise
        return Update.de_json(bare(read), bot)


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
