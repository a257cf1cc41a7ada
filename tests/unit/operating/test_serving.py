"""What is served next is worked out before it serves."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.opening import SEMINAR, read_source
from bot.serving import _opened
from knowledge.understanding.context import Conversation


def test_the_first_question_works_out_nothing_that_takes_long() -> None:
    now = datetime(2012, 1, 24, 9, tzinfo=UTC)
    desk = _opened(read_source(SEMINAR), now)
    known = set(vars(desk.reader.book))
    desk.respond("Who speaks about Zebras?", Conversation(), now, "en")
    assert set(vars(desk.reader.book)) == known
