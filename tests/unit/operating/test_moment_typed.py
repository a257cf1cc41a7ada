"""A moment on the command line that cannot be used: what is said to write instead can be."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

import pytest

from bot.verbs.typed import UsageFault, clock_at, clock_with_offset


@pytest.mark.parametrize("typed", ["9:40", "noon", "2012-01-24T15:40"])
def test_what_is_said_to_write_is_taken(typed: str) -> None:
    with pytest.raises(UsageFault) as met:
        clock_with_offset(typed)
    offered = re.findall(r"\d{4}-\d\d-\d\dT[\d:+]+", str(met.value).partition("Write")[2])
    assert offered
    for each in offered:
        assert clock_with_offset(each)().isoformat().endswith("+01:00")
    assert "without the offset" not in str(met.value)


def test_where_the_zone_is_known_the_offset_may_be_left_out() -> None:
    with pytest.raises(UsageFault, match="or without the offset"):
        clock_at("9:40", ZoneInfo("Europe/Paris"))
