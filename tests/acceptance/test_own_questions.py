"""Question files of the project, asked in any clone: what they need beyond it is nothing. No less may be right than is today."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import fixed_clock
from bot.opening import open_programme
from bot.replies.desk import Desk
from tests.scoring import share_right

OWN = Path(__file__).resolve().parents[1] / "fixtures" / "questions"
BEFORE_THE_EVENT = datetime.fromisoformat("2012-01-20T14:00:00+01:00")


@pytest.fixture(scope="module")
def desk() -> Desk:
    return open_programme(None)


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("attendees", 0.95),
        ("journalists", 0.93),
        ("conversations", 1.0),
        ("later/attendees", 0.97),
        ("later/journalists", 0.95),
        ("later/conversations", 1.0),
        ("later/beyond", 0.99),
        ("unread/attendees", 0.98),
        ("unread/journalists", 1.0),
        ("unread/conversations", 0.97),
        ("unread/beyond", 0.98),
    ],
)
def test_as_many_questions_are_answered_right_as_before(desk: Desk, file: str, least: float) -> None:
    assert share_right(OWN / f"{file}.jsonl", desk, fixed_clock(BEFORE_THE_EVENT)) >= least
