"""What is said of the conversation itself before a question, or beside it: that another one follows ("new subject: ..."), that an earlier thing is
gone back to ("going back to the first two"), that the same is asked as before ("for her, same question as the first"), what it is for
("how many are they, for the badges")."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.context import FIRST_ASKED, Listed
from knowledge.understanding.framing.set_aside import without
from knowledge.understanding.framing.speaking import OPEN
from knowledge.understanding.question import Service
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.words.folding import Word, stands_at
from knowledge.understanding.words.framing_words import FramingWords

SIGNS = frozenset(",;:.!?–—-\n")
LONGEST_ANNOUNCEMENT = 7
LONGEST_TAIL = 5
TO_THE_PLACE = 4
"""Words between "same" and the place of the question that is meant."""
OF_THE_PROGRAMME = frozenset(
    {C.PERSON, C.SESSION_NAME, C.TOPIC, C.ORGANISATION, C.PRESS, C.INFORMATION, C.EVENT, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.SPEAKER, C.SERIES,
     C.MEETING_WORD, C.TALK, C.TIME, C.DAY, C.TODAY, C.ALL, C.BOTH, C.FIRST, C.LAST, C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.PERSON_WORD, C.PLACE}
)  # fmt: skip
"""Concepts of what is asked about, and not of what an answer is for."""
REMINDED_OF = OF_THE_PROGRAMME - {C.TIME, C.DAY, C.TODAY, C.HE, C.SHE, C.THEY} | {C.START, C.END, C.OPENS, C.CLOSES, C.PRACTICAL, C.DESCRIBED_PERSON}
"""Concepts of what one is reminded of."""
FACTS = frozenset({C.ADDRESS, C.DATE, C.POSTCODE})
"""Concepts of what is copied somewhere."""
BESIDE_A_FACT = FACTS | {C.SPEAK, C.TALK_ABOUT, C.PLEASE, C.REPEAT, C.ELSEWHERE, C.WHAT, C.WHICH, C.GREETING, C.AND_WHAT_OF, C.YEAR, C.EVENT, C.ALL}
"""Concepts that may stand beside such a fact where nothing else is asked."""
REACHED = frozenset({C.CONTACT, C.TELEPHONE, C.EMAIL, C.PRESS, C.PRACTICAL})


def without_announcement(reader: Reader, reading: Reading) -> str | None:
    """A message without its beginning that only says that another question follows; None where it has none, or is nothing else."""
    words = reading.words
    first = [word.text for word in words[:LONGEST_ANNOUNCEMENT]]
    said = [framing for framing in reader.framing if not framing.about.isdisjoint(first)]
    if not said:
        return None
    asking = {span.start for span in reading.spans if span.concept in OPEN}
    for edge in range(1, min(len(words), LONGEST_ANNOUNCEMENT + 1)):
        signed = not SIGNS.isdisjoint(words[edge].gap)
        if not signed and edge not in asking:
            continue
        if any(_announces(reader, framing, reading, edge, signed) for framing in said):
            return without(reading, range(edge))
        if signed:
            return None
    return None


def _announces(reader: Reader, framing: FramingWords, reading: Reading, edge: int, signed: bool) -> bool:
    """Whether the words up to here say nothing but that a question follows."""
    texts = [word.text for word in reading.words[:edge]]
    another = any(text in framing.new for text in texts)
    named = any(text in framing.questions for text in texts) or (another and any(text in framing.subjects for text in texts))
    if not named or not (signed or (another and texts[-1] in framing.announcing)):
        return False
    if any(span.concept in OPEN and span.end <= edge for span in reading.spans) or edge in reading.questions:
        return False
    return all(text in framing.announcing or text in reader.light_words or text in reader.ordinals for text in texts)


def as_returning(reader: Reader, reading: Reading, recall: Recall) -> Recall:
    """What is in mind where a message goes back to what was spoken of: "the first two" are then those of the whole conversation."""
    words = reading.words
    if not recall.spoken or all(span.concept is not C.FIRST for span in reading.spans):
        return recall
    for framing in reader.framing:
        for phrase in framing.returns:
            for start in range(min(3, len(words) - len(phrase))):
                if stands_at(words, start, phrase):
                    return replace(recall, people=(), group=(), listed=_all_spoken_of(recall))
    return recall


def _all_spoken_of(recall: Recall) -> Listed:
    """Everybody who was spoken of; the sessions, where each question was about one of them, and about nobody."""
    about = [ask for ask in recall.asked if ask.people or ask.sessions]
    sessions = tuple(dict.fromkeys(session for ask in about for session in ask.sessions))
    of_one_each = len(sessions) > 1 and all(len(ask.sessions) == 1 and not ask.people for ask in about)
    return Listed(sessions=sessions) if of_one_each else Listed(people=recall.spoken)


def asked_before(reader: Reader, reading: Reading, recall: Recall) -> tuple[str, Recall] | None:
    """A message that asks the same of somebody else as a question before it, without the words that say so, and that question in mind."""
    words = reading.words
    if not recall.asked:
        return None
    for number, word in enumerate(words):
        framing = next((framing for framing in reader.framing if word.text in framing.same), None)
        place = _place(reader, framing, reading, number) if framing else None
        if place is None:
            continue
        which, end = place
        rest = [index for index in range(len(words)) if not number <= index < end]
        told = any(words[index].text not in reader.light_words for index in rest)
        if (
            told
            and which < min(len(recall.asked), FIRST_ASKED)
            and not any(span.concept in OPEN and not number <= span.start < end for span in reading.spans)
        ):
            asked = recall.asked[which]
            return without(reading, range(number, end)), replace(recall, last_asks=(asked,), people=asked.people, sessions=asked.sessions)
    return None


def _place(reader: Reader, framing: FramingWords, reading: Reading, number: int) -> tuple[int, int] | None:
    """Which question is meant, from 0 (below 0 for the last), and where the words that say so end."""
    words = reading.words
    start = number
    while start and words[start - 1].text in reader.sets["definite"] | framing.questions:
        start -= 1
    noun = any(word.text in framing.questions for word in words[start : number + 1])
    for index in range(number + 1, min(len(words), number + TO_THE_PLACE + 2)):
        text = words[index].text
        behind = words[index + 1].text if index + 1 < len(words) else ""
        ends = index + 2 if behind in framing.questions else index + 1
        if text in reader.ordinals and (noun or behind in framing.questions):
            return max(0, reader.ordinals[text] - 1), ends
        before = any(span.concept in (C.BEFORE, C.PREVIOUS, C.LAST) and span.start == index for span in reading.spans)
        if before and (noun or behind in framing.questions):
            return -1, ends
        noun = noun or text in framing.questions
        if text not in framing.questions and text not in reader.light_words:
            return None
    return None


def without_reminder(reader: Reader, reading: Reading) -> str | None:
    """Of what somebody wants to be reminded before it begins, as the question when that is ("remind me before Lee", "préviens-moi quand ça
    commence"); None where nobody wants it, or of nothing that the programme has, or where the bot is to do it by itself ("ten minutes before")."""
    if any(span.concept is C.SERVICE and span.value == (Service.REMINDING,) for span in reading.spans):
        return None
    words, light, said = reading.words, reader.light_words, frozenset(reading.texts)
    for phrase in [phrase for framing in reader.framing for phrase in framing.reminders if phrase[0] in said]:
        start = next((number for number in range(len(words) - len(phrase)) if stands_at(words, number, phrase)), None)
        if start is None or any(word.text not in light for word in words[:start]):
            continue
        begins, edge = reader.ways_to_say(C.BEFORE), start + len(phrase)
        units = reader.sets["units_of_time"]
        while edge < len(words) and (reader.is_number(words[edge].text) or words[edge].text in units):
            edge += 1
        before = edge < len(words) and words[edge].text in begins
        asked = edge < len(words) and words[edge].text in reader.ways_to_say(C.WHEN)
        named = any(span.concept in REMINDED_OF and span.end > edge for span in reading.spans)
        if (before or asked) and (named or any(word.text in reader.book.subject for word in words[edge:])):
            return without(reading, range(edge + before))
    return None


def without_what_it_is_for(reader: Reader, reading: Reading) -> str | None:
    """A message without its end that only says what the answer is for ("how many are they, for the badges"), or where a fact that is asked for goes
    ("date for my diary"); None where it does not say it."""
    words = reading.words
    first = max(1, len(words) - LONGEST_TAIL)
    for start in range(first, len(words) - 1):
        if words[start].text not in reader.sets["purposes"]:
            continue
        before = {span.concept for span in reading.spans if span.end <= start}
        behind = {span.concept for span in reading.spans if span.start >= start}
        if before & FACTS and before <= BESIDE_A_FACT and _goes_into_something(reader, words[start:], behind):
            return without(reading, range(start, len(words)))
        parted = start > 1 and "," in words[start].gap
        if parted and before & OPEN and not before & REACHED and not behind & (OF_THE_PROGRAMME | OPEN | REACHED - {C.PRACTICAL}):
            return without(reading, range(start, len(words)))
    return None


def _goes_into_something(reader: Reader, words: Sequence[Word], concepts: Set[C]) -> bool:
    """Whether words tell what a fact is put into, or who is brought to a place by it ("for the caption", "pour le GPS")."""
    return not reader.sets["put_into"].isdisjoint(word.text for word in words) and not concepts & ((OF_THE_PROGRAMME - {C.PRESS}) | OPEN)
