"""What happened lately is bounded in number and in time."""

from __future__ import annotations

from bot.telegram.lately import Lately


def test_the_oldest_go_first_and_none_stays_for_ever() -> None:
    now = 0.0
    kept: Lately[int, str] = Lately(2, 10, lambda: now)
    kept.put(1, "a")
    kept.put(2, "b")
    kept.put(1, "c")
    kept.put(3, "d")
    assert [kept.get(key) for key in (1, 2, 3)] == ["c", None, "d"]
    now = 11.0
    assert len(kept) == 0
    assert kept.get(3) is None
