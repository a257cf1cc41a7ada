"""Whoever is left out of what is asked: "who is on housing besides Lee?", "except her?", "sans le préfet, il reste qui ?". What is left of the
message is understood as if it stood alone, or is what was asked before, and is then asked of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from knowledge.directory import Directory
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.making_clause import make_clause
from knowledge.understanding.concepts import PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.framing.set_aside import ASKING, PARTING, without
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import positions
from knowledge.understanding.words.folding import fold

ENDS_IT = ASKING | {C.SPEAK, C.TALK_ABOUT, C.ATTEND, C.REMAINING, C.THERE_IS, C.ROUND_TABLE, C.SESSION, C.NOW, C.BOOK}
"""Concepts of which none is said of those who are left out, and before which they are all named."""
ONLY_GOES_ON = frozenset(
    {C.AND_WHAT_OF, C.ALL, C.WHO, C.WHO_IS, C.THERE_IS, C.REMAINING, C.ANY, C.OTHER, C.IT, C.CORRECTION, C.NOTED, C.PLEASE, C.PERSON_WORD, C.WITH}
)
"""Concepts of words that, beside those who are left out, only ask again what was asked before."""
OF_ALL = frozenset({C.ALL, C.WHO, C.WHO_IS, C.SPEAKER})
"""Concepts of everybody, behind which "but" leaves somebody out."""
TOLD_BY_SESSION = frozenset({Intent.SPEAKERS, Intent.COMPANIONS, Intent.NOW, Intent.TOPIC})
"""Kinds that tell who speaks in which session."""
LITTLE = 0.3
"""What words may cost that nothing explains, where nobody else can be meant by them."""
MOST_WORDS = 8
"""Words of those who are left out."""
MOST_LOOKED_AT = 6
"""Places of a message at which it may begin to be said who is left out."""


def without_whoever_is_excepted(reader: Reader, reading: Reading, recall: Recall) -> tuple[str, tuple[str, ...]] | None:
    """A message without whom it leaves out, which is empty where it goes on from what was asked, and who that is; None where it leaves nobody out."""
    dropped: set[int] = set()
    left_out: dict[str, None] = {}
    for start, first in islice(_beginnings(reader, reading), MOST_LOOKED_AT):
        if start in dropped:
            continue
        end = _end_of_names(reader, reading, first) or _end_of_description(reader, reading, first)
        if 0 < end - first <= MOST_WORDS and (people := _named(reader, make_clause(reader, reading, first, end, recall))):
            left_out |= dict.fromkeys(people)
            dropped |= {*range(start, end)}
    if not left_out:
        return None
    rest = [number for number in range(len(reading.words)) if number not in dropped]
    alone = recall.last_asks and _only_goes_on(reader, reading, rest)
    return "" if alone else without(reading, range(0), *dropped, *_others(reader, reading, rest)), tuple(left_out)


def of_the_others(reader: Reader, asks: Sequence[Ask], left_out: tuple[str, ...], now: datetime) -> tuple[Ask, ...]:
    """The same questions, of those who are not left out; nothing where one of them is not asked of people who speak."""
    found = [_of_the_others(reader, ask, left_out, now) for ask in asks]
    return tuple(ask for ask in found if ask) if None not in found else ()


def of_everybody(reader: Reader, rest: str) -> tuple[Ask, ...]:
    """Who speaks at all, where what is left of a message says no more than that somebody does ("everybody but Lee speaks?")."""
    ways = reader.ways_to_say(C.SPEAK)
    forms = tuple(way.removesuffix("*") for way in ways if way.endswith("*"))
    nothing_else = all(word in reader.light_words or word in ways or word.startswith(forms) for word in fold(rest).split())
    return (Ask(Intent.SPEAKERS),) if nothing_else else ()


def of_others_in_mind(reader: Reader, recall: Recall, left_out: tuple[str, ...], now: datetime) -> tuple[Ask, ...]:
    """What was asked last, of those who are not left out, or else of those who were told with them; nothing where they were not spoken of."""
    if not recall.last_asks:
        return of_the_others(reader, of_everybody(reader, ""), left_out, now)
    last, together = recall.last_asks[-1], recall.people if len(recall.people) > 1 else recall.group
    if last.intent in TOLD_BY_SESSION and (again := _of_the_others(reader, last, left_out, now)):
        return (again,)
    if set(left_out) < set(together) and last.intent not in (Intent.AT_TIME, Intent.NEXT):
        return (Ask(Intent.PERSON, people=tuple(person for person in together if person not in left_out), several=True),)
    spoken_of = recall.sessions or tuple(session.id for session, _ in reader.directory.parts_of(left_out[0]))
    theirs = [session for session in spoken_of if set(left_out) <= set(reader.directory.sessions[session].people)]
    return (Ask(Intent.SPEAKERS, sessions=(theirs[0],), left_out=left_out),) if len(theirs) == 1 else ()


def _of_the_others(reader: Reader, ask: Ask, left_out: tuple[str, ...], now: datetime) -> Ask | None:
    directory = reader.directory
    people: Iterator[str] | tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    match ask.intent:
        case Intent.SPEAKERS if ask.order is None or ask.sessions or not _at_the_edges(directory).isdisjoint(left_out):
            return replace(ask, left_out=tuple(dict.fromkeys((*ask.left_out, *left_out))), confirms=False)
        case Intent.COMPANIONS if set(ask.people).isdisjoint(left_out):
            sessions = tuple(session.id for person in ask.people for session, _ in directory.parts_of(person))
            left_out = (*ask.people, *left_out)
        case Intent.NOW if not directory.rooms:
            sessions = tuple(session.id for session in directory.running_at(now))
        case Intent.TOPIC if all(place < 0 for _, place in ask.talks):
            sessions = tuple(session for session, _ in ask.talks)
        case Intent.TOPIC if len(ask.talks) == 1 and not set(_speakers(reader, ask.talks[0])) <= set(left_out):
            people = _speakers(reader, ask.talks[0])
        case Intent.TOPIC:
            rest = tuple(talk for talk in ask.talks if not set(left_out) >= set(_speakers(reader, talk)))
            return replace(ask, talks=rest or ask.talks, confirms=False)
        case Intent.WORKS | Intent.NOW:
            return ask
        case Intent.PERSON | Intent.PERSON_SPEAKS:
            people = ask.people
        case Intent.ORGANISATION_PEOPLE:
            people = tuple(member for body in ask.organisations for member in directory.members.get(body, ()))
    if sessions:
        return Ask(Intent.SPEAKERS, sessions=tuple(dict.fromkeys(sessions)), left_out=left_out)
    others = tuple(person for person in people if person not in left_out)
    return Ask(Intent.PERSON, people=others or tuple(people), several=True) if set(left_out) & set(people) else None


def _at_the_edges(directory: Directory) -> set[str]:
    """Whoever opens or closes the event."""
    return {person for session in (*directory.taking_place[:1], *directory.taking_place[-1:]) for person in session.people}


def _speakers(reader: Reader, talk: tuple[str, int]) -> tuple[str, ...]:
    session = reader.directory.sessions[talk[0]]
    return session.talks[talk[1]].speakers if talk[1] >= 0 else session.people


def _beginnings(reader: Reader, reading: Reading) -> Iterator[tuple[int, int]]:
    """Where it begins to be said who is left out, and where they are named behind that."""
    yield from ((span.start, span.end) for span in reading.spans if span.concept is C.EXCEPT)
    whole = positions(span for span in reading.spans if span.concept in OF_ALL)
    for number, word in enumerate(reading.words):
        if word.text in reader.sets["leaving_out"] or (word.text in reader.sets["leaving_out_of_all"] and number - 1 in whole):
            yield number, number + 1


def _end_of_names(reader: Reader, reading: Reading, first: int) -> int:
    """Where the names end that stand here, one behind the other; 0 where none does."""
    words, end = reading.words, 0
    joining = reader.sets["conjunctions"] | reader.sets["definite"]
    for span in sorted(reader.people.spans(words, reading.forms, reader.book), key=lambda span: span.start):
        if span.start >= first and all(words[number].text in joining for number in range(end or first, span.start)):
            end = max(end, span.end)
    return end


def _end_of_description(reader: Reader, reading: Reading, first: int) -> int:
    inside = range(first, len(reading.words))
    return next((number for number in inside if _ends_before(reader, reading, first, number)), inside.stop)


def _ends_before(reader: Reader, reading: Reading, first: int, number: int) -> bool:
    """Whether those who are left out are all described before this word: a sign stands there, or what is asked begins."""
    word = reading.words[number]
    if number > first and not PARTING.isdisjoint(word.gap.replace("-", "")):
        return True
    if word.text in reader.sets["auxiliaries"] or word.text in reader.sets["place_prepositions"]:
        return True
    return any(span.start == number and span.concept in ENDS_IT for span in reading.spans)


def _named(reader: Reader, clause: Clause) -> tuple[str, ...]:
    """Who is named, described or pointed at, and nothing else is said; all of a body that is named."""
    words = clause.reading.words
    names = [span for span in reader.people.spans(words, clause.reading.forms, reader.book) if clause.start <= span.start and span.end <= clause.end]
    people = tuple(dict.fromkeys(value for span in names for value in span.value)) or clause.values(C.DESCRIBED_PERSON)
    bodies = clause.values(C.ORGANISATION)
    people = people or tuple(member for body in bodies for member in reader.directory.members.get(body, ()))
    if not people and clause.has(*PRONOUNS_OF_PEOPLE):
        meant = clause.values(C.THAT_PERSON)
        people = meant if len(meant) == 1 or clause.has(C.THEY) else ()
    named = positions(names)
    left = sum(cost for number, cost in clause.costs.items() if number not in clause.covered | named)
    return people if left < LITTLE else ()


def _others(reader: Reader, reading: Reading, rest: Sequence[int]) -> Iterator[int]:
    """The words that say no more than that others are asked for ("who else")."""
    asking = reader.ways_to_say(C.WHO)
    said = positions(span for span in reading.spans if span.concept is C.OTHER)
    return (number for number in said if number in rest and reading.words[number].text not in asking)


def _only_goes_on(reader: Reader, reading: Reading, rest: Sequence[int]) -> bool:
    """Whether the rest of a message asks nothing by itself."""
    said = [span for span in reading.spans if span.start in rest and span.end - 1 in rest]
    told = positions(span for span in said if span.concept in ONLY_GOES_ON)
    return all(number in told or reading.words[number].text in reader.light_words for number in rest) and not any(
        span.concept not in ONLY_GOES_ON for span in said if span.start not in told
    )
