"""What is theirs who are in mind, named by its word alone: "his talk?", "leur ville ?"."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AROUND, FEW, OF_A_PERSON, Turn
from knowledge.understanding.question import Ask, Aspect, Intent

OF_THEIRS = AROUND | {C.HE, C.SHE, C.THEY, C.HIM_OR_HER}


def their_talk(turn: Turn) -> Ask | None:
    """ "His talk?", "leur intervention ?": what they speak of; "talks?" of whoever was asked about in a large event."""
    people = _people(turn)
    if (
        not people
        and turn.reader.topics.is_large
        and turn.last.intent in OF_A_PERSON
        and len(turn.clause) <= FEW
        and not turn.clause.has(C.FIRST, C.LAST)
    ):
        people = turn.recall.people
    return Ask(Intent.PERSON_TALK, people=people, several=True) if people and turn.only(C.TALK, OF_THEIRS | {C.TALK, C.SPEAK}) else None


def their_town(turn: Turn) -> Ask | None:
    """ "His town?", "leur ville ?": the body they are of, whose name may tell it."""
    people = _people(turn)
    asked = bool(people) and turn.only(C.CITY, OF_THEIRS | {C.CITY})
    return Ask(Intent.PERSON, aspects=(Aspect.EMPLOYER,), people=people, several=True) if asked else None


def their_address(turn: Turn) -> Ask | None:
    """ "His address?", "et son adresse ?": how to write to them, as programmes do not say where people live."""
    people = _people(turn)
    speeches = {C.SPEAK, C.TALK_ABOUT} if set(people) <= set(turn.reader.directory.contacts) else set()  # who does not speak gives no address
    asked = bool(people) and turn.only(C.ADDRESS, OF_THEIRS | {C.ADDRESS, C.WHAT} | speeches)
    return Ask(Intent.PERSON_CONTACT, aspects=(Aspect.EMAIL,), people=people, several=True) if asked else None


def _people(turn: Turn) -> tuple[str, ...]:
    """Whose thing is spoken of, where it is said to be somebody's."""
    theirs = turn.clause.says(turn.reader.sets["their_things"])
    return turn.clause.values(C.THAT_PERSON) or turn.recall.people if theirs else ()
