"""The fingerprint of a programme is the same whether it is read at once or part by part."""

from __future__ import annotations

import pytest

from bot.opening import SEMINAR, read_source
from bot.replies import actions


def test_a_small_programme_and_a_large_one_are_read_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    programme = read_source(SEMINAR)
    at_once = actions.fingerprint(programme)
    monkeypatch.setattr(actions, "FEW_SESSIONS", 0)
    assert actions.fingerprint(programme) == at_once
