"""The journal beside a database file: what was noted outlives the process, also where a write was cut off."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from bot.updates import journal as room
from bot.updates.journal import SUFFIX, Journal


def test_what_was_noted_is_read_by_the_next_process(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    journal = Journal(file, bot=99)
    for number in range(3):
        journal.add(-number, number)
    Journal(file, bot=7).add(5, 5)
    with (tmp_path / f"store.db{SUFFIX}").open("ab") as cut_off:
        cut_off.write(b"half an entry")
    assert list(Journal(file, bot=99).entries()) == [(0, 0), (-1, 1), (-2, 2)]


def test_what_is_written_behind_a_cut_off_entry_is_read_from_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    (tmp_path / f"store.db{SUFFIX}").write_bytes(b"of a killed process")
    journal = Journal(tmp_path / "store.db", bot=99)
    journal.add(1, 1)
    with monkeypatch.context() as nearly_full:
        nearly_full.setattr(os, "write", lambda opened, content: write(opened, content[:9]))
        journal.add(2, 2)
    journal.add(3, 3)
    assert list(Journal(tmp_path / "store.db", bot=99).entries()) == [(1, 1), (3, 3)]


def test_what_was_taken_back_is_not_handled_until_it_is_noted_again(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "store.db", bot=99)
    for mark in (1, 2):
        journal.add(mark, 0)
        journal.take_back(mark, 0)
    journal.add(2, 0)
    assert list(journal.entries()) == [(2, 0)]


def test_what_the_database_has_is_taken_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path / "store.db", bot=99)
    journal.add(1, 1)
    journal.add(2, 2)
    journal.keep_only([(2, 2)])
    assert len(list(journal.entries())) == 2, "a short file is left alone while something is in it"
    monkeypatch.setattr(room, "LONGEST", 10)
    journal.keep_only([(2, 2)])
    assert list(journal.entries()) == [(2, 2)]
    journal.keep_only([])
    journal.close()
    assert not (tmp_path / f"store.db{SUFFIX}").exists()


def test_nothing_is_lost_where_the_disk_is_full_while_entries_are_taken_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(path: Path, content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    journal = Journal(tmp_path / "store.db", bot=99)
    journal.add(1, 1)
    journal.add(2, 2)
    monkeypatch.setattr(room, "LONGEST", 10)
    monkeypatch.setattr(Path, "write_bytes", full)
    journal.keep_only([(2, 2)])
    journal.add(3, 3)
    assert list(journal.entries()) == [(1, 1), (2, 2), (3, 3)]
    assert "what was handled cannot be noted beside the database" in caplog.text


def test_a_full_disk_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def full(descriptor: int, content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    journal = Journal(tmp_path / "store.db", bot=99)
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", full)
        journal.add(1, 1)
        journal.add(2, 2)
    journal.add(3, 3)
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == [
        "what was handled cannot be noted beside the database",
        "what was handled is noted again",
    ]
    assert list(journal.entries()) == [(3, 3)]
