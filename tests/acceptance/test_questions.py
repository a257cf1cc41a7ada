"""The question files: the open one that was handed over, and the project's own, written by people who had not seen the bot."""

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
    assert share_right(SHARED / "dev.jsonl") >= 0.95


@pytest.mark.parametrize(("name", "least"), [("attendees", 0.87), ("journalists", 0.78), ("conversations", 0.95)])
def test_own_files(name: str, least: float) -> None:
    assert share_right(OWN / f"{name}.jsonl") >= least


@pytest.mark.parametrize(("name", "least"), [("attendees", 0.86), ("journalists", 0.83), ("conversations", 0.9), ("beyond", 0.82)])
def test_files_written_when_the_rest_was_done(name: str, least: float) -> None:
    """They were scored once before any of them was read; what they showed then is in ARCHITECTURE.md."""
    assert share_right(OWN / "later" / f"{name}.jsonl") >= least


@pytest.mark.parametrize(("name", "least"), [("attendees", 0.87), ("journalists", 0.87), ("conversations", 0.9), ("beyond", 0.88)])
def test_the_latest_files(name: str, least: float) -> None:
    """As above, of two further writers."""
    assert share_right(OWN / "latest" / f"{name}.jsonl") >= least


@pytest.mark.skipif(not SCHEDULES.exists(), reason="the schedules of other events are in ../shared/schedules, which is not here")
@pytest.mark.parametrize(("name", "schedule", "least"), [("fosdem-2026", "fosdem-2026-after.xml", 0.97), ("rc3-2020", "rc3-2020-pretalx.json", 0.95)])
def test_other_events(name: str, schedule: str, least: float) -> None:
    assert share_right(OWN / f"{name}.jsonl", "--programme", str(SCHEDULES / schedule)) >= least
