"""Going on with a list, and asking the same of another room, track, day or hour: "more", "et dimanche ?", "and at 3?"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.hours_of_event import offers_a_choice
from knowledge.understanding.question import BY_LENGTH, Ask, Aspect, Intent, Order, TimeSpan
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import positions

OF_A_PART = frozenset({Intent.PROGRAMME, Intent.AT_TIME, Intent.NOW, Intent.NEXT, Intent.TOPIC, Intent.REMAINING})
"""Kinds of question about a part of the programme."""
OF_SOMEBODY = frozenset({Intent.PERSON, Intent.PERSON_TIME, Intent.PERSON_TALK})
"""Kinds of question about what somebody gives, which may be several things on several days."""
OF_WHAT_IS_NAMED = frozenset({Intent.SESSION_TIME, Intent.SESSION, Intent.SPEAKERS})
"""Kinds of question about sessions that are named, be it by their sort."""
PICKING_ONE = (*BY_LENGTH, Order.FIRST, Order.LAST)
"""Orders by which one of a day is asked for, on another day as well."""
NOT_OF_THEM_ALONE = (C.EVENT, C.DATE, C.ROOM, C.TRACK, C.TIME, C.FIRST, C.LAST, C.TALK_ABOUT, C.WHAT, C.PROGRAMME, C.NOW, C.IT)
"""Concepts of what is asked of the programme, whoever was spoken of."""
SHORT = 6
"""Words of a message that changes one thing of the question before."""
SOMETHING_ELSE = 0.6
"""What the words cost that nothing explains, where something is asked of which nothing is known here."""
NAMES_ANOTHER = (C.PERSON, C.UNKNOWN_NAME, C.SESSION_NAME, C.ORGANISATION, C.PRESS, C.CONTACT, C.SPEAKER)
OTHERS = (C.OTHER, C.OTHER_ONE)
EDGES = (C.FIRST, C.LAST)
SIDES = (C.WHEN, C.START, C.END, C.WHERE, C.ROOM_WORD, C.DATE)


def more_wanted(reader: Reader, reading: Reading, recall: Recall) -> Ask | None:
    """The next page of the list that was last shown, where a message says no more than "more"."""
    if recall.more is None:
        return None
    covered = positions(span for span in reading.spans if span.concept is C.MORE)
    others = (number for number in range(len(reading.words)) if number not in covered)
    said_no_more = all(reading.words[number].text in reader.light_words for number in others)
    return recall.more if covered and said_no_more else None


def changed_in_one_thing(reader: Reader, clause: Clause, recall: Recall) -> Ask | None:
    """The last question about a part of the programme, or about what somebody gives, asked of another hour, day, room or track."""
    last = _as_of_its_sort(reader, recall.last_asks[-1]) if recall.last_asks else None
    if last and (then := _at_another_part_of_the_day(reader, clause, last)):
        return then
    if last is None or last.intent not in OF_A_PART | OF_SOMEBODY or not reader.directory.rooms:
        return None
    if _says_much(clause) or _names_another(reader, clause) or unexplained(clause) >= SOMETHING_ELSE:
        return None
    when = said_time(clause)
    if last.intent in OF_A_PART and (language := _language_picked(reader, clause, last)):
        return replace(last, language=language, when=_other_time(last.when, when), sessions=(), page=0)
    if last.intent in OF_SOMEBODY:
        of_a_day = bool(when and when.day) and not clause.has(*NOT_OF_THEM_ALONE)
        return Ask(Intent.PERSON_TIME, people=last.people, when=_other_time(last.when, when)) if of_a_day and last.people else None
    rooms, tracks = clause.values(C.ROOM) or _other_rooms(reader, clause, last, recall), clause.values(C.TRACK)
    if rooms or tracks:
        if not (clause.has(C.AND_WHAT_OF, *OTHERS) or len(clause.concepts - {C.ROOM, C.TRACK, C.ROOM_WORD, C.TRACK_WORD}) == 0) or clause.has(
            C.NOW, C.NEXT
        ):
            return None
        moment = _other_time(last.when, when)
        if last.intent is Intent.TOPIC and not rooms and not _is_a_place(reader, clause):
            return Ask(Intent.PROGRAMME, tracks=tracks, when=moment)
        return replace(last, rooms=rooms, tracks=tracks, sessions=(), when=moment, page=0)
    if clause.has(C.TIME) and when and not clause.has(C.EVENT):
        day = when.day or (last.when.day if last.when else None)
        order = Order.BEFORE if clause.has(C.BEFORE) else Order.AFTER if clause.has(C.AFTER) else None
        if order and when.starts and (last.rooms or last.tracks) and last.intent is not Intent.TOPIC and reader.topics.is_searched_freely:
            return all_on_that_side(replace(last, page=0), replace(when, day=day), order)
        intent = Intent.AT_TIME if last.intent is not Intent.TOPIC else last.intent
        then = replace(last, order=None, intent=intent, when=replace(when, day=day), sessions=(), page=0)
        return replace(then, when=on_its_day(reader, then))
    of_a_part = bool(last.rooms or last.tracks) and last.intent is Intent.PROGRAMME and not clause.has(C.TIME, C.NOW, C.NEXT)
    if of_a_part and when and offers_a_choice(reader, clause):
        return replace(last, page=0, aspects=(Aspect.WHEN,))
    if when and not clause.has(C.EVENT, C.DATE, *EDGES):
        of_now = last.intent in (Intent.NOW, Intent.NEXT, Intent.REMAINING) and last.order not in PICKING_ONE
        asked = replace(last, intent=Intent.PROGRAMME, order=None, people=()) if of_now else last
        return replace(asked, when=_other_time(_of_the_day(last), when), sessions=(), page=0)
    if of_a_part and clause.has(*SIDES) and not clause.has(C.HOW_MANY, C.EVENT):
        side = Aspect.ROOM if clause.has(C.WHERE, C.ROOM_WORD) else Aspect.WHEN
        return replace(last, page=0, aspects=(side,)) if clause.start == 0 else replace(last, page=0)
    return None


def _is_a_place(reader: Reader, clause: Clause) -> bool:
    """Whether a track is said as the place where something is looked for ("and in Go?"), and not as another subject ("and Go?")."""
    return clause.has(C.TRACK_WORD, C.ROOM_WORD) or clause.says(reader.sets["place_prepositions"])


def _as_of_its_sort(reader: Reader, last: Ask) -> Ask:
    """A question about all that there is of a sort of sessions on a day ("the keynotes on Saturday"), as one about the sort then."""
    day, directory = last.when.day if last.when else None, reader.directory
    if day is None or not last.sessions or last.intent not in OF_WHAT_IS_NAMED:
        return last
    of_day = [session for session in directory.by_date.get(day, ()) if session.state.takes_place]
    sort = next((sort for sort in directory.types if {each.id for each in of_day if directory.is_on(each, (sort,))} == {*last.sessions}), None)
    who = (Aspect.WHO,) if last.intent is Intent.SPEAKERS else ()
    return Ask(Intent.PROGRAMME, tracks=(sort,), when=last.when, aspects=who) if sort else last


def all_on_that_side(ask: Ask, when: TimeSpan, order: Order) -> Ask:
    """All that a part of the programme has before an hour or after it."""
    hours = replace(when, starts=time(), ends=when.starts) if order is Order.BEFORE else when
    return replace(ask, intent=Intent.PROGRAMME, when=hours, order=order, sessions=())


def on_its_day(reader: Reader, ask: Ask) -> TimeSpan | None:
    """The hour that is asked for, of a track that is on one day only on that day."""
    if ask.when is None or ask.when.day or ask.when.starts is None or len(ask.tracks) != 1 or ask.rooms:
        return ask.when
    sessions = reader.directory.by_track.get(ask.tracks[0], ())
    days = {reader.directory.date_of[session.id] for session in sessions[:1] + sessions[-1:]}
    return replace(ask.when, day=days.pop()) if len(days) == 1 else ask.when


def asks_of_a_language(clause: Clause) -> bool:
    """Whether talks are asked for by their language, or their language is: of all of them, whatever part was spoken of."""
    return clause.has(C.SPEAK_IN, C.TALKS_IN, C.LANGUAGE_WORD) and clause.has(C.TALK, C.SESSION, C.SPEAK)


def _language_picked(reader: Reader, clause: Clause, last: Ask) -> str | None:
    """The language of those that are picked from a list ("only in English", "lesquels sont en français"), or another than was asked of before ("and
    in English?"); None where it is one to answer in."""
    picks = clause.has(C.WHICH, C.THEY, C.THERE_IS, C.ANY) or clause.says(reader.sets["only_words"], reader.sets["ones"])
    picks = picks or (last.language is not None and clause.has(C.AND_WHAT_OF))
    if not picks or clause.has(C.PLEASE) or len(reader.directory.languages) <= 1:
        return None
    return next((code for code in clause.values(C.SPEAK_IN, C.TALKS_IN) if code in reader.directory.languages), None)


def _at_another_part_of_the_day(reader: Reader, clause: Clause, last: Ask) -> Ask | None:
    """When those sessions are in another part of the day of which they were asked ("et l'après-midi ?" after "a workshop on Sunday")."""
    when = said_time(clause)
    of_a_day = last.intent is Intent.SESSION_TIME and last.when is not None and last.when.day is not None and bool(reader.directory.rooms)
    bare = (
        clause.has(C.AND_WHAT_OF)
        and clause.concepts <= {C.AND_WHAT_OF, C.DAY, C.THAT_SESSION, C.THAT_PERSON}
        and unexplained(clause) < SOMETHING_ELSE
    )
    if not of_a_day or not bare or when is None or when.day or not when.starts:
        return None
    return replace(last, when=_other_time(last.when, when), aspects=(), confirms=False, page=0)


def _other_rooms(reader: Reader, clause: Clause, last: Ask, recall: Recall) -> tuple[str, ...]:
    """The rooms beside the one that was spoken of ("and in the other room?"); none where no other is asked for."""
    if not clause.has(C.ROOM_WORD, C.PRACTICAL) or not clause.has(*OTHERS):
        return ()
    known = last.rooms or tuple(room for session in recall.sessions if (room := reader.directory.sessions[session].room))
    return tuple(room for room in reader.directory.rooms if room not in known) if known else ()


def _says_much(clause: Clause) -> bool:
    """Whether a clause is too long to change one thing only; "in the same room" and "there are too many" count for nothing, and the code of a room
    for one word."""
    inside_codes = sum(len(span) - 1 for span in clause.of(C.ROOM))
    return len(clause) - inside_codes - _said_of_the_list(clause) > SHORT and not clause.has(C.SAME_ROOM)


def _names_another(reader: Reader, clause: Clause) -> bool:
    """Whether a clause names something else; a verb for being on ("until what time does it run?") is no subject beside an hour of it."""
    if clause.has(*NAMES_ANOTHER):
        return True
    words, on = clause.reading.words, reader.sets["being_on"]
    subjects = [words[number].text for span in clause.of(C.TOPIC) for number in range(span.start, span.end)]
    return bool(subjects) and not (clause.has(C.IT) and clause.has(*SIDES) and on.issuperset(subjects))


def _said_of_the_list(clause: Clause) -> int:
    """How many words a clause begins with that only say how the list was, up to a comma ("that's way too many, ...")."""
    noted = max((span.end for span in clause.of(C.NOTED)), default=clause.start)
    commas = (number for number in range(noted, clause.end) if number > clause.start and "," in clause.reading.words[number].gap)
    return next(commas, noted) - clause.start if noted > clause.start else 0


def _of_the_day(last: Ask) -> TimeSpan | None:
    """The time that was asked about; what is last of an evening is last of the day, which may end before the evening of another."""
    when = last.when
    if when is None or last.order is not Order.LAST or when.starts is None or (when.ends and when.ends > when.starts):
        return when
    return replace(when, starts=None, ends=None)


def _other_time(before: TimeSpan | None, said: TimeSpan | None) -> TimeSpan | None:
    """A new day with the hours said before, or new hours on the day said before."""
    if said is None or before is None:
        return said or before
    if said.starts is None and said.day and before.starts:
        return replace(before, day=said.day)
    return replace(said, day=said.day or before.day) if not said.exact else said


def said_time(clause: Clause) -> TimeSpan | None:
    """The hour, the part of the day and the day that a clause says, without what was said before."""
    hours, days = clause.reading.hours_within(clause.start, clause.end), clause.reading.days_within(clause.start, clause.end)
    day = next((said.day for said in days if said.day), None)
    part = next((said.hours for said in days if said.hours), None)
    if hours and hours[0].exact:
        return TimeSpan(exact=hours[0].exact)
    if hours and hours[0].clock:
        return TimeSpan(hours[0].clock, hours[0].until, day)
    if part:
        return TimeSpan(part[0], part[1], day)
    return TimeSpan(day=day) if day else None
