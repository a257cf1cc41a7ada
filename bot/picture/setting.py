"""Setting a session's texts in the lines of its box: as large as fits, and what does not fit is left out from the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.picture.lettering import REGULAR, SEMIBOLD, cut_short, lines
from bot.picture.palette import Palette
from bot.picture.words import SessionText

Sizes = tuple[tuple[int, int], ...]
SIZES = ((34, 27), (30, 25), (26, 23), (23, 21), (21, 20))
"""Pixels of a box's title and of the rest, the largest that fits first."""
SIZES_SIDE_BY_SIDE = SIZES[2:]
LEADING = 1.16
MOST_TALKS = 12
NARROWEST = 40
"""Pixels of a box in which some letters stand beside each other; in a narrower one, nothing could be read."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: a weight, a size, a colour; `struck`: whether a line goes through it."""

    text: str
    weight: str
    size: int
    colour: str
    struck: bool = False
    indent: int = 0

    @property
    def height(self) -> int:
        """From this line to the next."""
        return round(self.size * LEADING)


def fitting(text: SessionText, palette: Palette, room: tuple[int, int], off: bool, sizes: Sizes) -> list[Line]:
    """The lines of a box in the largest letters in which all fits; where it never does, without the talks, then with a title cut short. None in
    a box that is too narrow."""
    width, height = room
    if width < NARROWEST:
        return []
    for most_talks in (MOST_TALKS, 0):
        for title, body in sizes:
            found = [
                *_first(text, palette, width, body),
                *_title(text, palette, width, title, off),
                *_rest(text, palette, width, body, off, most_talks),
            ]
            if tall(found) <= height:
                return found
    title, body = sizes[-1]
    first, people = list(_first(text, palette, width, body)), list(_one_line(text.people, width, body, palette.soft if off else palette.ink))
    whole = list(_title(text, palette, width, title, off))
    shown = (height - tall(first) - tall(people)) // whole[0].height if whole else 0
    if shown >= 1:
        return [*first, *_shortened(whole, shown, width), *people]
    state = f"{text.state} · " if text.state else ""
    inline = [
        Line(each, SEMIBOLD, body, palette.soft if off else palette.ink)
        for each in lines(f"{text.start} · {state}{text.title}", SEMIBOLD, body, width)
    ]
    return _shortened(inline, max(height // inline[0].height, 1), width)


def _first(text: SessionText, palette: Palette, width: int, size: int) -> Iterator[Line]:
    """When it is, and what has become of it."""
    said = f"{text.state} · {text.time}" if text.state else text.time
    yield from (Line(each, SEMIBOLD, size, palette.off if text.state else palette.time) for each in lines(said, SEMIBOLD, size, width))


def _title(text: SessionText, palette: Palette, width: int, size: int, off: bool) -> Iterator[Line]:
    yield from (Line(each, SEMIBOLD, size, palette.soft if off else palette.ink, off) for each in lines(text.title, SEMIBOLD, size, width))


def _rest(text: SessionText, palette: Palette, width: int, size: int, off: bool, most_talks: int) -> Iterator[Line]:
    """Who speaks, of what; without talks, on which track."""
    ink = palette.soft if off else palette.ink
    for name, people in text.talks[:most_talks]:
        yield Line("", REGULAR, 8, ink)
        yield from (Line(each, REGULAR, size, ink) for each in lines(people, REGULAR, size, width))
        yield from (Line(each, REGULAR, size, palette.soft, indent=16) for each in lines(name, REGULAR, size, width - 16))
    if not (text.talks and most_talks):
        yield from (Line(each, REGULAR, size, ink) for each in lines(text.people, REGULAR, size, width))
    if text.track and most_talks:
        yield from (Line(each, REGULAR, size, palette.soft) for each in lines(text.track, REGULAR, size, width))


def _one_line(text: str, width: int, size: int, colour: str) -> Iterator[Line]:
    yield from (Line(each, REGULAR, size, colour) for each in at_most(1, text, REGULAR, size, width))


def _shortened(found: list[Line], most: int, width: int) -> list[Line]:
    """The first lines; where more follow, the last one is cut short."""
    if len(found) <= most:
        return found
    last = found[most - 1]
    return [*found[: most - 1], replace(last, text=cut_short(last.text, last.weight, last.size, width))]


def tall(found: Iterable[Line]) -> int:
    """How many pixels lines take, one below the other."""
    return sum(line.height for line in found)


def at_most(number: int, text: str, weight: str, size: int, width: float) -> Iterator[str]:
    """The first so many lines of a text; where more follow, the last one is cut short."""
    found = list(lines(text, weight, size, width))
    yield from found[: number - 1]
    if len(found) > number:
        yield cut_short(found[number - 1], weight, size, width)
    else:
        yield from found[number - 1 :]
