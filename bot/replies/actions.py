"""What the buttons do: a question in at most 64 bytes of callback data, and back.

Ids of a programme can be long, so each is named by a short hash. The data end with the programme's fingerprint, so that a
button of an older programme is known as such (https://core.telegram.org/bots/api#inlinekeyboardbutton).
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import lru_cache

from knowledge.directory import Directory
from knowledge.programme import Programme
from knowledge.understanding.question import Ask, Aspect, Intent

SHORT = 6
"""Bytes of a hash: with 100,000 ids two share one in a hundred thousand programmes."""
FINGERPRINT = 6
MOST_IDS = 3


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a button asks, and whether it was made for the programme as it is now."""

    ask: Ask
    is_current: bool


def encode(ask: Ask, mark: str) -> str:
    """The callback data of a question; `mark` is the programme's fingerprint."""
    parts = [ask.intent.value]
    parts += [f"p{short(person)}" for person in ask.people[:MOST_IDS]]
    parts += [f"s{short(session)}" for session in ask.sessions[:MOST_IDS]]
    parts += [f"t{ask.topic}"] if ask.topic and len(ask.topic) < 20 else []
    parts += [f"a{aspect.value}" for aspect in ask.aspects[:1] if len(aspect.value) < 10]
    parts += [f"n{ask.page}"] if ask.page else []
    return ",".join(parts)[: 63 - len(mark)] + "@" + mark


def decode(action: str, directory: Directory, mark: str) -> Decoded | None:
    """The question of some callback data; None where it is none, or speaks of what is no longer there. `mark`: today's fingerprint."""
    data, _, made_for = action.partition("@")
    intent, *parts = data.split(",")
    if intent not in set(Intent):
        return None
    people = _named(parts, "p", {short(person): person for person in directory.people})
    sessions = _named(parts, "s", {short(session): session for session in directory.sessions})
    if people is None or sessions is None:
        return None
    topic = next((part[1:] for part in parts if part.startswith("t")), None)
    aspects = tuple(Aspect(part[1:]) for part in parts if part.startswith("a") and part[1:] in set(Aspect))
    page = next((int(part[1:]) for part in parts if part.startswith("n") and part[1:].isdecimal()), 0)
    ask = Ask(Intent(intent), aspects=aspects, people=people, sessions=sessions, topic=topic, page=min(page, 9999), several=True)
    return Decoded(ask, made_for == mark)


def _named(parts: list[str], sign: str, known: dict[str, str]) -> tuple[str, ...] | None:
    wanted = [part[1:] for part in parts if part.startswith(sign)]
    return tuple(known[each] for each in wanted) if all(each in known for each in wanted) else None


@lru_cache(maxsize=65536)
def short(identifier: str) -> str:
    """A short name for an id."""
    return base64.urlsafe_b64encode(hashlib.blake2b(identifier.encode(), digest_size=SHORT).digest()).decode().rstrip("=")


def fingerprint(programme: Programme) -> str:
    """A mark that changes with the programme. Work it out once a programme: it reads all of it."""
    return short(programme.model_dump_json())[:FINGERPRINT]
