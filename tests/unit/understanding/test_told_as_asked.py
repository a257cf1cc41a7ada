"""Answers that fit what was asked: one of two that are both so, how long it is until then, a number alone, one sentence on whom to ask."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.replies.desk import open_desk
from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from tests.unit.understanding import big_conference, conference
from tests.unit.understanding.seminar import DESK, said

BEGUN = datetime.fromisoformat("2012-01-24T15:20:00+01:00")
SATURDAY_NOON = datetime.fromisoformat("2030-02-02T12:10:00+01:00")


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("is Damon with Sciences Po or with the CAS?", "Both:"),
        ("Dreyfus travaille au CNAM ou chez le Défenseur des droits ?", "Les deux :"),
        ("is Damon with Sciences Po or with CNAM?", ""),
    ],
)
def test_one_of_two_may_be_both(text: str, both: str) -> None:
    reply = said(text)
    assert reply.startswith(both)
    assert "does not say so" not in reply
    assert ("Both" in reply or "Les deux" in reply) == bool(both)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("how much time is left?", "2 hours and 40 minutes to go. The seminar ends at 6 p.m."),
        ("dans combien de temps le logement ?", "Dans 10 minutes."),
        ("how long until the next one", "In 10 minutes."),
        ("combien de temps avant Lamarzelle ?", "Dans 2 heures et 10 minutes."),
        ("how long until Dreyfus finishes?", "10 minutes to go."),
    ],
)
def test_how_long_it_is_until_then(text: str, words: str) -> None:
    assert words in said(text, now=BEGUN)


def test_a_number_is_told_alone() -> None:
    desk = conference.conference()
    assert conference.said(desk, "how many talks are there?")[1] == "36 sessions."
    assert conference.said(desk, "how many talks are there?", now=SATURDAY_NOON)[1] == "36 sessions, 30 of them on now or still to come."
    assert conference.said(desk, "combien de conférences dimanche ?")[1].endswith("18 séances.")


def test_hours_have_no_noughts_in_french_lists() -> None:
    reply = conference.said(conference.conference(), "le programme de dimanche")[1]
    assert "9 h «" in reply
    assert "h 00" not in reply
    assert reply.count("dimanche") == 1


def test_talks_on_a_subject_are_told_in_the_order_of_time() -> None:
    response = big_conference.conference().respond("pebbles", Conversation(), datetime.fromisoformat("2030-02-01T20:00:00+01:00"))
    reply = plain(response.reply.text)
    assert reply.index("Pebbles and databases") < reply.index("Forget passwords")


def test_whom_to_ask_is_one_sentence() -> None:
    assert "Jean-Michel Roullé (+33 1 42 75 61 37 or jean-michel.roulle@strategie.gouv.fr) or Jonathan Lorrillard (" in said("can I interview Potin?")
    assert ") ou à Jonathan Lorrillard (" in said("puis-je interviewer Potin ?")
    assert "Jonathan Lorrillard (" in said("can I quote what the speakers say?")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("la ministre sera présente ?", "Le programme ne présente personne comme « ministre »."),
        ("is the mayor there?", "The programme mentions no “mayor”."),
        ("je viens avec mon chat, ça va ?", "sur les animaux"),
        ("c'est à quel étage ?", "sur l’étage"),
        ("which floor is it on?", "about the floor"),
        ("ça ouvre à quelle heure ?", "sur l’ouverture des portes"),
    ],
)
def test_the_matter_that_was_asked_is_named(text: str, words: str) -> None:
    reply = said(text)
    assert words in reply
    assert not reply.startswith(("Non", "No"))


def test_a_list_that_has_no_more_says_so() -> None:
    assert said("le programme", "plus") == "C’est tout."
    assert said("the programme", "more") == "That is all."


def test_titles_of_speakers_are_their_functions() -> None:
    assert "Denys Lamarzelle, Director" in said("all speakers with their title")


def test_coming_in_late_is_not_in_the_programme() -> None:
    assert "late arrival" in said("how long is the early childhood table", "can I still get in?", now=BEGUN)


def test_buttons_without_contacts_lead_to_none() -> None:
    programme = DESK.directory.programme
    silent = open_desk(programme.model_copy(update={"contacts": ()}))
    for desk, shown in ((DESK, True), (silent, False)):
        labels = [button.label for row in desk.respond("hello", Conversation(), BEGUN).reply.buttons for button in row]
        assert ("Press contact" in labels) == shown


def test_titles_in_buttons_are_closed() -> None:
    reply = big_conference.conference().respond("qui donne « Reviving the Q80 » ?", Conversation(), SATURDAY_NOON, "fr").reply
    details = [button.label for row in reply.buttons for button in row if "«" in button.label]
    assert all(label.endswith("»") and len(label) <= 40 for label in details)
