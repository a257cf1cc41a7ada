"""Codes of rooms whose numbers are said in words, as a telephone writes what it hears: "h thirteen oh two", "k quatre deux cent un"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.understanding.words.folding import Word, fold_word
from knowledge.understanding.words.languages import Language, words_named

HUNDRED, THOUSAND = 100, 1000
FOUR, SEVEN, TWENTY = 4, 7, 20
FURTHER = {"noughts": 0, "twenties": TWENTY, "hundreds": HUNDRED, "thousands": THOUSAND}
"""Sets of further words of numbers, of which codes are said."""
GAPS = frozenset({"", " ", "-", ".", "/"})
MOST_LETTERS = 3
"""Letters with which a code begins."""
MOST_WORDS = 12

State = tuple[str, int | None]
"""What is said of a code so far, and the number that may go on."""


class CodesInWords:
    """The codes of rooms as they are said in words. It never changes."""

    def __init__(self, languages: Iterable[Language], codes: Iterable[str]) -> None:
        languages = tuple(languages)
        self._numbers = {word: number for language in languages for word, number in language.numbers.items() if word.isalpha()}
        self._numbers |= {word: number for name, number in FURTHER.items() for language in languages for word in language.sets.get(name, ())}
        self._between = words_named(languages, "conjunctions")
        self._codes = frozenset(code for code in codes if code[:1].isalpha() and any(sign.isdigit() for sign in code))
        self._beginnings = frozenset(code[:end] for code in self._codes for end in range(len(code) + 1))

    def at(self, words: Sequence[Word], position: int) -> tuple[int, list[str]] | None:
        """Where the code that is said from a word ends, and which ones it may be; None where none is said in words."""
        first = fold_word(words[position].raw)
        if len(first) > MOST_LETTERS or not first.isalpha() or first not in self._beginnings:
            return None
        states: set[State] = {(first, None)}
        found, in_words = None, False
        for number in range(position + 1, min(len(words), position + MOST_WORDS)):
            if words[number].gap not in GAPS:
                break
            said = fold_word(words[number].raw)
            further = self._further(states, said)
            in_words = in_words or said in self._numbers
            if said not in self._between:
                whole = sorted({_all_of(state) for state in further} & self._codes)
                found = (number + 1, whole) if whole and in_words else found
            elif not further:
                further = states
            states = further
            if not states:
                break
        return found

    def _further(self, states: Iterable[State], said: str) -> set[State]:
        """What is said with one more word."""
        further: set[State] = set()
        for text, number in states:
            more = self._numbers.get(said)
            closed = _all_of((text, number))
            if more is not None:
                further.add((closed, more))
                joined = None if number is None else _joined(number, more)
                if joined is not None:
                    further.add((text, joined))
            if said.isalnum() and (said.isdigit() or len(said) <= MOST_LETTERS):
                further.add((closed + said, None))
        return {state for state in further if state[0] in self._beginnings}


def _all_of(state: State) -> str:
    text, number = state
    return text if number is None else f"{text}{number}"


def _joined(number: int, more: int) -> int | None:
    """One number of two words ("two" "hundred", "vingt" "deux"), None where they are two numbers."""
    if more == THOUSAND:
        return number * THOUSAND if number < THOUSAND else None
    if more == HUNDRED:
        return _of_hundreds(number)
    last = number % HUNDRED
    if number >= HUNDRED and last == 0:
        return number + more
    tens = last and last % 10 == 0
    goes_on = (tens and SEVEN * (last < TWENTY) <= more < 10 and more) or (last in (60, 80) and 10 <= more < TWENTY)
    if last == FOUR and more == TWENTY:
        return number + FOUR * TWENTY - FOUR
    return number + more if goes_on else None


def _of_hundreds(number: int) -> int | None:
    high, low = divmod(number, THOUSAND)
    if low == 0:
        return number + HUNDRED
    return high * THOUSAND + low * HUNDRED if low < HUNDRED else None
