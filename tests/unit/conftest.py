"""The seminar, opened once for all unit tests that need it."""

from __future__ import annotations

import pytest

from bot.replies.desk import Desk
from knowledge.programme import Programme


@pytest.fixture(scope="session")
def seminar(desk: Desk) -> Programme:
    return desk.directory.programme


@pytest.fixture(scope="session")
def desk() -> Desk:
    from tests.unit.understanding.seminar import DESK

    return DESK
