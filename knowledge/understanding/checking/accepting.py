"""Which parts of a message are taken: those that are read surely enough, and surely enough for the desk."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from knowledge.understanding.checking.across_sentences import ONLY_MEANS
from knowledge.understanding.clauses.clause import Clause, left_by, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.evidence.of_names import says_the_day
from knowledge.understanding.kinds.evidence.weighed import NOTHING
from knowledge.understanding.kinds.of_the_world import is_of_the_world
from knowledge.understanding.question import OF_THE_EVENT_ITSELF, Intent, SocialKind
from knowledge.understanding.reading.of_oneself import speaks_of_oneself
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.sentences.asked_apart import ASKED_BY_NAME, ASKING
from knowledge.understanding.sentences.joints import is_conjunction
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import positions
from knowledge.understanding.words.learning import NOT_FOR_THE_DESK

LEAST_SCORE = 0.2
"""What a reading must explain to be answered."""
LEAST_SCORE_OF_A_LIKELY = -0.8
LIKELY = math.log(0.5)
"""The logarithm of the likelihood from which a reading may explain less."""
SURELY_FOR_THE_DESK = 1.0
"""The log-odds from which what is asked of somebody by name is answered, if only with what the programme does not say."""
OFFERED = frozenset({SocialKind.HELP, SocialKind.IDENTITY})
"""Small talk that is about the desk itself."""
AROUND_A_QUESTION = frozenset({SocialKind.GREETING, SocialKind.THANKS})
"""Small talk that goes before and after a question."""
SUBJECTS = (C.TOPIC, C.SESSION_NAME)
"""Concepts beside which help is wanted with a matter of one's own ("help with my housing")."""
MOST_BESIDE_IT = 0.4
"""What may be left unexplained beside it: more is what somebody wants help with, or thinks of the bot."""
MOST_BESIDE_A_LANGUAGE = 0.5
"""The same beside a language to answer in: more is what is to be written in it."""
SHORT_TALK = 4
MOST_BEFORE_THANKS = 3
"""Words before thanks that say whose they are ("I would like to ...")."""
LEAST_TALK = math.log(0.1)
"""How likely small talk must be in a message that is longer than that."""
BESIDE_A_SURE_PART = 3.0
"""How much less sure a part may be that stands beside one which is surely for the desk."""
OF_NO_OTHER_DESK = (
    Intent.SPEAKERS, Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.PERSON_CONTACT, Intent.COMPANIONS,
    Intent.ORGANISATIONS, Intent.ORGANISATION_PEOPLE, Intent.ORGANISATION_TALK, Intent.ORGANISATION_TIME, Intent.HOSTS, Intent.TITLE, Intent.DEBATE,
    Intent.PROGRESS, Intent.MISSING, Intent.SERIES, Intent.PARTS,
)  # fmt: skip
"""Kinds that are hardly asked of anything but an event."""
SILENT_MATTERS = (Intent.PRACTICAL, Intent.PRIVATE)
LEAST_ODDS = defaultdict(
    lambda: 0.35,
    dict.fromkeys(OF_NO_OTHER_DESK, -0.2)
    | dict.fromkeys(SILENT_MATTERS, -3.4)
    | {Intent.PRIVATE: -4.0, Intent.UNKNOWN_NAME: -2.5, Intent.SILENT: 0.25, Intent.UNKNOWN_TOPIC: -1.2}
    | {Intent.SOCIAL: -math.inf},
)
"""How sure it must be that a message is for the desk. A matter on which most programmes are silent is answered sooner: nothing wrong is said."""
STATEMENTS = frozenset(
    {
        Intent.PERSON, Intent.TOPIC, Intent.SESSION, Intent.ORGANISATION_PEOPLE, Intent.THEME, Intent.AT_TIME, Intent.DEBATE, Intent.PRACTICAL,
        Intent.SILENT, Intent.REMAINING, Intent.NEXT, Intent.NOW, Intent.PERSON_TALK, Intent.MISSING, Intent.COMPANIONS, Intent.SPEAKERS,
        Intent.CONTACT, Intent.PERSON_SPEAKS, Intent.EVENT_TIME, Intent.PROGRESS,
    }
)  # fmt: skip
"""Kinds that a sentence which asks nothing only seems to be, when another sentence of the message does ask."""
SIDES = frozenset({Intent.EVENT_TIME, Intent.VENUE})
"""Kinds that can be a side of something said beside them."""
TIME_AND_PLACE = 0.6
"""How much likelier for the desk a message is that asks for the time and for the place, or for how to reach a contact by what they are."""
PLACE_NAMED = 2.4
"""The same of one that asks for a place which it names: the venue, its street, a district of its town."""
PLACE_ON_ITS_DAY = 1.5
"""The same of one that asks where one must go on a day of the event."""
ROUND_TABLES_NAMED = 1.5
"""The same of one that names round tables, and nothing else."""
ONLY_OF_IT = frozenset({C.WHO, C.WHO_IS, C.IT, C.THERE_IS, C.PLEASE, C.CONTACT})
MOST_OF_A_KEYWORD = 2
THINGS = ASKED_BY_NAME - {C.TITLE, C.ROLE, C.START, C.END, C.DATE, C.OPENS, C.CLOSES}
"""Concepts of what is asked for by its name alone, and is no side of something else."""
LONGEST_NAME_OF_A_THING = 5
"""Words of a thing that is asked for by its name, with whose it is ("le mail de la presse")."""
PLACES_CLAIMED = (C.HAPPEN, C.PLACE)
"""Concepts of places at which an event is said to be."""
OUR_NUMBER = 6.0
"""The same of one with a telephone number that the programme has."""
SAID_AT_AN_EVENT = (C.ATTEND, C.SPEAK, C.SPEAKER, C.WHY, C.TELEPHONE, C.EMAIL, C.CONTACT)
NOTHING_WRONG_IS_SAID = {
    Intent.UNKNOWN_NAME: frozenset({C.UNKNOWN_NAME}),
    Intent.PERSON_CONTACT: frozenset({C.ORGANISATION}),
    Intent.CONTACT: frozenset({C.ORGANISATION, C.ALL}),
}
WORDS_OF_A_NAME = 3
"""Words of a body's name that no other subject has by chance."""
OF_A_BODY_OR_A_NAME = 2.5
"""How much likelier what is asked of somebody, of how to reach a body or all, or of what the audience may say, is for the desk if no word is left."""


def accepted_parts(reader: Reader, parts: Sequence[Part], odds: Sequence[float]) -> list[Part]:
    """The parts that are answered. `odds`: for each the log-odds that it is for the desk."""
    of_parts = (each for part, each in zip(parts, odds, strict=True) if part.ask and part.ask.intent is not Intent.SOCIAL)
    surest = max(of_parts, default=-math.inf)
    accepted = [
        part
        for part, each in zip(parts, odds, strict=True)
        if not (len(parts) > 1 and _is_only_a_slip(part))
        and _is_sure(reader, part, _beside(each, surest))
        and (part.certain or not (part.ask and is_of_the_world(reader, part.clause, part.ask)))
    ]
    if accepted and all(_only_greets(part) for part in accepted) and any(_asks_of_others(part, accepted) for part in parts if part not in accepted):
        return []
    if accepted and parts[0] not in accepted and _commands(parts[0]) and not any(_asks(part) or _is_asked_for(reader, part) for part in accepted):
        return []  # "repeat after me: Lee is a fool"
    if any(_is_a_matter_of_ones_own(reader, part) for part in accepted):
        accepted = [part for part in accepted if not _asks_only_of_it(part)]
    asking = {part.sentence for part in accepted if _asks(part)}
    if asking:
        accepted = [part for part in accepted if part.sentence in asking or _is_asked_for(reader, part) or not _only_states(reader, part)]
    accepted = [part for part in accepted if not _only_leads_up(reader, part, accepted)]
    matters = {part.sentence: part.clause.start for part in reversed(accepted) if _is_a_matter_with_sides(part)}
    return [part for part in accepted if part.clause.start <= matters.get(part.sentence, part.clause.start) or not _leans_on_a_matter(part)]


def _is_only_a_slip(part: Part) -> bool:
    """Whether a part is one word, unasked and no name, that is only nearly a word for something: beside another part it may be any ("starving.")."""
    clause, ask = part.clause, part.ask
    names = ask is None or ask.intent is Intent.SOCIAL or ask.people or ask.organisations or ask.sessions or ask.talks
    return len(clause) == 1 and not clause.asked and not names and all(span.score < 1 for span in clause.spans if len(span))


def _only_greets(part: Part) -> bool:
    return bool(part.ask and part.ask.intent is Intent.SOCIAL and part.ask.topic in AROUND_A_QUESTION)


def _asks_of_others(part: Part, accepted: Sequence[Part]) -> bool:
    """Whether a part asks something of another desk, or something that cannot be made out; who gives thanks may go on to tell anything."""
    clause, commands = part.clause, _commands(part)
    thanked = any(other.ask and other.ask.topic == SocialKind.THANKS and other.clause.start < clause.start for other in accepted)
    return clause.has(C.ORDER, *ASKING) or (clause.has(C.ELSEWHERE) and (commands or clause.asked or not thanked))


def _commands(part: Part) -> bool:
    """Whether a part begins with something that is to be done, or with another desk's subject."""
    return any(span.start == part.clause.start and span.concept in (C.COMMAND, C.ELSEWHERE) for span in part.clause.spans)


def _asks(part: Part) -> bool:
    return part.clause.asked or part.clause.has(*ASKING)


def _is_a_matter_of_ones_own(reader: Reader, part: Part) -> bool:
    return bool(part.ask and part.ask.intent is Intent.PRACTICAL) and speaks_of_oneself(reader, part.clause.words)


def _asks_only_of_it(part: Part) -> bool:
    """Whether a part asks for nobody but whoever has, or knows of, the thing that the sentence before it tells ("who has it?")."""
    return part.clause.has(C.IT) and part.clause.has(C.WHO, C.WHO_IS) and part.clause.concepts <= ONLY_OF_IT


def _only_states(reader: Reader, part: Part) -> bool:
    """Whether a part that asks nothing only states something, or tells of oneself with somebody ("we may have begun together")."""
    if part.ask is None or part.ask.intent in STATEMENTS:
        return True
    begins = part.clause.reading.words[part.clause.start : part.clause.start + 1]
    of_us = part.ask.intent is Intent.PERSON_TIME and any(word.text in reader.sets["first_person"] for word in begins)
    return of_us and not part.clause.has(C.CONFIRM)


def _is_asked_for(reader: Reader, part: Part) -> bool:
    """Whether a sentence is no more than the name of a thing, as items of a list are ("the press email"), or begins as questions do ("à qui")."""
    clause = part.clause
    if len(clause) <= MOST_OF_A_KEYWORD and len(clause.covered) == len(clause):
        return True
    if reader.begins_a_question(clause.reading.words, clause.start):
        return True
    named = clause.has(*THINGS) and not clause.concepts <= ONLY_MEANS and len(clause) <= LONGEST_NAME_OF_A_THING and unexplained(clause) < NOTHING
    return named and not clause.says(reader.sets["auxiliaries"], reader.sets["first_person"], reader.sets["own_things"])


def _is_a_matter_with_sides(part: Part) -> bool:
    return bool(part.ask and part.ask.intent is Intent.PRACTICAL and part.ask.topic not in OF_THE_EVENT_ITSELF)


def _leans_on_a_matter(part: Part) -> bool:
    """Whether a part only asks a side, of the practical matter beside it ("must one register, and until when?", but not "when does it end?")."""
    if part.ask and part.ask.intent is Intent.TOPIC and part.clause.has(C.IT) and not part.clause.has(C.TALK, C.SESSION, C.TALK_ABOUT, C.ABOUT):
        return True
    if part.ask is None or part.ask.intent not in SIDES or part.clause.has(C.EVENT, C.PLACE, C.START, C.ADDRESS):
        return False
    return not (part.clause.has(C.END) and part.clause.has(C.WHEN))


def _only_leads_up(reader: Reader, part: Part, parts: list[Part]) -> bool:
    """Whether a part only tells where the asker is, beside what is asked ("stuck in the metro, is it over?", "is it over, i am in the bath")."""
    if part.ask is None or _asks(part) or part.ask.intent is not Intent.PRACTICAL:
        return False
    words = part.clause.reading.words
    of_oneself = speaks_of_oneself(reader, part.clause.words)
    goes_on = (other for other in parts if other.clause.start == part.clause.end and _is_joined(reader, other))
    if not of_oneself and (reader.opens_a_question(words, part.clause.start) or any(goes_on)):
        return False
    no_question = of_oneself and not _asks_or_sounds_so(part)
    others = (other for other in parts if other is not part and (no_question or other.clause.start > part.clause.start))
    return any(_asks_or_sounds_so(other) and not (_leans_on_a_matter(other) and (_is_joined(reader, other) or not of_oneself)) for other in others)


def _asks_or_sounds_so(part: Part) -> bool:
    return _asks(part) or bool(part.readings and part.readings[0].likelihood >= LIKELY)


def _is_joined(reader: Reader, part: Part) -> bool:
    return is_conjunction(reader, part.clause.reading, part.clause.start)


def _is_of_others(part: Part) -> bool:
    """Whether small talk is only said of ("how do you say hello in Italian?"): other people's subjects stand beside it, or it explains too little."""
    best = part.readings[0]
    less_likely = best.likelihood < best.sounds_like.get(NOT_FOR_THE_DESK, -math.inf)
    return less_likely and (part.clause.has(C.ELSEWHERE) or part.score < 0)


def _thanks_and_tells(reader: Reader, part: Part) -> bool:
    """Whether a part gives thanks, and then only tells of whoever thanks ("thank you, I shall tell my wife")."""
    clause = part.clause
    thanks = next(iter(clause.of(C.THANKS)), None)
    if thanks is None or part.ask is None or part.ask.topic != SocialKind.THANKS or clause.asked or clause.has(C.COMMAND, C.ORDER, *ASKING):
        return False
    first = thanks.start <= clause.start + MOST_BEFORE_THANKS
    behind = (word.text for word in clause.reading.words[thanks.end : clause.end])
    return first and any(text in reader.sets["first_person"] for text in behind)


def _wants_work_in_it(reader: Reader, part: Part) -> bool:
    """Whether a language is that of something to be written or translated ("rewrite my CV in French"), and not of the answer."""
    clause = part.clause
    of_ones_own = clause.has(C.ORDER) and clause.says(reader.sets["own_things"])
    return clause.has(C.SPEAK_IN) and (_left_beside(part) > MOST_BESIDE_A_LANGUAGE or clause.has(C.PRIVATE) or of_ones_own)


def _left_beside(part: Part) -> float:
    """What the words cost that the reading of a part does not explain."""
    used = part.readings[0].used if part.readings else ()
    return left_by(part.clause, positions(used))


def _beside(odds: float, surest: float) -> float:
    """The log-odds of a part that stands beside the surest one of its message."""
    return max(odds, min(surest, odds + BESIDE_A_SURE_PART))


def _is_sure(reader: Reader, part: Part, for_the_desk: float) -> bool:
    """Whether a part is read surely enough, and surely enough for the desk."""
    if part.ask is None or part.certain:
        return part.ask is not None
    if part.ask.intent is Intent.SOCIAL and part.ask.topic in OFFERED and (_left_beside(part) > MOST_BESIDE_IT or part.clause.has(*SUBJECTS)):
        return False
    if part.ask.intent is Intent.SERVICE:
        return _left_beside(part) < NOTHING
    if part.ask.topic == SocialKind.LANGUAGE and _wants_work_in_it(reader, part):
        return False
    if _thanks_and_tells(reader, part):
        return True
    if _only_greets(part) and part.clause.has(C.ELSEWHERE) and _left_beside(part) > MOST_BESIDE_IT:
        return False
    if part.ask.intent is Intent.SOCIAL and len(part.clause.reading.words) > SHORT_TALK and part.readings and part.readings[0].sounds_like:
        return part.readings[0].likelihood >= LEAST_TALK and not _is_of_others(part)
    of_a_person = part.ask.intent is Intent.PERSON and part.clause.has(C.PERSON) and for_the_desk >= SURELY_FOR_THE_DESK
    spelt = part.clause.has(C.SPELL) and part.clause.says(reader.sets["definite"]) and _left_beside(part) < NOTHING
    if part.ask.intent is Intent.VENUE and (part.clause.has(C.DISTRICT, C.PLACE) or spelt):
        for_the_desk += PLACE_NAMED
    if part.ask.intent is Intent.VENUE and _left_beside(part) < NOTHING and says_the_day(reader, part.clause):
        for_the_desk += PLACE_ON_ITS_DAY
    if part.clause.values(C.SAID_NUMBER) or part.clause.has(C.SAID_POSTCODE):
        for_the_desk += OUR_NUMBER
    if part.ask.intent is Intent.VENUE and part.clause.has(*PLACES_CLAIMED) and _left_beside(part) < NOTHING:
        for_the_desk += TIME_AND_PLACE
    if part.ask.intent is Intent.PERSON_CONTACT and part.ask.people and part.clause.has(C.DESCRIBED_PERSON):
        for_the_desk += TIME_AND_PLACE
    beside = NOTHING_WRONG_IS_SAID.get(part.ask.intent, frozenset())
    if part.clause.has(*beside) and part.clause.has(*SAID_AT_AN_EVENT) and unexplained(part.clause) < NOTHING:
        for_the_desk += OF_A_BODY_OR_A_NAME
    if part.ask.intent is Intent.ORGANISATION_PEOPLE and _names_a_body_in_full(part.clause):
        for_the_desk += OF_A_BODY_OR_A_NAME
    if part.ask.intent is Intent.SESSION and part.clause.has(C.ROUND_TABLE) and _left_beside(part) < NOTHING:
        for_the_desk += ROUND_TABLES_NAMED
    if part.ask.intent is Intent.DEBATE and part.clause.has(C.AUDIENCE) and part.clause.has(C.HAVE_A_SAY) and _left_beside(part) < NOTHING:
        for_the_desk += OF_A_BODY_OR_A_NAME
    likely = of_a_person or _left_beside(part) < NOTHING or part.readings[0].likelihood >= LIKELY
    read_well = part.score >= LEAST_SCORE or (part.score >= LEAST_SCORE_OF_A_LIKELY and likely)
    return read_well and for_the_desk >= LEAST_ODDS[part.ask.intent]


def _names_a_body_in_full(clause: Clause) -> bool:
    """Whether a clause has the whole name of a body, in so many words that hardly anything else is called so, and nothing that is not understood."""
    return any(len(span) >= WORDS_OF_A_NAME and span.score >= 1 for span in clause.of(C.ORGANISATION)) and unexplained(clause) < NOTHING
