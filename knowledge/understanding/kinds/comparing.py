"""What is asked of several people side by side: the same session, the same subject, the same body, who ranks higher."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.claims.denying import is_denied
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.described import described_people
from knowledge.understanding.clauses.telling import allowed_words, forms_of_words
from knowledge.understanding.concepts import IN_ORDER, PRONOUNS_OF_ONE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.edges import EDGES
from knowledge.understanding.question import Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import NOTHING

SUBJECTS = (C.ABOUT, C.TALK_ABOUT, C.TALK, C.THEME, C.TITLE)
LEAST_OF_A_PART = 0.45
"""How well words must fit a part that is held against another."""
MOST_COMPARED = 4
SIDE_BY_SIDE = 2
SUBJECTS_NAMED = (C.TOPIC, C.SESSION_NAME, C.DESCRIBED_PERSON)
"""Concepts of words that may be of a subject."""
ASKS_IN_BETWEEN = (C.WHO, C.WHO_IS, C.WHAT, C.SPEAK, C.SPEAKER, C.TALK, C.SESSION, C.THERE_IS, C.NEXT)
NAMED_IN_BETWEEN = frozenset({C.BETWEEN, C.PERSON, C.SESSION_NAME, C.TOPIC, C.MENTION, C.AND_WHAT_OF, C.OPENS, C.CLOSES, C.ROUND_TABLE, C.ANY})
"""Concepts of no more than between whom or what ("between the opening and housing?")."""
NOT_IN_BETWEEN = (C.TIME, C.MEETING, C.DAY, C.PRACTICAL, C.ELSEWHERE)
"""Concepts beside which it is asked between which hours or days, or for something that the programme does not tell."""
BESIDE_TWO_TALKS = frozenset(
    {
        C.SESSION_NAME, C.TOPIC, C.MENTION, C.AND_WHAT_OF, C.ATTEND, C.BOTH, C.PICKED, C.ELSEWHERE, C.SAME_TIME, C.HAPPEN, C.IT, C.TALK, C.SESSION,
        C.SPEAK, C.CONFIRM, C.PLEASE, C.THAT_PERSON, C.THAT_SESSION,
    }
)  # fmt: skip
"""Concepts beside which no more is asked of two talks than whether they clash."""
OF_TALKS = frozenset({Intent.SESSION, Intent.SESSION_TIME, Intent.SPEAKERS, Intent.TOPIC})
OF_WHEN_THEY_SPEAK = frozenset({Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_SPEAKS})
ORDERS = {C.BEFORE: Order.BEFORE, C.AFTER: Order.AFTER}


def compared(reader: Reader, clause: Clause, people: tuple[str, ...]) -> Ask | None:
    """What a clause asks of these people side by side; None where it compares nothing."""
    if not 1 < len(people) <= MOST_COMPARED:
        return None
    if clause.has(C.RANK):
        return Ask(Intent.PERSON, people=people, aspects=(Aspect.ROLE,), several=True)
    at_once = clause.has(C.SAME_TIME) and len(people) == SIDE_BY_SIDE and not is_denied(reader, clause)
    together = clause.has(C.SAME) or (clause.has(C.WITH) and clause.has(C.EMPLOYER))
    if not (at_once or together) or clause.has(C.WHEN, C.WHERE, C.WHO, C.ROLE):
        return None
    if at_once:
        return Ask(Intent.PERSON_TIME, people=people, aspects=(Aspect.AT_ONCE,), several=True, confirms=True)
    in_one_part = {span.start for span in clause.of(C.SAME)} & {span.start for span in clause.of(C.WITH)}
    if clause.has(C.SESSION, C.ROUND_TABLE, C.MEETING_WORD) or in_one_part:
        return Ask(Intent.PERSON_TIME, people=people, aspects=(Aspect.SAME_SESSION,), several=True, confirms=not is_denied(reader, clause))
    return Ask(Intent.PERSON_TALK, people=people, several=True) if clause.has(*SUBJECTS) else None


def heard_side_by_side(reader: Reader, clauses: Sequence[Clause], asks: list[Ask]) -> list[Ask]:
    """What is asked of two people or two talks of a large event, one after the other, as whether they clash or can both be heard, where that is
    asked."""
    if not reader.topics.is_searched_freely:
        return asks
    both, clash = (any(clause.has(*concepts) for clause in clauses) for concepts in ((C.BOTH, C.ATTEND, C.PICKED), (C.SAME_TIME,)))
    openly = any(clause.has(C.WHEN, C.WHERE, C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.ABOUT) for clause in clauses)
    asked = any(clause.asked for clause in clauses) and not any(is_denied(reader, clause) for clause in clauses)
    if openly or not (both or clash) or not asked:
        return asks
    people = tuple(dict.fromkeys(person for ask in asks for person in ask.people))
    if len(people) == SIDE_BY_SIDE and all(ask.intent in OF_WHEN_THEY_SPEAK and not ask.aspects and ask.people for ask in asks):
        aspects = (Aspect.AT_ONCE,) if clash else (Aspect.AT_ONCE, Aspect.DENIED)
        return [Ask(Intent.PERSON_TIME, aspects=aspects, people=people, several=True, confirms=True)]
    talks = tuple(dict.fromkeys(value for clause in clauses for value in clause.values(C.SESSION_NAME)))
    of_talks = not people and all(ask.intent in OF_TALKS for ask in asks) and all(clause.concepts <= BESIDE_TWO_TALKS for clause in clauses)
    if len(talks) != SIDE_BY_SIDE or not of_talks:
        return asks
    return [(whether_at_once if clash else _whether_both_can_be_heard)(reader, talks)]


def whether_at_once(reader: Reader, talks: tuple[str, ...]) -> Ask:
    """Whether two talks clash."""
    first, second = (reader.directory.sessions[talk] for talk in talks)
    return Ask(Intent.SESSION_TIME, sessions=talks, topic=RIGHT if first.overlaps(second) else WRONG)


def _whether_both_can_be_heard(reader: Reader, talks: tuple[str, ...]) -> Ask:
    clashing = whether_at_once(reader, talks)
    return replace(clashing, topic=WRONG if clashing.topic == RIGHT else RIGHT)


def in_sequence(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """Whether one person comes before or after another, or somebody or something is next; None where a clause claims neither."""
    if choice := _first_of_two(reader, clause, ask) or _before_or_after(reader, clause):
        return choice
    stated = not ask.confirms and _states_an_order(reader, clause)
    if not (ask.confirms or stated) or clause.has(C.PREVIOUS, C.TIME, C.FIRST, C.LAST, C.REMAINING):
        return None
    if len(ask.people) + len(ask.sessions) == 1 and not clause.has(C.BEFORE, C.AFTER, C.AND_WHAT_OF) and _said_to_be_next(reader, clause):
        return replace(ask, intent=Intent.NEXT, order=Order.AT)
    if parts := _parts_in_sequence(reader, clause):
        return parts
    said = clause.of(*ORDERS)
    if not said or not 0 < len(ask.people) <= SIDE_BY_SIDE:
        return None
    first = _person_within(reader, clause, clause.start, min(span.start for span in said))
    second = _person_within(reader, clause, max(span.end for span in said), clause.end)
    if first is None or second is None or first == second or not {first, second} >= set(ask.people):
        return None
    orders = {span.concept for span in said}
    people = (first, second) if len(orders) == 1 else tuple(person for person in reader.directory.speaking if person in (first, second))
    return replace(one_after_another(people, orders), partly_understood=stated)


def side_of_an_hour(clause: Clause) -> Order | None:
    """The side of an hour that is named right before it ("after 6", "avant 18 h")."""
    hours = {span.start for span in clause.of(C.TIME)}
    return next((ORDERS[span.concept] for span in clause.of(*ORDERS) if span.end in hours), None)


def _states_an_order(reader: Reader, clause: Clause) -> bool:
    """Whether a sentence plainly says of somebody that they come before or after somebody else ("Lee speaks before Kim")."""
    openly = clause.has(C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.NEXT, C.COMMAND) or clause.says(reader.sets["first_person"])
    return len(clause.of(C.PERSON)) == SIDE_BY_SIDE and not openly and not is_denied(reader, clause)


def asks_after_whom(reader: Reader, clause: Clause) -> bool:
    """Whether "after whom?" is asked, also with the preposition last ("who does she speak before?"): who is asked for stands on the other side."""
    words, whom = clause.reading.words, clause.of(C.WHO)
    if not whom:
        return False
    behind, right_behind = ({span.end for span in clause.of(*concepts)} for concepts in (ORDERS, IN_ORDER))
    if any(span.start in (right_behind if span.end == clause.end and len(span) == 1 else behind) and words[span.start].gap == " " for span in whom):
        return True
    last = words[clause.end - 1].text
    left = last in reader.sets["function_words"] and any((span.start, len(span)) == (clause.end - 1, 1) for span in clause.of(*ORDERS))
    return left and any(whom[0].end < span.start for span in clause.of(C.PERSON, *PRONOUNS_OF_ONE))


def _first_of_two(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """The hours of two people, of whom the one who is asked for comes first ("who is on first, Lee or Kim?", "Lee or Kim last?")."""
    names = {span.start for span in clause.of(C.PERSON)}
    beside = {span.concept for span in clause.of(*ORDERS) if span.end in names and clause.reading.words[span.end].gap == " "}
    last, first = (clause.has(*concepts) for concepts in ((C.LAST, C.CLOSES, C.AFTER), (C.FIRST, C.OPENS, C.BEFORE)))
    if len(ask.people) != SIDE_BY_SIDE or first is last or beside or clause.has(C.SESSION, C.ROUND_TABLE, C.TIME):
        return None
    either = clause.says(reader.sets["or_words"])
    if not either and not clause.has(C.WHO, C.WHICH):
        return None
    in_order = tuple(person for person in reader.directory.speaking if person in ask.people)
    return one_after_another(in_order[::-1] if last else in_order, {C.BEFORE, C.AFTER})


def _before_or_after(reader: Reader, clause: Clause) -> Ask | None:
    """The hours of two people or parts of which it is asked which comes first ("is X before or after Y?", "X before Y or after?")."""
    said = sorted((span for span in clause.of(*ORDERS) if len(span)), key=lambda span: span.start)
    words = clause.reading.words
    either = len({span.concept for span in said}) == SIDE_BY_SIDE and not clause.has(C.WHO, C.WHO_IS, C.WHAT, C.TIME)
    if not either or not any(words[number].text in reader.sets["or_words"] for number in range(said[0].end, said[-1].start)):
        return None
    named = [span for span in clause.of(C.PERSON) if len(span.value) == 1]
    if len(named) == SIDE_BY_SIDE:
        people = {value for span in named for value in span.value}
        return one_after_another(tuple(person for person in reader.directory.speaking if person in people), {span.concept for span in said})
    if reader.topics.is_searched_freely:
        return None
    first = _part_within(reader, clause, clause.start, said[0].start)
    second = _part_within(reader, clause, said[0].end, said[-1].start) or _part_within(reader, clause, said[-1].end, clause.end)
    return _in_turn(reader, first, second) if first and second and first != second else None


def _parts_in_sequence(reader: Reader, clause: Clause) -> Ask | None:
    """Whether one part comes before or after another, one of them named by its subject ("is housing before early childhood?")."""
    said = clause.of(*ORDERS)
    people = clause.of(C.PERSON)
    if not said or len(people) > 1 or reader.topics.is_searched_freely:
        return None
    first = _part_within(reader, clause, clause.start, min(span.start for span in said))
    second = _part_within(reader, clause, max(span.end for span in said), clause.end)
    if not first or not second or first == second:
        return None
    one, other = reader.directory.sessions[first], reader.directory.sessions[second]
    right = one.ends <= other.starts if ORDERS[said[0].concept] is Order.BEFORE else other.ends <= one.starts
    return Ask(Intent.SESSION_TIME, sessions=(first, second), topic=RIGHT if right else WRONG)


def _in_turn(reader: Reader, *sessions: str) -> Ask:
    """When parts are, the first of them first."""
    return Ask(Intent.SESSION_TIME, sessions=tuple(sorted(sessions, key=lambda each: reader.directory.sessions[each].starts)))


def which_is_first(reader: Reader, clause: Clause) -> Ask | None:
    """When two parts are between which it is asked which comes first ("which is first, housing or early childhood?"); None where it is not."""
    if not clause.has(C.FIRST, C.BEFORE, C.LAST) or clause.has(C.PERSON, C.TIME, C.MEETING):
        return None
    words = clause.reading.words
    for number in range(clause.start + 1, clause.end):
        if words[number].text in reader.sets["or_words"]:
            first, second = _part_within(reader, clause, clause.start, number), _part_within(reader, clause, number + 1, clause.end)
            if first and second and first != second:
                return _in_turn(reader, first, second)
    return None


def _person_within(reader: Reader, clause: Clause, start: int, end: int) -> str | None:
    """The one person whom words name, or describe with an article ("the prefect") where they name nobody."""
    inside = [span for span in clause.spans if start <= span.start and span.end <= end]
    named = {value for span in inside if span.concept is C.PERSON for value in span.value}
    if named:
        return named.pop() if len(named) == 1 else None
    found = described_people(reader, clause.reading, start, end, inside, NOTHING) if start < end else ()
    words = clause.reading.words
    described = {value for span in found if span.start and words[span.start - 1].text in reader.sets["definite"] for value in span.value}
    return described.pop() if len(described) == 1 else None


def _part_within(reader: Reader, clause: Clause, start: int, end: int) -> str | None:
    """The one session that words name: that of somebody, or the one whose subject they tell."""
    inside = [span for span in clause.spans if start <= span.start and span.end <= end]
    people = {value for span in inside if span.concept is C.PERSON for value in span.value}
    theirs = {session.id for person in people for session, _ in reader.directory.parts_of(person)}
    if people:
        return theirs.pop() if len(theirs) == 1 else None
    if reader.topics.is_searched_freely:
        named = {value for span in inside if span.concept is C.SESSION_NAME for value in span.value}
        return named.pop() if len(named) == 1 else None
    allowed = allowed_words(clause.reading, start, end, [span for span in inside if span.concept not in SUBJECTS_NAMED])
    fit = reader.topics.fit(forms_of_words(reader, clause.reading, allowed)) if any(allowed) else None
    told = {session for session, _ in fit.keys} if fit and fit.score >= LEAST_OF_A_PART else set()
    return told.pop() if len(told) == 1 else None


def in_between(reader: Reader, clause: Clause) -> Ask | None:
    """What comes between two people or parts that are named behind "between", or between the round tables; None where none are, or hours are."""
    link = clause.best(C.BETWEEN)
    if link is None or clause.has(*NOT_IN_BETWEEN) or not (clause.has(*ASKS_IN_BETWEEN) or clause.concepts <= NAMED_IN_BETWEEN):
        return None
    covered, words = clause.covered, clause.reading.words
    if any(number not in covered and words[number].text not in reader.light_words for number in range(clause.start, clause.end)):
        return None  # "what is the difference between ...?"
    behind = [span for span in clause.spans if span.start >= link.end]
    kinds = {EDGES[span.concept] for span in behind if span.concept in EDGES}
    people = tuple(dict.fromkeys(value for span in behind if span.concept in (C.PERSON, C.DESCRIBED_PERSON) for value in span.value))
    named = {value: None for span in behind if span.concept is C.SESSION_NAME for value in span.value}
    sessions = (*named, *(session.id for session in reader.directory.taking_place if session.kind in kinds and session.id not in named))
    return Ask(Intent.BETWEEN, people=people, sessions=sessions, several=True) if len(people) + len(sessions) > 1 else None


def one_after_another(people: tuple[str, ...], said: Set[C]) -> Ask:
    """Whether the first of two people comes before or after the second; their hours, where both are said ("before or after?")."""
    order = ORDERS[next(iter(said))] if len(said) == 1 else None
    return Ask(Intent.PERSON_TIME, people=people, several=True, order=order, confirms=order is not None)


def _said_to_be_next(reader: Reader, clause: Clause) -> bool:
    """Whether a name stands before "next" with a verb ("is she next?"); what stands behind it is what something comes after."""
    place = min((span.start for span in clause.of(C.NEXT)), default=clause.start)
    named = any(span.end <= place for span in clause.of(C.PERSON, C.SESSION_NAME))
    words = {word.text for word in clause.reading.words[clause.start : place]}
    return named and (clause.has(C.SPEAK) or not words.isdisjoint(reader.sets["auxiliaries"]))
