"""The kinds of question asked in the room, as rows of the table in `intents.py`: what this is, what was so far, when the audience has its say."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.scoring.intents import PART_OF_PROGRAMME, SESSIONS, WHO_ONE
from knowledge.understanding.kinds.scoring.kind import Kind, kind
from knowledge.understanding.question import Intent

OF_A_LENGTH = kind(
    Intent.NEXT,
    {C.LONGEST, C.SHORTEST},
    {C.WHO, C.TALK, C.SESSION, C.SPEAK, C.DEBATE, C.ROOM, C.TRACK, C.PROGRAMME, C.TOPIC, C.DAY, C.TODAY, C.TOMORROW},
    likes=PART_OF_PROGRAMME,
    never={*WHO_ONE, C.SESSION_NAME, C.THAT_SESSION, C.MEETING, C.SERIES, C.TIME, C.PRIVATE, C.PRACTICAL, C.AUDIENCE},
    base=0.3,
)
"""What is longest or shortest of a part."""


AT_AN_EDGE = kind(
    Intent.NEXT,
    {C.FIRST, C.LAST},
    {C.SESSION},
    likes={C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.START, C.END, C.HOW_LONG, C.ABOUT, C.EVENT, C.PROGRAMME, C.DAY, C.TODAY, C.IT, C.HAPPEN},
    never={*WHO_ONE, *SESSIONS, C.MEETING, C.SERIES, C.ROUND_TABLE, C.OTHER_ONE, C.TALK, C.SPEAKER, C.TIME, C.PRACTICAL, C.NEXT, C.ROOM, C.TRACK},
    base=0.1,
)
"""The first or the last session of an event of one room; elsewhere it is that of a room or a day (`intents_of_rooms.py`)."""


KINDS_OF_THE_MOMENT: tuple[Kind, ...] = (
    AT_AN_EDGE,
    kind(
        Intent.PROGRESS,
        {C.MISSED},
        likes={C.NOW, C.TODAY},
        never={
            *WHO_ONE, *SESSIONS, C.MEETING, C.WHO, C.WHAT, C.WHICH, C.TIME, C.SPEAKER, C.TALK, C.START, C.TOPIC, C.DEBATE, C.ORGANISATION,
            C.PRACTICAL, C.DAY, C.SO_FAR,
        },
        base=-0.2,
    ),
    kind(
        Intent.DEBATE,
        {C.AUDIENCE},
        {C.HAVE_A_SAY},
        likes={
            C.WHEN, C.SPEAK, C.TALK, C.CONTACT, C.SPEAKER, C.ATTEND, C.EVENT, C.SESSION_NAME, C.ROUND_TABLE, C.SESSION, C.WITH, C.PRACTICAL,
            C.HOW_LONG,
        },
        never={C.PERSON, C.WHO, C.DESCRIBED_PERSON, C.HOSTS, C.SPEAK_IN, C.PRESS},
        base=0.5,
    ),
    kind(
        Intent.NOW,
        {C.WHICH, C.WHAT},
        {C.SESSION, C.ROUND_TABLE, C.DEBATE, C.TALK},
        {C.IT, C.THIS_PART},
        likes={C.EVENT, C.PROGRAMME, C.SESSION_NAME, C.MEETING_WORD},
        never={
            *WHO_ONE, C.THAT_SESSION, C.TOPIC, C.ORGANISATION, C.WHO, C.WHEN, C.WHERE, C.TIME, C.DAY, C.MEETING, C.SERIES, C.SERIES_NUMBER,
            C.ABOUT, C.TALK_ABOUT, C.TITLE, C.THEME, C.PRACTICAL, C.HOW_LONG, C.FIRST, C.LAST, C.NEXT,
        },
        base=0.4,
    ),
    kind(
        Intent.REMAINING,
        {C.SO_FAR},
        {C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.SPEAKER, C.SPEAK, C.HOW_MANY},
        likes={
            C.TODAY, C.SPEAK, C.SPEAKER, C.SESSION, C.TALK, C.EVENT, C.ATTEND, C.ROUND_TABLE, C.SESSION_NAME, C.NOW, C.MISSED, C.OVER,
            C.TALK_ABOUT, C.ABOUT, C.THERE_IS, C.PROGRAMME, C.ARRIVE, C.PEOPLE_WORD,
        },
        never={*WHO_ONE, C.TIME, C.MEETING, C.SERIES, C.ORGANISATION, C.TOPIC, C.COUNTDOWN, C.HOW_LONG},
        base=0.3,
    ),
    kind(
        Intent.SESSION_TIME,
        {C.SAME_TIME},
        {C.ROUND_TABLE, C.SESSION, C.SESSION_NAME, C.DEBATE},
        likes={C.BOTH, C.ALL, C.SESSION_NAME, C.ROUND_TABLE, C.SESSION, C.DEBATE, C.HAPPEN, C.TOPIC, C.THEY},
        never={*WHO_ONE, C.WHO, C.WHO_IS, C.TIME, C.MEETING, C.SERIES, C.PRACTICAL, C.SPEAK},
        base=0.1,
    ),
    kind(
        Intent.NEXT,
        {C.RESUME},
        {C.WHEN, C.HOW_LONG, C.COUNTDOWN, C.WHERE, C.ROOM_WORD, C.SESSION_NAME},
        likes={C.WHEN, C.START, C.AFTER, C.SESSION_NAME, C.EVENT, C.SESSION, C.TALK, C.DEBATE, C.HAPPEN, C.NOW, C.TODAY, C.PROGRAMME},
        never={*WHO_ONE, C.WHO, C.WHO_IS, C.MEETING, C.SERIES, C.TIME, C.PRIVATE, C.ELSEWHERE},
        base=0.3,
    ),
    OF_A_LENGTH,
    kind(
        Intent.PRACTICAL,
        {C.NEXT},
        {C.PRACTICAL},
        likes={C.WHEN, C.COUNTDOWN, C.START, C.THERE_IS, C.IT, C.WHERE, C.HOW_LONG, C.TODAY, C.PLEASE, C.EVENT},
        never={
            *WHO_ONE, *SESSIONS, C.MEETING, C.SERIES, C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.SPEAK, C.SPEAKER, C.TALK, C.BEFORE, C.AFTER, C.TIME,
            C.ROOM, C.TRACK,
        },
        base=0.6,
    ),
    kind(
        Intent.PRACTICAL,
        {C.ROOM_WORD},
        {C.IT, C.EVENT, C.HAPPEN},
        likes={C.CONFIRM, C.PLACE, C.ATTEND},
        never={*WHO_ONE, C.NOW, C.SPEAK, C.TIME, C.HOW_MANY, C.SESSION_NAME, C.PRACTICAL, C.WHO, C.AUDIENCE, C.DEBATE, C.ROOM},
        base=0.2,
    ),
)  # fmt: skip
