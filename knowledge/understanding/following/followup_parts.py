"""What goes on with a room or a track that was asked about: "who's speaking?", "and the last?", "how many talks?", "now?"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from knowledge.directory import Directory
from knowledge.programme import Session
from knowledge.understanding.clauses.whole_lists import all_that_it_has
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AROUND, EDGES, OF_A_MOMENT, PRONOUNS, Turn
from knowledge.understanding.kinds.paging import OF_A_PART, asks_of_a_language, said_time
from knowledge.understanding.question import ASIDES, Ask, Aspect, Intent, Order, TimeSpan

ELSEWHERE = (C.ROOM, C.TRACK, C.EVENT, C.PLACE, C.PERSON, C.SESSION_NAME, C.TOPIC, C.ORGANISATION, C.SERIES, C.PRACTICAL)
"""Concepts by which something else than that room is asked about."""
OF_A_PLACE_IN_IT = (C.NEXT, C.PREVIOUS, C.BEFORE, C.AFTER, C.NOW, C.TIME, C.FIRST, C.LAST, C.HOW_MANY, C.HE, C.SHE, C.HIM_OR_HER)
"""Concepts by which one talk of a room is asked for, and not all."""
NAMED_THERE = (C.PLACE, C.PERSON, C.TOPIC, C.ORGANISATION)
OF_ALL = (C.EVENT, *NAMED_THERE)
LONGEST = 6
"""Words of a message that leaves out which room it means; more may stand beside "in the same room"."""
PLACES_IN_IT = ((C.LONGEST, Order.LONGEST), (C.SHORTEST, Order.SHORTEST), *EDGES)
ONLY_AN_EDGE = AROUND | {
    C.FIRST, C.LAST, C.LONGEST, C.SHORTEST, C.HOW_LONG, C.OPENS, C.CLOSES, C.TALK, C.SESSION, C.SPEAK, C.SPEAKER, C.WHO, C.WHO_IS, C.WHAT, C.WHICH,
    C.WHEN, C.DAY, C.TODAY, C.TOMORROW, C.SAME_ROOM, C.ROOM_WORD, C.PICKED, C.COMMAND,
}  # fmt: skip
OF_AN_EDGE = frozenset(order for _, order in PLACES_IN_IT)
SPOKEN_OF = frozenset({C.THAT_PERSON, C.THAT_SESSION, C.SHE, C.HE})
PICKABLE = frozenset({C.PERSON, C.SESSION_NAME, C.DESCRIBED_PERSON})
"""What "the last" would pick from a list of the first."""
OF_PARTS = OF_A_PART | {Intent.SPEAKERS, Intent.MORE}


def of_its_first_or_last(turn: Turn) -> Ask | None:
    """ "And the last?" after the first of a day or a room; "who speaks first?", "the longest talk?" of the room in mind."""
    last, clause = _as_of_its_part(turn), turn.clause
    said = clause.concepts | {span.concept for span in clause.reading.spans if clause.start <= span.start < clause.end}
    place = _place_said(turn)
    order = Order.FIRST if place else next((order for concept, order in PLACES_IN_IT if concept in said), None)
    if not turn.reader.directory.rooms or order is None:
        return None
    after_an_edge = last.intent is Intent.NEXT and last.order in OF_AN_EDGE and last.order is not order
    of_the_whole = _is_of_the_whole(turn, order)
    picking = PICKABLE if (after_an_edge or of_the_whole) and len(clause) <= LONGEST else frozenset()
    if clause.concepts - ONLY_AN_EDGE - SPOKEN_OF - picking - ({C.OTHER_ONE} if place else set()):
        return None
    of_a_room = bool(last.rooms or last.tracks) and last.intent in OF_A_PART and (of_the_whole or not _picks(turn))
    if not after_an_edge and not of_a_room:
        return None
    when = turn.ask.when if turn.ask else None
    if of_a_room and when and when.day and when.day not in set(_days_of(turn.reader.directory, last)):
        return None  # "the first talk tomorrow?" of all, where that room has none
    who = (Aspect.WHO,) if place and clause.has(C.WHO, C.WHO_IS) else ()
    return Ask(Intent.NEXT, who, rooms=last.rooms, tracks=last.tracks, when=when or last.when, talks=last.talks, order=order, number=place)


def _as_of_its_part(turn: Turn) -> Ask:
    """The last question; where it only went on ("now?", "next?") through the room or the track that was asked about before it, as one about that."""
    last, told = turn.last, turn.recall.sessions
    before = next((ask for ask in reversed(turn.recall.asked) if ask.rooms or ask.tracks), None)
    goes_on = last.intent in OF_A_MOMENT and not (last.rooms or last.tracks or last.order in OF_AN_EDGE) and len(told) == 1
    if before is None or not goes_on or told[0] not in all_that_it_has(turn.reader.directory, before):
        return last
    return replace(last, rooms=before.rooms, tracks=before.tracks, when=TimeSpan(day=turn.reader.directory.date_of[told[0]]))


def _place_said(turn: Turn) -> int | None:
    """The place, from the second on, at which a talk or a speaker is asked for ("the second speaker there")."""
    words, nouns = turn.clause.reading.words, {span.start for span in turn.clause.spans if span.concept in (C.TALK, C.SPEAKER, C.SPEAK, C.SESSION)}
    said = (turn.reader.ordinals.get(words[number].text, 0) for number in range(turn.clause.start, turn.clause.end) if number + 1 in nouns)
    return next((place for place in said if place > 1), None)


def _is_of_the_whole(turn: Turn, order: Order) -> bool:
    """Whether the first or last "in there" is asked for, or the last where only a part of the list was shown or it was shown before an aside, and not
    one of what was shown."""
    partly = turn.recall.more is not None or (bool(turn.recall.last_asks) and turn.recall.last_asks[-1].intent in ASIDES)
    return turn.clause.has(C.SAME_ROOM) or (order is Order.LAST and partly)


def _days_of(directory: Directory, last: Ask) -> Iterator[date]:
    """The days of the rooms and the tracks that were asked about."""
    yield from (directory.date_of[session.id] for room in last.rooms for session in directory.by_room.get(room, ()))
    yield from (directory.date_of[session.id] for track in last.tracks for session in directory.by_track.get(track, ()))


def _picks(turn: Turn) -> bool:
    """Whether "the first" is rather one of the list that was shown."""
    return turn.clause.has(C.PICKED) or not turn.clause.has(C.TALK, C.SESSION, C.SPEAK, C.SPEAKER, C.WHO, C.WHO_IS, C.OPENS, C.CLOSES)


def else_in_that_part(turn: Turn) -> Ask | None:
    """ "Who else speaks in that room?", "quoi d'autre dans cette salle ?" of the room or the track that was spoken of, or that of the one talk."""
    clause = turn.clause
    if not turn.reader.directory.rooms or not clause.has(C.SAME_ROOM) or clause.has(*OF_A_PLACE_IN_IT, *NAMED_THERE, C.ROOM, C.TRACK):
        return None
    who = clause.has(C.WHO, C.WHO_IS, C.SPEAKER, C.WITH) and clause.has(C.SPEAK, C.SPEAKER)
    if not who and not clause.has(C.OTHER) and not clause.says(turn.reader.sets["something_else"]):
        return None
    rooms, tracks = _part_in_mind(turn)
    if not rooms and not tracks:
        return None
    said = None if clause.has(C.EVENT) else said_time(clause)  # "that day" is the day of what was told
    when = said or turn.last.when or (_day_of_the_talk(turn) if rooms else None)
    return Ask(Intent.PROGRAMME, aspects=(Aspect.WHO,) if who else (), rooms=rooms, tracks=tracks, when=when)


def the_devroom_of_it(turn: Turn) -> Ask | None:
    """ "Where's the devroom?" after talks on a subject: the track that most of those told are on."""
    clause, directory = turn.clause, turn.reader.directory
    pointed = [
        span.start for span in clause.of(C.TRACK_WORD) if span.start and clause.reading.words[span.start - 1].text in turn.reader.sets["definite"]
    ]
    if not pointed or turn.last.intent is not Intent.TOPIC or clause.has(*ELSEWHERE, C.WHICH, C.HOW_MANY, C.OTHER) or len(clause) > LONGEST:
        return None
    tracks = Counter(directory.sessions[session].track for session in turn.recall.sessions)
    track, count = next(iter(tracks.most_common(1)), (None, 0))
    return (
        Ask(Intent.PROGRAMME, tracks=(track,), aspects=(Aspect.ROOM,) if clause.has(C.WHERE) else ())
        if track and 2 * count > len(turn.recall.sessions)
        else None
    )


def beside_it_in_that_room(turn: Turn) -> Ask | None:
    """ "What's after it in the same room?", "et avant, dans cette salle ?" of the one talk that was told."""
    clause, sessions = turn.clause, turn.recall.sessions
    order = Order.AFTER if clause.has(C.AFTER, C.NEXT) else Order.BEFORE if clause.has(C.BEFORE, C.PREVIOUS) else None
    if order is None or not clause.has(C.SAME_ROOM) or clause.has(*ELSEWHERE[:-1], C.TIME, C.NOW) or len(sessions) != 1:
        return None
    return Ask(Intent.NEXT, sessions=sessions, order=order) if turn.reader.directory.rooms else None


def _part_in_mind(turn: Turn) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The rooms and the tracks that were asked about, or the room or the track of the one talk that was told."""
    last = turn.last
    if last.intent in OF_A_PART and (last.rooms or last.tracks):
        return last.rooms, last.tracks
    told = _told(turn) if turn.clause.has(C.SAME_ROOM) else None
    if told and told.track and turn.clause.says(turn.reader.ways_to_say(C.TRACK_WORD)):
        return (), (told.track,)
    return (told.room,) if told and told.room else (), ()


def _told(turn: Turn) -> Session | None:
    """The one talk that was told, or the only one of whoever was."""
    theirs = (session.id for person in turn.recall.people[:1] for session, _ in turn.reader.directory.parts_of(person))
    told = turn.recall.sessions or (tuple(theirs) if len(turn.recall.people) == 1 else ())
    return turn.reader.directory.sessions[told[0]] if len(told) == 1 else None


def _day_of_the_talk(turn: Turn) -> TimeSpan | None:
    told = _told(turn)
    return TimeSpan(day=turn.reader.directory.date_of[told.id]) if told else None


def of_that_part(turn: Turn) -> Ask | None:
    """ "Who's speaking?", "now?", "how many talks?" of the room or the track that was asked about before."""
    clause, ask = turn.clause, turn.ask
    if ask is None or ask.intent not in OF_PARTS or ask.rooms or ask.tracks:
        return None
    rooms, tracks = _part_in_mind(turn)
    if not rooms and not tracks:
        return None
    named = clause.has(*(OF_ALL if clause.has(C.SAME_ROOM) else ELSEWHERE), *PRONOUNS)
    short = len(clause) <= LONGEST or clause.has(C.SAME_ROOM)
    if named or not short or _of_the_session(turn) or (asks_of_a_language(clause) and not clause.has(C.SAME_ROOM, C.AND_WHAT_OF)):
        return None
    if ask.intent is Intent.SPEAKERS:
        ask = replace(ask, intent=Intent.PROGRAMME, sessions=(), people=(), aspects=(*ask.aspects, Aspect.WHO))
    if ask.sessions or ask.people or ask.intent is Intent.MORE:
        return None
    when = ask.when or (turn.last.when if ask.intent is Intent.PROGRAMME and turn.last.intent is Intent.PROGRAMME else None)
    return replace(ask, rooms=rooms, tracks=tracks, when=when)


def who_gives_it(turn: Turn) -> Ask | None:
    """ "And who runs it?", "c'est animé par qui ?" of the one session of a large programme that was spoken of."""
    sessions, ask, clause = turn.recall.sessions, turn.ask, turn.clause
    verbs = clause.places(C.HOSTS)
    told = [span for span in clause.spans if span.concept is C.TOPIC]
    by_its_verb = bool(verbs) and all(verbs.issuperset(range(span.start, span.end)) for span in told)
    asked = clause.has(C.WHO, C.WHO_IS) and ask is not None and (by_its_verb or ask.intent in (Intent.HOSTS, Intent.PRACTICAL))
    elsewhere = {C.ROOM, C.TRACK, C.SESSION_NAME, *OF_ALL} - ({C.TOPIC} if by_its_verb else set())
    if not asked or not turn.reader.directory.rooms or len(sessions) != 1 or clause.has(*elsewhere):
        return None
    return Ask(Intent.SPEAKERS, sessions=sessions) if len(clause) <= LONGEST else None


def _of_the_session(turn: Turn) -> bool:
    """Whether the one session that was told is rather meant ("who gives it?", "who's that?")."""
    asks_who = turn.clause.has(C.WHO, C.WHO_IS) and not turn.clause.has(C.NEXT, C.NOW, C.REMAINING, C.PREVIOUS)
    return asks_who and len(turn.recall.sessions) == 1 and len(turn.clause) <= LONGEST
