"""A function that is said of somebody in passing, right beside the name ("Ann Lee, the mayor, when is she on?", "mayor Lee")."""

from __future__ import annotations

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import fold


def apposed(reader: Reader, clause: Clause) -> str | None:
    """The word for what the one person whom a clause names is said to be in passing; None where nothing is."""
    named = [span for span in clause.of(C.PERSON) if len(span) and clause.start <= span.start < span.end <= clause.end]
    if len(named) != 1 or len(named[0].value) != 1:
        return None
    return (_before(reader, clause, named[0]) or _behind(reader, clause, named[0])) if _by_family_name(reader, clause, named[0]) else None


def _by_family_name(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether somebody is called by the name that a title goes with, and not by a given name that may be any word ("the prefect guy")."""
    person = reader.directory.people[span.value[0]]
    return clause.reading.words[span.end - 1].text in fold(person.family_name or person.name).split()


def _before(reader: Reader, clause: Clause, span: Span) -> str | None:
    """A function as it stands like a title before a name, or as the first word of what was read as the name."""
    words = clause.reading.words
    function = span.start if len(span) > 1 else span.start - 1
    if function < clause.start or (function < span.start and words[span.start].gap != " "):
        return None
    of_the_asker = function > 0 and words[function - 1].text in reader.sets["own_things"]
    return words[function].text if words[function].text in reader.sets["functions"] and not of_the_asker else None


def _behind(reader: Reader, clause: Clause, span: Span) -> str | None:
    """A function behind a name, with or without a comma and an article, where nothing goes on with a list."""
    words = clause.reading.words
    number = span.end
    if number < len(words) and words[number].text in reader.sets["definite"]:
        number += 1
    if number == span.end or number >= len(words) or words[number].text not in reader.sets["functions"]:
        return None
    behind = words[number + 1] if number + 1 < len(words) else None
    apart = words[span.end].gap.strip()
    closed = behind is None or behind.gap.strip() or not apart
    listed = behind is not None and (behind.text in reader.sets["conjunctions"] or behind.text in reader.sets["or_words"])
    return words[number].text if closed and not listed and clause.reading.questions.isdisjoint(range(span.end, number + 1)) else None
