"""Every command of the pages of docs/, and of ARCHITECTURE.md, is typed as a reader would; what the pages promise is seen."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from knowledge.understanding.words.reading_languages import practical_topics
from tests.acceptance.documentation.following import reader
from tests.acceptance.documentation.pages import DOCS, ROOT, blocks, commands
from tests.integration.telegram.bot_api_server import BotApiServer

PAGES = [*sorted(DOCS.glob("*.md")), ROOT / "ARCHITECTURE.md"]
MOST_BY_HAND = 12
ONLY_BY_HAND = ("sudo", "journalctl", "podman", "make test")
"""How the commands begin that a test cannot run: they need rights, a service manager, a container engine, or the tests themselves."""


@pytest.mark.skipif(shutil.which("curl") is None, reason="the pages call curl")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
async def test_every_command_of_a_page_does_what_the_page_says(page: Path, server: BotApiServer, tmp_path: Path) -> None:
    following = await reader(tmp_path, server)
    try:
        await following.follow(page)
    finally:
        await following.leave()
    assert server.refused == []


def test_few_commands_are_left_to_the_reader() -> None:
    left = [line for page in PAGES for block in blocks(page) if "by-hand" in block.kinds for line in commands(block)]
    assert len(left) <= MOST_BY_HAND
    assert [line for line in left if not line.startswith(ONLY_BY_HAND)] == []


def test_every_block_says_what_it_is() -> None:
    for page in PAGES:
        for block in blocks(page):
            assert block.kinds & {"sh", "output", "chat", "yaml", "ini", "dockerfile", "python", "text", "diff"}, f"{page.name}, line {block.line}"
            assert "$ " not in block.body, f"{page.name}, line {block.line}: a prompt cannot be copied"


def test_the_organisers_page_lists_the_practical_matters() -> None:
    paragraph = next(part for part in (DOCS / "organisers.md").read_text("utf-8").split("\n\n") if part.startswith("`accessibility`"))
    assert set(re.findall("`([^`]+)`", paragraph)) == practical_topics()
