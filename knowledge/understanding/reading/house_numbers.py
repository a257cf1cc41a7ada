"""Numbers of places: the house in a street, the district of a town. They are neither days nor hours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from knowledge.programme import Gender
from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word

NUMBERED = (Concept.PLACE, Concept.DISTRICT)
COUNTED = frozenset({Concept.DAY, Concept.TIME})
MOST_BEFORE = 2
"""Words before the number of a district: "in the"."""
MOST_OF_A_PART = 2
"""The last number that rather picks one of two things that were named ("in the second")."""
IN_A_SERIES = frozenset({Concept.SERIES, Concept.SESSION, Concept.CONTACT, Concept.PERSON, Concept.PLACE, Concept.ROUND_TABLE})
"""Concepts beside which a number is that of something else, or stands before its street."""
NO_ORDINALS: Mapping[str, int] = {}
DIGITS_OF_A_POSTCODE = 5
MOST_BEFORE_A_POSTCODE = 5
"""Words behind the word for a postcode among which its digits stand ("the postcode is it really ...")."""
MOST_BETWEEN_NUMBER_AND_STREET = 4
"""Words among which the number of a house stands before its street ("number 5 in the ...")."""
LONGEST_ENDING = 3
"""Letters behind a number that make it one of an order ("15 th", "7 eme")."""


def with_numbers(reader: Reader, words: Sequence[Word], spans: list[Span]) -> list[Span]:
    """The spans, those of streets and districts with the number that stands before them, which then is nothing else."""
    spans = _asked(reader, words, [*spans, *_postcodes(words, spans), *_houses(reader, words, spans)])
    districts = tuple(_districts(reader, words))
    if districts:
        spans = [
            *(
                span
                for span in spans
                if span.concept not in COUNTED or not any(span.start < each.end and each.start < span.end for each in districts)
            ),
            *districts,
        ]
    widened = {span: start for span in spans if span.concept in NUMBERED if (start := _number_before(reader, words, span)) < span.start}
    if not widened:
        return spans
    taken = [(start, span.start) for span, start in widened.items()]
    return [
        replace(span, start=widened.get(span, span.start))
        for span in spans
        if span in widened or span.concept not in COUNTED or not any(span.start < end and start < span.end for start, end in taken)
    ]


def _postcodes(words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """The digits that a word for them is said to stand for ("is the postcode 75010?")."""
    said = [span.end for span in spans if span.concept is Concept.POSTCODE]
    near = {number for end in said for number in range(end, min(len(words), end + MOST_BEFORE_A_POSTCODE))}
    return [Span(Concept.SAID_POSTCODE, number, number + 1) for number in sorted(near) if _is_postcode(words[number].text)]


def _houses(reader: Reader, words: Sequence[Word], spans: Sequence[Span]) -> Iterator[Span]:
    """The number of a house at which something is said to be, where it has no street ("it's at number 16")."""
    if {span.concept for span in spans} & IN_A_SERIES or any(word.text in reader.sets["first_person"] for word in words):
        return
    for number in range(2, len(words)):
        called = words[number - 1].text in reader.sets["house_numbers"] and words[number - 2].text in reader.sets["place_prepositions"]
        ends = number + 1 == len(words) or words[number + 1].gap != " " or words[number + 1].text in reader.light_words
        if called and ends and words[number].text.isdigit():
            yield Span(Concept.PLACE, number - 1, number + 1)


def _is_postcode(word: str) -> bool:
    return word.isdigit() and len(word) == DIGITS_OF_A_POSTCODE


def _number_before(reader: Reader, words: Sequence[Word], span: Span) -> int:
    """Where the number before a street or a district begins; the beginning of the span itself, where none does or it is a day of the event."""
    number = span.start - 1
    if span.concept is Concept.PLACE and (said := _number_said(reader, words, number)) is not None:
        return said
    if span.concept is Concept.DISTRICT and number > 0 and words[number].text.isalpha() and len(words[number].text) <= LONGEST_ENDING:
        number -= 1
    if span.concept is Concept.DISTRICT and number >= 0 and words[number].text in reader.ordinals:
        return number
    if number < 0 or not words[number].text.isdigit():
        return span.start
    of_a_day = span.concept is Concept.PLACE and int(words[number].text) in {day.day for day in reader.days_of_event}
    return span.start if of_a_day else number


def _number_said(reader: Reader, words: Sequence[Word], number: int) -> int | None:
    """Where the number of a house is said some small words before its street ("number 5 in the street"); None where none is."""
    for before in range(number, max(0, number - MOST_BETWEEN_NUMBER_AND_STREET), -1):
        if words[before].text.isdigit():
            return before if words[before - 1].text in reader.sets["house_numbers"] else None
        if words[before].text not in reader.small_words and words[before].text not in reader.sets["place_prepositions"]:
            return None
    return None


def _asked(reader: Reader, words: Sequence[Word], spans: list[Span]) -> list[Span]:
    """The spans, a number that is asked for beside a street that of the house, and not of a telephone ("what number in that street?")."""
    places = {word.text for span in spans if span.concept is Concept.PLACE for word in words[span.start : span.end]}
    if not places or places.isdisjoint(reader.sets["streets"]):
        return spans
    return [
        replace(span, concept=Concept.ADDRESS)
        if span.concept is Concept.TELEPHONE
        and all(word.text in reader.sets["house_numbers"] or word.text in reader.small_words for word in words[span.start : span.end])
        else span
        for span in spans
    ]


def _districts(reader: Reader, words: Sequence[Word]) -> Iterator[Span]:
    """The numbers in which something is, with no noun behind them: districts, and no days ("is it in the 7th?")."""
    last = -MOST_BEFORE
    for number in range(MOST_BEFORE, len(words)):
        article = words[number - 1].text
        if article not in reader.sets["definite"] or not (
            words[number - MOST_BEFORE].text in reader.sets["place_prepositions"] or last == number - MOST_BEFORE
        ):
            continue
        if any(language.article_genders.get(article) is Gender.FEMININE for language in reader.languages):
            continue
        ending = number + 1 < len(words) and not words[number + 1].gap and len(words[number + 1].text) <= LONGEST_ENDING
        end = number + 2 if ending else number + 1
        said = reader.ordinals.get(words[number].text) or (int(words[number].text) if words[number].text.isdigit() and ending else 0)
        if said > MOST_OF_A_PART and (end == len(words) or words[end].text in reader.small_words | reader.sets["negations"] or words[end].gap != " "):
            yield Span(Concept.DISTRICT, number, end)
            last = end


def numbers_of(words: Sequence[str], ordinals: Mapping[str, int] = NO_ORDINALS) -> frozenset[str]:
    """The numbers that stand in words, also joined to letters ("7e"), and those that ordinals tell."""
    digits = {"".join(sign for sign in word if sign.isdigit()) for word in words}
    return frozenset((digits - {""}) | {str(ordinals[word]) for word in words if word in ordinals})
