"""The third arrow: facts become a reply in one language. Pure; one small function a kind of answer does the wording."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from markupsafe import Markup

from bot.replies import between, event, matters, missed, parts, people, timetable, what_is_on
from bot.replies.buttons import buttons
from bot.replies.maps import pin_of
from bot.replies.naming import Voice
from bot.replies.reply import ContactCard, Reply
from bot.replies.texts import dialled, paragraphs
from bot.replies.wording import Wording
from knowledge.answering import answers as known
from knowledge.answering.answers import Answer, Outcome
from knowledge.directory import Directory
from knowledge.understanding.question import Ask

RENDERING: dict[type, Callable[[Any, Voice, datetime], Markup]] = {
    known.EventTimeAnswer: event.event_time,
    known.ProgressAnswer: event.progress,
    known.ThemeAnswer: event.theme,
    known.TitleAnswer: event.title,
    known.VenueAnswer: event.venue,
    known.HostsAnswer: event.hosts,
    known.SeriesAnswer: event.series,
    known.MeetingAnswer: event.meeting,
    known.MeetingUnknownAnswer: event.meeting_unknown,
    known.MissedAnswer: missed.missed,
    known.TimetableAnswer: timetable.timetable,
    known.SessionTimeAnswer: timetable.session_time,
    known.SessionAnswer: timetable.session,
    known.AtTimeAnswer: what_is_on.at_time,
    known.NowAnswer: what_is_on.now_on,
    known.NextAnswer: what_is_on.next_up,
    known.PartsAnswer: parts.parts,
    known.BetweenAnswer: between.between,
    known.SpeakersAnswer: people.speakers,
    known.PersonTimeAnswer: people.person_time,
    known.PersonAnswer: people.person,
    known.PersonTalkAnswer: people.person_talk,
    known.WorksAnswer: people.works,
    known.CompanionsAnswer: people.companions,
    known.NotSpeakingAnswer: people.not_speaking,
    known.NotListedAnswer: people.not_listed,
    known.OrganisationAnswer: people.organisation,
    known.OrganisationsAnswer: people.organisations,
    known.TopicAnswer: matters.topic,
    known.ContactAnswer: matters.contact,
    known.PersonContactAnswer: matters.person_contact,
    known.PrivateAnswer: matters.private,
    known.PracticalAnswer: matters.practical,
    known.LanguagesAnswer: matters.languages,
    known.AcronymAnswer: matters.acronym,
    known.LinksAnswer: matters.links,
    known.TextsAnswer: matters.texts,
    known.CapacityAnswer: matters.capacity,
    known.PreparedTextAnswer: matters.prepared,
    known.SilentAnswer: matters.silent,
    known.ClarifyAnswer: matters.clarify,
    known.ServiceAnswer: matters.service,
    known.SocialAnswer: matters.social,
    known.NotUnderstoodAnswer: matters.not_understood,
}
ORDER = (Outcome.ANSWERED, Outcome.CLARIFY, Outcome.NOT_IN_PROGRAMME, Outcome.SOCIAL, Outcome.NOT_UNDERSTOOD)
"""Of several answers in one reply, the outcome that comes first here is that of the reply."""


def render(answers: Sequence[Answer], directory: Directory, wording: Wording, now: datetime, mark: str = "", more: Ask | None = None) -> Reply:
    """The reply to all that was asked, in the order asked. For the buttons: the programme's fingerprint, and what asks for the rest of a list."""
    voice = Voice(wording, directory)
    text = paragraphs(dict.fromkeys(RENDERING[type(answer)](answer, voice, now) for answer in answers), "\n\n")
    outcomes = {outcome_of(answer) for answer in answers}
    return Reply(
        text=text,
        language=wording.language,
        outcome=next(outcome for outcome in ORDER if outcome in outcomes),
        buttons=buttons(answers, voice, mark, more),
        pin=next((pin_of(answer.venue, voice) for answer in answers if isinstance(answer, known.VenueAnswer)), None),
        cards=tuple(card for answer in answers for card in _cards(answer)),
    )


def outcome_of(answer: Answer) -> Outcome:
    """How a question with this answer ended."""
    match answer:
        case known.PracticalAnswer():
            return Outcome.ANSWERED if answer.text else Outcome.NOT_IN_PROGRAMME
        case known.LinksAnswer():
            return Outcome.ANSWERED if answer.found else Outcome.NOT_IN_PROGRAMME
        case known.WorksAnswer():
            return Outcome.ANSWERED if answer.speakers else Outcome.NOT_IN_PROGRAMME
        case known.PrivateAnswer() | known.SilentAnswer() | known.NotListedAnswer() | known.MeetingUnknownAnswer():
            return Outcome.NOT_IN_PROGRAMME
        case known.ClarifyAnswer():
            return Outcome.CLARIFY
        case known.SocialAnswer() | known.ServiceAnswer():
            return Outcome.SOCIAL
        case known.NotUnderstoodAnswer():
            return Outcome.NOT_UNDERSTOOD
        case _:
            return Outcome.ANSWERED


def _cards(answer: Answer) -> tuple[ContactCard, ...]:
    match answer:
        case known.ContactAnswer():
            advisers = answer.advisers
        case known.PersonContactAnswer():
            advisers = answer.advisers
        case _:
            return ()
    return tuple(card for adviser in advisers if (card := _card(adviser)))


def _card(adviser: known.Adviser) -> ContactCard | None:
    if not adviser.contact.telephone:
        return None
    family = adviser.person.family_name
    given = adviser.person.name.removesuffix(family or "").strip() or adviser.person.name
    return ContactCard(given, family, dialled(adviser.contact.telephone), adviser.contact.email)
