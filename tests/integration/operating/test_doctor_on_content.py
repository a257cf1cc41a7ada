"""What the doctor says of the content: a programme that is over or not the one that is served, and languages that lack something."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.doctor.content import look_at_locales, look_at_programme
from bot.doctor.finding import State
from bot.opening import SEMINAR, check_source, read_source
from bot.replies import wording
from bot.replies.wording import wordings
from knowledge.understanding.words import reading_languages
from knowledge.understanding.words.reading_languages import LOCALES, language_codes, left_out

SPANISH = Path(__file__).parents[2] / "fixtures/locales/es"
AT = datetime(2012, 1, 24, tzinfo=UTC)


def test_a_programme_that_is_over_or_is_not_the_one_that_is_served(tmp_path: Path) -> None:
    served = read_source(SEMINAR)
    other = tmp_path / "other.yaml"
    other.write_text(SEMINAR.read_text("utf-8").replace("2012-01-24", "2012-01-25"), "utf-8")
    found = list(look_at_programme(str(other), served, AT + timedelta(days=9)))
    assert [each.state for each in found] == [State.DOUBTFUL, State.DOUBTFUL]
    assert "differs" in found[0].said
    assert "ended on 24 January 2012" in found[1].said
    assert [each.state for each in look_at_programme(str(tmp_path / "gone.yaml"), served, AT)] == [State.DOUBTFUL, State.WELL]


def broken_locales(folder: Path, what: str) -> Path:
    shutil.copytree(LOCALES, folder / "locales")
    messages, phrases = folder / "locales/fr/LC_MESSAGES/messages.po", folder / "locales/fr/phrases.yaml"
    match what:
        case "a message is missing":
            messages.write_text(messages.read_text("utf-8").replace('msgid "button.old"', 'msgid "button.older"'), "utf-8")
        case "a message of English is missing":
            english = folder / "locales/en/LC_MESSAGES/messages.po"
            english.write_text(english.read_text("utf-8").replace('msgid "button.old"', 'msgid "button.older"'), "utf-8")
        case "a message is not sure":
            messages.write_text(messages.read_text("utf-8").replace('msgid "button.old"', '#, fuzzy\nmsgid "button.old"'), "utf-8")
        case "a message is blank":
            messages.write_text(re.sub(r'(msgid "button.old"\nmsgstr) ".*"', r'\1 "  "', messages.read_text("utf-8")), "utf-8")
        case "a form is missing":
            messages.write_text(re.sub(r'(msgid "question.asked"\n(?:.*\n){2}msgstr\[1\]) ".*"', r'\1 ""', messages.read_text("utf-8")), "utf-8")
        case "a line is broken":
            messages.write_text(messages.read_text("utf-8").replace('msgid "button.old"\n', 'msgid "button.old"\noops\n'), "utf-8")
        case "a catalogue is broken":
            messages.write_bytes(b'msgid "\xff"\nmsgstr "x"\n')
        case "phrases are broken":
            phrases.write_text("WHEN: [", "utf-8")
        case "phrases have no names":
            phrases.write_text("[who, when]\n", "utf-8")
        case "words have no names":
            words = folder / "locales/fr/words.yaml"
            words.write_text(words.read_text("utf-8").replace("\ncommands:", "\ncommands: [stop]\nunread:", 1), "utf-8")
        case "keys are missing":
            (folder / "locales/fr/words.yaml").write_text("name: x\nnumbers: {}\n", "utf-8")
        case "words are missing":
            (folder / "locales/fr/words.yaml").unlink()
        case "no language is there":
            shutil.rmtree(folder / "locales")
    return folder / "locales"


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("a message is missing", "messages.po lacks button.old"),
        ("a message of English is missing", "messages.po lacks button.old"),
        ("a message is not sure", "messages.po lacks button.old"),
        ("a message is blank", "messages.po lacks button.old"),
        ("a form is missing", "messages.po lacks question.asked"),
        ("a line is broken", "the language fr is left out: its files cannot be read: LC_MESSAGES/messages.po: "),
        ("a catalogue is broken", "cannot be read"),
        ("phrases are broken", "the language fr is left out: its files cannot be read"),
        ("phrases have no names", "the language fr is left out: its files cannot be read: phrases.yaml has no names"),
        ("words have no names", "words.yaml has no names with their words under commands"),
        ("keys are missing", "words.yaml lacks function_words, conjunctions, definite, sounds, spellings, ordinals"),
        ("words are missing", "fr has no words.yaml"),
        ("no language is there", "no language"),
    ],
)
def test_locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, words: str) -> None:
    locales = broken_locales(tmp_path, what)
    monkeypatch.setattr(reading_languages, "LOCALES", locales)
    found = list(look_at_locales(locales))
    assert {each.state for each in found} == {State.WRONG}
    assert words in " ".join(each.said for each in found)
    assert all(each.remedy for each in found)


def test_the_other_languages_go_on_without_one_that_is_not_whole(tmp_path: Path) -> None:
    locales = broken_locales(tmp_path, "keys are missing")
    assert language_codes(locales) == ("en",)
    assert list(wordings(locales)) == ["en"]


def test_each_language_is_held_against_the_others_where_one_has_no_messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locales = broken_locales(tmp_path, "")
    monkeypatch.setattr(reading_languages, "LOCALES", locales)
    (locales / "en/LC_MESSAGES/messages.po").unlink()
    assert left_out(locales) == (f"the language en is left out: {locales / 'en'} has no LC_MESSAGES/messages.po",)


def test_a_programme_is_checked_where_the_bot_speaks_no_english(monkeypatch: pytest.MonkeyPatch) -> None:
    only_french = {"fr": wordings()["fr"]}
    monkeypatch.setattr(wording, "wordings", lambda: only_french)
    assert check_source(SEMINAR) == []


def test_a_message_too_many_takes_no_other_language_down(tmp_path: Path) -> None:
    locales = broken_locales(tmp_path, "")
    shutil.copytree(SPANISH, locales / "es")
    with (locales / "es/LC_MESSAGES/messages.po").open("a", encoding="utf-8") as file:
        file.write('\nmsgid "of.nobody"\nmsgstr "nada"\n')
    assert language_codes(locales) == ("en", "es", "fr")


@pytest.mark.parametrize("typed", [("check", str(SEMINAR)), ("convert", str(SEMINAR), "-"), ("ask", "c'est où ?"), ("chat",)])
def test_each_verb_that_speaks_tells_which_languages_are_left_out(monkeypatch: pytest.MonkeyPatch, typed: tuple[str, ...]) -> None:
    monkeypatch.setattr(reading_languages, "left_out", lambda: ("the language xx is left out: it lacks all",))
    assert CliRunner().invoke(app, typed, input="").stderr.count("seminar-bot: the language xx is left out: it lacks all\n") == 1
