"""What typed words are taken for: slips, sounds, beginnings, and words that stand as they are."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk
from knowledge.understanding.reading.reading import read
from knowledge.understanding.reading.spelling_out import spelt_out
from knowledge.understanding.words.folding import words_of
from knowledge.understanding.words.spelling import SpellingBook

NOW = datetime(2012, 1, 24, 15, 40, tzinfo=ZoneInfo("Europe/Paris"))


def spelt(desk: Desk, text: str, language: str) -> str:
    return " ".join(word.text for word in spelt_out(desk.reader, words_of(text)[1], language))


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("kan", "fr", "quand"),
        ("fo", "fr", "faut"),
        ("vou", "fr", "vous"),
        ("tym", "en", "time"),
        ("wen", "en", "when"),
        ("lannee", "fr", "l annee"),
        ("sinscrire", "fr", "s inscrire"),
        ("sinscrir", "fr", "s inscrir"),
        ("ya til", "fr", "il y a t il"),
    ],
)
def test_words_written_as_they_sound(desk: Desk, typed: str, language: str, meant: str) -> None:
    assert spelt(desk, typed, language) == meant


@pytest.mark.parametrize(
    ("typed", "language"), [("caf", "fr"), ("pmi", "en"), ("bus", "fr"), ("who", "fr"), ("est", "en"), ("qr", "fr"), ("sur", "fr")]
)
def test_short_words_that_stand_as_they_are(desk: Desk, typed: str, language: str) -> None:
    assert spelt(desk, typed, language) == typed


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("parkign", "parking"),
        ("streeming", "stream"),
        ("enrejistrement", "enregistre"),
        ("filmd", "film"),
        ("wheelchare", "wheelchair"),
    ],
)
def test_slips_of_what_people_ask_about(desk: Desk, typed: str, begins: str) -> None:
    best, *_ = desk.reader.book.forms(typed)
    assert best.text.startswith(begins)
    assert best.score < 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("whre", "where"),
        ("prsse", "presse"),
        ("sujt", "sujet"),
        ("lunhc", "lunch"),
        ("wat", "what"),
        ("kow", "know"),
        ("intervennant", "intervenant"),
    ],
)
def test_of_words_as_near_the_one_said_oftener_is_meant(desk: Desk, typed: str, meant: str) -> None:
    assert meant in [form.text for form in desk.reader.book.forms(typed)]


@pytest.mark.parametrize("word", ["revenons", "xqz"])
def test_what_is_far_from_all_words_stands_for_itself(desk: Desk, word: str) -> None:
    assert [form.text for form in desk.reader.book.forms(word)] == [word]


@pytest.mark.parametrize("word", ["enregistree", "dreyfus", "seminar", "quand"])
def test_words_that_are_no_slips(desk: Desk, word: str) -> None:
    assert [form.score for form in desk.reader.book.forms(word)] == [1.0]


@pytest.mark.parametrize(
    ("text", "language", "hour"),
    [
        ("haf past 4", "en", "16:30"),
        ("at 5 oclok", "en", "17:00"),
        ("katre heures et demi", "fr", "16:30"),
    ],
)
def test_hours_with_slips(desk: Desk, text: str, language: str, hour: str) -> None:
    (found,) = read(desk.reader, text, NOW, language).hours
    assert found.clock is not None
    assert f"{found.clock:%H:%M}" == hour


@pytest.mark.parametrize(("text", "language", "word"), [("le n° de téléphone", "fr", "numero"), ("the N° to call", "en", "number")])
def test_the_sign_of_a_number(desk: Desk, text: str, language: str, word: str) -> None:
    assert word in spelt(desk, text, language).split()


def test_words_as_near_as_each_other_come_in_the_same_order_in_every_process(desk: Desk) -> None:
    """The order of a set is that of its process, and several processes of one bot give the same answer."""
    alike = ("raine", "rehne", "reine", "reinne", "rene", "renne", "rennne")
    assert SpellingBook(desk.reader.languages, alike, alike).sounding_like("rayne") == alike
    nearest = [f"stream{letter}" for letter in "bcdfghjk"]
    assert SpellingBook(desk.reader.languages, (), nearest, stems=("stream",)).forms("streamx")[0].text == nearest[0]


@pytest.mark.parametrize(("typed", "meant"), [("pinterest", "pinterest"), ("nterest", "interest"), ("intterest", "interest")])
def test_among_many_names_no_slip_adds_a_first_letter(desk: Desk, typed: str, meant: str) -> None:
    many = [f"nom{number}" for number in range(1000)]
    assert SpellingBook(desk.reader.languages, many, ["interest"]).forms(typed)[0].text == meant
