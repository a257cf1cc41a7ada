"""What a part asks, put right by the rest of the message and by the programme.

Each row names the kinds that may need a correction and, where only what is said with some concepts does, these; the first that has something to
say decides. Those of `_OF_WHAT_IS_ASKED` say that something else is asked; those of `_OF_WHAT_IS_SAID` come after, and judge what is said of the
people and bodies asked for.
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.checking.across_sentences import already_told_when, told_by_another_part
from knowledge.understanding.checking.another_day import beside_another_day, on_another_day
from knowledge.understanding.checking.another_place import OF_A_PLACE
from knowledge.understanding.checking.asked import Asked, Correction
from knowledge.understanding.checking.of_people_instead import AT_AN_HOUR, done_by_then, named_as, what_they_present, which_body, who_of_the_press
from knowledge.understanding.checking.put_right_books import claimed_of_a_book
from knowledge.understanding.checking.put_right_claims import (
    apposed_wrongly,
    no_talk_of_a_body,
    not_of_a_body,
    of_a_body,
    office_of_somebody,
    profile_before_details,
    somebody_of_theirs,
    untold_of_people,
    untold_of_the_event,
    verdict_on_a_function,
    when_the_author_speaks,
    works_counted,
)
from knowledge.understanding.checking.put_right_contacts import (
    asked_in_the_debate,
    both_contacts,
    matter_of_the_press,
    reached_about_something,
    who_is_no_contact,
)
from knowledge.understanding.checking.put_right_people import (
    both_edges,
    described_and_not_the_body,
    moderator,
    number_and_title,
    one_among_its_people,
    people_of_one_body,
    people_on_either_side,
    speakers_narrowed,
    venue_where_received,
    won_in_its_town,
)
from knowledge.understanding.checking.put_right_unknown import (
    done_by_the_speakers,
    no_such_body,
    no_such_place,
    no_such_room,
    no_such_subject,
    none_of_that_kind,
    room_in_an_event_without,
    somebody_of_the_world,
    somebody_unknown,
)
from knowledge.understanding.checking.untold import OF_THE_EVENT
from knowledge.understanding.concepts import DAYS
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.missing_talks import ANSWERED_OF_ALL
from knowledge.understanding.kinds.preferring.preferring import preferred
from knowledge.understanding.kinds.rules_by_kind import OF_ANY, WHATEVER, RulesByKind, rules_by_kind, that_may_apply
from knowledge.understanding.kinds.somebody_else import OF_PEOPLE
from knowledge.understanding.kinds.unknown_rooms import OF_A_ROOM
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader


def put_right(asked: Asked) -> tuple[Ask, ...]:
    """What a part asks in the end; nothing where another part is answered with it."""
    found = _first(_OF_WHAT_IS_ASKED, asked)
    if found is None:
        ask = _of_one_or_several(asked.reader, asked.ask)
        asked = asked if ask is asked.ask else asked._replace(ask=ask)
        found = _first(_OF_WHAT_IS_SAID, asked)
    return (asked.ask,) if found is None else found


def _first(corrections: RulesByKind[Correction], asked: Asked) -> tuple[Ask, ...] | None:
    for correct in that_may_apply(corrections, asked.ask.intent, asked.clause.concepts):
        if (found := correct(asked)) is not None:
            return found
    return None


def _otherwise_preferred(asked: Asked) -> tuple[Ask, ...] | None:
    return preferred(asked.reader, asked.clause, asked.ask) or None


def _of_one_or_several(reader: Reader, ask: Ask) -> Ask:
    """The ask, of all the people together where they are colleagues, or all to be reached: then nobody need be picked."""
    if len(ask.people) < 2 or ask.several or ask.intent is Intent.PERSON_CONTACT:
        return ask
    colleagues = any(set(ask.people) <= set(members) for members in reader.directory.members.values())
    return replace(ask, several=colleagues or all(person in reader.directory.contacts for person in ask.people))


_OF_ONE_THING = (
    Intent.PERSON_TIME, Intent.PERSON_SPEAKS, Intent.PERSON_TALK, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK,
    Intent.TOPIC, Intent.SESSION, Intent.SESSION_TIME,
)  # fmt: skip
_OF_ONE_PERSON = (
    Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.PERSON_CONTACT, Intent.COMPANIONS,
)  # fmt: skip
_OF_WHAT_IS_ASKED: RulesByKind[Correction] = rules_by_kind(
    (
        (OF_ANY, WHATEVER, told_by_another_part),
        ((Intent.EVENT_TIME, Intent.PERSON_TIME), WHATEVER, already_told_when),
        ((Intent.SPEAKERS, Intent.PROGRAMME, Intent.DEBATE, Intent.ORGANISATIONS), DAYS, on_another_day),
        (_OF_ONE_THING, DAYS, beside_another_day),
        (OF_PEOPLE | {Intent.EVENT_TIME}, WHATEVER, somebody_unknown),
        (AT_AN_HOUR, {C.OVER, C.END}, done_by_then),
        ((Intent.PERSON_CONTACT,), {C.WRITE}, named_as),
        ((Intent.PERSON, Intent.PERSON_SPEAKS), {C.SPEAK, C.TALK_ABOUT}, what_they_present),
        ((Intent.VENUE,), {C.ORGANISATION}, which_body),
        ((Intent.SPEAKERS, Intent.ORGANISATIONS, Intent.CONTACT, Intent.PRACTICAL), WHATEVER, who_of_the_press),
        (OF_A_ROOM, WHATEVER, no_such_room),
        (OF_A_PLACE, WHATEVER, no_such_place),
        (ANSWERED_OF_ALL, WHATEVER, no_such_subject),
        (tuple(intent for intent in Intent if intent is not Intent.VENUE), {C.WHERE}, room_in_an_event_without),
        ((Intent.ORGANISATION_TALK,), WHATEVER, no_talk_of_a_body),
        ((Intent.SESSION, Intent.TOPIC), WHATEVER, somebody_of_the_world),
        (OF_ANY, WHATEVER, _otherwise_preferred),
        (OF_ANY, WHATEVER, no_such_body),
        ((Intent.SPEAKERS, Intent.ORGANISATIONS, Intent.THEME), {C.ANY, C.THERE_IS}, none_of_that_kind),
        ((Intent.SPEAKERS,), {C.SPEAKER}, done_by_the_speakers),
        ((Intent.CONTACT,), WHATEVER, who_is_no_contact),
        ((Intent.PERSON_CONTACT,), {C.DESCRIBED_PERSON}, reached_about_something),
        ((Intent.PERSON_CONTACT,), WHATEVER, asked_in_the_debate),
        ((Intent.CONTACT,), WHATEVER, both_contacts),
        ((Intent.PRACTICAL,), WHATEVER, matter_of_the_press),
        ((Intent.SPEAKERS, Intent.NEXT), {C.CLOSES, C.LAST}, both_edges),
        ((Intent.SERIES,), {C.TITLE}, number_and_title),
        ((Intent.ORGANISATION_PEOPLE,), {C.WHO}, won_in_its_town),
        ((Intent.ORGANISATION_PEOPLE, Intent.ORGANISATIONS), {C.DESCRIBED_PERSON}, described_and_not_the_body),
        ((Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK), WHATEVER, one_among_its_people),
        ((Intent.SPEAKERS, Intent.TOPIC), {C.PRACTICAL}, moderator),
        ((Intent.HOSTS, Intent.SPEAKERS, Intent.TOPIC), {C.WHERE}, venue_where_received),
        ((Intent.SPEAKERS,), WHATEVER, speakers_narrowed),
        ((Intent.PERSON,), WHATEVER, people_of_one_body),
    )
)
_OF_WHAT_IS_SAID: RulesByKind[Correction] = rules_by_kind(
    (
        ((Intent.NEXT,), {C.BEFORE}, people_on_either_side),
        (tuple(intent for intent in _OF_ONE_PERSON if intent is not Intent.COMPANIONS), {C.PERSON}, somebody_of_theirs),
        ((Intent.PERSON,), WHATEVER, office_of_somebody),
        ((Intent.PERSON, Intent.PRIVATE, Intent.PERSON_SPEAKS, Intent.PERSON_TIME, Intent.PERSON_TALK), WHATEVER, verdict_on_a_function),
        (_OF_ONE_PERSON, {C.PERSON}, apposed_wrongly),
        ((Intent.PERSON,), WHATEVER, of_a_body),
        ((*OF_THE_EVENT, Intent.ORGANISATION_PEOPLE), {C.WHY, C.ORGANISATION}, untold_of_the_event),
        ((Intent.PERSON, Intent.PERSON_SPEAKS), WHATEVER, untold_of_people),
        ((Intent.PRIVATE,), {C.PERSON}, profile_before_details),
        ((Intent.WORKS, Intent.PERSON_TIME), {C.BOOK}, claimed_of_a_book),
        ((Intent.WORKS,), {C.WHEN}, when_the_author_speaks),
        ((Intent.WORKS,), {C.HOW_MANY}, works_counted),
        ((Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME), WHATEVER, not_of_a_body),
    )
)
