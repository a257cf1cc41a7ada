"""Letters as words of schedules are compared by them."""

from __future__ import annotations

import unicodedata


def folded_letters(text: str) -> str:
    """A text in small letters without accents, letter for letter, so that places in it are places in the text."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[:1] for letter in text)
