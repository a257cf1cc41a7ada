"""People who talk with a running bot all at once, and what came of it by the server's own account."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass

from tests.integration.telegram.bot_api_server import BotApiServer

QUESTION = "c où ?"


@dataclass(frozen=True)
class Count:
    """Messages that were not answered, and answers beyond one for each message."""

    lost: int
    doubles: int


async def all_write(server: BotApiServer, chats: range, times: int) -> None:
    """Each of these chats writes so often, in turn."""
    for _ in range(times):
        for chat in chats:
            await server.say(QUESTION, chat)


async def wait_until_all_are_answered(server: BotApiServer, chats: range, times: int) -> Count:
    """Wait until each chat has an answer to each message, and give what came of it."""

    def answered() -> Counter[int]:
        return Counter(sent.chat for sent in server.line.sent)

    with suppress(TimeoutError):
        await server.wait_for(lambda: all(answered()[chat] >= times for chat in chats))
    found = answered()
    return Count(sum(max(0, times - found[chat]) for chat in chats), sum(max(0, found[chat] - times) for chat in chats))


def most_doubles(server: BotApiServer, chats: range, times: int) -> int:
    """The most answers beyond one for each message that any one of these chats has."""
    found = Counter(sent.chat for sent in server.line.sent)
    return max(found[chat] - times for chat in chats)
