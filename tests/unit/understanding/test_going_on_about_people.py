"""Short messages that go on about people: who comes next in the same session, who else is of a body, another who fits a pronoun."""

from __future__ import annotations

from functools import partial

import pytest

from knowledge.understanding.question import Ask, Aspect, Intent
from tests.unit.understanding import seminar

talk = partial(seminar.talk, now=seminar.DAYS_BEFORE)


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


def test_how_the_one_picked_is_spelt_is_no_second_question_when_they_speak() -> None:
    (ask,) = talk("who is speaking about Rennes?", "when are they on?", "how do you spell the second one?").question.asks
    assert (ask.people, ask.aspects) == (("nathalie-demeslay",), (Aspect.SPELLING,))


def test_before_whom_somebody_comes_is_who_comes_after() -> None:
    assert talk("who is Dreyfus?", "and he comes before whom?").conversation.sessions == ("housing",)
    assert talk("c'est qui Lamarzelle ?", "il passe après qui ?").conversation.sessions == ("early-childhood",)


def test_what_comes_before_is_no_next_thing() -> None:
    assert talk("when is the closing?", "what comes right before it?").conversation.sessions == ("early-childhood",)


def test_after_somebody_is_not_after_their_part() -> None:
    assert talk("who is Lanco?", "and who comes after him in that panel?").conversation.people == ("alain-regnier",)
    assert talk("who is Lanco?", "and what comes after his round table?").conversation.sessions == ("early-childhood",)
    assert "« La petite enfance », avant Mara Maudet" in talk("qui est Maudet ?", "et avant elle dans la table ronde ?").reply.text.replace(
        "\u00a0", " "
    )


def test_a_pronoun_behind_a_body_is_that_body() -> None:
    (ask,) = talk("c'est qui le préfet ?", "et le ministère il envoie qui ?").question.asks
    assert (ask.intent, ask.organisations) == (Intent.ORGANISATION_PEOPLE, ("ministry-of-social-affairs",))


def test_and_then_goes_on_from_whoever_opens() -> None:
    assert talk("who opens the day?", "and then?").conversation.people == ("bernard-dreyfus",)


def test_at_the_edge_of_a_session_the_next_one_comes() -> None:
    assert talk("who comes after Guy Potin?").conversation.sessions == ("early-childhood",)


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("qui vient de Rennes ?", "et elle ?"), (Intent.PERSON, ("nathalie-demeslay",))),
        (("quelle est la dernière intervention ?", "il est d'où ?"), (Intent.PERSON, ("denys-lamarzelle",))),
        (("who invites?", "and him?"), (Intent.PERSON, ("vincent-chriqui",))),
        (("quand parle Potin ?", "et elle ?"), (Intent.PERSON_TIME, ("nathalie-demeslay",))),
        (("qui est Sabine Fourcade ?", "quand prend-elle la parole ?"), (Intent.PERSON_TIME, ("sabine-fourcade",))),
        (("what did Lanco announce?", "and when did he speak?"), (Intent.PERSON_TIME, ("patrice-lanco",))),
        (("quand parle Lanco ?", "c'est qui lui ?"), (Intent.PERSON, ("patrice-lanco",))),
        (("quand parle Lanco ?", "et les autres ?"), (Intent.COMPANIONS, ("patrice-lanco",))),
        (("when does Lanco speak?", "who with?"), (Intent.COMPANIONS, ("patrice-lanco",))),
        (("when does Maudet speak?", "what's the title?"), (Intent.PERSON_TALK, ("mara-maudet",))),
        (("qui est Dreyfus ?", "il a écrit un livre ?"), (Intent.WORKS, ("bernard-dreyfus",))),
        (("quand parle Damon ?", "ça parle de quoi ?"), (Intent.PERSON_TALK, ("julien-damon",))),
        (("quand est la petite enfance ?", "qui de la CAF ?"), (Intent.PERSON, ("jose-pons", "marie-claude-bouloy"))),
        (("who's on the childhood panel?", "from the CAF?"), (Intent.PERSON, ("jose-pons", "marie-claude-bouloy"))),
        (("Lanco parle de quoi ?", "et celui de Côte-d'Or ?"), (Intent.PERSON_TALK, ("denys-lamarzelle",))),
        (("what is Lanco's talk about?", "and Nanterre's?"), (Intent.PERSON_TALK, ("jose-pons", "marie-claude-bouloy"))),
        (("le titre de l'intervention de Lanco ?", "et celle du préfet ?"), (Intent.PERSON_TALK, ("alain-regnier",))),
        (("when are the round tables?", "which one is Mr Potin in?"), (Intent.PERSON_TIME, ("guy-potin",))),
        (("les tables rondes, c'est quand ?", "laquelle accueille le préfet ?"), (Intent.PERSON_TIME, ("alain-regnier",))),
        (("Lemoine, c'est l'organisateur ?", "il fait quoi alors ?"), (Intent.PERSON, ("sylvain-lemoine",))),
        (("qui parle du logement ?", "les deux premiers ?", "et les deux autres ?"), (Intent.PERSON, ("guy-potin", "nathalie-demeslay"))),
        (("who is from Nanterre?", "and the other two?"), (Intent.PERSON, ("xavier-belan", "julie-peupion"))),
        (("who gives the closing talk?", "and where is he based?"), (Intent.PERSON, ("denys-lamarzelle",))),
        (("who is Mara Maudet?", "does she do it alone?"), (Intent.COMPANIONS, ("mara-maudet",))),
        (("qui termine la journée ?", "et que fait cette personne ?"), (Intent.PERSON, ("denys-lamarzelle",))),
        (("what's on at 4?", "and who's first of those?"), (Intent.PERSON, ("patrice-lanco",))),
        (("c'est quand le logement ?", "la dame, c'est qui ?"), (Intent.PERSON, ("nathalie-demeslay",))),
    ],
)
def test_who_is_meant(turns: tuple[str, ...], expected: tuple[Intent, tuple[str, ...]]) -> None:
    assert asked(*turns) == [expected]


@pytest.mark.parametrize("turns", [("when does Lanco speak?", "and her?"), ("qui est Dreyfus ?", "et elle ?")])
def test_a_pronoun_that_fits_nobody_is_asked_back(turns: tuple[str, ...]) -> None:
    assert asked(*turns) == [(Intent.CLARIFY, ())]


@pytest.mark.parametrize(
    ("turns", "bodies"),
    [
        (("who is Chriqui?", "anyone else from the CAS?"), ("centre-analyse-strategique",)),
        (("qui est Peupion ?", "qui d'autre de la PMI ?"), ("pmi-hauts-de-seine",)),
        (("who is Mara Maudet?", "who else is from there?"), ("education-and-citizenship-practices",)),
        (("which body is Peupion from?", "who else represents it?"), ("pmi-hauts-de-seine",)),
    ],
)
def test_who_else_is_of_a_body(turns: tuple[str, ...], bodies: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.organisations) == (Intent.ORGANISATION_PEOPLE, bodies)


@pytest.mark.parametrize(
    ("turns", "people"),
    [
        (("when is the prefect on?", "and the mediator?", "are they together?"), ("alain-regnier", "bernard-dreyfus")),
        (("Lanco parle quand ?", "et Damon ?", "ils sont ensemble ?"), ("patrice-lanco", "julien-damon")),
    ],
)
def test_whether_two_speak_together_is_asked_of_their_sessions(turns: tuple[str, ...], people: tuple[str, ...]) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.intent, ask.people, ask.aspects, ask.confirms) == (Intent.PERSON_TIME, people, (Aspect.SAME_SESSION,), True)


@pytest.mark.parametrize(
    ("turns", "verdict"),
    [(("c'est qui Damon ?", "c'est un prof ?"), "right"), (("qui est Potin ?", "c'est un avocat ?"), "unsaid")],
)
def test_a_function_asked_of_it_is_of_the_one_in_mind(turns: tuple[str, ...], verdict: str) -> None:
    (ask,) = talk(*turns).question.asks
    assert (ask.people, ask.topic) == (talk(turns[0]).conversation.people, verdict)


def test_which_of_two_is_first_picks_neither() -> None:
    assert asked("when is the prefect on?", "and the mediator?", "which of them first?") == [
        (Intent.PERSON_TIME, ("alain-regnier", "bernard-dreyfus"))
    ]


def test_who_shares_a_talk_is_told_with_the_others_of_the_session() -> None:
    text = talk("with whom does Guy Potin speak?").reply.text
    assert "Nathalie Demeslay" in text
    assert "Patrice Lanco" in text
    (ask,) = talk("who is from Rennes?", "and who else with them?").question.asks
    assert isinstance(ask, Ask)
    assert ask.sessions == ("housing",)
