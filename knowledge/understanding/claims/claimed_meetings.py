"""What a meeting of the series is said to be about ("the second one dealt with companies, right?"), held against the titles of all."""

from __future__ import annotations

from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.telling import allowed_words, terms_of_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader

SAID_OF_A_SUBJECT = (C.ABOUT, C.TALK_ABOUT, C.THEME, C.TOPIC, C.IT)
ASKED_OTHERWISE = (C.TITLE, C.SAME, C.WHEN, C.DATE, C.WHERE, C.FIRST, C.LAST)


def claimed_subject(reader: Reader, clause: Clause, ask: Ask, numbers: tuple[str, ...]) -> Ask | None:
    """A yes where every word is of the title of the meeting, a no where none is, with the meeting that it is of; None where nothing is claimed."""
    series = reader.directory.programme.series
    if not series or not ask.confirms or len(numbers) != 1 or not clause.has(*SAID_OF_A_SUBJECT) or clause.has(*ASKED_OTHERWISE):
        return None
    titles = {str(meeting.number): set(reader.terms.of_texts(meeting.title)) for meeting in series.meetings if meeting.number}
    words = terms_of_words(reader, clause.reading, allowed_words(clause.reading, clause.start, clause.end, clause.spans))
    said = [{term for term, _ in terms} for terms in words if terms]
    if not said or numbers[0] not in titles:
        return None
    theirs = [bool(terms & titles[numbers[0]]) for terms in said]
    if all(theirs):
        return Ask(Intent.SERIES, words=numbers[0], topic=RIGHT)
    if any(theirs):
        return None
    others = [number for number, title in titles.items() if all(terms & title for terms in said)]
    return Ask(Intent.SERIES, words=",".join((*numbers, *others)), topic=WRONG, aspects=(Aspect.ABOUT,))
