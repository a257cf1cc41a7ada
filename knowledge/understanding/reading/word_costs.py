"""What a word costs a reading of a message that does not explain it: nothing for small words, most for rare ones."""

from __future__ import annotations

from functools import lru_cache

from knowledge.understanding.names.subjects import Terms
from knowledge.understanding.words.folding import is_lettered
from knowledge.understanding.words.languages import Language
from knowledge.understanding.words.spelling import Form

EVERYDAY_FREQUENCY = 60
RARE_FREQUENCY = 35
COST_OF_UNKNOWN = 0.6
COST_OF_ABBREVIATION = 0.1
COST_OF_A_NUMBER = 0.2
LONGEST_ABBREVIATION = 4
VOWELS = frozenset("aeiouy")
OWN_WORD = 0.3
"""Share of its cost for a word that the event uses of itself."""
LEAST_SHARE = 0.15
"""Share of its cost for the most frequent word."""
KEPT_WORDS = 2048
"""Words whose cost is kept: people use few, again and again."""


class WordCosts:
    """The costs of words, each worked out when the word is met; those met of late are kept."""

    def __init__(self, languages: tuple[Language, ...], terms: Terms, event_terms: frozenset[str]) -> None:
        """`event_terms`: those of the words that the event uses of itself."""
        self._languages = languages
        self._terms = terms
        self._event_terms = event_terms
        self.of = lru_cache(maxsize=KEPT_WORDS)(self._worked_out)
        """The cost of a word, given the forms it may stand for."""

    def _worked_out(self, text: str, forms: tuple[Form, ...]) -> float:
        if not is_lettered(text):
            return COST_OF_A_NUMBER if text.isdigit() else 0.0
        if len(text) <= LONGEST_ABBREVIATION and VOWELS.isdisjoint(text):
            return COST_OF_ABBREVIATION
        frequency = max(language.common.get(form.text, 0) for language in self._languages for form in forms)
        share = (EVERYDAY_FREQUENCY - max(frequency, RARE_FREQUENCY)) / (EVERYDAY_FREQUENCY - RARE_FREQUENCY)
        terms = (term for form in forms for term in self._terms.of(form.text))
        own = 1.0 if self._event_terms.isdisjoint(terms) else OWN_WORD
        return COST_OF_UNKNOWN * own * max(LEAST_SHARE, min(1.0, share))
