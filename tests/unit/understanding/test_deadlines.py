"""The hours and days until which the asker must have an answer, and how names are spelt."""

from __future__ import annotations

import pytest

from tests.unit.understanding.seminar import said


@pytest.mark.parametrize(
    "text",
    [
        "Hello, I'm on deadline at 6 pm, what is the function of Patrice Lanco?",
        "deadline in an hour, function of Lanco please",
        "Bonjour, je boucle à 18 h, la fonction de M. Lanco svp",
        "je rends mon papier ce soir à 20h, quelle est la fonction de Lanco ?",
    ],
)
def test_a_deadline_is_no_hour_of_the_event(text: str) -> None:
    answer = said(text)
    assert "nspec" in answer
    assert "18" not in answer
    assert "20" not in answer
    assert "p.m." not in answer


def test_an_hour_of_the_event_is_no_deadline() -> None:
    assert "6" in said("does it close at 6 pm?")
    assert "Roullé" in said("press contact et heure du début")
    assert "15" in said("press contact et heure du début")


def test_whoever_is_on_air_may_ask_what_is_then() -> None:
    assert "Regnier" in said("I'm on air at 4 pm, who is speaking then?")
    assert "18" in said("j'ai un direct à 18 h 15, le séminaire sera fini ?")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Denys with a y?", "Denys Lamarzelle"),
        ("Regnier avec ou sans accent ?", "Alain Regnier"),
        ("Chriqui ça s'écrit avec un h ?", "Vincent Chriqui"),
        ("Maudet or Mauduit?", "Mara Maudet"),
        ("Sciences Po avec ou sans tiret ?", "Sciences-Po"),
    ],
)
def test_how_a_name_is_spelt_is_told_by_writing_it(text: str, name: str) -> None:
    answer = said(text)
    assert answer.startswith((name, f"It is spelled {name}", f"Cela s’écrit {name}"))
    assert "takes part" not in answer


@pytest.mark.parametrize(
    ("text", "name"), [("quand parle V. Chriqui ?", "15"), ("what is N. Demeslay's function?", "Demeslay"), ("et Damont ?", "Damon")]
)
def test_an_initial_ends_no_sentence_and_a_name_has_no_article(text: str, name: str) -> None:
    answer = said(text)
    assert name in answer
    assert "mardi" not in answer


@pytest.mark.parametrize(
    "text", ["c'est qui jean-michel roullé", "quel est le numéro de jean michel roulle", "est-ce que marie-claude bouloy vient ?"]
)
def test_given_names_in_small_letters_are_of_the_name_behind_them(text: str) -> None:
    assert said(text).startswith(("Jean-Michel Roullé", "Oui"))
