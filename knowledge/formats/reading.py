"""Programme files of every format: which one a content is, told by the content itself, and what it holds."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.formats.faults import Fault, Severity, UnusableFile
from knowledge.formats.native import check_native, read_native
from knowledge.formats.words import NO_WORDS_KNOWN, ScheduleWords
from knowledge.programme import Programme

LARGEST_FILE = 20_000_000
"""Bytes; Telegram hands a bot no larger document (https://core.telegram.org/bots/api#getfile)."""
CONFLICT = re.compile(rb"^<{7} .*\n(?:.*\n)*?={7}\r?\n(?:.*\n)*?>{7} ", re.MULTILINE)
WEB_PAGE = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a content holds: a programme, or None; and all that is wrong with it."""

    programme: Programme | None
    faults: tuple[Fault, ...]


def read_programme(file: Path, words: ScheduleWords = NO_WORDS_KNOWN) -> Programme:
    """The programme of a file of any format, its times in the event's zone. Raises `UnusableFile` with all faults.

    `words` tell a cancelled talk or a break by its title, in files that have no field for that.
    """
    content, faults = _content_of(file)
    if faults:
        raise UnusableFile(file, faults)
    return read_content(content, file.name, words)


def read_content(content: bytes, name: str, words: ScheduleWords = NO_WORDS_KNOWN) -> Programme:
    """The programme of a content of any format that came under this name. Raises `UnusableFile` with all faults."""
    reading = read(content, name, words, frozenset())
    if reading.programme is None:
        raise UnusableFile(name, reading.faults)
    return reading.programme


def check_file(file: Path, known_topics: frozenset[str], words: ScheduleWords = NO_WORDS_KNOWN) -> list[Fault]:
    """Everything that is wrong with a file of any format."""
    content, faults = _content_of(file)
    return faults or list(check_content(content, file.name, known_topics, words))


def check_content(content: bytes, name: str, known_topics: frozenset[str], words: ScheduleWords = NO_WORDS_KNOWN) -> list[Fault]:
    """Everything that is wrong with a content of any format that came under this name."""
    foreign = _foreign(content, name, words)
    return list(foreign.faults) if foreign else check_native(content, known_topics)


def read(content: bytes, name: str, words: ScheduleWords, known_topics: frozenset[str]) -> Reading:
    """What a content of any format holds; the faults of a good native file are not looked for."""
    foreign = _foreign(content, name, words)
    if foreign:
        return foreign
    programme = read_native(content)
    return Reading(programme, () if programme else tuple(check_native(content, known_topics)))


def _content_of(file: Path) -> tuple[bytes, list[Fault]]:
    try:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            return b"", [Fault(f"the file has {size:,} bytes; more than {LARGEST_FILE:,} are not read")]
        return file.read_bytes(), []
    except OSError as error:
        return b"", [Fault(f"the file cannot be read: {error.strerror or error}")]


def _foreign(content: bytes, name: str, words: ScheduleWords) -> Reading | None:
    """What a content of a foreign format holds; None where it is a native file."""
    start = content.removeprefix(BYTE_ORDER_MARK).lstrip()
    conflict = CONFLICT.search(content) if b"<<<<<<< " in content else None
    if conflict:
        line = content.count(b"\n", 0, conflict.start()) + 1
        return _refused("the file holds an unsolved conflict of git (<<<<<<<); take one of its two sides", line)
    if start[:1] == b"<":
        return _xml(start, name, words)
    if start[:1] in (b"{", b"["):
        return _json(content, name, words)
    return None


def _refused(message: str, line: int | None = None, column: int | None = None) -> Reading:
    return Reading(None, (Fault(message, line=line, column=column),))


def _xml(content: bytes, name: str, words: ScheduleWords) -> Reading:
    if WEB_PAGE.match(content):
        return _refused("the file is a web page, not a schedule; give the address of the schedule's JSON, XML or iCalendar")
    from knowledge.formats.frab import read_frab
    from knowledge.formats.schedule_xml import UnreadableSchedule, read_xml

    try:
        data = read_xml(content)
    except UnreadableSchedule as error:
        return Reading(None, (error.fault,))
    return _fitted(read_frab(data), name, words)


def _json(content: bytes, name: str, words: ScheduleWords) -> Reading | None:
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _refused(f"the file is not UTF-8 (byte {error.start}); save it as UTF-8")
    except json.JSONDecodeError as error:
        is_yaml = not re.match(rb'\s*(?:\{\s*["}]|\[\s*[\[{"])', content)
        return None if is_yaml else _refused(f"the file is broken JSON: {error.msg}", error.lineno, error.colno)
    except RecursionError:
        return _refused("the file is nested too deep")
    from knowledge.formats.frab import is_frab, read_frab

    if is_frab(data):
        return _fitted(read_frab(data), name, words)
    return None


def _fitted(schedule: Any, name: str, words: ScheduleWords) -> Reading:
    from knowledge.formats.fitting import fit

    programme, faults = fit(schedule, words, name)
    ordered = sorted(faults, key=lambda fault: (fault.severity is Severity.WARNING, fault.line or 0))
    return Reading(programme, tuple(ordered))
