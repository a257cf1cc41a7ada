"""Days in a message: dates, days of the week, today and tomorrow, parts of a day, as dates in the event's zone.

Names of months and days come from Babel; the ways to write a date are in `locales/<language>/words.yaml` under `date_patterns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property
from types import MappingProxyType

from babel.dates import get_month_names

from knowledge.understanding.times.names_of_days import month_names, short_weekday_names, weekday_names
from knowledge.understanding.times.ways_to_say import FIGURE, WORDS, Way, either, filled, said_in, way_of, words_without_which
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language, words_named

WEEK = 7
MONTHS = 12
HOURS = 24
SIGNS_OF_AN_HOUR = ("am", "pm", " am", " pm", "h", " h")
"""Signs behind the figures of an hour."""
SATURDAY = 5
LONGEST_LINK = len(" of ")
"""Signs between a day and the month that it is said to be of ("the 22nd of this month")."""
MONTH, YEAR, WEEKEND = "month", "year", "weekend"
"""Kinds of stretches of days, besides the week; a weekend is the one of the week in which the event begins."""
SHORTEST_NAME = 2
LEAST_IN_WORDS = 13
"""The first day of the month whose number in words alone may name it."""
_DIGIT = re.compile(r"\d")
_ISO = r"(?<!\d)(?P<year>\d{4})[ /.-](?P<month>\d{2})[ /.-](?P<day>\d{2})(?!\d)"
_FIELD = re.compile(r"\{\w+\}")
_NEXT_WORD = re.compile(r" ([^\W\d]+)")
_OF_WHAT = re.compile(r" ([^\W\d]+) ([^\W\d]+)")


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day in the folded text, from sign `start` up to `end`; `day` is None for one that does not exist. `hours`: the part of the day that was said.

    `relative`: said from today ("tomorrow"); then the programme's own days are not looked at.
    """

    start: int
    end: int
    day: date | None
    hours: tuple[time, time] | None = None
    relative: bool = False
    weekday_only: bool = False
    last: date | None = None
    """The last day of a longer stretch ("next week", "in March"), of which `day` is the first."""


class DayReader:
    """Finds days. Made once from the languages; it never changes."""

    def __init__(
        self,
        languages: Iterable[Language],
        beside_meals: Mapping[str, tuple[int, int]] = MappingProxyType({}),
        of_one_day: Mapping[str, tuple[int, int]] = MappingProxyType({}),
    ) -> None:
        """`beside_meals`: the parts of a day seen from a meal, where the event has none. `of_one_day`: those that part its only day."""
        languages = tuple(languages)
        self._weekdays = weekday_names(languages)
        self._months = month_names(languages)
        self._relative = {word: days for language in languages for word, days in language.relative_days.items()}
        self._stretches = {word: stretch for language in languages for word, stretch in language.stretches.items()}
        self._parts = {word: hours for language in languages for word, hours in language.parts_of_day.items()} | dict(of_one_day)
        self._parts_of_many = {word: hours for language in languages for word, hours in language.parts_of_many_days.items()} | dict(beside_meals)
        self._endings = tuple(ending for language in languages for ending in language.day_endings)
        numbers = {word: number for language in languages for word, number in (*language.numbers.items(), *language.ordinals.items())}
        self._patterns = tuple(dict.fromkeys(pattern for language in languages for pattern in language.date_patterns))
        self._origins = frozenset(word for language in languages for word in language.guests.origins)
        self._demonstratives = words_named(languages, "demonstratives")
        self._small = words_named(languages, "function_words", "filler_words")
        self._short = {word: day for word, day in short_weekday_names(languages).items() if word not in self._small}
        self._days_of_week = self._weekdays | self._short
        self._numbers = {word: number for word, number in numbers.items() if word.isalpha() or " " in word}
        self._wide = frozenset(fold(name) for language in languages for name in get_month_names("wide", locale=language.code).values())
        self._counted_patterns = tuple(dict.fromkeys(pattern for language in languages for pattern in language.counted_days))
        self._last = frozenset(word for language in languages for word in language.last_places)
        self._places = {word: place for language in languages for word, place in language.ordinals.items()} | dict.fromkeys(self._last, -1)
        names = (*self._days_of_week, *self._months, *self._relative, *self._stretches, *self._parts, *self._parts_of_many)
        counted = (_FIELD.sub("", pattern) for pattern in self._counted_patterns)
        high = (word for word, number in self._numbers.items() if number >= LEAST_IN_WORDS)
        self._telling = words_without_which((*names, *counted, *high)) | {FIGURE}

    @cached_property
    def _dates(self) -> tuple[Way, ...]:
        """The ways to write a date, those that say most first.

        A month is a number only beside a stroke or a year: "3 05" is rather an hour.
        """
        fields = {
            "{day}": rf"(?P<day>\d{{1,2}})(?: ?(?:{either(self._endings)}))?",
            "{month}": f"(?P<month>{either(self._months)})",
            "{year}": r"(?P<year>\d{4})",
            "{weekday}": f"(?P<weekday>{either(self._days_of_week)})",
        }
        numbered = fields | {"{month}": rf"(?P<month>{either(self._months)}|\d{{1,2}})"}
        months, figures = words_without_which(self._months), frozenset({FIGURE})
        return (
            Way(_ISO, figures),
            *(
                Way(filled(pattern, numbered), figures)
                if "/" in pattern or "{year}" in pattern
                else Way(filled(pattern, fields), months if "{month}" in pattern else figures)
                for pattern in sorted(self._patterns, key=_fullness, reverse=True)
            ),
        )

    @cached_property
    def _dates_in_words(self) -> tuple[Way, ...]:
        """The ways to say a date ("the twenty-fourth of January"); names of months that are small words too ("may") are left out."""
        months = [name for name in self._months if name not in self._small and name in self._wide]
        fields = {"{day}": f"(?P<day>{either(self._numbers)})", "{month}": f"(?P<month>{either(months)})", "{year}": r"(?P<year>\d{4})"}
        fields["{weekday}"] = f"(?P<weekday>{either(self._weekdays)})"
        patterns = (pattern for pattern in self._patterns if "{day}" in pattern and "{month}" in pattern and "/" not in pattern)
        return tuple(Way(filled(pattern, fields), words_without_which(months)) for pattern in sorted(patterns, key=_fullness, reverse=True))

    @cached_property
    def _days_in_words(self) -> tuple[Way, ...]:
        """The ways to say a day of the month by a number in words that counts hardly anything else ("the twenty-eighth")."""
        high = [word for word, number in self._numbers.items() if number >= LEAST_IN_WORDS]
        fields = {"{day}": f"(?P<day>{either(high)})", "{weekday}": f"(?P<weekday>{either(self._weekdays)})"}
        patterns = (pattern for pattern in self._patterns if "{day}" in pattern and "{month}" not in pattern)
        return tuple(Way(filled(pattern, fields), words_without_which(high)) for pattern in patterns)

    @cached_property
    def _counted(self) -> tuple[Way, ...]:
        """The ways to say which of the event's days is meant ("day 2", "the last day")."""
        fields = {"{number}": rf"(?P<number>{either(self._numbers)}|\d{{1,2}})", "{place}": f"(?P<place>{either(self._places)})"}
        return tuple(Way(filled(pattern, fields), words_without_which([_FIELD.sub("", pattern)])) for pattern in self._counted_patterns)

    @cached_property
    def _weekday(self) -> Way:
        return way_of("weekday", self._weekdays)

    @cached_property
    def _short_weekday(self) -> Way:
        """The short names of days, which are other words as well ("sun"), before a figure or a part of the day, or right behind an hour."""
        parts = either((*self._parts, *self._parts_of_many))
        behind = "|".join(rf"(?<=\d{sign} )" for sign in SIGNS_OF_AN_HOUR)
        ahead = rf"(?=\.? (?:\d|(?:{parts})(?!\w)))"
        return Way(rf"(?<!\w)(?:(?:{behind})(?!\d)|(?=\w+{ahead}))(?P<weekday>{either(self._short)})(?!\w)", frozenset(self._short))

    @cached_property
    def _said(self) -> Way:
        return way_of("relative", self._relative)

    @cached_property
    def _stretch(self) -> Way:
        return way_of("stretch", self._stretches)

    @cached_property
    def _part(self) -> Way:
        return way_of("part", self._parts)

    @cached_property
    def _part_of_many(self) -> Way:
        return way_of("part", self._parts_of_many | self._parts)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of days and months."""
        return frozenset(word for name in (*self._weekdays, *self._months) for word in name.split() if len(word) > SHORTEST_NAME)

    def find(self, folded: str, today: date, days_of_event: tuple[date, ...]) -> tuple[SaidDay, ...]:
        """The days that a folded text speaks of, in order. A day without month or year is taken near the event."""
        words = {*WORDS.findall(folded), *(FIGURE if _DIGIT.search(folded) else "")}
        if self._telling.isdisjoint(words):
            return ()
        found: list[SaidDay] = []
        in_words = (match for match in said_in(self._dates_in_words, folded, words) if self._is_near(match["month"], days_of_event[0]))
        for match in said_in(self._counted if len(days_of_event) > 1 else (), folded, words):
            if not _overlaps(match, found):
                found.append(SaidDay(*match.span(), self._day_counted(match.groupdict(), days_of_event)))
        for match in [*in_words, *said_in(self._dates, folded, words)]:
            if _overlaps(match, found) or self._counts(match, folded):
                continue
            day, last = self._dated(match.groupdict(), days_of_event)
            if self._is_an_hour(match.groupdict(), day, days_of_event):
                continue
            if day in days_of_event or not self._counts_some_of(match, folded):
                found.append(SaidDay(*match.span(), day, last=last))
        for match in said_in(self._days_in_words if len(days_of_event) > 1 else (), folded, words):
            day = next((each for each in days_of_event if each.day == self._number(match["day"])), None)
            if day and not _overlaps(match, found):
                found.append(SaidDay(*match.span(), day))
        for match in self._stretch.matches(folded, words):
            dated = any(0 <= match.start() - said.end <= LONGEST_LINK for said in found)
            if not dated and not _overlaps(match, found):
                kind, ahead = self._stretches[match["stretch"]]
                first, last = stretch_of(kind, ahead, days_of_event[0] if kind == WEEKEND else today)
                found.append(SaidDay(*match.span(), first, relative=kind != WEEKEND, last=last))
        for match in self._said.matches(folded, words):
            if not _overlaps(match, found):
                said = match["relative"]
                hours = _hours(self._parts[said]) if len(days_of_event) > 1 and said in self._parts else None
                found.append(SaidDay(*match.span(), today + timedelta(days=self._relative[said]), hours, relative=True))
        for match in (*self._weekday.matches(folded, words), *(self._short_weekday.matches(folded, words) if len(days_of_event) > 1 else ())):
            if not _overlaps(match, found):
                day = _day_of_week(self._days_of_week[match["weekday"]], days_of_event)
                found.append(SaidDay(*match.span(), day, weekday_only=True))
        for match in (self._part_of_many if len(days_of_event) > 1 else self._part).matches(folded, words):
            if not _overlaps(match, found):
                parts = self._parts | self._parts_of_many
                found.append(SaidDay(*match.span(), None, _hours(parts[match["part"]])))
        return tuple(sorted(found, key=lambda said: said.start))

    def _counts(self, match: re.Match[str], folded: str) -> bool:
        """Whether a bare number only counts what follows ("the 2 round tables")."""
        following = _NEXT_WORD.match(folded[match.end() :]) if _is_a_bare_number(match) else None
        return bool(following and following.group(1) not in self._small)

    def _is_an_hour(self, said: dict[str, str | None], day: date | None, days_of_event: tuple[date, ...]) -> bool:
        """Whether a number behind a day of the week is no date, which is on another day of the week, but may be an hour ("Saturday 2")."""
        weekday = said.get("weekday")
        if weekday is None or said.get("month") or len(days_of_event) == 1 or day in days_of_event or self._number(said["day"] or "") > HOURS:
            return False
        return day is None or day.weekday() != self._days_of_week[weekday]

    def _counts_some_of(self, match: re.Match[str], folded: str) -> bool:
        """Whether a bare number counts those of a body ("the 2 from the council"), and is not a day of this month."""
        following = _OF_WHAT.match(folded[match.end() :]) if _is_a_bare_number(match) else None
        return bool(following and following.group(1) in self._origins and following.group(2) not in self._demonstratives)

    def _day_counted(self, said: dict[str, str | None], days_of_event: tuple[date, ...]) -> date | None:
        """The day of the event that was said by its number, if it has so many; a number below zero counts from the end ("the last but one day")."""
        number, place = said.get("number"), said.get("place")
        count = self._number(number) if number else self._places[place or ""]
        index = count - 1 if count > 0 else len(days_of_event) + count
        return days_of_event[index] if count and 0 <= index < len(days_of_event) else None

    def _is_near(self, month: str, first_day: date) -> bool:
        """Whether a month is that of the event or next to it: a far date that is dictated is rather one of somebody's diary."""
        return (self._months[month] - first_day.month + 1) % MONTHS <= 1 + 1

    def _number(self, day: str) -> int:
        return int(day) if day.isdigit() else self._numbers[day]

    def _dated(self, said: dict[str, str | None], days_of_event: tuple[date, ...]) -> tuple[date | None, date | None]:
        """The day that was said, of an event over the end of a month that of its own; or the first and the last of the month or the year."""
        month, day, first_day = said.get("month"), said.get("day"), days_of_event[0]
        if day and not month and not said.get("year") and (own := next((each for each in days_of_event if each.day == self._number(day)), None)):
            return own, None
        number = int(month) if month and month.isdigit() else self._months[month] if month else first_day.month
        year = int(said.get("year") or first_day.year)
        try:
            if day:
                return date(year, number, self._number(day)), None
            return stretch_of(MONTH, 0, date(year, number, 1)) if month else stretch_of(YEAR, 0, date(year, 1, 1))
        except ValueError:
            return None, None


def stretch_of(kind: str, ahead: int, day: date) -> tuple[date, date]:
    """The first and the last day of the stretch of a kind in which a day lies, or of one so many further."""
    if kind == YEAR:
        return date(day.year + ahead, 1, 1), date(day.year + ahead, MONTHS, 31)
    if kind == MONTH:
        years, month = divmod(day.month - 1 + ahead, MONTHS)
        first = date(day.year + years, month + 1, 1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    monday = day - timedelta(days=day.weekday()) + timedelta(days=WEEK * ahead)
    return monday + timedelta(days=SATURDAY if kind == WEEKEND else 0), monday + timedelta(days=WEEK - 1)


def _is_a_bare_number(match: re.Match[str]) -> bool:
    """Whether a date is no more than a number, without an ending, a month or a weekday."""
    said = match.groupdict()
    return bool(said.get("day") and not said.get("month") and not said.get("weekday") and match.group()[-1].isdigit())


def _hours(part: Sequence[int]) -> tuple[time, time]:
    opens, closes = part
    return time(opens), time(closes % 24)


def _fullness(pattern: str) -> tuple[int, int]:
    return pattern.count("{"), len(pattern)


def _overlaps(match: re.Match[str], found: list[SaidDay]) -> bool:
    return any(match.start() < said.end and said.start < match.end() for said in found)


def _day_of_week(weekday: int, days_of_event: tuple[date, ...]) -> date:
    for day in days_of_event:
        if day.weekday() == weekday:
            return day
    first = days_of_event[0]
    ahead = (weekday - first.weekday()) % WEEK
    return first + timedelta(days=ahead if ahead <= WEEK // 2 else ahead - WEEK)
