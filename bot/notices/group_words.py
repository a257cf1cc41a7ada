"""The words for changes of one cause: a room that moves, a cascade, a swap, several sessions that are new or off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from bot.notices.event_words import event_paragraph
from bot.notices.naming import named, room
from bot.notices.placing import day_of, moved_hours, moved_room, moved_time
from bot.notices.session_words import label_of, row, session_paragraph
from bot.replies.naming import Voice
from bot.replies.texts import bullets, capital, paragraphs
from knowledge.changes import Announced, Cancelled, Cause, ChangeGroup, MovedEarlier, New, Postponed, SessionChange
from knowledge.programme import Session


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of a notice. `about`: how many sessions or matters it tells of; `is_announcement`: it is told whole, whatever its length."""

    text: Markup
    about: int
    is_announcement: bool = False


def paragraphs_of(groups: Iterable[ChangeGroup], before: Voice, after: Voice, most_rows: int) -> Iterator[Paragraph]:
    """The paragraphs of a notice, in the order of the groups. New ones, and those that are off, are listed together.

    `most_rows`: how many sessions of a list are named; the rest is counted.
    """
    for kind, together in groupby(groups, key=_listed_as):
        found = list(together)
        if kind is None or len(found) == 1:
            yield from (_paragraph(group, before, after, most_rows) for group in found)
        else:
            changes = [change for group in found for change in _of_sessions(group)]
            rows = [row(change, before, after) for change in changes]
            yield Paragraph(_list(after.say(f"notice.several.{label_of(changes)}"), rows, after, most_rows), len(rows))


def _listed_as(group: ChangeGroup) -> type | None:
    only = group.changes[0]
    return type(only) if group.cause is Cause.SESSION and len(group.changes) == 1 and isinstance(only, New | Cancelled | Postponed) else None


def _of_sessions(group: ChangeGroup) -> list[SessionChange]:
    return [change for change in group.changes if isinstance(change, SessionChange)]


def _paragraph(group: ChangeGroup, before: Voice, after: Voice, most_rows: int) -> Paragraph:
    if group.cause is Cause.EVENT:
        return Paragraph(event_paragraph(group.changes, before, after), 1, isinstance(group.changes[0], Announced))
    changes = _of_sessions(group)
    if group.cause is Cause.SESSION:
        return Paragraph(session_paragraph(changes, before, after), 1)
    sessions = list({change.new.id: (change.old, change.new) for change in changes if not isinstance(change, New)}.values())
    sessions.sort(key=lambda pair: (pair[1].starts, pair[1].id))
    telling = {Cause.ROOM: _room, Cause.CASCADE: _cascade, Cause.SWAP: _swap}[group.cause]
    heading, rows = telling(changes, sessions, before, after)
    return Paragraph(_list(heading, rows, after, most_rows), len(sessions))


def _room(changes: Sequence[SessionChange], sessions: list[tuple[Session, Session]], before: Voice, after: Voice) -> tuple[Markup, list[Markup]]:
    heading = after.say(f"notice.several.{label_of(changes)}", room=moved_room(*sessions[0], before, after))
    return heading, _rows(sessions, after, moved_time)


def _cascade(changes: Sequence[SessionChange], sessions: list[tuple[Session, Session]], before: Voice, after: Voice) -> tuple[Markup, list[Markup]]:
    where = [Markup.escape(day_of(sessions[0][1], after)) if after.many_days else "", room(sessions[0][1], after)]
    label = "earlier" if isinstance(changes[0], MovedEarlier) else "later"
    heading = after.say(f"notice.several.{label}", place=paragraphs(where, ", "))
    return Markup(heading.rstrip()), _rows(sessions, after, moved_hours)


def _swap(changes: Sequence[SessionChange], sessions: list[tuple[Session, Session]], before: Voice, after: Voice) -> tuple[Markup, list[Markup]]:
    rows = [
        after.say("notice.row", place=capital(paragraphs([time, moved_room(old, new, before, after)], ", ")), session=named(new, after))
        for old, new in sessions
        for time in [moved_time(old, new, after)]
    ]
    return after.say("notice.several.swap"), rows


def _rows(sessions: list[tuple[Session, Session]], after: Voice, moved: Callable[[Session, Session, Voice], Markup]) -> list[Markup]:
    return [after.say("notice.row", place=capital(moved(old, new, after)), session=named(new, after)) for old, new in sessions]


def _list(heading: Markup, rows: list[Markup], voice: Voice, most_rows: int) -> Markup:
    rest = len(rows) - most_rows
    shown = rows if rest <= 1 else rows[:most_rows]
    return paragraphs([heading, bullets(voice, shown), voice.wording.count("notice.more-sessions", rest) if rest > 1 else ""])
