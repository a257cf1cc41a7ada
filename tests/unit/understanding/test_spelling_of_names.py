"""How a name is written and how often a letter stands in it; of how it is said, no programme tells."""

from __future__ import annotations

import pytest

from tests.unit.understanding.seminar import said, talk

SPELT = [
    ("Comment s'écrit Peupion ?", "Cela s’écrit Julie Peupion."),
    ("spell Demeslay please", "It is spelled Nathalie Demeslay."),
    ("Bouloy prend combien de o ?", "Cela s’écrit Marie-Claude Bouloy, avec 2 « o »."),
    ("how many l in Roullé", "It is spelled Jean-Michel Roullé, with “ll”."),
    ("Lanco avec un c ou un k ?", "Cela s’écrit Patrice Lanco, avec un seul « c » et sans « k »."),
    ("is Chriqui spelled with a k?", "It is spelled Vincent Chriqui, with no “k”."),
]


@pytest.mark.parametrize(("text", "words"), SPELT, ids=[text for text, _ in SPELT])
def test_the_exact_spelling(text: str, words: str) -> None:
    assert said(text) == words


@pytest.mark.parametrize("turns", [("Potin",), ("qui est Mara Maudet ?",)])
def test_of_whoever_was_spoken_of(turns: tuple[str, ...]) -> None:
    assert said(*turns, "how is that spelled?").startswith("It is spelled")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("how do you pronounce Demeslay", "The programme does not give a pronunciation for Nathalie Demeslay."),
        ("Roullé, ça se prononce comment ?", "Le programme ne donne pas la prononciation du nom de cette personne (Jean-Michel Roullé)."),
    ],
)
def test_no_pronunciation_is_given(text: str, words: str) -> None:
    assert words in said(text)
    assert str(talk(text).reply.outcome) == "not_in_programme"


def test_what_somebody_is_called_is_no_spelling() -> None:
    assert "spelled" not in said("what is the full name of Peupion?")


@pytest.mark.parametrize(
    "text", ["Quel ouvrage Lamarzelle a-t-il publié ?", "Pons est à l'étage ?", "chriqui commence a l heure", "Maudet a d'autres métiers ?"]
)
def test_a_small_word_of_one_letter_is_none_of_the_name(text: str) -> None:
    assert "s’écrit" not in said(text)
