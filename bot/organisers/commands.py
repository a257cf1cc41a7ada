"""Commands as edits of the newest programme, and in a canonical form that names the session by its id, to be kept with a proposal. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from textwrap import shorten
from zoneinfo import ZoneInfo

from bot.opening import schedule_words
from bot.organisers.added import is_only_kind, kind_said
from bot.organisers.arguments import Arguments, Verb
from bot.organisers.hours import WAKING, first_half_after, nearest_half
from bot.organisers.proposal import Edit
from bot.replies.markup import plain
from bot.replies.moments import day
from bot.replies.naming import Voice
from bot.replies.wording import Wording
from knowledge import editing, editing_order
from knowledge.directory import SMALL_HOURS, Directory
from knowledge.editing import EditRefused, Refusal
from knowledge.editing_people import Newcomer
from knowledge.formats import with_marked_state
from knowledge.programme import UNKNOWN_LANGUAGE, Programme, Session, SessionKind
from knowledge.understanding.words.folding import fold

LONGEST_SOURCE = 120
"""Letters of a command that is kept."""
LONGEST_NAMED = 60
"""Letters of a title in it."""
_ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
ARROW = " → "
ALONG = "+"
"""The end of a kept delay that shifts what follows as well."""


def edit_of(arguments: Arguments, session: str, now: datetime) -> Edit:
    """The edit that a command means for a session, by its id. The edit raises `EditRefused`."""

    def edit(programme: Programme) -> Programme:
        match arguments.verb:
            case Verb.DELAY:
                return editing.delay(programme, [session], arguments.minutes)
            case Verb.POSTPONE:
                return editing.postpone(programme, session)
            case Verb.FULL:
                return editing.mark_full(programme, session)
            case Verb.MOVE:
                return editing.move(programme, session, *_moments(programme, session, arguments))
            case Verb.SWAP:
                return editing_order.swap(programme, session, arguments.other)
            case Verb.ADD:
                return _added(programme, arguments)
            case Verb.CANCEL:
                return editing.cancel(programme, session)
            case Verb.RESTORE:
                return editing.restore(programme, session)
            case Verb.ROOM:
                return editing.change_room(programme, session, arguments.room)
            case Verb.TITLE:
                return _marked(editing.retitle(programme, session, _in_its_languages(programme, session, arguments.text)), session)
            case Verb.REPLACE if not arguments.text and (leaving := _leaving(programme, session, arguments)):
                return _stood_in(programme, session, leaving, arguments.speakers)
            case Verb.REPLACE:
                return editing.replace(programme, session, arguments.text, arguments.speakers)
            case Verb.ANNOUNCE:
                return editing.announce(programme, arguments.text, now)

    return edit


@dataclass(frozen=True, slots=True)
class Together:
    """A programme in which several sessions are changed, and those that stay because they are cancelled or postponed."""

    programme: Programme
    off: tuple[str, ...]


def is_in_each_language(arguments: Arguments, session: str, programme: Programme) -> bool:
    """Whether a title that was typed without a language replaces a session's titles in several."""
    if arguments.verb is not Verb.TITLE or set(arguments.text) != {UNKNOWN_LANGUAGE}:
        return False
    return len(_in_its_languages(programme, session, arguments.text)) > 1


def changed_together(arguments: Arguments, sessions: Sequence[str], now: datetime, programme: Programme) -> Together:
    """What a command makes of a programme for several sessions. Those for which it changes nothing stay, and so do those that it cannot change as
    they are off. Where it cannot change one for any other reason, or all stay, it changes none: raises `EditRefused`.

    The latest goes first, so that what goes on after midnight is moved while its evening still stands before it.
    """
    changed, off = programme, list[str]()
    begins = {each.id: each.starts for each in programme.sessions}
    for session in sorted(sessions, key=lambda each: begins[each], reverse=True):
        try:
            changed = edit_of(arguments, session, now)(changed)
        except EditRefused as refused:
            if refused.reason not in (Refusal.NOTHING_CHANGES, Refusal.IS_ON, Refusal.IS_OFF):
                raise
            off[:0] = [session] if refused.reason is Refusal.IS_OFF else []
    if changed == programme:
        raise EditRefused(Refusal.IS_OFF, off[0]) if off else EditRefused(Refusal.NOTHING_CHANGES)
    return Together(changed, tuple(off))


def following(programme: Programme, session: str) -> tuple[str, ...]:
    """What a delay pushes along: what follows in the room, or in the whole event where it has no rooms."""
    return editing.following_in_room(programme, session) if programme.rooms else editing.following_of_day(programme, session)


def delay_along(session: str, minutes: int) -> Edit:
    """A delay that shifts what follows as well."""
    return lambda programme: editing.delay(programme, [session, *following(programme, session)], minutes)


def canonical(arguments: Arguments, session: str, programme: Programme) -> str:
    """A command as it is kept, with what was where it says where to: "/delay housing 15", "/move housing 15:30 → 16:00". It never raises.

    `session`: an id, or the words for several sessions. `programme`: the one before.
    """
    found = next((each for each in programme.sessions if each.id == session), None)
    names = {room.id: room.name.all[0] for room in programme.rooms}
    match arguments.verb:
        case Verb.DELAY:
            detail = str(arguments.minutes)
        case Verb.MOVE:
            detail = _from_to(programme, found, arguments)
        case Verb.SWAP:
            detail = arguments.other
        case Verb.ADD:
            titled = ", ".join(part for part in (arguments.text[UNKNOWN_LANGUAGE], names.get(arguments.room, arguments.room)) if part)
            detail = f"{arguments.day} {arguments.clock:%H:%M}–{arguments.until:%H:%M} {titled}"
        case Verb.ROOM:
            before = names.get(found.room or "", "") if found else ""
            detail = ARROW.join(part for part in (before, names.get(arguments.room, arguments.room)) if part)
        case _:
            people = {each.id: each.name for each in programme.people}
            leaving = ", ".join(people[each] for each in _leaving(programme, session, arguments) if not arguments.text)
            joining = ", ".join(f"{each.name} ({each.body})" if each.body else each.name for each in arguments.speakers)
            texts = [" ".join(text.split()) for text in arguments.text.values()]
            detail = " / ".join(part for part in (*texts, f"{leaving}{ARROW}{joining}" if leaving else joining) if part)
    named = session if found or not session else f"{session}:"
    return shorten(" ".join(part for part in (f"/{arguments.verb}", named, detail) if part).rstrip(":"), LONGEST_SOURCE, placeholder=" …")


def readable(source: str, programme: Programme, wording: Wording) -> str:
    """A kept command with the session's title, in a language and as it quotes, in place of the id, which other tools do not make for people.

    Days are told as the language tells them.
    """
    verb, _, rest = source.partition(" ")
    if verb in (f"/{Verb.MOVE}", f"/{Verb.ADD}"):
        rest = _ISO_DAY.sub(lambda found: day(wording, datetime.fromisoformat(found[0])), rest)
        source = f"{verb} {rest}"
    named, _, detail = rest.partition(" ")
    found = next((each for each in programme.sessions if each.id == named), None)
    if not verb.startswith("/") or found is None:
        return source
    if verb == f"/{Verb.SWAP}":
        directory = Directory(programme)
        both = [plain(Voice(wording, directory).session(each)) for each in (found, directory.sessions.get(detail, found))]
        return f"{verb} {' ↔ '.join(shorten(each, LONGEST_NAMED, placeholder=' …') for each in both)}"
    if found.title is None:
        name = plain(Voice(wording, Directory(programme)).session(found))
        if detail.startswith(f"{name}{ARROW}"):  # who leaves is who names the session
            return f"{verb} {detail}"
        joined = ARROW if detail and ARROW not in detail and verb in (f"/{Verb.ROOM}", f"/{Verb.TITLE}") else " "
        return f"{verb} {joined.join(part for part in (name, detail) if part)}"
    title = shorten(found.title.in_language(wording.language), LONGEST_NAMED, placeholder=" …")
    return " ".join(part for part in (verb, plain(wording.say("format.quoted", text=title)), detail) if part)


def delayed_alone(before: Programme, after: Programme) -> tuple[str, int] | None:
    """The session and the minutes where all that differs is that one session comes later or earlier on its day; None for anything else."""
    starts = {each.id: each.starts for each in before.sessions}
    moved = [each for each in after.sessions if each.starts != starts.get(each.id)]
    if len(moved) != 1 or moved[0].id not in starts or moved[0].starts.date() != starts[moved[0].id].date():
        return None
    minutes = round((moved[0].starts - starts[moved[0].id]) / timedelta(minutes=1))
    with suppress(EditRefused):
        return (moved[0].id, minutes) if editing.delay(before, [moved[0].id], minutes) == after else None
    return None


def _from_to(programme: Programme, session: Session | None, arguments: Arguments) -> str:
    """From when to when a session moves: days where it moves to another, ends where it lasts longer or shorter."""
    if session is None:  # several of them
        return arguments.day.isoformat() if arguments.day else ""
    zone = ZoneInfo(programme.event.time_zone)
    starts, until = _moments(programme, session.id, arguments)
    ends = until or editing.later(starts, session.lasts)
    before, after = ((session.starts.astimezone(zone), session.ends.astimezone(zone)), (starts.astimezone(zone), ends.astimezone(zone)))
    day = "%Y-%m-%d " if before[0].date() != after[0].date() else ""
    lasts = before[1] - before[0] == after[1] - after[0]
    return ARROW.join(f"{begins:{day}%H:%M}" + ("" if lasts else f"–{over:%H:%M}") for begins, over in (before, after))


def _moments(programme: Programme, session: str, arguments: Arguments) -> tuple[datetime, datetime | None]:
    """The new start and the end, where one was said: at the clock of the venue, on the session's day where no other is named.

    What keeps its hour keeps its night: what goes on with Friday's evening at half past midnight goes on with Thursday's. An hour of the night that
    is said without a day is of the night that is nearer.
    """
    found = next((each for each in programme.sessions if each.id == session), None)
    before = (found.starts if found else programme.event.begins).astimezone(ZoneInfo(programme.event.time_zone))
    clock, until, was = arguments.clock or before.time(), arguments.until, arguments.was
    begins = was if was and was != before.time() else clock
    day = arguments.day or _night_of(programme, session, before, begins) + timedelta(days=arguments.shift)
    is_of_its_night = not arguments.shift and arguments.day in (None, before.date()) and not WAKING[0] <= before.time() <= WAKING[1]
    if arguments.is_open and is_of_its_night:  # what is on in the night moves within the night
        nearest, left = nearest_half(clock, before), nearest_half(was, before) if was else None
        clock, was = nearest.time(), left.time() if left else None
        day = (left if left and was != before.time() else nearest).date()
        until = first_half_after(until, clock) if until else None
    if found and arguments.day and not (arguments.clock or was) and before.time() < SMALL_HOURS:
        day += before.date() - Directory(programme).date_of[session]
    if was and was != before.time():  # "from 4 to 5" says when it is where it does not begin at 4 yet
        clock, until = was, clock
    starts = datetime.combine(day, clock, before.tzinfo)
    if until is None:
        return starts, None
    return starts, datetime.combine(day if until > clock else day + timedelta(days=1), until, before.tzinfo)


def _added(programme: Programme, arguments: Arguments) -> Programme:
    """The programme with one session more; what is called by its kind alone has no title, so that each language says it."""
    title = arguments.text[UNKNOWN_LANGUAGE]
    starts, ends = _moments(programme, "", arguments)
    kind = kind_said(title) or SessionKind.OTHER
    return editing_order.add(programme, kind, {} if is_only_kind(title) else arguments.text, (starts, ends or starts), arguments.room or None)


def _night_of(programme: Programme, session: str, before: datetime, clock: time) -> date:
    """The date of an hour that is said without a day: an evening goes on after midnight, and what goes on with one can move back before midnight."""
    if before.time() < SMALL_HOURS <= clock:
        return Directory(programme).date_of.get(session, before.date())
    nights = (before.date(), before.date() + timedelta(days=1 if clock < SMALL_HOURS <= before.time() else 0))
    return min(nights, key=lambda date: abs(datetime.combine(date, clock, before.tzinfo) - before))


def _leaving(programme: Programme, session: str, arguments: Arguments) -> tuple[str, ...]:
    """Those of the people named who speak in the session."""
    people = next((each.people for each in programme.sessions if each.id == session), ())
    return tuple(person for person in arguments.leaving if person in people)


def _stood_in(programme: Programme, session: str, leaving: Sequence[str], speakers: Sequence[Newcomer]) -> Programme:
    """Others speak where the first of those who leave did; the rest of these only leave."""
    for number, person in enumerate(leaving):
        programme = editing.stand_in(programme, session, person, () if number else speakers)
    return programme


def _marked(programme: Programme, session: str) -> Programme:
    """The programme in which the marker of a session's new title is its state ("ANNULÉ : Le logement"), as in a file."""
    words = schedule_words()
    sessions = tuple(with_marked_state(each, words) if each.id == session else each for each in programme.sessions)
    return programme.model_copy(update={"sessions": sessions})


def _in_its_languages(programme: Programme, session: str, text: Mapping[str, str]) -> Mapping[str, str]:
    """A title for all languages replaces that of each language that the session has one in; what it is called already, with a marker, only that."""
    found = next((each for each in programme.sessions if each.id == session), None)
    if found is None or set(text) != {UNKNOWN_LANGUAGE}:
        return text
    title = found.title or (found.talks[0].title if len(found.talks) == 1 else None)
    if title is None:
        return text
    said = text[UNKNOWN_LANGUAGE]
    same = [language for language, known in title.root.items() if fold(known) == fold(schedule_words().state_of(said)[1])]
    return dict.fromkeys(same or title.root, said)
