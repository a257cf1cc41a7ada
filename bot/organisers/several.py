"""Several sessions that an organiser changes at once: "tout", "the rest", "everything after housing", "all round tables", "Friday". Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from bot.organisers.arguments import Arguments, Unreadable, Verb
from bot.organisers.commands import following
from bot.organisers.finding import names_one_alone, sessions_meant
from bot.organisers.hours import named_day
from bot.organisers.phrases import phrases_of, words_in
from bot.organisers.placing import session_nouns, with_clock
from bot.organisers.rooms_said import room_behind
from bot.replies.desk import Desk
from knowledge.programme import Session
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.times.ways_to_say import either
from knowledge.understanding.words.folding import fold

_TOGETHER = frozenset({Verb.DELAY, Verb.MOVE, Verb.CANCEL, Verb.POSTPONE, Verb.FULL, Verb.RESTORE, Verb.ROOM})
"""What can be done to several sessions at once; a move only to another day."""


def sessions_together(arguments: Arguments, desk: Desk, now: datetime) -> tuple[Session, ...]:
    """The sessions that a command names all at once, of those that have not begun; none where it names one, or nothing that can be done to several.

    Where nothing else says which, those of the day, and on a day without any, all. Of those that are named one by one or counted none is left off:
    where one has begun, none is meant.
    """
    words, reader = fold(arguments.session), desk.reader
    if arguments.verb not in _TOGETHER or arguments.clock is not None or _is_called(words, desk):
        return ()
    said, but = _without_but(words, reader)
    day, said = (arguments.from_day, said) if arguments.from_day else _without_day(said, desk, now)
    date_of = desk.directory.date_of
    coming = [each for each in desk.directory.sessions.values() if each.starts > now and day in (None, date_of[each.id])]
    edge, ids = _edge(said, reader), {each.id for each in coming}
    if day and _content(said, reader) == []:
        found = ids
    elif edge:
        found = ids & {*_behind(*edge, desk, coming, now)}
    else:
        found = ids & {*_all(said, desk, coming, now)} or {*(_counted(said, desk, now) or _listed(arguments.session, desk, now))}
    spared = {session.id for session in sessions_meant(but, desk, now)} if found and but else set()
    meant = found - spared
    if (but and not spared) or not meant <= ids:
        return ()
    return tuple(session for session in coming if session.id in meant)


def in_pair(arguments: Arguments, desk: Desk, now: datetime) -> Arguments:
    """A swap with the id of the session that is known of both, so that the other may be looked for; anything else as it is.

    Raises `Unreadable` where neither is one alone.
    """
    if arguments.verb is not Verb.SWAP:
        return arguments
    for words, other in ((arguments.session, arguments.other), (arguments.other, arguments.session)):
        known = sessions_meant(other, desk, now)
        if len(known) == 1:
            return replace(arguments, session=words, other=known[0].id)
    raise Unreadable


def _without_but(words: str, reader: Reader) -> tuple[str, str]:
    """The words without what is excepted, and that: "tout sauf la clôture"."""
    phrases = either(phrases_of("but", reader.languages))
    found = re.search(rf"(?<!\w)(?:{phrases}) ", words)
    return (words[: found.start()], words[found.end() :]) if found else (words, "")


def _is_called(words: str, desk: Desk) -> bool:
    """Whether a session's title has these words, "All about git", or is one word as they are, as its id may be: "Hackday"."""
    sessions = desk.directory.sessions.values()
    titles = {fold(text) for session in sessions if session.title for text in session.title.all}
    if words in titles or words in {fold(session.id) for session in sessions}:
        return True
    return len(words.split()) > 1 and any(f" {words} " in f" {title} " for title in titles)


def _edge(words: str, reader: Reader) -> tuple[str, str] | None:
    """After or from what, and which of the two: "everything after housing", "the rest of the day from 4 on", "la suite du logement"."""
    for part in ("after", "from_on"):
        phrases = either(phrases_of(part, reader.languages))
        found = re.search(rf"(?<!\w)(?:{phrases}) ", words)
        if found and (said := _content(words[: found.start()], reader)) is not None and (said or part == "after"):
            return part, words[found.end() :]
    first, _, rest = " ".join(word for word in words.split() if word not in reader.small_words).partition(" ")
    return ("after", rest) if first in words_in(("rest",), reader.languages) and _content(rest, reader) is None else None


def _content(words: str, reader: Reader) -> list[str] | None:
    """The words that say "all", where the others say nothing but the event; None where they do."""
    alls, event = words_in(("all", "rest"), reader.languages), words_in(("event",), reader.languages) | session_nouns(reader)
    said = [word for word in words.split() if word in alls or word not in reader.small_words]
    return [word for word in said if word in alls] if {*said} <= alls | event else None


def _behind(part: str, words: str, desk: Desk, coming: list[Session], now: datetime) -> list[str]:
    """What follows a session in its room, or begins with it; what begins after an hour, or then."""
    folded = with_clock(words)
    hours = desk.reader.hours.find(folded, now, desk.reader.opening_hours)
    zone = desk.directory.zone
    clock = hours[0].clock if len(hours) == 1 else None
    if clock and not _content_beside(folded, hours[0].start, hours[0].end, desk.reader):
        starting = [(each.id, each.starts.astimezone(zone)) for each in coming if each.state.takes_place]
        first = min((at.date() for _, at in starting), default=None)
        return [session for session, at in starting if at.date() == first and at.time() >= clock]
    meant = sessions_meant(words, desk, now)
    if len(meant) != 1:
        return []
    behind = following(desk.directory.programme, meant[0].id)
    return [*behind] if part == "after" else [meant[0].id, *behind]


def _content_beside(words: str, start: int, end: int, reader: Reader) -> bool:
    return any(word not in reader.small_words for word in (words[:start] + " " + words[end:]).split())


def _all(words: str, desk: Desk, coming: list[Session], now: datetime) -> list[str]:
    """All that has still to begin, or all of a kind."""
    reader, directory = desk.reader, desk.directory
    alls = words_in(("all", "rest"), reader.languages)
    content = [word for word in words.split() if word in alls or word not in reader.small_words]
    if not content or content[0] not in alls:
        return []
    today = [session.id for session in coming if directory.date_of[session.id] == directory.day_at(now)]
    if _content(words, reader) is None:
        said = words.split()
        room = room_behind(said, reader)
        if room:
            return [session.id for session in coming if session.room == room and (session.id in today or not today)]
        named = [word for word in content if word not in alls]
        meant = sessions_meant(" ".join(named), desk, now) if any(number_said(word, reader) < 2 for word in named) else ()
        return [session.id for session in meant] if len(meant) > 1 else []
    return today or [session.id for session in coming]


def _counted(words: str, desk: Desk, now: datetime) -> list[str]:
    """All that have a name, where as many are said: "both round tables", "les 2 tables rondes"."""
    reader = desk.reader
    said = [word for word in words.split() if word not in reader.sets["definite"]]
    number = number_said(said[0], reader) if len(said) > 1 else 1
    meant = sessions_meant(" ".join(said[1:]), desk, now) if number > 1 else ()
    return [session.id for session in meant] if len(meant) == number else []


def number_said(word: str, reader: Reader) -> int:
    """How many a word says; "both" is two."""
    if word in words_in(("both",), reader.languages):
        return 2
    return reader.number(word)


def _listed(words: str, desk: Desk, now: datetime) -> list[str]:
    """Those that are named one after the other, each by itself: "housing and early childhood"."""
    parts = parts_listed(words, desk.reader)
    if len(parts) < 2 or not all(names_one_alone(part, desk, now) for part in parts):
        return []
    found = dict.fromkeys(session.id for part in parts for session in sessions_meant(part, desk, now))
    return [*found] if len(found) > 1 else []


def parts_listed(words: str, reader: Reader) -> list[str]:
    """What is named one after the other; what is not listed is one."""
    joined = either(phrases_of("and", reader.languages))
    return [part for each in re.split(rf"\s*,\s*|(?<!\w)(?:{joined})(?!\w)", words, flags=re.IGNORECASE) if (part := each.strip())]


def _without_day(words: str, desk: Desk, now: datetime) -> tuple[date | None, str]:
    """The one day of the event that is said, by its own name or as people say days, and the other words."""
    directory = desk.directory
    named, others = named_day(words, desk.reader)
    if named:
        return named, others
    said = desk.reader.days.find(words, directory.day_at(now), desk.reader.days_of_event)
    if len(said) != 1 or said[0].hours or said[0].last or said[0].day not in directory.dates:
        return None, words
    return said[0].day, f"{words[: said[0].start]} {words[said[0].end :]}"
