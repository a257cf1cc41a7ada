"""What the doctor says of the content: a programme that is over or not the one that is served, and languages that lack something."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.doctor.content import look_at_locales, look_at_programme
from bot.doctor.finding import State
from bot.opening import SEMINAR, read_source
from bot.replies.wording import wordings
from knowledge.understanding.words.reading_languages import LOCALES, language_codes

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
        case "a catalogue is broken":
            messages.write_bytes(b'msgid "\xff"\nmsgstr "x"\n')
        case "phrases are broken":
            phrases.write_text("WHEN: [", "utf-8")
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
        ("a catalogue is broken", "cannot be read"),
        ("phrases are broken", "the language fr is left out: its files cannot be read"),
        ("keys are missing", "words.yaml lacks function_words, conjunctions, definite, sounds, spellings, ordinals"),
        ("words are missing", "fr has no words.yaml"),
        ("no language is there", "no language"),
    ],
)
def test_locales(tmp_path: Path, what: str, words: str) -> None:
    found = list(look_at_locales(broken_locales(tmp_path, what)))
    assert {each.state for each in found} == {State.WRONG}
    assert words in " ".join(each.said for each in found)
    assert all(each.remedy for each in found)


def test_the_other_languages_go_on_without_one_that_is_not_whole(tmp_path: Path) -> None:
    locales = broken_locales(tmp_path, "keys are missing")
    assert language_codes(locales) == ("en",)
    assert list(wordings(locales)) == ["en"]
