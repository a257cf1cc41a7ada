"""Which buttons stand under a reply: two thirds of what people ask is "next" and "details", so those are one tap away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.replies.actions import MOST_IDS, encode
from bot.replies.excerpts import is_long
from bot.replies.naming import Voice
from bot.replies.reply import Button
from bot.replies.texts import MOST_PEOPLE_NAMED, cut
from bot.replies.wording import Wording
from knowledge.answering.answers import (
    Answer,
    AtTimeAnswer,
    ClarifyAnswer,
    ContactAnswer,
    EventTimeAnswer,
    NextAnswer,
    NotUnderstoodAnswer,
    NowAnswer,
    PersonAnswer,
    PersonTimeAnswer,
    PracticalAnswer,
    SessionTimeAnswer,
    SocialAnswer,
    ThemeAnswer,
    TimetableAnswer,
    TopicAnswer,
    VenueAnswer,
)
from knowledge.answering.remembering import choices_of
from knowledge.programme import Session
from knowledge.understanding.question import Ask, Intent, Order

Rows = tuple[tuple[Button, ...], ...]
LABEL = 40
"""Letters of a button that a phone shows on one line."""
MOST_DETAILS = 2
ASKED: dict[str, Ask] = {
    "programme": Ask(Intent.PROGRAMME),
    "next": Ask(Intent.NEXT),
    "speakers": Ask(Intent.SPEAKERS),
    "venue": Ask(Intent.VENUE),
    "press": Ask(Intent.CONTACT, topic="press"),
    "information": Ask(Intent.CONTACT, topic="information"),
    "presentation": Ask(Intent.THEME, page=1),
}
"""What the buttons ask that are the same under all replies, by their names."""
OF_CONTACTS = frozenset({"press", "information"})
"""Those that lead nowhere in a programme without contacts."""
KEPT_BUTTONS = 256


def buttons(answers: Sequence[Answer], voice: Voice, mark: str, more: Ask | None = None) -> Rows:
    """The rows of buttons for these answers; `mark` is the programme's fingerprint, `more` asks for the rest of a list."""
    return tuple(filter(None, _rows(answers, voice, mark, more)))


def _rows(answers: Sequence[Answer], voice: Voice, mark: str, more: Ask | None) -> Rows:
    last = answers[-1]

    def row(*names: str) -> tuple[Button, ...]:
        return tuple([_button(name, voice.wording, mark) for name in names if name not in OF_CONTACTS or voice.directory.programme.contacts])

    def details() -> Rows:
        return tuple((_details(session, voice, mark),) for session in _sessions(last)[:MOST_DETAILS])

    if more:
        return ((Button(str(voice.say("button.more")), encode(more, mark)), *row("next")),)
    match last:
        case SocialAnswer() | NotUnderstoodAnswer():
            return row("programme", "next"), row("speakers", "venue"), row("press")
        case ClarifyAnswer():
            return _choices(last, voice, mark) or (row("speakers", "programme"),)
        case TimetableAnswer() | EventTimeAnswer():
            return (row("venue", "speakers", "next"),)
        case VenueAnswer():
            return (row("programme", "information", "next"),)
        case ThemeAnswer() if not last.whole and last.event.presentation and is_long(voice.text(last.event.presentation)):
            return (row("presentation", "programme"),)
        case ContactAnswer() if last.purpose == "information":
            return (row("press", "next"),)
        case ContactAnswer() | PracticalAnswer():
            return (row("information", "next") if voice.directory.programme.contacts else row("next", "programme"),)
        case NextAnswer() if _has_a_next(last):
            return (*details(), (_after(last, voice, mark), *row("programme")))
        case _:
            return (*details(), row("next", "programme"))


def _has_a_next(answer: NextAnswer) -> bool:
    """Whether what comes after the answer's own sessions is a question that a button has room for."""
    return answer.order is Order.AFTER and 0 < len(answer.sessions) <= MOST_IDS and not (answer.rooms or answer.tracks)


def _after(answer: NextAnswer, voice: Voice, mark: str) -> Button:
    """What comes after what was just told: from now it would be the same again."""
    return Button(str(voice.say("button.next")), encode(Ask(Intent.NEXT, sessions=tuple(session.id for session in answer.sessions)), mark))


@lru_cache(maxsize=KEPT_BUTTONS)
def _button(name: str, wording: Wording, mark: str) -> Button:
    return Button(str(wording.say(f"button.{name}")), encode(ASKED[name], mark))


def _choices(answer: ClarifyAnswer, voice: Voice, mark: str) -> Rows:
    if len(answer.people) > MOST_PEOPLE_NAMED:
        return ()
    labels = [voice.person(person) for person in answer.people]
    labels += [str(voice.session(session)) for session in answer.sessions]
    labels += [voice.organisation(body) for body in answer.organisations]
    labels += [str(voice.say(f"purpose.{purpose}")) for purpose in answer.purposes]
    intent = Intent.PERSON_TIME if answer.about_time else Intent.PERSON
    asks = choices_of(answer, Ask(Intent.PERSON_CONTACT if answer.wanted else intent, aspects=answer.wanted))
    return tuple((Button(fitted(label), encode(ask, mark)),) for label, ask in zip(labels, asks, strict=False))


def _details(session: Session, voice: Voice, mark: str) -> Button:
    return Button(label_of(session, "button.details", voice), encode(Ask(Intent.SESSION, sessions=(session.id,)), mark))


def label_of(session: Session, key: str, voice: Voice) -> str:
    """A label with a session in it, whose title is so short that its quotation marks are closed."""
    around = len(voice.say(key, session=voice.say("format.quoted", text="")).unescape())
    named = voice.quoted(session.title, LABEL - around) if session.title else voice.session(session)
    return fitted(str(voice.say(key, session=named).unescape()))


def fitted(label: str) -> str:
    """A label as long as a phone shows it on one line."""
    return cut(label, LABEL)


def _sessions(answer: Answer) -> tuple[Session, ...]:
    match answer:
        case NowAnswer() | AtTimeAnswer():
            found = answer.running or answer.next
        case NextAnswer() | SessionTimeAnswer():
            found = answer.sessions
        case PersonTimeAnswer() | PersonAnswer():
            found = tuple(appearance.session for speaker in answer.speakers for appearance in speaker.appearances)
        case TopicAnswer():
            found = tuple(match.session for match in answer.matches)
        case _:
            found = ()
    return tuple({session.id: session for session in found if session.talks or session.abstract}.values())
