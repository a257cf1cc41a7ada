"""What an organiser types after a command, read forgivingly: "/delay logement 15", "/move early childhood at 4:45 pm", "/room housing: B". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from bot.organisers.finding import people_meant
from bot.organisers.hours import NoSuchTime, start_in
from bot.organisers.lengths import length_in
from bot.organisers.rooms_said import room_in
from bot.organisers.standing_in import has_title_or_body, newcomers_in
from knowledge.editing_people import Newcomer
from knowledge.programme import UNKNOWN_LANGUAGE
from knowledge.understanding.reader import Reader


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
    """A command as read. `session`: the words that name a session; `text`: by language, "und" for all; `room`: an id, or a new room's name.

    A move has a `clock`, a `day` or both; `until`: an end; `was`: the hour from which it moves ("from 4 to 5"). Where there are `speakers`
    and no text they stand in for those of the session's people who are named, `leaving`, by id.
    """

    verb: Verb
    session: str = ""
    minutes: int = 0
    clock: time | None = None
    day: date | None = None
    until: time | None = None
    was: time | None = None
    room: str = ""
    text: Mapping[str, str] = field(default_factory=dict)
    speakers: tuple[Newcomer, ...] = ()
    leaving: tuple[str, ...] = ()


class Unreadable(ValueError):
    """Arguments that miss something; the catalogues show how the command is written (`organiser.usage.<verb>`)."""


_PARTS = re.compile(r"\s*(?:\s[:=]|:(?=\s)|=>|->|→|\n)\s*")
_QUOTED = re.compile(r"^(?P<session>[^\"«“]+?)\s*(?:\"(?P<plain>[^\"]+)\"|«(?P<french>[^»]+)»|“(?P<english>[^”]+)”)\s*$")
_SPEAKERS = re.compile(r"^(?P<title>.+?)\s*\((?P<people>[^()]+)\)$", re.DOTALL)
_AND = re.compile(r",|;|\s(?:et|and|&)\s")


def read_arguments(verb: Verb, typed: str, reader: Reader, now: datetime) -> Arguments:
    """What was typed after a command. Texts may be given by language, "fr: ... en: ...". Raises `Unreadable`."""
    text = typed.strip()
    languages = [language.code for language in reader.languages]
    match verb:
        case Verb.DELAY:
            return _delay(text, reader)
        case Verb.MOVE:
            return _move(text, reader, now)
        case Verb.CANCEL | Verb.RESTORE:
            return Arguments(verb, _needed(text))
        case Verb.ROOM:
            return _room(text, reader)
        case Verb.TITLE:
            session, rest = _in_two(text)
            return Arguments(verb, session, text=_by_language(rest, languages))
        case Verb.REPLACE:
            return _replace(text, reader, now, languages)
        case Verb.ANNOUNCE:
            return Arguments(verb, text=_by_language(_needed(text), languages))


def _delay(text: str, reader: Reader) -> Arguments:
    found = length_in(text, reader)
    if found is None:
        raise Unreadable
    session, minutes = found
    return Arguments(Verb.DELAY, _needed(session), minutes=minutes)


def _move(text: str, reader: Reader, now: datetime) -> Arguments:
    try:
        found = start_in(text, reader, now)
    except NoSuchTime:
        raise Unreadable from None
    if found is None:
        raise Unreadable
    session, said = found
    return Arguments(Verb.MOVE, _needed(session), clock=said.clock, day=said.day, until=said.until, was=said.was)


def _room(text: str, reader: Reader) -> Arguments:
    session, room = room_in(text, reader) or _in_two(text)
    return Arguments(Verb.ROOM, _needed(session), room=_needed(room))


def _replace(text: str, reader: Reader, now: datetime, languages: Iterable[str]) -> Arguments:
    session, rest = _in_two(text, [word for language in reader.languages for word in language.commands.get("instead", ())])
    found = _SPEAKERS.match(rest)
    if found:
        people = tuple(Newcomer(name.strip()) for name in _AND.split(found["people"]) if name.strip())
        return Arguments(Verb.REPLACE, session, text=_by_language(found["title"], languages), speakers=people)
    leaving = people_meant(session, reader, now)
    people = newcomers_in(rest, reader) if leaving or has_title_or_body(rest, reader) else ()
    if people:
        return Arguments(Verb.REPLACE, session, speakers=people, leaving=leaving)
    return Arguments(Verb.REPLACE, session, text=_by_language(rest, languages))


def _in_two(text: str, words: Iterable[str] = ()) -> tuple[str, str]:
    """What stands before and after a colon, an arrow or the end of a line; else before a text in quotation marks; else around one of these words."""
    parts = _PARTS.split(text, maxsplit=1)
    if len(parts) == 2:
        return _needed(parts[0]), _needed(parts[1])
    quoted = _QUOTED.match(text)
    if quoted:
        return _needed(quoted["session"]), _needed(quoted["plain"] or quoted["french"] or quoted["english"])
    for word in words:
        around = re.split(rf"\s{re.escape(word)}\s", text, maxsplit=1, flags=re.IGNORECASE)
        if len(around) == 2:
            return _needed(around[0]), _needed(around[1])
    raise Unreadable


def _by_language(text: str, languages: Iterable[str]) -> dict[str, str]:
    """A text for all languages, or texts that each begin with the code of theirs: a line each, or one behind the other where the first has one."""
    codes = "|".join(map(re.escape, languages))
    begins = re.match(rf"\s*(?:{codes})\s*[:=]", text, re.IGNORECASE)
    start = r"(?:^|\s)" if begins else r"^[^\S\n]*"
    before, *coded = re.split(rf"{start}({codes})\s*[:=]\s*", text, flags=re.IGNORECASE | re.MULTILINE)
    found = {UNKNOWN_LANGUAGE: before}
    for code, said in zip(coded[::2], coded[1::2], strict=True):
        found[code.lower()] = "\n".join(part for part in (found.get(code.lower(), ""), said.strip()) if part)
    written = {code: each.strip() for code, each in found.items() if each.strip()}
    if not written:
        raise Unreadable
    return written


def _needed(text: str) -> str:
    text = text.strip(" \t\n,;:-–—")
    if not text:
        raise Unreadable
    return text
