"""What is remembered of chats while the bot runs: each one's conversation, of the chats that spoke last."""

from __future__ import annotations

from collections import OrderedDict
from typing import Protocol

from knowledge.understanding.context import Conversation

MOST_CHATS = 50_000


class Chats(Protocol):
    """Where conversations are kept."""

    def recall(self, chat: int) -> Conversation:
        """The conversation of a chat; a new one for a chat that is not known."""

    def keep(self, chat: int, conversation: Conversation) -> None:
        """Remember the conversation of a chat."""


class ChatsInMemory:
    """Conversations in memory; the chat that has been silent longest is forgotten first."""

    def __init__(self, most: int = MOST_CHATS) -> None:
        self._most = most
        self._known: OrderedDict[int, Conversation] = OrderedDict()

    def recall(self, chat: int) -> Conversation:
        """The conversation of a chat; a new one for a chat that is not known."""
        return self._known.get(chat, Conversation())

    def keep(self, chat: int, conversation: Conversation) -> None:
        """Remember the conversation of a chat."""
        self._known[chat] = conversation
        self._known.move_to_end(chat)
        while len(self._known) > self._most:
            self._known.popitem(last=False)
