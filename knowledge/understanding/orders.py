"""Orders to do something ("change the room", "write a speech"): the desk tells, it does nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.understanding.concepts import Concept
from knowledge.understanding.folding import Word
from knowledge.understanding.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.spelling import Form

BREAKS = frozenset(".;?!,:-–—")
LEAST_LIKENESS = 0.84
"""How near a slip must be to a verb of an order."""


def orders(reader: Reader, words: Sequence[Word], forms: Sequence[Sequence[Form]], spans: Sequence[Span]) -> Iterator[Span]:
    """The verbs of orders: at the beginning of a sentence, or behind no more than a request to the bot, with what they are to be done to."""
    people = {span.start for span in spans if span.concept is Concept.PERSON}
    all_of_them = {span.start for span in spans if span.concept is Concept.ALL}
    verbs = reader.orders
    if verbs.isdisjoint([form.text for known in forms for form in known]):
        return
    for number in range(len(words) - 1):
        said = [form.text for form in forms[number] if form.text in verbs and form.score >= LEAST_LIKENESS]
        if not said or not _begins(reader, words, number):
            continue
        following = words[number + 1].text
        determined = following in (reader.definite | reader.indefinite | reader.own_things | reader.their_things) - reader.belongings
        if determined or number + 1 in people or number + 1 in all_of_them:
            yield Span(Concept.ORDER, number, number + 1)


def _begins(reader: Reader, words: Sequence[Word], number: int) -> bool:
    """Whether nothing but a request to the bot stands between the beginning of a sentence, or a sign within it, and a word."""
    asked_of_the_bot, modal = False, False
    while number and BREAKS.isdisjoint(words[number].gap):
        text = words[number - 1].text
        if text not in reader.your_things | reader.filler_words | reader.auxiliaries | reader.conjunctions:
            return False
        asked_of_the_bot |= text in reader.your_things
        modal |= text in reader.auxiliaries
        number -= 1
    return asked_of_the_bot or not modal
