"""Practical matters that code speaks of are those that the languages have words for, and it speaks of them by name."""

from __future__ import annotations

import ast
from pathlib import Path

from knowledge.understanding.matters import Matter
from knowledge.understanding.words.reading_languages import practical_topics, read_languages

ROOT = Path(__file__).resolve().parents[3]
NAMES = [ROOT / f"knowledge/understanding/{name}.py" for name in ("matters", "concepts", "question")]
"""Where other things are called as some matters are: kinds of questions, concepts."""
FILES = [file for room in ("understanding", "answering") for file in sorted(ROOT.glob(f"knowledge/{room}/**/*.py")) if file not in NAMES]


def test_each_language_has_words_for_each_matter_that_code_knows() -> None:
    for language in read_languages():
        assert {*Matter} - language.practical.keys() == set(), language.code


def test_no_matter_is_spoken_of_by_its_key() -> None:
    assert {str(file.relative_to(ROOT)): keys for file in FILES if (keys := texts_of(file) & practical_topics())} == {}


def texts_of(file: Path) -> set[str]:
    """Everything that stands in quotation marks in a file of Python."""
    return {node.value for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
