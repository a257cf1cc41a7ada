"""What is asked of somebody's parts of a large event, of talks that there are none of on a day, and of "the day" while it runs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.understanding import big_conference
from tests.unit.understanding.conference import BEGINS
from tests.unit.understanding.conference import said as said_by

AT_NOON = BEGINS + timedelta(hours=3)


def said(*messages: str) -> tuple[str, str]:
    return said_by(big_conference.conference(), *messages, now=AT_NOON)


@pytest.mark.parametrize(
    "question",
    [
        "when is Ines Quarel's next talk?",
        "where do I go for the next talk by ines quarel",
        "prochaine conf d'Ines Quarel",
        "Ines Quarel speaks next when?",
    ],
)
def test_the_next_talk_of_somebody_is_theirs(question: str) -> None:
    outcome, reply = said(question)
    assert (outcome, "Breaking locks" in reply, "Loops" in reply, "Scheduling" in reply) == ("answered", True, False, False), reply


@pytest.mark.parametrize("question", ["who is after Ines Quarel?", "qui parle après Ines Quarel ?"])
def test_who_comes_after_somebody_is_somebody_else(question: str) -> None:
    outcome, reply = said(question)
    assert (outcome, "Breaking locks" in reply and "Loops" in reply) == ("answered", False), reply


@pytest.mark.parametrize("question", ["all talks with Ines Quarel", "list every session with Ines Quarel", "tous les talks avec Ines Quarel"])
def test_all_sessions_with_somebody_are_theirs(question: str) -> None:
    outcome, reply = said(question)
    assert (outcome, all(title in reply for title in ("Scheduling", "Breaking locks", "Loops"))) == ("answered", True), reply


@pytest.mark.parametrize(
    "question",
    ["any haskell talks tomorrow?", "haskell talks this weekend", "y a-t-il des talks haskell demain ?", "what haskell talks are there today"],
)
def test_no_talks_on_a_day_are_none(question: str) -> None:
    outcome, reply = said(question)
    assert (outcome, "haskell" in reply) == ("not_in_programme", True), reply


@pytest.mark.parametrize("question", ["good talks tomorrow?", "which talks are there tomorrow", "talks tomorrow morning"])
def test_talks_of_whatever_kind_are_listed(question: str) -> None:
    assert said(question)[0] == "answered"


@pytest.mark.parametrize(
    "question",
    [
        "what is the last event of the day?",
        "the last thing today",
        "c'est quoi le dernier truc de la journée ?",
        "le tout dernier événement d'aujourd'hui ?",
    ],
)
def test_the_day_is_that_of_asking(question: str) -> None:
    outcome, reply = said(question)
    assert (outcome, "Program a paper boat" in reply, "Closing" in reply) == ("answered", True, False), reply


@pytest.mark.parametrize("question", ["which room hosts the kernel track?", "quelle salle accueille la track Kernel ?"])
def test_a_room_that_hosts_a_track_is_no_host(question: str) -> None:
    outcome, reply = said(question)
    assert (outcome, "H.2215" in reply) == ("answered", True), reply


@pytest.mark.parametrize("question", ["does she speak tomorrow too?", "and what is her next talk?"])
def test_whoever_alone_gives_what_was_told_is_meant(question: str) -> None:
    outcome, reply = said("when is the talk on tiny kernels?", question)
    assert (outcome, "Ines Quarel" in reply) == ("answered", True), reply


@pytest.mark.parametrize("question", ["any knitting workshops?", "are there knitting workshops tomorrow", "un atelier tricot demain ?"])
def test_workshops_on_nothing_of_the_programme_are_not_all_workshops(question: str) -> None:
    outcome, reply = said(question)
    assert (outcome == "answered", "Program a paper boat" in reply) == (False, False), reply


def test_a_programme_without_organisations_lists_none() -> None:
    outcome, reply = said("which organisations take part?")
    assert (outcome, "represented" in reply) == ("not_in_programme", False), reply
