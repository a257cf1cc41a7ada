"""What a person can follow, from an answer or from words, and how it is named on a button. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from markupsafe import Markup

from bot.chats.chat import EVERYTHING, Follow, FollowKind
from bot.chats.following import is_among
from bot.replies.actions import short
from bot.replies.desk import Response
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.reply import Button
from bot.replies.texts import cut
from knowledge.directory import Directory
from knowledge.programme import Session
from knowledge.understanding.question import Ask, Intent

FOLLOW, UNFOLLOW, REMIND = "follow:", "unfollow:", "remind:"
"""How the callback data begin: followed by "e", or "s" or "p" and the short name of a session or a person; or by minutes, or "off"."""
OFF = "off"
MINUTES = (5, 10, 15, 30)
LABEL = 40
MOST = 2
_SIGNS = {FollowKind.EVERYTHING: "e", FollowKind.SESSION: "s", FollowKind.PERSON: "p"}
_OF_TIME = frozenset({Intent.NEXT, Intent.NOW, Intent.AT_TIME})


def followed_in(response: Response, directory: Directory, now: datetime) -> tuple[Follow, ...]:
    """What an answer is about that can be followed: a session or a person of whom something is still to come. None of many."""
    found = tuple(dict.fromkeys(follow for ask in response.question.asks for follow in _of(ask, response)))
    coming = tuple(follow for follow in found if is_coming(follow, directory, now))
    return coming if len(found) <= MOST else ()


def sessions_followed(follows: Iterable[Follow], directory: Directory) -> tuple[Session, ...]:
    """The sessions that somebody who follows these hears of, in order, also those that are off."""
    followed = tuple(follows)
    return tuple(session for session in directory.sessions.values() if is_among(followed, {session.id}, session.people))


def is_coming(follow: Follow, directory: Directory, now: datetime) -> bool:
    """Whether something that is followed is not over, and known."""
    match follow.kind:
        case FollowKind.SESSION:
            return follow.subject in directory.sessions and directory.sessions[follow.subject].ends > now
        case FollowKind.PERSON:
            return any(session.ends > now for session, _ in directory.parts_of(follow.subject))
        case FollowKind.EVERYTHING:
            return True


def named(follow: Follow, voice: Voice) -> Markup:
    """Something that is followed, by name."""
    directory = voice.directory
    if follow == EVERYTHING:
        return voice.say("follow.everything")
    if follow.kind is FollowKind.SESSION and follow.subject in directory.sessions:
        return voice.session(directory.sessions[follow.subject])
    if follow.kind is FollowKind.PERSON and follow.subject in directory.people:
        return Markup.escape(voice.person(directory.people[follow.subject]))
    return voice.say("follow.gone")


def button(verb: str, follow: Follow, voice: Voice) -> Button:
    """A button that follows something, or follows it no longer."""
    label = plain(voice.say(f"button.{verb.rstrip(':')}", subject=named(follow, voice)))
    return Button(cut(label, LABEL), verb + _name(follow))


def follow_among(name: str, follows: Iterable[Follow]) -> Follow | None:
    """What the end of a button's data names, of what is followed; also what is not in the programme any more."""
    return next((each for each in follows if _name(each) == name), None)


def follow_of(name: str, directory: Directory) -> Follow | None:
    """What the end of a button's data names; None for what is not in the programme."""
    sessions = (Follow(FollowKind.SESSION, each) for each in directory.sessions)
    people = (Follow(FollowKind.PERSON, each) for each in directory.people)
    return follow_among(name, (EVERYTHING, *sessions, *people))


def reminder_buttons(voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """The buttons that choose how long before a session one is reminded."""
    choices = tuple(Button(str(voice.wording.count("button.remind", minutes)), f"{REMIND}{minutes}") for minutes in MINUTES)
    return choices[:2], choices[2:], (Button(str(voice.say("button.remind.off")), REMIND + OFF),)


def _name(follow: Follow) -> str:
    return _SIGNS[follow.kind] + (short(follow.subject) if follow.subject else "")


def _of(ask: Ask, response: Response) -> Iterator[Follow]:
    sessions = ask.sessions or (response.conversation.sessions if ask.intent in _OF_TIME else ())
    yield from (Follow(FollowKind.PERSON, person) for person in ask.people)
    yield from (Follow(FollowKind.SESSION, session) for session in (*sessions, *(session for session, _ in ask.talks)))
