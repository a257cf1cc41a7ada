"""What many talks make look like a question about them: the world's questions, orders, places for oneself; and how many talks there are."""

from __future__ import annotations

import pytest

from tests.unit.understanding.big_conference import said


@pytest.mark.parametrize(
    "message",
    [
        "how do i bake bread?",
        "can you write a program that breaks locks?",
        "tell me a joke about bread",
        "is bread better than pebbles?",
    ],
)
def test_the_world_is_not_asked_of_the_desk(message: str) -> None:
    assert said(message)[0] in ("not_understood", "social")


@pytest.mark.parametrize("message", ["where can i park?", "where do i find the slides?", "on peut manger où ce midi ?"])
def test_a_place_for_oneself_is_no_talk(message: str) -> None:
    assert said(message)[0] == "not_in_programme"


def test_a_talk_that_one_sees_somewhere_is_no_place_for_oneself() -> None:
    assert "Varnish" in said("where and when can i see varnish?")[1]


@pytest.mark.parametrize(
    ("message", "there"),
    [
        ("can you remind me when a forgotten computer was?", "3 p.m."),
        ("are all talks in english", "in English"),
        ("anything by Lennart Vask?", "Memory without tears"),
        ("which devroom does Lennart Vask speak in?", "Kernel"),
        ("did Lennart Brook give memory tears?", "Lennart Vask"),
        ("what starts right after the varnish bus in the same room?", "Memory without tears"),
        ("does Lennart Vask speak before lunch?", "Memory without tears"),
    ],
)
def test_what_one_asks_of_one_talk_or_all_is_told(message: str, there: str) -> None:
    assert there in said(message)[1]


def test_talks_are_counted_and_not_their_speakers() -> None:
    assert "132 sessions" in said("how many talks are there?")[1]
    assert said("combien de conférences sur la musique ?")[1].startswith("2 ")


def test_with_whom_is_asked_of_a_talk() -> None:
    assert "Linus Hagel" in said("breaking locks for fun, c'est quand et avec qui ?")[1]
    assert "Linus Hagel" in said("Breaking locks for fun", "c'est avec qui ?")[1]


def test_next_year_is_a_goodbye() -> None:
    assert said("merci beaucoup, à l'année prochaine !")[0] == "social"
