"""Hours of /move that do not say the half of the day: a nought before them says the morning, and so may the hour at which a session is."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.organisers.arguments import Verb, read_arguments
from bot.organisers.commands import canonical
from bot.replies.desk import Desk

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "clock", "until"),
    [
        ("early childhood 04:45", time(4, 45), None),
        ("petite enfance 04 h 45", time(4, 45), None),
        ("early childhood 04:45 pm", time(16, 45), None),
        ("petite enfance 05h du soir", time(17), None),
        ("housing 01:30 - 03:30", time(1, 30), time(3, 30)),
        ("logement 04h - 18h", time(4), time(18)),
    ],
)
def test_a_nought_before_an_hour_says_the_morning(desk: Desk, typed: str, clock: time, until: time | None) -> None:
    arguments = read_arguments(Verb.MOVE, typed, desk.reader, NOW)
    assert (arguments.clock, arguments.until) == (clock, until)


@pytest.mark.parametrize(
    ("begins", "typed", "moved"),
    [
        ("05:00", "2:30", "05:00 → 02:30"),
        ("05:00", "6", "05:00 → 06:00"),
        ("00:30", "1:30 - 2:30", "00:30 → 01:30"),
        ("21:00", "9:30", "21:00 → 21:30"),
        ("21:00", "11:00 - 1:00", "21:00–22:00 → 23:00–01:00"),
        ("05:00", "14:30", "05:00 → 14:30"),
        ("05:00", "2:30 pm", "05:00 → 14:30"),
        ("10:00", "2:30", "10:00 → 14:30"),
        ("17:00", "9:30", "17:00 → 09:30"),
        ("21:00", "demain 10 h", "2012-01-24 21:00 → 2012-01-25 10:00"),
        ("21:00", "tomorrow 10:00", "2012-01-24 21:00 → 2012-01-25 10:00"),
        ("21:00", "today 9:30", "21:00 → 21:30"),
        ("19:30", "11 h", "19:30 → 11:00"),
        ("21:00", "9:30 - 17:00", "21:00–22:00 → 09:30–17:00"),
        ("21:00", "de 9 h à 17 h", "21:00–22:00 → 09:00–17:00"),
        ("05:00", "2 h 30", "05:00 → 02:30"),
        ("23:00", "1:00", "2012-01-24 23:00 → 2012-01-25 01:00"),
        ("23:00", "1 h", "2012-01-24 23:00 → 2012-01-25 01:00"),
        ("22:00", "12:30", "2012-01-24 22:00 → 2012-01-25 00:30"),
        ("23:00", "from 11 to 1", "2012-01-24 23:00 → 2012-01-25 01:00"),
        ("22:00", "from 11 to 1", "22:00–23:00 → 23:00–01:00"),
        ("00:30", "11:30", "2012-01-24 00:30 → 2012-01-23 23:30"),
        ("22:00", "minuit", "2012-01-24 22:00 → 2012-01-25 00:00"),
        ("22:00", "00:30", "2012-01-24 22:00 → 2012-01-25 00:30"),
        ("08:00", "05:30", "08:00 → 05:30"),
        ("22:00", "23h-01h", "22:00–23:00 → 23:00–01:00"),
        ("22:00", "de 23 h à 1 h", "22:00–23:00 → 23:00–01:00"),
        ("10:00", "2012-01-25T11:00:00", "2012-01-24 10:00 → 2012-01-25 11:00"),
        ("10:00", "le lendemain", "2012-01-24 10:00 → 2012-01-25 10:00"),
        ("22:00", "the previous day 21:00", "2012-01-24 22:00 → 2012-01-23 21:00"),
        ("10:00", "the day after tomorrow", "2012-01-24 10:00 → 2012-01-26 10:00"),
    ],
)
def test_what_is_on_at_night_moves_within_the_night(desk: Desk, begins: str, typed: str, moved: str) -> None:
    arguments = read_arguments(Verb.MOVE, f"housing {typed}", desk.reader, NOW)
    housing = next(each for each in desk.directory.programme.sessions if each.id == "housing")
    starts = datetime.combine(housing.starts.date(), time.fromisoformat(begins), housing.starts.tzinfo)
    at_night = housing.model_copy(update={"starts": starts, "ends": starts + timedelta(hours=1)})
    programme = desk.directory.programme.model_copy(update={"sessions": (at_night,)})
    assert canonical(arguments, "housing", programme) == f"/move housing {moved}"


@pytest.mark.parametrize(
    ("typed", "session", "minutes"),
    [
        ("la session de 9 h +10", "la session de 9 h", 10),
        ("the 15:30 session -10", "the 15 30 session", -10),
        ("10 la session de 9 h 30", "la session de 9 h 30", 10),
    ],
)
def test_an_hour_names_the_session_beside_the_minutes(desk: Desk, typed: str, session: str, minutes: int) -> None:
    arguments = read_arguments(Verb.DELAY, typed, desk.reader, NOW)
    assert (arguments.session, arguments.minutes) == (session, minutes)
