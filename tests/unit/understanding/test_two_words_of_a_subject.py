"""Subjects of two words, which the texts of many talks write side by side, and tracks that are called by one little word."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import pytest

from bot.replies.desk import Desk, open_desk
from tests.unit.understanding.big_conference import PEOPLE, TALKS, conference_of
from tests.unit.understanding.conference import BEGINS, EVENING_BEFORE, text
from tests.unit.understanding.conference import said as said_by

GO = (0, 12, "b", "go", "Small binaries", (5,))
MORE = {
    "Robots that walk": "Legs.",
    "Robots that swim": "Fins.",
    "A voice for the kitchen": "It listens without any cloud, and it works with Home Assistant and its friends.",
    "Assistants and professors": "What becomes of those who teach.",
    "Reviewing what nobody reads": "We add static analysis to each merge, and look at what is left.",
    "Static sites in an hour": "From nothing to a page.",
    "The analysis of sound": "How waves are taken apart.",
    "Heating and lamps: home automation for all": "Switches.",
    "Hare community hour": "A little language, and those who write in it.",
    "HARs as traces": "What browsers write down.",
    "Pictures that move": "All that video codecs do, and how much of it is lost.",
    "Who pays the mender": "On open source funding, by those who got some.",
    "Robots that fly": "Wings.",
    "Robots that sing": "Throats.",
}


@cache
def desk() -> Desk:
    """The large conference, with talks of which the texts have such words."""
    hours = ((day, hour) for day in (0, 1) for hour in range(11, 18))
    talks = [(day, hour, "r7", "music", title, (number % 8,)) for number, (title, (day, hour)) in enumerate(zip(MORE, hours, strict=False))]
    programme = conference_of(PEOPLE, (*TALKS, GO, *talks)).directory.programme
    sessions = [
        session.model_copy(update={"abstract": text(MORE[title])}) if (title := next(iter(session.title.all))) in MORE else session
        for session in programme.sessions
        if session.title
    ]
    return open_desk(programme.model_copy(update={"sessions": tuple(sessions)}))


@pytest.mark.parametrize(
    ("message", "there", "not_there"),
    [
        ("talks on home assistant", "kitchen", "professors"),
        ("home assistant?", "kitchen", "professors"),
        ("static analysis", "Reviewing", "sites"),
        ("un truc sur la static analysis ?", "Reviewing", "sound"),
        ("smart home", "lamps", "Assistants"),
        ("anything on smart home?", "lamps", "Assistants"),
        ("talks about assistants", "professors", "Reviewing"),
        ("analysis", "sound", "Static"),
        ("static sites", "sites", "Reviewing"),
        ("when is the hare hour?", "Hare community", "HARs"),
        ("any go", "Small binaries", "kitchen"),
        ("any talks about go?", "Small binaries", "kitchen"),
        ("et go ?", "Small binaries", "kitchen"),
        ("un exposé sur go ?", "Small binaries", "kitchen"),
        ("go room", "Small binaries", "kitchen"),
        ("what did I miss in the go room", "Small binaries", "K.1.701"),
        ("la salle des bases de données", "Databases", "Kernel"),
        ("video codecs", "Pictures", "pays"),
        ("open source funding", "pays", "Pictures"),
    ],
)
def test_what_has_both_words_is_meant(message: str, there: str, not_there: str) -> None:
    outcome, reply = said_by(desk(), message, now=EVENING_BEFORE)
    assert (outcome, there in reply, not_there in reply) == ("answered", True, False), reply


@pytest.mark.parametrize("message", ["and go?", "et go ?", "what about go?"])
def test_a_track_asked_for_after_a_subject_is_another_one(message: str) -> None:
    reply = said_by(desk(), "talks on home assistant", message, now=EVENING_BEFORE)[1]
    assert "Small binaries" in reply
    assert "kitchen" not in reply


@pytest.mark.parametrize("message", ["let's go", "when do we go?", "any idea?", "I want to go home"])
def test_a_little_word_that_names_no_track_is_none(message: str) -> None:
    assert "Small binaries" not in said_by(desk(), message, now=EVENING_BEFORE)[1]


@pytest.mark.parametrize(
    ("message", "begins", "there"),
    [
        ("is the go devroom in UB2.147?", "Yes", "UB2.147"),
        ("is the go devroom in Janson?", "No", "UB2.147"),
        ("the kernel devroom is in Janson, right?", "No", "UB2.147"),
        ("le devroom go est en Janson ?", "Non", "UB2.147"),
    ],
)
def test_whether_a_track_is_in_a_room_is_said(message: str, begins: str, there: str) -> None:
    reply = said_by(desk(), message, now=EVENING_BEFORE)[1]
    assert reply.startswith(begins)
    assert there in reply
    assert "violin" not in reply


@pytest.mark.parametrize("message", ["what did I miss on robots?", "did I miss the robots talks?", "j'ai raté quoi sur les robots ?"])
def test_of_many_talks_on_a_subject_those_that_have_begun_were_missed(message: str) -> None:
    outcome, reply = said_by(desk(), message, now=BEGINS + timedelta(hours=4))
    assert outcome == "answered"
    assert "walk" in reply
    assert "sing" not in reply


def test_talks_that_are_all_still_to_come_were_not_missed() -> None:
    reply = said_by(desk(), "can I still make the robots talks?", now=BEGINS + timedelta(hours=4))[1]
    assert "sing" in reply
    assert "walk" not in reply
