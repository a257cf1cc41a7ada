"""The session that an organiser means, found as questions find it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.organisers.parting import by_slip
from bot.organisers.placing import by_hour, by_place, session_nouns
from bot.organisers.rooms_said import room_behind
from bot.replies.desk import Desk
from bot.replies.naming import Voice
from knowledge.answering.answer import answer_one
from knowledge.answering.answers import NowAnswer, SpeakersAnswer
from knowledge.directory import Directory
from knowledge.programme import Programme, Session, SessionKind
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.understand import understand
from knowledge.understanding.words.folding import fold

LONGEST_EXAMPLE = 40
"""Letters of a title that can be typed as it is."""


def sessions_meant(words: str, desk: Desk, now: datetime) -> tuple[Session, ...]:
    """The sessions that some words may mean, best known first: an id, a place, a subject, who speaks, a kind, a time. None where nothing fits."""
    directory = desk.directory
    wanted = fold(words)
    named = [session for session in directory.sessions.values() if wanted in _called(session)]
    found = (
        [session.id for session in named]
        or list(by_place(words, desk.reader))
        or list(by_hour(words, desk.reader, now))
        or _asked(words, desk, now)
        or list(by_slip(words, desk.reader, 0))
    )
    known = [directory.sessions[session] for session in dict.fromkeys(found) if session in directory.sessions]
    room = room_behind(words.split(), desk.reader) if len(known) > 1 else None
    return tuple([each for each in known if each.room == room] if room in {each.room for each in known} else known)


def _called(session: Session) -> set[str]:
    """What a session is called, whole."""
    return {fold(session.id), *(fold(title) for title in (session.title.all if session.title else ()))}


def names_one_alone(words: str, desk: Desk, now: datetime) -> bool:
    """Whether some words name one session and say nothing else, as a question about it does."""
    found, reader = sessions_meant(words, desk, now), desk.reader
    said = fold(words).split()
    asks = any(tuple(said[: len(begins)]) == begins for language in reader.languages for begins in language.question_beginnings)
    if len(found) != 1 or asks:
        return False
    names = names_of(found[0], desk).union(*(fold(person.name).split() for person in desk.directory.people_of(found[0].people)))
    return {*said} <= names | {fold(found[0].id)} | reader.small_words | session_nouns(reader)


def example_of(programme: Programme, language: str) -> str:
    """A session of the event as an example of how to name one: by a short title of plain words, else by its id; empty where there is none."""
    titles = [session.title.in_language(language) for session in programme.sessions if session.title and session.kind is not SessionKind.BREAK]
    plain = [title for title in titles if len(title) <= LONGEST_EXAMPLE and title.replace(" ", "").isalpha()]
    return min(plain, key=len, default="") or next((session.id for session in programme.sessions), "")


def people_meant(words: str, reader: Reader, now: datetime) -> tuple[str, ...]:
    """The ids of the people whom some words name."""
    return tuple(dict.fromkeys(person for ask in understand(reader, words, Conversation(), now).asks for person in ask.people))


def _asked(words: str, desk: Desk, now: datetime) -> list[str]:
    """By the words alone, else by a word of a session's name, else as the answer to when that is, asked in each language."""
    questions = [words, *(wording.say("organiser.when", session=words).unescape() for wording in desk.wordings.values())]
    return (
        _of_question(questions[0], desk, now)
        or list(_of_kind(words, desk.directory, desk))
        or next((found for question in questions[1:] if (found := _of_question(question, desk, now))), [])
    )


def _of_question(text: str, desk: Desk, now: datetime) -> list[str]:
    asks = understand(desk.reader, text, Conversation(), now).asks
    return [session for ask in asks for session in _of_ask(ask, desk.directory, now)]


def _of_ask(ask: Ask, directory: Directory, now: datetime) -> Iterator[str]:
    named = (*ask.sessions, *(session for session, _ in ask.talks))
    spoken = _of_people((*ask.people, *(person for body in ask.organisations for person in directory.members.get(body, ()))), directory)
    both = [session for session in named if session in spoken]
    yield from both or (*named, *spoken)
    if ask.when and ask.when.starts and not ask.sessions:
        begins = [(session.id, session.starts.astimezone(directory.zone)) for session in directory.sessions.values()]
        yield from (session for session, at in begins if at.time() == ask.when.starts and ask.when.day in (None, at.date()))
    if (ask.intent is Intent.SPEAKERS and ask.order) or ask.intent is Intent.NOW:
        yield from _of_answer(ask, directory, now)


def _of_people(people: Iterable[str], directory: Directory) -> tuple[str, ...]:
    return tuple(session.id for person in people for session, _ in directory.parts_of(person))


def _of_answer(ask: Ask, directory: Directory, now: datetime) -> Iterator[str]:
    match answer_one(ask, directory, now):
        case SpeakersAnswer(groups=groups):
            yield from (session.id for session, _ in groups)
        case NowAnswer(running=sessions):
            yield from (session.id for session in sessions)
        case _:
            return


def _of_kind(words: str, directory: Directory, desk: Desk) -> Iterator[str]:
    """By a word that stands in a session's name as the bot says it, in any language: "pause", "opening"."""
    elided = {letter for language in desk.reader.languages for letter in language.elided}
    wanted = set(fold(words).split()) - desk.reader.small_words - elided
    for session in directory.sessions.values():
        if wanted and wanted <= names_of(session, desk):
            yield session.id


def names_of(session: Session, desk: Desk) -> set[str]:
    """The words of a session's name as the bot says it, in any language."""
    return {word for wording in desk.wordings.values() for word in fold(Voice(wording, desk.directory).session(session).unescape()).split()}
