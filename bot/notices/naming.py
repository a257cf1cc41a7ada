"""How a notice names sessions, people, rooms and texts: on one line, and short enough for a phone whatever the programme holds."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from bot.replies.texts import on_one_line
from knowledge.programme import LocalText, Person, Session, SessionKind

LONGEST_TITLE = 90
LONGEST_NAME = 40
LONGEST_TEXT = 300
MOST_NAMES = 3


def named(session: Session, voice: Voice) -> Markup:
    """A session with its speakers in brackets; one without a title is named by its kind and by them."""
    people = voice.directory.people_of(session.people)
    if session.title and people:
        return voice.say("notice.session", session=_label(session, voice), people=names(people, voice))
    if people and session.kind in (SessionKind.TALK, SessionKind.OTHER):
        return voice.say("session.talk-of", people=names(people, voice))
    return _label(session, voice)


def quoted(title: LocalText, voice: Voice) -> Markup:
    """A title in quotation marks, cut."""
    return voice.say("format.quoted", text=on_one_line(voice.text(title), LONGEST_TITLE))


def names(people: Iterable[Person], voice: Voice) -> Markup:
    """The first few names, and how many more there are."""
    known = [on_one_line(voice.person(person), LONGEST_NAME) for person in people]
    shown = [Markup.escape(name) for name in known[:MOST_NAMES]]
    if len(known) > MOST_NAMES:
        shown.append(voice.wording.count("notice.more-people", len(known) - MOST_NAMES))
    return moments.listed(voice.wording, shown)


def room(session: Session, voice: Voice) -> Markup:
    """The room of a session; nothing where it has none."""
    if session.room is None:
        return Markup("")
    found = voice.directory.rooms.get(session.room)
    return Markup.escape(on_one_line(voice.text(found.name) if found else session.room, LONGEST_NAME))


def _label(session: Session, voice: Voice) -> Markup:
    if session.title:
        title = LocalText({language: on_one_line(text, LONGEST_TITLE) for language, text in session.title.root.items()})
        return voice.session(session.model_copy(update={"title": title}))
    few = session.model_copy(update={"speakers": session.people[:MOST_NAMES], "talks": ()})
    return Markup.escape(on_one_line(voice.session(few).unescape(), LONGEST_TITLE))
