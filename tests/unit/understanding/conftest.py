"""Programmes that several tests ask."""

from __future__ import annotations

import pytest

from bot.replies.desk import Desk
from tests.unit.understanding.conference import conference


@pytest.fixture
def large() -> Desk:
    """The desk of a conference of two days."""
    return conference()
