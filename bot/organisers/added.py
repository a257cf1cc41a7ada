"""What an organiser adds to the programme: "une pause de 15 min à 16 h", "16:00 - 16:30 Press point", with its kind where the words tell it. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.organisers.hours import ANY_DAY, Said, start_in
from bot.organisers.lengths import length_with_unit_in
from bot.organisers.phrases import phrases_of
from bot.organisers.rooms_said import room_beside
from knowledge.programme import SessionKind
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.reading_languages import LOCALES, read_languages
from knowledge.understanding.words.schedule_words import kind_words


def addition_in(text: str, reader: Reader, now: datetime) -> tuple[str, str, Said] | None:
    """The title, the room, and when it begins and ends, on a day; None where one of these is not told. Raises as `start_in`.

    The room: its id, the name of a new one, or nothing.
    """
    beside, room = room_beside(text, reader)
    found = start_in(beside, reader, now)
    length = length_with_unit_in(found[0], reader) if found and not found[1].until else None
    if found is None or found[1].clock is None:
        return None
    words, said = (length[0] if length else found[0]), found[1]
    ends = (datetime.combine(ANY_DAY, said.clock or now.time()) + timedelta(minutes=length[1])).time() if length else said.until
    if said.was and not ends:  # "from 4 to 4:15"
        said = Said(said.was, said.day)
        ends = found[1].clock
    days = reader.directory.dates
    today = now.astimezone(reader.directory.zone).date()
    day = said.day or (today if today in days else days[0] if len(days) == 1 else None)
    title = _as_typed(words, beside)
    if not room:
        title, room = room_beside(title, reader)
    title = _without_article(title, reader)
    return (title, room, Said(said.clock, day, ends)) if title and day and ends else None


def kind_said(title: str) -> SessionKind | None:
    """The kind that the first words of a title, or its last, say: "Pause café", "Coffee break"."""
    words = f" {fold(title)} "
    kinds = sorted(((fold(name), kind) for name, kind in kind_words().items()), key=lambda each: -len(each[0]))
    return next((kind for name, kind in kinds if words.startswith(f" {name} ") or words.endswith(f" {name} ")), None)


def begins_with_kind(text: str, reader: Reader) -> bool:
    """Whether what is to be added is told by its kind first: "une pause à 16 h"."""
    words = fold(text).split()
    while words and words[0] in _articles(reader):
        words.pop(0)
    return any(words[: len(name)] == name for name in (fold(each).split() for each in kind_words()))


def is_only_kind(title: str) -> bool:
    """Whether a title says nothing but what kind it is, which each language says in its own words: "pause"."""
    return fold(title) in phrases_of("untitled", read_languages(LOCALES))


def _as_typed(words: str, text: str) -> str:
    """Folded words as they were typed."""
    left, typed = words.split(), list[str]()
    for word in text.split():
        folded = fold(word).split()
        if folded and left[: len(folded)] == folded:
            left = left[len(folded) :]
            typed.append(word)
    return " ".join(typed)


def _without_article(text: str, reader: Reader) -> str:
    """A title without an article before it, and without commas around it."""
    typed = text.split()
    while typed and fold(typed[0]) in _articles(reader):
        typed.pop(0)
    title = " ".join(typed).strip(",;: ")
    return title[:1].upper() + title[1:]


def _articles(reader: Reader) -> frozenset[str]:
    return reader.sets["definite"] | reader.sets["indefinite"]
