"""What a question names that the programme does not have, where the rest could be answered: another speaker, room, town, subject or body."""

from __future__ import annotations

import math

from knowledge.understanding.checking.accepting import LIKELY
from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.checking.strangers import unknown_behind_a_title
from knowledge.understanding.checking.unheard_of import (
    another_number,
    another_street,
    another_town,
    unknown_body,
    unknown_holder,
)
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.missing_talks import missing_subject
from knowledge.understanding.kinds.somebody_else import somebody_else
from knowledge.understanding.kinds.unknown_rooms import OF_A_ROOM, unknown_room
from knowledge.understanding.question import Ask, Aspect, Intent

OF_ROOMS = ("session-room", "person-room")
"""What questions for the room of a session or of somebody sound like."""


def somebody_unknown(asked: Asked) -> tuple[Ask, ...] | None:
    """Somebody whom the programme does not have."""
    return somebody_else(asked.reader, asked.clause, asked.ask) or None


def no_such_room(asked: Asked) -> tuple[Ask, ...] | None:
    """A room that is called like those of the programme, and is none."""
    room = unknown_room(asked.reader, asked.clause) if asked.ask.intent in OF_A_ROOM else None
    return (Ask(Intent.UNKNOWN_NAME, (Aspect.WHO,), words=room),) if room else None


def no_such_place(asked: Asked) -> tuple[Ask, ...] | None:
    """The venue, where the event is taken to be in another town, house or street."""
    told = asked.reader, asked.clause, asked.ask
    place = another_town(*told) or another_number(*told) or another_street(*told)
    return (Ask(Intent.VENUE, words=place, confirms=True),) if place else None


def no_such_subject(asked: Asked) -> tuple[Ask, ...] | None:
    """A subject of which there is no part, or no talk."""
    subject = missing_subject(asked.reader, asked.clause, asked.ask)
    return (Ask(Intent.UNKNOWN_TOPIC, words=subject),) if subject else None


def room_in_an_event_without(asked: Asked) -> tuple[Ask, ...] | None:
    """The venue, where it sounds like the room of a session or of somebody, in an event that has no rooms."""
    clause, directory = asked.clause, asked.reader.directory
    if directory.rooms or not directory.programme.venue or not asked.part.readings:
        return None
    if not clause.has(C.WHERE) or clause.has(C.EMPLOYER, C.REPRESENT) or (clause.has(C.ROUND_TABLE, C.SESSION) and clause.has(C.WHICH, C.WHAT)):
        return None
    heard = asked.part.readings[0].sounds_like
    return (Ask(Intent.VENUE),) if any(heard.get(label, -math.inf) >= LIKELY for label in OF_ROOMS) else None


def no_such_body(asked: Asked) -> tuple[Ask, ...] | None:
    """A body, the bearer of a title or the holder of a function who is none of the programme's."""
    told = asked.reader, asked.clause, asked.ask
    unknown = unknown_body(*told) or unknown_behind_a_title(asked.reader, asked.clause) or unknown_holder(*told)
    return (Ask(Intent.UNKNOWN_NAME, words=unknown),) if unknown else None
