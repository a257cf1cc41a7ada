"""Where people are and why they ask, told in one breath with the question: "in the cab what do i tell the driver", "what's the address i'm
stuck in traffic". What is asked is then read without it. Whether they write or film for the public: then whom to reach is a
matter of the press."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.framing.set_aside import ASKING
from knowledge.understanding.question import FOR_THE_PRESS
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span

SHORTEST = 6
"""Words of a sentence in which a situation may be told."""
LEAST_UNEXPLAINED = 0.35
"""What a sentence must leave unexplained for a situation to be looked for."""
MOST_PLACES = 4
MOST_BEFORE_ONES_OWN = 4
"""Words among which "my" stands where a clause begins with what is the asker's own."""
BEFORE_ONES_OWN = 2
"""Words between "my" and the name of whoever is the asker's own ("my colleague Julie"), with the noun."""
OF_THE_PROGRAMME = (
    C.SPEAK, C.SPEAKER, C.TALK, C.TALK_ABOUT, C.ABOUT, C.SESSION, C.SESSION_NAME, C.ROUND_TABLE, C.DEBATE, C.OPENS, C.CLOSES, C.THEME, C.TITLE,
    C.PROGRAMME, C.EVENT, C.MEETING, C.SERIES, C.BEFORE, C.AFTER, C.FIRST, C.LAST, C.GREETING, C.THANKS, C.UNKNOWN_NAME,
)  # fmt: skip
"""Concepts of what is asked of the programme, also where no question stands beside it ("the slot of the prefect, ...")."""


def may_tell_a_situation(clause: Clause) -> bool:
    """Whether a sentence is long enough, and leaves enough unexplained."""
    if clause.end - clause.start < SHORTEST:
        return False
    return unexplained(clause) >= LEAST_UNEXPLAINED


def turning_points(reader: Reader, clause: Clause) -> Iterator[int]:
    """Where a question may begin, or end because somebody goes on to tell of themselves: the positions of the words that begin the rest."""
    asking = {span.start for span in clause.spans if span.concept in ASKING and len(span)}
    words = clause.reading.words
    turns = (
        number
        for number in range(clause.start + 1, clause.end)
        if number in asking
        or words[number].text in reader.sets["first_person"]
        or (clause.start not in asking and reader.opens_a_question(words, number))
    )
    behind_a_verb = {span.end for span in clause.of(C.SPEAK)} if reader.topics.is_searched_freely else ()  # "who is unknown speaks when?"
    never = {number for number in behind_a_verb if number < clause.end and words[number].gap == " "}
    return islice((number for number in turns if number not in never and words[number - 1].text not in reader.small_words), MOST_PLACES)


def tells_of_oneself(reader: Reader, clause: Clause) -> bool:
    """Whether a clause begins with the one who speaks ("i'm on a bike")."""
    return clause.reading.words[clause.start].text in reader.sets["first_person"]


def begins_with_the_asker(reader: Reader, clause: Clause) -> bool:
    """Whether a clause begins with the one who speaks, or with what is theirs ("my wife booked for me", "the mail of my boss has no map")."""
    words = clause.reading.words
    begins = (word.text for word in words[clause.start : min(clause.end, clause.start + MOST_BEFORE_ONES_OWN)])
    return words[clause.start].text in reader.sets["first_person"] or any(text in reader.sets["own_things"] for text in begins)


def may_only_tell(reader: Reader, clause: Clause) -> bool:
    """Whether a part of a sentence asks nothing of the programme."""
    if clause.asked or clause.has(*ASKING, *OF_THE_PROGRAMME):
        return False
    return not clause.has(C.PRACTICAL) or begins_with_the_asker(reader, clause)


def only_tells(reader: Reader, clause: Clause) -> bool:
    """Whether such a part tells of the asker, or of why it is asked, whatever the rest asks of the event.

    "I stand in for my colleague Julie", "the prefect's taxi": somebody named as one's own, a body or somebody described among words that
    nothing explains. Who is named otherwise may be why somebody comes, and is asked of.
    """
    people = [span for span in clause.spans if span.concept is C.PERSON]
    if people:
        return all(_is_ones_own(reader, clause, span) for span in people)
    return unexplained(clause) >= LEAST_UNEXPLAINED


def _is_ones_own(reader: Reader, clause: Clause, person: Span) -> bool:
    """Whether somebody is named as the asker's own, in a part that says more than that ("my boss Ann is ill")."""
    words = clause.reading.words
    own = next(
        (
            number
            for number in range(person.start - BEFORE_ONES_OWN, person.start)
            if number >= clause.start and words[number].text in reader.sets["own_things"]
        ),
        None,
    )
    said_besides = (number for number in range(clause.start, clause.end) if own is not None and not own <= number < person.end)
    return any(words[number].text not in reader.small_words for number in said_besides)


def is_for_the_press(reader: Reader, reading: Reading) -> bool:
    """Whether a message speaks of the press, of a matter for it, or of what it makes ("for my article", "j'aimerais l'interviewer")."""
    return reading.says(reader.sets["press_work"]) or any(
        span.concept is C.PRESS or (span.concept is C.PRACTICAL and span.value[0] in FOR_THE_PRESS) for span in reading.spans
    )
