"""Of two things that the same words could ask, the one that is meant: an address and not what is done there, a price and not whose, a talk and
not the whole session that holds it.

Each row names the kinds that a clause may be read as by mistake, and the function that knows what is asked instead; the first that does so decides.
"""

from __future__ import annotations

from collections.abc import Callable

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.kinds.comparing import in_between, which_is_first
from knowledge.understanding.kinds.holders import held_by
from knowledge.understanding.kinds.preferred_hours import (
    at_the_same_time,
    both_round_tables,
    every_part,
    hours_of_the_event,
    how_long_somebody_speaks,
    how_many_round_tables,
    what_is_on_then,
    whatever_is_off,
    when_the_asker_may_go,
    whether_it_is_each_week,
    whether_it_is_off,
)
from knowledge.understanding.kinds.preferred_matters import (
    address_of_what_is_done,
    matter_beside_the_subject,
    matter_of_something_else,
    matter_that_is_there,
    meetings_left,
    next_meeting,
    room_of_the_debate,
    session_called_like_a_matter,
    whatever_is_full,
    year_of_the_event,
)
from knowledge.understanding.kinds.preferred_people import (
    body_of_whom_with,
    either_of_two,
    employer_and_not_host,
    people_and_no_talk,
    something_else_done,
    title_and_talk,
    whether_they_can_be_replaced,
    whether_they_have_come,
    whose_function_it_stands_for,
)
from knowledge.understanding.kinds.preferred_subjects import (
    claimed_place,
    talks_within,
    whether_a_body_speaks_there,
    whole_session,
    whose_it_is,
)
from knowledge.understanding.kinds.rules_by_kind import OF_ANY, rules_by_kind
from knowledge.understanding.kinds.what_was_said import TAKEN_FOR_IT, what_was_said
from knowledge.understanding.kinds.whose_talk import whose_talk_it_is
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader

Preference = Callable[[Reader, Clause, Ask], tuple[Ask, ...]]


def preferred(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What is asked instead; nothing where it is what it was read as."""
    return next((found for preference in _PREFERENCES_OF[ask.intent] if (found := preference(reader, clause, ask))), ())


def _side_by_side(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    found = in_between(reader, clause) or which_is_first(reader, clause)
    return (found,) if found else ()


def _whoever_holds_it(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    found = held_by(reader, clause, ask)
    return (found,) if found else ()


_TABLE: tuple[tuple[tuple[Intent, ...], Preference], ...] = (
    (OF_ANY, _side_by_side),
    (TAKEN_FOR_IT, what_was_said),
    ((Intent.PRACTICAL,), address_of_what_is_done),
    ((Intent.AT_TIME, Intent.PRACTICAL), hours_of_the_event),
    ((Intent.VENUE, Intent.PRACTICAL), whether_it_is_off),
    ((Intent.EVENT_TIME, Intent.PROGRAMME), whatever_is_off),
    ((Intent.EVENT_TIME,), how_long_somebody_speaks),
    ((Intent.EVENT_TIME,), whether_it_is_each_week),
    ((Intent.SESSION_TIME, Intent.PERSON_TIME), what_is_on_then),
    ((Intent.EVENT_TIME, Intent.SESSION_TIME), every_part),
    ((Intent.SESSION_TIME,), when_the_asker_may_go),
    ((Intent.SESSION_TIME,), whole_session),
    ((Intent.HOSTS,), employer_and_not_host),
    ((Intent.HOSTS,), either_of_two),
    ((Intent.PERSON_SPEAKS, Intent.PERSON_TIME), whether_they_can_be_replaced),
    ((Intent.PERSON_TIME,), something_else_done),
    ((Intent.PERSON_TIME, Intent.PERSON_SPEAKS, Intent.PERSON, Intent.MISSING), whether_they_have_come),
    ((Intent.COMPANIONS,), body_of_whom_with),
    ((Intent.ORGANISATION_PEOPLE,), _whoever_holds_it),
    ((Intent.TOPIC, Intent.EVENT_TIME, Intent.AT_TIME, Intent.ORGANISATION_PEOPLE, Intent.PERSON, Intent.WORKS), matter_beside_the_subject),
    ((Intent.SERIES, Intent.PROGRAMME, Intent.DEBATE, Intent.SESSION, Intent.SPEAKERS, Intent.THEME), matter_that_is_there),
    ((Intent.PROGRAMME,), whatever_is_full),
    ((Intent.DEBATE,), room_of_the_debate),
    ((Intent.NEXT, Intent.EVENT_TIME, Intent.PROGRAMME, Intent.SESSION_TIME), both_round_tables),
    ((Intent.PRACTICAL,), session_called_like_a_matter),
    ((Intent.PRACTICAL,), matter_of_something_else),
    ((Intent.SERIES,), year_of_the_event),
    (OF_ANY, claimed_place),
    ((Intent.SESSION_TIME,), at_the_same_time),
    ((Intent.SPEAKERS, Intent.PRACTICAL, Intent.SESSION, Intent.SESSION_TIME, Intent.PROGRAMME), how_many_round_tables),
    ((Intent.REMAINING,), meetings_left),
    ((Intent.REMAINING,), next_meeting),
    ((Intent.TOPIC, Intent.SESSION), whose_function_it_stands_for),
    ((Intent.PERSON_TALK,), title_and_talk),
    ((Intent.TOPIC,), whether_a_body_speaks_there),
    ((Intent.PERSON, Intent.PRIVATE, Intent.PERSON_TALK, Intent.PERSON_SPEAKS), whose_talk_it_is),
    (
        (Intent.PERSON, Intent.PRIVATE, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TALK, Intent.TOPIC),
        whose_it_is,
    ),
    ((Intent.ORGANISATION_TALK,), people_and_no_talk),
    ((Intent.TOPIC, Intent.SESSION), talks_within),
)
_PREFERENCES_OF = rules_by_kind(_TABLE)
