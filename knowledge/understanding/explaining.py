"""How a message was read, told line by line for people who want to know why: what `ask --explain` shows."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.belonging import Evidence, log_odds
from knowledge.understanding.reader import Reading
from knowledge.understanding.sentences import Part


def explained(reading: Reading, parts: list[Part], weighed: Sequence[Evidence]) -> tuple[str, ...]:
    """The story of a message: the folded text, each clause with its spans and readings, and the evidence that it is for the desk."""
    lines = [f"folded: {reading.folded}"]
    for part in parts:
        spans = ", ".join(f"{span.concept.value} {span.value or ''} ({span.score:.2f})".replace(" ()", "") for span in part.clause.spans)
        lines.append(f"clause: {part.clause.text}: {spans}")
        lines += [f"  {reading.kind.intent.value}: {reading.score:.2f}" for reading in part.readings]
    if weighed:
        shares = ", ".join(f"{each.name} {each.value * each.weight:+.1f}" for each in weighed if each.value)
        lines.append(f"for the desk: {log_odds(weighed):+.1f} ({shares})")
    return tuple(lines)
