"""What is remembered of chats while the bot runs: the conversations of those that spoke last, in a group one for each person."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from knowledge.understanding.context import Conversation

MOST_CHATS = 50_000
MOST_SUBJECTS = 5_000
"""Conversations of which more is remembered than the languages; a subject is mostly gone from mind before so many others have spoken."""
SUBJECT_SECONDS = 24 * 3600.0
"""How long a subject is remembered; /privacy says so."""
NEW = Conversation()
"""The conversation of whoever has said nothing yet."""
NOBODY = 0
"""Stands for the chat itself beside the people who write in it; no person has this id."""


class Chats(Protocol):
    """Where conversations are kept."""

    def recall(self, chat: int, person: int = NOBODY) -> Conversation:
        """The conversation of a chat, in a group that of one person; a new one for whoever is not known."""

    def keep(self, chat: int, conversation: Conversation, person: int = NOBODY) -> None:
        """Remember the conversation of a chat, in a group that of one person."""

    def move(self, old: int, new: int) -> None:
        """Carry the conversations of a group over to its new id."""


class OtherMemory(Protocol):
    """Something else that the process remembers of chats."""

    def all_chats(self) -> Iterable[int]:
        """The chats of which it remembers something."""

    def forget(self, gone: Collection[int]) -> None:
        """Drop all that it remembers of these chats and people."""


class ChatsInMemory:
    """Conversations in memory; whoever has been silent longest is forgotten first.

    A person in a group has a thread of their own, so that "and his number?" means whom they spoke of. The language that was
    chosen for a group holds for all of them; the first one spoken in it is the group's own until then.
    """

    def __init__(self, most: int = MOST_CHATS, most_subjects: int = MOST_SUBJECTS, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock`: seconds that only go up."""
        self._most = most
        self._most_subjects = most_subjects
        self._clock = clock
        self._known: OrderedDict[tuple[int, int], Conversation] = OrderedDict()
        self._with_subjects: OrderedDict[tuple[int, int], float] = OrderedDict()
        self._new_languages: set[int] = set()
        self._others: list[OtherMemory] = []
        self.times_forgotten = 0
        """How often anybody had been forgotten, in any process, when this memory was last compared with the store."""

    def recall(self, chat: int, person: int = NOBODY) -> Conversation:
        """The conversation of a chat, in a group that of one person; a new one for whoever is not known."""
        self._let_subjects_go()
        own = self._known.get((chat, NOBODY), NEW)
        if not is_thread(chat, person):
            return own
        thread = self._known.get((chat, person), NEW)
        return replace(thread, chosen_language=own.chosen_language) if thread.chosen_language != own.chosen_language else thread

    def keep(self, chat: int, conversation: Conversation, person: int = NOBODY) -> None:
        """Remember the conversation of a chat, in a group that of one person."""
        if is_thread(chat, person):
            own = self.recall(chat)
            self._put(chat, person, conversation)
            conversation = replace(own, language=own.language or conversation.language)
        before = self.recall(chat)
        if (before.language, before.chosen_language) != (conversation.language, conversation.chosen_language):
            self._new_languages.add(chat)
        self._put(chat, NOBODY, conversation)

    def move(self, old: int, new: int) -> None:
        """Carry the conversations of a group over to its new id."""
        for chat, person in [key for key in self._known if key[0] == old]:
            self._put(new, person, self._known.pop((chat, person)))
        if self.recall(new).language or self.recall(new).chosen_language:
            self._new_languages.add(new)

    def add_memory(self, other: OtherMemory) -> None:
        """Let something else forget whenever this does."""
        self._others.append(other)

    def all_chats(self) -> frozenset[int]:
        """The chats of which anything is remembered, and the people who have threads in groups."""
        own = {each for key in self._known for each in key if each != NOBODY}
        return frozenset(own.union(self._new_languages, *(other.all_chats() for other in self._others)))

    def forget(self, gone: Collection[int]) -> None:
        """Drop all that is remembered of these chats, and the threads of these people in groups."""
        for key in [key for key in self._known if key[0] in gone or key[1] in gone]:
            del self._known[key]
        self._new_languages.difference_update(gone)
        for other in self._others:
            other.forget(gone)

    def kept(self, chat: int, person: int) -> Conversation:
        """What is kept under exactly this chat and person; a new conversation where nothing is."""
        return self._known.get((chat, person), NEW)

    def take_over(self, chat: int, person: int, conversation: Conversation) -> None:
        """Put what another process has stored in the place of what is kept."""
        self._put(chat, person, conversation)

    def load(self, conversations: Mapping[int, Conversation]) -> None:
        """Take over conversations that were stored, oldest first."""
        self._known.update({(chat, NOBODY): conversation for chat, conversation in conversations.items()})

    def take_new_languages(self) -> frozenset[int]:
        """The chats whose languages are new since this was last asked."""
        new, self._new_languages = frozenset(self._new_languages), set()
        return new

    def languages_are_new(self, chats: Iterable[int]) -> None:
        """Count the languages of these chats as new again."""
        self._new_languages.update(chats)

    def _put(self, chat: int, person: int, conversation: Conversation) -> None:
        self._known[chat, person] = conversation
        self._known.move_to_end((chat, person))
        self._with_subjects[chat, person] = self._clock()
        self._with_subjects.move_to_end((chat, person))
        self._let_subjects_go()
        while len(self._known) > self._most:
            self._known.popitem(last=False)

    def _let_subjects_go(self) -> None:
        over = self._clock() - SUBJECT_SECONDS
        while self._with_subjects and (len(self._with_subjects) > self._most_subjects or next(iter(self._with_subjects.values())) <= over):
            oldest, _ = self._with_subjects.popitem(last=False)
            if oldest in self._known:
                self._known[oldest] = self._known[oldest].in_its_language


def is_thread(chat: int, person: int) -> bool:
    """Whether a person's conversation is their own among others'; groups have negative ids."""
    return chat < 0 and person != NOBODY
