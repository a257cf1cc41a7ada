"""Files made to be slow: each is read in the run of the tests, which no work that grows faster than a file would end in.

With work of the square of its length, one of these takes from ten seconds to hours.
"""

from __future__ import annotations

import pytest

from .schedules import reading_of

MANY = 400_000
"""Signs of each file."""
EVENT = b"BEGIN:VEVENT\nUID:%d\nDTSTART:20300504T100000\nSUMMARY:x\n%sEND:VEVENT\n"


def calendar(inside: bytes) -> bytes:
    return b"BEGIN:VCALENDAR\nVERSION:2.0\n" + inside + b"\nEND:VCALENDAR\n"


def session(more: str) -> bytes:
    return f'[{{"title":"Git","start":"2030-05-04T10:00",{more}}}]'.encode()


def schedule(inside: str) -> bytes:
    return (
        f"<schedule><day date='2030-05-04'><room><event id='1'><start>10:00</start><title>{inside}</title></event></room></day></schedule>".encode()
    )


BLANKS = " " * MANY
FILES = {
    "blanks in a line": calendar(b"X:a" + b" " * MANY + b"b"),
    "ends of lines": calendar(b"X:a" + b"\r" * MANY + b"b"),
    "empty lines": calendar(EVENT % (1, b"DESCRIPTION:a" + b"\n" * MANY)),
    "events without an end": calendar(b"BEGIN:VEVENT\n" * (MANY // 13)),
    "zones without an end": calendar(b"BEGIN:VTIMEZONE\n" * (MANY // 16)),
    "calendars without an end": b"BEGIN:VCALENDAR\n" * (MANY // 16) + calendar(b""),
    "zones for each event": calendar(
        b"BEGIN:VTIMEZONE\nTZID:x\nEND:VTIMEZONE\n" * (MANY // 80) + b"".join(EVENT % (number, b"") for number in range(MANY // 160)) + b"END:VEVENT"
    ),
    "a text not closed": b'{"a": "' + b'\\"' * (MANY // 2),
    "remarks not closed": b"[1," + b"/*" * (MANY // 2),
    "commas": b"[" + b"," * MANY + b"]",
    "blanks at the end of a script": f"x = [{BLANKS}1]{BLANKS}".encode(),
    "blanks before an hour": session(f'"from": "{BLANKS}x"'),
    "blanks in a day": session(f'"date": "1{BLANKS}May{BLANKS}x"'),
    "blanks after an address": session(f'"description": "a@example.org{BLANKS}x"'),
    "declarations": b"\xef\xbb\xbf" + b"<?xml " * (MANY // 6),
    "a declaration": "<?xml".encode("utf-16") + BLANKS.encode("utf-16-le"),
    "ampersands": schedule("&" * MANY),
    "references": schedule("&#1" * (MANY // 3)),
    "tags": schedule("<a" * (MANY // 2)),
    "remarks before a page": b"<!-- " * (MANY // 5),
    "blanks after a key": b"event" + b" " * MANY,
}


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_it_is_read_or_refused(content: bytes) -> None:
    reading = reading_of(content)
    assert reading.programme or reading.faults
