"""Rules that are each for some kinds of questions, and for what is said with some concept, looked up by both."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set
from typing import TypeVar

from knowledge.understanding.concepts import Concept
from knowledge.understanding.question import Intent

Rule = TypeVar("Rule")
RulesByKind = Mapping[Intent, tuple[tuple[Set[Concept], Rule], ...]]

OF_ANY = tuple(Intent)
WHATEVER: Set[Concept] = frozenset()
"""What is said where a rule is for whatever is said."""


def rules_by_kind(rows: Iterable[tuple[Collection[Intent], Set[Concept], Rule]]) -> RulesByKind[Rule]:
    """For each kind the rules of the rows that name it, in their order, with the concepts of which one must be said."""
    table = [(frozenset(intents), frozenset(said), rule) for intents, said, rule in rows]
    return {intent: tuple((said, rule) for intents, said, rule in table if intent in intents) for intent in Intent}


def that_may_apply(rules: RulesByKind[Rule], intent: Intent, concepts: Set[Concept]) -> list[Rule]:
    """The rules of a kind that what is said allows, in their order."""
    return [rule for said, rule in rules[intent] if not said or said & concepts]
