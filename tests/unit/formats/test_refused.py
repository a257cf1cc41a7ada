"""A content with nothing to use is refused in one sentence."""

from __future__ import annotations

import gzip

import pytest

from .schedules import event, frab, reading_of

BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9))
    + b"]><schedule><conference><title>&j;</title></conference></schedule>"
)
FILE_ENTITY = b'<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule><conference><title>&x;</title></conference></schedule>'
GOOD = frab(event())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty"),
        (b"  \n", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (BOMB, "the file declares XML entities"),
        (FILE_ENTITY, "the file declares XML entities"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "the file is a web page"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y"><html/>', "the file is a web page"),
        (b"\n\n<HTML><head>", "the file is a web page"),
        (b"<!-- a --><!-- <b> -->" * 9 + b"<html>", "the file is a web page"),
        (b"<!-- a -->" * 200 + b"<rss/>", "no schedule: it holds <rss>"),
        (b"<!-- a -->" * 200, "line 1, column"),
        (b"<rss><channel/></rss>", "no schedule: it holds <rss>"),
        (b"<schedule><conference>", "line 1, column"),
        (b"<schedule/>", "no event that can be used"),
        (b"<schedule><day date='x'><room><event/></room></day></schedule>", "no event that can be used"),
        (GOOD[:-40], "the file is broken JSON"),
        (b'{"schedule": {"conference": {"days": []}}}', "no event that can be used"),
        (b'{"schedule": {"conference": {"days": "soon"}}}', "no event that can be used"),
        (b'{"error": "not found"}', "neither a programme nor a schedule"),
        (b'[{"title": 1%s}]' % (b"1" * 9_999), "a number in it that is too long"),
        (b"[]", "neither a programme nor a schedule"),
        (b'["a", "b"]', "neither a programme nor a schedule"),
        (b'{"a": ' * 100_000, "nested too deep"),
        ("{}".encode("utf-16"), "this is no programme or schedule"),
        (b"\x1f\x8b" + b"\x00" * 20, "packed by gzip, and cannot be unpacked"),
        (gzip.compress(GOOD)[:-1], "packed by gzip, and cannot be unpacked"),
        (gzip.compress(GOOD)[:-9] + b"\x00" * 9, "packed by gzip, and cannot be unpacked"),
        ("{}".encode("utf-16") + b"\x00", "the file begins as UTF-16, and is none further on"),
        (gzip.compress(b" " * 20_000_001), "more than 20,000,000 bytes once it is unpacked"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "no event that can be used"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "cut off"),
        (b"date,title\n1,2\n", "this is no programme or schedule"),
        (b"PK\x03\x04\x14\x00\x06", "this is no programme or schedule"),
        (b"404: Not Found", "this is no programme or schedule"),
        (b"Not Found", "this is no programme or schedule"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "this is no programme or schedule, but a file that holds no text"),
        (b"<schedule>\n<<<<<<< HEAD\n<a/>\n=======\n<b/>\n>>>>>>> other\n</schedule>", "line 2: the file holds an unsolved conflict of git"),
        (b"event:\n<<<<<<< HEAD\n  id: a\n=======\n  id: b\n>>>>>>> other\n", "line 2: the file holds an unsolved conflict of git"),
    ],
)
def test_refused(content: bytes, sentence: str) -> None:
    reading = reading_of(content)
    assert reading.programme is None
    assert sentence in str(reading.faults[0])
    assert len(reading.faults) == 1


@pytest.mark.parametrize("lines", ["<<<<<<< a\n=======\n", "<<<<<<< a\n"])
def test_half_a_conflict_is_none_however_often_it_stands_there(lines: str) -> None:
    assert "conflict" not in str(reading_of((lines * 100_000).encode()).faults[0])


def test_a_file_packed_in_several_parts_is_whole() -> None:
    half = len(GOOD) // 2
    assert reading_of(gzip.compress(GOOD[:half]) + gzip.compress(GOOD[half:])).programme == reading_of(GOOD).programme


def test_the_name_of_a_file_does_not_matter() -> None:
    assert reading_of(GOOD, "calendar.ics").programme == reading_of(GOOD, "schedule.xml").programme


def test_a_byte_order_mark_does_not_matter() -> None:
    assert reading_of(b"\xef\xbb\xbf" + GOOD).programme == reading_of(GOOD).programme
