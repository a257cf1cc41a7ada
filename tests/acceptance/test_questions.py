"""The question files: the open one that was handed over, and the project's own, written by people who had not seen the bot.

Some of the project's own are asked in any clone (`test_own_questions.py`).
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

from bot.clock import system_clock
from bot.opening import SEMINAR, open_programme
from bot.replies.desk import Desk
from tests.scoring import answers_to

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "questions"
SCHEDULES = ROOT.parent / "shared" / "schedules"
OWN = ROOT / "tests" / "fixtures" / "questions"

pytestmark = pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the scorer is in ../shared/questions, which is not here")


@lru_cache(maxsize=1)
def desk_of(schedule: Path) -> Desk:
    """The desk of a schedule: opening a large one takes as long as a hundred questions."""
    return open_programme(schedule)


def share_by(file: Path, *command: str) -> float:
    """The share of a file's turns that a command answers as it should, by the scorer."""
    scored = subprocess.run(
        [sys.executable, SHARED / "score.py", file, "--json", "--", *command], capture_output=True, check=True, timeout=300, cwd=ROOT
    )
    result = json.loads(scored.stdout)
    return float(result["passed"] / result["of"])


def share_right(file: Path, folder: Path, schedule: Path = SEMINAR) -> float:
    """That share for the desk of a schedule. What answers lines of JSON is asked here, without the start of a process."""
    answers = folder / "answers.jsonl"
    answers.write_text(answers_to(file, desk_of(schedule), system_clock), "utf-8")
    return share_by(file, "cat", str(answers))


def test_the_open_file() -> None:
    assert share_by(SHARED / "dev.jsonl", sys.executable, "-m", "bot", "ask", "--jsonl") >= 0.97


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("attendees", 0.94),
        ("journalists", 0.88),
        ("conversations", 0.98),
        ("later/attendees", 0.94),
        ("later/journalists", 0.91),
        ("later/conversations", 0.96),
        ("later/beyond", 0.91),
        ("latest/attendees", 0.94),
        ("latest/journalists", 0.95),
        ("latest/conversations", 0.95),
        ("latest/beyond", 0.94),
        ("newest/attendees", 0.95),
        ("newest/journalists", 0.96),
        ("newest/conversations", 0.93),
        ("newest/beyond", 0.95),
        ("people/attendees", 0.87),
        ("people/journalists", 0.86),
        ("people/conversations", 0.87),
        ("people/beyond", 0.89),
        ("siblings/attendees", 0.96),
        ("siblings/journalists", 0.94),
        ("siblings/conversations", 0.88),
        ("siblings/all-kinds", 0.84),
    ],
)
def test_files_that_were_read(tmp_path: Path, file: str, least: float) -> None:
    """Each was scored once before anybody read it; what it showed then is in docs/measured.md. What is taught may not be forgotten."""
    assert share_right(OWN / f"{file}.jsonl", tmp_path) >= least


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("attendees", 0.95),
        ("journalists", 0.96),
        ("conversations", 0.96),
        ("beyond", 0.96),
        ("people/attendees", 0.77),
        ("people/journalists", 0.79),
        ("people/conversations", 0.77),
        ("people/beyond", 0.74),
        ("siblings", 0.82),
    ],
)
def test_files_that_nobody_read(tmp_path: Path, name: str, least: float) -> None:
    """They tell what unseen questions would, so they are scored and not looked into."""
    assert share_right(OWN / "unread" / f"{name}.jsonl", tmp_path) >= least


@pytest.mark.parametrize(("name", "programme", "least"), [("beekeepers", "ics", 0.8), ("sleep", "yaml", 0.8)])
def test_small_events_of_which_nobody_read_the_questions(tmp_path: Path, name: str, programme: str, least: float) -> None:
    folder = OWN / "events" / "unread"
    assert share_right(folder / f"{name}.jsonl", tmp_path, folder / f"{name}.{programme}") >= least


@pytest.mark.skipif(not SCHEDULES.exists(), reason="the schedules of other events are in ../shared/schedules, which is not here")
@pytest.mark.parametrize(
    ("name", "schedule", "least"),
    [
        ("fosdem-2026", "fosdem-2026-after.xml", 0.97),
        ("rc3-2020", "rc3-2020-pretalx.json", 0.95),
        ("conferences/fosdem-2026", "fosdem-2026-after.xml", 0.93),
        ("conferences/rc3-2020", "rc3-2020-pretalx.json", 0.94),
        ("conferences/latest/fosdem-2026", "fosdem-2026-after.xml", 0.92),
        ("conferences/latest/rc3-2020", "rc3-2020-pretalx.json", 0.96),
        ("conferences/unread/fosdem-2026", "fosdem-2026-after.xml", 0.93),
        ("conferences/unread/rc3-2020", "rc3-2020-pretalx.json", 0.9),
    ],
)
def test_other_events(tmp_path: Path, name: str, schedule: str, least: float) -> None:
    assert share_right(OWN / f"{name}.jsonl", tmp_path, SCHEDULES / schedule) >= least
