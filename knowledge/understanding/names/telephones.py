"""Telephone numbers in a message, in digits or as they are dictated, and whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from knowledge.directory import Directory
from knowledge.understanding.concepts import Concept
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.languages import Language

SHORTEST = 6
"""Digits from which a number is a telephone number and no hour, date or price."""
ENDING = 4
"""Digits by which the end of a number of the programme is known."""
COMPARED = 8
"""Last digits that are compared: prefixes of countries and regions are written in many ways."""
TENS = range(20, 100, 10)
SCORE = 20


class TelephoneReader:
    """Finds telephone numbers. Made once from the programme and the languages; it never changes."""

    def __init__(self, directory: Directory, languages: Iterable[Language]) -> None:
        self._numbers = {word: number for language in languages for word, number in language.numbers.items() if " " not in word}
        self._owners = [(digits_of(contact.telephone), contact.person) for contact in directory.programme.contacts if contact.telephone]

    def spans(self, words: Sequence[Word]) -> Iterator[Span]:
        """The telephone numbers of a message, one span a number; its value is the person whom the programme gives it to, if any."""
        numbers = [word.text.isdigit() or word.text in self._numbers for word in words]
        for is_number, stretch in groupby(range(len(words)), key=numbers.__getitem__) if True in numbers else ():
            positions = list(stretch)
            digits = self._dictated([words[number].text for number in positions]) if is_number else ""
            if len(digits) >= SHORTEST:
                owners = (person for known, person in self._owners if known.endswith(digits[-COMPARED:]))
                yield Span(Concept.SAID_NUMBER, positions[0], positions[-1] + 1, 1.0, tuple(owners))
            elif len(digits) == ENDING and (ending := tuple(person for known, person in self._owners if known.endswith(digits))):
                yield Span(Concept.SAID_NUMBER, positions[0], positions[-1] + 1, 1.0, ending)

    def _dictated(self, said: Sequence[str]) -> str:
        """The digits of number words, tens and units put together: "forty two" is 42, "soixante quinze" is 75."""
        groups: list[str] = []
        open_tens = 0
        for word in said:
            value = self._numbers.get(word)
            if value is None:
                groups.append(word)
                open_tens = 0
            elif open_tens and 0 < value < SCORE and open_tens + value < open_tens + (SCORE if open_tens in (60, 80) else TENS.step):
                groups[-1] = str(open_tens + value)
                open_tens = 0
            elif value == SCORE and groups and groups[-1] == "4":
                groups[-1], open_tens = "80", 80
            else:
                groups.append(str(value))
                open_tens = value if value in TENS else 0
        return "".join(groups)


def digits_of(telephone: str) -> str:
    """The digits of a written number, without a national prefix in brackets."""
    return "".join(sign for sign in telephone.replace("(0)", "") if sign.isdigit())
