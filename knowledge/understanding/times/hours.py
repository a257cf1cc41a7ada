"""Hours in a message: digits or words, in any of the languages, as times of day.

The ways to say an hour are in `locales/<language>/words.yaml` under `clock`. An hour that does not tell morning from afternoon
is taken for the one at which the event runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import cached_property

from knowledge.understanding.times.around_hours import DIGITS, Around, around
from knowledge.understanding.times.ways_to_say import Way, either
from knowledge.understanding.words.folding import Word, stands_at
from knowledge.understanding.words.languages import Language

TWELVE = 12
MORNING = 8
"""The hour from which one is rather of the morning, where the event runs at both ("at ten")."""
RELATIVE = {
    "from_now": lambda hour, minute: timedelta(minutes=minute or hour),
    "from_now_hours": lambda hour, minute: timedelta(hours=hour),
    "from_now_quarter": lambda hour, minute: timedelta(minutes=15),
    "from_now_half": lambda hour, minute: timedelta(minutes=30),
    "from_now_hour": lambda hour, minute: timedelta(hours=1),
    "before_now": lambda hour, minute: -timedelta(minutes=minute),
    "before_now_hours": lambda hour, minute: -timedelta(hours=hour),
    "before_now_quarter": lambda hour, minute: -timedelta(minutes=15),
    "before_now_half": lambda hour, minute: -timedelta(minutes=30),
    "before_now_hour": lambda hour, minute: -timedelta(hours=1),
}
IN_WORDS = ("from_now_quarter", "from_now_half", "from_now_hour", "before_now_quarter", "before_now_half", "before_now_hour")
BEFORE_NOW = "before_now"
"""How the ways begin to say an hour that is past, of which some, in French, also say what there is."""
LATER = {
    "later_half": timedelta(minutes=30), "earlier_half": timedelta(minutes=-30), "later": timedelta(hours=1), "earlier": timedelta(hours=-1),
}  # fmt: skip
WITHOUT_NUMBER = ("noon", "midnight", *LATER, *IN_WORDS)
"""Ways to say an hour that have no number in them."""
OFFSETS = {"half": 30, "quarter_past": 15, "quarter_to": -15}
LEAST_SAID = 10
"""Minutes said right behind the hour ("three ten") are no less: "twenty five" is one number."""
SHORT = 3
"""Letters from which words of a way to say an hour are looked for also inside others ("10heures")."""
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_TWO_NUMBERS = re.compile(r"\d{1,2} [0-5]\d")
"""An hour and its minutes typed as two numbers, which only a word like "at" makes one."""
MULTIPLE_OF_MINUTES = 5
"""Minutes said before the hour ("twenty to six") are multiples of this; anything else is a span ("from 3 to 4")."""


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour in the folded text, from sign `start` up to `end`. Exactly one of `clock` and `exact` is set.

    `later`: so much after the time that was last spoken of, or before it. `sure`: said as an hour, not as a bare number.
    `onwards`: said with what opens all that is left of the day ("from 3 on").
    """

    start: int
    end: int
    clock: time | None = None
    exact: datetime | None = None
    later: timedelta | None = None
    until: time | None = None
    sure: bool = True
    onwards: bool = False


class HourReader:
    """Finds hours. Made once from the languages; it never changes."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self._languages = languages = tuple(languages)
        self._numbers = {word: number for language in languages for word, number in language.numbers.items()}
        self._number_words = either(self._numbers)
        self._partitive = re.compile(rf" (?:{either(frozenset().union(*(each.sets['partitives'] for each in languages)))})(?!\w)")
        self._number = f"(?:{DIGITS}|{self._number_words})"
        self._noon, self._midnight = (frozenset(word for each in languages for word in each.clock.get(kind, ())) for kind in ("noon", "midnight"))
        self._ways = {
            kind: tuple(
                Way(self._expression(pattern), all_of=_telling(re.sub(r"\{\w+\}", " ", pattern).split()))
                for language in languages
                for pattern in language.clock.get(kind, ())
            )
            for kind in (*IN_WORDS, *LATER, "from_now", "from_now_hours", "before_now", "before_now_hours", "quarter_to", "quarter_past",
                         "half", "minutes_to", "minutes_past", "said_digits", "morning_hours", "hours", "noon", "midnight")
        }  # fmt: skip
        words_of_ways = frozenset(word for ways in self._ways.values() for way in ways for word in way.all_of)
        self._short_words = frozenset(word for word in words_of_ways if len(word) < SHORT and word.isalpha())
        self._other_words = words_of_ways - self._short_words
        phrases = (phrase for kind in WITHOUT_NUMBER for language in languages for phrase in language.clock.get(kind, ()))
        self._telling = frozenset(max(_WORDS.findall(name), key=len) for name in (*self._numbers, *phrases))
        """The words without which a text without figures says no hour."""

    @cached_property
    def _around(self) -> Around:
        """Made for the first text that may say an hour: to compile it takes longer than all else that a reader of hours is made of."""
        return around(self._languages, self._number_words, WITHOUT_NUMBER)

    def find(self, folded: str, now: datetime, opening_hours: tuple[time, time]) -> tuple[Hour, ...]:
        """The hours of a folded text, in order, two that belong together as one span. `opening_hours` are those of the event.

        Of two ways to say an hour the longer counts, in whichever language it is said.
        """
        if not _DIGIT.search(folded) and self._telling.isdisjoint(_WORDS.findall(folded)):
            return ()
        folded = self._around.no_hours.sub(lambda said: "_" * len(said.group()), folded)
        if not self._around.hint.search(folded):
            return ()
        found: list[Hour] = []
        absent = self._short_words.difference(_LETTERS.findall(folded)).union([word for word in self._other_words if word not in folded])
        for kind, ways in self._ways.items():
            matches = [match for way in ways if way.all_of.isdisjoint(absent) for match in way.pattern.finditer(folded)]
            for match in sorted(matches, key=lambda match: match.start() - match.end()):
                if any(match.start() < hour.end and hour.start < match.end() for hour in found):
                    continue
                hour = self._read(kind, match, folded, now, opening_hours)
                if hour is not None:
                    found.append(hour)
        found.extend(self._bare(folded, found, opening_hours))
        return tuple(self._joined(sorted(found, key=lambda hour: hour.start), folded))

    def _expression(self, pattern: str) -> str:
        parts = re.split(r"(\{\w+\})", pattern)
        compiled = ""
        for part in parts:
            if part == "{hour}":
                compiled += f"(?P<hour>{self._number}|{'|'.join((*self._noon, *self._midnight))})"
            elif part == "{minute}":
                compiled += f"(?P<minute>{self._number})"
            else:
                compiled += re.escape(part).replace(r"\ ", "[ .]?")
        return rf"(?<![\w:/]){compiled}(?!\w|[:/]\d)"

    def _value(self, text: str | None) -> int:
        if text is None:
            return 0
        if text in self._noon or text in self._midnight:
            return TWELVE if text in self._noon else 2 * TWELVE
        return int(text) if text.isdigit() else self._numbers[text]

    def _hour_and_minute(self, said: str) -> tuple[int, int]:
        """An hour that is said by a number alone, and the minute, where it is written together with it."""
        number = self._value(said)
        return divmod(number, 100) if said.isdigit() and len(said) > 2 else (number, 0)

    def _read(self, kind: str, match: re.Match[str], folded: str, now: datetime, opening_hours: tuple[time, time]) -> Hour | None:
        groups = match.groupdict()
        said_hour = groups.get("hour")
        hour, minute = self._value(said_hour), self._value(groups.get("minute"))
        start, end = match.span()
        if kind in RELATIVE:
            if kind.startswith(BEFORE_NOW) and self._partitive.match(folded[end:]):
                return None  # "il y a une heure de débat ?"
            return Hour(start, end, exact=now + RELATIVE[kind](hour, minute))
        if kind in LATER:
            return Hour(start, end, later=LATER[kind])
        if kind in ("noon", "midnight"):
            return Hour(start, end, clock=time(TWELVE if kind == "noon" else 0))
        if kind in ("minutes_to", "minutes_past"):
            if minute % MULTIPLE_OF_MINUTES or self._around.opener.search(folded[:start]):
                return None
            minute = -minute if kind == "minutes_to" else minute
        if kind == "said_digits":
            typed = _TWO_NUMBERS.fullmatch(match.group()) and self._around.introducer.search(folded[:start])
            if not (typed or _are_digits_said(match.group(), minute)) or self._around.counted.match(folded[end:]):
                return None
        minute += OFFSETS.get(kind, 0)
        behind = self._around.behind.match(folded[end:])
        if behind:
            end += behind.end()
        said = match.group()
        at_noon = said_hour in self._noon
        forenoon = kind == "morning_hours" or bool(behind and behind.group("forenoon")) or (at_noon and minute < 0)
        afternoon = bool(behind and behind.group("afternoon")) or said.endswith(("pm", "p m")) or at_noon
        clock = time_of_day(hour, minute, opening_hours, forenoon=forenoon, afternoon=afternoon)
        return None if clock is None else Hour(start, end, clock=clock)

    def _bare(self, folded: str, found: list[Hour], opening_hours: tuple[time, time]) -> Iterator[Hour]:
        for first in found:
            second = self._around.joined_behind.match(folded[first.end :]) if self._around.opener.search(folded[: first.start]) else None
            clock = time_of_day(*self._hour_and_minute(second.group(1)), opening_hours) if second else None
            if second and clock and not any(hour.start == first.end + second.start(1) for hour in found):
                yield Hour(first.end + second.start(1), first.end + second.end(1), clock=clock)
        pair = self._around.pair.search(folded) if not found else None
        if pair:
            for group in (1, 2):
                clock = time_of_day(*self._hour_and_minute(pair.group(group)), opening_hours)
                if clock is not None:
                    yield Hour(*pair.span(group), clock=clock)
            return
        for pattern in (self._around.behind_a_day, *self._around.introduced, self._around.of_a_half, self._around.alone):
            for match in pattern.finditer(folded):
                start, end = match.span(1)
                if any(start < hour.end and hour.start < end for hour in found):
                    continue
                hour, minute = self._hour_and_minute(match.group(1))
                behind = self._around.behind.match(folded[end:])
                afternoon = bool(behind and behind.group("afternoon"))
                forenoon = bool(behind and behind.group("forenoon"))
                clock = time_of_day(hour, minute, opening_hours, forenoon=forenoon, afternoon=afternoon)
                if clock is not None:
                    yield Hour(start, end + (behind.end() if behind else 0), clock=clock, sure=bool(behind))
            if found and pattern is not self._around.behind_a_day:
                return

    def _joined(self, hours: list[Hour], folded: str) -> Iterator[Hour]:
        position = 0
        while position < len(hours):
            first = hours[position]
            second = hours[position + 1] if position + 1 < len(hours) else None
            if second and first.clock and second.clock and self._around.link.match(folded[first.end : second.start]):
                yield Hour(first.start, second.end, clock=first.clock, until=_after(first.clock, second.clock))
                position += 2
            else:
                opens = self._around.onwards.search(folded[: first.start]) if first.clock else None
                yield replace(first, start=opens.start(), onwards=True) if opens else first
                position += 1


def _telling(words: list[str]) -> frozenset[str]:
    """Of the words of a way to say an hour those by which it is looked for: the long ones, which texts seldom have by chance, else all."""
    return frozenset([word for word in words if len(word) >= SHORT] or words)


def time_of_day(hour: int, minute: int, opening_hours: tuple[time, time], *, forenoon: bool = False, afternoon: bool = False) -> time | None:
    """The time of day that an hour and a minute mean; a negative minute counts back from the hour. None where there is no such time."""
    if minute < 0:
        hour, minute = hour - 1, minute + 60
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    hour %= 24
    if hour == 0 or hour > TWELVE or forenoon:
        return time(0 if forenoon and hour == TWELVE else hour, minute)
    if afternoon:
        return time(hour % TWELVE + TWELVE, minute)
    early, late = time(hour % TWELVE, minute), time(hour % TWELVE + TWELVE, minute)
    of_the_morning = MORNING <= hour < TWELVE
    return min((early, late) if of_the_morning else (late, early), key=lambda clock: _distance(clock, opening_hours))


def _after(first: time, second: time) -> time:
    """The end of a span of hours: before its beginning it is one of the night ("from 11 p.m. to 1")."""
    return second.replace(hour=second.hour % TWELVE) if second < first else second


def _are_digits_said(said: str, minute: int) -> bool:
    """Whether two numbers are an hour and its minutes in words ("sixteen thirty"), and not one number in two words."""
    return said.replace(" ", "").isalpha() and minute >= LEAST_SAID and not minute % MULTIPLE_OF_MINUTES


def _distance(clock: time, opening_hours: tuple[time, time]) -> int:
    minutes, opens, closes = (moment.hour * 60 + moment.minute for moment in (clock, *opening_hours))
    if opens <= minutes <= closes:
        return 0
    return min(abs(minutes - opens), abs(minutes - closes))


def meant_again(languages: Iterable[Language], words: Sequence[Word], hours: Sequence[Hour]) -> Iterator[Hour]:
    """The last hour before each phrase that points back at one, at the place of the phrase."""
    phrases = [phrase for language in languages for phrase in language.same_hours]
    begin = {phrase[0] for phrase in phrases}
    for number in [number for number, word in enumerate(words) if word.text in begin]:
        for phrase in phrases:
            if stands_at(words, number, phrase):
                before = [hour for hour in hours if hour.clock and hour.end <= words[number].start]
                if before:
                    yield replace(before[-1], start=words[number].start, end=words[number + len(phrase) - 1].end, onwards=False)
