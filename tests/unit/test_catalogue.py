"""Every message is there in every language, with the same values, typeset as the language prints it; and no wording hides in Python."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from bot.organisers.proposal import UNDO
from bot.statistics.plotting import FONT
from bot.telegram.sending.delivering import CLOSED, UNREACHABLE, WITHOUT_TOPIC
from bot.web.publishing import SLIP
from bot.web.visiting import POLICY
from knowledge.understanding.words.reading_languages import language_codes, practical_topics, read_languages
from tests.unit.catalogues import FACES, FIELD, ROOT, messages

LANGUAGES = language_codes()
PROSE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
PATTERNS_OF_DAYS = ("format.date.first", "format.day.first", "format.short-day.first")
"""In these, straight quotes set letters apart (https://unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns)."""
NOT_FRENCH = {
    "a plain space before a mark": r" [;:?!»]",
    "a plain space after «": r"« ",
    "no space before a mark": r"[^\W\d][;?!]",
    "an hour without its h": r"\b\d{1,2}:\d\d",
    "a straight quote": '"',
}
DOES_NOT_REACH_PEOPLE = (
    "_log", "self._trouble", "self.trouble", "trouble", "Error", "Fault", "Invalid", "Field", "MissingMessage", "Problem", "super().__init__",
)  # fmt: skip
"""What is called with texts for whoever runs the bot or writes a client of its HTTP API: in English, as the command line is."""
FOR_OPERATORS = frozenset(
    {
        "knowledge/understanding/concepts.py",  # these five: names of concepts and of evidence that only `ask --explain` shows
        "knowledge/understanding/kinds/evidence/belonging.py",
        "knowledge/understanding/kinds/evidence/of_names.py",
        "knowledge/understanding/kinds/evidence/weights.py",
        "knowledge/understanding/explaining.py",
        "knowledge/understanding/words/reading_languages.py",  # why a language is left out: for the log, the doctor and check
        "knowledge/understanding/words/whole_languages.py",
        "bot/web/openapi.py",  # the document of the HTTP API
        "bot/web/metrics.py",  # what Prometheus is told
        "bot/web/health.py",
        "bot/web/missing.py",
        "bot/web/starting.py",
    }
)
"""Files in which nothing is said to anybody who asks about an event."""
NOT_SAID = {
    "bot/telegram/sending/delivering.py": {*CLOSED, *UNREACHABLE, *WITHOUT_TOPIC, "no answer in time"},  # what Telegram says, and what the log says
    "bot/organisers/proposal.py": {UNDO},
    "bot/statistics/plotting.py": {FONT, "DejaVu Sans", "lower right", "offset points"},
    "bot/web/visiting.py": {POLICY},
    "bot/web/reading.py": {"the database is away"},
    "bot/web/publishing.py": {SLIP, "the file"},
    "bot/web/conditions.py": {" is the newest; your file was made from another. Get it, bring your change into it and send it again."},
}
"""Texts that are no wording: names of fonts, policies, and what the HTTP API answers to programs."""


def _path(file: Path) -> str:
    return str(file.relative_to(ROOT))


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def test_all_languages_have_the_same_messages() -> None:
    keys = {language: set(messages(language)) for language in LANGUAGES}
    assert keys["fr"] == keys["en"]
    assert all(text.strip() for language in LANGUAGES for texts in messages(language).values() for text in texts)


def test_messages_take_the_same_values_in_all_languages() -> None:
    french, english = messages("fr"), messages("en")
    for key in french:
        if not key.startswith(("format.", "not-speaking.", "progress.", "event-time.", "missed.", "now.", "organisation")):
            assert {field for text in french[key] for field in FIELD.findall(text)} == {
                field for text in english[key] for field in FIELD.findall(text)
            }, key


def test_french_is_typeset_as_french_is_printed() -> None:
    texts = [(key, re.sub(r"<[^>]+>", "", text)) for key, texts in messages("fr").items() for text in texts]
    assert [(key, fault) for key, text in texts for fault, pattern in NOT_FRENCH.items() if re.search(pattern, text)] == []
    assert [key for key, text in texts if "'" in text and key not in PATTERNS_OF_DAYS] == []


def test_english_has_curly_quotes() -> None:
    assert not [key for key, texts in messages("en").items() for text in texts if re.search(r"['\"]", text) and key not in PATTERNS_OF_DAYS]


def test_all_practical_matters_and_private_details_have_names() -> None:
    keys = set(messages("en"))
    assert not {topic for topic in practical_topics() if f"practical.{topic}" not in keys}
    assert not {detail for language in read_languages() for detail in language.private if f"private.{detail}" not in keys}


def test_languages_have_the_same_concepts() -> None:
    first, *others = read_languages()
    for other in others:
        for name in ("phrases", "practical", "private", "meanings"):
            assert set(getattr(first, name)) == set(getattr(other, name)), name


def test_no_wording_hides_in_python() -> None:
    assert {_path(file): hidden for file in FACES if _path(file) not in FOR_OPERATORS and (hidden := _wording(file))} == {}


def _wording(file: Path) -> list[str]:
    tree = _tree(file)
    apart: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            apart.add(id(node.value))
        if isinstance(node, ast.Raise):
            apart |= {id(child) for child in ast.walk(node)}
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(DOES_NOT_REACH_PEOPLE):
            apart |= {id(child) for child in ast.walk(node)}
    hidden = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart and PROSE.search(node.value)
    ]
    hidden = [text for text in hidden if text not in NOT_SAID.get(_path(file), ())]
    return [text for text in hidden if "INSERT INTO" not in text and "ON CONFLICT" not in text]  # statements of a database


def test_every_key_used_in_python_is_in_the_catalogue() -> None:
    keys = set(messages("en"))
    for file in FACES:
        for node in ast.walk(_tree(file)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("say", "count", "text") and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str) and "." in first.value:
                    assert first.value in keys, f"{_path(file)}: {first.value}"


def test_each_exemption_is_still_needed() -> None:
    for path, texts in NOT_SAID.items():
        written = {node.value for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))) if isinstance(node, ast.Constant)}
        assert texts <= written, path
    assert {_path(file) for file in FACES} >= FOR_OPERATORS


@pytest.mark.parametrize("file", sorted(ROOT.glob("bot/page/*.html")), ids=lambda file: file.stem)
def test_a_template_says_only_what_is_in_the_catalogue(file: Path) -> None:
    keys, template = set(messages("en")), file.read_text("utf-8")
    said = re.findall(r"""say\(["']([\w.-]+)["']""", template)
    assert said
    assert set(said) <= keys
    shown = re.sub(r"<style>.*?</style>|<script.*?</script>|{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>", " ", template, flags=re.DOTALL)
    assert not re.search(r"[^\W\d_]{2,}", shown), "wording stands in the template"
