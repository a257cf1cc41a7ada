"""An answer to what the bot asked: which of the things that it offered is chosen."""

from __future__ import annotations

from datetime import datetime

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask
from knowledge.understanding.reader import Reader
from knowledge.understanding.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences import best_part

ASKS_MORE = (C.TELEPHONE, C.EMAIL, C.WHEN, C.ROLE, C.EMPLOYER, C.ABOUT)
"""What a message asks that does more than choose."""
SHORT = 5
"""Words of a message that can only be an answer to what the bot asked."""


def chosen(reader: Reader, reading: Reading, recall: Recall, now: datetime) -> tuple[Ask, ...]:
    """What was chosen of what the bot offered: by number, by order, or by naming one of them."""
    if not recall.choices:
        return ()
    words = [word.text for word in reading.words]
    ordinals = reader.ordinals
    cardinals = reader.cardinals
    part = best_part(reader, reading, 0, len(words), recall, now)
    of_all = part.clause.has(C.WHICH) and part.clause.has(C.FIRST, C.LAST, C.THEY, C.PICKED)
    if of_all or part.clause.has(*ASKS_MORE) or len(part.clause.values(C.PERSON)) > 1:
        return ()
    if len(words) <= SHORT:
        for word in words:
            number = int(word) if word.isdigit() else ordinals.get(word) or (cardinals.get(word) if len(words) == 1 else None)
            if number and number <= len(recall.choices):
                return (recall.choices[number - 1],)
    named = part.clause.values(C.PERSON) or part.clause.values(C.DESCRIBED_PERSON)
    sessions = part.clause.values(C.SESSION_NAME) or tuple(session.id for person in named for session, _ in reader.directory.parts_of(person))
    members = {member for body in part.clause.values(C.ORGANISATION) for member in reader.directory.members.get(body, ())}
    of_the_body = [choice for choice in recall.choices if members & set(choice.people)]
    if len(of_the_body) == 1:
        return (of_the_body[0],)
    named_choices = [choice for choice in recall.choices if set(choice.people) & set(named)]
    if len(named_choices) == 1:
        return tuple(named_choices)
    for choice in recall.choices:
        if choice.sessions and len(set(sessions)) == 1 and set(choice.sessions) & set(sessions):
            return (choice,)
        if choice.organisations and set(choice.organisations) & set(part.clause.values(C.ORGANISATION)):
            return (choice,)
        if choice.topic == "press" and part.clause.has(C.PRESS):
            return (choice,)
        if choice.topic == "information" and part.clause.has(C.INFORMATION):
            return (choice,)
    return ()
