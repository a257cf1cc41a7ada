"""An event that is no seminar: called by the words of its title, with long family names, and matters that one thing tells of another."""

from __future__ import annotations

import pytest

from tests.unit.understanding.festival import said


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("dates du festival ?", "7 juillet 2034"),
        ("when does the festival start?", "7 July 2034"),
        ("when is the fest?", "7 July 2034"),
        ("qui est la directrice du festival ?", "Maud Le Bihan"),
        ("which room is Van der Elst in?", "Mill"),
        ("le bihan parle quand", "18 h"),
        ("Aylin Kayali, c'est qui ?", "conteuse"),
        ("dois-je apporter quelque chose ?", "un coussin"),
        ("what do I need to bring?", "a cushion"),
        ("how do I get there?", "Bus 12"),
        ("combien coûte l'entrée ?", "5 €"),
        ("hôtel pas trop cher à côté ?", "rien sur les hôtels"),
        ("is it in French or English?", "in French and in English"),
        ("can I still join the wolf and the lamp?", "full"),
        ("c'est à quelle heure le repas ?", "20 h"),
        ("le concert est maintenu ?", "Non"),
        ("la séance de concert est-elle maintenue ?", "Non"),
        ("le concert est-il annulé ?", "Oui"),
        ("is the concert still going ahead?", "No."),
        ("y a-t-il une navette ?", "Bus 12"),
        ("is there a certificate?", "Certificates"),
        ("who is speaking at Rise and shine", "Kayalı"),
        ("where do we sleep?", "hotels"),
        ("when do we eat?", "8 p.m."),
        ("c'est Aylin Kayali qui fait Le loup et la lampe ?", "Oui."),
        ("is Aylin Kayali doing The wolf and the lamp?", "Yes."),
        ("is Piet Van der Elst doing The wolf and the lamp?", "No."),
        ("c'est Maud Le Bihan qui anime Le loup et la lampe ?", "Non."),
        ("where is The wolf and the lamp and who's running it?", "Aylin Kayalı"),
        ("c'est où Le loup et la lampe et qui l'anime ?", "Aylin Kayalı"),
        ("Rise and shine c'est bien à 9 h ?", "Oui."),
        ("Rise and shine c'est bien à 10 h ?", "Non."),
        ("where is Bienvenue?", "Barn"),
        ("Qui sera présent à « Une nuit qui se mange », pour mon article", "Piet Van der Elst"),
    ],
)
def test_what_is_asked_of_any_event_is_answered(message: str, reply: str) -> None:
    assert reply in said(message)


@pytest.mark.parametrize("message", ["does Aylin Kayali loathe The wolf and the lamp?", "c'est Aylin Kayali qui déteste Le loup et la lampe ?"])
def test_what_is_said_of_somebody_beside_what_they_give_is_not_confirmed(message: str) -> None:
    assert not said(message).startswith(("Yes", "Oui"))
