"""Orders to do something ("change the room", "write a speech"): the desk tells, it does nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.spelling import Form

BREAKS = frozenset(".;?!,:-–—")
THINGS_OF_A_PHONE = frozenset({Concept.CONTACT, Concept.EMAIL, Concept.TELEPHONE})
OF_ANY_PHONE = frozenset(
    {Concept.ORDER, Concept.COMMAND, Concept.ELSEWHERE, Concept.SPEAK, Concept.PLEASE, Concept.START, Concept.WRITE, Concept.PRESS}
)
"""Concepts beside which a thing is only one of a telephone or of a house: they name nothing of an event by themselves."""
MOST_TO_SWITCH = 4
"""Words of an order to switch something ("kitchen light off")."""
LONGEST_ASIDE = 8
"""Words between two commas that are only politeness."""
LEAST_LIKENESS = 0.84
"""How near a slip must be to a verb of an order."""


def orders(reader: Reader, words: Sequence[Word], forms: Sequence[Sequence[Form]], spans: Sequence[Span]) -> Iterator[Span]:
    """The verbs of orders: at the beginning of a sentence, or behind no more than a request to the bot, with what they are to be done to."""
    people = {span.start for span in spans if span.concept is Concept.PERSON}
    all_of_them = {span.start for span in spans if span.concept is Concept.ALL}
    verbs = reader.sets["orders"]
    if verbs.isdisjoint([form.text for known in forms for form in known]):
        return
    for number in range(len(words) - 1):
        said = [form.text for form in forms[number] if form.text in verbs and form.score >= LEAST_LIKENESS]
        if not said or not _begins(reader, words, number):
            continue
        following = words[_behind_an_aside(words, number + 1)].text
        determined = (
            following
            in (reader.sets["definite"] | reader.sets["indefinite"] | reader.sets["own_things"] | reader.sets["their_things"])
            - reader.sets["belongings"]
        )
        if determined or number + 1 in people or number + 1 in all_of_them:
            yield Span(Concept.ORDER, number, number + 1)


def _behind_an_aside(words: Sequence[Word], number: int) -> int:
    """Where a sentence goes on behind what stands between two commas ("write, if you please, a ...")."""
    if "," not in words[number].gap:
        return number
    aside = range(number + 1, min(len(words), number + LONGEST_ASIDE))
    return next((position for position in aside if "," in words[position].gap), number)


def _begins(reader: Reader, words: Sequence[Word], number: int) -> bool:
    """Whether nothing but a request to the bot stands between the beginning of a sentence, or a sign within it, and a word."""
    asked_of_the_bot, modal = False, False
    requests = (reader.sets["your_things"], reader.sets["filler_words"], reader.sets["auxiliaries"], reader.sets["conjunctions"])
    while number and BREAKS.isdisjoint(words[number].gap):
        text = words[number - 1].text
        if not any(text in each for each in requests):
            return False
        asked_of_the_bot |= text in reader.sets["your_things"]
        modal |= text in reader.sets["auxiliaries"]
        number -= 1
    return asked_of_the_bot or not modal


def orders_to_a_device(reader: Reader, words: Sequence[Word], spans: Sequence[Span], asked: bool) -> Iterator[Span]:
    """What people say to a telephone or a lamp: to find or to begin any contact or mail ("open a contact"), to switch a thing ("heating on")."""
    beside = {span.concept for span in spans} - THINGS_OF_A_PHONE
    if asked or len(words) < 2 or not beside <= OF_ANY_PHONE:
        return
    following = 1 + (words[1].text in reader.sets["indefinite"])
    any_thing = any(span.start == following and span.concept in THINGS_OF_A_PHONE for span in spans)
    switched = words[-1].text in reader.sets["switches"] and len(words) <= MOST_TO_SWITCH
    if switched or (words[0].text in reader.sets["seeking"] and any_thing and Concept.PRESS not in beside):
        yield Span(Concept.ORDER, 0, 1)
