"""What organisers change by a command: each edit takes a programme and gives a new one, or refuses with a reason that can be said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from knowledge.editing_people import Newcomer, identifier, in_place_of, with_speakers
from knowledge.errors import KnowledgeError
from knowledge.local_text import LocalWords
from knowledge.programme import (
    ADDED_ANSWER,
    UNKNOWN_LANGUAGE,
    Announcement,
    LocalText,
    PreparedAnswer,
    Programme,
    Room,
    Session,
    State,
    Talk,
)

LONGEST_MOVE = timedelta(days=366)
EARLIEST = timedelta(minutes=1)
"""How long after another a session begins that follows it."""
LONGEST_TITLE = 500
LONGEST_ANSWER = 1500
LONGEST_ANNOUNCEMENT = 2500
"""Letters that leave room for what else there is to tell in one message of Telegram."""


class Refusal(StrEnum):
    """Why an edit is refused; the catalogues have a sentence for each (`edit.refused.<value>`)."""

    UNKNOWN_SESSION = "unknown-session"
    NOTHING_CHANGES = "nothing-changes"
    IS_OFF = "is-off"
    """It is cancelled or postponed; it has to be restored first, or moved where it is postponed."""
    IS_ON = "is-on"
    """It is neither cancelled nor postponed, so there is nothing to restore."""
    TOO_FAR = "too-far"
    NO_TEXT = "no-text"
    TOO_LONG = "too-long"


class EditRefused(KnowledgeError):
    """An edit that cannot be made. `reason` says why; `subject` is the id that it is about, or how many letters a text may have."""

    def __init__(self, reason: Refusal, subject: str = "") -> None:
        super().__init__(f"{reason}: {subject}")
        self.reason = reason
        self.subject = subject


def delay(programme: Programme, sessions: Iterable[str], minutes: int) -> Programme:
    """Sessions begin and end later by so many minutes; earlier where it is negative. All, or none with `EditRefused`.

    `following_in_room` and `following_of_day` name what a delay pushes along.
    """
    by, before = timedelta(minutes=minutes), programme
    if not minutes:
        raise EditRefused(Refusal.NOTHING_CHANGES)
    if abs(by) > LONGEST_MOVE:
        raise EditRefused(Refusal.TOO_FAR)
    for each in dict.fromkeys(sessions):
        session = taking_place(programme, each)
        programme = with_values(programme, session, starts=later(session.starts, by), ends=later(session.ends, by))
    return with_hours(before, programme)


def following_in_room(programme: Programme, session: str) -> tuple[str, ...]:
    """The ids of what follows a session on its day in its room, in order; what has no room is for all. Raises `EditRefused`."""
    room = _found(programme, session).room
    return tuple(each.id for each in _following(programme, session) if each.room == room or None in (each.room, room))


def following_of_day(programme: Programme, session: str) -> tuple[str, ...]:
    """The ids of what follows a session on its day in the whole event, in order. Raises `EditRefused`."""
    return tuple(each.id for each in _following(programme, session))


def move(programme: Programme, session: str, starts: datetime, ends: datetime | None = None) -> Programme:
    """A session begins at another time, aware, and lasts as long as it did, or until `ends`.

    One that was postponed takes place again. Raises `EditRefused`.
    """
    found = _found(programme, session)
    if found.state is State.CANCELLED:
        raise EditRefused(Refusal.IS_OFF, session)
    over = ends or later(starts, found.lasts)
    if (found.starts, found.ends) == (starts, over) and found.state.takes_place:
        raise EditRefused(Refusal.NOTHING_CHANGES, session)
    if abs(starts - found.starts) > LONGEST_MOVE:
        raise EditRefused(Refusal.TOO_FAR, session)
    state = found.state if found.state.takes_place else State.PLANNED
    zone = _zone(programme)
    return with_hours(programme, with_values(programme, found, starts=starts.astimezone(zone), ends=over.astimezone(zone), state=state))


def cancel(programme: Programme, session: str) -> Programme:
    """A session will not take place. Raises `EditRefused`."""
    return _in_state(programme, session, State.CANCELLED)


def postpone(programme: Programme, session: str) -> Programme:
    """A session will take place at a time that is not known yet. Raises `EditRefused`."""
    return _in_state(programme, session, State.POSTPONED)


def mark_full(programme: Programme, session: str) -> Programme:
    """A session has no place left. Raises `EditRefused`."""
    taking_place(programme, session)
    return _in_state(programme, session, State.FULL)


def restore(programme: Programme, session: str) -> Programme:
    """A session that was cancelled, postponed or full takes place as it is in the programme. Raises `EditRefused`."""
    if _found(programme, session).state is State.PLANNED:
        raise EditRefused(Refusal.IS_ON, session)
    return _in_state(programme, session, State.PLANNED)


def replace(programme: Programme, session: str, title: Mapping[str, str], speakers: Iterable[Newcomer]) -> Programme:
    """Something else takes the place of a session: `title` by language, or none where there are `speakers`. Raises `EditRefused`."""
    found = _found(programme, session)
    programme, people = with_speakers(programme, speakers)
    if not title and not people:
        raise EditRefused(Refusal.NO_TEXT)
    said = title_of(title) if title else None
    new = Session(id=found.id, kind=found.kind, title=said, starts=found.starts, ends=found.ends, speakers=people)
    kept = {name: getattr(found, name) for name in ("starts", "ends", "room", "track")}
    return _put(programme, new.model_copy(update=kept))


def stand_in(programme: Programme, session: str, leaving: str, speakers: Iterable[Newcomer]) -> Programme:
    """Others speak in a session where somebody did, by id. Raises `EditRefused`."""
    found = _found(programme, session)
    programme, people = with_speakers(programme, speakers)
    new = in_place_of(found, leaving, people)
    if new == found:
        raise EditRefused(Refusal.NOTHING_CHANGES, session)
    return _put(programme, new)


def change_room(programme: Programme, session: str, room: str) -> Programme:
    """A session takes place in another room, by its id or name; what is neither is the name of a new one. Raises `EditRefused`."""
    found = _found(programme, session)
    named = " ".join(room.split()).casefold()
    room = next((each.id for each in programme.rooms if each.id == room or named in map(str.casefold, each.name.all)), room)
    if found.room == room:
        raise EditRefused(Refusal.NOTHING_CHANGES, session)
    if not any(each.id == room for each in programme.rooms):
        new = Room(id=identifier(room, {each.id for each in programme.rooms}, "room"), name=title_of({UNKNOWN_LANGUAGE: room}))
        programme, room = programme.model_copy(update={"rooms": (*programme.rooms, new)}), new.id
    return with_values(programme, found, room=room)


def retitle(programme: Programme, session: str, title: Mapping[str, str]) -> Programme:
    """A session has another title in some languages; in the others it stays. Raises `EditRefused`.

    A session without a title of its own that holds one talk gives that talk the title.
    """
    found = _found(programme, session)
    if found.title is None and len(found.talks) == 1 and found.talks[0].title:
        talk: Talk = found.talks[0].model_copy(update={"title": title_of({**found.talks[0].title.root, **title})})
        changed = {"talks": (talk,)}
        is_same = talk == found.talks[0]
    else:
        new = title_of({**(found.title.root if found.title else {}), **title})
        changed, is_same = {"title": new}, new == found.title  # type: ignore[dict-item]
    if is_same:
        raise EditRefused(Refusal.NOTHING_CHANGES, session)
    return with_values(programme, found, **changed)


def announce(programme: Programme, text: Mapping[str, str], at: datetime) -> Programme:
    """The organisers tell everybody something, by language, that is no change of the timetable. Raises `EditRefused`."""
    said = _text(text, LONGEST_ANNOUNCEMENT)
    taken = {each.id for each in programme.announcements}
    number = next(each for each in range(1, len(taken) + 2) if f"announcement-{each}" not in taken)
    new = Announcement(id=f"announcement-{number}", text=said, at=at)
    placed = new.model_copy(update={"at": at.astimezone(_zone(programme))})
    return programme.model_copy(update={"announcements": (*programme.announcements, placed)})


def answer_questions(programme: Programme, asked: Mapping[str, Iterable[str]], answer: Mapping[str, str]) -> Programme:
    """The organisers answer what people ask: the questions as they were asked and the answer, by language. Raises `EditRefused`.

    A question that was answered so before has the new answer from now on.
    """
    said = _text(answer, LONGEST_ANSWER)
    again = {text for texts in asked.values() for text in texts}
    before = [each for each in programme.questions if again & set(each.asked.all)]
    texts: dict[str, tuple[str, ...]] = {}
    for language, more in [pair for each in before for pair in each.asked.root.items()] + list(asked.items()):
        texts[language] = tuple(dict.fromkeys((*texts.get(language, ()), *more)))
    taken = {each.id for each in programme.questions}
    number = next(each for each in range(1, len(taken) + 2) if f"{ADDED_ANSWER}{each}" not in taken)
    new = PreparedAnswer(id=before[0].id if before else f"{ADDED_ANSWER}{number}", asked=LocalWords(texts), answer=said)
    if before == [new]:
        raise EditRefused(Refusal.NOTHING_CHANGES)
    others = tuple(each for each in programme.questions if each not in before)
    return programme.model_copy(update={"questions": (*others, new)})


def answer_practical(programme: Programme, topic: str, answer: Mapping[str, str]) -> Programme:
    """The organisers say how a practical matter is, by language. Raises `EditRefused`."""
    said = _text(answer, LONGEST_ANSWER)
    if programme.practical.get(topic) == said:
        raise EditRefused(Refusal.NOTHING_CHANGES)
    return programme.model_copy(update={"practical": programme.practical | {topic: said}})


def _found(programme: Programme, session: str) -> Session:
    for each in programme.sessions:
        if each.id == session:
            return each
    raise EditRefused(Refusal.UNKNOWN_SESSION, session)


def taking_place(programme: Programme, session: str) -> Session:
    """A session that is neither cancelled nor postponed. Raises `EditRefused`."""
    found = _found(programme, session)
    if not found.state.takes_place:
        raise EditRefused(Refusal.IS_OFF, session)
    return found


def _following(programme: Programme, session: str) -> list[Session]:
    first, zone = _found(programme, session), _zone(programme)
    day = first.starts.astimezone(zone).date()
    later = [
        each
        for each in programme.sessions
        if each.id != session and each.state.takes_place and _is_behind(each, first, programme) and each.starts.astimezone(zone).date() == day
    ]
    return sorted(later, key=lambda each: (each.starts, each.ends, each.id))


def _is_behind(later: Session, first: Session, programme: Programme) -> bool:
    """Whether a session follows another: also one that begins before the other, which is late, ends, where only one can be on at once."""
    shares_place = later.room == first.room and (first.room is not None or not programme.event.parallel)
    return later.starts >= (first.starts + EARLIEST if shares_place else first.ends)


def _in_state(programme: Programme, session: str, state: State) -> Programme:
    found = _found(programme, session)
    if found.state is state:
        raise EditRefused(Refusal.NOTHING_CHANGES, session)
    return with_values(programme, found, state=state)


def _zone(programme: Programme) -> ZoneInfo:
    return ZoneInfo(programme.event.time_zone)


def later(moment: datetime, by: timedelta) -> datetime:
    """A moment that comes so much later by the clock of the world, in its own zone, so that a night of the change to summer time is right."""
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)


def with_values(programme: Programme, session: Session, **values: object) -> Programme:
    """The programme in which a session has other values."""
    return _put(programme, session.model_copy(update=values))


def _put(programme: Programme, session: Session) -> Programme:
    sessions = tuple(session if each.id == session.id else each for each in programme.sessions)
    return programme.model_copy(update={"sessions": sessions})


def with_hours(before: Programme, programme: Programme) -> Programme:
    """The event begins and ends with its sessions where it did before, and its hours hold all that takes place in it."""
    event = programme.event
    (was_first, was_last), (first, last) = _hull(before), _hull(programme)
    begins = first if first and event.begins == was_first else min(event.begins, first or event.begins)
    ends = last if last and event.ends == was_last else max(event.ends, last or event.ends)
    return programme.model_copy(update={"event": event.model_copy(update={"begins": begins, "ends": ends})})


def _hull(programme: Programme) -> tuple[datetime | None, datetime | None]:
    """When the first session begins and the last one ends, of those that take place."""
    on = [each for each in programme.sessions if each.state.takes_place]
    return min((each.starts for each in on), default=None), max((each.ends for each in on), default=None)


def title_of(text: Mapping[str, str]) -> LocalText:
    """A title, by language, on one line. Raises `EditRefused`."""
    return _text({language: " ".join(each.split()) for language, each in text.items()}, LONGEST_TITLE)


def _text(text: Mapping[str, str], longest: int) -> LocalText:
    if not text or not all(each.strip() for each in text.values()):
        raise EditRefused(Refusal.NO_TEXT)
    if any(len(each) > longest for each in text.values()):
        raise EditRefused(Refusal.TOO_LONG, str(longest))
    return LocalText({language: each.strip() for language, each in text.items()})
