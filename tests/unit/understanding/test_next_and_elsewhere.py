"""What comes next is seen from now, unless somebody goes through the programme; what is nowhere where it was asked for is said to be elsewhere."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.replies.desk import Desk
from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Aspect, Intent
from tests.unit.understanding.conference import BEGINS
from tests.unit.understanding.seminar import last_asks, said, talk

DURING = BEGINS + timedelta(hours=1, minutes=20)
IN_THE_FIRST_ROUND_TABLE = datetime.fromisoformat("2012-01-24T15:40:00+01:00")


def _last(desk: Desk, *turns: str) -> tuple[Ask, str]:
    conversation, ask, text = Conversation(), None, ""
    for turn in turns:
        response = desk.respond(turn, conversation, DURING)
        conversation, ask, text = response.conversation, response.question.asks[0], plain(response.reply.text)
    assert ask is not None
    return ask, text


@pytest.mark.parametrize("before", ["the Varnish bus", "who is Lennart Vask?", "kernel tomorrow"])
@pytest.mark.parametrize("text", ["next", "what's next?", "prochain"])
def test_next_is_seen_from_now_and_not_from_a_talk_of_tomorrow(large: Desk, before: str, text: str) -> None:
    ask, _ = _last(large, before, text)
    assert ask.intent is Intent.NEXT
    assert not ask.sessions
    assert not ask.people


@pytest.mark.parametrize("text", ["and after that?", "et ensuite ?"])
def test_after_that_is_seen_from_what_was_spoken_of(large: Desk, text: str) -> None:
    assert "Memory without tears" in _last(large, "the Varnish bus", text)[1]


@pytest.mark.parametrize(("before", "text"), [("when is the closing?", "after that?"), ("Lamarzelle, c'est quand ?", "après ça ?")])
def test_after_that_is_no_bare_next(before: str, text: str) -> None:
    (ask,) = talk(before, text, now=IN_THE_FIRST_ROUND_TABLE).question.asks
    assert ask.people or ask.sessions


def test_the_next_of_the_next_goes_on() -> None:
    first = talk("what's next?", now=IN_THE_FIRST_ROUND_TABLE).question.asks
    assert talk("what's next?", "next", now=IN_THE_FIRST_ROUND_TABLE).question.asks != first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("talks about pebbles in Janson", "Nothing on that in Janson. Elsewhere:"),
        ("talks about pebbles in Janson today", "Nothing on that in Janson then. Elsewhere:"),
        ("des conférences sur les pebbles dans Janson", "Rien à ce sujet dans Janson. Ailleurs"),
    ],
)
def test_what_a_room_has_nothing_on_is_said_to_be_elsewhere(large: Desk, text: str, first: str) -> None:
    assert _last(large, text)[1].startswith(first)


def test_a_subject_is_then_wanted_in_a_room_alone(large: Desk) -> None:
    ask, text = _last(large, "pebbles", "in UB2.147?")
    assert ask.intent is Intent.TOPIC
    assert "Pebbles and databases" in text
    assert "Forget passwords" not in text


@pytest.mark.parametrize("text", ["the first talk on Sunday", "what is the last talk tomorrow?"])
def test_the_first_and_the_last_of_a_day_are_none_of_a_list(large: Desk, text: str) -> None:
    assert _last(large, "pebbles", text)[0] == _last(large, text)[0]


def test_those_of_a_part_in_mind_are_counted_beside_all() -> None:
    assert said("la table ronde sur le logement", "combien d'intervenants ?").startswith("4 intervenants ici, 13 en tout")
    assert said("la table ronde sur le logement", "combien d'intervenants au total ?").startswith("13 ")


@pytest.mark.parametrize("text", ["who is the minister?", "qui est la ministre", "who is the mayor"])
def test_a_function_that_nobody_has_is_not_what_was_spoken_of(text: str) -> None:
    (ask,) = last_asks("who is Damon?", text)
    assert ask.intent is Intent.UNKNOWN_NAME


def test_who_does_not_speak_is_denied_only_where_that_was_asked() -> None:
    assert said("when does Sabine Fourcade speak?").startswith("Sabine Fourcade is not among the speakers")
    assert said("does Sabine Fourcade speak?").startswith("No, Sabine Fourcade")


@pytest.mark.parametrize("text", ["are they running behind?", "is there a delay", "on a pris du retard ?", "y a du retard ?"])
def test_whether_it_is_late_is_told_of_nobody(text: str) -> None:
    (ask,) = last_asks("who is Damon?", text)
    assert (ask.intent, ask.topic) == (Intent.PRACTICAL, "delays")


def test_people_of_a_body_are_more_than_the_one_in_mind() -> None:
    (ask,) = last_asks("Demeslay", "les personnes de Rennes")
    assert Aspect.ROLE not in ask.aspects
    assert ask.intent is Intent.ORGANISATION_PEOPLE
