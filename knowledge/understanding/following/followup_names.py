"""Going on about the name of whoever was spoken of: "with a k?", "M. ou Mme ?"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import OF_A_PERSON, SHORT, Turn
from knowledge.understanding.kinds.which_function import whether_a_woman_or_a_man
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.spelling_asked import is_before_a_letter


def letters_of_the_name(turn: Turn) -> Ask | None:
    """ "With a k?", "deux n ?" after how a name is written: the name again, with how often it has that letter."""
    clause, words = turn.clause, turn.clause.reading.words
    if turn.last.intent is not Intent.PERSON or Aspect.SPELLING not in turn.last.aspects or len(clause) > SHORT:
        return None
    places = range(max(1, clause.start), clause.end)
    letters = [words[place].text for place in places if len(words[place].text) == 1 and is_before_a_letter(turn.reader, words, place)]
    return replace(turn.last, words=" ".join(letters)) if letters else None


def a_woman_or_a_man(turn: Turn) -> Ask | None:
    """ "He or she?", "c'est une femme ?" of the one who was spoken of."""
    clause, people = turn.clause, turn.recall.people
    if turn.last.intent not in OF_A_PERSON or len(people) != 1:
        return None
    return whether_a_woman_or_a_man(turn.reader, clause, Ask(Intent.PERSON, people=people, confirms=clause.has(C.IT, C.HE, C.SHE)))
