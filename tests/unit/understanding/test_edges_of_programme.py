"""The first and the last things of the programme, and what comes before what."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent, Order
from tests.unit.understanding.seminar import said

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


def asks(desk: Desk, text: str) -> tuple[Ask, ...]:
    return desk.respond(text, Conversation(), NOW).question.asks


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("the first two items of the day", ("opening", "dreyfus")),
        ("tell me the last three talks", ("housing", "early-childhood", "closing")),
        ("what are the two last points on the programme?", ("early-childhood", "closing")),
        ("the final two bits of the programme", ("early-childhood", "closing")),
        ("first 2 slots of the programme", ("opening", "dreyfus")),
        ("could you show me the last 2 sessions", ("early-childhood", "closing")),
        ("les trois dernières interventions", ("housing", "early-childhood", "closing")),
        ("donne-moi les deux premiers points du programme", ("opening", "dreyfus")),
        ("quels sont les deux derniers points au programme", ("early-childhood", "closing")),
        ("les 2 premières étapes de l'après-midi", ("opening", "dreyfus")),
        ("les deux dernières étapes du programme svp", ("early-childhood", "closing")),
        ("les trois premiers trucs du programme", ("opening", "dreyfus", "housing")),
    ],
)
def test_so_many_things_at_an_edge(desk: Desk, text: str, sessions: tuple[str, ...]) -> None:
    (ask,) = asks(desk, text)
    assert (ask.intent, ask.sessions) == (Intent.PROGRAMME, sessions)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("the first two speakers", ("vincent-chriqui", "bernard-dreyfus")),
        ("les deux premiers orateurs", ("vincent-chriqui", "bernard-dreyfus")),
        ("who are the last two speakers?", ("julie-peupion", "denys-lamarzelle")),
    ],
)
def test_so_many_people_at_an_edge(desk: Desk, text: str, people: tuple[str, ...]) -> None:
    (ask,) = asks(desk, text)
    assert ask.people == people


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("what's the very first item on the programme", Order.FIRST),
        ("so what is the last item of the programme?", Order.LAST),
        ("what do you start with", Order.FIRST),
        ("what does it end with?", Order.LAST),
        ("ça commence par quoi", Order.FIRST),
        ("vous terminez par quoi", Order.LAST),
        ("le tout dernier point du programme", Order.LAST),
    ],
)
def test_one_thing_at_an_edge(desk: Desk, text: str, order: Order) -> None:
    (ask,) = asks(desk, text)
    assert (ask.intent, ask.order) == (Intent.SPEAKERS, order)


@pytest.mark.parametrize(
    "text", ["my last two talks went badly", "the last two things on my list", "les deux dernières choses de ma liste", "first two weeks of march"]
)
def test_the_edge_of_something_else(desk: Desk, text: str) -> None:
    assert not any(ask.intent is Intent.PROGRAMME and ask.sessions for ask in asks(desk, text))


@pytest.mark.parametrize(
    "text",
    [
        "which comes first, housing or early childhood?",
        "is the panel on nurseries before or after the one on housing",
        "what is first, the children or the housing?",
        "la petite enfance, c'est avant ou après le logement ?",
        "vous parlez d'abord du logement ou de la petite enfance ?",
        "qu'est-ce qui vient en premier, l'enfance ou le logement ?",
    ],
)
def test_which_of_two_parts_is_first(desk: Desk, text: str) -> None:
    (ask,) = asks(desk, text)
    assert (ask.intent, ask.sessions) == (Intent.SESSION_TIME, ("housing", "early-childhood"))


@pytest.mark.parametrize(
    ("text", "people", "claims"),
    [
        ("is Regnier on before or after Lanco?", ("patrice-lanco", "alain-regnier"), False),
        ("does Pons go before or after Maudet", ("mara-maudet", "jose-pons"), False),
        ("is Lanco before the prefect?", ("patrice-lanco", "alain-regnier"), True),
        ("Maudet passe avant ou après Damon ?", ("julien-damon", "mara-maudet"), False),
        ("Bouloy parle avant ou après Belan ?", ("marie-claude-bouloy", "xavier-belan"), False),
        ("est-ce que Dreyfus passe avant le préfet ?", ("bernard-dreyfus", "alain-regnier"), True),
        ("Maudet ou Lanco en premier ?", ("patrice-lanco", "mara-maudet"), False),
        ("who is on first, Maudet or Lanco?", ("patrice-lanco", "mara-maudet"), False),
        ("Maudet ou Lanco, qui passe en premier ?", ("patrice-lanco", "mara-maudet"), False),
        ("qui passe en dernier, Lanco ou Maudet ?", ("mara-maudet", "patrice-lanco"), False),
    ],
)
def test_which_of_two_people_is_first(desk: Desk, text: str, people: tuple[str, ...], claims: bool) -> None:
    (ask,) = asks(desk, text)
    assert (ask.intent, ask.people, ask.confirms) == (Intent.PERSON_TIME, people, claims)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("is Potin on before or after the prefect?", "It lists Alain Regnier first, then Guy Potin."),
        ("Pons passe avant Maudet ?", "Le programme cite Mara Maudet, puis José Pons."),
    ],
)
def test_of_two_who_have_no_hours_of_their_own_the_order_is_told(text: str, listed: str) -> None:
    assert said(text).endswith(listed)


def test_who_gives_one_talk_together_has_no_order() -> None:
    assert "puis" not in said("quand parlent Potin et Demeslay ?")


def test_in_which_theme_somebody_speaks_is_their_round_table() -> None:
    assert "table ronde « Le logement »" in said("Dans quelle thématique M. Potin s'exprime-t-il ?")
