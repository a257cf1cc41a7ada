"""What journalists ask of a name besides its spelling: a letter of it, Mr or Mrs, and all names with what each belongs to."""

from __future__ import annotations

import pytest

from tests.unit.understanding.seminar import said


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("how do you spell Chriqui?", "with a k?"), "with no “k”"),
        (("comment s'écrit Demeslay ?", "avec un y ?"), "avec un seul « y »"),
        (("how do you spell Chriqui?", "with a k?", "when is he on?"), "3:10 p.m."),
        (("is Peupion a man or a woman?",), "The programme speaks of Julie Peupion as a woman."),
        (("is Damon a woman?",), "No.\nThe programme speaks of Julien Damon as a man."),
        (("M. ou Mme Belan ?",), "Le programme parle de Dr Xavier Belan au masculin."),
        (("who is Belan?", "he or she?"), "as a man"),
        (("qui est Peupion ?", "c'est une femme ?"), "Oui.\nLe programme parle de Julie Peupion au féminin."),
        (("is Chriqui a woman?", "and Bouloy?"), "Yes.\nThe programme speaks of Marie-Claude Bouloy as a woman."),
        (("a list of the speakers with their affiliations",), "Vincent Chriqui, Director"),
        (("les intervenants et leur organisme",), "Vincent Chriqui, directeur"),
        (("the press number, and its country code?",), "+33 1 42 75 61 37"),
        (("qui est le porte-parole ?",), "Jean-Michel Roullé"),
    ],
)
def test_what_is_told(turns: tuple[str, ...], told: str) -> None:
    assert told in said(*turns)


@pytest.mark.parametrize("text", ["is Demeslay the only woman?", "qui est la femme de Rennes ?", "bonjour madame ou monsieur", "which women speak?"])
def test_what_is_asked_of_more_than_that(text: str) -> None:
    assert "as a" not in said(text)
    assert "au féminin" not in said(text)
