"""What is wrong with a value hides nothing that is wrong between others: `check` tells all of it in one pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.formats import Known, check_file, read, read_next
from tests.unit.programme.broken import BROKEN, GOOD, written

TOPICS = frozenset({"wifi", "parking"})
MORE = """\
rooms:
  - {id: hall, name: Hall}
  - {id: hall, name: Library}
practical:
  wify: Network RIVER
"""
LATER = """\
  - {id: three, starts: "2030-05-02T10:00", ends: "2030-05-02T11:00", room: attic, speakers: [carl]}
  - {id: three, starts: "2030-05-01T11:00", ends: "2030-05-01T10:30", speakers: [ada]}
"""
OF_MEANING = {
    "rooms[1].id 'hall' stands twice",
    "warning: practical.wify is not a matter that people can ask about; did you mean 'wifi'?",
    "sessions[2].room names 'attic', which is not defined under rooms",
    "sessions[2].speakers[0] names 'carl', who is not defined under people",
    "sessions[3].id 'three' stands twice",
    "sessions[3].ends is before its start",
}
"""Faults between values that have nothing to do with what else may be wrong with the file."""
HIDING = [
    (good, bad, sentence)
    for good, bad, sentence in BROKEN
    if "opened here" not in sentence and "!!python" not in bad and bad != "people: nobody\nfolk:\n" and "names 'attic'" not in sentence
]


def told(folder: Path, text: str) -> set[str]:
    return {str(fault).split(": ", 1)[-1] for fault in check_file(written(folder, text), Known(TOPICS))}


def test_faults_of_meaning_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, MORE + GOOD + LATER) >= OF_MEANING | {"sessions[2].starts lies outside the hours of the event"}


@pytest.mark.parametrize(("good", "bad", "sentence"), HIDING, ids=[sentence for *_, sentence in HIDING])
def test_a_fault_of_a_value_hides_none_of_meaning(tmp_path: Path, good: str, bad: str, sentence: str) -> None:
    assert told(tmp_path, MORE + GOOD.replace(good, bad, 1) + LATER) >= OF_MEANING


def test_people_that_cannot_be_read_are_not_called_undefined(tmp_path: Path) -> None:
    found = told(tmp_path, MORE + GOOD.replace("people:\n", "people: nobody\nfolk:\n") + LATER)
    assert not any("under people" in sentence for sentence in found)
    assert "sessions[3].ends is before its start" in found


def test_all_of_a_bad_file_is_told_in_one_pass(tmp_path: Path) -> None:
    broken = MORE + GOOD + LATER
    slips = {"time_zone: Europe/Paris": "timezone: Europe/Pariss", "id: day": "id: a day", "name: Bob Martin": "nom: Bob"}
    for good, bad in slips.items():
        broken = broken.replace(good, bad, 1)
    found = told(tmp_path, broken)
    assert found >= OF_MEANING | {"sessions[2].starts lies outside the hours of the event"}
    assert any("did you mean 'time_zone'?" in sentence for sentence in found)
    assert any("'Europe/Pariss' is not a time zone" in sentence for sentence in found)
    assert not any("time_zone is missing" in sentence for sentence in found)


def test_half_a_session_is_checked_as_far_as_it_can_be_read(tmp_path: Path) -> None:
    found = told(tmp_path, GOOD + '  - {id: three, starts: "2030-05-02T10:00", ends: later, speakers: [carl]}\n')
    assert "sessions[2].starts lies outside the hours of the event" in found
    assert "sessions[2].speakers[0] names 'carl', who is not defined under people" in found
    assert not any("ends is before" in sentence or "overlap" in sentence for sentence in found)


def test_an_unread_end_of_the_event_leaves_its_beginning_to_measure_by(tmp_path: Path) -> None:
    text = GOOD.replace("ends: 2030-05-01T12:00\n", "ends: noon\n", 1).replace('starts: "2030-05-01T09:00"', 'starts: "2030-05-01T08:00"')
    found = told(tmp_path, text)
    assert "sessions[0].starts lies outside the hours of the event" in found
    assert not any("sessions[1]" in sentence for sentence in found)


def test_what_a_misspelt_key_holds_is_checked_as_what_is_meant(tmp_path: Path) -> None:
    found = told(tmp_path, GOOD.replace("speakers: [bob]", "speekers: [bob, carl]"))
    assert "sessions[1].speekers is not a known key; did you mean 'speakers'?" in found
    assert "sessions[1].speekers[1] names 'carl', who is not defined under people" in found
    assert not any("neither speaker" in sentence for sentence in found)


def test_a_person_whose_mention_cannot_be_read_is_not_called_unmentioned(tmp_path: Path) -> None:
    found = told(tmp_path, GOOD.replace("speakers: [bob]", "speakers: bob"))
    assert "sessions[1].speakers must be a list: [bob]" in found
    assert not any("neither speaker" in sentence for sentence in found)


def test_every_overlap_with_a_long_session_is_told(tmp_path: Path) -> None:
    third = '  - {id: three, starts: "2030-05-01T11:00", ends: "2030-05-01T11:30", speakers: [ada]}\n'
    long = GOOD.replace('ends: "2030-05-01T10:00"', 'ends: "2030-05-01T12:00"') + third
    found = told(tmp_path, long)
    overlap = "is before the end of 'one': they overlap; where that is meant, write parallel: true under event"
    assert {f"sessions[{number}].starts {overlap}" for number in (1, 2)} <= found


def test_doubled_keys_hide_nothing(tmp_path: Path) -> None:
    found = told(tmp_path, MORE + GOOD.replace("  id: day\n", "  id: day\n  id: night\n") + LATER)
    assert found >= OF_MEANING | {"the key 'id' stands twice in one part"}


def test_hostile_aliases_are_mended_each_for_itself(tmp_path: Path) -> None:
    text = GOOD.replace("speakers: [ada]", "speakers: &who [ada, 5]").replace("speakers: [bob]", "speakers: *who")
    found = told(tmp_path, text)
    assert {f"sessions[{number}].speakers[1] must be a text" for number in (0, 1)} <= found


def test_beside_another_fault_sessions_may_overlap_in_what_follows_a_programme() -> None:
    text = GOOD.replace('starts: "2030-05-01T10:00"', 'starts: "2030-05-01T09:30"').replace("hosts: [ada]", "hosts: [dan]")
    told = {rules: [fault.message for fault in rules(text.encode(), "a file").faults] for rules in (read, read_next)}
    assert [len(told[read]), len(told[read_next])] == [2, 1]
    unread = text.replace("purpose: press", "purpose: gossip").encode()
    assert not [fault for fault in read_next(unread, "a file").faults if "overlap" in fault.message]
