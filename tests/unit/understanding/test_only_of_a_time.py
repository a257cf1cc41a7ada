"""What is asked of the world with a day or an hour, which a large event's programme does not answer."""

from __future__ import annotations

import pytest

from tests.unit.understanding.big_conference import said


@pytest.mark.parametrize(
    "question",
    [
        "what's the forecast for Saturday",
        "will it rain on Sunday?",
        "what time is sunset today",
        "what's the bitcoin price tomorrow",
        "will there be snow on Saturday evening?",
        "what's the humidity going to be on Sunday",
        "il va pleuvoir samedi ?",
        "quel est le cours du dollar samedi ?",
        "quelle température dimanche matin ?",
        "il y aura de la neige samedi ?",
        "le cours du pétrole dimanche",
        "quel est l'horoscope de samedi ?",
    ],
)
def test_the_world_on_a_day_is_not_the_programme(question: str) -> None:
    assert said(question)[0] != "answered"


@pytest.mark.parametrize(
    "question",
    ["what's on on Saturday?", "anything good on Sunday?", "il y a quoi samedi ?", "samedi soir, quoi de bien ?", "Sunday 3pm?", "et dimanche ?"],
)
def test_a_day_of_the_event_is(question: str) -> None:
    assert said(question)[0] == "answered"
