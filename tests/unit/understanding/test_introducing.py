"""People who greet, say who they are, and ask nothing yet."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent

NOW = datetime(2012, 1, 20, 10, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    "text",
    [
        "hello, this is Rob from Radio Leeds",
        "bonsoir, Hugo de l'AFP",
        "Bonjour, ici Odile, de la mairie de Rennes",
        "good evening, Wendy here, from the Gazette",
        "je m'appelle Julie",
        "my name is Damon",
    ],
)
def test_they_are_greeted(desk: Desk, text: str) -> None:
    assert [ask.intent for ask in desk.respond(text, Conversation(), NOW).question.asks] == [Intent.SOCIAL]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("bonsoir, Hugo de l'AFP, un contact presse ?", Intent.CONTACT),
        ("hello, press contact", Intent.CONTACT),
        ("bonjour, la CAF ?", Intent.ORGANISATION_PEOPLE),
        ("hi, is Peter Gordon speaking?", Intent.UNKNOWN_NAME),
        ("bonjour Julien Damon", Intent.PERSON),
        ("hello Rennes Métropole", Intent.ORGANISATION_PEOPLE),
    ],
)
def test_what_they_ask_is_answered(desk: Desk, text: str, intent: Intent) -> None:
    assert [ask.intent for ask in desk.respond(text, Conversation(), NOW).question.asks] == [intent]
