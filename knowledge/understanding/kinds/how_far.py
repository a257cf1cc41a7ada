"""What a question about how far things are takes from a clause: of the whole event or of its first and last part, and which side of it."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.claims.denying import is_denied
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.edges import EDGES
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall

LITTLE = 0.3
"""What words may cost that nothing explains, where no more is said than how far something is."""
SAID_TO_BE_ON = frozenset(
    {C.NOW, C.RUNNING, C.IT, C.SPEAK, C.TALK, C.SESSION, C.ROUND_TABLE, C.PERSON, C.SESSION_NAME, C.TOPIC, C.MENTION, C.CONFIRM, C.PLEASE,
     C.GREETING, C.HAPPEN, C.OPENS, C.CLOSES}
)  # fmt: skip
"""Concepts of a clause that says no more of somebody or something than that they are on."""
SAID_TO_HAVE_BEEN = SAID_TO_BE_ON | {C.OVER, C.BEGUN, C.START, C.END, C.SO_FAR, C.COMMAND}
ALREADY = ((C.RUNNING, Aspect.RUNNING), (C.OVER, Aspect.OVER), (C.SO_FAR, Aspect.OVER))
SIDES_IN_OTHER_WORDS = ((C.END, Aspect.OVER), (C.START, Aspect.BEGUN))
"""What is meant where nothing plainer is said ("did it end?")."""


def how_far(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Whether the event, a part of it or somebody's part is over, has begun or is missed."""
    if ask.intent is Intent.PROGRESS:
        ask = _of_the_one_told(clause, _of_an_edge(reader, clause, ask), recall)
    leaves = clause.has(C.WHEN) and clause.has(C.MISSED) and (clause.has(C.END) or clause.says(reader.sets["departures"]))
    if ask.intent is Intent.MISSING and ask.people and leaves:
        return Ask(Intent.PERSON_TIME, aspects=(Aspect.END,), people=ask.people)  # "when can I leave without missing her?"
    if ask.intent is Intent.MISSING and not (ask.people or ask.sessions or ask.talks):
        members = (member for body in ask.organisations for member in reader.directory.members.get(body, ()))
        ask = replace(ask, people=tuple(dict.fromkeys(member for member in members if reader.directory.parts_of(member))))
        if not ask.people and not (clause.has(C.OVER) and reader.directory.debates):
            return Ask(Intent.DEBATE)
        if not ask.people:
            return Ask(Intent.MISSING, (Aspect.OVER, Aspect.DEBATE), sessions=tuple(session.id for session in reader.directory.debates))
    aspects = tuple(Aspect.IN_TIME if each is Aspect.MISSED and clause.values(C.MISSED) else each for each in ask.aspects)
    if Aspect.RUNNING in aspects and clause.says(reader.sets["still"]):
        aspects = (*aspects, Aspect.CANCELLED) if ask.intent is Intent.PROGRESS else (Aspect.STILL,)
    if ask.intent is Intent.MISSING and clause.has(C.REMAINING):
        aspects = aspects or (Aspect.IN_TIME,)
    aspects = aspects or tuple(aspect for concept, aspect in SIDES_IN_OTHER_WORDS if clause.has(concept))
    return replace(ask, aspects=(*aspects, Aspect.DENIED) if is_denied(reader, clause) else aspects)


def _of_the_one_told(clause: Clause, ask: Ask, recall: Recall) -> Ask:
    """How far it is ("is it over?"), asked of the one session that the last question was about."""
    told = recall.last_asks[-1].sessions if recall.last_asks else ()
    of_it = ask.intent is Intent.PROGRESS and clause.has(C.IT) and len(told) == 1 and told == recall.sessions and not clause.has(C.EVENT)
    return replace(ask, intent=Intent.MISSING, sessions=told) if of_it else ask


def at_the_moment(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """Whether people speak at this moment, still, or are yet to speak; None where a clause asks none of these or not for a yes or a no."""
    of_something = ask.when or ask.talks or clause.has(C.TODAY, C.TOMORROW, C.DAY, C.REMAINING, C.ABOUT, C.TALK_ABOUT, C.ORGANISATION)
    if not ask.confirms or of_something:
        return None
    if clause.says(reader.sets["will"]):
        return replace(ask, aspects=(*ask.aspects, Aspect.TO_COME))
    if _says_it_was(reader, clause):
        return Ask(Intent.MISSING, people=ask.people, several=ask.several, sessions=ask.sessions, aspects=(Aspect.SPOKEN,))
    aspect = Aspect.RUNNING if clause.has(C.NOW, C.RUNNING) else Aspect.STILL if clause.says(reader.sets["still"]) else None
    return Ask(Intent.MISSING, people=ask.people, several=ask.several, sessions=ask.sessions, aspects=(aspect,)) if aspect else None


def whether_it_is_on(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether somebody or something named is on at this moment, and not what is, or all that is known of them ("is the closing on now?")."""
    if not clause.concepts <= SAID_TO_BE_ON:
        return ()
    if clause.asked or clause.start not in clause.places(C.NOW):
        return _how_far_it_is(reader, clause, Aspect.RUNNING)
    return (Ask(Intent.SESSION, sessions=ask.sessions),) if ask.sessions else ()  # "now the closing, please"


def whether_it_has_been(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether somebody or something named has begun or is over, and not at which hour ("has the opening started?")."""
    has_begun = clause.has(C.BEGUN) or (clause.has(C.START) and clause.says(reader.sets["started"]))
    side = Aspect.BEGUN if has_begun else next((side for concept, side in ALREADY if clause.has(concept)), None)
    if side is None or not clause.concepts <= SAID_TO_HAVE_BEEN or clause.says(reader.sets["will"]):
        return ()
    if clause.places(C.BEGUN, C.OVER, C.SO_FAR, C.RUNNING, C.START) <= clause.places(C.PERSON):
        return ()  # half a name, which is a slip of such a word as well
    return _how_far_it_is(reader, clause, side)


def _how_far_it_is(reader: Reader, clause: Clause, side: Aspect) -> tuple[Ask, ...]:
    people, sessions = clause.values(C.PERSON), clause.values(C.SESSION_NAME)
    if not (people or len(sessions) == 1) or unexplained(clause) > LITTLE:
        return ()
    aspects = (side, Aspect.DENIED) if is_denied(reader, clause) else (side,)
    return (Ask(Intent.MISSING, aspects, people, several=len(people) > 1, sessions=() if people else sessions),)


def _says_it_was(reader: Reader, clause: Clause) -> bool:
    """Whether it is asked of somebody's part whether it was already ("has he spoken?", "elle a parlé ?")."""
    words = clause.reading.words
    before = (words[span.start - 1] for span in clause.of(C.SPEAK) if span.start > clause.start)
    did = any(word.text in reader.sets["done_by"] and word.raw.isascii() for word in before)
    return did or clause.says(reader.sets["already"])


def _of_an_edge(reader: Reader, clause: Clause, ask: Ask) -> Ask:
    """Of the opening or the closing, where the clause names one; the event's own state answers neither where the programme has none."""
    wanted = [kind for concept, kind in EDGES.items() if clause.has(concept)]
    sessions = tuple(session.id for session in reader.directory.taking_place if session.kind in wanted)
    if wanted and clause.has(C.EVENT, C.IT):
        return replace(ask, aspects=(Aspect.DENIED,))
    if sessions or not wanted:
        return replace(ask, intent=Intent.MISSING, sessions=sessions) if sessions else ask
    return replace(ask, aspects=(Aspect.DENIED,))
