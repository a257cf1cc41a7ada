"""The languages of sessions as foreign files name them: codes, names, several at once, or stray words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

NAMED_IN = ("en", "fr", "de", "es", "it", "nl", "pt")
"""Languages in which files name languages; where two of them have one name for two languages, the first counts."""


def language_codes(named: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The two- or three-letter codes (ISO 639) of the languages named, and what names no language."""
    codes: list[str] = []
    stray: list[str] = []
    for name in named:
        code = _known().get(name.strip("().[]").casefold())
        (codes if code else stray).append(code or name)
    return tuple(dict.fromkeys(codes)), tuple(stray)


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Codes by code, of two or three letters, and by the language's name in the great languages and in itself."""
    from babel import Locale
    from babel.core import get_global

    names: dict[str, str] = {str(code): str(name) for code, name in Locale("en").languages.items()}
    short = [code for code in names if len(code) <= 3 and code not in ("und", "zxx", "mul")]
    known = {str(Locale(spoken).languages.get(code, code)).casefold(): code for spoken in reversed(NAMED_IN) for code in short}
    other = {code: meant for code, meant in get_global("language_aliases").items() if len(code) == 3 and meant in names}
    return known | other | {code: code for code in short}
