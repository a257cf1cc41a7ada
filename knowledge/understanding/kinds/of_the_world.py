"""What is asked of the world by words that titles of many talks have as well: "what is Rust?", "how do I install Docker?"."""

from __future__ import annotations

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.tracks import is_gone_for
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader

BY_WORDS = frozenset({Intent.TOPIC, Intent.SESSION, Intent.SESSION_TIME})
"""Kinds that are answered of the talks which some words find."""
BY_A_TIME = frozenset({Intent.PROGRAMME, Intent.AT_TIME, Intent.NOW, Intent.EVENT_TIME})
"""Kinds that a day or an hour alone may ask for."""
OF_THE_EVENT = (
    C.TALK, C.SESSION, C.SPEAKER, C.ROOM, C.TRACK, C.TRACK_WORD, C.EVENT, C.PROGRAMME, C.START, C.END, C.WHO, C.DEBATE, C.FIRST, C.LAST,
    C.SESSION_NAME, C.TOPIC, C.PERSON, C.NEXT, C.REMAINING, C.HOSTS, C.ROUND_TABLE, C.RUNNING, C.HAPPEN,
)  # fmt: skip
"""Concepts that say that a day or an hour is one of the event's."""
OF_THE_WORLD = frozenset({C.ELSEWHERE, C.PRACTICAL, C.MENTION})
EVERYDAY = 50
"""Ten times the Zipf frequency from which a word says nothing of what a question is about."""
OF_TALKS = (
    C.TALK, C.SESSION, C.TALK_ABOUT, C.ABOUT, C.SPEAKER, C.TRACK, C.TRACK_WORD, C.ROOM, C.ROOM_WORD, C.DAY, C.TODAY, C.TOMORROW, C.TIME, C.THERE_IS,
    C.EVENT, C.PROGRAMME, C.NOW, C.NEXT, C.AND_WHAT_OF, C.IT, C.ATTEND, C.INFORMATION, C.WHO_IS, C.CANCELLED, C.FIRST, C.LAST, C.HAPPEN, C.REMAINING,
)  # fmt: skip
"""Concepts beside which talks are asked for."""


def is_of_the_world(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether a question that some talks would answer by their words asks nothing of talks."""
    if is_only_of_a_time(reader, clause, ask):
        return True
    if not reader.topics.is_searched_freely or ask.intent not in BY_WORDS or ask.people or clause.has(*OF_TALKS) or _says_a_title(clause):
        return False
    return not clause.has(C.WHEN, C.WHERE, C.HOW_LONG, C.WHICH) and reader.opens_a_question(clause.reading.words, clause.start)


def is_only_of_a_time(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether no more than its day or hour would be answered of a question, and a word that says what it is about is of the world ("the weather
    tomorrow", "le cours du dollar aujourd'hui")."""
    if not reader.directory.rooms or ask.intent not in BY_A_TIME or clause.has(*OF_THE_EVENT) or ask.rooms or ask.tracks or ask.people:
        return False
    told = clause.places_but(OF_THE_WORLD)
    rest = (clause.reading.words[number] for number in range(clause.start, clause.end) if number not in told)
    return any(word.text.isalpha() and word.text not in reader.light_words and reader.frequency(word.text) < EVERYDAY for word in rest)


def place_for_oneself(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """For what a place is looked for ("where can I park?"), where no talk is; None where it is something else."""
    if ask.intent not in BY_WORDS or not clause.has(C.WHERE) or _says_a_title(clause):
        return None
    matters = clause.places(C.PRACTICAL)
    subject = {span.start for span in clause.of(C.TOPIC)}
    by_matter = bool(subject) and subject <= matters
    if not (clause.says(reader.sets["first_person"]) or by_matter) or clause.has(
        C.TALK, C.SESSION, C.TALK_ABOUT, C.ABOUT, C.IT, C.TRACK_WORD, C.ATTEND, C.HAPPEN
    ):
        return None
    if not by_matter and _goes_for_a_subject(reader, clause):
        return None
    matter = clause.best(C.PRACTICAL)
    return Ask(Intent.PRACTICAL, topic=matter.value[0]) if matter else Ask(Intent.SILENT)


def _goes_for_a_subject(reader: Reader, clause: Clause) -> bool:
    """Whether one goes somewhere for no more than a subject of talks ("where do I go for compilers?")."""
    words, subject = clause.reading.words, [span.start for span in clause.of(C.TOPIC)]
    known = all(number in clause.reading.subjects or words[number].text in reader.topics.strong_words for number in subject)
    return known and bool(subject) and is_gone_for(reader, clause.reading, clause.start, min(subject))


def _says_a_title(clause: Clause) -> bool:
    return any(len(span) > 1 for span in clause.of(C.SESSION_NAME))
