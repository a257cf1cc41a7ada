"""What goes on, in a large event, from the talk or the talks that were told: who gives them, where and when they are, until when."""

from __future__ import annotations

import pytest

from tests.unit.understanding.big_conference import said


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("anything on violins?", "who is the speaker?"), "Ines Quarel", "Boom"),
        (("is there a talk about bread?", "who's the speaker"), "Mathias Oud", "Kerschen"),
        (("what's on in UB2.147 at 10 on Sunday", "who is the speaker?"), "Lennart Brook", "Vask"),
        (("y a quoi en UB2.147 dimanche à 11 h ?", "c'est qui qui parle ?"), "Lennart Vask", "Brook"),
        (("un truc sur le pain ou bread ?", "c'est qui l'orateur ?"), "Mathias Oud", "Kerschen"),
        (("il y a un exposé sur violin ?", "qui est l'intervenante ?"), "Ines Quarel", "Boom"),
        (("anything on pebbles?", "who's the speaker?"), "Matthias Kerschen", "Quarel"),
        (("who gives the bread talk?", "until when?"), "3:50", "Sunday"),
        (("is there a talk about bread?", "where"), "H.2215", "Janson"),
        (("anything on violins?", "which room, and at what time?"), "9", "nothing"),
        (("who speaks about pebbles?", "which room, and at what time?"), "UB2.147", "nothing"),
        (("qui parle de bread ?", "c'est à quelle heure et où ?"), "15 h", "Quarel"),
        (("qui donne « Let's bake bread » ?", "elle dure combien de temps ?"), "50 minutes", "qui s’agit"),
        (("who gives Memory without tears?", "when does it start?"), "11 a.m.", "9 a.m."),
        (("qui présente le talk sur violin ?", "ça finit quand ?"), "9 h 50", "18 h"),
    ],
)
def test_what_was_told_is_spoken_of(messages: tuple[str, ...], there: str, not_there: str) -> None:
    outcome, reply = said(*messages)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False)


@pytest.mark.parametrize(
    ("messages", "there"),
    [
        (("who is Lennart Brook?", "when does the conference end?"), "Sunday"),
        (("anything on violins?", "when does SynthCONF start?"), "9 a.m."),
        (("anything on violins?", "who are all the speakers?"), "The speakers"),
        (("anything on violins?", "qui parle en premier dimanche ?"), "9 h"),
        (("what's on in Janson on Saturday", "who gives Memory without tears?"), "Lennart Vask"),
    ],
)
def test_what_is_asked_of_the_event_or_of_another_talk_is_not_of_what_was_told(messages: tuple[str, ...], there: str) -> None:
    outcome, reply = said(*messages)
    assert (outcome, there in reply) == ("answered", True)


@pytest.mark.parametrize(
    ("messages", "there", "not_there"),
    [
        (("what talks does Ines Quarel give", "which one is about a violin?"), "Loops", "Breaking"),
        (("talks in the security devroom", "the one about pebbles, who gives it?"), "Forget", "databases"),
        (("la devroom Security", "celle sur pebbles, c'est quand ?"), "12 h", "16 h"),
        (("quels exposés donne Ines Quarel ?", "lequel est sur les kernels ?"), "tiny kernels", "Memory"),
    ],
)
def test_the_one_on_a_subject_is_one_of_those_told(messages: tuple[str, ...], there: str, not_there: str) -> None:
    outcome, reply = said(*messages)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False)


def test_a_word_of_a_short_root_is_no_other_word_of_it() -> None:
    assert said("des conférences sur le logement")[0] == "not_in_programme"


def test_the_same_message_asks_for_the_hours_of_a_track_and_who_opens_it() -> None:
    outcome, reply = said("when is the security track and who opens it?")
    assert (outcome, "Ines Quarel" in reply, "Ada Parks" in reply) == ("answered", True, False)
    assert "Matthias Kerschen" in said("quand est la devroom security et qui la ferme ?")[1]


def test_a_weekend_has_all_its_days() -> None:
    outcome, reply = said("kernel talks this weekend")
    assert (outcome, "tiny kernels" in reply) == ("answered", True)
    reply = said("Ines Quarel parle quand ce week-end ?")[1]
    assert "tiny kernels" in reply
    assert "violin" in reply
