"""One to three words: what people type on a phone, before the event and while it runs."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Intent

PARIS = ZoneInfo("Europe/Paris")
BEFORE = datetime(2012, 1, 20, 9, tzinfo=PARIS)
MEANWHILE = datetime(2012, 1, 24, 15, 40, tzinfo=PARIS)


@pytest.mark.parametrize("text", ["address and finishing time", "adresse, heure de début", "date hour address"])
def test_a_list_asks_where_and_when(desk: Desk, text: str) -> None:
    assert {ask.intent for ask in desk.respond(text, Conversation(), BEFORE).question.asks} == {Intent.VENUE, Intent.EVENT_TIME}


@pytest.mark.parametrize("now", [BEFORE, MEANWHILE])
@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("quand ?", Intent.EVENT_TIME),
        ("when", Intent.EVENT_TIME),
        ("quel jour", Intent.EVENT_TIME),
        ("à quelle heure", Intent.EVENT_TIME),
        ("horaires", Intent.EVENT_TIME),
        ("what time", Intent.EVENT_TIME),
        ("durée", Intent.EVENT_TIME),
        ("mardi", Intent.EVENT_TIME),
        ("what is happening right now", Intent.NOW),
        ("tomorrow?", Intent.EVENT_TIME),
        ("où", Intent.VENUE),
        ("where?", Intent.VENUE),
        ("code postal", Intent.VENUE),
        ("ouverture", Intent.SPEAKERS),
        ("conclusion", Intent.SPEAKERS),
        ("first", Intent.SPEAKERS),
        ("logement", Intent.SESSION),
        ("early childhood", Intent.SESSION),
        ("planning", Intent.PROGRAMME),
        ("suivant", Intent.NEXT),
        ("maintenant", Intent.NOW),
        ("email", Intent.CONTACT),
        ("prix", Intent.PRACTICAL),
    ],
)
def test_a_keyword_is_asked_of_the_event(desk: Desk, now: datetime, text: str, intent: Intent) -> None:
    asks = desk.respond(text, Conversation(), now).question.asks
    assert [ask.intent for ask in asks] == [intent]


@pytest.mark.parametrize("text", ["pizza", "who won", "bank account", "taux de change"])
def test_a_keyword_of_the_world_is_not(desk: Desk, text: str) -> None:
    assert desk.respond(text, Conversation(), BEFORE).question.asks == ()


@pytest.mark.parametrize(
    ("text", "app", "language"),
    [
        ("planning", "fr", "fr"),
        ("planning", "en", "en"),
        ("organiser", "en", "en"),
        ("les horaires", "en", "fr"),
        ("code postal", "en", "fr"),
        ("the venue", "fr", "en"),
    ],
)
def test_a_keyword_of_one_language_that_is_a_word_of_another_is_answered_in_the_language_of_the_app(
    desk: Desk, text: str, app: str, language: str
) -> None:
    assert desk.respond(text, Conversation(), BEFORE, app).reply.language == language
