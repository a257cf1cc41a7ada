"""What a part asks, put right by the rest of the message and by the programme.

Each row names the kinds that may need a correction; the first that has something to say decides. Those of `_OF_WHAT_IS_ASKED` say that something
else is asked; those of `_OF_WHAT_IS_SAID` come after, and judge what is said of the people and bodies asked for.
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.checking.another_day import beside_another_day, on_another_day
from knowledge.understanding.checking.asked import Asked, Correction
from knowledge.understanding.checking.put_right_beside import already_told_when, told_by_another_part
from knowledge.understanding.checking.put_right_books import claimed_of_a_book
from knowledge.understanding.checking.put_right_claims import (
    apposed_wrongly,
    no_talk_of_a_body,
    not_of_a_body,
    of_a_body,
    office_of_somebody,
    one_of_those_named,
    profile_before_details,
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
    of_somebody_instead,
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
from knowledge.understanding.kinds.preferring import preferred
from knowledge.understanding.kinds.rules_by_kind import OF_ANY, rules_by_kind
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader


def put_right(asked: Asked) -> tuple[Ask, ...]:
    """What a part asks in the end; nothing where another part is answered with it."""
    found = _first(_OF_WHAT_IS_ASKED[asked.ask.intent], asked)
    if found is None:
        ask = _of_one_or_several(asked.reader, asked.ask)
        asked = asked if ask is asked.ask else asked._replace(ask=ask)
        found = _first(_OF_WHAT_IS_SAID[asked.ask.intent], asked)
    return (asked.ask,) if found is None else found


def _first(corrections: tuple[Correction, ...], asked: Asked) -> tuple[Ask, ...] | None:
    return next((found for correction in corrections if (found := correction(asked)) is not None), None)


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
_OF_WHAT_IS_ASKED = rules_by_kind(
    (
        (OF_ANY, told_by_another_part),
        ((Intent.EVENT_TIME, Intent.PERSON_TIME), already_told_when),
        ((Intent.SPEAKERS, Intent.PROGRAMME, Intent.DEBATE, Intent.ORGANISATIONS), on_another_day),
        (_OF_ONE_THING, beside_another_day),
        (OF_ANY, somebody_unknown),
        (OF_ANY, of_somebody_instead),
        (OF_ANY, no_such_room),
        (OF_ANY, no_such_place),
        (OF_ANY, no_such_subject),
        (tuple(intent for intent in Intent if intent is not Intent.VENUE), room_in_an_event_without),
        ((Intent.ORGANISATION_TALK,), no_talk_of_a_body),
        (OF_ANY, _otherwise_preferred),
        (OF_ANY, no_such_body),
        ((Intent.SPEAKERS, Intent.ORGANISATIONS, Intent.THEME), none_of_that_kind),
        ((Intent.SPEAKERS,), done_by_the_speakers),
        ((Intent.SESSION, Intent.TOPIC), somebody_of_the_world),
        ((Intent.CONTACT,), who_is_no_contact),
        ((Intent.PERSON_CONTACT,), reached_about_something),
        ((Intent.PERSON_CONTACT,), asked_in_the_debate),
        ((Intent.CONTACT,), both_contacts),
        ((Intent.PRACTICAL,), matter_of_the_press),
        ((Intent.SPEAKERS, Intent.NEXT), both_edges),
        ((Intent.SERIES,), number_and_title),
        ((Intent.ORGANISATION_PEOPLE,), won_in_its_town),
        ((Intent.ORGANISATION_PEOPLE, Intent.ORGANISATIONS), described_and_not_the_body),
        ((Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME, Intent.ORGANISATION_TALK), one_among_its_people),
        ((Intent.SPEAKERS,), moderator),
        ((Intent.HOSTS, Intent.SPEAKERS, Intent.TOPIC), venue_where_received),
        ((Intent.SPEAKERS,), speakers_narrowed),
        ((Intent.PERSON,), people_of_one_body),
    )
)
_OF_WHAT_IS_SAID = rules_by_kind(
    (
        ((Intent.NEXT,), people_on_either_side),
        ((Intent.PERSON, Intent.PRIVATE), one_of_those_named),
        ((Intent.PERSON,), office_of_somebody),
        ((Intent.PERSON, Intent.PRIVATE, Intent.PERSON_SPEAKS, Intent.PERSON_TIME, Intent.PERSON_TALK), verdict_on_a_function),
        (_OF_ONE_PERSON, apposed_wrongly),
        ((Intent.PERSON,), of_a_body),
        (OF_ANY, untold_of_the_event),
        ((Intent.PERSON, Intent.PERSON_SPEAKS), untold_of_people),
        ((Intent.PRIVATE,), profile_before_details),
        ((Intent.WORKS, Intent.PERSON_TIME), claimed_of_a_book),
        ((Intent.WORKS,), when_the_author_speaks),
        ((Intent.WORKS,), works_counted),
        ((Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TIME), not_of_a_body),
    )
)
