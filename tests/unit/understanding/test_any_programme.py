"""Rooms, tracks, titles, topics and lists of a programme of several rooms, made for the purpose."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.replies.desk import Desk, open_desk
from tests.benchmarks.synthetic import synthetic_programme
from tests.unit.understanding.conference import BEGINS, conference, said


@pytest.mark.parametrize("room", ["H.2215", "h2215", "h 2215", "Ferrer", "in ferrer", "2215", "room 2215", "salle 2215"])
def test_a_room_is_read_however_it_is_typed(small: Desk, room: str) -> None:
    outcome, reply = said(small, f"what's on {room} at 9 on Saturday")
    assert outcome == "answered"
    assert "Rust drivers" in reply


@pytest.mark.parametrize("message", ["2215", "salle 2215", "what is on in room 2215"])
def test_a_room_is_called_by_the_number_of_its_code(small: Desk, message: str) -> None:
    assert "H.2215 (Ferrer)" in said(small, message)[1]


@pytest.mark.parametrize("message", ["what is on in room 3.4", "salle 3.4 samedi", "3.4", "anything in room 3.4 at 10.30 on Saturday?"])
def test_the_number_of_a_room_with_a_point_in_it_is_no_hour(message: str) -> None:
    desk = conference(("Blue Room (DD3.4)", "H.1302", "Janson"))
    reply = said(desk, message)[1]
    assert "Blue Room (DD3.4)" in reply
    assert "3:04" not in reply


def test_the_digits_of_a_room_are_no_hour(small: Desk) -> None:
    assert "At 10 a.m." in said(small, "UB2.252A Saturday 10:00")[1]


def test_a_track_is_found_beside_a_word_like_devroom_though_its_name_is_everyday(small: Desk) -> None:
    outcome, reply = said(small, "when is the Go devroom?")
    assert outcome == "answered"
    assert reply.startswith("Go:")


def test_a_subject_is_found_by_the_beginning_of_its_word_and_no_near_spelling_is_taken_for_it(small: Desk) -> None:
    assert "Postgresql tuning" in said(small, "anything about postgres?")[1]
    assert said(small, "any talks about cobol?")[0] == "not_in_programme"


def test_an_exact_word_of_an_abstract_is_a_subject_and_an_everyday_one_is_not(small: Desk) -> None:
    assert "Gardening robots" in said(small, "talks about quokkas")[1]
    assert "Open Will" not in said(small, "is it open source?")[1]


def test_a_list_is_cut_to_a_screen_and_more_goes_on_with_it(small: Desk) -> None:
    _, first = said(small, "programme on Sunday")
    _, second = said(small, "programme on Sunday", "more")
    assert len(first) < 700
    assert "type “more”" in first
    assert not set(first.splitlines()[2:-1]) & set(second.splitlines()[2:-1])


def test_the_same_is_asked_of_another_day_and_hour(small: Desk) -> None:
    assert "Sunday 3 February" in said(small, "le programme de la salle Janson samedi", "and Sunday?")[1]
    assert "At 3 p.m." in said(small, "what's on in Janson at 2 on Saturday", "and at 3?")[1]


def test_a_name_of_everyday_words_is_a_person_only_when_it_is_whole(small: Desk) -> None:
    assert "Open Will" in said(small, "when does Open Will speak?")[1]
    assert "Open Will" not in said(small, "what will be open?")[1]


def test_next_in_a_room_and_before_and_after_the_event(small: Desk) -> None:
    assert "Databases and queues" in said(small, "what's next in Janson?")[1]
    assert "It is over" in said(small, "next?", now=BEGINS + timedelta(days=9))[1]


def test_a_talk_is_picked_from_those_on_a_subject(small: Desk) -> None:
    _, first = said(small, "talks about compilers?", "the first one: when?")
    _, second = said(small, "talks about compilers?", "the second one, who gives it?")
    assert ("Compilers in anger”" in first, "Compilers in anger 1”" in second) == (True, True)


@pytest.mark.parametrize("sessions", [13, 400])
def test_a_synthetic_programme_answers_about_each_of_its_rooms(sessions: int) -> None:
    programme = synthetic_programme(sessions)
    desk = open_desk(programme)
    outcome, _ = said(desk, f"what's on in {programme.rooms[0].name.all[0]} at 9", now=programme.event.begins)
    assert outcome == "answered"
    assert len(programme.sessions) == sessions
