"""The part of the event within which something is asked, said before it: "on the housing side, who lays out the issues?", "côté logement, ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Intent
from knowledge.understanding.sentences.asked_apart import ASKING
from knowledge.understanding.sentences.sentences import Part

NAMING = frozenset({Intent.TOPIC, Intent.SESSION})
LONGEST = 7
"""Words that only name a part of the event."""
SAID_OF_IT = (*ASKING, C.PERSON, C.SPEAKER, C.TALK, C.PRACTICAL, C.ORGANISATION, C.TIME, C.AND_WHAT_OF)
"""Concepts of more than its name."""


def within_their_side(parts: Sequence[Part]) -> list[Part]:
    """The parts of a message, each that only names a part of the event gone, and what is asked behind it asked within that."""
    kept, narrowed = list(parts), False
    for before, part in pairwise(parts):
        inside = _within(before, part)
        if inside:
            kept[kept.index(part)] = inside
            kept.remove(before)
            narrowed = True
    return kept if narrowed else list(parts)


def _within(before: Part, part: Part) -> Part | None:
    """What a part asks within the one session that the part before it names; None where it is not asked within that."""
    if before.ask is None or part.ask is None or before.sentence != part.sentence or before.clause.end != part.clause.start:
        return None
    named = {session for session, _ in before.ask.talks} | set(before.ask.sessions)
    if before.ask.intent not in NAMING or len(named) != 1 or len(before.clause) > LONGEST or before.clause.has(*SAID_OF_IT):
        return None
    if before.clause.has(C.TALK_ABOUT) and not before.clause.has(C.SESSION, C.ROUND_TABLE):
        return None
    talks = tuple(key for key in part.ask.talks if key[0] in named)
    if part.ask.intent is not Intent.TOPIC or not talks:
        return None
    return part._replace(ask=replace(part.ask, talks=talks))
