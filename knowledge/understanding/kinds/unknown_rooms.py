"""Rooms that a programme of several rooms does not have, told by how its rooms are called: "Saal 9" where there are Saal 1 and Saal 2, or a code."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader

OF_A_ROOM = frozenset(
    {
        Intent.AT_TIME, Intent.NOW, Intent.NEXT, Intent.PROGRAMME, Intent.TOPIC, Intent.REMAINING, Intent.SPEAKERS, Intent.PRACTICAL,
        Intent.SESSION_TIME, Intent.EVENT_TIME,
    }
)  # fmt: skip
"""Kinds of what may be asked of a room."""
NAMED = (C.ROOM, C.TRACK, C.PERSON, C.SESSION_NAME)
"""Concepts that say which room or talk is meant."""
LONGEST_LETTERS = 3
"""Letters with which the code of a room begins."""
LEAST_DIGITS = 2
"""Digits of a code that no word for a room stands before."""


def unknown_room(reader: Reader, clause: Clause) -> str | None:
    """The room that is named and that the programme does not have, as it was typed; None where there is none."""
    return _room_said(reader, clause) if reader.directory.rooms and not clause.has(*NAMED) else None


def in_no_such_room(reader: Reader, clause: Clause) -> Ask | None:
    """Whether the talks that are named are in a room that there is not ("is the bugbane talk in UA4.228?"), so that it is told where they are."""
    sessions = clause.values(C.SESSION_NAME)
    if not sessions or not clause.asked or not reader.directory.rooms or clause.has(C.ROOM, C.TRACK, C.PERSON):
        return None
    room = _room_said(reader, clause)
    return Ask(Intent.SESSION_TIME, sessions=sessions, rooms=(room,), confirms=True) if room else None


def _room_said(reader: Reader, clause: Clause) -> str | None:
    taken = clause.places(C.TIME, C.DAY)
    return next((clause.typed(start, end) for start, end in _called_like_rooms(reader, clause) if taken.isdisjoint(range(start, end))), None)


def _called_like_rooms(reader: Reader, clause: Clause) -> Iterator[tuple[int, int]]:
    """The stretches of words that are made as the names of rooms are."""
    words = clause.reading.words
    for number in range(clause.start, clause.end - 1):
        text, after = words[number].text, words[number + 1]
        of_a_room = text in reader.room_words or text in reader.rooms.kinds
        if of_a_room and after.gap in ("", " ", "-") and (after.text.isdigit() or (len(after.text) == 1 and after.raw.isupper())):
            yield number, _end_of_code(clause, number + 1)
        elif (
            after.text.isdigit()
            and after.gap in ("", ".")
            and text.isalpha()
            and len(text) <= LONGEST_LETTERS
            and _is_pointed(reader, clause, number)
        ):
            end = _end_of_code(clause, number)
            digits = sum(len(word.text) for word in words[number:end] if word.text.isdigit())
            if digits >= LEAST_DIGITS and "".join(word.text for word in words[number:end]) not in reader.topics:
                yield number, end


def _is_pointed(reader: Reader, clause: Clause, number: int) -> bool:
    """Whether a word stands where a room does: behind a preposition of places or a word for a room."""
    before = clause.reading.words[number - 1].text if number > clause.start else ""
    return before in reader.room_words or before in reader.sets["place_prepositions"]


def _end_of_code(clause: Clause, number: int) -> int:
    """Where a code of letters and digits that begins here ends."""
    words = clause.reading.words
    end = number + 1
    while end < clause.end and words[end].gap in ("", ".") and (words[end].text.isdigit() or len(words[end].text) <= LONGEST_LETTERS):
        end += 1
    return end
