"""A notice as a chat reads it, in plain text, for tests."""

from __future__ import annotations

from bot.notices.notice import Difference, difference, notice
from bot.replies.markup import plain
from bot.replies.wording import wordings
from knowledge.changes import Following
from knowledge.directory import Directory
from knowledge.programme import Programme
from tests.unit.changes.programmes import BASE, at

ALL = Following(everything=True)
DAY = BASE.model_copy(
    update={
        "event": BASE.event.model_copy(update={"ends": at(18)}),
        "sessions": tuple(each for each in BASE.sessions if each.id != "closing"),
    }
)


def between(old: Programme, new: Programme) -> Difference:
    return difference(Directory(old), Directory(new))


def read(old: Programme, new: Programme, language: str = "fr", following: Following = ALL, hour: int = 8) -> str | None:
    text = notice([between(old, new)], following, at(hour), wordings()[language])
    return None if text is None else plain(text).replace("\u00a0", " ").replace("\u202f", " ")
