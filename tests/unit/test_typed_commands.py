"""Commands that are typed into the terminal."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.replies.commands import COMMANDS
from bot.replies.desk import Desk
from bot.replies.typed import respond_as_typed
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent, SocialKind

NOW = datetime(2012, 1, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_asks_what_it_asks_on_telegram(desk: Desk, name: str) -> None:
    assert respond_as_typed(desk, f"/{name}", Conversation(), NOW) == desk.respond_to_ask(COMMANDS[name], Conversation(), NOW)


@pytest.mark.parametrize("typed", ["/follow", "/nonsense", "/ask", " /HELP "])
def test_any_other_command_gets_what_can_be_asked(desk: Desk, typed: str) -> None:
    (ask,) = respond_as_typed(desk, typed, Conversation(), NOW).question.asks
    assert (ask.intent, ask.topic) == (Intent.SOCIAL, SocialKind.HELP)


@pytest.mark.parametrize(
    ("typed", "intent", "words"),
    [
        ("/start press", Intent.CONTACT, "Roullé"),
        ("/start session-housing", Intent.SESSION, "logement"),
        ("/START  person-julien-damon", Intent.PERSON, "Damon"),
        ("/start nothing-of-ours", Intent.SOCIAL, "Bonjour"),
    ],
)
def test_a_link_opens_the_bot_at_what_it_says(desk: Desk, typed: str, intent: Intent, words: str) -> None:
    response = respond_as_typed(desk, typed, Conversation(), NOW, "fr")
    assert [ask.intent for ask in response.question.asks] == [intent]
    assert words in response.reply.text


@pytest.mark.parametrize("typed", ["/ask où est-ce ?", "où est-ce ?"])
def test_words_are_asked_as_words(desk: Desk, typed: str) -> None:
    assert [ask.intent for ask in respond_as_typed(desk, typed, Conversation(), NOW).question.asks] == [Intent.VENUE]


@pytest.mark.parametrize("typed", ["/18 h ?", "/", "// press"])
def test_a_stroke_alone_is_no_command(desk: Desk, typed: str) -> None:
    assert respond_as_typed(desk, typed, Conversation(), NOW) == desk.respond(typed, Conversation(), NOW)


def test_a_language_named_behind_its_command_is_spoken_from_then_on(desk: Desk) -> None:
    chosen = respond_as_typed(desk, "/language français", Conversation(), NOW, "en")
    assert chosen.reply.language == "fr"
    assert respond_as_typed(desk, "Damon", chosen.conversation, NOW, "en").reply.language == "fr"
