"""A file in which sessions overlap that did not is published with "anyway" only, whatever tool wrote it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.notices.notice import difference
from bot.notices.preview import preview
from bot.notices.publishing import NOBODY
from bot.organisers.proposal import COMMAND, Proposal, undoing
from bot.replies.wording import wordings
from knowledge.changes import Clash
from knowledge.directory import Directory
from knowledge.editing import delay, move
from knowledge.programme import Programme
from tests.unit.changes.programmes import BASE, at

FILE = "schedule.json"


def said_to_overlap(programme: Programme, parallel: bool) -> Programme:
    return programme.model_copy(update={"event": programme.event.model_copy(update={"parallel": parallel})})


ONE_BY_ONE, TOGETHER = said_to_overlap(BASE, False), said_to_overlap(BASE, True)
ROOMLESS = BASE.model_copy(update={"sessions": tuple(each.model_copy(update={"room": None}) for each in BASE.sessions if each.id != "docker")})
LATE, LATER = delay(BASE, ["git"], 15), delay(BASE, ["git"], 20)


@pytest.mark.parametrize(
    ("served", "new", "source", "expected"),
    [
        (ONE_BY_ONE, said_to_overlap(LATE, True), FILE, ["git"]),
        (ONE_BY_ONE, said_to_overlap(LATE, False), FILE, ["git"]),
        (TOGETHER, said_to_overlap(LATE, False), FILE, ["git"]),
        (TOGETHER, said_to_overlap(LATE, True), FILE, []),
        (ONE_BY_ONE, said_to_overlap(LATE, True), f"{COMMAND}delay", []),
        (ONE_BY_ONE, said_to_overlap(LATE, True), undoing(3), []),
        (said_to_overlap(LATE, False), said_to_overlap(LATE, True), FILE, []),
        (said_to_overlap(LATE, False), said_to_overlap(LATER, True), FILE, ["git"]),
        (ONE_BY_ONE, said_to_overlap(move(BASE, "docker", at(11)), True), FILE, []),
        (said_to_overlap(ROOMLESS, False), said_to_overlap(delay(ROOMLESS, ["git"], 15), True), FILE, ["git"]),
        (said_to_overlap(ROOMLESS, True), said_to_overlap(delay(ROOMLESS, ["git"], 15), True), FILE, []),
    ],
)
def test_sessions_that_overlap_now_are_a_slip_of_a_file(served: Programme, new: Programme, source: str, expected: list[str]) -> None:
    found = difference(Directory(served), Directory(new))
    now = BASE.event.begins - timedelta(hours=1)
    proposal = Proposal(1, found, preview(found, now, wordings(), 0), NOBODY)
    assert [each.first.id for each in proposal.slips(source) if isinstance(each, Clash)] == expected
