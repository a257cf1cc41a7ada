"""The kinds of question as a table: which concepts a kind needs, which it likes to see, and which rule it out.

A reading of a clause is scored by what it explains: each word counts for a kind that needs or likes its concept, and against a
kind to which it is foreign. The table knows no language.
"""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Intent

ALWAYS_FITTING = frozenset(
    {C.COMMAND, C.AND_WHAT_OF, C.CORRECTION, C.CONFIRM, C.IT, C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.PICKED, C.REPEAT, C.PLEASE, C.GREETING, C.THANKS, C.THAT_PERSON, C.THAT_SESSION, C.PERSON_WORD,
     C.WHAT, C.WHICH, C.SPEAK_IN, C.ALL, C.HAPPEN}
)  # fmt: skip
"""Concepts that are foreign to no kind of question."""
WHO_ONE = frozenset({C.PERSON, C.DESCRIBED_PERSON, C.THAT_PERSON})
TIME_SIDE = frozenset({C.WHEN, C.START, C.END, C.HOW_LONG, C.DATE, C.TIME, C.TODAY, C.DAY})
WHERE_SIDE = frozenset({C.WHERE, C.ADDRESS, C.POSTCODE, C.DISTRICT, C.CITY})
REACH = frozenset({C.TELEPHONE, C.EMAIL, C.CONTACT, C.WRITE})
SESSIONS = frozenset({C.SESSION_NAME, C.THAT_SESSION})
WHEREABOUTS = frozenset({C.WHERE, C.ROOM_WORD})
PART_OF_PROGRAMME = frozenset(
    {C.WHO, C.WHO_IS, C.SPEAK, C.SPEAKER, C.SESSION, C.TALK, C.TALK_ABOUT, C.ABOUT, C.ATTEND, C.ROOM, C.ROOM_WORD, C.TRACK, C.TRACK_WORD, C.DAY, C.TODAY, C.TOMORROW, C.WHERE,
     C.WHEN, C.EVENT, C.PROGRAMME, C.START, C.END, C.REMAINING, C.HOW_MANY, C.RUNNING, C.TOPIC, C.DATE, C.LANGUAGE_WORD, C.PRACTICAL, C.MEETING_WORD, C.PLACE, C.VENUE_CITY}
)  # fmt: skip
"""What is said around a room, a track or a day when its part of the programme is asked for."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question. `needs`: of each set at least one concept is there."""

    intent: Intent
    needs: tuple[frozenset[C], ...]
    likes: frozenset[C] = frozenset()
    never: frozenset[C] = frozenset()
    base: float = 0.0
    in_rooms: bool = False
    """Whether only a programme of several rooms is asked so."""

    @property
    def vocabulary(self) -> frozenset[C]:
        """All concepts that speak for this kind."""
        return frozenset().union(*self.needs, self.likes, ALWAYS_FITTING)


def _kind(intent: Intent, *needs: frozenset[C], likes: set[C] | None = None, never: set[C] | None = None, base: float = 0.0) -> Kind:
    return Kind(intent, needs, frozenset(likes or ()), frozenset(never or ()), base)


def _kind_in_rooms(intent: Intent, *needs: frozenset[C], likes: frozenset[C], never: set[C], base: float = 0.0) -> Kind:
    return Kind(intent, needs, likes, frozenset(never), base, in_rooms=True)


def _any(*concepts: C) -> frozenset[C]:
    return frozenset(concepts)


KINDS: tuple[Kind, ...] = (
    _kind(
        Intent.EVENT_TIME,
        TIME_SIDE - {C.TIME, C.TODAY, C.DAY} | {C.YEAR},
        likes={C.EVENT, C.ARRIVE, C.TIME, C.FIRST, C.LAST, C.HOW_MANY, C.MISSED, C.SERIES, C.BEGUN, C.OVER, C.TODAY, C.TOMORROW, C.PLACE},
        never={C.PERSON, C.MEETING, C.ROUND_TABLE, C.DEBATE, C.NEXT},
    ),
    _kind(Intent.EVENT_TIME, _any(C.DAY), _any(C.EVENT), likes={C.START, C.TIME, C.WHEN, C.TODAY, C.SERIES, C.PLACE}, never={C.PERSON, C.MEETING, C.WHO, C.SPEAKER, C.TALK_ABOUT, C.TITLE, C.PROGRAMME, C.THEME, C.WHERE, C.HOSTS}, base=0.5),
    _kind(
        Intent.EVENT_TIME,
        _any(C.TODAY, C.DAY, C.TOMORROW),
        _any(C.IT, C.CONFIRM, C.EVENT, C.HAPPEN, C.DATE),
        likes={C.EVENT, C.TIME, C.START, C.DAY, C.TODAY, C.TOMORROW, C.PLACE, C.ATTEND},
        never={C.PERSON, C.MEETING, C.ROUND_TABLE, C.DEBATE, C.NEXT, C.WHO},
    ),
    _kind(Intent.EVENT_TIME, _any(C.OVER, C.RUNNING), _any(C.TIME), likes={C.EVENT, C.IT, C.AFTER, C.BEFORE, C.DAY, C.TODAY, C.PLACE}, never={C.PERSON, C.MEETING, C.WHO, C.SESSION_NAME, C.ROUND_TABLE, C.DEBATE, C.DESCRIBED_PERSON, C.THAT_SESSION, C.START}, base=0.3),
    _kind(Intent.EVENT_TIME, _any(C.CANCELLED), likes={C.EVENT, C.WHY, C.DAY, C.TIME, C.DATE, C.VENUE_CITY, C.CITY}, base=-0.1),
    _kind(
        Intent.PROGRESS, _any(C.MISSED), _any(C.IT, C.EVENT),
        likes={C.DAY, C.TODAY}, never={C.PERSON, C.MEETING, C.WHO, C.WHAT, C.TIME, C.DESCRIBED_PERSON, C.SESSION_NAME, C.THAT_SESSION, C.THAT_PERSON, C.SPEAKER, C.TALK, C.START},
    ),
    _kind(Intent.PROGRESS, _any(C.OVER, C.BEGUN, C.RUNNING), likes={C.EVENT, C.START, C.END, C.NOW, C.PLACE}, never={C.PERSON, C.MEETING, C.WHEN}),
    _kind(
        Intent.MISSING, _any(C.MISSED, C.OVER, C.BEGUN), WHO_ONE | SESSIONS | {C.TOPIC, C.DEBATE},
        likes={C.TIME, C.ARRIVE, C.SPEAK, C.TALK, C.SESSION, C.ROUND_TABLE, C.TALK_ABOUT, C.ABOUT, C.BEFORE, C.AFTER, C.END},
    ),
    _kind(
        Intent.PROGRAMME, _any(C.PROGRAMME),
        likes={C.EVENT, C.ALL, C.WHEN, C.DATE, C.SESSION, C.ABOUT, C.DAY, C.TIME, C.ROOM, C.TRACK, C.TODAY, C.SPEAKER, C.FIRST, C.LAST, C.SPEAK, C.PEOPLE_WORD, C.TALK, C.START, C.BOTH, C.TOMORROW},
        never={C.PERSON, C.MEETING, C.TIME},
    ),
    _kind(Intent.THEME, _any(C.THEME), likes={C.EVENT, C.SERIES, C.ABOUT, C.TALK_ABOUT, C.SPEAK, C.PLACE, C.TITLE}, never={C.PERSON, C.MEETING, C.OPENING_MEETING}),
    _kind(
        Intent.PROGRAMME, _any(C.HOW_MANY), _any(C.ROUND_TABLE, C.SESSION), likes={C.EVENT, C.ABOUT, C.DAY, C.TALK_ABOUT},
        never={C.PERSON, C.SPEAK, C.SPEAKER, C.SERIES, C.MEETING, C.WHO, C.THAT_SESSION, C.SESSION_NAME, C.PRACTICAL, C.PEOPLE_WORD}, base=0.3,
    ),
    _kind(
        Intent.THEME, _any(C.ABOUT), likes={C.WHAT, C.WHICH, C.IT},
        never={C.PERSON, C.MEETING, C.OPENING_MEETING, C.ROUND_TABLE, C.THAT_PERSON, C.THAT_SESSION, C.DESCRIBED_PERSON, C.TOPIC, C.SESSION_NAME, C.ORGANISATION, C.WHO, C.WHEN, C.TIME, C.NOW, C.PRIVATE, C.PRACTICAL, C.SPEAK, C.SERIES, C.BOOK, C.TALK, C.SESSION},
        base=-0.2,
    ),
    _kind(Intent.THEME, _any(C.ABOUT, C.TALK_ABOUT), _any(C.EVENT), likes={C.SPEAK, C.START, C.TITLE}, never={C.PERSON, C.MEETING, C.OPENING_MEETING, C.ROUND_TABLE}, base=0.2),
    _kind(Intent.THEME, _any(C.TOPIC), _any(C.EVENT), likes={C.THEME, C.ABOUT, C.ATTEND}, never={C.PERSON, C.WHO, C.WHEN, C.TALK, C.MEETING}, base=-0.6),
    _kind(Intent.TITLE, _any(C.TITLE, C.SPELL), _any(C.EVENT), likes={C.SERIES, C.THEME, C.WHAT, C.MEETING_WORD}, never={C.PERSON, C.MEETING, C.BOOK, C.ROLE}, base=0.2),
    _kind(Intent.TITLE, _any(C.TITLE), likes={C.WHAT, C.MEETING_WORD, C.SESSION}, never={C.PERSON, C.MEETING, C.BOOK, C.THAT_PERSON, C.OPENING_MEETING, C.SAME, C.SERIES}, base=-0.3),
    _kind(
        Intent.VENUE, WHERE_SIDE | {C.VENUE_CITY},
        likes={C.EVENT, C.PLACE, C.ARRIVE, C.HOW_TO, C.TELEPHONE, C.ATTEND, C.VENUE_CITY, C.SESSION, C.TALK, C.START, C.ORGANISATION, C.CANCELLED, C.WRITE, C.SPEAK},
        never={C.EMAIL, C.PRIVATE, C.MEETING, C.EMPLOYER, C.WHO},
    ),
    _kind(
        Intent.HOSTS, _any(C.HOSTS),
        likes={C.WHO, C.WHO_IS, C.EVENT, C.ORGANISATION_WORD, C.PERSON_WORD, C.BOTH, C.SPEAK, C.ORGANISATION, C.DESCRIBED_PERSON, C.VENUE_CITY, C.SPELL, C.HOW_MANY, C.SERIES},
        never={C.PERSON, C.MEETING, C.MISSED, C.TOPIC},
    ),
    _kind(
        Intent.SERIES, _any(C.SERIES, C.SERIES_NUMBER, C.OPENING_MEETING, C.MEETING),
        likes={C.EVENT, C.TITLE, C.ABOUT, C.OTHER, C.DATE, C.WHEN, C.HOW_MANY, C.ALL, C.THEME, C.SESSION, C.MEETING_WORD, C.SAME, C.LAST, C.FIRST, C.TALK_ABOUT, C.NEXT, C.PREVIOUS,
               C.BEFORE, C.AFTER, C.BOTH, C.HOSTS, C.PROGRAMME, C.WHERE, C.TOPIC, C.OPENS, C.SPEAK, C.TALK, C.START},
        never={C.PERSON}, base=0.1,
    ),
    _kind(
        Intent.SPEAKERS, _any(C.SPEAKER, C.FEMININE, C.MASCULINE),
        likes={C.WHO, C.WHO_IS, C.SPEAK, C.ALL, C.EVENT, C.HOW_MANY, C.ROLE, C.SPELL, C.ATTEND, C.TALK, C.ORGANISATION_WORD, C.SESSION, C.ROUND_TABLE, C.SESSION_NAME, C.PROGRAMME, C.DAY,
               C.TODAY, C.ELECTED, C.BOTH, C.TITLE, C.MEETING_WORD, C.DEBATE, C.ROOM_WORD},
        never={C.PERSON, C.BOOK},
    ),
    _kind(
        Intent.SPEAKERS, _any(C.WHO, C.WHO_IS, C.HOW_MANY), _any(C.SPEAK, C.ATTEND, C.SPEAKER, C.TALK),
        likes={C.PEOPLE_WORD, C.EVENT, C.ALL, C.DAY, C.TODAY, C.SESSION, C.ROUND_TABLE, C.PERSON_WORD, C.ROOM_WORD},
        never={C.PERSON, C.NOW, C.NEXT, C.TIME, C.TOPIC, C.ORGANISATION, C.LAST, C.FIRST, C.THAT_PERSON, C.REMAINING, C.OPENS, C.CLOSES}, base=-0.1,
    ),
    _kind(
        Intent.SPEAKERS, _any(C.WHO, C.WHO_IS, C.SPEAKER, C.ROLE, C.SPELL, C.ATTEND, C.PERSON_WORD), SESSIONS | {C.ROUND_TABLE, C.DEBATE},
        likes={C.SPEAK, C.ATTEND, C.ALL, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.TALK_ABOUT, C.HOW_MANY, C.SPEAKER, C.SPELL, C.ROLE, C.BOTH, C.MEETING_WORD, C.PERSON_WORD, C.TITLE, C.PEOPLE_WORD},
        never={C.PERSON, C.WHEN, C.PRACTICAL, C.HOW_LONG, C.LAST, C.HE, C.SHE},
    ),
    _kind(
        Intent.SPEAKERS, _any(C.OPENS, C.CLOSES),
        likes={C.WHO, C.WHO_IS, C.EVENT, C.SPEAK, C.SPEAKER, C.TALK, C.WHEN, C.FIRST, C.LAST, C.SESSION_NAME, C.ROUND_TABLE, C.DEBATE, C.SESSION},
        never={C.PERSON, C.SERIES, C.OPENING_MEETING, C.DATE, C.WHAT},
    ),
    _kind(
        Intent.SPEAKERS, _any(C.FIRST, C.LAST), _any(C.SPEAK, C.SPEAKER, C.WHO, C.WHO_IS, C.TALK),
        likes={C.WHO, C.WHO_IS, C.SPEAK, C.SPEAKER, C.EVENT, C.TALK, C.SESSION_NAME, C.WHEN, C.SESSION, C.ATTEND},
        never={C.ABOUT, C.PERSON, C.SERIES, C.MEETING, C.OPENING_MEETING}, base=0.1,
    ),
    _kind(
        Intent.ORGANISATIONS, _any(C.ORGANISATION_WORD), _any(C.REPRESENT, C.ATTEND, C.SPEAK, C.SESSION_NAME, C.ALL, C.EVENT, C.HOW_MANY, C.WHAT, C.WHICH, C.SPEAKER, C.ROUND_TABLE),
        likes={C.SESSION_NAME, C.ROUND_TABLE, C.SESSION, C.HOW_MANY, C.TALK_ABOUT}, never={C.PERSON, C.ORGANISATION},
    ),
    _kind(
        Intent.PERSON, WHO_ONE - {C.THAT_PERSON},
        likes={C.WHO, C.WHO_IS, C.ROLE, C.EMPLOYER, C.SPELL, C.ORGANISATION_WORD, C.ORGANISATION, C.ELECTED, C.DESCRIBED_PERSON, C.REPRESENT, C.SPEAKER, C.TITLE, C.MEETING_WORD, C.ATTEND, C.INFORMATION},
        never={C.FIRST, C.LAST},
    ),
    _kind(
        Intent.PERSON, WHO_ONE, _any(C.WHO_IS, C.ROLE, C.EMPLOYER, C.SPELL, C.ELECTED, C.ORGANISATION_WORD, C.ORGANISATION),
        likes={C.WHO, C.DESCRIBED_PERSON, C.REPRESENT, C.TITLE, C.WHERE, C.BOTH, C.MEETING_WORD}, never={C.FIRST, C.LAST, C.EVENT}, base=0.1,
    ),
    _kind(Intent.HOSTS, _any(C.HOSTS), _any(C.ORGANISATION), likes={C.WHO, C.WHO_IS, C.EVENT, C.IT, C.DESCRIBED_PERSON, C.BOTH}, never={C.PERSON, C.MEETING, C.MISSED, C.TOPIC, C.WHEN}, base=0.9),
    _kind(Intent.HOSTS, _any(C.PERSON), _any(C.HOSTS), likes={C.SPEAK, C.TALK, C.SPEAKER, C.WHO, C.EVENT, C.ATTEND}, never={C.WHEN, C.WITH, C.MISSED}, base=0.6),
    _kind(Intent.HOSTS, _any(C.PERSON), _any(C.HOSTS), _any(C.WITH), likes={C.EVENT, C.WHO, C.OTHER}, base=0.4),
    _kind(
        Intent.PERSON, _any(C.DESCRIBED_PERSON), _any(C.PERSON_WORD, C.WHO_IS), _any(C.WHO, C.WHO_IS, C.SPELL, C.ROLE),
        likes={C.ORGANISATION, C.EMPLOYER, C.REPRESENT, C.SPEAKER, C.ATTEND}, never={C.PERSON, C.FIRST, C.LAST, C.WHEN, C.TIME, C.BOOK, C.HOSTS, C.TELEPHONE, C.EMAIL, C.PRESS}, base=0.4,
    ),
    _kind(Intent.PERSON, _any(C.PERSON), _any(C.DESCRIBED_PERSON), likes={C.ABOUT, C.WHO, C.WHO_IS, C.ORGANISATION_WORD, C.ORGANISATION, C.EMPLOYER, C.ROLE, C.REPRESENT}, never={C.FIRST, C.LAST, C.WHEN, C.BOOK}, base=0.1),
    _kind(
        Intent.PERSON_TIME, WHO_ONE, TIME_SIDE | {C.BEFORE, C.AFTER, C.FIRST, C.LAST, C.CANCELLED, C.ARRIVE, C.OPENS, C.CLOSES},
        likes={C.SPEAK, C.TALK, C.ATTEND, C.SESSION, C.EVENT, C.WHO, C.FIRST, C.LAST, C.SPEAKER, C.ARRIVE, C.DEBATE, C.OPENS, C.CLOSES, C.WHY, C.TALK_ABOUT, C.BOTH, C.ROUND_TABLE, C.MEETING_WORD, C.ORGANISATION, C.SESSION_NAME},
    ),
    _kind(
        Intent.PERSON_TALK, WHO_ONE, _any(C.ABOUT, C.TALK_ABOUT, C.THEME, C.TITLE),
        likes={C.SPEAK, C.TALK, C.THEME, C.SPEAKER, C.WHAT, C.ABOUT, C.PROGRAMME, C.TOPIC}, never={C.BOOK},
    ),
    _kind(
        Intent.PERSON_TALK, WHO_ONE, _any(C.TALK, C.SPEAK), _any(C.WHAT), likes={C.SPEAK, C.TALK, C.THEME, C.TOPIC}, never={C.WHEN, C.WHO}, base=-0.1,
    ),
    _kind(
        Intent.PERSON_SPEAKS, WHO_ONE, _any(C.SPEAK, C.ATTEND, C.TALK, C.SPEAKER),
        likes={C.HOSTS, C.EVENT, C.SESSION, C.ROUND_TABLE, C.SESSION_NAME, C.TODAY, C.DAY, C.SPEAKER, C.TALK, C.DEBATE}, never={C.WHEN},
    ),
    _kind(Intent.COMPANIONS, WHO_ONE, _any(C.WITH), likes={C.SPEAK, C.WHO, C.SESSION, C.ROUND_TABLE, C.ATTEND, C.REPRESENT, C.CITY, C.PERSON_WORD, C.SPEAKER, C.OTHER}, base=0.35),
    _kind(Intent.COMPANIONS, _any(C.PERSON), _any(C.OTHER_ONE), likes={C.WHO, C.WHO_IS, C.SPELL, C.ROLE, C.WHAT, C.PERSON_WORD}, never={C.WHEN, C.CORRECTION, C.TELEPHONE, C.EMAIL, C.ABOUT}, base=0.5),
    _kind(
        Intent.WORKS, _any(C.BOOK), likes={C.WHO, C.WHO_IS, C.SPEAKER, C.TITLE, C.ABOUT, C.YEAR, C.DATE, C.PERSON, C.DESCRIBED_PERSON, C.THAT_PERSON, C.SPEAK, C.HOW_MANY, C.TOPIC, C.TALK_ABOUT, C.ATTEND},
        never={C.PRACTICAL}, base=0.8,
    ),
    _kind(
        Intent.ORGANISATION_PEOPLE, _any(C.ORGANISATION),
        likes={C.WHO, C.WHO_IS, C.REPRESENT, C.SPEAK, C.ATTEND, C.PERSON_WORD, C.SPEAKER, C.EVENT, C.HOW_MANY, C.SESSION, C.TALK, C.SPELL, C.ALL, C.ORGANISATION_WORD, C.TOPIC, C.ROLE, C.DESCRIBED_PERSON, C.EMPLOYER, C.ROUND_TABLE, C.SESSION_NAME},
        never={C.PERSON, C.WHERE},
    ),
    _kind(
        Intent.ORGANISATION_TIME, _any(C.ORGANISATION), TIME_SIDE,
        likes={C.WHO, C.REPRESENT, C.SPEAK, C.ATTEND, C.PERSON_WORD, C.SPEAKER, C.TALK, C.SESSION, C.TOPIC, C.DESCRIBED_PERSON}, never={C.PERSON},
    ),
    _kind(
        Intent.ORGANISATION_TALK, _any(C.ORGANISATION), _any(C.ABOUT, C.TALK_ABOUT),
        likes={C.WHO, C.REPRESENT, C.SPEAK, C.TALK, C.PERSON_WORD, C.SPEAKER, C.WHAT, C.TOPIC, C.DESCRIBED_PERSON}, never={C.PERSON, C.WHO}, base=0.1,
    ),
    _kind(
        Intent.SESSION_TIME, SESSIONS | {C.DEBATE, C.TALK}, TIME_SIDE, _any(C.SESSION, C.ROUND_TABLE, C.DEBATE, C.TALK),
        likes={C.SESSION, C.ROUND_TABLE, C.DEBATE, C.TALK, C.TALK_ABOUT, C.SPEAK, C.BOTH, C.TOPIC, C.ATTEND, C.EVENT, C.ABOUT, C.ARRIVE, C.OPENS, C.CLOSES, C.FIRST, C.LAST},
        never={C.PERSON, C.SERIES},
    ),
    _kind(
        Intent.SESSION_TIME, SESSIONS, TIME_SIDE,
        likes={C.TALK_ABOUT, C.SPEAK, C.BOTH, C.TOPIC, C.ATTEND, C.ABOUT, C.ARRIVE, C.OPENS, C.CLOSES, C.FIRST, C.LAST}, never={C.PERSON, C.SERIES, C.EVENT},
    ),
    _kind(
        Intent.SESSION_TIME, SESSIONS, _any(C.CANCELLED), likes={C.SESSION, C.ROUND_TABLE, C.DEBATE, C.TALK, C.WHY, C.DAY, C.TODAY, C.TIME, C.TOPIC},
        never={C.PERSON, C.SERIES, C.EVENT}, base=0.1,
    ),
    _kind(
        Intent.SESSION, _any(C.THAT_SESSION), _any(C.ABOUT, C.THEME, C.TALK_ABOUT, C.INFORMATION), likes={C.SESSION, C.TALK, C.SPEAK, C.TITLE},
        never={C.PERSON, C.WHO, C.WHEN, C.EVENT, C.SESSION_NAME, C.TOPIC}, base=-0.2,
    ),
    _kind(
        Intent.SESSION, _any(C.SESSION_NAME), likes={C.SESSION, C.ROUND_TABLE, C.DEBATE, C.ABOUT, C.TALK_ABOUT, C.THEME, C.SPEAK, C.PROGRAMME, C.TITLE, C.TOPIC, C.ATTEND, C.INFORMATION, C.EVENT, C.BOTH, C.FIRST, C.LAST},
        never={C.PERSON, C.WHO, C.WHEN, C.START, C.END, C.HOW_LONG, C.TIME}, base=-0.4,
    ),
    _kind(
        Intent.VENUE, _any(C.HAPPEN), _any(C.ORGANISATION, C.VENUE_CITY, C.PLACE), likes={C.EVENT}, never={C.WHO, C.WHEN, C.PERSON, C.SPEAKER, C.SPEAK, C.TOPIC}, base=0.6,
    ),
    _kind(Intent.DEBATE, _any(C.DEBATE), likes={C.SESSION_NAME, C.SESSION, C.ROUND_TABLE, C.ATTEND, C.EVENT, C.PROGRAMME, C.TALK_ABOUT}, never={C.PERSON, C.WHO}, base=0.1),
    _kind(
        Intent.AT_TIME, _any(C.TIME),
        likes={C.WHO, C.WHO_IS, C.NOW, C.SPEAK, C.SPEAKER, C.PROGRAMME, C.ARRIVE, C.MISSED, C.SESSION, C.TALK, C.EVENT, C.START, C.ATTEND, C.ROOM, C.TRACK, C.DAY, C.AFTER, C.BEFORE, C.ABOUT, C.TALK_ABOUT, C.TODAY, C.TOMORROW, C.WHEN, C.DEBATE, C.ROUND_TABLE, C.ROOM_WORD, C.TRACK_WORD, C.TOPIC},
        never={C.PERSON, C.MEETING},
    ),
    _kind(
        Intent.NOW, _any(C.NOW),
        likes={C.WHO, C.WHO_IS, C.SPEAK, C.SPEAKER, C.SESSION, C.TALK, C.EVENT, C.ROOM, C.WHERE, C.ABOUT, C.TALK_ABOUT, C.TRACK, C.RUNNING, C.TODAY, C.PROGRAMME, C.ROUND_TABLE, C.THEME, C.DEBATE, C.ROOM_WORD, C.TRACK_WORD},
        never={C.PERSON, C.TIME, C.MEETING},
    ),
    _kind(
        Intent.NEXT, _any(C.NEXT, C.PREVIOUS),
        likes={C.WHO, C.WHO_IS, C.SPEAK, C.SPEAKER, C.SESSION, C.TALK, C.EVENT, C.PROGRAMME, C.WHEN, C.AFTER, C.BEFORE, C.PERSON, C.DESCRIBED_PERSON, C.SESSION_NAME, C.ROUND_TABLE, C.DEBATE, C.ROOM, C.THEME, C.NOW, C.START, C.ABOUT, C.FIRST, C.ROOM_WORD, C.TRACK, C.TRACK_WORD, C.WHERE},
        never={C.MEETING, C.SERIES},
    ),
    _kind(
        Intent.NEXT, _any(C.BEFORE, C.AFTER), WHO_ONE | SESSIONS | {C.DEBATE, C.TALK, C.SESSION, C.ROUND_TABLE},
        likes={C.WHO, C.WHO_IS, C.SPEAK, C.SPEAKER, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.TALK, C.NEXT, C.WHEN, C.ATTEND, C.OPENS, C.CLOSES, C.TOPIC},
        never={C.TIME, C.MEETING}, base=0.1,
    ),
    _kind(
        Intent.REMAINING, _any(C.REMAINING),
        likes={C.TODAY, C.DAY, C.WHO, C.WHO_IS, C.SPEAK, C.SPEAKER, C.SESSION, C.TALK, C.AFTER, C.NOW, C.HOW_MANY, C.PROGRAMME, C.EVENT, C.ATTEND, C.ROUND_TABLE, C.START, C.MORE, C.NEXT}, never={C.PERSON, C.HOW_LONG, C.TIME},
    ),
    _kind(
        Intent.TOPIC, _any(C.TOPIC), _any(C.WHO, C.WHO_IS, C.TALK_ABOUT, C.ABOUT, C.WHAT, C.WHEN, C.TALK, C.SESSION, C.SPEAK, C.ATTEND, C.ROUND_TABLE, C.WHERE),
        likes={C.WHO, C.WHO_IS, C.TALK_ABOUT, C.ABOUT, C.WHAT, C.WHEN, C.TALK, C.SESSION, C.SPEAK, C.ATTEND, C.SPEAKER, C.DAY, C.TIME, C.THEME, C.ORGANISATION, C.BOTH, C.START, C.ROUND_TABLE, C.DATE, C.REPRESENT, C.ORGANISATION_WORD, C.DEBATE, C.WHERE, C.PROGRAMME, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.TRACK_WORD},
        never={C.MEETING, C.SERIES, C.PERSON},
    ),
    _kind(Intent.TOPIC, _any(C.TOPIC), likes={C.EVENT, C.DAY, C.TIME, C.THEME, C.ORGANISATION, C.BOTH, C.SPEAKER, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK}, never={C.MEETING, C.SERIES, C.PERSON, C.HOW_TO}, base=-0.6),
    _kind(
        Intent.CONTACT, _any(C.CONTACT, C.TELEPHONE, C.EMAIL, C.INFORMATION, C.PRESS),
        likes={C.WHO, C.WHO_IS, C.PRESS, C.INFORMATION, C.WRITE, C.ADDRESS, C.EVENT, C.SPEAK, C.HOSTS, C.PERSON_WORD, C.HOW_TO, C.START, C.CONTACT, C.EMAIL, C.TELEPHONE, C.BEFORE, C.ORGANISATION_WORD, C.ROLE, C.SPELL, C.MEETING_WORD, C.ABOUT, C.NOW},
        never={C.PERSON},
    ),
    _kind(
        Intent.CONTACT, _any(C.PERSON), _any(C.PRESS, C.INFORMATION), _any(C.CONTACT, C.CONFIRM, C.IT, C.WHO, C.ROLE, C.OTHER, C.PERSON_WORD),
        likes={C.TELEPHONE, C.EMAIL, C.WHO_IS, C.WITH, C.SPEAK, C.REPRESENT}, never={C.SPEAKER, C.TALK, C.WHEN, C.SPELL}, base=0.3,
    ),
    _kind(
        Intent.PERSON_CONTACT, WHO_ONE, REACH,
        likes={C.INFORMATION, C.ROLE, C.SPELL, C.ADDRESS, C.PRESS, C.TITLE, C.WHO, C.WHO_IS, C.SPEAK, C.HOW_TO, C.DESCRIBED_PERSON, C.MEETING_WORD, C.EMPLOYER, C.PERSON_WORD, C.FEMININE, C.MASCULINE, C.AFTER, C.PRIVATE}, base=0.1,
    ),
    _kind(
        Intent.PERSON_CONTACT, _any(C.SAID_NUMBER),
        likes={C.PERSON, C.PRESS, C.INFORMATION, C.TELEPHONE, C.CONTACT, C.WHO, C.WHO_IS, C.CONFIRM, C.ROLE, C.DESCRIBED_PERSON, C.COMMAND, C.EMPLOYER}, base=0.6,
    ),
    _kind(
        Intent.PRACTICAL, _any(C.PRACTICAL),
        likes={C.EVENT, C.ATTEND, C.HOW_MANY, C.HOW_TO, C.ARRIVE, C.SPEAKER, C.BEFORE, C.AFTER, C.PLACE, C.START, C.TODAY, C.TALK, C.ALL, C.HOSTS, C.END, C.REMAINING, C.WITH, C.CITY,
               C.CANCELLED, C.RUNNING, C.ROOM_WORD, C.WHERE, C.DEBATE, C.NOW, C.ORGANISATION_WORD, C.PERSON, C.ROUND_TABLE, C.WHO, C.DATE, C.EMAIL, C.HOW_LONG, C.SPEAK, C.DISTRICT, C.PRESS},
        base=0.2,
    ),
    _kind(Intent.PRACTICAL, _any(C.HOW_MANY), _any(C.PEOPLE_WORD), likes={C.EVENT, C.ATTEND, C.ARRIVE, C.ROOM_WORD}, never={C.SPEAK, C.SPEAKER, C.TALK, C.SESSION_NAME, C.ROUND_TABLE}),
    _kind(Intent.PRACTICAL, _any(C.ROOM_WORD), _any(C.WHERE, C.WHAT, C.WHICH), likes={C.EVENT, C.SESSION, C.ROUND_TABLE, C.TALK}, never={C.NOW, C.WHO, C.TIME}),
    _kind(
        Intent.PRIVATE, _any(C.PRIVATE), WHO_ONE | {C.SPEAKER},
        likes={C.WHO, C.HOW_MANY, C.SPEAK, C.ABOUT, C.WHAT, C.ROLE, C.DESCRIBED_PERSON, C.WHERE, C.PRACTICAL, C.ELECTED, C.HOW_LONG, C.WHEN, C.EMAIL, C.ADDRESS, C.YEAR, C.TALK_ABOUT, C.EMPLOYER, C.TOPIC}, base=0.4,
    ),
    _kind(Intent.PRIVATE, _any(C.PERSON), _any(C.SPEAK_IN), likes={C.SPEAK, C.HE, C.SHE}, base=0.6),
    _kind(Intent.SOCIAL, _any(C.GREETING, C.THANKS, C.GOODBYE, C.HELP, C.IDENTITY, C.SPEAK_IN), likes={C.GREETING, C.THANKS, C.GOODBYE, C.HELP, C.IDENTITY, C.SPEAK_IN, C.CONTACT, C.WRITE}, base=-0.1),
    _kind(Intent.REPEAT, _any(C.REPEAT), likes={C.SPEAK_IN}, base=-0.4),
    _kind_in_rooms(Intent.SESSION_TIME, SESSIONS, WHEREABOUTS | {C.LANGUAGE_WORD}, likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.NOW, C.NEXT}, base=0.3),
    _kind_in_rooms(Intent.TOPIC, _any(C.TOPIC), WHEREABOUTS | {C.LANGUAGE_WORD}, likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.SESSION_NAME}, base=0.2),
    _kind_in_rooms(
        Intent.TOPIC, _any(C.TOPIC), likes=frozenset({C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.ATTEND}),
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.WHEN, C.WHERE, C.WHO, C.HOW_LONG, C.START, C.END}, base=-0.05,
    ),
    _kind_in_rooms(Intent.UNKNOWN_NAME, _any(C.UNKNOWN_NAME), likes=PART_OF_PROGRAMME, never={C.PERSON, C.ROOM, C.TRACK, C.SESSION_NAME}),
    _kind_in_rooms(Intent.NOW, _any(C.NOW), _any(C.ROOM, C.TRACK), likes=PART_OF_PROGRAMME, never={C.PERSON, C.TIME, C.DAY}, base=0.3),
    _kind_in_rooms(Intent.PERSON_TIME, WHO_ONE, WHEREABOUTS, likes=PART_OF_PROGRAMME, never={C.NEXT, C.EMPLOYER}, base=0.3),
    _kind_in_rooms(
        Intent.PROGRAMME, _any(C.ROOM, C.TRACK), likes=PART_OF_PROGRAMME,
        never={C.PERSON, C.TIME, C.NOW, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST},
    ),
    _kind_in_rooms(
        Intent.PROGRAMME, _any(C.DAY, C.TODAY, C.TOMORROW), likes=PART_OF_PROGRAMME - {C.WHEN, C.DATE, C.START, C.END, C.ABOUT, C.TALK_ABOUT} | {C.NOW},
        never={C.PERSON, C.TIME, C.NEXT, C.PREVIOUS, C.FIRST, C.LAST, C.TOPIC, C.WHEN, C.DATE, C.START, C.END, C.EVENT, C.OPENS, C.CLOSES, C.HOW_MANY, C.TALK_ABOUT}, base=0.2,
    ),
    _kind_in_rooms(
        Intent.NEXT, _any(C.FIRST, C.LAST), _any(C.TALK, C.SESSION, C.SPEAK, C.SPEAKER, C.ROOM, C.TRACK, C.DAY, C.TODAY, C.TOMORROW), likes=PART_OF_PROGRAMME,
        never={C.PERSON, C.TIME, C.SESSION_NAME}, base=0.4,
    ),
    _kind(Intent.MORE, _any(C.MORE), never={C.PERSON, C.TIME, C.SPEAK}, base=-0.4),
)  # fmt: skip
