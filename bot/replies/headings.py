"""What stands above the rows of a timetable: the day, or the rooms and tracks with their hours."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from bot.replies import moments
from bot.replies.naming import Voice
from knowledge.answering.answers import TimetableAnswer
from knowledge.programme import LocalText
from knowledge.understanding.question import Aspect

MOST_NAMES = 8
"""Rooms and tracks that are named at once."""
MOST_PARTS = 4
MOST_DAYS = 4


def heading(answer: TimetableAnswer, voice: Voice) -> Markup:
    """What the rows below are: all of the programme, a day, rooms or tracks with their hours."""
    if answer.missed:
        order, moment = answer.missed
        return voice.say(f"timetable.heading.missed-{order}", time=voice.time(moment))
    if answer.remaining_only and Aspect.COUNT in answer.aspects:
        key = "timetable.heading.speakers-remaining" if Aspect.WHO in answer.aspects else "timetable.heading.count-remaining"
        return voice.wording.count(key, answer.count)
    if answer.remaining_only:
        return voice.say("timetable.heading.remaining")
    if answer.tracks or answer.rooms:
        if of_a_sort(answer, voice):
            names = [name for track in answer.tracks if not (name := _text(track.name, voice)).islower() or " " in name]
            if not names:  # "lightningtalk" is how a file tells sorts apart, and no name
                return Markup("")
            return voice.say("timetable.heading.sort", part=moments.listed(voice.wording, names))
        parts = [*(track.name for track in answer.tracks), *(room.name for room in answer.rooms)][:MOST_NAMES]
        return voice.say(
            "timetable.heading.when", part=moments.listed(voice.wording, [_text(name, voice) for name in parts]), when=_when(answer, voice)
        )
    if answer.language:
        language = Markup.escape(moments.language(voice.wording, answer.language))
        day = Markup("") if answer.day is None else moments.date(voice.wording, answer.day)
        return voice.say("timetable.heading.language-then" if day else "timetable.heading.language", language=language, date=day)
    if answer.day or not voice.many_days:
        return voice.say("timetable.heading.all", date=moments.date(voice.wording, answer.sessions[0].starts.astimezone(voice.directory.zone)))
    return voice.say("timetable.heading.part")


def of_a_sort(answer: TimetableAnswer, voice: Voice) -> bool:
    """Whether the rows are those of a sort of sessions, which is listed: it has no hours and no room like a track."""
    return bool(answer.tracks) and not answer.rooms and all(track.id in voice.directory.types for track in answer.tracks)


def _text(name: LocalText, voice: Voice) -> Markup:
    return Markup.escape(voice.text(name))


def _when(answer: TimetableAnswer, voice: Voice) -> Markup:
    """The days and hours of rooms and tracks; of tracks, the rooms as well, and of rooms that have one day, or one track a day,
    the tracks."""
    said, directory = [], voice.directory
    one_day = len({directory.date_of[session.id] for session in answer.whole}) == 1
    of_one_room = len(answer.rooms) == 1
    for _, found in groupby(answer.whole, key=lambda session: directory.date_of[session.id]):
        sessions = list(found)
        latest = max(sessions, key=lambda session: directory.seconds_of[session.id][1])
        hours = voice.row_hours(sessions[0].starts, latest.ends)
        if answer.tracks:
            names = [directory.rooms[room].name for room in dict.fromkeys(session.room for session in sessions if session.room)]
        elif one_day or of_one_room:
            names = [directory.tracks[track].name for track in dict.fromkeys(session.track for session in sessions if session.track)]
            names = names if one_day or len(names) == 1 else []
        else:
            names = []
        parts = moments.listed(voice.wording, [_text(name, voice) for name in names[:MOST_PARTS]])
        values = {"room": parts} if answer.tracks else {"tracks": parts}
        key = "format.span-in-room" if answer.tracks else "timetable.hours-of-tracks"
        said.append(voice.say(key, span=hours, **values) if parts else hours)
    return voice.in_a_row(said[:MOST_DAYS])
