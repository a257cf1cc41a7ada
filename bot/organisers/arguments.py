"""What an organiser types after a command, read forgivingly: "/delay logement 15", "/move early childhood at 4:45 pm", "/room housing: B". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from knowledge.directory import Directory
from knowledge.programme import UNKNOWN_LANGUAGE
from knowledge.understanding.folding import fold


class Verb(StrEnum):
    """The commands that change one thing."""

    DELAY = "delay"
    MOVE = "move"
    CANCEL = "cancel"
    RESTORE = "restore"
    REPLACE = "replace"
    ROOM = "room"
    TITLE = "title"
    ANNOUNCE = "announce"


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command as read. `session`: the words that name a session; `text`: by language, "und" for all; `room`: an id."""

    verb: Verb
    session: str = ""
    minutes: int = 0
    clock: time | None = None
    day: date | None = None
    room: str = ""
    text: Mapping[str, str] = field(default_factory=dict)
    speakers: tuple[str, ...] = ()


class Unreadable(ValueError):
    """Arguments that miss something; the catalogues show how the command is written (`organiser.usage.<verb>`)."""


HALF_DAY = 12
_DURATION = re.compile(
    r"""(?:\s|^)(?:de|by|of|d['’])?\s*
    (?P<sign>[+\-−–])?\s*
    (?:(?P<hours>\d{1,2})\s*(?:h|hours?|heures?)\s*(?P<rest>\d{1,2})?\s*(?:min\w*|mn)?|(?P<minutes>\d{1,4})\s*(?:m|mn|min\w*|['’])?)\s*\.?$""",
    re.VERBOSE | re.IGNORECASE,
)
_CLOCK = re.compile(
    r"""(?:\s|^)(?:à|a|at|to|pour|for)?\s*
    (?:(?P<day>\d{4}-\d{2}-\d{2})[T\s]\s*(?:à|at)?\s*)?
    (?:(?P<hour>\d{1,2})\s*(?:h|:|\.|heures?)\s*(?P<minute>\d{2})?|(?P<bare>\d{1,2})(?=\s*[ap]\.?\s*m))\s*(?P<half>[ap]\.?\s*m\.?)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_LANGUAGE = re.compile(r"^\s*([a-z]{2})\s*[:=]\s*(.+)$", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:\s[:=]|:(?=\s)|=>|->|→|\n)\s*")
_SPEAKERS = re.compile(r"^(?P<title>.+?)\s*\((?P<people>[^()]+)\)$", re.DOTALL)


def read_arguments(verb: Verb, typed: str, directory: Directory, languages: Iterable[str]) -> Arguments:
    """What was typed after a command. `languages`: those in which texts may be given, "fr: ...", one a line. Raises `Unreadable`."""
    text = typed.strip()
    match verb:
        case Verb.DELAY:
            return _delay(text)
        case Verb.MOVE:
            return _move(text)
        case Verb.CANCEL | Verb.RESTORE:
            return Arguments(verb, _needed(text))
        case Verb.ROOM:
            return _room(text, directory)
        case Verb.TITLE:
            session, rest = _in_two(text)
            return Arguments(verb, session, text=_by_language(rest, languages))
        case Verb.REPLACE:
            return _replace(text, languages)
        case Verb.ANNOUNCE:
            return Arguments(verb, text=_by_language(_needed(text), languages))


def _delay(text: str) -> Arguments:
    found = _DURATION.search(text)
    if found is None:
        raise Unreadable
    minutes = int(found["minutes"] or 0) + 60 * int(found["hours"] or 0) + int(found["rest"] or 0)
    return Arguments(Verb.DELAY, _needed(text[: found.start()]), minutes=-minutes if found["sign"] and found["sign"] != "+" else minutes)


def _move(text: str) -> Arguments:
    found = _CLOCK.search(text)
    if found is None:
        raise Unreadable
    hour, minute = int(found["hour"] or found["bare"]), int(found["minute"] or 0)
    if found["half"]:
        hour = hour % HALF_DAY + (HALF_DAY if found["half"].lower().startswith("p") else 0)
    try:
        clock, day = time(hour, minute), date.fromisoformat(found["day"]) if found["day"] else None
    except ValueError:
        raise Unreadable from None
    return Arguments(Verb.MOVE, _needed(text[: found.start()]), clock=clock, day=day)


def _room(text: str, directory: Directory) -> Arguments:
    """The room is the longest name of one with which the text ends."""
    names = {fold(name): room.id for room in directory.programme.rooms for name in (*room.name.all, *room.aliases.all, room.id)}
    folded = fold(text)
    for name in sorted(names, key=len, reverse=True):
        if name and f" {folded}".endswith(f" {name}"):
            words = text.split()
            while words and len(fold(" ".join(words)).split()) > len(folded.split()) - len(name.split()):
                words.pop()
            return Arguments(
                Verb.ROOM, _needed(re.sub(r"\s*(?:[:=]|->|=>|→|\b(?:to|en|à|dans|in|into|salle|room))\s*$", "", " ".join(words))), room=names[name]
            )
    session, room = _in_two(text)
    return Arguments(Verb.ROOM, session, room=room)


def _replace(text: str, languages: Iterable[str]) -> Arguments:
    session, rest = _in_two(text)
    found = _SPEAKERS.match(rest)
    people = tuple(name.strip() for name in re.split(r",|;|\s(?:et|and)\s", found["people"]) if name.strip()) if found else ()
    return Arguments(Verb.REPLACE, session, text=_by_language(found["title"] if found else rest, languages), speakers=people)


def _in_two(text: str) -> tuple[str, str]:
    parts = _PARTS.split(text, maxsplit=1)
    if len(parts) < 2:
        raise Unreadable
    return _needed(parts[0]), _needed(parts[1])


def _by_language(text: str, languages: Iterable[str]) -> dict[str, str]:
    """A text for all languages, or lines that begin with the code of theirs; a line without one goes on with the line before."""
    known, found = set(languages), dict[str, str]()
    language = UNKNOWN_LANGUAGE
    for line in text.splitlines():
        coded = _LANGUAGE.match(line)
        if coded and coded[1].lower() in known:
            language, line = coded[1].lower(), coded[2]
        found[language] = f"{found[language]}\n{line}" if language in found else line
    said = {code: each.strip() for code, each in found.items() if each.strip()}
    if not said:
        raise Unreadable
    return said


def _needed(text: str) -> str:
    text = text.strip(" \t\n,;:-–—")
    if not text:
        raise Unreadable
    return text
