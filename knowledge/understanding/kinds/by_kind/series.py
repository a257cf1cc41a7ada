"""What a question about the series takes from a clause: which of its meetings, how many, and what is claimed of them."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.claims.claimed_meetings import claimed_subject
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span

OF_A_MEETING = (C.TITLE, C.ABOUT, C.TALK_ABOUT, C.DATE, C.WHEN, C.SAME, C.TOPIC)
"""Concepts that ask something of a meeting, and do not claim which one this is."""
HOW_FAR = (C.CANCELLED, C.OVER, C.BEGUN, C.RUNNING, C.MISSED)
"""Concepts of what a programme does not say of other meetings."""
MOMENTS = (C.DAY, C.TODAY, C.TOMORROW, C.YEAR, C.TIME)
COUNTED_ALONE = frozenset({C.THERE_IS, C.MEETING_WORD, C.SESSION, C.EVENT, C.SERIES, C.CONFIRM, C.ALL, C.IT, C.HE})
"""Concepts beside which a number of meetings is that of all of them."""
NEXT_TO_IT = (C.NEXT, C.PREVIOUS)
ROUND_THIS = (*NEXT_TO_IT, C.AFTER, C.BEFORE)
TAKES_PART = (C.SPEAK, C.SPEAKER, C.ATTEND, C.TALK)
SUBJECT = (C.ABOUT, C.TALK_ABOUT, C.THEME, C.TOPIC)


def series(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """The series, or some of its meetings, and the side of them that is asked."""
    order = _order(clause)
    several = () if clause.has(C.MEETING) or Aspect.COUNT in ask.aspects else all_on_one_side(reader, clause, order)
    numbers = clause.values(C.MEETING) or several
    if numbers and clause.has(C.WHY):
        return Ask(Intent.SILENT)
    aspects = list(ask.aspects)
    if clause.has(C.OPENING_MEETING):
        aspects.append(Aspect.OPENING)
    if clause.has(C.SERIES_NUMBER):
        aspects.append(Aspect.NUMBER)
    order = None if several else order
    if order in (Order.AFTER, Order.BEFORE) and not numbers:
        ask = replace(ask, confirms=False)
        aspects = aspects if clause.has(C.TITLE) else [aspect for aspect in aspects if aspect is not Aspect.NUMBER]
    of_one = bool(numbers or order) or (clause.has(C.OPENING_MEETING) and clause.has(C.SERIES))
    if clause.has(C.WHEN) and of_one and Aspect.DAY not in aspects:
        aspects.append(Aspect.DAY)
    if ask.confirms and _says_which_this_is(reader, clause):
        numbers = numbers or _claimed_by_order(reader, clause)
        if numbers:
            aspects, order = [*aspects, Aspect.NUMBER], None
    elif numbers:
        said = said_of_meetings(reader, clause, ask, recall, numbers) or claimed_subject(reader, clause, ask, numbers)
        if said:
            return said
    if ask.confirms and clause.has(*OF_A_MEETING) and order in (Order.FIRST, Order.LAST):
        ask = replace(ask, confirms=False)
    counts = not numbers and recall.last_asks and Aspect.COUNT in recall.last_asks[-1].aspects and clause.has(C.AND_WHAT_OF)
    if counts and Aspect.COUNT not in aspects:
        aspects.append(Aspect.COUNT)
    claimed = _claimed_count(reader, clause) if ask.confirms and not numbers and order is None else None
    if claimed:
        ask, aspects = replace(ask, number=claimed), [Aspect.COUNT]
    words = ",".join(numbers) or None
    return replace(ask, aspects=tuple(aspects), order=order, words=words, sessions=(), people=())


def all_on_one_side(reader: Reader, clause: Clause, order: Order | None, seen_from: int | None = None) -> tuple[str, ...]:
    """The numbers of the meetings before one (ours, unless said) or after it, where several are asked for ("les séances précédentes"); else none."""
    singular = reader.plurals.singular
    said = [clause.reading.words[span.start].text for span in clause.of(*NEXT_TO_IT, C.MEETING_WORD, C.EVENT) if len(span) == 1]
    several = any(singular(text) != text for text in said)
    if not several or order not in (Order.AFTER, Order.BEFORE) or clause.has(C.DAY, C.TODAY):
        return ()
    numbers = on_one_side(reader, order, seen_from)
    wanted = next((reader.cardinals[text] for text in clause.texts if text in reader.cardinals), len(numbers))
    return numbers[:wanted] if order is Order.AFTER else numbers[-wanted:]


def on_one_side(reader: Reader, order: Order, seen_from: int | None = None) -> tuple[str, ...]:
    """The numbers of all meetings before one (ours, unless said) or after it."""
    series = reader.directory.programme.series
    seen_from = seen_from or (series.number if series else None)
    if series is None or seen_from is None:
        return ()
    known = sorted(meeting.number for meeting in series.meetings if meeting.number)
    return tuple(str(number) for number in known if (number > seen_from if order is Order.AFTER else number < seen_from))


def _claimed_count(reader: Reader, clause: Clause) -> int | None:
    """How many meetings there are said to be ("are there five meetings?")."""
    if not clause.concepts <= COUNTED_ALONE:
        return None
    words = clause.reading.words
    before = [words[span.start - 1].text for span in clause.of(C.MEETING_WORD) if span.start > clause.start]
    return next((reader.number(said) for said in before if reader.is_number(said)), None)


def _order(clause: Clause) -> Order | None:
    if clause.has(C.LAST) and clause.has(C.MISSED):  # the last that there was, and not the last of all
        return Order.BEFORE
    if clause.has(C.LAST, C.FIRST) and not clause.places(C.LAST) & clause.places(C.MEETING):  # "the last but one" is told by its number
        return Order.LAST if clause.has(C.LAST) else Order.FIRST
    if clause.has(C.NEXT, C.AFTER):
        return Order.AFTER
    return Order.BEFORE if clause.has(C.PREVIOUS, C.BEFORE) else None


def order_of_meetings(reader: Reader, clause: Clause) -> Order | None:
    """Where in the series the meeting stands that is only called the next or the one before ("next meeting?", "what comes after this seminar?")."""
    if not reader.directory.programme.series or clause.has(C.PERSON, C.TIME, C.SPEAKER, C.DEBATE):
        return None
    words, subject = clause.reading.words, clause.places(C.SESSION_NAME, C.TOPIC)
    for meeting in clause.of(C.MEETING_WORD, C.OURS):
        if any(other.concept is C.SESSION and other.start == meeting.start for other in clause.spans):
            continue
        this = meeting.concept is C.OURS or words[meeting.start - 1].text in reader.sets["demonstratives"]
        before = meeting.start if meeting.concept is C.OURS or not this else meeting.start - 1
        while before - 1 in subject:  # "the next housing seminar"
            before -= 1
        for span in clause.spans:
            if span.end == before and span.concept in (ROUND_THIS if this else NEXT_TO_IT):
                return Order.AFTER if span.concept in (C.NEXT, C.AFTER) else Order.BEFORE
    return None


def said_of_meetings(reader: Reader, clause: Clause, ask: Ask, recall: Recall, numbers: tuple[str, ...]) -> Ask | None:
    """What is asked of meetings beyond their titles: all of it is known of this one, nothing of the others."""
    where = any(not _joins_by_or(reader, clause, span) for span in clause.of(C.WHERE))
    found = reader.directory.programme.series
    last = recall.last_asks[-1] if recall.last_asks else None
    goes_on = clause.has(C.AND_WHAT_OF) and last is not None and Aspect.CANCELLED in last.aspects
    if found and numbers == (str(found.number),):
        if where:
            return Ask(Intent.VENUE)
        if clause.has(C.CANCELLED) or goes_on:
            return Ask(Intent.EVENT_TIME, aspects=(Aspect.CANCELLED,))
        if clause.has(C.WHO) and clause.has(*TAKES_PART):
            return Ask(Intent.SPEAKERS)
        return Ask(Intent.THEME) if clause.has(*SUBJECT) and not clause.has(C.SAME, C.TITLE) else None
    if not found or not set(numbers) <= {str(meeting.number) for meeting in found.meetings}:
        return None
    who = clause.has(C.WHO) and not clause.has(C.WHICH)
    if where or goes_on or who or clause.has(C.CITY, C.SPEAKER, C.HOW_LONG, C.HAPPEN, *HOW_FAR):
        return Ask(Intent.SILENT)
    return Ask(Intent.SERIES, aspects=(Aspect.DAY,), words=",".join(numbers)) if ask.confirms and clause.has(*MOMENTS) else None


def _says_which_this_is(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says of the event, beside the meeting that it names, that it is that meeting, or of that meeting that it is on its day."""
    on_its_day = any(day.day in reader.days_of_event for day in clause.reading.days_within(clause.start, clause.end))
    if clause.has(C.THERE_IS, *OF_A_MEETING, *HOW_FAR, C.REMAINING, C.NEXT, C.PREVIOUS, C.BEFORE, C.AFTER) or (
        clause.has(C.HAPPEN) and not on_its_day
    ):
        return False
    words = clause.reading.words
    if any(words[span.end - 1].text in reader.sets["subject_links"] for span in clause.of(C.IT)):
        return False  # "meeting 4 is the one about ..." says what the meeting is about
    within = clause.places(C.MEETING)
    if within and clause.has(C.FIRST, C.LAST) and not clause.has(C.IT):
        return False
    events = clause.of(C.EVENT)
    first = min(within, default=clause.end)
    it = any(span.start < first for span in clause.of(C.IT))
    beside = it or on_its_day or clause.has(C.CONFIRM) or any(span.start not in within for span in events)
    return beside or len(events) > len(clause.values(C.MEETING))


def _claimed_by_order(reader: Reader, clause: Clause) -> tuple[str, ...]:
    """The number of the first or the last meeting, where that is what this one is said to be."""
    found = reader.directory.programme.series
    known = sorted(meeting.number for meeting in found.meetings if meeting.number) if found else []
    if not known or not clause.has(C.FIRST, C.LAST, C.OPENING_MEETING):
        return ()
    return (str(known[-1] if clause.has(C.LAST) else known[0]),)


def _joins_by_or(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether a word for "where" only joins, without its accent, two things one of which is so."""
    return clause.start < span.start and clause.reading.words[span.start].text in reader.sets["or_words"] and span.end < clause.end
