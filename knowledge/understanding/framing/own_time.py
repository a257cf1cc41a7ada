"""When the asker can come, told beside a question: "I'm busy until 3, Rust after that?", "whom do I hear if I leave at 5?". What is asked is asked
of those hours."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from datetime import datetime, time
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.framing.set_aside import ASKING, PARTING
from knowledge.understanding.question import TimeSpan
from knowledge.understanding.reading.of_oneself import of_ones_own, speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import POLITE, Reading
from knowledge.understanding.spans import positions
from knowledge.understanding.words.folding import as_typed

SEEN_FROM_THEN = frozenset({C.NEXT, C.AFTER, C.BEFORE, C.PREVIOUS, C.GOODBYE})
"""Concepts of the words by which a question goes on from the hour that was told ("after that", "later")."""
GOES_ON = frozenset({C.NOTED, C.AND_WHAT_OF, C.CORRECTION, C.GREETING, C.CONFIRM, C.IT})
"""Concepts that ask nothing by themselves ("ok and if I come at 3?")."""
NAMED = frozenset({C.PERSON, C.SESSION_NAME, C.ROUND_TABLE, C.DEBATE, C.OPENS, C.CLOSES, C.CONFIRM, C.MISSED})
"""Concepts of what an hour may be said of that is not the asker's."""
OF_THE_WHOLE = frozenset({C.SPEAKER, C.ALL, C.EVENT, C.PROGRAMME})
"""Concepts with which all who speak, or the whole programme, are asked for."""
MOST_BEFORE_ENGAGED = 3
"""Words among which somebody tells when they can come who does not say "I" ("busy until 3")."""
MOST_BETWEEN = 4
"""Words between what is asked and the "I" of whoever asks what they hear."""


class OwnTime(NamedTuple):
    """A message without what tells when the asker can come, and the hours in which they can: from when, until when, or both."""

    rest: str
    hours: TimeSpan
    asked: frozenset[C]
    """The concepts of the rest; that of missing something only where it is not asked whether one is in time."""
    of_oneself: bool
    """Whether the rest speaks of the asker ("whom do I hear?"), and not only of what is on."""

    @property
    def misses(self) -> bool:
        """Whether the rest asks what is missed."""
        return not self.asked.isdisjoint((C.MISSED, C.SO_FAR))

    @property
    def is_open(self) -> bool:
        """Whether it asks who or what, and not yes or no."""
        return not self.asked.isdisjoint(ASKING)

    @property
    def asks_of_all(self) -> bool:
        """Whether all who speak, or the whole programme, are asked for, whenever the asker can come."""
        return not (self.of_oneself or C.NOW in self.asked or self.asked.isdisjoint(OF_THE_WHOLE))


def own_time(reader: Reader, reading: Reading, now: datetime) -> OwnTime | None:
    """When the asker can come, and what they ask beside; None where a message does not tell so and ask something."""
    if not any(span.concept is C.TIME for span in reading.spans):
        return None
    for start, end in _stretches(reader, reading):
        if (hours := _hours_left(reader, reading, start, end)) and (rest := _question(reader, reading, start, end)):
            event = reader.directory.programme.event
            today = reader.directory.day_at(now) if event.begins <= now < event.ends else None
            besides = (span for span in reading.spans if not start <= span.start < end)
            asked = frozenset(span.concept for span in besides if span.concept is not C.MISSED or not span.value)
            return OwnTime(rest, replace(hours, day=hours.day or today), asked, _asks_of_oneself(reader, reading, start, end))
    return None


def _stretches(reader: Reader, reading: Reading) -> Iterator[tuple[int, int]]:
    """The parts of a message with an hour, up to the signs around them, or from a word such as "if", or up to where a question follows the hour."""
    words, count = reading.words, len(reading.words)
    times = [span for span in reading.spans if span.concept is C.TIME]
    inside = {number for span in times for number in range(span.start + 1, span.end)}
    ends = (number for number in range(1, count) if number in reading.breaks or not PARTING.isdisjoint(words[number].gap))
    asking = {span.start for span in reading.spans if span.concept in ASKING or span.concept is C.MISSED}
    for first, last in pairwise((0, *(number for number in ends if number not in inside), count)):
        if not (hours := [span for span in times if first <= span.start < last]):
            continue
        supposed = [number for number in range(first, hours[0].start) if words[number].text in reader.sets["supposing"]]
        start, end = supposed[-1] if supposed else first, last
        behind = range(hours[-1].end, last)
        if any(number in asking or words[number].text in reader.sets["first_person"] for number in behind):
            end = hours[-1].end
        if (start, end) != (0, count):
            yield start, end


def _asks_of_oneself(reader: Reader, reading: Reading, start: int, end: int) -> bool:
    """Whether "I" stands near what is asked outside of `start` up to `end`."""
    asking = [span.start for span in reading.spans if span.concept in ASKING and not start <= span.start < end]
    oneself = [number for number, word in enumerate(reading.words) if word.text in reader.sets["first_person"] and not start <= number < end]
    return any(abs(number - place) <= MOST_BETWEEN for number in oneself for place in asking)


def _hours_left(reader: Reader, reading: Reading, start: int, end: int) -> TimeSpan | None:
    """The hours in which somebody can come, told from `start` up to `end`; None where that is not told there."""
    words = reading.words[start:end]
    texts = [word.text for word in words]
    concepts = {span.concept for span in reading.spans if start <= span.start < end}
    hours = [hour for hour in reading.hours_within(start, end) if hour.clock]
    supposed = texts[0] in reader.sets["supposing"]
    engaged = texts[supposed] in reader.sets["obliged"] or not reader.sets["engaged"].isdisjoint(texts[:MOST_BEFORE_ENGAGED])
    told = engaged or speaks_of_oneself(reader, words) or of_ones_own(reader, words)
    if not hours or not told or (end in reading.questions and not supposed) or not concepts.isdisjoint(ASKING) or not concepts.isdisjoint(NAMED):
        return None
    day = next((said.day for said in reading.days_within(start, end) if said.day), None)
    first, last = hours[0].clock, hours[0].until or (hours[1].clock if len(hours) > 1 else None)
    if last and last != first:
        free = reader.sets["engaged"].isdisjoint(texts) and _may_be_there(reader, texts, concepts)
        return TimeSpan(first, last, day) if free else None
    leaves = _leaves(reader, texts, concepts)
    return None if leaves is None else TimeSpan(time(), first, day) if leaves else TimeSpan(first, None, day)


def _leaves(reader: Reader, texts: list[str], concepts: Set[C]) -> bool | None:
    """Whether somebody can stay until an hour, rather than come from then on; None where neither is said."""
    says = partial(_says, reader, texts)
    if not reader.sets["deadlines"].difference(reader.sets["departures"]).isdisjoint(texts):
        return None
    if says("negations") and not says("only_that"):
        return False if says("up_to") or says("no_later") else True if says("from_then") else None
    if _comes_out_of(reader, texts):
        return False
    if says("engaged") or says("finishing"):
        return not (says("up_to") or says("finishing"))
    if says("up_to"):
        return True if _may_be_there(reader, texts, concepts) or says("present") else None
    if says("departures") or says("taken_away") or (says("obliged") and says("back_to")):
        return not (C.ARRIVE in concepts or says("from_then") or says("coming_in"))
    if says("no_later") and says("gone"):
        return True
    return False if _may_be_there(reader, texts, concepts) or says("back_to") else None


def _may_be_there(reader: Reader, texts: list[str], concepts: Set[C]) -> bool:
    says = partial(_says, reader, texts)
    return C.ARRIVE in concepts or says("available") or says("staying") or (says("only_that") and (says("obliged") or says("permissions")))


def _comes_out_of(reader: Reader, texts: list[str]) -> bool:
    """Whether each verb of leaving is said of what brings the asker here ("je sors du métro", "I leave work"), or of the hour ("à partir de")."""
    from_there = reader.sets["taken_away"] | reader.sets["back_to"] | reader.sets["engaged"]
    going = [number for number, text in enumerate(texts) if text in reader.sets["departures"]]
    return bool(going) and all(_is_out_of(reader, texts, number, from_there) for number in going)


def _is_out_of(reader: Reader, texts: list[str], number: int, from_there: Set[str]) -> bool:
    before, behind = texts[number - 1] if number else "", texts[number + 1 : number + 5]
    if before in reader.sets["before_from_then"] or (behind and behind[0] in reader.sets["inwards"]):
        return True
    places = [text for text in behind if text not in reader.sets["out_of"]]
    return bool(places) and (places[0] in from_there if len(places) < len(behind) and behind[0] != places[0] else places[0] in reader.sets["engaged"])


def _says(reader: Reader, texts: list[str], name: str) -> bool:
    """Whether one of the words is in the set of that name."""
    return not reader.sets[name].isdisjoint(texts)


def _question(reader: Reader, reading: Reading, start: int, end: int) -> str:
    """The rest of a message, without the words that only go on from what was told, and without an hour of its own; else nothing."""
    words = reading.words
    if any(span.concept is C.TIME and not start <= span.start < end for span in reading.spans):
        return ""
    light = positions(span for span in reading.spans if span.concept in SEEN_FROM_THEN)
    light |= {number for number, word in enumerate(words) if word.text in reader.sets["supposing"] or word.text in reader.sets["conjunctions"]}
    rest = [number for number in range(len(words)) if not start <= number < end]
    besides = [span.concept for span in reading.spans if not start <= span.start < end]
    if besides and all(concept in POLITE or concept in GOES_ON for concept in besides):
        return ""
    while rest and rest[-1] in light:
        rest.pop()
    while rest and rest[0] in light:
        rest.pop(0)
    asked = "?" if reading.questions else ""
    return as_typed([words[number] for number in rest]) + asked if rest else ""
