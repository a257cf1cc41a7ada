"""Which pictures there are, and that every session stands on one of them, to scale and apart from the others."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.picture.choosing import PICTURE, choices, chosen, data_of, other_days, today
from bot.picture.plan import GAP, WIDTH, Box, plan
from bot.picture.sheets import MOST_COLUMNS, sessions_of, sheets
from bot.replies.naming import Voice
from bot.replies.wording import wordings
from knowledge.directory import Directory
from knowledge.local_text import LocalText
from knowledge.programme import Event, Programme, Room, Session

BEGINS = datetime(2030, 5, 1, 7, 0, tzinfo=UTC)


@st.composite
def directories(draw: st.DrawFn) -> Directory:
    """Programmes of up to three days, some rooms, and sessions that may run at once in one room or have none."""
    rooms = [f"r{number}" for number in range(draw(st.integers(0, 8)))]
    sessions = []
    for number in range(draw(st.integers(1, 25))):
        starts = BEGINS + timedelta(days=draw(st.integers(0, 2)), minutes=5 * draw(st.integers(0, 120)))
        ends = starts + timedelta(minutes=5 * draw(st.integers(1, 36)))
        room = draw(st.sampled_from([None, *rooms]))
        sessions.append(Session(id=f"s{number}", title=LocalText(f"Talk {number}"), starts=starts, ends=ends, room=room))
    event = Event(id="e", title=LocalText("Event"), time_zone="UTC", begins=BEGINS, ends=BEGINS + timedelta(days=3))
    return Directory(Programme(event=event, rooms=tuple(Room(id=room, name=LocalText(room.upper())) for room in rooms), sessions=tuple(sessions)))


def overlap(one: Box, other: Box) -> bool:
    apart_across = one.left + one.width <= other.left or other.left + other.width <= one.left
    apart_down = one.top + one.height <= other.top or other.top + other.height <= one.top
    return not (apart_across or apart_down)


@given(directories())
def test_every_session_is_on_a_picture_and_a_room_only_on_one_a_day(directory: Directory) -> None:
    offered = sheets(directory)
    shown = Counter(session.id for sheet in offered for session in sessions_of(sheet, directory))
    assert set(shown) == set(directory.sessions)
    assert all(shown[session.id] == 1 for session in directory.sessions.values() if session.room)
    assert all(len(sheet.rooms) <= MOST_COLUMNS for sheet in offered)


@given(directories())
def test_sessions_stand_to_scale_and_inside_the_picture(directory: Directory) -> None:
    for sheet in sheets(directory):
        found = plan(sheet, directory)
        assert {box.session.id for box in found.boxes} == {session.id for session in sessions_of(sheet, directory)}
        for box in found.boxes:
            minutes = (box.session.ends - box.session.starts).total_seconds() / 60
            assert abs(box.height + GAP - minutes * found.scale) <= 2
            assert abs(box.top - (box.session.starts - found.begins).total_seconds() / 60 * found.scale) <= 1
            assert box.left >= 0
            assert box.left + box.width <= WIDTH
            assert box.top + box.height <= found.height
        with_rooms = [box for box in found.boxes if box.session.room or not found.columns]
        assert not [(a, b) for number, a in enumerate(with_rooms) for b in with_rooms[number + 1 :] if overlap(a, b)]


@given(directories())
def test_a_button_leads_to_its_picture(directory: Directory) -> None:
    offered = sheets(directory)
    for sheet in offered:
        data = data_of(sheet.day, sheet.rooms[0] if sheet.rooms else None, "light")
        assert len(data.encode()) <= 64
        assert chosen(data, offered) == (sheet,)
    assert chosen(PICTURE, offered) == offered
    assert chosen(f"{PICTURE}d19990101,rnothing", offered) == offered
    days = {sheet.day for sheet in offered}
    if len(days) > 1:
        mine = [sheet for sheet in offered if sheet.rooms == offered[0].rooms]
        rows = choices(mine, Voice(wordings()["en"], directory)) if len({sheet.day for sheet in mine}) > 1 else []
        assert [chosen(button.action, offered) for row in rows for button in row] == [(sheet,) for sheet in mine][: len(rows)]
    assert {sheet.day for sheet in today(offered, BEGINS)} <= {sheet.day for sheet in offered}


@given(directories())
def test_under_a_picture_stand_the_other_days(directory: Directory) -> None:
    offered, voice = sheets(directory), Voice(wordings()["en"], directory)
    for sheet in offered:
        led_to = {each.day for row in other_days(sheet, offered, voice) for each in chosen(row[0].action, offered)}
        assert led_to == {each.day for each in offered} - {sheet.day}
