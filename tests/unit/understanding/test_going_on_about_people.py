"""Short messages that go on about people: who comes next in the same session, who else is of a body, another who fits a pronoun."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.opening import SEMINAR
from bot.replies.desk import Response, open_desk
from knowledge.formats import read_programme
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent

NOW = datetime.fromisoformat("2012-01-20T09:00:00+01:00")
DESK = open_desk(read_programme(SEMINAR))


def talk(*turns: str) -> Response:
    conversation = Conversation()
    for turn in turns:
        response = DESK.respond(turn, conversation, NOW)
        conversation = response.conversation
    return response


def asked(*turns: str) -> list[tuple[Intent, tuple[str, ...]]]:
    return [(ask.intent, ask.people) for ask in talk(*turns).question.asks]


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (("who comes after Lanco?",), ("alain-regnier",)),
        (("who comes after Lanco?", "and after him?"), ("guy-potin", "nathalie-demeslay")),
        (("qui parle avant Peupion ?",), ("mara-maudet",)),
        (("qui ouvre la table ronde logement ?", "et ensuite ?"), ("alain-regnier",)),
        (("who opens the childhood panel?", "who's next?", "and then?"), ("jose-pons", "marie-claude-bouloy", "xavier-belan", "julie-peupion")),
    ],
)
def test_who_comes_next_in_the_same_session_is_then_in_mind(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert talk(*turns).conversation.people == people


def test_at_the_edge_of_a_session_the_next_one_comes() -> None:
    assert talk("who comes after Guy Potin?").conversation.sessions == ("early-childhood",)


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("qui vient de Rennes ?", "et elle ?"), (Intent.PERSON, ("nathalie-demeslay",))),
        (("who invites?", "and him?"), (Intent.PERSON, ("vincent-chriqui",))),
        (("quand parle Potin ?", "et elle ?"), (Intent.PERSON_TIME, ("nathalie-demeslay",))),
        (("quand parle Lanco ?", "c'est qui lui ?"), (Intent.PERSON, ("patrice-lanco",))),
        (("quand parle Lanco ?", "et les autres ?"), (Intent.COMPANIONS, ("patrice-lanco",))),
        (("when does Lanco speak?", "who with?"), (Intent.COMPANIONS, ("patrice-lanco",))),
        (("when does Maudet speak?", "what's the title?"), (Intent.PERSON_TALK, ("mara-maudet",))),
        (("qui est Dreyfus ?", "il a écrit un livre ?"), (Intent.WORKS, ("bernard-dreyfus",))),
        (("quand parle Damon ?", "ça parle de quoi ?"), (Intent.PERSON_TALK, ("julien-damon",))),
        (("quand est la petite enfance ?", "qui de la CAF ?"), (Intent.PERSON, ("jose-pons", "marie-claude-bouloy"))),
        (("who's on the childhood panel?", "from the CAF?"), (Intent.PERSON, ("jose-pons", "marie-claude-bouloy"))),
        (("c'est quand le logement ?", "la dame, c'est qui ?"), (Intent.PERSON, ("nathalie-demeslay",))),
    ],
)
def test_who_is_meant(turns: tuple[str, ...], expected: tuple[Intent, tuple[str, ...]]) -> None:
    assert asked(*turns) == [expected]


@pytest.mark.parametrize("turns", [("when does Lanco speak?", "and her?"), ("qui est Dreyfus ?", "et elle ?")])
def test_a_pronoun_that_fits_nobody_goes_on_about_nobody(turns: tuple[str, ...]) -> None:
    assert asked(*turns) == []


@pytest.mark.parametrize(
    ("turns", "bodies"),
    [
        (("who is Chriqui?", "anyone else from the CAS?"), ("centre-analyse-strategique",)),
        (("qui est Peupion ?", "qui d'autre de la PMI ?"), ("pmi-hauts-de-seine",)),
        (("who is Mara Maudet?", "who else is from there?"), ("education-and-citizenship-practices",)),
    ],
)
def test_who_else_is_of_a_body(turns: tuple[str, ...], bodies: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.organisations) == (Intent.ORGANISATION_PEOPLE, bodies)


def test_who_shares_a_talk_is_told_with_the_others_of_the_session() -> None:
    text = talk("with whom does Guy Potin speak?").reply.text
    assert "Nathalie Demeslay" in text
    assert "Patrice Lanco" in text
    (ask,) = talk("who is from Rennes?", "and who else with them?").question.asks
    assert isinstance(ask, Ask)
    assert ask.sessions == ("housing",)
