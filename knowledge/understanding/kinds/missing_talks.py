"""Talks that the programme does not have: of a particular kind ("is there a keynote?"), or on what none is about ("any cobol talks?").

A subject stands behind a link ("the round table on pensions"), right beside the talks ("haskell talks"), or right beside a general word which
alone is there ("quantum computing", where nothing is quantum). It is missing where nothing of the programme is found by it, in no language.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.pointed import AROUND
from knowledge.understanding.clauses.unknown_words import may_name, name_from
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.paging import OF_A_PART
from knowledge.understanding.names.titles import is_named_by_its_words
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader

RARE_FOR_A_SUBJECT = 46
"""Ten times the Zipf frequency under which a word that no talk has is a subject, and not only a way to speak of one ("good talks")."""
EVERYDAY = 38
"""The same from which a word is so general that another one makes it a subject of its own; "Django" is one whatever stands beside it."""
ANSWERED_OF_ALL = OF_A_PART | {
    Intent.SESSION_TIME, Intent.SESSION, Intent.SPEAKERS, Intent.ORGANISATIONS, Intent.DEBATE, Intent.MISSING, Intent.EVENT_TIME,
}  # fmt: skip
"""Kinds that are answered of all that is on, or of the whole event, where nothing is named that the programme has."""
PARTS = frozenset({C.ROUND_TABLE, C.SESSION, C.DEBATE, C.TALK, C.SPEAKER})
TALKS = frozenset({C.TALK})
NAMED_OTHERWISE = (C.PERSON, C.MEETING, C.UNKNOWN_NAME)
UNKNOWN_AS_WELL = frozenset({C.ELSEWHERE, C.EMPLOYER, C.CITY, C.ORGANISATION_WORD, C.PRACTICAL, C.PRIVATE, C.DESCRIBED_PERSON, C.COMMAND})
"""Concepts whose words are a subject, where they are said as one."""


def absent_kind(reader: Reader, clause: Clause) -> str | None:
    """A particular kind of talks of which the programme has none; None where none is asked for."""
    said = [number for number in kinds_said(reader, clause) if clause.reading.subjects[number] not in reader.topics]
    return clause.typed(said[0], said[-1] + 1) if said else None


def subject_alone(reader: Reader, clause: Clause) -> str | None:
    """The subject, none of the programme's, that is all that a clause says, perhaps with a day ("des impôts demain ?"); None where it says more."""
    if not reader.topics.is_searched_freely:
        return None
    reading = clause.reading
    known = reader.topics, reader.subject_words.lengths
    subjects = dict(
        reader.subject_words.asked(reading.words, reading.forms, reader.small_words, lambda term: all(term not in each for each in known))
    )
    around = clause.places(*AROUND)
    said = [number for number in range(clause.start, clause.end) if number not in around and reading.words[number].text not in reader.light_words]
    return clause.typed(said[0], said[-1] + 1) if said and subjects.keys() >= {*said} else None


def names_a_subject(reader: Reader, clause: Clause) -> bool:
    """Whether a clause surely names a subject of which there are talks: by the table of all languages, or by a rare word."""
    if not reader.topics.is_searched_freely:
        return False
    told = {span.start for span in clause.of(C.TOPIC)}.difference(kinds_said(reader, clause))
    return any(number in clause.reading.subjects or reader.frequency(clause.reading.words[number].text) < RARE_FOR_A_SUBJECT for number in told)


def missing_subject(reader: Reader, clause: Clause, ask: Ask) -> str | None:
    """The subject of which something is asked and that the programme does not have, as it was typed; None where none is named.

    Without it all that is on would be told, or what only shares its general word.
    """
    if ask.intent not in ANSWERED_OF_ALL or clause.has(*NAMED_OTHERWISE):
        return None
    kinds = kinds_said(reader, clause)
    told = sorted({span.start for span in clause.of(C.TOPIC)}.difference(kinds))
    if told:
        stretch = _beside_the_general(reader, clause, told)
    else:
        stretch = _behind_a_link(reader, clause) or (_beside_talks(reader, clause) if reader.topics.is_searched_freely else None)
    return clause.typed(*stretch) if stretch else None


def kinds_said(reader: Reader, clause: Clause) -> list[int]:
    """The positions of the words of a clause for particular kinds of talks."""
    return [number for number, term in clause.reading.subjects.items() if clause.start <= number < clause.end and term in reader.subject_words.kinds]


def _behind_a_link(reader: Reader, clause: Clause) -> tuple[int, int] | None:
    """The words that a preposition joins to a part of the event, up to those that another concept has."""
    if reader.topics.is_searched_freely and any(is_named_by_its_words(span) for span in clause.spans):
        return None
    known = clause.places_but(UNKNOWN_AS_WELL)
    words, parts = clause.reading.words, PARTS if reader.topics.is_searched_freely else PARTS | {C.EVENT}
    for span in clause.spans:
        own = span.start > clause.start and words[span.start - 1].text in reader.sets["own_things"]
        if span.concept not in parts or not len(span) or own:
            continue
        first = span.end
        if words[first - 1].text not in reader.sets["subject_links"]:
            if first >= clause.end or words[first].text not in reader.sets["subject_links"]:
                continue
            first += 1
        begins = next((number for number in range(first, clause.end) if number in known or may_name(reader, clause, number)), clause.end)
        name = name_from(clause, begins, lambda number: number not in known and may_name(reader, clause, number))
        of_the_event = span.concept is C.EVENT and any(not reader.event_terms.isdisjoint(reader.terms.of(words[each].text)) for each in name)
        if name and not of_the_event:
            return name.start, name.stop
    return None


def _beside_talks(reader: Reader, clause: Clause) -> tuple[int, int] | None:
    """The unknown words right before or behind the word for talks."""
    for start, end in ((span.start, span.end) for span in clause.of(*TALKS) if len(span)):
        first, last = _widened(reader, clause, start, end)
        if first < start:
            return first, start
        while end < last and clause.reading.words[end].text in reader.sets["inside_subjects"]:
            end += 1  # "un atelier de tricot"
        if last > end:
            return end, last
    return None


def _beside_the_general(reader: Reader, clause: Clause, told: Sequence[int]) -> tuple[int, int] | None:
    """A general word of a subject of which something was found, with the unknown words right beside it that make it another subject."""
    start, end = told[0], told[-1] + 1
    if end - start > len(told) or any(number in clause.reading.subjects for number in told):
        return None
    if any(reader.frequency(clause.reading.words[number].text) < EVERYDAY for number in told):
        return None
    stretch = _widened(reader, clause, start, end)
    return stretch if stretch != (start, end) else None


def _widened(reader: Reader, clause: Clause, start: int, end: int) -> tuple[int, int]:
    """A stretch with the unknown words right before it, or else right behind it; a subject may have a little word inside ("X of Y")."""
    first, last = start, end
    while (before := _next_unknown(reader, clause, first, -1)) is not None:
        first = before
    while first == start and (behind := _next_unknown(reader, clause, last - 1, 1)) is not None:
        last = behind + 1
    return first, last


def _next_unknown(reader: Reader, clause: Clause, number: int, step: int) -> int | None:
    """The position of the unknown word right beside another, or beside the little word there; None where there is none."""
    words = clause.reading.words
    for beside in (number + step, number + 2 * step):
        if not clause.start <= beside < clause.end or words[max(beside, beside - step)].gap != " ":
            return None
        if _is_unknown(reader, clause, beside):
            return beside
        if words[beside].text not in reader.sets["inside_subjects"]:
            return None
    return None


def _is_unknown(reader: Reader, clause: Clause, number: int) -> bool:
    """Whether a word may name a subject, and none of the programme is found by it, in whichever language."""
    word = clause.reading.words[number].text
    known = number in clause.covered or number in clause.reading.subjects
    if known or number not in clause.reading.subject_words or word in reader.lexicon.words or reader.frequency(word) >= RARE_FOR_A_SUBJECT:
        return False
    return not reader.topics.finds(clause.reading.forms[number])
