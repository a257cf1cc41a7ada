"""What is no YAML is said in words of whoever wrote it, with the line to change."""

from __future__ import annotations

import pytest

from knowledge.formats.parsing import values_of

GOOD = """\
event:
  id: day
  title: {fr: Une journée, en: A day}
  time_zone: UTC
rooms:
  - {id: hall, name: Hall}
  - {id: library, name: Library}
"""
FAULTS = [
    ("{fr: Une journée, en: A day}", "The day: floods", "line 3, column 17: the text has a colon in it: put the whole text into quotation marks"),
    ("id: day", "id:day", "line 2, column 6: there must be a space after the colon"),
    ("  - {id: library", " - {id: library", "line 7, column 2: the line does not begin where the others"),
    ("  - {id: library", "   - {id: library", "line 7, column 4: the line does not begin where the others"),
    ("  time_zone", "   time_zone", "line 4, column 4: the line does not begin where the others"),
    ("  time_zone", "\ttime_zone", "line 4, column 1: the line is indented with a tab; use spaces"),
    ("en: A day}", "en: A day", "line 3, column 10: { is opened here and not closed"),
    ("rooms:", "rooms: [", "line 5, column 8: [ is opened here and not closed"),
    ("id: day", 'id: "day', "line 2, column 7: the quotation mark is not closed"),
    ("id: day", "id: 'l'un'", "line 2, column 10: something stands behind the end of a text"),
    ("id: day", r'id: "a\d"', "line 2, column 9: a backslash stands within double quotation marks"),
    ("id: day", "id: @day", "line 2, column 7: a text that begins with @ must be put into quotation marks"),
    ("id: day", "id: *day", "line 2, column 7: a text that begins with * must be put into quotation marks"),
    ("id: day", "id: > day", "line 2, column 7: a text that begins with > must be put into quotation marks"),
    ("rooms:", "---\nrooms:", "line 5, column 1: --- begins a second document"),
]


def test_the_good_file_is_good() -> None:
    assert values_of(GOOD.encode())[1] == []


@pytest.mark.parametrize(("good", "bad", "sentence"), FAULTS, ids=[bad for _, bad, _ in FAULTS])
def test_plain_faults(good: str, bad: str, sentence: str) -> None:
    assert good in GOOD
    data, (fault,) = values_of(GOOD.replace(good, bad, 1).encode())
    assert data is None
    assert str(fault).startswith(sentence)
    assert "what follows is looked at once this is put right" in str(fault)


@pytest.mark.parametrize(("text", "sign"), [("sessions: [\n", "["), ("sessions:\n  - {id: a,\n", "{"), ("rooms: [a,\n\n", "[")])
def test_what_is_opened_at_the_end_of_a_file_is_named_by_its_sign(text: str, sign: str) -> None:
    assert f": {sign} is opened here and not closed" in str(values_of(text.encode())[1][0])


def test_each_doubled_key_is_told_and_the_rest_is_read() -> None:
    data, faults = values_of((GOOD.replace("  id: day", "  id: day\n  id: night") + "rooms: []\n").encode())
    assert data["event"]["id"] == "day"
    assert sorted(str(fault) for fault in faults) == [
        "line 3, column 3: the key 'id' stands twice in one part",
        "line 9, column 1: the key 'rooms' stands twice in one part",
    ]


def test_the_line_that_is_not_utf_8_is_named() -> None:
    assert str(values_of(GOOD.encode("latin-1"))[1][0]) == "line 3: the file is not UTF-8; save it as UTF-8"


@pytest.mark.parametrize("sign", ["\x7f", "\x1b", "\ufffe"])
def test_the_line_of_a_sign_that_no_text_has_is_named(sign: str) -> None:
    assert str(values_of(GOOD.replace("Library", f"Lib{sign}").encode())[1][0]).startswith("line 7: the file cannot be read as YAML")


@pytest.mark.parametrize("sign", ["", "[", "{", '"', "'", "- ", ": ", "*", "&", "|", "%", "\t", "\n?"])
def test_wherever_a_file_breaks_off_its_fault_is_of_a_line_that_it_has(sign: str) -> None:
    for length in range(len(GOOD)):
        text = GOOD[:length] + sign
        for fault in values_of(text.encode())[1]:
            assert fault.line is None or 1 <= fault.line <= max(1, len(text.splitlines()))


def test_an_hour_in_braces_is_read_as_yaml_has_it() -> None:
    assert values_of(b"{starts: 2030-05-01T09:00, ends: 2030-05-01T10:00}") == ({"starts": "2030-05-01T09:00", "ends": "2030-05-01T10:00"}, [])
