"""The session that an organiser means, found as questions find it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.replies.desk import Desk
from bot.replies.naming import Voice
from knowledge.answering.answer import answer_one
from knowledge.answering.answers import SpeakersAnswer
from knowledge.directory import Directory
from knowledge.programme import Session
from knowledge.understanding.context import Conversation
from knowledge.understanding.folding import fold
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.understand import understand


def sessions_meant(words: str, desk: Desk, now: datetime) -> tuple[Session, ...]:
    """The sessions that some words may mean, best known first: an id, a subject, who speaks, a kind, a time. None where nothing fits."""
    directory = desk.directory
    if words in directory.sessions:
        return (directory.sessions[words],)
    asks = understand(desk.reader, words, Conversation(), now).asks
    found = [session for ask in asks for session in _of_ask(ask, directory, now)] or list(_of_kind(words, directory, desk))
    known = tuple(dict.fromkeys(session for session in found if session in directory.sessions))
    return tuple(directory.sessions[session] for session in known)


def _of_ask(ask: Ask, directory: Directory, now: datetime) -> Iterator[str]:
    yield from ask.sessions
    yield from (session for session, _ in ask.talks)
    for person in ask.people:
        yield from (session.id for session, _ in directory.parts_of(person))
    if ask.when and ask.when.starts and not ask.sessions:
        begins = [(session.id, session.starts.astimezone(directory.zone)) for session in directory.sessions.values()]
        yield from (session for session, at in begins if at.time() == ask.when.starts and ask.when.day in (None, at.date()))
    if ask.intent is Intent.SPEAKERS and ask.order:
        answered = answer_one(ask, directory, now)
        if isinstance(answered, SpeakersAnswer):
            yield from (session.id for session, _ in answered.groups)


def _of_kind(words: str, directory: Directory, desk: Desk) -> Iterator[str]:
    """By a word that stands in a session's name as the bot says it, in any language: "pause", "opening"."""
    wanted = set(fold(words).split()) - desk.reader.small_words
    for session in directory.sessions.values():
        names = {word for wording in desk.wordings.values() for word in fold(Voice(wording, directory).session(session).unescape()).split()}
        if wanted and wanted <= names:
            yield session.id
