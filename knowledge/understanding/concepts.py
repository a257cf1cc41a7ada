"""What people ask about: the concepts that the languages have phrases for, and how much each one tells.

`locales/<language>/phrases.yaml` has the ways to say each concept. A weight is how much of a message's meaning the concept
carries: a question word little, the name of a side of the event much.
"""

from __future__ import annotations

from enum import StrEnum


class Concept(StrEnum):
    """Everything that a span of a message can be about. The first block is what the phrase files name."""

    WHO = "who"
    WHO_IS = "who_is"
    WHEN = "when"
    WHERE = "where"
    WHAT = "what"
    HOW_LONG = "how_long"
    HOW_MANY = "how_many"
    WHY = "why"
    HOW_TO = "how_to"
    START = "start"
    END = "end"
    DATE = "date"
    YEAR = "year"
    TODAY = "today"
    TOMORROW = "tomorrow"
    RUNNING = "running"
    OVER = "over"
    BEGUN = "begun"
    MISSED = "missed"
    ARRIVE = "arrive"
    NOW = "now"
    NEXT = "next"
    PREVIOUS = "previous"
    REMAINING = "remaining"
    SO_FAR = "so_far"
    FIRST = "first"
    LAST = "last"
    LONGEST = "longest"
    SHORTEST = "shortest"
    FORMER = "former"
    LATTER = "latter"
    BEFORE = "before"
    AFTER = "after"
    BOTH = "both"
    ANY = "any"
    BETWEEN = "between"
    COUNTDOWN = "countdown"
    THIS_PART = "this_part"
    EVENT = "event"
    SESSION = "session"
    ROUND_TABLE = "round_table"
    DEBATE = "debate"
    AUDIENCE = "audience"
    HAVE_A_SAY = "have_a_say"
    TALK = "talk"
    SPEAK = "speak"
    SPEAKER = "speaker"
    ATTEND = "attend"
    ALL = "all"
    FEMININE = "feminine"
    MASCULINE = "masculine"
    PERSON_WORD = "person"
    ROLE = "role"
    EMPLOYER = "employer"
    ORGANISATION_WORD = "organisation"
    REPRESENT = "represent"
    ABOUT = "about"
    TALK_ABOUT = "talk_about"
    TITLE = "title"
    THEME = "theme"
    PROGRAMME = "programme"
    HOSTS = "hosts"
    SERIES = "series"
    MEETING_WORD = "meeting"
    OPENING_MEETING = "opening_meeting"
    SERIES_NUMBER = "series_number"
    OURS = "ours"
    RANK = "rank"
    THERE_IS = "there_is"
    OTHER = "other"
    SAME = "same"
    SAME_TIME = "same_time"
    BOOK = "book"
    SPELL = "spell"
    ELECTED = "elected"
    OPENS = "opens"
    CLOSES = "closes"
    RESUME = "resume"
    WITH = "with"
    CONTACT = "contact"
    TELEPHONE = "telephone"
    EMAIL = "email"
    PRESS = "press"
    INFORMATION = "information"
    WRITE = "write"
    ADDRESS = "address"
    POSTCODE = "postcode"
    SAID_POSTCODE = "the digits of a postcode"
    DISTRICT = "district"
    CITY = "city"
    CANCELLED = "cancelled"
    CONFIRM = "confirm"
    IT = "it"
    HE = "he"
    SHE = "she"
    THEY = "they"
    HIM_OR_HER = "him_or_her"
    OTHER_ONE = "other_one"
    AND_WHAT_OF = "and_what_of"
    CORRECTION = "correction"
    MORE = "more"
    DETAIL = "detail"
    REPEAT = "repeat"
    PLEASE = "please"
    EXCEPT = "except"
    UNWANTED = "unwanted"
    REPEATEDLY = "repeatedly"
    SELDOM = "seldom"
    """What of several has the least of them."""
    GREETING = "greeting"
    THANKS = "thanks"
    NOTED = "noted"
    GOODBYE = "goodbye"
    HELP = "help"
    IDENTITY = "identity"
    SPEAK_IN = "speak_in"
    ELSEWHERE = "elsewhere"
    COMMAND = "command"
    HAPPEN = "happen"
    ROOM_WORD = "room_word"
    TRACK_WORD = "track_word"
    FREE = "a room that is free"
    TAKEN = "a room that is taken"
    WHICH = "which"
    SAME_ROOM = "same_room"
    PEOPLE_WORD = "people"

    PRACTICAL = "a practical matter"
    SERVICE = "what the bot does by itself"
    PRIVATE = "a private detail"
    PERSON = "a person"
    DESCRIBED_PERSON = "a person by description"
    ORGANISATION = "an organisation"
    SESSION_NAME = "a session by name"
    TOPIC = "a subject of the programme"
    TIME = "an hour"
    DAY = "a day"
    MEETING = "a meeting of the series"
    PLACE = "the venue by name"
    VENUE_CITY = "the city of the venue"
    ROOM = "a room"
    TRACK = "a track"
    MENTION = "sessions that only mention the subject"
    LANGUAGE_WORD = "the language spoken"
    OF_ITS_OWN = "what a talk may have of its own"
    TALKS_IN = "a language that talks are in"
    ORDER = "an order to do something"
    UNKNOWN_NAME = "a name that the programme does not have"
    SAID_NUMBER = "a telephone number"
    THAT_PERSON = "the person spoken of"
    THAT_SESSION = "the session spoken of"
    PICKED = "one of those named before"
    CLOCK = "clock"
    """The hour it is."""
    HOUR_OF_IT = "hour_of_it"
    """The hour it is, or that of what was spoken of before ("what time is it?")."""


COUNTED = frozenset({Concept.SPEAKER, Concept.FEMININE, Concept.MASCULINE, Concept.PEOPLE_WORD})
"""Concepts of people before whose words stands how many there are said to be."""
QUESTION_WORD = 0.4
MODIFIER = 0.5
OBJECT = 0.6
SIDE = 1.0
NAME = 1.3

DAYS = frozenset({Concept.DAY, Concept.TODAY, Concept.TOMORROW})
"""Concepts of which each says a day."""
PRONOUNS_OF_ONE = frozenset({Concept.HE, Concept.SHE, Concept.HIM_OR_HER})
PRONOUNS_OF_PEOPLE = PRONOUNS_OF_ONE | {Concept.THEY}
IN_ORDER = frozenset({Concept.BEFORE, Concept.AFTER, Concept.NEXT, Concept.PREVIOUS})
AT_THE_EDGE = frozenset({Concept.FIRST, Concept.LAST, Concept.OPENS, Concept.CLOSES})
OF_A_SUBJECT = frozenset({Concept.TALK_ABOUT, Concept.ABOUT})
"""Concepts behind which a subject is named."""

WEIGHTS: dict[Concept, float] = {
    **dict.fromkeys(Concept, SIDE),
    **dict.fromkeys((Concept.WHO, Concept.WHAT, Concept.WHICH, Concept.WHY, Concept.HOW_TO, Concept.HOW_MANY), QUESTION_WORD),
    **dict.fromkeys(
        (
            Concept.TODAY, Concept.TOMORROW, Concept.ARRIVE, Concept.FIRST, Concept.LAST, Concept.BEFORE, Concept.AFTER, Concept.BOTH,
            Concept.ALL,
            Concept.ATTEND, Concept.OTHER, Concept.PEOPLE_WORD, Concept.WRITE, Concept.REPRESENT, Concept.PERSON_WORD, Concept.WITH, Concept.PREVIOUS,
            Concept.TALK_ABOUT, Concept.SPEAK, Concept.ABOUT, Concept.CITY,
        ),
        MODIFIER,
    ),
    **dict.fromkeys((Concept.EVENT, Concept.SESSION, Concept.TALK, Concept.MEETING_WORD, Concept.WHEN, Concept.WHERE, Concept.WHO_IS), OBJECT),
    **dict.fromkeys(
        (
            Concept.IT, Concept.SAME_ROOM, Concept.HE, Concept.SHE, Concept.THEY, Concept.HIM_OR_HER, Concept.AND_WHAT_OF, Concept.CORRECTION,
            Concept.CONFIRM, Concept.THIS_PART,
        ), 0.1,
    ),
    **dict.fromkeys((Concept.PERSON, Concept.ORGANISATION, Concept.SESSION_NAME, Concept.MEETING, Concept.ROOM, Concept.TRACK), NAME),
    **dict.fromkeys((Concept.LONGEST, Concept.SHORTEST), NAME),
    **dict.fromkeys((Concept.THAT_PERSON, Concept.THAT_SESSION), 0.4),
    Concept.DESCRIBED_PERSON: 0.8,
    Concept.HAVE_A_SAY: 0.4,
    Concept.PRACTICAL: 1.1,
    Concept.SERVICE: 1.3,
    Concept.COMMAND: 0.1,
    Concept.ORDER: 0.0,
    Concept.PICKED: 0.0,
    Concept.THERE_IS: 0.0,
    Concept.PLEASE: 0.0,
    Concept.NOTED: 0.0,
    Concept.ANY: 0.0,
    Concept.MORE: 0.3,
    Concept.DETAIL: 0.0,
    Concept.HAPPEN: 0.3,
    Concept.BETWEEN: 0.3,
    Concept.COUNTDOWN: MODIFIER,
    Concept.ROOM_WORD: 0.7,
    Concept.TRACK_WORD: 0.7,
    Concept.FREE: 0.0,
    Concept.TAKEN: 0.0,
    Concept.MENTION: 0.0,
    Concept.OF_ITS_OWN: 0.3,
}  # fmt: skip
