"""The Spanish that tests add is a whole language: every key of the others is in it, typeset as Spanish is printed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from ruamel.yaml import YAML

from knowledge.understanding.words.reading_languages import LOCALES, language_codes

SPANISH = Path(__file__).resolve().parents[1] / "fixtures" / "locales" / "es"
OTHERS = [LOCALES / code for code in language_codes()]
FIELD = re.compile(r"\{(\w+)\}")
TAG = re.compile(r"<[^>]+>")
SPEAK_IN = "speak_in_"
OF_ENGLISH_ALONE = ("clock.morning_hours", "clock.minutes_past")
"""Ways to say an hour that a language may lack."""


@cache
def messages(folder: Path) -> dict[str, tuple[str, ...]]:
    with (folder / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalogue = read_po(file)
    return {
        message.id if isinstance(message.id, str) else message.id[0]: (message.string,) if isinstance(message.string, str) else tuple(message.string)
        for message in catalogue
        if message.id
    }


def keys(folder: Path, name: str) -> set[str]:
    """The keys of a file of words, those inside tables of matters after a full stop."""
    read: dict[str, Any] = YAML(typ="safe").load((folder / name).read_text("utf-8"))
    tables = ("clock", "titles", "meanings", "practical", "private", "session_states", "session_kinds", "commands")
    return {*read, *(f"{table}.{key}" for table in tables for key in read.get(table, ()))}


@pytest.mark.parametrize("other", OTHERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("name", ["words.yaml", "phrases.yaml"])
def test_words_and_phrases_are_complete(other: Path, name: str) -> None:
    assert keys(other, name) - keys(SPANISH, name) - set(OF_ENGLISH_ALONE) == set()


def test_it_can_be_asked_for() -> None:
    assert f"{SPEAK_IN}es" in keys(SPANISH, "phrases.yaml")


@pytest.mark.parametrize("other", OTHERS, ids=lambda folder: folder.name)
def test_messages_are_complete_and_none_is_left_over(other: Path) -> None:
    assert set(messages(other)) == set(messages(SPANISH))


def test_messages_say_something() -> None:
    assert all(text.strip() for texts in messages(SPANISH).values() for text in texts)


def test_messages_take_the_values_of_the_others() -> None:
    others = [messages(folder) for folder in OTHERS]
    for key, texts in messages(SPANISH).items():
        known = {field for other in others for text in other[key] for field in FIELD.findall(text)}
        assert {field for text in texts for field in FIELD.findall(text)} <= known | ({"hour", "padded", "minute"} if "time" in key else set()), key


def test_spanish_is_typeset_as_spanish_is_printed() -> None:
    texts = [(key, TAG.sub("", text)) for key, texts in messages(SPANISH).items() for text in texts]
    assert [key for key, text in texts if (text.count("?"), text.count("!")) != (text.count("¿"), text.count("¡"))] == []
    assert [key for key, text in texts if re.search(r"\s[;:?!»,.]|«\s|[¿¡]\s", text)] == []
    assert [key for key, text in texts if re.search('["“”]', text)] == []
    assert [key for key, text in texts if "'" in text and "EEEE" not in text] == []
