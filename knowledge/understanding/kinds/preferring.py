"""Of two things that the same words could ask, the one that is meant: an address and not what is done there, a price and not whose, a talk and
not the whole session that holds it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.clauses.matters_of_sessions import OF_SESSIONS
from knowledge.understanding.clauses.telling import allowed_words, forms_of_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.comparing import in_between, which_is_first
from knowledge.understanding.kinds.holders import held_by
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import CLAIMED_WRONGLY, Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.reader import Reader

DONE_THERE = frozenset({Matter.PHOTOGRAPHY, Matter.RECORDING, Matter.INTERVIEW, Matter.ACCREDITATION})
"""Practical matters that are what the asker comes to do, where an address is asked for."""
OF_MONEY = frozenset({Matter.PRICE, Matter.SPONSORS})
COMPARED = (C.BEFORE, C.AFTER, C.FIRST, C.LAST, C.HOW_LONG, C.NEXT, C.PREVIOUS)
COUNTED = (Intent.SPEAKERS, Intent.PRACTICAL, Intent.SESSION, Intent.SESSION_TIME, Intent.PROGRAMME)
OF_PANELS = (Intent.NEXT, Intent.EVENT_TIME, Intent.PROGRAMME, Intent.SESSION_TIME)
SPEAKS_OF_IT = (C.TALK_ABOUT, C.ABOUT, C.TALK, C.WHO, C.WHO_IS, C.SPEAKER, C.SPEAK, C.REPRESENT, C.ATTEND)
OF_PARTS = (C.PERSON, C.SESSION_NAME, C.ROUND_TABLE, C.DEBATE, C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.BEFORE, C.AFTER, C.DESCRIBED_PERSON)
"""Concepts beside which an hour is not that of the whole event."""
IN_PERSON = (C.SPEAK, C.TALK, C.TALK_ABOUT, C.SPEAKER, C.ATTEND, C.ARRIVE, C.PERSON_WORD, C.SESSION, C.START, C.END, C.WHO, C.AND_WHAT_OF)
"""Concepts beside which when is asked of somebody, and not of the book named with them."""
ONLY_WHO = frozenset({C.WHO, C.WHO_IS, C.PERSON, C.PLEASE, C.GREETING, C.AND_WHAT_OF})
"""Concepts beside which a "with" may be that of a body as well as that of others ("who's he with?")."""
LEAST_OF_A_TALK = 0.5
"""How well words must fit a talk of the session that is named beside them."""
OF_A_TALK = frozenset({Intent.PERSON_TALK, Intent.PERSON_SPEAKS})
OF_A_BODY_OR_SUBJECT = frozenset({Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TALK, Intent.TOPIC})
HELD_AGAINST = (C.BEFORE, C.AFTER, C.SAME, C.WITH, C.OTHER)
"""Concepts beside which a talk is only named to compare with."""
ONLY_OF_A_PERSON = frozenset({C.PERSON, C.WHEN, C.PLEASE, C.GREETING, C.AND_WHAT_OF})
MOST_BESIDE_A_PERSON = 0.35
"""What may be left unexplained where it is asked when somebody speaks."""
DIGITS_OF_A_YEAR = 4
MOST_BESIDE_A_MATTER = 0.3
"""What may be left unexplained where a practical matter is said to be at an hour."""


def preferred(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is asked instead; nothing where it is what it was read as."""
    if found := in_between(reader, clause) or which_is_first(reader, clause):
        return (found,)
    events = {(span.start, span.end) for span in clause.spans if span.concept is C.EVENT}
    matters = tuple(dict.fromkeys(span.value[0] for span in clause.spans if span.concept is C.PRACTICAL and (span.start, span.end) not in events))
    sent = clause.has(C.REPRESENT) and any(span.concept is C.WHERE and span.start == clause.start for span in clause.spans)
    where = clause.has(C.ADDRESS, C.POSTCODE) or sent
    if ask.intent is Intent.PRACTICAL and ask.topic in DONE_THERE and where and _is_written_to(reader, clause):
        return (Ask(Intent.CONTACT, topic="press", aspects=(Aspect.EMAIL,)),)
    if ask.intent is Intent.PRACTICAL and ask.topic in DONE_THERE and where and not clause.has(C.EMAIL):
        return (Ask(Intent.VENUE),)
    ends = clause.has(C.CLOSES, C.END, C.OVER)
    of_the_hours = ask.intent is Intent.AT_TIME or (ask.intent is Intent.PRACTICAL and not matters)
    if (
        of_the_hours
        and ask.confirms
        and clause.has(C.EVENT)
        and clause.has(C.TIME)
        and (ends or clause.has(C.OPENS, C.START))
        and not clause.has(*OF_PARTS)
    ):
        return (Ask(Intent.EVENT_TIME, aspects=(Aspect.END if ends else Aspect.START,), when=ask.when, confirms=True),)
    put_off = ask.intent is Intent.VENUE and clause.has(C.WHERE) and clause.has(C.EVENT) and not ask.words
    if clause.has(C.CANCELLED) and (put_off or (ask.intent is Intent.PRACTICAL and ask.topic == Matter.REPEAT)):
        return (Ask(Intent.EVENT_TIME, aspects=(Aspect.CANCELLED,)),)
    of_the_whole = ask.intent is Intent.EVENT_TIME or (ask.intent is Intent.SESSION_TIME and not ask.sessions)
    if of_the_whole and not reader.directory.rooms and _is_of_every_part(reader, clause) and (clause.has(C.WHEN) or not ask.confirms):
        return (Ask(Intent.PROGRAMME),)
    if ask.intent is Intent.SESSION_TIME and clause.has(C.END) and _is_of_the_asker(reader, clause):
        return (Ask(Intent.EVENT_TIME, aspects=(Aspect.END,)),)
    if (
        ask.intent is Intent.SESSION_TIME
        and ask.sessions
        and not ask.confirms
        and clause.has(C.AND_WHAT_OF)
        and clause.has(C.ABOUT)
        and not ask.aspects
    ):
        return (replace(ask, intent=Intent.SESSION),)  # which tells when it is as well
    if ask.intent is Intent.AT_TIME and ask.when and ask.when.ends:
        return _each_hour(clause, ask, ask.when)
    if ask.intent is Intent.PERSON_TIME and clause.has(C.BOOK) and clause.has(C.PERSON) and clause.has(C.WHEN) and not clause.has(*IN_PERSON):
        return (Ask(Intent.WORKS, people=ask.people),)
    if ask.intent is Intent.PERSON_TIME and _does_something_else(reader, clause, ask):
        return (replace(ask, intent=Intent.PRIVATE, topic="other", order=None),)
    described = clause.values(C.DESCRIBED_PERSON)
    if ask.intent is Intent.ORGANISATION_TIME and len(described) == 1 and clause.has(C.PERSON_WORD) and clause.has(C.HE, C.SHE):
        return (replace(ask, intent=Intent.PERSON_TIME, people=described, organisations=()),)
    if ask.intent is Intent.COMPANIONS and len(ask.people) == 1 and clause.concepts <= ONLY_WHO:
        return Ask(Intent.PERSON, aspects=(Aspect.EMPLOYER,), people=ask.people), ask
    held = held_by(reader, clause, ask)
    if held:
        return (held,)
    of_a_room = bool(reader.directory.rooms) and matters[:1] != () and matters[0] in OF_SESSIONS
    if matters and not of_a_room and _is_beside_the_subject(clause, ask, matters):
        return (Ask(Intent.PRACTICAL, topic=matters[0]),)
    of_panels = clause.has(C.BOTH) and clause.has(C.SESSION, C.ROUND_TABLE) and clause.has(*COMPARED)
    if of_panels and ask.intent in OF_PANELS and not clause.has(C.PERSON, C.SPEAK, C.SPEAKER):
        return (Ask(Intent.SESSION_TIME, sessions=tuple(reader.directory.round_tables)),)
    if ask.intent is Intent.SERIES and ask.confirms and not ask.words and _names_a_year(clause):
        return (Ask(Intent.EVENT_TIME, aspects=(Aspect.YEAR,)),)
    if ask.confirms and (in_order := _claimed_place(reader, clause, ask)):
        return (in_order,)
    if ask.intent is Intent.SESSION_TIME and clause.has(C.SAME_TIME):
        return (_at_the_same_time(reader, ask),)
    if _counts_round_tables(clause) and ask.intent in COUNTED and reader.directory.round_tables:
        return (Ask(Intent.SESSION_TIME, aspects=(Aspect.COUNT,), sessions=tuple(reader.directory.round_tables)),)
    of_meetings = clause.has(C.HOW_MANY) and clause.has(C.MEETING_WORD) and not clause.has(C.SESSION)
    if ask.intent is Intent.REMAINING and of_meetings and reader.directory.programme.series:
        return (Ask(Intent.SERIES, aspects=(Aspect.COUNT,), order=Order.AFTER),)
    after_this_one = clause.has(C.NEXT, C.AFTER) and clause.has(C.MEETING_WORD) and not clause.has(C.THAT_SESSION, C.SESSION_NAME, C.TIME)
    if ask.intent is Intent.REMAINING and after_this_one and reader.directory.programme.series:
        return (Ask(Intent.SERIES, order=Order.AFTER),)
    if ask.intent is Intent.PERSON_TALK and _asks_for_the_title_first(clause):
        return replace(ask, intent=Intent.PERSON, aspects=(Aspect.ROLE,)), ask
    if ask.intent is Intent.TOPIC and ask.confirms and ask.organisations and clause.has(C.SESSION_NAME):
        sessions = ask.sessions or tuple(dict.fromkeys(session for session, _ in ask.talks))
        return (Ask(Intent.ORGANISATION_PEOPLE, organisations=ask.organisations, sessions=sessions, confirms=True),)
    if _is_of_others(reader, clause, ask):
        return (Ask(Intent.TOPIC, aspects=(Aspect.WHO,), talks=clause.talks(C.TOPIC), topic=CLAIMED_WRONGLY),)
    if ask.intent is Intent.ORGANISATION_TALK and not clause.has(*SPEAKS_OF_IT, C.TITLE, C.THEME, C.SESSION):
        return (replace(ask, intent=Intent.ORGANISATION_PEOPLE),)
    session = _whole_session(ask)
    talks = _talks_within(reader, clause, session) if session and not reader.topics.is_large else ()
    if talks:
        return (replace(ask, intent=Intent.TOPIC, talks=talks, sessions=()),)
    return ()


def _is_of_every_part(reader: Reader, clause: Clause) -> bool:
    """Whether the hours of every part are asked for, and not those of the event ("every item and when it starts")."""
    words, every = clause.reading.words, reader.sets["every_one"]
    if not clause.has(C.WHEN, C.START, C.END) or not any(word.text in every for word in words[clause.start : clause.end]):
        return False
    names = {name for language in reader.languages for concept in ("session", "talk") for name in language.phrases[concept]} | reader.sets["items"]
    parts = {span.start for span in clause.spans if span.concept in (C.SESSION, C.TALK)}
    parts |= {number for number in range(clause.start, clause.end) if words[number].text in names}
    return any(words[before].text in every for number in parts for before in range(max(clause.start, number - 2), number))


def _is_written_to(reader: Reader, clause: Clause) -> bool:
    """Whether an address is one to which somebody writes, whatever stands behind the verb ("... write about ...")."""
    writing = {phrase for language in reader.languages for phrase in language.phrases["write"]}
    written = clause.has(C.WRITE) or any(word.text in writing for word in clause.reading.words[clause.start : clause.end])
    return written and not clause.has(C.POSTCODE, C.WHERE, C.EVENT)


def _does_something_else(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether it is asked when somebody does what one word says that nothing explains ("when does she retire?"), and not when the asker sees them."""
    words, covered = clause.reading.words, clause.covered
    left = [number for number in range(clause.start, clause.end) if number not in covered and words[number].text not in reader.light_words]
    named = clause.has(C.PERSON) and clause.has(C.WHEN) and not ask.aspects and clause.concepts <= ONLY_OF_A_PERSON
    alone = left == [clause.end - 1] and reader.first_person.isdisjoint([word.text for word in words[clause.start : clause.end]])
    return named and alone and unexplained(clause) > MOST_BESIDE_A_PERSON


def _claimed_place(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """Whether a round table that is named by its subject is the one at the place where it is said to be ("is the first one on housing?")."""
    tables, named = reader.directory.round_tables, clause.values(C.SESSION_NAME)
    asked_otherwise = clause.has(C.WHO, C.WHO_IS, C.WHEN, C.HOW_LONG, C.PERSON, C.TIME, C.SPEAKER, C.MISSED, C.OVER, C.BEGUN)
    if len(named) != 1 or named[0] not in tables or asked_otherwise or not clause.has(C.TOPIC):
        return None
    place = len(tables) if clause.has(C.LAST) else ask.number or (1 if clause.has(C.FIRST) else None)
    if place is None or place > len(tables):
        return None
    if tables[place - 1] == named[0]:
        return Ask(Intent.SESSION_TIME, sessions=named, topic=RIGHT if clause.has(C.ROUND_TABLE) else None)
    return Ask(Intent.SESSION_TIME, sessions=tuple(tables), topic=WRONG)


def _at_the_same_time(reader: Reader, ask: Ask) -> Ask:
    """Whether sessions are on at the same time, as they are said to be; the round tables where none is named, or only one."""
    named = ask.sessions if len(ask.sessions) > 1 else tuple(reader.directory.round_tables)
    sessions = sorted((reader.directory.sessions[each] for each in named), key=lambda session: session.starts)
    overlap = any(later.starts < earlier.ends for earlier, later in pairwise(sessions))
    return Ask(Intent.SESSION_TIME, sessions=named, topic=RIGHT if overlap else WRONG)


def _counts_round_tables(clause: Clause) -> bool:
    """Whether the round tables are counted, and nobody in them ("how many round tables?")."""
    if clause.has(C.SPEAKER, C.PEOPLE_WORD, C.PERSON_WORD, C.TALK, C.DEBATE, C.FEMININE, C.MASCULINE):
        return False
    counted = {span.end for span in clause.spans if span.concept is C.HOW_MANY}
    return any(span.concept is C.ROUND_TABLE and span.start in counted for span in clause.spans)


def _each_hour(clause: Clause, ask: Ask, when: TimeSpan) -> tuple[Ask, ...]:
    """Two hours, each with its own question word ("who is on at four, and who at five?"); nothing where they are from when until when."""
    words = clause.reading.words
    first, last = words[clause.start].start, words[clause.end - 1].end
    hours = [hour for hour in clause.reading.hours if first <= hour.start and hour.end <= last and hour.clock and not hour.until]
    asked = [words[span.start].start for span in clause.spans if span.concept in (C.WHO, C.WHO_IS, C.WHAT) and len(span)]
    if len(hours) != 2 or not any(hours[0].end <= start < hours[1].start for start in asked):
        return ()
    return tuple(replace(ask, when=TimeSpan(hour.clock, day=when.day)) for hour in hours)


def _is_beside_the_subject(clause: Clause, ask: Ask, matters: tuple[str, ...]) -> bool:
    """Whether a practical matter is asked beside a name that was read as the question ("what does ... of X cost?")."""
    if clause.has(*SPEAKS_OF_IT) or clause.has(C.WHEN, C.SESSION, C.ROUND_TABLE):
        return False
    subject = {number for span in clause.spans if span.concept in (C.TOPIC, C.SESSION_NAME) for number in range(span.start, span.end)}
    apart = not any(number in subject for span in clause.spans if span.concept is C.PRACTICAL for number in range(span.start, span.end))
    if ask.intent is Intent.TOPIC:
        return apart
    of_an_hour = ask.intent is Intent.EVENT_TIME and clause.has(C.TIME) and clause.has(C.CONFIRM) and not clause.has(C.EVENT, C.START, C.END, C.DAY)
    if ask.intent is Intent.AT_TIME or of_an_hour:
        return apart and ask.confirms and not clause.has(C.ARRIVE, C.MISSED, C.WHAT) and unexplained(clause) < MOST_BESIDE_A_MATTER
    return ask.intent in (Intent.ORGANISATION_PEOPLE, Intent.PERSON, Intent.WORKS) and apart and matters[0] in OF_MONEY


def _is_of_others(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether a talk is claimed to be of people, or of a body, and is of others ("it is Potin who presents Solibail, isn't it?")."""
    talks, people = clause.talks(C.TOPIC), clause.values(C.PERSON)
    if ask.intent in OF_A_BODY_OR_SUBJECT and clause.has(C.CONFIRM) and not clause.has(C.WHERE, C.WHO, C.WHO_IS, C.WHAT, C.WHICH):
        people = tuple(member for body in clause.values(C.ORGANISATION) for member in reader.directory.members.get(body, ()))
    elif ask.intent not in OF_A_TALK or not (ask.confirms or (clause.has(C.CONFIRM) and clause.has(C.PERSON, C.TALK_ABOUT))):
        return False
    if not talks or not people or clause.has(*HELD_AGAINST):
        return False
    if _is_what_they_are(reader, clause, people):
        return False
    sessions = reader.directory.sessions
    return all(place >= 0 and not set(sessions[session].talks[place].speakers) & set(people) for session, place in talks)


def _is_what_they_are(reader: Reader, clause: Clause, people: tuple[str, ...]) -> bool:
    """Whether the words of a subject stand in what the programme says of the people: a talk of theirs without a title may well be on it."""
    subject = {number for span in clause.spans if span.concept is C.TOPIC for number in range(span.start, span.end)}
    terms = [term for number in subject for form in clause.reading.forms[number] for term in reader.terms.of(form.text)]
    return any(reader.people_index.holds((person, -1), term) for person in people for term in terms)


def _is_of_the_asker(reader: Reader, clause: Clause) -> bool:
    """Whether a word of a subject is what the asker must see to ("until when do I need the sitter?"), and no part of the event is spoken of."""
    if clause.has(*SPEAKS_OF_IT, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.IT, C.EVENT):
        return False
    words = clause.reading.words[clause.start : clause.end]
    titles = reader.terms.of_texts(*(reader.directory.sessions[session].title for session in clause.values(C.SESSION_NAME)))
    subject = {number for span in clause.spans if span.concept is C.TOPIC for number in range(span.start, span.end)}
    of_title = any(term in titles for number in subject for form in clause.reading.forms[number] for term in reader.terms.of(form.text))
    return bool(subject) and not of_title and any(word.text in reader.first_person for word in words)


def _whole_session(ask: Ask) -> str | None:
    """The one session of which all is asked about; None where it is a talk, or several."""
    if ask.intent is Intent.TOPIC:
        return ask.talks[0][0] if len(ask.talks) == 1 and ask.talks[0][1] < 0 else None
    return ask.sessions[0] if ask.intent is Intent.SESSION and len(ask.sessions) == 1 else None


def _names_a_year(clause: Clause) -> bool:
    words = clause.reading.words[clause.start : clause.end]
    return any(word.text.isdigit() and len(word.text) == DIGITS_OF_A_YEAR for word in words)


def _asks_for_the_title_first(clause: Clause) -> bool:
    """Whether somebody's title, which is what they are, is asked before what they speak of ("X's title, and what does he present?")."""
    titles = [span for span in clause.spans if span.concept is C.TITLE]
    spoken = [span for span in clause.spans if span.concept in (C.TALK_ABOUT, C.SPEAK, C.TALK)]
    joined = [span for span in clause.spans if span.concept is C.AND_WHAT_OF]
    return any(title.end <= link.start < verb.start for title in titles for link in joined for verb in spoken)


def _talks_within(reader: Reader, clause: Clause, session: str) -> tuple[tuple[str, int], ...]:
    """The talks of a session that the words beside its name tell of."""
    whole, reading = reader.directory.sessions[session], clause.reading
    of_all = reader.terms.of_texts(whole.title, whole.keywords)
    rest = [
        each and not any(term in of_all for form in reading.forms[number] for term in reader.terms.of(form.text))
        for number, each in enumerate(allowed_words(reading, clause.start, clause.end, clause.spans))
    ]
    fit = reader.topics.fit(forms_of_words(reading, rest)) if any(rest) else None
    if fit is None or fit.score < LEAST_OF_A_TALK:
        return ()
    return tuple(key for key in fit.keys if key[0] == session and key[1] >= 0)
