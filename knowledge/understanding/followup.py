"""What a message means only because of what was said before: "and Dreyfus?", "who exactly?", "say that again", "and the next one?".

Each function below knows one way of going on from the last question; the first that finds its way in a clause says what is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from knowledge.understanding.clause import Clause, costs
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.paging import changed_in_one_thing
from knowledge.understanding.question import Ask, Aspect, Intent, Order
from knowledge.understanding.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences import Part

OF_A_PERSON = frozenset(
    {Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.PERSON_CONTACT, Intent.COMPANIONS, Intent.WORKS,
     Intent.PRIVATE, Intent.MISSING}
)  # fmt: skip
OF_A_TIME = frozenset({Intent.EVENT_TIME, Intent.PERSON_TIME, Intent.SESSION_TIME, Intent.ORGANISATION_TIME, Intent.AT_TIME, Intent.NEXT, Intent.NOW})
OF_SESSIONS = frozenset({Intent.SESSION_TIME, Intent.SESSION, Intent.DEBATE, Intent.SPEAKERS, Intent.MISSING, Intent.ORGANISATIONS})
OF_A_BODY = frozenset({Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK})
OF_A_MOMENT = frozenset({Intent.AT_TIME, Intent.NOW, Intent.NEXT})
OF_A_LIST = frozenset({Intent.SPEAKERS, Intent.ORGANISATIONS, Intent.ORGANISATION_PEOPLE, Intent.SERIES})
ABOUT_WHAT = frozenset({Intent.SESSION, Intent.PERSON_TALK, Intent.TOPIC, Intent.ORGANISATION_TALK})
IN_PAGES = frozenset({Intent.THEME, Intent.PROGRAMME, Intent.TOPIC})
ONLY_A_NAME = frozenset({Intent.PERSON, Intent.SESSION, Intent.ORGANISATION_PEOPLE, Intent.TOPIC, Intent.PERSON_SPEAKS})
FOR_ME = frozenset({Intent.SPEAKERS, Intent.PERSON_SPEAKS, Intent.PERSON_TALK, Intent.SESSION, Intent.SESSION_TIME, Intent.ORGANISATIONS})
NAMED = (C.PERSON, C.SESSION_NAME, C.TOPIC, C.EVENT, C.ROUND_TABLE)
PRONOUNS = (C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.OTHER_ONE)
ORDERED = (C.BEFORE, C.AFTER, C.NEXT, C.PREVIOUS)
AT_THE_EDGE = (C.FIRST, C.LAST, C.OPENS, C.CLOSES)
ASKS_ANEW = (C.WHEN, C.WHO_IS, C.ROLE, C.ABOUT, C.SPEAK, C.TELEPHONE, C.EMAIL)
WITH_REASONS = (C.CANCELLED, C.EVENT, C.THEME, C.PRACTICAL, C.ELSEWHERE, C.SERIES)
"""What "why" is asked of that the programme may have something to say about, or that is none of its matters."""
AROUND = frozenset({C.AND_WHAT_OF, C.PLEASE, C.THAT_PERSON, C.THAT_SESSION, C.IT, C.CORRECTION, C.CONFIRM})
"""Concepts beside which one word is all that is asked."""
ONLY_A_LANGUAGE = AROUND | {C.SPEAK_IN, C.SPEAK, C.TALK, C.NOW, C.REPEAT, C.WRITE, C.SAME, C.NEXT, C.COMMAND}
ONLY_WHICH = AROUND | {C.WHICH, C.WHO, C.WHAT, C.THEY}
ONLY_WHO = AROUND | {C.WHO}
ONLY_HOW_MANY = AROUND | {C.HOW_MANY, C.OTHER, C.ALL, C.THEY}
ONLY_THE_EVENT = AROUND | {C.EVENT, C.ALL}
PLACES = (
    (C.LAST, Order.LAST), (C.FIRST, Order.FIRST), (C.NEXT, Order.AFTER), (C.PREVIOUS, Order.BEFORE), (C.AFTER, Order.AFTER), (C.BEFORE, Order.BEFORE),
)  # fmt: skip
CERTAIN = 0.55
LITTLE = 0.3
"""What words may cost that nothing explains, for a clause to be understood without them."""
FEW = 3
"""Words of a message that asks for nothing but more."""
SHORT = 5
"""Words of a message that cannot say everything by itself."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A clause, how it is read by itself, what is in mind, and what was asked last."""

    reader: Reader
    part: Part
    recall: Recall
    last: Ask

    @property
    def clause(self) -> Clause:
        """The clause."""
        return self.part.clause

    @property
    def ask(self) -> Ask | None:
        """What the clause asks by itself."""
        return self.part.ask

    def only(self, concept: C, among: frozenset[C]) -> bool:
        """Whether the concept is here, and nothing beside but some that say no more."""
        return concept in self.clause.concepts and not self.clause.concepts - among and self.unexplained < LITTLE

    @property
    def unexplained(self) -> float:
        """What the words cost that nothing explains."""
        spans = self.clause.spans
        return sum(cost for number, cost in costs(self.reader, self.clause).items() if not any(span.start <= number < span.end for span in spans))


def continued(reader: Reader, part: Part, recall: Recall) -> Part:
    """A clause that leans on what was said before, as what it asks then; other clauses as they are."""
    clause = part.clause
    of_a_talk = clause.start > 0 and (part.ask is None or part.ask.intent in FOR_ME) and clause.has(C.TALK, C.SESSION) and not clause.has(*NAMED)
    if of_a_talk and recall.talks:
        return _certain(part, Ask(Intent.TOPIC, talks=recall.talks, confirms=clause.asked))
    if _asks_who_is_in_it(part) and len(recall.sessions) == 1:
        return _certain(part, Ask(Intent.SPEAKERS, sessions=recall.sessions))
    if not recall.last_asks:
        return part
    changed = changed_in_one_thing(reader, clause, recall)
    if changed:
        return _certain(part, changed)
    turn = Turn(reader, part, recall, recall.last_asks[-1])
    for way in WAYS if part.ask or clause.start == 0 else WAYS_OF_A_REST:
        found = way(turn)
        if found:
            return _certain(part, found)
    return part


def _asks_who_is_in_it(part: Part) -> bool:
    """Whether a later clause asks who speaks, or who gives "it", of the session that the clause before was about."""
    clause, ask = part.clause, part.ask
    if clause.start == 0 or ask is None or ask.order or ask.sessions or not clause.has(C.WHO, C.WHO_IS):
        return False
    of_it = ask.intent is Intent.SPEAKERS or (ask.intent is Intent.HOSTS and clause.has(C.IT))
    return of_it and not clause.has(C.SPEAKER, C.ALL, C.FEMININE, C.MASCULINE, C.NOW, *NAMED)


def _repeated(turn: Turn) -> Ask | None:
    """ "Say that again", "in French please"."""
    asked = turn.ask is not None and turn.ask.intent is Intent.REPEAT
    repeats = asked or (turn.clause.has(C.REPEAT) and not turn.clause.has(C.PICKED, C.WHERE, C.WHAT, C.WHO, *NAMED, *ASKS_ANEW))
    return Ask(Intent.REPEAT) if repeats or turn.only(C.SPEAK_IN, ONLY_A_LANGUAGE) else None


def _more(turn: Turn) -> Ask | None:
    """ "More", "la suite"."""
    if turn.last.intent not in IN_PAGES:
        return None
    asked = turn.ask is not None and turn.ask.intent is Intent.MORE
    of_theme = turn.last.intent is Intent.THEME and turn.clause.has(C.MORE) and len(turn.clause) <= FEW
    return replace(turn.last, page=turn.last.page + 1) if asked or of_theme else None


def _why(turn: Turn) -> Ask | None:
    """ "Why him?": programmes give no reasons."""
    asked = turn.clause.has(C.WHY) and not turn.clause.has(*WITH_REASONS) and (turn.unexplained < LITTLE or len(turn.clause) <= SHORT + 2)
    return Ask(Intent.SILENT) if asked else None


def _counted(turn: Turn) -> Ask | None:
    """ "How many?", "lesquels ?": the last list counted, or told."""
    last, recall = turn.last, turn.recall
    if last.intent is Intent.SPEAKERS and turn.only(C.WHICH, ONLY_WHICH):
        return replace(last, aspects=tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT))
    if not turn.only(C.HOW_MANY, ONLY_HOW_MANY):
        return None
    if last.intent in OF_A_LIST:
        return replace(last, order=None, aspects=tuple(dict.fromkeys((*last.aspects, Aspect.COUNT))))
    if last.intent in OF_A_MOMENT and len(recall.sessions) == 1:
        return Ask(Intent.SPEAKERS, sessions=recall.sessions, aspects=(Aspect.COUNT,))
    return last if last.intent in OF_SESSIONS else None


def _of_series(turn: Turn) -> Ask | None:
    """ "And the next one?", "et la 6 ?", "when is it?": a meeting seen from the one that was spoken of."""
    clause, last = turn.clause, turn.last
    if last.intent is not Intent.SERIES or clause.has(C.PERSON, C.SPEAK, C.EVENT, C.SPEAKER, C.MEETING):
        return None
    if clause.has(C.TODAY, C.DAY) and not clause.has(C.WHEN, C.TIME):
        return Ask(Intent.THEME)
    aspects = tuple(aspect for aspect in last.aspects if aspect is not Aspect.OPENING)
    order = next((order for concept, order in PLACES if clause.has(concept)), None)
    spoken_of = int(last.words) if last.words and last.words.isdigit() else 1 if Aspect.OPENING in last.aspects else None
    if order in (Order.AFTER, Order.BEFORE) and spoken_of:
        return Ask(Intent.SERIES, words=str(spoken_of + (1 if order is Order.AFTER else -1)), aspects=aspects)
    if order:
        return Ask(Intent.SERIES, order=order, aspects=aspects)
    numbers = [word.text for word in clause.reading.words[clause.start : clause.end] if word.text.isdigit() and len(word.text) < 3]
    if numbers and len(clause) <= SHORT:
        return Ask(Intent.SERIES, words=",".join(numbers), aspects=turn.ask.aspects if turn.ask and turn.ask.intent is Intent.SERIES else ())
    if (spoken_of or last.order) and turn.ask and turn.ask.intent is Intent.EVENT_TIME and not clause.has(C.TIME, C.START, C.END):
        return replace(last, aspects=(*last.aspects, Aspect.DAY))
    return None


def _of_a_book(turn: Turn) -> Ask | None:
    """ "What is it called?", "which year?" after a book."""
    asked = turn.last.intent is Intent.WORKS and turn.clause.has(C.YEAR, C.DATE, C.TITLE, C.ABOUT)
    return turn.last if asked and not turn.clause.has(C.EVENT, C.TALK, C.SPEAK, *NAMED) else None


def _which_is_first(turn: Turn) -> Ask | None:
    """ "Which of them speaks first?": the hours of all of them."""
    asked = turn.clause.has(C.WHICH) and turn.clause.has(*ORDERED, *AT_THE_EDGE) and not turn.clause.has(*NAMED)
    return Ask(Intent.PERSON_TIME, people=turn.recall.group, several=True) if asked and len(turn.recall.group) > 1 else None


def _in_which_session(turn: Turn) -> Ask | None:
    """ "In which round table?", "dans la même ?" of people."""
    clause, recall = turn.clause, turn.recall
    people = recall.group if clause.has(C.SAME) else recall.people
    asked = clause.has(C.WHICH, C.WHAT, C.SAME) and clause.has(C.ROUND_TABLE, C.SESSION) and not clause.has(*ASKS_ANEW, C.PERSON, C.TOPIC)
    return Ask(Intent.PERSON_TIME, people=people, several=True) if people and asked and len(clause) <= SHORT else None


def _debate_of_it(turn: Turn) -> Ask | None:
    """ "Is there a debate after it?" """
    asked = turn.clause.has(C.DEBATE) and turn.clause.has(C.IT) and not turn.clause.has(*NAMED)
    return Ask(Intent.DEBATE, sessions=turn.recall.sessions) if asked and turn.recall.sessions else None


def _who(turn: Turn) -> Ask | None:
    """ "Who exactly?", "who presents it?", "par qui ?": of the talk, the session or the person in mind."""
    clause, ask, recall = turn.clause, turn.ask, turn.recall
    if turn.last.intent is Intent.TOPIC and recall.talks and turn.only(C.SPEAKER, AROUND | {C.SPEAKER, C.SPEAK}):
        return replace(turn.last, talks=recall.talks, aspects=(Aspect.WHO,))
    if clause.has(C.SPEAKER, C.EVENT, C.ALL, *NAMED) or (ask and ask.intent is not Intent.SPEAKERS):
        return None
    if ask and recall.talks and (len(clause) <= SHORT or clause.has(C.IT)):
        return Ask(Intent.TOPIC, talks=recall.talks, aspects=ask.aspects)
    of_session = turn.last.intent in OF_SESSIONS | OF_A_MOMENT and len(recall.sessions) == 1 and len(clause) <= FEW and clause.start == 0
    if of_session and clause.has(C.WHO, C.WHO_IS) and not clause.has(C.NOW, C.FEMININE, C.MASCULINE, *ORDERED, *AT_THE_EDGE):
        return Ask(Intent.SPEAKERS, sessions=recall.sessions)
    return None


def _who_is_that(turn: Turn) -> Ask | None:
    """ "Who?", "par qui ?" of people in mind."""
    if turn.last.intent in OF_A_PERSON and turn.only(C.WHICH, ONLY_WHICH) and not turn.clause.has(C.WHAT):
        return replace(turn.last, sessions=(), confirms=False)
    asked = turn.recall.people and turn.clause.start == 0 and turn.only(C.WHO, ONLY_WHO)
    return Ask(Intent.PERSON, people=turn.recall.people, several=True) if asked else None


def _is_it_the_last(turn: Turn) -> Ask | None:
    """ "Is that the last one?" of a session: what comes after it, or that nothing does."""
    clause, recall = turn.clause, turn.recall
    asked = clause.has(C.IT) and clause.has(C.FIRST, C.LAST) and (clause.asked or clause.has(C.CONFIRM)) and not clause.has(*NAMED, C.PICKED)
    if not asked or len(recall.people) == 1 or len(recall.sessions) != 1:
        return None
    return Ask(Intent.NEXT, sessions=recall.sessions, order=Order.AFTER if clause.has(C.LAST) else Order.BEFORE)


def _is_a_host(turn: Turn) -> Ask | None:
    """ "Is he a host as well?" """
    ask, people = turn.ask, turn.clause.values(C.THAT_PERSON)
    asked = ask is not None and ask.intent is Intent.HOSTS and turn.clause.has(C.HE, C.SHE) and turn.clause.asked
    return Ask(Intent.PERSON, people=people) if asked and len(people) == 1 and not turn.clause.has(C.WHO, C.OTHER_ONE) else None


def _whom_to_ask(turn: Turn) -> Ask | None:
    """ "Whom can I call then?" where the person in mind was not to be reached."""
    clause, ask = turn.clause, turn.ask
    asked = ask is not None and ask.intent is Intent.PERSON_CONTACT and clause.has(C.WHO) and clause.has(C.CONTACT)
    if not asked or clause.has(*PRONOUNS, C.PERSON, C.DESCRIBED_PERSON) or ask is None:
        return None
    return Ask(Intent.CONTACT, topic="information", aspects=tuple(each for each in ask.aspects if each in (Aspect.TELEPHONE, Aspect.EMAIL)))


def _the_other_contact(turn: Turn) -> Ask | None:
    """ "And if I am not a journalist?" after the press contact."""
    asked = (
        turn.last.intent is Intent.CONTACT and turn.last.topic == "press" and turn.clause.has(C.INFORMATION) and not turn.clause.has(*NAMED, C.PRESS)
    )
    return replace(turn.last, topic="information") if asked else None


def _then(turn: Turn) -> Ask | None:
    """ "Then?", "puis ?": what comes after what was spoken of."""
    words = {word.text for word in turn.clause.reading.words}
    recall = turn.recall
    if not words <= turn.reader.then_words | turn.reader.conjunctions or turn.clause.has(C.NEXT):
        return None
    return Ask(Intent.NEXT, sessions=recall.sessions, people=() if recall.sessions else recall.people, order=Order.AFTER)


def _takes_part_in_it(turn: Turn) -> Ask | None:
    """ "Is Maudet in it?" """
    clause, ask, sessions = turn.clause, turn.ask, turn.recall.sessions
    if ask is None or ask.intent is not Intent.PERSON or len(sessions) != 1 or clause.has(*ASKS_ANEW):
        return None
    return replace(ask, intent=Intent.PERSON_SPEAKS, sessions=sessions, confirms=True) if clause.has(C.IT) and clause.asked else None


def _same_of_a_pronoun(turn: Turn) -> Ask | None:
    """ "And he?" """
    clause, meant = turn.clause, turn.clause.values(C.THAT_PERSON)
    unclear = turn.ask is None or turn.part.score < CERTAIN
    if not unclear or not meant or turn.last.intent not in OF_A_PERSON or clause.has(*ORDERED):
        return None
    return replace(turn.last, people=meant, when=None) if clause.has(C.HE, C.SHE, C.THEY, C.OTHER_ONE) else None


def _the_one_with(turn: Turn) -> Ask | None:
    """ "The one with the prefect", where several sessions were spoken of."""
    clause, ask, last = turn.clause, turn.ask, turn.last
    if last.intent not in (Intent.SESSION_TIME, Intent.SESSION) or len(last.sessions) < 2 or not clause.has(C.IT) or clause.has(*ASKS_ANEW):
        return None
    people = ask.people if ask else ()
    theirs = tuple(session.id for each in people for session, _ in turn.reader.directory.parts_of(each) if session.id in last.sessions)
    return replace(last, sessions=tuple(dict.fromkeys(theirs))) if theirs else None


def _of_the_event(turn: Turn) -> Ask | None:
    """ "And the seminar itself?" after a question about a part of it."""
    if not turn.clause.has(C.AND_WHAT_OF) or not turn.only(C.EVENT, ONLY_THE_EVENT):
        return None
    if turn.last.intent in OF_A_TIME:
        return Ask(Intent.EVENT_TIME, aspects=turn.last.aspects if turn.last.intent is Intent.SESSION_TIME else ())
    return Ask(Intent.THEME) if turn.last.intent in ABOUT_WHAT else None


def _other_edge(turn: Turn) -> Ask | None:
    """ "And the opening?", "and first?" after who closes."""
    clause, last = turn.clause, turn.last
    edges = AT_THE_EDGE if last.intent is Intent.SPEAKERS and (last.order or last.sessions) else (C.OPENS, C.CLOSES)
    asked = clause.has(*edges) and (clause.has(C.WHO) or (clause.has(C.AND_WHAT_OF) and len(clause) <= FEW))
    if not asked or clause.has(*ASKS_ANEW, *NAMED, *PRONOUNS):
        return None
    sessions = last.sessions if last.intent is Intent.SPEAKERS else ()
    return Ask(Intent.SPEAKERS, sessions=sessions, order=Order.FIRST if clause.has(C.OPENS, C.FIRST) else Order.LAST)


def _same_of_a_body(turn: Turn) -> Ask | None:
    """ "Et celui de Côte-d'Or ?" """
    clause, bodies = turn.clause, turn.clause.values(C.ORGANISATION)
    if not bodies or not clause.has(C.AND_WHAT_OF) or clause.has(C.PERSON, *ASKS_ANEW):
        return None
    if turn.last.intent in OF_A_BODY:
        return replace(turn.last, organisations=bodies)
    of_people = turn.ask is not None and turn.ask.intent is Intent.PERSON and not clause.has(C.DESCRIBED_PERSON, *PRONOUNS)
    return Ask(Intent.ORGANISATION_PEOPLE, organisations=bodies) if of_people else None


def _same_of_a_name(turn: Turn) -> Ask | None:
    """ "And Damon?", "no, the press", "the second one": the last question, asked of what is named."""
    clause, ask, last = turn.clause, turn.ask, turn.last
    if ask is None or ask.intent not in ONLY_A_NAME or clause.has(C.WHO_IS, C.ROLE, C.EMPLOYER, C.ABOUT):
        return None
    only_begins = clause.has(C.PICKED) and clause.end < len(clause.reading.words) and not clause.asked
    if only_begins or not clause.has(C.AND_WHAT_OF, C.CORRECTION, C.PICKED):
        return None
    people = clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON)
    sessions, bodies = clause.values(C.SESSION_NAME), clause.values(C.ORGANISATION)
    if people and last.intent in OF_A_PERSON:
        return replace(last, people=people, when=None, confirms=ask.confirms, several=ask.several)
    if people and last.intent is Intent.CONTACT and set(people) <= set(turn.reader.directory.contacts):
        return Ask(Intent.PERSON_CONTACT, people=people, aspects=last.aspects)
    if clause.has(C.PICKED) and sessions and last.intent in OF_SESSIONS:
        return replace(last, sessions=sessions, talks=(), order=None)
    if clause.has(C.PICKED) and last.intent in OF_A_MOMENT:
        return ask
    if people and last.intent in OF_A_TIME:
        return Ask(Intent.PERSON_TIME, people=people, several=ask.several)
    if sessions and not people and last.intent in OF_A_TIME:
        return Ask(Intent.SESSION_TIME, sessions=sessions, aspects=last.aspects if last.intent is Intent.SESSION_TIME else ())
    if sessions and last.intent is Intent.SPEAKERS:
        return replace(last, sessions=sessions, order=None)
    if bodies and last.intent in (Intent.ORGANISATION_TIME, Intent.PERSON_TIME):
        return Ask(Intent.ORGANISATION_TIME, organisations=bodies)
    return None


def _same_means(turn: Turn) -> Ask | None:
    """ "Same for the press": the telephone again, where a telephone was asked for."""
    ask, last = turn.ask, turn.last
    if ask is None or ask.intent is not Intent.CONTACT or ask.aspects or last.intent not in (Intent.CONTACT, Intent.PERSON_CONTACT):
        return None
    return replace(ask, aspects=last.aspects) if last.aspects else None


Way = Callable[[Turn], Ask | None]
WAYS_OF_A_REST: tuple[Way, ...] = (_repeated, _more, _why)
"""The ways that are open to a later clause of a message that asks nothing by itself."""
WAYS: tuple[Way, ...] = (
    _repeated, _counted, _more, _why, _of_series, _of_a_book, _which_is_first, _debate_of_it, _is_it_the_last, _is_a_host, _who_is_that, _who,
    _in_which_session, _whom_to_ask, _the_other_contact, _then,
    _takes_part_in_it, _same_of_a_pronoun, _the_one_with, _of_the_event, _same_means, _other_edge, _same_of_a_body, _same_of_a_name,
)  # fmt: skip


def _certain(part: Part, ask: Ask) -> Part:
    reading = replace(part.readings[0], score=max(1.0, part.score)) if part.readings else None
    return replace(part, ask=ask, readings=(reading, *part.readings[1:]) if reading else (), certain=True)
