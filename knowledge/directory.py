"""Look-ups in a programme by id, worked out once: who is who, what is where, who speaks when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import pairwise
from zoneinfo import ZoneInfo

from knowledge.programme import UNKNOWN_LANGUAGE, Contact, LocalText, Organisation, Person, Programme, Room, Session, SessionKind, Talk, Track

LONG = timedelta(hours=2)
"""Sessions longer than this are few, and looked through one by one for what runs at a moment."""
OF_A_TYPE = "type:"
"""How the identifier of a sort of sessions begins."""
SMALL_HOURS = time(6)
"""The hour up to which what begins may belong to the evening before."""
ONE_EVENING = timedelta(hours=4)
"""The longest pause after which a night still belongs to its evening."""


@dataclass(frozen=True)
class Directory:
    """A programme with its ways in. Sessions are in the order of their starts."""

    programme: Programme

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone of the event."""
        return ZoneInfo(self.programme.event.time_zone)

    @cached_property
    def people(self) -> dict[str, Person]:
        """All people by id, in the programme's order."""
        return {person.id: person for person in self.programme.people}

    @cached_property
    def languages(self) -> frozenset[str]:
        """The codes of the languages in which its talks are."""
        return frozenset(code for session in self.programme.sessions for code in languages_of(session))

    @cached_property
    def organisations(self) -> dict[str, Organisation]:
        """All organisations by id, in the programme's order."""
        return {organisation.id: organisation for organisation in self.programme.organisations}

    @cached_property
    def rooms(self) -> dict[str, Room]:
        """All rooms by id."""
        return {room.id: room for room in self.programme.rooms}

    @cached_property
    def tracks(self) -> dict[str, Track]:
        """All tracks by id."""
        return {track.id: track for track in self.programme.tracks}

    @cached_property
    def types(self) -> dict[str, Track]:
        """The sorts of sessions that the programme tells apart, by id, each as a thread of the sessions of that sort."""
        return {number: Track(id=number, name=LocalText({UNKNOWN_LANGUAGE: name})) for name, number in self._type_ids.items()}

    @cached_property
    def _type_ids(self) -> dict[str, str]:
        names = dict.fromkeys(session.type for session in self.programme.sessions if session.type)
        return {name: f"{OF_A_TYPE}{number}" for number, name in enumerate(names)}

    @cached_property
    def threads(self) -> dict[str, Track]:
        """Tracks and sorts of sessions, by id."""
        return {**self.types, **self.tracks}

    @cached_property
    def sessions(self) -> dict[str, Session]:
        """All sessions by id, by start, then end."""
        ordered = sorted(self.programme.sessions, key=lambda session: (session.starts, session.ends))
        return {session.id: session for session in ordered}

    @cached_property
    def taking_place(self) -> tuple[Session, ...]:
        """The sessions that are neither cancelled nor postponed, in order."""
        return tuple(session for session in self.sessions.values() if session.state.takes_place)

    @cached_property
    def debates(self) -> tuple[Session, ...]:
        """The sessions in which the audience debates, in order."""
        return tuple(session for session in self.taking_place if session.audience_debate)

    @cached_property
    def called_off(self) -> tuple[Session, ...]:
        """The sessions that are cancelled or postponed, in order."""
        return tuple(session for session in self.sessions.values() if not session.state.takes_place)

    @cached_property
    def round_tables(self) -> tuple[str, ...]:
        """The ids of the round tables, in order; of a programme without any those of its debates, which may be called so."""
        return self._of_kind(SessionKind.ROUND_TABLE) or self.held_debates

    @cached_property
    def held_debates(self) -> tuple[str, ...]:
        """The ids of the sessions that are debates themselves, in order."""
        return self._of_kind(SessionKind.DEBATE)

    def is_moderated(self, session: str) -> bool:
        """Whether somebody leads a session beside those who speak in it: a round table, or one with a debate. What others give is theirs to lead."""
        held = self.sessions[session]
        return held.kind in (SessionKind.ROUND_TABLE, SessionKind.DEBATE) or held.audience_debate

    def _of_kind(self, kind: SessionKind) -> tuple[str, ...]:
        return tuple(session.id for session in self.sessions.values() if session.kind is kind)

    @cached_property
    def parallel_days(self) -> frozenset[date]:
        """The days on which something is on beside something else; on others people go on from one thing to the next, in whichever room."""
        following = pairwise(self.taking_place)
        return frozenset(self.date_of[after.id] for before, after in following if before.ends > after.starts)

    @cached_property
    def _starts(self) -> list[datetime]:
        return [session.starts for session in self.taking_place]

    @cached_property
    def _by_end(self) -> tuple[Session, ...]:
        return tuple(sorted(self.taking_place, key=lambda session: session.ends))

    @cached_property
    def _ends(self) -> list[datetime]:
        return [session.ends for session in self._by_end]

    @cached_property
    def _long(self) -> tuple[Session, ...]:
        return tuple(session for session in self.taking_place if session.lasts > LONG)

    def running_at(self, moment: datetime) -> tuple[Session, ...]:
        """The sessions that run at a moment, in order."""
        return self.running_between(moment, moment)

    def running_between(self, begins: datetime, ends: datetime) -> tuple[Session, ...]:
        """The sessions that run at some time between two moments, in order. One that ends when the time begins does not."""
        first = bisect_left(self._starts, begins - LONG)
        last = max(bisect_right(self._starts, begins), bisect_left(self._starts, ends))
        near = [session for session in self.taking_place[first:last] if session.ends > begins]
        known = {session.id for session in near}
        early = [each for each in self._long if each.starts < begins - LONG and each.ends > begins and each.id not in known]
        return (*early, *near)

    def starting_from(self, moment: datetime) -> tuple[Session, ...]:
        """The sessions that start at a moment or later, in order."""
        return self.taking_place[bisect_left(self._starts, moment) :]

    def ended_by(self, moment: datetime) -> tuple[Session, ...]:
        """The sessions that have ended by a moment, by their ends."""
        return self._by_end[: bisect_right(self._ends, moment)]

    @cached_property
    def by_room(self) -> dict[str, tuple[Session, ...]]:
        """The sessions of each room, in order, cancelled ones included."""
        return self._grouped("room")

    @cached_property
    def by_track(self) -> dict[str, tuple[Session, ...]]:
        """The sessions of each track and of each sort, in order, cancelled ones included."""
        return {**{self._type_ids[name]: sessions for name, sessions in self._grouped("type").items()}, **self._grouped("track")}

    def is_on(self, session: Session, threads: Sequence[str]) -> bool:
        """Whether a session is on one of these tracks, of one of these sorts, or both where both are there."""
        tracks = [thread for thread in threads if thread not in self.types]
        sorts = [thread for thread in threads if thread in self.types]
        return (not tracks or session.track in tracks) and (not sorts or self._type_ids.get(session.type or "") in sorts)

    def _grouped(self, side: str) -> dict[str, tuple[Session, ...]]:
        found: dict[str, list[Session]] = {}
        for session in self.sessions.values():
            identifier: str | None = getattr(session, side)
            if identifier:
                found.setdefault(identifier, []).append(session)
        return {identifier: tuple(sessions) for identifier, sessions in found.items()}

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """The days of the event that have sessions, in order."""
        return tuple(sorted(self.by_date))

    @cached_property
    def date_of(self) -> dict[str, date]:
        """The day of the event to which each session belongs, by its id: that on which it starts, in the event's zone, but what goes on with an
        evening after midnight belongs to that evening."""
        found: dict[str, date] = {}
        latest: datetime | None = None
        for session in self.sessions.values():
            starts = session.starts.astimezone(self.zone)
            before = starts.date() - timedelta(days=1)
            goes_on = latest is not None and starts.time() < SMALL_HOURS and session.starts - latest <= ONE_EVENING
            found[session.id] = before if goes_on and before in found.values() else starts.date()
            latest = session.ends if latest is None else max(latest, session.ends)
        return found

    @cached_property
    def _nights(self) -> dict[date, datetime]:
        """Of the days that go on after midnight, when they end."""
        by_end = ((day, max(session.ends for session in sessions).astimezone(self.zone)) for day, sessions in self.by_date.items())
        return {day: ends for day, ends in by_end if any(session.starts.astimezone(self.zone).date() > day for session in self.by_date[day])}

    def day_at(self, moment: datetime) -> date:
        """The day of the event that a moment belongs to: in the small hours the day before, while that still goes on."""
        local = moment.astimezone(self.zone)
        before = local.date() - timedelta(days=1)
        return before if before in self._nights and moment < self._nights[before] else local.date()

    def moment_on(self, day: date, clock: time) -> datetime:
        """A time of day on a day of the event; one in the small hours is that of the night which the day goes on to, unless something was on before
        the day and nothing is after it."""
        on_that_date = datetime.combine(day, clock, self.zone)
        in_its_night = on_that_date + timedelta(days=1)
        if clock >= SMALL_HOURS or day not in self._nights or in_its_night >= self._nights[day]:
            return on_that_date
        return in_its_night if self.running_at(in_its_night) or not self.running_at(on_that_date) else on_that_date

    @cached_property
    def by_date(self) -> dict[date, tuple[Session, ...]]:
        """The sessions of each day of the event, in order, cancelled ones included."""
        found: dict[date, list[Session]] = {}
        for session in self.sessions.values():
            found.setdefault(self.date_of[session.id], []).append(session)
        return {day: tuple(sessions) for day, sessions in found.items()}

    @cached_property
    def seconds_of(self) -> dict[str, tuple[float, float]]:
        """When each session starts and ends, by its id, in seconds since 1970, which compare faster than aware times."""
        return {session.id: (session.starts.timestamp(), session.ends.timestamp()) for session in self.sessions.values()}

    @cached_property
    def hours_of_days(self) -> dict[date, tuple[datetime, datetime]]:
        """For each day of the event the first start and the last end of what takes place then, in the event's zone."""
        found: dict[date, tuple[datetime, datetime]] = {}
        for session in self.taking_place:
            day = self.date_of[session.id]
            first, last = found.get(day, (session.starts, session.ends))
            found[day] = (min(first, session.starts), max(last, session.ends))
        return {day: (first.astimezone(self.zone), last.astimezone(self.zone)) for day, (first, last) in found.items()}

    @cached_property
    def _parts(self) -> dict[str, tuple[tuple[Session, Talk | None], ...]]:
        parts: dict[str, list[tuple[Session, Talk | None]]] = {}
        for session in self.sessions.values():
            for person in session.people:
                talk = next((talk for talk in session.talks if person in talk.speakers), None)
                parts.setdefault(person, []).append((session, talk))
        return {person: tuple(found) for person, found in parts.items()}

    def parts_of(self, person: str) -> tuple[tuple[Session, Talk | None], ...]:
        """The sessions in which a person speaks, each with the person's talk in it, in order."""
        return self._parts.get(person, ())

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """The ids of all who speak, in order of appearance."""
        return tuple(dict.fromkeys(person for session in self.sessions.values() for person in session.people))

    @cached_property
    def speaking(self) -> tuple[str, ...]:
        """The ids of all who speak in what takes place, in order of appearance."""
        return tuple(dict.fromkeys(person for session in self.taking_place for person in session.people))

    @cached_property
    def members(self) -> dict[str, tuple[str, ...]]:
        """The ids of the people of each organisation, in the programme's order."""
        found: dict[str, list[str]] = {}
        for person in self.programme.people:
            for role in person.roles:
                if role.organisation:
                    found.setdefault(role.organisation, []).append(person.id)
        return {organisation: tuple(dict.fromkeys(people)) for organisation, people in found.items()}

    @cached_property
    def contacts(self) -> dict[str, Contact]:
        """The contacts by the id of their person."""
        return {contact.person: contact for contact in self.programme.contacts}

    def is_at(self, bodies: Iterable[str]) -> bool:
        """Whether the event is held at one of these bodies: one that is called like the venue."""
        venue = self.programme.venue
        return bool(venue) and any(not set(self.organisations[body].name.all).isdisjoint(venue.name.all) for body in bodies if venue)

    def people_of(self, ids: Iterable[str]) -> tuple[Person, ...]:
        """The people with these ids, in this order; ids that are not defined are left out."""
        return tuple(self.people[person] for person in ids if person in self.people)


def languages_of(session: Session) -> frozenset[str]:
    """The codes of the languages of a session."""
    return frozenset(code.strip().split("-")[0].lower() for code in (session.language or "").split(",") if code.strip())
