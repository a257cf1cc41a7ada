"""A practical matter of which the texts of a session tell: from what age it is, what to bring, what it costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from knowledge.programme import LocalText, texts_of
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.matters_of_sessions import sessions_named_beside
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.matters import NEXT_OF_KIN, Matter
from knowledge.understanding.question import Ask, Question
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import fold

MOST_IN_MIND = 3
"""Sessions of which a matter may be asked together."""
OF_THE_EVENT = ""
"""Stands for the presentation of the event among the sessions that tell of a matter."""
MOST_TOLD = 6
"""Sessions that tell of a matter for themselves, up to which it is told of each where none is named."""
OF_THE_WHOLE = (C.EVENT, C.THERE_IS, C.ANY, C.DAY, C.TODAY)
"""Concepts beside which a matter is not of the session in mind, where the programme tells of it."""


def with_what_texts_tell(reader: Reader, clause: Clause, ask: Ask, recall: Recall) -> Ask:
    """A question on a practical matter, with what the sessions that are named tell of it, else those in mind, else any of a small programme."""
    matter, programme = ask.topic, reader.directory.programme
    if matter is None or matter not in reader.told_matters or clause.has(C.ROOM):
        return ask
    named = clause.values(C.THAT_SESSION) or sessions_named_beside(reader, clause.spans)
    is_told = matter in programme.practical
    in_mind = () if len(recall.sessions) > MOST_IN_MIND or (is_told and clause.has(*OF_THE_WHOLE)) else recall.sessions
    for sessions in (named, in_mind):
        if told := _telling(reader, matter, sessions):
            return replace(ask, sessions=sessions, told_in=told)
    if matter in (Matter.SEATS, Matter.ATTENDANCE):
        return replace(ask, sessions=named or in_mind)
    if is_told or named or reader.topics.has_many or not programme.practical.keys().isdisjoint(NEXT_OF_KIN.get(matter, ())):
        return ask
    told = _telling(reader, matter, reader.directory.sessions)
    if told:
        return replace(ask, told_in=told) if len(told) <= MOST_TOLD else ask
    return replace(ask, told_in=(OF_THE_EVENT,)) if reader.told_matters.of_event(matter) else ask


def matter_told_by_its_word(reader: Reader, clause: Clause, matter: Span) -> str:
    """The matter that is named, or, where nothing is told of it, the only one that is told with its very word: "navette" of the train."""
    named, told = matter.value[0], reader.directory.programme.practical
    if named in told or named not in NEXT_OF_KIN or len(matter) > 1:
        return named
    singular = reader.plurals.singular
    word = singular(clause.reading.words[matter.start].text)
    found = [each for each, text in told.items() if any(word in map(singular, fold(said).split()) for said in texts_of(text))]
    return found[0] if len(found) == 1 else named


def with_texts(reader: Reader, question: Question) -> Question:
    """A question, of which each ask has what the texts that tell of its matter say today, which may have changed since it was first asked."""
    if not any(ask.told_in for ask in question.asks):
        return question
    return replace(question, asks=tuple(_with_texts(reader, ask) for ask in question.asks))


def _with_texts(reader: Reader, ask: Ask) -> Ask:
    found = ((each, _text(reader, ask, each)) for each in ask.told_in if each == OF_THE_EVENT or each in reader.directory.sessions)
    return replace(ask, texts=tuple((each, text) for each, text in found if text)) if ask.told_in else ask


def _telling(reader: Reader, matter: str, sessions: Iterable[str]) -> tuple[str, ...]:
    return tuple(session for session in sessions if reader.told_matters.of_session(matter, session))


def _text(reader: Reader, ask: Ask, session: str) -> LocalText | None:
    told = reader.told_matters
    if ask.topic is None:
        return told.with_words((ask.words or "").split(), reader.terms, session)
    if ask.topic not in told:
        return None
    return told.of_event(ask.topic) if session == OF_THE_EVENT else told.of_session(ask.topic, session)
