"""What is to be chosen between ("is the closing at three or at four?", "who opens, Lee or Dale?"): each thing said by itself is a claim, of
which one is so; a question that is asked openly is answered without any of them."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from knowledge.understanding.concepts import IN_ORDER, PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.framing.set_aside import ASKING
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import as_typed

MOST_WORDS = 24
"""Words of a message that offers a choice."""
MOST_BEFORE = 4
"""Small words before a thing, behind the "or" ("or is it in the ...")."""
OF_WHOM = frozenset({C.PERSON, C.ORGANISATION})
OPENLY_OF_WHOM = frozenset({C.WHO, C.WHO_IS})
SIDE_BY_SIDE = IN_ORDER | {C.FIRST, C.LAST, C.RANK, C.OTHER}
"""Concepts of what is asked of two only beside each other ("who is first, Lee or Dale?")."""
NO_THING = (
    frozenset({C.SPEAK, C.TALK_ABOUT, C.ABOUT, C.START, C.END, C.HAPPEN, C.ATTEND, C.CONFIRM, C.CORRECTION, C.PLEASE, C.PRACTICAL, C.IT, C.NOW})
    | {C.NOTED, C.BEFORE, C.AFTER, C.REPRESENT, C.WITH, C.EMPLOYER}
    | PRONOUNS_OF_PEOPLE
    | ASKING
)
"""Concepts of words that are none of the things between which it is to be chosen."""


class _Thing(NamedTuple):
    """Words that name something, and as what; None where they are only words."""

    words: range
    concept: C | None


class _Choice(NamedTuple):
    """The things between which it is to be chosen, and the words of all of them with what joins them."""

    things: tuple[_Thing, ...]
    whole: range


def claims_of_each(reader: Reader, reading: Reading) -> tuple[str, ...]:
    """The claims between which a message lets choose, each as a message of its own; the question alone, where it is asked openly which of those named
    it is; nothing where there is no choice."""
    links = _links(reader, reading) if len(reading.words) <= MOST_WORDS else []
    choice = (_of_numbers(reader, reading, links[-1]) or _choice(reader, reading, links[-1])) if links else None
    if choice is None:
        return ()
    said = reading.concepts
    of_people = {thing.concept for thing in choice.things} <= OF_WHOM
    if of_people and (not said.isdisjoint(SIDE_BY_SIDE) or _in_which_order(reader, reading)):
        return ()
    asked = [span for span in reading.spans if span.concept in ASKING and not _joins_what_is_said(reading, choice, span)]
    if not asked:
        return tuple(_without(reader, reading, choice.whole, thing.words) for thing in choice.things)
    aside = of_people and not said.isdisjoint(OPENLY_OF_WHOM) and _stands_aside(reading, choice.whole)
    return (_without(reader, reading, choice.whole, range(0)),) if aside else ()


def _in_which_order(reader: Reader, reading: Reading) -> bool:
    """Whether it is asked who comes first or last by the word for it, and not who opens or closes ("Lee ou Dale, qui parle en premier ?")."""
    places = positions(span for span in reading.spans if span.concept in (C.OPENS, C.CLOSES))
    return not {reading.words[number].text for number in places}.isdisjoint(reader.sets["firsts"] | reader.sets["lasts"])


def _links(reader: Reader, reading: Reading) -> list[int]:
    """Where "or" joins two things, and neither denies one ("or not?") nor only asks for a yes ("true or false?")."""
    asking = positions(span for span in reading.spans if span.concept is C.CONFIRM)
    denying, rather = reader.sets["negations"] | reader.sets["denials"], reader.sets["or_rather"]
    behind = list(enumerate(pairwise(reading.words)))[1:]
    links = ((number, after.text) for number, (word, after) in behind if word.text in reader.sets["or_words"] and after.text not in denying)
    return [number for number, after in links if number not in asking and (after in rather or number + 1 not in asking)]


def _without(reader: Reader, reading: Reading, whole: range, kept: range) -> str:
    """A message without these words but for some of them, which stand as the first of them did, with one article and not two."""
    words, articles = reading.words, reader.sets["definite"]
    if kept and whole.start and words[kept.start].text == words[whole.start - 1].text:
        kept = range(kept.start + 1, kept.stop)
    elif kept and kept.start > whole.start and words[kept.start - 1].text in articles and words[whole.start - 1].text not in articles:
        kept = range(kept.start - 1, kept.stop)
    left = [
        word._replace(gap=words[whole.start].gap) if number in kept and number == kept.start else word
        for number, word in enumerate(words)
        if number not in whole or number in kept
    ]
    return as_typed(left) + "?"


def _joins_what_is_said(reading: Reading, choice: _Choice, span: Span) -> bool:
    """Whether a "who" only joins what is said to the things before it ("is it Lee or Dale who opens?")."""
    return span.start == choice.whole.stop and span.concept in OPENLY_OF_WHOM and reading.words[span.start].gap == " "


def _stands_aside(reading: Reading, whole: range) -> bool:
    """Whether a sign parts things from the question before or behind them."""
    words = reading.words
    return any(0 < number < len(words) and words[number].gap not in (" ", "") for number in (whole.start, whole.stop))


def _of_numbers(reader: Reader, reading: Reading, link: int) -> _Choice | None:
    """Two bare numbers that share what stands behind them ("18 or 80 rue X", "the 24th or 25th of January")."""
    words, start = reading.words, _behind(reader, reading, link + 1)
    counted = all(reader.is_number(words[number].text) for number in (link - 1, start))
    if not counted or words[link - 1].gap not in (" ", ", "):
        return None
    glued = start + 1 < len(words) and words[start + 1].gap != " "
    if glued or words[link - 2].text.isdigit():
        return None
    first = link - 1
    numbers = [first, start]
    while words[first].gap.startswith(",") and words[first - 1].text.isdigit():  # "3, 4 or 5"
        first -= 1
        numbers.insert(0, first)
    return _Choice(tuple(_Thing(range(number, number + 1), None) for number in numbers), range(first, start + 1))


def _behind(reader: Reader, reading: Reading, start: int) -> int:
    """Where a thing begins, behind the small words that join it ("or is it rather in the ...")."""
    words, begun = reading.words, {span.start for span in reading.spans if len(span) and span.concept not in NO_THING}
    joining = reader.light_words | reader.sets["or_rather"]
    inside = range(start, min(start + MOST_BEFORE, len(words)))
    return next((number for number in inside if words[number].text not in joining or (number in begun and number > start)), start)


def _choice(reader: Reader, reading: Reading, link: int) -> _Choice | None:
    """What the last "or" of a message joins, with what commas and another "or" join to it."""
    words = reading.words
    end = link + 1
    while end < len(words) and words[end].text in reader.sets["anything_else"]:
        end += 1
    end = end if end == len(words) or words[end].gap not in (" ", "") else link + 1
    things: list[_Thing] = []
    if end == link + 1:
        if (last := _thing(reader, reading, _behind(reader, reading, end), 1)) is None:
            return None
        things, end = [last], last.words.stop
    while thing := _thing(reader, reading, link, -1, things[0].concept if things else None):
        if len(things) > 1 and thing.concept is not things[0].concept:
            break
        things.insert(0, thing)
        start = thing.words.start
        if words[start].gap.startswith(","):
            link = start
        elif words[start - 1].text in reader.sets["or_words"]:
            link = start - 1
        else:
            break
    return _Choice(tuple(things), range(things[0].words.start, end)) if len(things) > 1 else None


def _thing(reader: Reader, reading: Reading, place: int, step: int, concept: C | None = None) -> _Thing | None:
    """What begins at a place, or ends before it where `step` is -1: what is known, of this concept rather than of another, or else bare words."""
    spans = [span for span in reading.spans if len(span) and (span.start if step > 0 else span.end) == place and span.concept not in NO_THING]
    known = max(spans, key=lambda span: (span.concept is concept, len(span)), default=None)
    if known and known.concept is not C.ROUND_TABLE:
        return _Thing(range(known.start, known.end), known.concept)
    taken = positions(span for span in reading.spans if span.concept in NO_THING)
    number = first = place if step > 0 else place - 1
    while 0 <= number < len(reading.words) and number not in taken and reading.words[number].text not in reader.light_words:
        parted = number if step > 0 else number + 1
        if number != first and reading.words[parted].gap not in (" ", ""):
            break
        number += step
    if number == first:
        return None
    return _Thing(range(first, number) if step > 0 else range(number + 1, place), None)
