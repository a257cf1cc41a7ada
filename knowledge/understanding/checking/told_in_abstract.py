"""The one talk of many in whose texts rare words of a message stand together: "the one where they turn a vacuum cleaner into a map maker"."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.telling import forms_of_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader

OF_A_TALK = (C.TALK, C.SESSION, C.TALK_ABOUT, C.THERE_IS)
"""Concepts that say that a talk is looked for."""
ASKING = frozenset({*OF_A_TALK, C.SPEAK, C.SPEAKER, C.ABOUT, C.WHO, C.WHEN, C.WHERE, C.WHAT, C.WHICH, C.IT, C.THEY, C.ALL, C.ANY, C.PERSON_WORD})
"""Concepts whose words only ask."""
EVERYDAY = 50
"""Ten times the Zipf frequency from which a word says nothing of what a message is about."""
SHORTEST = 3
"""Letters of a word that says what a message is about."""
SEVERAL = 2
"""Telling words without which no talk is told."""
LEAST_SHARE = 0.7
"""Share of the telling words of a message that one session has."""
LEAST = 1.25
"""What the words that one session has tell together, of which each tells 1 where no other session has it."""
MOST_OF_ANOTHER = 0.6
"""Share of that up to which another session is not meant as well."""


def told_in_abstract(reader: Reader, clause: Clause) -> Ask | None:
    """The talk that a clause of a large event, read as nothing else, tells by words that hardly any other has; None where there is none."""
    ordered = any(span.concept is C.ORDER for span in clause.reading.spans)
    if not reader.topics.is_large or ordered or not _looks_for_one(reader, clause):
        return None
    telling = _telling_words(reader, clause)
    said = forms_of_words(clause.reading, [number in telling for number in range(len(clause.reading.words))])
    fit = reader.topics.fit(said) if len(telling) >= SEVERAL else None
    if fit is None:
        return None
    scores: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for number in telling:
        sessions = _holding(reader, said[number])
        scores.update(dict.fromkeys(sessions, _rarity(len(sessions), len(reader.directory.sessions))))
        held.update(sessions)
    (best, score), (_, next_score) = (*scores.most_common(2), ("", 0.0))[:2]
    alone = score >= LEAST and next_score <= MOST_OF_ANOTHER * score and any(session == best for session, _ in fit.keys)
    return Ask(Intent.SESSION, sessions=(best,)) if alone and held[best] >= max(SEVERAL, LEAST_SHARE * len(telling)) else None


def _looks_for_one(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says that a talk is looked for, or somebody or something that it describes ("the one where", "un gars qui")."""
    described = any(reader.sets["ones"] & {first, f"{first} {second}"} for first, second in pairwise(clause.texts))
    somebody = clause.says(
        *((language.sets["antecedents"] - reader.sets["indefinite"]).difference(reader.cardinals) for language in reader.languages)
    )
    return (clause.has(*OF_A_TALK) or described or somebody) and not clause.has(C.HELP, C.HOW_TO)


def _telling_words(reader: Reader, clause: Clause) -> list[int]:
    """The positions of the words that say what a clause is about."""
    asking = clause.places(*ASKING)
    said = ((number, clause.reading.words[number].text) for number in range(clause.start, clause.end) if number not in asking)
    return [number for number, word in said if len(word) >= SHORTEST and word not in reader.light_words and reader.frequency(word) < EVERYDAY]


def _holding(reader: Reader, word: Sequence[tuple[str, float]]) -> set[str]:
    """The sessions in whose texts a word stands, in one of its forms, by its root or in another language."""
    fit = reader.topics.fit([word])
    return {session for session, _ in fit.ranked} if fit else set()


def _rarity(holding: int, count: int) -> float:
    return 1 - math.log(max(1, holding)) / math.log(1 + count)
