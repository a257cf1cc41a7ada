"""Words that stand where a subject of talks stands, whatever they mean elsewhere: "talks about music", "email talks", "anything for kids".

Only in a programme of many talks, where hardly any word is not one of a subject.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from knowledge.understanding.concepts import OF_A_SUBJECT
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import SUBJECTS_AS_WELL
from knowledge.understanding.reading.meant import PARTS
from knowledge.understanding.reading.named import NAMED
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions

TALKS = frozenset({C.TALK, C.SESSION})
WHATEVER_THERE_IS = TALKS | {C.HAPPEN, C.THERE_IS, C.REMAINING, C.PROGRAMME}
"""Concepts behind which a link joins a subject."""
STOPS = NAMED | {
    C.WHO, C.WHO_IS, C.WHEN, C.WHERE, C.WHAT, C.WHICH, C.HOW_LONG, C.HOW_MANY, C.TALK, C.SESSION, C.SPEAK, C.EVENT, C.TODAY, C.TOMORROW,
    C.ROOM_WORD, C.TRACK_WORD, C.NOW, C.NEXT,
}  # fmt: skip
"""Concepts at which a subject ends."""
WORLD = frozenset({C.ELSEWHERE, C.IDENTITY, C.PRIVATE, C.COMMAND, C.BOOK, C.ELECTED})
MATTERS = frozenset({C.PRACTICAL, C.EMAIL, C.ADDRESS, C.TELEPHONE, C.PRESS, C.CITY, C.ORGANISATION_WORD, C.EMPLOYER, C.MEETING_WORD})
EDGES = frozenset(
    {
        C.START, C.OPENS, C.CLOSES, C.END, C.HELP, C.WRITE, C.SPELL, C.INFORMATION, C.PERSON_WORD, C.FEMININE, C.MASCULINE, C.SHE, C.HE,
        C.PEOPLE_WORD, C.HOSTS, C.PROGRAMME, C.THEME,
    }
)  # fmt: skip
GENDERS = frozenset({C.FEMININE, C.MASCULINE})
BEING_THERE = frozenset({C.THERE_IS, C.ATTEND})
"""Concepts beside which women are people, and no subject ("are there any women?")."""
PEOPLE = frozenset({C.SPEAKER, C.RANK})
"""Concepts of words for people that before "talks" are a subject ("junior talks", "distribution talks")."""
OF_A_KIND = frozenset({C.TALK, C.SESSION, C.ROUND_TABLE, C.SPEAK, C.DEBATE, C.EVENT, C.TALK_ABOUT, C.ELSEWHERE, C.NOTED})
"""Concepts that a word for a particular kind of talks has not where the programme has talks of it."""
AROUND = frozenset({
    C.DAY, C.TODAY, C.TOMORROW, C.TIME, C.NOW, C.ROOM, C.TRACK, C.GREETING, C.THANKS, C.PLEASE, C.AND_WHAT_OF, C.THERE_IS, C.TRACK_WORD, C.AFTER,
    C.BEFORE,
})  # fmt: skip
"""Concepts beside which some words are a subject without more being said."""
BARE = WORLD | {C.PRACTICAL}
"""Concepts of a clause that asks for nothing."""
SEVERAL = 3
"""Words that together say one talk."""
LONGEST = 4
"""Words of a subject that is named without more."""

NEAR_A_ROOM = 3
"""Words around a room among which it is said to be free."""
WHEN_AND_WHERE = frozenset({C.DAY, C.TODAY, C.TOMORROW, C.TIME, C.ROOM})
ASKED_WHAT_IS_ON = frozenset({C.TALK, C.SESSION, C.TRACK_WORD, C.WHAT, C.WHICH, C.WHO, C.ANY, C.EVENT})
"""What is on, right before a verb that says so."""


def subjects_pointed_at(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> dict[int, frozenset[C]]:
    """The positions at which a subject stands, each with the concepts that its word has not then."""
    at = {number: span.concept for span in spans for number in range(span.start, span.end)}
    found = dict.fromkeys(_spoken_of_in_talks(reader, reading, spans), WORLD | MATTERS)
    pointers = [span.end for span in spans if span.concept in OF_A_SUBJECT and len(span)]
    for first in (*pointers, *_behind_links(reader, reading, start, end, spans)):
        found |= dict.fromkeys(_behind(reader, reading, first, end, at), WORLD | MATTERS | EDGES)
        if first in found and first in reading.subjects:
            found[first] |= OF_A_KIND  # the performance of a program is none on a stage
    for span in spans:
        if span.concept in TALKS and len(span):
            found |= dict.fromkeys(_before(reader, reading, start, span.start, at), WORLD | MATTERS | PEOPLE)
            if span.end < end and span.end in reading.subjects and reading.words[span.end].gap == " ":
                found[span.end] = WORLD | MATTERS
    for stretch in _phrases(reading, start, end):
        if not any(span.start <= stretch.start and stretch.stop <= span.end for span in spans):
            found |= dict.fromkeys(stretch, WORLD | MATTERS | EDGES)
    for_whom = [number for number in range(start + 1, end) if number in reading.subjects and _is_for_whom(reader, reading, start, number)]
    for number in [number for number, term in reading.subjects.items() if start <= number < end and _is_a_kind(reader, term)]:
        found |= {number: OF_A_KIND, **dict.fromkeys(_before(reader, reading, start, number, at), WORLD | MATTERS)}
    if not found:
        alone = _alone(reader, reading, start, end, spans)
        several = len(alone) > 1 and reading.subjects.keys() >= set(alone)  # two subjects beside each other are one ("sécurité des emails")
        of_talks = several or _is_rather_spoken_of(reader, reading, alone, (start, end), spans)
        found |= dict.fromkeys(alone, WORLD | EDGES | MATTERS if of_talks else WORLD | EDGES)
    return dict.fromkeys(for_whom, WORLD | EDGES) | found


def without_meanings(spans: Sequence[Span], pointed: dict[int, frozenset[C]]) -> list[Span]:
    """The spans without what the words of a subject mean elsewhere."""
    if not pointed:
        return [*spans]
    return [span for span in spans if not len(span) or not all(span.concept in pointed.get(number, ()) for number in range(span.start, span.end))]


def without_whom_it_is_for(spans: list[Span], pointed: Container[int]) -> list[Span]:
    """The spans without the matter of whom the event is for, where it is asked which talks are for somebody ("suitable for beginners")."""
    of_talks = any(span.concept in TALKS for span in spans)
    return [span for span in spans if not (of_talks and span.concept is C.PRACTICAL and span.value[0] == Matter.AUDIENCE and span.end in pointed)]


def without_the_world(reader: Reader, spans: list[Span], subjects: Sequence[Span]) -> list[Span]:
    """The spans without what words mean in the world that, with others, say which talk is meant ("wikipedia sur du bare metal"); where nothing is
    asked but some words of one talk stand, also without the matters beside them ("postgres sans interruption") of which its texts tell nothing."""
    named = [span for span in subjects if span.concept is C.SESSION_NAME]
    told = {span.start for span in named}
    if len(told) > 1 and all(span.concept in BARE for span in spans):
        return [span for span in spans if span.concept is not C.PRACTICAL or _is_of_seats(span) or _is_told(reader, span, named[0])]
    if len(told) < SEVERAL:
        return spans
    return [span for span in spans if span.concept not in WORLD or not told.issuperset(range(span.start, span.end))]


def _is_told(reader: Reader, matter: Span, named: Span) -> bool:
    """Whether the texts of one of the sessions that are named tell of a matter."""
    told = reader.told_matters
    return matter.value[0] in told and any(told.of_session(matter.value[0], session) for session in named.value)


def without_talk_about_days(spans: list[Span]) -> list[Span]:
    """The spans of a clause, where "talks on Sunday" says when the talks are, and not what they are about."""
    said = {span.start for span in spans if span.concept in WHEN_AND_WHERE}
    return [replace(span, concept=C.TALK) if span.concept is C.TALK_ABOUT and span.end in said else span for span in spans]


def without_people_spoken_of(reader: Reader, reading: Reading, spans: list[Span]) -> list[Span]:
    """The spans without people who are none behind "talks on": a project may be called like one of their names as well."""
    pointed = {span.end for span in spans if span.concept in OF_A_SUBJECT}
    pointed |= {number + 1 for number in pointed if number < len(reading.words) and reading.words[number].text in reader.sets["definite"]}
    return [span for span in spans if span.concept is not C.PERSON or len(span) > 1 or span.start not in pointed]


def _with_states_of_rooms(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause, where what only says that a room is free or taken asks what is on in it ("is Janson free at 4?")."""
    rooms = [span for span in spans if span.concept in (C.ROOM, C.ROOM_WORD) or (span.concept is C.PRACTICAL and span.value[0] == Matter.ROOM)]
    if not rooms:
        return spans
    said = positions(span for span in spans if span.concept in WHEN_AND_WHERE | {C.NOW, C.ROOM_WORD})
    for number in range(max(start, rooms[0].start - NEAR_A_ROOM), min(end, rooms[0].end + NEAR_A_ROOM)):
        text = reading.words[number].text
        state = C.FREE if text in reader.sets["rooms_free"] else C.TAKEN if text in reader.sets["rooms_taken"] else None
        if state and (number + 1 >= end or number + 1 in said or reading.words[number + 1].text in reader.small_words):
            kept = (span for span in spans if not span.start <= number < span.end)
            return [*kept, Span(C.ROOM_WORD, number, number + 1), Span(state, number, number + 1)]
    return spans


def _with_tracks_they_are_of(spans: list[Span]) -> list[Span]:
    """The spans of a clause, where a verb says of talks, and not of people, to which track they belong."""
    concepts = {span.concept for span in spans}
    if C.TRACK_WORD not in concepts or concepts & {C.PERSON, C.WHO, C.WHO_IS, C.SPEAKER}:
        return spans
    return [replace(span, concept=C.HAPPEN) if span.concept is C.EMPLOYER else span for span in spans]


def _without_now(spans: list[Span]) -> list[Span]:
    """The spans of a clause, where a verb only asks in which place a talk is, and not what is on ("where's The Varnish Bus happening?")."""
    if not {C.WHERE, C.SESSION_NAME} <= {span.concept for span in spans}:
        return spans
    happening = {(span.start, span.end) for span in spans if span.concept is C.HAPPEN}
    return [span for span in spans if span.concept is not C.NOW or (span.start, span.end) not in happening]


def with_what_is_on(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause, where a verb that only says that something is on is no subject ("what is running at two?", "which talks run in K?"),
    nor is the state of a room."""
    spans = _without_now(_with_tracks_they_are_of(_with_states_of_rooms(reader, reading, start, end, spans)))
    beside = {span.start for span in spans if span.concept in WHEN_AND_WHERE | {C.NOW}}
    if not beside:
        return spans
    talks = positions(span for span in spans if span.concept in ASKED_WHAT_IS_ON)
    pointed = {span.end for span in spans if span.concept in OF_A_SUBJECT}
    titles = positions(span for span in spans if span.concept is C.SESSION_NAME and len(span) > 1)
    found = []
    for number in range(start + 1, end):
        before = reading.words[number - 1].text
        if reading.words[number].text not in reader.sets["being_on"] or number in pointed or number in titles:
            continue
        behind = number + 1
        while behind < end and behind not in beside and reading.words[behind].text in reader.light_words:
            behind += 1
        if (behind == end or behind in beside) and (number - 1 in talks or before in reader.light_words):
            found.append(number)
    kept = [span for span in spans if not any(span.start <= number < span.end and span.concept is not C.NOW for number in found)]
    return [*kept, *(Span(C.HAPPEN, number, number + 1) for number in found)] if found else spans


def _is_a_kind(reader: Reader, term: str) -> bool:
    return term in reader.subject_words.kinds and term in reader.topics


def _is_of_talks(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a word is a subject of the table, or stands in a title."""
    return number in reading.subjects or any(form.text in reader.topics.strong_words for form in reading.forms[number][:1])


def _behind_links(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> list[int]:
    """Where a subject begins that is not joined to the talks right before it ("a very short talk in Janson on X", "anything worth seeing on X")."""
    links = [number for number in range(start, end) if reading.words[number].text in reader.sets["subject_links"]]
    if not links:
        return []
    kinds = (number for number, term in reading.subjects.items() if number >= start and term in reader.subject_words.kinds)
    anything = (number for number in range(start, links[-1]) if reading.words[number].text in reader.sets["anything"])
    talks = min((*(span.start for span in spans if span.concept in WHATEVER_THERE_IS and len(span)), *kinds, *anything), default=end)
    return [number + 1 for number in links if number > talks]


def _phrases(reading: Reading, start: int, end: int) -> Iterator[range]:
    """Where several words together name one subject, of which none means anything else ("jeux vidéo")."""
    for _, found in groupby(range(start, end), key=reading.subjects.get):
        stretch = list(found)
        if len(stretch) > 1 and stretch[0] in reading.subjects:
            yield range(stretch[0], stretch[-1] + 1)


def _spoken_of_in_talks(reader: Reader, reading: Reading, spans: Sequence[Span]) -> Iterator[int]:
    """The words right behind "talks about" that some text has, whatever they mean elsewhere: "talks about windows", "une conférence sur la météo"."""
    pointers = {span.end for span in spans if span.concept is C.TALK_ABOUT and len(span)}
    for span in spans if pointers else ():
        first = span.start - (span.start > 0 and reading.words[span.start - 1].text in reader.sets["definite"])
        if first in pointers and all(reading.words[number].text in reader.topics for number in range(span.start, span.end)):
            yield from range(span.start, span.end)


def _behind(reader: Reader, reading: Reading, number: int, end: int, at: dict[int, C]) -> Iterator[int]:
    first = number
    while number < end and (number == first or PARTS.isdisjoint(reading.words[number].gap)):
        if at.get(number) in STOPS and not (number == first and number in reading.subjects):
            return
        if _is_of_talks(reader, reading, number):
            yield number
        number += 1


def _before(reader: Reader, reading: Reading, start: int, end: int, at: dict[int, C]) -> Iterator[int]:
    number = end - 1
    while number >= start and reading.words[number + 1].gap == " " and at.get(number) not in STOPS and _is_of_talks(reader, reading, number):
        yield number
        number -= 1


def _is_rather_spoken_of(reader: Reader, reading: Reading, alone: Sequence[int], within: tuple[int, int], spans: Sequence[Span]) -> bool:
    """Whether a word is a subject of titles, though a practical matter as well, of which the programme says nothing ("security", "traductions"),
    or a word for bodies, for the way there or for a way to reach somebody, of which it says nothing either ("l'école", "cartes", "email").

    It stands alone, perhaps with an article and a day, and is asked for: "translation?" asks whether there is any, and so does a whole sentence.
    """
    matters = {matter for span in spans if span.concept is C.PRACTICAL and span.start in alone for matter in span.value}
    programme = reader.directory.programme
    bodies, contacts = programme.organisations, programme.contacts
    untold = {C.ADDRESS: programme.venue, C.ORGANISATION_WORD: bodies, C.EMPLOYER: bodies, C.EMAIL: contacts, C.TELEPHONE: contacts}
    others = {span.concept for span in spans if span.start in alone and span.concept is not C.PRACTICAL and span.concept in untold}
    if (
        not (matters or others)
        or not matters <= SUBJECTS_AS_WELL
        or not matters.isdisjoint(programme.practical)
        or any(untold[each] for each in others)
    ):
        return False
    days = positions(span for span in spans if span.concept in WHEN_AND_WHERE)
    rest = {reading.words[number].text for number in range(*within) if number not in days and number not in alone}
    in_titles = all(reader.topics.is_in_titles(reading.subjects.get(number, reading.words[number].text)) for number in alone)
    return in_titles and rest <= reader.sets["definite"] and within[1] not in reading.questions


def _is_of_seats(span: Span) -> bool:
    """Whether it is said that there are seats, or none ("full"), which no subject is."""
    return span.concept is C.PRACTICAL and span.value[0] == Matter.SEATS


def _is_for_whom(reader: Reader, reading: Reading, start: int, number: int) -> bool:
    """Whether a word says for whom something is ("anything for kids", "pour les débutants")."""
    before = number - 1
    if before > start and reading.words[before].text in reader.sets["definite"]:
        before -= 1
    return reading.words[before].text in reader.sets["purposes"]


def _alone(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> list[int]:
    """The words of a few that say nothing but a subject, and perhaps when and where."""
    beside = positions(span for span in spans if span.concept in AROUND or _is_of_seats(span))
    of_all = positions(span for span in spans if span.concept is C.PROGRAMME)
    said = [number for number in range(start, end) if number not in beside | of_all and reading.words[number].text not in reader.light_words]
    ordered = len(said) > 1 and reading.words[said[0]].text in reader.sets["orders"]
    if len(said) > LONGEST or ordered or not all(_is_of_talks(reader, reading, number) for number in said):
        return []
    edges = positions(span for span in spans if span.concept in EDGES)
    who_is_there = positions(span for span in spans if span.concept in GENDERS) if any(span.concept in BEING_THERE for span in spans) else set()
    return [number for number in said if (number in reading.subjects or number not in edges) and number not in who_is_there]
