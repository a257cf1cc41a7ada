"""Sessions and talks that the same words could name otherwise: the talk and not the session that holds it, one that is said to be another's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.programme import Session
from knowledge.understanding.claims.claims import RIGHT, WRONG, claims_a_function
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.clauses.telling import allowed_words, forms_of_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.hours_of_event import offers_a_choice
from knowledge.understanding.kinds.of_one_talk import HELD_AGAINST
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold

LEAST_OF_A_TALK = 0.5
"""How well words must fit a talk of the session that is named beside them."""
OF_A_TALK = frozenset({Intent.PERSON_TALK, Intent.PERSON_SPEAKS})
FEW = 3
"""Talks of many that words tell of surely enough for it to be told who gives them, where they are said to be somebody else's."""
LEAST_LEFT = 0.1
"""What may be left unexplained where it is said that they do speak of it."""
OF_A_PERSON = frozenset({Intent.PERSON, Intent.PRIVATE})
"""Kinds that are heard in any words beside a name."""
OF_SOMEBODY = frozenset({Intent.PERSON, Intent.PERSON_TALK, Intent.TOPIC, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TALK})
"""Kinds that a pronoun and a subject may be taken for."""
OF_A_WHOLE = (C.ROUND_TABLE, C.SESSION, C.DEBATE)
OF_A_BODY = frozenset({Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TALK, Intent.TOPIC})
ASKED_OF_WHAT_IS_SAID = (C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG)
"""Concepts beside which it is not claimed that somebody speaks of something: how many or at which hour may be part of the claim."""
OTHERWISE = (C.WHO, C.WHO_IS, C.WHEN, C.HOW_LONG, C.PERSON, C.TIME, C.SPEAKER, C.MISSED, C.OVER, C.BEGUN)
"""Concepts of a question about a round table that is not which place it has."""


def whole_session(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """A session with what it is about, which tells when it is as well ("when is housing, and what about?")."""
    joined = clause.has(C.AND_WHAT_OF) and clause.has(C.ABOUT)
    return (replace(ask, intent=Intent.SESSION),) if joined and ask.sessions and not (ask.confirms or ask.aspects) else ()


def told_about(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """A session of which all that is known is asked for ("tell me about the workshop"), and not who speaks in it."""
    of_people = clause.has(C.WHO, C.SPEAKER, C.SPEAK, C.PERSON) or clause.says(reader.ways_to_say(C.WHO))
    return () if of_people or not ask.sessions or ask.order else (Ask(Intent.SESSION, sessions=ask.sessions),)


def claimed_place(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether a round table that is named by its subject is the one at the place where it is said to be ("is the first one on housing?")."""
    tables, named = reader.directory.round_tables, clause.values(C.SESSION_NAME)
    of_a_table = clause.has(C.TOPIC) and not (clause.has(*OTHERWISE) or _is_of_who_speaks(reader, clause))
    if not ask.confirms or len(named) != 1 or named[0] not in tables or not of_a_table:
        return ()
    place = len(tables) if clause.has(C.LAST) else ask.number or (1 if clause.has(C.FIRST) else None)
    if place is None or place > len(tables):
        return ()
    if tables[place - 1] == named[0]:
        return (Ask(Intent.SESSION_TIME, sessions=named, topic=RIGHT if clause.has(C.ROUND_TABLE) else None),)
    return (Ask(Intent.SESSION_TIME, sessions=tuple(tables), topic=WRONG),)


def _is_of_who_speaks(reader: Reader, clause: Clause) -> bool:
    """Whether the place is that of somebody in a round table ("the second person in it", "le deuxième à parler"), and not of the table."""
    words, speaking = clause.reading.words, {span.start for span in clause.of(C.SPEAK)}
    places = [number for number in range(clause.start, clause.end - 2) if words[number].text in reader.words_of_ordinals]
    somebody = clause.places(C.SPEAKER, C.PEOPLE_WORD) | (clause.costs.keys() - clause.covered)
    to_speak = (place for place in places if place + 2 in speaking and words[place + 1].text in reader.light_words - reader.words_of_ordinals)
    return clause.has(C.OPENS, C.CLOSES) or any(place + 1 in somebody for place in places) or next(to_speak, None) is not None


def whether_a_body_speaks_there(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether a body is in the session that is named, and not what it says on the subject."""
    if not (ask.confirms and ask.organisations and clause.has(C.SESSION_NAME)):
        return ()
    sessions = ask.sessions or tuple(dict.fromkeys(session for session, _ in ask.talks))
    return (Ask(Intent.ORGANISATION_PEOPLE, organisations=ask.organisations, sessions=sessions, confirms=True),)


def whose_it_is(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether people, or those of a body, speak of what they are said to speak of ("it is Potin who presents Solibail, isn't it?")."""
    talks, people = clause.talks(C.TOPIC), _said_to_speak(reader, clause, ask)
    if not talks or not people or clause.has(*HELD_AGAINST):
        return ()
    theirs = tuple(talk for talk in talks if set(people) & set(_whoever_speaks(reader, *talk)))
    if theirs:
        of_all = all(set(people) <= set(_whoever_speaks(reader, *talk)) for talk in theirs)
        so = of_all and ask.confirms and clause.has(C.TALK_ABOUT, C.ABOUT, C.IT) and unexplained(clause) < LEAST_LEFT
        return _so(reader, clause, people, theirs) if so else ()
    if _is_what_they_are(reader, clause, people):
        return ()
    if all(place >= 0 for _, place in talks):
        return (Ask(Intent.TOPIC, aspects=(Aspect.WHO,), talks=talks, topic=WRONG),)
    told = all(_tells_of_what(reader, person) for person in people)
    if reader.topics.is_searched_freely:
        mentioned = {person for talk in clause.talks(C.MENTION) for person in _whoever_speaks(reader, *talk)}
        named = clause.best(C.PERSON)
        told = told and ask.confirms and mentioned.isdisjoint(people) and named is not None and named.score == 1
        if told and len(talks) <= FEW:
            return (Ask(Intent.TOPIC, aspects=(Aspect.WHO,), talks=talks, topic=WRONG),)
    if told:
        return _of_sessions(people, talks)
    leans = ask.intent is Intent.TOPIC and not reader.topics.is_searched_freely and not clause.has(C.ORGANISATION)
    return (Ask(Intent.PERSON_TALK, people=people, several=True),) if leans else ()


def _so(reader: Reader, clause: Clause, people: tuple[str, ...], talks: tuple[tuple[str, int], ...]) -> tuple[Ask, ...]:
    """That people speak of it: in talks of theirs, or in a session with that title."""
    if all(place >= 0 for _, place in talks):
        return (Ask(Intent.TOPIC, aspects=(Aspect.WHO,), talks=talks, topic=RIGHT),)
    titles = reader.terms.of_texts(*(reader.directory.sessions[session].title for session, _ in talks))
    said = {term for span in clause.of(C.TOPIC) for form in clause.reading.forms[span.start] for term in reader.terms.of(form.text)}
    return _of_sessions(people, talks) if said <= set(titles) else ()


def _of_sessions(people: tuple[str, ...], talks: tuple[tuple[str, int], ...]) -> tuple[Ask, ...]:
    sessions = tuple(dict.fromkeys(session for session, _ in talks))
    return (Ask(Intent.PERSON_SPEAKS, people=people, sessions=sessions, several=True, confirms=True),)


def _said_to_speak(reader: Reader, clause: Clause, ask: Ask) -> tuple[str, ...]:
    """Who is said to speak of something, where it is not asked of what: people, or those of a body; nobody where that is not said."""
    if offers_a_choice(reader, clause) or clause.has(*ASKED_OF_WHAT_IS_SAID):
        return ()
    pointed_at = clause.values(C.THAT_PERSON) if clause.has(C.HE, C.SHE, C.THEY) and not clause.has(C.PERSON) else ()
    if pointed_at and ask.intent in OF_SOMEBODY:
        return pointed_at if ask.confirms and clause.has(C.TALK_ABOUT) else ()
    if ask.intent in OF_A_BODY:
        claimed = clause.has(C.CONFIRM) or (ask.intent is Intent.ORGANISATION_TALK and ask.confirms)
        bodies = clause.values(C.ORGANISATION) if claimed and not clause.has(C.WHO, C.WHO_IS) else ()
        return tuple(member for body in bodies for member in reader.directory.members.get(body, ()))
    claimed = ask.confirms or (clause.has(C.CONFIRM) and clause.has(C.PERSON, C.TALK_ABOUT))
    of_a_talk = ask.intent in OF_A_TALK or (ask.intent in OF_A_PERSON and (clause.has(C.TALK_ABOUT) or _is_theirs_by_it(reader, clause)))
    return clause.values(C.PERSON) if claimed and of_a_talk else ()


def _is_theirs_by_it(reader: Reader, clause: Clause) -> bool:
    """Whether a subject, and no function and no body, is said to be somebody's by an "it is" ("it's Ann Lee for nurseries?")."""
    return clause.has(C.IT) and not clause.has(C.ORGANISATION, C.PRIVATE) and not claims_a_function(reader, clause)


def _whoever_speaks(reader: Reader, session: str, place: int) -> tuple[str, ...]:
    """Who gives a talk of a session, or takes part in the session as a whole."""
    whole = reader.directory.sessions[session]
    return whole.talks[place].speakers if place >= 0 else whole.people


def _tells_of_what(reader: Reader, person: str) -> bool:
    """Whether the programme gives a title to all that somebody speaks in: without one they may speak of anything."""
    parts = reader.directory.parts_of(person)
    return bool(parts) and all(session.title or (talk and talk.title) for session, talk in parts)


def _is_what_they_are(reader: Reader, clause: Clause, people: tuple[str, ...]) -> bool:
    """Whether the words of a subject stand in what the programme says of the people: a talk of theirs without a title may well be on it."""
    subject = clause.places(C.TOPIC)
    terms = [term for number in subject for form in clause.reading.forms[number] for term in reader.terms.of(form.text)]
    return any(reader.people_index.holds((person, -1), term) for person in people for term in terms)


def talks_within(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """The talks of a session that the words beside its name tell of, or that are on just that part of its subject, and not the whole session."""
    session = _of_a_whole_session(ask)
    if session is None or reader.topics.is_searched_freely:
        return ()
    whole, reading = reader.directory.sessions[session], clause.reading
    if ask.intent is Intent.TOPIC and not clause.has(*OF_A_WHOLE) and (on_it := tuple(_talks_on_just_that(reader, clause, whole))):
        return (replace(ask, talks=on_it, sessions=()),)
    of_all = reader.terms.of_texts(whole.title, whole.keywords)
    rest = [
        each and not any(term in of_all for form in reading.forms[number] for term in reader.terms.of(form.text))
        for number, each in enumerate(allowed_words(reading, clause.start, clause.end, clause.spans))
    ]
    fit = reader.topics.fit(forms_of_words(reader, reading, rest)) if any(rest) else None
    if fit is None or fit.score < LEAST_OF_A_TALK:
        return ()
    talks = tuple(key for key in fit.keys if key[0] == session and key[1] >= 0)
    return (replace(ask, intent=Intent.TOPIC, talks=talks, sessions=()),) if talks else ()


def _talks_on_just_that(reader: Reader, clause: Clause, session: Session) -> Iterator[tuple[str, int]]:
    """The talks of a session of which a search word is all that a clause says of the subject, where the title of the session says it not."""
    said = [{term for form in clause.reading.forms[number][:1] for term in reader.terms.of(form.text)} for number in sorted(clause.places(C.TOPIC))]
    if any(not terms.isdisjoint(reader.terms.of_texts(session.title)) for terms in said):
        return
    for place, talk in enumerate(session.talks):
        for phrase in talk.keywords.all:
            words = [word for word in fold(phrase).split() if word not in reader.terms.small]
            if len(words) == len(said) and all(not terms.isdisjoint(reader.terms.of(word)) for terms, word in zip(said, words, strict=True)):
                yield session.id, place
                break


def _of_a_whole_session(ask: Ask) -> str | None:
    """The one session of which all is asked about; None where it is a talk, or several."""
    if ask.intent is Intent.TOPIC:
        return ask.talks[0][0] if len(ask.talks) == 1 and ask.talks[0][1] < 0 else None
    return ask.sessions[0] if len(ask.sessions) == 1 else None
