"""The picture itself: its letters fit their boxes, the time moves, and it is a file that Telegram takes."""

from __future__ import annotations

import io
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageColor, ImageFilter

from bot.picture.drawing import beside_hours, draw, png, with_now
from bot.picture.lettering import REGULAR, SEMIBOLD, cut_short, drawable, font, lines
from bot.picture.palette import DARK, GROUNDS
from bot.picture.plan import GUTTER, MARGIN
from bot.picture.setting import SIZES, SIZES_SIDE_BY_SIDE, fitting, tall
from bot.picture.sheets import sheets
from bot.picture.words import SessionText, session_text
from bot.replies.desk import Desk
from bot.replies.naming import Voice
from knowledge.directory import Directory
from knowledge.programme import State

WIDEST_GAP = 40
"""Points within which a line must be seen again."""
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=200).map(drawable)


@pytest.mark.parametrize("ground", list(GROUNDS))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_seminar_is_drawn_in_both_languages_on_both_grounds(desk: Desk, language: str, ground: str) -> None:
    voice = Voice(desk.wordings[language], desk.directory)
    (sheet,) = sheets(desk.directory)
    drawn = draw(sheet, voice, GROUNDS[ground], "foot")
    file = png(drawn.image)
    image = Image.open(io.BytesIO(file))
    assert (image.format, image.width) == ("PNG", 1080)
    assert image.height <= 2560
    assert len(file) < 400_000
    assert "transparency" not in image.info, "a message's ground would show through"
    shade = sum(image.convert("L").resize((1, 1)).tobytes())
    assert (shade < 90) == (ground == "")


def test_the_line_of_the_time_stands_where_the_time_is(desk: Desk) -> None:
    voice = Voice(desk.wordings["fr"], desk.directory)
    (sheet,) = sheets(desk.directory)
    drawn = draw(sheet, voice, DARK, "foot")
    for minutes in (0, 60, 180):
        now = drawn.plan.begins + timedelta(minutes=minutes)
        before, after = (each.convert("L") for each in (drawn.image, with_now(drawn, now, voice, DARK)))
        changed = ImageChops.difference(before, after).point(lambda shade: 255 * (shade > 40)).getbbox()
        assert changed is not None
        assert changed[1] - 2 <= drawn.top + drawn.plan.down(now) <= changed[3] + 2
        assert changed[3] - changed[1] < 80


@pytest.mark.parametrize("hour", [0, 12])
def test_noon_and_midnight_stay_beside_what_is_held_then(desk: Desk, hour: int) -> None:
    opening = desk.directory.sessions["opening"]
    begins = opening.starts.replace(hour=hour) - timedelta(hours=1)
    session = opening.model_copy(update={"starts": begins, "ends": begins + timedelta(hours=2)})
    directory = Directory(desk.directory.programme.model_copy(update={"sessions": (session,)}))
    (sheet,) = sheets(directory)
    drawn = draw(sheet, Voice(desk.wordings["en"], directory), DARK, "")
    y = drawn.top + drawn.plan.down(begins + timedelta(hours=1))
    before_the_card = drawn.image.convert("RGB").crop((MARGIN + GUTTER - 3, y + 2, MARGIN + GUTTER, y + 40))
    assert before_the_card.getcolors() == [(3 * 38, ImageColor.getrgb(DARK.ground))]


@pytest.mark.parametrize("ground", list(GROUNDS))
def test_the_line_of_the_time_strikes_out_no_letters(desk: Desk, ground: str) -> None:
    voice, palette = Voice(desk.wordings["fr"], desk.directory), GROUNDS[ground]
    (sheet,) = sheets(desk.directory)
    drawn = draw(sheet, voice, palette, "foot")
    ink, line = (Image.new("RGB", (1, 1), colour).convert("L").tobytes()[0] for colour in (palette.ink, palette.now))
    beside_letters = drawn.image.convert("L").point(lambda shade: 255 * (abs(shade - ink) < 12)).filter(ImageFilter.MaxFilter(9))
    before = drawn.image.convert("L")
    cards = (MARGIN + GUTTER + 20, 0, before.width, before.height)
    places = []
    for minutes in range(45, 75):
        after = with_now(drawn, drawn.plan.begins + timedelta(minutes=minutes), voice, palette).convert("L")
        drawn_now = ImageChops.difference(before, after).point(lambda shade: 255 * (shade > 16))
        drawn_now = ImageChops.multiply(drawn_now, after.point(lambda shade: 255 * (abs(shade - line) < 12))).crop(cards)
        places.append(drawn_now.getbbox())
        assert ImageChops.multiply(drawn_now, beside_letters.crop(cards)).getbbox() is None, "letters are struck out"
    assert any(places)


@pytest.mark.parametrize("ground", list(GROUNDS))
def test_the_line_of_the_time_can_be_followed_from_side_to_side(desk: Desk, ground: str) -> None:
    voice, palette = Voice(desk.wordings["en"], desk.directory), GROUNDS[ground]
    (sheet,) = sheets(desk.directory)
    drawn = draw(sheet, voice, palette, "foot")
    before = drawn.image.convert("RGB")
    for minutes in range(30, 90):
        now = drawn.plan.begins + timedelta(minutes=minutes)
        y = drawn.top + drawn.plan.down(now)
        line = (MARGIN + GUTTER, y - 1, before.width - MARGIN - 8, y)
        changed = ImageChops.difference(before.crop(line), with_now(drawn, now, voice, palette).convert("RGB").crop(line)).convert("L")
        seen = changed.point(lambda shade: 255 * (shade > 16)).tobytes()
        assert bytes(WIDEST_GAP) not in seen


@pytest.mark.parametrize(
    ("y", "at", "covered"), [(500, 474, []), (350, 333, []), (310, 284, [(297, 333)])], ids=["far from an hour", "under an hour", "at an hour"]
)
def test_the_label_of_the_time_covers_no_hour(y: int, at: int, covered: list[tuple[int, int]]) -> None:
    assert beside_hours(y, 52, (100, 1000), [(297, 333), (597, 633)]) == (at, covered)


def test_what_is_cancelled_is_said_in_words(desk: Desk) -> None:
    voice = Voice(desk.wordings["fr"], desk.directory)
    session = desk.directory.sessions["housing"].model_copy(update={"state": State.CANCELLED})
    found = fitting(session_text(session, voice), DARK, (800, 500), True, SIZES)
    assert found[0].text.startswith("Annulé · 15\u00a0h\u00a030")
    assert [line.text for line in found if line.struck] == ["Table ronde «\u00a0Le logement\u00a0»"]


@settings(max_examples=150)
@given(
    st.builds(
        SessionText, time=TEXTS, start=TEXTS, state=st.sampled_from(["", "Annulé"]), title=TEXTS, people=TEXTS,
        talks=st.tuples(st.tuples(TEXTS, TEXTS)), track=TEXTS,
    ),
    st.sampled_from([(250, 30), (250, 100), (800, 60), (800, 400), (120, 300)]),
    st.booleans(),
    st.sampled_from([SIZES, SIZES_SIDE_BY_SIDE]),
)  # fmt: skip
def test_letters_stay_in_their_box(text: SessionText, room: tuple[int, int], off: bool, sizes: tuple[tuple[int, int], ...]) -> None:
    found = fitting(text, DARK, room, off, sizes)
    assert len(found) <= 1 or tall(found) <= room[1]
    assert all(font(line.weight, line.size).getlength(line.text) + line.indent <= room[0] for line in found if len(line.text) > 1)


@given(TEXTS, st.integers(60, 900))
def test_lines_keep_every_word(text: str, width: int) -> None:
    found = list(lines(text, REGULAR, 24, width))
    assert "".join("".join(found).split()) == "".join(text.split())


def test_signs_without_a_letter_in_the_font_are_left_out() -> None:
    assert drawable("Élus 🎉 et œuvres — “fin”…\u2028\x00") == "Élus et œuvres — “fin”…"
    assert drawable("yingqi.ge et 胡玮文") == "yingqi.ge et …", "somebody is there, whom the font cannot write"
    assert drawable("Дмитрий Ω مريم") == "Дмитрий Ω …"
    assert font(SEMIBOLD, 24).getlength(cut_short("mot " * 50, SEMIBOLD, 24, 200)) <= 200


def test_a_programme_of_one_moment_is_drawn(desk: Desk) -> None:
    sessions = tuple(each for each in desk.directory.programme.sessions if each.id == "opening")
    directory = Directory(desk.directory.programme.model_copy(update={"sessions": sessions}))
    (sheet,) = sheets(directory)
    assert sheet.day == datetime(2012, 1, 24).date()  # noqa: DTZ001
    assert draw(sheet, Voice(desk.wordings["en"], directory), DARK, "").image.height < 600
