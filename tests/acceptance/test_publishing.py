"""Publishing from the command line, as an organiser types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.opening import SEMINAR
from tests.command_line import typed
from tests.hostile_files import HOSTILE
from tests.schedules import OLD_SCHEDULE

ORIGINAL = SEMINAR.read_text("utf-8")
MOVED = ORIGINAL.replace("starts: 2012-01-24T16:30", "starts: 2012-01-24T16:45")
BEFORE = "2012-01-24T09:00+01:00"


@pytest.fixture
def store(tmp_path: Path) -> str:
    """A database in which the seminar is revision 1."""
    url = f"sqlite:///{tmp_path}/store.db"
    done = typed("push", str(SEMINAR), "--now", BEFORE, DATABASE_URL=url)
    assert done.returncode == 0, done.stderr.decode()
    assert "revision 1" in done.stdout.decode()
    return url


@pytest.fixture
def moved(tmp_path: Path) -> str:
    """The seminar with a session that begins later."""
    file = tmp_path / "moved.yaml"
    file.write_text(MOVED, "utf-8")
    return str(file)


def test_push_undo_history_and_export(store: str, moved: str, tmp_path: Path) -> None:
    rehearsed = typed("push", moved, "--dry-run", "--now", BEFORE, DATABASE_URL=store).stdout.decode().replace("\u00a0", " ")
    assert "4:45 p.m." in rehearsed
    assert "16 h 45" in rehearsed
    assert "Nothing was published" in rehearsed
    done = typed("push", moved, "--comment", "the train is late", "--now", BEFORE, DATABASE_URL=store)
    assert done.returncode == 0, done.stderr.decode()
    assert "Revision 2 is published" in done.stdout.decode()
    assert "Nothing differs" in typed("push", moved, "--now", BEFORE, DATABASE_URL=store).stdout.decode()
    listed = typed("history", DATABASE_URL=store).stdout.decode().splitlines()
    assert [line.split()[0] for line in listed] == ["revision", "2", "1"]
    assert "the train is late" in listed[1]
    assert "Nothing was published" in typed("undo", "--dry-run", "--now", BEFORE, DATABASE_URL=store).stdout.decode()
    assert "Revision 3 is published" in typed("undo", "--now", BEFORE, DATABASE_URL=store).stdout.decode()
    written = tmp_path / "first.yaml"
    assert "revision 1" in typed("export", "1", "--out", str(written), DATABASE_URL=store).stdout.decode()
    assert typed("export", DATABASE_URL=store).stdout.decode() == written.read_text("utf-8")
    assert "16:45" in typed("export", "2", DATABASE_URL=store).stdout.decode()


def test_what_is_past_is_told_to_nobody(store: str, moved: str) -> None:
    said = typed("push", moved, "--dry-run", DATABASE_URL=store).stdout.decode()
    assert "1 change." in said
    assert "all of it is past" in said
    assert "In English" in said


def test_another_events_file_needs_a_word_more(store: str) -> None:
    for more in ([], ["--dry-run"]):
        done = typed("push", str(OLD_SCHEDULE), "--now", BEFORE, *more, DATABASE_URL=store)
        assert done.returncode == 2
        assert "--anyway" in done.stderr.decode()
    assert typed("push", str(OLD_SCHEDULE), "--anyway", "--dry-run", "--now", BEFORE, DATABASE_URL=store).returncode == 0
    assert len(typed("history", DATABASE_URL=store).stdout.splitlines()) == 2
    assert typed("push", str(OLD_SCHEDULE), "--anyway", "--quiet", "--now", BEFORE, DATABASE_URL=store).returncode == 0
    assert len(typed("history", DATABASE_URL=store).stdout.splitlines()) == 3


@pytest.mark.parametrize("kind", [*HOSTILE, "half a file", "a folder", "nowhere"])
def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(store: str, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "hostile"
    if kind == "a folder":
        file.mkdir()
    elif kind != "nowhere":
        file.write_text(HOSTILE.get(kind, ORIGINAL[: len(ORIGINAL) // 3].rpartition(":")[0]), "utf-8")
    done = typed("push", str(file), DATABASE_URL=store)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("seminar-bot: ")
    assert b"Traceback" not in done.stderr
    assert b"root:" not in done.stderr
    assert len(typed("history", DATABASE_URL=store).stdout.splitlines()) == 2


@pytest.mark.parametrize("arguments", [["history"], ["undo"], ["export"], ["push", str(SEMINAR)]])
@pytest.mark.parametrize("address", ["sqlite:////dev/null/store.db", "postgresql://u:secret@127.0.0.1:9/x", "mysql://x", "broken"])
def test_a_database_that_is_not_there_is_told_in_a_sentence(arguments: list[str], address: str, tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_text("this is no database, and longer than the header of one would have to be, so that it is looked at")
    done = typed(*arguments, DATABASE_URL=f"sqlite:///{tmp_path}/broken.db" if address == "broken" else address)
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert b"Traceback" not in done.stderr
    assert b"secret" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["undo"], "nothing to undo: the programme of revision 1 holds"),
        (["export", "7"], "no revision 7; seminar-bot history lists"),
        (["undo", "--now", "2012-01-24T09:00"], "offset"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(store: str, arguments: list[str], words: str) -> None:
    done = typed(*arguments, DATABASE_URL=store)
    assert done.returncode == 2
    assert words in done.stderr.decode()


def test_an_empty_database_says_how_to_begin(tmp_path: Path) -> None:
    for verb in ("history", "undo", "export"):
        done = typed(verb, DATABASE_URL=f"sqlite:///{tmp_path}/empty.db")
        assert done.returncode == 2
        assert "seminar-bot push FILE" in done.stderr.decode()
        assert f"sqlite:///{tmp_path}/empty.db holds no programme yet" in done.stderr.decode()


@pytest.mark.parametrize("arguments", [["run"], ["migrate"], ["push", str(SEMINAR)], ["history"], ["backup", "x.backup"]])
def test_a_folder_that_is_not_there_is_not_made(arguments: list[str], tmp_path: Path) -> None:
    done = typed(*arguments, DATABASE_URL=f"sqlite:///{tmp_path}/folder/store.db", BOT_TOKEN=f"123456:{'A' * 35}")
    assert done.returncode == 2
    assert f"DATABASE_URL names a file in {tmp_path}/folder, which is no folder that is there" in done.stderr.decode()
    assert not (tmp_path / "folder").exists()


@pytest.mark.parametrize("arguments", [["history"], ["undo"], ["export"], ["push", str(SEMINAR)]])
def test_a_file_that_is_no_database_is_called_so(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("this is no database" * 99)
    done = typed(*arguments, DATABASE_URL=f"sqlite:///{tmp_path}/notes.db")
    assert done.returncode == 2
    assert "no database of SQLite, or damaged" in done.stderr.decode()
    assert "in a moment" not in done.stderr.decode()


def test_a_first_publication_names_its_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.db"
    assert f"is revision 1 of {url}." in typed("push", str(SEMINAR), DATABASE_URL=url).stdout.decode()


def test_a_full_disk_is_told_in_a_sentence(store: str) -> None:
    import subprocess
    import sys

    done = subprocess.run(f"{sys.executable} -m bot export > /dev/full", shell=True, capture_output=True, check=False, env={"DATABASE_URL": store})  # noqa: S602 - a redirection is what is tested
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr


def test_undo_goes_further_back_each_time(store: str, moved: str, tmp_path: Path) -> None:
    third = tmp_path / "third.yaml"
    third.write_text(MOVED.replace("T16:45", "T16:50"), "utf-8")
    for file in (moved, str(third)):
        assert typed("push", file, "--quiet", "--now", BEFORE, DATABASE_URL=store).returncode == 0
    for expected in ("2", "1"):
        assert f"to the programme of revision {expected}." in typed("undo", "--quiet", "--now", BEFORE, DATABASE_URL=store).stdout.decode()
        written = typed("export", DATABASE_URL=store).stdout
        assert written == typed("export", expected, DATABASE_URL=store).stdout
    done = typed("undo", DATABASE_URL=store)
    assert done.returncode == 2
    assert "there is nothing to undo: the programme of revision 1 holds" in done.stderr.decode()
    assert typed("push", moved, "--quiet", "--now", BEFORE, DATABASE_URL=store).returncode == 0
    assert "to the programme of revision 5." in typed("undo", "--quiet", "--now", BEFORE, DATABASE_URL=store).stdout.decode()
    assert typed("export", DATABASE_URL=store).stdout == typed("export", "1", DATABASE_URL=store).stdout
    assert typed("undo", DATABASE_URL=store).returncode == 2


def test_looking_makes_no_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.db"
    done = typed("push", str(SEMINAR), "--dry-run", DATABASE_URL=url)
    assert (done.returncode, "would be revision 1" in done.stdout.decode()) == (0, True)
    assert typed("undo", "--dry-run", DATABASE_URL=url).returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_while_the_bot_rehearses_the_history_goes_on_in_its_day(store: str, moved: str) -> None:
    rehearsed = {"DATABASE_URL": store, "REHEARSE_FROM": "2012-01-24T08:30+01:00"}
    assert "1 change. Nobody follows" in typed("push", moved, **rehearsed).stdout.decode()
    assert [line.split()[1:3] for line in typed("history", **rehearsed).stdout.decode().splitlines()[1:]] == [["2012-01-24", "09:00"]] * 2


def test_the_terminal_shows_every_change(store: str, tmp_path: Path) -> None:
    told = tmp_path / "told.yaml"
    facts = "".join(f"  matter-{number}: {{ fr: Réponse {number}, en: {'Answer ' * 12}{number} }}\n" for number in range(30))
    told.write_text(f"{ORIGINAL}practical:\n{facts}", "utf-8")
    screen, _, whole = typed("push", str(told), "--dry-run", "--now", BEFORE, DATABASE_URL=store).stdout.decode().partition("All changes")
    assert "more changes" in screen
    assert "Answer 29" not in screen
    assert "Answer 29" in whole
    assert "more changes" not in whole
