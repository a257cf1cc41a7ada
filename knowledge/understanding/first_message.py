"""A message that is one bare question word, with nothing said before: "who?", "c'est quoi ?"."""

from __future__ import annotations

from knowledge.understanding.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent

BARE: tuple[tuple[frozenset[C], Intent], ...] = (
    (frozenset({C.WHO}), Intent.SPEAKERS),
    (frozenset({C.WHAT, C.IT}), Intent.THEME),
)
"""All that such a message says, and what it asks of the event. "What?" alone asks what the bot has said."""
POLITE = frozenset({C.GREETING, C.PLEASE})


def bare_question(clause: Clause) -> Ask | None:
    """What a clause asks of the whole event that is a message of its own and nothing but a question word."""
    words = clause.reading.words
    explained = {words[number].text for number in clause.covered}
    if not all(word.text in explained for word in words):
        return None
    said = clause.concepts - POLITE
    return next((Ask(intent) for asked, intent in BARE if said == asked), None)
