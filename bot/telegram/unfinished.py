"""Commands that organisers began and did not finish, as a tap on the menu sends them: what they write next is the rest. It fades soon."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from bot.organisers.arguments import Verb
from bot.telegram.lately import Lately

MOST = 1_000
SECONDS = 600.0
"""How long a command waits for its rest."""
IN_TWO_PARTS = frozenset({Verb.ROOM, Verb.TITLE, Verb.REPLACE})
"""Commands whose session and text stand around a colon."""
TEXT_OF_A_SESSION = frozenset({Verb.TITLE, Verb.REPLACE})
"""Commands that take any text once their session is known."""
QUESTION_MARKS = ("?", "？", "؟")


@dataclass(frozen=True, slots=True)
class Begun:
    """A command as far as it was typed."""

    verb: Verb
    typed: str

    def with_rest(self, text: str) -> str:
        """What stands behind the command once this was written as well."""
        return f"{self.typed}{':' if self.typed and self.verb in IN_TWO_PARTS else ''} {text}".strip()

    @property
    def takes_questions(self) -> bool:
        """Whether its rest may be a question: people are asked something in an announcement, and titles end with question marks."""
        return self.verb is Verb.ANNOUNCE or (self.verb in TEXT_OF_A_SESSION and bool(self.typed))

    def may_go_on_with(self, text: str) -> bool:
        """Whether this can be its rest, and is no question to the bot."""
        return self.takes_questions or not text.rstrip().endswith(QUESTION_MARKS)


def _commands() -> Lately[int, Begun]:
    return Lately(MOST, SECONDS)


@dataclass(frozen=True)
class Unfinished:
    """`begun`: by organiser. Each process remembers its own."""

    begun: Lately[int, Begun] = field(default_factory=_commands)

    def drop(self, person: int) -> None:
        """Wait no longer for the rest of an organiser's command."""
        self.begun.drop_where(lambda each: each == person)

    def all_chats(self) -> frozenset[int]:
        """The organisers of whom something is remembered."""
        return frozenset(self.begun.all_keys())

    def forget(self, gone: Collection[int]) -> None:
        """Forget what these people began."""
        self.begun.drop_where(lambda person: person in gone)
