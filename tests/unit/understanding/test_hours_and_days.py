"""Hours and days as people say them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from knowledge.understanding.times.days import DayReader
from knowledge.understanding.times.hours import HourReader
from knowledge.understanding.words.folding import words_of
from knowledge.understanding.words.reading_languages import read_languages

NOW = datetime(2012, 1, 24, 15, 40)  # noqa: DTZ001 - only shifted here
HOURS = HourReader(read_languages())
DAYS = DayReader(read_languages())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("à 17 heures trente", time(17, 30)),
        ("seize heures", time(16)),
        ("15h05", time(15, 5)),
        ("quatre heures et quart", time(16, 15)),
        ("half past five", time(17, 30)),
        ("a quarter to six", time(17, 45)),
        ("ten past four", time(16, 10)),
        ("9 a.m.", time(9)),
        ("5 p.m.", time(17)),
        ("at 5", time(17)),
        ("friday 1545", time(15, 45)),
        ("demain 1630", time(16, 30)),
        ("at 330", time(15, 30)),
        ("1710 pm", time(17, 10)),
        ("vers 1645", time(16, 45)),
        ("3ish", time(15)),
        ("midi", time(12)),
        ("17.45", time(17, 45)),
        ("sixteen thirty", time(16, 30)),
        ("at three ten", time(15, 10)),
        ("at 4 45", time(16, 45)),
        ("vers 17 20", time(17, 20)),
        ("half past midnight", time(0, 30)),
        ("quarter to midnight", time(23, 45)),
        ("ten past noon", time(12, 10)),
        ("quarter to noon", time(11, 45)),
        ("minuit et demi", time(0, 30)),
        ("minuit trente", time(0, 30)),
        ("midi et quart", time(12, 15)),
        ("midi et demie", time(12, 30)),
        ("midi moins le quart", time(11, 45)),
        ("17h30 pile", time(17, 30)),
        ("a quarter past 5 on the dot", time(17, 15)),
    ],
)
def test_hours(said: str, expected: time) -> None:
    folded, _ = words_of(said)
    assert [hour.clock for hour in HOURS.find(folded, NOW, (time(15), time(18)))] == [expected]


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("an hour later", 60),
        ("half an hour later", 30),
        ("and half an hour earlier?", -30),
        ("une heure plus tôt", -60),
        ("une demi-heure après", 30),
    ],
)
def test_hours_seen_from_the_one_spoken_of(said: str, minutes: int) -> None:
    folded, _ = words_of(said)
    assert [hour.later for hour in HOURS.find(folded, NOW, (time(15), time(18)))] == [timedelta(minutes=minutes)]


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("in half an hour", 30),
        ("in an hour", 60),
        ("dans une demi-heure", 30),
        ("who was on an hour ago?", -60),
        ("what was on twenty minutes ago", -20),
        ("c'était qui il y a dix minutes ?", -10),
        ("qui parlait y a une demi-heure", -30),
        ("il y a 2 h", -120),
    ],
)
def test_hours_seen_from_now_without_a_number(said: str, minutes: int) -> None:
    folded, _ = words_of(said)
    assert [hour.exact for hour in HOURS.find(folded, NOW, (time(15), time(18)))] == [NOW + timedelta(minutes=minutes)]


def test_a_length_that_there_is_of_something_is_no_hour_that_is_past() -> None:
    folded, _ = words_of("il y a dix minutes de questions ?")
    assert not any(hour.exact for hour in HOURS.find(folded, NOW, (time(15), time(18))))


@pytest.mark.parametrize(
    "said", ["twenty five", "cet après-midi", "session 3", "18 rue de la Paix", "we are 3", "room 2", "99:99", "flight 330", "at 375"]
)
def test_no_hours(said: str) -> None:
    folded, _ = words_of(said)
    assert not HOURS.find(folded, NOW, (time(15), time(18)))


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("de 15 h à 16 h", time(15), time(16)),
        ("between 3:30 and 4:30", time(15, 30), time(16, 30)),
        ("15h-16h", time(15), time(16)),
        ("between 330 and 430", time(15, 30), time(16, 30)),
    ],
)
def test_spans(said: str, starts: time, ends: time) -> None:
    folded, _ = words_of(said)
    (hour,) = HOURS.find(folded, NOW, (time(15), time(18)))
    assert (hour.clock, hour.until) == (starts, ends)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("le 3 février", date(2012, 2, 3)),
        ("on March 2nd", date(2012, 3, 2)),
        ("demain", date(2012, 1, 24)),
        ("wednesday", date(2012, 1, 25)),
        ("2012-02-01", date(2012, 2, 1)),
        ("le 31 février", None),
        ("le vingt-six janvier", date(2012, 1, 26)),
        ("26/01/2012", date(2012, 1, 26)),
        ("3 05 pm", None),
        ("mardi trois février", date(2012, 2, 3)),
        ("on the twenty-fifth of January", date(2012, 1, 25)),
        ("february eleventh", date(2012, 2, 11)),
        ("le trente et un février", None),
        ("may three of us come", None),
        ("le dix-sept heures", None),
        ("the ninth of august", None),
    ],
)
def test_days(said: str, expected: date | None) -> None:
    folded, _ = words_of(said)
    found = DAYS.find(folded, date(2012, 1, 23), (date(2012, 1, 24),))
    assert [day.day for day in found if day.day] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("day 2", date(2030, 5, 4)),
        ("what happens on day three", date(2030, 5, 6)),
        ("the second day", date(2030, 5, 4)),
        ("the last day", date(2030, 5, 6)),
        ("jour 1", date(2030, 5, 3)),
        ("la deuxième journée", date(2030, 5, 4)),
        ("le dernier jour", date(2030, 5, 6)),
        ("the last but one day", date(2030, 5, 4)),
        ("l'avant-dernier jour", date(2030, 5, 4)),
        ("day 0", None),
        ("one day", None),
    ],
)
def test_days_counted_from_the_first_of_the_event(said: str, expected: date | None) -> None:
    folded, _ = words_of(said)
    found = DAYS.find(folded, date(2030, 5, 1), (date(2030, 5, 3), date(2030, 5, 4), date(2030, 5, 6)))
    assert (found[0].day if found else None) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("on the twenty-eighth", date(2030, 5, 28)),
        ("on the twenty eighth in the morning", date(2030, 5, 28)),
        ("le vingt-neuf", date(2030, 5, 29)),
        ("programme du trente", date(2030, 5, 30)),
        ("the twenty-first", None),
        ("the second", None),
    ],
)
def test_days_of_the_month_in_words(said: str, expected: date | None) -> None:
    folded, _ = words_of(said)
    found = DAYS.find(folded, date(2030, 5, 1), (date(2030, 5, 28), date(2030, 5, 29), date(2030, 5, 30)))
    assert next((each.day for each in found if each.day), None) == expected


def test_a_day_that_an_event_does_not_have() -> None:
    assert DAYS.find("day 7", date(2030, 5, 1), (date(2030, 5, 3), date(2030, 5, 4)))[0].day is None


def test_the_day_of_an_event_of_one_day_is_not_counted() -> None:
    assert not DAYS.find("the first day", date(2012, 1, 23), (date(2012, 1, 24),))
