"""Each speaker and each talk of a conference whose names and titles are of every shape, asked for whole, in both languages."""

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
TITLES = (
    "Run your own greenhouse on a potato",
    "All Your Kettles Are Belong To Us!",
    "You do not need a ladder",
    "How the lathe lost (and found) its spindle",
    "Tout ce dont votre tondeuse a besoin",
    "C’est vous qui soudez !",
    "Looms Are Here. What About Weavers?",
    "Create a Gnome",
    "Fix a clock",
    "Plumbing for C and C++ programs",
    "Velux 3D - 2½ years in the 3rd dimension",
    "Play croquet: program a hedgehog with Mallets",
    "Tips and tricks for U-Pipes",
    "Sewing engineering: a movement and its needle at the University of Osterwick",
    "A gardener isn't coming for your weeds",
    "Save 1.5 l/h of dew, e.g. at night",
    "Give me a call: telephones of wood",
    "Why I knit at night and you should too!",
    "Mon vélo et le vôtre: sans les mains",
    "From 9 to 5: clocks that stop",
    "Yes, no, maybe: valves",
    "Hello again, hammock",
    "No more brooms",
    "Write to us: letters in wax",
    "First in, last out: the art of queues",
    "Who is afraid of moss",
    "When it rains: umbrellas",
    "Où sont les clés",
)
ASKED_OF_TITLES = ("{}", "when is {}", "where is {}", "c'est quand {}", "où est {}")
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
    return conference_of(NAMES, [(number % 2, 9 + number % 8, "a", "music", TITLES[number], (number,)) for number in range(len(NAMES))])


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


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_is_said_whole_is_asked_for_whatever_its_words_mean(title: str) -> None:
    session = f"s{TITLES.index(title)}"
    asked = [question.format(written) for question in ASKED_OF_TITLES for written in (title, title.lower())]
    found = {message: _desk().respond(message, Conversation(), BEGINS).question.asks for message in asked}
    assert {message: asks for message, asks in found.items() if [ask.sessions for ask in asks] != [(session,)]} == {}


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
