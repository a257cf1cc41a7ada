"""Practical matters of an event that its sessions have or are themselves: a room, a language, a break."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from knowledge.programme import texts_of
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.matters import Matter
from knowledge.understanding.names.titles import words_of_title
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span, positions

OF_SESSIONS: Mapping[str, C] = {Matter.ROOM: C.ROOM_WORD, Matter.EVENT_LANGUAGE: C.LANGUAGE_WORD}
"""Matters that the sessions have each on their own."""
OF_DAYS: Mapping[str, C] = {**OF_SESSIONS, Matter.DOORS: C.START}
"""The same in an event of rooms that does not tell when its doors open: a day of it opens with its first session."""
ON_THE_WEB = frozenset({Matter.SLIDES, Matter.RECORDING, Matter.FEEDBACK, Matter.WEBSITE})
"""Matters that links of a session tell of."""
OF_ITS_OWN = ON_THE_WEB | {Matter.SEATS}
"""Matters that each session may have for itself."""
PARTS = frozenset({C.ROOM_WORD, C.TRACK_WORD})
ROOMS = frozenset({C.ROOM, C.ROOM_WORD})
MEALS = frozenset({Matter.CATERING, Matter.LUNCH})
SIDES_OF_A_BREAK = frozenset(
    {C.WHEN, C.START, C.END, C.HOW_LONG, C.COUNTDOWN, C.BEFORE, C.AFTER, C.NEXT, C.NOW, C.OVER, C.RUNNING, C.BEGUN, C.MISSED}
)
"""What is asked of a break as of any part of the programme."""


def with_matters_of_sessions(reader: Reader, reading: Reading, spans: Iterable[Span]) -> list[Span]:
    """The spans, with what a practical matter is of sessions: beside an hour, "pause" and "coffee" name the breaks that the programme has.

    Meals that are no breaks, but stand in titles ("the dinner", "breakfast for speakers"), are subjects.
    """
    found = list(spans)
    if C.PRACTICAL not in {span.concept for span in found}:
        return found
    sides = OF_DAYS if reader.directory.rooms and Matter.DOORS not in reader.directory.programme.practical else OF_SESSIONS
    found += [
        replace(span, concept=sides[topic], value=span.value[1:])
        for span in found
        if span.concept is C.PRACTICAL and (topic := span.value[0]) in sides
    ]
    found = [replace(span, value=span.value[:1]) if span.concept is C.PRACTICAL else span for span in found]
    found = [span for span in found if not (span.concept is C.PRACTICAL and _is_in_titles_alone(reader, reading, span))]
    timed = SIDES_OF_A_BREAK | {C.WHERE} if reader.directory.rooms else SIDES_OF_A_BREAK
    if not any(span.concept in timed for span in found):
        return found
    is_timed = any(span.concept is C.WHEN for span in found)
    told = reader.directory.programme.practical
    seen_from = {span.end for span in found if span.concept in (C.BEFORE, C.AFTER)}
    matters = ((span, () if is_timed or span.start in seen_from else told) for span in found)
    return [_as_break(reader, reading, span, known) if span.concept is C.PRACTICAL else span for span, known in matters]


def with_sizes_of_rooms(reader: Reader, reading: Reading, within: range, spans: list[Span]) -> list[Span]:
    """The spans, with a size that is said of a room as how many people it holds ("the biggest room", "is the attic smaller?")."""
    if not reading.says(reader.sets["sizes"], reader.sets["compared_sizes"]):
        return spans
    words = reading.words
    said = [number for number in within if _is_a_size(reader, reading, number)]
    rooms = [span for span in spans if span.concept in ROOMS or (span.concept is C.PRACTICAL and span.value[0] == Matter.ROOM)] if said else []
    between = reader.sets["definite"] | reader.sets["auxiliaries"] | reader.sets["belongings"] | reader.sets["degrees"]
    for number in said:
        beside = ([*range(span.end, number), *range(number + 1, span.start)] for span in rooms)
        if any(between.issuperset(words[each].text for each in around) for around in beside):
            size = Span(C.PRACTICAL, number, number + 1, 1.0, (Matter.ATTENDANCE,))
            smallest = [Span(C.SHORTEST, number, number + 1)] if words[number].text in reader.sets["small_sizes"] else []
            return [*(span for span in spans if span.concept is C.ROOM or not (span in rooms or span.start <= number < span.end)), size, *smallest]
    return spans


def of_talks_of_their_own(reader: Reader, spans: Sequence[Span]) -> list[Span]:
    """The practical matters that each talk may have for itself, as that: its slides, its seats, of which its texts tell."""
    matters = [span for span in spans if span.concept is C.PRACTICAL]
    if not matters:
        return []
    told = reader.told_matters
    named = sessions_named_beside(reader, spans)
    return [
        replace(span, concept=C.OF_ITS_OWN)
        for span in matters
        if span.value[0] in OF_ITS_OWN or (span.value[0] in told and any(told.of_session(span.value[0], session) for session in named))
    ]


def sessions_named_beside(reader: Reader, spans: Iterable[Span]) -> tuple[str, ...]:
    """The sessions of a programme of few that are named beside a matter, and not by the words for it."""
    matters = positions(span for span in spans if span.concept is C.PRACTICAL)
    of_few = () if reader.topics.has_many else spans
    named = (span for span in of_few if span.concept is C.SESSION_NAME and not matters.issuperset(range(span.start, span.end)))
    return tuple(dict.fromkeys(session for span in named for session in span.value))


def with_all_there_are(reader: Reader, reading: Reading, within: range, spans: list[Span], recall: Recall) -> list[Span]:
    """The spans of a clause, where rooms or tracks in the plural are all that it says, and it speaks of no talk's ("rooms", "les salles ?")."""
    said = {span.start: span.concept for span in spans if span.concept in PARTS}
    if not said or recall.sessions or any(number not in said and reading.words[number].text not in reader.sets["definite"] for number in within):
        return spans
    if not all(reader.plurals.looks_plural(reading.words[number].text) for number in said):
        return spans
    return [Span(C.ALL, within.start, within.start), *(Span(concept, number, number + 1) for number, concept in said.items())]


def _is_a_size(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a word compares sizes ("larger"), or tells of one behind a word for how much of it there is ("how big", "plus grande")."""
    text = reading.words[number].text
    of_a_degree = number > 0 and text in reader.sets["sizes"] and reading.words[number - 1].text in reader.sets["degrees"]
    return of_a_degree or text in reader.sets["compared_sizes"]


def _is_in_titles_alone(reader: Reader, reading: Reading, span: Span) -> bool:
    """Whether a meal is named that the programme tells nothing of and that is none of its breaks, but stands in titles of its sessions."""
    if not reader.topics.is_searched_freely or span.value[0] not in MEALS or span.value[0] in reader.directory.programme.practical:
        return False
    said = [reading.subjects.get(number, reading.words[number].text) for number in range(span.start, span.end)]
    return all(_is_a_meal(reader, word) and not any(word in words for words in reader.titles_of_breaks.values()) for word in said)


def _is_a_meal(reader: Reader, word: str) -> bool:
    """Whether a word begins the title of something, or stands in that of what nobody gives, as a meal's does: a talk may have it in its name."""
    fit = reader.topics.fit([[(word, 1.0)]]) if reader.topics.is_in_titles(word) else None
    return fit is not None and any(_is_called(reader, session, word) for session, _ in fit.keys)


def _is_called(reader: Reader, session: str, word: str) -> bool:
    found = reader.directory.sessions[session]
    firsts = [words[0] for title in texts_of(found.title) if (words := words_of_title(title))]
    return not found.speakers or any(first == word or word in reader.subject_words.of_word(first) for first in firsts)


def names_a_break(reader: Reader, reading: Reading, span: Span) -> tuple[str, ...]:
    """The breaks that are called by the very words of a matter, in whatever language."""
    said = " ".join(word.text for word in reading.words[span.start : span.end])
    called = {said, *reader.subject_words.of_word(said)}
    return tuple(each for each in reader.breaks.get(span.value[0], ()) if not called.isdisjoint(reader.titles_of_breaks[each]))


def _as_break(reader: Reader, reading: Reading, span: Span, told: Container[str]) -> Span:
    """A matter that is a break of the programme as its name, unless it is `told` of and no break is called so; another as it is."""
    sessions = reader.breaks.get(span.value[0], ())
    called = names_a_break(reader, reading, span)
    is_break = sessions and (called or span.value[0] not in told)
    return replace(span, concept=C.SESSION_NAME, value=called or sessions) if is_break else span
