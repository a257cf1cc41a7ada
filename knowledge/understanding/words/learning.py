"""What has been learned of how people ask: how likely each kind of question is, by the words and the concepts of a clause.

The rules of `intents.py` say what a kind of question needs; this says what it sounds like, for the many ways of asking that no rule
foresees. A weight for each feature and kind stands in `locales/<language>/learned.txt`, worked out by `make learn` from written
examples; a language without the file is read by the rules and by what its concepts have in common with the others.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, groupby, pairwise, repeat
from operator import itemgetter
from pathlib import Path

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.roots import Roots
from knowledge.understanding.words.spelling import Form

FILE = "learned.txt"
SCALE = 10
"""Weights are written as whole tenths."""
BITS = 32
"""The weights of a feature for all kinds stand beside each other in one whole number, so many bits each: one addition counts for all kinds."""
ZERO = 1 << (BITS - 1)
"""What stands for a sum of nothing in its place, so that no sum is below zero, which would borrow from the place beside it."""
KINDS = "kinds:"
"""How the line begins that names all kinds; each other line has a feature and its weights."""
BEGINNING = slice(3)
"""The signs of a feature by which its line is found."""
KEPT_FEATURES = 8192
"""Features whose weights are kept as they are added up: people use few words, again and again."""
SLOTS: dict[C, str] = {
    C.PERSON: "{person}", C.ORGANISATION: "{organisation}", C.PLACE: "{place}", C.ROOM: "{room}", C.TRACK: "{track}", C.TIME: "{time}",
    C.DAY: "{day}", C.MEETING: "{number}", C.VENUE_CITY: "{place}",
}  # fmt: skip
"""What stands for a name of the programme or for an hour, so that what is learned of one event serves every other."""
SUBJECTS: dict[C, str] = {C.SESSION_NAME: "{subject}", C.TOPIC: "{subject}", C.DESCRIBED_PERSON: "{role}"}
ASKED_OF_A_BODY = frozenset({C.WHO, C.WHO_IS, C.RANK, C.ROLE})
"""Concepts beside which a name means a body and no place."""
FEATURES = {concept: f"={concept.name}" for concept in C if concept not in SLOTS}
"""How a concept stands among the features."""
START, END = "^", "$"
FIGURE = "0"
"""What stands for a word of figures."""
NOT_FOR_THE_DESK = "none"
COUNTING = 400
"""Tenths of log-odds behind the likeliest kind from which a kind is too unlikely to count in a sum."""
SHARES = {tenths: math.exp(-tenths / SCALE) for tenths in range(COUNTING)}
"""How likely kinds are beside the likeliest, by how many tenths of log-odds they are behind it."""
LEAST = math.log(0.002)
"""The logarithm of the least likelihood: beyond it nothing is learned."""


@dataclass(frozen=True)
class Learned:
    """The weights of the kinds for each feature. `languages`: those of whose words something has been learned."""

    languages: frozenset[str]
    kinds: tuple[str, ...]
    lines: Mapping[str, str]
    """As they are written, by their first signs: most are never needed, so each is read when its feature is met."""

    def likelihoods(self, features: Set[str]) -> dict[str, float]:
        """The logarithm of how likely each kind is; empty where nothing has been learned."""
        if not self.kinds:
            return {}
        sums = sum(filter(None, map(self._read.__getitem__, features)), self._nothing)
        tenths = self._columns.unpack(sums.to_bytes(self._columns.size, "little"))
        highest = max(tenths)
        shares = map(SHARES.get, map(highest.__sub__, tenths), repeat(0.0))
        total = (highest - ZERO) / SCALE + math.log(sum(shares))
        least = ZERO + SCALE * (LEAST + total)
        heard = compress(zip(self.kinds, tenths, strict=True), map(least.__lt__, tenths))
        return self._unlikely | {kind: (each - ZERO) / SCALE - total for kind, each in heard}

    @cached_property
    def _columns(self) -> struct.Struct:
        return struct.Struct(f"<{len(self.kinds)}I")

    @cached_property
    def _unlikely(self) -> dict[str, float]:
        """The kinds where none is heard."""
        return dict.fromkeys(self.kinds, LEAST)

    @cached_property
    def _nothing(self) -> int:
        return sum(ZERO << BITS * place for place in range(len(self.kinds)))

    @cached_property
    def _read(self) -> _Weights:
        return _Weights(self)


class _Weights(dict[str, int]):
    """What features count for all kinds, the first in the lowest bits; a line is read when its feature is met for the first time."""

    def __init__(self, learned: Learned) -> None:
        super().__init__()
        self._lines = learned.lines
        self._places = {kind: BITS * place for place, kind in enumerate(learned.kinds)}

    def __missing__(self, feature: str) -> int:
        if len(self) >= KEPT_FEATURES:
            self.clear()
        told = (each.rpartition(":") for each in _weights_of(feature, self._lines).split())
        found = self[feature] = sum(int(weight) << self._places[kind] for kind, _, weight in told)
        return found


def _weights_of(feature: str, lines: Mapping[str, str]) -> str:
    """The weights of a feature as they are written; nothing where it has none."""
    alike = lines.get(feature[BEGINNING], "")
    line = f"\n{feature} "
    start = alike.find(line)
    return alike[start + len(line) : alike.index("\n", start + 1)] if start >= 0 else ""


def read_learned(folders: Iterable[Path]) -> Learned:
    """What has been learned in the languages of these folders, which bear their codes. Raises `KeyError` where a file does not name its kinds."""
    languages: set[str] = set()
    kinds: dict[str, None] = {}
    lines: dict[str, str] = {}
    for folder in folders:
        path = folder / FILE
        if not path.exists():
            continue
        languages.add(folder.name)
        of_language: dict[str, str] = {}
        for signs, alike in groupby(path.read_text("utf-8").splitlines(), itemgetter(BEGINNING)):
            first = signs.partition(" ")[0]
            of_language[first] = "\n".join((of_language.get(first, ""), *alike, ""))
        named = _weights_of(KINDS, of_language)
        if not named:
            raise KeyError(KINDS)
        kinds |= dict.fromkeys(named.split())
        lines = {first: of_language.get(first, "") + lines.get(first, "") for first in lines | of_language}
    return Learned(frozenset(languages), tuple(kinds), lines)


def sounds_of(forms: tuple[tuple[Form, ...], ...], roots: Roots) -> tuple[str, ...]:
    """What the words of a message sound like one by one: their roots, with a sign for figures."""
    return tuple([roots.shortest(text) if (text := known[0].text).isalpha() else FIGURE for known in forms])


def features_of(sounds: Sequence[str], spans: Iterable[Span], start: int, end: int) -> set[str]:
    """What a clause sounds like: its words by their roots, one by one and in pairs, with slots for names, and its concepts."""
    spans = _without_place_of_body(tuple(spans))
    tokens = _tokens(sounds, spans, start, end)
    pairs = [f"{first}_{second}" for first, second in pairwise([START, *tokens, END])]
    return {"*", *tokens, *pairs, *concepts_of(spans)}


def _without_place_of_body(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans, where a name of both a body and the place that it is in means the body, since it is asked who is there."""
    bodies = {(span.start, span.end) for span in spans if span.concept is C.ORGANISATION}
    if not bodies or not any(span.concept in ASKED_OF_A_BODY for span in spans):
        return spans
    return tuple(span for span in spans if span.concept is not C.PLACE or (span.start, span.end) not in bodies)


def concepts_of(spans: Iterable[Span]) -> set[str]:
    """What a clause sounds like in a language of whose words nothing has been learned: its concepts, which all languages share."""
    return {FEATURES[span.concept] for span in spans if span.concept in FEATURES and (span.start < span.end)}


def _tokens(sounds: Sequence[str], spans: tuple[Span, ...], start: int, end: int) -> list[str]:
    symbols: dict[int, str] = {}
    said = positions([span for span in spans if span.concept not in SLOTS and span.concept not in SUBJECTS])
    for table in (SUBJECTS, SLOTS):
        for span in spans:
            if span.concept in table:
                for number in range(span.start, span.end):
                    if table is SLOTS or number not in said:
                        symbols[number] = table[span.concept]
    tokens: list[str] = []
    before = ""
    for number in range(start, end):
        symbol = symbols.get(number, "")
        if not symbol or symbol != before:
            tokens.append(symbol or sounds[number])
        before = symbol
    return tokens
