"""What a question about how far things are takes from a clause: of the whole event or of its first and last part, and which side of it."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.claims.denying import is_denied
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.edges import EDGES
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall

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
