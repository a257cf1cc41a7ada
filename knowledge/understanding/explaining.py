"""How a message was read, told line by line for people who want to know why: what `ask --explain` shows."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

from knowledge.understanding.kinds.evidence.belonging import Evidence, log_odds
from knowledge.understanding.kinds.scoring.scoring import Interpretation
from knowledge.understanding.question import Ask
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import Span

Weighed = Sequence[Sequence[Evidence]]
"""For each part of a message the evidence that it is for the desk."""
MOST_SOUNDS = 3
LEAST_SOUND = math.log(0.05)


def explained(
    reading: Reading, languages: Callable[[], Mapping[str, float]], parts: Sequence[Part], weighed: Weighed, asks: Sequence[Ask]
) -> Iterator[str]:
    """The story of a message: its text, languages, slips, clauses with their readings, whether it is for the desk, and what it asks."""
    yield f"folded: {reading.folded}"
    yield "languages: " + ", ".join(f"{code} {score:.0f}" for code, score in sorted(languages().items(), key=lambda pair: -pair[1]))
    for word, forms in zip(reading.words, reading.forms, strict=True):
        if forms[0].text != word.text:
            yield f"slip: {word.text} -> " + ", ".join(f"{form.text} ({form.score:.2f})" for form in forms)
    for part, evidence in zip(parts, weighed, strict=True):
        yield f"clause: {part.clause.text}"
        for span in part.clause.spans:
            yield f"  {_span(reading, span)}"
        for place, interpretation in enumerate(part.readings, 1):
            yield f"  {place}. {_reading(interpretation)}"
        if evidence:
            shares = ", ".join(f"{each.name} {each.value * each.weight:+.1f}" for each in evidence if each.value)
            yield f"  for the desk: {log_odds(evidence):+.1f} ({shares})"
        if part.certain:
            yield "  certain by what was said before"
    for ask in asks:
        yield f"asked: {_ask(ask)}"
    if not asks:
        yield "asked: nothing that is sure enough"


def _span(reading: Reading, span: Span) -> str:
    said = " ".join(word.text for word in reading.words[span.start : span.end]) or "(said before)"
    value = f" {', '.join(span.value)}" if span.value else ""
    return f"{said}: {span.concept.value}{value} ({span.score:.2f})"


def _reading(interpretation: Interpretation) -> str:
    sounds = sorted(interpretation.sounds_like.items(), key=lambda pair: -pair[1])[:MOST_SOUNDS]
    heard = ", ".join(f"{kind} {math.exp(likelihood):.0%}" for kind, likelihood in sounds if likelihood > LEAST_SOUND)
    return f"{interpretation.kind.intent.value}: {interpretation.score:.2f}" + (f" (sounds like {heard})" if heard else "")


def _ask(ask: Ask) -> str:
    named = (*ask.people, *ask.organisations, *ask.sessions, *ask.rooms, *ask.tracks)
    sides = (*ask.aspects, *((ask.order,) if ask.order else ()), *((ask.topic,) if ask.topic else ()))
    return " ".join([ask.intent.value, *(f"[{side}]" for side in sides), *named])
