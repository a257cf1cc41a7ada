"""The menus of commands: everybody's, and the longer one that only organisers see, each in their own chat."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from telegram import Bot, BotCommand, BotCommandScopeChat, BotCommandScopeDefault
from telegram.error import TelegramError

from bot.organisers.arguments import Verb
from bot.replies.commands import COMMANDS
from bot.replies.desk import Desk
from bot.replies.wording import Wording
from bot.telegram.calendars import COMMANDS as CALENDARS
from bot.telegram.codes import COMMANDS as CODES
from bot.telegram.following import COMMANDS as FOLLOWING
from bot.telegram.picturing import COMMANDS as PICTURING

PRIVACY = ("privacy", "export", "forget")
"""The commands about what is kept of a chat."""
EVERYBODYS = (*COMMANDS, *PICTURING, *CALENDARS, *FOLLOWING, *CODES, *PRIVACY)
"""The public menu, in its order."""

ORGANISING = (*Verb, "undo", "history", "questions", "invite", "organisers")
"""The commands of organisers, in the order of their menu."""

_log = logging.getLogger(__name__)


async def set_menus(bot: Bot, desk: Desk, names: tuple[str, ...]) -> None:
    """Everybody's menu, in each language and for all others. Its failing is no reason not to answer."""
    for code, wording in _languages(desk):
        await _set(bot, BotCommandScopeDefault(), code, wording, names)


async def set_menu(bot: Bot, organiser: int, desk: Desk) -> None:
    """The menu of one organiser: theirs first. It fails for one who never wrote to the bot."""
    for code, wording in _languages(desk):
        await _set(bot, BotCommandScopeChat(organiser), code, wording, (*ORGANISING, *EVERYBODYS))


async def clear_menu(bot: Bot, person: int, desk: Desk) -> None:
    """Give somebody who is no organiser any more everybody's menu."""
    for code, _ in _languages(desk):
        try:
            await bot.delete_my_commands(BotCommandScopeChat(person), language_code=code)
        except TelegramError as error:
            _log.warning("the menu of commands could not be cleared: %s", error)


def _languages(desk: Desk) -> Iterator[tuple[str | None, Wording]]:
    yield None, desk.wordings[desk.language_for_nobody]
    yield from desk.wordings.items()


async def _set(bot: Bot, scope: BotCommandScopeDefault | BotCommandScopeChat, code: str | None, wording: Wording, names: tuple[str, ...]) -> None:
    commands = [BotCommand(name, str(wording.say(f"command.{name}"))) for name in names]
    try:
        await bot.set_my_commands(commands, scope, language_code=code)
    except TelegramError as error:
        _log.warning("the menu of commands could not be set: %s", error)
