"""A message as read: its words, the forms that each may stand for, and what its stretches may be about.

A longer phrase hides the shorter inside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.titles import UNCUT, beside_titles, inside_titles
from knowledge.understanding.reading.counted_down import with_countdown
from knowledge.understanding.reading.house_numbers import with_numbers
from knowledge.understanding.reading.languages_named import held_in, with_another_language
from knowledge.understanding.reading.meant import PARTS, is_cut, is_of_other_language, meant, of_an_audience, seen_beside_others
from knowledge.understanding.reading.named import Named, at_their_words, named_in, unshadowed
from knowledge.understanding.reading.orders import orders, orders_to_a_device
from knowledge.understanding.reading.rated import rated, said_to_be_open
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reasons import deadlines, reasons_begin, reasons_told
from knowledge.understanding.reading.reminders import with_reminder
from knowledge.understanding.reading.reported import frames, wishes
from knowledge.understanding.reading.sentence_ends import asked_whether_true, sentence_ends
from knowledge.understanding.reading.typed import Typed, typed_words
from knowledge.understanding.reading.words_alone import words_alone
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.times.days import SaidDay
from knowledge.understanding.times.hours import Hour
from knowledge.understanding.words.folding import Word, says_any
from knowledge.understanding.words.learning import sounds_of
from knowledge.understanding.words.spelling import Form

MOST_ALONE = 5
"""Words of a message that asks without a verb ("until?", "à propos de ?")."""
MOST_POLITE = 4
"""Words of a greeting and of politeness around them."""
POLITE = frozenset({C.GREETING, C.PLEASE})


@dataclass(frozen=True)
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
    sounds: tuple[str, ...]
    """What each word sounds like by itself, for what has been learned."""
    costs: dict[int, float]
    """What each word costs a reading that does not explain it."""
    subject_words: frozenset[int]
    """The positions of the words that may be of a subject."""
    subjects: dict[int, str]
    """In a programme of many talks, the positions of the words that name subjects by the table of all languages, with their terms."""
    openly: frozenset[int]
    """The positions of the words that only say how a subject is licensed ("free knitting")."""

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple([word.text for word in self.words])

    @cached_property
    def concepts(self) -> frozenset[C]:
        """The concepts that are said."""
        return frozenset([span.concept for span in self.spans])

    def says(self, *sets: Set[str]) -> bool:
        """Whether any word is in any of the sets."""
        return says_any(self.texts, sets)

    def hours_within(self, start: int, end: int) -> list[Hour]:
        """The hours that the words from `start` up to `end` say."""
        first, last = self.words[start].start, self.words[end - 1].end
        return [hour for hour in self.hours if first <= hour.start and hour.end <= last]

    def days_within(self, start: int, end: int) -> list[SaidDay]:
        """The days and the parts of days that the words from `start` up to `end` say."""
        first, last = self.words[start].start, self.words[end - 1].end
        return [day for day in self.days if first <= day.start and day.end <= last]


class _Draft(NamedTuple):
    """What a message says so far, less what was set aside."""

    spans: list[Span]
    hours: tuple[Hour, ...]
    again: tuple[Hour, ...]
    days: tuple[SaidDay, ...]
    breaks: tuple[int, ...]
    asked: frozenset[int]
    aside: frozenset[int] = frozenset()
    """The positions of the words that are of no subject that is asked for."""


def read(reader: Reader, text: str, now: datetime, language: str | None) -> Reading:
    """Read a message. `language`: the one that short spellings are looked up in first, where it is known."""
    typed = typed_words(reader, text, language)
    named = named_in(reader, typed, now)
    spans = _with_orders(reader, typed, named, _meant(reader, typed, named, language, text), text)
    whole = inside_titles((*named.titles, *named.people), UNCUT)
    why = frozenset(reasons_begin(reader, typed.words, language))
    breaks = tuple(sentence_ends(reader, typed.words, why, whole, positions(span for span in spans if span.concept is C.TIME)))
    draft = _Draft(spans, named.hours, named.again, named.days, breaks, typed.asked)
    draft = _without_reasons(reader, typed.words, draft, why, language)
    draft = _without_wishes(reader, typed.words, draft)
    draft = _without_reports(reader, typed.words, draft, whole)
    return _of_draft(reader, typed, draft, language)


def _meant(reader: Reader, typed: Typed, named: Named, language: str | None, text: str) -> list[Span]:
    """The names and phrases that are meant as they are said."""
    words = typed.words
    parted = not PARTS.isdisjoint("".join([word.gap for word in words]))
    phrases = [
        span
        for span in reader.lexicon.spans(typed.forms)
        if not (is_cut(words, span) if span.end - span.start > 1 and parted else is_of_other_language(reader, words, span, language))
    ]
    phrases = _without_false_farewells(phrases)
    spans = of_an_audience(meant(reader, words, unshadowed([*named.spans, *_hours_again(reader, words, named, phrases), *phrases]), phrases))
    spans = with_numbers(reader, words, seen_beside_others(reader, words, spans))
    spans = with_countdown(reader, words, with_another_language(reader, words, with_reminder(reader, words, spans), language))
    spans = held_in(reader, words, spans, _ends_in_a_question(text))
    return _alone(reader, words, spans) or spans


def _without_false_farewells(spans: list[Span]) -> list[Span]:
    """The spans without those of a farewell of which the first word belongs to what stands before it ("qu'est-ce qu'il y a vendredi ?")."""
    there = [span for span in spans if span.concept is C.THERE_IS]
    if not there:
        return spans
    return [span for span in spans if span.concept is not C.GOODBYE or not any(other.start < span.start < other.end for other in there)]


def _hours_again(reader: Reader, words: tuple[Word, ...], named: Named, phrases: list[Span]) -> list[Span]:
    """The words that point back at an hour, but where they only limit something of which no end is said."""
    again = [*at_their_words(words, named.again, C.TIME)]
    if not again or any(span.concept in (C.END, C.OVER) for span in phrases):
        return again
    return [span for span in again if not _is_only_a_limit(reader, words, span)]


def _alone(reader: Reader, words: tuple[Word, ...], spans: list[Span]) -> list[Span]:
    """What words ask that are all of a message, but for a greeting and politeness around them; nothing where they are more."""
    if not 0 < len(words) <= MOST_ALONE + MOST_POLITE:
        return []
    polite = [span for span in spans if span.concept in POLITE]
    around = positions(polite)
    said = [number for number in range(len(words)) if number not in around] or [*range(len(words))]
    asked = reader.alone.get(" ".join([word.text for word in words[said[0] : said[-1] + 1]]))
    return [*(span for span in polite if not said[0] <= span.start <= said[-1]), Span(asked, said[0], said[-1] + 1)] if asked else []


def _with_orders(reader: Reader, typed: Typed, named: Named, spans: list[Span], text: str) -> list[Span]:
    """The spans with those of orders, which no part of a title is."""
    ordered = (
        *orders(reader, typed.words, typed.forms, spans),
        *orders_to_a_device(reader, typed.words, spans, _ends_in_a_question(text)),
    )
    return [*spans, *(beside_titles(named.titles, ordered) if named.titles else ordered)]


def _ends_in_a_question(text: str) -> bool:
    return text.rstrip().endswith("?")


def _without_reasons(reader: Reader, words: tuple[Word, ...], draft: _Draft, why: frozenset[int], language: str | None) -> _Draft:
    """What is said, less until when and why the asker must know it."""
    due = (*deadlines(reader, words, draft.spans, language), *reasons_told(reader, words, why, draft.breaks))
    if not due:
        return draft
    spans = [span for span in draft.spans if not any(start <= span.start < end for start, end in due)]
    return _Draft(
        spans=spans + [Span(C.PLEASE, start, end) for start, end in due],
        hours=tuple(hour for hour in draft.hours if not _is_due(words, hour, due)),
        again=tuple(hour for hour in draft.again if not _is_due(words, hour, due)),
        days=tuple(day for day in draft.days if not _is_due(words, day, due)),
        breaks=tuple(sorted({*draft.breaks, *(edge for stretch in due for edge in stretch if 0 < edge < len(words))})),
        asked=draft.asked,
        aside=_inside(due),
    )


def _without_wishes(reader: Reader, words: tuple[Word, ...], draft: _Draft) -> _Draft:
    """The same, less who wishes to know it: what they wish begins a sentence."""
    wished = tuple(wishes(reader, words, draft.spans, draft.breaks))
    if not wished:
        return draft
    spans = [span for span in draft.spans if span.concept is not C.CONTACT or not any(start <= span.start < end for start, end in wished)]
    return draft._replace(spans=spans, breaks=_with_breaks(draft, wished), aside=draft.aside | _inside(wished))


def _without_reports(reader: Reader, words: tuple[Word, ...], draft: _Draft, whole: frozenset[int]) -> _Draft:
    """The same, less who says so and the sentences that only ask whether it is true: what is told is asked, where nothing else is."""
    told = tuple((start, end) for start, end in frames(reader, words, draft.spans, draft.breaks) if end not in whole)
    if told:
        spans = [span for span in draft.spans if not any(start <= span.start < end for start, end in told)]
        draft = draft._replace(spans=spans + [Span(C.CONFIRM, start, end) for start, end in told], breaks=_with_breaks(draft, told))
    confirming = tuple(asked_whether_true(reader, words, draft.spans, (*draft.breaks, len(words))))
    if confirming:
        spans = [span for span in draft.spans if span.concept is C.CONFIRM or not any(start <= span.start < end for start, end in confirming)]
        draft = draft._replace(spans=spans, asked=draft.asked.union(start for start, _ in confirming))
    return draft._replace(asked=frozenset({len(words)})) if told and not draft.asked else draft


def _with_breaks(draft: _Draft, stretches: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    return tuple(sorted({*draft.breaks, *(end for _, end in stretches)}))


def _inside(stretches: tuple[tuple[int, int], ...]) -> frozenset[int]:
    return frozenset(number for start, end in stretches for number in range(start, end))


def _said_to_be_given(reader: Reader, words: tuple[Word, ...]) -> set[int]:
    """The verbs by which talks are given, which name no subject where one of them also does ("sont données")."""
    said = [word.text for word in words]
    auxiliaries, given = reader.sets["auxiliaries"], reader.sets["given"]
    return {number for number, (before, verb) in enumerate(pairwise(said), 1) if verb in given and before in auxiliaries}


def _of_draft(reader: Reader, typed: Typed, draft: _Draft, language: str | None) -> Reading:
    """The reading, with what its words are and cost that nothing else explains; in a programme of many talks, with their subjects."""
    costs, subject_words = words_alone(reader, typed.words, typed.forms)
    subject_words |= typed.codes
    spans, subjects, openly = draft.spans, dict[int, str](), frozenset[int]()
    if reader.topics.is_searched_freely:
        subjects = subjects_named(reader, typed.words, typed.forms, language)
        openly = said_to_be_open(reader, typed.words, subjects) if subjects else openly
        rating = rated(reader, typed.words, spans, (number for number, term in subjects.items() if term in reader.subject_words.kinds))
        rating |= _said_to_be_given(reader, typed.words)
        spans = [span for span in spans if not _is_of_subjects(span, openly, subjects)] if subjects else spans
        subject_words = (subject_words | subjects.keys()) - rating
        costs = {number: cost for number, cost in costs.items() if number not in rating | openly} if rating or openly else costs
    elif reader.sorts:
        subjects = {number: term for number, term in subjects_named(reader, typed.words, typed.forms, language).items() if term in reader.sorts}
    return Reading(
        language=language,
        folded=typed.folded,
        words=typed.words,
        forms=typed.forms,
        spans=tuple(spans),
        hours=(*draft.hours, *draft.again),
        days=draft.days,
        breaks=draft.breaks,
        questions=draft.asked,
        sounds=sounds_of(typed.forms, reader.learned_roots),
        costs=costs,
        subject_words=subject_words - draft.aside,
        subjects=subjects,
        openly=openly,
    )


def _is_of_subjects(span: Span, openly: frozenset[int], subjects: Mapping[int, str]) -> bool:
    """Whether a span only says how a subject is licensed, or has words of the world that are the name of one of the programme ("smart home")."""
    said = range(span.start, span.end)
    return bool(said) and (openly.issuperset(said) or (span.concept is C.ELSEWHERE and len(said) > 1 and subjects.keys() >= {*said}))


def subjects_named(reader: Reader, words: tuple[Word, ...], forms: tuple[tuple[Form, ...], ...], language: str | None) -> dict[int, str]:
    """The positions of the words that name kinds of talks, and subjects of which the programme has some, with their terms.

    A word of grammar names none ("j'ai"), unless no other of its language stands beside it ("ai talks").
    """
    texts = [word.text for word in words]
    of_languages = [known.sets["function_words"] for known in reader.languages if language in (known.code, None)]
    own = frozenset().union(*(small for small in of_languages if sum([text in small for text in texts]) > 1))
    kinds, lengths = reader.subject_words.kinds, reader.subject_words.lengths
    return dict(
        reader.subject_words.asked(
            words, forms, own, lambda word: word in reader.sorts or ((word in reader.topics or word in kinds) and word not in lengths)
        )
    )


def _is_only_a_limit(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether an hour that was said before is only the one until which something lasts ("by then"), and not what is asked about."""
    return any(words[number].text in reader.sets["no_later"] for number in range(span.start, span.end))


def _is_due(words: tuple[Word, ...], told: Hour | SaidDay, due: tuple[tuple[int, int], ...]) -> bool:
    """Whether an hour or a day is the asker's deadline."""
    return any(words[start].start <= told.start and told.end <= words[end - 1].end for start, end in due)
