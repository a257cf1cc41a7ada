"""What stands around a word that somebody may be called: a title or a word before names, or the article before an everyday word."""

from __future__ import annotations

from collections.abc import Container, Sequence

from knowledge.understanding.concepts import Concept
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.languages import Language, phrases_said, words_named
from knowledge.understanding.words.starred_words import starred_words

EVERYDAY_WORD = 44
"""Ten times the Zipf frequency from which a given name is also an everyday word ("guy", "rose")."""
ENDS = frozenset(".?!:;")
PLACING = (Concept.NEXT, Concept.PREVIOUS, Concept.FIRST, Concept.LAST, Concept.OTHER)
"""Concepts whose words stand between an article and a thing."""


class AroundNames:
    """The words of some languages that stand before names and before things. It never changes."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self._common = tuple(language.common for language in languages)
        self._placing = starred_words(phrase for concept in PLACING for phrase in phrases_said(languages, concept))
        self._determiners = words_named(languages, "indefinite", "definite")
        self._verbs = phrases_said(languages, Concept.MISSED)
        self._auxiliaries = words_named(languages, "auxiliaries")
        self._before_infinitives = words_named(languages, "will", "musts")
        self._nouns = phrases_said(languages, Concept.HE, Concept.SHE) - words_named(languages, "function_words")
        self.titles = frozenset(word for language in languages for titles in language.titles.values() for word in titles)
        """How people are called before their names."""
        self.before_names = self.titles | words_named(languages, "function_words", "filler_words")
        """Words behind which a name may stand."""

    def is_everyday(self, word: Word) -> bool:
        """Whether a word is used so often that it says nothing of whether somebody is named."""
        return any(common.get(word.text, 0) >= EVERYDAY_WORD for common in self._common)

    def is_a_thing(self, words: Sequence[Word], position: int) -> bool:
        """Whether an everyday word without a capital stands behind an article, or what picks one of several ("le prochain truc"),
        or one that is said of people anywhere behind an article."""
        before = words[max(position - 2, 0) : position]
        if not before or words[position].capital or before[-1].capital or not self.is_everyday(words[position]):
            return False
        picked = before[-1].text in self._placing or words[position].text in self._nouns  # "the prefect guy"
        return before[-1].text in self._determiners or (before[0].text in self._determiners and picked)

    def is_title(self, words: Sequence[Word], position: int) -> bool:
        """Whether a word is a title, and not the verb of "did I miss Dreyfus" or "am I going to miss Dreyfus"."""
        word = words[position].text
        if word not in self.titles or word not in self._verbs:
            return word in self.titles
        before = [each.text for each in words[max(position - 2, 0) : position]]
        return not (before and (before[-1] in self._auxiliaries or before[0] in self._before_infinitives))

    def is_after_title(self, words: Sequence[Word], position: int) -> bool:
        """Whether a word stands right behind a title ("Mme")."""
        return position > 0 and words[position - 1].text in self.titles

    def stands_as_name(self, words: Sequence[Word], position: int, names: Container[str]) -> bool:
        """Whether a word is written like a name, begins the message, or stands behind a word that comes before names and is none of `names`."""
        previous = words[position - 1].text if position else ""
        if words[position].capital or not previous:
            return True
        return previous in self.before_names and previous not in self._determiners and previous not in names


def stands_inside(words: Sequence[Word], position: int) -> bool:
    """Whether a word is not the first of a sentence, where every word has a capital."""
    return position > 0 and ENDS.isdisjoint(words[position].gap)
