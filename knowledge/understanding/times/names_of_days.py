"""What days of the week and months are called in all languages, as Babel has them, and the parts of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from babel.dates import get_day_names, get_month_names

from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language


def weekday_names(languages: Iterable[Language]) -> dict[str, int]:
    """The days of the week as all languages call them, with their numbers from Monday, 0."""
    return {fold(name): number for language in languages for number, name in get_day_names("wide", locale=language.code).items()}


def short_weekday_names(languages: Iterable[Language]) -> dict[str, int]:
    """The days of the week as all languages shorten them, with their numbers from Monday, 0."""
    names = (get_day_names("abbreviated", locale=language.code) for language in languages)
    return {fold(name).rstrip("."): number for each in names for number, name in each.items()}


def month_names(languages: Iterable[Language]) -> dict[str, int]:
    """The months as all languages call and shorten them, with their numbers."""
    return {
        fold(name): number
        for language in languages
        for width in ("abbreviated", "wide")
        for number, name in get_month_names(width, locale=language.code).items()
    }


@lru_cache(maxsize=8)
def parts_of_days(languages: tuple[Language, ...]) -> Mapping[str, tuple[int, int]]:
    """The parts of a day by their names, each with the hours from which on and up to which it is."""
    return {name: hours for language in languages for name, hours in language.parts_of_many_days.items()}
