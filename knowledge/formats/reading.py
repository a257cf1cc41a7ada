"""Programme files of every format: which one a content is, told by the content itself, and what it holds."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from knowledge.formats.faults import Fault, Severity, UnreadableContent, UnusableFile
from knowledge.formats.letters import as_utf8
from knowledge.formats.marking import with_marked_states
from knowledge.formats.native import check_native, read_native
from knowledge.formats.rules import NOTHING_KNOWN, Known
from knowledge.formats.words import NO_WORDS_KNOWN, ScheduleWords
from knowledge.programme import Programme

LARGEST_FILE = 20_000_000
"""Bytes; Telegram hands a bot no larger document (https://core.telegram.org/bots/api#getfile)."""
CONFLICT = tuple(re.compile(mark, re.MULTILINE) for mark in (rb"^<{7} ", rb"^={7}\r?$", rb"^>{7} "))
"""The lines that git leaves in a file, in this order; one pattern of all would try each beginning with each end."""
WEB_PAGE = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
"""What stands before the page is gone through once (`*+`): a comment ends where it does, whatever follows it."""
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
    plain, foreign = _plain_or_foreign(content, name, words)
    if foreign:
        return foreign
    programme = read_native(plain)
    return Reading(name, with_marked_states(programme, words), ()) if programme else Reading(name, None, tuple(check_native(plain, NOTHING_KNOWN)))


def check_file(file: Path, known: Known, words: ScheduleWords = NO_WORDS_KNOWN) -> list[Fault]:
    """Everything that is wrong with a file of any format."""
    try:
        return check(content_of(file), str(file), words, known)
    except UnusableFile as fault:
        return list(fault.faults)


def check(content: bytes, name: str, words: ScheduleWords, known: Known) -> list[Fault]:
    """Everything that is wrong with a content of any format. `known`: what the bot knows."""
    plain, foreign = _plain_or_foreign(content, name, words)
    return list(foreign.faults) if foreign else check_native(plain, known)


def content_of(file: Path) -> bytes:
    """The bytes of a file. Raises `UnusableFile` where it is too large, or cannot be read."""
    try:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            raise UnusableFile(file, [Fault(f"the file has {size:,} bytes; more than {LARGEST_FILE:,} are not read")])
        return file.read_bytes()
    except OSError as error:
        raise UnusableFile(file, [Fault(f"the file cannot be read: {error.strerror or error}")]) from None


def _plain_or_foreign(content: bytes, name: str, words: ScheduleWords) -> tuple[bytes, Reading | None]:
    """A content as UTF-8, and what it holds where it is of a foreign format; None where it is a native file."""
    try:
        plain = as_utf8(content, LARGEST_FILE)
        line = _line_of_conflict(plain)
        if line:
            raise _refused("the file holds an unsolved conflict of git (<<<<<<<); take one of its two sides", line)
        return plain, _read_foreign(plain, plain.lstrip(), name, words)
    except UnreadableContent as error:
        return content, Reading(name, None, (error.fault,))


def _line_of_conflict(content: bytes) -> int | None:
    """The line at which a conflict of git begins; None where there is none."""
    places = [0]
    for mark in CONFLICT:
        found = mark.search(content, places[-1])
        if not found:
            return None
        places.append(found.start())
    return content.count(b"\n", 0, places[1]) + 1


def _read_foreign(content: bytes, start: bytes, name: str, words: ScheduleWords) -> Reading | None:
    is_json = start[:1] in (b"{", b"[")
    if not is_json and CALENDAR.search(content):
        return _icalendar(content, name, words)
    if start[:1] == b"<":
        return _xml(content, name, words)
    if is_json:
        return _json(content, name, words)
    return None


def _refused(message: str, line: int | None = None, column: int | None = None) -> UnreadableContent:
    return UnreadableContent(Fault(message, line=line, column=column))


def _xml(content: bytes, name: str, words: ScheduleWords) -> Reading:
    if WEB_PAGE.match(content):
        raise _refused("the file is a web page, not a schedule; give the address of the schedule's JSON, XML or iCalendar")
    from knowledge.formats.frab import read_frab
    from knowledge.formats.schedule_xml import read_xml

    faults: list[Fault] = []
    schedule = read_frab(read_xml(content, faults.append))
    return _fitted(replace(schedule, warnings=(*faults, *schedule.warnings)), name, words)


def _icalendar(content: bytes, name: str, words: ScheduleWords) -> Reading:
    from knowledge.formats.icalendar import read_icalendar

    return _fitted(read_icalendar(content), name, words)


def _json(content: bytes, name: str, words: ScheduleWords) -> Reading | None:
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _refused(f"the file is not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except json.JSONDecodeError as error:
        is_yaml = not re.match(rb'\s*(?:\{\s*["}]|\[\s*[\[{"])', content)
        if is_yaml:
            return None
        raise _refused(f"the file is broken JSON: {error.msg[:1].lower()}{error.msg[1:]}", error.lineno, error.colno) from None
    except RecursionError:
        raise _refused("the file is nested too deep") from None
    from knowledge.formats.frab import is_frab, read_frab

    if is_frab(data):
        return _fitted(read_frab(data), name, words)
    if isinstance(data, Mapping) and ("event" in data or not data):
        return None
    from knowledge.formats.session_lists import is_session_list, read_session_list

    if not is_session_list(data):
        raise _refused("the file is JSON, but neither a programme nor a schedule that is known: nothing in it has a title and a start")
    return _fitted(read_session_list(data), name, words)


def _fitted(schedule: Any, name: str, words: ScheduleWords) -> Reading:
    from knowledge.formats.fitting import fit

    programme, faults = fit(schedule, words, _title_from(name))
    ordered = sorted(faults, key=lambda fault: (fault.severity is Severity.WARNING, fault.line or 0))
    return Reading(name, programme, tuple(ordered), is_native=False)


def _title_from(name: str) -> str:
    """The last part of a file's name or an address, without its ending."""
    return re.sub(r"\.\w{2,5}$", "", re.split(r"[?#]", name)[0].rstrip("/").rsplit("/", 1)[-1]) or "programme"
