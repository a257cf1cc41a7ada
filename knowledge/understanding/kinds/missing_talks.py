"""Talks that a programme of many does not have: of a particular kind ("is there a keynote?"), or on what none is about ("any cobol talks?")."""

from __future__ import annotations

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.paging import OF_A_PART
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader

SHORT = 7
"""Words of a message that asks for no more than talks on something."""
SELDOM = 46
"""Ten times the Zipf frequency under which a word beside "talks" is a subject, and does not say what kind of talks they are ("good talks")."""
LISTED = OF_A_PART - {Intent.TOPIC}
"""Kinds that list whatever is on."""
SHORTEST = 5
RARE = 45
"""Ten times the Zipf frequency under which a word makes a subject another one."""
EVERYDAY = 38
"""The same from which a word is so general that another one makes it a subject of its own; "Django" is one whatever stands beside it."""


def missing_talks(reader: Reader, clause: Clause) -> str | None:
    """What is asked for and has no talks, as it was typed; None where there is nothing of the sort."""
    if not reader.topics.is_large:
        return None
    return absent_kind(reader, clause) or (_unknown_before_talks(reader, clause) if len(clause) <= SHORT else None)


def unknown_beside_talks(reader: Reader, clause: Clause, ask: Ask) -> str | None:
    """The subject, none of the programme's, of talks that are asked for on a day or now ("any haskell talks tomorrow?"); all would be listed else.

    So are all workshops, where it is asked for those on something ("lockpicking workshops").
    """
    if not reader.topics.is_large or ask.people or ask.sessions or ask.tracks:
        return None
    kinds = [(number, number + 1) for number in _kinds_said(reader, clause)]
    only_a_kind = ask.intent is Intent.TOPIC and {span.start for span in clause.spans if span.concept is C.TOPIC} == {start for start, _ in kinds}
    if not only_a_kind and (ask.intent not in LISTED or ask.talks):
        return None
    words, covered = clause.reading.words, clause.covered
    talks = [(span.start, span.end) for span in clause.spans if span.concept is C.TALK and len(span)]
    for start, end in (*talks, *kinds):
        for number, gap in ((start - 1, start), (end, end)):
            beside = clause.start <= number < clause.end and number not in covered and not words[gap].gap.strip()
            if beside and _is_seldom(reader, words[number].text) and words[number].text not in reader.topics:
                return words[number].raw
    return None


def _kinds_said(reader: Reader, clause: Clause) -> list[int]:
    """The positions of the words for particular kinds of talks."""
    return [number for number, term in clause.reading.subjects.items() if clause.start <= number < clause.end and term in reader.subject_words.kinds]


def _is_seldom(reader: Reader, word: str) -> bool:
    """Whether a word is one that people use for a subject, in none of the languages an everyday one or a little one."""
    if not word.isalpha() or word in reader.light_words or word in reader.small_words:
        return False
    return reader.frequency(word) < SELDOM


def absent_kind(reader: Reader, clause: Clause) -> str | None:
    """A particular kind of talks of which the programme has none; None where none is asked for."""
    said = [number for number in _kinds_said(reader, clause) if clause.reading.subjects[number] not in reader.topics]
    return clause.typed(said[0], said[-1] + 1) if said else None


def _unknown_before_talks(reader: Reader, clause: Clause) -> str | None:
    """The words right before "talks" that no text of the programme has."""
    words = clause.reading.words
    covered = {number for span in clause.spans if span.score == 1 for number in range(span.start, span.end)}
    for span in clause.spans:
        if span.concept is not C.TALK or not len(span):
            continue
        first = span.start
        while first > clause.start and first - 1 not in covered and words[first - 1].text not in reader.light_words and words[first].gap == " ":
            first -= 1
        if first < span.start and not any(words[number].text in reader.topics for number in range(first, span.start)):
            return clause.typed(first, span.start)
    return None


def other_subject(reader: Reader, clause: Clause) -> str | None:
    """A subject that only shares its more general word with the programme ("quantum computing", where nothing is quantum); None where there is none.

    The word that no text of the programme has must be rare, and stand right beside the general one: what is only praised ("cool tools") is still it.
    """
    words = clause.reading.words
    told = sorted({span.start for span in clause.spans if span.concept is C.TOPIC})
    if not told or told[-1] - told[0] >= len(told) or any(number in clause.reading.subjects for number in told):
        return None
    if any(reader.frequency(words[number].text) < EVERYDAY for number in told):
        return None
    covered = clause.covered
    for number, first, last in ((told[0] - 1, told[0] - 1, told[-1]), (told[-1] + 1, told[0], told[-1] + 1)):
        joined = clause.start <= number < clause.end and words[max(number, told[0])].gap == " " and number not in covered
        word = words[number].text if joined else ""
        rare = word.isalpha() and len(word) >= SHORTEST and reader.frequency(word) < RARE
        if rare and not any(form.text in reader.topics for form in clause.reading.forms[number]):
            return clause.typed(first, last + 1)
    return None
