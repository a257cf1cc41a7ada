"""Going on, in a large event, about the talk or the talks that were told last: "who is the speaker?", "which room?", "elle dure combien ?"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AROUND, IN_PAGES, NAMED, OF_A_MOMENT, OF_A_PERSON, SHORT, Turn
from knowledge.understanding.kinds.paging import OF_A_PART
from knowledge.understanding.kinds.preferring.parts import hours_of
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader

FEW = 4
"""Talks of each of which it may be asked together by whom they are given."""
MOST_TOLD = 8
"""Talks that are spoken of together."""
WHO_SPEAKS = AROUND | {C.WHO, C.WHO_IS, C.SPEAKER, C.SPEAK, C.WHAT, C.THEY, C.TALK, C.SESSION, C.PERSON_WORD}
ASKS_WHO = frozenset({C.WHO, C.WHO_IS, C.SPEAKER})
OF_A_VERB = frozenset({C.ATTEND, C.TALK_ABOUT})
SIDES = frozenset({C.WHEN, C.WHERE, C.ROOM_WORD, C.START, C.END, C.HOW_LONG, C.DATE})
WHEN_AND_WHERE = AROUND | SIDES | {C.WHAT, C.WHICH, C.PRACTICAL, C.HE, C.SHE, C.THEY, C.TALK, C.SESSION, C.HAPPEN, C.ADDRESS}
MEANINGS_OF_A_CHANNEL = frozenset({C.PRESS, C.ELSEWHERE})
"""What a word for a room may be elsewhere ("which channel?")."""
OF_A_SUBJECT = frozenset({Intent.TOPIC, Intent.SESSION_TIME, Intent.SESSION, Intent.SPEAKERS})
"""Kinds of question about talks that are named by what they are about."""
OF_A_SPAN = (C.START, C.END, C.HOW_LONG)
"""Sides that a talk has, and nobody who gives it: "elle" is then the talk ("elle dure combien ?")."""
LITTLE = 0.3
ROWS_WITH_ROOMS = OF_A_PART | {Intent.SPEAKERS}
"""Kinds of question that a large event answers with hours and rooms."""
ONLY_A_SIDE = AROUND | SIDES | {C.WHICH, C.THEY, C.HAPPEN, C.TALK, C.SESSION, C.PRACTICAL}


def who_gives_what_was_told(turn: Turn) -> Ask | None:
    """ "Who is the speaker?", "c'est qui qui parle ?" of the one talk that was told, or of each of a few where one speaker is asked for."""
    clause, told = turn.clause, _told(turn)
    if not told or not ASKS_WHO & clause.concepts or _beside_speaking(clause) - WHO_SPEAKS or turn.unexplained >= LITTLE or turn.length > SHORT + 1:
        return None
    named = turn.last.intent is Intent.SESSION_TIME and len(turn.last.sessions) > 1
    each_is_told = named or turn.last.intent is Intent.SESSION or (turn.last.intent is Intent.TOPIC and clause.has(C.SPEAK, C.HOSTS))
    of_each = each_is_told and (named or not clause.has(C.SPEAKER)) and len(told) <= FEW
    of_one = clause.has(C.SPEAKER) and not any(_is_plural(turn, number) for span in clause.spans for number in range(span.start, span.end))
    return who_gives(turn, told) if len(told) == 1 or of_each or of_one else None


def _beside_speaking(clause: Clause) -> set[C]:
    """The concepts of a clause without what a verb for speaking may mean besides ("qui présente ?")."""
    verbs = {(span.start, span.end) for span in clause.spans if span.concept is C.SPEAK}
    return {span.concept for span in clause.spans if span.concept not in OF_A_VERB or (span.start, span.end) not in verbs}


def who_gives(turn: Turn, told: tuple[str, ...]) -> Ask:
    """Who gives the one talk that was told, or each of several."""
    return Ask(Intent.SPEAKERS, sessions=told) if len(told) == 1 else Ask(Intent.TOPIC, talks=_talks(turn, told), aspects=(Aspect.WHO,))


def when_is_what_was_told(turn: Turn) -> Ask | None:
    """ "Which room, and at what time?", "until when?" of the one talk that was told, or of each of a few that were found."""
    clause, told, ask = turn.clause, _told(turn), turn.ask
    of_another_matter = clause.has(C.PRACTICAL) and not clause.has(C.ROOM_WORD, C.LANGUAGE_WORD)
    of_the_channel = MEANINGS_OF_A_CHANNEL if clause.has(C.ROOM_WORD) else frozenset()
    besides = clause.concepts - WHEN_AND_WHERE - of_the_channel - ({C.SPEAK} if of_the_channel and clause.has(C.IT) else set())
    if not told or of_another_matter or not SIDES & clause.concepts or besides or turn.unexplained >= LITTLE or len(clause) > SHORT + 2:
        return None
    of_somebody = turn.last.intent in OF_A_PERSON or clause.has(C.HE, C.SHE)
    of_the_whole = ask is not None and (ask.intent is Intent.PARTS or (ask.intent is Intent.PROGRAMME and bool(ask.rooms or ask.tracks)))
    if (of_somebody and not clause.has(*OF_A_SPAN)) or of_the_whole:
        return None
    if len(told) == 1:
        return Ask(Intent.SESSION_TIME, sessions=told, aspects=(Aspect.DURATION,) if clause.has(C.HOW_LONG) else ())
    if turn.last.intent is not Intent.TOPIC or clause.has(C.HOW_LONG):
        return None
    return Ask(Intent.TOPIC, talks=_talks(turn, told), aspects=(Aspect.WHEN,))


def what_is_on_then(turn: Turn) -> Ask | None:
    """ "And in Janson at that time?", "il y a quoi d'autre à cette heure-là ?": what is on at the hour of the talk that was told."""
    clause, told = turn.clause, _told(turn)
    if len(told) != 1:
        return None
    words = clause.texts
    phrases = (phrase for language in turn.reader.languages for phrase in language.same_hours)
    said = any(words[start : start + len(phrase)] == phrase for phrase in phrases for start in range(len(words)))
    said = said or (clause.has(C.SAME_TIME) and clause.has(C.OTHER, C.MORE, C.ROOM, C.TRACK))
    if not said or clause.has(C.TIME, C.DAY, *NAMED):
        return None
    then = replace(hours_of(turn.reader, told[0]), ends=None)
    who = (Aspect.WHO,) if clause.has(C.WHO, C.WHO_IS) else ()
    return Ask(Intent.AT_TIME, when=then, rooms=clause.values(C.ROOM), tracks=clause.values(C.TRACK), aspects=who)


def side_of_the_same(reader: Reader, clause: Clause, previous: Ask) -> Ask | None:
    """ "..., and where?" behind "who speaks at 2": what is told of those in a large event has it already, so the same is asked once."""
    rest = len(clause) <= SHORT and unexplained(clause) < LITTLE and bool(SIDES & clause.concepts) and not clause.concepts - ONLY_A_SIDE
    of_the_room = set(clause.values(C.PRACTICAL)) <= {Matter.ROOM}
    of_the_event = clause.says(reader.sets["places_of_events"])
    return previous if rest and of_the_room and not of_the_event and previous.intent in ROWS_WITH_ROOMS and reader.directory.rooms else None


def the_one_on_a_subject(turn: Turn) -> Ask | None:
    """ "Which one is about storage?", "celle sur le stockage, qui la donne ?" of the talks that were told, or of the track or the room in mind."""
    clause, ask, last = turn.clause, turn.ask, turn.last
    if ask is None or ask.intent not in OF_A_SUBJECT or ask.rooms or ask.tracks or not turn.reader.directory.rooms:
        return None
    ones = clause.says(turn.reader.sets["ones"] - turn.reader.asking_words)
    if not (ones or clause.has(C.WHICH, C.PERSON_WORD, C.IT, C.ANY)) or clause.has(C.TALK, C.EVENT, C.PERSON):
        return None
    told = turn.recall.sessions if len(turn.recall.sessions) > 1 else ()
    at_once = last.intent in OF_A_MOMENT
    whole = set() if at_once else {session.id for track in last.tracks for session in turn.reader.directory.by_track.get(track, ())}
    whole |= {session.id for room in last.rooms for session in turn.reader.directory.by_room.get(room, ()) if not at_once}
    among = whole | set(told)
    meant = tuple(talk for talk in ask.talks if talk[0] in among) or tuple(talk for talk in ask.mentions if talk[0] in told)
    if ask.intent is Intent.TOPIC:
        of_that_hour = replace(ask, rooms=last.rooms, tracks=last.tracks, when=last.when, confirms=False) if at_once and last.when else None
        return replace(ask, talks=meant, mentions=(), sessions=()) if meant else of_that_hour
    some = tuple(session for session in ask.sessions if session in among)
    return replace(ask, sessions=some) if some and len(ask.sessions) > 1 else None


def what_they_are_about(turn: Turn) -> Ask | None:
    """ "What is it about?" after several talks that were told: what each of them is about, and not what the event is."""
    told, last = _told(turn), turn.last
    only = AROUND | {C.THEME, C.ABOUT, C.THEY, C.WHAT}
    asked = len(told) > 1 and last.intent in OF_A_SUBJECT and any(turn.only(each, only) for each in (C.THEME, C.ABOUT))
    return Ask(Intent.SESSION, sessions=told) if asked else None


def _told(turn: Turn) -> tuple[str, ...]:
    """The talks in mind of a large event; none where they are too many, or those of a list of which pages are left."""
    sessions = turn.recall.sessions if turn.reader.directory.rooms else ()
    of_a_list = len(sessions) > 1 and turn.recall.more is not None and turn.last.intent in IN_PAGES
    return sessions if len(sessions) <= MOST_TOLD and not of_a_list else ()


def _talks(turn: Turn, told: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    return tuple(talk for talk in turn.recall.talks if talk[0] in told) or tuple((session, -1) for session in told)


def _is_plural(turn: Turn, number: int) -> bool:
    word = turn.clause.reading.words[number].text
    return turn.reader.plurals.looks_plural(word) and word not in turn.reader.small_words
