"""Sessions and talks that the same words could name otherwise: the talk and not the session that holds it, one that is said to be another's."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.telling import allowed_words, forms_of_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import CLAIMED_WRONGLY, Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader

LEAST_OF_A_TALK = 0.5
"""How well words must fit a talk of the session that is named beside them."""
OF_A_TALK = frozenset({Intent.PERSON_TALK, Intent.PERSON_SPEAKS})
HELD_AGAINST = (C.BEFORE, C.AFTER, C.SAME, C.WITH, C.OTHER)
"""Concepts beside which a talk is only named to compare with."""
OTHERWISE = (C.WHO, C.WHO_IS, C.WHEN, C.HOW_LONG, C.PERSON, C.TIME, C.SPEAKER, C.MISSED, C.OVER, C.BEGUN)
"""Concepts of a question about a round table that is not which place it has."""


def whole_session(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """A session with what it is about, which tells when it is as well ("when is housing, and what about?")."""
    joined = clause.has(C.AND_WHAT_OF) and clause.has(C.ABOUT)
    return (replace(ask, intent=Intent.SESSION),) if joined and ask.sessions and not (ask.confirms or ask.aspects) else ()


def claimed_place(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether a round table that is named by its subject is the one at the place where it is said to be ("is the first one on housing?")."""
    tables, named = reader.directory.round_tables, clause.values(C.SESSION_NAME)
    if not ask.confirms or len(named) != 1 or named[0] not in tables or clause.has(*OTHERWISE) or not clause.has(C.TOPIC):
        return ()
    place = len(tables) if clause.has(C.LAST) else ask.number or (1 if clause.has(C.FIRST) else None)
    if place is None or place > len(tables):
        return ()
    if tables[place - 1] == named[0]:
        return (Ask(Intent.SESSION_TIME, sessions=named, topic=RIGHT if clause.has(C.ROUND_TABLE) else None),)
    return (Ask(Intent.SESSION_TIME, sessions=tuple(tables), topic=WRONG),)


def whether_a_body_speaks_there(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether a body is in the session that is named, and not what it says on the subject."""
    if not (ask.confirms and ask.organisations and clause.has(C.SESSION_NAME)):
        return ()
    sessions = ask.sessions or tuple(dict.fromkeys(session for session, _ in ask.talks))
    return (Ask(Intent.ORGANISATION_PEOPLE, organisations=ask.organisations, sessions=sessions, confirms=True),)


def of_others(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whose a talk is that is claimed to be of people, or of a body, and is of others ("it is Potin who presents Solibail, isn't it?")."""
    talks, people = clause.talks(C.TOPIC), clause.values(C.PERSON)
    if ask.intent not in OF_A_TALK and clause.has(C.CONFIRM) and not clause.has(C.WHERE, C.WHO, C.WHO_IS, C.WHAT, C.WHICH):
        people = tuple(member for body in clause.values(C.ORGANISATION) for member in reader.directory.members.get(body, ()))
    elif ask.intent not in OF_A_TALK or not (ask.confirms or (clause.has(C.CONFIRM) and clause.has(C.PERSON, C.TALK_ABOUT))):
        return ()
    if not talks or not people or clause.has(*HELD_AGAINST) or _is_what_they_are(reader, clause, people):
        return ()
    sessions = reader.directory.sessions
    if not all(place >= 0 and not set(sessions[session].talks[place].speakers) & set(people) for session, place in talks):
        return ()
    return (Ask(Intent.TOPIC, aspects=(Aspect.WHO,), talks=talks, topic=CLAIMED_WRONGLY),)


def _is_what_they_are(reader: Reader, clause: Clause, people: tuple[str, ...]) -> bool:
    """Whether the words of a subject stand in what the programme says of the people: a talk of theirs without a title may well be on it."""
    subject = {number for span in clause.spans if span.concept is C.TOPIC for number in range(span.start, span.end)}
    terms = [term for number in subject for form in clause.reading.forms[number] for term in reader.terms.of(form.text)]
    return any(reader.people_index.holds((person, -1), term) for person in people for term in terms)


def talks_within(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """The talks of a session that the words beside its name tell of, and not the whole session."""
    session = _of_a_whole_session(ask)
    if session is None or reader.topics.is_large:
        return ()
    whole, reading = reader.directory.sessions[session], clause.reading
    of_all = reader.terms.of_texts(whole.title, whole.keywords)
    rest = [
        each and not any(term in of_all for form in reading.forms[number] for term in reader.terms.of(form.text))
        for number, each in enumerate(allowed_words(reading, clause.start, clause.end, clause.spans))
    ]
    fit = reader.topics.fit(forms_of_words(reading, rest)) if any(rest) else None
    if fit is None or fit.score < LEAST_OF_A_TALK:
        return ()
    talks = tuple(key for key in fit.keys if key[0] == session and key[1] >= 0)
    return (replace(ask, intent=Intent.TOPIC, talks=talks, sessions=()),) if talks else ()


def _of_a_whole_session(ask: Ask) -> str | None:
    """The one session of which all is asked about; None where it is a talk, or several."""
    if ask.intent is Intent.TOPIC:
        return ask.talks[0][0] if len(ask.talks) == 1 and ask.talks[0][1] < 0 else None
    return ask.sessions[0] if len(ask.sessions) == 1 else None
