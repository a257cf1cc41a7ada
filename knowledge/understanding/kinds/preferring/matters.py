"""Matters of practice, and meetings of the series, that are asked where something else is named: an address to write to, the price of a book."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.clauses.matters_of_sessions import OF_SESSIONS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent, Order, Service
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span

DONE_THERE = frozenset({Matter.PHOTOGRAPHY, Matter.RECORDING, Matter.INTERVIEW, Matter.ACCREDITATION})
"""Practical matters that are what the asker comes to do, where an address is asked for."""
OF_MONEY = frozenset({Matter.PRICE, Matter.SPONSORS, Matter.BOOKSHOP, Matter.BUDGET})
SPEAKS_OF_IT = (C.TALK_ABOUT, C.ABOUT, C.TALK, C.WHO, C.WHO_IS, C.SPEAKER, C.SPEAK, C.REPRESENT, C.ATTEND)
"""Concepts beside which somebody is asked for who speaks of a thing, or what is said of it."""
OF_ANYTHING = frozenset({Matter.PRICE, Matter.REGISTRATION, Matter.TICKETS, Matter.BUDGET})
"""Matters that anything else may have as well as the event."""
LESS_THAN_ANOTHER = frozenset({Matter.BRING_GUEST, Matter.WHAT_TO_BRING, Matter.NEARBY})
"""Matters of whom or what people come with, and of what is around, of which another says more."""
PAID_TO_COME = frozenset({Matter.ENTRANCE, Matter.DIRECTIONS})
"""Matters that beside a price are only what it is for ("do I pay to get in?")."""
PLACES_AND_HOURS = frozenset({Matter.BREAK, Matter.DOORS, Matter.ENTRANCE, Matter.ROOM})
"""Matters that may only be where, or when, another is."""
OF_THE_EVENT = (C.EVENT, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.PROGRAMME, C.PLACE, C.PERSON, C.TODAY, C.DAY, C.TIME, C.HAPPEN)
MOST_BESIDE_A_MATTER = 0.3
"""What may be left unexplained where a practical matter is said to be at an hour."""
DIGITS_OF_A_YEAR = 4


def matters_named(clause: Clause) -> tuple[str, ...]:
    """The practical matters of a clause, those aside that are only in the words for the event."""
    events = {(span.start, span.end) for span in clause.of(C.EVENT)}
    return tuple(dict.fromkeys(span.value[0] for span in clause.of(C.PRACTICAL) if (span.start, span.end) not in events))


def most_particular(reader: Reader, clause: Clause, matters: list[Span]) -> Span:
    """The matter that is asked where several are named: what is brought ("come with my dog"), what has a price ("a cheap hotel"), what is near
    ("a tram nearby"); of others one that the programme tells of."""
    matters = _without_what_it_is_of(reader, clause, matters)
    if any(span.value[0] == Matter.PRICE for span in matters):
        matters = [span for span in matters if span.value[0] not in PAID_TO_COME]
    things = [span for span in matters if span.value[0] not in OF_ANYTHING] or matters
    things = [span for span in things if span.value[0] not in LESS_THAN_ANOTHER] or things
    told = [span for span in things if span.value[0] in reader.directory.programme.practical]
    return max(told or things, key=lambda span: (len(span) * span.score, span.start))


def _without_what_it_is_of(reader: Reader, clause: Clause, matters: list[Span]) -> list[Span]:
    """The matters without one that only says of what another is, or where ("a certificate of attendance", "a coffee in the break")."""
    words, ends = clause.reading.words, {span.end for span in matters}
    things = [span for span in matters if not (span.start - 1 in ends and words[span.start - 1].text in reader.sets["belongings"])]
    return [span for span in things if not (span.value[0] in PLACES_AND_HOURS and _stands_at(reader, clause, span))] or things


def _stands_at(reader: Reader, clause: Clause, span: Span) -> bool:
    """Whether a preposition of places stands before some words ("at the door")."""
    before = [word.text for word in clause.reading.words[max(clause.start, span.start - 2) : span.start]]
    if before and before[-1] in reader.sets["definite"]:
        before.pop()
    return bool(before) and before[-1] in reader.sets["place_prepositions"]


def address_of_what_is_done(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Where to write to, or to go to, for what the asker comes to do ("at which address will the interviews be?")."""
    sent = clause.has(C.REPRESENT) and any(span.start == clause.start for span in clause.of(C.WHERE))
    if ask.topic not in DONE_THERE or not (clause.has(C.ADDRESS, C.POSTCODE) or sent):
        return ()
    if _is_written_to(reader, clause):
        return (Ask(Intent.CONTACT, topic="press", aspects=(Aspect.EMAIL,)),)
    return () if clause.has(C.EMAIL) else (Ask(Intent.VENUE),)


def _is_written_to(reader: Reader, clause: Clause) -> bool:
    """Whether an address is one to which somebody writes, whatever stands behind the verb ("... write about ...")."""
    writing = reader.ways_to_say(C.WRITE)
    written = clause.has(C.WRITE) or clause.says(writing)
    return written and not clause.has(C.POSTCODE, C.WHERE, C.EVENT)


def matter_beside_the_subject(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """A practical matter that is asked beside a name which was read as the question ("what does ... of X cost?")."""
    matters = matters_named(clause)
    if not matters or (reader.directory.rooms and matters[0] in OF_SESSIONS) or clause.has(*SPEAKS_OF_IT, C.WHEN, C.SESSION, C.ROUND_TABLE):
        return ()
    of_an_hour = ask.intent is Intent.EVENT_TIME and clause.has(C.TIME) and clause.has(C.CONFIRM) and not clause.has(C.EVENT, C.START, C.END, C.DAY)
    if ask.intent is Intent.AT_TIME or of_an_hour:
        meant = ask.confirms and not clause.has(C.ARRIVE, C.MISSED, C.WHAT) and unexplained(clause) < MOST_BESIDE_A_MATTER
    else:
        beside = not clause.places(C.PRACTICAL) <= clause.places(C.TOPIC)
        meant = (beside and ask.intent is Intent.TOPIC) or (ask.intent is not Intent.EVENT_TIME and matters[0] in OF_MONEY)
    asked = Ask(Intent.PRACTICAL, topic=matters[0], sessions=clause.values(C.SESSION_NAME) if matters[0] == Matter.SEATS else ())
    return (matter_of_something_else(reader, clause, replace(ask, topic=asked.topic)) or (asked,)) if meant else ()


def room_of_the_debate(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """In which room the debate is, and not when, in an event that has no rooms ("are the debates in the same room?")."""
    return (Ask(Intent.PRACTICAL, topic=Matter.ROOM),) if clause.has(C.SAME_ROOM) and not reader.directory.rooms else ()


def whatever_is_full(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is full of the programme, and not all of it ("which sessions are full tomorrow?"); "the full programme" is all."""
    whole = {(span.start, span.end) for span in clause.of(C.ALL)}
    seats = any(span.value[0] == Matter.SEATS and (span.start, span.end) not in whole for span in clause.of(C.PRACTICAL))
    return (Ask(Intent.PRACTICAL, topic=Matter.SEATS, when=ask.when),) if seats else ()


def matter_that_is_there(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """A practical matter that is asked for by "is there a ...", whatever it is said to be of ("is there a website with the programme?")."""
    words = clause.reading.words
    begins = {span.end for span in clause.of(C.THERE_IS) if span.start == clause.start}
    begins |= {end + 1 for end in begins if end < clause.end and words[end].text in reader.sets["indefinite"]}
    span = next((span for span in clause.of(C.PRACTICAL) if span.start in begins), None)
    if span is None or (reader.directory.rooms and span.value[0] in OF_SESSIONS):
        return ()
    asked = Ask(Intent.PRACTICAL, topic=span.value[0], confirms=ask.confirms)
    return session_called_like_a_matter(reader, clause, asked) or (replace(asked, confirms=False),)


def session_called_like_a_matter(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """The session that a matter names in a small programme ("certificates"), where nothing is told of the matter itself."""
    if ask.told_in or not reader.directory.rooms or reader.topics.has_many or ask.topic in reader.directory.programme.practical:
        return ()
    matter = next((span for span in clause.of(C.PRACTICAL) if span.value[0] == ask.topic), None)
    sessions = tuple(sorted(_named_by(clause, matter))) if matter else ()
    return (Ask(Intent.SESSION_TIME, sessions=sessions, when=ask.when, topic="right" if ask.confirms else None),) if sessions else ()


def _named_by(clause: Clause, matter: Span) -> set[str]:
    """The sessions in the titles of which words of a matter stand."""
    named = clause.of(C.SESSION_NAME)
    return {session for span in named if matter.start <= span.start and span.end <= matter.end for session in span.value}


def matter_of_something_else(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Nothing that a programme tells: a matter of what a talk is on, or of a body that only sends somebody ("what does Solibail cost?")."""
    if ask.topic not in OF_ANYTHING or reader.topics.is_searched_freely or clause.has(*OF_THE_EVENT, *SPEAKS_OF_IT):
        return ()
    if clause.says(reader.sets["own_things"]):
        return ()
    taken = clause.places(C.PRACTICAL)
    of_a_talk = ask.talks and not clause.has(C.SESSION_NAME) and any(span.start not in taken for span in clause.of(C.TOPIC))
    of_a_body = bool(ask.organisations) and not reader.directory.is_at(ask.organisations)
    return (Ask(Intent.SILENT),) if of_a_talk or of_a_body else ()


def year_of_the_event(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """In which year the event is, where a year is claimed of it in the words for the series."""
    claimed = ask.confirms and not ask.words and year_said(clause) is not None
    return (Ask(Intent.EVENT_TIME, aspects=(Aspect.YEAR,)),) if claimed else ()


def days_to_the_event(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """How long it is until the event, and not what is said of its series ("how many weeks do we have before the seminar?")."""
    of_it = clause.has(C.EVENT) and not ask.order and not ask.number and not clause.has(C.SERIES, C.NEXT, C.OTHER)
    return (Ask(Intent.EVENT_TIME, aspects=(Aspect.LEFT,)),) if of_it else ()


def year_said(clause: Clause) -> int | None:
    """The position of a year in digits; None where a clause says none."""
    texts = ((number, clause.reading.words[number].text) for number in range(clause.start, clause.end))
    return next((number for number, text in texts if text.isdigit() and len(text) == DIGITS_OF_A_YEAR), None)


def meetings_left(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """How many meetings of the series are to come, and not how much of the day ("how many meetings are left?")."""
    of_meetings = clause.has(C.HOW_MANY) and clause.has(C.MEETING_WORD) and not clause.has(C.SESSION)
    return (Ask(Intent.SERIES, aspects=(Aspect.COUNT,), order=Order.AFTER),) if of_meetings and reader.directory.programme.series else ()


def next_meeting(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """The meetings that come after this one ("what comes after this meeting?")."""
    after_this_one = clause.has(C.NEXT, C.AFTER) and clause.has(C.MEETING_WORD) and not clause.has(C.THAT_SESSION, C.SESSION_NAME, C.TIME)
    return (Ask(Intent.SERIES, order=Order.AFTER),) if after_this_one and reader.directory.programme.series else ()


def when_that_is_besides(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """When that is of which somebody wants to be reminded, besides how the bot does so ("remind me ten minutes before Lee")."""
    if ask.topic != Service.REMINDING:
        return ()
    of_people, of_sessions = Ask(Intent.PERSON_TIME, people=ask.people), Ask(Intent.SESSION_TIME, sessions=ask.sessions)
    return (of_people if ask.people else of_sessions, ask) if ask.people or ask.sessions else ()
