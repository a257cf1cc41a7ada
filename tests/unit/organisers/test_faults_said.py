"""What is wrong with a file is said in the language of whoever sent it, as far as the catalogues go, and else in English with its place."""

from __future__ import annotations

import pytest

from bot.organisers.faults_said import say_faults
from bot.replies.markup import plain
from bot.replies.wording import wordings
from knowledge.formats import Fault, Reading, UnusableFile, read
from tests.unit.programme.test_faults import BROKEN, GOOD

LINE_BY_LINE = [
    ("", "le fichier est vide"),
    ('{"a": [', "le JSON du fichier est abîmé ici"),
    ("event: {title: La: journée}\n", "ligne 1, colonne 8 : un crochet ou une accolade s’ouvre ici"),
    ("event:\n  title: La: journée\n", "le texte contient deux-points"),
    ("event:\n\ttitle: Jour\n", "la ligne commence par une tabulation"),
    ('event:\n  title: "Jour\n', "le guillemet n’est pas fermé"),
    ("title,start,end\na,b,c\n", "ce n’est ni un programme ni un agenda"),
    ("<!doctype html><html></html>", "le fichier est une page web, pas un agenda"),
    ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "le fichier ne contient aucun événement"),
]


def said(content: str, language: str = "fr") -> str:
    reading: Reading = read(content.encode(), "a file")
    return plain(say_faults(UnusableFile("a file", reading.faults), wordings()[language])).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("content", "expected"), LINE_BY_LINE)
def test_a_file_that_cannot_be_read_is_refused_in_the_organisers_language(content: str, expected: str) -> None:
    assert expected in said(content)
    assert "en anglais" not in said(content)


@pytest.mark.parametrize(("old", "new"), [(old, new) for old, new, _ in BROKEN])
def test_what_is_wrong_with_values_is_said_in_the_organisers_language(old: str, new: str) -> None:
    text = said(GOOD.replace(old, new, 1))
    assert text.startswith("• ligne ")
    rare = ("must be a time between", "which is not a language code", "is missing beside", "less than or equal", "they overlap", "in quotation marks")
    assert "en anglais" not in text or any(each in text for each in rare)


def test_values_stand_in_the_sentence_and_a_rare_fault_is_said_to_be_in_english() -> None:
    assert "sessions[1].speakers[0] : nomme carl, qui n’est pas défini sous people" in said(GOOD.replace("speakers: [bob]", "speakers: [carl, bob]"))
    rare = UnusableFile("a file", [Fault("is odd", line=3, column=4, path="event")])
    assert plain(say_faults(rare, wordings()["fr"])).replace("\N{NO-BREAK SPACE}", " ") == "• ligne 3, colonne 4 : event : (en anglais) is odd"
    assert plain(say_faults(rare, wordings()["en"])) == "• line 3, column 4: event: is odd"
