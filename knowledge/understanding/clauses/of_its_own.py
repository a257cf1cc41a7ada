"""Whether a clause names something of its own, so that it does not go on about what was spoken of before: a room, a track, the event, a part of
it, a matter of practice, a subject, a meeting of the series. A pronoun that points back goes on all the same ("is he in Janson?"), but not one that
only stands for what the clause names behind it ("il finit quand, le séminaire ?").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions

PERSONAL = frozenset({C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.OTHER_ONE, C.PERSON_WORD})
"""Concepts that point at somebody who was spoken of."""
POINTING = PERSONAL | {C.IT, C.THIS_PART, C.SAME, C.SAME_ROOM, C.PICKED, C.BOTH}
"""Concepts that point at anything that was spoken of."""
FROM_THERE = frozenset(
    {C.ORGANISATION, C.PLACE, C.CITY, C.VENUE_CITY, C.UNKNOWN_NAME, C.DESCRIBED_PERSON, C.TOPIC, C.SESSION_NAME, C.TRACK, C.ROOM, C.BOOK}
)
"""Concepts of where somebody comes from, or of what they are."""
OF_A_THING = frozenset({C.HE, C.SHE, C.IT})
"""Pronouns that may stand for a thing that is named behind them."""
OF_THE_SERIES = frozenset({C.SERIES, C.SERIES_NUMBER, C.OPENING_MEETING})
OF_A_ROOM = frozenset({C.ROOM, C.TRACK})
COUNTED = frozenset({C.TALK, C.SESSION, C.ROOM_WORD, C.TRACK_WORD})
HOURS = frozenset({C.START, C.END, C.HOW_LONG, C.OVER, C.BEGUN, C.WHEN})
ASKED_BEFORE_IT = HOURS - {C.START, C.END} | {C.WHERE, C.WHAT, C.TIME, C.WHICH, C.DAY, C.TODAY}
"""Concepts of the words right behind which a thing is named that a pronoun stood for ("il finit quand le séminaire ?")."""
ASKED_OF_A_PART = frozenset({C.ABOUT, C.WHO, C.WHO_IS, C.HOW_MANY, C.DEBATE})
"""What is asked of a round table that is named, and of nobody who was spoken of ("de quoi parle la première table ronde ?")."""
OF_A_NAME = frozenset({C.WHAT, C.TITLE})
OF_A_TALK = frozenset({C.ROOM_WORD, C.LANGUAGE_WORD})
"""Concepts of matters of practice that each talk has for itself."""
UNKNOWN = 0.4
"""What a word costs that nothing explains and that is no small word."""
ONLY_A_DAY = DAYS | {C.IT, C.CONFIRM}
ONLY_A_TALK = frozenset({C.TALK, C.SPEAK, C.OPENS, C.CLOSES, C.FIRST, C.LAST})
ONLY_A_LANGUAGE = frozenset({C.SPEAK_IN, C.VENUE_CITY, C.CITY, C.PLACE})


def names_its_own(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether a clause names something of its own, and points at nothing that was spoken of."""
    if with_where_from(reader, reading, end, spans):
        return True
    pointing = pointing_back(reader, reading, spans)
    concepts = {span.concept for span in spans}
    if pointing & PERSONAL - {C.PERSON_WORD}:
        return False
    if concepts & {C.WHO, C.WHO_IS} and names_a_function(reader, reading, start, end, spans):
        return True
    if concepts & (OF_THE_SERIES | {C.EVENT, C.UNKNOWN_NAME}) or _says_the_event(reader, reading, spans):
        return True
    if C.ORGANISATION in concepts and concepts & OF_A_NAME and C.CONFIRM not in concepts:
        return True
    if C.SESSION_NAME in concepts and concepts & HOURS:
        return True
    if _is_of_the_whole(reader, concepts):
        return True
    if C.THERE_IS in concepts and concepts & DAYS and not pointing:
        return True
    if pointing:
        return False
    if C.SESSION_NAME in concepts and C.ROUND_TABLE in concepts and concepts & ASKED_OF_A_PART:
        return True
    if reader.directory.rooms and _is_of_the_programme(concepts):
        return True
    if concepts <= ONLY_A_LANGUAGE and C.SPEAK_IN in concepts and end - start == len(reading.words):
        return True
    if reader.topics.is_searched_freely and (C.TOPIC in concepts or _is_about_something_unknown(reading, end, spans)):
        return True
    return C.PRACTICAL in concepts and not concepts & OF_A_TALK and not start


def _is_of_the_whole(reader: Reader, concepts: set[C]) -> bool:
    """Whether all of the event is asked about, whatever was spoken of: until when it all lasts, who speaks on its day, its first or its last session,
    whether its day is the one that is said."""
    if C.ALL in concepts and C.END in concepts and not concepts & PERSONAL:
        return True
    if reader.directory.rooms:
        return False
    on_its_day = bool(concepts & DAYS) and len(reader.directory.dates) == 1
    if on_its_day and (concepts <= ONLY_A_DAY or (concepts & {C.WHO, C.WHO_IS} and concepts & {C.SPEAK, C.SPEAKER})):
        return True
    if {C.WHAT, C.CLOSES} <= concepts and C.IT not in concepts:
        return True
    return bool(concepts & {C.FIRST, C.LAST}) and C.SESSION in concepts and not concepts & (POINTING - {C.IT})


def with_where_from(reader: Reader, reading: Reading, end: int, spans: Sequence[Span]) -> Span | None:
    """The noun for somebody that is followed by where they come from ("the man from ..."), and so points at nobody who was spoken of."""
    words, pronouns = reading.words, [span.start for span in spans if span.concept in PERSONAL - {C.PERSON_WORD}]
    bodies = positions(span for span in spans if span.concept in FROM_THERE)
    covered = positions(span for span in spans if span.concept is not C.REPRESENT)
    for noun in (span for span in spans if span.concept is C.PERSON_WORD and not any(each < span.start for each in pronouns)):
        behind = noun.end
        while behind < end and (words[behind].text in reader.guests.origins or words[behind].text in reader.sets["definite"]):
            behind += 1
        tells = behind in bodies or (behind not in covered and reading.costs.get(behind, 0.0) >= UNKNOWN)
        if noun.end < behind < end and words[noun.end].text in reader.guests.origins and tells:
            return noun
    return None


def _is_of_the_programme(concepts: set[C]) -> bool:
    """Whether a room, a track, or talks of the programme are named, in an event of several rooms."""
    counted = C.HOW_MANY in concepts and bool(concepts & COUNTED)
    any_talk = C.THERE_IS in concepts and bool(concepts & {C.TALK, C.SESSION})
    return bool(concepts & OF_A_ROOM) or counted or any_talk or (concepts <= ONLY_A_TALK and C.TALK in concepts)


def _is_about_something_unknown(reading: Reading, end: int, spans: Sequence[Span]) -> bool:
    """Whether it is asked about something of which nothing is known here ("anything about zither?"), or whom it sends ("who from Zorg?")."""
    covered = positions(spans)
    behind = (span.end for span in spans if span.concept in (C.TALK_ABOUT, C.ABOUT) and len(span))
    if any(number not in covered and reading.costs.get(number, 0.0) >= UNKNOWN for number in behind):
        return True
    sent = (takewhile(lambda number: number not in covered, range(span.end, end)) for span in spans if span.concept in (C.REPRESENT, C.EMPLOYER))
    return any(sum(reading.costs.get(number, 0.0) for number in numbers) >= UNKNOWN for numbers in sent)


def names_a_function(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether a function is named with its article that nobody has who is named or described here ("who is the minister?")."""
    covered = positions(spans)
    words = reading.words
    return any(
        words[number].text in reader.functions and number not in covered and words[number - 1].text in reader.sets["definite"]
        for number in range(start + 1, end)
    )


def pointing_back(reader: Reader, reading: Reading, spans: Sequence[Span]) -> set[C]:
    """The concepts that point at what was spoken of, without a pronoun for what is named behind it."""
    found = {span.concept for span in spans if span.concept in POINTING}
    return found - OF_A_THING if found & OF_A_THING and any(_is_taken_up(reader, reading, span, spans) for span in spans) else found


def _is_taken_up(reader: Reader, reading: Reading, named: Span, spans: Sequence[Span]) -> bool:
    """Whether a thing is named right behind the words that ask something of its pronoun ("c'est où, la salle 2 ?")."""
    if named.concept not in OF_A_ROOM | {C.EVENT, C.SESSION_NAME, C.ORGANISATION, C.UNKNOWN_NAME} or named.start == named.end:
        return False
    edge = (
        named.start - 1
        if named.start and reading.words[named.start - 1].text in reader.sets["definite"] - reader.sets["place_prepositions"]
        else named.start
    )
    placed = any(word.text in reader.sets["place_prepositions"] for word in reading.words[max(0, named.start - 2) : named.start])
    if not placed and any(span.concept in OF_A_THING and named.end <= span.start <= _behind(reader, reading, named.end) for span in spans):
        return True  # "the podium, is it far?", "la salle 2, c'est où ?", "le séminaire a-t-il été déplacé ?"
    pronouns = any(span.concept in OF_A_THING and span.end <= edge for span in spans)
    return pronouns and any(span.concept in ASKED_BEFORE_IT and span.end == edge for span in spans)


def _behind(reader: Reader, reading: Reading, number: int) -> int:
    """The place behind a verb that may stand between a thing and the pronoun for it."""
    texts = [word.text for word in reading.words[number : number + 1]]
    if not texts or texts[0] not in reader.sets["auxiliaries"]:
        return number
    return number + (2 if any(word.text in reader.sets["before_inverted_pronouns"] for word in reading.words[number + 1 : number + 2]) else 1)


def _says_the_event(reader: Reader, reading: Reading, spans: Sequence[Span]) -> bool:
    """Whether the event is named inside a longer phrase ("the name of the event")."""
    titles = positions(span for span in spans if span.concept is C.TITLE)
    said = {reading.words[number].text for number in titles}
    return not reader.ways_to_say(C.EVENT).isdisjoint(said)
