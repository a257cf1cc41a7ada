"""Texts in the lines of a box, also of one that is hardly there."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.picture.lettering import REGULAR, font, lines
from bot.picture.palette import GROUNDS
from bot.picture.setting import NARROWEST, SIZES, fitting
from bot.picture.words import SessionText

TEXT = SessionText(start="9 h", time="9 h – 10 h", title="Donaudampfschifffahrtsgesellschaft", people="Ann Lee", talks=(), state="", track="")


@pytest.mark.parametrize("width", [30.0, 90.0, 400.0])
def test_a_word_that_is_wider_than_a_line_is_cut_where_the_line_is_full(width: float) -> None:
    measure = font(REGULAR, 20).getlength
    found = list(lines(TEXT.title, REGULAR, 20, width))
    assert "".join(found) == TEXT.title
    assert all(measure(line) <= width < measure(line + following[0]) for line, following in pairwise(found))


def test_a_box_in_which_nothing_could_be_read_is_left_empty() -> None:
    palette = next(iter(GROUNDS.values()))
    assert fitting(TEXT, palette, (NARROWEST - 1, 400), off=False, sizes=SIZES) == []
    assert fitting(TEXT, palette, (NARROWEST, 400), off=False, sizes=SIZES)
