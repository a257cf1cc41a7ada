"""Claims of parts: nothing is over before it is; a subject that is not that of a talk, a place in the order, an office are not confirmed."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from tests.unit.understanding import seminar

ZONE = ZoneInfo("Europe/Paris")
BEFORE, DURING, AFTER = (datetime(2012, 1, 24, hour, minute, tzinfo=ZONE) for hour, minute in ((14, 50), (16, 0), (18, 30)))
said = partial(seminar.said, now=BEFORE)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("is there a debate after Dreyfus?", "No."),
        ("y a-t-il un débat après l'ouverture ?", "Non."),
        ("is there a debate after Damon?", "Yes."),
    ],
)
def test_a_debate_is_only_where_one_is(text: str, begins: str) -> None:
    assert said(text).startswith(begins)


@pytest.mark.parametrize(
    ("text", "theirs", "of_it"), [("who is not from Rennes?", "Dreyfus", "Potin"), ("qui ne vient pas de Nanterre ?", "Potin", "Pons")]
)
def test_whoever_is_not_of_a_body_is_not_who_is(text: str, theirs: str, of_it: str) -> None:
    assert theirs in said(text)
    assert of_it not in said(text)


@pytest.mark.parametrize("text", ["Has Dreyfus spoken yet?", "Dreyfus a déjà parlé ?", "did Dreyfus speak", "Dreyfus a parlé ?"])
def test_nobody_has_spoken_before_they_did(text: str) -> None:
    assert said(text, now=BEFORE).startswith(("No.", "Non."))
    assert said(text, now=DURING).startswith(("Yes.", "Oui."))


@pytest.mark.parametrize(
    ("text", "now", "begins"),
    [
        ("Is Lamarzelle still to come?", DURING, "Yes."),
        ("Is Dreyfus still to come?", DURING, "No."),
        ("Is the early childhood panel still on?", AFTER, "No."),
        ("is the first round table on early childhood?", BEFORE, "No."),
        ("La deuxième table ronde porte sur la petite enfance, c'est ça ?", BEFORE, "Oui."),
        ("the second round table is about housing, right?", BEFORE, "No."),
        ("Is housing before early childhood?", BEFORE, "Yes."),
        ("does Damon speak before the Solibail talk?", BEFORE, "No."),
        ("Is Lamarzelle after the early childhood panel?", BEFORE, "Yes."),
        ("Le logement passe après la petite enfance ?", BEFORE, "Non."),
        ("Bouloy ouvre la table ronde sur la petite enfance ?", BEFORE, "En premier"),
        ("does Potin open the first round table?", BEFORE, "First in the round table “Housing”: Patrice Lanco"),
        ("does Pons open the last round table?", BEFORE, "First in the round table “Early childhood”: Julien Damon"),
        ("is Regnier the first in the first round table?", BEFORE, "First in the round table “Housing”: Patrice Lanco"),
        ("does Damon close the last round table?", BEFORE, "Last in the round table “Early childhood”: José Pons"),
        ("Potin ouvre la première table ronde ?", BEFORE, "En premier dans la table ronde « Le logement » : Patrice Lanco"),
        ("Regnier est le premier de la première table ronde ?", BEFORE, "En premier dans la table ronde « Le logement » : Patrice Lanco"),
        ("Damon clôt la dernière table ronde ?", BEFORE, "En dernier dans la table ronde « La petite enfance » : José Pons"),
        ("who closes the first round table?", BEFORE, "Last in the round table “Housing”: Guy Potin"),
        ("qui ouvre la dernière table ronde ?", BEFORE, "En premier dans la table ronde « La petite enfance » : Julien Damon"),
    ],
)
def test_where_a_part_stands(text: str, now: datetime, begins: str) -> None:
    assert said(text, now=now).startswith(begins)


@pytest.mark.parametrize(
    "text",
    [
        "Is Damon presenting on day care?",
        "Does Dreyfus talk about mediation?",
        "Is Dreyfus the ombudsman?",
        "Dreyfus est-il le Défenseur des droits ?",
    ],
)
def test_what_the_programme_does_not_say_is_neither_confirmed_nor_denied(text: str) -> None:
    assert not said(text).startswith(("Yes", "Oui", "No", "Non"))


def test_whoever_works_for_an_office_is_confirmed() -> None:
    assert said("Does Dreyfus work for the Defender of Rights?").startswith("Yes")


@pytest.mark.parametrize("text", ["why is it cancelled?", "pourquoi c'est reporté ?", "Why was it moved to 5 pm?"])
def test_why_it_was_called_off(text: str) -> None:
    assert "2012" in said(text)


@pytest.mark.parametrize(("text", "now"), [("when is the next session?", AFTER), ("la prochaine séance, c'est quand ?", AFTER)])
def test_once_it_is_over_the_next_session_is_that_of_the_series(text: str, now: datetime) -> None:
    assert "5" in said(text, now=now)


@pytest.mark.parametrize("turns", [("who closed?", "is there a next meeting?"), ("qui a conclu ?", "y a-t-il une prochaine séance ?")])
def test_the_next_session_of_the_series_is_not_seen_from_whoever_was_spoken_of(turns: tuple[str, str]) -> None:
    assert "5" in said(*turns, now=AFTER).split(":")[0]


@pytest.mark.parametrize("text", ["I am 20 minutes away, what will I get?", "je suis à 20 minutes, y aura quoi"])
def test_how_far_away_the_asker_is(text: str) -> None:
    assert "Dreyfus" in said(text, now=BEFORE)
