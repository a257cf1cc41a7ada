"""The words for what changes in one session."""

from __future__ import annotations

from collections.abc import Sequence
from types import UnionType

from markupsafe import Markup

from bot.notices.naming import named, names, quoted
from bot.notices.placing import moved, place
from bot.replies.naming import Voice
from bot.replies.texts import capital, paragraphs
from knowledge.changes import (
    Cancelled,
    DurationChanged,
    Full,
    MovedEarlier,
    MovedLater,
    New,
    Postponed,
    Reopened,
    Replaced,
    Restored,
    Retitled,
    RoomChanged,
    SessionChange,
    SpeakersChanged,
)

LABELS: tuple[tuple[type[SessionChange], str], ...] = (
    (Cancelled, "cancelled"),
    (Postponed, "postponed"),
    (Replaced, "replaced"),
    (Restored, "restored"),
    (New, "new"),
    (MovedEarlier, "earlier"),
    (RoomChanged, "room"),
    (MovedLater, "later"),
    (Full, "full"),
    (Reopened, "reopened"),
    (SpeakersChanged, "speakers"),
    (Retitled, "title"),
    (DurationChanged, "duration"),
)
"""The label of a paragraph is that of the first of these changes in it."""
ASPECTS: tuple[type[SessionChange] | UnionType, ...] = (MovedEarlier | MovedLater | DurationChanged, RoomChanged, SpeakersChanged, Retitled)
"""What of a session can change beside the rest: when, where, who, and what it is called."""
SEVERAL = 3
"""Aspects from which on no single one of them names what changed."""
GIVEN = "room-given"
"""The label of a room where none was said before."""


def label_of(changes: Sequence[SessionChange]) -> str:
    """What a paragraph about these changes of one session is headed by."""
    label = next(label for kind, label in LABELS if any(isinstance(change, kind) for change in changes))
    return GIVEN if label == "room" and all(change.old.room is None for change in changes if isinstance(change, RoomChanged)) else label


def session_paragraph(changes: Sequence[SessionChange], before: Voice, after: Voice) -> Markup:
    """All that changes in one session: what it is, when and where, and what else is new."""
    first = changes[0]
    label = label_of(changes)
    match first:
        case New():
            return _paragraph(label, named(first.new, after), after, capital(place(first.new, after)))
        case Cancelled() | Postponed():
            return _paragraph(label, named(first.old, before), after, after.say(f"notice.was-{label}", place=place(first.old, before)))
        case Replaced():
            instead = after.say("notice.instead", session=named(first.new, after))
            return _paragraph(label, named(first.old, before), after, instead, capital(moved(first.old, first.new, before, after)))
        case _:
            details = [_detail(change, before, after) for change in changes if isinstance(change, SpeakersChanged | Retitled)]
            changed = sum(any(isinstance(change, aspect) for change in changes) for aspect in ASPECTS)
            heading = "changed" if changed >= SEVERAL else label
            return _paragraph(heading, named(first.new, after), after, capital(moved(first.old, first.new, before, after)), *details)


def row(change: SessionChange, before: Voice, after: Voice) -> Markup:
    """One session in a list of those that have become the same: new, cancelled, postponed."""
    session, voice = (change.new, after) if isinstance(change, New) else (change.old, before)
    return after.say("notice.row", place=capital(place(session, voice)), session=named(session, voice))


def _paragraph(label: str, session: Markup, voice: Voice, *lines: Markup) -> Markup:
    return paragraphs([voice.say(f"notice.{label}", session=session), *lines])


def _detail(change: SpeakersChanged | Retitled, before: Voice, after: Voice) -> Markup:
    return _people(change, before, after) if isinstance(change, SpeakersChanged) else _title(change, before, after)


def _people(change: SpeakersChanged, before: Voice, after: Voice) -> Markup:
    left, joined = before.directory.people_of(change.left), after.directory.people_of(change.joined)
    if left and joined:
        return after.wording.count("notice.people-replaced", len(joined), joined=names(joined, after), left=names(left, before))
    if joined:
        return after.wording.count("notice.people-joined", len(joined), people=names(joined, after))
    return after.wording.count("notice.people-left", len(left), people=names(left, before)) if left else Markup("")


def _title(change: Retitled, before: Voice, after: Voice) -> Markup:
    if change.old_title is None and change.new_title is None:
        return Markup("")
    if change.old_title is None or change.new_title is None:
        if change.new_title is not None and change.new_title == change.new.title:
            return Markup("")
        if change.old_title is not None and change.old_title == change.old.title:
            return after.say("notice.title-was", title=quoted(change.old_title, before))
        key, title, voice = ("gone", change.old_title, before) if change.new_title is None else ("added", change.new_title, after)
        return after.say(f"notice.title-{key}", title=quoted(title, voice)) if title else Markup("")
    if change.new_title == change.new.title:
        return after.say("notice.title-was", title=quoted(change.old_title, before))
    return after.say("notice.title-of-talk", old=quoted(change.old_title, before), new=quoted(change.new_title, after))
