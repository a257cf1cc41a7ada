"""The first or the last things of the programme, one or so many ("the last two things on the schedule"), and what it begins or ends with."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.paging import said_time
from knowledge.understanding.question import Ask, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.sentences import Part

AT_AN_EDGE = {"firsts": Order.FIRST, "lasts": Order.LAST}
"""The sets of words for what stands there."""
AT_AN_END = {C.START: Order.FIRST, C.OPENS: Order.FIRST, C.END: Order.LAST, C.CLOSES: Order.LAST, C.OVER: Order.LAST}
OF_THE_WHOLE = (C.PROGRAMME, C.EVENT, C.TODAY, C.DAY, C.SPEAKER, C.SPEAK, C.TALK, C.SESSION, C.ATTEND)
"""Concepts of which one says that the programme is spoken of."""
ELSEWHERE = (C.PERSON, C.ROUND_TABLE, C.MEETING, C.SERIES, C.OPENING_MEETING, C.TIME, C.BEFORE, C.AFTER, C.NEXT, C.PREVIOUS, C.PRACTICAL, C.PICKED)
"""Concepts beside which they are first or last of something else."""
OF_A_PART = (C.ROOM, C.TRACK, C.ROOM_WORD, C.TRACK_WORD, C.TOMORROW)
"""Concepts of the parts of a large event that begin and end by themselves."""
ASKED_AROUND = (C.WHAT, C.WHO, C.WHO_IS, C.WHICH, C.PLEASE, C.GREETING, C.THERE_IS, C.IT, C.THEY)
"""Concepts of the words around it."""
MOST = 6


def with_edges(reader: Reader, part: Part) -> Part:
    """A part that asks for the first or the last of the programme as that; any other as it is."""
    ask = _edges(reader, part.clause)
    return part._replace(ask=ask, certain=True) if ask else part


def _edges(reader: Reader, clause: Clause) -> Ask | None:
    if clause.has(*ELSEWHERE) or clause.says(reader.sets["own_things"]):
        return None
    if reader.directory.rooms:
        return _edge_of_many(reader, clause)
    if order := _begun_or_ended_with(reader, clause):
        return Ask(Intent.SPEAKERS, order=order)
    found = next(_at_an_edge(reader, clause), None)
    stretch = _counted(reader, clause, found[0]) if found else None
    if found is None or stretch is None or not _explained(reader, clause, stretch):
        return None
    order, number = found[1], _number(reader, clause, stretch)
    texts = {clause.reading.words[each].text for each in stretch}
    who_speaks = clause.of(C.SPEAKER) or ([] if clause.has(C.TALK, C.SESSION) else clause.of(C.SPEAK))
    of_people = any(span.start in stretch for span in who_speaks)
    if number == 1:
        return None if of_people or not clause.has(C.PROGRAMME, C.EVENT, C.ATTEND) else Ask(Intent.SPEAKERS, order=order)
    if of_people or not texts.isdisjoint(reader.sets["people_items"]):
        everybody = tuple(dict.fromkeys(person for session in reader.directory.taking_place for person in session.people))
        people = everybody[:number] if order is Order.FIRST else everybody[-number:]
        return Ask(Intent.PERSON_TIME, people=people, several=True)
    parts = tuple(session.id for session in reader.directory.taking_place)
    return Ask(Intent.PROGRAMME, sessions=parts[:number] if order is Order.FIRST else parts[-number:])


def _edge_of_many(reader: Reader, clause: Clause) -> Ask | None:
    """The first or the last thing of a large event, of one of its days, rooms or tracks ("what closes the congress?", "le dernier truc du camp")."""
    if clause.has(C.SAME_ROOM):
        return None  # of the room in mind, and not of all
    order = _begun_or_ended_with(reader, clause) or _begins_or_ends_it(reader, clause)
    found = next(_at_an_edge(reader, clause), None)
    if order is None and found and clause.has(C.EVENT, C.PROGRAMME, C.ATTEND, *DAYS):
        edge, words = found[0], clause.reading.words
        things = (number for number in (edge + 1, edge - 1) if clause.start <= number < clause.end)
        thing = next((each for each in things if words[each].text in reader.sets["items"] or _is_a_part(clause, each) or _is_one(clause, each)), None)
        before = edge - 1 if edge > clause.start and words[edge - 1].text in reader.small_words else edge
        if thing is not None and _explained(reader, clause, {edge, before, thing}):
            order = found[1]
    if order is None:
        return None
    return Ask(Intent.NEXT, rooms=clause.values(C.ROOM), tracks=clause.values(C.TRACK), when=said_time(clause), order=order)


def _is_one(clause: Clause, number: int) -> bool:
    """Whether a word for the event is rather one of its parts, beside another that says of what it is ("the last event of the congress")."""
    events = {span.start for span in clause.of(C.EVENT)}
    return number in events and (len(events) > 1 or clause.has(C.PROGRAMME, C.ATTEND, *DAYS))


def _begins_or_ends_it(reader: Reader, clause: Clause) -> Order | None:
    """Whether it is asked what opens or closes the event or a part of it ("what opens the congress?")."""
    asked = {span.end for span in clause.of(C.WHAT)}
    edge = next((span for span in clause.of(*AT_AN_END) if span.start in asked and len(span)), None)
    if edge is None or not clause.has(C.EVENT, *DAYS, C.ROOM, C.TRACK):
        return None
    return AT_AN_END[edge.concept] if _explained(reader, clause, set(range(edge.start, edge.end))) else None


def _begun_or_ended_with(reader: Reader, clause: Clause) -> Order | None:
    """Whether it is asked what the event begins or ends with ("on finit par quoi ?", "what do they start with?")."""
    words = clause.reading.words
    asked = clause.of(C.WHAT)
    edges = {AT_AN_END[span.concept]: span for span in clause.of(*AT_AN_END) if len(span)}
    if len(edges) != 1 or not asked:
        return None
    means = [number for number in range(clause.start, clause.end) if words[number].text in reader.sets["means"]]
    linked = any(number + 1 in {span.start for span in asked} or number + 1 == clause.end for number in means)
    ((order, edge),) = edges.items()
    used = {*means, *range(edge.start, edge.end), *(each for span in asked for each in range(span.start, span.end))}
    return order if linked and _explained(reader, clause, used) else None


def _at_an_edge(reader: Reader, clause: Clause) -> Iterator[tuple[int, Order]]:
    """The positions of the words for first and last, each with which of them it says."""
    for number in range(clause.start, clause.end):
        for name, order in AT_AN_EDGE.items():
            if clause.reading.words[number].text in reader.sets[name]:
                yield number, order


def _counted(reader: Reader, clause: Clause, edge: int) -> set[int] | None:
    """The positions of the words of what is first or last, with how many there are of it; None where nothing is counted."""
    words = clause.reading.words
    numbers = [number for number in (edge - 1, edge + 1) if clause.start <= number < clause.end and reader.number(words[number].text) > 1]
    found = {edge, *numbers}
    behind, before = max(found) + 1, min(found) - 1
    for number in (behind, before):
        if clause.start <= number < clause.end and (words[number].text in reader.sets["items"] or _is_a_part(clause, number)):
            return found | {number}
    verb = next((span for span in clause.of(C.SPEAK) if numbers and 0 <= span.start - behind <= 1 and len(span)), None)
    return found | set(range(behind, verb.end)) if verb else None


def _is_a_part(clause: Clause, number: int) -> bool:
    return any(span.start == number for span in clause.of(C.SESSION, C.SPEAKER, C.TALK))


def _number(reader: Reader, clause: Clause, stretch: set[int]) -> int:
    """How many are asked for; one where no number is said."""
    counts = (reader.number(clause.reading.words[each].text) for each in stretch)
    return min(max((count for count in counts if count > 1), default=1), MOST)


def _explained(reader: Reader, clause: Clause, stretch: set[int]) -> bool:
    """Whether no word is left beside a stretch that could be of something else, and the programme is spoken of."""
    told = clause.places(*OF_THE_WHOLE, *OF_A_PART, *ASKED_AROUND)
    rest = (number for number in range(clause.start, clause.end) if number not in stretch and number not in told)
    light = all(clause.reading.words[number].text in reader.light_words for number in rest)
    return light and (clause.has(*OF_THE_WHOLE, *OF_A_PART) or (bool(stretch) and clause.has(*AT_AN_END)))
