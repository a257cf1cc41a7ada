"""Telephone numbers as people type or dictate them, and whose they are."""

from __future__ import annotations

import pytest

from bot.opening import SEMINAR
from knowledge.directory import Directory
from knowledge.formats import read_programme
from knowledge.understanding.names.telephones import TelephoneReader
from knowledge.understanding.words.folding import words_of
from knowledge.understanding.words.reading_languages import read_languages

READER = TelephoneReader(Directory(read_programme(SEMINAR)), read_languages())


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("01 42 75 61 37", ("jean-michel-roulle",)),
        ("+33 (0)1 42 75 60 40", ("sylvain-lemoine",)),
        ("0142756039", ("jonathan-lorrillard",)),
        ("01.42.75.60.39", ("jonathan-lorrillard",)),
        ("zéro un quarante-deux soixante-quinze soixante quarante", ("sylvain-lemoine",)),
        ("oh one is it, then forty two seventy five sixty one thirty seven", ("jean-michel-roulle",)),
        ("01 99 99 99 99", ()),
    ],
)
def test_whose_a_number_is(said: str, owners: tuple[str, ...]) -> None:
    found = [span.value for span in READER.spans(words_of(said)[1])]
    assert found == [owners]


@pytest.mark.parametrize(
    "said", ["on se voit à 15 h 30", "the 24 January 2012", "seize heures trente", "2 round tables and 13 speakers", "soixante-quinze"]
)
def test_what_is_no_telephone_number(said: str) -> None:
    assert not list(READER.spans(words_of(said)[1]))
