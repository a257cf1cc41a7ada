"""The best reading of a message, counted once: what it explains, what it leaves, and whether it is about other people's subjects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.understanding.clauses.clause import left_by
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.scoring.scoring import Interpretation
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span, positions

SUBJECTS = frozenset({C.TOPIC, C.SESSION_NAME, C.DESCRIBED_PERSON, C.ORGANISATION})
"""Concepts of what the event is about, which is a part of the world."""
OF_SOMEBODY = frozenset({Intent.PRIVATE, Intent.PERSON, Intent.PERSON_SPEAKS})
"""Kinds in which other people's subjects are asked of somebody of the event ("will she stand in the election?")."""
NOTHING = 0.05
FULLY_EXPLAINED = 1.0
"""What a word of other people's subjects must add to be one of this event's ("book", where it is asked who wrote one)."""


class Weighed(NamedTuple):
    """The best reading of a message, with what is counted of it more than once."""

    reader: Reader
    reading: Reading
    best: Interpretation
    recall: Recall
    texts: tuple[str, ...]
    used: list[Span]
    gains: dict[int, float]
    """What each word adds that the reading explains."""
    unexplained: float
    found: set[C]
    """The concepts that the reading explains."""
    said: frozenset[C]
    """The concepts that are said at all."""
    elsewhere: bool
    """Whether it is about other people's subjects."""

    @property
    def is_explained(self) -> bool:
        """Whether hardly anything of it is left, and none of it is about other people's subjects."""
        return self.unexplained < NOTHING and not self.elsewhere

    @property
    def of_a_subject(self) -> bool:
        return not self.found.isdisjoint(SUBJECTS)


def weigh(reader: Reader, reading: Reading, best: Interpretation, recall: Recall) -> Weighed:
    used = best.used
    gains: dict[int, float] = {}
    for span in used:
        gained = span.gain
        for number in range(span.start, span.end):
            if number not in gains or gained > gains[number]:
                gains[number] = gained
    return Weighed(
        reader,
        reading,
        best,
        recall,
        texts=reading.texts,
        used=used,
        gains=gains,
        unexplained=left_by(best.clause, gains),
        found={span.concept for span in used if span.concept is not C.SESSION_NAME or not _is_any_round_table(span, used)},
        said=(said := reading.concepts),
        elsewhere=C.ELSEWHERE in said and _is_about_others(reader, reading, best, said, gains),
    )


def _is_about_others(reader: Reader, reading: Reading, best: Interpretation, said: frozenset[C], gains: dict[int, float]) -> bool:
    """Whether the sentence of the clause has words of other people's subjects, which are no matter of practice and nothing that is asked itself."""
    clause, own = best.clause, reader.sets["own_things"]
    if best.kind.intent in OF_SOMEBODY and clause.has(C.PERSON) and said.isdisjoint((C.COMMAND, C.ORDER)):
        return False
    begins = max((edge for edge in reading.breaks if edge <= clause.start), default=0)
    ends = min((edge for edge in reading.breaks if edge >= clause.end), default=len(reading.words))
    matters = positions(span for span in best.used if span.concept is C.PRACTICAL)
    return any(
        span.concept is C.ELSEWHERE
        and (span in clause.spans or not clause.start <= span.start < clause.end)
        and begins <= span.start < ends
        and (reading.words[span.start].text not in own or clause.start <= span.start < clause.end)
        and not all(number in matters or gains.get(number, 0.0) >= FULLY_EXPLAINED for number in range(span.start, span.end))
        for span in reading.spans
    )


def _is_any_round_table(span: Span, spans: Sequence[Span]) -> bool:
    """Whether sessions are only named as what all of them are ("the round tables"), which is no subject."""
    return any(each.concept is C.ROUND_TABLE and (each.start, each.end) == (span.start, span.end) for each in spans)
