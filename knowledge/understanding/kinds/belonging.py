"""Whether a message is for the desk at all: evidence for and against, weighed and added up to log-odds.

How a message is read says what it would ask; this says whether it asks it of the event or of the world. "When does it start?" is for
the desk, "when does my payment come in?" is read just the same but for the word that nothing explains. The weights are fitted by
`make learn`.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence, Set
from datetime import datetime, timedelta
from typing import NamedTuple

from knowledge.understanding.clauses.clause import Clause, costs, gain, left_by
from knowledge.understanding.clauses.described import of_a_function
from knowledge.understanding.clauses.in_the_plural import says_several
from knowledge.understanding.clauses.press_work import is_for_the_press
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.evidence_weights import WEIGHTS
from knowledge.understanding.kinds.scoring import Interpretation
from knowledge.understanding.names.indexed_words import words_of
from knowledge.understanding.names.titles import is_a_whole_title, words_beside
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.learning import NOT_FOR_THE_DESK

ANCHORS = frozenset(
    {
        C.EVENT, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.AUDIENCE, C.TALK, C.SPEAKER, C.PERSON, C.MEETING, C.PLACE, C.PRESS, C.SERIES, C.PROGRAMME,
        C.HOSTS, C.SPEAK, C.SO_FAR, C.OPENING_MEETING, C.OPENS, C.CLOSES, C.ROOM, C.TRACK, C.SAID_NUMBER,
    }
)  # fmt: skip
"""Concepts of an event; the others can be asked of anything."""
SUBJECTS = frozenset({C.TOPIC, C.SESSION_NAME, C.DESCRIBED_PERSON, C.ORGANISATION})
"""Concepts of what the event is about, which is a part of the world."""
STRONG = frozenset(
    {
        C.EVENT, C.SPEAKER, C.ROUND_TABLE, C.DEBATE, C.AUDIENCE, C.SESSION, C.TALK, C.PERSON, C.PRESS, C.SERIES, C.PLACE, C.HOSTS, C.ROOM, C.TRACK,
        C.SAID_NUMBER,
    }
)  # fmt: skip
GOING_ON = frozenset(
    {C.THAT_PERSON, C.THAT_SESSION, C.AND_WHAT_OF, C.HE, C.SHE, C.THEY, C.IT, C.OTHER_ONE, C.CORRECTION, C.HIM_OR_HER, C.PICKED, C.REPEAT}
)
"""Concepts by which a message goes on from the one before."""
KEYWORDS = frozenset(
    {
        C.NOW,
        C.PRACTICAL,
        C.CONTACT,
        C.SERIES,
        C.OPENING_MEETING,
        C.MEETING,
        C.TELEPHONE,
        C.EMAIL,
        C.ADDRESS,
        C.POSTCODE,
        C.PRESS,
        C.INFORMATION,
        C.PROGRAMME,
        C.SPEAKER,
        C.HOSTS,
        C.THEME,
        C.TITLE,
        C.DATE,
        C.OPENS,
        C.CLOSES,
        C.COUNTDOWN,
    }
)
"""What is asked for by its name alone."""
NAMED_ALONE = KEYWORDS | SUBJECTS | {C.DISTRICT, C.ROUND_TABLE, C.DEBATE, C.CITY, C.HOW_LONG, C.WHERE, C.PLACE}
PLACES = frozenset({C.DISTRICT, C.PLACE})
MOST_OF_A_KEYWORD = 5
ASKING = frozenset({C.COUNTDOWN, C.WHY, C.WHO, C.WHO_IS, C.WHAT, C.ABOUT, C.WHEN, C.WHERE, C.WHICH, C.HOW_LONG, C.HOW_MANY, C.START, C.END, C.DAY})
OWN = SUBJECTS | {C.PERSON, C.PLACE, C.ROOM, C.TRACK}
OF_MANY = frozenset({C.ROOM, C.TRACK, C.TRACK_WORD, C.ROOM_WORD, C.TALK, C.SESSION, C.SESSION_NAME, C.PERSON, C.DAY, C.UNKNOWN_NAME})
"""What is said of a programme of several rooms, in kinds of question that no examples were learned of."""
ROOMS = frozenset({C.ROOM, C.TRACK})
"""What is said of nothing but such a programme, in any kind of question."""
WAYS = (C.HOW_TO, C.HELP)
"""Concepts of what one does oneself, which only some kinds of question are about ("how do I get there?")."""
OF_PEOPLE = (C.PERSON, C.SPEAKER, C.SPELL)
"""Concepts beside which it is asked how somebody is called."""
OF_SOMEBODY = frozenset({Intent.PRIVATE, Intent.PERSON, Intent.PERSON_SPEAKS})
"""Kinds in which other people's subjects are asked of somebody of the event ("will she stand in the election?")."""
OF_A_TALK = frozenset({C.WHEN, C.WHERE, C.ROOM_WORD, C.TRACK_WORD, C.TALK, C.SESSION, C.TALK_ABOUT, C.ROOM, C.DAY, C.TODAY, C.TOMORROW, C.NOW})
"""What is asked of one of many talks, or said of it."""
RARE = 35
"""Ten times the Zipf frequency under which a word of a title is as much as two."""
SHORTEST_BEGINNING = 5
LONG_TITLE = 3
"""Words of a title that nobody says by chance."""
OF_THE_MOMENT = frozenset({C.COUNTDOWN, C.SO_FAR, C.THIS_PART, C.FIRST, C.LAST, C.MISSED, C.BEGUN, C.OPENS, C.CLOSES})
"""Concepts of how far things are."""
MOMENT = 3.0
"""How much more it tells that the event runs, where it is asked how far things are."""
AROUND = timedelta(hours=1)
"""How long before and after the event what is on now is asked of it."""
NOTHING = 0.05
FULLY_EXPLAINED = 1.0
"""What a word of other people's subjects must add to be one of this event's ("book", where it is asked who wrote one)."""
SHORT = 7
"""Words of a message that nobody would write but to a desk ("when is it?"), where each of them is explained."""
FEW = 4
"""Words from which a message is more than a keyword ("when?", "what time"). Each word less counts half of what a word that asks does."""
REACHING = frozenset({Intent.CONTACT, Intent.PERSON_CONTACT})
"""Kinds that are asked of nobody else in a message that tells of the press, wherever it does."""
REACHED = (C.CONTACT, C.TELEPHONE, C.EMAIL, C.WRITE)
MOST_SOUND = 5.0
ASKED = "asked: "
"""How the evidence begins that names the kind of a question: some are asked of the world more often than others."""
UNKNOWN_SOUND = math.log(0.5)


class Evidence(NamedTuple):
    """One thing that speaks for the desk, or against it: its name, how much of it there is, and what one of it counts."""

    name: str
    value: float
    weight: float


ASKED_OF_A_HOST = frozenset({C.START, C.END, C.ADDRESS, C.TELEPHONE, C.EMAIL, C.PRESS})
"""Concepts beside which "you" are those who hold the event ("when do you close?")."""


def evidence(reader: Reader, reading: Reading, best: Interpretation, recall: Recall, now: datetime) -> tuple[Evidence, ...]:
    """What speaks for and against the best reading of a message being for the desk. What there is none of is left out."""
    clause = best.clause
    used = best.used
    gains: dict[int, float] = {}
    for span in used:
        gained = gain(span)
        for number in range(span.start, span.end):
            gains[number] = max(gains.get(number, 0.0), gained)
    explained = sum(gains.values())
    cost = costs(clause)
    unexplained = left_by(clause, gains)
    texts = [word.text for word in reading.words]
    own = reader.sets["own_things"]
    said_itself = words_beside(reading.spans, reading.words)
    says_own, says_theirs = not own.isdisjoint(said_itself), not reader.sets["your_things"].isdisjoint(said_itself)
    found = {span.concept for span in used if not _is_any_round_table(span, used)}
    said = {span.concept for span in reading.spans}
    event = reader.directory.programme.event
    begins = max((edge for edge in reading.breaks if edge <= clause.start), default=0)
    ends = min((edge for edge in reading.breaks if edge >= clause.end), default=len(reading.words))
    matters = positions(span for span in used if span.concept is C.PRACTICAL)
    of_somebody = best.kind.intent in OF_SOMEBODY and clause.has(C.PERSON) and said.isdisjoint((C.COMMAND, C.ORDER))
    elsewhere = not of_somebody and any(
        span.concept is C.ELSEWHERE
        and (span in clause.spans or not clause.start <= span.start < clause.end)
        and begins <= span.start < ends
        and (texts[span.start] not in own or clause.start <= span.start < clause.end)
        and not all(number in matters or gains.get(number, 0.0) >= FULLY_EXPLAINED for number in range(span.start, span.end))
        for span in reading.spans
    )
    runs = event.begins - AROUND <= now <= event.ends + AROUND
    opens, closes = reader.opening_hours
    foreign = reader.foreign_words
    goes_on = bool(recall.last_asks) and bool(clause.concepts & GOING_ON) and not elsewhere
    share = explained / (explained + unexplained + 0.01)
    sound = min(MOST_SOUND, _odds(best.sounds_like.get(NOT_FOR_THE_DESK, UNKNOWN_SOUND)))
    plainly = _plainly(reader, used, found, texts) if unexplained < NOTHING and not elsewhere else 0.0
    anchored, of_a_subject = not found.isdisjoint(ANCHORS), not found.isdisjoint(SUBJECTS)
    of_many = bool(found & (OF_MANY if best.kind.in_rooms else ROOMS))
    if sound > 0 and not reader.has_learned(reading.language):
        sound *= share  # concepts alone cannot speak for the words beside them
    values = {
        "bias": 1.0,
        "share explained": share,
        "score": best.score,
        "an anchor": float(anchored),
        "a subject": float(of_a_subject),
        "a subject alone": float(of_a_subject and not anchored),
        "strong anchors": float(len(found & STRONG)),
        "a word of the programme's own": float(
            any(_is_own(reader, reading, number) for span in used if span.concept in OWN for number in range(span.start, span.end))
        ),
        "a title of many": _said_of_a_title(reader, clause),
        "subjects alone": float(of_a_subject and clause.reading.subjects.keys() >= set(range(len(texts))) and len(texts) > 1),
        "a thing of one's own": float(
            says_own and any(texts[number] in own and number + 1 in cost and number + 1 not in gains for number in range(len(texts) - 1))
        ),
        "one's own": float(says_own),
        "the bot's own": _words_to_the_bot(reader, reading, clause) / 2 if says_theirs and found.isdisjoint(ASKED_OF_A_HOST) else 0.0,
        "said of oneself": float(not reader.sets["first_person"].isdisjoint(said_itself)),
        "a question": float(clause.asked or bool(clause.concepts & ASKING)),
        "an hour outside the event": float(
            not clause.has(C.OVER, C.END) and any(hour.clock and not opens <= hour.clock <= closes for hour in reading.hours)
        ),
        "other people's subjects": float(elsewhere),
        "another language": float(max(0, sum([word.raw.lower() in foreign or word.text in foreign for word in reading.words]) - 1)),
        "the day of the event": float(says_the_day(reader, clause)),
        "how to do something": float(clause.has(*WAYS) and best.kind.vocabulary.isdisjoint(WAYS) and not clause.has(*OF_PEOPLE)),
        "an order": float(C.COMMAND in said),
        "an order to do something": float(C.ORDER in said and best.kind.intent is not Intent.PRACTICAL),
        f"{ASKED}{best.kind.intent}": 1.0,
        "asks of one of many talks": float(
            reader.topics.is_large and of_a_subject and not found.isdisjoint(OF_A_TALK) and unexplained < NOTHING and not elsewhere
        ),
        "a function told in full": of_a_function(reader, reading, used) if unexplained < NOTHING and not elsewhere else 0.0,
        "asks plainly in a few words": plainly,
        "the event by its name": float(bool(reader.directory.rooms) and any(span.concept is C.EVENT and span.value for span in used)),
        "the event runs": float(runs) + (MOMENT if runs and found & OF_THE_MOMENT else 0.0),
        "a conversation going on": float(bool(recall.last_asks) and not elsewhere),
        "reached for the press": float(best.kind.intent in REACHING and clause.has(*REACHED) and is_for_the_press(reader, reading) and not elsewhere),
        "goes on from what was said": float(goes_on),
        "what it sounds like": max(sound, 0.0) if goes_on or of_many or (plainly and len(texts) == 1) else sound,
        "rooms, tracks, talks of many": float(of_many),
    }
    return tuple([Evidence(name, value, WEIGHTS.get(name, 0.0)) for name, value in values.items() if value])


def _words_to_the_bot(reader: Reader, reading: Reading, clause: Clause) -> int:
    """How many words of a clause are what belongs to the one who is asked, those of politeness not counted."""
    polite = positions(span for span in reading.spans if span.concept is C.PLEASE)
    said = (number for number in range(clause.start, clause.end) if number not in polite)
    return sum(reading.words[number].text in reader.sets["your_things"] for number in said)


def log_odds(found: Sequence[Evidence]) -> float:
    """How much more likely than not a message is for the desk, by this evidence."""
    return sum(each.value * each.weight for each in found)


def says_the_day(reader: Reader, clause: Clause) -> bool:
    """Whether a clause names a day of the event by its date ("the 24th"), and not only by its distance from today."""
    return any(day.day in reader.days_of_event for day in clause.reading.days_within(clause.start, clause.end) if not day.relative)


def _said_of_a_title(reader: Reader, clause: Clause) -> float:
    """How much is said of a title in a programme of many: nothing, a short one, or more words of it than anybody says by chance."""
    if not reader.topics.is_large:
        return 0.0
    said = max((LONG_TITLE if is_a_whole_title(span) else len(span) for span in clause.spans if span.concept is C.SESSION_NAME), default=0)
    said = max(said, _words_of_one_title(reader, clause))
    return float(min(said, LONG_TITLE) - 1) if said > 1 else 0.0


def _words_of_one_title(reader: Reader, clause: Clause) -> int:
    """How many words are said of the title of the one talk that they find, wherever they stand in it; too few tell nothing, a rare one tells two."""
    sessions = {session for session, _ in clause.talks(C.TOPIC)}
    if len(sessions) != 1:
        return 0
    title = words_of(reader.directory.sessions[sessions.pop()].title)
    numbers = {span.start for span in clause.spans if span.concept is C.TOPIC}
    said = [number for number in numbers if any(_begins_one_of(title, form.text) for form in clause.reading.forms[number])]
    found = len(said) + sum(reader.frequency(clause.reading.words[number].text) < RARE for number in said) if len(said) > 1 else 0
    return found if found >= LONG_TITLE else 0


def _begins_one_of(words: Collection[str], word: str) -> bool:
    return word in words or (len(word) >= SHORTEST_BEGINNING and any(each.startswith(word) for each in words))


def _is_any_round_table(span: Span, spans: Sequence[Span]) -> bool:
    """Whether sessions are only named as what all of them are ("the round tables"), which is no subject."""
    return span.concept is C.SESSION_NAME and any(
        each.concept is C.ROUND_TABLE and (each.start, each.end) == (span.start, span.end) for each in spans
    )


def _plainly(reader: Reader, used: Sequence[Span], found: Set[C], texts: Sequence[str]) -> float:
    """How plainly a message asks whose words are all explained: it is hardly more than a keyword, asks of no subject, or only names what is asked."""
    few = max(0, FEW - len(texts)) / 2
    of_a_subject = found & SUBJECTS and not any(span.concept is C.DESCRIBED_PERSON and says_several(reader, texts[span.start]) for span in used)
    counted = [text for text in texts if len(text) > 1] if C.NOW in found else texts  # "y", "a" are hardly words where one asks what is on
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


def _is_own(reader: Reader, reading: Reading, number: int) -> bool:
    """Whether a word is none of the languages', but the programme's."""
    return reading.words[number].text.isalpha() and not any(form.text in reader.book.common for form in reading.forms[number][:1])


def _odds(log_likelihood: float) -> float:
    """The log-odds that something so likely is not so."""
    return math.log(max(1e-9, 1 - math.exp(min(log_likelihood, -1e-9)))) - log_likelihood
