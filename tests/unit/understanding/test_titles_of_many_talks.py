"""Talks of a conference by their titles: whole, half remembered, quoted, with names and signs in them; their rooms, days, tracks and languages."""

from __future__ import annotations

import pytest

from tests.unit.understanding.big_conference import said


@pytest.mark.parametrize(
    ("message", "there", "not_there"),
    [
        ("who presents Let's bake bread?", "Mathias Oud", "Trees"),
        ('qui donne "Forget passwords, use pebbles" ?', "Matthias Kerschen", "databases"),
        ('c\'est quoi "Loops, loops and a violin" ?', "Ines Quarel", "Boom"),
        ("where's the talk on a forgotten computer?", "Reviving the Q80", "Closing"),
        ("the q80 talk, which room?", "Janson", "nothing"),
        ("how long does the q80 talk last?", "50 minutes", "Closing"),
        ("where's the one about the q80?", "Janson", "Closing"),
        ("de quoi parle The Varnish bus ?", "Lennart Brook", "Vask"),
        ("the one on pebbles and databases, where?", "Pebbles and databases", "Forget"),
        ("in which track is Memory without tears?", "Kernel", "Security"),
        ("Which devroom hosts “Breaking locks for fun”?", "Security", "Kernel"),
        ("Memory without tears est en anglais ?", "en anglais", "français"),
        ("loops and a violin horaire", "dimanche", "Sunday"),
        ("un résumé de Loops, loops and a violin stp", "Avec Ines Quarel", "Closing"),
        ("dis m'en plus sur Breaking locks for fun", "Linus Hagel", "Closing"),
    ],
)
def test_a_talk_is_found_by_what_is_said_of_its_title(message: str, there: str, not_there: str) -> None:
    outcome, reply = said(message)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False)


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        ("is Memory without tears in Janson?", "No"),
        ("is Memory without tears in UB2.147?", "Yes"),
        ("« Memory without tears » est samedi ?", "Non"),
        ("is the q80 talk on Sunday?", "Yes"),
        ("Memory without tears est en anglais ou en allemand ?", "« Memory"),
        ("The Varnish bus, c'est le matin ou l'après-midi ?", "« The"),
        ("Is The Varnish bus on Saturday or Sunday?", "“The"),
        ("c'est bien Ines Quarel qui présente Breaking locks ?", "Oui"),
        ("is it Lennart Brook who presents The Varnish bus?", "Yes"),
        ("is it Lennart Brook who presents Memory without tears?", "No.\nLennart"),
        ("c'est bien Lennart Vask qui parle de pebbles ?", "Non"),
        ("which day and when is The Varnish bus?", "“The"),
        ("quel jour et à quelle heure passe The Varnish bus ?", "« The"),
    ],
)
def test_a_room_a_day_and_a_speaker_that_are_claimed_are_held_against_the_talk(message: str, verdict: str) -> None:
    assert said(message)[1].startswith(verdict)


@pytest.mark.parametrize(
    ("messages", "there"),
    [
        (("Memory without tears", "c'est dans quelle devroom ?"), "Kernel"),
        (("Memory without tears", "is it in English?"), "English"),
        (("Breaking locks for fun", "and who runs it?"), "Linus Hagel"),
        (("Memory without tears", "who gives it?", "does he give other talks?"), "No."),
        (("Loops, loops and a violin", "who gives it?", "does she give other talks?"), "Scheduling"),
    ],
)
def test_a_conversation_goes_on_about_a_talk(messages: tuple[str, ...], there: str) -> None:
    assert there in said(*messages)[1]


def test_a_title_tells_nothing_of_the_language_of_a_question() -> None:
    assert "dimanche" in said("quel jour passe Memory without tears ?")[1]


def test_what_is_asked_of_a_talk_may_be_missing_from_the_programme() -> None:
    assert said("Memory without tears sera enregistré ?")[0] == "not_in_programme"


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("when is Memroy without tears", "11 a.m."),
        ("who gives Scheduling in tny kernels?", "Ines Quarel"),
        ("forget passwrods, use pebbles: which room?", "H.2215"),
        ("where is Loops, loops and a violn", "H.2215"),
        ("how long is Breaking lokcs for fun", "50 minutes"),
        ("reviving the q80, a forgoten computer c quand", "15 h"),
        ("qui donne The Varnsih bus ?", "Lennart Brook"),
        ("à quelle heure est Let's bake braed", "15 h"),
        ("scheduling in tiny kernles c'est où ?", "H.2215"),
        ("c'est quand Pebles and databases", "16 h"),
        ("dans quelle salle est breaking locks for fnu", "UB2.147"),
        ("program a paper baot, qui l'anime ?", "Trees Boom"),
    ],
)
def test_a_slip_in_a_title_is_no_matter(message: str, there: str) -> None:
    outcome, reply = said(message)
    assert (outcome, there in reply) == ("answered", True)


@pytest.mark.parametrize("message", ["the talk about pebbles and databases, where?", "when is the talk on loops and a violin?"])
def test_the_words_of_one_talk_are_not_parted(message: str) -> None:
    outcome, reply = said(message)
    assert (outcome, reply.count("“")) == ("answered", 1)


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("scheduling kernels sans interruption", "Scheduling in tiny kernels"),
        ("scheduling tiny kernels sans pause", "Scheduling in tiny kernels"),
        ("apprendre à oublier: passwords and pebbles", "Forget passwords"),
    ],
)
def test_some_rare_words_of_one_title_ask_for_its_talk(message: str, title: str) -> None:
    assert title in said(message)[1]
