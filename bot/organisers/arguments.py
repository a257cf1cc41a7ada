"""What an organiser types after a command, read forgivingly: "/delay logement 15", "/move early childhood at 4:45 pm", "/room housing: B". Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from bot.organisers.added import addition_in
from bot.organisers.finding import people_meant
from bot.organisers.hours import EndsFirst, NoSuchTime, Said, start_in
from bot.organisers.lengths import length_behind_by, length_in, length_with_unit_in
from bot.organisers.parting import parted
from bot.organisers.phrases import after_phrase, before_phrase, phrases_of
from bot.organisers.placing import by_hour
from bot.organisers.rooms_said import room_at_the_end, room_in
from bot.organisers.standing_in import has_title_or_body, names_in, newcomers_in, somebody_in, typed_in_a_hurry
from knowledge.editing_people import Newcomer
from knowledge.programme import UNKNOWN_LANGUAGE
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold


class Verb(StrEnum):
    """The commands that change one thing."""

    DELAY = "delay"
    MOVE = "move"
    SWAP = "swap"
    CANCEL = "cancel"
    POSTPONE = "postpone"
    FULL = "full"
    RESTORE = "restore"
    REPLACE = "replace"
    ROOM = "room"
    TITLE = "title"
    ADD = "add"
    ANNOUNCE = "announce"


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command as read. `session`: the words that name a session; `text`: by language, "und" for all; `room`: an id, or a new room's name.

    A move has a `clock`, a `day` or a `shift` of days, or both; `until`: an end; `was` and `from_day`: whence it moves ("from 4 to 5");
    `is_open`: whether its hours may as well be those of the other half of the day, which the session's own hour tells.
    Where there are `speakers` and no text they stand in for those of the session's people who are named, `leaving`, by id.
    `other`: the words for the session with which a swap changes places. What is added has a text, a `clock`, a `day` and `until`.
    """

    verb: Verb
    session: str = ""
    minutes: int = 0
    clock: time | None = None
    day: date | None = None
    until: time | None = None
    was: time | None = None
    from_day: date | None = None
    shift: int = 0
    is_open: bool = field(default=False, compare=False)
    room: str = ""
    text: Mapping[str, str] = field(default_factory=dict)
    speakers: tuple[Newcomer, ...] = ()
    leaving: tuple[str, ...] = ()
    other: str = ""


class Unread(StrEnum):
    """What keeps arguments from being read; the catalogues have a sentence for what is wrong (`organiser.unreadable.<value>`)."""

    INCOMPLETE = "incomplete"
    """Nothing is wrong, but something is missing."""
    NO_SUCH_TIME = "no-such-time"
    ENDS_FIRST = "ends-first"


class Unreadable(ValueError):
    """Arguments that miss something, or have an hour that cannot be; the catalogues show how the command is written (`organiser.usage.<verb>`).

    `beside`: the words beside an hour that cannot be.
    """

    def __init__(self, reason: Unread = Unread.INCOMPLETE, beside: str = "") -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.beside = beside


_Found = TypeVar("_Found")
_PARTS = re.compile(r"\s*(?:\s[:=]|:(?=\s)|=>|->|→|\n)\s*")
_SAID = r"\"(?P<plain>[^\"]+)\"|«(?P<french>[^»]+)»|“(?P<english>[^”]+)”"
_QUOTED = re.compile(rf"^(?P<session>[^\"«“]+?)\s*(?:{_SAID})\s*$")
_ALL_QUOTED = re.compile(rf"^\s*(?:{_SAID}|'(?P<single>[^']+)'|‘(?P<curled>[^’]+)’)\s*$", re.DOTALL)
_TWO_QUOTED = re.compile(r"^\s*[\"«“]([^\"»”]+)[\"»”]\s+(?:\w+\s+)?[\"«“]([^\"»”]+)[\"»”]\s*$")
_SPEAKERS = re.compile(r"^(?P<title>.+?)\s*\((?P<people>[^()]+)\)$", re.DOTALL)
_TITLE_FIRST = re.compile(rf"^\s*(?P<title>{_SAID})\s+(?P<rest>[^\s(].*)$", re.DOTALL)


def read_arguments(verb: Verb, typed: str, reader: Reader, now: datetime) -> Arguments:
    """What was typed after a command. Texts may be given by language, "fr: ... en: ...". Raises `Unreadable`."""
    text = typed.strip()
    languages = [language.code for language in reader.languages]
    match verb:
        case Verb.DELAY:
            return _delay(text, reader, now)
        case Verb.MOVE:
            return _move(text, reader, now)
        case Verb.POSTPONE:
            return Arguments(verb, _needed(before_phrase(text, phrases_of("some_day", reader.languages))))
        case Verb.CANCEL | Verb.FULL | Verb.RESTORE:
            return Arguments(verb, _needed(text))
        case Verb.SWAP:
            session, other = _in_two(text, reader, phrases_of("swapped_with", reader.languages))
            return Arguments(verb, session, other=other)
        case Verb.ADD:
            return _add(text, reader, now)
        case Verb.ROOM:
            return _room(text, reader)
        case Verb.TITLE:
            session, rest = _in_two(text, reader)
            rest = _after_link(rest, reader)
            return Arguments(verb, session, text=_by_language(rest, languages))
        case Verb.REPLACE:
            return _replace(text, reader, now, languages)
        case Verb.ANNOUNCE:
            return Arguments(verb, text=_by_language(_needed(text), languages))


def _delay(text: str, reader: Reader, now: datetime) -> Arguments:
    """By how much; "until 16:00" says where to."""
    found = length_in(text, reader)
    if found is None:
        return _move_to(text, reader, now)
    session, minutes = found
    return Arguments(Verb.DELAY, _needed(session), minutes=minutes)


def _move(text: str, reader: Reader, now: datetime) -> Arguments:
    """To an hour or a day; "15 min later", "by 10" and "to room 2" say something else."""
    by = length_with_unit_in(text, reader) or length_behind_by(text, reader)
    if by is not None and _start_in(by[0], reader, now) is None:
        return Arguments(Verb.DELAY, _needed(by[0]), minutes=by[1])
    room = room_at_the_end(text, reader)
    is_day = room is not None and not any(map(str.isdigit, room[1])) and _start_in(room[1], reader, now)
    if room is not None and not is_day and _start_in(room[0], reader, now) is None:
        return Arguments(Verb.ROOM, _needed(room[0]), room=room[1])
    return _move_to(text, reader, now)


def _move_to(text: str, reader: Reader, now: datetime) -> Arguments:
    found = _start_in(text, reader, now)
    if found is None:
        raise Unreadable
    session, said = found
    if said.was and any(by_hour(named := f"{session} {said.was:%H:%M}", reader, now)):  # "16:30 to 16:45", "the round table from 4:30 to 5"
        session = named
    return Arguments(
        Verb.MOVE,
        _needed(session),
        clock=said.clock,
        day=said.day,
        until=said.until,
        was=said.was,
        from_day=said.from_day,
        shift=said.shift,
        is_open=said.is_open,
    )


def _add(text: str, reader: Reader, now: datetime) -> Arguments:
    found = _unless_wrong(addition_in, text, reader, now)
    if found is None:
        raise Unreadable
    title, room, said = found
    return Arguments(Verb.ADD, clock=said.clock, day=said.day, until=said.until, room=room, text={UNKNOWN_LANGUAGE: title})


def _start_in(text: str, reader: Reader, now: datetime) -> tuple[str, Said] | None:
    return _unless_wrong(start_in, text, reader, now)


def _unless_wrong(read: Callable[[str, Reader, datetime], _Found], text: str, reader: Reader, now: datetime) -> _Found:
    """What a reader of hours finds. Raises `Unreadable` where it finds an hour that cannot be."""
    try:
        return read(text, reader, now)
    except EndsFirst as wrong:
        raise Unreadable(Unread.ENDS_FIRST, str(wrong)) from None
    except NoSuchTime as wrong:
        raise Unreadable(Unread.NO_SUCH_TIME, str(wrong)) from None


def _room(text: str, reader: Reader) -> Arguments:
    session, room = room_in(text, reader) or _in_two(text, reader)
    return Arguments(Verb.ROOM, _needed(session), room=_needed(room))


def _replace(text: str, reader: Reader, now: datetime, languages: Iterable[str]) -> Arguments:
    session, rest = _replaced(text, reader)
    titled = _TITLE_FIRST.match(rest)
    found = _SPEAKERS.match(rest)
    if titled and (people := newcomers_in(after_phrase(titled["rest"], phrases_of("instead", reader.languages)), reader)):
        return Arguments(Verb.REPLACE, session, text=_by_language(titled["title"], languages), speakers=people)
    if found:
        people = tuple(Newcomer(name) for name in names_in(found["people"], reader))
        return Arguments(Verb.REPLACE, session, text=_by_language(found["title"], languages), speakers=people)
    leaving = people_meant(session, reader, now)
    rest = typed_in_a_hurry(rest, reader) if leaving else rest
    people = newcomers_in(rest, reader) if leaving or has_title_or_body(rest, reader) else ()
    if not people and leaving and not _PARTS.search(text):
        people = somebody_in(rest, reader)
    if people:
        return Arguments(Verb.REPLACE, session, speakers=people, leaving=leaving)
    return Arguments(Verb.REPLACE, session, text=_by_language(rest, languages))


def _replaced(text: str, reader: Reader) -> tuple[str, str]:
    """Who or what is replaced, and by whom or what, in whichever order: "Jane Doe instead of Dreyfus"."""
    around = _around(text, phrases_of("instead_of", reader.languages))
    return (around[1], around[0]) if around else _in_two(text, reader, phrases_of("instead", reader.languages))


def _after_link(title: str, reader: Reader) -> str:
    """A title without the word that only leads to it: "to A roof for all"."""
    first, _, rest = title.partition(" ")
    return rest if first in phrases_of("to_a_room", reader.languages) and rest[:1].isupper() else title


def _in_two(text: str, reader: Reader, words: Iterable[str] = ()) -> tuple[str, str]:
    """What stands before and after a colon, an arrow or the end of a line, or before the first text that begins with the code of its language;
    else around one of these words; else before a text in quotation marks; else after the words that name a session."""
    two = _TWO_QUOTED.match(text)
    if two:
        return _needed(two[1]), _needed(two[2])
    coded = re.match(rf"(?P<session>.+?)\s(?P<texts>(?:{_codes(reader)})\s*[:=]\s.*)$", text, re.IGNORECASE | re.DOTALL)
    if coded and not _PARTS.search(_needed(coded["session"])):
        return _needed(coded["session"]), coded["texts"]
    parts = _PARTS.split(text, maxsplit=1)
    if len(parts) == 2:
        return _needed(parts[0]), _needed(parts[1])
    around = _around(text, words)
    if around:
        return around
    quoted = _QUOTED.match(text)
    if quoted:
        return _needed(quoted["session"]), _needed(quoted["plain"] or quoted["french"] or quoted["english"])
    named = parted(text, reader)
    if named:
        return _needed(named[0]), _needed(named[1])
    raise Unreadable


def _around(text: str, words: Iterable[str]) -> tuple[str, str] | None:
    """What stands before and after the first of some words in a text."""
    typed = text.split()
    folded = [fold(word) for word in typed]
    by_length = sorted((word.split() for word in words), key=len, reverse=True)
    for start in range(1, len(typed)):
        for said in by_length:
            if folded[start : start + len(said)] == said and start + len(said) < len(typed):
                return _needed(" ".join(typed[:start])), _needed(" ".join(typed[start + len(said) :]))
    return None


def _codes(reader: Reader) -> str:
    return "|".join(re.escape(language.code) for language in reader.languages)


def _by_language(text: str, languages: Iterable[str]) -> dict[str, str]:
    """A text for all languages, or texts that each begin with the code of theirs: a line each, or one behind the other where the first has one."""
    codes = "|".join(map(re.escape, languages))
    begins = re.match(rf"\s*(?:{codes})\s*[:=]", text, re.IGNORECASE)
    start = r"(?:^|\s)" if begins else r"^[^\S\n]*"
    before, *coded = re.split(rf"{start}({codes})\s*[:=]\s*", text, flags=re.IGNORECASE | re.MULTILINE)
    found = {UNKNOWN_LANGUAGE: before}
    for code, said in zip(coded[::2], coded[1::2], strict=True):
        found[code.lower()] = "\n".join(part for part in (found.get(code.lower(), ""), said.strip()) if part)
    written = {code: _unquoted(each) for code, each in found.items() if each.strip()}
    if not written:
        raise Unreadable
    return written


def _unquoted(text: str) -> str:
    """A text without the quotation marks in which all of it stands."""
    found = _ALL_QUOTED.match(text)
    return next(each for each in found.groups() if each).strip() if found else text.strip()


def _needed(text: str) -> str:
    text = text.strip(" \t\n,;:-–—")
    if not text:
        raise Unreadable
    return text
