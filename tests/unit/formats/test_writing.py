"""A programme that is written reads back as the same programme."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.opening import SEMINAR, read_source
from knowledge.formats import NOTHING_KNOWN, check_file, programme_as_yaml, read, read_programme
from knowledge.formats.parsing import Content
from knowledge.programme import Programme
from tests.schedules import FIXTURES

from .schedules import event, frab, programme_of
from .test_real_files import SCHEDULES
from .test_real_files import programme_of as programme_of_real

REAL = sorted(file.name for file in SCHEDULES.glob("*") if file.suffix in (".json", ".xml"))


def again(programme: Programme) -> Programme:
    return read(programme_as_yaml(programme).encode(), "programme.yaml").usable


@pytest.mark.parametrize("file", [SEMINAR, *FIXTURES.iterdir()], ids=lambda file: file.name)
def test_small_files(file: Path) -> None:
    programme = read_source(file)
    assert again(programme) == programme


@pytest.mark.skipif(not REAL, reason=f"the real schedules are not at {SCHEDULES}")
@pytest.mark.parametrize("name", REAL)
def test_real_files(name: str) -> None:
    programme = programme_of_real(name)
    assert again(programme) == programme


@given(st.text(max_size=80), st.text(max_size=80), st.integers(0, 400_000))
def test_any_text_and_hour(title: str, abstract: str, minutes: int) -> None:
    starts = datetime(2030, 5, 4, tzinfo=UTC) + timedelta(minutes=minutes)
    programme = programme_of(frab(event(title=title, abstract=abstract, date=starts.isoformat())))
    assert again(programme) == programme


def test_overlaps_and_the_hour_that_clocks_show_twice_can_be_read_back(tmp_path: Path) -> None:
    twice = [event(guid=f"g{offset}", date=f"2030-10-27T02:30:00+0{offset}:00", title=f"At {offset}") for offset in (2, 1)]
    programme = programme_of(frab(*twice, event(guid="g3", title="Over", date="2030-10-27T02:40:00+02:00")))
    file = tmp_path / "written.yaml"
    file.write_text(programme_as_yaml(programme), "utf-8")
    assert [session.starts.timestamp() for session in read_programme(file).sessions] == [session.starts.timestamp() for session in programme.sessions]
    assert len({session.starts.timestamp() for session in programme.sessions}) == 3
    assert all(fault.severity == "warning" for fault in check_file(file, NOTHING_KNOWN))


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
def test_what_ends_a_line_for_some_readers_only_is_written_for_all(end: str) -> None:
    programme = programme_of(frab(event())).model_dump()
    programme["sessions"][0]["abstract"] = f"a{end}b\n\nc"
    written = programme_as_yaml(Programme.model_validate(programme, context={"time_zone": "UTC"}))
    assert end not in written
    assert Content(written.encode()).with_places()["sessions"][0]["abstract"] == f"a{end}b\n\nc"
    assert Content(f"a: |-\n  b{end}c\n\n  d\n".encode()).with_places() is not None


def test_it_is_written_for_people() -> None:
    written = programme_as_yaml(programme_of(frab(event(abstract="One.\n\nTwo."))))
    assert "  starts: 2030-05-04T10:00\n" in written
    assert "  title: Git\n" in written
    assert "  abstract: |-\n    One.\n\n    Two.\n" in written
