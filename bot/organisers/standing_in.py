"""People whom an organiser names in a command, each with a body behind a comma: "Marie Dupont, CNAF et Jean Petit". Pure."""

from __future__ import annotations

import re

from knowledge.editing_people import Newcomer
from knowledge.understanding.folding import fold
from knowledge.understanding.reader import Reader

MOST_WORDS = 5
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:et|and|&)\s+", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")


def newcomers_in(text: str, reader: Reader) -> tuple[Newcomer, ...]:
    """The people of a list of names; none where a text is anything else."""
    found: list[Newcomer] = []
    for piece in _BETWEEN.split(text.strip()):
        if is_name(piece, reader):
            found.append(Newcomer(without_title(piece, reader)))
        elif found and not found[-1].body and piece:
            found[-1] = Newcomer(found[-1].name, piece)
        else:
            return ()
    return tuple(found)


def has_title_or_body(text: str, reader: Reader) -> bool:
    """Whether a text names people even where no person is replaced: "Mme Dupont", "Marie Dupont, CNAF"."""
    known = {fold(name) for body in reader.directory.programme.organisations for name in (*body.name.all, *(body.short_name or body.name).all)}
    return without_title(text, reader) != text.strip() or any(
        each.body.isupper() or fold(each.body) in known for each in newcomers_in(text, reader) if each.body
    )


def is_name(text: str, reader: Reader) -> bool:
    """Whether a text looks like the name of one person: two words or more with capitals, or a title and a word."""
    words = without_title(text, reader).split()
    particles = {word for language in reader.languages for word in language.name_particles}
    plain = [word for word in words if fold(word) not in particles]
    least = 1 if len(words) < len(text.split()) else 2
    return least <= len(plain) and len(words) <= MOST_WORDS and all(_is_capital(word) for word in plain)


def without_title(text: str, reader: Reader) -> str:
    """A name without "Mme", "Dr" before it."""
    words = text.split()
    while len(words) > 1 and fold(words[0]) in reader.titles:
        words.pop(0)
    return " ".join(words)


def _is_capital(word: str) -> bool:
    letters = _LETTERS.findall(word)
    return bool(letters) and letters[0].isupper() and not any(sign.isdigit() for sign in word)
