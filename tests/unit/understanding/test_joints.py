"""Where a sentence may be cut, as is seen before its halves are read."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from knowledge.understanding.context import Conversation
from knowledge.understanding.reading.reading import read
from knowledge.understanding.recall import recalled
from knowledge.understanding.sentences.joints import places_to_cut
from knowledge.understanding.sentences.sentences import best_part
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("who opens the seminar, and where is it?", ["and"]),
        ("hello, when does it start?", []),
        ("when does Damon speak, please?", []),
        ("Dreyfus parle à 16 h 30, c'est bien ça ?", []),
        ("g'day, who's running things", ["who"]),  # read as a greeting alone, the question in it is looked for
    ],
)
def test_a_sentence_is_cut_where_more_than_politeness_stands_on_either_side(text: str, behind: list[str]) -> None:
    reading = read(DESK.reader, text, NOW, None)
    whole = best_part(DESK.reader, reading, 0, len(reading.words), recalled(Conversation(), NOW), NOW)
    found = places_to_cut(DESK.reader, whole.clause, next(iter(whole.readings), None))
    assert [reading.words[number].text for number, _ in found] == behind
