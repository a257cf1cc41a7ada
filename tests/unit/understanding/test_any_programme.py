"""Rooms, tracks, titles, topics and lists of a programme of several rooms, made for the purpose."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk, open_desk
from bot.replies.markup import plain
from knowledge.programme import Event, EventKind, LocalText, Person, Programme, Room, Session, Track
from knowledge.understanding.context import Conversation
from tests.benchmarks.synthetic import synthetic_programme

ZONE = ZoneInfo("Europe/Brussels")
BEGINS = datetime(2030, 2, 2, 9, 0, tzinfo=ZONE)
EVENING_BEFORE = datetime(2030, 2, 1, 20, 0, tzinfo=ZONE)
SUBJECTS = (
    "Rust drivers", "Rust for kernels", "Databases and queues", "Cobalt mining", "Gardening robots", "Postgresql tuning", "Wayland protocols",
    "Compilers in anger", "Fuzzing parsers", "Maps of everywhere", "Radio telescopes", "Printers that work",
)  # fmt: skip


def text(value: str) -> LocalText:
    return LocalText({"und": value})


@pytest.fixture(scope="module")
def desk() -> Desk:
    rooms = (Room(id="a", name=text("H.2215 (Ferrer)")), Room(id="b", name=text("UB2.252A")), Room(id="c", name=text("Janson")))
    sessions = [
        Session(
            id=f"s{number}",
            title=text(SUBJECTS[number % len(SUBJECTS)] + f" {number // len(SUBJECTS) or ''}".rstrip()),
            abstract=text("We write the open source of it and mention quokkas." if number == 4 else "What will be said of the open source of it."),
            starts=BEGINS + timedelta(days=number // 18, minutes=30 * (number % 18)),
            ends=BEGINS + timedelta(days=number // 18, minutes=30 * (number % 18) + 25),
            room=rooms[number % 3].id,
            track="rust" if number % 12 < 2 else "go",
            language="en",
            speakers=(f"p{number % 2}",),
        )
        for number in range(36)
    ]
    programme = Programme(
        event=Event(
            id="e", kind=EventKind.CONFERENCE, title=text("SynthCONF 2030"), time_zone="Europe/Brussels", begins=BEGINS, ends=sessions[-1].ends
        ),
        rooms=rooms,
        tracks=(Track(id="rust", name=text("Rust")), Track(id="go", name=text("Go"))),
        people=(Person(id="p0", name="Ada Quill"), Person(id="p1", name="Open Will")),
        sessions=tuple(sessions),
    )
    return open_desk(programme)


def said(desk: Desk, *messages: str, now: datetime = EVENING_BEFORE) -> tuple[str, str]:
    conversation, outcome, reply = Conversation(), "", ""
    for message in messages:
        response = desk.respond(message, conversation, now, "en")
        conversation, outcome, reply = (
            response.conversation,
            str(response.reply.outcome),
            plain(response.reply.text).replace("\N{NO-BREAK SPACE}", " "),
        )
    return outcome, reply


@pytest.mark.parametrize("room", ["H.2215", "h2215", "h 2215", "Ferrer", "in ferrer"])
def test_a_room_is_read_however_it_is_typed(desk: Desk, room: str) -> None:
    outcome, reply = said(desk, f"what's on {room} at 9 on Saturday")
    assert outcome == "answered"
    assert "Rust drivers" in reply


def test_the_digits_of_a_room_are_no_hour(desk: Desk) -> None:
    assert "At 10 a.m." in said(desk, "UB2.252A Saturday 10:00")[1]


def test_a_track_is_found_beside_a_word_like_devroom_though_its_name_is_everyday(desk: Desk) -> None:
    outcome, reply = said(desk, "when is the Go devroom?")
    assert outcome == "answered"
    assert reply.startswith("Go:")


def test_a_subject_is_found_by_the_beginning_of_its_word_and_no_near_spelling_is_taken_for_it(desk: Desk) -> None:
    assert "Postgresql tuning" in said(desk, "anything about postgres?")[1]
    assert said(desk, "any talks about cobol?")[0] == "not_in_programme"


def test_an_exact_word_of_an_abstract_is_a_subject_and_an_everyday_one_is_not(desk: Desk) -> None:
    assert "Gardening robots" in said(desk, "talks about quokkas")[1]
    assert "Open Will" not in said(desk, "is it open source?")[1]


def test_a_list_is_cut_to_a_screen_and_more_goes_on_with_it(desk: Desk) -> None:
    _, first = said(desk, "programme on Sunday")
    _, second = said(desk, "programme on Sunday", "more")
    assert len(first) < 700
    assert "type “more”" in first
    assert not set(first.splitlines()[2:-1]) & set(second.splitlines()[2:-1])


def test_the_same_is_asked_of_another_day_and_hour(desk: Desk) -> None:
    assert "Sunday 3 February" in said(desk, "le programme de la salle Janson samedi", "and Sunday?")[1]
    assert "At 3 p.m." in said(desk, "what's on in Janson at 2 on Saturday", "and at 3?")[1]


def test_a_name_of_everyday_words_is_a_person_only_when_it_is_whole(desk: Desk) -> None:
    assert "Open Will" in said(desk, "when does Open Will speak?")[1]
    assert "Open Will" not in said(desk, "what will be open?")[1]


def test_next_in_a_room_and_before_and_after_the_event(desk: Desk) -> None:
    assert "Databases and queues" in said(desk, "what's next in Janson?")[1]
    assert "It is over" in said(desk, "next?", now=BEGINS + timedelta(days=9))[1]


def test_a_talk_is_picked_from_those_on_a_subject(desk: Desk) -> None:
    _, first = said(desk, "talks about compilers?", "the first one: when?")
    _, second = said(desk, "talks about compilers?", "the second one, who gives it?")
    assert ("Compilers in anger”" in first, "Compilers in anger 1”" in second) == (True, True)


@pytest.mark.parametrize("sessions", [13, 400])
def test_a_synthetic_programme_answers_about_each_of_its_rooms(sessions: int) -> None:
    programme = synthetic_programme(sessions)
    desk = open_desk(programme)
    outcome, _ = said(desk, f"what's on in {programme.rooms[0].name.all[0]} at 9", now=programme.event.begins)
    assert outcome == "answered"
    assert len(programme.sessions) == sessions
