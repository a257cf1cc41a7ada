"""Counts in words and as a picture: in both languages, by hours and by days, with nothing counted as well, and with no number lost."""

from __future__ import annotations

import io
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bot.replies.markup import plain
from bot.replies.wording import wordings
from bot.statistics import plotting
from bot.statistics.plotting import CannotDraw, draw, figure_of
from bot.statistics.reading import Statistics
from bot.statistics.saying import say_statistics
from bot.statistics.spans import steps_of

PARIS = ZoneInfo("Europe/Paris")
UNTIL = datetime(2012, 1, 24, 17, 30, tzinfo=UTC)
TITLE = "La cohésion sociale : $100 & <b>?"


def statistics(hours: int = 24) -> Statistics:
    since = UNTIL.replace(minute=0) - timedelta(hours=hours)
    by_hour = {
        since + timedelta(hours=hours - 2): {"answered": 7, "not_in_programme": 1},
        since + timedelta(hours=hours - 1): {"answered": 1, "not_understood": 2, "clarify": 1},
    }
    subjects = {"timetable": 8, "practical:wifi": 3, "practical:unheard-of": 1}
    return Statistics(since, UNTIL, by_hour, {"fr": 9, "en": 3}, subjects, 4, 5, {since: 2, since + timedelta(hours=1): 5})


def nothing() -> Statistics:
    return Statistics(UNTIL - timedelta(days=1), UNTIL, {}, {}, {}, 0, 0, {})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "fr",
            ["12 questions", "Sans réponse : 25 %", "4 bonjours", "16 h : 8", "17 h : 4", "Le Wi-Fi : 3", "Français : 9", "5 conversations"],
        ),
        ("en", ["12 questions", "Without an answer: 25%", "4 greetings", "4 p.m.: 8", "5 p.m.: 4", "Wi-Fi: 3", "French: 9", "5 chats follow"]),
    ],
)
def test_the_words_have_every_number(language: str, said: list[str]) -> None:
    text = plain(say_statistics(statistics(), PARIS, wordings()[language])).replace("\u00a0", " ").replace("\u202f", " ")
    assert [words for words in said if words not in text] == []


def test_the_time_is_told_as_each_language_says_it() -> None:
    french = plain(say_statistics(nothing(), PARIS, wordings()["fr"])).replace("\u00a0", " ").replace("\u202f", " ")
    assert french.startswith("Ce que les gens ont demandé, du lundi 23 janvier, 18 h 30, au mardi 24 janvier, 18 h 30")
    assert "Aucune question sur cette période." in french
    english = plain(say_statistics(nothing(), PARIS, wordings()["en"])).replace("\u00a0", " ").replace("\u202f", " ")
    assert english.startswith("What people asked, from Monday 23 January, 6:30 p.m. to Tuesday 24 January, 6:30 p.m.")


@pytest.mark.parametrize(("language", "said"), [("fr", "Aucune question"), ("en", "No questions")])
def test_nothing_counted_is_said(language: str, said: str) -> None:
    text = plain(say_statistics(nothing(), PARIS, wordings()[language]))
    assert said in text
    assert draw(nothing(), PARIS, wordings()[language], TITLE).startswith(b"\x89PNG")


def test_steps_are_hours_without_gaps_or_days_where_there_are_many() -> None:
    hours = steps_of(statistics(), PARIS)
    assert (hours.in_days, len(hours.by_step)) == (False, 25)
    days = steps_of(statistics(24 * 9), PARIS)
    assert (days.in_days, len(days.by_step)) == (True, 10)
    for steps in (hours, days):
        assert sum((Counter(each) for each in steps.by_step.values()), Counter()).total() == 12
        assert list(steps.by_step) == sorted(steps.by_step)


def test_the_night_of_the_change_to_winter_time_has_all_its_hours() -> None:
    since = datetime(2011, 10, 29, 20, tzinfo=UTC)
    night = {since + timedelta(hours=hour): {"answered": 1} for hour in range(12)}
    steps = steps_of(Statistics(since, since + timedelta(hours=12), night, {}, {}, 0, 0, {}), PARIS)
    assert sum(outcomes.get("answered", 0) for outcomes in steps.by_step.values()) == 12


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("hours", [1, 24, 24 * 40])
def test_the_picture_can_be_read_by_any_program_and_has_the_right_size(language: str, hours: int) -> None:
    picture = Image.open(io.BytesIO(draw(statistics(hours), PARIS, wordings()[language], TITLE)))
    picture.load()
    assert picture.size == (1800, 1230)
    assert len(picture.convert("RGB").getcolors(2**24) or ()) > 50, "something is drawn on it"


def test_the_bars_are_as_high_as_the_counts_and_nothing_sticks_out() -> None:
    figure = figure_of(statistics(), PARIS, wordings()["fr"], TITLE)
    top = figure.axes[0]
    assert sum(patch.get_height() for patch in top.patches) == 12  # type: ignore[attr-defined]
    figure.canvas.draw()
    width, height = figure.bbox.width, figure.bbox.height
    for text in [*figure.texts, *(label for axes in figure.axes for label in (*axes.texts, *axes.get_xticklabels(), *axes.get_yticklabels()))]:
        box = text.get_window_extent()
        if text.get_visible() and text.get_text():
            assert box.x0 >= 0, text.get_text()
            assert box.x1 <= width + 1, text.get_text()
            assert box.y0 >= 0, text.get_text()
            assert box.y1 <= height, text.get_text()


def test_without_the_library_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(CannotDraw, match="python -m pip install"):
        draw(statistics(), PARIS, wordings()["en"], TITLE)


def test_the_library_is_imported_only_to_draw() -> None:
    modules = f"import {plotting.__name__}, bot.counting, bot.cli, sys; assert 'matplotlib' not in sys.modules and 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", modules], check=True)
