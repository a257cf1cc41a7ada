"""What a question about the time of the event, or of its first and last part, takes from a clause."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.claimed_lengths import claimed_length
from knowledge.understanding.kinds.comparing import side_of_an_hour
from knowledge.understanding.question import Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall


def edge_of_the_day(reader: Reader, clause: Clause) -> Ask:
    """How long the first or the last part of the event is."""
    sessions = reader.directory.taking_place
    edge = sessions[-1 if clause.has(C.LAST, C.CLOSES) else 0] if sessions else None
    return Ask(Intent.SESSION_TIME, sessions=(edge.id,) if edge else (), aspects=(Aspect.DURATION,))


def _no_later(reader: Reader, clause: Clause) -> bool:
    """Whether an hour is named by which something is over ("by seven", "avant 19 h", "by then")."""
    return clause.says(reader.sets["no_later"])


def offers_a_choice(reader: Reader, clause: Clause) -> bool:
    """Whether one of two is to be chosen ("morning or afternoon?"), to which neither yes nor no is an answer; "yes or no?" and "or not?" are no such
    choice."""
    answers = clause.places(C.CONFIRM, C.CORRECTION)
    words, denying = clause.reading.words, reader.sets["negations"]
    links = (number for number in range(clause.start + 1, clause.end - 1) if words[number].text in reader.sets["or_words"])
    return any(link + 1 not in answers and words[link + 1].text not in denying for link in links)


def _leaves_early(reader: Reader, clause: Clause) -> bool:
    """Whether the asker wonders about leaving at an hour ("can I leave at five?"), to which what would be missed is an answer."""
    return all(clause.says(reader.sets[name]) for name in ("departures", "first_person", "permissions")) and not clause.has(C.WHEN)


def _lasts_from_now(reader: Reader, clause: Clause) -> bool:
    """Whether it is asked how long it still lasts, and not how long it lasts."""
    return clause.has(C.HOW_LONG) and clause.says(reader.sets["still"])


def hours_claimed(clause: Clause, ask: Ask) -> Ask:
    """When the event begins or ends, at an hour that is named, or on one side of it ("does it end before 6?")."""
    aspect = Aspect.END if clause.has(C.CLOSES, C.END, C.OVER) else Aspect.START
    return Ask(Intent.EVENT_TIME, aspects=(aspect,), when=ask.when, order=side_of_an_hour(clause), confirms=True)


def event_time(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """The side of the event's time that is asked, and what is claimed of it."""
    if ask.when and ask.when.starts and _leaves_early(reader, clause):
        return Ask(Intent.REMAINING, when=ask.when, order=Order.AFTER)
    if clause.has(C.HOW_LONG) and (clause.has(C.OPENS, C.CLOSES) or (clause.has(C.FIRST, C.LAST) and clause.has(C.SESSION))):
        return edge_of_the_day(reader, clause)
    if clause.has(C.END, C.OVER) and clause.has(C.REMAINING, C.COUNTDOWN) and not clause.has(C.START, C.TIME):
        return replace(ask, aspects=(Aspect.END, Aspect.LEFT))
    length = claimed_length(reader, clause) if ask.confirms else None
    if clause.has(C.COUNTDOWN) or (length is None and _lasts_from_now(reader, clause)):
        return replace(ask, aspects=(Aspect.START, Aspect.LEFT) if clause.has(C.START) else (Aspect.LEFT,))
    if length is not None:
        return replace(ask, aspects=(Aspect.DURATION,), when=None, topic=length.verdict(reader.directory.programme.event.lasts))
    if ask.when and offers_a_choice(reader, clause):
        return replace(ask, confirms=False, when=None)
    if ask.confirms and ask.when and ask.when.starts and side_of_an_hour(clause):
        return hours_claimed(clause, ask)
    relative = any(day.relative for day in clause.reading.days_within(clause.start, clause.end))
    aspects = list(ask.aspects)
    if clause.has(C.WHEN) and (clause.has(C.OPENS, C.CLOSES) or (relative and not clause.has(C.TODAY, C.TOMORROW))):
        ask = replace(ask, confirms=False)  # "when is it this year?" wants no yes
    elif relative and Aspect.TODAY not in aspects:
        aspects.append(Aspect.TODAY)
    if clause.has(C.TIME) and clause.has(C.OVER, C.RUNNING, C.CLOSES) and Aspect.END not in aspects:
        aspects.append(Aspect.END)
    if clause.has(C.TIME) and clause.has(C.RUNNING) and not clause.has(C.OVER):
        aspects.append(Aspect.RUNNING)
    elif ask.when and Aspect.END in aspects and (clause.has(C.OVER) or _no_later(reader, clause)):
        aspects.append(Aspect.OVER)
    return replace(ask, aspects=tuple(aspects))
