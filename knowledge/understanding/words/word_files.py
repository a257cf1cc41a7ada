"""How the files of words are read: as they are written, and folded as messages are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.events import CollectionEndEvent, Event, MappingStartEvent, ScalarEvent, SequenceStartEvent

from knowledge.understanding.words.folding import fold

LIST_OF_WORDS = re.compile(r"""(?<=[a-z]: )\[([^][{}"'#:&!|>%@`\\]*)\]$""", re.MULTILINE)
"""A list of plain words, of which nearly all of a file is made: YAML would make an object of each word."""
END_OF_LINE = re.compile(r" *\n *")
TAG_OF_LIST = "!words"
"""What stands in the place of such a list while the rest is read."""
FOLDED = re.compile(r"[a-z]+(?:[ \n][a-z]+)*")
"""Words and phrases, one a line, that are folded as they are."""
FOLDED_OR_STARRED = re.compile(r"[a-z]+(?:[ \n][a-z]+|\*\n[a-z]+)*\*?")


def read_yaml(path: Path) -> dict[str, Any]:
    """A file with its numbers as they are written: to tell what each value may be takes longer than the rest of the reading.

    Raises `DuplicateKeyError` where a key is there twice.
    """
    pieces = LIST_OF_WORDS.split(path.read_text("utf-8"))
    events = YAML(typ="base", plug_ins=[]).parse(TAG_OF_LIST.join(pieces[::2]))
    beginning = next(event for event in events if isinstance(event, MappingStartEvent))
    found: dict[str, Any] = _value(beginning, events, map(_words_of, pieces[1::2]))
    return found


def _words_of(listed: str) -> list[str]:
    words = [word.strip() for word in END_OF_LINE.sub(" ", listed).split(",")]
    return words if words[-1] else words[:-1]


def _value(event: Event, events: Iterator[Event], lists: Iterator[list[str]]) -> Any:
    """What begins with an event. `lists`: the lists of words, in their order. Raises `DuplicateKeyError` where a key is there twice."""
    if isinstance(event, ScalarEvent):
        return next(lists) if event.tag == TAG_OF_LIST else event.value
    inside: list[Any] = []
    for each in events:
        if isinstance(each, CollectionEndEvent):
            break
        inside.append(_value(each, events, lists))
    if isinstance(event, SequenceStartEvent):
        return inside
    found = dict(zip(inside[::2], inside[1::2], strict=True))
    if 2 * len(found) < len(inside):
        raise DuplicateKeyError(problem="a key is there twice", problem_mark=event.start_mark)
    return found


def read_numbers(path: Path) -> dict[str, int]:
    """Words with a number each, one a line; nothing where there is no such file."""
    if not path.exists():
        return {}
    told = " ".join(line for line in path.read_text("utf-8").splitlines() if line[:1] != "#").split()
    return dict(zip(told[::2], map(int, told[1::2]), strict=True))


def folded_set(words: Iterable[object]) -> frozenset[str]:
    """The single words of words and phrases, folded."""
    listed = [str(word) for word in words]
    written = "\n".join(listed)
    return frozenset(written.split() if FOLDED.fullmatch(written) else (part for word in listed for part in fold(word).split()))


def folded_all(words: Iterable[object]) -> tuple[str, ...]:
    """Words and phrases, folded, in their order and once each."""
    listed = [str(word) for word in words]
    written = "\n".join(listed)
    return tuple(dict.fromkeys(listed if FOLDED.fullmatch(written) else map(fold, listed)))


def phrases_of(words: Iterable[object] | None) -> tuple[tuple[str, ...], ...]:
    """Phrases as their folded words."""
    return tuple(tuple(fold(str(word)).split()) for word in words or ())


class SubjectTable(NamedTuple):
    """The words for subjects of talks, and for kinds of talks, by names that all languages share; `parts`: words of narrower subjects;
    `of_other_languages`: words of titles in languages that nobody asks in."""

    names: dict[str, tuple[str, ...]]
    kinds: dict[str, tuple[str, ...]]
    parts: dict[str, tuple[str, ...]]
    of_other_languages: dict[str, tuple[str, ...]]


def read_subjects(path: Path) -> SubjectTable:
    """The subjects of a language; none where it has no such file."""
    found = read_yaml(path) if path.exists() else {}
    return SubjectTable(*({name: folded_all(words) for name, words in found.get(part, {}).items()} for part in SubjectTable._fields))


def starred_all(words: Iterable[object]) -> tuple[str, ...]:
    """The same, with the star of those that stand for every ending."""
    listed = [str(word) for word in words]
    written = "\n".join(listed)
    return tuple(dict.fromkeys(listed if FOLDED_OR_STARRED.fullmatch(written) else (fold(word) + "*" * word.endswith("*") for word in listed)))
