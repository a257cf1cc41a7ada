"""What questions for what comes next, or is on at an hour, take from a clause."""

from __future__ import annotations

from dataclasses import replace

from knowledge.programme import SessionKind
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import DAYS, PRONOUNS_OF_ONE, PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.by_kind.series import all_on_one_side, order_of_meetings, said_of_meetings
from knowledge.understanding.kinds.comparing import asks_after_whom, in_sequence
from knowledge.understanding.kinds.of_one_talk import around, asked_by_whom, opens_there
from knowledge.understanding.kinds.of_their_parts import one_of_theirs
from knowledge.understanding.kinds.paging import all_on_that_side, on_its_day
from knowledge.understanding.question import BY_LENGTH, Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall

ASKED_OPENLY = (C.WHO, C.WHO_IS, C.WHAT, C.NEXT, C.WHEN)
"""Concepts beside which it is asked what comes after a debate, and not whether there is one."""
ONLY_WHAT_FOLLOWS = frozenset({C.AND_WHAT_OF, C.NEXT, C.THAT_PERSON, C.THANKS})
"""Concepts of no more than "and next?", which goes on from whoever is in mind; while the event runs, from who is on."""
OF_SEVERAL_TALKS = frozenset({Intent.TOPIC, Intent.PERSON_TIME, Intent.PERSON_TALK})
"""Kinds of question that are answered with talks of which one may be the next."""
SEVERAL = 2
COUNTED_OF_IT = (C.WHO, C.WHO_IS, C.PERSON, C.SPEAKER, C.PEOPLE_WORD, C.PERSON_WORD, C.TALK, C.DEBATE, C.AFTER, C.BEFORE, C.NEXT, C.TIME, C.EXCEPT,
                 C.PRACTICAL)  # fmt: skip
"""Concepts beside which what is left is not how long something still is."""
BEHIND_THE_NEXT = 2
"""Places further on that stands what comes after the next."""


def at_time(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """What is on at an hour, or begins after it or ends before it."""
    ask = replace(ask, when=on_its_day(reader, ask))
    if reader.topics.is_searched_freely and ask.talks and ask.when:
        return replace(ask, intent=Intent.TOPIC, when=around(clause, ask.when), sessions=(), aspects=asked_by_whom(clause))
    ends_then = clause.has(C.END) and clause.has(C.WHAT, C.WHICH, C.WHO) and not clause.has(C.START, C.ARRIVE)
    order = Order.BEFORE if clause.has(C.BEFORE) or ends_then else Order.AFTER if clause.has(C.AFTER) else None
    side = Order.AFTER if order is None and opens_there(clause) else order
    if side and not ends_then and _is_of_all_then(reader, clause, ask) and ask.when and ask.when.starts:
        return all_on_that_side(replace(ask, aspects=()), ask.when, side)
    of_all = clause.has(C.ALL, C.PROGRAMME) or side is not order  # "the programme after 4", "who is there from 4 on"
    right_before = any(len(span) > 1 for span in clause.of(C.BEFORE))
    of_all = of_all or (side is Order.BEFORE and not right_before and not clause.has(C.START))
    all_of_it = of_all and not clause.has(C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.DEBATE, C.TOPIC)
    if side and not ends_then and all_of_it and not reader.directory.rooms:
        return Ask(Intent.REMAINING, when=ask.when, order=side)
    return replace(ask, order=order)


def _is_of_all_then(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether all that a room, a track or a day of a large event has before an hour or after it is asked for, and not what comes next."""
    placed = bool(ask.rooms or ask.tracks) or clause.has(*DAYS)
    return reader.topics.is_searched_freely and placed and not clause.has(C.NEXT, C.PREVIOUS, C.FIRST, C.LAST)


def next_up(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """What comes next, or before or after what is named or in mind; the first or the last."""
    of_meetings = order_of_meetings(reader, clause)
    if of_meetings:
        several = all_on_one_side(reader, clause, of_meetings)
        days = (Aspect.DAY,) if clause.has(C.WHEN, C.DATE) else ()
        asked = Ask(Intent.SERIES, aspects=days, words=",".join(several) or None, order=None if several else of_meetings)
        return said_of_meetings(reader, clause, asked, recall, several) or asked
    if clause.has(C.RESUME) and ask.when and ask.when.day and not clause.has(C.TODAY):
        return Ask(Intent.EVENT_TIME, aspects=(Aspect.START,), when=ask.when)
    if clause.has(C.RESUME):
        return Ask(Intent.NEXT, order=Order.AFTER, aspects=(Aspect.RESUMED,))
    if theirs := _their_next(reader, clause, ask):
        return theirs
    place = _place_before_the_last(reader, clause)
    if place and reader.directory.rooms:
        return replace(ask, people=(), sessions=(), order=Order.LAST, number=place)
    edge = _edge_asked(clause)
    if edge:
        of_talks = (C.TALK,) if edge in BY_LENGTH else (C.TALK, C.SPEAK, C.SPEAKER)
        only = SessionKind.TALK if clause.has(*of_talks) and not clause.has(C.SESSION, C.PROGRAMME) else None
        aspects = () if edge in BY_LENGTH else ask.aspects
        bound = next((int(minutes) for minutes in clause.values(C.LONGEST) + clause.values(C.SHORTEST)), None)
        return replace(ask, people=(), sessions=(), order=edge, aspects=aspects, topic=only, number=bound)
    if _is_one_of_those_told(reader, clause, recall):
        return replace(ask, people=(), sessions=recall.sessions, order=Order.COMING)
    in_order = in_sequence(reader, clause, ask)
    if in_order:
        return in_order
    if ask.when and clause.has(C.TIME) and not ask.people and not clause.has(C.PICKED, C.TOPIC):
        return at_time(reader, clause, replace(ask, intent=Intent.AT_TIME, sessions=()), recall, named)
    before = clause.has(C.BEFORE, C.PREVIOUS) and (not clause.has(C.NEXT) or _comes_before(clause))
    people, sessions = ask.people, ask.sessions
    told = clause.values(C.THAT_SESSION) if reader.directory.rooms and clause.has(C.IT) and not named else ()
    if len(told) == 1 and not clause.has(*PRONOUNS_OF_PEOPLE, C.SESSION_NAME):
        people, sessions = (), told  # "what's after it?" is asked of the talk, whoever gives others too
    if people and not named and clause.has(C.SESSION_NAME) and not clause.has(*PRONOUNS_OF_PEOPLE):
        people = ()  # a part that is named is what it is seen from, whoever was spoken of
    if clause.has(C.REMAINING) and not before and (people or sessions):
        return replace(ask, intent=Intent.REMAINING, order=Order.AFTER)
    if not people and clause.has(*PRONOUNS_OF_PEOPLE):
        people = _seen_from_before(clause, recall) or clause.values(C.THAT_PERSON)
    if not people and not ask.sessions and _goes_on_in_turn(recall) and not clause.has(C.EVENT, C.SESSION, C.ROUND_TABLE, C.TALK):
        people = recall.people
    if not people and not sessions:
        sessions = clause.values(C.THAT_SESSION) if recall.last_asks and not clause.has(C.EVENT) else ()
    if not people and not sessions and clause.has(C.BEFORE, C.AFTER, C.PREVIOUS):
        people = clause.values(C.THAT_PERSON)
    if not people and not sessions and clause.concepts <= ONLY_WHAT_FOLLOWS:
        told = clause.values(C.THAT_PERSON)
        people = told if len({session.id for person in told for session, _ in reader.directory.parts_of(person)}) == 1 else ()
    if clause.has(C.DEBATE) and not clause.has(*ASKED_OPENLY) and (clause.has(C.AFTER) or _is_said_to_precede_the_talks(clause)):
        either = clause.has(C.BEFORE) and clause.has(C.AFTER)
        order = Order.BEFORE if clause.has(C.BEFORE) and not either else None
        return replace(ask, intent=Intent.DEBATE, people=() if sessions else people, order=order, confirms=ask.confirms and not either)
    after_somebody = clause.has(C.BEFORE, C.AFTER, C.PREVIOUS) or (clause.has(C.NEXT) and clause.has(C.WHO))
    if after_somebody and clause.has(C.HE, C.SHE) and not people and not sessions:
        return Ask(Intent.CLARIFY, topic=Intent.NEXT, order=Order.BEFORE if before != asks_after_whom(reader, clause) else Order.AFTER)
    if people and not named and reader.directory.rooms and (one := one_of_theirs(reader, people, recall)):
        people, sessions = (), one  # "and after him?" is asked of the talk that was told, whatever else he gives
    if people and _is_of_their_part(clause):
        sessions, people = tuple(dict.fromkeys(session.id for person in people for session, _ in reader.directory.parts_of(person))), ()
    if (len(sessions) > 1 or _are_breaks(reader, sessions)) and not people and _names_the_next(clause):
        return replace(ask, sessions=sessions, order=Order.COMING)
    if asks_after_whom(reader, clause):
        before = not before
    order, places = (Order.BEFORE, None) if before else (Order.AFTER, _places_after(reader, clause))
    return replace(ask, people=people, sessions=() if people and not ask.confirms else sessions, order=order, number=places)


def _is_said_to_precede_the_talks(clause: Clause) -> bool:
    """Whether a debate is taken to come before the talks ("is the debate before the talks?"), and nothing is asked for that comes before it."""
    debate, before, talk = clause.best(C.DEBATE), clause.best(C.BEFORE), clause.best(C.TALK)
    return debate is not None and before is not None and talk is not None and debate.start < before.start < talk.start


def _places_after(reader: Reader, clause: Clause) -> int | None:
    """How many places further on stands what comes after the next ("who's after the next one?"); None where it is the next itself."""
    words, behind = clause.reading.words, {span.end for span in clause.of(C.AFTER, C.NEXT)}
    the_next = (span.start - 1 for span in clause.of(C.NEXT) if words[span.start - 1].text in reader.sets["definite"])
    return BEHIND_THE_NEXT if any(place in behind for place in the_next) else None


def _seen_from_before(clause: Clause, recall: Recall) -> tuple[str, ...]:
    """The one from whom it was asked before what comes next, where a pronoun of one cannot mean the several who come ("and before him?")."""
    last = recall.last_asks[-1] if recall.last_asks else None
    again = last is not None and last.intent is Intent.NEXT and len(last.people) == 1
    return last.people if last and again and clause.has(*PRONOUNS_OF_ONE) and len(clause.values(C.THAT_PERSON)) > 1 else ()


def _their_next(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """The next part of somebody, in a large event ("Ann's next talk", "when does she speak next?"); None where it is asked what comes after them."""
    theirs = reader.directory.rooms and clause.has(C.NEXT) and clause.has(C.TALK, C.SPEAK, C.SESSION)
    if not theirs or clause.has(C.BEFORE, C.AFTER, C.PREVIOUS, C.WHO, C.WHO_IS):
        return None
    people = ask.people or (clause.values(C.THAT_PERSON) if clause.has(*PRONOUNS_OF_ONE) else ())
    intent = Intent.PERSON_TALK if clause.has(C.ABOUT, C.TALK_ABOUT, C.THEME, C.TITLE) else Intent.PERSON_TIME
    return replace(ask, intent=intent, people=people, order=Order.COMING, sessions=(), talks=(), mentions=(), confirms=False) if people else None


def remaining(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """What is still to come: after whoever is spoken of, where that is said ("who is left after them?"); of one person, when they speak; how many
    speakers, and not how many parts, where they are counted."""
    if how_long := _what_is_left_of_it(reader, clause, ask):
        return how_long
    if Aspect.COUNT in ask.aspects and clause.has(C.SPEAKER, C.PEOPLE_WORD) and not reader.directory.rooms:
        ask = replace(ask, aspects=(*ask.aspects, Aspect.WHO))
    meant = clause.values(C.THAT_PERSON) if clause.has(C.HE, C.SHE) and clause.has(C.SPEAK, C.ATTEND) and not clause.has(C.WHO, C.WHAT) else ()
    if len(meant) == 1 and not reader.directory.rooms:
        return Ask(Intent.PERSON_TIME, people=meant)
    after = clause.has(C.AFTER) and not clause.has(C.BEFORE, C.TIME) and not (ask.people or ask.sessions)
    people = clause.values(C.THAT_PERSON) if clause.has(*PRONOUNS_OF_PEOPLE) else ()
    sessions = clause.values(C.THAT_SESSION) if clause.has(C.IT) and not people else ()
    return replace(ask, people=people, sessions=sessions, order=Order.AFTER) if after and (people or sessions) else ask


def _what_is_left_of_it(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """How long one part still is, or the event, where it is asked what is left of it ("how much of the panel is left?"); None where things or people
    are counted."""
    if clause.has(*COUNTED_OF_IT):
        return None
    if len(ask.sessions) == 1 and not ask.people:
        return Ask(Intent.SESSION_TIME, aspects=(Aspect.END, Aspect.LEFT), sessions=ask.sessions)
    words, of_it = clause.reading.words, reader.sets["belongings"] | reader.sets["definite"]
    meetings = any(reader.plurals.looks_plural(words[span.end - 1].text) for span in clause.of(C.MEETING_WORD, C.EVENT))
    of_the_event = any(words[span.start - 1].text in of_it for span in clause.of(C.EVENT) if span.start > clause.start)
    whole = of_the_event and Aspect.COUNT in ask.aspects and not meetings and not clause.has(C.SESSION, C.ROUND_TABLE)
    return Ask(Intent.EVENT_TIME, aspects=(Aspect.END, Aspect.LEFT)) if whole else None


def _place_before_the_last(reader: Reader, clause: Clause) -> int | None:
    """Where a talk stands that is counted from the last of its room or its day, below -1 ("the last but one"); None where none is."""
    said = f" {' '.join(clause.texts)} "
    return next((place for phrase, place in reader.ordinals.items() if place < -1 and f" {phrase} " in said), None)


def _edge_asked(clause: Clause) -> Order | None:
    """The edge that is asked for: the first, the last, the longest or the shortest of all, who opens or closes a room."""
    if clause.has(C.NEXT, C.PREVIOUS, C.BEFORE, C.AFTER):
        return None
    if clause.has(C.LONGEST, C.SHORTEST):
        return Order.LONGEST if clause.has(C.LONGEST) else Order.SHORTEST
    of_a_room = clause.has(C.ROOM, C.TRACK)
    if clause.has(C.LAST) or (of_a_room and clause.has(C.CLOSES) and not clause.has(C.FIRST)):
        return Order.LAST
    return Order.FIRST if clause.has(C.FIRST) or (of_a_room and clause.has(C.OPENS)) else None


def _is_of_their_part(clause: Clause) -> bool:
    """Whether it is asked what comes after somebody's part of the event, and not after them ("after his round table")."""
    theirs = {span.end for span in clause.of(*PRONOUNS_OF_PEOPLE)}
    return any(span.start in theirs for span in clause.of(C.ROUND_TABLE, C.SESSION))


def _comes_before(clause: Clause) -> bool:
    """Whether what comes is said to come before something ("what comes right before that?")."""
    ends = {span.end for span in clause.of(C.NEXT)}
    return any(span.concept in (C.BEFORE, C.PREVIOUS) and 0 <= span.start - end <= 1 for span in clause.spans for end in ends)


def _goes_on_in_turn(recall: Recall) -> bool:
    """Whether the people of one session are gone through one after the other: who comes next is then seen from the one in mind."""
    last = recall.last_asks[-1] if recall.last_asks else None
    of_a_person = last is not None and last.intent is Intent.NEXT and bool(last.people)
    of_an_edge = last is not None and last.intent is Intent.SPEAKERS and last.order is not None and bool(last.sessions)
    return bool(recall.people) and (of_a_person or of_an_edge)


def _are_breaks(reader: Reader, sessions: tuple[str, ...]) -> bool:
    """Whether nothing but breaks is named, of which "the next coffee" is one itself, and not what comes after it."""
    return bool(sessions) and all(reader.directory.sessions[each].kind is SessionKind.BREAK for each in sessions)


def _names_the_next(clause: Clause) -> bool:
    """Whether one of several parts is named as the next ("the next round table", "la table ronde suivante")."""
    coming = {edge for span in clause.of(C.NEXT) if len(span) == 1 for edge in (span.start, span.end)}
    return any((span.start in coming or span.end in coming) for span in clause.of(C.SESSION_NAME))


def _is_one_of_those_told(reader: Reader, clause: Clause, recall: Recall) -> bool:
    """Whether the next of the talks on a subject, or of somebody's, is asked for that were told ("when's the next one?", "sa prochaine ?")."""
    if not reader.directory.rooms or len(recall.sessions) < SEVERAL or not recall.last_asks or recall.last_asks[-1].intent not in OF_SEVERAL_TALKS:
        return False
    before = reader.sets["definite"] | reader.sets["their_things"]
    named = any(
        span.concept is C.NEXT and len(span) == 1 and span.start > clause.start and clause.reading.words[span.start - 1].text in before
        for span in clause.spans
    )
    return named and not clause.has(C.BEFORE, C.AFTER, C.PREVIOUS, C.WHO, C.ROOM, C.TRACK, C.SESSION_NAME)
