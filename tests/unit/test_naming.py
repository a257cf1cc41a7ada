"""How a session is named in a reply: by its kind and title, and by its title alone where that begins with the word for the kind."""

from __future__ import annotations

import pytest

from bot.replies.naming import Voice
from bot.replies.rows import hour_rows
from bot.replies.wording import wordings
from knowledge.directory import Directory
from knowledge.programme import SessionKind
from tests.unit.changes.programmes import BASE, at, session


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Débat sur le climat", "« Débat sur le climat »"),
        ("Débat", "« Débat »"),
        ("Débat : le climat", "« Débat : le climat »"),
        ("Débattre du climat", "débat « Débattre du climat »"),
        ("Le débat du climat", "débat « Le débat du climat »"),
    ],
)
def test_the_kind_is_said_once(title: str, expected: str) -> None:
    voice = Voice(wordings()["fr"], Directory(BASE))
    debate = session("debate", at(14), title={"fr": title}, kind=SessionKind.DEBATE)
    assert str(voice.session(debate)).replace("\N{NO-BREAK SPACE}", " ") == expected


def test_midnight_begins_a_row_with_a_capital_and_ends_hours_without() -> None:
    voice = Voice(wordings()["fr"], Directory(BASE))
    (row,) = hour_rows([session("late", at(0, day=2))], voice)
    assert str(row).startswith("<b>Minuit</b> ")
    assert str(voice.row_hours(at(22), at(0, day=2))).endswith("minuit")
