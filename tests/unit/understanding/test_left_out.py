"""Whoever is told by somebody whom they are not, and the one woman or man of a session."""

from __future__ import annotations

import pytest

from tests.unit.understanding.seminar import last_asks, said


@pytest.mark.parametrize(
    ("text", "left", "out"),
    [
        ("who's the one from the CAF that isn't Pons?", "Bouloy", "José Pons"),
        ("who is the PMI person who's not a doctor", "Peupion", "Belan"),
        ("who is the press contact who isn't the head of communications?", "Lorrillard", "Roullé"),
        ("Who from the CAS other than its director is speaking?", "Damon", "Chriqui"),
        ("who is the Rennes speaker that is not Demeslay?", "Guy Potin", "Demeslay"),
        ("who is the professor who isn't Damon", "Dreyfus", "Damon"),
        ("qui est l'intervenant de la CAF qui n'est pas Mme Bouloy ?", "José Pons", "Bouloy"),
        ("la personne de la PMI qui n'est pas médecin, c'est qui ?", "Peupion", "Belan"),
        ("le professeur qui n'est pas Dreyfus, c'est qui", "Damon", "Dreyfus"),
        ("qui est le Rennais qui n'est pas Mme Demeslay", "Guy Potin", "Demeslay"),
        ("le contact presse qui n'est pas M. Roullé, c'est qui ?", "Lorrillard", "Roullé"),
        ("l'intervenant de Rennes qui n'est pas Potin, sa fonction ?", "Demeslay", "Guy Potin"),
    ],
)
def test_who_is_said_not_to_be_meant_is_left_out(text: str, left: str, out: str) -> None:
    answer = said(text)
    assert left in answer
    assert out not in answer


@pytest.mark.parametrize(
    "text",
    [
        "the only woman in the housing panel, what's her name?",
        "the only woman on the housing panel: who is she?",
        "the woman in the housing round table, what does she do?",
        "la seule dame de la table ronde logement, sa fonction ?",
        "l'unique femme qui parle du logement, c'est qui ?",
        "qui est la femme de la table ronde sur le logement ?",
    ],
)
def test_the_one_of_a_gender_in_a_session_is_told_by_it(text: str) -> None:
    answer = said(text)
    assert "Nathalie Demeslay" in answer
    assert "Potin" not in answer
    assert len(last_asks(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["which women are on the early childhood panel?", "quelles femmes à la table ronde petite enfance ?", "is there a woman in the childcare panel?"],
)
def test_several_of_a_gender_stay_several(text: str) -> None:
    answer = said(text)
    assert "Maudet" in answer
    assert "Peupion" in answer


@pytest.mark.parametrize(
    "text", ["who isn't speaking at 4?", "is Pons not from the CAF?", "qui n'est pas encore passé ?", "Damon n'est pas professeur ?"]
)
def test_what_is_only_denied_leaves_nobody_out(text: str) -> None:
    assert "Bouloy" not in said(text).split("\n")[0]


DAMON = "Julien Damon"


@pytest.mark.parametrize(
    ("turns", "left", "out"),
    [
        (("who's on the housing panel besides Regnier?",), "Nathalie Demeslay", "• Alain Regnier"),
        (("à part Regnier, Lanco et Potin, qui parle du logement ?",), "• Nathalie Demeslay", "• Guy Potin"),
        (("all the speakers but Potin",), "• Nathalie Demeslay", "• Guy Potin"),
        (("Regnier parle avec qui à part Lanco ?",), "• Guy Potin", "• Patrice Lanco"),
        (("who else is a director besides Chriqui?",), "Mara Maudet", "Chriqui"),
        (("qui parle du logement ?", "sauf le préfet"), "Nathalie Demeslay", "• Alain Regnier"),
        (("who speaks on housing?", "all but Potin"), "Nathalie Demeslay", "• Guy Potin"),
        (("qui est Regnier ?", "à part lui, il y a qui ?"), "• Guy Potin", "• Alain Regnier"),
        (("avec qui parle Maudet ?", "sauf les gens de la CAF, il reste qui ?"), DAMON, "• José Pons"),
        (("qui d'autre que Potin vient de Rennes ?",), "Nathalie Demeslay", "Guy Potin"),
        (("is there anyone else besides Chriqui from the CAS",), DAMON, "Chriqui"),
        (("which professors speak?", "except Damon"), "Bernard Dreyfus", DAMON),
        (("who speaks at the opening besides Chriqui?",), "Nobody besides Vincent Chriqui", "• Vincent Chriqui"),
        (("who speaks first on housing besides Lanco?",), "• ", "• Patrice Lanco"),
        (("who speaks first on housing besides Lanco?",), "Besides Patrice Lanco:", "• Patrice Lanco"),
        (("combien d'intervenants sur le logement sans Regnier ?",), "Sans compter Alain Regnier", "• Alain Regnier"),
        (("who speaks on housing?", "besides the prefect?", "and in the other one?"), DAMON, "Besides"),
        (("everybody but Damon speaks?",), "Mara Maudet", f"• {DAMON}"),
        (("nobody but Damon speaks?",), "Mara Maudet", f"• {DAMON}"),
        (("everybody but Damon",), "Mara Maudet", f"• {DAMON}"),
        (("quelqu'un d'autre que Damon parle ?",), "Mara Maudet", f"• {DAMON}"),
    ],
)
def test_those_excepted_are_left_out_of_what_is_asked(turns: tuple[str, ...], left: str, out: str) -> None:
    answer = said(*turns)
    assert left in answer
    assert out not in answer


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("qui parle de crèches sauf Maudet ?", "Mara Maudet"),
        ("besides her, Potin speaks when?", "Guy Potin takes part"),
        ("is Regnier coming without Lanco?", "Alain Regnier and Patrice Lanco"),
        ("the speakers, but Potin first", "Guy Potin"),
        ("everybody but Damon speaks French?", "Julien Damon: Associate Professor"),
        ("combien de personnes sans abri ?", "Je n’ai pas compris"),
    ],
)
def test_where_nobody_else_is_left_or_asked_for_they_are_told_of(text: str, told: str) -> None:
    assert told in said(text)
