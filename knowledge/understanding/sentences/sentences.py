"""A message cut into clauses, each with its best reading: at the ends of sentences always, at commas and conjunctions where two
readings explain more than one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.making_clause import make_clause
from knowledge.understanding.clauses.situations import (
    OF_THE_PROGRAMME,
    begins_with_the_asker,
    may_only_tell,
    only_tells,
    tells_of_oneself,
)
from knowledge.understanding.concepts import PRONOUNS_OF_ONE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.framing.set_aside import ASKING
from knowledge.understanding.kinds.asking import ask_of
from knowledge.understanding.kinds.scoring.scoring import Interpretation, interpretations
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.asked_apart import asked_apart, asks_for_itself
from knowledge.understanding.sentences.asked_once import are_one_ask, asked_once
from knowledge.understanding.sentences.joints import SOFT, places_to_cut

GAIN_OF_TWO = 0.3
"""How much more two readings must explain than one, for a sentence to be cut."""
GAIN_OF_TELLING = 0.35
"""What is gained where one of them only tells of the asker."""
GAIN_OF_ASKING_APART = 1.0
"""What is gained where each of them asks for itself."""
LEAST_PART = 0.5
"""What each part of a sentence that is cut must reach."""
BESIDE_WHAT_IS_TOLD = (C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION)
"""Concepts that must not decide where a part of a sentence only tells."""
NEVER_TOLD = frozenset({*ASKING, *OF_THE_PROGRAMME})
"""Concepts that no such part has, as is seen before it is read by itself."""
OF_THE_WHOLE = frozenset({Intent.EVENT_TIME, Intent.VENUE, Intent.CONTACT, Intent.HOSTS, Intent.THEME, Intent.PROGRAMME, Intent.PRACTICAL})
"""Kinds that are asked of the event, and lean on nothing that is said before."""
OF_NOBODY = frozenset({Intent.VENUE, Intent.CONTACT, Intent.HOSTS})
"""Those of them that are never asked of somebody who takes part."""
ASKED_THEN = frozenset({Intent.SPEAKERS, Intent.NOW, Intent.NEXT, Intent.REMAINING})
"""Kinds that are asked of what comes then, where a "then" stands before them."""
REMINDING = (C.PERSON, C.DESCRIBED_PERSON, C.SESSION_NAME, C.TOPIC)
"""Concepts of what is in mind for the clauses behind."""
MOST_CUTS = 5


class Part(NamedTuple):
    """A clause with its readings, the best first, and what the best one asks."""

    clause: Clause
    readings: tuple[Interpretation, ...]
    ask: Ask | None
    sentence: int = 0
    """The position of the first word of the sentence that the clause stands in."""
    certain: bool = False
    """Whether the conversation before leaves no doubt of what is asked."""

    @property
    def score(self) -> float:
        """How well the best reading explains the clause; below nothing where there is none."""
        if self.readings:
            return self.readings[0].score
        return 1.0 if self.ask else -1.0


def parts_of(reader: Reader, reading: Reading, recall: Recall, now: datetime) -> Iterator[tuple[Part, Recall]]:
    """The parts of a message in order, each with what was in mind when it was read."""
    edges = [0, *reading.breaks, len(reading.words)]
    for start, end in itertools.pairwise(edges):
        if start < end:
            whole = best_part(reader, reading, start, end, recall, now)
            for part in _cut(reader, reading, whole, recall, now, MOST_CUTS):
                yield part._replace(sentence=start) if start else part, recall
                recall = recall if _is_not_theirs(reader, part.clause) else reminded(recall, part)


def _is_not_theirs(reader: Reader, clause: Clause) -> bool:
    """Whether a clause only tells what is none of the asker's own ("housing is not my field"), of which nothing behind it is asked."""
    of_the_asker = not clause.asked and clause.says(reader.sets["own_things"], reader.sets["first_person"])
    return of_the_asker and clause.says(reader.sets["negations"]) and not clause.has(*ASKING, C.PERSON)


def best_part(reader: Reader, reading: Reading, start: int, end: int, recall: Recall, now: datetime) -> Part:
    """These words as one clause."""
    return _asking(reader, _read(reader, reading, start, end, recall), recall, now)


def _read(reader: Reader, reading: Reading, start: int, end: int, recall: Recall) -> Part:
    """These words as one clause, of which it is not yet worked out what it asks."""
    clause = make_clause(reader, reading, start, end, recall)
    return Part(clause, tuple(interpretations(reader, clause)[:6]), None)


def _read_after(reader: Reader, reading: Reading, edge: int, end: int, recall: Recall) -> Part:
    """The words from a joint on as one clause, without a "then" that only says that another question follows."""
    links = reader.sets["conjunctions"] | reader.sets["then_words"]
    first = next((number for number in range(edge, end) if reading.words[number].text not in links), edge)
    if any(word.text in reader.sets["then_words"] for word in reading.words[edge:first]):
        bare = _read(reader, reading, first, end, recall)
        then = bool(bare.readings) and bare.readings[0].kind.intent in ASKED_THEN and not bare.clause.has(C.NOW)
        if bare.readings and not then and asks_for_itself(reader, bare.clause):
            return bare
    return _read(reader, reading, edge, end, recall)


def _asking(reader: Reader, part: Part, recall: Recall, now: datetime) -> Part:
    """A part with what its best reading asks."""
    return Part(part.clause, part.readings, ask_of(reader, part.readings[0], recall, now)) if part.readings else part


def reminded(recall: Recall, part: Part) -> Recall:
    """What is in mind after a clause: what it named, else what was in mind before."""
    clause = part.clause
    if not clause.has(*REMINDING):
        return recall
    sure = part.score >= LEAST_PART and (clause.asked or clause.has(C.WHO, C.WHO_IS) or len(clause.values(C.DESCRIBED_PERSON)) == 1)
    described = clause.has(C.PERSON_WORD) or sure
    people = clause.values(C.PERSON) or (clause.values(C.DESCRIBED_PERSON) if described else ())
    sessions = clause.values(C.SESSION_NAME)
    talks = clause.talks(C.TOPIC)
    if not (people or sessions or talks):
        return recall
    if people:
        # whoever is picked by place is meant by the next pronoun, whatever its gender: the asker does not know them
        group = people if clause.has(C.PICKED) else recall.group
        return replace(recall, people=people, group=group, named_here=True, sessions=sessions, talks=talks or recall.talks)
    in_mind = recall.people if not sessions or recall.named_here or len(sessions) > 1 else ()
    return replace(recall, people=in_mind, sessions=sessions or recall.sessions, talks=talks or recall.talks)


def _cut(reader: Reader, reading: Reading, whole: Part, recall: Recall, now: datetime, cuts: int) -> list[Part]:
    start, end = whole.clause.start, whole.clause.end
    asking = _beside_what_is_told(reader, whole, recall, now) if cuts else None
    if asking:
        return _cut(reader, reading, asking, recall, now, cuts - 1)
    best: tuple[float, list[Part]] = (whole.score + GAIN_OF_TWO, [whole])
    for edge, turns in places_to_cut(reader, whole.clause, next(iter(whole.readings), None))[: MOST_CUTS if cuts else 0]:
        left = _read(reader, reading, start, edge, recall)
        told = _tells(reader, left)
        turns = turns or told
        if left.score < LEAST_PART and left.readings and not turns and not _names_something(left):
            continue
        in_mind = reminded(recall, left)
        right = _read_after(reader, reading, edge, end, in_mind)
        told = told or _tells(reader, right)
        turns = turns or told
        parted = GAIN_OF_TELLING if told and not SOFT.isdisjoint(reading.words[edge].gap) else 0.0
        parted += GAIN_OF_ASKING_APART if not turns and asked_apart(reader, left.clause, right.clause) else 0.0
        if right.score < LEAST_PART and (left.score < LEAST_PART or (right.readings and not turns)):
            continue
        if sum(part.score for part in (left, right) if part.score >= LEAST_PART) + parted <= best[0]:
            continue
        left, right = _asking(reader, left, recall, now), _asking(reader, right, in_mind, now)
        halves = (left.clause, right.clause)
        if asked_once(reader, *halves) or (left.ask and right.ask and are_one_ask(left.ask, right.ask)):
            continue
        parts = _without_situation(reader, left, right) if turns else [left, right]
        if turns and SOFT.isdisjoint(reading.words[edge].gap):
            parts = [_as_heard(part, whole) for part in parts]
        total = sum(part.score for part in parts if part.score >= LEAST_PART) + parted
        if parts and total > best[0]:
            best = (total, parts)
    if best[1] == [whole]:
        return best[1]
    if len(best[1]) == 1:
        return _cut(reader, reading, best[1][0], recall, now, cuts - 1)
    left, right = best[1]
    before = _cut(reader, reading, left, recall, now, cuts - 1)
    for part in before:
        recall = reminded(recall, part)
    if len(before) > 1:
        right = best_part(reader, reading, right.clause.start, end, recall, now)
    return [*before, *_cut(reader, reading, right, recall, now, cuts - 1)]


def _beside_what_is_told(reader: Reader, whole: Part, recall: Recall, now: datetime) -> Part | None:
    """The half of a sentence that asks of the event, where the other only tells ("I stand in for my boss Ann: when is it?")."""
    clause = whole.clause
    if not clause.has(*BESIDE_WHAT_IS_TOLD):
        return None
    for edge in range(clause.start + 1, clause.end):
        if clause.reading.words[edge].gap == " " or SOFT.isdisjoint(clause.reading.words[edge].gap):
            continue
        halves = (clause.start, edge), (edge, clause.end)
        for told, asked in (halves, halves[::-1]):
            if any(span.concept in NEVER_TOLD and told[0] <= span.start and span.end <= told[1] for span in clause.spans):
                continue
            telling = make_clause(reader, clause.reading, *told, recall)
            if not (telling.has(*BESIDE_WHAT_IS_TOLD) and may_only_tell(reader, telling)):
                continue
            asking = _read(reader, clause.reading, *asked, recall)
            if not _asks_of_the_whole(asking):
                continue
            leaning = (told is halves[0] or telling.has(C.PERSON)) and _may_lean(reader, asking, telling)
            if only_tells(reader, telling) or (begins_with_the_asker(reader, telling) and not leaning):
                return _asking(reader, asking, recall, now)
    return None


def _may_lean(reader: Reader, asking: Part, telling: Clause) -> bool:
    """Whether what is asked may be asked of what was told before it ("I come to hear X, when is it?"), and not of the event alone; where somebody
    is to be heard is asked of an event of several rooms."""
    intent = asking.readings[0].kind.intent
    if intent in OF_NOBODY and not (intent is Intent.VENUE and reader.directory.rooms):
        return False
    return telling.has(C.PERSON) or not asking.clause.has(C.EVENT, C.THEME, C.START, C.END)


def _asks_of_the_whole(part: Part) -> bool:
    """Whether a part is read surely, asks, and means nobody by a pronoun."""
    clause = part.clause
    surely = part.score >= LEAST_PART and part.readings[0].kind.intent in OF_THE_WHOLE
    return surely and (clause.asked or clause.has(*ASKING)) and not clause.has(*PRONOUNS_OF_ONE, C.THEY, *BESIDE_WHAT_IS_TOLD)


def _tells(reader: Reader, part: Part) -> bool:
    """Whether a part that is read as nothing surely may tell of the asker, and asks nothing."""
    return part.score < LEAST_PART and begins_with_the_asker(reader, part.clause)


def _without_situation(reader: Reader, left: Part, right: Part) -> list[Part]:
    """The halves of a sentence of which one may only tell of the asker, without that one; nothing where neither does, or it names something."""
    asking = [part for part in (left, right) if part.score >= LEAST_PART and (part.clause.asked or part.clause.has(*ASKING))]
    if not asking or any(part not in asking and _names_something(part) for part in (left, right)):
        return []
    return [part for part in (left, right) if part in asking or not tells_of_oneself(reader, part.clause)]


def _as_heard(part: Part, whole: Part) -> Part:
    """A part that is for the desk, or not, by what the whole sentence sounds like."""
    heard = whole.readings[0].sounds_like if whole.readings else {}
    return part._replace(readings=tuple(reading._replace(sounds_like=heard) for reading in part.readings)) if heard else part


def _names_something(part: Part) -> bool:
    return part.clause.has(C.PERSON, C.SESSION_NAME, C.TOPIC, C.ORGANISATION, C.PRESS, C.GREETING, C.THANKS)
