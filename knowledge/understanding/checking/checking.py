"""What the parts of a message ask, put right by each other and by what they leave unexplained."""

from __future__ import annotations

import math
from dataclasses import replace

from knowledge.understanding.checking.accepting import LIKELY
from knowledge.understanding.checking.across_sentences import told_by_others
from knowledge.understanding.checking.leftover import leaves_words
from knowledge.understanding.checking.listing import listed, matters_listed
from knowledge.understanding.checking.of_people_instead import of_people_instead
from knowledge.understanding.checking.preludes import BIOGRAPHY
from knowledge.understanding.checking.strangers import unknown_behind_a_title
from knowledge.understanding.checking.unheard_of import (
    another_number,
    another_street,
    another_town,
    asks_of_the_town,
    is_on_another_day,
    unknown_body,
    unknown_holder,
    unknown_part,
)
from knowledge.understanding.checking.untold import is_untold, is_untold_of_the_event
from knowledge.understanding.checking.who_speaks import names_speakers, narrowed
from knowledge.understanding.claims.bodies import may_be_another_holder
from knowledge.understanding.claims.claims import RIGHT, WRONG, asks_whose, claims_a_function, of_whom_it_is_so, verdict_of_claim
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.by_kind_people import means_all_contacts
from knowledge.understanding.kinds.holders import UNSAID, claims_an_office, held_by, one_of_its_people
from knowledge.understanding.kinds.missing_talks import unknown_beside_talks
from knowledge.understanding.kinds.preferring import preferred
from knowledge.understanding.kinds.somebody_else import somebody_else
from knowledge.understanding.kinds.unknown_rooms import OF_A_ROOM, unknown_room
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import BY_THE_PRESS, Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.sentences import Part

UNEXPLAINED_OF_A_BODY = 0.35
ON_A_DAY = frozenset({Intent.SPEAKERS, Intent.PROGRAMME, Intent.DEBATE, Intent.ORGANISATIONS})
"""Kinds of which nothing is so on a day that is none of the event's."""
OF_A_BODY = frozenset({Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME})
WHAT_THEY_ARE = (C.ROLE, C.EMPLOYER, C.SPELL)
OF_ROOMS = ("session-room", "person-room")
"""What questions for the room of a session or of somebody sound like."""
WELCOMING = (Intent.HOSTS, Intent.SPEAKERS, Intent.TOPIC)
WELCOMED = (C.WHO, C.WHO_IS, C.WHICH, C.PERSON, C.PRACTICAL, C.ROUND_TABLE, C.SESSION)
"""Concepts beside which it is not asked where people are received."""
SAY_WHEN = frozenset(
    {Intent.AT_TIME, Intent.NEXT, Intent.NOW, Intent.DEBATE, Intent.SESSION_TIME, Intent.SESSION, Intent.PERSON_TIME, Intent.PERSON_SPEAKS}
)
ONLY_WHEN = frozenset({C.WHEN, C.HOW_LONG, C.AND_WHAT_OF, C.BOTH, C.PLEASE})
CLAIMED_SIDES = frozenset({Aspect.EMPLOYER, Aspect.WHO})
"""Sides of a person of which something may be claimed ("does he run ...?", "is it he who ...?")."""
SOUNDS_LIKE_A_CLAIM = frozenset({Intent.PRIVATE, Intent.PERSON_SPEAKS})
TAKE_PART = (C.SPEAK, C.ATTEND, C.TALK, C.SPEAKER)
SIDES_ASKED = (C.WHERE, C.WHEN, C.WHY, C.HOW_LONG)
"""Words for a side that is asked, and not claimed."""
SAID_OF_NOBODY = frozenset({C.PERSON, C.CONFIRM, C.CORRECTION, C.WHO_IS, C.IT, C.HE, C.SHE, C.ATTEND, C.REPRESENT, C.EMPLOYER, C.GREETING, C.THANKS})
"""Concepts whose words claim nothing of a person."""


CLAIMED_OF = (C.PERSON, C.THAT_PERSON, C.HE, C.SHE)
"""Concepts of somebody who is said to be something; who is only described is said to be nothing else ("head of communications?")."""


def in_order(asks: tuple[Ask, ...], part: Part, reader: Reader) -> tuple[Ask, ...]:
    """What a part asks with what it lists besides, in the order of the words."""
    matters = tuple(matters_listed(reader, part))
    besides = sorted((*listed(reader, part), *matters), key=lambda each: each[0])
    if not besides:
        return asks
    needed = part.readings[0].kind.needed if part.readings else frozenset()
    first = min((span.start for span in part.clause.spans if span.concept in needed and len(span)), default=part.clause.start)
    if matters and part.ask:
        first = max(span.start for span in part.clause.spans if span.concept is C.PRACTICAL and span.value[0] == part.ask.topic)
    return (*(ask for start, ask in besides if start < first), *asks, *(ask for start, ask in besides if start >= first))


def checked(reader: Reader, part: Part, parts: list[Part]) -> tuple[Ask, ...]:
    """What a part asks, put right by what the rest of the message says; with words that nothing explains, no yes can be said to it."""
    if part.ask is None:
        return ()
    asks = _put_right(reader, part, part.ask, parts)
    if part.certain or not (leaves_words(reader, part) or may_be_another_holder(reader, part.clause)):
        return asks
    return tuple(replace(ask, partly_understood=not _judged_as_a_whole(ask)) for ask in asks)


def _judged_as_a_whole(ask: Ask) -> bool:
    """Whether all words of a claim were held against the programme already, or nothing of it is there."""
    judged = ask.intent in (Intent.PERSON, Intent.PERSON_CONTACT, Intent.SERIES) and ask.topic in (RIGHT, WRONG)
    return judged or ask.intent is Intent.UNKNOWN_TOPIC


def _asks_for_a_room(reader: Reader, part: Part) -> bool:
    """Whether it sounds like the room of a session or of somebody, in an event that has none but the venue."""
    if reader.directory.rooms or not reader.directory.programme.venue or not part.readings:
        return False
    if not part.clause.has(C.WHERE) or part.clause.has(C.EMPLOYER, C.REPRESENT):
        return False
    if part.clause.has(C.ROUND_TABLE, C.SESSION) and part.clause.has(C.WHICH, C.WHAT):
        return False
    heard = part.readings[0].sounds_like
    return any(heard.get(label, -math.inf) >= LIKELY for label in OF_ROOMS)


def _put_right(reader: Reader, part: Part, ask: Ask, parts: list[Part]) -> tuple[Ask, ...]:
    clause = part.clause
    told = told_by_others(reader, part, ask, parts)
    if told:
        return told
    only_when = clause.has(C.IT) or clause.concepts <= ONLY_WHEN
    if ask.intent is Intent.EVENT_TIME and only_when and not clause.has(C.EVENT) and _told_when(part, parts):
        return ()
    if ask.intent is Intent.TITLE and not clause.has(C.TITLE, C.EVENT) and _named_beside(part, parts):
        return ()
    if ask.intent in ON_A_DAY and is_on_another_day(reader, clause, ask):
        return (Ask(Intent.EVENT_TIME, when=ask.when, confirms=True),)
    unknown_people = somebody_else(reader, clause, ask)
    if unknown_people:
        return unknown_people
    instead = of_people_instead(reader, part, ask, parts)
    if instead:
        return (instead,)
    room = unknown_room(reader, clause) if ask.intent in OF_A_ROOM else None
    if room:
        return (Ask(Intent.UNKNOWN_NAME, (Aspect.WHO,), words=room),)
    town = another_town(reader, clause, ask) or another_number(reader, clause, ask) or another_street(reader, clause, ask)
    if town:
        return (Ask(Intent.VENUE, words=town, confirms=True),)
    subject = unknown_part(reader, clause, ask) or unknown_beside_talks(reader, clause, ask)
    if subject:
        return (Ask(Intent.UNKNOWN_TOPIC, words=subject),)
    if ask.intent is not Intent.VENUE and _asks_for_a_room(reader, part):
        return (Ask(Intent.VENUE),)
    meant_instead = preferred(reader, clause, ask)
    if meant_instead:
        return meant_instead
    unknown = unknown_body(reader, clause, ask) or unknown_behind_a_title(reader, clause) or unknown_holder(reader, clause, ask)
    if unknown:
        return (Ask(Intent.UNKNOWN_NAME, words=unknown),)
    if ask.intent is Intent.CONTACT and ask.people and not set(ask.people) & set(reader.directory.contacts):
        if clause.has(*WHAT_THEY_ARE):
            return (Ask(Intent.PERSON, aspects=(Aspect.ROLE,), people=ask.people, several=ask.several),)
        if not ask.confirms or clause.has(C.PRACTICAL):
            return (replace(ask, intent=Intent.PERSON_CONTACT, confirms=False),)
    if ask.intent is Intent.PERSON_TIME and _asks_for_digits(reader, clause, ask):
        return (Ask(Intent.PERSON_CONTACT, aspects=(Aspect.TELEPHONE,), people=ask.people, several=True),)
    if ask.intent is Intent.CONTACT and not ask.people and means_all_contacts(reader, clause):
        return replace(ask, topic="information"), replace(ask, topic="press")
    if ask.intent is Intent.CONTACT and ask.topic == "information" and any(other.clause.has(C.PRESS) for other in parts):
        return (replace(ask, topic="press"),)
    if ask.intent is Intent.PRACTICAL and ask.topic in BY_THE_PRESS and any(other.clause.has(C.PRESS) for other in parts):
        return (replace(ask, aspects=(Aspect.PRESS,)),)
    if (
        ask.intent in (Intent.SPEAKERS, Intent.NEXT)
        and ask.order in (Order.FIRST, Order.LAST)
        and ((clause.has(C.OPENS) and clause.has(C.CLOSES)) or (clause.has(C.FIRST) and clause.has(C.LAST)))
    ):
        return replace(ask, order=Order.FIRST), replace(ask, order=Order.LAST)
    if ask.intent is Intent.SERIES and Aspect.NUMBER in ask.aspects and ask.order and clause.has(C.TITLE) and not ask.confirms:
        return Ask(Intent.SERIES, aspects=(Aspect.NUMBER,)), replace(ask, aspects=tuple(each for each in ask.aspects if each is not Aspect.NUMBER))
    if ask.intent is Intent.ORGANISATION_PEOPLE and asks_of_the_town(clause):
        return (Ask(Intent.SILENT),)
    described = clause.values(C.DESCRIBED_PERSON)
    if (
        ask.intent in (Intent.ORGANISATION_PEOPLE, Intent.ORGANISATIONS)
        and len(described) == 1
        and claims_a_function(reader, clause)
        and not clause.has(C.HOW_MANY)
    ):
        return (replace(ask, intent=Intent.PERSON, people=described, organisations=(), confirms=False),)
    one = one_of_its_people(reader, clause, ask)
    if one:
        return (one,)
    if ask.intent is Intent.SPEAKERS and Matter.MODERATOR in clause.values(C.PRACTICAL) and not reader.directory.rooms:
        return (Ask(Intent.PRACTICAL, topic=Matter.MODERATOR),)
    if ask.intent in WELCOMING and clause.has(C.WHERE) and clause.has(C.HOSTS, C.OPENS) and not clause.has(*WELCOMED):
        return (Ask(Intent.VENUE),)
    if ask.intent is Intent.SPEAKERS or (ask.intent is Intent.CONTACT and clause.has(C.TALK_ABOUT) and names_speakers(clause)):
        meant = narrowed(reader, part, ask, parts)
        if meant:
            return (meant,)
    if ask.intent is Intent.PERSON and len(ask.people) > 1 and not ask.several:
        bodies = tuple(body for body in ask.organisations if set(ask.people) <= set(reader.directory.members.get(body, ())))
        if bodies:
            of_body = replace(ask, intent=Intent.ORGANISATION_PEOPLE, organisations=bodies, people=())
            return (held_by(reader, clause, of_body) or of_body,)
    if len(ask.people) > 1 and not ask.several and ask.intent is not Intent.PERSON_CONTACT:
        colleagues = any(set(ask.people) <= set(members) for members in reader.directory.members.values())
        ask = replace(ask, several=colleagues or all(person in reader.directory.contacts for person in ask.people))
    if ask.intent is Intent.NEXT and clause.has(C.BEFORE) and clause.has(C.AFTER):
        people = tuple(dict.fromkeys(value for other in parts for value in other.clause.values(C.PERSON)))
        return (Ask(Intent.PERSON_TIME, people=people, several=True),) if people else (ask,)
    of_what_they_are = ask.intent is Intent.PERSON or (ask.intent in SOUNDS_LIKE_A_CLAIM and not clause.has(C.PRIVATE, *TAKE_PART))
    told_of_them = set(ask.aspects) <= CLAIMED_SIDES and not clause.has(C.SPELL, *SIDES_ASKED) and not asks_whose(reader, clause)
    if ask.intent is Intent.PERSON and ask.confirms and claims_an_office(reader, clause, ask):
        return (Ask(Intent.PERSON, people=ask.people, several=ask.several, topic=UNSAID),)
    of_somebody = clause.has(*CLAIMED_OF) and ask.confirms
    if of_what_they_are and len(ask.people) == 1 and told_of_them and of_somebody and claims_a_function(reader, clause):
        person = reader.directory.people[ask.people[0]]
        verdict = verdict_of_claim(reader, clause, person)
        holders = of_whom_it_is_so(reader, clause, person) if verdict == WRONG else ()
        return (replace(ask, intent=Intent.PERSON, aspects=(), organisations=(), topic=verdict, instead=holders),)
    of_a_body = ask.intent is Intent.PERSON and ask.confirms and ask.organisations
    if of_a_body and not (of_somebody and (_all_theirs(reader, clause, ask.people) or _is_of_other_bodies(reader, part, ask))):
        members = (person for body in ask.organisations for person in reader.directory.members.get(body, ()))
        return (replace(ask, organisations=(), confirms=False, instead=tuple(each for each in members if each not in ask.people)),)
    if is_untold_of_the_event(clause, ask):
        return (Ask(Intent.SILENT),)
    if is_untold(part, ask):
        return (replace(ask, intent=Intent.PRIVATE, topic="other"),)
    if ask.intent is Intent.PRIVATE and ask.topic == BIOGRAPHY and clause.has(C.PERSON) and _asks_who_it_is(part):
        return Ask(Intent.PERSON, aspects=(Aspect.ROLE,), people=ask.people, several=ask.several), ask
    authors = clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON)
    if ask.intent is Intent.WORKS and len(authors) == 1 and clause.has(C.WHEN) and clause.has(C.SPEAK, C.PERSON_WORD):
        return (Ask(Intent.PERSON_TIME, people=authors),)
    if ask.intent is Intent.WORKS and clause.has(C.HOW_MANY) and not clause.has(C.WHO, C.WHO_IS):
        return (replace(ask, intent=Intent.PRIVATE, topic="other"),)
    if (
        ask.intent in OF_A_BODY
        and unexplained(clause) > UNEXPLAINED_OF_A_BODY
        and not clause.has(C.ATTEND, C.REPRESENT, C.SPEAK, C.SPEAKER, C.WHO, C.PERSON_WORD)
        and not (clause.has(C.THERE_IS) and clause.has(C.THEY))
    ):
        return (Ask(Intent.SILENT),)
    return (ask,)


def _asks_who_it_is(part: Part) -> bool:
    """Whether a part sounds as if it asks who somebody is, more than for a detail ("a short bio of Ann Lee")."""
    heard = part.readings[0].sounds_like if part.readings else {}
    return heard.get(Intent.PERSON.value, -math.inf) > heard.get(Intent.PRIVATE.value, -math.inf)


def _asks_for_digits(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether the numbers beside the name of a contact, who is at no hour, are digits of a telephone number ("61 37 or 61 73?")."""
    contacts, parts = reader.directory.contacts, reader.directory.parts_of
    digits = [word.text for word in clause.reading.words[clause.start : clause.end] if word.text.isdigit() and len(word.text) > 1]
    return len(digits) > 1 and all(person in contacts and contacts[person].telephone and not parts(person) for person in ask.people)


def _told_when(part: Part, parts: list[Part]) -> bool:
    """Whether the clause before, in the same sentence, is answered with when its thing is ("the debate, when is it?")."""
    return any(
        before.sentence == part.sentence
        and before.clause.end == part.clause.start
        and before.ask
        and (before.ask.intent in SAY_WHEN or before.ask.order)
        for before in parts
    )


def _named_beside(part: Part, parts: list[Part]) -> bool:
    """Whether the same sentence goes on to name of whom a side is asked ("the full name and the function of the man from ...")."""
    return any(
        other.clause.start >= part.clause.end and other.sentence == part.sentence and other.clause.has(C.PERSON, C.ORGANISATION, C.DESCRIBED_PERSON)
        for other in parts
    )


def only_described(part: Part) -> bool:
    clause = part.clause
    return (
        bool(part.ask and part.ask.people)
        and clause.has(C.DESCRIBED_PERSON)
        and not clause.has(C.PERSON)
        and any(
            clause.reading.words[number].capital
            for number in range(clause.start + 1, clause.end)
            if not any(span.start <= number < span.end for span in clause.spans)
        )
    )


def _is_of_other_bodies(reader: Reader, part: Part, ask: Ask) -> bool:
    """Whether people are said to be of a body of which none of them is, and nothing else is said ("Ann Lee is from Rennes, right?")."""
    members = {member for body in ask.organisations for member in reader.directory.members.get(body, ())}
    return members.isdisjoint(ask.people) and not leaves_words(reader, part)


def _all_theirs(reader: Reader, clause: Clause, people: tuple[str, ...]) -> bool:
    """Whether every word that a clause says of somebody is one that the programme says of them: only then can it be confirmed."""
    named = {number for span in clause.spans if span.concept in SAID_OF_NOBODY for number in range(span.start, span.end)}
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
