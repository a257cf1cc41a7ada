"""The answer that an organiser is writing to a question, language after language; in the store, so that any process takes the next reply."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select

from bot.questions.tables import draft_table
from bot.replies.desk import Desk
from knowledge import editing
from knowledge.programme import Programme
from knowledge.store.database import Database
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent
from knowledge.understanding.words.folding import fold

_row = draft_table.c


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer that is being written. `prompt`: the message that asks for it in `language`; `asked`: pairs of a
    language and a question, without its masks."""

    person: int
    prompt: int
    language: str
    asked: tuple[tuple[str, str], ...]
    answer: Mapping[str, str]


async def save(database: Database, draft: Draft, at: datetime) -> None:
    """Store a draft in the place of the organiser's last one. Raises `StoreUnavailable`."""
    values = {"prompt": draft.prompt, "language": draft.language, "asked": [list(pair) for pair in draft.asked], "answer": dict(draft.answer)}
    async with database.writing() as connection:
        await connection.execute(delete(draft_table).where(_row.person == draft.person))
        await connection.execute(insert(draft_table).values(person=draft.person, at=at, **values))


async def find(database: Database, person: int) -> Draft | None:
    """The answer that an organiser is writing; None for none. Raises `StoreUnavailable`."""
    async with database.reading() as connection:
        row = (await connection.execute(select(draft_table).where(_row.person == person))).one_or_none()
    return Draft(row.person, row.prompt, row.language, tuple((language, text) for language, text in row.asked), row.answer) if row else None


async def drop(database: Database, person: int) -> None:
    """Forget the draft of an organiser. Raises `StoreUnavailable`."""
    async with database.writing() as connection:
        await connection.execute(delete(draft_table).where(_row.person == person))


def matter_of(draft: Draft, desk: Desk, now: datetime) -> str | None:
    """The practical matter that all of the questions ask for, and nothing more special; None where there is none."""
    asks = [desk.respond(text, Conversation(), now, language).question.asks for language, text in draft.asked]
    topics = {each[0].topic if len(each) == 1 and each[0].intent is Intent.PRACTICAL else None for each in asks}
    topic = topics.pop() if len(topics) == 1 else None
    return topic if topic and all(_is_plain(text, topic, desk) for _, text in draft.asked) else None


def answered(programme: Programme, draft: Draft, matter: str | None) -> Programme:
    """A programme with the answer: to a practical matter however it is asked for, else to these questions and their likes. Raises `EditRefused`."""
    if matter is not None:
        return editing.answer_practical(programme, matter, draft.answer)
    questions: dict[str, list[str]] = {}
    for language, text in draft.asked:
        questions.setdefault(language, []).append(text)
    return editing.answer_questions(programme, questions, draft.answer)


def _is_plain(text: str, topic: str, desk: Desk) -> bool:
    """Whether a question has no telling word but those that name the matter: "is there parking?", not "is there parking for bicycles?"."""
    reader = desk.reader
    phrases = [phrase for language in reader.languages for phrase in language.practical.get(topic, ())]
    words = {word for phrase in phrases for word in phrase.removesuffix("*").split()}
    beginnings = tuple(phrase.removesuffix("*") for phrase in phrases if phrase.endswith("*"))
    known: Collection[str] = words | reader.light_words | reader.event_terms
    return all(word in known or word.startswith(beginnings) for word in fold(text).split())
