"""What the parts of a message ask together: which of them are accepted, what each asks when it is checked, and in which order that is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from knowledge.understanding.checking.accepting import accepted_parts
from knowledge.understanding.checking.across_sentences import (
    only_of_the_number,
    with_sides_together,
    with_the_day_told,
    without_help_of_ones_own,
    without_what_they_come_for,
)
from knowledge.understanding.checking.checking import checked, in_order, only_described
from knowledge.understanding.checking.coming_and_going import for_whoever_leaves, in_time_to_leave, missed_part, with_missed_part
from knowledge.understanding.checking.first_message import all_of_it, bare_question, of_this_moment, question_words, what_to_see, who_is_seen
from knowledge.understanding.checking.guests import guests_by_sentence, with_absent
from knowledge.understanding.checking.hour_of_asking import next_from_now, of_the_hour_of_asking
from knowledge.understanding.checking.of_the_asker import without_the_askers_own
from knowledge.understanding.checking.on_a_day import on_a_day
from knowledge.understanding.checking.preludes import without_preludes
from knowledge.understanding.checking.sides_of_the_event import within_their_side
from knowledge.understanding.checking.strangers import of_something_unknown, stranger
from knowledge.understanding.checking.told_in_abstract import named_in_texts, told_in_abstract, told_of_those_in_mind
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.nobody_in_mind import of_nobody_known, to_reach_nobody_known
from knowledge.understanding.kinds.comparing import heard_side_by_side
from knowledge.understanding.kinds.of_their_parts import without_all_parts_again
from knowledge.understanding.question import Ask, Intent, SocialKind
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import Part

MOST_ASKS = 4

Found = list[tuple[Part, Recall]]
"""The parts of a message, each with what was in mind when it was read."""


def asked_together(reader: Reader, found: Found, recall: Recall, now: datetime, odds: list[float]) -> tuple[Ask, ...]:
    """What the parts of a message ask. `odds`: for each part the log-odds that it is for the desk at all."""
    parts = [part for part, _ in found]
    if then := on_a_day(reader, parts, recall, now):
        return (then,)
    if each := question_words(reader, parts, recall):
        return each
    accepted = within_their_side(without_help_of_ones_own(reader, without_the_askers_own(reader, accepted_parts(reader, parts, odds))))
    told = next((part.clause for part in parts if part.clause.has(C.TIME)), None)
    missed = missed_part(reader, parts[0].clause.reading, told, recall, now) if parts else None
    until, of_leaving = (None, []) if missed else in_time_to_leave(reader, parts)
    accepted = [part for part in accepted if part not in of_leaving]
    if until and not accepted:
        return (until,)
    if not accepted or _leans_on_what_is_not_there(reader, parts, accepted, recall):
        alone = missed or _asked_though_not_accepted(reader, found, recall, now)
        return (named_in_texts(reader, alone),) if alone else ()
    if whom := _nobody_known(reader, found, accepted, recall):
        return (whom,)
    guests = guests_by_sentence(reader, parts)
    asks = [
        with_absent(guests, part.sentence, ask)
        for part in accepted
        for ask in (recall.last_asks if _repeats(part) else in_order(checked(reader, part, parts), part, reader))
    ]
    asks = without_what_they_come_for(only_of_the_number(without_preludes(asks, accepted), parts))
    asks = with_sides_together(without_all_parts_again(reader, with_the_day_told(reader, asks, parts)))
    asks = heard_side_by_side(reader, [part.clause for part in accepted], asks)
    if len(parts) == 1:
        asks = [next_from_now(reader, ask, parts[0].clause, recall, now) for ask in asks]
    asks = [of_the_hour_of_asking(reader, ask, accepted, now) for ask in _without_small_talk(asks, recall)]
    if missed:
        asks = with_missed_part(asks, missed)
    asks = for_whoever_leaves(reader, told, asks, recall, now)
    return tuple(dict.fromkeys(named_in_texts(reader, ask) for ask in ([until, *asks] if until else asks)))[:MOST_ASKS]


def _leans_on_what_is_not_there(reader: Reader, parts: list[Part], accepted: list[Part], recall: Recall) -> bool:
    """Whether no more is taken than who gives a talk of a large event that the message names before and that could not be made out."""
    if len(accepted) != 1 or len(parts) < 2 or accepted[0] is parts[0] or not reader.topics.is_searched_freely or recall.last_asks:
        return False
    last, first = accepted[0], parts[0]
    leans = last.clause.has(C.IT) or last.clause.says(reader.sets["object_pronouns"])
    of_it = leans and last.ask is not None and last.ask.intent in (Intent.SPEAKERS, Intent.HOSTS) and not last.ask.sessions
    return of_it and first.ask is None and first.clause.has(C.ABOUT, C.TALK_ABOUT, C.TALK, C.SESSION, C.IT)


def _asked_though_not_accepted(reader: Reader, found: Found, recall: Recall, now: datetime) -> Ask | None:
    """What a message asks of which no part is surely for the desk: who is seen, or something or somebody that the programme does not have."""
    parts = [part for part, _ in found]
    in_mind = recall.people or len(recall.sessions) == 1
    if len(parts) == 1 and not in_mind and (seen := who_is_seen(reader, parts[0].clause, now)):
        return seen
    return (
        all_of_it(reader, parts)
        or next(iter(guests_by_sentence(reader, parts).values()), None)
        or next((ask for part, _ in found if (ask := of_something_unknown(reader, part))), None)
        or of_nobody_known(reader, parts, recall)
        or to_reach_nobody_known(reader, parts)
        or of_this_moment(reader, parts, recall, now)
        or what_to_see(reader, parts, now)
        or next((ask for part in parts if (ask := told_in_abstract(reader, part.clause))), None)
        or next((ask for part, before in found if (ask := told_of_those_in_mind(reader, part.clause, before))), None)
        or (bare_question(parts[0].clause) if len(parts) == 1 else None)
    )


def _nobody_known(reader: Reader, found: Found, accepted: list[Part], recall: Recall) -> Ask | None:
    """Whom a message means that the programme does not have: the bearer of a number that is asked of nobody, or somebody only described."""
    if not recall.last_asks and any(part.ask and part.ask.intent is Intent.CONTACT for part in accepted):
        whom = of_nobody_known(reader, [part for part, _ in found], recall)
        if whom:
            return whom
    return next((ask for part, _ in found if part in accepted and only_described(part) and (ask := stranger(reader, part))), None)


def _without_small_talk(asks: list[Ask], recall: Recall) -> list[Ask]:
    """The asks without greetings and thanks around them; of small talk alone, what it comes to."""
    serious = [ask for ask in asks if ask.intent is not Intent.SOCIAL]
    if serious and any(ask.topic != SocialKind.LANGUAGE for ask in asks if ask.intent is Intent.SOCIAL):
        asks = [ask for ask in asks if ask.intent is not Intent.SOCIAL or ask.topic == SocialKind.LANGUAGE]
    if not serious and asks:
        asks = asks[-1:] if any(ask.topic == SocialKind.GREETING for ask in asks) else asks[:1]
        if asks[0].topic == SocialKind.LANGUAGE and recall.last_asks:
            asks = [replace(ask, page=0) for ask in recall.last_asks]
    return asks


def _repeats(part: Part) -> bool:
    return bool(part.ask and part.ask.intent is Intent.REPEAT)
