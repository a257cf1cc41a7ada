"""What people do in a room of which they then ask: "I'm the volunteer in H.1302, who is next" asks who is next there."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.framing.set_aside import ASKING, PARTING, without
from knowledge.understanding.matters import Matter
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span

MOST_BEFORE = 8
"""Words with which somebody tells what they do, before "in" and the room."""
DONE_IN_A_ROOM = frozenset({Matter.VOLUNTEERING, Matter.MODERATOR, Matter.RECORDING, Matter.PHOTOGRAPHY, Matter.STREAMING, Matter.TRANSLATION})
"""Practical matters that are what somebody does there; of others it may be asked."""
ASKED_OF_A_ROOM = frozenset({C.NEXT, C.NOW, C.AFTER, C.BEFORE, C.PREVIOUS, C.FIRST, C.LAST, C.REMAINING, C.START, C.END, C.TALK, C.SPEAKER})
NAMES_ITS_OWN = frozenset({C.ROOM, C.TRACK, C.TRACK_WORD, C.EVENT, C.PERSON})
"""Concepts of what a question is asked of, wherever the asker is."""


def without_what_one_does_there(reader: Reader, reading: Reading) -> str | None:
    """A message without what the asker tells that they do in a room; None where it does not begin so, or does not ask of that room."""
    room = next((span for span in reading.spans if span.concept is C.ROOM), None) if reader.directory.rooms else None
    if room is None or not 1 < room.start <= MOST_BEFORE:
        return None
    words, first = reading.words, _preposition(reader, reading, room)
    edge = next((number for number in range(room.end, len(words)) if not PARTING.isdisjoint(words[number].gap)), None)
    if first is None or edge is None or not _tells_of_oneself(reader, reading, first):
        return None
    asked = {span.concept for span in reading.spans if span.start >= edge}
    return without(reading, range(first)) if asked & ASKED_OF_A_ROOM and not asked & NAMES_ITS_OWN else None


def _preposition(reader: Reader, reading: Reading, room: Span) -> int | None:
    """Where the word stands that leads to the room, with no more than the word for a room between them."""
    leading = reader.sets["place_prepositions"] | reader.sets["purposes"]
    before = range(room.start - 1, max(0, room.start - 4), -1)
    return next((number for number in before if reading.words[number].text in leading), None)


def _tells_of_oneself(reader: Reader, reading: Reading, end: int) -> bool:
    """Whether the words up to `end` are of the one who asks, and neither ask nor want anything."""
    texts = {word.text for word in reading.words[:end]}
    told = [span for span in reading.spans if span.start < end]
    asks = any(span.concept in ASKING or (span.concept is C.PRACTICAL and not DONE_IN_A_ROOM.issuperset(span.value)) for span in told)
    wants = not reader.sets["meaning_verbs"].isdisjoint(texts) or 0 in reading.questions or reader.begins_a_question(reading.words, 0)
    return not asks and not wants and not reader.sets["first_person"].isdisjoint(word.text for word in reading.words[:2])
