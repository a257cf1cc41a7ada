"""What each word of a message tells by itself, whatever stands beside it: worked out once for a message, and used for each of its clauses."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import Word, is_lettered
from knowledge.understanding.words.spelling import Form

SHORTEST_SUBJECT = 3

Forms = tuple[Form, ...]


def words_alone(reader: Reader, words: Sequence[Word], forms: Sequence[Forms]) -> tuple[dict[int, float], frozenset[int]]:
    """What each word costs a reading that does not explain it, by its position: nothing for small words, most for rare ones.

    Then the positions of the words that may be of a subject.
    """
    costs: dict[int, float] = {}
    of_subject: list[int] = []
    for number, word in enumerate(words):
        text = word.text
        of_ones_own = number > 0 and words[number - 1].text in reader.sets["own_things"]
        somebody = of_ones_own and text in reader.sets["own_people"]
        tells = not somebody and text not in reader.small_words and not says_nothing(reader, forms[number])
        if tells:
            costs[number] = reader.word_costs.of(text, forms[number])
        if (
            of_ones_own
            or text in reader.cardinals
            or (text,) in reader.question_beginnings
            or (text in reader.qualified and _only_qualifies(reader, text, forms[number + 1 :]))
        ):
            continue
        long_enough = len(text) >= SHORTEST_SUBJECT or (reader.topics.is_searched_freely and text in reader.topics.strong_words)
        if (tells and long_enough and is_lettered(text)) or (word.capital and is_acronym(word)):
            of_subject.append(number)
    of_subject += [number for number, word in enumerate(words) if word.text in reader.sets["filler_words"] and _is_of_a_name(reader, words, number)]
    return costs, frozenset(of_subject)


def _is_of_a_name(reader: Reader, words: Sequence[Word], number: int) -> bool:
    """Whether a word that says nothing by itself is one of two words of a name in the texts of the programme: "home assistant"."""
    return any(
        words[second].gap == " "
        and words[other].text not in reader.light_words
        and reader.topics.writes_as_name(words[first].text, words[second].text)
        for first, second, other in ((number - 1, number, number - 1), (number, number + 1, number + 1))
        if first >= 0 and second < len(words)
    )


def _only_qualifies(reader: Reader, text: str, behind: Sequence[Forms]) -> bool:
    """Whether a word is an adjective that would name a subject only with another word than the one behind it ("a little question")."""
    if reader.topics.is_searched_freely:
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
