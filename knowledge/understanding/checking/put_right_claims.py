"""What is said of people and bodies, held against the programme, and what is asked of them that no programme tells."""

from __future__ import annotations

import math
from dataclasses import replace

from knowledge.understanding.checking.asked import Asked
from knowledge.understanding.checking.leftover import leaves_words
from knowledge.understanding.checking.preludes import BIOGRAPHY
from knowledge.understanding.checking.untold import OF_ITS_PART, is_untold, is_untold_of_a_body, is_untold_of_the_event
from knowledge.understanding.claims.apposed import apposed
from knowledge.understanding.claims.claims import (
    UNSAID,
    WRONG,
    claims_a_function,
    of_whom_it_is_so,
    verdict_of_claim,
    verdict_of_words,
    words_of_claim,
)
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.holders import claims_an_office
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.sentences.sentences import Part

GENITIVE = "s"
SAID_BESIDES = (C.HE, C.SHE, C.IT, C.THEY, C.WHERE, C.EVENT, C.ROUND_TABLE, C.START, C.END, C.ARRIVE, C.PRACTICAL, C.GREETING)
"""Concepts of what is asked or told of something else beside whoever is somebody's."""
CLAIMED_OF = (C.PERSON, C.THAT_PERSON, C.HE, C.SHE)
"""Concepts of somebody who is said to be something; who is only described is said to be nothing else ("head of communications?")."""
CLAIMED_SIDES = frozenset({Aspect.EMPLOYER, Aspect.WHO})
"""Sides of a person of which something may be claimed ("does he run ...?", "is it he who ...?")."""
TAKE_PART = (C.SPEAK, C.ATTEND, C.TALK, C.SPEAKER)
SIDES_ASKED = (C.WHERE, C.WHEN, C.WHY, C.HOW_LONG)
"""Words for a side that is asked, and not claimed."""
CLAIMED_BY_ITSELF = (Intent.PERSON, Intent.PRIVATE, Intent.PERSON_SPEAKS)
"""Kinds for which a claim is taken that leans on nothing said before."""
ASKED_OF_THEM = (C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.HOW_MANY, C.ROLE, C.EMPLOYER, C.PERSON, C.AND_WHAT_OF, C.WITH)
"""Concepts beside which nothing is claimed of whoever was spoken of before: something is asked of them, or of somebody else."""
SAID_OF_NOBODY = frozenset({C.PERSON, C.CONFIRM, C.CORRECTION, C.WHO_IS, C.IT, C.HE, C.SHE, C.ATTEND, C.REPRESENT, C.EMPLOYER, C.GREETING, C.THANKS})
"""Concepts whose words claim nothing of a person."""


def office_of_somebody(asked: Asked) -> tuple[Ask, ...] | None:
    """That the programme does not say it, where somebody is said to hold an office in whose name they only come."""
    ask = asked.ask
    if not ask.confirms or not claims_an_office(asked.reader, asked.clause, ask):
        return None
    return (Ask(Intent.PERSON, people=ask.people, several=ask.several, topic=UNSAID),)


def somebody_of_theirs(asked: Asked) -> tuple[Ask, ...] | None:
    """A detail that is not told: who somebody's superior is, or whoever else is theirs ("Lee's boss", "le chef de Lee"), and not who they are."""
    reader, clause = asked.reader, asked.clause
    if clause.has(*SAID_BESIDES) or clause.says(reader.sets["first_person"], reader.sets["own_things"]):
        return None  # whoever asks tells of themselves
    texts, theirs = clause.reading.texts, reader.sets["own_people"]
    for span in clause.of(C.PERSON):
        owned = texts[span.end : span.end + 2]
        before = texts[max(clause.start, span.start - 2) : span.start]
        behind = len(owned) > 1 and owned[0] == GENITIVE and owned[1] in theirs
        of_them = len(before) > 1 and before[0] in theirs and before[1] in reader.sets["belongings"]
        if (behind or of_them) and set(span.value) <= {*asked.ask.people}:
            return (Ask(Intent.PRIVATE, topic="other", people=span.value),)
    return None


def verdict_on_a_function(asked: Asked) -> tuple[Ask, ...] | None:
    """Whether somebody holds the function that is claimed of them, and who else does."""
    reader, clause, ask = asked.reader, asked.clause, asked.ask
    leans = _leans_on_somebody(asked)
    confirming = clause.places(C.CONFIRM)  # "they say that she is ..." says nothing of speaking
    takes_part = any(span.start not in confirming for span in clause.of(C.PRIVATE, *TAKE_PART))
    if ask.intent is not Intent.PERSON and (takes_part or not (leans or ask.intent in CLAIMED_BY_ITSELF)):
        return None
    told_of_them = (leans or set(ask.aspects) <= CLAIMED_SIDES) and not clause.has(C.SPELL, *SIDES_ASKED)
    if len(ask.people) != 1 or not (told_of_them and (leans or _is_said_of_somebody(asked)) and claims_a_function(reader, clause)):
        return None
    if ask.people[0] not in clause.values(C.PERSON) + clause.values(C.THAT_PERSON):
        return (replace(ask, confirms=False),)  # of nobody in mind is it claimed: it is told who holds the function
    person = reader.directory.people[ask.people[0]]
    verdict = verdict_of_claim(reader, clause, person)
    holders = of_whom_it_is_so(reader, clause, person) if verdict == WRONG else ()
    return (replace(ask, intent=Intent.PERSON, aspects=(), organisations=(), topic=verdict, instead=holders, words=words_of_claim(reader, clause)),)


def apposed_wrongly(asked: Asked) -> tuple[Ask, ...] | None:
    """What somebody is, before what is asked of them, where they are called in passing what somebody else is ("when is mayor Lee on?")."""
    reader, ask = asked.reader, asked.ask
    function = apposed(reader, asked.clause) if len(ask.people) == 1 else None
    if function is None:
        return None
    verdict, holders = verdict_of_words(reader, (function,), ask.people[0])
    if verdict != WRONG:
        return None
    of_them = Ask(Intent.PERSON, people=ask.people, topic=WRONG, instead=holders, words=function)
    return (of_them,) if ask.intent is Intent.PERSON else (of_them, replace(ask, confirms=False))


def of_a_body(asked: Asked) -> tuple[Ask, ...] | None:
    """What people are, and who else is of the body, where more is said of them than the programme confirms."""
    ask = asked.ask
    if not (ask.confirms and ask.organisations):
        return None
    if _is_said_of_somebody(asked) and (_all_theirs(asked) or _is_of_other_bodies(asked)):
        return None
    members = (person for body in ask.organisations for person in asked.reader.directory.members.get(body, ()))
    return (replace(ask, organisations=(), confirms=False, instead=tuple(each for each in members if each not in ask.people)),)


def untold_of_the_event(asked: Asked) -> tuple[Ask, ...] | None:
    """Nothing that a programme tells: why the event is where and when it is, how to reach a body that only sends somebody."""
    return (Ask(Intent.SILENT),) if is_untold_of_the_event(asked.reader, asked.clause, asked.ask) else None


def untold_of_people(asked: Asked) -> tuple[Ask, ...] | None:
    """A detail that is not told of anybody."""
    return (replace(asked.ask, intent=Intent.PRIVATE, topic="other"),) if is_untold(asked.part, asked.ask) else None


def profile_before_details(asked: Asked) -> tuple[Ask, ...] | None:
    """Who somebody is before the details that are not told ("a short bio of Ann Lee")."""
    ask = asked.ask
    if ask.topic != BIOGRAPHY or not asked.clause.has(C.PERSON) or not _asks_who_it_is(asked.part):
        return None
    return Ask(Intent.PERSON, aspects=(Aspect.ROLE,), people=ask.people, several=ask.several), ask


def when_the_author_speaks(asked: Asked) -> tuple[Ask, ...] | None:
    """When the author of a book is on, where it is asked when they speak."""
    clause = asked.clause
    authors = clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON)
    if len(authors) != 1 or not (clause.has(C.WHEN) and clause.has(C.SPEAK, C.PERSON_WORD)):
        return None
    when = Ask(Intent.PERSON_TIME, people=authors)
    return (when, replace(asked.ask, people=authors)) if clause.has(C.YEAR) else (when,)


def works_counted(asked: Asked) -> tuple[Ask, ...] | None:
    """A detail that is not told: how many books somebody wrote."""
    counted = asked.clause.has(C.HOW_MANY) and not asked.clause.has(C.WHO, C.WHO_IS)
    return (replace(asked.ask, intent=Intent.PRIVATE, topic="other"),) if counted else None


def not_of_a_body(asked: Asked) -> tuple[Ask, ...] | None:
    """Nothing that a programme tells, where what is asked of a body is none of its part in the event."""
    return (Ask(Intent.SILENT),) if is_untold_of_a_body(asked.reader, asked.clause) else None


def no_talk_of_a_body(asked: Asked) -> tuple[Ask, ...] | None:
    """The same of what a body is taken to present ("what's the rate of evictions in Rennes?")."""
    return None if asked.clause.has(*OF_ITS_PART) else not_of_a_body(asked)


def _is_said_of_somebody(asked: Asked) -> bool:
    return asked.ask.confirms and asked.clause.has(*CLAIMED_OF)


def _leans_on_somebody(asked: Asked) -> bool:
    """Whether it is asked of somebody only spoken of before whether they are something ("c'est un préfet ?")."""
    clause = asked.clause
    return asked.part.certain and clause.asked and clause.has(C.THAT_PERSON) and clause.has(C.HE, C.SHE, C.IT) and not clause.has(*ASKED_OF_THEM)


def _asks_who_it_is(part: Part) -> bool:
    """Whether a part sounds as if it asks who somebody is, more than for a detail ("a short bio of Ann Lee")."""
    heard = part.readings[0].sounds_like if part.readings else {}
    return heard.get(Intent.PERSON.value, -math.inf) > heard.get(Intent.PRIVATE.value, -math.inf)


def _is_of_other_bodies(asked: Asked) -> bool:
    """Whether people are said to be of a body of which none of them is, and nothing else is said ("Ann Lee is from Rennes, right?")."""
    members = {member for body in asked.ask.organisations for member in asked.reader.directory.members.get(body, ())}
    return members.isdisjoint(asked.ask.people) and not leaves_words(asked.reader, asked.part)


def _all_theirs(asked: Asked) -> bool:
    """Whether every word that a clause says of somebody is one that the programme says of them: only then can it be confirmed."""
    reader, clause, people = asked.reader, asked.clause, asked.ask.people
    named = clause.places(*SAID_OF_NOBODY)
    return all(
        any(
            reader.people_index.holds((person, -1), term)
            for form in clause.reading.forms[number]
            for term in reader.terms.of(form.text)
            for person in people
        )
        for number in range(clause.start, clause.end)
        if number not in named and clause.reading.words[number].text not in reader.light_words
    )
