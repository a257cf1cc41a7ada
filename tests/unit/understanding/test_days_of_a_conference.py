"""Evenings, mornings, the whole and the ends of an event of several days."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.replies.desk import Desk, open_desk
from tests.unit.understanding.conference import BEGINS, conference, said, text

MIDDAY = BEGINS + timedelta(hours=3)


@pytest.mark.parametrize("asked", ["what's on tonight?", "qu'est-ce qu'il y a ce soir ?"])
def test_tonight_is_the_evening_of_today(small: Desk, asked: str) -> None:
    assert "09:" not in said(small, asked, now=MIDDAY)[1]


@pytest.mark.parametrize(
    "asked", ["the schedule of the day, please", "le planning du jour svp", "what remains of the day?", "et le reste de la journée ?"]
)
def test_the_day_of_an_event_of_several_is_today(small: Desk, asked: str) -> None:
    told = said(small, asked, now=BEGINS + timedelta(hours=7, minutes=10))[1]
    assert re.search(r"\b2 f", told.casefold())
    assert not re.search(r"\b3 f", told.casefold())


@pytest.mark.parametrize(("text", "until"), [("is it over?", "on Sunday 3 February"), ("c'est fini ?", "jusqu’au dimanche 3 février")])
def test_an_event_that_goes_on_for_days_is_under_way_until_the_last_of_them(small: Desk, text: str, until: str) -> None:
    told = said(small, text, now=MIDDAY)[1]
    assert until in told
    assert "\n" not in told


def test_a_part_of_a_day_on_which_nothing_begins_is_not_called_an_empty_day(small: Desk) -> None:
    assert said(small, "what's on tomorrow evening?", now=MIDDAY)[1] == "There is nothing in the programme at that time."


def test_a_session_of_the_night_before_is_no_part_of_the_morning() -> None:
    programme = conference().directory.programme
    late = programme.sessions[-1].model_copy(update={"id": "late", "starts": BEGINS + timedelta(hours=14), "ends": BEGINS + timedelta(hours=16)})
    night = programme.model_copy(update={"sessions": (*programme.sessions[:18], late)})
    assert "23:00" not in said(open_desk(night), "what's on tomorrow morning?", now=MIDDAY)[1]


def test_while_it_runs_it_was_not_yesterday(small: Desk) -> None:
    assert "yesterday" not in said(small, "is it today?", now=MIDDAY + timedelta(days=1))[1]


def test_who_opens_a_session_without_speakers_is_told_plainly() -> None:
    programme = conference().directory.programme
    sessions = tuple(session.model_copy(update={"speakers": ()}) for session in programme.sessions)
    desk = open_desk(programme.model_copy(update={"sessions": sessions}))
    assert said(desk, "who is the first speaker of Wayland protocols?")[1] == "The programme names no speaker."
    assert "no more than the title:\nSaturday 2, 12:00 noon “Wayland protocols”" in said(desk, "who gives Wayland protocols?")[1]
    assert "from 12:00 noon" in said(desk, "who gives Wayland protocols?", "when is it?")[1]


@pytest.mark.parametrize("asked", ["who gives the keynote on Sunday?", "la keynote de dimanche, c'est qui ?"])
def test_who_gives_something_is_asked_of_its_day(asked: str) -> None:
    programme = conference().directory.programme
    titles = {3: "Keynote: Lina Orsk", 20: "Keynote: Piet Vorr"}
    sessions = [
        session.model_copy(update={"speakers": (), "title": text(titles[number])}) if number in titles else session
        for number, session in enumerate(programme.sessions)
    ]
    reply = said(open_desk(programme.model_copy(update={"sessions": tuple(sessions)})), asked)[1]
    assert "Piet Vorr" in reply
    assert "Lina Orsk" not in reply


@pytest.mark.parametrize("asked", ["how many days does SynthCONF West last?", "SynthCONF West, ça dure combien de jours ?"])
def test_an_event_is_called_as_its_title_without_year_and_the_word_for_a_programme(asked: str) -> None:
    programme = conference().directory.programme
    event = programme.event.model_copy(update={"title": text("SynthCONF West 2030 Schedule")})
    outcome, reply = said(open_desk(programme.model_copy(update={"event": event})), asked)
    assert (outcome, "2030" in reply) == ("answered", True)


@pytest.mark.parametrize("asked", ["how many women speak?", "combien de femmes interviennent ?", "which men speak?"])
def test_who_is_a_woman_is_not_told_where_no_programme_says_it(small: Desk, asked: str) -> None:
    assert said(small, asked)[0] == "not_in_programme"


def test_a_day_above_rows_begins_a_line_like_one(small: Desk) -> None:
    assert "\nSamedi 2 février\n" in said(small, "tout le programme")[1].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("asked", ["what starts at 9:10 on Saturday?", "qu'est-ce qui commence samedi à 9h10 ?"])
def test_where_nothing_starts_at_an_hour_what_runs_then_is_told_as_that(small: Desk, asked: str) -> None:
    reply = said(small, asked)[1]
    assert reply.startswith(("Nothing starts at 9:10 a.m.", "Rien ne commence à 9 h 10."))
    assert "Rust drivers" in reply


@pytest.mark.parametrize("asked", ["does he speak in French or in German?", "parle-t-il en français ou en allemand ?"])
def test_a_language_in_which_somebody_speaks_is_no_nationality(asked: str) -> None:
    programme = conference().directory.programme
    sessions = tuple(session.model_copy(update={"language": None}) for session in programme.sessions)
    desk = open_desk(programme.model_copy(update={"sessions": sessions}))
    reply = said(desk, "Fuzzing parsers 1", asked)[1]
    assert ("language" in reply or "langue" in reply, "ationali" in reply) == (True, False)


def test_a_room_called_like_a_subject_is_named_in_the_other_language() -> None:
    reply = said(conference(("Music", "UB2.252A", "Janson")), "le programme en musique samedi ?")[1]
    assert ("Rust drivers" in reply, "Rust for kernels" in reply) == (True, False)


@pytest.mark.parametrize(
    ("messages", "day"),
    [
        (("who talks about drivers?", "what time does it start on Sunday?"), "Sunday 3 February"),
        (("the wayland protocols", "when does it end today?"), "Saturday 2 February"),
        (("what's on at 3?", "and when does it begin tomorrow?"), "Sunday 3 February"),
        (("how many talks are there today?", "what time is it over tonight, when does it finish?"), "Saturday 2 February"),
        (("what about the wayland protocols?", "ça commence à quelle heure demain ?"), "imanche 3 février"),
        (("il y a quoi à 15 h ?", "à quelle heure ça finit demain ?"), "imanche 3 février"),
    ],
)
def test_when_a_day_begins_or_ends_is_of_the_event_whatever_was_asked_before(messages: tuple[str, ...], day: str) -> None:
    reply = said(conference(), *messages, now=BEGINS + timedelta(hours=2, minutes=40))[1]
    assert day in reply
    assert "\n" not in reply
    assert "“" not in reply
    assert "«" not in reply


def test_the_one_talk_that_is_then_is_meant_before_the_day() -> None:
    reply = said(conference(), "what's on now?", "when does it end today?", now=BEGINS + timedelta(hours=2, minutes=40))[1]
    assert reply.startswith("“Postgresql tuning”")


@pytest.mark.parametrize(
    "question", ["when are the drivers on Sunday?", "when is the drivers talk on Sunday?", "quand est la session drivers dimanche ?"]
)
def test_when_a_subject_is_on_a_day_is_told_of_that_day(question: str) -> None:
    reply = said(conference(), question, now=BEGINS)[1]
    assert "drivers 2" in reply
    assert "aturday" not in reply
    assert not reply.startswith(("Yes", "Oui"))


@pytest.mark.parametrize(("question", "first"), [("any drivers this morning?", "That is over:"), ("une session drivers ce matin ?", "C’est passé :")])
def test_what_is_asked_for_at_a_time_and_is_over_is_said_to_be(question: str, first: str) -> None:
    reply = said(conference(), question, now=BEGINS + timedelta(hours=2, minutes=40))[1]
    assert reply.startswith(first)
    assert "Rust drivers" in reply


@pytest.mark.parametrize("further", ["and in the afternoon?", "et l'après-midi ?"])
def test_another_part_of_the_day_is_of_the_day_that_was_spoken_of(further: str) -> None:
    reply = said(conference(), "when are the drivers on Sunday?", further, now=BEGINS)[1]
    assert "drivers 2" in reply
    assert "aturday" not in reply


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("is Ada Quill on now?", "Yes."),
        ("Ada Quill est en train de parler ?", "Oui."),
        ("is Open Will on now?", "Yes."),
    ],
)
def test_who_gives_a_talk_with_others_is_on_while_it_is(asked: str, begins: str) -> None:
    programme = conference().directory.programme
    together = programme.sessions[0].model_copy(update={"speakers": ("p0", "p1")})
    desk = open_desk(programme.model_copy(update={"sessions": (together, *programme.sessions[1:])}))
    assert said(desk, asked, now=together.starts)[1].startswith(begins)
