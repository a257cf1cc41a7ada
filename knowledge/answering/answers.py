"""The facts that answer a question, in no language: a closed set of small values, gathered here from the module of each subject.

Each class is one shape of answer; `bot.replies` has the words for each. Times are aware, in the event's zone.
`verdict` is True or False where a yes or a no was asked and can be given, else None.
"""

from __future__ import annotations

from enum import StrEnum

from knowledge.answering.event_answers import (
    EventTimeAnswer,
    HostsAnswer,
    MeetingAnswer,
    MeetingUnknownAnswer,
    ProgressAnswer,
    SeriesAnswer,
    ThemeAnswer,
    TitleAnswer,
    VenueAnswer,
)
from knowledge.answering.matters_answers import (
    AcronymAnswer,
    CapacityAnswer,
    ClarifyAnswer,
    ContactAnswer,
    LanguagesAnswer,
    LinksAnswer,
    NotUnderstoodAnswer,
    PersonContactAnswer,
    PracticalAnswer,
    PreparedTextAnswer,
    PrivateAnswer,
    ServiceAnswer,
    SilentAnswer,
    SocialAnswer,
    TextsAnswer,
)
from knowledge.answering.people_answers import (
    CompanionsAnswer,
    NotListedAnswer,
    NotSpeakingAnswer,
    OrganisationAnswer,
    OrganisationsAnswer,
    PersonAnswer,
    PersonTalkAnswer,
    PersonTimeAnswer,
    SpeakersAnswer,
    WorksAnswer,
)
from knowledge.answering.pieces import Adviser, Appearance, Phase, Speaker
from knowledge.answering.timetable_answers import (
    AtTimeAnswer,
    BetweenAnswer,
    Division,
    Match,
    MissedAnswer,
    NextAnswer,
    NowAnswer,
    PartsAnswer,
    SessionAnswer,
    SessionTimeAnswer,
    TimetableAnswer,
    TopicAnswer,
)

__all__ = [
    "AcronymAnswer",
    "Adviser",
    "Answer",
    "Appearance",
    "AtTimeAnswer",
    "BetweenAnswer",
    "CapacityAnswer",
    "ClarifyAnswer",
    "CompanionsAnswer",
    "ContactAnswer",
    "Division",
    "EventTimeAnswer",
    "HostsAnswer",
    "LanguagesAnswer",
    "LinksAnswer",
    "Match",
    "MeetingAnswer",
    "MeetingUnknownAnswer",
    "MissedAnswer",
    "NextAnswer",
    "NotListedAnswer",
    "NotSpeakingAnswer",
    "NotUnderstoodAnswer",
    "NowAnswer",
    "OrganisationAnswer",
    "OrganisationsAnswer",
    "Outcome",
    "PartsAnswer",
    "PersonAnswer",
    "PersonContactAnswer",
    "PersonTalkAnswer",
    "PersonTimeAnswer",
    "Phase",
    "PracticalAnswer",
    "PreparedTextAnswer",
    "PrivateAnswer",
    "ProgressAnswer",
    "SeriesAnswer",
    "ServiceAnswer",
    "SessionAnswer",
    "SessionTimeAnswer",
    "SilentAnswer",
    "SocialAnswer",
    "Speaker",
    "SpeakersAnswer",
    "TextsAnswer",
    "ThemeAnswer",
    "TimetableAnswer",
    "TitleAnswer",
    "TopicAnswer",
    "VenueAnswer",
    "WorksAnswer",
]


class Outcome(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    NOT_IN_PROGRAMME = "not_in_programme"
    NOT_UNDERSTOOD = "not_understood"
    CLARIFY = "clarify"
    SOCIAL = "social"


Answer = (
    EventTimeAnswer
    | ProgressAnswer
    | MissedAnswer
    | TimetableAnswer
    | ThemeAnswer
    | TitleAnswer
    | VenueAnswer
    | HostsAnswer
    | SeriesAnswer
    | MeetingAnswer
    | MeetingUnknownAnswer
    | SpeakersAnswer
    | PersonTimeAnswer
    | PersonAnswer
    | PersonTalkAnswer
    | WorksAnswer
    | CompanionsAnswer
    | NotSpeakingAnswer
    | NotListedAnswer
    | OrganisationAnswer
    | OrganisationsAnswer
    | SessionTimeAnswer
    | SessionAnswer
    | AtTimeAnswer
    | NowAnswer
    | NextAnswer
    | PartsAnswer
    | BetweenAnswer
    | TopicAnswer
    | ContactAnswer
    | PersonContactAnswer
    | PrivateAnswer
    | LanguagesAnswer
    | LinksAnswer
    | TextsAnswer
    | AcronymAnswer
    | CapacityAnswer
    | PracticalAnswer
    | PreparedTextAnswer
    | SilentAnswer
    | ClarifyAnswer
    | ServiceAnswer
    | SocialAnswer
    | NotUnderstoodAnswer
)
