"""The one talk of many in whose texts rare words of a message stand together: "the one where they turn a vacuum cleaner into a map maker"."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.telling import forms_of_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.told_in_texts import MOST_IN_MIND
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.words.folding import fold

OF_A_TALK = (C.TALK, C.SESSION, C.TALK_ABOUT, C.THERE_IS)
"""Concepts that say that a talk is looked for."""
ASKING = frozenset({*OF_A_TALK, C.SPEAK, C.SPEAKER, C.ABOUT, C.WHO, C.WHEN, C.WHERE, C.WHAT, C.WHICH, C.IT, C.THEY, C.ALL, C.ANY, C.PERSON_WORD})
"""Concepts whose words only ask."""
EVERYDAY = 50
"""Ten times the Zipf frequency from which a word says nothing of what a message is about."""
LONGEST = 8
"""Words of a question of which one may stand in what is told of the session in mind."""
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
    if not reader.topics.is_searched_freely or C.ORDER in clause.reading.concepts or not _looks_for_one(reader, clause):
        return None
    telling = _telling_words(reader, clause)
    said = forms_of_words(reader, clause.reading, [number in telling for number in range(len(clause.reading.words))])
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


def told_of_those_in_mind(reader: Reader, clause: Clause, recall: Recall) -> Ask | None:
    """The sentences about the sessions in mind that have a word of a question which is read as nothing else ("faut une blouse ?")."""
    if (
        not reader.directory.rooms
        or not 0 < len(recall.sessions) <= MOST_IN_MIND
        or len(clause) > LONGEST
        or clause.has(C.PERSON, C.ORDER, C.COMMAND)
    ):
        return None
    words = [clause.reading.words[number].text for number in _telling_words(reader, clause)]
    told = tuple(session for session in recall.sessions if reader.told_matters.with_words(words, reader.terms, session))
    return Ask(Intent.PRACTICAL, sessions=recall.sessions, words=" ".join(words), told_in=told) if told else None


def named_in_texts(reader: Reader, ask: Ask) -> Ask:
    """Whoever only the texts of a small programme name ("with Zoé Lantier") is told by the sessions of these, and is no stranger."""
    if ask.intent is not Intent.UNKNOWN_NAME or not ask.words or not reader.directory.rooms or reader.topics.has_many:
        return ask
    name = fold(ask.words)
    sessions = tuple(each for each in reader.directory.sessions if reader.told_matters.has_name(name, each))
    return Ask(Intent.SESSION, sessions=sessions) if sessions else ask


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
