"""The words of long texts, and the words of names that texts use as everyday words."""

from __future__ import annotations

import pytest

from knowledge.directory import Directory
from knowledge.programme import LocalText, Person
from knowledge.understanding.names.indexed_words import words_in
from knowledge.understanding.reading.making_reader import make_reader
from tests.benchmarks.synthetic import synthetic_programme


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", set()),
        ("We test IPv6, and test_it.", {"we", "test", "ipv", "6", "and", "it"}),
        ("L'Œuvre d'été à Nîmes", {"l", "oeuvre", "d", "ete", "a", "nimes"}),
        ("cafe\N{COMBINING ACUTE ACCENT} ½", {"cafe", "1", "2"}),
    ],
)
def test_the_words_of_a_text_are_folded_and_parted(text: str, words: set[str]) -> None:
    assert words_in(text) == words


def test_a_name_that_two_texts_write_without_a_capital_is_an_everyday_word_there() -> None:
    programme = synthetic_programme(3)
    abstracts = ("we will show it to mark", "He will open it, Rose and Mark", "Will you come? a rose by Rose")
    sessions = [
        session.model_copy(update={"abstract": LocalText({"und": text})}) for session, text in zip(programme.sessions, abstracts, strict=True)
    ]
    people = tuple(Person(id=f"p{number}", name=name) for number, name in enumerate(("Will Open", "Mark Rose")))
    renamed = programme.model_copy(update={"people": people, "sessions": tuple(sessions)})
    assert make_reader(Directory(renamed)).topics.everyday_names == {"will"}
