"""What a message means only because of what was said before: "and Dreyfus?", "the second one", "no, I meant the press"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from knowledge.understanding.clause import costs
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent, Order
from knowledge.understanding.reader import Reader, Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences import Part, best_part

OF_A_PERSON = frozenset(
    {Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.PERSON_CONTACT, Intent.COMPANIONS, Intent.WORKS,
     Intent.PRIVATE,
     Intent.MISSING}
)  # fmt: skip
OF_A_TIME = frozenset({Intent.EVENT_TIME, Intent.PERSON_TIME, Intent.SESSION_TIME, Intent.ORGANISATION_TIME, Intent.AT_TIME, Intent.NEXT, Intent.NOW})
ONLY_A_NAME = frozenset({Intent.PERSON, Intent.SESSION, Intent.ORGANISATION_PEOPLE, Intent.TOPIC, Intent.PERSON_SPEAKS})
FOR_ME = frozenset({Intent.SPEAKERS, Intent.PERSON_SPEAKS, Intent.PERSON_TALK, Intent.SESSION, Intent.SESSION_TIME, Intent.ORGANISATIONS})
NAMED = (C.PERSON, C.SESSION_NAME, C.TOPIC, C.EVENT, C.ROUND_TABLE)
CERTAIN = 0.55
OF_SESSIONS = frozenset({Intent.SESSION_TIME, Intent.SESSION, Intent.DEBATE, Intent.SPEAKERS, Intent.MISSING, Intent.ORGANISATIONS})
OF_A_BODY = frozenset({Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK})
OF_A_MOMENT = frozenset({Intent.AT_TIME, Intent.NOW, Intent.NEXT})
ORDERED = (C.BEFORE, C.AFTER, C.NEXT, C.PREVIOUS)
IN_PAGES = frozenset({Intent.THEME, Intent.PROGRAMME, Intent.TOPIC})
WITH_REASONS = (C.CANCELLED, C.EVENT, C.THEME, C.PRACTICAL, C.ELSEWHERE, C.SERIES)
"""What "why" is asked of that the programme may have something to say about, or that is none of its matters."""
LITTLE = 0.3
PLACES = (
    (C.LAST, Order.LAST), (C.FIRST, Order.FIRST), (C.NEXT, Order.AFTER), (C.PREVIOUS, Order.BEFORE), (C.AFTER, Order.AFTER), (C.BEFORE, Order.BEFORE),
)  # fmt: skip
PLACED = (C.FIRST, C.LAST, C.OPENS, C.CLOSES, C.NOW, *ORDERED)
ONLY_A_LANGUAGE = frozenset(
    {C.SPEAK_IN, C.SPEAK, C.IT, C.TALK, C.NOW, C.AND_WHAT_OF, C.REPEAT, C.PLEASE, C.THAT_PERSON, C.THAT_SESSION, C.CORRECTION, C.WRITE, C.SAME,
     C.NEXT, C.COMMAND}
)  # fmt: skip
ONLY_WHICH = frozenset({C.WHICH, C.WHO, C.WHAT, C.THAT_PERSON, C.THAT_SESSION, C.THEY, C.AND_WHAT_OF})
ONLY_WHO = frozenset({C.WHO, C.AND_WHAT_OF, C.THAT_PERSON, C.THAT_SESSION, C.PLEASE, C.IT})
ASKS_ANEW = (C.WHEN, C.WHO_IS, C.ROLE, C.ABOUT, C.SPEAK, C.TELEPHONE, C.EMAIL)
FEW = 3
"""Words of a message that asks for nothing but more."""
SHORT = 5
"""Words of a message that can only be an answer to what the bot asked."""


def chosen(reader: Reader, reading: Reading, recall: Recall, now: datetime) -> tuple[Ask, ...]:
    """What was chosen of what the bot offered: by number, by order, or by naming one of them."""
    if not recall.choices:
        return ()
    words = [word.text for word in reading.words]
    ordinals = {word: number for language in reader.languages for word, number in language.ordinals.items()}
    cardinals = {word: number for language in reader.languages for word, number in language.numbers.items()}
    if len(words) <= SHORT:
        for word in words:
            number = int(word) if word.isdigit() else ordinals.get(word) or (cardinals.get(word) if len(words) == 1 else None)
            if number and number <= len(recall.choices):
                return (recall.choices[number - 1],)
    part = best_part(reader, reading, 0, len(words), recall, now)
    named = part.clause.values(C.PERSON) or part.clause.values(C.DESCRIBED_PERSON)
    sessions = part.clause.values(C.SESSION_NAME) or tuple(session.id for person in named for session, _ in reader.directory.parts_of(person))
    for choice in recall.choices:
        if choice.people and set(choice.people) & set(named):
            return (choice,)
        if choice.sessions and len(set(sessions)) == 1 and set(choice.sessions) & set(sessions):
            return (choice,)
        if choice.organisations and set(choice.organisations) & set(part.clause.values(C.ORGANISATION)):
            return (choice,)
        if choice.topic == "press" and part.clause.has(C.PRESS):
            return (choice,)
        if choice.topic == "information" and part.clause.has(C.INFORMATION):
            return (choice,)
    return ()


def continued(reader: Reader, part: Part, recall: Recall) -> Part:
    """A clause that only names somebody or something, read as the last question asked anew; other clauses as they are."""
    ask, clause = part.ask, part.clause
    if clause.start > 0 and (ask is None or ask.intent in FOR_ME) and recall.talks and clause.has(C.TALK, C.SESSION) and not clause.has(*NAMED):
        return _certain(part, Ask(Intent.TOPIC, talks=recall.talks, confirms=clause.asked))
    if not recall.last_asks:
        return part
    last = recall.last_asks[-1]
    said = {span.concept for span in clause.spans}
    if (ask and ask.intent is Intent.REPEAT) or (C.SPEAK_IN in said and not said - ONLY_A_LANGUAGE):
        return _certain(part, Ask(Intent.REPEAT))
    if last.intent is Intent.SPEAKERS and C.WHICH in said and not said - ONLY_WHICH:
        return _certain(part, replace(last, aspects=tuple(aspect for aspect in last.aspects if aspect is not Aspect.COUNT)))
    if last.intent in IN_PAGES and (
        (ask and ask.intent is Intent.MORE) or (last.intent is Intent.THEME and clause.has(C.MORE) and len(clause) <= FEW)
    ):
        return _certain(part, replace(last, page=last.page + 1))
    if clause.has(C.WHY) and not clause.has(*WITH_REASONS) and _unexplained(reader, part) < LITTLE:
        return _certain(part, Ask(Intent.SILENT))
    if clause.start > 0 and ask is None:
        return part
    if last.intent is Intent.SERIES and not clause.has(C.PERSON, C.SPEAK, C.EVENT, C.SPEAKER, C.MEETING):
        of_series = _of_series(reader, part, last)
        if of_series:
            return _certain(part, of_series)
    words = [word.text for word in clause.reading.words[clause.start : clause.end]]
    numbers = [word for word in words if word.isdigit() and len(word) < 3]
    if last.intent is Intent.SERIES and numbers and len(words) <= SHORT:
        return _certain(part, Ask(Intent.SERIES, words=",".join(numbers), aspects=ask.aspects if ask and ask.intent is Intent.SERIES else ()))
    if last.intent is Intent.WORKS and clause.has(C.YEAR, C.DATE, C.TITLE, C.ABOUT) and not clause.has(C.EVENT, C.TALK, C.SPEAK, *NAMED):
        return _certain(part, last)
    if clause.has(C.WHICH) and clause.has(*ORDERED, C.FIRST, C.LAST, C.OPENS, C.CLOSES) and len(recall.group) > 1 and not clause.has(*NAMED):
        return _certain(part, Ask(Intent.PERSON_TIME, people=recall.group, several=True))
    if clause.has(C.DEBATE) and clause.has(C.IT) and recall.sessions and not clause.has(*NAMED):
        return _certain(part, Ask(Intent.DEBATE, sessions=recall.sessions))
    if ask and ask.intent is Intent.SPEAKERS and recall.talks and len(words) <= SHORT and not clause.has(C.SPEAKER, C.EVENT, C.ALL, *NAMED):
        return _certain(part, Ask(Intent.TOPIC, talks=recall.talks, aspects=ask.aspects))
    of_them = last.intent in OF_SESSIONS | OF_A_MOMENT and len(recall.sessions) == 1 and not clause.has(C.SPEAKER, C.EVENT, C.ALL, C.FEMININE, *NAMED)
    if (ask is None or ask.intent is Intent.SPEAKERS) and of_them and len(words) <= FEW and clause.has(C.WHO, C.WHO_IS) and not clause.has(*PLACED):
        return _certain(part, Ask(Intent.SPEAKERS, sessions=recall.sessions))
    if recall.people and clause.has(C.WHO) and not said - ONLY_WHO:
        return _certain(part, Ask(Intent.PERSON, people=recall.people, several=True))
    if (
        recall.people
        and clause.has(C.WHICH, C.WHAT)
        and clause.has(C.ROUND_TABLE, C.SESSION)
        and len(words) <= SHORT
        and not clause.has(*ASKS_ANEW, C.PERSON, C.TOPIC)
    ):
        return _certain(part, Ask(Intent.PERSON_TIME, people=recall.people, several=True))
    if ask and ask.intent is Intent.PERSON and clause.has(C.IT) and clause.asked and len(recall.sessions) == 1 and not clause.has(*ASKS_ANEW):
        return _certain(part, replace(ask, intent=Intent.PERSON_SPEAKS, sessions=recall.sessions, confirms=True))
    pronoun = clause.values(C.THAT_PERSON)
    if (
        (ask is None or part.score < CERTAIN)
        and last.intent in OF_A_PERSON
        and pronoun
        and clause.has(C.HE, C.SHE, C.THEY, C.OTHER_ONE)
        and not clause.has(*ORDERED)
    ):
        return _certain(part, replace(last, people=pronoun, when=None))
    if ask is None:
        return part
    if (
        last.intent in (Intent.SESSION_TIME, Intent.SESSION)
        and len(last.sessions) > 1
        and ask.people
        and clause.has(C.IT)
        and not clause.has(*ASKS_ANEW)
    ):  # "the one with the prefect"
        theirs = tuple(session.id for each in ask.people for session, _ in reader.directory.parts_of(each) if session.id in last.sessions)
        if theirs:
            return _certain(part, replace(last, sessions=tuple(dict.fromkeys(theirs))))
    if ask.intent is Intent.SPEAKERS and recall.talks and clause.has(C.IT) and not clause.has(C.SESSION_NAME, C.EVENT):
        return _certain(part, Ask(Intent.TOPIC, talks=recall.talks, aspects=ask.aspects))
    if ask.intent is Intent.CONTACT and last.intent in (Intent.CONTACT, Intent.PERSON_CONTACT) and not ask.aspects:
        return replace(part, ask=replace(ask, aspects=last.aspects))
    if clause.has(C.PICKED) and clause.end < len(clause.reading.words) and not clause.asked:
        return part
    edges = (C.OPENS, C.CLOSES, C.FIRST, C.LAST) if last.order and last.intent is Intent.SPEAKERS else (C.OPENS, C.CLOSES)
    if clause.has(*edges) and clause.has(C.AND_WHAT_OF) and len(clause) <= FEW and not clause.has(*ASKS_ANEW, *NAMED):
        return _certain(part, Ask(Intent.SPEAKERS, order=Order.FIRST if clause.has(C.OPENS, C.FIRST) else Order.LAST))
    if last.intent in OF_A_BODY and clause.has(C.AND_WHAT_OF) and clause.values(C.ORGANISATION) and not clause.has(C.PERSON, *ASKS_ANEW):
        return _certain(part, replace(last, organisations=clause.values(C.ORGANISATION)))
    if ask.intent not in ONLY_A_NAME or not clause.has(C.AND_WHAT_OF, C.CORRECTION, C.PICKED) or clause.has(C.WHO_IS, C.ROLE, C.EMPLOYER, C.ABOUT):
        return part
    people = clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON)
    sessions = clause.values(C.SESSION_NAME)
    if people and last.intent in OF_A_PERSON:
        return _certain(part, replace(last, people=people, when=None, confirms=ask.confirms))
    if people and last.intent is Intent.CONTACT and set(people) <= set(reader.directory.contacts):
        return _certain(part, Ask(Intent.PERSON_CONTACT, people=people, aspects=last.aspects))
    if clause.has(C.PICKED) and sessions and last.intent in OF_SESSIONS:
        return _certain(part, replace(last, sessions=sessions, talks=(), order=None))
    if clause.has(C.PICKED) and last.intent in OF_A_MOMENT:
        return replace(part, certain=True)
    if people and last.intent in OF_A_TIME:
        return _certain(part, Ask(Intent.PERSON_TIME, people=people))
    if sessions and not people and last.intent in OF_A_TIME:
        aspects = last.aspects if last.intent is Intent.SESSION_TIME else ()
        return _certain(part, Ask(Intent.SESSION_TIME, sessions=sessions, aspects=aspects))
    if sessions and last.intent is Intent.SPEAKERS:
        return _certain(part, replace(last, sessions=sessions, order=None))
    organisations = clause.values(C.ORGANISATION)
    if organisations and last.intent in (Intent.ORGANISATION_TIME, Intent.PERSON_TIME):
        return _certain(part, Ask(Intent.ORGANISATION_TIME, organisations=organisations))
    return part


def _of_series(reader: Reader, part: Part, last: Ask) -> Ask | None:
    """The meeting of the series that is named by its place, seen from the one that was spoken of."""
    clause = part.clause
    if clause.has(C.TODAY, C.DAY) and not clause.has(C.WHEN, C.TIME):
        return Ask(Intent.THEME)
    order = next((order for concept, order in PLACES if clause.has(concept)), None)
    if order is None:
        return None
    aspects = tuple(aspect for aspect in last.aspects if aspect is not Aspect.OPENING)
    spoken_of = int(last.words) if last.words and last.words.isdigit() else 1 if Aspect.OPENING in last.aspects else None
    if spoken_of and order in (Order.AFTER, Order.BEFORE):
        return Ask(Intent.SERIES, words=str(spoken_of + (1 if order is Order.AFTER else -1)), aspects=aspects)
    return Ask(Intent.SERIES, order=order, aspects=aspects)


def _unexplained(reader: Reader, part: Part) -> float:
    clause = part.clause
    return sum(cost for number, cost in costs(reader, clause).items() if not any(span.start <= number < span.end for span in clause.spans))


def _certain(part: Part, ask: Ask) -> Part:
    reading = replace(part.readings[0], score=max(1.0, part.score)) if part.readings else None
    return replace(part, ask=ask, readings=(reading, *part.readings[1:]) if reading else (), certain=True)
