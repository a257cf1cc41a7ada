"""What the buttons do: a question in at most 64 bytes of callback data, and back.

Ids of a programme can be long, so each is named by a short hash. The data end with the programme's fingerprint, so that a
button of an older programme is known as such (https://core.telegram.org/bots/api#inlinekeyboardbutton).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from pydantic_core import to_json

from knowledge.directory import Directory
from knowledge.programme import ContactPurpose, Programme
from knowledge.understanding.question import Ask, Aspect, Intent, TimeSpan
from knowledge.understanding.words.folding import fold

SHORT = 6
"""Bytes of a hash: with 100,000 ids two share one in a hundred thousand programmes."""
FINGERPRINT = 6
FEW_SESSIONS = 100
MOST_IDS = 3
LONGEST = 63
"""Bytes of the data before the fingerprint's sign."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a button asks, and whether it was made for the programme as it is now."""

    ask: Ask
    is_current: bool


def encode(ask: Ask, mark: str) -> str:
    """The callback data of a question; `mark` is the programme's fingerprint. What does not fit is left to the conversation."""
    parts = [ask.intent.value]
    parts += [f"p{short(person)}" for person in ask.people[:MOST_IDS]]
    parts += [f"s{short(session)}" for session in ask.sessions[:MOST_IDS]]
    parts += [f"r{short(room)}" for room in ask.rooms[:MOST_IDS]]
    parts += [f"k{short(track)}" for track in ask.tracks[:MOST_IDS]]
    parts += [f"t{ask.topic}"] if ask.topic and len(ask.topic) < 20 else []
    parts += [f"a{aspect.value}" for aspect in ask.aspects[:1] if len(aspect.value) < 10]
    parts += [f"d{ask.when.day:%Y%m%d}"] if ask.when and ask.when.day else []
    parts += [f"h{ask.when.starts:%H%M}{ask.when.ends or ask.when.starts:%H%M}"] if ask.when and ask.when.starts else []
    parts += [f"n{ask.page}"] if ask.page else []
    if ask.intent is Intent.TOPIC:
        parts.append("w" + " ".join(fold(ask.words or "").split()))
    data = ",".join(parts)
    if ask.page and (len(data.encode()) > LONGEST - len(mark) or (ask.when and ask.when.exact)):
        data = Intent.MORE.value
    return data[: LONGEST - len(mark)] + "@" + mark


def decode(action: str, directory: Directory, mark: str) -> Decoded | None:
    """The question of some callback data; None where it is none, or speaks of what is no longer there. `mark`: today's fingerprint."""
    data, _, made_for = action.partition("@")
    intent, *parts = data.split(",")
    if intent not in set(Intent):
        return None
    people, sessions = _named(parts, "p", directory.people), _named(parts, "s", directory.sessions)
    rooms, tracks = _named(parts, "r", directory.rooms), _named(parts, "k", directory.threads)
    if people is None or sessions is None or rooms is None or tracks is None:
        return None
    topic = next((part[1:] for part in parts if part.startswith("t")), None)
    if intent == Intent.CONTACT and topic and topic not in set(ContactPurpose):
        return None
    page = next((int(part[1:6]) for part in parts if part.startswith("n") and part[1:].isdecimal()), 0)
    ask = Ask(
        Intent(intent),
        aspects=tuple(Aspect(part[1:]) for part in parts if part.startswith("a") and part[1:] in set(Aspect)),
        people=people,
        sessions=sessions,
        rooms=rooms,
        tracks=tracks,
        when=_when(parts),
        topic=topic,
        words=next((part[1:] for part in parts if part.startswith("w")), None),
        page=min(page, 9999),
        several=True,
    )
    return Decoded(ask, made_for == mark)


def _when(parts: list[str]) -> TimeSpan | None:
    try:
        day = next((date.fromisoformat(part[1:]) for part in parts if part.startswith("d")), None)
        hours = next((part[1:] for part in parts if part.startswith("h")), None)
        starts, ends = (time.fromisoformat(hours[:4]), time.fromisoformat(hours[4:])) if hours else (None, None)
    except ValueError:
        return None
    return TimeSpan(starts, ends if ends != starts else None, day) if day or starts else None


def _named(parts: list[str], sign: str, known: Iterable[str]) -> tuple[str, ...] | None:
    wanted = [part[1:] for part in parts if part.startswith(sign)]
    if not wanted:
        return ()
    by_short = {short(identifier): identifier for identifier in known}
    return tuple(by_short[each] for each in wanted) if all(each in by_short for each in wanted) else None


@lru_cache(maxsize=65536)
def short(identifier: str) -> str:
    """A short name for an id."""
    return _digest(identifier.encode())


def _digest(content: bytes) -> str:
    return _shown(hashlib.blake2b(content, digest_size=SHORT))


def _shown(digest: hashlib.blake2b) -> str:
    return base64.urlsafe_b64encode(digest.digest()).decode().rstrip("=")


def fingerprint(programme: Programme) -> str:
    """A mark that changes with the programme. Work it out once a programme: it reads all of it."""
    digest = hashlib.blake2b(digest_size=SHORT)
    for piece in _pieces(programme):
        digest.update(piece)
    return _shown(digest)[:FINGERPRINT]


def _pieces(programme: Programme) -> Iterator[bytes]:
    """A programme as JSON. A large one comes one session after the other: all of it at once would double what it takes of the memory."""
    if len(programme.sessions) <= FEW_SESSIONS:
        yield to_json(programme)  # its parts by themselves would each need a serialiser of their own
        return
    before = b"{"
    for name, value in programme:
        yield before + to_json(name) + b":"
        if isinstance(value, tuple):
            yield b"["
            for number, each in enumerate(value):
                yield (b"," if number else b"") + to_json(each)
            yield b"]"
        else:
            yield to_json(value)
        before = b","
    yield b"}"
