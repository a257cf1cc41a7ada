"""Words that may name what the programme does not have: somebody, a body, a place, a subject. Which words these are, and how far such a name goes."""

from __future__ import annotations

from collections.abc import Callable, Collection

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import is_lettered

RARE_NAME = 42
"""Ten times the Zipf frequency under which a word may be a name."""
RARE_SUBJECT = 52
"""The same for a word after "a talk about"."""
LONGEST_NAME = 4
"""Words of a name, the little ones inside it not counted."""
SHORTEST_NAME = 3
"""Letters of a word that is surely no small one."""


def explained(clause: Clause) -> set[int]:
    """The positions of the words that say something of the event."""
    return clause.places_but({C.ELSEWHERE})


def may_name(reader: Reader, clause: Clause, number: int) -> bool:
    """Whether a word may be one of a name: of letters, and no small word."""
    text = clause.reading.words[number].text
    return is_lettered(text) and len(text) > 1 and text not in reader.light_words


def inside_names(reader: Reader) -> frozenset[str]:
    """The small words that may stand inside a name or a subject: particles and articles."""
    return reader.sets["name_particles"] | reader.sets["definite"]


def name_from(clause: Clause, start: int, is_of_it: Callable[[int], bool], inside: Collection[str] = ()) -> range:
    """The stretch of words from here on that are of a name, with little words inside it; empty where none begins here."""
    words, end, said = clause.reading.words, start, 0
    for number in range(start, clause.end):
        if said < LONGEST_NAME and is_of_it(number):
            end, said = number + 1, said + 1
        elif not said or words[number].text not in inside:
            break
    return range(start, end)


def unknown_name_from(reader: Reader, clause: Clause, start: int) -> range:
    """The stretch of words from here on that nothing explains and that may be a name, with particles inside it."""
    taken = explained(clause)
    return name_from(clause, start, lambda number: number not in taken and may_name(reader, clause, number), reader.sets["name_particles"])


def unknown_words(reader: Reader, clause: Clause) -> tuple[list[str], bool]:
    """The words of a clause that may be a name which the programme does not have, and whether one of them has a capital."""
    covered = explained(clause)
    rare = RARE_SUBJECT if clause.has(C.TALK_ABOUT) and clause.has(C.TALK, C.SESSION) else RARE_NAME
    unknown: list[str] = []
    capital = False
    for number, word in enumerate(clause.words, clause.start):
        if number in covered or word.text in reader.light_words or not is_lettered(word.text) or word.text in reader.cardinals:
            continue
        starts_sentence = number == clause.start and not word.raw.isupper()
        if word.capital and not starts_sentence:
            unknown.append(word.raw)
            capital = True
        elif reader.frequency(word.text) < rare and not (starts_sentence and word.capital):
            unknown.append(word.raw)
    return unknown, capital
