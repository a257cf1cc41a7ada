"""People whom a large conference does not have: told by capitals, by a given name, or by two words that nobody has ever heard."""

from __future__ import annotations

import pytest

from tests.unit.understanding.big_conference import said


@pytest.mark.parametrize(
    "message",
    [
        "does Igor van der Plaat speak on sunday?",
        "which room is Sigrid Halvorsen in?",
        "will Kenji Morisaki be there on sunday?",
        "any talk by Adaeze Okonkwo?",
        "can I see Bruno Castellani today?",
        "has Margaret Tolliver cancelled?",
        "is boris fennimore around?",
        "Wanda Obrecht intervient-elle cette année ?",
        "dans quelle salle est Sigrid Halvorsen ?",
        "on peut voir Kenji Morisaki aujourd'hui ?",
        "Adaeze Okonkwo passe à quelle heure ?",
        "Bruno Castellani participe ce week-end ?",
        "est-ce que boris fennimore vient ?",
    ],
)
def test_a_name_that_nobody_has_is_said_not_to_be_there(message: str) -> None:
    outcome, reply = said(message)
    assert outcome == "not_in_programme", reply


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("is Ada Parks here?", "Ada Parks"),
        ("when is lennart vask on?", "Memory"),
        ("When is The Varnish Bus?", "Varnish"),
        ("Where Is Memory Without Tears?", "UB2.147"),
        ("à quelle heure est Breaking Locks For Fun ?", "UB2.147"),
        ("Trees Boom passe à quelle heure ?", "Trees Boom"),
        ("Music Production, c'est où ?", "H.2215"),
        ("First Talk In Janson?", "Welcome"),
    ],
)
def test_titles_and_people_of_it_are_no_strangers(message: str, there: str) -> None:
    outcome, reply = said(message)
    assert (outcome, there in reply) == ("answered", True), reply
