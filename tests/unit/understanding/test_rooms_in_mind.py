"""What is asked of a room or a track, and what goes on with it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.replies.desk import Desk
from tests.unit.understanding.conference import BEGINS, conference, said

DURING = BEGINS + timedelta(hours=2, minutes=40)
"""While "Postgresql tuning" is on in Janson."""

QUOTED = re.compile(r"[“«]\s?(.+?)\s?[”»]")


@pytest.mark.parametrize("question", ["who is on in Janson", "ya qui en salle Janson ?"])
def test_who_speaks_in_a_room_that_has_its_hours_is_who_speaks_now(small: Desk, question: str) -> None:
    reply = said(small, question, now=DURING)[1]
    assert "Postgresql tuning" in reply
    assert "“Databases and queues”" not in reply


@pytest.mark.parametrize(
    "question",
    [
        "I'm a volunteer for Janson, who comes next?",
        "i film in Janson, what is the next talk",
        "I moderate in H.2215 (Ferrer), who is next",
        "je suis bénévole en Janson, c'est qui ensuite ?",
        "j'accueille les gens dans la salle Janson : le prochain ?",
    ],
)
def test_who_tells_what_they_do_in_a_room_asks_of_that_room(small: Desk, question: str) -> None:
    room = "H.2215" if "H.2215" in question else "Janson"
    outcome, reply = said(small, question, now=DURING)
    assert outcome == "answered"
    assert room in reply
    assert len(QUOTED.findall(reply)) == 1


def test_what_is_wanted_in_a_room_is_not_what_somebody_does_there(small: Desk) -> None:
    reply = said(small, "I left my badge in Janson, who is next?", now=DURING)[1]
    assert "Wayland protocols" in reply


@pytest.mark.parametrize("question", ["next in UB2.252A?", "next in the Go track"])
def test_a_room_or_a_track_is_enough_to_be_asked_of_the_event(small: Desk, question: str) -> None:
    assert said(small, question, now=DURING)[0] == "answered"


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("who opens the Rust devroom?", "Rust drivers"),
        ("who speaks first in Janson on Sunday", "Fuzzing parsers 1"),
        ("who's the last speaker in UB2.252A on Saturday", "Gardening robots 1"),
        ("qui clôt la devroom Rust ?", "Rust for kernels 2"),
        ("c'est quoi le tout dernier talk samedi", "Postgresql tuning 1"),
        ("WHATS THE VERY FIRST TALK ON SUNDAY", "Wayland protocols 1"),
        ("à quelle heure le dernier talk", "Printers that work 2"),
    ],
)
def test_the_first_and_the_last_of_a_room_a_track_or_a_day(small: Desk, question: str, title: str) -> None:
    reply = said(small, question)[1]
    assert QUOTED.findall(reply) == [title]


@pytest.mark.parametrize(
    ("messages", "title"),
    [
        (("Janson", "who's speaking?"), "Postgresql tuning"),
        (("Janson", "next"), "Fuzzing parsers"),
        (("Rust devroom", "who speaks first?"), "Rust drivers"),
        (("Rust devroom", "who speaks first?", "and last?"), "Rust for kernels 2"),
        (("first talk in Janson on Sunday?", "and the last one?"), "Printers that work 2"),
        (("what's on in Janson at 2 pm", "who is that?", "and at 10 in the same room tomorrow?"), "Fuzzing parsers 1"),
        (("y a quoi en salle Janson ?", "c'est qui qui parle", "et à 14h30 au même endroit ?"), "Printers that work"),
    ],
)
def test_a_room_stays_in_mind(small: Desk, messages: tuple[str, ...], title: str) -> None:
    reply = said(small, *messages, now=DURING)[1]
    assert title in reply
    assert reply.count("“") + reply.count("«") == 1


@pytest.mark.parametrize(
    "messages", [("Gardening robots 1", "who else speaks in that room?"), ("Gardening robots 1", "quoi d'autre dans cette salle ?")]
)
def test_what_else_is_in_the_room_of_a_talk_is_its_programme_of_that_day(small: Desk, messages: tuple[str, ...]) -> None:
    reply = said(small, *messages)[1]
    assert reply.startswith("UB2.252A")
    assert "3 February" not in reply.replace("février", "February")


def test_who_speaks_in_the_part_in_mind_is_told_with_each_talk(small: Desk) -> None:
    assert ": Ada Quill" in said(small, "Rust devroom", "who else speaks in that devroom?")[1]
    assert ": Ada Quill" in said(small, "Rust devroom", "who speaks there?")[1]


@pytest.mark.parametrize(
    ("question", "hours"),
    [
        ("when does it end on Saturday?", "Saturday 2 February, from 9 a.m. to 5:55 p.m."),
        ("till when is it today?", "Saturday 2 February, from 9 a.m. to 5:55 p.m."),
        ("à quelle heure ça commence demain ?", "Dimanche 3 février, de 9 h à 17 h 55."),
    ],
)
def test_an_event_of_several_days_has_hours_of_each(small: Desk, question: str, hours: str) -> None:
    assert said(small, question, now=DURING)[1] == hours
    assert "Sunday 3 February, from 9 a.m. to 5:55 p.m." in said(small, "when does it start?")[1]


def test_what_a_room_has_is_told_with_its_tracks_and_a_track_with_its_hours_alone(small: Desk) -> None:
    assert "from 9:30 am to 5:25 pm (Rust and Go)" in said(small, "which devroom is in UB2.252A on Saturday?")[1]
    assert said(small, "where is the Rust devroom?")[1].startswith(
        "Rust: Saturday 2 February, from 9:00 am to 3:55 pm, in H.2215 (Ferrer) and UB2.252A;"
    )
    assert "“" not in said(small, "where is the Rust devroom?")[1]
    assert said(small, "which devroom is Gardening robots in?")[1].startswith("Track: Go.")


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("how many talks on Saturday?", "18 sessions"),
        ("combien de talks en salle Janson ?", "12 séances"),
        ("list all devrooms", "2 tracks:"),
        ("quelles devrooms samedi ?", "2 thématiques"),
        ("liste des salles", "3 salles"),
    ],
)
def test_talks_tracks_and_rooms_are_counted(small: Desk, question: str, count: str) -> None:
    assert count in said(small, question)[1].replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_what_is_over_today_is_not_listed_again(small: Desk) -> None:
    assert "“Databases and queues”" not in said(small, "what is in Janson today?", now=DURING)[1]


@pytest.mark.parametrize("question", ["what's on in building H at 10 on Saturday", "y a quoi au bâtiment H samedi à 10h30 ?"])
def test_a_building_is_the_rooms_whose_codes_begin_with_its_letters(question: str) -> None:
    desk = conference(("H.2215 (Ferrer)", "H.1302", "UB2.252A"))
    reply = said(desk, question)[1]
    assert "H." in reply
    assert "UB2.252A" not in reply


def test_the_rare_first_word_of_a_name_is_a_room() -> None:
    desk = conference(("Zwijnenburg Theatre", "UB2.252A", "Janson"))
    assert "Zwijnenburg Theatre" in said(desk, "what's on at zwijnenburg on Sunday?")[1]


def test_a_track_that_is_not_on_the_day_that_was_said_is_told_with_its_own(small: Desk) -> None:
    assert said(small, "the Rust devroom on Monday")[1].startswith("Not then, but at other times:\nRust: Saturday")
    assert said(small, "is the Rust devroom on Saturday or Monday?")[1].startswith("Rust: Saturday")


@pytest.mark.parametrize("question", ["Janson on Saturday evening", "Janson samedi soir"])
def test_an_evening_is_a_part_of_one_of_several_days(small: Desk, question: str) -> None:
    assert said(small, question)[1].startswith(("Not then", "Pas à ce moment"))


@pytest.mark.parametrize("question", ["and who runs it?", "c'est animé par qui ?"])
def test_who_runs_it_is_asked_of_the_session_in_mind(small: Desk, question: str) -> None:
    assert "Ada Quill" in said(small, "when is Gardening robots 1?", question)[1]


@pytest.mark.parametrize("question", ["and afterwards in E?", "and in E", "puis en E ?", "et dans E ?"])
def test_a_room_is_called_by_its_letter_behind_a_preposition(question: str) -> None:
    desk = conference(("Hall E", "Hall F", "Janson"))
    reply = said(desk, "what is next in hall F?", question, now=DURING)[1]
    assert "Hall E" in reply
    assert "Hall F" not in reply


@pytest.mark.parametrize(
    ("question", "told"), [("what's on in UB2.252A", "Nothing more there"), ("qui parle en UB2.252A en ce moment ?", "Plus rien à cet endroit")]
)
def test_a_room_with_nothing_left_is_not_all_of_the_event(question: str, told: str) -> None:
    late = BEGINS + timedelta(days=1, hours=8, minutes=26)
    reply = said(conference(("H.2215", "UB2.252A", "Janson")), question, now=late)[1]
    assert told in reply
