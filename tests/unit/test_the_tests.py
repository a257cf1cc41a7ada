"""What holds for the tests: none of them can wait without an end, where a failing one would hang, and none is longer than a file may be."""

from __future__ import annotations

import ast
import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
FILES = sorted(each for each in TESTS.rglob("*.py") if "benchmarks" not in each.parts)
LONGEST = 300
"""Lines of a file of Python."""
WAIT_BETWEEN_TWO_LOOKS = {"integration/waiting.py", "integration/telegram/courier.py", "unit/updates/test_polling.py"}


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    files = [*FILES, *(each for room in ("bot", "knowledge") for each in (TESTS.parent / room).rglob("*.py"))]
    assert [each.name for each in files if len(each.read_text("utf-8").splitlines()) > LONGEST] == []


def test_no_loop_only_waits() -> None:
    """An end of file, which comes at once and again and again, lets no time-out in; `read_until` and `until` know both ends."""
    loops = [(file, node) for file in FILES for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.While)]
    waits = [f"{file.relative_to(TESTS)}:{loop.lineno}" for file, loop in loops if all(isinstance(each, ast.Pass) for each in loop.body)]
    assert waits == [], "wait with tests/integration/waiting.py"


def test_no_module_of_tests_lends_to_another() -> None:
    """What several need stands in a module of its own, or in a conftest."""
    lending = re.compile(r"^\s*(?:from|import) tests\.(?:\w+\.)*test_\w+", re.MULTILINE)
    assert [str(file.relative_to(TESTS)) for file in FILES if lending.search(file.read_text("utf-8"))] == []


def test_no_test_waits_for_a_while() -> None:
    """A test waits for what happens; only a turn of the event loop may be given."""
    calls = [(file, node) for file in FILES for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
    sleeps = [(file, call) for file, call in calls if ast.unparse(call.func) in ("asyncio.sleep", "sleep") and ast.unparse(call.args[0]) != "0"]
    assert {str(file.relative_to(TESTS)) for file, _ in sleeps} <= WAIT_BETWEEN_TWO_LOOKS
