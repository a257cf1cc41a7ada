"""A talk said to be of somebody, or of a body, that it is not of; when somebody does what is no part of the programme."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.answering.answers import Outcome
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent
from tests.unit.understanding.big_conference import said as said_of_many

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("text", "no", "them"),
    [
        ("Solibail is presented by Damon, isn't it?", "No", "Regnier"),
        ("Solibail is in Nanterre, right?", "No", "Regnier"),
        ("C'est bien Nathalie Demeslay qui présente Solibail ?", "Non", "Regnier"),
        ("Solibail, c'est présenté par Lanco ?", "Non", "Regnier"),
    ],
)
def test_a_talk_of_others_is_denied(desk: Desk, text: str, no: str, them: str) -> None:
    said = desk.respond(text, Conversation(), NOW).reply.text
    assert said.startswith(no)
    assert them in said


@pytest.mark.parametrize(
    "text",
    ["Solibail is presented by Regnier, isn't it?", "C'est bien Regnier qui présente Solibail ?", "does Lanco speak before the Solibail talk?"],
)
def test_a_talk_of_theirs_and_one_to_compare_with_are_not(desk: Desk, text: str) -> None:
    assert not desk.respond(text, Conversation(), NOW).reply.text.startswith("No")


@pytest.mark.parametrize(
    ("turns", "begins", "told"),
    [
        (("Demeslay va parler de la petite enfance, non ?",), "Non", "Le logement"),
        (("does Guy Potin talk about early childhood?",), "No", "Housing"),
        (("is the CAF of Nanterre speaking about housing?",), "No", "Early childhood"),
        (("Bouloy et Pons parlent de Rennes ?",), "Non", "Guy Potin"),
        (("when does Lanco speak?", "he talks about early childhood, right?"), "No", "Housing"),
        (("Maudet passe quand ?", "et elle parle de Solibail ?"), "Non", "Alain Regnier"),
        (("it's Damon and not Lanco on Solibail?",), "No", "Alain Regnier"),
        (("ce n'est pas Maudet mais Bouloy sur Solibail ?",), "Non", "Alain Regnier"),
        (("it isn't Bouloy but Pons who covers the atypical hours?",), "No", "Mara Maudet"),
        (("c'est Regnier, et pas Lanco, qui parle de Solibail ?",), "Oui", "Alain Regnier"),
        (("when does Pons speak?", "not Pons, Damon"), "Julien", "4:30"),
        (("qui traite des horaires atypiques ?",), "Mara", "crèche"),
        (("Lanco parle du logement, non ?",), "Oui", "Le logement"),
        (("does Regnier talk about Solibail?",), "Yes", "Alain Regnier"),
        (("who is Potin?", "and is he talking about Rennes?"), "Yes", "Guy Potin"),
        (("does Lanco talk about housing in Lyon?",), "Patrice", "Lanco"),
        (("Dreyfus speaks about housing?",), "Bernard", "no title"),
        (("Regnier parle du logement ou de la petite enfance ?",), "Alain", "Le logement"),
        (("Lamarzelle", "his bit is about housing?"), "Denys", "no title"),
    ],
)
def test_whether_they_speak_of_a_subject_is_told(desk: Desk, turns: tuple[str, ...], begins: str, told: str) -> None:
    conversation, said = Conversation(), ""
    for turn in turns:
        response = desk.respond(turn, conversation, NOW)
        conversation, said = response.conversation, response.reply.text
    assert said.startswith(begins)
    assert told in said


@pytest.mark.parametrize("text", ["when does Pons resign?", "when did Dreyfus graduate?", "quand est-ce que Maudet démissionne ?"])
def test_when_somebody_does_something_else_is_not_when_they_speak(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), NOW).question.asks[0].intent is Intent.PRIVATE


@pytest.mark.parametrize(
    "text",
    ["when is Chriqui up?", "when does Dreyfus rock the stage?", "quand est-ce que je pourrai écouter Peupion ?", "à quelle heure Chriqui démarre ?"],
)
def test_other_words_for_speaking_are(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), NOW).question.asks[0].intent is Intent.PERSON_TIME


@pytest.mark.parametrize(
    "text",
    [
        "what was decided in the debate?",
        "what were the conclusions of the afternoon",
        "is anyone taking minutes?",
        "how many people turned up?",
        "Quelle a été la conclusion des débats ?",
        "Où trouver les minutes ?",
    ],
)
def test_what_came_of_it_is_not_in_the_programme(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), NOW).reply.outcome is Outcome.NOT_IN_PROGRAMME


@pytest.mark.parametrize(
    "text",
    [
        "find a contact",
        "trouver un contact",
        "kitchen light off",
        "ouvrir mail",
        "where am I at the moment",
        "who's winning the championship",
        "A che ora comincia il seminario?",
        "Dove si svolge il seminario?",
    ],
)
def test_a_device_and_another_language_are_not_for_the_desk(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), NOW).reply.outcome is Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    "text",
    ["find the contact", "find press contact", "trouver un contact presse", "what's on", "Dreyfus on", "the address for my gps", "un contact ?"],
)
def test_what_sounds_like_it_is_for_the_desk(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), NOW).reply.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("text", "begins", "told"),
    [
        ("is Ines Quarel the one who does memory without tears?", "No", "Lennart Vask"),
        ("Ines Quarel présente bien memory without tears ?", "Non", "Lennart Vask"),
        ("is Lennart Vask giving memory without tears?", "Yes", "Memory"),
    ],
)
def test_whose_one_talk_of_many_is_is_told(text: str, begins: str, told: str) -> None:
    said = said_of_many(text)[1]
    assert said.startswith(begins)
    assert told in said
