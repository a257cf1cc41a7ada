"""Which of the talks that were told is meant, by its hour, its room, its day or who gives it; and what is asked of it."""

from __future__ import annotations

import pytest

from tests.unit.understanding.big_conference import said


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("when does Ines Quarel speak?", "how long is the one at 9?"), "50 minutes", "locks"),
        (("when does Ines Quarel speak?", "which room is the one on Sunday?"), "violin", "kernels"),
        (("when does Ines Quarel speak?", "what is the one at 2pm?"), "locks", "violin"),
        (("what talks does Ines Quarel give", "where is the one with Linus Hagel?"), "UB2.147", "violin"),
        (("what's on on Sunday at 3pm?", "who gives the one in Janson?"), "Trees Boom", "Grommet"),
        (("what's on on Sunday at 3pm?", "the one in Janson, who's the speaker?"), "Trees Boom", "Grommet"),
        (("what's on on Saturday at 3pm?", "who is speaking in H.2215?"), "Mathias Oud", "Grommet"),
        (("quand parle Ines Quarel ?", "celui de 14 h, c'est dans quelle salle ?"), "UB2.147", "violin"),
        (("quand parle Ines Quarel ?", "celui du dimanche dure combien de temps ?"), "50 minutes", "locks"),
        (("quand parle Ines Quarel ?", "c'est quoi celui de 11 h ?"), "tiny kernels", "violin"),
        (("il y a quoi dimanche à 15 h ?", "celui en Janson, c'est qui qui parle ?"), "Trees Boom", "Grommet"),
        (("il y a quoi samedi à 15 h ?", "qui présente celui en H.2215 ?"), "Mathias Oud", "Grommet"),
        (("il y a quoi samedi à 15 h ?", "qui parle en H.2215 ?"), "Mathias Oud", "Grommet"),
    ],
)
def test_one_of_those_that_were_told_is_pointed_at(messages: tuple[str, ...], there: str, not_there: str) -> None:
    outcome, reply = said(*messages)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False), reply


@pytest.mark.parametrize(
    ("messages", "there"),
    [
        (("when does Ines Quarel speak?", "what's on at 9 on Sunday?"), "Loops"),
        (("what's on on Sunday at 3pm?", "what's next in Janson?"), "SynthCONF"),
        (("il y a quoi dimanche à 15 h ?", "qui parle en premier en Janson ?"), "Ada Parks"),
        (("quand parle Ines Quarel ?", "qui parle à 10 h dimanche en UB2.147 ?"), "Lennart Brook"),
        (("what's on on Sunday at 3pm?", "who gives Memory without tears?"), "Lennart Vask"),
        (("quand parle Ines Quarel ?", "et qui donne « Let's bake bread » ?"), "Mathias Oud"),
    ],
)
def test_what_is_asked_anew_points_at_none_of_them(messages: tuple[str, ...], there: str) -> None:
    outcome, reply = said(*messages)
    assert (outcome, there in reply) == ("answered", True), reply
