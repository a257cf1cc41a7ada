"""The desks of two conferences that several modules ask."""

from __future__ import annotations

import pytest

from bot.replies.desk import Desk
from tests.unit.understanding import big_conference, conference


@pytest.fixture
def small() -> Desk:
    """Two days in three rooms."""
    return conference.conference()


@pytest.fixture
def large() -> Desk:
    """A hundred people who speak."""
    return big_conference.conference()
