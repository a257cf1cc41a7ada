"""Each sentence in which formats tell a fault has a message, or is known to be rare: whoever words it anew in English words it in all languages."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.organisers.faults_said import say_fault
from bot.replies.markup import plain
from bot.replies.wording import wordings
from knowledge.formats import Fault

ROOT = Path(__file__).resolve().parents[3]
MODULES = (
    *("knowledge.fields", "knowledge.local_text"),
    *(f"knowledge.formats.{name}" for name in ("parsing", "plain_faults", "native.native", "native.rules", "native.rules_of_parts")),
    *(f"knowledge.formats.{name}" for name in ("native.native", "parsing", "plain_faults", "native.rules", "native.rules_of_parts")),
)
SENTENCE = re.compile(r"[a-z]+ [a-z]+")
GAPS = {"given": "latitude", "error['ctx']['expected']": "'press' or 'other'"}
"""What stands in the gap of a sentence whose words depend on it; in all others it is a number or a quoted value."""
RARE = {
    "the file cannot be read as YAML; what follows is looked at once this is put right",
    "the file cannot be read as YAML: it has signs in it that no text has",
    "the file is nested too deep",
    "the file unfolds to too many values; use fewer aliases",
}
"""What hardly any organiser does; it is told in English, behind its place."""
PARTS = {
    ", but a table, which is not read; docs/organisers.md shows how to write one",
    ": it has none of the keys event, sessions, people ...",
    "1; what follows is looked at once this is put right",
    "; what follows is looked at once this is put right",
    "; where that is meant, write parallel: true under event",
    " in room '1'",
    "did you mean '1'?",
    "docs/organisers.md lists them",
}
"""What stands within another sentence, or in warnings, which are not told."""


def _is_warning(node: ast.AST) -> bool:
    return isinstance(node, ast.Tuple) and [ast.unparse(each) for each in node.elts[-1:]] == ["Severity.WARNING"]


def _without(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes in which a fault may be told: no documentation, no warnings, no text that is looked for in another."""
    for child in ast.iter_child_nodes(tree):
        is_documentation = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
        if is_documentation or _is_warning(child) or isinstance(child, ast.Compare):
            continue
        yield child
        if not isinstance(child, ast.JoinedStr):
            yield from _without(child)


def _sentences(module: str) -> Iterator[str]:
    known = vars(importlib.import_module(module))
    for node in _without(ast.parse((ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else _in_gap(part, known) for part in node.values)


def _in_gap(part: ast.expr, known: dict[str, object]) -> str:
    assert isinstance(part, ast.FormattedValue)
    name = ast.unparse(part.value)
    said = known.get(name)
    filled = said if isinstance(said, str) else GAPS.get(name, "1")
    return f"'{filled}'" if part.conversion == ord("r") else filled


SENTENCES = sorted({text for module in MODULES for text in _sentences(module) if SENTENCE.search(text)})


@pytest.mark.parametrize("sentence", [text for text in SENTENCES if text not in RARE | PARTS])
def test_a_fault_is_told_in_the_organisers_language(sentence: str) -> None:
    assert "(en anglais)" not in plain(say_fault(Fault(sentence), wordings()["fr"]))


def test_what_is_said_to_be_rare_is_still_told() -> None:
    assert set(SENTENCES) >= RARE | PARTS
