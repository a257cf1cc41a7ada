"""A circumstance that people tell before they ask: "my colleague is ill, when does it end?", "it's the taxi driver, which street?"."""

from __future__ import annotations

from knowledge.understanding.clauses.clause import Clause, make_clause, unexplained
from knowledge.understanding.clauses.situations import MOST_BEFORE_ONES_OWN, OF_THE_PROGRAMME
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.belonging import NOTHING
from knowledge.understanding.kinds.scoring import interpretations
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.asked_apart import ASKING, asks_for_itself
from knowledge.understanding.words.folding import as_typed

ASIDE = frozenset(",:;–—")
"""Signs behind which a question may follow what is told first."""
LEAST_READ = 0.5
"""How well the question must be read."""
NAMED = (
    C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.TOPIC, C.SESSION_NAME, C.PLACE, C.TIME, C.DAY, C.MEETING, C.ROOM, C.TRACK, C.ARRIVE, C.ADDRESS,
    C.TELEPHONE, C.EMAIL, C.CONTACT, C.DATE, C.START, C.END, C.ROLE,
)  # fmt: skip
"""Concepts of what is wanted, or may be asked of behind it, so that it is no mere circumstance."""
ASKED_OF_IT = frozenset({Intent.PRACTICAL, Intent.PRIVATE, Intent.CONTACT, Intent.SOCIAL, Intent.UNKNOWN_NAME, Intent.CLARIFY, Intent.REPEAT})
"""Kinds of questions that may well be asked of the circumstance."""
POINTING = (C.HE, C.SHE, C.HIM_OR_HER, C.THEY)
SAID_FIRST = frozenset({C.GREETING, C.PLEASE})
AROUND = SAID_FIRST | {C.EVENT}


def without_a_circumstance(reader: Reader, reading: Reading, recall: Recall) -> str | None:
    """A message without the circumstance that its first sentence begins with, where the rest asks surely; None where it has none."""
    words = reading.words
    end = next(iter(reading.breaks), len(words))
    begin = max((span.end for span in reading.spans if span.concept in SAID_FIRST and span.start == 0), default=0)
    for edge in range(begin + 1, end):
        if ASIDE.isdisjoint(words[edge].gap):
            continue
        if not _tells_a_circumstance(reader, make_clause(reader, reading, begin, edge, recall)):
            return None
        if _asks_surely(reader, make_clause(reader, reading, edge, end, recall)):
            return as_typed(words[edge:]) + ("?" if len(words) in reading.questions else "")
    return None


def _tells_a_circumstance(reader: Reader, clause: Clause) -> bool:
    """Whether a part of a sentence only tells of the asker, of theirs, or who is writing, and wants nothing."""
    if clause.asked or clause.has(C.CORRECTION, *ASKING, *NAMED, *(concept for concept in OF_THE_PROGRAMME if concept not in AROUND)):
        return False
    texts = [clause.reading.words[number].text for number in range(clause.start, clause.end)]
    if clause.has(C.PRACTICAL) and not reader.meaning_verbs.isdisjoint(texts):
        return False  # "I need a parking space, and when does it end?"
    of_the_asker = texts[0] in reader.first_person or not reader.own_things.isdisjoint(texts[:MOST_BEFORE_ONES_OWN])
    return of_the_asker or any(span.concept is C.IT and span.start == clause.start for span in clause.spans)


def _asks_surely(reader: Reader, clause: Clause) -> bool:
    """Whether a clause asks, by itself, something that cannot be asked of the circumstance before it."""
    best = next(iter(interpretations(reader, clause)), None)
    if best is None or best.score < LEAST_READ or best.kind.intent in ASKED_OF_IT or clause.has(*POINTING):
        return False
    return asks_for_itself(reader, clause) or unexplained(clause) < NOTHING
