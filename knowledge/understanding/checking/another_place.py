"""Where the event is taken to be and is not: another town, another house, another street, a place of another name."""

from __future__ import annotations

from itertools import pairwise

from knowledge.programme import texts_of
from knowledge.understanding.claims.bodies import other_body
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.unknown_words import LONGEST_NAME, RARE_NAME, may_name, unknown_name_from, unknown_words
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.house_numbers import numbers_of
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import fold

OF_A_PLACE = frozenset({Intent.VENUE, Intent.PRACTICAL, Intent.EVENT_TIME, Intent.AT_TIME, Intent.SILENT, Intent.TITLE, Intent.THEME})
"""Kinds beside which a town is the one in which the event is taken to be."""
OF_THE_EVENT = (C.EVENT, C.IT, C.HAPPEN, C.WHERE, C.ADDRESS, C.ROOM_WORD, C.PRACTICAL, C.START)
ASKS_OTHERWISE = (C.WHEN, C.WHAT, C.HOW_MANY, C.WHICH)
"""Concepts beside which a street is not claimed to be the event's."""
NO_STREET = (C.CONFIRM, C.DAY, C.TIME)
"""Concepts before whose words the name of a street ends."""


def another_place(reader: Reader, clause: Clause, ask: Ask) -> str | None:
    """The town, the house or the street in which a question takes the event to be; None where it is ours, or none is named."""
    town = another_town(reader, clause)
    if town or ask.intent is not Intent.VENUE or ask.words:
        return town
    return another_number(reader, clause) or another_street(reader, clause)


def claimed_street(reader: Reader, clause: Clause) -> str | None:
    """The street in which the event is claimed to be by a clause that is read as nothing else; None where none is."""
    claimed = clause.has(C.CONFIRM) and clause.has(C.ADDRESS, C.IT) and not clause.has(*ASKS_OTHERWISE)
    return another_street(reader, clause) if claimed else None


def claimed_place(reader: Reader, clause: Clause) -> str | None:
    """The place of another name at which the event is claimed to be by a clause that is read as nothing else; None where none is."""
    if not clause.has(C.CONFIRM, C.IT, C.HAPPEN, C.EVENT) or clause.has(C.TOPIC, C.SESSION_NAME):
        return None
    if place := _named_as_a_place(reader, clause):
        return place
    unknown, capital = unknown_words(reader, clause)
    said_as_place = (word.capital and before.text in reader.sets["place_prepositions"] for before, word in pairwise(clause.words))
    if not capital or len(unknown) > LONGEST_NAME or not any(said_as_place):
        return None
    return other_body(reader, clause) or " ".join(unknown)


def _named_as_a_place(reader: Reader, clause: Clause) -> str | None:
    """A place that is none of the programme's, typed without capitals ("it's at the casino de paris, right?"); None where none is claimed."""
    if not (clause.asked or clause.has(C.CONFIRM)):
        return None
    words = clause.reading.words
    for number in range(clause.start, clause.end - 1):
        if words[number].text not in reader.sets["place_prepositions"]:
            continue
        name = unknown_name_from(reader, clause, number + 2 if words[number + 1].text in reader.sets["definite"] else number + 1)
        said = [each for each in name if may_name(reader, clause, each)]
        joined = 1 < len(said) < len(name)
        if joined or any(reader.frequency(words[each].text) < RARE_NAME for each in said):
            return clause.typed(name.start, name.stop)
    return None


def another_town(reader: Reader, clause: Clause) -> str | None:
    """The town, not the venue's, in which the event is taken to be ("which room is it in, in Lyon?"); None where none is, or it is the asker's."""
    if not clause.has(*OF_THE_EVENT) or clause.has(C.VENUE_CITY, C.ORGANISATION, C.PLACE) or speaks_of_oneself(reader, clause.words):
        return None
    words = clause.reading.words
    for number in range(clause.start + 1, clause.end):
        if words[number - 1].text in reader.sets["place_prepositions"]:
            for town in reader.towns:
                if words[number].text == town[0] and tuple(word.text for word in words[number : min(clause.end, number + len(town))]) == town:
                    return clause.typed(number, number + len(town))
    return None


def another_number(reader: Reader, clause: Clause) -> str | None:
    """The street with a house, or the district with a number, where the event is taken to be and is not; None where none is said."""
    venue = reader.directory.programme.venue
    if venue is None:
        return None
    theirs = {C.PLACE: (venue.street or "",), C.DISTRICT: texts_of(venue.district), C.SAID_POSTCODE: (venue.postcode or "",)}
    wrong: Span | None = None
    for span in clause.spans:
        known = numbers_of(fold(" ".join(theirs.get(span.concept, ()))).split())
        said = numbers_of([word.text for word in clause.reading.words[span.start : span.end]], reader.ordinals) if known else frozenset()
        if said & known:
            return None
        wrong = wrong or (span if said else None)
    return clause.typed(wrong.start, wrong.end) if wrong else None


def another_street(reader: Reader, clause: Clause) -> str | None:
    """The street, not the venue's, in which the event is said to be; None where none is."""
    of_ours = clause.has(C.PLACE, C.HOW_TO) or not clause.has(*OF_THE_EVENT, C.CONFIRM)
    if reader.directory.programme.venue is None or of_ours:
        return None
    words, streets = clause.reading.words, reader.sets["streets"]
    for number in range(clause.start, clause.end):
        if words[number].text not in streets:
            continue
        closing = min((span.start for span in clause.of(*NO_STREET) if span.start > number), default=clause.end)
        named = [each.text for each in words[number + 1 : closing] if each.text not in reader.light_words]
        if named and all(text.isalpha() for text in named):
            return clause.typed(number, closing)
    return None
