"""What each word of a message tells by itself, whatever stands beside it: worked out once for a message, and used for each of its clauses."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import Word, is_lettered
from knowledge.understanding.words.spelling import Form

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


def words_alone(reader: Reader, words: Sequence[Word], forms: Sequence[Forms]) -> tuple[dict[int, float], frozenset[int]]:
    """What each word costs a reading that does not explain it, by its position: nothing for small words, most for rare ones.

    Then the positions of the words that may be of a subject.
    """
    costs: dict[int, float] = {}
    of_subject: list[int] = []
    for number, word in enumerate(words):
        text = word.text
        tells = text not in reader.small_words and not says_nothing(reader, forms[number])
        if tells:
            costs[number] = _cost(reader, text, forms[number])
        if (
            (number and words[number - 1].text in reader.sets["own_things"])
            or text in reader.cardinals
            or (text,) in reader.question_beginnings
            or (text in reader.qualified and _only_qualifies(reader, text, forms[number + 1 :]))
        ):
            continue
        long_enough = len(text) >= SHORTEST_SUBJECT or (reader.topics.is_large and text in reader.topics.strong_words)
        if (tells and long_enough and is_lettered(text)) or (word.capital and is_acronym(word)):
            of_subject.append(number)
    return costs, frozenset(of_subject)


def _only_qualifies(reader: Reader, text: str, behind: Sequence[Forms]) -> bool:
    """Whether a word is an adjective that would name a subject only with another word than the one behind it ("a little question")."""
    if reader.topics.is_large:
        return False
    return not behind or reader.qualified[text].isdisjoint([form.text for form in behind[0]])


def says_nothing(reader: Reader, forms: Forms) -> bool:
    """Whether a word may stand for a small word or a filler."""
    light = reader.light_words
    for form in forms:  # noqa: SIM110 - run for every word, and any() takes twice as long
        if form.text in light:
            return True
    return False


def is_acronym(word: Word) -> bool:
    """Whether a short word was typed in capitals, in a message that was not."""
    return word.capital and word.raw.isupper() and word.text.isalpha() and len(word.text) in (2, 3)


def _cost(reader: Reader, text: str, forms: Forms) -> float:
    if not is_lettered(text):
        return COST_OF_A_NUMBER if text.isdigit() else 0.0
    if len(text) < 5 and VOWELS.isdisjoint(text):
        return COST_OF_ABBREVIATION
    frequency = max([language.common.get(form.text, 0) for language in reader.languages for form in forms])
    share = (EVERYDAY_FREQUENCY - max(frequency, RARE_FREQUENCY)) / (EVERYDAY_FREQUENCY - RARE_FREQUENCY)
    terms = [term for form in forms for term in reader.terms.of(form.text)]
    own = 1.0 if reader.event_terms.isdisjoint(terms) else OWN_WORD
    return COST_OF_UNKNOWN * own * max(0.15, min(1.0, share))
