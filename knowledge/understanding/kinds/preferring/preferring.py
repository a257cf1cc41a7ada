"""Of two things that the same words could ask, the one that is meant: an address and not what is done there, a price and not whose, a talk and
not the whole session that holds it.

Each row names the kinds that a clause may be read as by mistake, the concepts of which one is then said, and the function that knows what is asked
instead; the first that does so decides.
"""

from __future__ import annotations

from collections.abc import Callable

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import IN_ORDER
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.claimed_lengths import OF_A_PART, whether_it_lasts_so_long
from knowledge.understanding.kinds.comparing import in_between, which_is_first
from knowledge.understanding.kinds.holders import held_by
from knowledge.understanding.kinds.how_far import whether_it_has_been, whether_it_is_on
from knowledge.understanding.kinds.links_of_talks import link_of_a_talk
from knowledge.understanding.kinds.of_one_talk import whose_talk_it_is
from knowledge.understanding.kinds.preferring.hours import (
    at_each_hour,
    hours_of_somebody,
    hours_of_the_event,
    hours_of_their_part,
    how_long_they_speak,
    what_is_on_then,
    what_was_missed_before,
    whatever_is_off,
    when_the_asker_may_go,
    whether_it_is_each_week,
    whether_it_is_off,
    whether_it_is_soon,
    whether_that_is_all,
    who_is_on_for_the_late,
)
from knowledge.understanding.kinds.preferring.matters import (
    address_of_what_is_done,
    days_to_the_event,
    matter_beside_the_subject,
    matter_of_something_else,
    matter_that_is_there,
    meetings_left,
    next_meeting,
    room_of_the_debate,
    session_called_like_a_matter,
    whatever_is_full,
    when_that_is_besides,
    year_of_the_event,
)
from knowledge.understanding.kinds.preferring.parts import (
    around_parts,
    at_the_same_time,
    beside_a_session,
    both_round_tables,
    every_part,
    how_many_round_tables,
    in_its_room_besides,
    what_runs_beside_somebody,
)
from knowledge.understanding.kinds.preferring.people import (
    body_of_whom_then,
    body_of_whom_with,
    either_of_two,
    of_which_body_they_are,
    people_and_no_talk,
    something_else_done,
    title_and_talk,
    title_of_their_talk,
    what_they_are_besides,
    what_they_do_that_day,
    what_they_were_before,
    when_they_speak_who_do_it,
    whether_its_people_speak,
    whether_they_can_be_replaced,
    whether_they_have_come,
    whoever_is_alone,
    whoever_is_elsewhere,
    whoever_is_of_no_such_body,
    whoever_opens_no_event,
    whose_function_it_stands_for,
)
from knowledge.understanding.kinds.preferring.subjects import (
    claimed_place,
    talks_within,
    told_about,
    whether_a_body_speaks_there,
    whole_session,
    whose_it_is,
)
from knowledge.understanding.kinds.rules_by_kind import OF_ANY, WHATEVER, RulesByKind, rules_by_kind, that_may_apply
from knowledge.understanding.kinds.what_was_said import TAKEN_FOR_IT, what_was_said
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader

Preference = Callable[[Reader, Clause, Ask], tuple[Ask, ...]]


def preferred(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is asked instead; nothing where it is what it was read as."""
    for preference in that_may_apply(_PREFERENCES, ask.intent, clause.concepts):
        if found := preference(reader, clause, ask):
            return found
    return ()


def _side_by_side(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    found = in_between(reader, clause) or which_is_first(reader, clause)
    return (found,) if found else ()


def _whoever_holds_it(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    found = held_by(reader, clause, ask)
    return (found,) if found else ()


_OF_SOMEBODY = (Intent.PERSON, Intent.PRIVATE, Intent.PERSON_TALK, Intent.PERSON_SPEAKS)
_PREFERENCES: RulesByKind[Preference] = rules_by_kind(
    (
        (OF_ANY, {C.BETWEEN, C.FIRST, C.BEFORE, C.LAST}, _side_by_side),
        (OF_ANY, {C.SESSION_NAME}, beside_a_session),
        (OF_ANY, {C.OF_ITS_OWN}, link_of_a_talk),
        (TAKEN_FOR_IT, WHATEVER, what_was_said),
        ((Intent.PRACTICAL,), {C.REPRESENT, C.ADDRESS, C.POSTCODE}, address_of_what_is_done),
        ((Intent.AT_TIME, Intent.PRACTICAL), {C.EVENT, C.ALL, C.IT}, hours_of_the_event),
        ((Intent.AT_TIME,), {C.AND_WHAT_OF}, at_each_hour),
        ((Intent.VENUE, Intent.PRACTICAL), {C.CANCELLED}, whether_it_is_off),
        ((Intent.EVENT_TIME, Intent.PROGRAMME), {C.CANCELLED}, whatever_is_off),
        ((Intent.NEXT,), {C.PERSON, C.DESCRIBED_PERSON, C.SESSION_NAME, C.DEBATE}, whether_it_is_soon),
        ((Intent.PROGRESS, Intent.MISSING, Intent.EVENT_TIME), {C.AFTER, C.NEXT}, whether_that_is_all),
        ((Intent.NOW, Intent.SESSION, Intent.PERSON, Intent.TOPIC, Intent.PERSON_SPEAKS), {C.NOW}, whether_it_is_on),
        ((Intent.SESSION_TIME, Intent.SESSION, Intent.PERSON_TIME, Intent.PERSON),
         {C.OVER, C.BEGUN, C.SO_FAR, C.RUNNING, C.START}, whether_it_has_been),
        ((Intent.PROGRESS,), {C.WHO_IS}, who_is_on_for_the_late),
        ((Intent.EVENT_TIME,), {C.HE, C.SHE}, hours_of_somebody),
        ((Intent.EVENT_TIME,), {C.DAY}, whether_it_is_each_week),
        (OF_A_PART, WHATEVER, whether_it_lasts_so_long),
        ((Intent.SESSION_TIME, Intent.PERSON_TIME), {C.THAT_SESSION, C.THAT_PERSON}, what_is_on_then),
        ((Intent.EVENT_TIME, Intent.SESSION_TIME), {C.WHEN, C.START, C.END}, every_part),
        ((Intent.SESSION_TIME,), {C.END}, when_the_asker_may_go),
        ((Intent.SESSION_TIME,), {C.ABOUT}, whole_session),
        ((Intent.SPEAKERS,), {C.WHO_IS}, told_about),
        ((Intent.SPEAKERS, Intent.COMPANIONS), {C.WITH}, whoever_is_alone),
        ((Intent.SPEAKERS, Intent.COMPANIONS), {C.ROUND_TABLE, C.SESSION_NAME}, whoever_is_elsewhere),
        ((Intent.HOSTS, Intent.ORGANISATION_PEOPLE), {C.EMPLOYER, C.ORGANISATION}, of_which_body_they_are),
        ((Intent.HOSTS,), WHATEVER, either_of_two),
        ((Intent.PERSON_SPEAKS, Intent.PERSON_TIME), {C.CANCELLED}, whether_they_can_be_replaced),
        ((Intent.PERSON_TIME,), {C.WHEN}, something_else_done),
        ((Intent.PERSON_TIME, Intent.ORGANISATION_TIME), {C.OPENS, C.CLOSES}, whoever_opens_no_event),
        ((Intent.PERSON, Intent.ORGANISATION_PEOPLE), {C.WHEN}, when_they_speak_who_do_it),
        ((Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS), {C.WHEN, C.EXCEPT}, what_they_are_besides),
        ((Intent.PERSON,), {C.DAY, C.TODAY, C.TOMORROW}, what_they_do_that_day),
        ((Intent.PERSON_TIME, Intent.NEXT, Intent.PERSON), {C.BEFORE}, what_they_were_before),
        ((Intent.PERSON_TIME, Intent.PERSON_SPEAKS, Intent.PERSON, Intent.MISSING), WHATEVER, whether_they_have_come),
        ((Intent.SPEAKERS, Intent.ORGANISATION_PEOPLE), {C.ORGANISATION, C.VENUE_CITY}, whoever_is_of_no_such_body),
        ((Intent.COMPANIONS,), WHATEVER, body_of_whom_with),
        ((Intent.ORGANISATION_PEOPLE,), WHATEVER, _whoever_holds_it),
        ((Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK), {C.SPEAK, C.TALK_ABOUT}, whether_its_people_speak),
        ((Intent.TOPIC, Intent.EVENT_TIME, Intent.AT_TIME, Intent.ORGANISATION_PEOPLE, Intent.PERSON, Intent.WORKS), {C.PRACTICAL},
         matter_beside_the_subject),
        ((Intent.SERIES, Intent.PROGRAMME, Intent.DEBATE, Intent.SESSION, Intent.SPEAKERS, Intent.THEME), {C.THERE_IS}, matter_that_is_there),
        ((Intent.PROGRAMME,), {C.PRACTICAL}, whatever_is_full),
        ((Intent.DEBATE,), {C.SAME_ROOM}, room_of_the_debate),
        ((Intent.SESSION_TIME,), IN_ORDER, around_parts),
        ((Intent.NEXT, Intent.EVENT_TIME, Intent.PROGRAMME, Intent.SESSION_TIME), {C.BOTH}, both_round_tables),
        ((Intent.PRACTICAL,), {C.PRACTICAL}, session_called_like_a_matter),
        ((Intent.PRACTICAL,), WHATEVER, matter_of_something_else),
        ((Intent.SERVICE,), {C.PERSON, C.DESCRIBED_PERSON, C.SESSION_NAME}, when_that_is_besides),
        ((Intent.SERIES,), WHATEVER, year_of_the_event),
        ((Intent.SERIES,), {C.COUNTDOWN}, days_to_the_event),
        ((Intent.MISSING, Intent.PROGRESS, Intent.SERIES), {C.MISSED}, what_was_missed_before),
        ((Intent.PRACTICAL,), {C.PERSON, C.DESCRIBED_PERSON, C.THAT_PERSON}, how_long_they_speak),
        ((Intent.AT_TIME,), {C.EMPLOYER, C.ORGANISATION_WORD}, body_of_whom_then),
        ((Intent.PERSON,), {C.EMPLOYER}, hours_of_their_part),
        (OF_ANY, {C.TOPIC}, claimed_place),
        ((Intent.SPEAKERS, Intent.SESSION, Intent.SESSION_TIME, Intent.REMAINING, Intent.NOW, Intent.MORE, Intent.PROGRAMME), {C.SESSION_NAME},
         in_its_room_besides),
        ((Intent.SESSION_TIME,), {C.SAME_TIME}, at_the_same_time),
        ((Intent.COMPANIONS,), {C.SAME_TIME}, what_runs_beside_somebody),
        ((Intent.SPEAKERS, Intent.PRACTICAL, Intent.SESSION, Intent.SESSION_TIME, Intent.PROGRAMME, Intent.TOPIC),
         {C.HOW_MANY, C.THERE_IS, C.ATTEND, C.ROUND_TABLE}, how_many_round_tables),
        ((Intent.REMAINING,), {C.HOW_MANY}, meetings_left),
        ((Intent.REMAINING,), {C.NEXT, C.AFTER}, next_meeting),
        ((Intent.TOPIC, Intent.SESSION), {C.TOPIC}, whose_function_it_stands_for),
        ((Intent.PERSON_TALK,), {C.TITLE}, title_and_talk),
        ((Intent.PERSON,), {C.SPELL}, title_of_their_talk),
        ((Intent.TOPIC,), {C.SESSION_NAME}, whether_a_body_speaks_there),
        (_OF_SOMEBODY, {C.SESSION_NAME}, whose_talk_it_is),
        ((*_OF_SOMEBODY, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TALK, Intent.TOPIC), {C.TOPIC}, whose_it_is),
        ((Intent.ORGANISATION_TALK,), WHATEVER, people_and_no_talk),
        ((Intent.TOPIC, Intent.SESSION), WHATEVER, talks_within),
    )
)  # fmt: skip
