"""A message that is one bare question word, with nothing said before: "who?", "c'est quoi ?"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from knowledge.understanding.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences import Part

BARE: tuple[tuple[frozenset[C], Intent], ...] = (
    (frozenset({C.WHO}), Intent.SPEAKERS),
    (frozenset({C.WHAT, C.IT}), Intent.THEME),
)
"""All that such a message says, and what it asks of the event. "What?" alone asks what the bot has said."""
GLANCING = frozenset({C.AND_WHAT_OF, C.IT})
POLITE = frozenset({C.GREETING, C.PLEASE})


MOST_OF_A_GLANCE = 3
"""Words of "et là ?"."""


def of_this_moment(reader: Reader, parts: Sequence[Part], recall: Recall, now: datetime) -> Ask | None:
    """What is on, where somebody asks nothing but "and here?", "et là ?" while the event runs and nothing was said before."""
    event, clause = reader.directory.programme.event, parts[0].clause if len(parts) == 1 else None
    if clause is None or recall.last_asks or not event.begins <= now < event.ends or len(clause) > MOST_OF_A_GLANCE:
        return None
    small = all(word.text in reader.small_words for word in clause.reading.words)
    return Ask(Intent.NOW) if small and C.AND_WHAT_OF in clause.concepts <= GLANCING else None


def bare_question(clause: Clause) -> Ask | None:
    """What a clause asks of the whole event that is a message of its own and nothing but a question word."""
    words = clause.reading.words
    explained = {words[number].text for number in clause.covered}
    if not all(word.text in explained for word in words):
        return None
    said = clause.concepts - POLITE
    return next((Ask(intent) for asked, intent in BARE if said == asked), None)
