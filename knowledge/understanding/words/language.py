"""Which language a message is in: how frequent its words are in each, short spellings and letters that only one has.

Names of the programme say nothing of the language, and words that all languages share little; then nobody is sure, and the
conversation or the person's app decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.languages import Language

UNSEEN = 20
"""What a word counts that a language does not have, as ten times a Zipf frequency (the rarest that it has is about 38)."""
OWN_SPELLING = 20
EVERYDAY = 55
"""Ten times the Zipf frequency from which a word is no short spelling of one language, whatever it may be short for."""
OWN_LETTER = 15
OWN_FUNCTION_WORD = 12
OWN_PHRASE = 10
NO_PHRASES: Mapping[str, str] = {}
SURE = 7
"""How far the first must be ahead of the second."""
CACHED_WORDS = 8192


def language_scores(languages: tuple[Language, ...], words: Iterable[Word], phrases: Mapping[str, str] = NO_PHRASES) -> dict[str, float]:
    """How much the words speak for each language, by its code. `phrases`: the language of the words that stand only in its phrases."""
    counted = [word for word in words if word.text.isalpha()]
    columns = zip(*[_of_word(languages, word.text, word.raw) for word in counted], strict=True) if counted else [()] * len(languages)
    scores = dict(zip([language.code for language in languages], map(float, map(sum, columns)), strict=True))
    for word in () if phrases.keys().isdisjoint([word.text for word in counted]) else counted:
        if code := phrases.get(word.text):
            scores[code] += OWN_PHRASE
    return scores


@lru_cache(maxsize=CACHED_WORDS)
def _of_word(languages: tuple[Language, ...], word: str, raw: str) -> tuple[int, ...]:
    """How much a word speaks for each language, folded and as it is typed, whatever stands around it."""
    frequencies = [language.common.get(word, UNSEEN) for language in languages]
    spelt = [word in language.spellings for language in languages]
    grammar = [word in language.sets["function_words"] for language in languages]
    own_spelling = OWN_SPELLING if sum(spelt) == 1 and max(frequencies) < EVERYDAY else 0
    own_word = OWN_FUNCTION_WORD if sum(grammar) == 1 else 0
    letters = [OWN_LETTER * (not language.letters.isdisjoint(raw.lower())) for language in languages]
    return tuple(
        frequency + own_spelling * short + own_word * small + letter
        for frequency, short, small, letter in zip(frequencies, spelt, grammar, letters, strict=True)
    )


def surest(scores: dict[str, float]) -> str | None:
    """The language that is clearly ahead, or None."""
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] <= 0:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < SURE:
        return None
    return ranked[0][0]
