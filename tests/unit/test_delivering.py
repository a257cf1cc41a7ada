"""What each of Telegram's errors means for a notice."""

from __future__ import annotations

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.notices.outcome import AskedToWait, Closed, Gone, InDoubt, Moved, Outcome, Refused, Unreached
from bot.telegram.delivering import outcome_of
from bot.telegram.request import NeverSent


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (ChatMigrated(-100), Moved(-100)),
        (Forbidden("Forbidden: bot was blocked by the user"), Gone("Forbidden: bot was blocked by the user")),
        (BadRequest("Chat not found"), Gone("Chat not found")),
        (BadRequest("Not enough rights to send text messages to the chat"), Closed("Not enough rights to send text messages to the chat")),
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


def test_a_flood_is_waited_for_as_long_as_telegram_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    assert outcome_of(RetryAfter(7)) == AskedToWait(7)
