"""What each word of a message tells by itself, whatever stands beside it: worked out once for a message, and used for each of its clauses."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.folding import Word
from knowledge.understanding.reader import Reader
from knowledge.understanding.spelling import Form

EVERYDAY_FREQUENCY = 60
RARE_FREQUENCY = 35
COST_OF_UNKNOWN = 0.6
COST_OF_ABBREVIATION = 0.1
COST_OF_A_NUMBER = 0.2
VOWELS = frozenset("aeiouy")
OWN_WORD = 0.3
"""Share of its cost for a word that the event uses of itself."""
SHORTEST_SUBJECT = 3

Forms = Sequence[Form]


def costs_of(reader: Reader, words: Sequence[Word], forms: Sequence[Forms]) -> dict[int, float]:
    """What each word costs a reading that does not explain it, by its position: nothing for small words, most for rare ones."""
    return {
        number: _cost(reader, word, forms[number])
        for number, word in enumerate(words)
        if word.text not in reader.small_words and not says_nothing(reader, forms[number])
    }


def subject_words_of(reader: Reader, words: Sequence[Word], forms: Sequence[Forms]) -> frozenset[int]:
    """The positions of the words that may be of a subject."""
    return frozenset(number for number, word in enumerate(words) if is_acronym(word) or _may_tell(reader, word.text, forms[number]))


def says_nothing(reader: Reader, forms: Forms) -> bool:
    """Whether a word may stand for a small word or a filler."""
    for form in forms:  # noqa: SIM110 - run for every word, and any() takes twice as long
        if form.text in reader.small_words or form.text in reader.filler_words:
            return True
    return False


def is_acronym(word: Word) -> bool:
    """Whether a short word was typed in capitals, in a message that was not."""
    return word.capital and word.raw.isupper() and word.text.isalpha() and len(word.text) in (2, 3)


def _may_tell(reader: Reader, text: str, forms: Forms) -> bool:
    return len(text) >= SHORTEST_SUBJECT and text.isalpha() and text not in reader.small_words and not says_nothing(reader, forms)


def _cost(reader: Reader, word: Word, forms: Forms) -> float:
    if not word.text.isalpha():
        return COST_OF_A_NUMBER if word.text.isdigit() else 0.0
    if len(word.text) < 5 and VOWELS.isdisjoint(word.text):
        return COST_OF_ABBREVIATION
    frequency = max(language.common.get(form.text, 0) for language in reader.languages for form in forms)
    share = (EVERYDAY_FREQUENCY - max(frequency, RARE_FREQUENCY)) / (EVERYDAY_FREQUENCY - RARE_FREQUENCY)
    own = OWN_WORD if any(term in reader.event_terms for form in forms for term in reader.terms.of(form.text)) else 1.0
    return COST_OF_UNKNOWN * own * max(0.15, min(1.0, share))
