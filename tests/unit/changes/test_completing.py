"""A file of another tool keeps what it cannot say, takes back what it says, and gives nothing to another event."""

from __future__ import annotations

from datetime import timedelta

from bot.opening import SEMINAR, read_source
from bot.organisers.edits import from_file
from knowledge.changes import compare, taken_back
from knowledge.changes.change import ContactChanged, FactChanged, MovedEarlier, VenueChanged
from knowledge.editing import answer_practical, cancel, delay
from knowledge.programme import LocalText, Programme, Session, Venue
from tests.schedules import OLD_SCHEDULE

SEMINARS = read_source(SEMINAR)
BY_ID = {session.id: session for session in SEMINARS.sessions}


def event_of(session: Session, later: timedelta = timedelta()) -> str:
    title = (session.title or SEMINARS.event.title).in_language("fr")
    names = [person.name for person in SEMINARS.people if person.id in session.people]
    people = "".join(f'<person id="{number}">{name}</person>' for number, name in enumerate(names, 1))
    starts = session.starts + later
    length = (session.ends - session.starts).seconds // 60
    return (
        f'<event guid="g-{session.id}"><date>{starts.isoformat()}</date><start>{starts:%H:%M}</start><duration>0:{length}</duration>'
        f"<title>{title}</title><persons>{people}</persons></event>"
    )


def schedule(housing_later: timedelta = timedelta()) -> bytes:
    """The two round tables as another tool writes them: in French, with those who speak in one list."""
    events = [event_of(BY_ID["housing"], housing_later), event_of(BY_ID["early-childhood"])]
    event = SEMINARS.event.title.in_language("fr")
    conference = f"<conference><title>{event}</title><time_zone_name>Europe/Paris</time_zone_name></conference>"
    day = '<day index="1" date="2012-01-24" start="2012-01-24T09:00:00+01:00" end="2012-01-24T20:00:00+01:00"><room name="">'
    return f"<schedule>{conference}{day}{''.join(events)}</room></day></schedule>".encode()


def pushed(content: bytes) -> Programme:
    return from_file(content, "schedule.xml")(SEMINARS)


def test_what_such_a_file_cannot_say_is_kept() -> None:
    after = pushed(schedule())
    assert (after.contacts, after.venue, after.practical, after.questions) == (
        SEMINARS.contacts,
        SEMINARS.venue,
        SEMINARS.practical,
        SEMINARS.questions,
    )
    assert after.event == SEMINARS.event.model_copy(update={"begins": after.event.begins, "ends": after.event.ends, "parallel": after.event.parallel})
    for name in ("housing", "early-childhood"):
        assert next(each for each in after.sessions if each.id == name) == BY_ID[name]
    changed = {change.new.id for change in compare(SEMINARS, after) if hasattr(change.new, "id")}
    assert not changed & {"housing", "early-childhood"}


def test_a_session_that_moves_in_a_file_of_one_language_is_moved() -> None:
    after = pushed(schedule(housing_later=timedelta(minutes=-10)))
    of_housing = [change for change in compare(SEMINARS, after) if getattr(change.new, "id", None) == "housing"]
    assert [type(change) for change in of_housing] == [MovedEarlier]
    assert next(each for each in after.sessions if each.id == "housing").talks == BY_ID["housing"].talks


def test_a_title_that_a_tool_must_have_takes_no_kind_away() -> None:
    named = {session.id: name for session, name in zip(SEMINARS.sessions, ("Ouverture", "Intervention", None, None, "Clôture"), strict=True)}
    events = "".join(
        event_of(each.model_copy(update={"title": LocalText(named[each.id] or "")} if named[each.id] else {})) for each in SEMINARS.sessions
    )
    content = schedule().decode()
    after = pushed((content[: content.index("<event ")] + events + content[content.rindex("</event>") + 8 :]).encode())
    assert {each.id: (each.kind, each.title) for each in after.sessions} == {each.id: (each.kind, each.title) for each in SEMINARS.sessions}


def test_another_event_is_given_nothing() -> None:
    after = pushed(OLD_SCHEDULE.read_bytes())
    assert (after.contacts, after.practical) == ((), {})


def test_what_was_changed_meanwhile_and_is_as_before_is_taken_back() -> None:
    edited = delay(SEMINARS, ["housing"], 5)
    assert [session.id for session in taken_back(SEMINARS, edited, delay(SEMINARS, ["early-childhood"], 5)).sessions] == ["housing"]
    assert not taken_back(SEMINARS, edited, delay(edited, ["early-childhood"], 5))
    assert not taken_back(SEMINARS, edited, cancel(SEMINARS, "housing"))


def test_contacts_the_venue_and_practical_facts_are_taken_back_too() -> None:
    contact = SEMINARS.contacts[0].model_copy(update={"telephone": "+33 1 23 45 67 89"})
    edited = answer_practical(
        SEMINARS.model_copy(update={"contacts": (contact, *SEMINARS.contacts[1:]), "venue": Venue(name=LocalText("Mairie"), city="Lyon")}),
        "wifi",
        {"fr": "Réseau Palais"},
    )
    back = taken_back(SEMINARS, edited, delay(SEMINARS, ["housing"], 5))
    assert back.sessions == ()
    assert {type(change) for change in back.matters} == {ContactChanged, VenueChanged, FactChanged}
    assert not taken_back(SEMINARS, edited, delay(edited, ["housing"], 5))
