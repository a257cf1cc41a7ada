"""An outage is said once, and once that it is over, although some transactions work meanwhile."""

from __future__ import annotations

import logging

import pytest

from knowledge.store.database import READING, WRITING
from knowledge.store.outage import QUIET_SECONDS, Outage

FULL = "the disk is full"
BACK = "the database is back"


def test_what_works_now_and_then_is_not_back(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    moment, room = 0.0, False
    outage = Outage(lambda: room, lambda: moment)
    outage.say_in(logging.getLogger("test"))
    for _ in range(3):
        moment += QUIET_SECONDS / 2
        outage.met(WRITING, FULL, "OperationalError")
        outage.over(READING)
        outage.over(WRITING)
    assert caplog.messages == [f"{FULL} (OperationalError)"]
    moment += QUIET_SECONDS
    outage.over(READING)
    assert len(caplog.messages) == 1
    room = True
    outage.over(READING)
    outage.over(READING)
    assert caplog.messages[1:] == [BACK]
    outage.met(WRITING, FULL, "OperationalError")
    assert len(caplog.messages) == 3
