"""No command writes over a file that is there, unless somebody asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.files import NEW, OVER, FileIsThere
from bot.opening import SEMINAR
from tests.command_line import typed
from tests.schedules import OLD_SCHEDULE

MINE = b"what I wrote"
COMMANDS = {
    "convert": ["convert", str(OLD_SCHEDULE), "FILE"],
    "export": ["export", "--out", "FILE"],
    "qr": ["qr", "press", "--bot", "seminar_bot", "--out", "FILE"],
    "stats": ["stats", "--plot", "FILE"],
}


def given(command: str, file: Path, *more: str) -> list[str]:
    return [str(file) if word == "FILE" else word for word in COMMANDS[command]] + list(more)


@pytest.fixture
def store(tmp_path: Path) -> str:
    """A database in which the seminar is revision 1."""
    url = f"sqlite:///{tmp_path}/store.db"
    assert typed("push", str(SEMINAR), "--now", "2012-01-24T09:00+01:00", DATABASE_URL=url).returncode == 0
    return url


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_is_there_is_kept(command: str, store: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.png"
    file.write_bytes(MINE)
    done = typed(*given(command, file), DATABASE_URL=store)
    assert done.returncode == 2
    assert f"{file} is there already, and nothing was overwritten. Name another one, or add --replace." in done.stderr.decode()
    assert done.stdout == b""
    assert file.read_bytes() == MINE


@pytest.mark.parametrize("command", COMMANDS)
def test_it_is_replaced_where_that_is_asked_for(command: str, store: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.png"
    file.write_bytes(MINE)
    done = typed(*given(command, file, "--replace"), DATABASE_URL=store)
    assert done.returncode == 0, done.stderr.decode()
    assert file.read_bytes() != MINE
    assert sorted(each.name for each in tmp_path.glob("*mine*")) == ["mine.png"]


def test_none_of_many_codes_is_written_where_one_is_there(tmp_path: Path) -> None:
    (tmp_path / "venue.svg").write_bytes(MINE)
    done = typed("qr", "--all", str(tmp_path), "--bot", "seminar_bot")
    assert done.returncode == 2
    assert "venue.svg is there already" in done.stderr.decode()
    assert [file.name for file in tmp_path.iterdir()] == ["venue.svg"]
    assert typed("qr", "--all", str(tmp_path), "--bot", "seminar_bot", "--replace").returncode == 0
    assert (tmp_path / "venue.svg").read_bytes() != MINE


def test_what_comes_while_a_file_is_written_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    monkeypatch.setattr(Path, "exists", lambda path: False)
    file.write_bytes(MINE)
    with pytest.raises(FileIsThere):
        NEW.write(file, b"other")
    assert file.read_bytes() == MINE
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
    OVER.write(file, b"other")
    assert file.read_bytes() == b"other"


def test_a_link_that_leads_nowhere_is_kept(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileIsThere):
        NEW.look((link,))
