"""How the bot presents itself on Telegram, in each language: its name, what stands in an empty chat and on its page, its commands.

Telegram lets these be set only now and then, so that each is asked for first, and set only where it differs. Nothing of it keeps the
bot from answering.
"""

from __future__ import annotations

import logging
import textwrap
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeChat, BotCommandScopeDefault
from telegram.error import RetryAfter, TelegramError

from bot.replies.desk import Desk
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.wording import Wording
from bot.telegram.menus import EVERYBODYS, GROUPS, ORGANISERS

NAME, DESCRIPTION, ABOUT = 64, 512, 120
"""Letters at most (https://core.telegram.org/bots/api#setmyname and what follows it)."""
NOT_UNDERSTOOD = (AttributeError, KeyError, TypeError, ValueError)
"""What the library raises where an answer has another shape than Telegram's."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Part:
    """One thing to be set: what it is, how it is asked for, what it should be, and how it is set."""

    what: str
    ask: Callable[[], Awaitable[Any]]
    wanted: Any
    set: Callable[[], Awaitable[Any]]


async def set_profile(bot: Bot, desk: Desk) -> None:
    """Set what differs of the name, the descriptions and the menus of everybody and of groups, in each language and for all others."""
    for code, wording in languages(desk):
        await _settle([*_texts(bot, code, Voice(wording, desk.directory)), *_menus(bot, code, wording)])


async def set_menu(bot: Bot, organiser: int, desk: Desk) -> None:
    """Set what differs of the menu of one organiser: theirs first. It fails for one who never wrote to the bot."""
    for code, wording in languages(desk):
        await _settle([_menu(bot, code, wording, BotCommandScopeChat(organiser), ORGANISERS)])


async def clear_menu(bot: Bot, person: int, desk: Desk) -> None:
    """Give somebody who is no organiser any more everybody's menu."""
    for code, _ in languages(desk):
        try:
            await bot.delete_my_commands(BotCommandScopeChat(person), language_code=code)
        except TelegramError as error:
            _log.warning("the menu of commands could not be cleared: %s", error)


def languages(desk: Desk) -> Iterator[tuple[str | None, Wording]]:
    """Each language with its wording, first the one for people of all others."""
    yield None, desk.wordings[desk.language_for_nobody]
    yield from desk.wordings.items()


def texts(voice: Voice) -> tuple[str, str, str]:
    """The name of the bot, what stands in an empty chat, and what stands on its page, each as long as Telegram takes."""
    event = voice.directory.programme.event
    title = voice.text(event.title)
    description = plain(voice.say("profile.description", event=voice.the_event, title=title, date=voice.dates))
    about = plain(voice.say("profile.about", event=voice.the_event))
    return _fitted(title, NAME), _fitted(description, DESCRIPTION), _fitted(about, ABOUT)


def _texts(bot: Bot, code: str | None, voice: Voice) -> Iterator[Part]:
    name, description, about = texts(voice)

    async def known_name() -> str:
        return (await bot.get_my_name(language_code=code)).name

    async def known_description() -> str:
        return (await bot.get_my_description(language_code=code)).description

    async def known_about() -> str:
        return (await bot.get_my_short_description(language_code=code)).short_description

    yield Part("name", known_name, name, lambda: bot.set_my_name(name, language_code=code))
    yield Part("description", known_description, description, lambda: bot.set_my_description(description, language_code=code))
    yield Part("about", known_about, about, lambda: bot.set_my_short_description(about, language_code=code))


def _menus(bot: Bot, code: str | None, wording: Wording) -> Iterator[Part]:
    yield _menu(bot, code, wording, BotCommandScopeDefault(), EVERYBODYS)
    yield _menu(bot, code, wording, BotCommandScopeAllGroupChats(), GROUPS)


def _menu(bot: Bot, code: str | None, wording: Wording, scope: BotCommandScope, names: tuple[str, ...]) -> Part:
    commands = tuple(BotCommand(name, plain(wording.say(f"command.{name}"))) for name in names)

    async def known() -> tuple[BotCommand, ...]:
        return tuple(await bot.get_my_commands(scope, language_code=code))

    return Part(f"menu ({scope.type})", known, commands, lambda: bot.set_my_commands(commands, scope, language_code=code))


async def _settle(parts: list[Part]) -> None:
    """Set each part that differs. Where Telegram asks to wait, the rest waits for the next start."""
    for part in parts:
        try:
            if await part.ask() != part.wanted:
                await part.set()
        except RetryAfter as error:
            _log.warning("the bot's %s is set another time: %s", part.what, error)
            return
        except (TelegramError, *NOT_UNDERSTOOD) as error:
            _log.warning("the bot's %s could not be set: %s", part.what, error)


def _fitted(text: str, longest: int) -> str:
    """A text that Telegram takes, cut between words; no-break spaces count as letters and stay."""
    return text if len(text) <= longest else textwrap.shorten(text, longest, placeholder="…")
