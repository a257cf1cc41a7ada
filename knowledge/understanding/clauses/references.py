"""What a message picks of the things that were named before: "the first of them", "the woman", "the other one", "both".

What is picked becomes a name: "the first of them, what does he do?" is then read as "Julien Damon, what does he do?".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.directory import Directory
from knowledge.programme import Gender
from knowledge.understanding.clauses.beside_in_lists import beside_in_a_list
from knowledge.understanding.clauses.places import (
    OTHER_NOUNS,
    PEOPLE_NOUNS,
    PLACED,
    SESSION_NOUNS,
    Pick,
    article,
    is_a_noun,
    picked_by_place,
)
from knowledge.understanding.clauses.whole_lists import PAIR, alike
from knowledge.understanding.concepts import Concept
from knowledge.understanding.context import Listed
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span

C = Concept
POSSESSIVE = ("he", "she", "him_or_her")
"""The phrases that say whose colleague is meant."""
OF_SOMETHING_ELSE = frozenset({C.SERIES, C.EVENT, C.MEETING, C.OPENING_MEETING, C.PERSON, C.BOOK})
"""Concepts that say of what something is the first or the last."""
OF_A_PART = frozenset({C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK})
"""Concepts that say, in an event of several rooms, of what a talk is the first or the last."""
OF_PEOPLE = (C.HE, C.SHE, C.SPEAKER)
DESCRIBING = frozenset({C.WHO, C.WITH, C.REPRESENT, C.EMPLOYER, C.ELECTED, C.BOOK, C.ORGANISATION, C.PRESS, C.HOSTS})
AT_AN_EDGE = (C.OPENS, C.CLOSES, C.START, C.END)
TO_A_BODY = 2
"""Words between "the two" and the body that they are from."""
REPLACED = (
    PLACED
    | PEOPLE_NOUNS
    | SESSION_NOUNS
    | {C.ROUND_TABLE, C.HE, C.SHE, C.THEY, C.IT, C.OPENS, C.CLOSES, C.TIME, C.DAY, C.AND_WHAT_OF, C.SAME, C.ALL, C.TELEPHONE, C.HOW_MANY, C.ELSEWHERE}
)
"""Concepts that the words of a pick no longer have."""


def with_references(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span], recall: Recall) -> list[Span]:
    """The spans of a clause, those words replaced that pick something named before by what they pick."""
    concepts = {span.concept for span in spans}
    if beside := beside_in_a_list(reader, reading, start, end, spans, recall):
        return [
            *(span for span in spans if span.end <= beside.start or beside.end <= span.start),
            Span(C.PICKED, beside.start, beside.end),
            *_named(beside),
        ]
    if not recall.last_asks or concepts & OF_SOMETHING_ELSE:
        return list(spans)
    last = recall.last_asks[-1]
    of_them = any(word.text in reader.sets["belongings"] for word in reading.words[start + 1 : end])
    if reader.directory.rooms and concepts & {C.FIRST, C.LAST} and concepts & {C.TALK, C.SESSION} and concepts & OF_A_PART and not of_them:
        return list(spans)
    if concepts & {C.FIRST, C.LAST} and ((not of_them and _of_the_edges(concepts, last)) or (last.order and last.intent is Intent.SPEAKERS)):
        return list(spans)
    if reader.directory.rooms and concepts & {C.NEXT, C.PREVIOUS} and last.intent is Intent.NEXT:
        return list(spans)  # "and the next?" goes on in the room, and is nobody of the talk that was told
    if C.WHICH in concepts and concepts & {C.FIRST, C.LAST} and are_talks_in_turn(recall):
        return list(spans)  # "which of the two is first?"
    if concepts & {C.FEMININE, C.MASCULINE} and last.intent is Intent.SPEAKERS and not last.order:
        return list(spans)
    pick = (
        picked_by_place(reader, reading, start, end, spans, recall)
        or _by_gender(reader, reading, start, end, spans, recall)
        or _other(reader, reading, spans, recall)
        or _both(spans, recall)
    )
    if pick is None:
        return list(spans)
    kept = [span for span in spans if span.concept not in REPLACED or span.end <= pick.start or pick.end <= span.start]
    return [*kept, Span(C.PICKED, pick.start, pick.end), *_named(pick)]


def _of_the_edges(concepts: set[Concept], last: Ask) -> bool:
    """Whether the first or the last of all is meant ("and the last?" after what is on, or comes next)."""
    return last.intent in (Intent.NEXT, Intent.NOW, Intent.AT_TIME) and C.AND_WHAT_OF in concepts and not concepts & (PEOPLE_NOUNS | {C.IT, C.THEY})


def _named(pick: Pick) -> Iterable[Span]:
    for concept, values in ((C.PERSON, pick.picked.people), (C.SESSION_NAME, pick.picked.sessions), (C.MEETING, pick.picked.meetings)):
        for value in [(each,) for each in values] if pick.together else [values] if values else []:
            yield Span(concept, pick.start, pick.end, 1.0, value)


def _by_gender(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span], recall: Recall) -> Pick | None:
    """The woman or the man of several who were named ("la dame, quel est son poste ?")."""
    known = recall.listed.people
    for span in spans:
        gender = Gender.FEMININE if span.concept in (C.FEMININE, C.SHE) else Gender.MASCULINE if span.concept in (C.MASCULINE, C.HE) else None
        if gender is None:
            continue
        first = article(reader, reading, start, span.start)
        is_noun = len(span) > 1 or first < span.start
        goes_on = span.end < end and _describes(reader, reading, span.end, spans)
        if not is_noun or goes_on:
            continue
        fitting = tuple(person for person in known if reader.directory.people[person].gender is gender)
        if fitting and len(fitting) < len(known):
            return Pick(first, span.end, Listed(people=fitting))
    return None


def _describes(reader: Reader, reading: Reading, number: int, spans: Sequence[Span]) -> bool:
    """Whether a word begins a description ("the lady from Rennes", "the man who wrote the book")."""
    word = reading.words[number].text
    if word in reader.guests.origins | reader.sets["partitives"] | reader.sets["place_prepositions"]:
        return True
    return any(span.start == number and span.concept in DESCRIBING for span in spans) or is_a_noun(reader, reading, number, spans)


def _other(reader: Reader, reading: Reading, spans: Sequence[Span], recall: Recall) -> Pick | None:
    said = next((span for span in spans if span.concept is C.OTHER_ONE), None)
    concepts = {span.concept for span in spans}
    at_the_table = concepts & {C.HE, C.SHE, C.HIM_OR_HER} and concepts & {C.SESSION, C.ROUND_TABLE}
    if said is None or C.PRACTICAL in concepts or at_the_table or _is_of_a_function(reader, reading, said.end):
        return None
    if any(span.concept is C.ROUND_TABLE and span.start == said.end for span in spans) and reading.words[said.end - 1].text in reader.ordinals:
        return None  # "the second round table" is the second of all, whichever is in mind
    left = _so_many_others(reader, reading, said, recall)
    if left:
        return Pick(said.start, said.end, Listed(people=left), together=True)
    inside = said.start > 0 and reading.words[said.start - 1].text in reader.sets["place_prepositions"]
    begun = bool(concepts & {C.WHO, C.WHO_IS}) and any(span.concept in AT_AN_EDGE and span.end == said.start for span in spans)
    if (inside or begun) and (pick := _other_session(reader, spans, said, recall)):
        return pick
    if len(recall.people) == 1 or len(recall.listed.people) == 2:
        words = [word.text for word in reading.words[said.start : said.end]]
        by_order = any(word in reader.ordinals for word in words)
        theirs = words[0] in reader.ways_to_say(*POSSESSIVE)
        pair = () if by_order else company(reader.directory, recall.people)
        listed = recall.listed.people if set(recall.people) & set(recall.listed.people) else ()
        together = (pair or listed) if theirs else (listed or pair)
        together = recall.listed.among if recall.listed.among and together == recall.people else together
        others = tuple(person for person in together if person not in recall.people) or together[1:]
        if together == recall.group and named_in_turn(recall) and not reader.plurals.looks_plural(words[-1]):
            others = others[-1:]
        if others:
            return Pick(said.start, said.end, Listed(people=others), together=len(others) > 1)
    of_people = len(recall.people) == 1 and recall.last_asks[-1].people == recall.people and not concepts & (SESSION_NOUNS | {C.ROUND_TABLE})
    if recall.sessions and not of_people and not any(_is_a_person(reader, word.text) for word in reading.words[said.end - 1 : said.end + 1]):
        return _other_session(reader, spans, said, recall)
    return None


def _other_session(reader: Reader, spans: Sequence[Span], said: Span, recall: Recall) -> Pick | None:
    """Those beside the session in mind, of those that were named with it or are of its kind."""
    together = recall.listed.sessions if set(recall.sessions) & set(recall.listed.sessions) else alike(reader.directory, recall.sessions)
    others = tuple(session for session in together if session not in recall.sessions) if recall.sessions else ()
    noun = next((span for span in spans if span.concept in SESSION_NOUNS | {C.ROUND_TABLE} and span.start == said.end), said)
    return Pick(said.start, noun.end, Listed(sessions=others), together=len(others) > 1) if others else None


def _is_a_person(reader: Reader, word: str) -> bool:
    """Whether a word is one for people ("the other speaker"), and so for none of the sessions in mind."""
    said = reader.ways_to_say(*OF_PEOPLE)
    return any(word.startswith(phrase.removesuffix("*")) for phrase in said if " " not in phrase)


def _so_many_others(reader: Reader, reading: Reading, said: Span, recall: Recall) -> tuple[str, ...]:
    """As many as are said who are with those in mind in their talk, or in their session ("the other two")."""
    many = max((reader.cardinals.get(word.text, 0) for word in reading.words[said.start : said.end]), default=0)
    if many < 2 or not recall.people:
        return ()
    parts = reader.directory.parts_of(recall.people[0])
    together = (*(talk.speakers for _, talk in parts if talk), *(session.people for session, _ in parts))
    others = (tuple(person for person in each if person not in recall.people) for each in together if set(recall.people) <= set(each))
    return next((each for each in others if len(each) == many), ())


def _is_of_a_function(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a function stands here: "the other professor" is of that kind, and not whoever was named beside this one."""
    return number < len(reading.words) and any(form.text in reader.functions for form in reading.forms[number][:1])


def company(directory: Directory, people: tuple[str, ...]) -> tuple[str, ...]:
    """The two who do one thing together, one of whom is meant: who are asked for one purpose, give one talk, invite, or are of one body."""
    contacts = {
        each.purpose: tuple(c.person for c in directory.programme.contacts if c.purpose is each.purpose) for each in directory.programme.contacts
    }
    talks = tuple(talk.speakers for person in people for _, talk in directory.parts_of(person) if talk)
    pairs = (*contacts.values(), *talks, directory.programme.event.hosts, *directory.members.values())
    return next((tuple(pair) for pair in pairs if len(pair) == 2 and set(people) & set(pair)), ())


def are_talks_in_turn(recall: Recall) -> bool:
    """Whether those in mind are sessions that were asked about one after the other, and not the people who give them."""
    last, listed = recall.last_asks[-1], recall.listed
    of_sessions = bool(last.sessions) and not last.people and not listed.people
    return of_sessions and len(listed.sessions) >= PAIR and set(last.sessions) <= set(listed.sessions)


def named_in_turn(recall: Recall) -> bool:
    """Whether those who are in mind together were spoken of one after the other, each alone."""
    return len(recall.group) > 1 and set(recall.group) <= set(recall.earlier)


def _both(spans: Sequence[Span], recall: Recall) -> Pick | None:
    said = next((span for span in spans if span.concept is C.BOTH), None)
    if said is None or any(span.concept in OTHER_NOUNS - {C.ELSEWHERE} or span.concept is C.PRESS for span in spans):
        return None
    if any(span.concept is C.ELSEWHERE for span in spans) and not are_talks_in_turn(recall):
        return None
    from_there = any(span.concept is C.REPRESENT and span.start == said.end for span in spans)
    if from_there or any(span.concept is C.ORGANISATION and 0 <= span.start - said.end <= TO_A_BODY for span in spans):
        return None  # "the two from Rennes"
    if (len(recall.group) == PAIR or named_in_turn(recall)) and not are_talks_in_turn(recall):
        return Pick(said.start, said.end, Listed(people=recall.group[-PAIR:]), together=True)
    if len(recall.listed.sessions) == PAIR or are_talks_in_turn(recall):
        return Pick(said.start, said.end, Listed(sessions=recall.listed.sessions[-PAIR:]), together=True)
    return None
