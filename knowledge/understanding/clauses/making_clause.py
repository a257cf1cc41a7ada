"""The clause of some words, with all that they may say: what the phrases, names and hours say, and what follows from them.

Here the subject words of a clause become sessions and talks; `described.py` finds people by what is said of them, `meetings.py` the
meetings of the series, `telling.py` says which words can tell of anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from knowledge.understanding.clauses.afterwards import tables_at_their_hour, told_as_after, with_all_until
from knowledge.understanding.clauses.at_the_edge import (
    place_before_the_last,
    with_the_one_at_a_place,
    with_the_one_at_the_edge,
    with_the_part_at_a_place,
    with_the_part_at_the_edge,
    with_the_verb_of_giving,
)
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.described import described_people, of_a_function
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
from knowledge.understanding.clauses.said_of_titles import meanings_in_titles, said_of_titles
from knowledge.understanding.clauses.said_to_be_there import said_to_be_there
from knowledge.understanding.clauses.sorts import with_sorts, with_those_meant
from knowledge.understanding.clauses.spoken_of import spoken_of
from knowledge.understanding.clauses.telling import allowed_words, names_of_parts, tells_the_whole, told_by, what_fits
from knowledge.understanding.clauses.tracks import (
    beside_tracks,
    tracks_named,
    with_themes_as_tracks,
    without_meanings_of_names,
    without_titles_begun_like_tracks,
)
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.subjects import Fit
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span, positions

SAID_BESIDE_A_SUBJECT = frozenset({C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.AND_WHAT_OF, C.GREETING, C.THANKS, C.ELSEWHERE, C.PRACTICAL})
"""Concepts beside which one word is a subject without "about"."""
WHETHER = frozenset({C.ANY, C.THERE_IS})
"""The same, where the word is one of the table of subjects ("any ai?")."""
LEAST_SUBJECT = 0.55
LEAST_OF_A_PART = 0.45
"""The same beside a word for a part of the event."""
LEAST_POINTED = 0.2
"""The same in a programme of many talks, where "about", "talk" or the word standing alone says that it is a subject."""
MOST_NAMED = 4
"""Sessions that one name can have; more are a subject."""
POSSESSIVE = frozenset({C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.IT})


def make_clause(reader: Reader, reading: Reading, start: int, end: int, recall: Recall) -> Clause:
    """The clause of these words, with everything that can be derived for it."""
    inside = told_as_after(reader, reading, [span for span in reading.spans if start <= span.start and span.end <= end])
    inside = with_bodies_of_a_kind(reader, reading, start, end, inside)
    inside = without_innocent_words(reader, reading, start, end, with_the_one_at_the_edge(reader, inside))
    if reader.directory.rooms:
        inside = with_lengths_asked(reader, reading, end, without_people_spoken_of(reader, reading, without_talk_about_days(inside)))
        inside = with_all_until(reader, reading, start, with_what_is_on(reader, reading, start, end, inside))
    inside = with_the_event_meant(reader, reading, end, with_the_part_at_the_edge(reader, reading, inside), recall)
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
    spans = said_to_be_there(reader, reading, spans)
    refused = refused_words(reader, reading, start, end, spans) if reader.topics.is_searched_freely else ()
    subjects = _subjects(reader, reading, start, end, spans, recall, pointed, refused)
    titles = [span for span in subjects if span.concept is C.SESSION_NAME and len(span) > 1] if reader.topics.is_searched_freely else []
    if titles:
        spans = [span for span in spans if not any(title.start <= span.start and span.end <= title.end for title in titles)]
    spans = without_the_world(spans, subjects) if reader.topics.is_searched_freely else without_hours_of_titles(reader, reading, spans, subjects)
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


def _subjects(
    reader: Reader, reading: Reading, start: int, end: int, spans: list[Span], recall: Recall, pointed: Mapping[int, object], refused: Sequence[int]
) -> list[Span]:
    concepts = {span.concept for span in spans}
    found: list[Span] = []
    if reader.topics.is_searched_freely and C.SESSION_NAME in concepts:
        return found
    allowed = allowed_words(reading, start, end, spans)
    if reader.topics.is_searched_freely:
        matters = (span for span in spans if span.concept is C.PRACTICAL and (len(span) > 1 or reader.topics.has_many))
        for number in (each for span in matters for each in range(span.start, span.end)):
            allowed[number] = allowed[number] and number in pointed and _is_in_titles(reader, reading, number)
    for number in refused:
        allowed[number] = False
    fit = what_fits(reader, reading, allowed)
    tables = list(reader.directory.round_tables)
    fit = _within_the_part_named(reader, reading, fit, allowed, spans) if fit and not reader.topics.is_searched_freely else fit
    bodies = positions(span for span in spans if span.concept in (C.ORGANISATION, C.PLACE)) if fit else set()
    alone = sum(allowed) == 1 and concepts <= (SAID_BESIDE_A_SUBJECT | WHETHER if allowed.index(True) in reading.subjects else SAID_BESIDE_A_SUBJECT)
    is_pointed = pointed or (reader.topics.is_searched_freely and (alone or concepts & {C.ABOUT, C.TALK_ABOUT, C.TALK, C.SESSION}))
    least = LEAST_POINTED if is_pointed else LEAST_OF_A_PART if concepts & {C.SESSION, C.ROUND_TABLE, C.TALK_ABOUT} else LEAST_SUBJECT
    if fit and fit.score >= least and (not set(fit.told) <= bodies or concepts & {C.ABOUT, C.TALK_ABOUT}):
        keys = fit.ranked[: fit.close] if reader.topics.is_searched_freely else _without_talks_of_whole(fit.keys)
        found += told_by(C.TOPIC, fit, tuple(f"{session}#{place}" for session, place in keys))
        if reader.topics.is_searched_freely:
            found.append(Span(C.MENTION, start, start, 1.0, tuple(f"{session}#{place}" for session, place in fit.ranked[fit.close :])))
        sessions = few_sessions(fit.keys)
        title = said_of_titles(reader, reading, start, end, fit, sessions) if reader.topics.is_searched_freely else None
        if title:
            return [title]
        if sessions and (concepts & {C.ROUND_TABLE, C.SESSION, C.DEBATE} or any(place < 0 for _, place in fit.keys)):
            if C.ROUND_TABLE in concepts or C.DEBATE in concepts:
                sessions = tuple(session for session in sessions if session in tables) or sessions
            found += told_by(C.SESSION_NAME, fit, sessions)
            return found
    if reader.topics.is_searched_freely:
        return found
    said = [span for span in spans if span.concept is C.ROUND_TABLE]
    if said and tables:
        by_number = ((span, numbers) for span in said if (numbers := _numbers_after(reader, reading, span.end, end, spans)))
        span, numbers = next(by_number, (said[0], {}))
        if numbers and all(0 < number <= len(tables) for number in numbers.values()):
            found.append(Span(C.SESSION_NAME, span.start, max(numbers) + 1, 1.0, tuple(tables[number - 1] for number in numbers.values())))
            return found
        first = replace(said[0], end=max(span.end for span in said if span.start < said[0].end))  # "la table", "table ronde"
        chosen = (
            _theirs(reader, reading, first, spans, recall, tables)
            or tables_at_their_hour(reader, reading, first, spans)
            or _ordered(reader, reading, first, spans, start, end, tables)
        )
        found.append(Span(C.SESSION_NAME, first.start, first.end, 0.6, tuple(chosen)))
    return found


def _within_the_part_named(reader: Reader, reading: Reading, fit: Fit, allowed: Sequence[bool], spans: list[Span]) -> Fit:
    """What fits within the one part that is named beside it, by its place ("which tool is in the first round table?") or by a word of its own."""
    names = names_of_parts(reader.ways_to_say(C.SESSION))
    parts = [span for span in spans if span.concept in (C.ROUND_TABLE, C.SESSION) or reading.words[span.end - 1].text in names]
    within = {session for session, _ in fit.keys}
    if not parts:
        return fit
    if len(within) == 1:
        session = within.pop()
        return replace(fit, keys=((session, -1),)) if tells_the_whole(reader, reading, fit, session) else fit
    by_place = _ordered(reader, reading, parts[0], spans, 0, len(reading.words), list(reader.directory.round_tables))
    rest = what_fits(reader, reading, [may and number not in fit.told for number, may in enumerate(allowed)])
    by_word = {session for session, place in rest.keys if place < 0} if rest else set()
    named = within & (by_word if len(by_word) == 1 else set(by_place))
    if len(named) != 1:
        return fit
    return replace(fit, keys=tuple(key for key in fit.keys if key[0] in named), told={**fit.told, **(rest.told if rest and by_word else {})})


def _is_in_titles(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a word, or the subject that it is a word for, stands in a title: one that an abstract mentions in passing does not."""
    return reader.topics.is_in_titles(reading.subjects.get(number, reading.words[number].text))


def _without_talks_of_whole(keys: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """Sessions and talks without the talks of a session that is there itself."""
    whole = {session for session, place in keys if place < 0}
    return tuple(key for key in keys if key[1] < 0 or key[0] not in whole)


def few_sessions(keys: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    """The sessions of these keys, each once; none where they are too many for one name."""
    found: dict[str, None] = {}
    for session, _ in keys:
        found[session] = None
        if len(found) > MOST_NAMED:
            return ()
    return tuple(found)


def _theirs(reader: Reader, reading: Reading, span: Span, spans: list[Span], recall: Recall, tables: list[str]) -> list[str]:
    """The round table of the people in mind, where it is said to be theirs ("leur table ronde"), or the one in mind ("the round table")."""
    of_theirs = any(other.concept in POSSESSIVE and other.end == span.start for other in spans)
    if not of_theirs and not _is_the_one_in_mind(reader, reading, span, spans, recall):
        return []
    people = tuple(value for other in spans if other.concept is C.PERSON for value in other.value) or recall.people or recall.group
    theirs = recall.sessions or tuple(session.id for person in people for session, _ in reader.directory.parts_of(person))
    return [table for table in tables if table in theirs]


def _is_the_one_in_mind(reader: Reader, reading: Reading, span: Span, spans: list[Span], recall: Recall) -> bool:
    """Whether "the round table" is the one that was spoken of: one, with its article, and none that its place or its subject tells."""
    before = reading.words[span.start - 1].text if span.start else ""
    words = [word.text for word in reading.words[span.start : span.end]]
    the_one = any(word in reader.sets["definite"] for word in (before, words[0]))
    told = {other.concept for other in spans} & {C.FIRST, C.LAST, C.NEXT, C.PREVIOUS, C.OTHER, C.OTHER_ONE, C.HOW_MANY, C.PERSON, C.WHICH}
    several = any(reader.plurals.looks_plural(word) for word in words)
    ordinal = any(word.text in reader.ordinals for word in reading.words[max(0, span.start - 2) : span.end + 2])
    return the_one and not several and not told and not ordinal and len(recall.sessions) <= 1


def _numbers_after(reader: Reader, reading: Reading, first: int, end: int, spans: list[Span]) -> dict[int, int]:
    """The numbers by which things are named after their word ("round tables 1 and 2"), by their positions; none that belong to an hour or a day."""
    numbers: dict[int, int] = {}
    taken = positions(span for span in spans if span.concept in (C.TIME, C.DAY))
    for position in range(first, end):
        word = reading.words[position].text
        if word.isdigit() and position not in taken:
            numbers[position] = int(word)
        elif not (numbers and word in reader.sets["number_links"]):
            break
    return numbers


def _ordered(reader: Reader, reading: Reading, span: Span, spans: list[Span], start: int, end: int, tables: list[str]) -> list[str]:
    near = [reading.words[number].text for number in range(max(start, span.start - 2), min(end, span.end + 2))]
    ordinals = reader.ordinals
    for number in (span.start, span.start + 1):  # "dernière" may be part of the name of the table
        if (before_the_last := place_before_the_last(reader, reading.words, number, len(tables))) > 0:
            return [tables[before_the_last - 1]]
    if any(other.concept is C.LAST and span.start - 1 <= other.end and other.start <= span.end + 1 for other in spans):
        return tables[-1:]
    for word in near:
        if word in ordinals and ordinals[word] <= len(tables):
            return [tables[ordinals[word] - 1]]
    return tables
