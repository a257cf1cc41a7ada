"""What a question names that the programme does not have, although the rest of it could be answered: a round table on another subject,
what else happens in the town of a body, a body or a function that only sounds like one of it."""

from __future__ import annotations

from knowledge.programme import texts_of
from knowledge.understanding.checking.strangers import unknown_function, unknown_words
from knowledge.understanding.claims.bodies import another_event, other_body, other_function_or_body
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.missing_talks import absent_kind, missing_subject, subject_alone
from knowledge.understanding.kinds.somebody_else import OF_PEOPLE
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.house_numbers import numbers_of
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import fold

SHORT = 7
"""Words of a message that asks for no more than talks on something."""
TELLING_OF_PEOPLE = (C.ATTEND, C.REPRESENT, C.SPEAK, C.SPEAKER, C.PERSON_WORD, C.DESCRIBED_PERSON, C.EMPLOYER, C.TALK, C.ROUND_TABLE)
"""Concepts beside which whoever comes from a body is asked for."""
OF_SOMEBODY = frozenset(
    {
        Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK, Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK,
        Intent.PERSON_SPEAKS,
    }
)  # fmt: skip
"""Kinds that are answered of the people of a body."""
OF_THE_WHOLE = (Intent.EVENT_TIME, Intent.VENUE)
"""Kinds that are answered of the event by whatever word an event is called."""
OF_A_PLACE = frozenset({Intent.VENUE, Intent.PRACTICAL, Intent.EVENT_TIME, Intent.AT_TIME, Intent.SILENT, Intent.TITLE, Intent.THEME})
"""Kinds beside which a town is the one in which the event is taken to be."""
OF_THE_EVENT = (C.EVENT, C.IT, C.HAPPEN, C.WHERE, C.ADDRESS, C.ROOM_WORD, C.PRACTICAL, C.START)
NO_STREET = (C.CONFIRM, C.DAY, C.TIME)
"""Concepts before whose words the name of a street ends."""
UNEXPLAINED_OF_A_TOWN = 0.5
NEAR_THE_START = 2


def unheard_of(reader: Reader, clause: Clause) -> Ask | None:
    """What is asked of a part of the event that there is not, in a clause that is read as nothing else; None where none is named."""
    plainly = clause.asked or clause.has(C.THERE_IS) or ((reader.topics.is_large or clause.has(C.EVENT)) and len(clause) <= SHORT)
    missing = absent_kind(reader, clause) or (missing_subject(reader, clause, Ask(Intent.SESSION)) if plainly else None)
    missing = missing or subject_alone(reader, clause)
    return Ask(Intent.UNKNOWN_TOPIC, words=missing) if missing else None


def unheard_street(reader: Reader, clause: Clause) -> Ask | None:
    """The event said to be in another street than the venue's, in a clause that is read as nothing else; None where it is not."""
    claimed = clause.has(C.CONFIRM) and clause.has(C.ADDRESS, C.IT) and not clause.has(C.WHEN, C.WHAT, C.HOW_MANY, C.WHICH)
    street = another_street(reader, clause, Ask(Intent.VENUE)) if claimed else None
    return Ask(Intent.VENUE, words=street, confirms=True) if street else None


def asks_of_the_town(clause: Clause) -> bool:
    """Whether it is asked who does what in the town of a body, and not who comes from the body ("who won the race in Rennes?")."""
    of_whom = any(span.start < clause.start + NEAR_THE_START for span in clause.of(C.WHO))
    if not of_whom or clause.has(*TELLING_OF_PEOPLE):
        return False
    known = positions(span for span in clause.spans if span.concept not in (C.PRACTICAL, C.ELSEWHERE))
    return sum(cost for number, cost in clause.costs.items() if number not in known) > UNEXPLAINED_OF_A_TOWN


def unknown_body(reader: Reader, clause: Clause, ask: Ask) -> str | None:
    """A body, or a function in one, that is none of the programme's though it is called like one; None where there is none."""
    if ask.intent is Intent.ORGANISATIONS and (ask.confirms or clause.asked) and not clause.has(C.WHAT, C.WHICH, C.HOW_MANY, C.ALL):
        unknown, capital = unknown_words(reader, clause)
        return " ".join(unknown) if capital else None
    if ask.intent in OF_THE_WHOLE and not reader.topics.is_large:
        return another_event(reader, clause)
    claimed_as_place = ask.intent is Intent.VENUE and ask.words and not clause.has(C.HAPPEN, C.EVENT, C.IT)
    if ask.intent not in OF_SOMEBODY and not claimed_as_place:
        return None
    found = other_body(reader, clause)
    return found or other_function_or_body(reader, clause, ask.organisations)


def unknown_holder(reader: Reader, clause: Clause, ask: Ask) -> str | None:
    """A function that nobody of the programme holds, where the rest could be answered without it; None where there is none."""
    answered_without = ask.intent in OF_PEOPLE or (ask.intent in (Intent.EVENT_TIME, Intent.AT_TIME, Intent.PROGRESS) and not clause.has(C.EVENT))
    return unknown_function(reader, clause) if answered_without else None


def another_town(reader: Reader, clause: Clause, ask: Ask) -> str | None:
    """The town, not the venue's, in which the event is taken to be ("which room is it in, in Lyon?"); None where none is, or it is the asker's."""
    if not clause.has(*OF_THE_EVENT) or clause.has(C.VENUE_CITY, C.ORGANISATION, C.PLACE):
        return None
    words = clause.reading.words
    if speaks_of_oneself(reader, clause.words):
        return None
    for number in range(clause.start + 1, clause.end):
        if words[number - 1].text in reader.sets["place_prepositions"]:
            for town in reader.towns:
                if words[number].text == town[0] and tuple(word.text for word in words[number : min(clause.end, number + len(town))]) == town:
                    return clause.typed(number, number + len(town))
    return None


def another_number(reader: Reader, clause: Clause, ask: Ask) -> str | None:
    """The street with a house, or the district with a number, where the event is taken to be and is not; None where none is said."""
    venue = reader.directory.programme.venue
    if ask.intent is not Intent.VENUE or ask.words or venue is None:
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


def another_street(reader: Reader, clause: Clause, ask: Ask) -> str | None:
    """The street, not the venue's, in which the event is said to be; None where none is."""
    venue = reader.directory.programme.venue
    if venue is None or ask.intent is not Intent.VENUE or ask.words or clause.has(C.PLACE, C.HOW_TO) or not clause.has(*OF_THE_EVENT, C.CONFIRM):
        return None
    words, streets = clause.reading.words, reader.sets["streets"]
    for number in range(clause.start, clause.end):
        if words[number].text not in streets:
            continue
        closing = min((span.start for span in clause.of(*NO_STREET) if span.start > number), default=clause.end)
        named = [each.text for each in words[number + 1 : closing] if each.text not in reader.small_words]
        if named and all(text.isalpha() for text in named):
            return clause.typed(number, closing)
    return None
