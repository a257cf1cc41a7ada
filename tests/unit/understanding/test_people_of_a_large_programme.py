"""People of a conference with many of them: several talks, those of a day, names with slips, people whom it does not have."""

from __future__ import annotations

import pytest

from tests.unit.understanding.big_conference import said


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("Ines Quarel",), ("Scheduling", "Breaking locks", "Loops"), ()),
        (("what does Ines Quarel present?",), ("Scheduling", "UB2.147", "9:00"), ()),
        (("when does Ines Quarel speak on Sunday?",), ("Loops",), ("Scheduling", "Yes")),
        (("Quand parle Ines Quarel ?", "et le dimanche ?"), ("Loops",), ("Scheduling", "Oui")),
        (("Ines Quarel", "and on Sunday?"), ("Loops",), ("Scheduling",)),
        (("which talks does Ines Quarel give?", "any of them on Sunday?"), ("Loops",), ("Scheduling",)),
        (("Ines Quarel samedi après-midi",), ("Breaking locks",), ("Loops", "Scheduling")),
        (("Ines Quarel's last talk",), ("Loops",), ("Scheduling",)),
        (("la première conf d'Ines Quarel, c'est où ?",), ("Scheduling",), ("Loops", "Non")),
        (("Ines Quarel", "the second one, where is it?"), ("UB2.147",), ("Ferrer",)),
        (("Lennart's talk on the varnish bus",), ("Lennart Brook",), ("Vask",)),
        (("does Ines Quarel speak in Janson?",), ("No.", "Scheduling"), ()),
    ],
)
def test_the_parts_that_are_asked_about(messages: tuple[str, ...], there: tuple[str, ...], not_there: tuple[str, ...]) -> None:
    outcome, reply = said(*messages)
    assert outcome == "answered"
    assert [each for each in there if each not in reply] + [each for each in not_there if each in reply] == []


def test_no_is_said_of_a_day_on_which_somebody_does_not_speak() -> None:
    assert said("is Matthias Kerschen speaking on Monday?")[1].startswith("No.")
    assert said("does Lennart Vask speak on Saturday?")[1].startswith("No.")
    assert said("when is Lennart Vask on, Saturday")[1].startswith("Not then")


@pytest.mark.parametrize("message", ["mathias kershen room", "Matias Kerschen when?", "wen does matthias kershen speak"])
def test_a_slip_in_one_name_does_not_make_it_somebody_elses(message: str) -> None:
    reply = said(message)[1]
    assert "Kerschen" in reply or "pebbles" in reply
    assert "Oud" not in reply


@pytest.mark.parametrize("message", ["linus torvalds", "linus torvalds il parle quand ?", "When does Lenart van Rossum speak?", "linus blixen"])
def test_a_given_name_with_another_family_name_is_nobody_of_the_programme(message: str) -> None:
    assert said(message)[0] == "not_in_programme"


def test_of_people_alike_those_of_the_day_are_meant() -> None:
    assert said("when does Lennart speak?")[0] == "clarify"
    assert "Oud" in said("mathias saturday")[1]
