"""The room that an organiser says beside a session: "logement salle 2", "housing: Great hall", "H.2215 keynote". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.organisers.phrases import phrases_of
from bot.organisers.placing import counted_nouns
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold

LONGEST_NAME = 4
"""Words of a new room's name."""
_SHORT = re.compile(r"\w?\d[\w.]*|\w")
"""What numbers a room: "2", "B", "B12"."""


def room_in(text: str, reader: Reader) -> tuple[str, str] | None:
    """The words that name a session and the id of a room with whose name the text ends, else begins; else the name of a new room, by the word
    for "room". None where neither is there."""
    return _known(text, reader) or _new(text, reader)


def room_at_the_end(text: str, reader: Reader) -> tuple[str, str] | None:
    """The same for a room that is said last, and is known, numbered or written as a name: "the keynote to room 2", "housing to the Great Hall"."""
    found = room_in(text, reader)
    if found is None or found[1] in {room.id for room in reader.directory.programme.rooms}:
        return found
    *name, number = found[1].split()
    is_name = bool(name) and (found[1][0].isupper() or (len(name) == 1 and _SHORT.fullmatch(number)))
    return found if is_name and text.endswith(found[1]) else None


def room_beside(text: str, reader: Reader) -> tuple[str, str]:
    """The words beside a room with which a text ends, and its id or the name of a new one: "Drinks in the Blue Hall". All of it and nothing
    where there is none.

    What leads to a new room says so, or brackets around it, or it is written as a name. "A tour of the hall" has none, nor "Film – Panic Room".
    """
    known = _known(text, reader)
    if known and text.startswith(known[0]):
        return known
    words = text.split()
    for place in range(1, len(words)):
        before, name = words[place - 1], _stripped(words[place:], reader)
        is_led = _leads(before, words[place], reader)
        if (is_led or words[place][0] == "(" or _is_written(before, words[place:], reader)) and _is_new_room(name, reader):
            beside = " ".join(words[: place - 1] if is_led else words[:place])
            return beside.rstrip(",;–—- "), name[0][:1].upper() + " ".join(name)[1:]
    return text, ""


def _leads(word: str, following: str, reader: Reader) -> bool:
    """Whether a word says that what follows is a place. « à la salle B », but "a room of one's own"."""
    said, sets = fold(word), reader.sets
    return said in sets["place_prepositions"] and (said not in sets["indefinite"] or fold(following) in sets["definite"])


def _is_written(before: str, words: Sequence[str], reader: Reader) -> bool:
    """Whether words are written as the name of a room, where they stand behind a sign or no small word: "room 2", "salle Neuve"; in "Stage Design"
    all is."""
    if fold(words[0]) not in reader.room_words or (before[-1].isalnum() and fold(before) in reader.small_words):
        return False
    name = _stripped(words[1:], reader)
    return all(map(_SHORT.fullmatch, name)) or (words[0].islower() and all(word[:1].isupper() for word in name))


def _stripped(words: Sequence[str], reader: Reader) -> list[str]:
    """Words without signs around them, and without an article before them."""
    name = [word.strip("():,;.") for word in words]
    return name[1:] if name and fold(name[0]) in reader.sets["definite"] else name


def _is_new_room(name: Sequence[str], reader: Reader) -> bool:
    """Whether words are the name of a room: the word for it before others or behind them, for "the room" may be any; a number stands behind it
    alone."""
    said = [fold(word) for word in name]
    if not 1 < len(said) <= LONGEST_NAME or reader.room_words.isdisjoint((said[0], said[-1])):
        return False
    begins = said[0] in reader.room_words
    has_number = any(sign.isdigit() for word in said for sign in word)
    return (begins and len(said) == 2) if has_number else (begins or reader.small_words.isdisjoint(said))


def room_of(text: str, reader: Reader) -> str | None:
    """The id of the room whose name a text is, with or without a word for "room"."""
    words = [word for word in text.split() if fold(word) not in reader.room_words]
    names = _names(reader)
    return names.get(_joined(text)) or names.get(_joined(" ".join(words)))


def room_behind(words: Sequence[str], reader: Reader) -> str | None:
    """The id of the room whose name some words end with: "the 9:30 in the attic"."""
    return next((found for number in range(1, len(words)) if (found := room_of(" ".join(words[number:]), reader))), None)


def _names(reader: Reader) -> dict[str, str]:
    """The ids of rooms by their names, and by the code with which the name of only one of them begins: "H.2215" of "H.2215 (Ferrer)"."""
    rooms = [(name, room.id) for room in reader.directory.programme.rooms for name in (*room.name.all, *room.aliases.all, room.id)]
    codes: dict[str, set[str]] = {}
    for name, room in rooms:
        code = name.split()[0]
        if any(sign.isdigit() for sign in code) and len(code) > 1:
            codes.setdefault(_joined(code), set()).add(room)
    return {code: next(iter(found)) for code, found in codes.items() if len(found) == 1} | {_joined(name): room for name, room in rooms}


def _known(text: str, reader: Reader) -> tuple[str, str] | None:
    names = _names(reader)
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
    words, articles = text.split(), reader.sets["definite"]
    if any(word[-1] in ":=" or word in ("->", "=>", "→") for word in words):
        return None
    for number in range(len(words) - 1, 0, -1):
        if fold(words[number]) in reader.room_words:
            english = number == len(words) - 1 and number > 1
            begins = number - 1 if english else number
            return _without_links(words[:begins], reader), " ".join(words[begins:])
    for number in range(len(words) - 1, 0, -1):
        room = [word for word in words[number + 1 :] if word not in articles]
        if words[number] in _links(reader) and len(room) in (1, 2) and room[0][:1].isupper():
            return _without_links(words[:number], reader), " ".join(room)
    if len(words) > 1 and _SHORT.fullmatch(words[-1]) and fold(words[-2]) not in counted_nouns(reader):
        return _without_links(words[:-1], reader), words[-1]
    if len(words) > 2 and fold(words[0]) in reader.room_words and _SHORT.fullmatch(words[1]):
        return _without_links(words[2:], reader), " ".join(words[:2])
    return None


def _joined(name: str) -> str:
    return "".join(fold(name).split())


def _links(reader: Reader) -> set[str]:
    return {word for phrase in phrases_of("to_a_room", reader.languages) for word in phrase.split()}


def _without_links(words: list[str], reader: Reader) -> str:
    """A session's words without what stands between them and the room."""
    links = _links(reader)
    articles = reader.sets["definite"]
    kept = [re.sub(r"[:=]+$", "", word) for word in words if word not in ("->", "=>", "→", ":", "=")]
    for between in (articles | reader.room_words, links | articles):  # "... to the hall", from behind
        while kept and fold(kept[-1]) in between:
            kept.pop()
    while kept and fold(kept[0]) in reader.room_words:
        kept.pop(0)
    return " ".join(kept)
