"""Which kind of question a clause is: every kind that its needs allow, by how much of the clause it explains."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge.understanding.clause import Clause, costs, gain
from knowledge.understanding.concepts import Concept, weight
from knowledge.understanding.intents import KINDS
from knowledge.understanding.kind import Kind
from knowledge.understanding.learning import concepts_of, features_of
from knowledge.understanding.question import Intent
from knowledge.understanding.reader import Reader

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


_TABLE = tuple(
    (
        kind,
        kind.intent.value,
        tuple(_mask(need) for need in kind.needs),
        _mask(kind.never),
        _mask(frozenset().union(*kind.needs)),
        _mask(kind.vocabulary),
    )
    for kind in KINDS
)
_TABLE_OF_ONE_ROOM = tuple(row for row in _TABLE if not row[0].in_rooms)


NAMED_THINGS = _mask(
    frozenset(
        {
            Concept.PERSON, Concept.DESCRIBED_PERSON, Concept.THAT_PERSON, Concept.SESSION_NAME, Concept.THAT_SESSION, Concept.ORGANISATION,
            Concept.TOPIC, Concept.TIME, Concept.DAY, Concept.MEETING, Concept.ROOM, Concept.TRACK, Concept.PRACTICAL, Concept.PRIVATE,
            Concept.VENUE_CITY, Concept.SAID_NUMBER, Concept.DEBATE, Concept.TALK, Concept.SESSION, Concept.ROUND_TABLE, Concept.SPEAKER,
        }
    )
)  # fmt: skip


def _likelihoods(sounds_like: Mapping[str, float]) -> dict[str, float]:
    """The logarithm of how likely each kind is, by its name; where it has several labels, of any of them."""
    likely = dict(sounds_like)
    for intent, labels in LABELS.items():
        known = [sounds_like[label] for label in labels if label in sounds_like]
        if known:
            likely[intent.value] = math.log(sum(math.exp(each) for each in known))
    return likely


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A clause read as one kind of question, and how well it explains the clause."""

    kind: Kind
    score: float
    clause: Clause
    likelihood: float = 0.0
    """The logarithm of how likely this kind is by what has been learned."""
    sounds_like: Mapping[str, float] = field(default_factory=dict, compare=False)
    """The logarithm of how likely each kind is by what has been learned; empty where nothing has been."""


def _all_met(needs: tuple[int, ...], present: int) -> bool:
    for need in needs:  # noqa: SIM110 - run for every kind of every clause, and all() takes twice as long
        if not present & need:
            return False
    return True


def _heard(reader: Reader, clause: Clause) -> Mapping[str, float]:
    """The logarithm of how likely each kind of question is by what a clause sounds like; empty where nothing has been learned."""
    reading = clause.reading
    if not reader.has_learned(reading.language):
        return reader.learned.likelihoods(concepts_of(clause.spans))
    return reader.learned.likelihoods(features_of(reading.words, reading.forms, clause.spans, clause.start, clause.end, reader.learned_roots))


def interpretations(reader: Reader, clause: Clause) -> list[Interpretation]:
    """All readings of a clause, the best first."""
    options: dict[int, list[tuple[int, float]]] = {number: [] for number in range(clause.start, clause.end)}
    present, floating = 0, 0.0
    for span in clause.spans:
        bit = _BIT[span.concept]
        present |= bit
        if len(span) == 0:
            floating = max(floating, weight(span.concept) * span.score)
            continue
        share = gain(span)
        for number in range(span.start, span.end):
            options[number].append((bit, share))
    cost, elsewhere = costs(reader, clause), _BIT[Concept.ELSEWHERE]
    subject = _BIT[Concept.TOPIC] | _BIT[Concept.SESSION_NAME] | _BIT[Concept.DESCRIBED_PERSON]
    of_event = Concept.EVENT in clause.concepts and Concept.ROUND_TABLE not in clause.concepts and Concept.SESSION not in clause.concepts
    foreign = {
        number: OF_OTHERS
        if any(bit == elsewhere for bit, _ in found)
        else cost.get(number, 0.0) * WORD_OF_EVENT
        if of_event and found and all(bit & subject for bit, _ in found)
        else max(cost.get(number, 0.0), FOREIGN * min((share for _, share in found), default=0.0))
        for number, found in options.items()
    }
    spoken_of = _BIT[Concept.THAT_PERSON] | _BIT[Concept.THAT_SESSION]
    sounds_like = _heard(reader, clause)
    likely = {} if present & spoken_of else _likelihoods(sounds_like)
    of_a_series = reader.directory.programme.series is not None
    stretches = [(tuple(readings), foreign[number]) for number, readings in options.items()]
    found: list[tuple[bool, Interpretation]] = []
    fitting_kinds: set[Intent] = set()
    for kind, name, needs, never, needed, vocabulary in _TABLE if reader.directory.rooms else _TABLE_OF_ONE_ROOM:
        likelihood = likely.get(name, NEUTRAL)
        if present & never:
            continue
        fits = _all_met(needs, present)
        if not fits and (kind.intent in NEVER_BY_SOUND or (kind.intent is Intent.SERIES and not of_a_series)):
            continue
        if not fits and not (likelihood >= SURE and all(present & need for need in needs if not need & ~NAMED_THINGS)):
            continue
        score = kind.base + (ASKED if clause.asked else 0.0) + LEARNED * min(0.0, likelihood - NEUTRAL)
        share_of_cost = UNFORESEEN if not fits else EXPECTED if likelihood >= SURE else 1.0
        for readings, cost_of_word in stretches:
            fitting = 0.0
            for bit, share in readings:
                if bit & vocabulary:
                    told = share if bit & needed else LIKED * share
                    if told > fitting:
                        fitting = told
            if fitting:
                score += fitting
            else:
                score -= cost_of_word * share_of_cost
        if any(need & spoken_of for need in needs) and not any(need & present & ~spoken_of for need in needs if need & spoken_of):
            score += floating
        if fits:
            fitting_kinds.add(kind.intent)
        found.append((fits, Interpretation(kind, score if fits else score + BY_SOUND_ALONE, clause, likelihood, sounds_like)))
    kept = [each for fits, each in found if fits or each.kind.intent not in fitting_kinds]
    kept.sort(key=lambda interpretation: -interpretation.score)
    return kept
