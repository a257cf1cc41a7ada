"""The seminar, opened once for all unit tests."""

from __future__ import annotations

import pytest

from bot.opening import SEMINAR
from bot.replies.desk import Desk, open_desk
from knowledge.formats import read_programme
from knowledge.programme import Programme


@pytest.fixture(scope="session")
def seminar() -> Programme:
    return read_programme(SEMINAR)


@pytest.fixture(scope="session")
def desk(seminar: Programme) -> Desk:
    return open_desk(seminar)
