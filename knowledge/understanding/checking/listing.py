"""What a clause names beside the one thing that it is read as: "date, address, press contact", "who is she and when is she on"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.asking import ASPECTS
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import OF_THE_EVENT_ITSELF, Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.joints import joins
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import Span

SURE = 0.8
KEYWORDS = 8
"""Words of a message that can be a bare list."""
OF_THE_EVENT: dict[C, tuple[Intent, str | None]] = {
    C.WHEN: (Intent.EVENT_TIME, None), C.START: (Intent.EVENT_TIME, None), C.END: (Intent.EVENT_TIME, None), C.DATE: (Intent.EVENT_TIME, None),
    C.HOW_LONG: (Intent.EVENT_TIME, None), C.WHERE: (Intent.VENUE, None), C.ADDRESS: (Intent.VENUE, None), C.POSTCODE: (Intent.VENUE, None),
    C.PROGRAMME: (Intent.PROGRAMME, None), C.SPEAKER: (Intent.SPEAKERS, None), C.HOSTS: (Intent.HOSTS, None), C.THEME: (Intent.THEME, None),
    C.PRESS: (Intent.CONTACT, "press"), C.INFORMATION: (Intent.CONTACT, "information"), C.TITLE: (Intent.TITLE, None),
}  # fmt: skip
OF_A_PERSON: dict[C, Intent] = {
    C.WHEN: Intent.PERSON_TIME, C.ROLE: Intent.PERSON, C.EMPLOYER: Intent.PERSON, C.WHO_IS: Intent.PERSON, C.ABOUT: Intent.PERSON_TALK,
    C.TELEPHONE: Intent.PERSON_CONTACT, C.EMAIL: Intent.PERSON_CONTACT,
}  # fmt: skip
WHERE_AND_WHEN = frozenset({Intent.VENUE, Intent.EVENT_TIME})
"""Kinds of which a list of keywords asks both ("address, starting time")."""
SIDES_OF_ANYTHING = frozenset({C.WHEN, C.WHERE, C.DATE, C.HOW_LONG, C.ADDRESS, C.END, C.START})
"""Concepts that beside a practical matter ask of it."""
WITH_WHOM = frozenset({C.WITH, C.WHO, C.SPEAKER})
"""Concepts that ask who is in a part of the event, beside when it is."""
LISTED_BESIDE = (*OF_THE_EVENT, *OF_A_PERSON, *WITH_WHOM)
SENTENCE = frozenset({C.SPEAK, C.WHO, C.HAPPEN, C.CANCELLED, C.IT, C.HE, C.SHE, C.THEY, C.THAT_PERSON})
"""Concepts of a sentence, which is no list of keywords."""
SAME: tuple[frozenset[Intent], ...] = (
    frozenset(
        {
            Intent.EVENT_TIME, Intent.PROGRAMME, Intent.PERSON_TIME, Intent.SESSION_TIME, Intent.PROGRESS, Intent.AT_TIME, Intent.MISSING,
            Intent.NEXT, Intent.NOW,
        }
    ),
    frozenset({Intent.PERSON_SPEAKS, Intent.PERSON_TIME}),
    frozenset({Intent.CONTACT, Intent.PERSON_CONTACT}),
)  # fmt: skip
"""Kinds of which one answers what the other asks."""


def matters_listed(reader: Reader, part: Part) -> Iterator[tuple[int, Ask]]:
    """The practical matters that stand beside the one that a part asks about ("metro, parking"), each with the position of its first word."""
    clause, ask = part.clause, part.ask
    spans = [span for span in clause.of(C.PRACTICAL) if span.score >= SURE]
    if ask is None or ask.intent is not Intent.PRACTICAL or len(spans) < 2:
        return
    for before, after in pairwise(spans):
        if _parted(reader, clause, range(before.end, after.start + 1)):
            yield from ((span.start, replace(ask, topic=span.value[0])) for span in (before, after) if span.value[0] != ask.topic)


def listed(reader: Reader, part: Part) -> Iterator[tuple[int, Ask]]:
    """What a part asks besides, each with the position of its first word."""
    clause, ask = part.clause, part.ask
    if ask is None or not part.readings or ask.intent is Intent.SOCIAL:
        return
    known = part.readings[0].kind.vocabulary
    needed = part.readings[0].kind.needed
    people = clause.values(C.PERSON)
    taken: list[Intent] = [ask.intent]
    spans = [span for span in clause.of(*LISTED_BESIDE) if span.concept not in needed and span.score >= SURE and len(span)]
    is_list = bool(spans) and _is_list(clause)
    for span in spans:
        of_a_matter = ask.intent is Intent.PRACTICAL and span.concept in SIDES_OF_ANYTHING
        if span.concept in (
            needed
            if ask.intent is Intent.CONTACT
            or of_a_matter
            or (is_list and ask.intent in WHERE_AND_WHEN)
            or _is_one_more_side(clause, span, ask)
            or _leads(clause, span, ask)
            or _is_parted(reader, clause, span, ask)
            else known
        ) or any(
            span is not other and span.overlaps(other) and other.concept in known and (other.concept in needed or len(other) > len(span))
            for other in clause.spans
        ):
            continue
        of_which = any(other.concept is C.WHICH and other.start == span.start for other in clause.spans)
        with_whom = ask.intent is Intent.SESSION_TIME and bool(ask.sessions) and span.concept in WITH_WHOM and not of_which
        besides = (
            replace(ask, intent=Intent.SPEAKERS, aspects=(), confirms=False)
            if with_whom
            else None
            if _is_a_side_of_it(reader, clause, span, ask)
            else _ask_of(span, people)
        )
        if (
            besides is None
            or any(_same(besides.intent, each) for each in taken)
            or not (is_list or _is_one_more_side(clause, span, ask) or _joined(reader, clause, span, known))
        ):
            continue
        taken.append(besides.intent)
        yield span.start, besides


def _is_one_more_side(clause: Clause, span: Span, ask: Ask) -> bool:
    """Whether it is asked who is in a talk right beside when or where it is ("who when where: ...")."""
    if ask.intent is not Intent.SESSION_TIME or not ask.sessions or span.concept is not C.WHO:
        return False
    return any(other.concept in (C.WHEN, C.WHERE) and (other.start == span.end or other.end == span.start) for other in clause.spans)


def _leads(clause: Clause, span: Span, ask: Ask) -> bool:
    """Whether when the event is comes first, before an "and" and who begins or ends it ("what time is it, and who closes?")."""
    if ask.intent is not Intent.SPEAKERS or not ask.order or span.concept is not C.WHEN:
        return False
    asked = max((other.start for other in clause.spans if other.concept in (C.WHO, C.WHO_IS)), default=-1)
    return any(other.concept is C.AND_WHAT_OF and span.end <= other.start < asked for other in clause.spans)


def _is_parted(reader: Reader, clause: Clause, span: Span, ask: Ask) -> bool:
    """Whether an address comes first, before an "and" and somebody whose number is asked, and is not one more side of them."""
    if ask.intent is not Intent.PERSON_CONTACT or span.concept is not C.ADDRESS or clause.has(C.PERSON):
        return False
    following = sorted(other.start for other in clause.spans if other.start >= span.end and other.concept is not C.AND_WHAT_OF)
    sides = {other.start for other in clause.spans if other.concept in (C.TELEPHONE, C.EMAIL)}
    return (
        bool(following) and following[0] not in sides and any(joins(reader, clause.reading, number) for number in range(span.end, following[0] + 1))
    )


def _is_a_side_of_it(reader: Reader, clause: Clause, span: Span, ask: Ask) -> bool:
    """Whether a side is asked of what stands beside it: of a book, when it came out; of the debate, when one asks in it; of a practical matter,
    unless the side comes first, before an "and" or a comma ("where is it and is there ...", "date, price"), or the matter has no such side."""
    if ask.intent is Intent.WORKS and span.concept is C.WHEN:
        return not clause.has(C.SPEAK, C.TALK, C.ATTEND)
    if ask.intent is Intent.DEBATE and span.concept is C.WHEN:
        return Matter.AUDIENCE_QUESTIONS in clause.values(C.PRACTICAL)
    if ask.intent is not Intent.PRACTICAL or span.concept not in SIDES_OF_ANYTHING:
        return False
    matter = min((other for other in clause.spans if other.concept is C.PRACTICAL), key=lambda other: other.start, default=span)
    comes_first = _parted(reader, clause, range(span.end, matter.start + 1))
    of_the_event = ask.topic in OF_THE_EVENT_ITSELF and any(
        other.concept is C.AND_WHAT_OF and matter.end <= other.start < span.start for other in clause.spans
    )
    return not comes_first and not of_the_event


def _parted(reader: Reader, clause: Clause, between: range) -> bool:
    """Whether an "and" or a comma stands between two things; what follows a colon goes on with what is before it, "puis-je" with itself."""
    words = clause.reading.words
    return any(
        joins(reader, clause.reading, number)
        and ":" not in words[number].gap
        and not (number + 1 < len(words) and words[number + 1].text in reader.sets["first_person"])
        for number in between
    )


def _ask_of(span: Span, people: tuple[str, ...]) -> Ask | None:
    aspects: tuple[Aspect, ...] = (ASPECTS[span.concept],) if span.concept in ASPECTS else ()
    if people:
        intent = OF_A_PERSON.get(span.concept)
        return Ask(intent, aspects=aspects if intent is Intent.PERSON_CONTACT else (), people=people, several=True) if intent else None
    intent, topic = OF_THE_EVENT.get(span.concept, (None, None))
    return Ask(intent, aspects=aspects if intent is Intent.EVENT_TIME else (), topic=topic) if intent else None


def _same(first: Intent, second: Intent) -> bool:
    return first is second or any({first, second} <= group for group in SAME)


def _is_list(clause: Clause) -> bool:
    covered = clause.covered
    bare = not any(cost > 0 for number, cost in clause.costs.items() if number not in covered)
    addresses = {span.start for span in clause.of(C.ADDRESS)}  # which is a verb as well
    said = {span.concept for span in clause.spans if span.start not in addresses}
    return bare and clause.end - clause.start <= KEYWORDS and not said & SENTENCE


def _joined(reader: Reader, clause: Clause, span: Span, known: frozenset[C]) -> bool:
    """Whether a conjunction or a comma stands between a span and one that the reading uses."""
    used = [other for other in clause.spans if other.concept in known and other.concept not in (C.AND_WHAT_OF, C.IT) and len(other)]
    before = max((other.end for other in used if other.end <= span.start), default=None)
    after = min((other.start for other in used if other.start >= span.end), default=None)
    stretches = ([range(before, span.start + 1)] if before is not None else []) + ([range(span.end, after + 1)] if after is not None else [])
    return any(joins(reader, clause.reading, number) for stretch in stretches for number in stretch if number < clause.end)
