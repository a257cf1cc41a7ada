"""The kinds of question that only a programme of several rooms is asked, as rows of the table in `intents.py`."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.scoring.intents import PART_OF_PROGRAMME, SESSIONS, WHO_ONE
from knowledge.understanding.kinds.scoring.intents_of_the_moment import OF_A_LENGTH
from knowledge.understanding.kinds.scoring.kind import Kind, kind
from knowledge.understanding.question import Intent

WHEREABOUTS = frozenset({C.WHERE, C.ROOM_WORD})
SAID_OF_A_DAY = PART_OF_PROGRAMME - {C.WHEN, C.DATE, C.START, C.END, C.ABOUT, C.TALK_ABOUT} | {C.NOW}


_ROWS: tuple[Kind, ...] = (
    replace(OF_A_LENGTH, base=0.4),
    kind(
        Intent.SESSION_TIME, SESSIONS, WHEREABOUTS | {C.LANGUAGE_WORD, C.TRACK_WORD, C.ROOM}, likes=PART_OF_PROGRAMME | {C.HOSTS, C.HAPPEN, C.IT},
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.TRACK}, base=0.3,
    ),
    kind(
        Intent.TOPIC, {C.TOPIC}, likes={C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.ATTEND},
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.WHEN, C.WHERE, C.WHO, C.HOW_LONG, C.START, C.END}, base=-0.05,
    ),
    kind(
        Intent.SESSION, {C.SESSION_NAME}, {C.DETAIL}, likes={C.TALK, C.SESSION, C.TALK_ABOUT, C.TOPIC, C.ROUND_TABLE},
        never={C.PERSON, C.WHO, C.WHEN, C.WHERE, C.TIME, C.DAY}, base=0.3,
    ),
    kind(
        Intent.TOPIC, {C.TOPIC}, {C.HOW_MANY}, {C.TALK, C.SESSION},
        likes={C.THERE_IS, C.ALL, C.EVENT, C.PROGRAMME, C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.ABOUT, C.TALK_ABOUT},
        never={C.PERSON, C.TIME, C.WHEN, C.WHO, C.WHO_IS, C.PEOPLE_WORD, C.SPEAKER, C.HOW_LONG}, base=0.3,
    ),
    kind(
        Intent.TOPIC, {C.TOPIC}, {C.NOW}, likes={C.TALK, C.SESSION, C.WHAT, C.THERE_IS, C.ABOUT, C.TALK_ABOUT, C.HAPPEN},
        never={C.PERSON, C.TIME, C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.NEXT, C.WHEN, C.WHERE, C.WHO, C.WHO_IS, C.HOW_LONG},
        base=0.5,
    ),
    kind(
        Intent.TOPIC, {C.TOPIC}, {C.REMAINING}, likes={C.TALK, C.SESSION, C.SPEAK, C.TODAY, C.DAY, C.TOMORROW, C.THERE_IS},
        never={C.PERSON, C.TIME, C.WHO, C.WHO_IS, C.WHERE, C.HOW_LONG, C.ROOM, C.TRACK, C.COUNTDOWN, C.PRACTICAL}, base=0.9,
    ),
    kind(
        Intent.TOPIC, {C.TOPIC}, {C.NEXT}, {C.TALK, C.SESSION, C.TALK_ABOUT, C.ABOUT},
        likes={C.NEXT, C.TALK, C.SESSION, C.ABOUT, C.TALK_ABOUT, C.WHAT, C.WHEN, C.TODAY, C.PLEASE},
        never={C.PERSON, C.TIME, C.WHO, C.WHO_IS, C.HOW_LONG, C.ROOM, C.TRACK, C.AFTER, C.BEFORE}, base=0.5,
    ),
    kind(
        Intent.SPEAKERS, SESSIONS, {C.WITH}, likes={C.WHO, C.AND_WHAT_OF, C.IT, C.TOPIC, C.TALK},
        never={C.PERSON, C.HE, C.SHE, C.THEY}, base=0.5,
    ),
    kind(
        Intent.SPEAKERS, {C.SESSION_NAME}, {C.WHO, C.WHO_IS}, {C.SPEAK, C.SPEAKER, C.DAY, C.TODAY, C.TOMORROW, C.TALK},
        likes={C.SPEAK, C.SPEAKER, C.DAY, C.TODAY, C.TOMORROW, C.TALK, C.SESSION, C.ROOM, C.IT},
        never={C.PERSON, C.TIME, C.WHEN, C.WHERE, C.HOW_LONG, C.NOW, C.NEXT, C.PREVIOUS, C.BEFORE, C.AFTER, C.FIRST, C.LAST, C.HE, C.SHE, C.ABOUT,
            C.TOPIC}, base=0.3,
    ),
    kind(
        Intent.SESSION_TIME, SESSIONS, {C.SPEAK_IN, C.TALKS_IN}, {C.IT, C.SESSION_NAME, C.TALK, C.SESSION},
        likes={C.AND_WHAT_OF, C.SPEAK},
        never={C.PERSON, C.PLEASE, C.WHO, C.ABOUT}, base=0.5,
    ),
    kind(
        Intent.PERSON_TIME, {C.HOW_MANY}, WHO_ONE, {C.TALK, C.SESSION, C.SPEAK}, likes=PART_OF_PROGRAMME,
        never={C.WHO, C.WHO_IS, C.PEOPLE_WORD, C.HOW_LONG, C.BOOK}, base=0.5,
    ),
    kind(
        Intent.SESSION_TIME, WHO_ONE, {C.LANGUAGE_WORD, C.SPEAK_IN, C.TALKS_IN}, {C.TALK, C.SESSION, C.SPEAK, C.SPEAK_IN}, likes=PART_OF_PROGRAMME,
        never={C.WHO, C.WHO_IS, C.WHEN, C.WHERE, C.PLEASE, C.ABOUT, C.TALK_ABOUT}, base=0.5,
    ),
    kind(
        Intent.EVENT_TIME, {C.CANCELLED}, {C.TALK, C.SESSION, C.PROGRAMME}, likes=PART_OF_PROGRAMME | {C.THERE_IS, C.ANY},
        never={C.PERSON, C.SESSION_NAME, C.THAT_SESSION, C.TOPIC, C.TIME, C.ROOM, C.TRACK, C.HE, C.SHE, C.PRACTICAL}, base=0.6,
    ),
    kind(
        Intent.PROGRAMME, {C.HOW_TO}, {C.ROOM, C.TRACK}, likes={C.TRACK_WORD, C.ROOM_WORD, C.ARRIVE, C.ATTEND},
        never={C.PERSON, C.TIME, C.SESSION_NAME, C.TOPIC, C.PRACTICAL, C.PROGRAMME}, base=0.6,
    ),
    kind(Intent.NOW, {C.NOW}, {C.ROOM, C.TRACK}, likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.DAY}, base=0.3),
    kind(Intent.PERSON_TIME, WHO_ONE, WHEREABOUTS, likes=PART_OF_PROGRAMME, never={C.NEXT, C.EMPLOYER}, base=0.3),
    kind(
        Intent.PRACTICAL, {C.OF_ITS_OWN}, {C.SESSION_NAME, C.PERSON},
        likes={C.PRACTICAL, C.THERE_IS, C.WHERE, C.TALK, C.SESSION, C.SPEAK, C.HOW_TO, C.ANY, C.HOW_MANY, C.IT},
        never={C.TALK_ABOUT, C.ABOUT, C.WHO, C.WHO_IS, C.WHEN, C.TIME, C.NEXT, C.FIRST, C.LAST, C.ROOM_WORD, C.LANGUAGE_WORD, C.START, C.END,
            C.ROLE, C.EMPLOYER}, base=0.4,
    ),
    kind(
        Intent.PRACTICAL, {C.PRACTICAL}, {*DAYS},
        likes={C.THERE_IS, C.WHEN, C.WHERE, C.ANY, C.START, C.END, C.EVENT, C.AND_WHAT_OF, C.HOW_MANY, C.ATTEND, C.PLEASE},
        never={C.PERSON, C.TALK, C.SESSION, C.SPEAK, C.SPEAKER, C.SESSION_NAME, C.TOPIC, C.TRACK, C.WHO, C.WHO_IS, C.NEXT, C.FIRST, C.LAST}, base=0.4,
    ),
    kind(
        Intent.PRACTICAL, {C.PRACTICAL}, {C.ROOM},
        likes={C.THERE_IS, C.WHERE, C.ROOM_WORD, C.PLACE, C.HOW_TO, C.HOW_MANY, C.ARRIVE, C.EVENT, C.ATTEND, C.TODAY, C.DAY, C.NOW},
        never={C.PERSON, C.TALK, C.SESSION, C.SPEAK, C.SPEAKER, C.TALK_ABOUT, C.ABOUT, C.WHO, C.WHO_IS, C.WHEN, C.TIME, C.NEXT, C.FIRST, C.LAST,
            C.CANCELLED, C.START, C.END}, base=0.6,
    ),
    kind(
        Intent.PROGRAMME, {C.TRACK}, {C.HOSTS}, {C.ROOM_WORD, C.WHERE}, likes=PART_OF_PROGRAMME | {C.PRACTICAL},
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.WHO}, base=0.9,
    ),
    kind(
        Intent.PROGRAMME, {C.TALKS_IN}, {C.TALK, C.SESSION, C.WHAT, C.WHICH, C.HOW_MANY, C.THERE_IS, C.DAY, C.TODAY, C.TOMORROW, C.ANY},
        likes=PART_OF_PROGRAMME | {C.THERE_IS, C.IT},
        never={C.PERSON, C.SESSION_NAME, C.TOPIC, C.TIME, C.NOW, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.SPEAKER, C.WITH}, base=0.5,
    ),
    kind(
        Intent.PROGRAMME, {C.ROOM, C.TRACK}, likes=PART_OF_PROGRAMME,
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST},
    ),
    kind(
        Intent.PROGRAMME, {*DAYS}, likes=SAID_OF_A_DAY,
        never={
            C.PERSON, C.TIME, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.TOPIC, C.WHEN, C.DATE, C.START, C.END, C.EVENT, C.OPENS, C.CLOSES,
            C.HOW_MANY, C.TALK_ABOUT,
        }, base=0.3,
    ),
    kind(
        Intent.EVENT_TIME, {C.START, C.END, C.OPENS, C.CLOSES}, {*DAYS}, {C.WHEN}, likes={C.EVENT, C.IT, C.PROGRAMME},
        never={
            C.PERSON, C.SESSION_NAME, C.TOPIC, C.TALK, C.SESSION, C.ROOM, C.TRACK, C.WHO, C.WHO_IS, C.NEXT, C.HOW_LONG, C.MEETING, C.SPEAK,
            C.PRACTICAL, C.DEBATE, C.ROUND_TABLE,
        }, base=0.6,
    ),
    kind(
        Intent.NEXT, {C.FIRST, C.LAST, C.OPENS, C.CLOSES}, {C.ROOM, C.TRACK},
        {C.WHO, C.WHO_IS, C.SPEAKER, C.SPEAK, C.TALK, C.SESSION, C.WHAT, C.WHICH},
        likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.SESSION_NAME}, base=0.6,
    ),
    kind(
        Intent.SESSION_TIME, {C.OPENS, C.CLOSES}, {C.TIME, C.DAY, C.TODAY, C.TOMORROW},
        likes={C.TIME, C.DAY, C.TODAY, C.TOMORROW, C.CONFIRM, C.IT, C.EVENT, C.SESSION, C.TALK, C.HAPPEN, C.SPEAK},
        never={
            C.PERSON, C.SESSION_NAME, C.TOPIC, C.ROOM, C.TRACK, C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.START, C.END, C.NEXT, C.NOW,
            C.HOW_LONG, C.HOW_MANY, C.PRACTICAL, C.PLACE,
        }, base=0.3,
    ),
    kind(
        Intent.PROGRAMME, {C.HOW_MANY}, {C.TALK, C.SESSION}, likes=PART_OF_PROGRAMME,
        never={C.PERSON, C.SESSION_NAME, C.TOPIC, C.TIME, C.NOW, C.NEXT, C.FIRST, C.LAST, C.SPEAKER, C.WHO, C.WHO_IS, C.HOW_LONG,
            C.REMAINING}, base=0.5,
    ),
    kind(
        Intent.PARTS, {C.TRACK_WORD, C.ROOM_WORD, C.DATE}, {C.REPEATEDLY, C.SELDOM},
        likes={C.TALK, C.SESSION, C.PROGRAMME, C.WHICH, C.WHAT, C.PRACTICAL, C.ELSEWHERE, C.WITH, C.THERE_IS, C.EVENT, C.DAY, C.TODAY, C.TOMORROW},
        never={C.PERSON, C.SESSION_NAME, C.TOPIC, C.ROOM, C.TRACK, C.SPEAKER, C.WHO, C.WHO_IS, C.NOW}, base=1.2,
    ),
    kind(
        Intent.PARTS, {C.TRACK_WORD, C.ROOM_WORD}, {C.HOW_MANY, C.ALL, C.WHICH, C.WHAT, C.DAY, C.TODAY, C.TOMORROW},
        likes={C.EVENT, C.PLACE, C.ATTEND, C.THERE_IS, C.SPEAK, C.OPENS},
        never={
            C.PERSON, C.SESSION_NAME, C.TOPIC, C.ROOM, C.TRACK, C.TALK, C.SESSION, C.SPEAKER, C.WHO, C.WHO_IS, C.TIME, C.NOW, C.NEXT, C.PREVIOUS,
            C.FIRST, C.LAST, C.WHERE, C.WHEN, C.START, C.END, C.CLOSES, C.ABOUT, C.TALK_ABOUT, C.HOSTS, C.ORGANISATION, C.PRACTICAL,
            C.SAME_ROOM, C.UNKNOWN_NAME, C.RANK, C.PRIVATE,
        }, base=0.4,
    ),
    kind(
        Intent.NEXT, {C.FIRST, C.LAST}, {C.TALK, C.SESSION, C.SPEAK, C.SPEAKER, C.ROOM, C.TRACK, C.DAY, C.TODAY, C.TOMORROW},
        likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.SESSION_NAME}, base=0.4,
    ),
)  # fmt: skip
KINDS_OF_ROOMS = tuple(replace(row, in_rooms=True) for row in _ROWS)
