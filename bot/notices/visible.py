"""Whether a reader of one language sees a change at all: a title may change in another language only."""

from __future__ import annotations

from bot.notices.naming import room
from bot.replies.naming import Voice
from knowledge.changes import Change, FactChanged, Retitled, RoomChanged, VenueChanged
from knowledge.changes.sameness import letters
from knowledge.programme import LocalText


def is_visible(change: Change, before: Voice, after: Voice) -> bool:
    """Whether the change is one in the voices' language. What is no text always is."""
    match change:
        case Retitled():
            return _differs(change.old_title, change.new_title, before, after)
        case FactChanged():
            return _differs(change.old, change.new, before, after)
        case RoomChanged():
            return room(change.old, before) != room(change.new, after)
        case VenueChanged(old, new) if old and new:
            return letters(before.address(old)) != letters(after.address(new))
        case _:
            return True


def _differs(old: LocalText | None, new: LocalText | None, before: Voice, after: Voice) -> bool:
    if old is None or new is None:
        return old is not new
    return letters(before.text(old)) != letters(after.text(new))
