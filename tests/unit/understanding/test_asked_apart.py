"""Two questions in one sentence, each asked for itself: both are answered, whatever joins them."""

from __future__ import annotations

from datetime import datetime

import pytest

from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import DAYS_BEFORE, said, talk

DURING = datetime.fromisoformat("2012-01-24T15:20:00+01:00")


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("what's on at 5.30 and what's on at ten past three?", ("Lamarzelle", "Dreyfus")),
        ("qui a la parole à 16h45 et qui à 15h10 ?", ("Maudet", "Dreyfus")),
        ("when does Dreyfus speak, and who gives the closing?", ("3:10", "Lamarzelle")),
        ("sur quoi porte l'exposé de Lanco et que se passe-t-il à 17 h 30 ?", ("enjeux", "Lamarzelle")),
        ("who is Mara Maudet and who opens the seminar?", ("Director", "Chriqui")),
        ("qui est Mara Maudet et qui fait la clôture ?", ("directrice", "Lamarzelle")),
        ("is there wifi and who presents Solibail?", ("Wi-Fi", "Regnier")),
        ("comment venir en métro et qui vient de la CAF ?", ("ne dit rien", "Pons")),
        ("how do i register and who is speaking?", ("registration", "Lamarzelle")),
        ("which meeting of the series is this and what will the sixth be about?", ("meeting 4", "future")),
        ("which day is it and how many hours does it last?", ("24 January", "3 hours")),
        ("c'est quel jour et ça dure combien d'heures ?", ("24 janvier", "3 heures")),
        ("who are the speakers and who represents the CAF of Nanterre?", ("Dreyfus", "Bouloy")),
        ("where is it then what is the theme?", ("Martignac", "social")),
        ("what are the mail and the phone number of Lorrillard", ("60 39", "jonathan.lorrillard")),
        ("le courriel et le numéro de M. Lemoine ?", ("60 40", "sylvain.lemoine")),
        ("c'est où, puis quelle est la fonction de Maudet ?", ("Martignac", "directrice")),
    ],
)
def test_both_halves_are_answered(text: str, halves: tuple[str, str]) -> None:
    reply = said(text)
    assert [half for half in halves if half not in reply] == []


@pytest.mark.parametrize("text", ["who has the floor now, and who comes after?", "qui a la parole maintenant et c'est qui la suite ?"])
def test_what_is_on_and_what_comes_next(text: str) -> None:
    reply = said(text, now=DURING)
    assert "Dreyfus" in reply
    assert "Regnier" in reply


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("who opens and when?", [Intent.SPEAKERS]),
        ("where and when is it?", [Intent.VENUE, Intent.EVENT_TIME]),
        ("who is Mara Maudet and what time does she speak?", [Intent.PERSON, Intent.PERSON_TIME]),
        ("quelle est la durée de l'exposé le plus long ?", []),
    ],
)
def test_what_leans_on_the_first_half_is_no_question_of_its_own(text: str, intents: list[Intent]) -> None:
    asks = talk(text, now=DAYS_BEFORE).question.asks
    assert sorted(ask.intent for ask in asks) == sorted(intents)


@pytest.mark.parametrize(
    ("turns", "name"),
    [
        (("who is Julien Damon?", "first speaker"), "Chriqui"),
        (("qui est Julien Damon ?", "qui intervient ?"), "Lanco"),
        (("who is Julien Damon?", "who speaks last?"), "Lamarzelle"),
    ],
)
def test_who_speaks_is_asked_of_all_whoever_was_spoken_of(turns: tuple[str, ...], name: str) -> None:
    assert name in said(*turns)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("who is the prefect, Pons or Belan?", "Pons"),
        ("qui est le préfet, Pons ou Belan ?", "Pons"),
    ],
)
def test_names_behind_a_question_only_say_which_answers_there_may_be(text: str, never: str) -> None:
    assert never not in said(text)
