"""The room that an organiser says beside a session: "logement salle 2", "housing: Great hall", "H.2215 keynote". Pure."""

from __future__ import annotations

import re

from knowledge.understanding.folding import fold
from knowledge.understanding.reader import Reader


def room_in(text: str, reader: Reader) -> tuple[str, str] | None:
    """The words that name a session and the id of a room with whose name the text ends or begins; else the name of a new room, from the
    word for "room" on. None where neither is there."""
    return _known(text, reader) or _new(text, reader)


def _known(text: str, reader: Reader) -> tuple[str, str] | None:
    rooms = reader.directory.programme.rooms
    names = {_joined(name): room.id for room in rooms for name in (*room.name.all, *room.aliases.all, room.id)}
    words = text.split()
    for number in range(1, len(words)):
        for room, session in ((words[number:], words[:number]), (words[:number], words[number:])):
            found = names.get(_joined(" ".join(room)))
            if found:
                return _without_links(session, reader), found
    return None


def _new(text: str, reader: Reader) -> tuple[str, str] | None:
    words = text.split()
    if any(word[-1] in ":=" or word in ("->", "=>", "→") for word in words):
        return None
    for number in range(len(words) - 1, 0, -1):
        if fold(words[number]) in reader.room_words:
            english = number == len(words) - 1 and number > 1
            begins = number - 1 if english else number
            return _without_links(words[:begins], reader), " ".join(words[begins:])
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
