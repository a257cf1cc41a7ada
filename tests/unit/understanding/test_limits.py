"""Questions to which neither a yes nor a no is said, as it would answer something else."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from bot.replies.markup import plain
from knowledge.understanding.context import Conversation

NOW = datetime(2012, 1, 24, 16, 0, tzinfo=ZoneInfo("Europe/Paris"))


def said(desk: Desk, text: str) -> str:
    return plain(desk.respond(text, Conversation(), NOW).reply.text)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody from Sciences-Po is speaking?",
        "Is it only about housing?",
        "There are no women speaking, right?",
        "No debate with the audience then?",
        "So no round table on childcare?",
        "Is Potin speaking without Damon?",
        "Personne du CNAM ne parle ?",
        "Potin parle-t-il sans Damon ?",
        "Ni Potin ni Damon ne parlent ?",
        "Are Potin, Demeslay and Lemoine in the same round table?",
        "Potin et Demeslay ne sont pas à la même table ronde ?",
        "Have I missed Chriqui and Damon?",
        "Is the opening before Dreyfus?",
    ],
)
def test_neither_yes_nor_no(desk: Desk, text: str) -> None:
    assert not said(desk, text).startswith(("Yes", "Oui", "No.", "Non."))


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Le débat est-il fini ?", "sans horaire propre"),
        ("J'ai raté le débat ?", "sans horaire propre"),
        ("Have I missed the debate?", "with no time of its own"),
        ("Did I miss the Q&A?", "with no time of its own"),
    ],
)
def test_a_debate_has_no_hour_that_could_be_over(desk: Desk, text: str, remark: str) -> None:
    answer = said(desk, text)
    assert answer.startswith(("Table ronde «\N{NO-BREAK SPACE}Le logement", "Round table “Housing”"))
    assert remark in answer


@pytest.mark.parametrize("three", ["\N{ARABIC-INDIC DIGIT THREE}", "\N{ETHIOPIC DIGIT THREE}", "\N{DINGBAT NEGATIVE CIRCLED DIGIT THREE}"])
@pytest.mark.parametrize("text", ["Are there {} round tables?", "The last {} talks?", "Does it last {} hours?"])
def test_a_digit_is_the_same_in_every_script(desk: Desk, text: str, three: str) -> None:
    assert said(desk, text.format(three)) == said(desk, text.format(3))
