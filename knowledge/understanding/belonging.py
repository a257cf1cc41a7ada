"""Whether a message is for the desk at all: evidence for and against, weighed and added up to log-odds.

How a message is read says what it would ask; this says whether it asks it of the event or of the world. "When does it start?" is for
the desk, "when does my payment come in?" is read just the same but for the word that nothing explains. The weights and the words were
fitted by `tests/benchmarks/fit_belonging.py`; a language without a table of words is judged by the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.understanding.clause import costs, gain
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Intent
from knowledge.understanding.reader import Reader, Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.scoring import Interpretation

ANCHORS = frozenset(
    {
        C.EVENT, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.TALK, C.SPEAKER, C.PERSON, C.ORGANISATION, C.SESSION_NAME, C.TOPIC, C.MEETING, C.PLACE,
        C.PRESS, C.SERIES, C.PROGRAMME, C.HOSTS, C.DESCRIBED_PERSON, C.SPEAK, C.OPENING_MEETING, C.ROOM, C.TRACK,
    }
)  # fmt: skip
"""Concepts of an event; the others can be asked of anything."""
STRONG = frozenset(
    {C.EVENT, C.SPEAKER, C.ROUND_TABLE, C.DEBATE, C.SESSION, C.TALK, C.PERSON, C.ORGANISATION, C.PRESS, C.SERIES, C.PLACE, C.HOSTS, C.ROOM, C.TRACK}
)
GOING_ON = frozenset(
    {C.THAT_PERSON, C.THAT_SESSION, C.AND_WHAT_OF, C.HE, C.SHE, C.THEY, C.IT, C.OTHER_ONE, C.CORRECTION, C.HIM_OR_HER, C.PICKED, C.REPEAT}
)
"""Concepts by which a message goes on from the one before."""
LONG = 10
"""Words of a long question."""
TELLING = 5
"""What the evidence of words is divided by, so that all evidence is of one size."""
SCALE_OF_WORDS = 10


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for the desk, or against it: its name, how much of it there is, and what one of it counts."""

    name: str
    value: float
    weight: float


WEIGHTS: dict[str, float] = {
    "bias": -5.69,
    "share explained": 5.08,
    "score": 0.77,
    "an anchor": 0.31,
    "strong anchors": 1.13,
    "length": 0.30,
    "a thing of one's own": -0.62,
    "one's own": 0.11,
    "the bot's own": -0.58,
    "other people's subjects": -2.53,
    "an order": -0.54,
    "a practical matter": -0.43,
    "a contact": -0.73,
    "a conversation going on": 1.50,
    "goes on from what was said": 2.00,
    "words of others": -2.99,
}
"""What each kind of evidence counts, in log-odds."""


def evidence(reader: Reader, reading: Reading, best: Interpretation, language: str | None, recall: Recall) -> tuple[Evidence, ...]:
    """What speaks for and against the best reading of a message being for the desk. `language`: that of the message, where known."""
    clause = best.clause
    known = best.kind.vocabulary
    used = [span for span in clause.spans if span.concept in known and len(span)]
    covered = {number for span in used for number in range(span.start, span.end)}
    explained = sum(max((gain(span) for span in used if span.start <= number < span.end), default=0.0) for number in covered)
    cost = costs(reader, clause)
    unexplained = sum(each for number, each in cost.items() if number not in covered)
    texts = [word.text for word in reading.words]
    own = {word for each in reader.languages for word in each.own_things}
    theirs = {word for each in reader.languages for word in each.your_things}
    found = {span.concept for span in used}
    values = {
        "bias": 1.0,
        "share explained": explained / (explained + unexplained + 0.01),
        "score": best.score,
        "an anchor": float(bool(found & ANCHORS)),
        "strong anchors": float(len(found & STRONG)),
        "length": len(texts) / LONG,
        "a thing of one's own": float(
            any(texts[number] in own and number + 1 in cost and number + 1 not in covered for number in range(len(texts) - 1))
        ),
        "one's own": float(any(text in own for text in texts)),
        "the bot's own": sum(text in theirs for text in texts) / 2,
        "other people's subjects": float(any(span.concept is C.ELSEWHERE for span in reading.spans)),
        "an order": float(any(span.concept is C.COMMAND for span in reading.spans)),
        "a practical matter": float(best.kind.intent is Intent.PRACTICAL),
        "a contact": float(best.kind.intent is Intent.CONTACT),
        "a conversation going on": float(bool(recall.last_asks)),
        "goes on from what was said": float(bool(recall.last_asks) and bool(clause.concepts & GOING_ON)),
        "words of others": _words(reader, reading, language),
    }
    return tuple(Evidence(name, value, WEIGHTS.get(name, 0.0)) for name, value in values.items())


def log_odds(found: Sequence[Evidence]) -> float:
    """How much more likely than not a message is for the desk, by this evidence."""
    return sum(each.value * each.weight for each in found)


def _words(reader: Reader, reading: Reading, language: str | None) -> float:
    """How much the words themselves are those of other people's subjects (above nothing) or of an event (below)."""
    tables = [each.subjects_of_others for each in reader.languages if each.code == language] or [each.subjects_of_others for each in reader.languages]
    roots = {reader.terms.root(word.text) for word in reading.words if word.text.isalpha()}
    return sum(table.get(root, 0) for table in tables for root in roots) / len(tables) / SCALE_OF_WORDS / TELLING
