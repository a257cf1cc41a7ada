"""Languages that are named to be refused ("no French please", "je ne parle pas anglais"): another is wanted then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word

REFUSED_WITHIN = 4
"""Words from a refusal to the language, with itself ("I don't really understand any French")."""
PARTS = frozenset(",;:.?!")


def with_another_language(reader: Reader, words: Sequence[Word], spans: list[Span], language: str | None) -> list[Span]:
    """The spans, with the languages that are left in place of one that is refused. `language`: that of the message, which is then wanted first."""
    named = [span for span in spans if span.concept is Concept.SPEAK_IN]
    refusals = {span: number for span in named if (number := _refusal_before(reader, words, spans, span)) is not None}
    refused = {code for span in refusals for code in span.value}
    codes = tuple(sorted((each.code for each in reader.languages if each.code not in refused), key=lambda code: code != language))
    if not refused or not codes:
        return spans
    wanted = [replace(span, start=start, value=codes) for span, start in refusals.items()]
    return [*(span for span in spans if not any(each.start <= span.start and span.end <= each.end for each in wanted)), *wanted]


def _refusal_before(reader: Reader, words: Sequence[Word], spans: Sequence[Span], span: Span) -> int | None:
    """Where the refusal of a language stands, in the same breath; a "why not" asks for it, and a "no, in ..." corrects."""
    for number in range(span.start - 1, max(-1, span.start - REFUSED_WITHIN - 1), -1):
        if not PARTS.isdisjoint(words[number + 1].gap):
            return None
        text = words[number].text
        inverted = text in reader.sets["before_inverted_pronouns"] and words[number + 1].text in reader.sets["inverted_pronouns"]
        if not inverted and (text in reader.sets["refusals"] or text in reader.sets["negations"]):
            return None if any(other.concept is Concept.WHY and other.end == number for other in spans) else number
        if text in reader.sets["none_of"] and words[number + 1].text not in reader.sets["place_prepositions"]:
            return number
    return None
