"""The kinds of question that only a programme of several rooms is asked, as rows of the table in `intents.py`."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.intents import PART_OF_PROGRAMME, SESSIONS, WHO_ONE, any_of
from knowledge.understanding.kinds.intents_of_the_moment import OF_A_LENGTH
from knowledge.understanding.kinds.kind import Kind
from knowledge.understanding.question import Intent

WHEREABOUTS = frozenset({C.WHERE, C.ROOM_WORD})
SAID_OF_A_DAY = PART_OF_PROGRAMME - {C.WHEN, C.DATE, C.START, C.END, C.ABOUT, C.TALK_ABOUT} | {C.NOW}


def _kind(intent: Intent, *needs: frozenset[C], likes: frozenset[C], never: set[C], base: float = 0.0) -> Kind:
    return Kind(intent, needs, likes, frozenset(never), base, in_rooms=True)


KINDS_OF_ROOMS: tuple[Kind, ...] = (
    replace(OF_A_LENGTH, base=0.4, in_rooms=True),
    _kind(
        Intent.SESSION_TIME, SESSIONS, WHEREABOUTS | {C.LANGUAGE_WORD, C.TRACK_WORD, C.ROOM}, likes=PART_OF_PROGRAMME | {C.HOSTS, C.HAPPEN, C.IT},
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.TRACK}, base=0.3,
    ),
    _kind(
        Intent.TOPIC, any_of(C.TOPIC), WHEREABOUTS | {C.LANGUAGE_WORD, C.TRACK_WORD}, likes=PART_OF_PROGRAMME | {C.HOSTS, C.HAPPEN},
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.SESSION_NAME}, base=0.2,
    ),
    _kind(
        Intent.TOPIC, any_of(C.TOPIC), likes=frozenset({C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.ATTEND}),
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.WHEN, C.WHERE, C.WHO, C.HOW_LONG, C.START, C.END}, base=-0.05,
    ),
    _kind(
        Intent.SESSION, any_of(C.SESSION_NAME), any_of(C.DETAIL), likes=frozenset({C.TALK, C.SESSION, C.TALK_ABOUT, C.TOPIC, C.ROUND_TABLE}),
        never={C.PERSON, C.WHO, C.WHEN, C.WHERE, C.TIME, C.DAY}, base=0.3,
    ),
    _kind(
        Intent.TOPIC, any_of(C.TOPIC), any_of(C.HOW_MANY), any_of(C.TALK, C.SESSION),
        likes=frozenset({C.THERE_IS, C.ALL, C.EVENT, C.PROGRAMME, C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.ABOUT, C.TALK_ABOUT}),
        never={C.PERSON, C.TIME, C.WHEN, C.WHO, C.WHO_IS, C.PEOPLE_WORD, C.SPEAKER, C.HOW_LONG}, base=0.3,
    ),
    _kind(
        Intent.TOPIC, any_of(C.TOPIC), any_of(C.NOW), likes=frozenset({C.TALK, C.SESSION, C.WHAT, C.THERE_IS, C.ABOUT, C.TALK_ABOUT, C.HAPPEN}),
        never={C.PERSON, C.TIME, C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.NEXT, C.WHEN, C.WHERE, C.WHO, C.WHO_IS, C.HOW_LONG},
        base=0.5,
    ),
    _kind(
        Intent.TOPIC, any_of(C.TOPIC), any_of(C.REMAINING), likes=frozenset({C.TALK, C.SESSION, C.SPEAK, C.TODAY, C.DAY, C.TOMORROW, C.THERE_IS}),
        never={C.PERSON, C.TIME, C.WHO, C.WHO_IS, C.WHERE, C.HOW_LONG, C.ROOM, C.TRACK, C.COUNTDOWN, C.PRACTICAL}, base=0.9,
    ),
    _kind(
        Intent.SPEAKERS, SESSIONS, any_of(C.WITH), likes=frozenset({C.WHO, C.AND_WHAT_OF, C.IT, C.TOPIC, C.TALK}),
        never={C.PERSON, C.HE, C.SHE, C.THEY}, base=0.5,
    ),
    _kind(
        Intent.SPEAKERS, any_of(C.SESSION_NAME), any_of(C.WHO, C.WHO_IS), any_of(C.SPEAK, C.SPEAKER, C.DAY, C.TODAY, C.TOMORROW, C.TALK),
        likes=frozenset({C.SPEAK, C.SPEAKER, C.DAY, C.TODAY, C.TOMORROW, C.TALK, C.SESSION, C.ROOM, C.IT}),
        never={C.PERSON, C.TIME, C.WHEN, C.WHERE, C.HOW_LONG, C.NOW, C.NEXT, C.PREVIOUS, C.BEFORE, C.AFTER, C.FIRST, C.LAST, C.HE, C.SHE, C.ABOUT,
            C.TOPIC}, base=0.3,
    ),
    _kind(
        Intent.SESSION_TIME, SESSIONS, any_of(C.SPEAK_IN, C.TALKS_IN), any_of(C.IT, C.SESSION_NAME, C.TALK, C.SESSION),
        likes=frozenset({C.AND_WHAT_OF, C.SPEAK}),
        never={C.PERSON, C.PLEASE, C.WHO, C.ABOUT}, base=0.5,
    ),
    _kind(
        Intent.PERSON_TIME, any_of(C.HOW_MANY), WHO_ONE, any_of(C.TALK, C.SESSION, C.SPEAK), likes=PART_OF_PROGRAMME,
        never={C.WHO, C.WHO_IS, C.PEOPLE_WORD, C.HOW_LONG, C.BOOK}, base=0.5,
    ),
    _kind(
        Intent.SESSION_TIME, WHO_ONE, any_of(C.LANGUAGE_WORD, C.SPEAK_IN, C.TALKS_IN), any_of(C.TALK, C.SESSION, C.SPEAK), likes=PART_OF_PROGRAMME,
        never={C.WHO, C.WHO_IS, C.WHEN, C.WHERE, C.PLEASE, C.ABOUT, C.TALK_ABOUT}, base=0.5,
    ),
    _kind(
        Intent.EVENT_TIME, any_of(C.CANCELLED), any_of(C.TALK, C.SESSION, C.PROGRAMME), likes=PART_OF_PROGRAMME | {C.THERE_IS, C.ANY},
        never={C.PERSON, C.SESSION_NAME, C.THAT_SESSION, C.TOPIC, C.TIME, C.ROOM, C.TRACK, C.HE, C.SHE, C.PRACTICAL}, base=0.6,
    ),
    _kind(
        Intent.SPEAKERS, any_of(C.REPEATEDLY), any_of(C.WHO, C.WHO_IS, C.SPEAKER, C.PEOPLE_WORD), likes=PART_OF_PROGRAMME,
        never={C.PERSON, C.SESSION_NAME, C.TOPIC, C.TIME}, base=0.8,
    ),
    _kind(
        Intent.PROGRAMME, any_of(C.HOW_TO), any_of(C.ROOM, C.TRACK), likes=frozenset({C.TRACK_WORD, C.ROOM_WORD, C.ARRIVE, C.ATTEND}),
        never={C.PERSON, C.TIME, C.SESSION_NAME, C.TOPIC, C.PRACTICAL, C.PROGRAMME}, base=0.6,
    ),
    _kind(Intent.NOW, any_of(C.NOW), any_of(C.ROOM, C.TRACK), likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.DAY}, base=0.3),
    _kind(Intent.PERSON_TIME, WHO_ONE, WHEREABOUTS, likes=PART_OF_PROGRAMME, never={C.NEXT, C.EMPLOYER}, base=0.3),
    _kind(
        Intent.PRACTICAL, any_of(C.PRACTICAL), any_of(C.ROOM),
        likes=frozenset({C.THERE_IS, C.WHERE, C.ROOM_WORD, C.PLACE, C.HOW_TO, C.HOW_MANY, C.ARRIVE, C.EVENT, C.ATTEND, C.TODAY, C.DAY, C.NOW}),
        never={C.PERSON, C.TALK, C.SESSION, C.SPEAK, C.SPEAKER, C.TALK_ABOUT, C.ABOUT, C.WHO, C.WHO_IS, C.WHEN, C.TIME, C.NEXT, C.FIRST, C.LAST,
            C.CANCELLED, C.START, C.END}, base=0.6,
    ),
    _kind(
        Intent.PROGRAMME, any_of(C.TRACK), any_of(C.HOSTS), any_of(C.ROOM_WORD, C.WHERE), likes=PART_OF_PROGRAMME | {C.PRACTICAL},
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.WHO}, base=0.9,
    ),
    _kind(
        Intent.PROGRAMME, any_of(C.TALKS_IN), any_of(C.TALK, C.SESSION, C.WHAT, C.WHICH, C.HOW_MANY, C.THERE_IS, C.DAY, C.TODAY, C.TOMORROW),
        likes=PART_OF_PROGRAMME | {C.THERE_IS, C.ANY, C.IT},
        never={C.PERSON, C.SESSION_NAME, C.TOPIC, C.TIME, C.NOW, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.SPEAKER, C.WITH}, base=0.5,
    ),
    _kind(
        Intent.PROGRAMME, any_of(C.ROOM, C.TRACK), likes=PART_OF_PROGRAMME,
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST},
    ),
    _kind(
        Intent.PROGRAMME, any_of(C.UNWANTED), likes=PART_OF_PROGRAMME | {C.EXCEPT, C.ALL, C.ANY},
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.TOPIC, C.SESSION_NAME, C.WHEN, C.WHERE, C.HOW_LONG, C.PRACTICAL}, base=0.3,
    ),
    _kind(
        Intent.PROGRAMME, any_of(*DAYS), likes=SAID_OF_A_DAY,
        never={
            C.PERSON, C.TIME, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.TOPIC, C.WHEN, C.DATE, C.START, C.END, C.EVENT, C.OPENS, C.CLOSES,
            C.HOW_MANY, C.TALK_ABOUT,
        }, base=0.3,
    ),
    _kind(
        Intent.NEXT, any_of(C.BEFORE, C.AFTER, C.PREVIOUS), any_of(C.SESSION_NAME), any_of(C.WHAT, C.WHICH, C.WHO, C.WHO_IS, C.THERE_IS),
        likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.WHEN, C.HOW_LONG, C.START, C.END, C.ABOUT, C.TALK_ABOUT}, base=0.5,
    ),
    _kind(
        Intent.NEXT, any_of(C.FIRST, C.LAST, C.OPENS, C.CLOSES), any_of(C.ROOM, C.TRACK),
        any_of(C.WHO, C.WHO_IS, C.SPEAKER, C.SPEAK, C.TALK, C.SESSION, C.WHAT, C.WHICH),
        likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.SESSION_NAME}, base=0.6,
    ),
    _kind(
        Intent.SESSION_TIME, any_of(C.OPENS, C.CLOSES), any_of(C.TIME, C.DAY, C.TODAY, C.TOMORROW),
        likes=frozenset({C.TIME, C.DAY, C.TODAY, C.TOMORROW, C.CONFIRM, C.IT, C.EVENT, C.SESSION, C.TALK, C.HAPPEN, C.SPEAK}),
        never={
            C.PERSON, C.SESSION_NAME, C.TOPIC, C.ROOM, C.TRACK, C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.START, C.END, C.NEXT, C.NOW,
            C.HOW_LONG, C.HOW_MANY, C.PRACTICAL, C.PLACE,
        }, base=0.3,
    ),
    _kind(
        Intent.EVENT_TIME, any_of(C.WHEN, C.START, C.END, C.OPENS, C.CLOSES, C.HOW_LONG), any_of(*DAYS),
        likes=frozenset({C.EVENT, C.PLACE, C.ARRIVE}),
        never={
            C.PERSON, C.SESSION_NAME, C.TOPIC, C.ROOM, C.TRACK, C.TRACK_WORD, C.ROOM_WORD, C.TALK, C.SESSION, C.SPEAK, C.SPEAKER, C.WHO, C.WHO_IS,
            C.TIME, C.NOW, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.BEFORE, C.AFTER, C.PRACTICAL, C.ORGANISATION, C.WHERE, C.TALK_ABOUT, C.ABOUT,
        }, base=0.3,
    ),
    _kind(
        Intent.PROGRAMME, any_of(C.HOW_MANY), any_of(C.TALK, C.SESSION), likes=PART_OF_PROGRAMME,
        never={C.PERSON, C.SESSION_NAME, C.TOPIC, C.TIME, C.NOW, C.NEXT, C.FIRST, C.LAST, C.SPEAKER, C.WHO, C.WHO_IS, C.HOW_LONG,
            C.REMAINING}, base=0.5,
    ),
    _kind(
        Intent.SESSION_TIME, any_of(C.SESSION_NAME), any_of(C.TRACK_WORD), any_of(C.WHICH, C.WHAT), likes=PART_OF_PROGRAMME,
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.ROOM, C.TRACK}, base=0.3,
    ),
    _kind(
        Intent.SESSION, any_of(C.SESSION_NAME), any_of(C.TALK), any_of(C.WHAT, C.WHICH, C.THERE_IS, C.ALL),
        likes=frozenset({C.ANY, C.DAY, C.TODAY, C.TOMORROW}),
        never={
            C.PERSON, C.TIME, C.NOW, C.NEXT, C.PREVIOUS, C.BEFORE, C.AFTER, C.FIRST, C.LAST, C.WHO, C.WHO_IS, C.WHEN, C.WHERE, C.HOW_LONG, C.HOW_MANY,
            C.ABOUT, C.TALK_ABOUT, C.TOPIC, C.START, C.END, C.ROOM_WORD, C.TRACK_WORD, C.HOSTS, C.TITLE, C.CANCELLED, C.SPEAKER, C.LANGUAGE_WORD,
            C.SPEAK_IN, C.TALKS_IN, C.OTHER, C.OTHER_ONE, C.HE, C.SHE, C.THEY,
        },
    ),
    _kind(
        Intent.SILENT, any_of(C.HOSTS), any_of(C.ROOM, C.TRACK), likes=frozenset({C.WHO, C.WHO_IS, C.TRACK_WORD, C.ROOM_WORD}),
        never={C.PERSON, C.PRACTICAL, C.WHERE},
        base=0.9,
    ),
    _kind(
        Intent.PARTS, any_of(C.TRACK_WORD, C.ROOM_WORD), any_of(C.HOW_MANY, C.ALL, C.WHICH, C.WHAT, C.DAY, C.TODAY, C.TOMORROW),
        likes=frozenset({C.EVENT, C.PLACE, C.ATTEND, C.THERE_IS, C.SPEAK}),
        never={
            C.PERSON, C.SESSION_NAME, C.TOPIC, C.ROOM, C.TRACK, C.TALK, C.SESSION, C.SPEAKER, C.WHO, C.WHO_IS, C.TIME, C.NOW, C.NEXT, C.PREVIOUS,
            C.FIRST, C.LAST, C.WHERE, C.WHEN, C.START, C.END, C.OPENS, C.CLOSES, C.ABOUT, C.TALK_ABOUT, C.HOSTS, C.ORGANISATION, C.PRACTICAL,
            C.SAME_ROOM, C.UNKNOWN_NAME, C.RANK, C.PRIVATE,
        }, base=0.4,
    ),
    _kind(
        Intent.NEXT, any_of(C.FIRST, C.LAST), any_of(C.TALK, C.SESSION, C.SPEAK, C.SPEAKER, C.ROOM, C.TRACK, C.DAY, C.TODAY, C.TOMORROW),
        likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.SESSION_NAME}, base=0.4,
    ),
)  # fmt: skip
