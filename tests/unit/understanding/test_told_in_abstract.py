"""A talk of a large event that a message tells by rare words of its abstract, and messages that only share some words with one."""

from __future__ import annotations

from functools import cache

import pytest

from bot.replies.desk import Desk, open_desk
from tests.unit.understanding.big_conference import conference
from tests.unit.understanding.conference import said, text

ABSTRACTS = {
    "s4": "A lawnmower that draws constellations on the meadow, driven by a broken compass.",
    "s7": "Dough, and how a tractor kneads it with a bicycle chain before lunch.",
}


@cache
def desk() -> Desk:
    """The desk of the big conference, of which some talks have abstracts of their own."""
    programme = conference().directory.programme
    sessions = [each.model_copy(update={"abstract": text(ABSTRACTS[each.id])}) if each.id in ABSTRACTS else each for each in programme.sessions]
    return open_desk(programme.model_copy(update={"sessions": tuple(sessions)}))


@pytest.mark.parametrize(
    ("message", "title"),
    [
        ("the one where they let a lawnmower draw constellations", "The Varnish bus"),
        ("there was some guy with a tractor that kneads dough", "bake bread"),
        ("ya pas quelqu'un qui dessine des constellations avec un compass ?", "The Varnish bus"),
    ],
)
def test_rare_words_that_stand_together_in_one_abstract_tell_its_talk(message: str, title: str) -> None:
    outcome, reply = said(desk(), message)
    assert (outcome, title in reply) == ("answered", True)


@pytest.mark.parametrize(
    "message",
    [
        "please repair my broken lawnmower and sharpen its blades",
        "draw constellations on my ceiling",
        "how do i sharpen the blades of one lawnmower with a compass?",
    ],
)
def test_what_only_shares_words_with_an_abstract_tells_no_talk(message: str) -> None:
    assert said(desk(), message)[0] == "not_understood"


@pytest.mark.parametrize("message", ["when is lunch", "où est le lunch ?"])
def test_a_practical_matter_that_one_abstract_mentions_is_not_its_talk(message: str) -> None:
    assert said(desk(), message)[0] == "not_in_programme"
