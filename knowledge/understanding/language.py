"""Which language a message is in: how frequent its words are in each, short spellings and letters that only one has.

Names of the programme say nothing of the language, and words that all languages share little; then nobody is sure, and the
conversation or the person's app decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge.understanding.folding import Word
from knowledge.understanding.languages import Language

UNSEEN = 20
"""What a word counts that a language does not have, as ten times a Zipf frequency (the rarest that it has is about 38)."""
OWN_SPELLING = 20
OWN_LETTER = 15
OWN_FUNCTION_WORD = 12
OWN_PHRASE = 10
NO_PHRASES: Mapping[str, set[str]] = {}
SURE = 7
"""How far the first must be ahead of the second."""


def language_scores(languages: Iterable[Language], words: Iterable[Word], phrases: Mapping[str, set[str]] = NO_PHRASES) -> dict[str, float]:
    """How much the words speak for each language, by its code. `phrases`: the languages in whose phrases a word stands."""
    languages = tuple(languages)
    scores = dict.fromkeys((language.code for language in languages), 0.0)
    for word in words:
        if not word.text.isalpha():
            continue
        frequencies = [language.common.get(word.text, UNSEEN) for language in languages]
        spelt = [word.text in language.spellings for language in languages]
        grammar = [word.text in language.function_words for language in languages]
        for language, frequency, short, small in zip(languages, frequencies, spelt, grammar, strict=True):
            score = frequency
            if short and sum(spelt) == 1 and max(frequencies) < 55:
                score += OWN_SPELLING
            if phrases.get(word.text) == {language.code}:
                score += OWN_PHRASE
            if small and sum(grammar) == 1:
                score += OWN_FUNCTION_WORD
            if language.letters and not language.letters.isdisjoint(word.raw.lower()):
                score += OWN_LETTER
            scores[language.code] += score
    return scores


def surest(scores: dict[str, float]) -> str | None:
    """The language that is clearly ahead, or None."""
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] <= 0:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < SURE:
        return None
    return ranked[0][0]
