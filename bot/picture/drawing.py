"""Drawing the picture: the head, the hours, a box for each session, and the line that says what time it is."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from bot.picture.lettering import BOLD, REGULAR, SEMIBOLD, drawable, font, lines
from bot.picture.palette import Palette
from bot.picture.plan import GAP, GUTTER, MARGIN, WIDTH, Box, Plan, plan
from bot.picture.setting import SIZES, SIZES_SIDE_BY_SIDE, Line, Sizes, at_most, fitting, tall
from bot.picture.sheets import Sheet
from bot.picture.words import SessionText, day_text, hour_text, session_text
from bot.replies.markup import plain
from bot.replies.naming import Voice
from knowledge.programme import SessionKind

PADDING = 14
RADIUS = 12
FREE, BESIDE = 7, 1
"""Points around letters at which a line begins to be faint, and those that it leaves free."""
FAINT = 0.45
"""How much of a line is seen between letters, so that it can be followed and strikes nothing out."""
CORNER = 12
STRIP = 7
"""Points of the strip at the left side of a box."""
SMOOTH = 4
"""How many times as large corners are drawn before they are made small, so that they are round."""
COLOURS = 96
"""Colours of the file: shades of a few, and a third of the bytes."""
FOOT = 58


@dataclass(frozen=True)
class Drawn:
    """A picture without the line of the time, in few colours, so that several can be kept: it holds for a revision. `top`: where its hours begin."""

    image: Image.Image
    plan: Plan
    top: int


def draw(sheet: Sheet, voice: Voice, palette: Palette, foot: str) -> Drawn:
    """Draw a picture in the voice's language. `foot`: what stands under it."""
    found = plan(sheet, voice.directory)
    head = list(_head(sheet, voice, palette))
    rooms = [(list(_room_lines(voice, room, width, palette)), left) for room, left, width in found.columns]
    top = MARGIN + sum(line.height for line in head) + max((sum(line.height for line in each) for each, _ in rooms), default=0) + 30
    image = Image.new("RGB", (WIDTH, top + found.height + FOOT + MARGIN // 2), palette.ground)
    pen = ImageDraw.Draw(image)
    y = _write(pen, head, MARGIN, MARGIN)
    for each, left in rooms:
        _write(pen, each, left + 6, y + 14)
    _hours(pen, found, voice, palette, top)
    for box in found.boxes:
        _box(image, pen, box, session_text(box.session, voice), palette, top, SIZES_SIDE_BY_SIDE if found.columns else SIZES)
    pen.text((MARGIN, top + found.height + 22), drawable(foot), palette.soft, font(REGULAR, 22))
    return Drawn(_in_few_colours(image), found, top)


def with_now(drawn: Drawn, now: datetime, voice: Voice, palette: Palette) -> Image.Image:
    """The picture with a line where the time is, beside the letters, and the time in words."""
    found = drawn.plan
    image = drawn.image.convert("RGB")
    pen = ImageDraw.Draw(image)
    y = drawn.top + found.down(now)
    _behind_letters(image, (MARGIN + GUTTER - 6, y - 2, WIDTH - MARGIN, y + 2), [box.left for box in found.boxes], palette)
    label = [Line(drawable(plain(voice.say("picture.now"))), BOLD, 21, palette.on_now), *_in_gutter(hour_text(voice, now), BOLD, 21, palette.on_now)]
    height = tall(label) + 10
    hours = [(top - 3, top + tall(hour) + 3) for top, hour in _hour_labels(found, voice, palette, drawn.top)]
    at, covered = beside_hours(y, height, (drawn.top, drawn.top + found.height), hours)
    for top, bottom in covered:
        pen.rectangle((MARGIN, top, MARGIN + GUTTER - GAP, bottom), palette.ground)
    pen.rounded_rectangle((MARGIN - 20, at, MARGIN + GUTTER - 6, at + height), 10, palette.now)
    _write(pen, label, MARGIN - 10, at + 3)
    return _in_few_colours(image)


def png(image: Image.Image) -> bytes:
    """The picture as a PNG file."""
    kept = io.BytesIO()
    image.save(kept, "PNG")
    return kept.getvalue()


def _in_few_colours(image: Image.Image) -> Image.Image:
    return image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def _head(sheet: Sheet, voice: Voice, palette: Palette) -> Iterator[Line]:
    event, width = voice.directory.programme.event, WIDTH - 2 * MARGIN
    title = drawable(voice.text(event.title))
    size = next((size for size in (50, 44, 38) if len(list(lines(title, BOLD, size, width))) <= 2), 38)
    yield from (Line(text, BOLD, size, palette.ink) for text in at_most(3, title, BOLD, size, width))
    yield Line("", REGULAR, 10, palette.ink)
    yield from (Line(text, SEMIBOLD, 32, palette.time) for text in lines(day_text(voice, sheet.day), SEMIBOLD, 32, width))
    if voice.directory.programme.venue:
        place = drawable(voice.address(voice.directory.programme.venue))
        yield from (Line(text, REGULAR, 26, palette.soft) for text in at_most(2, place, REGULAR, 26, width))


def _room_lines(voice: Voice, room: str, width: int, palette: Palette) -> Iterator[Line]:
    name = drawable(voice.text(voice.directory.rooms[room].name))
    yield from (Line(text, BOLD, 28, palette.ink) for text in at_most(2, name, BOLD, 28, width - 12))


def beside_hours(y: int, height: int, ends: tuple[int, int], hours: Sequence[tuple[int, int]]) -> tuple[int, list[tuple[int, int]]]:
    """Where a label of the time begins, that the line at `y` meets and that covers no hour; else the hours that it covers: it says more than they."""

    def covered(at: int) -> list[tuple[int, int]]:
        return [(top, bottom) for top, bottom in hours if at < bottom and top < at + height]

    places = [min(max(at, ends[0]), ends[1] - height) for at in range(y - height + CORNER, y - CORNER + 1)]
    best = min(places, key=lambda at: (bool(covered(at)), abs(at + height // 2 - y)))
    return best, covered(best)


def _hours(pen: ImageDraw.ImageDraw, found: Plan, voice: Voice, palette: Palette, top: int) -> None:
    for moment in found.hours():
        y = top + found.down(moment)
        pen.line((MARGIN, y - 1, WIDTH - MARGIN - GAP, y - 1), palette.line, 2)
    for y, label in _hour_labels(found, voice, palette, top):
        _write(pen, label, MARGIN, y)


def _hour_labels(found: Plan, voice: Voice, palette: Palette, top: int) -> Iterator[tuple[int, list[Line]]]:
    """The labels of the hours, and where each begins."""
    for moment in found.hours():
        y = top + found.down(moment)
        if y + 30 < top + found.height + FOOT // 2:
            weight, size, colour = (BOLD, 25, palette.ink) if moment.minute == 0 else (REGULAR, 22, palette.soft)
            yield y + 4, _in_gutter(hour_text(voice, moment), weight, size, colour)


def _in_gutter(hour: str, weight: str, size: int, colour: str) -> list[Line]:
    return [Line(text, weight, size, colour) for text in lines(hour, weight, size, GUTTER - GAP)]


def _box(image: Image.Image, pen: ImageDraw.ImageDraw, box: Box, text: SessionText, palette: Palette, top: int, sizes: Sizes) -> None:
    off, is_break = not box.session.state.takes_place, box.session.kind is SessionKind.BREAK
    y, padding = top + box.top, PADDING if box.height >= 120 else 7 if box.height >= 60 else 2
    ground = palette.ground if off else palette.quiet if is_break else palette.card
    _card(image, (box.left, y, box.width, box.height), ground, palette.off if off else palette.line if is_break else palette.edge)
    found = fitting(text, palette, (box.width - PADDING - 16, box.height - 2 * padding), off, sizes)
    height = sum(line.height for line in found)
    _write(pen, found, box.left + 18, y + (padding if box.height >= 120 else max((box.height - height) // 2, 0)) - 2)


def _write(pen: ImageDraw.ImageDraw, found: list[Line], left: int, top: int) -> int:
    """Write lines one below the other. Gives where the next would stand."""
    for line in found:
        face = font(line.weight, line.size)
        pen.text((left + line.indent, top), line.text, line.colour, face)
        if line.struck:
            middle = top + round(line.size * 0.68)
            pen.line((left, middle, left + face.getlength(line.text), middle), line.colour, max(2, line.size // 14))
        top += line.height
    return top


def _behind_letters(image: Image.Image, place: tuple[int, int, int, int], strips: Iterable[int], palette: Palette) -> None:
    """A bar behind what is written, faint near letters: a line through them says that they no longer hold. `strips`: where boxes begin."""
    left, top, right, bottom = place
    around = image.crop((left - FREE, top - FREE, right + FREE, bottom + FREE)).convert("L")
    ground, soft = (_brightness(colour) for colour in (palette.card, palette.soft))
    letters = around.point(lambda shade: 255 if abs(shade - ground) > abs(soft - ground) // 2 else 0)
    for strip in strips:
        letters.paste(0, (strip - left + FREE, 0, strip - left + FREE + STRIP, letters.height))
    faint = Image.blend(image.crop(place), Image.new("RGB", (right - left, bottom - top), palette.now), FAINT)
    image.paste(faint, place, _free_of(letters, BESIDE))
    image.paste(palette.now, place, _free_of(letters, FREE))


def _free_of(letters: Image.Image, near: int) -> Image.Image:
    """Where a bar is so many points away from letters: `letters` has `FREE` points around the bar."""
    rows = [letters.crop((0, row, letters.width, row + 1)) for row in range(FREE - near, letters.height - FREE + near)]
    written = reduce(ImageChops.lighter, rows).filter(ImageFilter.MaxFilter(2 * near + 1))  # of one row: of all of them it takes 36 times as long
    return ImageChops.invert(written).crop((FREE, 0, letters.width - FREE, 1)).resize((letters.width - 2 * FREE, letters.height - 2 * FREE))


def _brightness(colour: str) -> int:
    return Image.new("RGB", (1, 1), colour).convert("L").tobytes()[0]


def _card(image: Image.Image, place: tuple[int, int, int, int], ground: str, edge: str) -> None:
    """A box with round corners and a strip at its left side."""
    left, top, width, height = place
    radius = min(RADIUS, height // 2)
    large = Image.new("L", (width * SMOOTH, height * SMOOTH), 0)
    ImageDraw.Draw(large).rounded_rectangle((0, 0, width * SMOOTH - 1, height * SMOOTH - 1), radius * SMOOTH, 255)
    mask = large.resize((width, height), Image.Resampling.BOX)
    card = Image.new("RGB", (width, height), ground)
    ImageDraw.Draw(card).rectangle((0, 0, STRIP - 1, height), edge)
    image.paste(card, (left, top), mask)
