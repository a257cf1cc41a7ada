"""What no programme tells of people: it is not in the programme, and never answered with who they are."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.answering.answers import Outcome
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent

BEFORE = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    "text",
    [
        "is Mara Maudet retired",
        "is Guy Potin vegetarian?",
        "Belan aime quel vin",
        "how many languages does Mara Maudet know",
        "pourquoi est-ce Potin qui vient",
        "why was the prefect asked to talk?",
        "will Lanco stand in the elections?",
        "Mme Peupion est née où",
        "Dreyfus, ça vaut le coup ?",
        "what does Demeslay look like",
    ],
)
def test_what_nobody_tells_of_people_is_not_in_the_programme(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).reply.outcome is Outcome.NOT_IN_PROGRAMME


@pytest.mark.parametrize(
    "text", ["what is Belan's field?", "is Lanco still an inspector?", "Julie Peupion travaille où", "Guy Potin please", "Potin ?"]
)
def test_what_the_programme_tells_of_them_is_answered(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).reply.outcome is Outcome.ANSWERED


@pytest.mark.parametrize("text", ["number of Sylvain Lemoine", "what's the number of Mr Roullé?", "le 06 de Lorrillard"])
def test_the_number_of_somebody_is_that_of_their_telephone(desk: Desk, text: str) -> None:
    (ask,) = desk.respond(text, Conversation(), BEFORE).question.asks
    assert ask.intent is Intent.PERSON_CONTACT


@pytest.mark.parametrize("text", ["où est la CAF ?", "telephone of Sciences-Po", "pourquoi le séminaire a-t-il lieu à Paris ?"])
def test_where_a_body_has_its_seat_and_why_the_event_is_so_are_not_in_the_programme(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).reply.outcome is Outcome.NOT_IN_PROGRAMME


@pytest.mark.parametrize(
    "text",
    [
        "le prix du logement à Nanterre",
        "average salary in Rennes",
        "what's the vaccination rate in Hauts-de-Seine?",
        "I'm looking for the housing market in Rennes",
        "how many nurseries in Nanterre?",
        "un logement social à rennes, quel délai",
        "Conseil général de la Côte-d'Or le plus ancien",
    ],
)
def test_how_things_are_in_the_town_of_a_body_is_not_told(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).reply.outcome in (Outcome.NOT_IN_PROGRAMME, Outcome.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    "text",
    [
        "what has the prefect promised?",
        "did Lanco criticise the ministry?",
        "le préfet a-t-il évoqué la fin de Solibail ?",
        "Demeslay a dit quoi sur Rennes ?",
        "qu’a dit Lamarzelle",
    ],
)
def test_what_somebody_said_is_not_told(desk: Desk, text: str) -> None:
    (ask,) = desk.respond(text, Conversation(), BEFORE).question.asks
    assert (ask.intent, ask.topic) == (Intent.PRACTICAL, "said")


@pytest.mark.parametrize("text", ["de quoi Potin a-t-il parlé ?", "what did Maudet talk about?"])
def test_of_what_somebody_spoke_is_told(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).reply.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "text",
    [
        "le budget du service habitat de Rennes",
        "une répétition pour les intervenants ?",
        "is it every Tuesday?",
        "c'est tous les mardis ?",
        "how many people work for the CAF?",
        "did the senator show up?",
        "do the speakers wear badges?",
        "les intervenants portent une cravate ?",
        "could Mrs Maudet's deputy replace Damon?",
        "le débat est dans la même salle ?",
    ],
)
def test_what_is_done_around_a_part_is_not_told(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).reply.outcome is Outcome.NOT_IN_PROGRAMME


@pytest.mark.parametrize("text", ["has Mr Potin arrived?", "Mme Peupion est-elle arrivée ?"])
def test_who_has_come_is_not_told(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).reply.outcome is Outcome.NOT_IN_PROGRAMME


@pytest.mark.parametrize("text", ["did the mediator resign?", "le préfet est-il malade ?", "la mairie a donné son accord ?"])
def test_what_is_asked_of_somebody_only_described_is_not_answered_with_who_it_is(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).reply.outcome is not Outcome.ANSWERED


@pytest.mark.parametrize("text", ["c'est bien à la CAF ?", "who is from the CAF?", "why was the seminar cancelled?", "exemple de Rennes", "CAF noms"])
def test_what_is_told_of_bodies_and_of_the_event_is_answered(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).reply.outcome is Outcome.ANSWERED
