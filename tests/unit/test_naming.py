"""How a session is named in a reply: by its kind and title, and by its title alone where that begins with the word for the kind."""

from __future__ import annotations

import pytest

from bot.page.layout import Edition, page
from bot.page.structured import structured
from bot.replies.calendar import calendar
from bot.replies.naming import Voice
from bot.replies.rows import hour_rows
from bot.replies.wording import wordings
from bot.statistics.plotting import plain_day, with_first
from knowledge.directory import Directory
from knowledge.programme import SessionKind
from knowledge.store.versions import Version, Versions
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


def test_a_title_outside_of_a_sentence_stands_without_quotation_marks() -> None:
    """In calendars, on cards and in what search engines read."""
    talk = session("talk", at(14), title={"fr": "Le climat"}, kind=SessionKind.TALK)
    directory = Directory(BASE.model_copy(update={"sessions": (talk,)}))
    voice, first = Voice(wordings()["fr"], directory), Version(1, at(9))
    assert b"SUMMARY:Le climat\r\n" in calendar(voice, [talk], Versions(first, first, {}))
    assert structured(voice)["subEvent"][0]["name"] == "Le climat"


def test_a_title_in_another_language_than_the_page_says_so() -> None:
    """A voice that reads the page aloud speaks it so."""
    talk = session("talk", at(14), title="The climate", kind=SessionKind.TALK, language="en")
    directory = Directory(BASE.model_copy(update={"sessions": (talk,)}))
    shown = page(Voice(wordings()["fr"], directory), Edition(1, at(9), None, ("fr", "en"))).decode()
    assert '<span lang="en">The climate</span>' in shown
    assert '"inLanguage": ["en"]' in shown


def test_the_first_of_a_month_is_written_as_elsewhere() -> None:
    assert [plain_day(at(12, day=day), wordings()["fr"]).partition(" ")[0] for day in (1, 2)] == ["1er", "2"]


def test_words_of_a_pattern_stay_as_they_are() -> None:
    assert with_first("d 'de' MMM", "1º") == "'1º' 'de' MMM"
    assert with_first("MMM 'de dia' dd", "1º") == "MMM 'de dia' '1º'"


def test_midnight_begins_a_row_with_a_capital_and_ends_hours_without() -> None:
    voice = Voice(wordings()["fr"], Directory(BASE))
    (row,) = hour_rows([session("late", at(0, day=2))], voice)
    assert str(row).startswith("<b>Minuit</b> ")
    assert str(voice.row_hours(at(22), at(0, day=2))).endswith("minuit")
