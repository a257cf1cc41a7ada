"""Tracks that a clause names by their name or a part of it: beside a word that says that one is meant ("the email devroom"), or where only a
track can stand ("the last security talk", "maintenant en bases de données", "les ateliers junior")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from knowledge.understanding.concepts import AT_THE_EDGE, DAYS, Concept
from knowledge.understanding.names.rooms import LEAST_TRACK, WHOLE_NAME
from knowledge.understanding.names.titles import is_named_by_its_words
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.reading.words_alone import says_nothing
from knowledge.understanding.spans import Span, positions

C = Concept
POINTERS = frozenset({C.TRACK_WORD, C.ROOM_WORD})
NAMED_ALREADY = frozenset({C.TRACK, C.ROOM})
MAY_NAME_TRACKS = frozenset(
    {C.TOPIC, C.SESSION_NAME, C.PRACTICAL, C.PRIVATE, C.ELSEWHERE, C.COMMAND, C.PERSON, C.INFORMATION,
     C.CITY, C.ORGANISATION_WORD, C.PRESS, C.MEETING_WORD, C.RANK, C.EMAIL, C.BOOK, C.DEBATE, C.TELEPHONE}
)  # fmt: skip
"""Concepts whose words may be words of a track's name as well."""
NEVER_IN_A_NAME = NAMED_ALREADY | POINTERS | {
    C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG, C.HOW_MANY, C.FIRST, C.LAST, C.NEXT, C.PREVIOUS, C.NOW, C.TIME, C.DAY, C.TODAY,
    C.TOMORROW, C.OTHER, C.OTHER_ONE, C.ALL, C.SAME_ROOM, C.OPENS, C.CLOSES, C.START, C.END, C.HOSTS, C.PICKED,
}  # fmt: skip
"""Concepts of words that are none of a track's name even where they stand beside "devroom"."""
ASKED_OF_A_TRACK = frozenset({C.WHAT, C.WHO, C.THERE_IS, C.SPEAK, C.TALK, C.SESSION, C.HAPPEN, C.SPEAKER, C.TIME})
"""Concepts right before "in" and a track's whole name."""
ORDERS = frozenset({C.AFTER, C.BEFORE, C.REMAINING, C.HAPPEN})
"""Concepts of words with which a name that stands alone ends."""
HOURS = frozenset({C.START, C.END})
MOMENTS = AT_THE_EDGE | HOURS | {C.NOW, C.NEXT, C.REMAINING}
OF_ONE_TRACK = frozenset({C.NOW, C.NEXT, C.WHERE})
"""Concepts of what is asked of one track, and not of all talks on a subject that is called like it."""
BESIDE_A_NAME = DAYS | OF_ONE_TRACK | {C.TIME, C.PROGRAMME, C.AND_WHAT_OF, C.PLEASE}
"""Concepts beside which a name that is all that is said is a track's."""
ASKED_FOR = frozenset({C.AND_WHAT_OF, C.ANY, C.TALK_ABOUT})
BESIDE_WHAT_IS_ASKED_FOR = BESIDE_A_NAME | ASKED_FOR | {C.THERE_IS, C.TALK, C.SESSION}
"""The same, where the name is asked for as a subject would be ("any talks about Go?")."""
OF_A_SUBJECT = frozenset({C.TOPIC, C.SESSION_NAME, C.PRACTICAL})
"""Concepts of words that may as well be a subject of talks on other tracks."""
PARTS = frozenset({C.TALK, C.SESSION})
PLACES_AND_PROGRAMME = frozenset({C.ROOM_WORD, C.WHERE, C.PROGRAMME})
WORDS_BEFORE = 2
"""Words before a name among which it is said that one goes somewhere for it ("for the")."""
LONGEST = 4
"""Words of a track's name, or of a part of it, that names it without a word like "devroom"."""
SHORTEST_NAME = 3
"""Letters of a whole name that names a track beside no more than "start" or "end"."""


def tracks_named(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> Iterator[Span]:
    """The track whose name some words say beside a word like "devroom", or with "room" right before or after them."""
    pointers = [span for span in spans if span.concept in POINTERS]
    of_a_track = any(span.concept is C.TRACK_WORD for span in pointers)
    if any(span.concept is C.TRACK or (span.concept is C.ROOM and not of_a_track) for span in spans):
        return
    edges = {number for span in pointers for number in (span.start - 1, _behind(reader, reading, span.end, end)) if start <= number < end}
    called = any(span.start > start and _whole(reader, reading, span.start - 1, span.start) for span in pointers)
    if not (of_a_track or called) and edges.isdisjoint(_telling(reader, reading, start, end)):
        yield from _where_only_a_track_stands(reader, reading, start, end, spans)
        return
    taken = positions(span for span in spans if span.concept not in MAY_NAME_TRACKS or _is_another_name(span))
    never = positions(span for span in spans if span.concept in NEVER_IN_A_NAME or _is_another_name(span))
    beside = edges - never
    free = [number for number in range(start, end) if number not in taken or number in beside]
    if not of_a_track:
        free = [number for number in free if number in edges]
    asked: list[list[tuple[str, float]]] = [[] for _ in reading.words]
    for number in free:
        if number in beside or _tells(reader, reading, number):
            asked[number] = _terms(reader, reading, number)
    for number in edges:
        if number not in taken or number in beside:
            asked[number].append((WHOLE_NAME + reading.words[number].text, 1.0))
    yield from _fitting(reader, asked)


def _behind(reader: Reader, reading: Reading, number: int, end: int) -> int:
    """The first word behind a word for a room or a track that may be of its name, as in "la salle du ..."."""
    while number < end - 1 and reading.words[number].text in reader.sets["inside_subjects"]:
        number += 1
    return number


def _fitting(reader: Reader, asked: Sequence[Sequence[tuple[str, float]]]) -> Iterator[Span]:
    fit = reader.tracks_index.fit(asked)
    if fit is None or fit.score < LEAST_TRACK:
        return
    tracks = tuple(key[0] for key in fit.keys)
    for number in fit.told:
        yield Span(C.TRACK, number, number + 1, 1.0, tracks)


def _where_only_a_track_stands(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> Iterator[Span]:
    """The track that is named where what is first, last, on now, or begins in it is asked, or beside a kind of talks ("les ateliers junior")."""
    if not reader.topics.is_searched_freely:
        return
    concepts = {span.concept for span in spans}
    if C.PERSON in concepts or C.EVENT in concepts:
        return
    never = positions(span for span in spans if span.concept in NEVER_IN_A_NAME or _is_another_name(span))
    never |= positions(span for span in spans if span.concept in ORDERS)
    if concepts & MOMENTS:
        for number in range(start, end - 1):
            if reading.words[number].text in reader.sets["place_prepositions"] and number not in never:
                behind = range(number + 1, _end_of_name(reading, number + 1, end, never))
                found = list(_fitting(reader, [_terms(reader, reading, each) if each in behind else [] for each in range(len(reading.words))]))
                if found and {span.start for span in found} >= {each for each in behind if _tells(reader, reading, each)}:
                    yield from found
                    return
                named = _whole(reader, reading, behind[0], behind[-1] + 1) if behind else ()
                if named:
                    yield from (Span(C.TRACK, each, each + 1, 1.0, named) for each in behind)
                    return
    if asked := (
        _asked_what_is_in_it(reader, reading, end, spans, never)
        or _asked_in_which_room(reader, reading, start, end, spans, never)
        or _alone_on_a_day(reader, reading, start, end, spans)
        or _called_a_theme(reader, reading, end, spans, never)
    ):
        yield from asked
        return
    talks = positions(span for span in spans if span.concept in PARTS)
    kinds = {number for number, term in reading.subjects.items() if term in reader.subject_words.kinds}
    edged, timed = bool(concepts & AT_THE_EDGE), bool(concepts & HOURS) and not concepts & PARTS
    if not (edged or timed or kinds or talks or end - start == 1):
        return
    for first in range(start, end):
        for last in range(min(end, first + LONGEST), first, -1):
            if never.isdisjoint(range(first, last)) and not kinds.issuperset(range(first, last)) and (tracks := _whole(reader, reading, first, last)):
                joined = {first - 1, last} & (talks | kinds)
                of_a_kind = bool(joined & kinds) and reading.subjects.keys().isdisjoint(range(first, last))
                of_a_kind = of_a_kind or ((last in talks or (first, last) == (start, end)) and not _is_a_subject(reader, reading, first, last))
                if (edged and (joined or _is_long(reading, first, last))) or (timed and _is_long(reading, first, last)) or of_a_kind:
                    yield from (Span(C.TRACK, number, number + 1, 1.0, tracks) for number in range(first, last))
                    return


def _is_a_subject(reader: Reader, reading: Reading, first: int, last: int) -> bool:
    """Whether some words are found as a subject, in titles as well as in the name of a track; a little word is not ("Go")."""
    return any(number in reading.subjects or reading.words[number].text in reader.topics.strong_words for number in range(first, last))


def _asked_what_is_in_it(reader: Reader, reading: Reading, end: int, spans: Sequence[Span], never: set[int]) -> list[Span]:
    """The track of which it is asked what or who is in it, where no more follows than when ("y a quoi en kernel demain ?")."""
    times = {span.start for span in spans if span.concept in (C.DAY, C.TIME, C.TODAY, C.TOMORROW)}
    for number in sorted({span.end for span in spans if span.concept in ASKED_OF_A_TRACK}):
        if number < end - 1 and reading.words[number].text in reader.sets["place_prepositions"]:
            last = _end_of_name(reading, number + 1, end, never)
            if last > number + 1 and (last == end or last in times) and (tracks := _whole(reader, reading, number + 1, last)):
                return [Span(C.TRACK, each, each + 1, 1.0, tracks) for each in range(number + 1, last)]
    return []


def _asked_in_which_room(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span], never: set[int]) -> list[Span]:
    """The track of which it is asked in which room it is, where one goes for it, or what its programme is, by its whole name and nothing beside it
    ("which room is Go in?", "where do I go for Go?", "programme Go samedi")."""
    said = {span.concept for span in spans} & PLACES_AND_PROGRAMME
    if not said:
        return []
    covered = positions(span for span in spans if span.concept in NEVER_IN_A_NAME or span.concept is C.PROGRAMME)
    telling = sorted(number for number in _telling(reader, reading, start, end) if number not in covered and number not in never)
    if C.ROOM_WORD not in said and not (telling and _is_asked_for(reader, reading, telling, spans)):
        return []
    is_it = [number for number in range(start + 1, end) if reading.words[number - 1].text in reader.sets["auxiliaries"] and number not in never]
    named = range(min(telling), max(telling) + 1) if telling else range(is_it[0], is_it[0] + 1) if is_it else range(0)
    if not named or len(named) > LONGEST or not never.isdisjoint(named):
        return []
    tracks = _whole(reader, reading, named[0], named[-1] + 1)
    return [Span(C.TRACK, number, number + 1, 1.0, tracks) for number in named] if tracks else []


def _called_a_theme(reader: Reader, reading: Reading, end: int, spans: Sequence[Span], never: set[int]) -> list[Span]:
    """The track whose whole name stands right behind one word for a theme ("la thématique Afrique"), which is all that it is."""
    for span in spans:
        if span.concept is C.THEME and len(span) == 1 and span.end < end:
            for last in range(_end_of_name(reading, span.end, end, never), span.end, -1):
                if tracks := _whole(reader, reading, span.end, last):
                    return [Span(C.TRACK, number, number + 1, 1.0, tracks) for number in range(span.end, last)]
    return []


def _alone_on_a_day(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> list[Span]:
    """The track whose whole name is all that is said beside a day ("Go schedule tomorrow", "les junior samedi") or "and what of" ("et Go ?"), and
    no subject besides; or beside no more than what is asked of one track ("kernel next?", "where is Rust", "Saturday or Sunday for Rust?")."""
    said = {span.concept for span in spans}
    if not said & (DAYS | OF_ONE_TRACK | ASKED_FOR):
        return []
    of_one = bool(said & OF_ONE_TRACK) or any(reading.words[number].text in reader.sets["or_words"] for number in range(start, end))
    beside = positions(span for span in spans if span.concept in (BESIDE_A_NAME if of_one else BESIDE_WHAT_IS_ASKED_FOR))
    little = reader.sets["definite"] | reader.sets["indefinite"] | reader.sets["before_dates"] | reader.sets["place_prepositions"]
    little = little | reader.sets["auxiliaries"] | reader.sets["or_words"] | reader.sets["purposes"] if of_one else little
    name = [number for number in range(start, end) if number not in beside and reading.words[number].text not in little]
    if not 0 < len(name) <= LONGEST or name[-1] - name[0] >= len(name):
        return []
    otherwise = positions(span for span in spans if span.concept not in OF_A_SUBJECT)
    if not of_one and len(name) == 1 and name[0] not in otherwise and _is_a_subject(reader, reading, name[0], name[0] + 1):
        return []
    tracks = _whole(reader, reading, name[0], name[-1] + 1)
    return [Span(C.TRACK, number, number + 1, 1.0, tracks) for number in name] if tracks else []


def _is_asked_for(reader: Reader, reading: Reading, name: list[int], spans: Sequence[Span]) -> bool:
    """Whether a name may be what one goes somewhere for, or what has a programme, which then stands before it or right behind it."""
    programmes = [span.start for span in spans if span.concept is C.PROGRAMME]
    if programmes:
        return any(start < name[0] or start == name[-1] + 1 for start in programmes)
    return is_gone_for(reader, reading, 0, name[0])


def is_gone_for(reader: Reader, reading: Reading, start: int, name: int) -> bool:
    """Whether a word right before a name says that one goes somewhere for it ("for the ..."). `start`: where the words of its clause begin."""
    before = {word.text for word in reading.words[max(name - WORDS_BEFORE, start) : name]}
    return not before.isdisjoint(reader.sets["purposes"])


def without_meanings_of_names(spans: Iterable[Span], named: set[int]) -> list[Span]:
    """The spans without what the words of a track's name mean elsewhere, and without people who are called like one of them; a word for a theme
    right before it says that it is a track."""
    return [
        replace(span, concept=C.TRACK_WORD) if span.concept is C.THEME and span.end in named else span
        for span in spans
        if not (span.concept is C.PERSON and named.intersection(range(span.start, span.end)))
        and not (len(span) and span.concept not in NEVER_IN_A_NAME and named.issuperset(range(span.start, span.end)))
    ]


def without_titles_begun_like_tracks(spans: Sequence[Span]) -> list[Span]:
    """The spans without a title that only begins with the name of a track beside which a word says that this one is meant ("the Social Web
    devroom")."""
    pointers = {span.start for span in spans if span.concept is C.TRACK_WORD}
    named = {span.end for span in spans if span.concept is C.TRACK and span.end in pointers}
    return [span for span in spans if span.concept is not C.SESSION_NAME or span.end not in named or span.score >= 1] if named else list(spans)


def with_themes_as_tracks(spans: Iterable[Span]) -> list[Span]:
    """The spans, where a word for a theme right before the name of a track says that it is one ("la thématique Modern Email")."""
    found = list(spans)
    named = {span.start for span in found if span.concept is C.TRACK}
    return [replace(span, concept=C.TRACK_WORD) if span.concept is C.THEME and span.end in named else span for span in found] if named else found


def _telling(reader: Reader, reading: Reading, start: int, end: int) -> set[int]:
    return {number for number in range(start, end) if _tells(reader, reading, number)}


def beside_tracks(reader: Reader, reading: Reading, tracks: Iterable[Span]) -> list[Span]:
    """The kinds of talks right beside a track that is named, which then only say that its talks are meant."""
    edges = {number for span in tracks for number in (span.start - 1, span.end)}
    return [Span(C.TALK, number, number + 1) for number, term in reading.subjects.items() if number in edges and term in reader.subject_words.kinds]


def _whole(reader: Reader, reading: Reading, first: int, last: int) -> tuple[str, ...]:
    """The tracks of which these words are the whole name, written together or apart, or in another language."""
    subject = {reading.subjects.get(number) for number in range(first, last)}
    keys = {WHOLE_NAME + "".join(word.text for word in reading.words[first:last])}
    if len(subject) == 1 and (term := subject.pop()):
        keys.add(WHOLE_NAME + term)
    if last - first == 1:
        keys |= {WHOLE_NAME + form.text for form in reading.forms[first]}
    asked = [(key, 1.0) for key in keys]
    fit = reader.tracks_index.fit([asked])
    return tuple(key[0] for key in fit.keys) if fit else ()


def _is_long(reading: Reading, first: int, last: int) -> bool:
    return sum(len(word.text) for word in reading.words[first:last]) >= SHORTEST_NAME


def _end_of_name(reading: Reading, number: int, end: int, never: set[int]) -> int:
    """Where the words end that may be a name: at the next sign, or a word that is never in one."""
    first = number
    while number < end and number - first < LONGEST and number not in never and (number == first or reading.words[number].gap in (" ", "-", "'")):
        number += 1
    return number


def _terms(reader: Reader, reading: Reading, number: int) -> list[tuple[str, float]]:
    subject = reading.subjects.get(number)
    if subject and subject in (reading.subjects.get(number - 1), reading.subjects.get(number + 1)):
        return [(subject, 1.0)]  # "bases" is none of a track's words in "bases de données"
    terms = [(term, form.score) for form in reading.forms[number] for term in reader.terms.of(form.text)]
    return [*terms, (subject, 1.0)] if subject else terms


def _is_another_name(span: Span) -> bool:
    """Whether the words say a title, or somebody's name in several words, whose words name no track."""
    return is_named_by_its_words(span) or (span.concept is C.PERSON and len(span) > 1)


def _tells(reader: Reader, reading: Reading, number: int) -> bool:
    return reading.words[number].text not in reader.small_words and not says_nothing(reader, reading.forms[number])
