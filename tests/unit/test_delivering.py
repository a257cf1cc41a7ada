"""What each of Telegram's errors means for a notice."""

from __future__ import annotations

from typing import cast

import pytest
from markupsafe import Markup
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot.notices.outcome import Accepted, AskedToWait, Closed, Gone, InDoubt, Moved, Outcome, Refused, Unreached
from bot.replies.reply import Reply
from bot.telegram.sending.delivering import deliver, outcome_of
from bot.telegram.sending.pacing import Turn
from bot.telegram.sending.request import NeverSent
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
    assert await deliver(cast(ExtBot[Turn], Closing()), -5, None, parts) == Closed("TOPIC_CLOSED", begun)


@pytest.mark.parametrize("why", ["Message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"])
async def test_a_topic_that_is_closed_or_gone_keeps_nobody_from_being_told(why: str) -> None:
    class Forum(Noting):
        async def send_message(self, *, text: str, message_thread_id: int | None, rate_limit_args: object, **_: object) -> None:
            self.sent.append(f"{message_thread_id} {text} {rate_limit_args}")
            if message_thread_id == 7:
                raise BadRequest(why)

    forum = Forum()
    assert await deliver(cast(ExtBot[Turn], forum), -5, 7, (Reply(Markup("one"), "fr", "notice"),)) == Accepted()
    assert await deliver(cast(ExtBot[Turn], forum), -5, 8, (Reply(Markup("two"), "fr", "notice"),)) == Accepted()
    assert forum.sent == [f"7 one {Turn.TAKEN}", "None one None", f"8 two {Turn.TAKEN}"]


def test_a_flood_is_waited_for_as_long_as_telegram_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    assert outcome_of(RetryAfter(7)) == AskedToWait(7)
