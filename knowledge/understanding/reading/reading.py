"""A message as read: its words, the forms that each may stand for, and what its stretches may be about.

A longer phrase hides the shorter inside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from knowledge.understanding.concepts import Concept
from knowledge.understanding.names.rooms import masked
from knowledge.understanding.names.titles import UNCUT, beside_titles, inside_titles, times_beside
from knowledge.understanding.reading.codes import codes_known, is_everyday
from knowledge.understanding.reading.deadlines import deadlines
from knowledge.understanding.reading.house_numbers import with_numbers
from knowledge.understanding.reading.meant import (
    BREAKS,
    command,
    first_or_last,
    held_in,
    is_a_purpose,
    is_askers_own,
    is_asking_leave,
    is_cut,
    is_in_ones_hands,
    is_named_as_not_meant,
    is_of_other_language,
    is_or,
    is_relative,
    is_said_around,
    number_of_somebody,
    of_an_audience,
    seen_from_an_hour,
    tag,
    undenied,
)
from knowledge.understanding.reading.orders import orders, orders_to_a_device
from knowledge.understanding.reading.other_names import with_other_people
from knowledge.understanding.reading.rated import rated, said_to_be_open
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reasons import reasons_begin, reasons_told
from knowledge.understanding.reading.refused_languages import with_another_language
from knowledge.understanding.reading.reported import frames, wishes
from knowledge.understanding.reading.sentence_ends import sentence_ends
from knowledge.understanding.reading.spelling_asked import spellings
from knowledge.understanding.reading.spelling_out import spelt_out, with_calendar_words
from knowledge.understanding.reading.words_alone import words_alone
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.times.days import SaidDay
from knowledge.understanding.times.hours import Hour
from knowledge.understanding.times.same_hour import meant_again
from knowledge.understanding.words.folding import Word, words_of
from knowledge.understanding.words.letters import body_of_letter
from knowledge.understanding.words.spelling import Form

NAMED = frozenset(
    {
        Concept.SAID_NUMBER,
        Concept.PERSON,
        Concept.ORGANISATION,
        Concept.ROOM,
        Concept.TRACK,
        Concept.PLACE,
        Concept.TIME,
        Concept.DAY,
        Concept.MEETING,
    }
)
"""What the programme or the clock names; a phrase inside such a stretch says nothing more."""
PRONOUNS = frozenset({Concept.HE, Concept.SHE, Concept.THEY})
OF_SOMEBODY = frozenset({Concept.ROLE, Concept.EMPLOYER, Concept.PRIVATE})
"""Concepts whose phrases say of whom with a pronoun ("what does she do"), which is read as well."""
PARTS_OF_A_CLAIM = frozenset({Concept.SESSION, Concept.FIRST, Concept.LAST, Concept.ROLE, Concept.TITLE, Concept.SPELL})
MOST_ALONE = 5
"""Words of a message that asks without a verb ("until?", "à propos de ?")."""
LONGEST_ACRONYM = 4
CLOSE = 0.84
"""How near a known word must be to a capitalised one to be meant by it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as read: its words, the forms that each may stand for, and the spans found."""

    language: str | None
    """The language that it was read in, where it is known."""
    folded: str
    words: tuple[Word, ...]
    forms: tuple[tuple[Form, ...], ...]
    spans: tuple[Span, ...]
    hours: tuple[Hour, ...]
    days: tuple[SaidDay, ...]
    breaks: tuple[int, ...]
    """The positions of the words that begin a sentence, the first excluded."""
    questions: frozenset[int]
    """The positions before which a question mark stands (the number of words, where it ends the message)."""
    costs: dict[int, float]
    """What each word costs a reading that does not explain it."""
    subject_words: frozenset[int]
    """The positions of the words that may be of a subject."""
    subjects: dict[int, str]
    """In a programme of many talks, the positions of the words that name subjects by the table of all languages, with their terms."""
    openly: frozenset[int]
    """The positions of the words that only say how a subject is licensed ("free knitting")."""


def read(reader: Reader, text: str, now: datetime, language: str | None) -> Reading:
    """Read a message. `language`: the one that short spellings are looked up in first, where it is known."""
    _, typed = words_of(text)
    typed, asked_at_the_end = body_of_letter(reader.correspondence, typed, text)
    words = spelt_out(reader, typed, language)
    codes = dict(codes_known(words, reader.topics, reader.phrases.codes)) if reader.directory.rooms else {}
    forms = tuple(
        [
            (codes[number],) if number in codes else _forms(reader, word, number, number > 0 and words[number - 1].text in reader.titles)
            for number, word in enumerate(words)
        ]
    )
    folded, words = with_calendar_words(reader, words, forms)
    local_now = now.astimezone(reader.directory.zone)
    rooms = tuple(reader.rooms.spans(words, forms, reader.room_words)) if reader.directory.rooms else ()
    clock_text = masked(folded, words, rooms) if rooms else folded
    hours = reader.hours.find(clock_text, local_now, reader.opening_hours)
    again = tuple(meant_again(reader.languages, words, hours)) if hours else ()
    days = reader.days.find(clock_text, reader.directory.day_at(now), reader.days_of_event)
    dated = tuple([span for day in days if (span := _placed(words, day.start, day.end, Concept.DAY))])
    numbers = (span for span in reader.telephones.spans(words) if not any(day.start <= span.start and span.end <= day.end for day in dated))
    people = with_other_people(reader, words, forms, tuple(reader.people.spans(words, forms, reader.book)))
    session_titles = tuple(reader.session_titles.spans(words, forms))
    named = [
        *(span for span in people if not any(_overlap(span, room) and len(room) >= len(span) for room in rooms)),
        *rooms,
        *session_titles,
        *(span for span in reader.phrases.spans(words, forms) if not is_everyday(reader, words, span)),
        *(span for span in numbers if span.value or not any(_overlap(span, room) for room in rooms)),
        *(spellings(reader, words, people) if people else ()),
        *(Span(Concept.EMAIL, number - 1, number + 1) for number, word in enumerate(words if "@" in folded else ()) if "@" in word.gap and number),
        *(span for hour in hours if (span := _placed(words, hour.start, hour.end, Concept.TIME))),
        *dated,
    ]
    if session_titles:
        named = list(beside_titles(session_titles, named))
        hours, days = times_beside(session_titles, words, hours), times_beside(session_titles, words, days)
    phrases = [span for span in reader.lexicon.spans(forms) if not is_of_other_language(reader, words, span, language) and not is_cut(words, span)]
    of_an_end = any(span.concept in (Concept.END, Concept.OVER) for span in phrases)
    named += [
        span
        for hour in again
        if (span := _placed(words, hour.start, hour.end, Concept.TIME)) and (of_an_end or not _is_only_a_limit(reader, words, span))
    ]
    no_press = any(span.concept is Concept.PRESS and is_named_as_not_meant(reader, words, span) for span in phrases)
    excepted = {span.end for span in phrases if span.concept is Concept.EXCEPT}
    spans = [
        tag(reader, words, command(reader, words, meant))
        for span in _unshadowed([*named, *phrases])
        if (meant := undenied(reader, words, span, no_press))
        if not is_relative(reader, words, span) and not is_askers_own(reader, words, span) and not is_asking_leave(reader, words, span)
        if not (span.concept is Concept.PERSON and span.start in excepted) and not is_or(reader, words, span) and not is_said_around(span, phrases)
        if not is_a_purpose(reader, words, span, phrases) and not is_in_ones_hands(reader, words, span, phrases)
    ]
    spans = of_an_audience(spans)
    seen = [number_of_somebody(reader, words, spans, seen_from_an_hour(span, spans)) for span in spans]
    spans = with_numbers(reader, words, [first_or_last(reader, words, spans, span) for span in seen])
    spans = with_another_language(reader, words, spans, language)
    spans = held_in(reader, words, spans, text.rstrip().endswith("?"))
    if len(words) <= MOST_ALONE and (asked_alone := reader.alone.get(" ".join(word.text for word in words))):
        spans = [Span(asked_alone, 0, len(words))]
    ordered = (*orders(reader, words, forms, spans), *orders_to_a_device(reader, words, spans, text.rstrip().endswith("?")))
    spans += beside_titles(session_titles, ordered) if session_titles else ordered
    timed = positions(span for span in spans if span.concept is Concept.TIME)
    why = frozenset(reasons_begin(reader, words, language))
    whole = inside_titles((*session_titles, *people), UNCUT)
    breaks = tuple(sentence_ends(reader, words, why, whole, timed))
    due = (*deadlines(reader, words, spans, language), *reasons_told(reader, words, why, breaks))
    if due:
        spans = [span for span in spans if not any(start <= span.start < end for start, end in due)]
        hours = tuple(hour for hour in hours if not _is_due(words, hour, due))
        again = tuple(hour for hour in again if not _is_due(words, hour, due))
        days = tuple(day for day in days if not _is_due(words, day, due))
        spans += [Span(Concept.PLEASE, start, end) for start, end in due]
        breaks = tuple(sorted({*breaks, *(edge for stretch in due for edge in stretch if 0 < edge < len(words))}))
    wished = tuple(wishes(reader, words, spans, breaks))
    breaks = tuple(sorted({*breaks, *(end for _, end in wished)})) if wished else breaks
    told = tuple((start, end) for start, end in frames(reader, words, spans, breaks) if end not in whole)
    if told:
        spans = [span for span in spans if not any(start <= span.start < end for start, end in told)]
        spans += [Span(Concept.CONFIRM, start, end) for start, end in told]
        breaks = tuple(sorted({*breaks, *(end for _, end in told)}))
    asked = {number for number, word in enumerate(words) if "?" in word.gap}
    if asked_at_the_end:
        asked.add(len(words))
    confirming = tuple(_asked_whether_true(reader, words, spans, (*breaks, len(words))))
    if confirming:
        asked |= {start for start, _ in confirming}
        spans = [span for span in spans if span.concept is Concept.CONFIRM or not any(start <= span.start < end for start, end in confirming)]
    if told and not asked:
        asked.add(len(words))
    costs, subject_words = words_alone(reader, words, forms)
    subjects = subjects_named(reader, words, forms, language) if reader.topics.is_large else {}
    subject_words |= codes.keys() | subjects.keys()
    openly = said_to_be_open(reader, words, subjects) if subjects else frozenset[int]()
    if reader.topics.is_large:
        kinds = (number for number, term in subjects.items() if term in reader.subject_words.kinds)
        rating = rated(reader, words, spans, kinds)
        spans = [span for span in spans if not (len(span) and openly.issuperset(range(span.start, span.end)))] if openly else spans
        subject_words -= rating
        costs = {number: cost for number, cost in costs.items() if number not in rating | openly} if rating or openly else costs
    if wished or due:
        subject_words -= {number for start, end in (*wished, *due) for number in range(start, end)}
    return Reading(
        language, folded, words, forms, tuple(spans), (*hours, *again), days, breaks, frozenset(asked), costs, subject_words, subjects, openly
    )


def subjects_named(reader: Reader, words: tuple[Word, ...], forms: tuple[tuple[Form, ...], ...], language: str | None) -> dict[int, str]:
    """The positions of the words that name kinds of talks, and subjects of which the programme has some, with their terms."""
    own = next((known.sets["function_words"] for known in reader.languages if known.code == language), reader.small_words)
    kinds, lengths = reader.subject_words.kinds, reader.subject_words.lengths
    return dict(
        reader.subject_words.asked(
            words, forms, own, lambda word: word in reader.sorts or ((word in reader.topics or word in kinds) and word not in lengths)
        )
    )


def _asked_whether_true(reader: Reader, words: tuple[Word, ...], spans: list[Span], edges: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """The sentences that only ask whether the one before is true ("... Is that right?")."""
    confirming = positions(span for span in spans if span.concept is Concept.CONFIRM)
    of_a_part = positions(span for span in spans if span.concept in PARTS_OF_A_CLAIM) if confirming else set()
    for start, end in pairwise(edges) if confirming else ():
        said = of_a_part if start else ()  # "is the second half right?" of what was claimed before it
        rest = [number for number in range(start, end) if number not in confirming and words[number].text not in reader.small_words]
        rest = [number for number in rest if number not in said and words[number].text not in reader.ordinals]
        if confirming & set(range(start, end)) and not rest:
            yield start, end


def _is_only_a_limit(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether an hour that was said before is only the one until which something lasts ("by then"), and not what is asked about."""
    return any(words[number].text in reader.sets["no_later"] for number in range(span.start, span.end))


def _is_due(words: tuple[Word, ...], told: Hour | SaidDay, due: tuple[tuple[int, int], ...]) -> bool:
    """Whether an hour or a day is the asker's deadline."""
    return any(words[start].start <= told.start and told.end <= words[end - 1].end for start, end in due)


def _forms(reader: Reader, word: Word, number: int, titled: bool) -> tuple[Form, ...]:
    """A capital inside a sentence marks a name, which is no slip of an everyday word; a word all in capitals is only said loudly."""
    forms = reader.book.forms(word.text)
    if titled and word.capital:
        return reader.book.names_like(word.text) or (Form(word.text, 1.0),)
    is_name = word.capital and not (word.raw.isupper() and len(word.raw) > LONGEST_ACRONYM)
    if number == 0 or not is_name or forms[0].score == 1 or any(sign in BREAKS for sign in word.gap):
        return forms
    close = tuple(form for form in forms if form.score >= CLOSE)
    return reader.book.names_like(word.text) or close or (Form(word.text, 1.0),)


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end


def _placed(words: tuple[Word, ...], start: int, end: int, concept: Concept) -> Span | None:
    inside = [number for number, word in enumerate(words) if word.start < end and start < word.end]
    return Span(concept, inside[0], inside[-1] + 1) if inside else None


def _unshadowed(spans: list[Span]) -> list[Span]:
    best: dict[tuple[Concept, int, int, tuple[str, ...]], Span] = {}
    for span in spans:
        key = (span.concept, span.start, span.end, span.value)
        if key not in best or best[key].score < span.score:
            best[key] = span
    kept = list(best.values())
    wide = [span for span in kept if span.end - span.start > 1 or span.concept in NAMED]
    shown = [span for span in kept if not any(_shadows(other, span) for other in wide)] if wide else kept
    return sorted(shown, key=lambda span: (span.start, span.start - span.end))


def _shadows(wide: Span, span: Span) -> bool:
    if wide.concept is Concept.ROOM and span.concept is Concept.ELSEWHERE and wide.start < span.end and span.start < wide.end:
        return True
    if not (wide.start <= span.start and span.end <= wide.end) or wide is span:
        return False
    if span.concept in PRONOUNS and wide.concept in OF_SOMEBODY:
        return False
    if wide.concept is Concept.SAID_NUMBER:
        return True
    if wide.concept is Concept.TRACK and span.concept is Concept.ROOM:
        return len(wide) > len(span)  # "Main Track (K-building)"
    if wide.concept in NAMED:
        return span.concept not in NAMED and wide.score > 0.85
    slip_of_a_name = span.concept is Concept.PERSON and len(span) == 1 and span.score <= wide.score < 1
    return len(wide) > len(span) and (span.concept not in NAMED or span.concept is Concept.DAY or slip_of_a_name)
