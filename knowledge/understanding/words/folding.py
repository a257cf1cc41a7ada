"""Text as it is compared: without case, accents, apostrophes, hyphens inside words, or invisible signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

PICTURE = "So"
"""The category of pictures and emoji among the signs."""
CLOSING_QUOTES = tuple('"”»')
"""Signs with which a quoted title ends."""
PICTURES = frozenset({PICTURE, "Sk", "Mn", "Cf", "Zs"})
"""The categories of the signs of which a message of pictures alone is made: colours of skin, joiners and spaces are among them."""
LONGEST_TEXT = 600
"""How many characters of a message are read. A question is shorter; what is longer is no question."""

ENDING = frozenset(".,;:?!")
"""Signs that part clauses, also where they stand behind a bracket."""
PARTING = ENDING - {"."} | {"\n"}
"""Signs between two words that are not of one name."""
LONGEST_CUT_SHORT = 4
"""Letters of a title that may be cut short, with a full stop behind it ("Prof.")."""
SIGNED = r"(?<![^\W_])[A-Za-z](?:\+\+|#)(?![^\W_])|(?<![^\s(])\.[Nn][Ee][Tt](?![^\W_])"
"""Letters whose signs are a part of the name: "C++", "F#", ".NET"."""
PLUS, SHARP, DOT = SIGNS = "+#."
_WORD = re.compile(rf"[nN]°|{SIGNED}|[^\W_]+")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_LIST_NUMBER = re.compile(r"(?:^|(?<=\s))(\d) ?[).\-–/] ?(?=[^\W\d])")
"""A number before an item of a list ("1) where 2) when")."""
_PIECES = re.compile(r"\d+|[^\d]+")
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")
"""Words that are folded but for their capitals, as most of what the files of words hold."""


class Word(NamedTuple):
    """A word of a message: as compared, as typed, and where it stands in the folded text.

    `capital`: typed with a capital letter, in a message that is not all capitals. `gap`: what stood before it.
    """

    text: str
    raw: str
    start: int
    end: int
    gap: str
    capital: bool


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """One word in lower case without accents, its digits those of every language."""
    lowered = word.lower().translate(LIGATURES)
    if lowered.isascii():
        return lowered
    signs = (sign for sign in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(sign))
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in signs).translate(LIGATURES)


def visible(text: str) -> str:
    """The text without control and format characters, in composed form, cut to what is read."""
    if text.isascii() and text.isprintable():
        return text[:LONGEST_TEXT]
    text = unicodedata.normalize("NFKC", text[: 2 * LONGEST_TEXT])
    if text.isprintable():
        return text[:LONGEST_TEXT]
    kept = (
        "; " if sign == "\n" else " " if sign.isspace() else sign for sign in text.strip() if sign.isspace() or unicodedata.category(sign)[0] != "C"
    )
    return "".join(kept)[:LONGEST_TEXT]


def _without_list_numbers(text: str) -> str:
    """The text with its items parted like sentences, where they are numbered 1, 2 and so on."""
    numbers = [found.group(1) for found in _LIST_NUMBER.finditer(text)]
    counted = len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]
    return _LIST_NUMBER.sub("; ", text) if counted else text


@lru_cache(maxsize=64)
def words_of(text: str) -> tuple[str, tuple[Word, ...]]:
    """The folded text and its words. Digits and letters are parted ("15h30" is three words)."""
    text = visible(text)
    if "1" in text and "2" in text:
        text = _without_list_numbers(text)
    shouted = text.upper() == text
    folded: list[str] = []
    words: list[Word] = []
    length = position = 0
    for found in _WORD.finditer(text):
        begins, ends = found.span()
        gap = text[position:begins]
        gap = gap if gap == " " else _simple_gap(gap, bool(words))
        position, raw = ends, text[begins:ends]
        for piece in (raw,) if raw.isalpha() else _PIECES.findall(raw):
            compared = fold_word(piece)
            folded += (gap, compared)
            start = length + len(gap)
            length = start + len(compared)
            words.append(Word(compared, raw, start, length, gap, not shouted and piece[0].isupper()))
            gap = ""
    return "".join(folded), tuple(words)


def _simple_gap(gap: str, inside: bool) -> str:
    if gap in (" ", "'", "’", "-", "‑", "."):
        return " " if gap != "." else "."
    marks = "".join(sign for sign in gap if sign in '.,;:?!/+&@()"«»“”-–—')
    if marks[:3] == "..." and marks[3:4] in CLOSING_QUOTES:
        marks = marks[3:]  # a title that somebody cuts short ends no sentence
    if marks and inside:
        mark = marks[1] if marks[0] == ")" and marks[1:2] in ENDING else marks[0]
        return f"{mark} " if gap[-1:].isspace() or len(marks) > 1 else mark
    if inside and any(unicodedata.category(sign) == PICTURE for sign in gap):
        return ". "  # people end a sentence with a picture instead of a full stop
    return " " if inside else ""


def is_pictures(text: str) -> bool:
    """Whether a text is made of pictures and nothing else."""
    kinds = {unicodedata.category(sign) for sign in text}
    return PICTURE in kinds and kinds <= PICTURES


def says_any(texts: Iterable[str], sets: Iterable[Set[str]]) -> bool:
    """Whether any of the words is in any of the sets."""
    for words in sets:  # noqa: SIM110 - asked in most rules, and any() takes twice as long
        if not words.isdisjoint(texts):
            return True
    return False


def stands_at(words: Sequence[Word], number: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase begins at a place of a text."""
    if number >= len(words) or words[number].text != phrase[0]:
        return False
    return len(phrase) == 1 or tuple([word.text for word in words[number : number + len(phrase)]]) == phrase


def as_typed(words: Sequence[Word]) -> str:
    """Words as they were typed, each once where one was read as several."""
    said: list[str] = []
    last: tuple[int, int] | None = None
    for word in words:
        once_more = bool(said) and not word.gap and said[-1].endswith(word.raw)
        if (word.start, word.end) != last and not once_more:
            said.append(word.gap + word.raw if said else word.raw)
        last = (word.start, word.end)
    return "".join(said)


def fold(text: str) -> str:
    """A whole text folded to words with single spaces, for comparing."""
    lowered = text.lower()
    if len(text) <= LONGEST_TEXT and _PLAIN.fullmatch(lowered):
        return lowered
    return " ".join([fold_word(piece) for raw in _WORD.findall(visible(text)) for piece in _PIECES.findall(raw)])


def is_lettered(word: str) -> bool:
    """Whether a folded word is made of letters, perhaps with the signs of a name ("c++", ".net")."""
    return word.isalpha() or word[-1] in SIGNS or word[0] == DOT
