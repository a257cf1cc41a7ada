"""What there is on a day or in a part of it, where nothing in particular is asked for ("what's happening tomorrow?", "il se passe quoi mardi ?",
"is there anything this afternoon?")."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from knowledge.understanding.checking.another_day import is_in_another_part
from knowledge.understanding.checking.first_message import is_explained
from knowledge.understanding.claims.claims import RIGHT, WRONG
from knowledge.understanding.claims.stated import asks_openly
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.asking import time_span
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import POLITE
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import Span
from knowledge.understanding.times.names_of_days import parts_of_days

OF_WHAT_THERE_IS = (C.THERE_IS, C.ANY, C.HAPPEN)
ONLY_OF_A_DAY = POLITE | DAYS | {*OF_WHAT_THERE_IS, C.WHAT, C.WHICH, C.NOW, C.EVENT}
"""Concepts of a message that asks what there is on a day, or whether there is anything."""
ONLY_BESIDE_WHAT = frozenset({C.IT, C.SPEAK})
"""The same, where it is asked what that is ("what's on tomorrow?", "c'est quoi mardi ?")."""
ONLY_BESIDE_ANYTHING = frozenset({C.ABOUT, C.TALK_ABOUT})
"""The same, where it is asked whether there is anything ("anything on tomorrow?"); beside a "what" they ask what it is about."""
NO_HOURS = (0, 0)
ONLY_OF_THE_EVENT = POLITE | {C.EVENT, C.MEETING, C.MEETING_WORD, C.IT, C.THERE_IS, C.CONFIRM}
"""Concepts of a message that asks whether the event is in a part of the day ("is it in the afternoon?")."""


def on_a_day(reader: Reader, parts: Sequence[Part], recall: Recall, now: datetime) -> Ask | None:
    """What is asked of a day, or of the part of it that the event takes, by a message that asks nothing else; None where it asks anything else."""
    clause = parts[0].clause if len(parts) == 1 else None
    of_a_day = clause is not None and clause.has(*DAYS)
    if clause is None or not (of_a_day or clause.has(C.EVENT)) or clause.says(reader.sets["words_of_oneself"]):
        return None
    named = [] if of_a_day else _named_by_the_part_of_day(reader, clause)
    if not (of_a_day or named) or not is_explained(reader, clause):
        return None
    whether = _only_asks_whether(clause)
    openly = not whether and (asks_openly(reader, clause) or clause.has(C.NOW))
    said = clause.concepts - (ONLY_BESIDE_WHAT if openly else ONLY_BESIDE_ANYTHING | ({C.WHAT} if whether else set()))
    in_general = openly or clause.has(*OF_WHAT_THERE_IS) or clause.says(reader.sets["anything"])
    speaking = not clause.has(C.ANY, C.THERE_IS) and _says_who_speaks(reader, clause)
    if in_general and not speaking and (said - {C.IT} if named else said) <= ONLY_OF_A_DAY:
        return _of_what_there_is(reader, clause, openly, recall, now)
    if len(named) < len(clause.of(C.EVENT, C.IT)) and said <= ONLY_OF_THE_EVENT and not recall.sessions:
        return _whether_it_is_then(reader, clause, named)
    return None


def _of_what_there_is(reader: Reader, clause: Clause, openly: bool, recall: Recall, now: datetime) -> Ask:
    """The programme of then; the day of an event in one room, where it is none of its or no more is asked than whether there is anything."""
    when, event = time_span(reader, clause, recall, now), reader.directory.programme.event
    of_its_day = when is None or (when.day == reader.directory.day_at(event.begins) and not is_in_another_part(reader, when))
    if reader.directory.rooms or (openly and of_its_day):
        return Ask(Intent.PROGRAMME, when=when)
    return Ask(Intent.EVENT_TIME, aspects=() if openly else (Aspect.TODAY,), when=when, confirms=not openly)


def _whether_it_is_then(reader: Reader, clause: Clause, named: Sequence[Span]) -> Ask:
    """Whether the event is today, where a word points at the part of the day that is said ("this afternoon"); else whether it is in that part."""
    words = clause.reading.words
    if any(words[span.start - 1].text in reader.sets["demonstratives"] for span in named if span.start):
        return Ask(Intent.EVENT_TIME, aspects=(Aspect.TODAY,), confirms=True)
    begins = reader.directory.programme.event.begins.astimezone(reader.directory.zone)
    in_all = all(opens <= begins.hour < closes for opens, closes in map(partial(_hours_of, reader, clause), named))
    return Ask(Intent.EVENT_TIME, topic=RIGHT if in_all else WRONG, confirms=True)


def _named_by_the_part_of_day(reader: Reader, clause: Clause) -> list[Span]:
    """Where the event is named by the part of the day that it takes."""
    return [span for span in clause.of(C.EVENT) if _hours_of(reader, clause, span) != NO_HOURS]


def _hours_of(reader: Reader, clause: Clause, span: Span) -> tuple[int, int]:
    """The hours of the part of a day that some words name, with or without an article before it."""
    texts = clause.reading.texts[span.start : span.end]
    names = " ".join(texts), " ".join(texts[1:]), "-".join(texts), "-".join(texts[1:])
    parts = parts_of_days(reader.languages)
    return next((parts[name] for name in names if name in parts), NO_HOURS)


def _says_who_speaks(reader: Reader, clause: Clause) -> bool:
    """Whether a verb says that somebody speaks, or of what, and not only that something is on."""
    texts, small = clause.reading.texts, reader.small_words | reader.sets["anything"]
    return any(not small.issuperset(texts[span.start : span.end]) for span in clause.of(C.SPEAK, C.ABOUT, C.TALK_ABOUT))


def _only_asks_whether(clause: Clause) -> bool:
    """Whether a "what" is only a part of how a question for a yes begins ("est-ce que c'est mardi ?")."""
    return any(what.overlaps(it) for what in clause.of(C.WHAT) for it in clause.of(C.IT))
