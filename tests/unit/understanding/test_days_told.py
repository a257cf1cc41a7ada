"""A day that somebody was told, beside a question: put right where it is none of the event's. A title is no function that is claimed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.answering.answers import Outcome
from knowledge.understanding.context import Conversation

NOW = datetime(2012, 1, 20, 9, tzinfo=ZoneInfo("Europe/Paris"))


def said(desk: Desk, text: str) -> str:
    return desk.respond(text, Conversation(), NOW).reply.text


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("Someone told me Thursday, what time does it start?", "No."),
        ("Someone told me Friday, where is it?", "No."),
        ("On m'a dit mercredi, c'est à quelle adresse ?", "Non."),
        ("on m'a dit jeudi, qui intervient ?", "Non."),
    ],
)
def test_a_wrong_day_that_was_told_is_put_right(desk: Desk, text: str, no: str) -> None:
    assert said(desk, text).startswith(no)
    assert "24" in said(desk, text)


@pytest.mark.parametrize("text", ["Someone told me Tuesday, what time does it start?", "on m'a dit mardi, c'est à quelle heure ?"])
def test_the_right_one_is_not(desk: Desk, text: str) -> None:
    assert not said(desk, text).startswith("No")


def test_a_title_is_no_function_that_is_claimed(desk: Desk) -> None:
    assert desk.respond("does Dr Belan take patients?", Conversation(), NOW).reply.outcome is Outcome.NOT_IN_PROGRAMME
