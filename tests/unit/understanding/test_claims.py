"""What people are claimed to be, bodies that are almost the programme's, and what askers tell of themselves. No sentence of a question file."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent
from tests.unit.understanding.seminar import DESK

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def asks(text: str) -> tuple[Ask, ...]:
    return DESK.respond(text, Conversation(), NOW).question.asks


def said(text: str) -> str:
    return plain(DESK.respond(text, Conversation(), NOW).reply.text)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Est-ce que Peupion est la préfète ?", "Non."),
        ("Est-ce que Damon est professeur à Sciences Po ?", "Oui."),
        ("Is Vincent Chriqui a director?", "Yes."),
        ("Guy Potin est bien vice-président ?", "Oui."),
        ("Patrice Lanco, est-il préfet ?", "Non."),
        ("Is Julie Peupion the head of housing services?", "No."),
        ("José Pons est-il sénateur ?", "Le programme ne le dit pas."),
        ("Is Mara Maudet a lawyer?", "The programme does not say so."),
        ("Et Pons, c'est l'inspecteur général ?", "Non."),
        ("Et Lanco, c'est l'inspecteur général ?", "Oui."),
        ("Patrice Lanco, the mediator?", "No."),
        ("L'inspecteur général, c'est Potin ?", "Non."),
        ("not Pons, Lanco: is he the prefect?", "No."),
        ("Mara Maudet herself, is she the inspector general", "No."),
        ("Maudet elle-même, est-elle la préfète", "Non."),
        ("is it Guy Potin who is the prefect?", "No."),
        ("c'est bien Lanco qui est inspecteur général ?", "Oui."),
        ("Denys Lamarzelle est-il économiste ?", "Le programme ne le dit pas."),
        ("Denys Lamarzelle est-il bien directeur ?", "Oui."),
        ("Is Bernard Dreyfus a good professor?", "The programme does not say so."),
    ],
)
def test_a_function_is_confirmed_denied_or_left_open(text: str, begins: str) -> None:
    answer = said(text)
    assert answer.startswith(begins), answer
    assert asks(text)[0].intent is Intent.PERSON


def test_whoever_was_spoken_of_is_held_against_the_function_and_not_its_holder() -> None:
    conversation = DESK.respond("who is Patrice Lanco?", Conversation(), NOW).conversation
    assert plain(DESK.respond("is he the mediator?", conversation, NOW).reply.text).startswith("No.\nPatrice Lanco")


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("who is Guy Potin?", "is he a prefect?", "No."),
        ("à quelle heure parle Lanco ?", "c'est le préfet ?", "Non."),
        ("de quoi parle Alain Regnier ?", "c'est un préfet ?", "Oui."),
        ("when is Maudet on?", "is she a doctor?", "The programme does not say so."),
    ],
)
def test_a_function_asked_of_whoever_was_spoken_of_is_judged_whatever_was_asked_before(first: str, then: str, begins: str) -> None:
    conversation = DESK.respond(first, Conversation(), NOW).conversation
    assert plain(DESK.respond(then, conversation, NOW).reply.text).startswith(begins)


def test_what_is_claimed_of_several_in_mind_is_no_yes_for_somebody_else() -> None:
    conversation = DESK.respond("qui sont les femmes de la petite enfance ?", Conversation(), NOW).conversation
    assert not plain(DESK.respond("elle est professeur ?", conversation, NOW).reply.text).startswith("Oui")


@pytest.mark.parametrize("text", ["is he the prefect?", "est-elle la préfète ?"])
def test_with_nobody_in_mind_it_is_told_who_holds_a_function_without_a_yes(text: str) -> None:
    assert said(text).startswith("Alain Regnier")


@pytest.mark.parametrize(
    ("text", "begins", "intent"),
    [
        ("À quelle heure passe le préfet Potin ?", "Non.\nGuy Potin", Intent.PERSON_TIME),
        ("Lanco, the prefect, when is he on?", "No.\nPatrice Lanco", Intent.PERSON_TIME),
        ("What is professor Demeslay presenting?", "No.\nNathalie Demeslay", Intent.PERSON_TALK),
    ],
)
def test_a_function_said_in_passing_is_put_right_before_the_answer(text: str, begins: str, intent: Intent) -> None:
    assert said(text).startswith(begins)
    assert [ask.intent for ask in asks(text)] == [Intent.PERSON, intent]


@pytest.mark.parametrize(
    "text",
    ["À quelle heure passe le préfet Regnier ?", "Damon, the professor, when is he on?", "my boss Guy Potin, when is he on?"],
)
def test_a_function_said_in_passing_that_is_so_is_no_matter(text: str) -> None:
    assert not said(text).startswith(("Non", "No."))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("la directrice, c'est Bouloy ou Maudet ?", ("mara-maudet",)),
        ("le préfet, c'est Pons ou Dreyfus ?", ("alain-regnier",)),
        ("the professor is Dreyfus or Belan?", ("bernard-dreyfus",)),
        ("who is the prefect, Pons or Regnier?", ("alain-regnier",)),
        ("qui est le préfet, Pons ou Dreyfus ?", ("alain-regnier",)),
    ],
)
def test_between_two_people_the_one_who_holds_a_function_is_told_or_whoever_else_does(text: str, people: tuple[str, ...]) -> None:
    assert asks(text)[0].people == people


@pytest.mark.parametrize("text", ["Lanco and the prefect?", "le préfet et Lanco ?"])
def test_a_name_and_a_function_that_are_joined_are_two_people(text: str) -> None:
    assert {person for ask in asks(text) for person in ask.people} == {"patrice-lanco", "alain-regnier"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("quelqu'un de la mairie de Bordeaux ?", "mairie de Bordeaux"),
        ("Who is the mayor of Nanterre?", "mayor of Nanterre"),
        ("le ministère de la Justice envoie qui ?", "ministère de la Justice"),
        ("Est-ce que l'Unicef est représentée ?", "Unicef"),
    ],
)
def test_a_body_called_almost_like_one_of_the_programme_is_none_of_it(text: str, words: str) -> None:
    assert [(ask.intent, ask.words) for ask in asks(text)] == [(Intent.UNKNOWN_NAME, words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("is there anybody from the hospital of Nanterre?", "hospital of Nanterre"),
        ("y a-t-il quelqu'un du tribunal de Rennes ?", "tribunal de Rennes"),
    ],
)
def test_another_body_of_the_same_town_is_told_apart_from_the_one_that_is_there(text: str, words: str) -> None:
    first = asks(text)[0]
    assert (first.intent, first.words) == (Intent.UNKNOWN_NAME, words)


@pytest.mark.parametrize("text", ["qui vient de la mairie de Rennes ?", "somebody from the CAF of Nanterre", "le directeur de l'économie"])
def test_a_body_of_the_programme_is_known_by_all_of_its_name(text: str) -> None:
    assert {ask.intent for ask in asks(text)} <= {Intent.ORGANISATION_PEOPLE, Intent.PERSON}


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("le numéro, mais hors presse", "information"),
        ("we are not journalists, whom do we phone", "information"),
        ("je suis journaliste, qui appeler ?", "press"),
    ],
)
def test_whoever_is_not_of_the_press_gets_the_other_contact(text: str, purpose: str) -> None:
    assert [(ask.intent, ask.topic) for ask in asks(text)] == [(Intent.CONTACT, purpose)]


def test_what_askers_tell_of_themselves_is_not_asked() -> None:
    assert [ask.intent for ask in asks("Nous venons de Rennes, y a-t-il un parking ?")] == [Intent.PRACTICAL]


def test_an_hour_by_which_it_is_over_is_held_against_the_end() -> None:
    assert said("is it over by half past five?").startswith("No.")
    assert said("c'est terminé à 18 h ?").startswith("Oui.")
