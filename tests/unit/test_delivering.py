"""What each of Telegram's errors means for a notice."""

from __future__ import annotations

from typing import cast

import pytest
from markupsafe import Markup
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot.notices.outcome import AskedToWait, Closed, Gone, InDoubt, Moved, Outcome, Refused, Unreached
from bot.replies.reply import Reply
from bot.telegram.delivering import deliver, outcome_of
from bot.telegram.pacing import Turn
from bot.telegram.request import NeverSent
from tests.unit.handling import Noting


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (ChatMigrated(-100), Moved(-100)),
        (Forbidden("Forbidden: bot was blocked by the user"), Gone("Forbidden: bot was blocked by the user")),
        (BadRequest("Chat not found"), Gone("Chat not found")),
        (BadRequest("Not enough rights to send text messages to the chat"), Closed("Not enough rights to send text messages to the chat")),
        (BadRequest("Have no write access to the chat"), Closed("Have no write access to the chat")),
        (BadRequest("TOPIC_CLOSED"), Closed("TOPIC_CLOSED")),
        (BadRequest("Can't parse entities"), Refused("Can't parse entities")),
        (NeverSent("refused"), Unreached("NeverSent")),
        (InvalidToken(), Unreached("InvalidToken")),
        (TimedOut(), InDoubt("TimedOut")),
        (NetworkError("Bad Gateway"), InDoubt("NetworkError")),
    ],
)
def test_outcomes(error: TelegramError, outcome: Outcome) -> None:
    assert outcome_of(error) == outcome


@pytest.mark.parametrize(("arrived", "begun"), [(0, False), (1, True)])
async def test_a_part_that_arrived_is_said_of_a_chat_that_takes_no_more(arrived: int, begun: bool) -> None:
    class Closing(Noting):
        async def send_message(self, *, text: str, **_: object) -> None:
            if len(self.sent) == arrived:
                raise BadRequest("TOPIC_CLOSED")
            self.sent.append(text)

    parts = tuple(Reply(Markup(text), "fr", "notice") for text in ("one", "two"))
    assert await deliver(cast(ExtBot[Turn], Closing()), -5, parts) == Closed("TOPIC_CLOSED", begun)


def test_a_flood_is_waited_for_as_long_as_telegram_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    assert outcome_of(RetryAfter(7)) == AskedToWait(7)
