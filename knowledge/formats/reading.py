"""Programme files of every format: which one a content is, told by the content itself, and what it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from knowledge.formats.faults import Fault, Severity, UnreadableContent, UnusableFile
from knowledge.formats.letters import as_utf8
from knowledge.formats.native.marking import with_marked_states
from knowledge.formats.native.native import check_native, read_native
from knowledge.formats.native.respelling import meant_by
from knowledge.formats.native.rules import NOTHING_KNOWN, Known, Rules, broken_besides_overlaps, broken_rules
from knowledge.formats.parsing import Content
from knowledge.formats.schedules.mending_json import is_assigned
from knowledge.formats.words import NO_WORDS_KNOWN, ScheduleWords
from knowledge.programme import Programme

LARGEST_FILE = 20_000_000
"""Bytes; Telegram hands a bot no larger document (https://core.telegram.org/bots/api#getfile)."""
CONFLICT = tuple(re.compile(mark, re.MULTILINE) for mark in (rb"^<{7} ", rb"^={7}\r?$", rb"^>{7} "))
"""The lines that git leaves in a file, in this order; one pattern of all would try each beginning with each end."""
WEB_PAGE = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
"""What stands before the page is gone through once (`*+`): a comment ends where it does, whatever follows it."""
EVENT = re.compile(rb"^[\"']?event[\"']?\s*:", re.MULTILINE)
"""The part with which a programme of the bot's own begins; what has none may be the data of a site."""
OWN_KEYS = frozenset(["id", "kind", "time_zone", "begins", "ends", "hosts", "languages"])
"""Keys that an event has in the bot's own format."""
OWN_PARTS = frozenset(["people", "practical", "organisations"])
"""Parts of a programme in the bot's own format that the data of a site has by other names."""
CALENDAR = re.compile(rb"^[ \t]*BEGIN:(?:VCALENDAR|VEVENT)[ \t]*\r*$", re.IGNORECASE | re.MULTILINE)
"""The line with which a calendar begins, or what was cut out of one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a content holds: a programme, or None; and all that is wrong with it. `name`: the file or address that it came from."""

    name: str
    programme: Programme | None
    faults: tuple[Fault, ...]
    is_native: bool = True
    """Whether the format can say all that a programme may hold, so that what is not said is not there."""

    @property
    def usable(self) -> Programme:
        """The programme. Raises `UnusableFile` with all faults where there is none."""
        if self.programme is None:
            raise UnusableFile(self.name, self.faults)
        return self.programme


def read_programme(file: Path, words: ScheduleWords = NO_WORDS_KNOWN) -> Programme:
    """The programme of a file of any format, its times in the event's zone. Raises `UnusableFile` with all faults.

    `words` tell a cancelled talk by its title, and a break in files that have no field for that.
    """
    return read(content_of(file), str(file), words).usable


def read(content: bytes, name: str, words: ScheduleWords = NO_WORDS_KNOWN) -> Reading:
    """What a content of any format holds, which came from the file or address of this name.

    A native programme without an error is read fast, and its warnings are not looked for: `check` tells them.
    """
    return _read(content, name, words, broken_rules)


def read_next(content: bytes, name: str, words: ScheduleWords = NO_WORDS_KNOWN) -> Reading:
    """The same of a content that is to follow a published programme: sessions may overlap in a room, of which whoever publishes is told."""
    return _read(content, name, words, broken_besides_overlaps)


def _read(content: bytes, name: str, words: ScheduleWords, rules: Rules) -> Reading:
    whole, foreign = _whole_or_foreign(content, name, words)
    if foreign:
        return foreign
    programme = read_native(whole, rules)
    if programme is None:
        return Reading(name, None, tuple(check_native(whole, NOTHING_KNOWN, rules)))
    return Reading(name, with_marked_states(programme, words), ())


def check_file(file: Path, known: Known, words: ScheduleWords = NO_WORDS_KNOWN) -> list[Fault]:
    """Everything that is wrong with a file of any format."""
    try:
        return check(content_of(file), str(file), words, known)
    except UnusableFile as fault:
        return list(fault.faults)


def check(content: bytes, name: str, words: ScheduleWords, known: Known) -> list[Fault]:
    """Everything that is wrong with a content of any format. `known`: what the bot knows."""
    whole, foreign = _whole_or_foreign(content, name, words)
    return list(foreign.faults) if foreign else check_native(whole, known)


def content_of(file: Path) -> bytes:
    """The bytes of a file. Raises `UnusableFile` where it is too large, or cannot be read."""
    try:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            raise UnusableFile(file, [Fault(f"the file has {size:,} bytes; more than {LARGEST_FILE:,} are not read")])
        return file.read_bytes()
    except OSError as error:
        raise UnusableFile(file, [Fault(f"the file cannot be read: {error.strerror or error}")]) from None


def _whole_or_foreign(content: bytes, name: str, words: ScheduleWords) -> tuple[Content, Reading | None]:
    """A content as UTF-8, and what it holds where it is of a foreign format; None where it is a native file."""
    try:
        plain = as_utf8(content, LARGEST_FILE)
        line = _line_of_conflict(plain)
        if line:
            raise _refused("the file holds an unsolved conflict of git (<<<<<<<); take one of its two sides", line)
        whole = Content(plain)
        read_as = next((read_as for is_of_it, read_as in FORMATS if is_of_it(whole)), None)
        return whole, read_as(whole, name, words) if read_as else None
    except UnreadableContent as error:
        return Content(content), Reading(name, None, (error.fault,))


def _line_of_conflict(content: bytes) -> int | None:
    """The line at which a conflict of git begins; None where there is none."""
    places = [0]
    for mark in CONFLICT:
        found = mark.search(content, places[-1])
        if not found:
            return None
        places.append(found.start())
    return content.count(b"\n", 0, places[1]) + 1


def _is_json(content: Content) -> bool:
    return content.stripped[:1] in (b"{", b"[") or is_assigned(content.stripped)


def _is_calendar(content: Content) -> bool:
    return not _is_json(content) and CALENDAR.search(content.plain) is not None


def _is_xml(content: Content) -> bool:
    return content.stripped[:1] == b"<"


def _has_no_event(content: Content) -> bool:
    return not EVENT.search(content.plain)


def _refused(message: str, line: int | None = None, column: int | None = None) -> UnreadableContent:
    return UnreadableContent(Fault(message, line=line, column=column))


def _xml(content: Content, name: str, words: ScheduleWords) -> Reading:
    if WEB_PAGE.match(content.plain):
        raise _refused("the file is a web page, not a schedule; give the address of the schedule's JSON, XML or iCalendar")
    from knowledge.formats.schedules.frab import read_frab
    from knowledge.formats.schedules.schedule_xml import read_xml

    faults: list[Fault] = []
    return _fitted(_warned(read_frab(read_xml(content.plain, faults.append)), faults), name, words)


def _icalendar(content: Content, name: str, words: ScheduleWords) -> Reading:
    from knowledge.formats.calendars.icalendar import read_icalendar

    return _fitted(read_icalendar(content.plain), name, words)


def _json(content: Content, name: str, words: ScheduleWords) -> Reading | None:
    from knowledge.formats.schedules.frab import is_frab, read_frab
    from knowledge.formats.schedules.mending_json import json_of
    from knowledge.formats.schedules.session_lists import is_session_list, read_session_list

    faults: list[Fault] = []
    try:
        data = json_of(content.plain, faults.append)
    except UnreadableContent:
        is_yaml = not re.match(rb'\s*(?:\{\s*["}]|\[\s*[\[{"])', content.plain)
        if is_yaml:
            return _yaml(content, name, words)
        raise
    if is_frab(data):
        return _fitted(_warned(read_frab(data), faults), name, words)
    is_list = is_session_list(data)
    if isinstance(data, Mapping) and (not data or ("event" in data and not (is_list and _is_foreign(data["event"])))):
        return None
    if _is_misspelt(data):
        return None
    if not is_list:
        raise _refused("the file is JSON, but neither a programme nor a schedule that is known: nothing in it has a title and a start")
    return _fitted(_warned(read_session_list(data), faults), name, words)


def _is_foreign(event: Any) -> bool:
    """Whether what is said of an event is said in none of the words of the bot's own format."""
    return isinstance(event, Mapping) and not OWN_KEYS & event.keys()


def _is_misspelt(data: Any) -> bool:
    """Whether this is a programme in the bot's own format whose `event` is called otherwise: it says which key is meant."""
    named = data.items() if isinstance(data, Mapping) else ()
    return any(
        isinstance(value, Mapping) and len(OWN_KEYS & value.keys()) > 1 and meant_by((str(key).casefold(),)) == "event" for key, value in named
    )


def _yaml(content: Content, name: str, words: ScheduleWords) -> Reading | None:
    """What the data of a site holds, which is a list of sessions in YAML; None where it is none."""
    from knowledge.formats.parsing import plain_values
    from knowledge.formats.schedules.session_lists import is_session_list, read_session_list

    data, _ = content.values
    if data is None or _is_misspelt(data) or (isinstance(data, Mapping) and not OWN_PARTS.isdisjoint(data)):
        return None
    plain = plain_values(data)
    return _fitted(read_session_list(plain), name, words) if is_session_list(plain) else None


def _warned(schedule: Any, faults: list[Fault]) -> Any:
    return replace(schedule, warnings=(*faults, *schedule.warnings)) if faults else schedule


def _fitted(schedule: Any, name: str, words: ScheduleWords) -> Reading:
    from knowledge.formats.fitting.fitting import fit

    programme, faults = fit(schedule, words, _title_from(name))
    ordered = sorted(faults, key=lambda fault: (fault.severity is Severity.WARNING, fault.line or 0))
    return Reading(name, programme, tuple(ordered), is_native=False)


def _title_from(name: str) -> str:
    """The last part of a file's name or an address, without its ending."""
    return re.sub(r"\.\w{2,5}$", "", re.split(r"[?#]", name)[0].rstrip("/").rsplit("/", 1)[-1]) or "programme"


FORMATS: tuple[tuple[Callable[[Content], bool], Callable[[Content, str, ScheduleWords], Reading | None]], ...] = (
    (_is_calendar, _icalendar),
    (_is_xml, _xml),
    (_is_json, _json),
    (_has_no_event, _yaml),
)
"""By what a format is told, and what reads it; the first that fits decides, and what none fits, or reads as none, is a programme of the bot's own."""
