"""What organisers began and did not finish: a command, as a tap on the menu sends it, or an answer. What they write next is the rest. It fades."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.chats.memory import Chats
from bot.clock import Clock
from bot.organisers.arguments import Verb
from bot.organisers.orders import QUESTION_MARKS

LASTS = timedelta(minutes=10)
"""How long a command waits for its rest."""
ANSWER, ANSWER_LASTS = "answer", timedelta(hours=1)
"""Stands for an answer that an organiser was asked for, and how long that waits."""
GIVEN = "given"
"""Stands for an answer that was given in all languages, for as long."""
IN_TWO_PARTS = frozenset({Verb.ROOM, Verb.TITLE, Verb.REPLACE, Verb.SWAP})
"""Commands whose session and text stand around a colon."""
TEXT_OF_A_SESSION = frozenset({Verb.TITLE, Verb.REPLACE})
"""Commands that take any text once their session is known."""


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


@dataclass(frozen=True)
class Unfinished:
    """What organisers began, kept with what their chats speak of, so that each process knows it. `clock`: the real one, also in a rehearsal."""

    chats: Chats
    clock: Clock

    def begun(self, person: int) -> Begun | None:
        """The command of an organiser that waits for its rest; one that has waited too long is forgotten."""
        kept = self._waiting(person)
        verb, _, typed = kept.partition(" ")
        return Begun(Verb(verb), typed) if verb in {*Verb} else None

    def begin(self, person: int, begun: Begun) -> None:
        """Wait for the rest of a command."""
        self._keep(person, (f"{begun.verb} {begun.typed}", self.clock()))

    def may_be_answer(self, person: int, text: str) -> bool:
        """Whether this can be the answer that an organiser was asked for, and is no question to the bot."""
        return self._waiting(person).startswith(ANSWER) and not text.rstrip().endswith(QUESTION_MARKS)

    def ask(self, person: int) -> None:
        """Wait for an answer, or for its next language."""
        self._keep(person, (" ".join([ANSWER, *self._given(person)]), self.clock()))

    def give(self, person: int, message: int) -> None:
        """Wait no longer for an answer that is in a message, which is known as such for a while."""
        self._keep(person, (" ".join([GIVEN, *self._given(person), str(message)]), self.clock()))

    def was_given(self, person: int, message: int) -> bool:
        """Whether an answer was taken from a message lately."""
        return str(message) in self._given(person)

    def _given(self, person: int) -> list[str]:
        """The numbers of the messages in which the last answer is, as text."""
        kind, *messages = self._waiting(person).split() or [""]
        return messages if kind in (ANSWER, GIVEN) else []

    def drop(self, person: int) -> None:
        """Wait no longer for the rest of an organiser's command."""
        if self.chats.recall(person).unfinished is not None:
            self._keep(person, None)

    def _waiting(self, person: int) -> str:
        kept = self.chats.recall(person).unfinished
        if kept is None:
            return ""
        if self.clock() - kept[1] > (ANSWER_LASTS if kept[0].startswith((ANSWER, GIVEN)) else LASTS):
            self._keep(person, None)
            return ""
        return kept[0]

    def _keep(self, person: int, unfinished: tuple[str, datetime] | None) -> None:
        self.chats.keep(person, replace(self.chats.recall(person), unfinished=unfinished))
