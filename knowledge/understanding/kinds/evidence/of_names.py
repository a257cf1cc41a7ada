"""What a message names of the event, of the programme or of the world, as evidence of whether it is for the desk."""

from __future__ import annotations

from collections.abc import Collection

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.described import of_a_function
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.evidence.weighed import SUBJECTS, Weighed
from knowledge.understanding.names.indexed_words import words_of
from knowledge.understanding.names.titles import is_a_whole_title
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import positions

ANCHORS = frozenset(
    {
        C.EVENT, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.AUDIENCE, C.TALK, C.SPEAKER, C.PERSON, C.MEETING, C.PLACE, C.PRESS, C.SERIES, C.PROGRAMME,
        C.HOSTS, C.SPEAK, C.SO_FAR, C.OPENING_MEETING, C.OPENS, C.CLOSES, C.ROOM, C.TRACK, C.SAID_NUMBER,
    }
)  # fmt: skip
"""Concepts of an event; the others can be asked of anything."""
STRONG = frozenset(
    {
        C.EVENT, C.SPEAKER, C.ROUND_TABLE, C.DEBATE, C.AUDIENCE, C.SESSION, C.TALK, C.PERSON, C.PRESS, C.SERIES, C.PLACE, C.HOSTS, C.ROOM, C.TRACK,
        C.SAID_NUMBER,
    }
)  # fmt: skip
OWN = SUBJECTS | {C.PERSON, C.PLACE, C.ROOM, C.TRACK}
OF_A_TALK = frozenset(
    {
        C.WHEN, C.WHERE, C.ROOM_WORD, C.TRACK_WORD, C.TALK, C.SESSION, C.TALK_ABOUT, C.THEME, C.ROOM, C.DAY, C.TODAY, C.TOMORROW, C.NOW,
        C.CANCELLED, C.DETAIL,
    }
)  # fmt: skip
"""What is asked of one of several talks, or said of it."""
OF_PEOPLE = frozenset({C.SPEAK, C.SPEAKER, C.WHO, C.WHO_IS, C.ATTEND, C.REPRESENT, C.PEOPLE_WORD, C.PERSON})
"""Concepts of people, who may come from a town."""
RARE_IN_A_TITLE = 35
"""Ten times the Zipf frequency under which a word of a title is as much as two."""
SHORTEST_BEGINNING = 5
LONG_TITLE = 3
"""Words of a title that nobody says by chance."""


def of_what_it_names(weighed: Weighed) -> dict[str, float]:
    """What it names of the event, of the programme, or of the world."""
    reader, reading, clause, used, found = weighed.reader, weighed.reading, weighed.best.clause, weighed.used, weighed.found
    of_a_subject, anchored = weighed.of_a_subject and not _is_only_a_town(weighed), not found.isdisjoint(ANCHORS)
    numbers_of_own = positions(span for span in used if span.concept in OWN)
    opens, closes = reader.opening_hours
    is_outside = not clause.has(C.OVER, C.END, C.CANCELLED) and any(hour.clock and not opens <= hour.clock <= closes for hour in reading.hours)
    foreign = reader.foreign_words
    of_one_talk = bool(reader.directory.rooms) and of_a_subject and not found.isdisjoint(OF_A_TALK)
    return {
        "an anchor": float(anchored),
        "a subject": float(of_a_subject),
        "a subject alone": float(of_a_subject and not anchored),
        "strong anchors": float(len(found & STRONG)),
        "a word of the programme's own": float(any(_is_own(reader, reading, number) for number in numbers_of_own)),
        "a title of many": _said_of_a_title(reader, clause),
        "subjects alone": float(of_a_subject and reading.subjects.keys() >= set(range(len(reading.words))) and len(reading.words) > 1),
        "an hour outside the event": float(is_outside),
        "other people's subjects": float(weighed.elsewhere),
        "another language": float(
            max(0, sum([word.text in foreign or (word.raw != word.text and word.raw.lower() in foreign) for word in reading.words]) - 1)
        ),
        "the day of the event": float(says_the_day(reader, clause)),
        "asks of one of many talks": float(of_one_talk and weighed.is_explained),
        "a function told in full": of_a_function(reader, reading, used) if weighed.is_explained else 0.0,
        "the event by its name": float(bool(reader.directory.rooms) and any(span.concept is C.EVENT and span.value for span in used)),
    }


def _is_only_a_town(weighed: Weighed) -> bool:
    """Whether a body is named by where it is, and other people's matters are spoken of ("a train to Rennes")."""
    return weighed.elsewhere and weighed.found & SUBJECTS == {C.ORGANISATION} and weighed.found.isdisjoint(OF_PEOPLE)


def says_the_day(reader: Reader, clause: Clause) -> bool:
    """Whether a clause names a day of the event by its date ("the 24th"), and not only by its distance from today."""
    return any(day.day in reader.days_of_event for day in clause.reading.days_within(clause.start, clause.end) if not day.relative)


def _said_of_a_title(reader: Reader, clause: Clause) -> float:
    """How much is said of a title in a programme of many: nothing, a short one, or more words of it than anybody says by chance."""
    if not reader.topics.is_searched_freely:
        return 0.0
    said = max((LONG_TITLE if is_a_whole_title(span) else len(span) for span in clause.of(C.SESSION_NAME)), default=0)
    said = max(said, _words_of_one_title(reader, clause))
    return float(min(said, LONG_TITLE) - 1) if said > 1 else 0.0


def _words_of_one_title(reader: Reader, clause: Clause) -> int:
    """How many words are said of the title of the one talk that they find, wherever they stand in it; too few tell nothing, a rare one tells two."""
    sessions = {session for session, _ in clause.talks(C.TOPIC)}
    if len(sessions) != 1:
        return 0
    title = words_of(reader.directory.sessions[sessions.pop()].title)
    numbers = {span.start for span in clause.of(C.TOPIC)}
    said = [number for number in numbers if any(_begins_one_of(title, form.text) for form in clause.reading.forms[number])]
    found = len(said) + sum(reader.frequency(clause.reading.words[number].text) < RARE_IN_A_TITLE for number in said) if len(said) > 1 else 0
    return found if found >= LONG_TITLE else 0


def _begins_one_of(words: Collection[str], word: str) -> bool:
    return word in words or (len(word) >= SHORTEST_BEGINNING and any(each.startswith(word) for each in words))


def _is_own(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a word is none of the languages', but the programme's."""
    return reading.words[number].text.isalpha() and not any(reader.book.is_common(form.text) for form in reading.forms[number][:1])
