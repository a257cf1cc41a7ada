"""One answer in a reply, however many sides of it are asked: hours, room and title are told once, and nothing of it is denied."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.unit.understanding import big_conference, conference, seminar

NOON = datetime.fromisoformat("2030-02-02T12:10:00+01:00")


@pytest.mark.parametrize(
    "text",
    [
        "the Varnish bus: when and where",
        "The Varnish bus c'est quand et dans quelle salle",
        "what is the Varnish bus about, when is it and in which room",
        "Lennart Brook parle quand, où et de quoi ?",
        "who is Lennart Brook and what does he talk about",
    ],
)
def test_hours_of_one_talk_are_told_once(text: str) -> None:
    outcome, reply = big_conference.said(text)
    assert outcome == "answered"
    assert reply.count("UB2.147") == 1


def test_what_somebody_does_at_the_seminar_is_told_once() -> None:
    for text in ("who is Maudet and at what time", "Mara Maudet, qui est-ce et à quelle heure ?"):
        assert seminar.said(text).count("Early childhood" if text.startswith("who") else "La petite enfance") == 1


def test_start_and_end_of_a_part_are_one_answer() -> None:
    reply = seminar.said("when does Maudet start and when does she finish")
    assert reply.count("Maudet") == 1
    assert "5:30 p.m." in reply


@pytest.mark.parametrize(
    "text", ["who speaks at 2 pm and where", "qui parle à 14 h et où ?", "qu'y a-t-il à 14 h et dans quelle salle ?", "what's on now and where"]
)
@pytest.mark.parametrize("before", [(), ("is there wifi?",)])
def test_where_beside_what_is_told_with_its_room(text: str, before: tuple[str, ...]) -> None:
    outcome, reply = conference.said(conference.conference(), *before, text, now=NOON)
    assert outcome == "answered"
    assert "rien" not in reply
    assert "nothing" not in reply


def test_the_place_of_the_event_is_still_asked_for() -> None:
    response = conference.conference().respond("who speaks at 2 pm and where is the venue", conference.Conversation(), NOON)
    assert len(response.question.asks) == 2


def test_whom_to_ask_is_told_once() -> None:
    for text in ("wifi and parking?", "le vestiaire et le parking ?", "où est le wifi et à quelle heure le dej"):
        assert seminar.said(text).count("+33 1 42 75 60 40") == 1
    assert "déjeuner" in seminar.said("où est le wifi et à quelle heure le dej")


def test_two_sides_with_one_answer_are_told_once() -> None:
    reply = seminar.said("le livre de Lamarzelle, son titre et son éditeur ?")
    assert reply.count("Papyrus") == 1
