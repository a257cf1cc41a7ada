"""Commands as edits of the newest programme, and in a canonical form that names the session by its id, to be kept with a proposal. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.organisers.arguments import Arguments, Verb
from bot.organisers.proposal import Edit
from knowledge import editing
from knowledge.programme import UNKNOWN_LANGUAGE, Programme

ALONG = "+"
"""The end of a delay that shifts what follows as well."""


def edit_of(arguments: Arguments, session: str, now: datetime) -> Edit:
    """The edit that a command means for a session, by its id. The edit raises `EditRefused`."""

    def edit(programme: Programme) -> Programme:
        match arguments.verb:
            case Verb.DELAY:
                return editing.delay(programme, [session], arguments.minutes)
            case Verb.MOVE:
                return editing.move(programme, session, _moment(programme, session, arguments))
            case Verb.CANCEL:
                return editing.cancel(programme, session)
            case Verb.RESTORE:
                return editing.restore(programme, session)
            case Verb.ROOM:
                return editing.change_room(programme, session, arguments.room)
            case Verb.TITLE:
                return editing.retitle(programme, session, _in_its_languages(programme, session, arguments.text))
            case Verb.REPLACE:
                return editing.replace(programme, session, arguments.text, arguments.speakers)
            case Verb.ANNOUNCE:
                return editing.announce(programme, arguments.text, now)

    return edit


def following(programme: Programme, session: str) -> tuple[str, ...]:
    """What a delay pushes along: what follows in the room, or in the whole event where it has no rooms."""
    return editing.following_in_room(programme, session) if programme.rooms else editing.following_of_day(programme, session)


def delay_along(session: str, minutes: int) -> Edit:
    """A delay that shifts what follows as well."""
    return lambda programme: editing.delay(programme, [session, *following(programme, session)], minutes)


def canonical(arguments: Arguments, session: str) -> str:
    """A command as it is kept: "/delay housing 15"."""
    said = {Verb.DELAY: str(arguments.minutes), Verb.MOVE: f"{arguments.clock:%H:%M}" if arguments.clock else "", Verb.ROOM: arguments.room}
    return " ".join(part for part in (f"/{arguments.verb}", session, said.get(arguments.verb, "")) if part)


def delay_in(source: str) -> tuple[str, int] | None:
    """The session and the minutes of a kept delay of one session; None for anything else."""
    parts = source.split()
    if len(parts) == 3 and parts[0] == f"/{Verb.DELAY}" and parts[2].removeprefix("-").isdecimal():
        return parts[1], int(parts[2])
    return None


def _moment(programme: Programme, session: str, arguments: Arguments) -> datetime:
    """The new start: at the clock of the venue, on the session's day where no other is named."""
    starts = next((each.starts for each in programme.sessions if each.id == session), programme.event.begins)
    if arguments.clock is None:
        raise AssertionError("a move has a time")
    return datetime.combine(arguments.day or starts.date(), arguments.clock, starts.tzinfo)


def _in_its_languages(programme: Programme, session: str, text: Mapping[str, str]) -> Mapping[str, str]:
    """A title for all languages replaces that of each language that the session has one in."""
    found = next((each for each in programme.sessions if each.id == session), None)
    if found is None or set(text) != {UNKNOWN_LANGUAGE}:
        return text
    title = found.title or (found.talks[0].title if len(found.talks) == 1 else None)
    return dict.fromkeys(title.root, text[UNKNOWN_LANGUAGE]) if title else text
