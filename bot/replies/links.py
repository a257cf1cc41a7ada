"""Links that open the bot at one thing: https://t.me/NAME?start=press (https://core.telegram.org/bots/features#deep-linking)."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from bot.replies.actions import short
from bot.replies.commands import COMMANDS
from bot.replies.desk import Desk, Response
from bot.replies.naming import Voice
from bot.replies.texts import capital
from knowledge.directory import Directory
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent

TELEGRAM = "https://t.me/"
START, START_GROUP = "start", "startgroup"
MATTERS = {name: ask for name, ask in COMMANDS.items() if name not in ("start", "help", "language")}
"""What a payload of one word asks: what the command of that name does."""
BUTTONS = {"contacts": "information"}
"""Commands whose button has another name."""
SESSION, PERSON, ROOM = "session", "person", "room"
HASHED = "_"
"""Stands before the short name of an id that is too long, or has letters that a payload cannot have."""
_USABLE = re.compile(r"[A-Za-z0-9_-]{1,48}")


def payload(kind: str, identifier: str) -> str:
    """What opens the bot at a session, a person or a room: "session-housing"."""
    usable = _USABLE.fullmatch(identifier) and not identifier.startswith(HASHED)
    return f"{kind}-{identifier if usable else HASHED + short(identifier)}"


def payloads(directory: Directory) -> tuple[str, ...]:
    """Everything in a programme that a link can open the bot at: first what can be asked of every event."""
    sessions, people, rooms = directory.sessions, directory.speakers, directory.rooms
    things = [(SESSION, each) for each in sessions] + [(PERSON, each) for each in people] + [(ROOM, each) for each in rooms]
    return (*MATTERS, *(payload(kind, identifier) for kind, identifier in things))


def ask_of(given: str, directory: Directory) -> Ask | None:
    """What a payload asks; None for one that means nothing, or something that is not in the programme."""
    given = given.strip()
    if given.lower() in MATTERS:
        return MATTERS[given.lower()]
    kind, _, name = given.partition("-")
    things: dict[str, Collection[str]] = {SESSION: directory.sessions, PERSON: directory.people, ROOM: directory.rooms}
    known = things.get(kind.lower())
    identifier = _named(name, known) if known else None
    if identifier is None:
        return None
    match kind.lower():
        case "session":
            return Ask(Intent.SESSION, sessions=(identifier,))
        case "person":
            return Ask(Intent.PERSON, people=(identifier,))
        case _:
            return Ask(Intent.PROGRAMME, rooms=(identifier,))


def link(bot: str, given: str = "", parameter: str = START) -> str:
    """The address that opens the bot of this name, at what a payload asks; `parameter`: in a private chat, or in a group to be chosen."""
    return f"{TELEGRAM}{bot}?{parameter}={given}" if given else f"{TELEGRAM}{bot}" + (f"?{parameter}" if parameter == START_GROUP else "")


def respond_to_link(desk: Desk, given: str, conversation: Conversation, now: datetime, client_language: str | None = None) -> Response | None:
    """A short greeting and the answer to what a payload asks; None for one that means nothing. `now` is aware."""
    ask = ask_of(given, desk.directory)
    if ask is None:
        return None
    response = desk.respond_to_ask(ask, conversation, now, client_language)
    voice = Voice(desk.wordings[response.reply.language], desk.directory)
    greeting = voice.say("link.greeting", event=voice.the_event)
    return replace(response, reply=replace(response.reply, text=greeting + "\n\n" + response.reply.text))


def named(given: str, voice: Voice) -> Markup:
    """What a payload opens the bot at, in words; nothing for one that means nothing."""
    if given in MATTERS:
        return voice.say(f"button.{BUTTONS.get(given, given)}")
    ask, directory = ask_of(given, voice.directory), voice.directory
    if ask is None:
        return Markup("")
    if ask.sessions:
        return capital(voice.session(directory.sessions[ask.sessions[0]]))
    if ask.people:
        return Markup.escape(voice.person(directory.people[ask.people[0]]))
    return Markup.escape(voice.text(directory.rooms[ask.rooms[0]].name))


def _named(name: str, known: Collection[str]) -> str | None:
    if name.startswith(HASHED):
        return next((each for each in known if short(each) == name[1:]), None)
    return name if name in known else next((each for each in known if each.lower() == name.lower()), None)
