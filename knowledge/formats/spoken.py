"""The languages of sessions as foreign files name them: codes, names, several at once, or stray words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache


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
    """Codes by code, and by the language's name in English and in itself."""
    from babel import Locale

    names: dict[str, str] = {str(code): str(name) for code, name in Locale("en").languages.items()}
    known = {name.casefold(): code for code, name in names.items() if len(code) <= 3}
    for code in ("de", "es", "fr", "it", "nl", "pt"):
        known[(Locale(code).get_display_name(code) or code).casefold()] = code
    return known | {code: code for code in names if len(code) <= 3 and code not in ("und", "zxx", "mul")}
