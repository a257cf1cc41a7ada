"""The pages of docs/ as a reader follows them: what is to be typed, saved, and seen, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DOCS = ROOT / "docs"
_FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r'title="([^"]+)"')


@dataclass(frozen=True)
class Block:
    """A fenced block. `kinds`: its language and its marks; `title`: the file that it is to be saved as; `line`: where it stands, from 1."""

    kinds: frozenset[str]
    title: str
    body: str
    line: int

    @property
    def is_typed(self) -> bool:
        """Whether a reader types it, and a test as well."""
        return "sh" in self.kinds and "by-hand" not in self.kinds


def blocks(page: Path) -> Iterator[Block]:
    """All fenced blocks of a page, in order."""
    text = page.read_text("utf-8")
    for found in _FENCE.finditer(text):
        info = found["info"]
        title = _TITLE.search(info)
        kinds = frozenset(re.findall(r"[\w-]+", _TITLE.sub("", info)))
        yield Block(kinds, title[1] if title else "", found["body"], text.count("\n", 0, found.start()) + 1)


def commands(block: Block) -> list[str]:
    """The lines of a block that are commands."""
    return [line for line in block.body.splitlines() if line.strip() and not line.lstrip().startswith("#")]
