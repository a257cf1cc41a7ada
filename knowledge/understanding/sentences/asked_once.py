"""What two halves of a sentence ask once: the same, or one of them only says of whom, or after what, the other asks."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.afterwards import only_tells_when
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import DAYS, IN_ORDER, PRONOUNS_OF_ONE, PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.asked_apart import asks_for_itself

NEVER_TWICE = frozenset({Intent.SERIES, Intent.EVENT_TIME, Intent.CONTACT, Intent.VENUE})
"""Kinds of which one answer says both sides."""
MEANS_OF_SOMEBODY = frozenset({Intent.CONTACT, Intent.PERSON_CONTACT})
"""Kinds of two halves of which one only names a means to reach whom the other names ("the telephone and the e-mail of ...")."""
TIME_AND_PLACE = frozenset({C.WHEN, C.DATE, C.WHERE, C.ROOM_WORD, C.WHICH, C.HOW_LONG})
"""Concepts of words that ask when or where something is."""
ENDS = (C.START, C.END)
BOTH_ENDS = frozenset({*ENDS, C.WHEN, C.AND_WHAT_OF, C.IT, C.TIME, C.THAT_SESSION})
"""Concepts of a half that only adds the other end."""
NAMES = frozenset({C.PERSON, C.SESSION_NAME, C.TOPIC, C.ORGANISATION})
"""Concepts that name what may be asked of."""
GOING_ON = frozenset({C.AND_WHAT_OF, C.THAT_PERSON, C.THAT_SESSION})
PARTS = frozenset({C.SESSION, C.ROUND_TABLE, C.AND_WHAT_OF})
WHO_IS_MEANT = frozenset({C.DESCRIBED_PERSON, C.PERSON_WORD, C.OTHER_ONE, C.RANK, C.CORRECTION, C.ORGANISATION, C.ROLE})
CLAIM = frozenset({C.PERSON, C.DESCRIBED_PERSON, C.IT, C.AND_WHAT_OF, C.CONFIRM, C.CORRECTION, C.NOTED, *GOING_ON, *PRONOUNS_OF_ONE, C.ORGANISATION})
"""Concepts of what somebody who is named is said to be."""
PLACES = frozenset({C.ROOM, C.TRACK, C.ROOM_WORD, C.PRACTICAL, C.DAY, C.TODAY, C.TOMORROW, C.THAT_SESSION, C.THAT_PERSON})
"""Concepts of a half that only says of which room, track or day the other asks."""
WHEN_ALONE = DAYS | GOING_ON
"""Concepts of a half that only says on which day the other asks of whoever was spoken of ("and on Sunday, what is she doing?")."""
UNWANTED = PLACES | {C.UNWANTED, C.EXCEPT, C.AND_WHAT_OF, C.CORRECTION, C.TALK}
"""Concepts of a half that only says what is not wanted of the other."""
ASKS_OPENLY = (C.WHO, C.WHO_IS, C.WHAT, C.NOW)
WANTS_ONE = (C.WHO, C.WHO_IS, C.WHICH, C.FIRST, C.LAST)
"""Concepts of a question that wants one of several."""
ASKS_ALONE = frozenset(
    {*ASKS_OPENLY, C.REMAINING, C.SPEAK, C.HAPPEN, C.IT, C.THERE_IS, C.THAT_SESSION, C.THAT_PERSON, C.ATTEND, C.SESSION, C.WHICH, C.START, C.END,
     C.TALK, C.SPEAKER, C.PEOPLE_WORD, C.PERSON_WORD}
)  # fmt: skip
"""Concepts of a question that has nothing of its own to be asked of."""


def asked_once(reader: Reader, left: Clause, right: Clause) -> bool:
    """Whether one half of a sentence only goes on from the other, or says of whom or after what it asks."""
    if _only_goes_on(left, right) or _asks_of_both_ends(left, right) or _says_who_it_is(left, right) or _holds_against(left, right):
        return True
    if _is_one_claim(reader, left, right) or _offers_answers(reader, left, right) or _asks_of_what_follows(reader, left, right):
        return True
    if reader.topics.is_searched_freely and right.has(C.ROOM, C.TRACK, C.DAY) and right.concepts <= PLACES and not left.has(C.ROOM, C.TRACK, C.DAY):
        return True
    if right.has(C.UNWANTED) and right.concepts <= UNWANTED and not left.has(C.UNWANTED):
        return True
    if left.concepts <= WHEN_ALONE and left.has(*DAYS) and right.has(*PRONOUNS_OF_PEOPLE) and not right.has(*DAYS):
        return True
    return _says_after_what(reader, left, right) or _says_after_what(reader, right, left)


def are_one_ask(left: Ask, right: Ask) -> bool:
    """Whether one answer says both."""
    if {left.intent, right.intent} == MEANS_OF_SOMEBODY:
        return not any(ask.intent is Intent.CONTACT and ask.topic == "press" and ask.aspects for ask in (left, right))
    if left.intent is not right.intent:
        return False
    if left.intent in NEVER_TWICE:
        return not (_of_two_lengths(left, right) or _of_this_and_another_meeting(left, right))
    return _thing_asked(left) == _thing_asked(right)


def _only_goes_on(left: Clause, right: Clause) -> bool:
    """Whether what follows a conjunction only names again what was named before it ("of maternal and child health")."""
    return (
        right.concepts <= NAMES | GOING_ON
        and any(right.has(concept) for concept in NAMES)
        and all(set(right.values(concept)) <= set(left.values(concept)) for concept in NAMES)
    )


def _asks_of_both_ends(left: Clause, right: Clause) -> bool:
    """Whether when something begins and when it ends is asked by one word behind both ("le colloque commence et finit quand ?")."""
    asked = right.has(C.WHEN) and right.has(*ENDS) and right.concepts <= BOTH_ENDS
    return asked and left.has(*ENDS) and not left.asked and not left.has(C.WHEN, *ASKS_OPENLY)


def _asks_of_what_follows(reader: Reader, left: Clause, right: Clause) -> bool:
    """Whether words before an "and" only ask, and what they ask of stands behind the words that ask after it ("which day and when is the panel?")."""
    if right.texts[0] not in reader.sets["conjunctions"] or not left.concepts <= TIME_AND_PLACE | {C.PLEASE}:
        return False
    said_in_full = left.says(reader.sets["auxiliaries"])
    return not said_in_full and right.has(*TIME_AND_PLACE) and right.has(*NAMES)


def _says_who_it_is(left: Clause, right: Clause) -> bool:
    """Whether what stands behind a comma only says who is meant before it ("and his deputy, the prefect?")."""
    points = left.has(C.THAT_PERSON) and left.has(*PRONOUNS_OF_ONE) and left.concepts <= GOING_ON | PRONOUNS_OF_ONE | WHO_IS_MEANT
    return points and right.has(C.DESCRIBED_PERSON) and right.concepts <= GOING_ON | WHO_IS_MEANT


def _is_one_claim(reader: Reader, left: Clause, right: Clause) -> bool:
    """Whether one half only says of whom the other says what they are ("and Ann Lee, is she the mayor?"); "Ann Lee and the mayor" are two people."""
    if left.has(C.CONFIRM) and _is_said_of_the_one_before(reader, left, right):
        return True
    halves = (left, right)
    both = left.concepts | right.concepts
    cleft = left.has(C.IT) and any(span.start == right.start and span.concept in (C.WHO, C.WHO_IS) for span in right.spans)
    joined = right.reading.words[right.start].text in reader.sets["conjunctions"] and not right.has(C.IT, C.HE, C.SHE)
    if joined or not both <= (CLAIM | {C.WHO, C.WHO_IS} if cleft else CLAIM):
        return False
    whom = {person for half in halves for person in half.values(C.PERSON)}
    return len(whom) == 1 and any(half.has(C.DESCRIBED_PERSON) and not other.has(C.DESCRIBED_PERSON) for half, other in (halves, halves[::-1]))


def _is_said_of_the_one_before(reader: Reader, left: Clause, right: Clause) -> bool:
    """Whether a verb follows at once behind somebody who is named ("is it true that Ann Lee | is a mayor?")."""
    follows = right.texts[0] in reader.sets["auxiliaries"] and right.words[0].gap == " "
    return follows and any(span.end == right.start for span in left.of(C.PERSON))


def _offers_answers(reader: Reader, left: Clause, right: Clause) -> bool:
    """Whether what stands behind a comma or before it only names which answers there may be ("who is on first, Lee or Kim?")."""
    words = right.reading.words
    for asking, offering in ((left, right), (right, left)):
        either = any(words[number].text in reader.sets["or_words"] for number in range(offering.start + 1, offering.end - 1))
        if either and asking.has(*WANTS_ONE) and bool(offering.concepts) and offering.concepts <= NAMES | {C.DESCRIBED_PERSON}:
            return True
    return False


def _holds_against(left: Clause, right: Clause) -> bool:
    """Whether the second half asks of the part that the first only names whether it is before or after another ("the panel, is it before ...?")."""
    points = any(span.start <= right.start + 1 for span in right.of(C.IT))
    return (
        left.has(C.SESSION_NAME)
        and left.concepts <= NAMES | PARTS
        and points
        and right.has(C.BEFORE, C.AFTER)
        and right.has(C.SESSION_NAME, C.PERSON)
    )


def _says_after_what(reader: Reader, told: Clause, asking: Clause) -> bool:
    """Whether one half only says after or before what the other asks for something ("right after the panel, who speaks?")."""
    if asks_for_itself(reader, told):
        return False
    over = only_tells_when(reader, told.reading, told.spans)
    return (told.has(*IN_ORDER) or over) and not told.has(*ASKS_OPENLY) and asking.has(*ASKS_OPENLY) and asking.concepts <= ASKS_ALONE


def _of_this_and_another_meeting(left: Ask, right: Ask) -> bool:
    """Whether it is asked which meeting of the series this is, and of another one."""
    return left.intent is Intent.SERIES and (left.number is None) != (right.number is None)


def _of_two_lengths(left: Ask, right: Ask) -> bool:
    """Whether it is asked when something is, and how long it lasts."""
    aspects = (*left.aspects, *right.aspects)
    return aspects.count(Aspect.DURATION) == 1 and Aspect.START not in aspects and Aspect.END not in aspects


def _thing_asked(ask: Ask) -> Ask:
    """What is asked, however it is named, and whether or not it wants a yes."""
    return replace(ask, confirms=False, number=None if ask.sessions else ask.number)
