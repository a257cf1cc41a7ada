"""Claims that are wrong: a no, and what is right; plain statements are denied and not confirmed. No sentence of a question file."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.understanding.seminar import said

AT_A_QUARTER_TO_FIVE = datetime.fromisoformat("2012-01-24T16:45:00+01:00")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Julien Damon is the last speaker, isn't he?", "Denys Lamarzelle"),
        ("so Mr Roullé gives the closing speech?", "Denys Lamarzelle"),
        ("It is Nathalie Demeslay who closes the day, if I'm not mistaken", "Denys Lamarzelle"),
        ("C'est Mara Maudet qui ouvre le séminaire, non ?", "Vincent Chriqui"),
        ("Jonathan Lorrillard clôture la journée je crois", "Denys Lamarzelle"),
        ("Fourcade lance les débats, sauf erreur", "Vincent Chriqui"),
        ("it's on a thursday", "Tuesday 24 January"),
        ("c'est vendredi le séminaire", "mardi 24 janvier"),
        ("the seminar takes place on 25 January", "Tuesday 24 January"),
        ("qui intervient mercredi ?", "mardi 24 janvier"),
        ("what's the programme for the 26th", "Tuesday 24 January"),
        ("did Lamarzelle's book come out in 2007?", "2011"),
        ("c'est bien à Sciences Po ?", "Centre d’analyse stratégique"),
        ("est-ce que la séance 3 traitait du logement ?", "entreprises"),
        ("le bouquin de Lamarzelle date de 2008, non ?", "2011"),
        ("c'est Maudet qui a écrit ce livre ?", "Denys Lamarzelle"),
        ("is “Relationships…” a book by Lanco?", "Denys Lamarzelle"),
        ("Is Mara Maudet giving a talk on Thursday?", "Tuesday 24 January"),
        ("Dreyfus passe dimanche ?", "mardi 24 janvier"),
        ("Dreyfus passe dimanche ?", "15 h 10"),
        ("will Solibail be discussed next month?", "Tuesday 24 January"),
        ("on parle des crèches le mois prochain ?", "La petite enfance"),
        ("la table ronde sur le logement c'est jeudi ?", "15 h 30"),
        ("ça finit à 17h, si j'ai bien compris", "18 h"),
        ("the two round tables run in parallel, right?", "4:30"),
        ("les deux tables rondes sont en parallèle ?", "16 h 30"),
        ("the panels overlap, no?", "4:30"),
        ("there are only men on the panels", "Mara Maudet"),
        ("il n'y a que des femmes qui parlent ?", "Guy Potin"),
        ("ya que des mecs ou quoi", "Julie Peupion"),
        ("José Pons works for Rennes, doesn't he?", "Nanterre"),
        ("Guy Potin et Nathalie Demeslay sont du CNAM, c'est ça ?", "Rennes"),
        ("Meeting 6 is about companies, isn't it?", "Meeting 3"),
        ("la séance 3 parlait de la décentralisation, non ?", "entreprises"),
        ("this is number five in the series", "meeting 4"),
        ("the address is 12 rue de Rivoli, right?", "rue de Martignac"),
        ("la table ronde logement est à 17h", "La petite enfance"),
        ("c'est Pons qui parle de Solibail ?", "Alain Regnier"),
        ("Damon speaks at 3:30", "4:30"),
    ],
)
def test_a_wrong_claim_gets_a_no_and_what_is_right(text: str, right: str) -> None:
    reply = said(text)
    assert reply.startswith(("No", "Non"))
    assert right in reply


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("the seminar is on 24 January", "The seminar is on"),
        ("Chriqui parle à 15h", "Vincent Chriqui parle"),
        ("je viens vendredi", "Le séminaire a lieu"),
        ("are women speaking", "Yes."),
        ("est-ce que des femmes interviennent ?", "Oui."),
        ("Guy Potin vient de Rennes ?", "Oui."),
        ("meeting 3 was about companies, wasn't it?", "Yes."),
        ("is Denys Lamarzelle the last speaker?", "Yes."),
        ("qui est le dernier à parler ?", "Pour finir"),
        ("is Lamarzelle's book of 2011?", "Yes."),
        ("est-ce que la séance 6 portait sur la décentralisation ?", "Oui."),
        ("is the last meeting about housing?", "Meeting 6"),
        ("is the centre d'analyse stratégique the same as the ministry?", "Centre d’analyse stratégique (CAS)"),
        ("le séminaire c'est au CAS ?", "Oui. Le séminaire a lieu ici"),
        ("did Damon write a book?", "The programme mentions no book"),
        ("when did Lamarzelle's book come out?", "Denys Lamarzelle"),
        ("Maudet intervient en janvier ?", "Mara Maudet"),
        ("the names of the 2 from the CAF in Nanterre?", "Family Allowances Fund"),
        ("qui vient de Sciences Po ce jour-là ?", "Sciences-Po"),
        ("qui parle des crèches le dimanche ?", "Pas à ce moment"),
    ],
)
def test_what_is_right_or_asked_gets_no_no(text: str, begins: str) -> None:
    assert said(text).startswith(begins)


@pytest.mark.parametrize(
    "text",
    [
        "Bernard Dreyfus est le Défenseur des droits lui-même ?",
        "Is Bernard Dreyfus actually the Defender of Rights?",
        "so Bernard Dreyfus is really the Defender of Rights?",
    ],
)
def test_the_office_is_not_who_comes_from_it(text: str) -> None:
    assert said(text).startswith(("Le programme ne le dit pas", "The programme does not say so"))


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("c'est en salle 203 hein", "Le programme ne dit rien sur la salle."),
        ("we meet in room B12, correct?", "The programme says nothing about the room."),
        ("it will be in the blue room, I suppose", "The programme says nothing about the room."),
        ("ce sera dans la salle bleue ?", "Le programme ne dit rien sur la salle."),
    ],
)
def test_no_room_is_confirmed(text: str, refusal: str) -> None:
    assert said(text).splitlines()[0] == refusal


def test_what_is_on_instead_is_told() -> None:
    reply = said("we are still on housing, right?", now=AT_A_QUARTER_TO_FIVE)
    assert reply.startswith("No.")
    assert "Early childhood" in reply
