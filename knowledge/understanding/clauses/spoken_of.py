"""Whom and which sessions a clause goes on about that were spoken of before, by a pronoun or by silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from knowledge.programme import Gender
from knowledge.understanding.clauses.of_its_own import PERSONAL, names_its_own
from knowledge.understanding.clauses.references import company, named_in_turn
from knowledge.understanding.clauses.whole_lists import PAIR
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import OF_ANOTHER_THING, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span

POINTS_AT_A_PART = frozenset({C.IT, C.SESSION, C.ROUND_TABLE, C.DEBATE})
OF_THOSE_WHO_SPEAK = frozenset({C.SPEAKER, C.THEME, C.BEGUN, C.OVER, C.RUNNING})
"""Concepts that, without a pronoun, go on about nobody who has no part in the programme."""
BESIDE_SOMEBODY = frozenset({C.WITH, C.BEFORE, C.AFTER, C.OTHER, C.NEXT, C.PREVIOUS, C.WHEN, C.ROLE})
"""Concepts of what is asked beside or of somebody, whoever else is asked for."""
NAMES_WHO_SPEAKS = frozenset({C.SPEAKER, C.SPEAK, C.FIRST, C.LAST, C.OPENS, C.CLOSES, C.ALL, C.HOW_MANY, C.AND_WHAT_OF, C.PLEASE})
"""Concepts of the bare name of one who speaks, or of all."""
AT_AN_EDGE = frozenset({C.START, C.END, C.OVER})
"""Concepts of an hour that a day and a room have as well as a talk."""
ONLY_A_PRONOUN = frozenset({C.AND_WHAT_OF, C.HE, C.SHE, C.HIM_OR_HER})
"""Concepts of "and her?", which after a man goes on about somebody else."""


def spoken_of(reader: Reader, reading: Reading, spans: list[Span], start: int, end: int, recall: Recall) -> Iterator[Span]:
    """Whom and which sessions the clause goes on about, by a pronoun or by silence."""
    recall = with_debates_alone(reader, {span.concept for span in spans}, recall)
    recall = _only_then_and_there(reader, reading, spans, start, end, recall)
    if _asks_for_all_rooms(reader, reading, spans, recall):
        return
    if not (recall.people or recall.group or recall.sessions or recall.earlier) or names_its_own(reader, reading, start, end, spans):
        return
    bodies = {span.end for span in spans if span.concept is C.ORGANISATION}
    concepts = {span.concept for span in spans if not (span.concept in (C.HE, C.SHE) and span.start in bodies)}  # "le ministère, il envoie qui ?"
    personal = concepts & PERSONAL - ({C.PERSON_WORD} if _is_of_all_who_speak(concepts) else set())
    if C.PERSON in concepts or (C.EVENT in concepts and not personal) or (concepts & {C.TIME, C.MEETING} and not personal | (concepts & {C.IT})):
        return
    if concepts & {C.PRESS, C.INFORMATION} and not personal:
        return
    aside = bool(recall.last_asks) and recall.last_asks[-1].intent in OF_ANOTHER_THING
    if recall.sessions and _is_of_a_session(concepts, recall):
        yield Span(C.THAT_SESSION, start, start, 1.0, recall.sessions)
        return
    of_nobody = aside or _is_of_a_thing(reader, spans, recall) or _is_of_those_who_speak(reader, concepts, recall)
    people = _fitting_pronoun(reader, concepts, recall) if personal or not of_nobody else ()
    if people:
        yield Span(C.THAT_PERSON, start, start, 1.0 if personal else 0.6, people)
    if recall.sessions and C.SESSION_NAME not in concepts and (not aside or concepts & POINTS_AT_A_PART):
        yield Span(C.THAT_SESSION, start, start, 1.0 if C.IT in concepts else 0.5, recall.sessions)


def with_debates_alone(reader: Reader, concepts: AbstractSet[C], recall: Recall) -> Recall:
    """What is in mind of a clause that asks for the debate: of the sessions that were spoken of only those with one, where there are any."""
    if C.DEBATE not in concepts or not reader.directory.debates:
        return recall
    debates = {session.id for session in reader.directory.debates}
    return replace(recall, sessions=tuple(session for session in recall.sessions if session in debates))


def _only_then_and_there(reader: Reader, reading: Reading, spans: Sequence[Span], start: int, end: int, recall: Recall) -> Recall:
    """What is in mind where hours are asked of a day or a room that is said: who and what is there then ("what time does it end tomorrow?")."""
    concepts = {span.concept for span in spans}
    if not reader.directory.rooms or C.WHEN not in concepts or not concepts & AT_AN_EDGE or concepts & PERSONAL:
        return recall
    days = {said.day for said in reading.days_within(start, end) if said.day}
    rooms = {room for span in spans if span.concept is C.ROOM for room in span.value}

    def is_there(session: str) -> bool:
        on_day = not days or reader.directory.date_of[session] in days
        return on_day and (not rooms or reader.directory.sessions[session].room in rooms)

    people = tuple(person for person in recall.people if any(is_there(session.id) for session, _ in reader.directory.parts_of(person)))
    group = recall.group if people == recall.people else people
    return replace(recall, people=people, group=group, sessions=tuple(filter(is_there, recall.sessions))) if days or rooms else recall


def _asks_for_all_rooms(reader: Reader, reading: Reading, spans: Sequence[Span], recall: Recall) -> bool:
    """Whether rooms in the plural are asked for, of which the one talk in mind has but one ("which rooms are there?")."""
    if not reader.directory.rooms or len(recall.sessions) > 1 or any(span.concept in PERSONAL or span.concept is C.IT for span in spans):
        return False
    return any(span.concept is C.ROOM_WORD and reader.plurals.looks_plural(reading.words[span.end - 1].text) for span in spans)


def _is_of_those_who_speak(reader: Reader, concepts: set[C], recall: Recall) -> bool:
    """Whether a clause without a pronoun is about nobody in mind, since they, or one of them, have no part in the programme."""
    speaking = [bool(reader.directory.parts_of(person)) for person in recall.people]
    if concepts & {C.WHO, C.WHO_IS} and concepts & {C.SPEAK, C.SPEAKER, C.OPENS, C.CLOSES, C.MISSED} and not concepts & BESIDE_SOMEBODY:
        return True
    if concepts <= NAMES_WHO_SPEAKS and concepts & {C.SPEAKER, C.OPENS, C.CLOSES}:
        return True
    if C.WHEN in concepts:
        return not all(speaking)
    return bool(concepts & OF_THOSE_WHO_SPEAK) and not any(speaking)


def _is_of_all_who_speak(concepts: set[C]) -> bool:
    """Whether a word for people means nobody who was spoken of ("all the people speaking today")."""
    return bool(concepts & {C.SPEAK, C.SPEAKER}) and C.ALL in concepts and concepts.isdisjoint({C.IT, C.CONFIRM, C.DESCRIBED_PERSON})


def _is_of_a_session(concepts: set[C], recall: Recall) -> bool:
    """Whether a pronoun means the session that was spoken of ("elle commence quand ?"), where no one person is in mind."""
    asked_of_it = len(recall.people) != 1 and bool(recall.last_asks) and recall.last_asks[-1].sessions == recall.sessions
    return asked_of_it and bool(concepts & {C.HE, C.SHE, C.HIM_OR_HER}) and bool(concepts & {C.START, C.END, C.HOW_LONG, C.OVER})


def _is_of_a_thing(reader: Reader, spans: list[Span], recall: Recall) -> bool:
    """Whether a clause without a pronoun is not about whoever was spoken of: it asks of a part of the event, or of the people of another body."""
    concepts = {span.concept for span in spans}
    if C.MISSED in concepts and concepts & {C.WHAT, C.PREVIOUS} and not concepts & {C.IT}:
        return True
    if C.IT in concepts and concepts & {C.END, C.START, C.HOW_LONG, C.OVER, C.BEGUN}:
        return True
    if C.SESSION_NAME in concepts and concepts & {C.WHO, C.WHO_IS}:
        return True
    if C.SESSION_NAME in concepts and C.IT in concepts and concepts & {C.TIME, C.DAY}:
        return True
    if concepts & {C.OPENS, C.CLOSES} and concepts & {C.WHEN, C.START, C.END, C.HOW_LONG}:
        return True
    if C.THEME in concepts and recall.last_asks and recall.last_asks[-1].intent in (Intent.HOSTS, Intent.CONTACT):
        return True
    if recall.sessions and C.SPEAKER in concepts and concepts & {C.SESSION, C.ROUND_TABLE}:
        return True
    bodies = [body for span in spans if span.concept is C.ORGANISATION for body in span.value]
    members = {member for body in bodies for member in reader.directory.members.get(body, ())}
    return bool(members) and not members & set(recall.people) and not concepts & {C.IT, C.CONFIRM}


def _fitting_pronoun(reader: Reader, concepts: set[C], recall: Recall) -> tuple[str, ...]:
    """Whom a pronoun means, or nobody. Without a pronoun: whom the last answer was about."""
    if not concepts & PERSONAL:
        return recall.people
    if concepts & {C.THEY, C.BOTH} and len(recall.people) < 2:
        group = recall.group[-PAIR:] if C.BOTH in concepts and named_in_turn(recall) else recall.group
        return group or recall.people
    feminine, masculine = bool(concepts & {C.SHE, C.FEMININE}), bool(concepts & {C.HE, C.MASCULINE})
    if feminine == masculine:
        return recall.people or (recall.group[-1:] if recall.group[-1:] == recall.earlier[-1:] else recall.group)
    wanted = (None, Gender.FEMININE if feminine else Gender.MASCULINE)
    everybody = reader.directory.people
    for known in (recall.people, recall.group):
        fitting = tuple(person for person in known if everybody[person].gender in wanted)
        if fitting:
            return fitting
    earlier = tuple(person for person in recall.earlier if everybody[person].gender in wanted)
    if earlier and C.CORRECTION not in concepts:
        return earlier[-1:]
    if C.PERSON_WORD in concepts or concepts <= ONLY_A_PRONOUN:
        return tuple(person for person in company(reader.directory, recall.people) if everybody[person].gender in wanted)
    return recall.people if len(recall.people) == 1 and C.CORRECTION not in concepts else ()
