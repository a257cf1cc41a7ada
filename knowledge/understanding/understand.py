"""The first arrow: a message becomes a question. Pure, and fast enough to be called from the event loop."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from knowledge.understanding.belonging import evidence, log_odds
from knowledge.understanding.choosing import chosen
from knowledge.understanding.clause import Clause, costs
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.context import Conversation
from knowledge.understanding.explaining import explained
from knowledge.understanding.folding import words_of
from knowledge.understanding.followup import continued
from knowledge.understanding.language import language_scores, surest
from knowledge.understanding.listing import listed
from knowledge.understanding.paging import more_wanted
from knowledge.understanding.question import Ask, Intent, Order, Question, SocialKind
from knowledge.understanding.reader import Reader, Reading, read
from knowledge.understanding.recall import Recall, recalled
from knowledge.understanding.scoring import Interpretation
from knowledge.understanding.sentences import Part, parts_of
from knowledge.understanding.strangers import stranger

LEAST_SCORE = 0.2
"""What a reading must explain to be answered."""
LEAST_SCORE_OF_A_LIKELY = -0.8
LIKELY = math.log(0.5)
"""The logarithm of the likelihood from which a reading may explain less."""
BESIDE_A_SURE_PART = 2.5
"""How much less sure a part may be that stands beside one which is surely for the desk."""
OF_NO_OTHER_DESK = (
    Intent.SPEAKERS, Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.PERSON_CONTACT, Intent.COMPANIONS,
    Intent.ORGANISATIONS, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TALK, Intent.ORGANISATION_TIME, Intent.HOSTS, Intent.TITLE, Intent.DEBATE,
    Intent.PROGRESS, Intent.MISSING, Intent.SERIES,
)  # fmt: skip
"""Kinds that are hardly asked of anything but an event."""
SILENT_MATTERS = (Intent.PRACTICAL, Intent.PRIVATE)
LEAST_ODDS = defaultdict(lambda: 0.35, dict.fromkeys(OF_NO_OTHER_DESK, -0.2) | dict.fromkeys(SILENT_MATTERS, -2.0) | {Intent.SOCIAL: -math.inf})
"""How sure it must be that a message is for the desk. A matter on which most programmes are silent is answered sooner: nothing wrong is said."""
UNEXPLAINED_OF_A_PERSON = 0.35
MOST_ASKS = 4
DEFAULT_LANGUAGE = "fr"
STATEMENTS = frozenset(
    {
        Intent.PERSON,
        Intent.TOPIC,
        Intent.SESSION,
        Intent.ORGANISATION_PEOPLE,
        Intent.THEME,
        Intent.AT_TIME,
        Intent.DEBATE,
        Intent.PRACTICAL,
        Intent.REMAINING,
        Intent.NEXT,
        Intent.NOW,
        Intent.PERSON_TALK,
        Intent.MISSING,
        Intent.COMPANIONS,
        Intent.SPEAKERS,
        Intent.CONTACT,
        Intent.PERSON_SPEAKS,
        Intent.EVENT_TIME,
    }
)
"""Kinds that a sentence which asks nothing only seems to be, when another sentence of the message does ask."""
QUESTION_WORDS = (C.WHO, C.WHO_IS, C.WHEN, C.WHERE, C.WHAT, C.HOW_LONG, C.HOW_MANY, C.WHY)
SAID_OF_NOBODY = frozenset({C.PERSON, C.CONFIRM, C.CORRECTION, C.WHO_IS, C.IT, C.HE, C.SHE, C.ATTEND, C.REPRESENT, C.EMPLOYER, C.GREETING, C.THANKS})
"""Concepts whose words claim nothing of a person."""
NAMES = frozenset({C.PERSON, C.ORGANISATION, C.PLACE, C.ROOM, C.TRACK})


def understand(reader: Reader, text: str, conversation: Conversation, now: datetime, client_language: str | None = None) -> Question:
    """What a message asks. `now` is aware; `client_language` is an IETF tag ("fr-CA") or None."""
    _, typed = words_of(text)
    languages = language_scores(reader.languages, typed)
    guess = surest(languages) or conversation.language or _known(reader, client_language)
    reading = read(reader, text, now, guess)
    recall = recalled(conversation, now)
    further = more_wanted(reader, reading, recall)
    choice = (further,) if further else chosen(reader, reading, recall, now) if reading.words else ()
    found = [] if choice else [(continued(reader, part, before), before) for part, before in parts_of(reader, reading, recall, now)]
    weighed = tuple(evidence(reader, reading, part.readings[0], recall, now) if part.readings else () for part, _ in found)
    asks = choice or _asks(reader, found, recall, [log_odds(each) for each in weighed])
    language = _language_of_answer(reader, reading, conversation, client_language, asks)
    return Question(text, language, asks, trace=explained(reading, languages, [part for part, _ in found], weighed, asks))


def _asks(reader: Reader, found: list[tuple[Part, Recall]], recall: Recall, odds: list[float]) -> tuple[Ask, ...]:
    """What the parts of a message ask. `odds`: for each part the log-odds that it is for the desk at all."""
    parts = [part for part, _ in found]
    of_parts = (each for part, each in zip(parts, odds, strict=True) if part.ask and part.ask.intent is not Intent.SOCIAL)
    surest = max(of_parts, default=-math.inf)
    accepted = [part for part, each in zip(parts, odds, strict=True) if _is_sure(part, _beside(each, surest))]
    if not accepted:
        unknown = next((ask for part, before in found if (ask := stranger(reader, part, before))), None)
        return (unknown,) if unknown else ()
    asking = {part.sentence for part in accepted if part.clause.asked or part.clause.has(*QUESTION_WORDS)}
    if asking:
        accepted = [part for part in accepted if part.sentence in asking or (part.ask and part.ask.intent not in STATEMENTS)]
        accepted = [part for number, part in enumerate(accepted) if not _only_leads_up(part, accepted[number + 1 :])]
    unknown = next((ask for part, before in found if part in accepted and _only_described(part) and (ask := stranger(reader, part, before))), None)
    if unknown:
        return (unknown,)
    asks = [ask for part in accepted for ask in (recall.last_asks if _repeats(part) else _in_order(_checked(reader, part, parts), part, reader))]
    asks = _without_preludes(asks, accepted)
    serious = [ask for ask in asks if ask.intent is not Intent.SOCIAL]
    if serious and any(ask.topic != SocialKind.LANGUAGE for ask in asks if ask.intent is Intent.SOCIAL):
        asks = [ask for ask in asks if ask.intent is not Intent.SOCIAL or ask.topic == SocialKind.LANGUAGE]
    if not serious and asks:
        asks = asks[-1:] if any(ask.topic == SocialKind.GREETING for ask in asks) else asks[:1]
        if asks[0].topic == SocialKind.LANGUAGE and recall.last_asks:
            asks = [replace(ask, page=0) for ask in recall.last_asks]
    return tuple(dict.fromkeys(asks))[:MOST_ASKS]


def _repeats(part: Part) -> bool:
    return bool(part.ask and part.ask.intent is Intent.REPEAT)


def _only_leads_up(part: Part, later: list[Part]) -> bool:
    """Whether a part only tells where the asker is, before what is asked ("stuck in the metro, is it over?")."""
    told = part.ask is not None and part.ask.intent is Intent.PRACTICAL and not part.clause.has(*QUESTION_WORDS) and not part.clause.asked
    return told and any(other.clause.asked or other.clause.has(*QUESTION_WORDS) for other in later)


def _beside(odds: float, surest: float) -> float:
    """The log-odds of a part that stands beside the surest one of its message."""
    return max(odds, min(surest, odds + BESIDE_A_SURE_PART))


def _is_sure(part: Part, for_the_desk: float) -> bool:
    """Whether a part is read surely enough, and surely enough for the desk."""
    if part.ask is None or part.certain:
        return part.ask is not None
    read_well = part.score >= LEAST_SCORE or (part.score >= LEAST_SCORE_OF_A_LIKELY and part.readings[0].likelihood >= LIKELY)
    return read_well and for_the_desk >= LEAST_ODDS[part.ask.intent]


def best_reading(parts: list[Part]) -> Interpretation | None:
    """Of the readings of the parts of a message, the best that is no small talk; None where there is none."""
    found = (reading for part in parts for reading in part.readings if reading.kind.intent is not Intent.SOCIAL)
    return max(found, key=lambda reading: reading.score, default=None)


def _in_order(asks: tuple[Ask, ...], part: Part, reader: Reader) -> tuple[Ask, ...]:
    """What a part asks with what it lists besides, in the order of the words."""
    needed = frozenset().union(*part.readings[0].kind.needs) if part.readings else frozenset()
    first = min((span.start for span in part.clause.spans if span.concept in needed and len(span)), default=part.clause.start)
    besides = tuple(listed(reader, part))
    return (*(ask for start, ask in besides if start < first), *asks, *(ask for start, ask in besides if start >= first))


def _without_preludes(asks: list[Ask], parts: list[Part]) -> list[Ask]:
    """The asks without those that only prepare another: a name before the question about it, a time of arrival."""
    arrival = next((part.ask for part in parts if part.ask and part.ask.intent is Intent.AT_TIME and part.clause.has(C.ARRIVE)), None)
    wanted = [part.ask for part in parts if part.clause.has(C.WHO, C.WHO_IS, C.ROLE, C.EMPLOYER, C.SPELL)]
    kept: list[Ask] = []
    for number, ask in enumerate(asks):
        later = asks[number + 1 :]
        if ask.intent is Intent.PERSON and ask not in wanted and not ask.aspects and any(ask.people == other.people for other in later):
            continue
        if arrival and ask.intent is Intent.AT_TIME and any(other.intent is Intent.MISSING for other in later):
            continue
        if arrival and ask.intent is Intent.PROGRESS:
            continue
        if arrival and ask.intent is Intent.MISSING and ask.when is None:
            ask = replace(ask, when=arrival.when)
        kept.append(ask)
    return kept


def _only_described(part: Part) -> bool:
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


def _checked(reader: Reader, part: Part, parts: list[Part]) -> tuple[Ask, ...]:
    """What a part asks, put right by what the rest of the message says."""
    ask, clause = part.ask, part.clause
    if ask is None:
        return ()
    if ask.intent is Intent.CONTACT and ask.topic == "information" and any(other.clause.has(C.PRESS) for other in parts):
        return (replace(ask, topic="press"),)
    if (
        ask.intent is Intent.SPEAKERS
        and ask.order
        and ((clause.has(C.OPENS) and clause.has(C.CLOSES)) or (clause.has(C.FIRST) and clause.has(C.LAST)))
    ):
        return replace(ask, order=Order.FIRST), replace(ask, order=Order.LAST)
    if ask.intent is Intent.SPEAKERS and not ask.sessions and not ask.order:
        bodies = tuple(dict.fromkeys(value for other in parts if other is not part for value in other.clause.values(C.ORGANISATION)))
        if bodies and not clause.has(C.ALL):
            return (Ask(Intent.ORGANISATION_PEOPLE, organisations=bodies, confirms=ask.confirms),)
    if ask.intent is Intent.PERSON and len(ask.people) > 1 and not ask.several:
        bodies = tuple(body for body in ask.organisations if set(ask.people) <= set(reader.directory.members.get(body, ())))
        if bodies:
            return (replace(ask, intent=Intent.ORGANISATION_PEOPLE, organisations=bodies, people=()),)
    if len(ask.people) > 1 and not ask.several and ask.intent is not Intent.PERSON_CONTACT:
        colleagues = any(set(ask.people) <= set(members) for members in reader.directory.members.values())
        ask = replace(ask, several=colleagues)
    if ask.intent is Intent.NEXT and clause.has(C.BEFORE) and clause.has(C.AFTER):
        people = tuple(dict.fromkeys(value for other in parts for value in other.clause.values(C.PERSON)))
        return (Ask(Intent.PERSON_TIME, people=people, several=True),) if people else (ask,)
    if ask.intent is Intent.PERSON and ask.confirms and ask.organisations and not _all_theirs(reader, clause, ask.people):
        return (replace(ask, organisations=(), confirms=False),)
    if ask.intent is Intent.PERSON and clause.has(C.PERSON) and not ask.aspects and not clause.has(C.WHO, C.WHO_IS, C.SPELL, C.DESCRIBED_PERSON):
        unexplained = sum(cost for number, cost in costs(reader, clause).items() if not any(span.start <= number < span.end for span in clause.spans))
        if unexplained > UNEXPLAINED_OF_A_PERSON and (clause.asked or len(clause.reading.words) > 4):
            return (replace(ask, intent=Intent.PRIVATE, topic="other"),)
    return (ask,)


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
        if number not in named and clause.reading.words[number].text not in reader.small_words | reader.filler_words
    )


def _language_of_answer(reader: Reader, reading: Reading, conversation: Conversation, client_language: str | None, asks: tuple[Ask, ...]) -> str:
    wanted = next((value for span in reversed(reading.spans) if span.concept is C.SPEAK_IN for value in span.value), None)
    language_asked = any(ask.intent is Intent.SOCIAL and ask.topic == SocialKind.LANGUAGE for ask in asks)
    if wanted and (language_asked or asks == conversation.last_asks):
        return wanted
    named = {number for span in reading.spans if span.concept in NAMES for number in range(span.start, span.end)}
    telling = [
        word if word.text == forms[0].text else replace(word, text=forms[0].text)
        for number, (word, forms) in enumerate(zip(reading.words, reading.forms, strict=True))
        if number not in named
    ]
    return (
        surest(language_scores(reader.languages, telling, reader.lexicon.languages_of))
        or conversation.chosen_language
        or conversation.language
        or _known(reader, client_language)
        or _default(reader)
    )


def _known(reader: Reader, tag: str | None) -> str | None:
    code = (tag or "").replace("_", "-").split("-")[0].lower()
    return code if any(language.code == code for language in reader.languages) else None


def _default(reader: Reader) -> str:
    codes = [language.code for language in reader.languages]
    return DEFAULT_LANGUAGE if DEFAULT_LANGUAGE in codes else codes[0]
