"""When an organiser says a session begins: "16:45", "demain à 10 h", "25 January, half past nine", "16 h 45 – 17 h 30", around its name. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.organisers.lengths import without_joining
from bot.organisers.phrases import phrases_of
from bot.organisers.placing import by_place
from knowledge.programme import texts_of
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.times.days import SaidDay
from knowledge.understanding.times.hours import Hour, time_of_day
from knowledge.understanding.times.ways_to_say import either
from knowledge.understanding.words.folding import fold, words_of

WAKING = (time(7), time(18, 59))
"""An hour that does not tell morning from afternoon is one of these: "4:45" is in the afternoon, "9:30" in the morning."""
AS_WRITTEN = (time(0, 1), time(12, 59))
"""The same for an event that has sessions at night."""
AFTERNOON = range(13, 24)
"""Hours that are written so only where no half of the day is left open."""
HALF_A_DAY = 12
ANY_DAY = date(2000, 1, 2)
_HALF_OF_THE_DAY = re.compile(r"[ap] ?m\b|\d ?(?:h )?[a-z]{2}[a-z ]*$")
_DASHED = re.compile(r"\d ?(?:h ?|[ap]\.?m\.? ?)?[-–—] ?\d")
_NUMBER_ALONE = re.compile(r"(?:\w{2,3} )?\d{1,2}(?: ?[a-z]{1,3})?")
_LAST_HOUR = re.compile(r"(?P<hour>\d{1,2})(?: ?[:h] ?\d{2}(?! ?h))?\D*$")
_FIRST_HOUR = re.compile(r"\D*(?P<hour>[1-9]|1[0-2])(?!\d)")
_OF_24_HOURS = re.compile(r"\d ?h(?![a-z])")
_CLOCK = re.compile(r"^(?P<hour>\d{1,2})[ :h]?(?P<minute>\d{2})?$")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a start: `clock` or `day` or both. `until`: an end.

    `was` and `from_day`: the hour and the day from which it moves ("from 4 to 5", "from Friday to Saturday"); `shift`: days after its own.
    `is_open`: whether its hours may as well be those of the other half of the day ("2:30").
    """

    clock: time | None = None
    day: date | None = None
    until: time | None = None
    was: time | None = None
    from_day: date | None = None
    shift: int = 0
    is_open: bool = False


class NoSuchTime(ValueError):
    """A day or an hour that does not exist; the words beside it."""


class EndsFirst(ValueError):
    """An end that is before its beginning, and cannot be in the night ("16 h - 15 h"); the words beside both."""


def start_in(text: str, reader: Reader, now: datetime) -> tuple[str, Said] | None:
    """The words beside a start, and the start; None where there is none. Raises `NoSuchTime` and `EndsFirst`."""
    folded = words_of(_STAMP.sub(r"\1 \2", text))[0]
    for phrase in phrases_of("instead_of", reader.languages):
        folded = folded.partition(f" {phrase} ")[0]
    waking = AS_WRITTEN if reader.opening_hours[0] < WAKING[0] else WAKING
    today = now.astimezone(reader.directory.zone).date()
    named, others = named_day(folded, reader)
    if others and set(re.findall(r"[a-z]+", others)) <= reader.small_words:  # the session may be called as the day is
        named, others = None, folded
    folded = others
    days = [each for each in reader.days.find(folded, today, reader.days_of_event) if each.hours is None and not _counts(each, folded, reader)]
    rest, shift = _shift(_without(folded, [(each.start, each.end) for each in days]), reader)
    if any(each.day is None for each in days):
        raise NoSuchTime(_beside(rest, reader))
    hours = reader.hours.find(rest, now, waking)
    day, from_day = (days[-1].day if days else named), (days[0].day if len(days) > 1 else None)
    if hours:
        start, end = hours[-1].start, hours[-1].end
        beside = _beside(_without(rest, [(start, end)]), reader)
        said = _said(_as_written(hours[-1], rest[start:end]), text, rest[start:end], day, reader.directory.zone)
        if said.clock and said.until and said.until <= said.clock and said.until.hour in AFTERNOON:
            raise EndsFirst(beside)
        return beside, replace(said, from_day=from_day, shift=shift, is_open=hours[-1].exact is None and _is_open(rest[start:end]))
    bare, rest = _bare(rest, day, waking, reader)
    if bare is None and not shift:
        return None
    return _beside(rest, reader), replace(bare or Said(), from_day=from_day, shift=shift)


def named_day(words: str, reader: Reader) -> tuple[date | None, str]:
    """The day of the event whose own name some words have, and the other words: "Shore day at 11"."""
    for day in reader.directory.programme.days:
        for name in map(fold, texts_of(day.name)):
            if name and f" {name} " in f" {words} ":
                return day.date, " ".join(f" {words} ".replace(f" {name} ", " ").split())
    return None, words


def _shift(folded: str, reader: Reader) -> tuple[str, int]:
    """How many days after its own something begins, and the words beside: "the next day", "la veille"."""
    for shift, part in ((1, "day_after"), (-1, "day_before")):
        found = re.search(rf"(?<!\w)(?:{either(phrases_of(part, reader.languages))})(?!\w)", folded)
        if found:
            return _without(folded, [found.span()]), shift
    return folded, 0


def _beside(folded: str, reader: Reader) -> str:
    """The words that name a session, of a text without its day and its hour."""
    return without_joining(" ".join(re.findall(r"\w+", folded)), reader)


def _counts(said: SaidDay, folded: str, reader: Reader) -> bool:
    """Whether a number that might be a day counts the sessions ("the 2nd round table")."""
    following = folded[said.end :].split()[:1]
    return bool(
        _NUMBER_ALONE.fullmatch(folded[said.start : said.end]) and following and not set(following) & reader.small_words and following[0].isalpha()
    )


def _as_written(hour: Hour, span: str) -> Hour:
    """An hour with a nought before it ("04:30") is one of the morning, unless it is said to be none."""
    if hour.clock is None or _HALF_OF_THE_DAY.search(span):
        return hour
    last = _LAST_HOUR.search(span)
    until = _of_the_morning(hour.until) if hour.until and last and last["hour"].startswith("0") else hour.until
    return replace(hour, clock=_of_the_morning(hour.clock) if span.startswith("0") else hour.clock, until=until)


def _is_open(span: str) -> bool:
    """Whether an hour in digits, or a first and a last, does not say the half of the day. "10 h" is of 24 hours; "2 h" is taken for the afternoon."""
    first, last = _FIRST_HOUR.match(span), _LAST_HOUR.search(span)
    if first is None or _HALF_OF_THE_DAY.search(span) or (last and int(last["hour"]) in AFTERNOON):
        return False
    return not _OF_24_HOURS.search(span) or int(first["hour"]) < WAKING[0].hour


def nearest_half(clock: time, to: datetime) -> datetime:
    """An hour in the half of the day in which it is nearer to a moment, across midnight as well: half past nine is 21:30 for what begins at 21:00."""
    days = [to + timedelta(days=number) for number in (0, 1, -1)]
    return min((datetime.combine(each, half, to.tzinfo) for each in days for half in _halves(clock)), key=lambda each: abs(each - to))


def first_half_after(clock: time, begins: time) -> time:
    """An hour in the first half of the day in which it is after another; of the night after it where there is none."""
    return next((each for each in _halves(clock) if each > begins), _of_the_morning(clock))


def _halves(clock: time) -> tuple[time, time]:
    morning = _of_the_morning(clock)
    return morning, morning.replace(hour=morning.hour + HALF_A_DAY)


def _of_the_morning(clock: time) -> time:
    return clock.replace(hour=clock.hour % HALF_A_DAY)


def _said(hour: Hour, text: str, span: str, day: date | None, zone: ZoneInfo) -> Said:
    """`span`: the folded words that say the hour."""
    if hour.exact:
        begins = hour.exact.astimezone(zone)
        return Said(begins.time().replace(second=0, microsecond=0), begins.date())
    if hour.clock is None or hour.until is None:
        return Said(hour.clock, day)
    written = _LAST_HOUR.search(span)
    end = hour.until.replace(hour=int(written["hour"])) if written and int(written["hour"]) in AFTERNOON else hour.until
    if not _DASHED.search(text):
        nearest = nearest_half(end, datetime.combine(ANY_DAY, hour.clock)).time() if end < hour.clock else end
        return Said(nearest, day, was=hour.clock)
    return Said(hour.clock, day, end)


def _bare(folded: str, day: date | None, waking: tuple[time, time], reader: Reader) -> tuple[Said | None, str]:
    """An hour that is only a number at the end ("1645"); a day alone keeps the hour."""
    *before, last = folded.split() or [""]
    written = _CLOCK.match(last)
    if written is None or any(by_place(folded, reader)):  # "round table 2"
        return (Said(None, day) if day else None), folded
    clock = time_of_day(int(written["hour"]), int(written["minute"] or 0), waking)
    if clock is None:
        raise NoSuchTime(_beside(" ".join(before), reader))
    return Said(clock, day, is_open=_is_open(written["hour"])), " ".join(before)


def _without(folded: str, spans: list[tuple[int, int]]) -> str:
    """The text with what stands in some places blotted out."""
    for start, end in spans:
        folded = folded[:start] + " " * (end - start) + folded[end:]
    return folded
