"""The first arrow: a message becomes a question. Pure; what people write takes some milliseconds, and long messages belong in a thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import NamedTuple

from knowledge.understanding.checking.edges_of_programme import with_edges
from knowledge.understanding.checking.first_message import with_what_is_on
from knowledge.understanding.checking.preludes import introduced
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.context import Conversation
from knowledge.understanding.explaining import explained
from knowledge.understanding.following.choosing import chosen
from knowledge.understanding.following.followup import continued
from knowledge.understanding.following.pointed_among import the_one_pointed_at
from knowledge.understanding.framing.alternatives import claims_of_each
from knowledge.understanding.framing.at_own_time import at_those_hours
from knowledge.understanding.framing.doing_there import without_what_one_does_there
from knowledge.understanding.framing.framing import as_returning, asked_before, without_announcement, without_reminder, without_what_it_is_for
from knowledge.understanding.framing.own_time import own_time
from knowledge.understanding.framing.set_aside import (
    as_guess,
    as_put_right,
    without_doubt,
    without_what_is_not_meant,
    without_what_thanks_are_for,
    without_whoever_it_is_not,
)
from knowledge.understanding.framing.speaking import known_language, language_of_answer, language_told, without_language_wanted
from knowledge.understanding.gathering import asked_together
from knowledge.understanding.kinds.acronym_asked import acronym_asked
from knowledge.understanding.kinds.evidence.belonging import evidence, log_odds
from knowledge.understanding.kinds.paging import more_wanted
from knowledge.understanding.kinds.somebody_else import as_a_function, as_whom_it_has
from knowledge.understanding.names.titles import is_named_by_its_words
from knowledge.understanding.question import Ask, Aspect, Intent, Question, SocialKind
from knowledge.understanding.reading.prepared import with_prepared
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading, read
from knowledge.understanding.recall import Recall, recalled
from knowledge.understanding.sentences.excepted import of_everybody, of_others_in_mind, of_the_others, without_whoever_is_excepted
from knowledge.understanding.sentences.sentences import Part, parts_of
from knowledge.understanding.sentences.told_around import asked_alone, is_asked_alone
from knowledge.understanding.words.folding import is_pictures, words_of
from knowledge.understanding.words.language import language_scores

OPEN_QUESTIONS = (C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG)
"""Concepts of questions that no yes and no no answers."""


class _Tries(NamedTuple):
    """What may still be set aside of a message, which is then understood anew; each multiplies what is tried."""

    told: int = 1
    """Things told around a question, each with a sign or a word of its own, one after the other."""
    excepted: int = 1
    """How often all who are left out are."""


def understand(reader: Reader, text: str, conversation: Conversation, now: datetime, client_language: str | None = None) -> Question:
    """What a message asks. `now` is aware; `client_language` is an IETF tag ("fr-CA") or None."""
    question = _understood(reader, text, conversation, now, client_language, _Tries())
    if not reader.sets["or_words"].isdisjoint([word.text for word in words_of(text)[1]]):
        claims = claims_of_each(reader, read(reader, text, now, question.language))
        each = tuple(_understood(reader, claim, conversation, now, client_language, _Tries(0, 0)).asks for claim in claims)
        return replace(question, either=each)
    return question


def _understood(reader: Reader, text: str, conversation: Conversation, now: datetime, client_language: str | None, tries: _Tries) -> Question:
    """The same, with what may still be set aside."""
    _, typed = words_of(text)
    guess = language_told(reader, typed) or conversation.language or known_language(reader, client_language)
    recall = recalled(conversation, now)
    reading, wanted = _as_meant(reader, text, recall, now, guess)
    recall = with_what_is_on(reader, reading, recall, now)
    if own := own_time(reader, reading, now):
        question = _understood(reader, own.rest, conversation, now, client_language, tries)
        if at_their_time := at_those_hours(reader, question.asks, own, now):
            return replace(question, text=text, asks=at_their_time, language=wanted or guess or question.language)
    if tries.excepted and (excepted := without_whoever_is_excepted(reader, reading, recall)):
        rest, left_out = excepted
        tries = tries._replace(excepted=0)
        question = _understood(reader, rest, conversation, now, client_language, tries) if rest else Question(text, guess or "")
        others = (
            of_the_others(reader, question.asks or of_everybody(reader, rest), left_out, now)
            if rest
            else of_others_in_mind(reader, recall, left_out, now)
        )
        if others:
            language = wanted or guess or language_of_answer(reader, reading, [], conversation, client_language, others)
            return replace(question, text=text, asks=others, language=language)
    for alone, asked, told in asked_alone(reader, reading, recall) if tries.told else ():
        question = _understood(reader, alone, conversation, now, client_language, _Tries(told=tries.told - 1, excepted=0))
        if is_asked_alone(reader, question.asks, asked, told):
            return replace(question, text=text, language=wanted or question.language)
    if again := asked_before(reader, reading, recall):
        reading, recall = as_put_right(read(reader, again[0], now, guess)), again[1]
    recall = as_returning(reader, reading, recall)
    choice = _chosen(reader, reading, recall, text, now) or acronym_asked(reader, reading)
    found = [] if choice else list(_parts_going_on(reader, reading, recall, now))
    weighed = tuple(evidence(reader, reading, part.readings[0], recall, now) if part.readings else () for part, _ in found)
    asks = choice or asked_together(reader, found, recall, now, [log_odds(each) for each in weighed])
    if any(part.clause.has(*OPEN_QUESTIONS) for part, _ in found):
        asks = tuple(replace(ask, aspects=(Aspect.WHO,)) if ask.intent is Intent.UNKNOWN_NAME else ask for ask in asks)
    asks = tuple(as_a_function(reader, as_whom_it_has(reader, ask)) for ask in asks)
    asks = with_prepared(reader.prepared, reader.directory.programme, text, asks)
    titles = [span for part, _ in found for span in part.clause.of(C.SESSION_NAME) if is_named_by_its_words(span)]
    language = wanted or language_of_answer(reader, reading, titles, conversation, client_language, asks)
    scores = partial(language_scores, reader.languages, typed)
    return Question(text, language, asks, trace=partial(explained, reading, scores, [part for part, _ in found], weighed, asks))


def _as_meant(reader: Reader, text: str, recall: Recall, now: datetime, guess: str | None) -> tuple[Reading, str | None]:
    """A message read once more after each thing in it that is not asked, and the language in which the answer is wanted where it says so."""
    reading = read(reader, text, now, guess)
    rest, wanted = without_language_wanted(reader, reading, text)
    if wanted:
        reading = read(reader, rest, now, guess)
    if thanked := without_what_thanks_are_for(reader, reading):
        reading = read(reader, thanked, now, guess)
    if claimed := without_whoever_it_is_not(reader, reading):
        reading = read(reader, claimed, now, guess)
    elif guessed := without_doubt(reader, reading, recall):
        reading = as_guess(read(reader, guessed, now, guess))
    elif meant := without_what_is_not_meant(reader, reading, recall):
        reading = as_put_right(read(reader, meant, now, guess))
    if there := without_what_one_does_there(reader, reading):
        reading = read(reader, there, now, guess)
    if follows := without_announcement(reader, reading) or without_what_it_is_for(reader, reading):
        reading, wanted = read(reader, follows, now, guess), wanted or guess
    if reminded := without_reminder(reader, reading):
        reading, wanted = read(reader, reminded, now, guess), wanted or guess
    return reading, wanted


def _chosen(reader: Reader, reading: Reading, recall: Recall, text: str, now: datetime) -> tuple[Ask, ...]:
    """What a message picks of what the last answer offered: more of a list, one of the choices, or the one that it points at; nothing where it asks
    something of its own."""
    if further := more_wanted(reader, reading, recall):
        return (further,)
    choice = chosen(reader, reading, recall, now) if reading.words else _shown(text, recall)
    if not choice and recall.listed.sessions and (pointed := the_one_pointed_at(reader, reading, recall, now)):
        return (pointed,)
    return choice


def _shown(text: str, recall: Recall) -> tuple[Ask, ...]:
    """What a message without words asks: nothing, where it is a picture in the middle of a conversation."""
    return (Ask(Intent.SOCIAL, topic=SocialKind.NOTED),) if recall.last_asks and is_pictures(text) else ()


def _parts_going_on(reader: Reader, reading: Reading, recall: Recall, now: datetime) -> Iterator[tuple[Part, Recall]]:
    """The parts of a message, each as what it asks after those before it, with what was in mind when it was read."""
    previous: Part | None = None
    for part, before in parts_of(reader, reading, recall, now):
        whole = with_edges(reader, introduced(reader, continued(reader, part, before, previous.ask if previous else None), previous))
        yield whole, before
        previous = whole
