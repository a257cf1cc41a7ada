"""A real pair of revisions, where it lies beside the checkout: what its README says changed is what is found."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from bot.opening import read_source
from knowledge.changes import (
    Cancelled,
    Cause,
    Change,
    DurationChanged,
    MovedEarlier,
    MovedLater,
    New,
    Retitled,
    RoomChanged,
    SpeakersChanged,
    compare,
    grouped,
    succeed,
)
from knowledge.changes.change import sessions_of
from knowledge.programme import Programme, State

SCHEDULES = Path(__file__).resolve().parents[4] / "shared" / "schedules"
pytestmark = pytest.mark.skipif(not SCHEDULES.is_dir(), reason=f"the real schedules are not at {SCHEDULES}")


@lru_cache(maxsize=2)
def programme(name: str) -> Programme:
    return read_source(SCHEDULES / f"fosdem-2026-{name}.xml")


@lru_cache(maxsize=1)
def changes() -> tuple[Change, ...]:
    return compare(programme("before"), programme("after"))


def test_all_that_changed_is_found_and_nothing_else() -> None:
    """The 7 other titles are 4 real ones, one marker, and two that differ in a capital ("Nf-core") and in a hyphen ("perf-go").

    The 21 changes of people are 11 of people: the others are names written otherwise ("Erich B") or persons under another id.
    """
    expected = {
        New: 14,
        Cancelled: 5 + 1,
        MovedEarlier: 12 + 1,
        MovedLater: 2,
        DurationChanged: 5,
        RoomChanged: 12,
        Retitled: 4,
        SpeakersChanged: 11,
    }
    assert Counter(map(type, changes())) == expected


def test_the_talk_cancelled_by_its_title_is_cancelled() -> None:
    here = [change for change in changes() if isinstance(change, Cancelled) and change.new in programme("after").sessions]
    assert [change.old.state for change in here] == [State.PLANNED]


def test_causes_are_found() -> None:
    groups = grouped(changes())
    cascade, swap = ([group for group in groups if group.cause is cause] for cause in (Cause.CASCADE, Cause.SWAP))
    rooms = [group for group in groups if group.cause is Cause.ROOM]
    assert [sum(isinstance(change, MovedEarlier) for change in group.changes) for group in cascade] == [12]
    assert {session.room for change in cascade[0].changes for session in sessions_of(change)} == {"h.2215-ferrer"}  # type: ignore[arg-type]
    assert [len({change.new.id for change in group.changes}) for group in swap] == [2]  # type: ignore[union-attr]
    moves = {(group.changes[0].old.room, group.changes[0].new.room, len(group.changes)) for group in rooms}  # type: ignore[union-attr]
    assert moves == {("ua4.228", "ud2.119", 7), ("ua4.228", "ua4.218", 5)}


def test_a_source_that_makes_all_its_ids_anew_changes_nothing() -> None:
    before, after = programme("before"), programme("after")
    renumbered = after.model_copy(
        update={"sessions": tuple(each.model_copy(update={"id": f"n{number}"}) for number, each in enumerate(after.sessions))}
    )
    kinds = Counter(map(type, compare(before, renumbered)))
    assert kinds[New] <= 15
    assert kinds[Cancelled] <= 7
    assert {each.id for each in before.sessions} <= {each.id for each in succeed(before, renumbered).sessions}
