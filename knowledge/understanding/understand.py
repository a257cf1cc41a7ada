"""The first arrow: a message becomes a question. Pure, and fast enough to be called from the event loop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from knowledge.understanding.checking.accepting import accepted_parts
from knowledge.understanding.checking.across_sentences import (
    only_of_the_number,
    with_the_day_told,
    without_help_of_ones_own,
    without_what_they_come_for,
)
from knowledge.understanding.checking.checking import checked, in_order, only_described
from knowledge.understanding.checking.coming_and_going import missed_part, with_missed_part
from knowledge.understanding.checking.edges_of_programme import with_edges
from knowledge.understanding.checking.first_message import of_this_moment, who_is_seen
from knowledge.understanding.checking.guests import guests_by_sentence, with_absent
from knowledge.understanding.checking.introducing import introduced
from knowledge.understanding.checking.of_the_asker import without_the_askers_own
from knowledge.understanding.checking.preludes import without_preludes
from knowledge.understanding.checking.sides_of_the_event import within_their_side
from knowledge.understanding.checking.strangers import stranger
from knowledge.understanding.checking.unheard_of import unheard_of, unheard_street
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.context import Conversation
from knowledge.understanding.explaining import explained
from knowledge.understanding.following.choosing import chosen
from knowledge.understanding.following.followup import continued
from knowledge.understanding.following.nobody_in_mind import of_nobody_known, to_reach_nobody_known
from knowledge.understanding.following.pointed_among import the_one_pointed_at
from knowledge.understanding.framing.framing import as_returning, asked_before, without_announcement, without_what_it_is_for
from knowledge.understanding.framing.set_aside import as_put_right, without_what_is_not_meant, without_what_thanks_are_for
from knowledge.understanding.framing.speaking import known_language, language_of_answer, language_told, without_language_wanted
from knowledge.understanding.kinds.belonging import evidence, log_odds
from knowledge.understanding.kinds.of_their_parts import without_all_parts_again
from knowledge.understanding.kinds.paging import more_wanted
from knowledge.understanding.kinds.scoring import Interpretation
from knowledge.understanding.question import Ask, Aspect, Intent, Order, Question, SocialKind, TimeSpan
from knowledge.understanding.reading.prepared import with_prepared
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading, read
from knowledge.understanding.recall import Recall, recalled
from knowledge.understanding.sentences.sentences import Part, parts_of
from knowledge.understanding.sentences.told_around import asked_alone, is_asked_alone
from knowledge.understanding.words.folding import is_pictures, words_of
from knowledge.understanding.words.language import language_scores

OF_ALL_SPEAKERS = (C.SPEAKER, C.EVENT, C.ALL, C.ATTEND, C.DAY, C.TODAY, C.HOW_MANY, C.SESSION, C.ROUND_TABLE, C.TALK, C.DEBATE, C.PROGRAMME, C.TOPIC)
"""Concepts beside which who speaks is asked of the whole event."""
OF_A_WHOLE_ROOM = (C.SPEAKER, C.ALL, C.DAY, C.TODAY, C.TOMORROW, C.HOW_MANY, C.PROGRAMME, C.HOSTS, C.WHEN, C.OPENS, C.CLOSES)
"""Concepts beside which who speaks is asked of all that a room has."""
OPEN_QUESTIONS = (C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG)
"""Concepts of questions that no yes and no no answers."""
OF_A_PART = frozenset({Aspect.START, Aspect.END, Aspect.DURATION, Aspect.LEFT})
"""Sides of the time of what is on now, where "this one" is asked about."""
OF_THE_SERIES = (C.SERIES, C.MEETING, C.MEETING_WORD, C.SERIES_NUMBER, C.OPENING_MEETING)
MOST_ASKS = 4
MOST_TOLD = 1
"""Things told around a question, each with a sign or a word of its own, that are set aside one after the other."""


def understand(reader: Reader, text: str, conversation: Conversation, now: datetime, client_language: str | None = None) -> Question:
    """What a message asks. `now` is aware; `client_language` is an IETF tag ("fr-CA") or None."""
    return _understood(reader, text, conversation, now, client_language, MOST_TOLD)


def _understood(reader: Reader, text: str, conversation: Conversation, now: datetime, client_language: str | None, told_around: int) -> Question:
    """The same. `told_around`: how many things that are told around the question may still be set aside; each multiplies what is tried."""
    _, typed = words_of(text)
    languages = partial(language_scores, reader.languages, typed)
    guess = language_told(reader, typed) or conversation.language or known_language(reader, client_language)
    reading = read(reader, text, now, guess)
    rest, wanted = without_language_wanted(reader, reading, text)
    if wanted:
        reading = read(reader, rest, now, guess)
    recall = recalled(conversation, now)
    if thanked := without_what_thanks_are_for(reader, reading):
        reading = read(reader, thanked, now, guess)
    if meant := without_what_is_not_meant(reader, reading, recall):
        reading = as_put_right(read(reader, meant, now, guess))
    if follows := without_announcement(reader, reading) or without_what_it_is_for(reader, reading):
        reading = read(reader, follows, now, guess)
    for alone, asked, told in asked_alone(reader, reading, recall) if told_around else ():
        question = _understood(reader, alone, conversation, now, client_language, told_around - 1)
        if is_asked_alone(reader, question.asks, asked, told):
            return replace(question, text=text)
    if again := asked_before(reader, reading, recall):
        reading, recall = as_put_right(read(reader, again[0], now, guess)), again[1]
    recall = as_returning(reader, reading, recall)
    further = more_wanted(reader, reading, recall)
    choice = (further,) if further else chosen(reader, reading, recall, now) if reading.words else _shown(text, recall)
    if not choice and recall.listed.sessions and (pointed := the_one_pointed_at(reader, reading, recall, now)):
        choice = (pointed,)
    found = [] if choice else list(_parts_going_on(reader, reading, recall, now))
    weighed = tuple(evidence(reader, reading, part.readings[0], recall, now) if part.readings else () for part, _ in found)
    asks = choice or _asks(reader, found, recall, now, [log_odds(each) for each in weighed])
    if any(part.clause.has(*OPEN_QUESTIONS) for part, _ in found):
        asks = tuple(replace(ask, aspects=(Aspect.WHO,)) if ask.intent is Intent.UNKNOWN_NAME else ask for ask in asks)
    asks = with_prepared(reader.prepared, reader.directory.programme, text, asks)
    language = wanted or language_of_answer(reader, reading, conversation, client_language, asks)
    return Question(text, language, asks, trace=partial(explained, reading, languages, [part for part, _ in found], weighed, asks))


def _shown(text: str, recall: Recall) -> tuple[Ask, ...]:
    """What a message without words asks: nothing, where it is a picture in the middle of a conversation."""
    return (Ask(Intent.SOCIAL, topic=SocialKind.NOTED),) if recall.last_asks and is_pictures(text) else ()


def _parts_going_on(reader: Reader, reading: Reading, recall: Recall, now: datetime) -> Iterator[tuple[Part, Recall]]:
    """The parts of a message, each as what it asks after those before it, with what was in mind when it was read."""
    previous: Part | None = None
    for part, before in parts_of(reader, reading, recall, now):
        whole = with_edges(reader, introduced(continued(reader, part, before, previous.ask if previous else None), previous))
        yield whole, before
        previous = whole


def _asks(reader: Reader, found: list[tuple[Part, Recall]], recall: Recall, now: datetime, odds: list[float]) -> tuple[Ask, ...]:
    """What the parts of a message ask. `odds`: for each part the log-odds that it is for the desk at all."""
    parts = [part for part, _ in found]
    accepted = within_their_side(without_help_of_ones_own(reader, without_the_askers_own(reader, accepted_parts(reader, parts, odds))))
    missed = missed_part(reader, parts[0].clause.reading, parts, recall, now) if parts else None
    if missed and not accepted:
        return (missed,)
    guests = guests_by_sentence(reader, parts)
    seen = who_is_seen(reader, parts[0].clause, now) if len(parts) == 1 and not (accepted or recall.last_asks) else None
    if seen:
        return (seen,)
    if not accepted:
        unknown = next(iter(guests.values()), None) or next(
            (ask for part, before in found if (ask := _of_something_else(reader, part, before))), None
        )
        unknown = unknown or of_nobody_known(reader, parts, recall) or to_reach_nobody_known(reader, parts)
        unknown = unknown or of_this_moment(reader, parts, recall, now)
        return (unknown,) if unknown else ()
    of_a_contact = not recall.last_asks and any(part.ask and part.ask.intent is Intent.CONTACT for part in accepted)
    if of_a_contact and (whom := of_nobody_known(reader, parts, recall)):
        return (whom,)
    unknown = next((ask for part, before in found if part in accepted and only_described(part) and (ask := stranger(reader, part, before))), None)
    if unknown:
        return (unknown,)
    asks = [
        with_absent(guests, part.sentence, ask)
        for part in accepted
        for ask in (recall.last_asks if _repeats(part) else in_order(checked(reader, part, parts), part, reader))
    ]
    asks = without_what_they_come_for(only_of_the_number(without_preludes(asks, accepted), parts))
    asks = without_all_parts_again(reader, with_the_day_told(reader, asks, parts))
    asks = [_of_this_moment(reader, ask, accepted, now) for ask in _without_small_talk(asks, recall)]
    if missed:
        asks = with_missed_part(asks, missed)
    return tuple(dict.fromkeys(asks))[:MOST_ASKS]


def _of_something_else(reader: Reader, part: Part, recall: Recall) -> Ask | None:
    """What a part that is read as nothing asks of something that the programme does not have."""
    return unheard_street(reader, part.clause) or stranger(reader, part, recall) or unheard_of(reader, part.clause)


def _of_this_moment(reader: Reader, ask: Ask, parts: list[Part], now: datetime) -> Ask:
    """While the event runs, "who is speaking?" asks who speaks now; before and after, "what's on that day" asks for the programme, and what the
    next is about for the next of the series."""
    event = reader.directory.programme.event
    of_the_day = ask.intent is Intent.NOW and not event.begins <= now < event.ends and not (ask.rooms or ask.tracks)
    if of_the_day and any(part.clause.has(C.EVENT) for part in parts):
        return Ask(Intent.PROGRAMME)
    if ask.intent is Intent.REMAINING and not ask.when and any(part.clause.has(C.SO_FAR) for part in parts):
        return replace(ask, when=TimeSpan(exact=now), order=Order.BEFORE)
    if _asks_what_is_on(reader, ask, parts, now):
        return replace(ask, intent=Intent.NOW, aspects=(Aspect.WHO,) if any(part.clause.has(C.WHO, C.WHO_IS) for part in parts) else ask.aspects)
    about_the_next = ask.intent is Intent.NEXT and not (ask.sessions or ask.people or ask.when or ask.order not in (Order.AFTER, Order.BEFORE))
    if (
        about_the_next
        and reader.directory.programme.series
        and not event.begins <= now < event.ends
        and len(parts) == 1
        and parts[0].clause.has(C.ABOUT)
    ):
        return Ask(Intent.SERIES, order=ask.order)
    if ask.intent is Intent.CLARIFY and ask.topic == Intent.NEXT and event.begins <= now < event.ends:
        return Ask(Intent.NEXT, order=ask.order)  # "after him" is then after whoever speaks now
    ask = _of_what_is_on(reader, _of_the_series(reader, ask, parts, now), parts, now)
    plain = ask.intent is Intent.SPEAKERS and not (ask.aspects or ask.sessions or ask.order or ask.when or ask.rooms or ask.tracks)
    if not plain or len(parts) > 1 or not event.begins <= now < event.ends or any(part.clause.has(*OF_ALL_SPEAKERS) for part in parts):
        return ask
    return Ask(Intent.NOW, aspects=(Aspect.WHO,))


def _of_what_is_on(reader: Reader, ask: Ask, parts: list[Part], now: datetime) -> Ask:
    """Where "this one" is asked about, the time of what is on now, and not of the event."""
    of_a_part = ask.intent is Intent.EVENT_TIME and bool(ask.aspects) and set(ask.aspects) <= OF_A_PART and not ask.when
    if not of_a_part or len(parts) > 1 or not parts[0].clause.has(C.THIS_PART):
        return ask
    sessions = tuple(session.id for session in reader.directory.running_at(now))
    return Ask(Intent.SESSION_TIME, sessions=sessions, aspects=ask.aspects) if sessions else ask


def _of_the_series(reader: Reader, ask: Ask, parts: list[Part], now: datetime) -> Ask:
    """While the event runs, "what was before this?" asks for what was on; once it is over, the next session is that of its series."""
    event = reader.directory.programme.event
    said = {concept for part in parts for concept in part.clause.concepts}
    if ask.intent is Intent.SERIES and ask.order and not ask.words and said.isdisjoint(OF_THE_SERIES):
        return Ask(Intent.NEXT, order=ask.order) if event.begins <= now < event.ends else ask
    after_all = now >= event.ends and ask.intent is Intent.NEXT and ask.order is Order.AFTER and not (ask.people or ask.sessions or ask.rooms)
    if after_all and reader.directory.programme.series and C.MEETING_WORD in said:
        return Ask(Intent.SERIES, order=Order.AFTER, aspects=(Aspect.DAY,) if C.WHEN in said else ())
    return ask


def _asks_what_is_on(reader: Reader, ask: Ask, parts: list[Part], now: datetime) -> bool:
    """Whether "who's speaking in Janson?" or "y a quoi dans Janson ?" is asked while that room or track has its hours."""
    if ask.intent is not Intent.PROGRAMME or not (ask.rooms or ask.tracks) or ask.when or Aspect.COUNT in ask.aspects:
        return False
    clauses = [part.clause for part in parts]
    asks = any(clause.has(C.WHO, C.WHO_IS) or (clause.has(C.THERE_IS) and clause.has(C.WHAT)) for clause in clauses)
    if not asks or any(clause.has(*OF_A_WHOLE_ROOM) for clause in clauses):
        return False
    directory = reader.directory
    by_part = [*(directory.by_room.get(room, ()) for room in ask.rooms), *(directory.by_track.get(track, ()) for track in ask.tracks)]
    today = directory.day_at(now)
    of_today = [session for sessions in by_part for session in sessions if directory.date_of[session.id] == today]
    return any(session.starts <= now for session in of_today) and any(session.ends > now for session in of_today)


def _without_small_talk(asks: list[Ask], recall: Recall) -> list[Ask]:
    """The asks without greetings and thanks around them; of small talk alone, what it comes to."""
    serious = [ask for ask in asks if ask.intent is not Intent.SOCIAL]
    if serious and any(ask.topic != SocialKind.LANGUAGE for ask in asks if ask.intent is Intent.SOCIAL):
        asks = [ask for ask in asks if ask.intent is not Intent.SOCIAL or ask.topic == SocialKind.LANGUAGE]
    if not serious and asks:
        asks = asks[-1:] if any(ask.topic == SocialKind.GREETING for ask in asks) else asks[:1]
        if asks[0].topic == SocialKind.LANGUAGE and recall.last_asks:
            asks = [replace(ask, page=0) for ask in recall.last_asks]
    return asks


def _repeats(part: Part) -> bool:
    return bool(part.ask and part.ask.intent is Intent.REPEAT)


def best_reading(parts: list[Part]) -> Interpretation | None:
    """Of the readings of the parts of a message, the best that is no small talk; None where there is none."""
    found = (reading for part in parts for reading in part.readings if reading.kind.intent is not Intent.SOCIAL)
    return max(found, key=lambda reading: reading.score, default=None)
