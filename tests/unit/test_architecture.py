"""ARCHITECTURE.md names what is there: every path, and in its lists each module of the three arrows once, on one line."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
FOLDERS = (ROOT, ROOT / "bot", ROOT / "knowledge", ROOT / "knowledge" / "understanding")
"""The folders from which the page names files."""
PATH = re.compile(r"`(?![./]|https?:)([\w<>*./-]+(?:/[\w<>*.-]*|\.(?:py|md|po|tsv|txt|yaml)))`")
"""A name with a folder or an ending in backticks; what begins with a stroke is an address on the web."""
LISTED = re.compile(r"^- `([\w/]+\.py)`: (.+)$", re.MULTILINE)
LONGEST_LINE = 100
LONGEST_CELL = 260
MODULES = [
    file
    for folder in ("knowledge/understanding", "knowledge/answering", "bot/replies")
    for file in (ROOT / folder).rglob("*.py")
    if file.stem != "__init__"
]


def found(path: str) -> list[Path]:
    """The files or folders that a path of the page names."""
    wild = re.sub(r"<\w+>\*?", "*", path).rstrip("/")
    return [each for folder in FOLDERS for each in folder.glob(wild)]


def test_every_path_exists() -> None:
    paths = set(PATH.findall(PAGE))
    assert len(paths) > len(MODULES)
    assert sorted(path for path in paths if not found(path)) == []


def test_each_module_has_one_line() -> None:
    listed = Counter(file for path, _ in LISTED.findall(PAGE) for file in found(path))
    assert [str(module.relative_to(ROOT)) for module in MODULES if listed[module] != 1] == []


def test_lines_and_cells_are_short() -> None:
    assert [line for _, line in LISTED.findall(PAGE) if len(line) > LONGEST_LINE] == []
    cells = [cell.strip() for line in PAGE.splitlines() if line.startswith("|") for cell in line.split("|")]
    assert [cell for cell in cells if len(cell) > LONGEST_CELL] == []
