"""What an organiser orders without a slash: "décale la clôture de 10 minutes", "tell everybody that lunch is served". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.organisers.arguments import Verb
from bot.organisers.phrases import phrases_of
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language

QUESTION_MARKS = ("?", "？", "؟")
_WORD = re.compile(r"[^\s'’]+['’]?")


@dataclass(frozen=True, slots=True)
class Order:
    """The commands that it may be, of which the first counts that can be read, and what would stand behind it."""

    verbs: tuple[Verb, ...]
    words: str

    @property
    def takes_back(self) -> bool:
        """Whether it only says to cancel, and so means what was just shown."""
        return self.verbs == (Verb.CANCEL,) and not self.words


def verbs_said(languages: Iterable[Language]) -> dict[str, list[tuple[tuple[str, ...], Verb]]]:
    """The words with which orders begin, by their first, the longest first."""
    known = tuple(languages)
    said = sorted(((tuple(phrase.split()), verb) for verb in Verb for phrase in phrases_of(f"to_{verb}", known)), key=lambda each: -len(each[0]))
    return {first: [each for each in said if each[0][0] == first] for first in {phrase[0] for phrase, _ in said}}


def order_in(text: str, verbs: Mapping[str, list[tuple[tuple[str, ...], Verb]]], reader: Reader) -> Order | None:
    """The order that a message is; None for a question, and for anything that begins otherwise."""
    if text.rstrip().endswith(QUESTION_MARKS):
        return None
    found = list(_WORD.finditer(text))
    words = [fold(each[0]) for each in found]
    polite = [phrase.split() for phrase in phrases_of("please", reader.languages)]
    start = max((len(phrase) for phrase in polite if words[: len(phrase)] == phrase), default=0)
    for phrase, verb in verbs.get(words[start], ()) if start < len(words) else ():
        behind = start + len(phrase)
        if tuple(words[start:behind]) != phrase:
            continue
        rest = text[found[behind - 1].end() :].strip()
        if verb is Verb.ANNOUNCE:
            return _announced(rest, phrase, reader)
        end = len(words) - max((len(said) for said in polite if words[behind:][-len(said) :] == said), default=0)
        rest = text[found[behind].start() : found[end - 1].end()].rstrip(" ,") if behind < end else ""
        # what is postponed to an hour is moved
        return Order((Verb.MOVE, verb) if verb is Verb.POSTPONE else (verb,), "" if _is_what_was_shown(verb, words[behind:end], reader) else rest)
    return None


def _is_what_was_shown(verb: Verb, words: Sequence[str], reader: Reader) -> bool:
    """Whether what is cancelled is named by nothing but "that" and "all", and never the sessions of a day."""
    said = {word for part in ("all", "that") for phrase in phrases_of(part, reader.languages) for word in phrase.split()}
    return verb is Verb.CANCEL and {*words} <= said


def _announced(text: str, phrase: Sequence[str], reader: Reader) -> Order | None:
    """What is told, without the word that joins it to whom it is told, "que le déjeuner est servi"; None where it is to be found out first."""
    links = reader.sets["claim_links"]
    elided = {letter for language in reader.languages for letter in language.elided} & links
    link = re.match(rf"(?:(?:{_either(links)})\s+|(?:{_either(elided)})['’]\s*|[:,]\s*)", text, re.IGNORECASE)
    told = text[link.end() :] if link else text
    said = fold(told).split()
    unknown = [*reader.question_beginnings, *(tuple(each.split()) for each in phrases_of("told_of", reader.languages))]
    if not link and phrase[-1] not in links and any(tuple(said[: len(each)]) == each for each in unknown):
        return None
    return Order((Verb.ANNOUNCE,), told[:1].upper() + told[1:])


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words))) or "(?!)"
