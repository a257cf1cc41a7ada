"""What a process knows of its own life."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.clock import fixed_clock
from bot.pulse import Pulse

NOON = datetime(2012, 1, 24, 12, tzinfo=UTC)


def test_the_lag_is_that_of_the_oldest_update_that_waits() -> None:
    seconds = 0.0
    pulse = Pulse(fixed_clock(NOON), lambda: seconds)
    assert (pulse.last_update, pulse.lag, pulse.silence) == (None, 0.0, None)
    first = pulse.begin()
    seconds = 2.0
    second = pulse.begin()
    seconds = 5.0
    assert pulse.lag == 5.0
    assert pulse.end(first) == 5.0
    assert pulse.lag == 3.0
    assert pulse.end(second) == 3.0
    assert pulse.lag == 0.0
    assert pulse.last_update == NOON


def test_silence_counts_from_the_last_answer_of_telegram() -> None:
    seconds = 1.0
    pulse = Pulse(fixed_clock(NOON), lambda: seconds)
    pulse.reach()
    seconds = 131.0
    assert pulse.silence == 130.0
