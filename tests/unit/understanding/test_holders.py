"""Who heads a body, who holds an office, and whom the press asks."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def said(text: str) -> str:
    return plain(DESK.respond(text, Conversation(), NOW).reply.text)


@pytest.mark.parametrize(
    "text", ["who runs the CAS?", "Who directs the Centre d'analyse stratégique?", "qui est à la tête du CAS ?", "qui est le patron du CAS ?"]
)
def test_who_heads_a_body_is_not_everybody_of_it(text: str) -> None:
    answer = said(text)
    assert "Vincent Chriqui" in answer
    assert "Damon" not in answer


@pytest.mark.parametrize("text", ["Will the Rights Defender be there?", "le Défenseur des droits vient-il ?", "who is the French ombudsman?"])
def test_who_comes_from_an_office_need_not_hold_it(text: str) -> None:
    answer = said(text)
    assert answer.startswith(("The programme does not say", "Le programme ne le dit pas"))
    assert "Bernard Dreyfus" in answer


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("the woman from the Defender of Rights", "No woman from there"),
        ("the gentleman from the IEPC?", "No man from there"),
        ("la dame du CNAM, c'est qui ?", "Aucune femme de cet organisme"),
        ("c'est quand, le monsieur de l'IEPC ?", "Aucun homme de cet organisme"),
        ("are any women here from the CNAM?", "No woman from there"),
        ("y a-t-il des hommes de l'IEPC ?", "Aucun homme de cet organisme"),
        ("the woman from Rennes", "Nathalie Demeslay"),
        ("le monsieur de la CAF", "José Pons"),
        ("monsieur le directeur du CAS il parle quand", "Vincent Chriqui parle de 15"),
    ],
)
def test_a_woman_or_a_man_of_a_body_is_no_other(text: str, begins: str) -> None:
    assert said(text).startswith(begins)


@pytest.mark.parametrize(
    "text", ["is any of the speakers a politician?", "are elected people speaking?", "des élus interviennent ?", "quels intervenants sont élus ?"]
)
def test_who_is_elected_is_not_everybody_who_speaks(text: str) -> None:
    assert said(text).startswith("Guy Potin")


@pytest.mark.parametrize("text", ["who comes from the CAS?", "Qui représente le CAS ?"])
def test_who_comes_from_a_body_is_everybody_of_it(text: str) -> None:
    answer = said(text)
    assert "Vincent Chriqui" in answer
    assert "Julien Damon" in answer


@pytest.mark.parametrize(
    "text",
    ["Whom do I write to for an interview with a speaker?", "a qui demander une interview ?", "I work for a newspaper. Can the talks be recorded?"],
)
def test_what_the_press_asks_is_for_the_press_contact(text: str) -> None:
    answer = said(text)
    assert "Roullé" in answer
    assert "Lemoine" not in answer


@pytest.mark.parametrize("text", ["Le préfet Regnier dépend de quelle administration ?", "pour quel organisme travaille la directrice Maudet ?"])
def test_for_whom_somebody_works_is_no_claim(text: str) -> None:
    assert not said(text).startswith(("Le programme ne le dit pas", "Non"))


@pytest.mark.parametrize("text", ["who's the boss of the Centre d'analyse stratégique?", "le chef du Centre d'analyse stratégique, c'est qui ?"])
def test_a_name_of_a_body_and_of_its_place_is_the_body_where_it_is_asked_who_heads_it(text: str) -> None:
    assert "Vincent Chriqui" in said(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("who wraps things up?", "Denys Lamarzelle"),
        ("who invites everybody?", "Sabine Fourcade"),
        ("Bernard Dreyfus a une double casquette ?", "CNAM"),
        ("à quelle heure est le dernier créneau ?", "17\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30"),
        ("combien de gens dans chaque table ronde ?", "Julie Peupion"),
        ("do you have an e-mail address?", "sylvain.lemoine"),
        ("tu termines à quelle heure ?", "18\N{NO-BREAK SPACE}h"),
        ("ça se passe bien à Lyon ?", "Non"),
        ("who could I talk to?", "Sylvain Lemoine"),
        ("j'aimerais parler à Jean-Michel Roullé", "+33 1 42 75 61 37"),
    ],
)
def test_other_words_for_what_is_often_asked(text: str, told: str) -> None:
    assert told in said(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("head of communications at the CAS?", "Jean-Michel Roullé"),
        ("who is responsible for communication at the Centre d'analyse stratégique?", "Jean-Michel Roullé"),
        ("le directeur de la communication du CAS", "Jean-Michel Roullé"),
        ("qui dirige la communication chez vous au Centre d'analyse stratégique ?", "Jean-Michel Roullé"),
        ("chargé de communication, nom", "Jonathan Lorrillard"),
        ("nom inspecteur général", "Patrice Lanco"),
        ("qui est à la tête des affaires sociales ?", "Sylvain Lemoine"),
        ("social affairs department head", "Sylvain Lemoine"),
        ("who heads the social affairs department?", "Sylvain Lemoine"),
        ("director of the CAS, name please", "Vincent Chriqui"),
        ("à quelle heure passe le directeur du Centre d'analyse stratégique ?", "15\N{NO-BREAK SPACE}h"),
    ],
)
def test_a_function_with_what_it_is_of_is_asked_of_nobody_else(text: str, told: str) -> None:
    answer = said(text)
    assert told in answer
    assert not answer.startswith(("Yes", "Oui", "No", "Non", "The programme", "Le programme"))


@pytest.mark.parametrize("text", ["who advises the CAS?", "conseiller scientifique du CAS", "the CAS science advisor"])
def test_contacts_are_no_members_of_the_body_that_the_event_is_at(text: str) -> None:
    answer = said(text)
    assert "Roullé" not in answer
    assert "Lemoine" not in answer


@pytest.mark.parametrize(
    "text",
    [
        "We are preparing a story about the seminar, whom should we contact?",
        "where do I send a mail if I am writing a feature on this?",
        "who do I ring for a piece I'm writing?",
        "je rédige un article, à qui envoyer un mail ?",
        "je couvre le colloque pour mon journal, qui appeler ?",
        "j'aimerais interviewer Julien Damon, qui contacter ?",
        "I'm a journalist. How do I reach Denys Lamarzelle?",
        "interview with Mara Maudet - whom to ask?",
        "pour interroger Alain Regnier dans notre magazine, qui contacter ?",
        "photos of the speakers for my article",
    ],
)
def test_whoever_writes_for_the_public_is_sent_to_the_press_contacts(text: str) -> None:
    answer = said(text)
    assert "Roullé" in answer
    assert "Lemoine" not in answer
    assert not answer.startswith(("No.", "Non."))


@pytest.mark.parametrize(
    "text", ["what is Julien Damon's mobile number?", "qui contacter pour joindre Guy Potin ?", "le métier de Bernard Dreyfus pour mon papier ?"]
)
def test_what_is_no_matter_of_the_press_is_not_sent_there(text: str) -> None:
    assert "Roullé" not in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "who would replace Bernard Dreyfus?",
        "is there a stand-in for Guy Potin?",
        "any substitutes for the speakers?",
        "who fills in for Lanco if he is ill?",
        "Qui remplacerait Julien Damon ?",
        "un suppléant est-il prévu pour le préfet ?",
        "qui parle à la place de Mara Maudet si elle est absente ?",
        "remplaçant Chriqui",
        "the speakers' CVs, please",
        "les CV des intervenants svp",
    ],
)
def test_no_programme_tells_who_steps_in_nor_has_it_lives(text: str) -> None:
    assert said(text).startswith(("The programme does not", "Le programme ne donne"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Whom do I turn to for additional info?", "Lemoine"),
        ("à qui demander un complément d'informations ?", "Lemoine"),
        ("j'écris à qui pour davantage d'informations ?", "Lemoine"),
        ("on appelle qui en cas de souci ?", "Lemoine"),
        ("which two persons are hosting, and what is their role?", "Sabine Fourcade"),
        ("les intervenants et leurs titres", "préfet"),
        ("speakers with their jobs please", "Prefect"),
    ],
)
def test_more_ways_of_asking_for_the_same(text: str, told: str) -> None:
    assert told in said(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("la chargée de communication", "Jonathan Lorrillard"),
        ("la chargée de com ?", "Jonathan Lorrillard"),
        ("la conseillère scientifique ?", "Julien Damon"),
        ("la déléguée interministérielle ?", "Alain Regnier"),
        ("the scientific adviser", "Julien Damon"),
    ],
)
def test_a_function_is_known_in_its_other_gender_and_spelling(text: str, holder: str) -> None:
    assert holder in said(text)
