"""Messages that are written like letters: whom they greet by name ("Dear organisers,") and how they end ("Kind regards, Ann Hill") is none of
what they ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.understanding.words.folding import Word, stands_at
from knowledge.understanding.words.word_files import folded_set, phrases_of

LONGEST_SALUTATION = 6
LONGEST_SIGNATURE = 5
SHORT_SIGNATURE = 2
"""Words of a signature that need no capitals."""
SIGNS = frozenset(",.;:!?\n")


@dataclass(frozen=True, slots=True)
class LetterWords:
    """With which words letters begin and end in a language."""

    salutations: frozenset[str]
    """Words before whoever is greeted ("dear")."""
    forms_of_address: tuple[tuple[str, ...], ...]
    """Those that greet alone ("Madame, Monsieur,")."""
    closings: tuple[tuple[str, ...], ...]
    """Formulas before a signature."""
    closing_thanks: tuple[tuple[str, ...], ...]
    """Thanks that are such a formula where a name follows."""
    last_sentences: tuple[tuple[str, ...], ...]
    """How the sentences begin with which letters end."""
    openers: frozenset[str]
    closers: frozenset[str]
    """The first words of all that a letter begins with, and of all that it ends with."""


def letter_words(words: Mapping[str, Iterable[object]]) -> LetterWords:
    """What a file of words says of letters."""
    closings, closing_thanks, last_sentences = (phrases_of(words.get(key)) for key in ("closings", "closing_thanks", "last_sentences"))
    salutations, forms_of_address = folded_set(words.get("salutations") or ()), phrases_of(words.get("forms_of_address"))
    return LetterWords(
        salutations=salutations,
        forms_of_address=forms_of_address,
        closings=closings,
        closing_thanks=closing_thanks,
        last_sentences=last_sentences,
        openers=salutations.union(phrase[0] for phrase in forms_of_address),
        closers=frozenset(phrase[0] for phrase in (*closings, *closing_thanks, *last_sentences)),
    )


def body_of_letter(
    languages: tuple[LetterWords, ...], words: tuple[Word, ...], text: str, is_known: Callable[[str], bool]
) -> tuple[tuple[Word, ...], bool]:
    """The words between the salutation and the closing formula, all where nothing stands between, and whether a question mark ends them.

    `is_known`: whether a word names somebody of the programme, who signs no message of nothing but a formula.
    """
    start = _end_of_salutation(languages, words)
    end = _start_of_closing(languages, words)
    if start >= end:
        asked = "?" in text.rstrip()[-4:]
        return words if asked or any(is_known(word.text) for word in words[end + 1 :]) else _without_signature(words, end), asked
    asked = "?" in words[end].gap if end < len(words) else "?" in text.rstrip()[-4:]
    if start == 0:
        return words[:end], asked
    first = words[start]
    return (Word(first.text, first.raw, first.start, first.end, "", first.capital), *words[start + 1 : end]), asked


def _without_signature(words: tuple[Word, ...], closing: int) -> tuple[Word, ...]:
    """The words without who signs behind a closing formula that begins at `closing`, and is all there is."""
    behind = (number for number in range(closing + 1, len(words)) if not SIGNS.isdisjoint(words[number].gap))
    return words[: next(behind, len(words))]


def _end_of_salutation(languages: tuple[LetterWords, ...], words: tuple[Word, ...]) -> int:
    """The position behind the sign that ends a salutation; 0 where there is none."""
    if not words or not any(words[0].text in language.openers for language in languages):
        return 0
    opened = any(words[0].text in language.salutations for language in languages)
    alone = max((len(phrase) for language in languages for phrase in language.forms_of_address if stands_at(words, 0, phrase)), default=0)
    if not opened and not alone:
        return 0
    for number in range(1, min(len(words), LONGEST_SALUTATION + 1)):
        if not SIGNS.isdisjoint(words[number].gap) and (opened or number >= alone):
            return number if opened or number == alone else 0
    return 0


def _start_of_closing(languages: tuple[LetterWords, ...], words: tuple[Word, ...]) -> int:
    """The position at which a closing formula begins with which a message ends; the number of words where there is none."""
    parted = not SIGNS.isdisjoint("".join([word.gap for word in words]))
    for number in range(len(words)) if parted else ():
        text = words[number].text
        if (number and SIGNS.isdisjoint(words[number].gap)) or not any(text in language.closers for language in languages):
            continue
        if any(stands_at(words, number, phrase) for language in languages for phrase in language.last_sentences):
            return len(words) if any("?" in word.gap for word in words[number + 1 :]) else number
        formula = max((len(phrase) for language in languages for phrase in language.closings if stands_at(words, number, phrase)), default=0)
        thanks = max((len(phrase) for language in languages for phrase in language.closing_thanks if stands_at(words, number, phrase)), default=0)
        if formula and _may_sign(words[number + formula :]) and (number or not SIGNS.isdisjoint(words[formula].gap if formula < len(words) else "")):
            return number
        if thanks and words[number + thanks :] and _is_a_name(words[number + thanks :]):
            return number
    return len(words)


def _may_sign(words: Sequence[Word]) -> bool:
    return not any("?" in word.gap for word in words) and (len(words) <= SHORT_SIGNATURE or _are_capitalised(words))


def _is_a_name(words: Sequence[Word]) -> bool:
    return not SIGNS.isdisjoint(words[0].gap) and not any("?" in word.gap for word in words) and _are_capitalised(words)


def _are_capitalised(words: Sequence[Word]) -> bool:
    return len(words) <= LONGEST_SIGNATURE and all(word.capital for word in words)
