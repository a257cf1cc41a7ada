"""What is asked by a part that is read as nothing, and names something which the programme does not have: another speaker, place, body, subject."""

from __future__ import annotations

from knowledge.understanding.checking.another_place import claimed_place, claimed_street
from knowledge.understanding.claims.bodies import other_body
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.unknown_words import (
    LONGEST_NAME,
    RARE_NAME,
    SHORTEST_NAME,
    explained,
    inside_names,
    may_name,
    name_from,
    unknown_name_from,
    unknown_words,
)
from knowledge.understanding.concepts import OF_A_SUBJECT
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.missing_talks import absent_kind, missing_subject, subject_alone
from knowledge.understanding.kinds.somebody_else import unknown_guest
from knowledge.understanding.kinds.unknown_rooms import in_no_such_room, unknown_room
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.named import NAMED
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.words_alone import is_acronym, says_nothing
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.words.folding import is_lettered

TAKES_PART = (C.SPEAK, C.ATTEND, C.REPRESENT, C.SPEAKER, C.WHO_IS)
ASKED_FOR = (
    C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_MANY, C.HOW_LONG, C.WHY, C.HOW_TO, C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.TOPIC,
    C.SESSION_NAME, C.PRACTICAL, C.PRIVATE, C.CONTACT, C.COMMAND,
)  # fmt: skip
"""Concepts beside which a clause does not claim that somebody takes part."""
ASKED_WHEN = frozenset({C.WHEN, C.SPEAK, C.AND_WHAT_OF, C.CONFIRM, C.DAY, C.TODAY, C.TOMORROW, C.PLEASE, C.EVENT})
"""Concepts with which nothing is asked but when somebody speaks."""
SAID_OF_SOMEBODY = (*TAKES_PART, C.TALK, C.TALK_ABOUT, C.WHEN, C.TELEPHONE, C.EMAIL, C.CONTACT)
SAID_OF_A_FUNCTION = (
    C.ARRIVE, C.SPEAK, C.ATTEND, C.SPEAKER, C.OPENS, C.CLOSES, C.WHEN, C.PEOPLE_WORD, C.PERSON_WORD, C.ROOM_WORD, C.THERE_IS, C.SPELL,
)  # fmt: skip
OF_THE_EVENT = (C.EVENT, C.SPEAKER, C.SESSION, C.TALK, C.ROUND_TABLE)
THERE = (C.SPEAK, C.ATTEND, C.SPEAKER, C.THERE_IS, C.ARRIVE, C.PERSON_WORD)
"""Concepts beside which anybody who holds a function may be asked for ("is there a senator?")."""
SAID_OF_A_ROOM = (C.NOW, C.NEXT, C.TIME, C.DAY, C.TODAY, C.TOMORROW, C.PROGRAMME, C.SPEAK, C.WHAT, C.WHERE, C.THERE_IS, C.TALK, C.SESSION)
OF_A_FUNCTION = frozenset({C.WHO_IS, C.TOPIC, C.SESSION_NAME, C.ELSEWHERE, C.VENUE_CITY, C.CITY, C.ORGANISATION, C.PLEASE})
"""Concepts of a message that only says a function, and what it is of."""
WITH_WHAT_IT_IS_OF = (2, 4)
"""How many words that has, without articles."""
FEW = 2
"""Words of a question that is no more than a function ("a senator?")."""
SHORTEST_QUESTION = 4
"""Words of a question that hardly asks more of somebody than whether they are there ("is the minister there?")."""
SHORT = 7
"""Words of a message that asks for no more than talks on something."""
FOREIGN = 2
"""Small words of other languages from which a message is in one of them."""


def of_something_unknown(reader: Reader, part: Part) -> Ask | None:
    """What a part that is read as nothing asks of something or somebody that the programme does not have; None where it names nothing so."""
    street = claimed_street(reader, part.clause)
    return _at(street) if street else stranger(reader, part) or _no_such_part(reader, part.clause)


def stranger(reader: Reader, part: Part) -> Ask | None:
    """What is asked of something unknown, or None where the clause is not about the event at all."""
    clause = part.clause
    foreign = sum(word.text in reader.foreign_words for word in clause.reading.words)
    if clause.has(C.HOW_TO) or C.ORDER in clause.reading.concepts or foreign >= FOREIGN:
        return None
    if guest := unknown_guest(reader, clause):
        return guest
    if somewhere_else := in_no_such_room(reader, clause):
        return somewhere_else
    if room := unknown_room(reader, clause) if clause.has(*SAID_OF_A_ROOM) else None:
        return Ask(Intent.UNKNOWN_NAME, (Aspect.WHO,), words=room)
    if titled := unknown_behind_a_title(reader, clause):
        return Ask(Intent.UNKNOWN_NAME, words=titled)
    if subject := _unknown_subject(reader, part):
        return subject
    takes_part = (said_to_take_part(reader, clause) if clause.asked else None) or _said_to_speak_at_some_time(reader, clause)
    if said_to_be_there := unknown_function(reader, clause) or takes_part:
        return Ask(Intent.UNKNOWN_NAME, words=said_to_be_there)
    if clause.has(C.ELSEWHERE) and not clause.has(C.TALK, C.SESSION) and not (clause.has(C.REPRESENT) and clause.has(C.THERE_IS)):
        return None
    if place := claimed_place(reader, clause):
        return _at(place)
    if name := _taking_part(reader, clause):
        return Ask(Intent.UNKNOWN_NAME, words=name)
    return Ask(Intent.SILENT) if clause.asked and clause.has(C.EVENT) and not clause.has(C.WHY) else None


def _at(place: str) -> Ask:
    """Whether the event is at a place that is none of its own."""
    return Ask(Intent.VENUE, words=place, confirms=True)


def _no_such_part(reader: Reader, clause: Clause) -> Ask | None:
    """What is asked of a part of the event that there is not: of a kind, or on a subject."""
    plainly = clause.asked or clause.has(C.THERE_IS) or ((reader.topics.is_searched_freely or clause.has(C.EVENT)) and len(clause) <= SHORT)
    missing = absent_kind(reader, clause) or (missing_subject(reader, clause, Ask(Intent.SESSION)) if plainly else None)
    missing = missing or subject_alone(reader, clause)
    return Ask(Intent.UNKNOWN_TOPIC, words=missing) if missing else None


def _unknown_subject(reader: Reader, part: Part) -> Ask | None:
    """A subject that is spoken of; the theme, where it is that of the event."""
    clause = part.clause
    of_the_event = clause.asked or reader.directory.rooms or clause.has(*OF_THE_EVENT, C.IT, C.THEY, C.WHEN, C.CONFIRM, C.THERE_IS)
    if not (of_the_event and clause.has(*OF_A_SUBJECT)) or clause.has(C.PERSON):
        return None
    if any(span.start == clause.start for span in clause.of(C.ELSEWHERE)):
        return None
    subject = _subject_behind(reader, clause) or _subject_before(reader, clause)
    if subject and all(_is_of_the_event(reader, clause, number) for number in subject if may_name(reader, clause, number)):
        return Ask(Intent.THEME)
    return Ask(Intent.UNKNOWN_TOPIC, words=clause.typed(subject.start, subject.stop)) if subject else None


def _taking_part(reader: Reader, clause: Clause) -> str | None:
    """A name of whom it is said or asked that they take part."""
    unknown, capital = unknown_words(reader, clause)
    there = (clause.asked or clause.has(*OF_THE_EVENT)) and clause.has(C.ATTEND, C.REPRESENT, C.SPEAKER) and not clause.has(C.WHERE)
    if not 0 < len(unknown) <= LONGEST_NAME or not (there or (capital and clause.has(*TAKES_PART, C.TALK))):
        return None
    return other_body(reader, clause) or " ".join(unknown)


def unknown_function(reader: Reader, clause: Clause) -> str | None:
    """A function that nobody of the programme holds, said as of somebody who takes part ("the minister of housing"); None where there is none."""
    words = clause.reading.words
    if clause.has(C.PERSON, C.DESCRIBED_PERSON) or speaks_of_oneself(reader, clause.words):
        return None
    if alone := _function_alone(reader, clause):
        return alone
    if not clause.has(*SAID_OF_A_FUNCTION) and not ((clause.asked or clause.has(C.WHO_IS, C.ANY)) and len(clause.reading.words) <= SHORTEST_QUESTION):
        return None
    of_anybody = clause.has(*THERE) or len(clause.reading.words) <= FEW
    before = reader.sets["definite"] | reader.sets["indefinite"] if of_anybody else reader.sets["definite"]
    any_of_them = clause.places(C.ANY)
    for number in range(clause.start + 1, clause.end):
        some = clause.has(C.WHO_IS) or words[number - 1].text in reader.sets["indefinite"] or number - 1 in any_of_them
        several = some and words[number].text in reader.functions_in_plural
        word = reader.plurals.singular(words[number].text) if several else words[number].text
        said = word in reader.sets["functions"] and (words[number - 1].text in before or number - 1 in any_of_them)
        if said and not any(span.start <= number < span.end and span.concept is not C.ELSEWHERE for span in clause.spans):
            return None if _is_held(reader, word) else _with_what_it_is_of(reader, clause, number)
    return None


def _is_held(reader: Reader, function: str) -> bool:
    return any(reader.holds(person, function) for person in reader.directory.people)


def _function_alone(reader: Reader, clause: Clause) -> str | None:
    """A function that nobody holds, with what it is of, where that is all of a message, or who it is is asked ("ministre du logement", "who is the
    housing minister?")."""
    if not clause.concepts <= OF_A_FUNCTION:
        return None
    words, of = clause.reading.words, reader.sets["belongings"]
    articles = (reader.sets["definite"] | reader.sets["indefinite"]) - of
    begins = {span.end for span in clause.of(C.WHO_IS) if span.start == clause.start} or {clause.start}
    start = next((number for number in range(max(begins), clause.end) if words[number].text not in articles), clause.end)
    told = [number for number in range(start, clause.end) if words[number].text not in articles]
    if not WITH_WHAT_IT_IS_OF[0] <= len(told) <= WITH_WHAT_IT_IS_OF[1]:
        return None
    is_of = words[told[1]].text in of
    function = words[told[0] if is_of else told[-1]].text
    if function not in reader.sets["functions"] or _is_held(reader, function) or (len(told) > 2) is not is_of:
        return None
    return clause.typed(start, clause.end)


def _with_what_it_is_of(reader: Reader, clause: Clause, number: int) -> str:
    """A function as it was typed, with what it is said to be of."""
    words = clause.reading.words
    end = number + 1
    while end < clause.end and (words[end].text in reader.sets["belongings"] or words[end].text in reader.sets["definite"]):
        end += 1
    joined = end > number + 1 and end < clause.end and words[end].text not in reader.small_words
    return clause.typed(number, end + 1 if joined else number + 1)


def unknown_behind_a_title(reader: Reader, clause: Clause) -> str | None:
    """Somebody called by a title or a function whom the programme does not have ("is prof X Y giving a talk?"); None where nobody is."""
    if clause.has(C.PERSON, C.ORGANISATION) or not clause.has(C.DESCRIBED_PERSON, *SAID_OF_SOMEBODY):
        return None
    words = clause.reading.words
    for title in range(clause.start, clause.end - 1):
        text = words[title].text
        is_title = text in reader.titles and text not in reader.small_words
        if not is_title and text not in reader.sets["functions"]:
            continue
        name = unknown_name_from(reader, clause, title + 1)
        of_a_subject = not is_title and any(words[each].text in reader.book.subject for each in name)
        if not name or len(words[name.start].text) < SHORTEST_NAME or of_a_subject:
            continue
        if any(words[each].capital or _is_rare_and_no_slip(reader, clause, each) for each in name if may_name(reader, clause, each)):
            return clause.typed(title, name.stop)
    return None


def _is_rare_and_no_slip(reader: Reader, clause: Clause, number: int) -> bool:
    word = clause.reading.words[number].text
    heard = any(language.sounds.key(word) in language.everyday_by_sound for language in reader.languages)
    return reader.frequency(word) < RARE_NAME and not heard and not says_nothing(reader, clause.reading.forms[number])


def _subject_behind(reader: Reader, clause: Clause) -> range:
    """The stretch of words after "speak of" that name its subject; empty where they are too many for one."""
    if clause.has(C.TOPIC, C.SESSION_NAME):
        return range(0)
    words, named = clause.reading.words, clause.places(*NAMED)

    def is_of_it(number: int) -> bool:
        return number not in named and (
            is_acronym(words[number]) or (is_lettered(words[number].text) and words[number].text not in reader.light_words)
        )

    spoken = max(span.end for span in clause.of(*OF_A_SUBJECT))
    first = next(filter(is_of_it, range(spoken, clause.end)), clause.end)
    return name_from(clause, first, is_of_it, inside_names(reader))


def _subject_before(reader: Reader, clause: Clause) -> range:
    """The stretch of words of a subject of which it is asked whether it is spoken of at all ("are pensions covered?")."""
    spoken = max(clause.of(C.TALK_ABOUT), key=lambda span: span.end, default=None)
    if spoken is None or spoken.end < clause.end or not clause.asked:
        return range(0)
    between = [number for number in range(clause.start, spoken.start) if clause.reading.words[number].text not in reader.light_words]
    if not clause.covered.isdisjoint(between) or not 0 < len(between) <= LONGEST_NAME:
        return range(0)
    return range(between[0], between[-1] + 1)


def said_to_take_part(reader: Reader, clause: Clause) -> str | None:
    """Of whom a clause claims that they speak or are there ("the red cross is among the speakers"), where nothing of the programme is meant."""
    if clause.has(*ASKED_FOR) or not clause.has(C.ATTEND, C.SPEAKER, C.SPEAK, C.REPRESENT):
        return None
    speakers = {span.start for span in clause.of(C.SPEAKER)}
    doing = any(span.start not in speakers for span in clause.of(C.ATTEND, C.SPEAK, C.REPRESENT))
    said_to_be = doing or clause.says(reader.sets["auxiliaries"], {word for opener in reader.openers for word in opener})
    if clause.says(reader.sets["permissions"]) or not said_to_be:
        return None
    first = min((span.start for span in clause.of(*TAKES_PART)), default=clause.start)
    said = [number for number in range(clause.start, first) if may_name(reader, clause, number)]
    name = name_from(clause, said[0], said.__contains__, inside_names(reader)) if said else range(0)
    if not name or said[-1] not in name or not explained(clause).isdisjoint(range(clause.start, first)):
        return None
    if all(_is_of_the_event(reader, clause, number) for number in said):
        return None  # of whom the event speaks
    return clause.typed(name.start, name.stop)


def _said_to_speak_at_some_time(reader: Reader, clause: Clause) -> str | None:
    """Of whom a clause asks when they speak, and nothing else ("quand parle Macron ?"), where nobody of the programme is meant."""
    if not clause.has(C.SPEAK) or not clause.has(C.WHEN) or not clause.concepts <= ASKED_WHEN:
        return None
    taken = explained(clause)
    said = [number for number in range(clause.start, clause.end) if number not in taken and may_name(reader, clause, number)]
    name = unknown_name_from(reader, clause, said[0]) if said else range(0)
    before = clause.reading.words[name.start - 1].text if name and name.start > clause.start else ""
    return (
        clause.typed(name.start, name.stop)
        if name and said[-1] in name and before not in reader.sets["definite"] | reader.sets["indefinite"]
        else None
    )


def _is_of_the_event(reader: Reader, clause: Clause, number: int) -> bool:
    """Whether a word is one of what the event is about."""
    return not reader.event_terms.isdisjoint(reader.terms.of(clause.reading.words[number].text))
