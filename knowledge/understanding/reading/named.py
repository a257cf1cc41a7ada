"""What the programme and the clock name in a message: people, rooms, titles, hours, days.

A longer name hides the shorter inside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.rooms import masked
from knowledge.understanding.names.titles import beside_titles, times_beside
from knowledge.understanding.reading.codes import is_everyday
from knowledge.understanding.reading.other_names import with_other_people
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.spelling_asked import spellings
from knowledge.understanding.reading.typed import Typed
from knowledge.understanding.spans import Span
from knowledge.understanding.times.days import SaidDay
from knowledge.understanding.times.edges import EdgeWords, hours_at_the_edges
from knowledge.understanding.times.hours import Hour, meant_again
from knowledge.understanding.words.folding import Word

NAMED = frozenset(
    {
        C.SAID_NUMBER, C.PERSON, C.ORGANISATION, C.ROOM, C.TRACK, C.PLACE, C.TIME, C.DAY, C.MEETING,
    }
)  # fmt: skip
"""What the programme or the clock names; a phrase inside such a stretch says nothing more."""
PRONOUNS = frozenset({C.HE, C.SHE, C.THEY})
OF_SOMEBODY = frozenset({C.ROLE, C.EMPLOYER, C.PRIVATE, C.SPEAK, C.HAVE_A_SAY, C.BOOK})
"""Concepts whose phrases say of whom with a pronoun ("what does she do", "prend-elle la parole"), which is read as well."""


class Named(NamedTuple):
    """What is named in a message."""

    spans: tuple[Span, ...]
    titles: tuple[Span, ...]
    people: tuple[Span, ...]
    hours: tuple[Hour, ...]
    again: tuple[Hour, ...]
    """The hours said before that are meant once more."""
    days: tuple[SaidDay, ...]


def named_in(reader: Reader, typed: Typed, now: datetime) -> Named:
    """What the programme and the clock name, but for what is only a part of a title."""
    words, forms = typed.words, typed.forms
    rooms = tuple(reader.rooms.spans(words, forms, reader.room_words)) if reader.directory.rooms else ()
    clock_text = masked(typed.folded, words, rooms) if rooms else typed.folded
    hours = reader.hours.find(clock_text, now.astimezone(reader.directory.zone), reader.opening_hours)
    days = reader.days.find(clock_text, reader.directory.day_at(now), reader.days_of_event)
    if hours and days:
        days = reader.days.find(without_hours_behind(clock_text, days, hours), reader.directory.day_at(now), reader.days_of_event)
        hours = tuple(hour for hour in hours if not any(day.start < hour.start and hour.end <= day.end for day in days))
    if len(reader.days_of_event) == 1 and not reader.sets["units_of_time"].isdisjoint([word.text for word in words]):
        at_edges = tuple(hours_at_the_edges(words, reader.lengths_of_time, _edge_words(reader), reader.opening_hours))
        hours = tuple(sorted((*(hour for hour in hours if not _is_within(hour, at_edges)), *at_edges), key=lambda hour: hour.start))
    again = tuple(meant_again(reader.languages, words, hours)) if hours else ()
    people = tuple(with_other_people(reader, words, forms, tuple(reader.people.spans(words, forms, reader.book))))
    titles = tuple(reader.session_titles.spans(words, forms))
    dated = tuple(at_their_words(words, days, C.DAY))
    phrases = tuple(reader.phrases.spans(words, forms))
    no_people = (*rooms, *dated, *(span for span in phrases if span.concept is C.TRACK and len(span) > 1))  # "Open Research Team" is somebody
    spans = (
        *(span for span in people if not any(span.overlaps(other) and len(other) >= len(span) for other in no_people)),
        *rooms,
        *titles,
        *(span for span in phrases if not is_everyday(reader, words, span)),
        *_numbers(reader, words, rooms, dated),
        *(spellings(reader, words, people) if people else ()),
        *(Span(C.EMAIL, number - 1, number + 1) for number, word in enumerate(words if "@" in typed.folded else ()) if "@" in word.gap and number),
        *at_their_words(words, hours, C.TIME),
        *dated,
    )
    if not titles:
        return Named(spans, titles, people, hours, again, days)
    return Named(tuple(beside_titles(titles, spans)), titles, people, times_beside(titles, words, hours), again, times_beside(titles, words, days))


def _edge_words(reader: Reader) -> EdgeWords:
    sets, ways = reader.sets, reader.ways_to_say
    articles = sets["definite"] - sets["demonstratives"] - sets["antecedents"]  # "after those first ten minutes" goes on from what was told
    return EdgeWords(reader.plurals.singular, ways(C.FIRST), ways(C.LAST), articles, sets["belongings"], ways(C.EVENT))


def _is_within(hour: Hour, others: tuple[Hour, ...]) -> bool:
    return any(other.start <= hour.start < other.end for other in others)


def without_hours_behind(text: str, days: Iterable[SaidDay], hours: Iterable[Hour]) -> str:
    """A text without the hours of which the number was read as that of a day ("Saturday 2 pm")."""
    for hour in hours:
        if any(day.start < hour.start < day.end < hour.end for day in days):
            text = f"{text[: hour.start]}{'_' * (hour.end - hour.start)}{text[hour.end :]}"
    return text


def _numbers(reader: Reader, words: tuple[Word, ...], rooms: tuple[Span, ...], dated: tuple[Span, ...]) -> Iterator[Span]:
    """Telephone numbers, which no day is, and no room where nobody has them."""
    for span in reader.telephones.spans(words):
        inside = any(day.start <= span.start and span.end <= day.end for day in dated)
        if not inside and (span.value or not any(span.overlaps(room) for room in rooms)):
            yield span


def at_their_words(words: tuple[Word, ...], said: Iterable[Hour | SaidDay], concept: C) -> Iterator[Span]:
    """The hours or days that are said, at the words that say them."""
    for each in said:
        inside = [number for number, word in enumerate(words) if word.start < each.end and each.start < word.end]
        if inside:
            yield Span(concept, inside[0], inside[-1] + 1)


def unshadowed(spans: list[Span]) -> list[Span]:
    """The spans that no longer one hides, in their order."""
    best: dict[tuple[C, int, int, tuple[str, ...]], Span] = {}
    for span in spans:
        key = (span.concept, span.start, span.end, span.value)
        if key not in best or best[key].score < span.score:
            best[key] = span
    kept = list(best.values())
    wide = [span for span in kept if span.end - span.start > 1 or span.concept in NAMED]
    shown = [span for span in kept if not _is_shadowed(wide, span)] if wide else kept
    return sorted(shown, key=lambda span: (span.start, span.start - span.end))


def _is_shadowed(wide: list[Span], span: Span) -> bool:
    for other in wide:  # noqa: SIM110 - run for every stretch that is found, and any() takes twice as long
        if other.start < span.end and span.start < other.end and _shadows(other, span):
            return True
    return False


def _shadows(wide: Span, span: Span) -> bool:
    if wide.concept is C.ROOM and span.concept in (C.ELSEWHERE, C.GOODBYE) and wide.overlaps(span):
        return True  # no goodbye begins in "UD2.218A dimanche"
    if not (wide.start <= span.start and span.end <= wide.end) or wide is span:
        return False
    if span.concept in PRONOUNS and wide.concept in OF_SOMEBODY:
        return False
    if wide.concept is C.SAID_NUMBER:
        return True
    if wide.concept is C.TRACK and span.concept is C.ROOM:
        return len(wide) > len(span)  # "Main Track (K-building)"
    if wide.concept in NAMED:
        return span.concept not in NAMED and wide.score > 0.85
    slip_of_a_name = span.concept is C.PERSON and len(span) == 1 and span.score <= wide.score < 1
    return len(wide) > len(span) and (span.concept not in NAMED or span.concept is C.DAY or slip_of_a_name)
