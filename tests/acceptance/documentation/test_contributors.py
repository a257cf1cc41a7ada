"""The contributors' page names only what is there."""

from __future__ import annotations

import re

from tests.acceptance.documentation.pages import DOCS, ROOT

PAGE = (DOCS / "contributors.md").read_text("utf-8")
MADE_BY_THE_READER = {"knowledge/formats/schedules/comma_separated.py"}


def test_every_file_and_folder_that_is_named_is_there() -> None:
    named = set(re.findall(r"`((?:knowledge|bot|locales|tests|docs)/[^`\s]*)`", PAGE)) - MADE_BY_THE_READER
    assert len(named) > 20
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_chore_that_is_named_is_one() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    chores = {chore for words in re.findall(r"`make ([a-z -]+)`", PAGE) for chore in words.split()}
    assert [chore for chore in chores if not re.search(rf"^{chore}:", makefile, re.MULTILINE)] == []


def test_names_in_code_are_names_of_the_code() -> None:
    for name, file in (
        ("KINDS", "knowledge/understanding/kinds/scoring/intents.py"),
        ("ANSWERING", "knowledge/answering/answer.py"),
        ("RENDERING", "bot/replies/render.py"),
        ("Intent", "knowledge/understanding/question.py"),
    ):
        assert f"`{name}`" in PAGE
        assert re.search(rf"^(?:class )?{name}\b", (ROOT / file).read_text("utf-8"), re.MULTILINE)
