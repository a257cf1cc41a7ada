"""Each speaker of a conference whose names are of every shape, asked for whole, in both languages."""

from __future__ import annotations

from functools import cache

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from tests.unit.understanding.big_conference import BEGINS, conference_of

NAMES = (
    "Ana Torvik", "Ana de Bruyne", "Ana S. Kolb", "Ana", "Daan Van Holm", "Paul Holm", "Le Thi Anh", "Niamh O'Brannagh", "Kevin L'écuyer",
    'Jan "Wolf" Roth', "Jan Rothe", "2kelvin7", "7431", "Q1m", "Tu-Tho Mai", "Eno (tor)", "Eno", "Ana G. W. Serpup", "José E. Marin",
    "José D. Ruz R.",
    "Grommet Devroom Team", "Imke de Man", "mmu_man", "Marc-Ana Weber", "Kernel Weber", "Isabelle de Paul", "Ørjan Ångas", "Georg C.F. Gravel",
)  # fmt: skip
QUESTIONS = (
    "{}",
    "when does {} speak",
    "where is {}?",
    "is {} speaking",
    "{} room",
    "quand parle {}",
    "où est {} ?",
    "{} parle quand ?",
    "salle de {}",
)


@cache
def _desk() -> Desk:
    return conference_of(NAMES, [(number % 2, 9 + number % 8, "a", "music", f"Pebble {'i' * number}", (number,)) for number in range(len(NAMES))])


def _asked_for(*messages: str) -> set[str]:
    """Who is meant by the last of these messages."""
    conversation, people = Conversation(), set[str]()
    for message in messages:
        response = _desk().respond(message, conversation, BEGINS)
        conversation, people = response.conversation, {person for ask in response.question.asks for person in ask.people}
    return people


@pytest.mark.parametrize("name", NAMES)
def test_whoever_is_named_whole_is_meant_and_nobody_else(name: str) -> None:
    several = {"Ana", "Eno"}  # others have that name among theirs
    person = f"p{NAMES.index(name)}"
    asked = [question.format(written) for question in QUESTIONS for written in (name, name.lower())]
    found = {message: _asked_for(message) for message in asked}
    assert {message: people for message, people in found.items() if person not in people or (len(people) > 1 and name not in several)} == {}


@pytest.mark.parametrize("name", ["Ana", "Eno"])
def test_one_name_that_others_have_as_well_is_chosen_by_saying_it_again(name: str) -> None:
    assert len(_asked_for(f"when does {name} speak")) > 1
    assert _asked_for(f"when does {name} speak", name) == {f"p{NAMES.index(name)}"}


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("ana de bruine", "Ana de Bruyne"),
        ("when does Ana Bruyne speak", "Ana de Bruyne"),
        ("quand parle ana s kolbb", "Ana S. Kolb"),
        ("Ana Kolb room", "Ana S. Kolb"),
        ("où est O'Brannagh", "Niamh O'Brannagh"),
        ("quand parle Daan van holme", "Daan Van Holm"),
    ],
)
def test_particles_and_initials_do_not_part_a_name(message: str, name: str) -> None:
    assert _asked_for(message) == {f"p{NAMES.index(name)}"}
