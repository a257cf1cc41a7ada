"""Whether a message is for the desk at all: evidence for and against, weighed and added up to log-odds.

How a message is read says what it would ask; this says whether it asks it of the event or of the world. "When does it start?" is for
the desk, "when does my payment come in?" is read just the same but for the word that nothing explains. The weights are fitted by
`make learn`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from datetime import datetime, timedelta
from typing import NamedTuple

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.situations import is_for_the_press
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.evidence.of_names import of_what_it_names
from knowledge.understanding.kinds.evidence.weighed import SUBJECTS, Weighed, weigh
from knowledge.understanding.kinds.evidence.weights import WEIGHTS
from knowledge.understanding.kinds.scoring.intents import REACH
from knowledge.understanding.kinds.scoring.scoring import Interpretation
from knowledge.understanding.names.titles import words_beside
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.of_oneself import of_ones_own
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.learning import NOT_FOR_THE_DESK

ASKING = frozenset({C.COUNTDOWN, C.WHY, C.WHO, C.WHO_IS, C.WHAT, C.ABOUT, C.WHEN, C.WHERE, C.WHICH, C.HOW_LONG, C.HOW_MANY, C.START, C.END, C.DAY})
KEYWORDS = frozenset(
    {
        C.NOW, C.PRACTICAL, C.CONTACT, C.SERIES, C.OPENING_MEETING, C.MEETING, C.TELEPHONE, C.EMAIL, C.ADDRESS, C.POSTCODE, C.PRESS,
        C.INFORMATION, C.PROGRAMME, C.SPEAKER, C.HOSTS, C.THEME, C.TITLE, C.DATE, C.OPENS, C.CLOSES, C.COUNTDOWN, C.LONGEST, C.SHORTEST, C.TALKS_IN,
    }
)  # fmt: skip
"""What is asked for by its name alone."""
NAMED_ALONE = KEYWORDS | SUBJECTS | {C.DISTRICT, C.ROUND_TABLE, C.DEBATE, C.CITY, C.HOW_LONG, C.WHERE, C.PLACE}
PLACES = frozenset({C.DISTRICT, C.PLACE})
MOST_OF_A_KEYWORD = 5
SHORT = 7
"""Words of a message that nobody would write but to a desk ("when is it?"), where each of them is explained."""
FEW = 4
"""Words from which a message is more than a keyword ("when?", "what time"). Each word less counts half of what a word that asks does."""
GOING_ON = frozenset(
    {C.THAT_PERSON, C.THAT_SESSION, C.AND_WHAT_OF, C.HE, C.SHE, C.THEY, C.IT, C.OTHER_ONE, C.CORRECTION, C.HIM_OR_HER, C.PICKED, C.REPEAT}
)
"""Concepts by which a message goes on from the one before."""
OF_MANY = frozenset(
    {
        C.ROOM,
        C.TRACK,
        C.TRACK_WORD,
        C.ROOM_WORD,
        C.TALK,
        C.SESSION,
        C.SESSION_NAME,
        C.PERSON,
        C.DAY,
        C.UNKNOWN_NAME,
        C.REPEATEDLY,
        C.SELDOM,
        C.TALKS_IN,
    }
)
"""What is said of a programme of several rooms, in kinds of question that no examples were learned of."""
ROOMS = frozenset({C.ROOM, C.TRACK})
"""What is said of nothing but such a programme, in any kind of question."""
WAYS = (C.HOW_TO, C.HELP)
"""Concepts of what one does oneself, which only some kinds of question are about ("how do I get there?")."""
OF_PEOPLE = (C.PERSON, C.SPEAKER, C.SPELL)
"""Concepts beside which it is asked how somebody is called."""
OF_THE_MOMENT = frozenset({C.COUNTDOWN, C.SO_FAR, C.THIS_PART, C.FIRST, C.LAST, C.MISSED, C.BEGUN, C.OPENS, C.CLOSES})
"""Concepts of how far things are."""
MOMENT = 3.0
"""How much more it tells that the event runs, where it is asked how far things are."""
AROUND = timedelta(hours=1)
"""How long before and after the event what is on now is asked of it."""
REACHING = frozenset({Intent.CONTACT, Intent.PERSON_CONTACT})
"""Kinds that are asked of nobody else in a message that tells of the press, wherever it does."""
ASKED_OF_A_HOST = frozenset({C.START, C.END, C.ADDRESS, C.TELEPHONE, C.EMAIL, C.PRESS})
"""Concepts beside which "you" are those who hold the event ("when do you close?")."""
MOST_SOUND = 5.0
ASKED = "asked: "
"""How the evidence begins that names the kind of a question: some are asked of the world more often than others."""
UNKNOWN_SOUND = math.log(0.5)


class Evidence(NamedTuple):
    """One thing that speaks for the desk, or against it: its name, how much of it there is, and what one of it counts."""

    name: str
    value: float
    weight: float


def evidence(reader: Reader, reading: Reading, best: Interpretation, recall: Recall, now: datetime) -> tuple[Evidence, ...]:
    """What speaks for and against the best reading of a message being for the desk. What there is none of is left out."""
    weighed = weigh(reader, reading, best, recall)
    values = {
        "bias": 1.0,
        **_of_its_words(weighed),
        **of_what_it_names(weighed),
        **_of_whose_it_is(weighed),
        **_of_how_it_asks(weighed),
        **_of_the_conversation(weighed, now),
    }
    return tuple([Evidence(name, value, WEIGHTS.get(name, 0.0)) for name, value in values.items() if value])


def _of_its_words(weighed: Weighed) -> dict[str, float]:
    """How much of it is explained, and how well."""
    explained = sum(weighed.gains.values())
    return {"share explained": explained / (explained + weighed.unexplained + 0.01), "score": weighed.best.score}


def _of_whose_it_is(weighed: Weighed) -> dict[str, float]:
    """Whether it is about what belongs to the asker, or to the one who is asked."""
    reader, reading, clause, texts = weighed.reader, weighed.reading, weighed.best.clause, weighed.texts
    own, cost = reader.sets["own_things"], clause.costs
    said_itself = words_beside(reading.spans, reading.words)
    says_own, says_theirs = not own.isdisjoint(said_itself), not reader.sets["your_things"].isdisjoint(said_itself)
    behind_own = (number + 1 for number in range(len(texts) - 1) if texts[number] in own)
    return {
        "a thing of one's own": float(says_own and any(number in cost and number not in weighed.gains for number in behind_own)),
        "somebody of one's own": float(weighed.is_explained and _asks(clause) and of_ones_own(reader, reading.words)),
        "one's own": float(says_own),
        "the bot's own": _words_to_the_bot(reader, reading, clause) / 2 if says_theirs and weighed.found.isdisjoint(ASKED_OF_A_HOST) else 0.0,
        "said of oneself": float(not reader.sets["first_person"].isdisjoint(said_itself)),
    }


def _asks(clause: Clause) -> bool:
    return clause.asked or not clause.concepts.isdisjoint(ASKING)


def _of_how_it_asks(weighed: Weighed) -> dict[str, float]:
    """Whether it is a question, an order, or a matter of how something is done."""
    reader, clause, kind, said = weighed.reader, weighed.best.clause, weighed.best.kind, weighed.said
    reached = kind.intent in REACHING and clause.has(*REACH) and is_for_the_press(reader, weighed.reading) and not weighed.elsewhere
    return {
        "a question": float(_asks(clause)),
        "how to do something": float(clause.has(*WAYS) and kind.vocabulary.isdisjoint(WAYS) and not clause.has(*OF_PEOPLE)),
        "an order": float(C.COMMAND in said),
        "an order to do something": float(C.ORDER in said and kind.intent is not Intent.PRACTICAL),
        f"{ASKED}{kind.intent}": 1.0,
        "reached for the press": float(reached),
    }


def _of_the_conversation(weighed: Weighed, now: datetime) -> dict[str, float]:
    """What the moment and what was said before tell, and what it sounds like beside that."""
    reader, found, recall = weighed.reader, weighed.found, weighed.recall
    event = reader.directory.programme.event
    runs = event.begins - AROUND <= now <= event.ends + AROUND
    asked_before = bool(recall.last_asks) and not weighed.elsewhere
    goes_on = asked_before and bool(weighed.best.clause.concepts & GOING_ON)
    asks_plainly = _plainly(reader, weighed.used, found, weighed.texts) if weighed.is_explained else 0.0
    of_many = bool(found & (OF_MANY if weighed.best.kind.in_rooms else ROOMS))
    unheard = goes_on or of_many or (asks_plainly and len(weighed.texts) == 1) or _names_one_of_few(reader, weighed.best.clause)
    sound = _sound(weighed)
    return {
        "asks plainly in a few words": asks_plainly,
        "the event runs": float(runs) + (MOMENT if runs and found & OF_THE_MOMENT else 0.0),
        "a conversation going on": float(asked_before),
        "goes on from what was said": float(goes_on),
        "what it sounds like": max(sound, 0.0) if unheard else sound,
        "rooms, tracks, talks of many": float(of_many),
    }


def _names_one_of_few(reader: Reader, clause: Clause) -> bool:
    """Whether a session of a small programme of several rooms is named by a word of its title that hardly anything else is called by."""
    of_few = bool(reader.directory.rooms) and not reader.topics.has_many
    return of_few and any(span.score >= 1 and len(span) and len(span.value) == 1 for span in clause.of(C.SESSION_NAME))


def _sound(weighed: Weighed) -> float:
    """How much more it sounds like a question for the desk than like none."""
    sound = min(MOST_SOUND, _odds(weighed.best.sounds_like.get(NOT_FOR_THE_DESK, UNKNOWN_SOUND)))
    if sound > 0 and not weighed.reader.has_learned(weighed.reading.language):
        sound *= _of_its_words(weighed)["share explained"]  # concepts alone cannot speak for the words beside them
    return sound


def _words_to_the_bot(reader: Reader, reading: Reading, clause: Clause) -> int:
    """How many words of a clause are the asked one's, those of politeness, of asking what to see and whether it is so not counted."""
    to_the_desk = positions(span for span in reading.spans if span.concept in (C.PLEASE, C.HAPPEN, C.CONFIRM))
    said = (number for number in range(clause.start, clause.end) if number not in to_the_desk)
    return sum(reading.words[number].text in reader.sets["your_things"] for number in said)


def log_odds(found: Sequence[Evidence]) -> float:
    """How much more likely than not a message is for the desk, by this evidence."""
    return sum([each.value * each.weight for each in found])


def _plainly(reader: Reader, used: Sequence[Span], found: Set[C], texts: Sequence[str]) -> float:
    """How plainly a message asks whose words are all explained: it is hardly more than a keyword, asks of no subject, or only names what is asked."""
    few = max(0, FEW - len(texts)) / 2
    of_a_subject = found & SUBJECTS and not any(
        span.concept is C.DESCRIBED_PERSON and texts[span.start] in reader.functions_in_plural for span in used
    )
    there = not found.isdisjoint((C.NOW, C.TALKS_IN))
    counted = [text for text in texts if len(text) > 1] if there else texts  # "y", "a" are hardly words where one asks what there is
    asks = len(counted) <= SHORT and not of_a_subject and bool(found & KEYWORDS or (found & ASKING and len(texts) > 1))
    alone = len(texts) <= MOST_OF_A_KEYWORD and _is_named_whole(reader, used, texts)
    return few + asks + alone


def _is_named_whole(reader: Reader, used: Sequence[Span], texts: Sequence[str]) -> bool:
    """Whether each word of a message names a thing that is asked for by its name alone, also with a preposition of places before it."""
    named = positions(span for span in used if span.concept in NAMED_ALONE)
    first = min(named, default=0)
    before = texts[:first] if any(span.concept in PLACES for span in used) else ()
    in_a_place = bool(before) and before[0] in reader.sets["place_prepositions"] and reader.sets["definite"].issuperset(before[1:])
    return len(named) == len(texts) - (first if in_a_place else 0)


def _odds(log_likelihood: float) -> float:
    """The log-odds that something so likely is not so."""
    return math.log(max(1e-9, 1 - math.exp(min(log_likelihood, -1e-9)))) - log_likelihood
