"""Files of words are read as YAML reads them, with every value as it is written."""

from __future__ import annotations

import gc
import re
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError

from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.word_files import NEEDED_SETS, folded_all, folded_set, read_numbers, read_yaml, starred_all, word_sets

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted([*ROOT.glob("locales/*/*.yaml"), *ROOT.glob("tests/fixtures/locales/*/*.yaml")])
OF_A_KIND_OF_EVENT = "called_"
"""How sets begin that are read by the kind of an event."""
WRITTEN = """# A remark
one: [plain, two words, star*,
  over  lines, porte-parole]   # with a remark
two: [over, three
  words, 1, 1.50, yes,]
none: []
deep: {a: 01, "b: [c]": [d, "e, f"]}
deeper:
  quoted: ["g]: [h", i]
  list:
    - j
    - [k, l]
"""


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_a_file_of_words_is_read_as_yaml(path: Path) -> None:
    yaml = YAML(typ="base")  # in C, as the largest of them takes seconds in Python
    assert read_yaml(path) == yaml.load(path.read_text("utf-8"))


def test_every_set_of_words_is_read_and_each_that_is_read_is_there() -> None:
    """A name that is misspelt would give an empty set, and nothing would be said. Some languages need no words for a set."""
    source = "".join(path.read_text("utf-8") for room in ("knowledge", "bot") for path in (ROOT / room).rglob("*.py"))
    named = {name for path in ROOT.glob("locales/*/words.yaml") for words in (read_yaml(path),) for name in word_sets(words | words["sets"])}
    assert {name for name in named if f'"{name}"' not in source and not name.startswith(OF_A_KIND_OF_EVENT)} == set()
    read = re.findall(r'\bsets\["(\w+)"\]', source)
    for several in re.findall(r'\bwords_named\([^()"]*((?:"\w+"(?:,\s*)?)+)\)', source):
        read += re.findall(r'"(\w+)"', several)
    assert set(read) - named == set()


@pytest.mark.parametrize("path", sorted(ROOT.glob("locales/*/words.yaml")), ids=lambda path: path.parent.name)
def test_a_phrase_is_of_one_matter(path: Path) -> None:
    """Of two matters the first would be answered, whichever was meant."""
    phrases = Counter(phrase for matter in read_yaml(path)["practical"].values() for phrase in matter)
    assert {phrase for phrase, count in phrases.items() if count > 1} == set()


@pytest.mark.parametrize("name", NEEDED_SETS)
def test_a_language_without_its_small_words_is_refused(name: str) -> None:
    words = {each: ["a"] for each in NEEDED_SETS}
    assert word_sets(words)[name] == {"a"}
    with pytest.raises(KeyError, match=name):
        word_sets({each: found for each, found in words.items() if each != name})


def test_all_ways_to_write_words(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(WRITTEN, "utf-8")
    assert read_yaml(path) == {
        "one": ["plain", "two words", "star*", "over  lines", "porte-parole"],
        "two": ["over", "three words", "1", "1.50", "yes"],
        "none": [],
        "deep": {"a": "01", "b: [c]": ["d", "e, f"]},
        "deeper": {"quoted": ["g]: [h", "i"], "list": ["j", ["k", "l"]]},
    }


def test_the_text_of_a_file_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("a: [" + "b, " * 100_000 + "b]\n", "utf-8")
    gc.disable()
    tracemalloc.start()
    try:
        read_yaml(path)
        assert tracemalloc.get_traced_memory()[0] < path.stat().st_size
    finally:
        tracemalloc.stop()
        gc.enable()


@pytest.mark.parametrize("written", ["a: [b]\na: [c]\n", "a: {b: c, b: d}\n"])
def test_a_key_that_is_there_twice_is_a_fault(tmp_path: Path, written: str) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(written, "utf-8")
    with pytest.raises(DuplicateKeyError):
        read_yaml(path)


@pytest.mark.parametrize(
    "words", [(), ("plain",), ("plain", "two words", "plain"), ("star*", "a star*", "plain"), ("Capital", "plain"), ("été", "l'été*", "a  b", "x2")]
)
def test_words_are_folded_one_by_one_or_at_once(words: tuple[str, ...]) -> None:
    folded = [fold(word) for word in words]
    assert folded_all(words) == tuple(dict.fromkeys(folded))
    assert folded_set(words) == {part for word in folded for part in word.split()}
    assert starred_all(words) == tuple(dict.fromkeys(word + "*" * typed.endswith("*") for word, typed in zip(folded, words, strict=True)))


def test_numbers_of_words(tmp_path: Path) -> None:
    path = tmp_path / "common.txt"
    path.write_text("# a remark of three\nthe 77\n\nto 74", "utf-8")
    assert read_numbers(path) == {"the": 77, "to": 74}
    assert read_numbers(tmp_path / "none.txt") == {}


def _lists(found: object) -> Iterator[list[str]]:
    """The lists of a file, wherever in it they stand."""
    if isinstance(found, dict):
        for each in found.values():
            yield from _lists(each)
    elif isinstance(found, list):
        yield [each for each in found if isinstance(each, str)]


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_a_phrase_stands_once_in_its_list(path: Path) -> None:
    assert [each for said in _lists(read_yaml(path)) for each, times in Counter(said).items() if times > 1] == []
