"""Texts and words of a programme in several languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict, RootModel, model_validator

UNKNOWN_LANGUAGE = "und"
"""The key of a text whose language is not known, or that is the same in all of them (ISO 639-2 "undetermined")."""

LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def _by_language(value: Any) -> Any:
    """What is written for each language, unchanged. Raises `ValueError` for a key that is no language code (RFC 5646)."""
    unknown = [key for key in value if not LANGUAGE_CODE.fullmatch(str(key))] if isinstance(value, Mapping) else []
    if unknown:
        raise ValueError(f"has {unknown[0]!r}, which is not a language code, such as fr or en")
    return value


class LocalText(RootModel[dict[str, str]]):
    """One text in several languages: `{fr: ..., en: ...}`, or a plain text that serves every language."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _from_plain_text(cls, value: Any) -> Any:
        if isinstance(value, int | float | list | tuple) or value is None:
            raise ValueError("must be a text, or a text for each language: {fr: ..., en: ...}")
        return {UNKNOWN_LANGUAGE: value} if isinstance(value, str) else _by_language(value)

    @model_validator(mode="after")
    def _has_some_text(self) -> LocalText:
        if not self.root or not all(text.strip() for text in self.root.values()):
            raise ValueError("must not be empty")
        return self

    def __hash__(self) -> int:
        return hash(tuple(self.root.items()))

    def in_language(self, language: str) -> str:
        """The text in this language; where it is missing, the text that serves all, else the first there is."""
        return self.root[self.language_for(language)]

    def language_for(self, language: str) -> str:
        """The language of the text that is shown in this one."""
        return language if language in self.root else UNKNOWN_LANGUAGE if UNKNOWN_LANGUAGE in self.root else next(iter(self.root))

    def has(self, language: str) -> bool:
        """Whether the text can be shown to a reader of this language without a change of language."""
        return language in self.root or UNKNOWN_LANGUAGE in self.root

    @property
    def all(self) -> tuple[str, ...]:
        """The text in every language there is."""
        return tuple(self.root.values())


def texts_of(text: LocalText | None) -> tuple[str, ...]:
    """A text in all its languages, each once; none of what has no text."""
    return text.all if text else ()


class LocalWords(RootModel[dict[str, tuple[str, ...]]]):
    """Words and short phrases by language: `{fr: [...], en: [...]}`, or a plain list that serves every language."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _from_plain_list(cls, value: Any) -> Any:
        return {UNKNOWN_LANGUAGE: value} if isinstance(value, list | tuple) else _by_language(value)

    def __hash__(self) -> int:
        return hash(tuple(self.root.items()))

    @property
    def all(self) -> tuple[str, ...]:
        """The words of every language, in order."""
        return tuple(word for words in self.root.values() for word in words)


NO_WORDS = LocalWords({})
