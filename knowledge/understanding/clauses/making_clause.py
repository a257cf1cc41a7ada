"""The clause of some words, with all that they may say: what the phrases, names and hours say, and what follows from them.

Each step is a function of another module of this room, takes the spans so far and gives those of the next step; here stands their order.
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.afterwards import told_as_after, with_all_until
from knowledge.understanding.clauses.at_the_edge import (
    with_the_one_at_a_place,
    with_the_one_at_the_edge,
    with_the_part_at_a_place,
    with_the_part_at_the_edge,
    with_the_verb_of_giving,
)
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.described import described_people, of_a_function
from knowledge.understanding.clauses.given_again import with_the_time_meant
from knowledge.understanding.clauses.in_the_plural import with_the_number_there_is
from knowledge.understanding.clauses.innocent_words import is_of_no_person, without_hours_of_titles, without_innocent_words
from knowledge.understanding.clauses.kinds_of_bodies import with_bodies_of_a_kind
from knowledge.understanding.clauses.left_out import whoever_is_left, without_those_left_out
from knowledge.understanding.clauses.lengths import with_lengths_asked
from knowledge.understanding.clauses.matters_of_sessions import (
    of_talks_of_their_own,
    with_all_there_are,
    with_matters_of_sessions,
    with_sizes_of_rooms,
)
from knowledge.understanding.clauses.matters_spoken_of import without_matters_spoken_of
from knowledge.understanding.clauses.meetings import event_by_title, meeting_by_ordinal, meetings, meetings_by_subject, with_the_event_meant
from knowledge.understanding.clauses.pointed import (
    subjects_pointed_at,
    with_what_is_on,
    without_meanings,
    without_people_spoken_of,
    without_talk_about_days,
    without_the_world,
    without_whom_it_is_for,
)
from knowledge.understanding.clauses.references import with_references
from knowledge.understanding.clauses.refused_subjects import refused_words, without_those_refused
from knowledge.understanding.clauses.round_tables import POSSESSIVE, round_tables_told
from knowledge.understanding.clauses.said_of_titles import meanings_in_titles
from knowledge.understanding.clauses.said_to_be_there import said_to_be_there
from knowledge.understanding.clauses.sorts import with_sorts, with_those_meant
from knowledge.understanding.clauses.spoken_of import spoken_of
from knowledge.understanding.clauses.subjects_told import subjects_told
from knowledge.understanding.clauses.tracks import (
    beside_tracks,
    tracks_named,
    with_themes_as_tracks,
    without_meanings_of_names,
    without_titles_begun_like_tracks,
)
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span


def make_clause(reader: Reader, reading: Reading, start: int, end: int, recall: Recall) -> Clause:
    """The clause of these words, with everything that can be derived for it."""
    inside = told_as_after(reader, reading, [span for span in reading.spans if start <= span.start and span.end <= end])
    inside = with_bodies_of_a_kind(reader, reading, start, end, inside)
    inside = without_innocent_words(reader, reading, start, end, with_the_one_at_the_edge(reader, inside))
    if reader.directory.rooms:
        inside = with_lengths_asked(reader, reading, end, without_people_spoken_of(reader, reading, without_talk_about_days(inside)))
        inside = with_all_until(reader, reading, start, with_what_is_on(reader, reading, start, end, inside))
    inside = with_the_event_meant(reader, reading, end, with_the_part_at_the_edge(reader, reading, inside), recall)
    inside = with_the_time_meant(reader, reading, start, end, inside) if reader.directory.rooms else inside
    spans = with_references(reader, reading, start, end, with_the_number_there_is(reader, reading, start, end, inside), recall)
    spans = with_the_one_at_a_place(reader, reading, start, end, list(spans))
    spans = with_sizes_of_rooms(reader, reading, range(start, end), with_matters_of_sessions(reader, reading, spans))
    spans = with_all_there_are(reader, reading, range(start, end), spans, recall)
    of_tracks: list[Span] = []
    if reader.directory.tracks:
        spans = with_themes_as_tracks(without_titles_begun_like_tracks(spans))
        if tracks := list(tracks_named(reader, reading, start, end, spans)):
            spans = [*without_meanings_of_names(spans, {span.start for span in tracks}), *tracks]
            of_tracks = beside_tracks(reader, reading, tracks)
    spans = without_meanings(spans, meanings_in_titles(reader, reading, start, end, [*spans, *of_tracks]))
    spans = with_sorts(reader, reading, start, end, spans) if reader.directory.types else spans
    spans = with_the_verb_of_giving(reader, reading, spans)
    pointed = subjects_pointed_at(reader, reading, start, end, spans) if reader.topics.is_searched_freely else {}
    if of_tracks:
        pointed = {number: meanings for number, meanings in pointed.items() if all(span.start != number for span in of_tracks)}
    spans = [*(without_meanings(without_whom_it_is_for(spans, pointed), pointed) if pointed else spans), *of_tracks]
    spans += event_by_title(reader, reading, start, end, spans)
    if reader.directory.programme.series:
        spans += meetings(reader, reading, start, end, spans)
        spans += meeting_by_ordinal(reader, reading, start, end, spans)
        spans += meetings_by_subject(reader, reading, start, end, spans)
    spans = said_to_be_there(reader, reading, start, end, spans)
    refused = refused_words(reader, reading, start, end, spans) if reader.topics.is_searched_freely else ()
    subjects = subjects_told(reader, reading, start, end, spans, pointed, refused)
    if not reader.topics.is_searched_freely and all(span.concept is not C.SESSION_NAME for span in subjects):
        subjects += round_tables_told(reader, reading, start, end, spans, recall)
    titles = [span for span in subjects if span.concept is C.SESSION_NAME and len(span) > 1] if reader.topics.is_searched_freely else []
    if titles:
        spans = [span for span in spans if not any(title.start <= span.start and span.end <= title.end for title in titles)]
    spans = (
        without_the_world(reader, spans, subjects) if reader.topics.is_searched_freely else without_hours_of_titles(reader, reading, spans, subjects)
    )
    spans = without_matters_spoken_of(reader, reading, spans, subjects)
    spans += subjects
    spans += _words_for_talks(reader, reading, start, end, subjects) if reading.subjects else ()
    spans = without_those_refused(reader, reading, refused, spans) if refused else spans
    spans = with_those_meant(reader, reading, start, end, spans) if reader.directory.types else spans
    spans = with_the_part_at_a_place(reader, reading, start, end, spans)
    spans = [span for span in spans if span.concept is not C.PRIVATE or not is_of_no_person(reader, reading, span, spans)]
    left = whoever_is_left(reader, reading, start, end, spans)
    described = left or tuple(described_people(reader, reading, start, end, spans, recall))
    spans = without_those_left_out(spans, left) if left else _without_functions(reader, reading, start, spans, described)
    spans += [*described, *(of_talks_of_their_own(reader, spans) if reader.directory.rooms else ())]
    spans += spoken_of(reader, reading, spans, start, end, recall)
    asked = any(start < number <= end for number in reading.questions) or _opens_a_question(reader, reading, start, spans)
    return Clause(reading, start, end, tuple(spans), asked, frozenset([span.concept for span in spans]))


def _opens_a_question(reader: Reader, reading: Reading, start: int, spans: list[Span]) -> bool:
    """Whether a question that wants a yes or a no begins with the first word, or before a pronoun behind a comma ("Ann Lee, is she the mayor")."""
    behind = (span.start - 1 for span in spans if span.concept in POSSESSIVE and span.start > start and "," in reading.words[span.start - 1].gap)
    return reader.opens_a_question(reading.words, start) or any(reader.begins_a_question(reading.words, number) for number in behind)


def _words_for_talks(reader: Reader, reading: Reading, start: int, end: int, subjects: list[Span]) -> list[Span]:
    """The words for particular kinds of talks, of a clause that names a subject, as words for talks: what is found may be of another kind."""
    told = {span.start: span for span in subjects if span.concept is C.TOPIC or (span.concept is C.SESSION_NAME and len(span) == 1)}
    kinds = (number for number, term in reading.subjects.items() if start <= number < end and term in reader.subject_words.kinds)
    return [replace(told.get(number, Span(C.TALK, number, number + 1)), concept=C.TALK) for number in kinds if told]


def _without_functions(reader: Reader, reading: Reading, start: int, spans: list[Span], described: tuple[Span, ...]) -> list[Span]:
    """The spans without subjects where "the mediator", "le préfet" is somebody of the programme, or a function is told with what it is of."""
    if of_a_function(reader, reading, described):
        told = {span.start for span in described}
        return [span for span in spans if span.concept not in (C.TOPIC, C.SESSION_NAME) or not told.issuperset(range(span.start, span.end))]
    definite = {span.start for span in described if span.concept is C.UNKNOWN_NAME} | {
        span.start
        for span in described
        if any(form.text in reader.functions for form in reading.forms[span.start][:1])
        if span.start == start or reading.words[span.start - 1].text in reader.sets["definite"]
    }
    if not definite:
        return spans
    return [span for span in spans if span.concept not in (C.TOPIC, C.SESSION_NAME) or span.start not in definite]
