"""What holds for the tests: none of them can wait without an end, where a failing one would hang, and none is longer than a file may be."""

from __future__ import annotations

import ast
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
FILES = sorted(each for each in TESTS.rglob("*.py") if "benchmarks" not in each.parts)


LONGEST = 300
"""Lines of a file of Python."""


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    files = [*FILES, *(each for room in ("bot", "knowledge") for each in (TESTS.parent / room).rglob("*.py"))]
    assert [each.name for each in files if len(each.read_text("utf-8").splitlines()) > LONGEST] == []


def test_no_loop_only_waits() -> None:
    """An end of file, which comes at once and again and again, lets no time-out in; `read_until` and `until` know both ends."""
    loops = [(file, node) for file in FILES for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.While)]
    waits = [f"{file.relative_to(TESTS)}:{loop.lineno}" for file, loop in loops if all(isinstance(each, ast.Pass) for each in loop.body)]
    assert waits == [], "wait with tests/integration/waiting.py"
