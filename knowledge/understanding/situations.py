"""Where people are and why they ask, told in one breath with the question: "in the cab what do i tell the driver", "what's the address i'm
stuck in traffic". What is asked is then read without it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from knowledge.understanding.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reader import Reader

SHORTEST = 6
"""Words of a sentence in which a situation may be told."""
LEAST_UNEXPLAINED = 0.35
"""What a sentence must leave unexplained for a situation to be looked for."""
MOST_PLACES = 4
QUESTIONS = frozenset({C.WHO, C.WHO_IS, C.WHAT, C.WHEN, C.WHERE, C.WHICH, C.HOW_LONG, C.HOW_MANY})


def may_tell_a_situation(clause: Clause) -> bool:
    """Whether a sentence is long enough, and leaves enough unexplained."""
    if clause.end - clause.start < SHORTEST:
        return False
    return unexplained(clause) >= LEAST_UNEXPLAINED


def turning_points(reader: Reader, clause: Clause) -> Iterator[int]:
    """Where a question may begin, or end because somebody goes on to tell of themselves: the positions of the words that begin the rest."""
    asking = {span.start for span in clause.spans if span.concept in QUESTIONS and len(span)}
    words = clause.reading.words
    turns = (
        number
        for number in range(clause.start + 1, clause.end)
        if number in asking or words[number].text in reader.first_person or (clause.start not in asking and reader.opens_a_question(words, number))
    )
    return islice((number for number in turns if words[number - 1].text not in reader.small_words), MOST_PLACES)


def tells_of_oneself(reader: Reader, clause: Clause) -> bool:
    """Whether a clause begins with the one who speaks ("i'm on a bike")."""
    return clause.reading.words[clause.start].text in reader.first_person


def begins_with_the_asker(reader: Reader, clause: Clause) -> bool:
    """Whether a clause begins with the one who speaks, or with what is theirs ("my wife booked for me")."""
    return clause.reading.words[clause.start].text in reader.first_person | reader.own_things
