"""What is remembered of chats while the bot runs: each one's conversation, of the chats that spoke last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
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
        self._new_languages: set[int] = set()

    def recall(self, chat: int) -> Conversation:
        """The conversation of a chat; a new one for a chat that is not known."""
        return self._known.get(chat, Conversation())

    def keep(self, chat: int, conversation: Conversation) -> None:
        """Remember the conversation of a chat."""
        before = self.recall(chat)
        if (before.language, before.chosen_language) != (conversation.language, conversation.chosen_language):
            self._new_languages.add(chat)
        self._known[chat] = conversation
        self._known.move_to_end(chat)
        while len(self._known) > self._most:
            self._known.popitem(last=False)

    def load(self, conversations: Mapping[int, Conversation]) -> None:
        """Take over conversations that were stored, oldest first."""
        self._known.update(conversations)

    def take_new_languages(self) -> frozenset[int]:
        """The chats whose languages are new since this was last asked."""
        new, self._new_languages = frozenset(self._new_languages), set()
        return new

    def languages_are_new(self, chats: Iterable[int]) -> None:
        """Count the languages of these chats as new again."""
        self._new_languages.update(chats)
