"""What is said of the answer itself: that it is wanted again, or more of it, and what asks nothing ("thanks", "I see", "never mind")."""

from __future__ import annotations

import math
from dataclasses import replace

from knowledge.understanding.concepts import IN_ORDER
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AROUND, ASKS_ANEW, FEW, IN_PAGES, NAMED, OF_A_MOMENT, ONLY_A_LANGUAGE, Turn
from knowledge.understanding.question import Ask, Aspect, Intent, SocialKind

LIKELY_THANKS = math.log(0.8)
"""The logarithm of the likelihood from which words of thanks are nothing else."""
NO_MERE_THANKS = (
    C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.ROLE, C.ABOUT, C.ADDRESS, C.TELEPHONE, C.EMAIL, C.PRESS, C.DESCRIBED_PERSON, C.PICKED,
    C.PRACTICAL, C.OTHER,
)  # fmt: skip
"""Concepts that ask or choose something after the thanks; a word for speaking ("that sums it up") may be none."""
ASKS_SOMETHING_ELSE = (C.PICKED, C.WHERE, C.WHAT, C.WHO, C.PROGRAMME, C.THEME, C.CONTACT, C.PRESS, *NAMED, *ASKS_ANEW)
"""Concepts beside which a word for saying it again only is about how to answer."""
SAID_IN_PASSING = AROUND | {C.GREETING, C.ANY}
SAID_IN_LEAVING = SAID_IN_PASSING | {C.GOODBYE, C.THANKS, C.DAY, C.TIME, C.TODAY, C.TOMORROW}
OF_THE_EVENT = frozenset({Intent.EVENT_TIME, Intent.VENUE, Intent.TITLE, Intent.HOSTS})
"""Kinds of which nothing is left to tell but what the event is about."""
MORE_OF_IT = AROUND | {
    C.DETAIL, C.MORE, C.WHO_IS, C.INFORMATION, C.CONTACT, C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.ABOUT, C.TALK_ABOUT, C.OTHER, C.WHAT,
}  # fmt: skip


def thanked(turn: Turn) -> Ask | None:
    """ "Thank you, that clears it up": what follows the thanks asks nothing, whatever its small words could go on about."""
    clause, readings = turn.clause, turn.part.readings
    asks = clause.asked or clause.has(*NAMED, *NO_MERE_THANKS) or (clause.has(C.AND_WHAT_OF) and clause.has(*IN_ORDER))
    thanks = clause.has(C.THANKS) and not asks and bool(readings) and readings[0].sounds_like.get(SocialKind.THANKS, -math.inf) > LIKELY_THANKS
    return Ask(Intent.SOCIAL, topic=SocialKind.THANKS) if thanks else None


def leaves(turn: Turn) -> Ask | None:
    """ "See you on the 24th": a day at which somebody says they come asks nothing."""
    asks = turn.clause.asked or not turn.clause.has(C.DAY, C.TIME, C.TODAY, C.TOMORROW)
    return Ask(Intent.SOCIAL, topic=SocialKind.GOODBYE) if not asks and turn.only(C.GOODBYE, SAID_IN_LEAVING) else None


def noted(turn: Turn) -> Ask | None:
    """ "I see", "never mind", "lol", "yes"; asked, they want to hear it again ("really?", "pardon ?")."""
    clause = turn.clause
    said_no = len(clause) == 1 and not clause.asked and not turn.recall.choices and turn.only(C.CORRECTION, AROUND)
    if said_no and clause.reading.words[clause.start].text in turn.reader.sets["tags"]:
        return Ask(Intent.SOCIAL, topic=SocialKind.NOTED)  # "no"
    passing = turn.only(C.NOTED, SAID_IN_PASSING) or (turn.only(C.CONFIRM, AROUND) and len(clause) <= FEW)
    covered = clause.places(*SAID_IN_PASSING)
    others = [clause.reading.words[number].text for number in range(clause.start, clause.end) if number not in covered]
    if not passing or any(word not in turn.reader.light_words or word in turn.reader.sets["negations"] or word.isdigit() for word in others):
        return None
    return Ask(Intent.REPEAT) if clause.asked else Ask(Intent.SOCIAL, topic=SocialKind.NOTED)


def repeated(turn: Turn) -> Ask | None:
    """ "Say that again", "in French please"."""
    asked = turn.ask is not None and turn.ask.intent is Intent.REPEAT
    repeats = asked or (turn.clause.has(C.REPEAT) and not turn.clause.has(*ASKS_SOMETHING_ELSE))
    of_a_talk = turn.ask is not None and turn.ask.intent is Intent.SESSION_TIME and turn.clause.asked
    return Ask(Intent.REPEAT) if repeats or (turn.only(C.SPEAK_IN, ONLY_A_LANGUAGE) and not of_a_talk) else None


def details(turn: Turn) -> Ask | None:
    """ "Details", "tell me more" of what was just listed, or told to be on or to come next; a contact has no more than was said."""
    if not turn.only(C.DETAIL, MORE_OF_IT):
        return None
    if turn.last.intent is Intent.CONTACT:
        return turn.last
    in_mind = turn.recall.sessions or turn.recall.listed.sessions
    of_a_subject = turn.last.intent is Intent.TOPIC and turn.reader.topics.is_searched_freely and not turn.clause.has(C.HE, C.SHE, C.HIM_OR_HER)
    listed = turn.last.intent in OF_A_MOMENT or turn.last.intent is Intent.PROGRAMME or of_a_subject
    return Ask(Intent.SESSION, sessions=in_mind) if listed and in_mind else None


def more(turn: Turn) -> Ask | None:
    """ "More", "la suite" of a list; "tell me more" of one person, who they are and then what they speak of, or of one session."""
    last, recall = turn.last, turn.recall
    if last.intent in IN_PAGES:
        asked = turn.ask is not None and turn.ask.intent is Intent.MORE
        if asked and last.intent is not Intent.THEME and recall.more is None:
            return Ask(Intent.SOCIAL, topic=SocialKind.ALL_TOLD)
        of_theme = last.intent is Intent.THEME and turn.clause.has(C.MORE) and len(turn.clause) <= FEW
        return replace(last, page=last.page + 1) if asked or of_theme else None
    if not (turn.only(C.MORE, MORE_OF_IT) or turn.only(C.DETAIL, MORE_OF_IT)):
        return None
    people = turn.clause.values(C.THAT_PERSON) or recall.people
    if len(people) == 1:
        return Ask(Intent.PERSON_TALK if last.intent is Intent.PERSON else Intent.PERSON, people=people)
    if len(recall.sessions) == 1:
        return Ask(Intent.SESSION, sessions=recall.sessions)
    if last.intent is Intent.SPEAKERS and not last.order:
        return replace(last, aspects=(Aspect.ROLE,))
    return Ask(Intent.THEME) if last.intent in OF_THE_EVENT else None
