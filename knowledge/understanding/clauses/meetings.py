"""The event by the words of its title, or called like one of its parts ("la conférence" at a conference, while no talk is named or in mind), and the
meetings of its series by number or subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.understanding.clauses.at_the_edge import place_before_the_last
from knowledge.understanding.clauses.telling import allowed_words, forms_of_words, terms_of_words, told_by
from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span, positions

GAP_IN_TITLE = 2
LEAST_OF_TITLE = 2
"""Telling words of the event's title that stand for it."""
LEAST_MEETING = 0.9
MOST_DIGITS = 3
FEW = 2
"""How many things are easily picked by their place from what was said before."""
COUNTED = frozenset({C.MEETING, C.PICKED, C.DAY, C.TIME, C.DISTRICT, C.ROUND_TABLE, C.SESSION, C.TALK, C.SPEAKER, C.PERSON, C.WHO, C.WHO_IS})
"""Concepts beside which an ordinal counts something else."""
BY_NUMBER = frozenset({C.MEETING_WORD, C.SAME})
"""Concepts beside which a number is that of a meeting."""
OF_A_SERIES = frozenset({C.MEETING_WORD, C.SERIES, C.EVENT})
OF_THIS_EVENT = frozenset({C.SESSION, C.ROUND_TABLE, C.TALK, C.SPEAKER, C.PERSON, C.SESSION_NAME, C.PERSON_WORD})
"""Concepts beside which "which one" picks a part of this event, or somebody."""
LEAST_WITHOUT_RIVAL = 0.4
"""The same where the words are about nothing of this event."""
NAMED = frozenset(
    {C.PERSON, C.SESSION_NAME, C.ORGANISATION, C.DESCRIBED_PERSON, C.ROOM, C.TRACK, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.NOW, C.THAT_PERSON}
)
"""Concepts beside which one of the parts is meant."""

ONE_OF_SEVERAL = NAMED | {C.WHICH, C.TIME, C.OTHER, C.ROUND_TABLE, C.HOW_MANY, C.MEETING, C.SAME, C.ALL}
"""Concepts beside which a word for a meeting is one of several things."""


def event_by_title(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> Iterator[Span]:
    """The event with words of its title or of its series after it ("the seminar on elected officials and social workers"), or what it is about, where
    it is asked why that is so ("why bring officials and social workers together?")."""
    for span in [span for span in spans if span.concept in (C.EVENT, C.WHY)]:
        first = span.start
        while span.concept is C.EVENT and first > start and _is_of_title(reader, reading, first - 1):
            first -= 1
        if span.start - first >= LEAST_OF_TITLE:
            yield Span(C.EVENT, first, span.end, 1.0)  # "the social workers seminar"
        of_title = [number for number in range(span.end, end) if _is_of_title(reader, reading, number)]
        last, told = span.end if span.concept is C.EVENT or not of_title else of_title[0], 0
        for number in of_title:
            if number - last > GAP_IN_TITLE:
                break
            last, told = number + 1, told + (reading.words[number].text not in reader.small_words)
        if told >= LEAST_OF_TITLE:
            yield Span(C.EVENT if span.concept is C.EVENT else C.THEME, span.start, last, 1.0)


def _is_of_title(reader: Reader, reading: Reading, number: int) -> bool:
    return any(term in reader.title_terms for form in reading.forms[number] for term in reader.terms.of(form.text))


def meetings(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> Iterator[Span]:
    """The meetings of the series that are named by number."""
    concepts = {span.concept for span in spans}
    if concepts.isdisjoint(BY_NUMBER):
        return
    cardinals = reader.cardinals
    ordinals = reader.ordinals
    in_series = C.SERIES in concepts
    if C.SAME in concepts:
        digits = [number for number in range(start, end) if reading.words[number].text.isdigit()]
        for number in digits if len(digits) > 1 else ():
            yield Span(C.MEETING, number, number + 1, 1.0, tuple(reading.words[each].text for each in digits))
        if len(digits) > 1:
            return
    of_the_clock = positions(span for span in spans if span.concept in (C.DAY, C.TIME, C.PLACE))
    for span in spans:
        if span.concept is not C.MEETING_WORD or span.start in of_the_clock:
            continue
        numbers, position = [], span.end
        while position < min(end, span.end + 6) and position not in of_the_clock:
            word = reading.words[position].text
            number = int(word) if word.isdigit() and len(word) < MOST_DIGITS else cardinals.get(word, 0)
            following = reading.words[position + 1].text if position + 1 < end else ""
            if number and reader.lengths_of_time.is_hours(following):
                break
            if number and word not in reader.sets["indefinite"]:
                numbers.append(number)
            elif word not in reader.sets["number_links"]:
                break
            position += 1
        if numbers:
            yield Span(C.MEETING, span.start, position, 1.0, tuple(str(number) for number in numbers))
            yield from _numbers_alone(reader, reading, position, end, of_the_clock)
        elif span.start > start and not any(other.concept is C.OPENING_MEETING for other in spans):
            found = reader.directory.programme.series
            many = max((meeting.number or 0 for meeting in found.meetings), default=0) if found else 0
            number = place_before_the_last(reader, reading.words, span.start, many) or ordinals.get(reading.words[span.start - 1].text, 0)
            if number > 1 or (number == 1 and in_series):
                yield Span(C.MEETING, span.start - 1, span.end, 0.9, (str(number),))


def _numbers_alone(reader: Reader, reading: Reading, start: int, end: int, taken: set[int]) -> Iterator[Span]:
    """Further meetings that are only called by their numbers ("... and what is the 5 about?")."""
    for number in range(start + 1, end):
        text, article = reading.words[number].text, reading.words[number - 1].text
        place = reader.ordinals.get(text, 0)
        counted = int(text) if text.isdigit() and len(text) < MOST_DIGITS else place if place > FEW else 0
        if counted and article in reader.sets["definite"] and number not in taken:
            yield Span(C.MEETING, number, number + 1, 1.0, (str(counted),))


def meeting_by_ordinal(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> Iterator[Span]:
    """The meeting that an ordinal alone calls, where nothing else is counted that far ("and the fifth?", "la sixième porte sur quoi ?")."""
    found = reader.directory.programme.series
    if not found or reader.ordinals.keys().isdisjoint([word.text for word in reading.words[start:end]]):
        return
    if not COUNTED.isdisjoint([span.concept for span in spans]):
        return
    known = {meeting.number for meeting in found.meetings} | {found.number}
    for number in range(start + 1, end):
        place = reader.ordinals.get(reading.words[number].text, 0)
        last = number + 1 == end or reading.words[number + 1].text in reader.small_words
        if place > FEW and place in known and last and reading.words[number - 1].text in reader.sets["definite"]:
            yield Span(C.MEETING, number - 1, number + 1, 0.9, (str(place),))


def meetings_by_subject(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> Iterable[Span]:
    """The meetings of the series that are named by what they were about."""
    concepts = {span.concept for span in spans}
    which = C.WHICH in concepts and not concepts.isdisjoint((C.ABOUT, C.TALK_ABOUT)) and concepts.isdisjoint(OF_THIS_EVENT)
    called = {C.SERIES, C.TITLE} <= concepts  # "the series is called X" names no meeting of it
    if C.MEETING in concepts or called or (concepts.isdisjoint(OF_A_SERIES) and not which):
        return ()
    terms = terms_of_words(reader, reading, allowed_words(reading, start, end, spans))
    fit = reader.meetings_index.fit(terms)
    rival = reader.topics.fit(forms_of_words(reader, reading, allowed_words(reading, start, end, spans)))
    said_of_it = concepts & {C.ABOUT, C.TALK_ABOUT} and C.TITLE not in concepts
    least = LEAST_WITHOUT_RIVAL if rival is None and said_of_it else LEAST_MEETING
    if not fit or fit.score < least or (rival and rival.score >= fit.score):
        return ()
    return tuple(told_by(C.MEETING, fit, tuple(str(number) for _, number in fit.keys)))


def with_the_event_meant(reader: Reader, reading: Reading, end: int, spans: list[Span], recall: Recall) -> list[Span]:
    """The spans, the word for a talk as one for the event where it is that ("quand commence la conférence ?"), and so the word for a meeting of the
    series behind which its day stands ("la séance du 24")."""
    spans = _with_the_meeting_of_the_day(reader, reading, spans) if reader.directory.programme.series else spans
    names = reader.sets[f"called_{reader.directory.programme.event.kind}"]
    if not names or recall.sessions or recall.talks or recall.people or not NAMED.isdisjoint(span.concept for span in spans):
        return spans
    return [replace(span, concept=C.EVENT, value=()) if _is_the_event(reader, reading, end, names, spans, span) else span for span in spans]


def _with_the_meeting_of_the_day(reader: Reader, reading: Reading, spans: list[Span]) -> list[Span]:
    """The spans, one meeting that is told by a day of the event as the event; the day tells nothing more."""
    days = {span.start: span for span in spans if span.concept in DAYS}
    meant = next((span for span in spans if days and span.concept is C.MEETING_WORD and len(span) == 1), None)
    if meant is None or reader.plurals.looks_plural(reading.words[meant.start].text) or any(span.concept in ONE_OF_SEVERAL for span in spans):
        return spans
    said = next((span for start, span in days.items() if meant.end <= start <= meant.end + 1), None)
    joined = said is not None and not reader.sets["belongings"].isdisjoint(word.text for word in reading.words[meant.end : said.start + 1])
    if said is None or not joined or not any(day.day in reader.days_of_event for day in reading.days_within(said.start, said.end)):
        return spans
    return [*(span for span in spans if span is not said and not span.overlaps(meant)), Span(C.EVENT, meant.start, said.end)]


def _is_the_event(reader: Reader, reading: Reading, end: int, names: Iterable[str], spans: list[Span], span: Span) -> bool:
    """Whether "the" stands before a word for a talk, and behind it nothing that tells which one ("la conférence de ...")."""
    words, behind = reading.words, span.end
    if span.concept is not C.TALK or len(span) > 1 or words[span.start].text not in names or not span.start:
        return False
    if words[span.start - 1].text not in reader.sets["definite"]:
        return False
    if behind >= end or words[behind].gap != " ":
        return True
    known = words[behind].text in reader.light_words or any(each.start <= behind < each.end for each in spans)
    return known and words[behind].text not in reader.sets["joins_to_a_talk"]
