"""Which kind of question a clause is: every kind that its needs allow, by how much of the clause it explains."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import PRONOUNS_OF_ONE, WEIGHTS, Concept
from knowledge.understanding.kinds.scoring.intents import KINDS
from knowledge.understanding.kinds.scoring.intents_of_rooms import KINDS_OF_ROOMS
from knowledge.understanding.kinds.scoring.intents_of_the_moment import KINDS_OF_THE_MOMENT
from knowledge.understanding.kinds.scoring.kind import Kind
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.learning import concepts_of, features_of

FOREIGN = 0.6
"""What a word costs, as a share of the weight of its concept, in a reading to which the concept is foreign."""
WORD_OF_EVENT = 0.5
"""What a subject word costs, as a share, where the event is named with it ("the seminar on housing")."""
LIKED = 0.7
"""What a word adds, as a share of its weight, whose concept a kind likes but does not need."""
OF_OTHERS = 0.6
"""What a word of other people's subjects costs."""
ASKED = 0.1
"""What a question mark adds."""

LEARNED = 0.15
"""What the logarithm of a likelihood counts."""
NEUTRAL = -1.0
"""The logarithm of a likelihood from which nothing is lost; that of kinds of which nothing has been learned."""
SURE = math.log(0.5)
"""The logarithm of the likelihood from which a kind is read without the concepts that it needs, if only the things it names are there."""
NEVER_BY_SOUND = frozenset({Intent.MISSING, Intent.MORE, Intent.REPEAT, Intent.PERSON_CONTACT})
"""Kinds that say yes or no, or show something again: their own words must be there."""
BY_SOUND_ALONE = 0.1
EXPECTED = 0.6
"""Share of its cost for a word that a likely kind does not explain."""
UNFORESEEN = 0.3
"""Share of its cost for a word that a kind which is read by its sound does not explain."""
LABELS: dict[Intent, tuple[str, ...]] = {
    Intent.CONTACT: ("contact-information", "contact-press"),
    Intent.SOCIAL: ("greeting", "thanks", "goodbye", "help", "identity", "language"),
}
"""The kinds whose examples bear several labels; the others are labelled with their names."""

_BIT = {concept: 1 << number for number, concept in enumerate(Concept)}


def _mask(concepts: frozenset[Concept]) -> int:
    return sum(_BIT[concept] for concept in concepts)


NAMED_THINGS = _mask(
    frozenset(
        {
            Concept.PERSON, Concept.DESCRIBED_PERSON, Concept.THAT_PERSON, Concept.SESSION_NAME, Concept.THAT_SESSION, Concept.ORGANISATION,
            Concept.TOPIC, Concept.TIME, Concept.DAY, Concept.MEETING, Concept.ROOM, Concept.TRACK, Concept.PRACTICAL, Concept.PRIVATE,
            Concept.AUDIENCE, Concept.OF_ITS_OWN,
            Concept.VENUE_CITY, Concept.SAID_NUMBER, Concept.DEBATE, Concept.TALK, Concept.SESSION, Concept.ROUND_TABLE, Concept.SPEAKER,
        }
    )
)  # fmt: skip
SPOKEN_OF = _BIT[Concept.THAT_PERSON] | _BIT[Concept.THAT_SESSION]
SUBJECT = _BIT[Concept.TOPIC] | _BIT[Concept.SESSION_NAME] | _BIT[Concept.DESCRIBED_PERSON]
DERIVED = _BIT[Concept.TOPIC] | _BIT[Concept.DESCRIBED_PERSON]
ELSEWHERE = _BIT[Concept.ELSEWHERE]
OTHER_ONE = _BIT[Concept.OTHER_ONE]
"""What is named before is one of a series only where a series is spoken of."""
BY_SOUND_WITHOUT = {Intent.NEXT: _BIT[Concept.SESSION_NAME], Intent.COMPANIONS: _BIT[Concept.TALK]}
"""Beside a session by name, a "then" that only sounds like what comes next asks for nothing after it; whose talks are asked for is not with whom."""
PARTS_OF_EVENT = frozenset({Concept.ROUND_TABLE, Concept.SESSION})


class _Row(NamedTuple):
    """A kind of question with its concepts as bits."""

    number: int
    kind: Kind
    needs: tuple[int, ...]
    named: tuple[int, ...]
    """Those of its needs that only named things meet."""
    leaning: tuple[int, ...]
    """Those of its needs that what was spoken of meets, without that."""
    needed: int
    never: int
    vocabulary: int


def _row(number: int, kind: Kind) -> _Row:
    needs = tuple(_mask(need) for need in kind.needs)
    return _Row(
        number,
        kind,
        needs,
        named=tuple(need for need in needs if not need & ~NAMED_THINGS),
        leaning=tuple(need & ~SPOKEN_OF for need in needs if need & SPOKEN_OF),
        needed=_mask(kind.needed),
        never=_mask(kind.never),
        vocabulary=_mask(kind.vocabulary),
    )


def _opened(rows: Iterable[_Row]) -> dict[Concept, list[int]]:
    found: dict[Concept, list[int]] = {concept: [] for concept in Concept}
    for row in rows:
        for concept in min(row.kind.needs, key=len):
            found[concept].append(row.number)
    return found


_TABLE = tuple(_row(number, kind) for number, kind in enumerate((*KINDS, *KINDS_OF_THE_MOMENT, *KINDS_OF_ROOMS)))
_BY_CONCEPT = _opened(_TABLE)
"""The rows that a concept opens: it meets the need that the fewest concepts meet. The others cannot fit."""
_BY_NAME = {intent.value: tuple(row.number for row in _TABLE if row.kind.intent is intent) for intent in Intent}


def _likelihoods(sounds_like: Mapping[str, float]) -> dict[str, float]:
    """The logarithm of how likely each kind is, by its name; where it has several labels, of any of them."""
    likely = dict(sounds_like)
    for intent, labels in LABELS.items():
        known = [sounds_like[label] for label in labels if label in sounds_like]
        if known:
            likely[intent.value] = math.log(sum(map(math.exp, known)))
    return likely


NOTHING_HEARD: Mapping[str, float] = {}


class Interpretation(NamedTuple):
    """A clause read as one kind of question, and how well it explains the clause."""

    kind: Kind
    score: float
    clause: Clause
    likelihood: float = 0.0
    """The logarithm of how likely this kind is by what has been learned."""
    sounds_like: Mapping[str, float] = NOTHING_HEARD
    """The logarithm of how likely each kind is by what has been learned; empty where nothing has been."""

    @property
    def used(self) -> list[Span]:
        """The stretches of the clause that this kind of question explains."""
        return [span for span in self.clause.spans if span.concept in self.kind.vocabulary and span.start < span.end]


def _rows(concepts: Iterable[Concept], likely: Mapping[str, float]) -> list[_Row]:
    """The rows of the table that a clause may be read as, in order: those that its concepts open, and those that are likely by their sound."""
    opened: set[int] = set().union(*[_BY_CONCEPT[concept] for concept in concepts])
    likeliest = max(likely, key=likely.__getitem__, default="")
    if likeliest and likely[likeliest] >= SURE:
        opened.update(_BY_NAME.get(likeliest, ()))
    return [_TABLE[number] for number in sorted(opened)]


def _any_met(needs: tuple[int, ...], present: int) -> bool:
    for need in needs:  # noqa: SIM110 - as above
        if present & need:
            return True
    return False


def _heard(reader: Reader, clause: Clause) -> Mapping[str, float]:
    """The logarithm of how likely each kind of question is by what a clause sounds like; empty where nothing has been learned."""
    reading = clause.reading
    if not reader.has_learned(reading.language):
        return reader.learned.likelihoods(concepts_of(clause.spans))
    spans = [replace(span, concept=Concept.PERSON) for span in clause.of(*PRONOUNS_OF_ONE)] if _means_somebody(clause) else []
    return reader.learned.likelihoods(features_of(reading.sounds, (*clause.spans, *spans), clause.start, clause.end))


def _means_somebody(clause: Clause) -> bool:
    """Whether a pronoun stands for a person: what is asked of "him" sounds like what is asked of anybody by name."""
    return clause.has(Concept.THAT_PERSON) and not clause.has(Concept.PERSON) and clause.has(*PRONOUNS_OF_ONE)


def _foreign(readings: list[tuple[int, float]], cost: float, *, of_event: bool) -> float:
    """What a word costs a kind of question to which all its concepts are foreign. `readings`: its concepts as bits, each with what it adds."""
    least = math.inf
    for bit, share in readings:
        if bit == ELSEWHERE:
            return OF_OTHERS
        of_event = of_event and bool(bit & SUBJECT)
        least = share if share < least else least
    if of_event:
        return cost * WORD_OF_EVENT
    return cost if cost > FOREIGN * least else FOREIGN * least


def _may_be_only_heard(reader: Reader, row: _Row, present: int) -> bool:
    """Whether a clause of these concepts may be read as a kind by its sound, without all the concepts that it needs."""
    intent = row.kind.intent
    if intent in NEVER_BY_SOUND or present & BY_SOUND_WITHOUT.get(intent, 0):
        return False
    if intent is Intent.SERIES and (reader.directory.programme.series is None or present & OTHER_ONE):
        return False
    return all(need & present for need in row.named) and not (intent is Intent.SOCIAL and present & NAMED_THINGS)


def interpretations(reader: Reader, clause: Clause) -> list[Interpretation]:
    """All readings of a clause, the best first."""
    options: dict[int, list[tuple[int, float]]] = {number: [] for number in range(clause.start, clause.end)}
    present, floating = 0, 0.0
    for span in clause.spans:
        bit = _BIT[span.concept]
        present |= bit
        if span.start == span.end:
            floating = max(floating, span.gain)
            continue
        share = WEIGHTS[span.concept] * span.score / (span.end - span.start)
        for number in range(span.start, span.end):
            options[number].append((bit, share))
    cost = clause.costs
    of_event = Concept.EVENT in clause.concepts and clause.concepts.isdisjoint(PARTS_OF_EVENT)
    sounds_like = _heard(reader, clause)
    leans = bool(present & SPOKEN_OF)
    likely = {} if leans and not _means_somebody(clause) else _likelihoods(sounds_like)
    in_rooms = bool(reader.directory.rooms)
    stretches = [
        (readings, _foreign(readings, cost.get(number, 0.0), of_event=of_event) if readings else cost[number])
        for number, readings in options.items()
        if readings or number in cost
    ]
    found: list[tuple[bool, Interpretation]] = []
    fitting_kinds: set[Intent] = set()
    for row in _rows(clause.concepts, {} if leans else likely):
        kind = row.kind
        likelihood = likely.get(kind.intent, NEUTRAL)
        never = row.never & ~DERIVED if likelihood >= SURE else row.never
        if present & never or (kind.in_rooms and not in_rooms):
            continue
        fits = True
        for need in row.needs:
            if not need & present:
                fits = False
                break
        if not fits and (leans or likelihood < SURE or not _may_be_only_heard(reader, row, present)):
            continue
        score = kind.base + (ASKED if clause.asked else 0.0) + LEARNED * min(0.0, likelihood - NEUTRAL)
        share_of_cost = UNFORESEEN if not fits else EXPECTED if likelihood >= SURE else 1.0
        for readings, cost_of_word in stretches:
            fitting = 0.0
            for bit, share in readings:
                if bit & row.vocabulary:
                    told = share if bit & row.needed else LIKED * share
                    if told > fitting:
                        fitting = told
            if fitting:
                score += fitting
            else:
                score -= cost_of_word * share_of_cost
        if row.leaning and not _any_met(row.leaning, present):
            score += floating
        if fits:
            fitting_kinds.add(kind.intent)
        found.append((fits, Interpretation(kind, score if fits else score + BY_SOUND_ALONE, clause, likelihood, sounds_like)))
    kept = [each for fits, each in found if fits or each.kind.intent not in fitting_kinds]
    kept.sort(key=lambda interpretation: -interpretation.score)
    return kept
