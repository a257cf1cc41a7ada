"""What is said of a session that is off or full: that first, and never as if it took place."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from bot.replies.naming import Voice
from knowledge.programme import Person, Session, SessionKind, State


def stated(session: Session, voice: Voice, sentence: Markup, people: Iterable[Person] = ()) -> Markup:
    """A sentence on a session that takes place; of one that is off, that it is, and when it was to be. `people`: who was asked about."""
    if not session.state.takes_place:
        return off(session, voice, people)
    return voice.say("session.full", sentence=sentence) if session.state is State.FULL else sentence


def off(session: Session, voice: Voice, people: Iterable[Person] = ()) -> Markup:
    """That a session is cancelled or postponed, and when it was to be."""
    label, named = _named(session, voice), list(people)
    if session.title and named:
        label = voice.say("session.with-people", session=label, people=voice.people(named))
    return voice.say(f"session.off.{session.state}", session=label, span=voice.span(session))


def _named(session: Session, voice: Voice) -> Markup:
    """A session by its title or kind: a talk without a title is not its speaker, who is not called off."""
    people = voice.directory.people_of(session.people)
    if session.title or not people or session.kind not in (SessionKind.TALK, SessionKind.OTHER):
        return voice.session(session)
    return voice.say("session.talk-of", people=voice.people(people))


def row(session: Session, voice: Voice, label: Markup) -> Markup:
    """How a session stands in a list: marked where it is off or full."""
    if session.state is State.PLANNED:
        return label
    return voice.say(f"session.row.{session.state}", session=label if session.title or session.state is State.FULL else _named(session, voice))
