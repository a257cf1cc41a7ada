"""Whom a question means that would otherwise be answered with all speakers: those of a body or on a subject that the rest of the message names,
or somebody whom the programme does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge.understanding.checking.strangers import said_to_take_part
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.telling import forms_of_words
from knowledge.understanding.clauses.unknown_words import RARE_NAME
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import positions

ASKED_APART = (C.WHO, C.WHO_IS, C.WHEN, C.WHAT, C.WHERE)
"""Concepts of another question, which tells nothing of this one."""
KEYWORDS = 4
"""Words of a message in which a body stands beside "speaker" and nothing else."""


def narrowed(reader: Reader, part: Part, ask: Ask, parts: list[Part]) -> Ask | None:
    """What is asked instead of who speaks at all; None where everybody is meant."""
    clause = part.clause
    if ask.sessions and not ask.order and clause.has(C.TALK_ABOUT) and not clause.has(C.ROUND_TABLE, C.SESSION, C.DEBATE):
        talks = talks_on(reader, clause, ask.sessions)
        return Ask(Intent.TOPIC, aspects=(Aspect.WHO,), talks=talks) if talks else None
    if ask.sessions or ask.order or clause.has(C.ALL):
        return None
    others = [other.clause for other in parts if other is not part]
    bodies = tuple(dict.fromkeys(value for other in others if not other.has(*ASKED_APART) for value in other.values(C.ORGANISATION)))
    if bodies:
        return Ask(Intent.ORGANISATION_PEOPLE, organisations=bodies, confirms=ask.confirms)
    if clause.has(C.TALK_ABOUT, C.SPEAK):
        talks = tuple(talk for other in others for talk in other.talks(C.TOPIC))
        if talks:
            return Ask(Intent.TOPIC, aspects=(Aspect.WHO,), talks=tuple(dict.fromkeys(talks)))
    unknown = _somebody_unknown(reader, clause)
    return Ask(Intent.UNKNOWN_NAME, words=unknown) if unknown else None


def talks_on(reader: Reader, clause: Clause, sessions: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """The talks of sessions that hold all the words by which a clause names its subject: closer to it than the whole session."""
    reading = clause.reading
    told = clause.places(C.TOPIC)
    titles = reader.terms.of_texts(*(reader.directory.sessions[session].title for session in sessions))
    if any(term in titles for number in told for form in reading.forms[number] for term in reader.terms.of(form.text)):
        return ()
    fit = reader.topics.fit(forms_of_words(reader, reading, [number in told for number in range(len(reading.words))])) if told else None
    return tuple(key for key in fit.keys if key[1] >= 0 and key[0] in set(sessions)) if fit else ()


def _somebody_unknown(reader: Reader, clause: Clause) -> str | None:
    """Who is said to speak, in a claim or in keywords ("... speaker?"), and is not in the programme."""
    if clause.has(C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE):
        return _body_unknown(clause)
    claimed = said_to_take_part(reader, clause)
    if claimed:
        return claimed
    words = clause.reading.words
    one = any(len(span) == 1 and not reader.plurals.looks_plural(words[span.start].text) for span in clause.of(C.SPEAKER))
    if not one or len(clause) > KEYWORDS:
        return None
    return " ".join(_rare_words(reader, clause)) or None


def _body_unknown(clause: Clause) -> str | None:
    """From where whoever is asked for is said to come, written like a name that nothing explains ("who from Acme speaks?")."""
    words, covered = clause.reading.words, positions(clause.spans)
    for span in clause.spans:
        end = span.end
        while span.concept is C.REPRESENT and end < clause.end and words[end].capital and end not in covered:
            end += 1
        if end > span.end:
            return clause.typed(span.end, end)
    return None


def _rare_words(reader: Reader, clause: Clause) -> Iterator[str]:
    """The words of keywords that nothing explains and that hardly anybody uses: names, most likely, whether they begin with a capital or not."""
    covered = clause.covered
    for number in range(clause.start, clause.end):
        word = clause.reading.words[number]
        everyday = word.text in reader.light_words or not word.text.isalpha()
        if number not in covered and not everyday and reader.frequency(word.text) < RARE_NAME:
            yield word.raw
