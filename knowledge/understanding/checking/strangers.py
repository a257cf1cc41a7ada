"""Fair questions that name something which the programme does not have: another speaker, another body, another subject."""

from __future__ import annotations

from itertools import pairwise

from knowledge.understanding.claims.bodies import other_body
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import OF_A_SUBJECT
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.somebody_else import unknown_guest
from knowledge.understanding.kinds.unknown_rooms import unknown_room
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.named import NAMED
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.words_alone import is_acronym, says_nothing
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import positions
from knowledge.understanding.words.folding import fold

RARE = 42
"""Ten times the Zipf frequency under which a word may be a name."""
RARE_SUBJECT = 52
"""The same for a word after "a talk about"."""
TAKES_PART = (C.SPEAK, C.ATTEND, C.REPRESENT, C.SPEAKER, C.WHO_IS)
ASKED_FOR = (
    C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_MANY, C.HOW_LONG, C.WHY, C.HOW_TO, C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.TOPIC,
    C.SESSION_NAME, C.PRACTICAL, C.PRIVATE, C.CONTACT, C.COMMAND,
)  # fmt: skip
"""Concepts beside which a clause does not claim that somebody takes part."""
SAID_OF_SOMEBODY = (*TAKES_PART, C.TALK, C.TALK_ABOUT, C.WHEN, C.TELEPHONE, C.EMAIL, C.CONTACT)
SAID_OF_A_FUNCTION = (C.ARRIVE, C.SPEAK, C.ATTEND, C.SPEAKER, C.OPENS, C.CLOSES, C.WHEN, C.PEOPLE_WORD, C.ROOM_WORD, C.THERE_IS)
OF_THE_EVENT = (C.EVENT, C.SPEAKER, C.SESSION, C.TALK, C.ROUND_TABLE)
THERE = (C.SPEAK, C.ATTEND, C.SPEAKER, C.THERE_IS)
"""Concepts beside which anybody who holds a function may be asked for ("is there a senator?")."""
SAID_OF_A_ROOM = (C.NOW, C.NEXT, C.TIME, C.DAY, C.TODAY, C.TOMORROW, C.PROGRAMME, C.SPEAK, C.WHAT, C.WHERE, C.THERE_IS, C.TALK, C.SESSION)
SHORTEST_NAME = 3
FEW = 2
"""Words of a question that is no more than a function ("a senator?")."""
SHORTEST_QUESTION = 4
"""Words of a question that hardly asks more of somebody than whether they are there ("is the minister there?")."""
LONGEST_NAME = 4
FOREIGN = 2
"""Small words of other languages from which a message is in one of them."""


def stranger(reader: Reader, part: Part) -> Ask | None:
    """What is asked of something unknown, or None where the clause is not about the event at all."""
    clause = part.clause
    foreign = sum(word.text in reader.foreign_words for word in clause.reading.words)
    ordered = any(span.concept is C.ORDER for span in clause.reading.spans)
    if clause.has(C.HOW_TO) or ordered or foreign >= FOREIGN:
        return None
    if found := unknown_guest(reader, clause) or _called_so(reader, clause) or _unknown_subject(reader, part) or _asked_for(reader, clause):
        return found
    if clause.has(C.ELSEWHERE) and not clause.has(C.TALK, C.SESSION) and not (clause.has(C.REPRESENT) and clause.has(C.THERE_IS)):
        return None
    if found := _unknown_venue(reader, clause) or _taking_part(reader, clause):
        return found
    return Ask(Intent.SILENT) if clause.asked and clause.has(C.EVENT) and not clause.has(C.WHY) else None


def _called_so(reader: Reader, clause: Clause) -> Ask | None:
    """A room, or somebody behind a title, whom the programme does not have."""
    if room := unknown_room(reader, clause) if clause.has(*SAID_OF_A_ROOM) else None:
        return Ask(Intent.UNKNOWN_NAME, (Aspect.WHO,), words=room)
    titled = unknown_behind_a_title(reader, clause)
    return Ask(Intent.UNKNOWN_NAME, words=titled) if titled else None


def _unknown_subject(reader: Reader, part: Part) -> Ask | None:
    """A subject that is spoken of; the theme, where it is that of the event."""
    clause = part.clause
    of_the_event = clause.asked or reader.directory.rooms or clause.has(*OF_THE_EVENT, C.IT, C.THEY, C.WHEN, C.CONFIRM, C.THERE_IS)
    if not (of_the_event and clause.has(*OF_A_SUBJECT)) or clause.has(C.PERSON):
        return None
    if any(span.start == clause.start for span in clause.of(C.ELSEWHERE)):
        return None
    subject = subject_words(reader, part) or _subject_before(reader, clause)
    if subject and all(not reader.event_terms.isdisjoint(reader.terms.of(fold(word))) for word in subject):
        return Ask(Intent.THEME)
    return Ask(Intent.UNKNOWN_TOPIC, words=" ".join(subject)) if subject else None


def _asked_for(reader: Reader, clause: Clause) -> Ask | None:
    """A function that nobody holds, or of whom it is claimed that they take part."""
    if function := unknown_function(reader, clause):
        return Ask(Intent.UNKNOWN_NAME, words=function)
    claimed = said_to_take_part(reader, clause) if clause.asked else None
    return Ask(Intent.UNKNOWN_NAME, words=claimed) if claimed else None


def _unknown_venue(reader: Reader, clause: Clause) -> Ask | None:
    """Another place at which the event is claimed to be."""
    if not clause.has(C.CONFIRM, C.IT, C.HAPPEN, C.EVENT) or clause.has(C.TOPIC, C.SESSION_NAME):
        return None
    place = unknown_place(reader, clause)
    unknown, capital = unknown_words(reader, clause)
    said_as_place = (word.capital and before.text in reader.sets["place_prepositions"] for before, word in pairwise(clause.words))
    if not place and capital and len(unknown) <= LONGEST_NAME and any(said_as_place):
        place = other_body(reader, clause) or " ".join(unknown)
    return Ask(Intent.VENUE, words=place, confirms=True) if place else None


def _taking_part(reader: Reader, clause: Clause) -> Ask | None:
    """A name of whom it is said or asked that they take part."""
    unknown, capital = unknown_words(reader, clause)
    there = (clause.asked or clause.has(*OF_THE_EVENT)) and clause.has(C.ATTEND, C.REPRESENT, C.SPEAKER) and not clause.has(C.WHERE)
    if not 0 < len(unknown) <= LONGEST_NAME or not (there or (capital and clause.has(*TAKES_PART, C.TALK))):
        return None
    return Ask(Intent.UNKNOWN_NAME, words=other_body(reader, clause) or " ".join(unknown))


def unknown_function(reader: Reader, clause: Clause) -> str | None:
    """A function that nobody of the programme holds, said as of somebody who takes part ("the minister of housing"); None where there is none."""
    words = clause.reading.words
    if clause.has(C.PERSON, C.DESCRIBED_PERSON) or speaks_of_oneself(reader, clause.words):
        return None
    if not clause.has(*SAID_OF_A_FUNCTION) and not ((clause.asked or clause.has(C.WHO_IS)) and len(clause.reading.words) <= SHORTEST_QUESTION):
        return None
    of_anybody = clause.has(*THERE) or len(clause.reading.words) <= FEW
    before = reader.sets["definite"] | reader.sets["indefinite"] if of_anybody else reader.sets["definite"]
    for number in range(clause.start + 1, clause.end):
        some = words[number].text in reader.functions_in_plural and words[number - 1].text in reader.sets["indefinite"]
        word = reader.plurals.singular(words[number].text) if some else words[number].text
        said = word in reader.sets["functions"] and words[number - 1].text in before
        if said and not any(span.start <= number < span.end and span.concept is not C.ELSEWHERE for span in clause.spans):
            held = any(reader.holds(person, word) for person in reader.directory.people)
            return None if held else _with_what_it_is_of(reader, clause, number)
    return None


def _with_what_it_is_of(reader: Reader, clause: Clause, number: int) -> str:
    """A function as it was typed, with what it is said to be of."""
    words = clause.reading.words
    end = number + 1
    while end < clause.end and (words[end].text in reader.sets["belongings"] or words[end].text in reader.sets["definite"]):
        end += 1
    joined = end > number + 1 and end < clause.end and words[end].text not in reader.small_words
    return clause.typed(number, end + 1 if joined else number + 1)


def unknown_place(reader: Reader, clause: Clause) -> str | None:
    """A place that is none of the programme's, typed without capitals ("it's at the casino de paris, right?"); None where none is claimed."""
    if not (clause.asked or clause.has(C.CONFIRM)):
        return None
    words = clause.reading.words
    for number in range(clause.start, clause.end - 1):
        if words[number].text not in reader.sets["place_prepositions"]:
            continue
        start = number + 1
        if words[start].text in reader.sets["definite"]:
            start += 1
        name = _run_of_names(reader, clause, start)
        joined = len(name) > 1 and name[-1] - name[0] >= len(name)
        if joined or any(reader.frequency(words[each].text) < RARE for each in name):
            return " ".join(words[each].raw for each in range(name[0], name[-1] + 1))
    return None


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
        name = _run_of_names(reader, clause, title + 1)
        if not name or len(words[name[0]].text) < SHORTEST_NAME or (not is_title and any(words[each].text in reader.book.subject for each in name)):
            continue
        if any(words[each].capital or _is_rare_and_no_slip(reader, clause, each) for each in name):
            return clause.typed(title, name[-1] + 1)
    return None


def _run_of_names(reader: Reader, clause: Clause, start: int) -> list[int]:
    """The positions of the words from here on that nothing explains and that may be a name, particles inside it left out."""
    covered = positions(span for span in clause.spans if span.concept is not C.ELSEWHERE)
    particles = reader.sets["name_particles"]
    found: list[int] = []
    for number in range(start, clause.end):
        if number in covered or len(found) == LONGEST_NAME:
            break
        if _is_content(reader, clause, number):
            found.append(number)
        elif not found or clause.reading.words[number].text not in particles:
            break
    return found


def _is_rare_and_no_slip(reader: Reader, clause: Clause, number: int) -> bool:
    word = clause.reading.words[number].text
    heard = any(language.sounds.key(word) in language.everyday_by_sound for language in reader.languages)
    return reader.frequency(word) < RARE and not heard and not says_nothing(reader, clause.reading.forms[number])


def subject_words(reader: Reader, part: Part) -> list[str]:
    """The words after "speak of" that name its subject; none where they are too many for one."""
    clause = part.clause
    spoken = max(span.end for span in clause.of(*OF_A_SUBJECT))
    particles = _inside_names(reader)
    words: list[str] = []
    if clause.has(C.TOPIC, C.SESSION_NAME):
        return []
    named = clause.places(*NAMED)
    for number in range(spoken, clause.end):
        word = clause.reading.words[number]
        if word.text.isalpha() and number not in named and (word.text not in reader.light_words or is_acronym(word)):
            words.append(word.raw)
        elif words and word.text not in particles:
            break
    return words if 0 < len(words) <= LONGEST_NAME else []


def _subject_before(reader: Reader, clause: Clause) -> list[str]:
    """The words of a subject of which it is asked whether it is spoken of at all ("are pensions covered?")."""
    spoken = max(clause.of(C.TALK_ABOUT), key=lambda span: span.end, default=None)
    if spoken is None or spoken.end < clause.end or not clause.asked:
        return []
    between = [number for number in range(clause.start, spoken.start) if clause.reading.words[number].text not in reader.light_words]
    if any(span.start <= number < span.end for span in clause.spans for number in between) or not 0 < len(between) <= LONGEST_NAME:
        return []
    return [clause.reading.words[number].raw for number in between]


def said_to_take_part(reader: Reader, clause: Clause) -> str | None:
    """Of whom a clause claims that they speak or are there ("the red cross is among the speakers"), where nothing of the programme is meant."""
    if clause.has(*ASKED_FOR) or not clause.has(C.ATTEND, C.SPEAKER, C.SPEAK, C.REPRESENT):
        return None
    speakers = {span.start for span in clause.of(C.SPEAKER)}
    doing = any(span.start not in speakers for span in clause.of(C.ATTEND, C.SPEAK, C.REPRESENT))
    said_to_be = doing or clause.says(reader.sets["auxiliaries"], {word for opener in reader.openers for word in opener})
    if clause.says(reader.sets["permissions"]) or not said_to_be:
        return None
    taking = clause.of(*TAKES_PART)
    first = min((span.start for span in taking), default=clause.start)
    covered = positions(span for span in clause.spans if span.concept is not C.ELSEWHERE)
    particles = _inside_names(reader)
    begins = next((number for number in range(clause.start, first) if _is_content(reader, clause, number)), first)
    said = [number for number in range(begins, first) if number not in covered]
    words = clause.reading.words
    while said and not _is_content(reader, clause, said[-1]):
        said.pop()
    if not said or covered & set(range(clause.start, first)) or len(said) > LONGEST_NAME:
        return None
    if any(not _is_content(reader, clause, number) and words[number].text not in particles for number in said):
        return None
    if all(not reader.event_terms.isdisjoint(reader.terms.of(words[number].text)) for number in said if _is_content(reader, clause, number)):
        return None  # of whom the event speaks
    return " ".join(words[number].raw for number in said) or None


def _inside_names(reader: Reader) -> frozenset[str]:
    """The small words that may stand inside a name or a subject: particles and articles."""
    return reader.sets["name_particles"] | reader.sets["definite"]


def _is_content(reader: Reader, clause: Clause, number: int) -> bool:
    text = clause.reading.words[number].text
    return text.isalpha() and len(text) > 1 and text not in reader.light_words


def unknown_words(reader: Reader, clause: Clause) -> tuple[list[str], bool]:
    """The words of a clause that may be a name which the programme does not have, and whether one of them has a capital."""
    covered = positions(span for span in clause.spans if span.concept is not C.ELSEWHERE)
    rare = RARE_SUBJECT if clause.has(C.TALK_ABOUT) and clause.has(C.TALK, C.SESSION) else RARE
    unknown: list[str] = []
    capital = False
    for number, word in enumerate(clause.words, clause.start):
        if number in covered or word.text in reader.light_words or not word.text.isalpha() or word.text in reader.cardinals:
            continue
        starts_sentence = number == clause.start and not word.raw.isupper()
        if word.capital and not starts_sentence:
            unknown.append(word.raw)
            capital = True
        elif reader.frequency(word.text) < rare and not (starts_sentence and word.capital):
            unknown.append(word.raw)
    return unknown, capital
