"""The session that is named by its place in the timetable: "the second round table", "the last talk", "session 3", "the one at 4:30". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.organisers.parting import title_words
from knowledge.programme import Session, SessionKind
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold, words_of
from knowledge.understanding.words.schedule_words import kind_words

FRAME = frozenset({SessionKind.OPENING, SessionKind.CLOSING, SessionKind.BREAK})
"""Kinds that some count as sessions of the event and some do not."""
LAST = -1


def by_place(words: str, reader: Reader) -> Iterator[str]:
    """The ids of the sessions that some words may name by kind and place alone; none where they say anything else.

    All of a kind where no place is said; two where it is not clear whether the opening, the breaks and the closing count.
    """
    place, others = _place_in(fold(words).split(), reader)
    ignored = reader.small_words | {letter for language in reader.languages for letter in language.elided}
    rest = [word for word in others if word not in ignored]
    kind = _kind_of(rest, reader)
    sessions = reader.directory.taking_place
    if place is None:
        of_kind = [each for each in sessions if each.kind is kind]
        yield from (each.id for each in ([each for each in of_kind if title_words(each) >= {*rest}] or of_kind))
        return
    if kind is None and not set(rest) <= _nouns(reader, "session", "talk"):
        return
    counted = [[each for each in sessions if each.kind is kind]] if kind else [list(sessions), [each for each in sessions if each.kind not in FRAME]]
    for ordered in counted:
        yield from _at(ordered, place)


def by_hour(words: str, reader: Reader, now: datetime) -> Iterator[str]:
    """The ids of the sessions that start at an hour, where some words say nothing else, or only of which kind: "the 3:30 round table"."""
    folded = with_clock(words)
    hours = [hour for hour in reader.hours.find(folded, now, reader.opening_hours) if hour.clock]
    if len(hours) != 1:
        return
    rest = [word for word in (folded[: hours[0].start] + " " + folded[hours[0].end :]).split() if word not in reader.small_words]
    kind = None if set(rest) <= _nouns(reader, "session", "talk") else _kind_of(rest, reader)
    if kind or set(rest) <= _nouns(reader, "session", "talk"):
        zone = reader.directory.zone
        starting = [each for each in reader.directory.taking_place if each.starts.astimezone(zone).time() == hours[0].clock]
        yield from (each.id for each in starting if kind in (None, each.kind))


def with_clock(words: str) -> str:
    """Words as hours are read in them, also where they were folded before: "the 17 30 session"."""
    return re.sub(r"(?<!\d)(\d{1,2}) (\d{2})(?!\d)", r"\1:\2", words_of(words)[0])


def _place_in(said: Sequence[str], reader: Reader) -> tuple[int | None, list[str]]:
    """The place that is said, from 1, or LAST, and the other words."""
    last = {word for word in reader.ways_to_say("last") if " " not in word}
    for number, word in enumerate(said):
        joined = " ".join(said[number : number + 2])
        for place, taken in ((reader.ordinals.get(joined), 2), (reader.ordinals.get(word), 1), (LAST if word in last else None, 1)):
            if place is not None:
                return place, [*said[:number], *said[number + taken :]]
    if said and (said[-1].isdecimal() or said[-1] in reader.cardinals):
        return (int(said[-1]) if said[-1].isdecimal() else reader.cardinals[said[-1]]), list(said[:-1])
    return None, list(said)


def _kind_of(said: Sequence[str], reader: Reader) -> SessionKind | None:
    """The kind that is all that some words say."""
    kinds = {fold(name): kind for name, kind in kind_words().items()}
    return SessionKind.TALK if said and set(said) <= _nouns(reader, "talk") else kinds.get(" ".join(said))


def _nouns(reader: Reader, *concepts: str) -> frozenset[str]:
    """Words that only say that a session is meant."""
    plain = {phrase.rstrip("*") for phrase in reader.ways_to_say(*concepts) if " " not in phrase}
    return frozenset(plain.union(*(reader.plurals.of(word) for word in plain)))


def session_nouns(reader: Reader) -> frozenset[str]:
    """What a session is called whatever its kind: "partie", "sessions"."""
    return _nouns(reader, "session")


def talk_nouns(reader: Reader) -> frozenset[str]:
    """What anything that somebody gives is called besides: "talk", "intervention"."""
    return _nouns(reader, "session", "talk")


def counted_nouns(reader: Reader) -> frozenset[str]:
    """Words behind which a number counts sessions: "session 3", "table ronde 2"."""
    return talk_nouns(reader) | {word for name in kind_words() for word in fold(name).split()}


def _at(sessions: Sequence[Session], place: int) -> Iterator[str]:
    number = len(sessions) if place == LAST else place
    if 1 <= number <= len(sessions):
        yield sessions[number - 1].id
