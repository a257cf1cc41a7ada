"""A message that leans on nothing said before: one bare question word ("who?", "c'est quoi ?"), or somebody or something that can only be seen on
the stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent, Order, SocialKind
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import POLITE, Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import Part

BARE: tuple[tuple[frozenset[C], Ask], ...] = (
    (frozenset({C.WHO}), Ask(Intent.SPEAKERS)),
    (frozenset({C.WHAT, C.IT}), Ask(Intent.THEME)),
    (frozenset({C.WHAT, C.EVENT}), Ask(Intent.THEME)),
    (frozenset({C.WHAT, C.EVENT, C.IT}), Ask(Intent.THEME)),
    (frozenset({C.WHAT, C.OURS}), Ask(Intent.THEME)),
    (frozenset({C.NOW}), Ask(Intent.NOW)),
    (frozenset({C.WHAT, C.SPEAK}), Ask(Intent.NOW)),
    (frozenset({C.BEFORE}), Ask(Intent.NEXT, order=Order.BEFORE)),
    (frozenset({C.WHO_IS, C.BEFORE}), Ask(Intent.NEXT, order=Order.BEFORE)),
    (frozenset({C.PREVIOUS}), Ask(Intent.NEXT, order=Order.BEFORE)),
    (frozenset({C.AFTER}), Ask(Intent.NEXT, order=Order.AFTER)),
    (frozenset({C.END, C.COUNTDOWN}), Ask(Intent.EVENT_TIME, aspects=(Aspect.END, Aspect.LEFT))),
    (frozenset({C.ALL}), Ask(Intent.PROGRAMME)),
    (frozenset({C.ALL, C.MORE}), Ask(Intent.PROGRAMME)),
    (frozenset({C.DATE}), Ask(Intent.EVENT_TIME, aspects=(Aspect.DAY,))),
)
"""All that such a message says, and what it asks of the event. "What?" alone asks what the bot has said."""
OF_ALL_OF_IT: dict[C, Ask] = {
    C.WHO: Ask(Intent.SPEAKERS),
    C.WHAT: Ask(Intent.THEME),
    C.WHERE: Ask(Intent.VENUE),
    C.WHEN: Ask(Intent.EVENT_TIME),
    C.HOW_LONG: Ask(Intent.EVENT_TIME, aspects=(Aspect.DURATION,)),
}
"""What question words in a row ask of the event, each for itself."""
SEVERAL = 2
"""Question words from which a message is a row of them."""
GLANCING = frozenset({C.AND_WHAT_OF, C.SAME_ROOM, C.IT})
ASKED_WHO = frozenset({C.WHO, C.WHO_IS})
ASKED_OF_CHANGES = POLITE | {
    C.CANCELLED, C.WHAT, C.WHO_IS, C.WHICH, C.ANY, C.THERE_IS, C.EVENT, C.MEETING_WORD, C.PROGRAMME, C.ATTEND, C.AND_WHAT_OF, C.COMMAND,
}  # fmt: skip
OF_IT = frozenset({C.THAT_PERSON, C.THAT_SESSION})
"""Concepts of what was spoken of, which is not meant where the event or its programme is named, also within a phrase ("schedule changes")."""
WHAT_TO_SEE = POLITE | {C.HAPPEN, C.WHAT, C.WHICH, C.COUNTDOWN, C.HOW_LONG, C.COMMAND}
"""Concepts of a question for what to see, which asks for nothing in particular."""
ORDERED = frozenset({C.COMMAND, C.CANCELLED})
"""Concepts of a bare order ("cancel")."""
SEEN = frozenset({C.IT, C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.THIS_PART, C.PERSON_WORD, C.PEOPLE_WORD, C.FEMININE, C.MASCULINE})
"""Concepts of somebody who is pointed at."""


SPEAKING_OF = frozenset({C.ABOUT, C.TALK_ABOUT})
"""Concepts of what those speak of who are heard."""
SEEN_FROM_NOW = frozenset({C.BEFORE, C.AFTER, C.PREVIOUS, C.NEXT, C.HOW_LONG, C.COUNTDOWN})
"""Concepts of what is counted from what is on, also where nothing was spoken of."""
ONLY_THE_EVENT = POLITE | {C.EVENT, C.MEETING_WORD, C.IT, C.AND_WHAT_OF}
"""Concepts of a message that names the event, or the part of the day that it takes, and nothing else ("the seminar?", "cet après-midi ?")."""
ONLY_WHAT_THERE_IS = POLITE | {C.THERE_IS, C.WHAT}

MOST_OF_A_GLANCE = 3
"""Words of "et là ?"."""


def with_what_is_on(reader: Reader, reading: Reading, recall: Recall, now: datetime) -> Recall:
    """What is in mind, with the one part that is on where a message points at it and nothing was spoken of before ("what is this panel about?",
    "what are they talking about?")."""
    said = reading.concepts
    points = C.THIS_PART in said or (C.THEY in said and not said.isdisjoint(SPEAKING_OF))
    if not points or said <= ASKED_WHO | SEEN or said & SEEN_FROM_NOW or recall.sessions or recall.people or recall.group:
        return recall
    running = reader.directory.running_at(now)
    if len(running) != 1:
        return recall
    sessions = (running[0].id,)
    return replace(recall, sessions=sessions, last_asks=(Ask(Intent.SESSION, sessions=sessions),))


def question_words(reader: Reader, parts: Sequence[Part], recall: Recall) -> tuple[Ask, ...]:
    """What each of several question words asks of the event, where they are all of a message, and nobody and nothing was spoken of before ("where,
    when, who?")."""
    said = frozenset().union(*[part.clause.concepts for part in parts]) - POLITE - {C.AND_WHAT_OF}
    if len(said) < SEVERAL or not said <= OF_ALL_OF_IT.keys() or recall.people or recall.sessions:
        return ()
    joined = reader.sets["conjunctions"] | reader.sets["or_words"]
    if any(word.text not in joined for part in parts for word in part.clause.words_left):
        return ()
    words = sorted((span for part in parts for span in part.clause.spans if span.concept in OF_ALL_OF_IT), key=lambda span: span.start)
    return tuple(dict.fromkeys(OF_ALL_OF_IT[span.concept] for span in words))


def of_this_moment(reader: Reader, parts: Sequence[Part], recall: Recall, now: datetime) -> Ask | None:
    """What is on, where somebody asks nothing but "and here?", "et là ?" while the event runs and nothing was said before."""
    event, clause = reader.directory.programme.event, parts[0].clause if len(parts) == 1 else None
    if clause is None or recall.last_asks or not event.begins <= now < event.ends or len(clause) > MOST_OF_A_GLANCE:
        return None
    small = all(word.text in reader.small_words for word in clause.reading.words)
    return Ask(Intent.NOW) if small and C.AND_WHAT_OF in clause.concepts <= GLANCING else None


def what_to_see(reader: Reader, parts: Sequence[Part], now: datetime) -> Ask | None:
    """What is on, or the programme, where somebody asks what they should see ("I have twenty minutes, what should I see?") and names nothing."""
    event, clauses = reader.directory.programme.event, [part.clause for part in parts]
    seeing = any(clause.has(C.HAPPEN) and clause.says(reader.sets["first_person"]) for clause in clauses)
    if reader.topics.is_searched_freely or not seeing or not all(clause.concepts <= WHAT_TO_SEE for clause in clauses):
        return None
    return Ask(Intent.NOW if event.begins <= now < event.ends else Intent.PROGRAMME)


def all_of_it(reader: Reader, parts: Sequence[Part]) -> Ask | None:
    """The programme, where the event is named and nothing else; what is on, where it is only asked what there is ("il se passe quoi ?")."""
    clause = parts[0].clause if len(parts) == 1 else None
    if clause is None or not is_explained(reader, clause) or clause.says(reader.sets["own_things"]):
        return None
    if C.EVENT in clause.concepts <= ONLY_THE_EVENT:
        return Ask(Intent.PROGRAMME)
    return Ask(Intent.NOW) if {C.THERE_IS, C.WHAT} <= clause.concepts <= ONLY_WHAT_THERE_IS else None


def bare_question(clause: Clause) -> Ask | None:
    """What a clause asks of the whole event that is a message of its own and nothing but a question word."""
    words = clause.reading.words
    explained = {words[number].text for number in clause.covered}
    if not explained.issuperset(clause.reading.texts):
        return None
    said = clause.concepts - POLITE
    if said == {C.NOTED} and not clause.asked:
        return Ask(Intent.SOCIAL, topic=SocialKind.NOTED)  # "ok" before anything was asked
    return next((ask for asked, ask in BARE if said == asked), None)


def what_has_changed(reader: Reader, clause: Clause, ask: Ask | None) -> Ask | None:
    """What is cancelled or new of the whole event, where nothing else is said ("any changes?"); None where anything else is."""
    if not clause.has(C.CANCELLED):
        return None
    named = clause.has(C.WHAT, C.WHICH, C.PROGRAMME, C.EVENT) or any(len(span) > 1 for span in clause.of(C.CANCELLED))
    of_nobody = clause.concepts - OF_IT if named else clause.concepts
    asked = of_nobody <= ASKED_OF_CHANGES and not (C.COMMAND in of_nobody <= ORDERED)
    alone = asked and len(clause) == len(clause.reading.words) and is_explained(reader, clause)
    if not alone or ask is None:
        return None
    return ask if ask.intent is Intent.EVENT_TIME else Ask(Intent.EVENT_TIME, aspects=(Aspect.CANCELLED,))


def is_explained(reader: Reader, clause: Clause) -> bool:
    """Whether a clause has no word that nothing explains, but for small ones."""
    words, covered = clause.reading.words, clause.covered
    return all(number in covered or words[number].text in reader.light_words for number in range(clause.start, clause.end))


def who_is_seen(reader: Reader, clause: Clause, now: datetime) -> Ask | None:
    """Who is on, where the event runs and all that is said is who that is ("who are these people?"); None where anything else is."""
    event = reader.directory.programme.event
    said = clause.concepts - POLITE - OF_IT - {C.AND_WHAT_OF}
    pointed = not said.isdisjoint(ASKED_WHO) and said <= ASKED_WHO | SEEN
    return Ask(Intent.NOW, aspects=(Aspect.WHO,)) if pointed and is_explained(reader, clause) and event.begins <= now < event.ends else None
