"""Hours of /move with a nought before them are of the morning, whatever hours the event has."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from bot.organisers.arguments import Verb, read_arguments
from bot.replies.desk import Desk

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "clock", "until"),
    [
        ("early childhood 04:45", time(4, 45), None),
        ("petite enfance 04 h 45", time(4, 45), None),
        ("early childhood 04:45 pm", time(16, 45), None),
        ("petite enfance 05h du soir", time(17), None),
        ("housing 01:30 - 03:30", time(1, 30), time(3, 30)),
        ("logement 04h - 18h", time(4), time(18)),
    ],
)
def test_a_nought_before_an_hour_says_the_morning(desk: Desk, typed: str, clock: time, until: time | None) -> None:
    arguments = read_arguments(Verb.MOVE, typed, desk.reader, NOW)
    assert (arguments.clock, arguments.until) == (clock, until)
