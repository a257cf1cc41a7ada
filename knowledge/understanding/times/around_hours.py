"""What stands around hours, and what may be hours without a way to say them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from knowledge.understanding.times.names_of_days import short_weekday_names, weekday_names
from knowledge.understanding.words.languages import Language

DIGITS = r"\d{1,2}"
WRITTEN_TOGETHER = r"\d{3,4}"
"""An hour and its minutes with no sign between them ("at 1530")."""
ONE_FIGURE_BEHIND_A_POINT = r"\d{1,3}\.\d(?![\w.])"
"""No hour: minutes have two figures. So rooms and versions are numbered ("room 4.1")."""


class Around(NamedTuple):
    """Expressions for what stands around hours, and for hours that are bare numbers."""

    no_hours: re.Pattern[str]
    counted: re.Pattern[str]
    introduced: tuple[re.Pattern[str], ...]
    """By language."""
    behind_a_day: re.Pattern[str]
    """An hour right behind a day, its minutes with no sign between ("friday 930", "friday 2"), and no number of a year."""
    alone: re.Pattern[str]
    of_a_half: re.Pattern[str]
    """Of the morning or of the afternoon."""
    pair: re.Pattern[str]
    link: re.Pattern[str]
    introducer: re.Pattern[str]
    opener: re.Pattern[str]
    onwards: re.Pattern[str]
    """What stands before an hour from which on something is looked for."""
    joined_behind: re.Pattern[str]
    """A bare number that ends a stretch of which the first hour is said."""
    behind: re.Pattern[str]
    """What belongs to an hour and stands behind it: the half of the day, or that it is meant to the minute."""
    hint: re.Pattern[str]
    """Without it a text says no hour."""


def around(languages: tuple[Language, ...], numbers: str, without_number: Iterable[str]) -> Around:
    """All of it. `numbers`: the words for numbers; `without_number`: the ways to say an hour that have none in them."""
    before_noon, after_noon, to_the_minute, units = (any_of(languages, kind) for kind in ("before_noon", "after_noon", "to_the_minute", "units"))
    openers, links = any_of(languages, "span_openers"), any_of(languages, "span_links")
    bare = f"(?:{DIGITS}|{numbers})|{WRITTEN_TOGETHER}"
    return Around(
        no_hours=re.compile(rf"(?<![\w.:])(?:{ONE_FIGURE_BEHIND_A_POINT}(?! ?[ap]\.? ?m)|(?:{any_of(languages, 'no_hours')})(?!\w))"),
        counted=re.compile(rf" (?:{units})(?!\w)"),
        introduced=tuple(
            re.compile(
                rf"(?<!\w)(?:{any_of((language,), 'introducers')}){_none_behind(language, 'counting')} ({_own_number(language)}|{WRITTEN_TOGETHER})"
                rf"(?!\w|[:./]\d|[%€$]| (?:{units})(?!\w))"
            )
            for language in languages
        ),
        behind_a_day=re.compile(
            rf"(?<!\w)(?:{_days(languages)})(?:,? |- )(?!(?:19|20)(?!00|15|30|45))(\d{{1,2}}(?:[0-5][05])?)(?!\w|[:./-]\d|[%€$]| (?:{units})(?!\w))"
        ),
        alone=re.compile(rf"^\W*({bare})\W*$"),
        of_a_half=re.compile(rf"(?<![\w.:/])({WRITTEN_TOGETHER})(?= ?(?:{before_noon}|{after_noon})(?!\w))"),
        pair=re.compile(rf"(?<!\w)(?:{openers}|{_days(languages)}) ({bare}) (?:{links}) ({bare})(?!\w)"),
        link=re.compile(rf"^(?: ?(?:{links}) | ?[-–—/] ?| )$"),
        introducer=re.compile(rf"(?<!\w)(?:{any_of(languages, 'introducers')}) $"),
        opener=re.compile(rf"(?<!\w)(?:{openers})(?: \w+)? $"),
        onwards=re.compile(rf"(?<!\w)(?:{any_of(languages, 'onwards')}) $"),
        joined_behind=re.compile(rf"^ (?:{links}) ({bare})(?!\w|[:./]\d|[%€$]| (?:{units})(?!\w))"),
        behind=re.compile(rf"^ ?(?:(?P<forenoon>{before_noon})|(?P<afternoon>{after_noon})|(?:{to_the_minute}))(?!\w)"),
        hint=re.compile(rf"\d|(?<!\w)(?:{numbers})(?!\w)|" + "|".join(any_of(languages, kind) for kind in without_number)),
    )


def any_of(languages: Iterable[Language], kind: str) -> str:
    """An expression for any of the words of one kind, the longest first."""
    words = {word.replace("-", " ") for language in languages for word in language.clock.get(kind, ())}
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True)) or r"(?!)"


def _none_behind(language: Language, kind: str) -> str:
    """An expression that stands behind none of the words of a kind: "il y a deux débats" counts, and says no hour."""
    return "".join(f"(?<!{re.escape(words)})" for words in language.clock.get(kind, ()))


def _days(languages: tuple[Language, ...]) -> str:
    """An expression for the days of the week, and those seen from today ("tomorrow")."""
    names = (*weekday_names(languages), *short_weekday_names(languages), *(day for language in languages for day in language.relative_days))
    return "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True))


def _own_number(language: Language) -> str:
    """Digits, or a number word of the language that is no article ("a une garderie" names no hour)."""
    words = sorted((re.escape(word) for word in language.numbers if word not in language.sets["indefinite"]), key=len, reverse=True)
    return f"(?:{'|'.join([DIGITS, *words])})"
