"""Somebody whom the programme does not have, named in a clause that could be answered without them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.unknown_words import RARE_NAME, SHORTEST_NAME, may_name, name_from
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.titles import is_a_whole_title, is_named_by_its_words
from knowledge.understanding.question import NOT_THERE, Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import positions
from knowledge.understanding.words.folding import words_of

OF_PEOPLE = frozenset(
    {
        Intent.SPEAKERS, Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.PERSON_CONTACT, Intent.COMPANIONS,
        Intent.HOSTS, Intent.WORKS, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK, Intent.TOPIC, Intent.SESSION,
        Intent.CONTACT, Intent.PRIVATE, Intent.NEXT, Intent.MISSING, Intent.SESSION_TIME, Intent.ORGANISATIONS,
    }
)  # fmt: skip
"""Kinds of which nothing is said where somebody is named whom the programme does not have."""

TAKES_PART = (C.SPEAK, C.ATTEND, C.SPEAKER)
OF_ANYTHING_ELSE = (C.TALK_ABOUT, C.ABOUT, C.TALK, C.SESSION, C.ROUND_TABLE, C.WHO, C.WHAT, C.PERSON, C.UNKNOWN_NAME, C.ROOM, C.TRACK, C.HOW_TO)
"""Concepts beside which a name is rather what is spoken of, or of whoever else is asked for."""
MAY_BE_A_NAME = frozenset({C.TOPIC, C.SESSION_NAME, C.MENTION, C.ELSEWHERE})
SIDES = (C.WHEN, C.WHERE, C.HOW_LONG)
BESIDE_OR = 2
"""Words beside an "or" in which the names stand between which it leaves the choice."""


def unknown_name(clause: Clause) -> str | None:
    """The name of somebody whom the programme does not have, as it was typed; None where nobody is named so."""
    span = clause.best(C.UNKNOWN_NAME)
    return clause.typed(span.start, span.end) if span else None


def unknown_guest(reader: Reader, clause: Clause) -> Ask | None:
    """What is asked of somebody who is none of the many people of a large programme, though its texts may speak of them; None where nobody is."""
    if not reader.topics.is_searched_freely or not clause.has(*TAKES_PART) or clause.has(*OF_ANYTHING_ELSE):
        return None
    titles = positions(span for span in clause.spans if is_named_by_its_words(span) or is_a_whole_title(span))
    name = next((name for name in _names(reader, clause) if titles.isdisjoint(name)), None)
    if name is None:
        return None
    aspects = (Aspect.WHO,) if clause.has(*SIDES) else ()
    family = clause.reading.words[name[-1]].text
    talks = (*clause.talks(C.TOPIC), *clause.talks(C.MENTION)) if family in reader.topics else ()
    return Ask(Intent.UNKNOWN_NAME, aspects, words=clause.typed(name[0], name[-1] + 1), talks=talks)


def _names(reader: Reader, clause: Clause) -> Iterator[range]:
    """The stretches of words that are made like a name: a given name that goes on, or two rare words with capitals."""
    words, particles = clause.reading.words, reader.sets["name_particles"]
    said = clause.places_but(MAY_BE_A_NAME)

    def is_of_it(number: int) -> bool:
        word = words[number]
        joined = number == clause.start or word.gap in (" ", "-", "'", "’", "")
        return joined and number not in said and len(word.text) >= SHORTEST_NAME and may_name(reader, clause, number)

    number = clause.start
    while number < clause.end - 1:
        name = name_from(clause, number, is_of_it)
        named = [word for word in words[name.start : name.stop] if word.text not in particles]
        capitals = all(word.capital for word in named)
        known = words[number].text in reader.sets["given_names"] and (capitals or reader.frequency(words[number + 1].text) < RARE_NAME)
        if len(named) > 1 and (known or (capitals and all(reader.frequency(word.text) < RARE_NAME for word in named))):
            yield name
        number = max(name.stop, number + 1)


def is_spelt_two_ways(reader: Reader, clause: Clause) -> bool:
    """Whether a clause leaves the choice between the name of somebody and one that is none of theirs, though like it ("Ann or Anna Lee?")."""
    words = clause.reading.words
    named = clause.places(C.PERSON)
    either = [number for number in range(clause.start + 1, clause.end - 1) if words[number].text in reader.sets["or_words"]]
    near = {number for each in either for number in range(max(clause.start, each - BESIDE_OR), min(clause.end, each + BESIDE_OR + 1))}
    return bool(near & named) and any(_is_another_name(reader, clause, number, named) for number in near - named)


def _is_another_name(reader: Reader, clause: Clause, number: int, named: set[int]) -> bool:
    """Whether a word is a given name, or stands with a word of somebody's name for another."""
    word = clause.reading.words[number]
    content = word.text.isalpha() and word.text not in reader.light_words and word.text not in reader.sets["or_words"]
    return content and (word.text in reader.sets["given_names"] or (word.capital and not named.isdisjoint((number - 1, number + 1))))


def as_a_function(reader: Reader, ask: Ask) -> Ask:
    """Whoever the programme does not have as a function that nobody holds, where nothing but that was said ("is the minister there?")."""
    words = [word.text for word in words_of(ask.words or "")[1] if word.text not in reader.small_words] if ask.intent in NOT_THERE else []
    return replace(ask, aspects=(Aspect.ROLE,)) if words and all(word in reader.sets["functions"] for word in words) else ask


def as_whom_it_has(reader: Reader, ask: Ask) -> Ask:
    """Whoever was taken for somebody whom the programme does not have, as the one whom it has where all of the name is theirs."""
    words = words_of(ask.words or "")[1] if ask.intent is Intent.UNKNOWN_NAME else []
    if not words or not all(reader.people.have(word.text) or word.text in reader.sets["name_particles"] for word in words):
        return ask
    spans = reader.people.spans(words, [reader.book.forms(word.text) for word in words], reader.book)
    named = next((span.value for span in spans if span.concept is C.PERSON and len(span) == len(words)), ())
    return Ask(Intent.PERSON, people=named, several=len(named) > 1) if named else ask
