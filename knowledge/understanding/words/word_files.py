"""How the files of words are read: as they are written, and folded as messages are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode
from ruamel.yaml.resolver import BaseResolver

from knowledge.understanding.words.folding import fold


class _AsWritten(BaseResolver):
    """Takes every value for a text. YAML hands a version to its resolver, for which this one has no use."""

    def __init__(self, version: object = None, loadumper: object = None) -> None:
        super().__init__(loadumper)

    def resolve(self, kind: object, value: object, implicit: object) -> object:
        """The same for all: what a value is made of is told by its node."""
        return self.DEFAULT_SCALAR_TAG


def read_yaml(path: Path) -> dict[str, Any]:
    """A file with its numbers as they are written: to tell what each value may be takes longer than the rest of the reading.

    Raises `DuplicateKeyError` where a key is there twice, `YAMLError` where the file is no table of names.
    """
    yaml = YAML(typ="base")
    yaml.Resolver = _AsWritten
    root = yaml.compose(path)  # not its text, which the library would keep
    if not isinstance(root, MappingNode):
        raise YAMLError(f"{path.name} has no names with their words")
    found: dict[str, Any] = _plain(root)
    return found


def _plain(node: Node) -> Any:
    """What a node of a file holds. Raises `DuplicateKeyError` where a key is there twice."""
    if isinstance(node, MappingNode):
        found = {_plain(key): _plain(value) for key, value in node.value}
        if len(found) < len(node.value):
            raise DuplicateKeyError(problem="a key is there twice", problem_mark=node.start_mark)
        return found
    return [_plain(each) for each in node.value] if isinstance(node, SequenceNode) else node.value


def read_numbers(path: Path) -> dict[str, int]:
    """Words with a number each, one a line; nothing where there is no such file."""
    if not path.exists():
        return {}
    told = " ".join(line for line in path.read_text("utf-8").splitlines() if line[:1] != "#").split()
    return dict(zip(told[::2], map(int, told[1::2]), strict=True))


def folded_set(words: Iterable[object]) -> frozenset[str]:
    """The single words of words and phrases, folded."""
    return frozenset(part for word in words for part in fold(str(word)).split())


def folded_all(words: Iterable[object]) -> tuple[str, ...]:
    """Words and phrases, folded, in their order and once each."""
    return tuple(dict.fromkeys(fold(str(word)) for word in words))


def phrases_of(words: Iterable[object] | None) -> tuple[tuple[str, ...], ...]:
    """Phrases as their folded words."""
    return tuple(tuple(fold(str(word)).split()) for word in words or ())


NEEDED_SETS = ("function_words", "conjunctions", "definite")
"""What every language has words for: without them sentences are not parted, and names not found."""


class PhraseTable(dict[str, tuple[str, ...]]):
    """Words and phrases by what they are for, and none by any other name: not every language has words for each."""

    def __missing__(self, name: str) -> tuple[str, ...]:
        return ()


class WordSets(dict[str, frozenset[str]]):
    """Sets of single words by their names, and an empty one by any other name: not every language needs words for each."""

    def __missing__(self, name: str) -> frozenset[str]:
        return frozenset()

    @classmethod
    def together(cls, languages: Iterable[WordSets]) -> WordSets:
        """Those of several languages, each name with the words of all of them."""
        found = cls()
        for sets in languages:
            for name, words in sets.items():
                found[name] |= words
        return found


def word_sets(words: Mapping[str, Any]) -> WordSets:
    """All lists of words of a file, each by its name. Raises KeyError where one is not there without which no language can be read."""
    lists = {name: found for name, found in words.items() if isinstance(found, list) and all(isinstance(word, str) for word in found)}
    if lacking := [name for name in NEEDED_SETS if name not in lists]:
        raise KeyError(f"words.yaml has no list of words called {', '.join(lacking)}")
    return WordSets({name: folded_set(found) for name, found in lists.items()})


class SubjectTable(NamedTuple):
    """The words for subjects of talks, and for kinds of talks, by names that all languages share; `lengths`: kinds of which only a programme is
    asked that has such a sort of sessions; `parts`: words of narrower subjects; `of_other_languages`: words of titles in languages that nobody
    asks in."""

    names: dict[str, tuple[str, ...]]
    kinds: dict[str, tuple[str, ...]]
    lengths: dict[str, tuple[str, ...]]
    parts: dict[str, tuple[str, ...]]
    of_other_languages: dict[str, tuple[str, ...]]


def read_subjects(path: Path) -> SubjectTable:
    """The subjects of a language; none where it has no such file."""
    found = read_yaml(path) if path.exists() else {}
    return SubjectTable(*({name: folded_all(words) for name, words in found.get(part, {}).items()} for part in SubjectTable._fields))


def starred_all(words: Iterable[object]) -> tuple[str, ...]:
    """The same, with the star of those that stand for every ending, and each of the words that a slash parts."""
    return tuple(dict.fromkeys(fold(each) + ("*" if each.endswith("*") else "") for word in words for each in _each_way(str(word))))


def _each_way(phrase: str) -> Iterable[str]:
    """A phrase once with each of the words that may stand in one place of it ("on the agenda/schedule")."""
    return (" ".join(words) for words in product(*(word.split("/") for word in phrase.split()))) if "/" in phrase else (phrase,)
