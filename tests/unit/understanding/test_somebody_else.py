"""People and functions that the programme does not have, told by how names are made and by what stands before them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def asks(desk: Desk, text: str) -> tuple[Ask, ...]:
    return desk.respond(text, Conversation(), NOW).question.asks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("what time is charles dumont on", "charles dumont"),
        ("ERIC CANTONA PARLE QUAND ?", "ERIC CANTONA"),
        ("Alain Souchon aborde le logement ?", "Alain Souchon"),
        ("julien clerc passe à quelle heure", "julien clerc"),
        ("Is Nathalie Baye presenting with Guy Potin?", "Nathalie Baye"),
        ("Jean-Michel Jarre est-il le contact presse ?", "Jean Michel Jarre"),
        ("is prof ursula kemmerich giving a talk", "prof ursula kemmerich"),
        ("Thierry Marx heure d'intervention", "Thierry Marx"),
        ("philippe il passe quand", "philippe"),
        ("Mme Claire Vasseur sera-t-elle des vôtres mardi ?", "Mme Claire Vasseur"),
        ("Will Dr Marcus Webb be with you in Paris?", "Dr Marcus Webb"),
        ("Mme Aubry est-elle annoncée ?", "Mme Aubry"),
        ("Is Professor Lindqvist down to speak?", "Professor Lindqvist"),
    ],
)
def test_a_name_of_nobody_is_said_not_to_be_there(desk: Desk, text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(desk, text)] == [(Intent.UNKNOWN_NAME, words)]


def test_whoever_is_joined_to_them_is_answered_as_well(desk: Desk) -> None:
    found = asks(desk, "Thomas Pesquet et Julien Damon parlent quand ?")
    assert [ask.intent for ask in found] == [Intent.UNKNOWN_NAME, Intent.PERSON_TIME]
    assert found[1].people == ("julien-damon",)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Bernard, when is he on?", "bernard-dreyfus"),
        ("guy poutin c'est quand", "guy-potin"),
        ("denis lamarzel parle quand", "denys-lamarzelle"),
        ("when does xavier bellan speak", "xavier-belan"),
        ("nathalie de meslay passe quand", "nathalie-demeslay"),
        ("JULIEN PARLE QUAND", "julien-damon"),
    ],
)
def test_a_slip_in_a_name_is_no_other_name(desk: Desk, text: str, person: str) -> None:
    assert [ask.people for ask in asks(desk, text)] == [(person,)]


@pytest.mark.parametrize(
    "text",
    [
        "I am Paul Newton from Lyon, where is it?",
        "je viens avec mon collègue Pierre Arditi, c'est où ?",
        "Rue Jean Moulin ou rue de Martignac, c'est où ?",
    ],
)
def test_a_name_of_the_askers_side_or_of_a_street_is_not_looked_for(desk: Desk, text: str) -> None:
    assert [ask.intent for ask in asks(desk, text)] == [Intent.VENUE]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("à quelle heure parle la ministre du logement", "ministre du logement"),
        ("the ambassador of Peru, when is he on?", "ambassador of Peru"),
        ("est-ce que le président clôture la journée", "président"),
        ("the president of Rennes Métropole speaks when", "president of Rennes Métropole"),
        ("le docteur Mabuse sera là ?", "docteur Mabuse"),
        ("est-ce que le président Chirac va passer au séminaire", "président Chirac"),
    ],
)
def test_a_function_that_nobody_holds_is_not_in_the_programme(desk: Desk, text: str, words: str) -> None:
    absent, *beside = asks(desk, text)
    assert (absent.intent, absent.words) == (Intent.UNKNOWN_NAME, words)
    assert all(ask.intent is Intent.ORGANISATION_PEOPLE for ask in beside)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("le vice-président prend la parole quand", "guy-potin"),
        ("le préfet parle quand", "alain-regnier"),
        ("is the doctor speaking", "xavier-belan"),
        ("le médiateur c'est quand", "bernard-dreyfus"),
    ],
)
def test_a_function_that_somebody_holds_is_theirs(desk: Desk, text: str, person: str) -> None:
    assert [ask.people for ask in asks(desk, text)] == [(person,)]


def test_what_somebody_of_the_programme_is_said_to_be_is_held_against_it(desk: Desk) -> None:
    assert [(ask.intent, ask.people) for ask in asks(desk, "Guy Potin est bien maire de Rennes ?")] == [(Intent.PERSON, ("guy-potin",))]


def test_a_word_with_an_accent_is_no_given_name_without_one(desk: Desk) -> None:
    assert [(ask.intent, ask.topic) for ask in asks(desk, "Regnier, il est marié ?")] == [(Intent.PRIVATE, "family")]
    assert [ask.people for ask in asks(desk, "josé parle quand")] == [("jose-pons",)]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Roullé, c'est Jean-Marc ou Jean-Michel ?", "jean-michel-roulle"),
        ("le responsable presse, il s'appelle Jean-Marc ou Jean-Michel Roullé ?", "jean-michel-roulle"),
        ("Maria Maudet or Mara Maudet?", "mara-maudet"),
        ("on écrit Patrice ou Patrick Lanco ?", "patrice-lanco"),
        ("Is he Bernard or Gerard Dreyfus?", "bernard-dreyfus"),
        ("Marie-Claude or Marie-Claire Bouloy?", "marie-claude-bouloy"),
        ("Lemoine: Sylvain ou Sylvie ?", "sylvain-lemoine"),
        ("Julie Peupion or Juliette Peupion", "julie-peupion"),
    ],
)
def test_of_two_names_that_are_alike_the_one_of_the_programme(desk: Desk, text: str, person: str) -> None:
    assert [ask.people for ask in asks(desk, text)] == [(person,)]
    assert desk.respond(text, Conversation(), NOW).reply.outcome == "answered"


@pytest.mark.parametrize("text", ["Julien Clerc ou Damon parle en premier ?", "when is it Patrick Bruel or Lanco?"])
def test_of_two_people_who_is_not_there_is_said(desk: Desk, text: str) -> None:
    assert Intent.UNKNOWN_NAME in [ask.intent for ask in asks(desk, text)]


@pytest.mark.parametrize(
    "text",
    [
        "with which colleague does Dr Belan come?",
        "José Pons est accompagné de quelle collègue ?",
        "which colleague presents with Guy Potin?",
        "qui est à la même table ronde que Patrice Lanco ?",
        "même session que Mara Maudet",
        "on the same panel as Alain Regnier",
    ],
)
def test_colleagues_and_the_same_part_are_company(desk: Desk, text: str) -> None:
    assert [ask.intent for ask in asks(desk, text)] == [Intent.COMPANIONS]


@pytest.mark.parametrize(
    "text", ["I received an invitation, who is it from?", "j'ai reçu un carton pour le séminaire, il vient de qui ?", "got this invite, who sent it?"]
)
def test_an_invitation_that_came_is_from_the_hosts(desk: Desk, text: str) -> None:
    assert [ask.intent for ask in asks(desk, text)] == [Intent.HOSTS]
