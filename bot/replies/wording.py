"""The wording of one language: the catalogue `locales/<language>/LC_MESSAGES/messages.po`, read as it is.

Keys are symbolic, so no sentence stands in Python. Values that are put into a message are escaped here and nowhere else;
the messages themselves may hold the few HTML tags that Telegram knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup, escape

from knowledge.understanding.words.reading_languages import LOCALES, language_codes
from knowledge.understanding.words.whole_languages import read_catalogue

_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_STOP_AFTER_QUOTED = re.compile(r"([?!]\s*[”»])\.(?=\s|$)")
ESCAPED = frozenset("&<>'\"")


class MissingMessage(KeyError):
    """A language has no such message: a fault of the catalogue, which a test finds."""


@dataclass(frozen=True)
class Wording:
    """The messages of one language."""

    language: str
    messages: Mapping[str, str | tuple[str, ...]]
    """By their keys; one that goes with a number has several forms."""
    form_of: Callable[[int], int]
    """The place of the form that a number needs."""

    def say(self, key: str, **values: object) -> Markup:
        """A message with its values, each escaped unless it is a message already. Raises `MissingMessage`."""
        return _filled(self.text(key), values)

    def count(self, key: str, number: int, **values: object) -> Markup:
        """A message in the form that a number needs; the number is its value `count`. Raises `MissingMessage`."""
        forms = self.messages.get(key)
        if not isinstance(forms, tuple):
            raise MissingMessage(f"{key} in {self.language}")
        return _filled(forms[self.form_of(number)], {"count": number, **values})

    def text(self, key: str) -> str:
        """A message as it stands in the catalogue. Raises `MissingMessage`."""
        found = self.messages.get(key)
        if found is None:
            raise MissingMessage(f"{key} in {self.language}")
        return found if isinstance(found, str) else found[self.form_of(1)]

    def has(self, key: str) -> bool:
        """Whether the language has the message."""
        return key in self.messages

    def __hash__(self) -> int:
        return hash(self.language)

    def __eq__(self, other: object) -> bool:
        return self is other


def _filled(text: str, values: Mapping[str, object]) -> Markup:
    safe = {name: value if isinstance(value, Markup) or _is_plain(value) else escape(value) for name, value in values.items()}
    return _one_stop(Markup(text.format(**safe)))


def _is_plain(value: object) -> bool:
    """Whether a value is a text without any sign that is escaped."""
    return type(value) is str and ESCAPED.isdisjoint(value)


def _one_stop(text: Markup) -> Markup:
    """A sentence that ends with an abbreviation ("p.m.") has one full stop, and one that ends with a quoted question has none."""
    if "”." in text or "»." in text:
        text = Markup(_STOP_AFTER_QUOTED.sub(r"\1", text))
    return Markup(_TWO_STOPS.sub(".", text)) if ".." in text else text


@lru_cache(maxsize=32)
def read_wording(folder: Path) -> Wording:
    """The wording of a language from its folder. Raises OSError where there is no catalogue."""
    return Wording(folder.name, *read_catalogue(folder))


class Wordings(Mapping[str, Wording]):
    """The wordings of all whole languages, by code. Each is read when something is said in it for the first time."""

    def __init__(self, locales: Path) -> None:
        self._folders = {code: locales / code for code in language_codes(locales)}

    def __getitem__(self, language: str) -> Wording:
        return read_wording(self._folders[language])

    def __contains__(self, language: object) -> bool:
        return language in self._folders

    def __iter__(self) -> Iterator[str]:
        return iter(self._folders)

    def __len__(self) -> int:
        return len(self._folders)


@lru_cache(maxsize=8)
def wordings(locales: Path = LOCALES) -> Wordings:
    """The wordings of the languages of a folder of locales."""
    return Wordings(locales)
