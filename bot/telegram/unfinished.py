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
QUESTION_MARKS = ("?", "？", "؟")


@dataclass(frozen=True, slots=True)
class Begun:
    """A command as far as it was typed."""

    verb: Verb
    typed: str

    def with_rest(self, text: str) -> str:
        """What stands behind the command once this was written as well."""
        return f"{self.typed}{':' if self.typed and self.verb in IN_TWO_PARTS else ''} {text}".strip()

    def is_completed_by(self, text: str) -> bool:
        """Whether this is its rest, and no question to the bot; people may be asked something in an announcement."""
        return self.verb is Verb.ANNOUNCE or not text.rstrip().endswith(QUESTION_MARKS)


def _commands() -> Lately[int, Begun]:
    return Lately(MOST, SECONDS)


def _whole() -> Lately[tuple[int, int], str]:
    return Lately(MOST, SECONDS)


@dataclass(frozen=True)
class Unfinished:
    """`begun`: by organiser; `whole`: by organiser and message, the commands that messages completed."""

    begun: Lately[int, Begun] = field(default_factory=_commands)
    whole: Lately[tuple[int, int], str] = field(default_factory=_whole)

    def drop(self, person: int) -> None:
        """Wait no longer for the rest of an organiser's command."""
        self.begun.drop_where(lambda each: each == person)

    def all_chats(self) -> frozenset[int]:
        """The organisers of whom something is remembered."""
        return frozenset({*self.begun.all_keys(), *(person for person, _ in self.whole.all_keys())})

    def forget(self, gone: Collection[int]) -> None:
        """Forget what these people began."""
        self.begun.drop_where(lambda person: person in gone)
        self.whole.drop_where(lambda key: key[0] in gone)
