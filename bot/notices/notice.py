"""A notice: what a chat is told of a new revision, in its language, as short as a phone's screen. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from bot.chats.chat import EVERYTHING, Follow
from bot.chats.following import is_among
from bot.notices.group_words import Paragraph, paragraphs_of
from bot.notices.publishing import Affected
from bot.notices.visible import is_visible
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.texts import paragraphs
from bot.replies.wording import Wording
from knowledge.changes import (
    Announced,
    Change,
    ChangeGroup,
    Concerned,
    ContactChanged,
    EventMoved,
    FactChanged,
    VenueChanged,
    Withdrawn,
    compare,
    concern,
    concerns,
    grouped,
    is_past,
)
from knowledge.directory import Directory

SCREEN = 1500
"""Letters that a phone shows without much scrolling; what is over is counted."""
MOST_ROWS = 6
FEW_ROWS = 2
"""Sessions that each list names where there is more to tell than fits."""
LONGEST = 3800
"""Letters of a notice with announcements, which are told whole: one message of Telegram."""


@dataclass(frozen=True)
class Difference:
    """Two revisions and all that changed between them. Worked out once for all chats."""

    before: Directory
    after: Directory
    changes: tuple[Change, ...]


def difference(before: Directory, after: Directory) -> Difference:
    """What changed between two revisions."""
    return Difference(before, after, compare(before.programme, after.programme))


def told_to(changes: Iterable[Change], follows: Collection[Follow], now: datetime, ends: datetime) -> tuple[Change, ...]:
    """The changes that a chat is told: those that concern what it follows and are not past. `ends`: when the event ends."""
    return tuple(change for change in changes if not is_past(change, now, ends) and _is_concerned(follows, concerns(change)))


def _is_concerned(follows: Collection[Follow], concerned: Concerned) -> bool:
    return bool(follows) if concerned.everybody else is_among(follows, concerned.sessions, concerned.people)


def affected(found: Difference, now: datetime) -> Affected:
    """Whose followers are to be told of a revision; nobody where all that changed is past."""
    ends = found.after.programme.event.ends
    telling = [change for change in found.changes if not is_past(change, now, ends)]
    concerned = concern(telling)
    if not concerned.everybody:
        return Affected(concerned.sessions, concerned.people, bool(telling))
    sides = (found.before.programme, found.after.programme)
    sessions = frozenset(session.id for side in sides for session in side.sessions)
    return Affected(sessions, frozenset(person.id for side in sides for person in side.people), True)


def notice(known: Sequence[Difference], follows: Collection[Follow], now: datetime, wording: Wording) -> Markup | None:
    """What a chat is told; None where nothing concerns it, all of it is past, or it is in another language only.

    `known`: the difference from what the chat knows to the newest revision; several where a message that may have arrived is in doubt,
    the last one the newest. Then what differs from any of them is told, from the newest that differs.
    """
    groups: list[tuple[Difference, tuple[ChangeGroup, ...]]] = []
    seen: set[tuple[object, ...]] = set()
    for found in reversed(known):
        before, after = Voice(wording, found.before), Voice(wording, found.after)
        mine = told_to(found.changes, follows, now, found.after.programme.event.ends)
        groups.append((found, grouped(change for change in mine if subject_of(change) not in seen and is_visible(change, before, after))))
        seen |= {subject_of(change) for change in mine}
    told = list(_told(groups, wording, MOST_ROWS))
    if sum(len(plain(each.text)) for each in told if not each.is_announcement) > SCREEN:
        told = list(_told(groups, wording, FEW_ROWS))
    return _fitted(told, wording) if told else None


def whole_notice(found: Difference, now: datetime, wording: Wording) -> Markup:
    """All that one who follows everything is told of a difference, whatever its length; for a terminal."""
    before, after = Voice(wording, found.before), Voice(wording, found.after)
    mine = told_to(found.changes, {EVERYTHING}, now, found.after.programme.event.ends)
    groups = grouped(change for change in mine if is_visible(change, before, after))
    return paragraphs([each.text for each in _told([(found, groups)], wording, len(mine))], "\n\n")


def _told(groups: Iterable[tuple[Difference, tuple[ChangeGroup, ...]]], wording: Wording, most_rows: int) -> Iterator[Paragraph]:
    for found, together in groups:
        yield from paragraphs_of(together, Voice(wording, found.before), Voice(wording, found.after), most_rows)


def subject_of(change: Change) -> tuple[object, ...]:
    """What a change is about, so that it is told and counted once: a session, an announcement, a matter of the event."""
    match change:
        case Announced(announcement) | Withdrawn(announcement):
            return type(announcement), announcement.id
        case EventMoved() | VenueChanged():
            return (type(change),)
        case ContactChanged(kind, _, _) | FactChanged(kind, _, _):
            return type(change), kind
        case _:
            return (change.new.id,)


def _fitted(told: Iterable[Paragraph], wording: Wording) -> Markup:
    """As many paragraphs as fit, the first in any case, and how much more there is."""
    shown: list[Markup] = []
    on_screen = in_all = rest = 0
    for each in told:
        length = len(plain(each.text))
        fits = in_all + length <= LONGEST and (each.is_announcement or on_screen + length <= SCREEN)
        if not shown or (fits and not rest):
            shown.append(each.text)
            in_all += length
            on_screen += 0 if each.is_announcement else length
        else:
            rest += each.about
    return paragraphs([*shown, wording.count("notice.more", rest) if rest else ""], "\n\n")
