"""What the sessions of a schedule.json are known by, and which of them are told to be odd."""

from __future__ import annotations

from .schedules import event, frab, only, programme_of, warnings_of


def test_sessions_without_a_guid_are_known_by_code_then_id_then_content() -> None:
    assert only(frab(event(guid=None))).id == "AAAAAA"
    assert only(frab(event(guid=None, code=None))).id == "1"
    by_content = only(frab(event(guid=None, code=None, id=None))).id
    assert by_content == only(frab(event(guid=None, code=None, id=None, date="2030-05-04T17:00:00+02:00", room="Attic"))).id
    assert by_content != only(frab(event(guid=None, code=None, id=None, title="Mercurial"))).id


def test_a_submission_in_several_slots_keeps_an_identifier_for_each() -> None:
    slots = [event(guid=None, date=f"2030-05-04T{hour}:00:00+02:00") for hour in (15, 10, 12)]
    ids = {f"{session.starts:%H}": session.id for session in programme_of(frab(*slots)).sessions}
    assert ids == {"10": "AAAAAA", "12": "AAAAAA-2", "15": "AAAAAA-3"}
    assert ids == {f"{session.starts:%H}": session.id for session in programme_of(frab(*slots[::-1])).sessions}


def test_merged_files_with_one_guid_for_two_talks_are_told_apart_by_code() -> None:
    sessions = programme_of(frab(event(), event(code="BBBBBB", id=2, title="Mercurial", date="2030-05-04T12:00:00+02:00"))).sessions
    assert [session.id for session in sessions] == ["AAAAAA", "BBBBBB"]


def test_an_event_that_stands_twice_is_read_once() -> None:
    content = frab(event(), event())
    assert len(programme_of(content).sessions) == 1
    assert "stands twice" in warnings_of(content)[0]


def test_two_sessions_of_one_hour_with_identifiers_of_their_own_are_two() -> None:
    signing = [event(guid=None, code=None, id=number, title=None, persons=["Ann Lee"]) for number in (1, 2)]
    assert [session.id for session in programme_of(frab(*signing)).sessions] == ["1", "2"]


def test_identifiers_of_several_sessions_are_told_once() -> None:
    hours = (9, 10, 11, 12)
    events = [event(guid=f"g{hour % 2}", date=f"2030-05-04T{hour:02}:00:00+02:00", title=f"Talk at {hour}") for hour in hours]
    (told,) = warnings_of(frab(*events))
    assert "g1, g0 and others, 2 in all, stand for several sessions each" in told
    assert len(programme_of(frab(*events)).sessions) == len(hours)


def test_two_events_in_one_file_are_told_once_and_kept() -> None:
    events = [event(guid=f"g{year}", date=f"{year}-05-04T10:00:00+02:00") for year in (2028, 2030)]
    (told,) = warnings_of(frab(*events))
    assert "nothing is on for 729 days before 2030-05-04" in told
    assert len(programme_of(frab(*events)).sessions) == 2


def test_overlaps_in_a_room_are_told_and_kept() -> None:
    content = frab(event(), event(guid="g2", title="Other", date="2030-05-04T10:10:00+02:00"))
    assert "begins before the end of" in warnings_of(content)[0]
    assert programme_of(content).event.parallel


def test_what_is_on_within_a_long_session_is_told_also_behind_a_short_one() -> None:
    """A from 10 to 12, B from 10:30 to 10:45, Z from 11: Z is within A, though no longer within B."""
    hours = (("A", "10:00", "2:00"), ("B", "10:30", "0:15"), ("Z", "11:00", "0:30"))
    talks = [event(guid=title, title=title, date=f"2030-05-04T{hour}:00+02:00", start=hour, duration=length) for title, hour, length in hours]
    told = [each for each in warnings_of(frab(*talks)) if "begins before the end of" in each]
    assert len(told) == 2
