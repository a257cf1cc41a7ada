"""A notice as a chat reads it, in plain text, for tests."""

from __future__ import annotations

from bot.chats.chat import EVERYTHING, Follow, FollowKind
from bot.notices.notice import Difference, difference, notice
from bot.replies.markup import plain
from bot.replies.wording import wordings
from knowledge.directory import Directory
from knowledge.programme import Programme
from tests.unit.changes.programmes import BASE, at

ALL = frozenset({EVERYTHING})
DAY = BASE.model_copy(
    update={
        "event": BASE.event.model_copy(update={"ends": at(18)}),
        "sessions": tuple(each for each in BASE.sessions if each.id != "closing"),
    }
)


def of_sessions(*sessions: str) -> frozenset[Follow]:
    """What a chat follows that follows these sessions."""
    return frozenset(Follow(FollowKind.SESSION, each) for each in sessions)


def of_people(*people: str) -> frozenset[Follow]:
    """What a chat follows that follows these people."""
    return frozenset(Follow(FollowKind.PERSON, each) for each in people)


def between(old: Programme, new: Programme) -> Difference:
    return difference(Directory(old), Directory(new))


def read(old: Programme, new: Programme, language: str = "fr", follows: frozenset[Follow] = ALL, hour: int = 8) -> str | None:
    text = notice([between(old, new)], follows, at(hour), wordings()[language])
    return None if text is None else plain(text).replace("\u00a0", " ").replace("\u202f", " ")
