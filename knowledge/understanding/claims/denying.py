"""Whether a clause says that something is not so ("he does not speak at three, does he?"): then a yes or a no may mean either."""

from __future__ import annotations

from itertools import pairwise

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.titles import inside_titles
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import Word


def is_denied(reader: Reader, clause: Clause) -> bool:
    """Whether a clause denies what it says. Neither "isn't he ...?" nor "... isn't he?" nor "... or not?" does."""
    words = clause.reading.words
    denying = [number for number in range(clause.start + 1, clause.end - 1) if words[number].text in reader.sets["negations"]]
    if not denying or inside_titles(clause.spans).issuperset(denying):
        return False
    confirming = clause.places(C.CONFIRM, C.CORRECTION)
    return any(number not in confirming for number in denying)


def is_limited(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says something of nobody, or of one alone ("is it only about housing?"): what is known of the rest is no answer to it."""
    of_titles = inside_titles(clause.spans)
    words = [clause.reading.words[number] for number in range(clause.start, clause.end) if number not in of_titles]
    texts = [word.text for word in words]
    if not reader.sets["limits"].isdisjoint(texts):
        return True
    return not reader.sets["none_of"].isdisjoint(texts) and any(_is_said_of_none(reader, first, second) for first, second in pairwise(words))


def _is_said_of_none(reader: Reader, determiner: Word, word: Word) -> bool:
    """Whether two words say that there is none of something ("no women"), and not just "no"."""
    return determiner.text in reader.sets["none_of"] and word.gap == " " and word.text not in reader.light_words
