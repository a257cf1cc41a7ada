"""All who hold a function that is said in the plural, and the one of a body's people who is told from the others."""

from __future__ import annotations

import pytest

from tests.unit.understanding.seminar import said


@pytest.mark.parametrize("text", ["Who are the directors?", "how many directors?", "qui sont les directeurs ?", "liste des directeurs"])
def test_a_function_in_the_plural_means_all_who_hold_it_and_the_women_too(text: str) -> None:
    answer = said(text)
    assert all(name in answer for name in ("Chriqui", "Maudet", "Lamarzelle"))
    assert "Lemoine" not in answer


@pytest.mark.parametrize("text", ["how many professors are giving a talk?", "quand parlent les professeurs ?", "tous les profs"])
def test_all_who_hold_it_are_meant_whatever_is_asked(text: str) -> None:
    answer = said(text)
    assert "Dreyfus" in answer
    assert "Damon" in answer
    assert "Lanco" not in answer


def test_the_plural_of_a_function_of_women_means_only_them() -> None:
    answer = said("qui sont les directrices ?")
    assert "Maudet" in answer
    assert "Chriqui" not in answer


def test_a_verb_is_no_function_in_the_plural() -> None:
    assert "Lemoine" not in said("who heads the CAS?")


@pytest.mark.parametrize("text", ["the woman from the CAF", "quand parle la dame de la CAF ?", "how many women come from the CAF?"])
def test_a_noun_for_a_woman_tells_who_of_a_body_is_meant(text: str) -> None:
    answer = said(text)
    assert "Bouloy" in answer
    assert "Pons" not in answer


@pytest.mark.parametrize("text", ["la CAF, elle intervient quand ?", "les deux de la CAF"])
def test_a_pronoun_for_the_body_tells_nobody_from_the_others(text: str) -> None:
    answer = said(text)
    assert "Bouloy" in answer
    assert "Pons" in answer


def test_a_function_tells_who_of_a_body_is_meant() -> None:
    answer = said("à quelle heure parle le docteur de la PMI ?")
    assert "Belan" in answer
    assert "Peupion" not in answer


@pytest.mark.parametrize(
    "text", ["is Guy Potin the president of Rennes Métropole?", "Guy Potin est-il président ?", "is the police prefect speaking?"]
)
def test_no_more_is_confirmed_than_somebody_is(text: str) -> None:
    assert not said(text).startswith(("Yes", "Oui"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("who's third?", "Lanco"),
        ("le quatrième à parler", "Regnier"),
        ("the last but one speaker", "Peupion"),
        ("l'avant-dernier orateur", "Peupion"),
    ],
)
def test_a_place_among_all_is_one_person(text: str, name: str) -> None:
    answer = said(text)
    assert name in answer
    assert "Lamarzelle" not in answer


@pytest.mark.parametrize("text", ["first round table", "who is in the first round table?", "qui est dans la première table ronde ?"])
def test_the_first_round_table_is_all_of_it(text: str) -> None:
    assert "Demeslay" in said(text)


def test_the_first_of_a_round_table_is_one() -> None:
    assert "Demeslay" not in said("who speaks first in the first round table?")


@pytest.mark.parametrize("text", ["qui est directeur ?", "which speakers are directors?", "qui parmi les intervenants est directeur ?"])
def test_a_function_without_an_article_is_anybodys(text: str) -> None:
    answer = said(text)
    assert all(name in answer for name in ("Chriqui", "Maudet", "Lamarzelle"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("combien de médecins ?", "Belan"),
        ("quels intervenants sont universitaires ?", "Damon"),
        ("which speakers are vice presidents?", "Potin"),
        ("who are the elected officials?", "Potin"),
    ],
)
def test_who_holds_it_is_told_whatever_their_function_is_called(text: str, name: str) -> None:
    answer = said(text)
    assert name in answer
    assert "Lanco" not in answer


@pytest.mark.parametrize("text", ["which speakers are mayors?", "which speakers are ministers?", "how many judges are there?"])
def test_a_function_that_nobody_holds_is_not_there(text: str) -> None:
    assert all(name not in said(text) for name in ("Chriqui", "Fourcade", "Damon"))


@pytest.mark.parametrize("text", ["who wrote the book on councillors and their staff?", "je suis journaliste, qui je peux appeler ?"])
def test_whom_a_book_is_about_or_who_asks_is_not_asked_for(text: str) -> None:
    assert "Potin" not in said(text)
    assert "journaliste" not in said(text)
