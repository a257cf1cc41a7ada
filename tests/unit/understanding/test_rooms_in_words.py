"""Rooms of a large conference whose numbers are said in words, what there is near a room, and who, when and where asked of a title at once."""

from __future__ import annotations

import pytest

from tests.unit.understanding.big_conference import said


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("what is the first talk in h twenty two fifteen on saturday", "tiny kernels"),
        ("first talk saturday in h two two one five", "tiny kernels"),
        ("last talk in h two thousand two hundred and fifteen on sunday", "pebbles"),
        ("who opens u b two one forty seven on sunday?", "Varnish"),
        ("first talk on sunday in ub two one four seven", "Varnish"),
        ("last talk in ub two one hundred and forty seven on saturday", "databases"),
        ("what's on in k three seven oh three", "K.3.703"),
        ("c'est quoi le premier exposé samedi en h deux mille deux cent quinze", "tiny kernels"),
        ("le premier exposé samedi en h vingt-deux quinze", "tiny kernels"),
        ("quel est le dernier talk dimanche en h deux deux un cinq", "pebbles"),
        ("premier exposé dimanche en ub deux cent quarante-sept", "Varnish"),
        ("premier exposé dimanche en u b deux un quatre sept", "Varnish"),
        ("dernier talk samedi en ub deux cent quarante sept", "databases"),
    ],
)
def test_a_code_is_known_when_its_number_is_said_in_words(message: str, there: str) -> None:
    outcome, reply = said(message)
    assert (outcome, there in reply) == ("answered", True), reply


@pytest.mark.parametrize(
    "message",
    ["what is on at two fifteen on saturday?", "who speaks at twenty to two?", "qui parle à deux heures ?", "les deux premiers exposés samedi"],
)
def test_numbers_without_the_letters_of_a_code_are_no_room(message: str) -> None:
    assert "K.2" not in said(message)[1].split("\n", maxsplit=1)[0]


@pytest.mark.parametrize(
    "message",
    [
        "is there a cloakroom near Janson?",
        "Is there wifi in H.2215 ?",
        "are there toilets near UB2.147?",
        "is there a lift in building H?",
        "where is the parking near Janson?",
        "any food near K.3.703?",
        "y a-t-il un vestiaire près de Janson ?",
        "il y a du wifi en H.2215 ?",
        "des toilettes à côté de UB2.147 ?",
        "un ascenseur près du bâtiment H ?",
        "où est le parking près de Janson ?",
        "il y a à manger près de K.3.703 ?",
    ],
)
def test_a_practical_matter_near_a_room_is_no_question_of_its_talks(message: str) -> None:
    assert said(message)[0] == "not_in_programme"


@pytest.mark.parametrize(
    "message",
    ["is there a talk in Janson on sunday?", "what is there in H.2215 on saturday", "qu'y a-t-il en Janson samedi ?", "any talks in UB2.147?"],
)
def test_talks_in_a_room_are_still_told(message: str) -> None:
    assert said(message)[0] == "answered"


@pytest.mark.parametrize(
    ("message", "speaker"),
    [
        ("Memory without tears - who when where", "Lennart Vask"),
        ("who when where: the varnish bus", "Lennart Brook"),
        ("Forget passwords, use pebbles who where when", "Matthias Kerschen"),
        ("where who when scheduling in tiny kernels", "Ines Quarel"),
        ("let's bake bread: when? who?", "Mathias Oud"),
        ("who and when, loops, loops and a violin", "Ines Quarel"),
        ("qui quand où memory without tears", "Lennart Vask"),
        ("The Varnish bus qui où quand", "Lennart Brook"),
        ("Forget passwords, use pebbles - où quand qui", "Matthias Kerschen"),
        ("scheduling in tiny kernels : quand où qui", "Ines Quarel"),
        ("let's bake bread : où et qui ?", "Mathias Oud"),
        ("qui quand : the varnish bus", "Lennart Brook"),
    ],
)
def test_who_is_told_beside_when_and_where(message: str, speaker: str) -> None:
    outcome, reply = said(message)
    assert (outcome, speaker in reply) == ("answered", True), reply


@pytest.mark.parametrize("message", ["when is the varnish bus", "où est Memory without tears ?", "where and when is Let's bake bread"])
def test_who_is_not_told_where_nobody_asks(message: str) -> None:
    reply = said(message)[1]
    assert not any(name in reply for name in ("Lennart", "Mathias")), reply
