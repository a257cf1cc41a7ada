"""The first and the last thing of a large event, when the event begins and ends that titles are called after, rooms in the asker's language."""

from __future__ import annotations

import pytest

from tests.unit.understanding import big_conference
from tests.unit.understanding.conference import conference, said


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("what's the last thing of the conference?", "Closing"),
        ("what does the conference end with?", "Closing"),
        ("what closes the conference?", "Closing"),
        ("the last item on the programme?", "Closing"),
        ("what's the very first event of the conference?", "Welcome"),
        ("what does the conference start with?", "Welcome"),
        ("quel est le dernier événement de la conférence ?", "Closing"),
        ("c'est quoi le tout dernier truc de la conférence ?", "Closing"),
        ("la conférence finit avec quoi ?", "Closing"),
        ("avec quoi se termine la conférence ?", "Closing"),
        ("la conférence commence par quoi ?", "Welcome"),
        ("c'est quoi la toute première chose au programme ?", "Welcome"),
    ],
)
def test_the_first_and_the_last_thing(question: str, title: str) -> None:
    outcome, reply = big_conference.said(question)
    assert (outcome, title in reply) == ("answered", True), reply


@pytest.mark.parametrize(
    ("turns", "title"),
    [
        (("what's the last talk of the conference?", "who closes?"), "Closing"),
        (("who opens?", "and who closes?"), "Closing"),
        (("qui clôture ?", "et qui ouvre ?"), "Welcome"),
    ],
)
def test_who_is_at_the_other_end_is_told_with_what_they_do(turns: tuple[str, ...], title: str) -> None:
    outcome, reply = big_conference.said(*turns)
    assert (outcome, title in reply) == ("answered", True), reply


@pytest.mark.parametrize(
    "question",
    [
        "when does the conference start and end?",
        "when is SynthCONF?",
        "when does SynthCONF end?",
        "SynthCONF, c'est quand ?",
        "la conférence commence et finit quand ?",
        "SynthCONF commence et se termine quand ?",
    ],
)
def test_when_the_whole_event_is(question: str) -> None:
    outcome, reply = big_conference.said(question)
    assert (outcome, "Closing" in reply, "Non" in reply) == ("answered", False, False), reply


@pytest.mark.parametrize(
    "question",
    [
        "what's on in room 2 on Saturday?",
        "who speaks in hall 2 on Saturday?",
        "first talk in room 2",
        "il y a quoi en salle 2 samedi ?",
        "c'est quoi le premier exposé salle 2 ?",
        "programme de la salle G",
        "what's on in auditorium G?",
    ],
)
def test_a_room_by_its_number_in_the_askers_language(question: str) -> None:
    outcome, reply = said(conference(("Saal 1", "Saal 2", "Saal G")), question)
    assert outcome == "answered", reply


@pytest.mark.parametrize(
    ("messages", "title"),
    [
        (("which room is the closing in?",), "Closing SynthCONF"),
        (("where is the opening?",), "Welcome to SynthCONF"),
        (("welcome session",), "Welcome to SynthCONF"),
        (("who gives the opening talk?",), "Welcome to SynthCONF"),
        (("Linus Hagel", "and the closing?"), "Closing SynthCONF"),
        (("où a lieu la clôture ?",), "Closing SynthCONF"),
        (("Linus Hagel", "et l'ouverture ?"), "Welcome to SynthCONF"),
    ],
)
def test_the_session_that_opens_the_event_or_closes_it(messages: tuple[str, ...], title: str) -> None:
    outcome, reply = big_conference.said(*messages)
    assert (outcome, title in reply, "Grommet" in reply) == ("answered", True, False), reply


@pytest.mark.parametrize("question", ["first talk of the kernel devroom", "l'ouverture des portes est à quelle heure ?"])
def test_what_opens_something_else_is_not_that_session(question: str) -> None:
    assert "Welcome" not in big_conference.said(question)[1]


@pytest.mark.parametrize(
    "question", ["when is Closing SynthCONF in Janson?", "quand est Closing SynthCONF à Janson ?", "how long is Closing SynthCONF in Janson?"]
)
def test_whoever_asks_for_hours_wants_no_yes(question: str) -> None:
    outcome, reply = big_conference.said(question)
    assert (outcome, "Closing SynthCONF" in reply, reply.startswith(("Yes", "Oui"))) == ("answered", True, False), reply


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("what comes right after the welcome in Janson?", "Reviving the Q80"),
        ("qu'est-ce qui précède la clôture à Janson ?", "Reviving the Q80"),
        ("what is after the opening in UB2.147?", "Breaking locks for fun"),
    ],
)
def test_what_is_beside_the_edge_of_the_event_is_told_of_the_room_in_which_that_is(question: str, title: str) -> None:
    outcome, reply = big_conference.said(question)
    assert (outcome, title in reply) == ("answered", True), reply
