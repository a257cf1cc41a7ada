"""The room that an organiser says beside a session: "logement salle 2", "housing: Great hall", "H.2215 keynote". Pure."""

from __future__ import annotations

import re

from bot.organisers.placing import counted_nouns
from knowledge.understanding.folding import fold
from knowledge.understanding.reader import Reader

_SHORT = re.compile(r"\w?\d[\w.]*|\w")
"""What numbers a room: "2", "B", "B12"."""


def room_in(text: str, reader: Reader) -> tuple[str, str] | None:
    """The words that name a session and the id of a room with whose name the text ends, else begins; else the name of a new room, by the word
    for "room". None where neither is there."""
    return _known(text, reader) or _new(text, reader)


def room_at_the_end(text: str, reader: Reader) -> tuple[str, str] | None:
    """The same for a room that is said last, and is known or numbered: "the keynote to room 2"."""
    found = room_in(text, reader)
    if found is None or found[1] in {room.id for room in reader.directory.programme.rooms}:
        return found
    *name, number = found[1].split()
    return found if text.endswith(found[1]) and len(name) == 1 and _SHORT.fullmatch(number) else None


def _known(text: str, reader: Reader) -> tuple[str, str] | None:
    rooms = reader.directory.programme.rooms
    names = {_joined(name): room.id for room in rooms for name in (*room.name.all, *room.aliases.all, room.id)}
    words = text.split()
    at_the_end = [(words[number:], words[:number]) for number in range(1, len(words))]
    at_the_beginning = [(words[:number], words[number:]) for number in range(len(words) - 1, 0, -1)]
    for room, session in (*at_the_end, *at_the_beginning):
        found = names.get(_joined(" ".join(room)))
        if found:
            return _without_rooms(session, names, reader), found
    return None


def _without_rooms(words: list[str], names: dict[str, str], reader: Reader) -> str:
    """A session's words without the room that it leaves ("H.2215 keynote to UD2.119")."""
    for number in range(len(words) - 1, 0, -1):
        if _joined(" ".join(words[:number])) in names and (session := _without_links(words[number:], reader)):
            return session
    return _without_links(words, reader)


def _new(text: str, reader: Reader) -> tuple[str, str] | None:
    words = text.split()
    if any(word[-1] in ":=" or word in ("->", "=>", "→") for word in words):
        return None
    for number in range(len(words) - 1, 0, -1):
        if fold(words[number]) in reader.room_words:
            english = number == len(words) - 1 and number > 1
            begins = number - 1 if english else number
            return _without_links(words[:begins], reader), " ".join(words[begins:])
    if len(words) > 1 and _SHORT.fullmatch(words[-1]) and fold(words[-2]) not in counted_nouns(reader):
        return _without_links(words[:-1], reader), words[-1]
    if len(words) > 2 and fold(words[0]) in reader.room_words and _SHORT.fullmatch(words[1]):
        return _without_links(words[2:], reader), " ".join(words[:2])
    return None


def _joined(name: str) -> str:
    return "".join(fold(name).split())


def _without_links(words: list[str], reader: Reader) -> str:
    """A session's words without what stands between them and the room."""
    links = {word for language in reader.languages for phrase in language.commands.get("to_a_room", ()) for word in phrase.split()}
    articles = {word for language in reader.languages for word in language.definite}
    kept = [re.sub(r"[:=]+$", "", word) for word in words if word not in ("->", "=>", "→", ":", "=")]
    while kept and fold(kept[-1]) in links | articles | reader.room_words:
        kept.pop()
    while kept and fold(kept[0]) in reader.room_words:
        kept.pop(0)
    return " ".join(kept)
