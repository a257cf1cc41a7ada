"""What of the event somebody misses who comes late or leaves early ("I leave at five, whom will I miss?"), or still hears ("I come at five")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.asking import time_span
from knowledge.understanding.question import Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.of_oneself import of_ones_own
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import positions

MOST_OF_A_KEYWORD = 4
"""Words of a message that only names what is asked ("missed so far")."""
ASKED_NEARBY = 4
"""Words between "what" or "whom" and the verb of missing."""
ANSWERED_BY_IT = frozenset(
    {Intent.EVENT_TIME, Intent.AT_TIME, Intent.REMAINING, Intent.PROGRESS, Intent.SPEAKERS, Intent.NEXT, Intent.THEME, Intent.PROGRAMME}
)
"""Kinds that such a question is easily read as."""
OF_WHAT_IS_MISSED = frozenset(
    {C.MISSED, C.WHAT, C.WHO, C.BEGUN, C.NOW, C.IT, C.CONFIRM, C.EVENT, C.GREETING, C.PLEASE, C.NOTED, C.TODAY, C.ARRIVE, C.AND_WHAT_OF}
)
"""Concepts of a question for what was missed up to now."""
ASKED_BESIDES = (
    C.TOMORROW, C.DAY, C.WHO, C.WHICH, C.WHERE, C.HOW_MANY, C.HOW_TO, C.SESSION_NAME, C.TALK, C.ARRIVE, C.PRACTICAL, C.SESSION,
    C.TOPIC, C.TRACK, C.ROOM, C.ADDRESS, C.MENTION,
)  # fmt: skip
"""Concepts of something else that is asked beside what takes somebody away."""
ONLY_WHETHER_IT_SUITS = frozenset({C.TIME, C.NOTED, C.IT, C.CONFIRM, C.BEGUN, C.PLEASE, C.REPRESENT, C.THAT_PERSON, C.THAT_SESSION})
"""Concepts of a clause that asks no more than whether an hour suits."""


def missed_part(reader: Reader, reading: Reading, told: Clause | None, recall: Recall, now: datetime) -> Ask | None:
    """What somebody misses who comes or leaves at an hour that they tell, or still hears, or missed up to now; None where that is not asked.
    `told`: the clause that has an hour."""
    concepts = reading.concepts
    if C.MISSED in concepts and reading.days and {said.day for said in reading.days} == {reader.directory.day_at(now)}:
        concepts -= {C.DAY}  # "what did I miss today?" says nothing more than "what did I miss?"
    if C.SO_FAR in concepts and concepts <= OF_WHAT_IS_MISSED | {C.SO_FAR} and len(reading.words) <= MOST_OF_A_KEYWORD and _is_explained(reading):
        return Ask(Intent.REMAINING, when=TimeSpan(exact=now), order=Order.BEFORE)
    missed = C.MISSED in concepts
    if not (missed or _asks_what_before(reader, reading, concepts)):
        return None
    if not (reading.says(reader.sets["first_person"]) or of_ones_own(reader, reading.words)):
        return None
    leaves = _leaves(reader, reading)
    if not (missed or leaves):
        return None
    if missed and not _asks_what(reading):
        return _whether_the_edge_is(reader, concepts, told, recall, now)
    in_time = missed and all(span.value for span in reading.spans if span.concept is C.MISSED)
    if C.TIME not in concepts and concepts <= OF_WHAT_IS_MISSED:
        ahead = now < reader.directory.programme.event.begins or not _has_missed_it(reader, reading)
        when, order = (ahead and _hour_told_before(recall)) or (TimeSpan(exact=now), Order.BEFORE)
        return Ask(Intent.REMAINING, when=when, order=Order.AFTER if in_time else order)
    if told is None:
        return None
    order = Order.AFTER if missed and leaves != in_time else Order.BEFORE
    return Ask(Intent.REMAINING, when=time_span(reader, told, recall, now), order=order)


def for_whoever_leaves(reader: Reader, told: Clause | None, asks: Sequence[Ask], recall: Recall, now: datetime) -> list[Ask]:
    """The asks, what is missed as seen by somebody who leaves ("I leave at five, do I miss Lee?"): what is on then and what follows.
    `told`: the clause that has the hour."""
    if told is None or not any(ask.intent is Intent.MISSING for ask in asks) or not _leaves(reader, told.reading):
        return [*asks]
    when = time_span(reader, told, recall, now)
    asks = [ask for ask in asks if ask.intent is not Intent.AT_TIME or ask.when != when]
    return [replace(ask, when=when, order=Order.AFTER) if ask.intent is Intent.MISSING else ask for ask in asks]


def _leaves(reader: Reader, reading: Reading) -> bool:
    return _goes_from_here(reader, reading) or (C.ARRIVE not in reading.concepts and _must_be_elsewhere(reader, reading))


def _goes_from_here(reader: Reader, reading: Reading) -> bool:
    """Whether a verb of leaving is said, and not of what brings the asker here ("je sors du métro", "I leave the office")."""
    from_there = reader.sets["taken_away"] | reader.sets["back_to"] | reader.sets["engaged"]
    going = [number for number, word in enumerate(reading.words) if word.text in reader.sets["departures"]]
    behind = (reading.words[number + 1 : number + 3] for number in going)
    out_of = [len(two) > 1 and two[0].gap == " " and two[0].text in reader.sets["out_of"] and two[1].text in from_there for two in behind]
    return not all(out_of)


def _whether_the_edge_is(reader: Reader, concepts: frozenset[C], told: Clause | None, recall: Recall, now: datetime) -> Ask | None:
    """Whether the opening or the closing is missed by whoever comes at an hour ("I come at a quarter past, do I miss the opening?")."""
    sessions = reader.directory.taking_place
    if told is None or concepts.isdisjoint({C.OPENS, C.CLOSES}) or not sessions or not concepts.isdisjoint({C.PERSON, C.SESSION_NAME}):
        return None
    edge = sessions[0 if C.OPENS in concepts else -1]
    return Ask(Intent.MISSING, sessions=(edge.id,), when=time_span(reader, told, recall, now))


def in_time_to_leave(reader: Reader, parts: Sequence[Part]) -> tuple[Ask | None, list[Part]]:
    """How long the event lasts, or somebody's part in it, where it is asked whether a train or the like at an hour suits; None where it is not.
    And the parts that ask that."""
    leaving, suiting = reader.sets["taken_away"], reader.sets["suiting"]
    theirs = [part for part in parts if part.clause.says(leaving) or (part.clause.says(suiting) and part.clause.concepts <= ONLY_WHETHER_IT_SUITS)]
    clauses = [part.clause for part in theirs]
    may = any(clause.says(reader.sets["permissions"]) and clause.says(reader.sets["first_person"]) for clause in clauses)
    if not any(clause.says(leaving) for clause in clauses) or not (may or any(clause.says(suiting) for clause in clauses)):
        return None, []
    besides = any(clause.has(*ASKED_BESIDES) for clause in clauses) or any(part.clause.has(C.MISSED, C.REMAINING) for part in parts)
    if besides or not any(clause.has(C.TIME) for clause in clauses):
        return None, []
    hours = [hour.clock for clause in clauses for hour in clause.reading.hours_within(clause.start, clause.end) if hour.clock]
    if not hours or min(hours) <= reader.opening_hours[0]:
        return None, []
    people = tuple(dict.fromkeys(person for clause in clauses for person in clause.values(C.PERSON)))
    return Ask(Intent.PERSON_TIME if people else Intent.EVENT_TIME, people=people, aspects=(Aspect.END,)), theirs


def with_missed_part(asks: Sequence[Ask], missed: Ask) -> list[Ask]:
    """What a message asks besides, of which somebody by name is seen from the same hour, and what is missed."""
    kept = (ask for ask in asks if ask.intent not in ANSWERED_BY_IT and (ask.intent is not Intent.MISSING or ask.people))
    return [*(replace(ask, when=missed.when) if ask.intent is Intent.MISSING and not ask.when else ask for ask in kept), missed]


def _must_be_elsewhere(reader: Reader, reading: Reading) -> bool:
    """Whether something calls the asker away at an hour ("I must be back at the office by five"), and does not keep them until then."""
    if reading.says(reader.sets["up_to"], reader.sets["negations"]) or C.END in reading.concepts:
        return False
    obliged = any(first.text in reader.sets["obliged"] and second.text in reader.light_words for first, second in pairwise(reading.words))
    taken = any(first.text in reader.sets["taken_away"] and second.text in reader.sets["departing"] for first, second in pairwise(reading.words))
    return taken or reading.says(reader.sets["engaged"]) or (obliged and reading.says(reader.sets["taken_away"], reader.sets["back_to"]))


def _has_missed_it(reader: Reader, reading: Reading) -> bool:
    """Whether something is said to be missed already ("what did I miss?", "j'ai raté quoi ?"), and not that it may be ("will I have missed it?")."""
    texts, oneself, verbs = reading.texts, reader.sets["first_person"], reader.sets["auxiliaries"]
    missed = {span.start for span in reading.spans if span.concept is C.MISSED}
    said = [number for number, text in enumerate(texts) if text in reader.sets["past_of_oneself"]]
    asked = any(number in missed or (not missed.isdisjoint((number + 1, number + 2)) and texts[number + 1] in oneself) for number in said)
    told = any(number and number + 1 in missed and texts[number - 1] in oneself and not verbs.intersection(texts[: number - 1]) for number in said)
    return asked or told


def _hour_told_before(recall: Recall) -> tuple[TimeSpan, Order] | None:
    """The hour that somebody told in the last question, and on which side of it they miss something: after it where they leave then (what there is
    from then on was asked, or whether it lasts until then), before it where they come."""
    last = recall.last_asks[-1] if recall.last_asks else None
    if last is None or last.when is None or last.when.starts is None:
        return None
    if any(ask.intent is Intent.AT_TIME and ask.when == last.when for ask in (*recall.asked, last)):
        return last.when, Order.BEFORE
    leaves = last.order is Order.AFTER if last.intent is Intent.REMAINING else last.intent is Intent.EVENT_TIME and Aspect.END in last.aspects
    return (last.when, Order.AFTER) if leaves else None


def _is_explained(reading: Reading) -> bool:
    """Whether each word of a message is explained."""
    return len(positions(reading.spans)) == len(reading.words)


def _asks_what_before(reader: Reader, reading: Reading, concepts: frozenset[C]) -> bool:
    """Whether it is asked who or what comes before an hour, and not of somebody by name."""
    if not concepts.isdisjoint({C.MISSED, C.PERSON, C.SESSION_NAME}) or concepts.isdisjoint({C.WHO, C.WHAT}):
        return False
    return reading.says(reader.sets["no_later"])


def _asks_what(reading: Reading) -> bool:
    """Whether it is asked who or what is missed, and not whether somebody is."""
    asking = [span for span in reading.spans if span.concept in (C.WHO, C.WHAT)]
    return any(
        span.start <= missed.start <= span.end + ASKED_NEARBY or missed.start <= span.start <= missed.end + 1
        for missed in reading.spans
        if missed.concept is C.MISSED
        for span in asking
    )
