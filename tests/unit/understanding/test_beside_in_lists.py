"""Who stands beside somebody in a list: "the woman listed below him"."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Who is named right below Mara Maudet in the programme?", ("jose-pons",)),
        ("quel nom figure sous celui de Julien Damon ?", ("mara-maudet",)),
        ("qui vient juste après Guy Potin sur la liste ?", ("nathalie-demeslay",)),
        ("quelle est la fonction de la dame citée après Alain Regnier ?", ("nathalie-demeslay",)),
        ("who are the two names listed above Mara Maudet?", ("julien-damon", "nathalie-demeslay")),
    ],
)
def test_who_is_beside_somebody_in_the_programme(desk: Desk, text: str, people: tuple[str, ...]) -> None:
    (ask,) = desk.respond(text, Conversation(), NOW).question.asks
    assert (ask.intent, ask.people) == (Intent.PERSON, people)


def test_somebody_in_mind_is_where_the_list_is_left_and_the_contacts_are_a_list_of_their_own(desk: Desk) -> None:
    told = desk.respond("Qui est Jonathan Lorrillard ?", Conversation(), NOW)
    (ask,) = desk.respond("et qui est cité au-dessus de lui ?", told.conversation, NOW).question.asks
    assert ask.people == ("jean-michel-roulle",)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("what is listed under Damon?", ("julien-damon",)),
        ("Am I listed under Potin?", ("guy-potin",)),
        ("Is Lanco listed after Regnier?", ("patrice-lanco", "alain-regnier")),
    ],
)
def test_what_stands_under_a_name_and_whoever_asks_are_nobody_else(desk: Desk, text: str, people: tuple[str, ...]) -> None:
    assert {person for ask in desk.respond(text, Conversation(), NOW).question.asks for person in ask.people} == set(people)
