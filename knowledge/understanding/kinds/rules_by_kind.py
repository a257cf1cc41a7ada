"""Rules that are each for some kinds of questions, looked up by the kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

from knowledge.understanding.question import Intent

Rule = TypeVar("Rule")

OF_ANY = tuple(Intent)


def rules_by_kind(rows: Iterable[tuple[Collection[Intent], Rule]]) -> dict[Intent, tuple[Rule, ...]]:
    """For each kind the rules of the rows that name it, in their order."""
    table = tuple(rows)
    return {intent: tuple(rule for intents, rule in table if intent in intents) for intent in Intent}
