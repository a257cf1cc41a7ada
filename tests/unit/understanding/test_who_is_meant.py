"""Who, and which session, is meant because of what was said before: the second, the other, the former, "she", a function alone."""

from __future__ import annotations

import pytest

from knowledge.answering.answers import Outcome
from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import LORRILLARD, ROULLE, talk

PICKED_PEOPLE = [
    (("who speaks for the family allowance fund?", "the second one, when is she on?"), ("marie-claude-bouloy",)),
    (("who speaks for the family allowance fund?", "the second one, when is she on?", "and her colleague?"), ("jose-pons",)),
    (("qui participe à la deuxième table ronde ?", "le troisième, il vient d'où ?"), ("jose-pons",)),
    (("qui participe à la deuxième table ronde ?", "le troisième, il vient d'où ?", "et le suivant ?"), ("marie-claude-bouloy",)),
    (("qui participe à la deuxième table ronde ?", "le troisième, il vient d'où ?", "et le dernier ?"), ("julie-peupion",)),
    (("who is on the housing panel?", "the last of them, who is that?"), ("nathalie-demeslay",)),
    (("who is on the housing panel?", "what's the second speaker's job?"), ("alain-regnier",)),
    (("qui parle du logement ?", "la dame, quel est son poste ?"), ("nathalie-demeslay",)),
    (("qui parle du logement ?", "la dame, quel est son poste ?", "et les autres ?"), ("patrice-lanco", "alain-regnier", "guy-potin")),
    (("who are the hosts?", "and the man, what does he do?"), ("vincent-chriqui",)),
    (("press contact?", "the first one"), (ROULLE,)),
    (("press contact?", "the first one", "no, the other"), (LORRILLARD,)),
    (("le numéro de Lorrillard ?", "non, l'autre"), (ROULLE,)),
    (("what time is Guy Potin on?", "and Bernard Dreyfus?", "both: what do they do?"), ("guy-potin", "bernard-dreyfus")),
    (("what time is Guy Potin on?", "and Bernard Dreyfus?", "where do they work?"), ("guy-potin", "bernard-dreyfus")),
    (("qui est Potin ?", "et Nathalie Demeslay ?", "et lui, il parle quand ?"), ("guy-potin",)),
    (("qui est Potin ?", "et Nathalie Demeslay ?", "son poste ?"), ("nathalie-demeslay",)),
    (("who's the woman from Rennes?", "and the man from there?"), ("guy-potin",)),
    (("how do I reach the press?", "the last one's mail", "and the other guy's"), (ROULLE,)),
    (("when does Potin speak?", "sorry, not him, maudet"), ("mara-maudet",)),
    (("qui parle du logement ?", "lequel est préfet ?"), ("alain-regnier",)),
    (("c'est qui le mec de la com ?", "le mail des deux stp"), (ROULLE, LORRILLARD)),
    (("when is Mara Maudet on?", "where is it?", "and what does she do?"), ("mara-maudet",)),
    (("qui parle du logement ?", "la troisième personne de la liste, quelle est sa fonction ?"), ("guy-potin",)),
    (("intervenants petite enfance", "poste du 1er"), ("julien-damon",)),
    (("qui intervient sur le logement", "et la dernière, elle vient d'où ?"), ("nathalie-demeslay",)),
    (("liste des intervenants logement", "le 3eme il est d'où"), ("guy-potin",)),
    (("give me everyone on the early childhood panel", "what does number three on that list do?"), ("jose-pons",)),
    (("who are the press contacts?", "phone of the 1st"), (ROULLE,)),
    (("who talks in the childhood session?", "the last two, who are they?"), ("xavier-belan", "julie-peupion")),
    (("qui est dans la table petite enfance ?", "les deux premiers, c'est qui ?"), ("julien-damon", "mara-maudet")),
    (("when do Damon and Maudet speak?", "the former, what is his job?"), ("julien-damon",)),
    (("when do Damon and Maudet speak?", "the former, what is his job?", "and the latter?"), ("mara-maudet",)),
    (("À quelle heure parle Lanco et qui est Peupion ?", "cette dernière, elle vient d'où ?"), ("julie-peupion",)),
    (("Who opens the seminar, and what's the press phone number?", "the former, what's his title?"), ("vincent-chriqui",)),
    (("quand parle Maudet et qui est Dreyfus ?", "lui, quel est son poste ?", "et elle ?"), ("mara-maudet",)),
    (("je cherche le téléphone de Lorrillard", "non, le responsable de la communication"), (ROULLE,)),
    (("who talks about the division of powers?", "the one for housing", "and the other one, what does he do?"), ("julien-damon",)),
    (("qui est Nathalie Demeslay ?", "son collègue ?"), ("guy-potin",)),
    (("qui clôt la journée et à quelle heure ?", "il vient d'où ?"), ("denys-lamarzelle",)),
]


@pytest.mark.parametrize(("turns", "people"), PICKED_PEOPLE)
def test_who_is_meant(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert ask.people == people


BESIDE = [
    (("who is Damon?", "is he on the same panel as Maudet?"), Intent.PERSON_TIME, ("julien-damon", "mara-maudet")),
    (("qui est Regnier ?", "il est dans la même table ronde que Potin ?"), Intent.PERSON_TIME, ("alain-regnier", "guy-potin")),
    (("qui est Lanco ?", "et Damon ?", "c'est le même sujet ?"), Intent.PERSON_TALK, ("patrice-lanco", "julien-damon")),
    (("qui vient de Nanterre ?", "ils bossent au même endroit ?"), Intent.PERSON, ("jose-pons", "marie-claude-bouloy")),
    (("press contacts?", "which one has seniority?"), Intent.PERSON, (ROULLE, LORRILLARD)),
    (("who is Bernard Dreyfus?", "is there another professor?"), Intent.PERSON, ("julien-damon",)),
    (("qui est Julien Damon ?", "y a-t-il un autre professeur ?"), Intent.PERSON, ("bernard-dreyfus",)),
    (("qui est Alain Regnier", "un autre préfet est prévu ?"), Intent.SILENT, ()),
    (("who talks about Solibail?", "who else is on that?"), Intent.COMPANIONS, ("alain-regnier",)),
    (("Potin, il parle avec qui ?", "quelqu'un d'autre ?"), Intent.SPEAKERS, ()),
    (("when does Maudet speak?", "the others on her panel?"), Intent.SPEAKERS, ()),
    (("tell me about Guy Potin", "and the woman talking alongside him?"), Intent.PERSON, ("nathalie-demeslay",)),
]


@pytest.mark.parametrize(("turns", "intent", "people"), BESIDE)
def test_people_held_side_by_side(turns: tuple[str, ...], intent: Intent, people: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.people) == (intent, people)


def test_the_same_session_is_said_with_yes_or_no() -> None:
    assert talk("are Potin and Regnier in the same round table?").reply.text.startswith("Yes.")
    assert talk("Lanco et Damon sont-ils à la même table ronde ?").reply.text.startswith("Non.")


PICKED_SESSIONS = [
    (("who talks about early childhood?", "and about housing?"), ("housing",)),
    (("who is on about housing?", "and on early childhood?"), ("early-childhood",)),
    (("quand sont les tables rondes ?", "la première est sur quoi ?"), ("housing",)),
    (("quand sont les tables rondes ?", "la première est sur quoi ?", "et la deuxième ?"), ("early-childhood",)),
    (("when are the round tables?", "what's the last one about?"), ("early-childhood",)),
    (("when are the round tables?", "the second one, who is in it?"), ("early-childhood",)),
    (("when can the audience ask questions?", "the first one"), ("housing",)),
    (("programme", "et le quatrième ?"), ("early-childhood",)),
    (("who is on the first table?", "and the second?"), ("early-childhood",)),
    (("when are the round tables?", "who is in the later one?", "and in the earlier one?"), ("housing",)),
    (("la table ronde logement c'est à quelle heure ?", "et l'autre ?", "qui y participe ?", "et à la première ?"), ("housing",)),
    (("le débat, c'est à quelle heure ?", "et le deuxième débat ?"), ("early-childhood",)),
    (("who is in the second round table?", "is Maudet in it?"), ("early-childhood",)),
    (("what is the kids' panel about, and who opens the event?", "in the former, how many speakers?"), ("early-childhood",)),
    (("housing panel: when? and the press phone?", "panel: speakers?"), ("housing",)),
    (("who is in the kids panel?", "and housing?", "back to the children one, who starts?"), ("early-childhood",)),
    (("qui parle du logement ?", "et de la petite enfance ?", "revenons au logement, qui commence ?"), ("housing",)),
    (("what's the housing panel about?", "who goes last?"), ("housing",)),
    (("la table ronde logement, c'est qui ?", "et qui la conclut ?"), ("housing",)),
    (("la table ronde logement, c'est qui ?", "et qui conclut ?"), ()),
    (("who is on the housing panel?", "who wraps up?"), ()),
    (("which round tables are there?", "the second one: who is in it?", "and the first?"), ("housing",)),
    (("les tables rondes c'est quand", "qui est dans la première", "et la deuxième ?"), ("early-childhood",)),
]


@pytest.mark.parametrize(("turns", "sessions"), PICKED_SESSIONS)
def test_which_session_is_meant(turns: tuple[str, ...], sessions: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert ask.sessions == sessions


def test_two_who_fit_a_pronoun_are_asked_back() -> None:
    response = talk("who are the press contacts?", "what is his email?")
    assert response.reply.outcome is Outcome.CLARIFY
    assert {ROULLE, LORRILLARD} == {person for choice in response.conversation.choices for person in choice.people}


def test_both_at_once_when_both_are_meant() -> None:
    text = talk("qui sont les contacts presse ?", "leurs mails ?").reply.text
    assert "jean-michel.roulle" in text
    assert "jonathan.lorrillard" in text


@pytest.mark.parametrize(
    ("turns", "sessions"),
    [
        (("when is the housing panel?", "the other round table"), ("early-childhood",)),
        (("quand est la table ronde petite enfance ?", "et l'autre table ronde ?"), ("housing",)),
        (("how many round tables are there?", "the second one please", "the other round table"), ("housing",)),
    ],
)
def test_the_other_of_two_round_tables_is_that_one_alone(turns: tuple[str, ...], sessions: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.sessions, ask.aspects) == (sessions, ())


@pytest.mark.parametrize(
    ("turns", "people", "confirms"),
    [
        (("qui est Bernard Dreyfus ?", "professeur ?"), ("bernard-dreyfus",), True),
        (("tell me about Lanco", "an inspector?"), ("patrice-lanco",), True),
        (("who is Pons?", "prefect?"), ("alain-regnier",), False),
        (("when is Belan on?", "the director"), ("vincent-chriqui", "mara-maudet", "denys-lamarzelle"), False),
        (("who is Damon?", "and the other professor?"), ("bernard-dreyfus",), False),
        (("qui est Dreyfus ?", "l'autre professeur, c'est qui ?"), ("julien-damon",), False),
        (("qui est Damon ?", "oui et Bouloy"), ("marie-claude-bouloy",), False),
    ],
)
def test_a_function_alone_once_somebody_was_named(turns: tuple[str, ...], people: tuple[str, ...], confirms: bool) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.people, ask.confirms) == (Intent.PERSON, people, confirms)


def test_whoever_is_picked_by_place_is_the_next_pronoun() -> None:
    response = talk("qui participe à la deuxième table ronde ?", "le deuxième de la liste, il vient d'où ?")
    assert {person for ask in response.question.asks for person in ask.people} == {"mara-maudet"}
