"""Going on about the meetings of the series: "and the next one?", "et la sixième ?", "the same title?", "and ours?"."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.turn import AROUND, PLACES, SHORT, Turn
from knowledge.understanding.kinds.by_kind.series import all_on_one_side, on_one_side, said_of_meetings
from knowledge.understanding.question import Ask, Aspect, Intent, Order

OF_THIS_ONE = (C.TODAY, C.DAY, C.EVENT, C.OURS)
"""Concepts that say that the meeting is meant which is the event."""
PAIR = 2
WHAT_IS_LEFT = AROUND | {C.REMAINING, C.WHAT, C.WHICH, C.HOW_MANY, C.MEETING_WORD, C.NEXT}
OF_SOMETHING_ELSE = (C.PERSON, C.SPEAKER, C.MEETING, C.PROGRAMME)


def who_and_where_is_another(turn: Turn) -> Ask | None:
    """ "Who speaks at it?", "and where?" of another meeting than this one: that is not told here."""
    clause, last, series = turn.clause, turn.last, turn.reader.directory.programme.series
    by_number = (last.words or "").isdigit() and series is not None and last.words != str(series.number)
    another = last.intent is Intent.SERIES and (by_number or last.order is not None or Aspect.OPENING in last.aspects)
    who = clause.has(C.SPEAK, C.SPEAKER, C.ATTEND) and clause.has(C.WHO, C.SPEAKER) and len(clause) <= SHORT
    asked = who or turn.only(C.WHERE, AROUND | {C.WHERE, C.HAPPEN, C.SAME, C.SAME_ROOM})
    here = clause.has(*OF_THIS_ONE, C.PERSON, C.MEETING, C.FIRST, C.LAST, C.OPENS, C.CLOSES, C.SESSION_NAME, C.ROUND_TABLE, C.TOPIC, C.NOW, C.NEXT)
    return Ask(Intent.SILENT) if another and asked and not here else None


def of_series(turn: Turn) -> Ask | None:
    """A meeting seen from the one that was spoken of, or something of the two that were."""
    clause, last = turn.clause, turn.last
    of_whoever_is_there = clause.has(C.SPEAK, C.OPENS, C.CLOSES) and (clause.has(C.WHO) or (clause.has(C.WHEN) and not clause.has(C.IT)))
    at_an_hour = turn.ask is not None and turn.ask.intent is Intent.AT_TIME and not clause.has(C.AND_WHAT_OF)
    of_the_programme = clause.has(C.ROUND_TABLE, C.THEME) or (at_an_hour and not turn.only(C.TIME, AROUND | {C.TIME}))
    if last.intent is not Intent.SERIES or clause.has(*OF_SOMETHING_ELSE) or of_whoever_is_there or of_the_programme:
        return None
    numbers = turn.recall.listed.meetings
    if clause.has(C.SAME) and (other := _number(turn)) and (last.words or "").isdigit() and other.isdigit():
        return Ask(Intent.SERIES, words=f"{last.words},{other}", aspects=(Aspect.SAME_TITLE,))
    if clause.has(C.SAME) and len(numbers) == PAIR:
        return Ask(Intent.SERIES, words=",".join(numbers), aspects=(Aspect.SAME_TITLE,))
    which_is_it = clause.has(C.IT) and clause.has(C.ADDRESS, C.TELEPHONE)  # "which number is this?" is no house number here
    which_is_it = which_is_it or turn.only(C.WHICH, AROUND | {C.WHICH, C.WHO, C.WHAT})
    seen_from_ours = next((order for concept, order in PLACES[2:] if clause.has(concept)), None) if clause.has(C.OURS) else None
    series = turn.reader.directory.programme.series
    if seen_from_ours and series and series.number:
        return Ask(Intent.SERIES, words=str(series.number + (1 if seen_from_ours is Order.AFTER else -1)))
    if which_is_it or clause.has(*OF_THIS_ONE):
        return _this_one(turn)
    dropped = {Aspect.OPENING, Aspect.NUMBER, Aspect.SAME_TITLE} | (
        {Aspect.DAY, Aspect.DATE} if clause.has(C.ABOUT, C.TALK_ABOUT, C.TITLE) else set()
    )
    aspects = tuple(aspect for aspect in last.aspects if aspect not in dropped)
    aspects = (*aspects, Aspect.DAY) if clause.has(C.WHEN) and Aspect.DAY not in aspects else aspects
    order = next((order for concept, order in PLACES if clause.has(concept)), None)
    spoken_of = int(last.words) if last.words and last.words.isdigit() else 1 if Aspect.OPENING in last.aspects else None
    if turn.only(C.REMAINING, WHAT_IS_LEFT) and (left := on_one_side(turn.reader, Order.AFTER)):
        return Ask(Intent.SERIES, words=",".join(left), aspects=aspects)
    if several := all_on_one_side(turn.reader, clause, order, spoken_of):
        return Ask(Intent.SERIES, words=",".join(several), aspects=aspects)
    if order in (Order.AFTER, Order.BEFORE) and not spoken_of and series and series.number:
        goes_on = order is last.order  # after the one after ours; "the one after" the one before it is seen from ours
        spoken_of = series.number + ((1 if order is Order.AFTER else -1) if goes_on else 0)
    if order in (Order.AFTER, Order.BEFORE) and spoken_of:
        step = 1 if order is Order.AFTER else -1
        by_order = bool(last.words) and last.number is None
        passes = by_order and series is not None and spoken_of + step == series.number  # "and the one before?" after the next is the one before this
        return Ask(Intent.SERIES, words=str(spoken_of + (2 * step if passes else step)), aspects=aspects)
    number = _number(turn)
    if number and len(clause) <= SHORT + 2:
        asked = Ask(Intent.SERIES, words=number, aspects=turn.ask.aspects if turn.ask and turn.ask.intent is Intent.SERIES else ())
        return said_of_meetings(turn.reader, clause, asked, turn.recall, tuple(number.split(","))) or asked
    if order:
        return Ask(Intent.SERIES, order=order, aspects=aspects)
    if (spoken_of or last.order) and turn.ask and turn.ask.intent is Intent.EVENT_TIME and not clause.has(C.TIME, C.START, C.END):
        return Ask(Intent.SERIES, words=last.words, order=last.order, aspects=aspects if Aspect.DAY in aspects else (*aspects, Aspect.DAY))
    return None


def _this_one(turn: Turn) -> Ask | None:
    """ "And today's?", "which number is ours?" """
    clause = turn.clause
    if clause.has(C.WHEN, C.TIME, C.WHERE):
        return None
    if clause.has(C.WHICH, C.SERIES_NUMBER, C.HOW_MANY, C.TELEPHONE, C.ADDRESS) or (clause.has(C.OURS) and clause.has(C.WHAT)):
        return Ask(Intent.SERIES, aspects=(Aspect.NUMBER,))
    return Ask(Intent.THEME) if clause.has(C.TODAY, C.DAY, C.OURS) else None


def _number(turn: Turn) -> str | None:
    """The number of a meeting, in figures or as an ordinal."""
    clause, ordinals = turn.clause, turn.reader.ordinals
    places = range(clause.start, clause.end)
    figures = [word.text for word in (clause.reading.words[place] for place in places) if word.text.isdigit() and len(word.text) < 3]
    said = [str(ordinals[form.text]) for place in places for form in clause.reading.forms[place] if form.text in ordinals]
    return ",".join(figures) or next(iter(said), None)
