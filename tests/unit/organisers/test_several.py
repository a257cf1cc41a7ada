"""Several sessions that an organiser changes at once: which are meant, and what becomes of those that cannot be changed so."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.organisers.arguments import Arguments, Verb, read_arguments
from bot.organisers.commands import changed_together, edit_of
from bot.organisers.finding import sessions_meant
from bot.organisers.ordered import is_ordered
from bot.organisers.several import sessions_together
from bot.replies.desk import Desk, open_desk
from bot.replies.naming import Voice
from bot.telegram.organisers.changing import of_one_day
from knowledge.editing import EditRefused, Refusal
from knowledge.formats.reading import read
from knowledge.programme import LocalText, Room, State

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)
ALL = ["opening", "dreyfus", "housing", "early-childhood", "closing"]


@pytest.mark.parametrize(
    ("verb", "typed", "expected"),
    [
        (Verb.DELAY, "tout 5", ALL),
        (Verb.DELAY, "everything by 20 min", ALL),
        (Verb.DELAY, "le reste de 10 minutes", ALL),
        (Verb.DELAY, "the whole day 5 min", ALL),
        (Verb.DELAY, "everything after the opening by 5", ALL[1:]),
        (Verb.DELAY, "la suite de l’ouverture 5", ALL[1:]),
        (Verb.DELAY, "tout à partir de la petite enfance de 5 min", ALL[3:]),
        (Verb.DELAY, "everything from 16:30 by 5", ALL[3:]),
        (Verb.DELAY, "tout après 16 h de 5 minutes", ALL[3:]),
        (Verb.DELAY, "tout sauf l’ouverture 5", ALL[1:]),
        (Verb.CANCEL, "all round tables", ALL[2:4]),
        (Verb.CANCEL, "everything", ALL),
        (Verb.MOVE, "tout demain", ALL),
        (Verb.ROOM, "everything: Great hall", ALL),
        (Verb.POSTPONE, "toutes les tables rondes", ALL[2:4]),
        (Verb.DELAY, "logement 5", []),
        (Verb.DELAY, "table ronde 5", []),
        (Verb.DELAY, "tout sauf le concert 5", []),
        (Verb.DELAY, "everything after the concert 5", []),
        (Verb.MOVE, "everything to 5 pm", []),
        (Verb.TITLE, "tout : Un toit", []),
        (Verb.CANCEL, "tous les concerts", []),
        (Verb.CANCEL, "les deux tables rondes", ALL[2:4]),
        (Verb.DELAY, "both round tables by 10 minutes", ALL[2:4]),
        (Verb.DELAY, "les 2 tables rondes 10", ALL[2:4]),
        (Verb.CANCEL, "les trois tables rondes", []),
        (Verb.CANCEL, "toutes les deux", []),
        (Verb.CANCEL, "Dreyfus, Lanco et Lamarzelle", [ALL[1], ALL[2], ALL[4]]),
        (Verb.POSTPONE, "housing as well as early childhood", ALL[2:4]),
        (Verb.CANCEL, "Potin et Demeslay", []),
        (Verb.CANCEL, "Dreyfus and keep Lamarzelle", []),
    ],
)
def test_several_sessions_are_named_at_once(desk: Desk, verb: Verb, typed: str, expected: list[str]) -> None:
    found = sessions_together(read_arguments(verb, typed, desk.reader, NOW), desk, NOW)
    assert [session.id for session in found] == expected


def test_what_has_begun_stays(desk: Desk) -> None:
    arguments = read_arguments(Verb.DELAY, "tout 10", desk.reader, NOW)
    during = datetime(2012, 1, 24, 14, 40, tzinfo=UTC)
    assert [session.id for session in sessions_together(arguments, desk, during)] == ["early-childhood", "closing"]


@pytest.mark.parametrize(
    ("verb", "typed"),
    [
        (Verb.CANCEL, "Dreyfus et Lamarzelle"),
        (Verb.CANCEL, "opening and closing"),
        (Verb.DELAY, "Dreyfus and Lamarzelle by 10"),
        (Verb.CANCEL, "both round tables"),
    ],
)
def test_none_is_left_off_of_those_that_are_named_one_by_one(desk: Desk, verb: Verb, typed: str) -> None:
    during = datetime(2012, 1, 24, 15, tzinfo=UTC)
    assert sessions_together(read_arguments(verb, typed, desk.reader, during), desk, during) == ()


def test_what_is_excepted_may_have_begun(desk: Desk) -> None:
    during = datetime(2012, 1, 24, 15, tzinfo=UTC)
    assert [each.id for each in sessions_together(Arguments(Verb.CANCEL, "both round tables except housing"), desk, during)] == ["early-childhood"]


def test_a_title_that_begins_with_all_is_a_title(desk: Desk) -> None:
    programme = edit_of(Arguments(Verb.TITLE, "x", text={"en": "All about homes"}), "housing", NOW)(desk.directory.programme)
    other = open_desk(programme)
    assert sessions_together(Arguments(Verb.CANCEL, "all about homes"), other, NOW) == ()
    assert [session.id for session in sessions_meant("all about homes", other, NOW)] == ["housing"]


def test_an_edit_of_several_leaves_out_what_it_does_not_change(desk: Desk) -> None:
    programme = edit_of(Arguments(Verb.CANCEL, "x"), "housing", NOW)(desk.directory.programme)
    together = changed_together(Arguments(Verb.CANCEL, "x"), ALL, NOW, programme)
    assert {session.state for session in together.programme.sessions} == {State.CANCELLED}
    assert together.off == ()


def test_an_edit_of_several_tells_which_stay_as_they_are_off(desk: Desk) -> None:
    programme = edit_of(Arguments(Verb.CANCEL, "x"), "housing", NOW)(desk.directory.programme)
    together = changed_together(read_arguments(Verb.DELAY, "tout 10", desk.reader, NOW), ALL, NOW, programme)
    assert together.off == ("housing",)
    moved = {each.id for each, before in zip(together.programme.sessions, programme.sessions, strict=True) if each != before}
    assert moved == {*ALL} - {"housing"}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (Arguments(Verb.CANCEL, "x"), Refusal.NOTHING_CHANGES),
        (Arguments(Verb.DELAY, "x", minutes=10), Refusal.IS_OFF),
        (Arguments(Verb.ROOM, "x", room="a" * 1000), Refusal.TOO_LONG),
    ],
)
def test_an_edit_of_several_that_changes_nothing_says_why(desk: Desk, arguments: Arguments, reason: Refusal) -> None:
    cancelled = changed_together(Arguments(Verb.CANCEL, "x"), ALL, NOW, desk.directory.programme).programme
    with pytest.raises(EditRefused) as refused:
        changed_together(arguments, ALL, NOW, cancelled)
    assert refused.value.reason is reason


def test_what_is_too_far_for_one_of_several_is_done_to_none(desk: Desk) -> None:
    programme = edit_of(Arguments(Verb.MOVE, "x", day=date(2012, 12, 24)), "housing", NOW)(desk.directory.programme)
    with pytest.raises(EditRefused) as refused:
        changed_together(Arguments(Verb.MOVE, "x", day=date(2013, 6, 24)), ALL, NOW, programme)
    assert refused.value.reason is Refusal.TOO_FAR


def test_where_all_moves_the_event_does(desk: Desk) -> None:
    arguments = read_arguments(Verb.DELAY, "tout 10", desk.reader, NOW)
    event = changed_together(arguments, ALL, NOW, desk.directory.programme).programme.event
    assert (f"{event.begins:%H:%M}", f"{event.ends:%H:%M}") == ("15:10", "18:10")


THURSDAY, FRIDAY = ["plovers", "surge"], ["walk"]
TWO_DAYS = """
event:
  id: coast
  title: The Coast Days
  time_zone: Europe/Paris
  begins: 2031-06-05T09:30
  ends: 2031-06-06T12:00
  parallel: true
days:
  - { date: 2031-06-05, name: { en: Sea day, fr: Journée de la mer } }
sessions:
  - { id: plovers, title: Counting plovers, starts: "2031-06-05T09:30", ends: "2031-06-05T10:30" }
  - { id: surge, title: When the surge comes, starts: "2031-06-05T09:30", ends: "2031-06-05T10:30" }
  - { id: walk, title: A walk on the shore, starts: "2031-06-06T10:00", ends: "2031-06-06T12:00" }
"""


@pytest.mark.parametrize(
    ("verb", "typed", "expected"),
    [
        (Verb.CANCEL, "sea day", THURSDAY),
        (Verb.CANCEL, "Journée de la mer", THURSDAY),
        (Verb.DELAY, "all of friday 10", FRIDAY),
        (Verb.DELAY, "vendredi 10", FRIDAY),
        (Verb.CANCEL, "everything on 5 June", THURSDAY),
        (Verb.CANCEL, "le reste de vendredi", FRIDAY),
        (Verb.MOVE, "all of friday to thursday", FRIDAY),
        (Verb.MOVE, "everything to friday", [*THURSDAY, *FRIDAY]),
        (Verb.MOVE, "everything to Sea day", [*THURSDAY, *FRIDAY]),
        (Verb.CANCEL, "sunday", []),
        (Verb.CANCEL, "the walk on friday", []),
    ],
)
def test_all_of_a_day_is_named_by_it(verb: Verb, typed: str, expected: list[str]) -> None:
    two_days = open_desk(read(TWO_DAYS.encode(), "coast.yaml").usable)
    before = datetime(2031, 6, 1, 9, tzinfo=UTC)
    found = sessions_together(read_arguments(verb, typed, two_days.reader, before), two_days, before)
    assert [session.id for session in found] == expected


def test_an_hour_may_be_of_a_day_by_its_own_name() -> None:
    two_days, before = open_desk(read(TWO_DAYS.encode(), "coast.yaml").usable), datetime(2031, 6, 1, 9, tzinfo=UTC)
    arguments = read_arguments(Verb.MOVE, "the walk to Sea day at 11", two_days.reader, before)
    assert (arguments.session, arguments.day, arguments.clock) == ("the walk", date(2031, 6, 5), time(11))
    assert is_ordered(Arguments(Verb.CANCEL, "the Sea day"), "the Sea day", two_days, before)


NIGHT = """
  - { id: cinema, title: Night cinema, starts: "2031-06-06T21:00", ends: "2031-06-07T00:30" }
  - { id: moths, title: Moths, starts: "2031-06-07T00:30", ends: "2031-06-07T01:30" }
  - { id: swim, title: A swim, starts: "2031-06-07T10:00", ends: "2031-06-07T11:00" }
"""
WITH_A_NIGHT = TWO_DAYS.replace("ends: 2031-06-06T12:00", "ends: 2031-06-07T11:00") + NIGHT.lstrip("\n")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("thursday", ["05 10:00", "05 21:00", "06 00:30"]),
        ("saturday", ["07 10:00", "07 21:00", "08 00:30"]),
    ],
)
def test_the_night_of_a_day_moves_with_it(day: str, expected: list[str]) -> None:
    other, before = open_desk(read(WITH_A_NIGHT.encode(), "coast.yaml").usable), datetime(2031, 6, 1, 9, tzinfo=UTC)
    arguments = read_arguments(Verb.MOVE, f"all of friday to {day}", other.reader, before)
    together = sessions_together(arguments, other, before)
    moved = open_desk(changed_together(arguments, [each.id for each in together], before, other.directory.programme).programme).directory
    assert [f"{moved.sessions[each].starts.astimezone(moved.zone):%d %H:%M}" for each in ("walk", "cinema", "moths")] == expected
    assert {moved.date_of[each] for each in ("walk", "cinema", "moths")} == {date(2031, 6, int(expected[0][:2]))}


def test_the_night_of_a_day_is_named_as_of_that_day() -> None:
    other, before = open_desk(read(WITH_A_NIGHT.encode(), "coast.yaml").usable), datetime(2031, 6, 1, 9, tzinfo=UTC)
    together = sessions_together(read_arguments(Verb.CANCEL, "all of friday", other.reader, before), other, before)
    assert "Friday 6 June" in str(of_one_day(together, Voice(other.wordings["en"], other.directory), before))


def test_a_session_that_is_called_as_a_day_is_meant_alone() -> None:
    called = TWO_DAYS.replace("title: A walk on the shore", "title: Sea day")
    other, before = open_desk(read(called.encode(), "coast.yaml").usable), datetime(2031, 6, 1, 9, tzinfo=UTC)
    assert sessions_together(Arguments(Verb.CANCEL, "sea day"), other, before) == ()
    hackday = open_desk(read(TWO_DAYS.replace("Sea day", "Walk").encode(), "coast.yaml").usable)
    assert sessions_together(Arguments(Verb.CANCEL, "walk"), hackday, before) == ()


def several_rooms(desk: Desk) -> Desk:
    rooms = (Room(id="a", name=LocalText({"en": "Great hall"})), Room(id="h", name=LocalText({"und": "H.12 (Ferrer)"})))
    placed = [each.model_copy(update={"room": "h" if each.id in ("housing", "closing") else "a"}) for each in desk.directory.programme.sessions]
    return open_desk(desk.directory.programme.model_copy(update={"rooms": rooms, "sessions": tuple(placed)}))


@pytest.mark.parametrize(
    ("verb", "typed", "expected"),
    [
        (Verb.DELAY, "everything in H.12 by 10", ["housing", "closing"]),
        (Verb.CANCEL, "tout en salle H.12", ["housing", "closing"]),
        (Verb.ROOM, "everything in the great hall to H.12", ["opening", "dreyfus", "early-childhood"]),
        (Verb.ROOM, "everything in H.12 to Annex", ["housing", "closing"]),
        (Verb.CANCEL, "everything in H.13", []),
    ],
)
def test_all_in_a_room(desk: Desk, verb: Verb, typed: str, expected: list[str]) -> None:
    other = several_rooms(desk)
    found = sessions_together(read_arguments(verb, typed, other.reader, NOW), other, NOW)
    assert [session.id for session in found] == expected


def test_of_what_begins_at_once_the_room_tells_one(desk: Desk) -> None:
    programme = several_rooms(desk).directory.programme
    at_once = [each.model_copy(update={"starts": programme.sessions[0].starts}) for each in programme.sessions[:3]]
    other = open_desk(programme.model_copy(update={"sessions": (*at_once, *programme.sessions[3:])}))
    assert [each.id for each in sessions_meant("the 15:00 in H.12", other, NOW)] == ["housing"]


def test_several_sessions_move_to_one_new_room(desk: Desk) -> None:
    programme = several_rooms(desk).directory.programme
    after = changed_together(Arguments(Verb.ROOM, "x", room="Annex"), ["housing", "closing"], NOW, programme).programme
    assert [room.name.all for room in after.rooms][2:] == [("Annex",)]
    assert {session.room for session in after.sessions} == {"a", "annex"}


@pytest.mark.parametrize(
    ("typed", "room"), [("housing H.12", "h"), ("housing to h.12", "h"), ("housing to Annex", "Annex"), ("housing in the Annex", "Annex")]
)
def test_a_room_is_known_by_its_code_and_a_new_one_by_where_it_leads(desk: Desk, typed: str, room: str) -> None:
    assert read_arguments(Verb.ROOM, typed, several_rooms(desk).reader, NOW) == Arguments(Verb.ROOM, "housing", room=room)


@pytest.mark.parametrize(("ids", "is_said"), [(ALL[1:3], True), (["dreyfus", "closing"], False)])
def test_the_day_is_said_where_others_are_still_to_come(desk: Desk, ids: list[str], is_said: bool) -> None:
    moved = edit_of(Arguments(Verb.MOVE, "x", day=date(2012, 1, 25)), "closing", NOW)(desk.directory.programme)
    other = open_desk(moved)
    together = [other.directory.sessions[each] for each in ids]
    voice = Voice(other.wordings["en"], other.directory)
    said = str(of_one_day(together, voice, NOW))
    assert ("24 January" in said) is is_said
    assert not of_one_day([desk.directory.sessions[each] for each in ALL], Voice(desk.wordings["en"], desk.directory), NOW)
