"""The words of a message as they were typed, and what each may stand for."""

from __future__ import annotations

from typing import NamedTuple

from knowledge.understanding.reading.codes import codes_known
from knowledge.understanding.reading.meant import BREAKS
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.spelling_out import spelt_out, with_calendar_words
from knowledge.understanding.words.folding import Word, fold, words_of
from knowledge.understanding.words.languages import Language
from knowledge.understanding.words.letters import body_of_letter
from knowledge.understanding.words.spelling import Form

LONGEST_ACRONYM = 4
CLOSE = 0.84
"""How near a known word must be to a capitalised one to be meant by it."""


class Typed(NamedTuple):
    """The words of a message, without what a letter begins and ends with."""

    folded: str
    words: tuple[Word, ...]
    forms: tuple[tuple[Form, ...], ...]
    """What each word may stand for."""
    codes: frozenset[int]
    """The positions of the codes that the programme has."""
    asked: frozenset[int]
    """The positions before which a question mark stands (the number of words, where it ends the message)."""


def typed_words(reader: Reader, text: str, language: str | None) -> Typed:
    """The words of a message, spelt out, with the names of days and the numbers that slips of them stand for."""
    folded, whole = words_of(text)
    body, asked_at_the_end = body_of_letter(reader.correspondence, whole, text, lambda word: _names_somebody(reader, word))
    words = spelt_out(reader, _without_headings(reader, body), language)
    codes = dict(codes_known(words, reader.topics, reader.codes_of_event)) if reader.directory.rooms else {}
    spoken = next((known for known in reader.languages if known.code == language), None)
    forms = tuple(
        [
            (codes[number],) if number in codes else _forms(reader, word, number, spoken, number > 0 and words[number - 1].text in reader.titles)
            for number, word in enumerate(words)
        ]
    )
    slips = [form.text for word, known in zip(words, forms, strict=True) for form in known if form.text != word.text]
    if words != whole or not reader.calendar_words.isdisjoint(slips):
        folded, words = with_calendar_words(reader, words, forms)
    asked = [number for number, word in enumerate(words) if "?" in word.gap]
    return Typed(folded, words, forms, frozenset(codes), frozenset([*asked, len(words)] if asked_at_the_end else asked))


def _names_somebody(reader: Reader, word: str) -> bool:
    """Whether a word is in the name of somebody of the programme, and not as the first of its words, by which people sign."""
    return reader.book.is_name(word) and not any(fold(person.name).startswith(f"{word} ") for person in reader.directory.people.values())


def _without_headings(reader: Reader, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without their capitals, where a question has one in each, also in small ones: so no name is told ("Who Speaks At The End")."""
    lettered = [word for word in words if word.text.isalpha()]
    is_heading = (
        len(lettered) > 1
        and all(word.capital for word in lettered)
        and lettered[0].text in reader.asking_words
        and any(word.text in reader.small_words for word in lettered[1:])
    )
    return tuple(word._replace(capital=False) for word in words) if is_heading else words


def _forms(reader: Reader, word: Word, number: int, language: Language | None, titled: bool) -> tuple[Form, ...]:
    """A capital inside a sentence marks a name, which is no slip of an everyday word; a word all in capitals is only said loudly."""
    forms = reader.book.forms_in(word.text, language) if language else reader.book.forms(word.text)
    if titled and word.capital:
        return reader.book.names_like(word.text) or (Form(word.text, 1.0),)
    is_name = word.capital and not (word.raw.isupper() and len(word.raw) > LONGEST_ACRONYM)
    if number == 0 or not is_name or forms[0].score == 1 or any(sign in BREAKS for sign in word.gap):
        return forms
    close = tuple(form for form in forms if form.score >= CLOSE)
    return reader.book.names_like(word.text) or close or (Form(word.text, 1.0),)
