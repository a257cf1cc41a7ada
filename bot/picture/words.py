"""What stands on the picture, in one language: plain texts, ready to be set in lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.picture.lettering import drawable
from bot.replies import moments
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.texts import capital, heading
from knowledge.programme import Session, SessionKind, State


@dataclass(frozen=True, slots=True)
class SessionText:
    """A session's texts. `time`: from when to when; `state`: what has become of it, in words; `talks`: each title with who speaks."""

    time: str
    start: str
    state: str
    title: str
    people: str
    talks: tuple[tuple[str, str], ...]
    track: str


def session_text(session: Session, voice: Voice) -> SessionText:
    """What is written in the box of a session."""
    directory = voice.directory
    people = directory.people_of(session.people) if session.title and session.kind is not SessionKind.BREAK else ()
    track = directory.tracks.get(session.track or "")
    return SessionText(
        time=drawable(plain(voice.say("picture.span", start=voice.time(session.starts), end=voice.time(session.ends)))),
        start=hour_text(voice, session.starts),
        state="" if session.state is State.PLANNED else drawable(plain(voice.say(f"page.state.{session.state}"))),
        title=drawable(plain(heading(voice, session))),
        people=drawable(plain(voice.few_people(people))),
        talks=tuple(
            (drawable(voice.text(talk.title)), drawable(plain(voice.people(directory.people_of(talk.speakers)))))
            for talk in session.talks
            if talk.title
        ),
        track=drawable(voice.text(track.name)) if track else "",
    )


def day_text(voice: Voice, day: date) -> str:
    """A day with its year, at the beginning of a line."""
    return drawable(plain(capital(voice.say("picture.day", date=moments.date(voice.wording, datetime.combine(day, time()))))))


def hour_text(voice: Voice, moment: datetime) -> str:
    """An hour at the side."""
    return drawable(plain(voice.time(moment)))
