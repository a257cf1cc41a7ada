"""What an organiser orders without a slash: "décale la clôture de 10 minutes", "tell everybody that lunch is served". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.organisers.arguments import Verb
from bot.organisers.phrases import phrases_of
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language

QUESTION_MARKS = ("?", "？", "؟")


@dataclass(frozen=True, slots=True)
class Order:
    """The commands that it may be, of which the first counts that can be read, and what would stand behind it."""

    verbs: tuple[Verb, ...]
    words: str


def verbs_said(languages: Iterable[Language]) -> dict[str, list[tuple[tuple[str, ...], Verb]]]:
    """The words with which orders begin, by their first, the longest first."""
    known = tuple(languages)
    said = sorted(((tuple(phrase.split()), verb) for verb in Verb for phrase in phrases_of(f"to_{verb}", known)), key=lambda each: -len(each[0]))
    return {first: [each for each in said if each[0][0] == first] for first in {phrase[0] for phrase, _ in said}}


def order_in(text: str, verbs: Mapping[str, list[tuple[tuple[str, ...], Verb]]], reader: Reader) -> Order | None:
    """The order that a message is; None for a question, and for anything that begins otherwise."""
    words = text.split()
    if not words or text.rstrip().endswith(QUESTION_MARKS):
        return None
    for phrase, verb in verbs.get(fold(words[0]), ()):
        if tuple(map(fold, words[: len(phrase)])) == phrase:
            rest = text.split(maxsplit=len(phrase))[len(phrase) :]
            # what is postponed to an hour is moved
            verbs_meant = (Verb.MOVE, verb) if verb is Verb.POSTPONE else (verb,)
            return Order(verbs_meant, _without_link(rest[0], reader) if rest and verb is Verb.ANNOUNCE else "".join(rest))
    return None


def _without_link(text: str, reader: Reader) -> str:
    """What is told, without the word that joins it to whom it is told: "que le déjeuner est servi"."""
    links = "|".join(sorted(map(re.escape, reader.sets["claim_links"])))
    return re.sub(rf"^(?:(?:{links})(?:\s+|['’])|[:,]\s*)", "", text, flags=re.IGNORECASE)
