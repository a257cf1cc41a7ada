"""A message that names something of its own is understood as if it came first, whoever or whatever was spoken of before it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from tests.unit.understanding.conference import BEGINS
from tests.unit.understanding.seminar import DAYS_BEFORE, DESK

DURING = BEGINS + timedelta(hours=1, minutes=20)
BEFORE_AT_THE_SEMINAR = ("who is Damon?", "contact presse", "la table ronde sur le logement", "when does Dreyfus speak?")
BEFORE_AT_THE_CONFERENCE = ("who is Lennart Brook?", "who is on in Janson now", "pebbles", "what's on now", 'how long is "Let\'s bake bread"')


@pytest.mark.parametrize("before", BEFORE_AT_THE_SEMINAR)
@pytest.mark.parametrize(
    "text",
    [
        "il se termine à quelle heure le séminaire",
        "c'est fini quand la petite enfance",
        "what is the exact name of the seminar?",
        "c'est quoi la DIHAL",
        "le séminaire a-t-il été annulé ?",
        "le logement, ça finit à quelle heure",
        "le numéro de cette séance dans le cycle ?",
        "the lady from the IEPC",
        "le monsieur du CNAM, c'est qui ?",
        "who is the man from Siemens?",
        "la dame de la banque",
    ],
)
def test_the_event_its_parts_bodies_and_series_are_not_those_who_were_spoken_of(before: str, text: str) -> None:
    conversation = DESK.respond(before, Conversation(), DAYS_BEFORE).conversation
    fresh = DESK.respond(text, Conversation(), DAYS_BEFORE).question.asks
    assert DESK.respond(text, conversation, DAYS_BEFORE).question.asks == fresh


@pytest.mark.parametrize("before", BEFORE_AT_THE_CONFERENCE)
@pytest.mark.parametrize(
    "text",
    [
        "where is H.2215",
        "where's the kernel devroom",
        "qui parle dans UB2.147",
        "c'est où Janson",
        "kernel tomorrow",
        "KERNEL C'EST QUELLE SALLE",
        "anything about zithers?",
        "how many rooms are there",
    ],
)
def test_rooms_tracks_and_subjects_are_not_what_was_spoken_of(large: Desk, before: str, text: str) -> None:
    conversation = large.respond(before, Conversation(), DURING).conversation
    fresh = large.respond(text, Conversation(), DURING).question.asks
    assert large.respond(text, conversation, DURING).question.asks == fresh


@pytest.mark.parametrize("text", ["il parle en salle H.2215 ?"])
def test_a_pronoun_goes_on_about_somebody_whatever_else_is_named(large: Desk, text: str) -> None:
    conversation = large.respond("who is Lennart Brook?", Conversation(), DURING).conversation
    (ask,) = large.respond(text, conversation, DURING).question.asks
    assert ask.people == ("p4",)


def test_what_is_to_be_confirmed_is_what_was_just_said() -> None:
    conversation = DESK.respond("contact presse", Conversation(), DAYS_BEFORE).conversation
    asks = DESK.respond("Mr Regnier speaks about housing, I hear. Can you confirm?", conversation, DAYS_BEFORE).question.asks
    assert all(ask.people == ("alain-regnier",) for ask in asks)
