"""Which picture somebody means, and how it is named on a button."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from bot.picture.sheets import Sheet
from bot.replies import moments
from bot.replies.actions import short
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.reply import Button
from bot.replies.texts import capital
from knowledge.understanding.question import Ask

PICTURE = "image:"
"""How the callback data begin: a day, then the short name of the first room side by side, then the ground. All of them may be missing."""
DAY, ROOM, LIGHT = "d", "r", "light"
LABEL = 40
MOST_DAYS = 5


def data_of(day: date | None = None, room: str | None = None, ground: str = "") -> str:
    """The callback data that ask for a picture, or for a choice of pictures."""
    parts = [f"{DAY}{day:%Y%m%d}"] if day else []
    parts += [f"{ROOM}{short(room)}"] if room else []
    parts += [ground] if ground else []
    return PICTURE + ",".join(parts)


def chosen(data: str, offered: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The pictures that callback data leave to choose from; those of a day or room that is gone leave all."""
    parts = data.removeprefix(PICTURE).split(",")
    days = {f"{sheet.day:%Y%m%d}" for sheet in offered} & {part[1:] for part in parts if part.startswith(DAY)}
    rooms = {part[1:] for part in parts if part.startswith(ROOM)}
    left = [sheet for sheet in offered if not days or f"{sheet.day:%Y%m%d}" in days]
    return tuple(sheet for sheet in left if rooms & {short(room) for room in sheet.rooms}) or tuple(left)


def meant(asks: Iterable[Ask], offered: Sequence[Sheet], now: datetime) -> tuple[Sheet, ...]:
    """The pictures of the days and rooms that words name. `now`: a moment in the event's zone, on whose day they are where no day is named."""
    found = list(asks)
    days = {ask.when.day for ask in found if ask.when and ask.when.day}
    rooms = {room for ask in found for room in ask.rooms}
    left = [sheet for sheet in offered if sheet.day in days] or today(offered, now)
    return tuple(sheet for sheet in left if rooms & set(sheet.rooms)) or tuple(left)


def today(offered: Sequence[Sheet], now: datetime) -> tuple[Sheet, ...]:
    """The pictures of the day of a moment (in the event's zone); all of them where it is not a day of the event."""
    return tuple(sheet for sheet in offered if sheet.day == now.date()) or tuple(offered)


def choices(offered: Sequence[Sheet], voice: Voice) -> list[tuple[Button, ...]]:
    """Buttons to choose with: days first, then rooms. A day of which one picture is left leads to that."""
    days = dict.fromkeys(sheet.day for sheet in offered)
    if len(days) > 1:
        of_days = {day: [sheet.rooms[0] for sheet in offered if sheet.day == day and sheet.rooms] for day in days}
        return [(Button(day_name(voice, day), data_of(day, rooms[0] if len(rooms) == 1 else None)),) for day, rooms in of_days.items()]
    return [(Button(fitted(room_names(sheet, voice)), data_of(sheet.day, sheet.rooms[0] if sheet.rooms else None)),) for sheet in offered]


def other_days(sheet: Sheet, offered: Sequence[Sheet], voice: Voice) -> list[tuple[Button, ...]]:
    """Buttons under a picture for the other days of an event of a few."""
    left = [each for each in offered if each.day != sheet.day]
    days = dict.fromkeys(each.day for each in left)
    if not 0 < len(days) <= MOST_DAYS:
        return []
    return [(Button(day_name(voice, day), data_of(day)),) for day in days]


def day_name(voice: Voice, day: date) -> str:
    """A day at the beginning of a line."""
    return plain(capital(voice.say("picture.day", date=moments.day(voice.wording, datetime.combine(day, time())))))


def room_names(sheet: Sheet, voice: Voice) -> str:
    """The rooms of a picture in a row."""
    return ", ".join(voice.text(voice.directory.rooms[room].name) for room in sheet.rooms)


def fitted(label: str) -> str:
    """A label as long as a button can be."""
    return label if len(label) <= LABEL else label[: LABEL - 1].rstrip(" ,") + "…"
