"""What holds for the tests: none of them can wait without an end, where a failing one would hang."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
FILES = sorted(each for each in TESTS.rglob("*.py") if "benchmarks" not in each.parts)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(TESTS)))
def test_no_loop_only_waits(file: Path) -> None:
    """An end of file, which comes at once and again and again, lets no time-out in; `read_until` and `until` know both ends."""
    loops = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.While)]
    waits = [loop.lineno for loop in loops if all(isinstance(each, ast.Pass) for each in loop.body)]
    assert waits == [], "wait with tests/integration/waiting.py"
