"""Where a clause may be cut: at commas and conjunctions, and where somebody may go on to tell of themselves, or to ask."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.situations import may_tell_a_situation, turning_points
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.scoring.scoring import NEUTRAL, Interpretation
from knowledge.understanding.names.titles import TITLE_ALONE, inside_titles
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import positions

UNPARTED = TITLE_ALONE | {C.TIME, C.TRACK}
"""Concepts of what is said in several words, of which an "and" may be one ("the Identity and Access Management devroom")."""
ASKED_ANEW = frozenset(
    {C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG, C.HOW_MANY, C.THERE_IS, C.ROOM_WORD, C.PRACTICAL, C.TALK, C.PERSON}
)
"""Concepts of words that ask, or name, something else behind the first word of a subject."""
AROUND_A_QUESTION = frozenset({C.GREETING, C.PLEASE, C.CONFIRM})
"""Concepts of words that ask nothing apart from what they stand beside."""
AND = "& "
SOFT = frozenset(",:+–—")
"""Signs that part what stands on their sides, and end no sentence."""


def places_to_cut(reader: Reader, clause: Clause, best: Interpretation | None) -> list[tuple[int, bool]]:
    """Where a clause that is best read so may be cut, each with whether a situation may only be told on one side of it."""
    places = _between_what_is_said(clause, best)
    joints = _joints(reader, clause, places) if _may_join(reader, clause) else ()
    turns = turning_points(reader, clause) if may_tell_a_situation(clause) else ()
    return [*((number, False) for number in joints), *((number, True) for number in turns if number in places)]


def _joints(reader: Reader, clause: Clause, places: Iterable[int]) -> list[int]:
    """Those places where what follows is joined to what stands before it, and not inside of what is said as one."""
    whole = inside_titles(clause.spans, UNPARTED)
    whole |= positions(span for span in clause.of(C.HOW_LONG, C.REMAINING) if len(span) > 1)
    whole |= _inside_subjects(clause) if reader.topics.is_searched_freely else set()
    whole |= _behind_an_opener(reader, clause)
    joints = [number for number in places if number not in whole and joins(reader, clause.reading, number)]
    if between := clause.best(C.BETWEEN):
        link = next((number for number in range(between.end + 1, clause.end) if is_conjunction(reader, clause.reading, number)), None)
        joints = [number for number in joints if number != link]  # "between X and Y" is one thing
    return joints


def _behind_an_opener(reader: Reader, clause: Clause) -> set[int]:
    """The places before which nothing is said yet but how a question begins, and of whom ("is he also ...")."""
    words = clause.reading.words
    if not reader.opens_a_question(words, clause.start) and words[clause.start].text not in reader.sets["auxiliaries"]:
        return set()
    pronouns = clause.places(C.HE, C.SHE, C.THEY, C.IT)
    first = next((number for number in range(clause.start + 1, clause.end) if number not in pronouns), clause.end)
    return set(range(clause.start, first + 1)) if first > clause.start + 1 else set()


def _between_what_is_said(clause: Clause, best: Interpretation | None) -> range:
    """The places that have more on either side than a greeting and the like, which costs a reading of the whole nothing that sounds as it should."""
    costs_nothing = AROUND_A_QUESTION - best.kind.needed if best and best.likelihood >= NEUTRAL else ()
    around = clause.places(*costs_nothing)
    said = [number for number in range(clause.start, clause.end) if number not in around] or [clause.start]
    return range(said[0] + 1, said[-1] + 1)


def _inside_subjects(clause: Clause) -> set[int]:
    """Where the words of one subject of many talks are not to be cut: between two that the same talk has ("wikis and bare metal")."""
    told = [span.start for span in clause.of(C.TOPIC, C.SESSION_NAME)]
    if not told:
        return set()
    asked = {span.start for span in clause.of(*ASKED_ANEW)}
    last = max(told)
    return set() if asked & set(range(min(told), clause.end)) else set(range(min(told) + 1, last + 1))


def _may_join(reader: Reader, clause: Clause) -> bool:
    """Whether any word joins what follows to what stands before it, as is seen at once."""
    gaps = [word.gap for word in clause.words]
    if AND in gaps or not SOFT.isdisjoint("".join(gaps)):
        return True
    return not reader.sets["conjunctions"].isdisjoint([form.text for forms in clause.reading.forms[clause.start : clause.end] for form in forms])


def joins(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a word joins what follows to what stands before it: a conjunction, a comma before it, or "&" before a question ("Q & A" is one)."""
    gap = reading.words[number].gap
    if gap == AND:
        return reader.begins_a_question(reading.words, number)
    return (gap != " " and not SOFT.isdisjoint(gap)) or is_conjunction(reader, reading, number)


def is_conjunction(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a word is a conjunction, also misspelt."""
    conjunctions = reader.sets["conjunctions"]
    for form in reading.forms[number]:  # run for each word of every clause, and any() takes thrice as long
        if form.text in conjunctions:
            break
    else:
        return False
    asks_leave = reading.words[number].text in reader.sets["permissions"]
    return not (asks_leave and any(word.text in reader.sets["first_person"] for word in reading.words[number + 1 : number + 2]))
