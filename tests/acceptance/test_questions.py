"""The question files: the open one that was handed over, and the project's own, written by people who had not seen the bot.

Some of the project's own are asked in any clone (`test_own_questions.py`).
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "questions"
SCHEDULES = ROOT.parent / "shared" / "schedules"
OWN = ROOT / "tests" / "fixtures" / "questions"

pytestmark = pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the scorer is in ../shared/questions, which is not here")


def share_right(file: Path, *options: str) -> float:
    scored = subprocess.run(
        [sys.executable, str(SHARED / "score.py"), str(file), "--json", "--", sys.executable, "-m", "bot", "ask", "--jsonl", *options],
        capture_output=True,
        check=True,
        timeout=300,
        cwd=ROOT,
    )
    result = json.loads(scored.stdout)
    return float(result["passed"] / result["of"])


def test_the_open_file() -> None:
    assert share_right(SHARED / "dev.jsonl") >= 0.97


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
    ],
)
def test_files_that_were_read(file: str, least: float) -> None:
    """Each was scored once before anybody read it; what it showed then is in docs/measured.md. What is taught may not be forgotten."""
    assert share_right(OWN / f"{file}.jsonl") >= least


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
    ],
)
def test_files_that_nobody_read(name: str, least: float) -> None:
    """They tell what unseen questions would, so they are scored and not looked into."""
    assert share_right(OWN / "unread" / f"{name}.jsonl") >= least


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
def test_other_events(name: str, schedule: str, least: float) -> None:
    assert share_right(OWN / f"{name}.jsonl", "--programme", str(SCHEDULES / schedule)) >= least
