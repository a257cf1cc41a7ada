"""What a message means only because of what was said before: "and Dreyfus?", "who exactly?", "say that again", "and the next one?".

Each function below knows one way of going on from the last question; the first that finds its way in a clause says what is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

from knowledge.understanding.checking.first_message import bare_question, what_has_changed
from knowledge.understanding.claims.claims import judged_anew
from knowledge.understanding.claims.stated import asks_openly
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.of_its_own import names_a_function
from knowledge.understanding.clauses.spoken_of import with_debates_alone
from knowledge.understanding.concepts import AT_THE_EDGE, DAYS, IN_ORDER
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following import (
    followup_asides,
    followup_large,
    followup_matters,
    followup_names,
    followup_others,
    followup_parts,
    followup_people,
    followup_same,
    followup_series,
    followup_sessions,
    followup_several,
    followup_told,
    followup_unknown,
    followup_wider,
)
from knowledge.understanding.following.nobody_in_mind import whoever_is_named
from knowledge.understanding.following.turn import (
    AROUND,
    FEW,
    FOR_ME,
    LITTLE,
    NAMED,
    OF_A_MOMENT,
    OF_SESSIONS,
    SHORT,
    WITH_REASONS,
    Turn,
)
from knowledge.understanding.kinds.paging import changed_in_one_thing
from knowledge.understanding.matters import Matter
from knowledge.understanding.question import ASIDES, Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.sentences.sentences import Part


def continued(reader: Reader, part: Part, recall: Recall, previous: Ask | None = None) -> Part:
    """A clause that leans on what was said before, as what it asks then; other clauses as they are.

    `previous`: what the clause before it in the same message asks.
    """
    clause = part.clause
    recall = with_debates_alone(reader, clause.concepts, recall)
    if previous and any(span.concept is C.AND_WHAT_OF and span.start == clause.start for span in clause.spans):
        same = followup_people.same_of_a_name(Turn(reader, part, recall, previous))
        if same:
            return _certain(part, same)
    if previous and (previous.rooms or previous.tracks):
        again = followup_parts.of_its_first_or_last(Turn(reader, part, recall, previous)) or followup_large.side_of_it(reader, clause, previous)
        if again:
            return _certain(part, again)
    if previous and (same := followup_told.side_of_the_same(reader, clause, previous)):
        return _certain(part, same)
    if previous and (wifi := followup_matters.key_to_the_wifi(Turn(reader, part, recall, previous))):
        return _certain(part, wifi)
    of_a_talk = clause.start > 0 and (part.ask is None or part.ask.intent in FOR_ME) and clause.has(C.TALK, C.SESSION) and not clause.has(*NAMED)
    if of_a_talk and recall.talks:
        return _certain(part, Ask(Intent.TOPIC, talks=recall.talks, confirms=clause.asked and not asks_openly(reader, clause)))
    if previous and (same := _whoever_is_told_with_it(clause, part.ask, previous)):
        return _certain(part, same)
    if len(recall.sessions) == 1 and _asks_who_is_in_it(reader, part, recall.sessions[0]):
        return _certain(part, Ask(Intent.SPEAKERS, sessions=recall.sessions, order=part.ask.order if part.ask else None))
    if others := followup_large.something_else_of_theirs(reader, clause, recall):
        return _certain(part, others)
    if changes := what_has_changed(reader, clause, part.ask):
        return _certain(part, changes)
    if not recall.last_asks:
        bare = bare_question(clause)
        return _certain(part, bare) if bare else part
    turns = _turns(reader, part, recall)
    last = turns[0]
    changed = followup_parts.else_in_that_part(last) or followup_matters.hours_of_a_day(last) or followup_sessions.the_hour(last)
    changed = changed or followup_large.left_on_that(last)
    if changed := changed or changed_in_one_thing(reader, clause, recall):
        return _certain(part, changed)
    after_small_talk = previous is not None and previous.intent is Intent.SOCIAL
    ways = WAYS if part.ask or clause.start == 0 or after_small_talk else WAYS_OF_A_REST
    for turn, way in product(turns, ways):
        found = way(turn)
        of_this_message = found and found.intent is Intent.REPEAT and previous and previous.intent is not Intent.SOCIAL
        if found and not of_this_message:  # "... Could you confirm?" is no question of what was said before
            found = judged_anew(reader, found, turn.last)
            return _certain(part, replace(found, confirms=found.confirms and not asks_openly(reader, clause)))
    return part


def _turns(reader: Reader, part: Part, recall: Recall) -> tuple[Turn, ...]:
    """The clause after what was asked last; where that was an aside, or of something that is not there, also after what was asked before it."""
    last = recall.last_asks[-1]
    before = next((ask for ask in reversed(recall.asked) if ask.intent not in ASIDES), None) if last.intent in ASIDES else None
    return tuple(Turn(reader, part, recall, ask) for ask in (last, before) if ask)


def _asks_who_is_in_it(reader: Reader, part: Part, session: str) -> bool:
    """Whether a later clause asks who speaks, or who gives "it", of the session that the clause before was about."""
    clause, ask = part.clause, part.ask
    if clause.start == 0 or ask is None or ask.sessions or not clause.has(C.WHO, C.WHO_IS):
        return False
    leads = ask.topic == Matter.MODERATOR and not reader.directory.is_moderated(session)
    of_it = leads or ask.intent is Intent.SPEAKERS or (ask.intent is Intent.HOSTS and clause.has(C.IT))
    of_all = clause.has(C.EVENT, C.ALL, C.FEMININE, C.MASCULINE, C.NOW, C.OPENS, C.CLOSES, *NAMED) or (clause.has(C.SPEAKER) and not ask.order)
    return of_it and not of_all


def _whoever_is_told_with_it(clause: Clause, ask: Ask | None, previous: Ask) -> Ask | None:
    """What comes next, which is told with its people, where the same message goes on "... and who speaks?"; None where whoever else is asked for."""
    of_what_comes = previous.intent is Intent.NEXT and previous.order in (Order.AFTER, Order.BEFORE) and not previous.confirms
    who = ask is not None and ask.intent in (Intent.SPEAKERS, Intent.NOW) and ask.order is None and clause.has(C.WHO, C.WHO_IS)
    return previous if of_what_comes and who and not clause.has(C.ALL, C.EVENT, C.SPEAKER, C.NOW, C.FEMININE, C.MASCULINE, *NAMED) else None


def _why(turn: Turn) -> Ask | None:
    """ "Why him?": programmes give no reasons."""
    asked = turn.clause.has(C.WHY) and not turn.clause.has(*WITH_REASONS) and (turn.unexplained < LITTLE or len(turn.clause) <= SHORT + 2)
    return Ask(Intent.SILENT) if asked else None


def _who(turn: Turn) -> Ask | None:
    """ "Who exactly?", "who presents it?", "par qui ?": of the talk, the session or the person in mind."""
    clause, ask, recall = turn.clause, turn.ask, turn.recall
    if turn.last.intent is Intent.TOPIC and recall.talks and turn.only(C.SPEAKER, AROUND | {C.SPEAKER, C.SPEAK}):
        return replace(turn.last, talks=recall.talks, aspects=(Aspect.WHO,))
    if clause.has(C.SPEAKER, C.EVENT, C.ALL, *NAMED) or (ask and ask.intent is not Intent.SPEAKERS):
        return None
    if names_a_function(turn.reader, clause.reading, clause.start, clause.end, clause.spans):
        return None
    if clause.has(C.TALK_ABOUT, C.REPRESENT) and turn.unexplained >= LITTLE:
        return None  # "anything about zithers?", "who from Zorblax?"
    if ask and recall.talks and not ask.order and not clause.has(C.FEMININE, C.MASCULINE) and (turn.length <= SHORT or clause.has(C.IT)):
        return Ask(Intent.TOPIC, talks=recall.talks, aspects=ask.aspects)
    then = sum(word in turn.reader.sets["then_words"] for word in clause.texts)
    few = turn.length - then <= (SHORT if clause.has(C.IT) else FEW + 1 if turn.of_one_session else FEW)
    of_session = turn.last.intent in OF_SESSIONS | OF_A_MOMENT and len(recall.sessions) == 1 and few and clause.start == 0
    if of_session and clause.has(C.WHO, C.WHO_IS) and not clause.has(C.NOW, C.FEMININE, C.MASCULINE, *DAYS, *IN_ORDER, *AT_THE_EDGE):
        return Ask(Intent.SPEAKERS, sessions=recall.sessions)
    return None


def _the_other_way(turn: Turn) -> Ask | None:
    """ "No, before" after who comes next; "and before?" after who comes next after somebody."""
    clause, last = turn.clause, turn.last
    before, after = clause.has(C.BEFORE, C.PREVIOUS), clause.has(C.AFTER, C.NEXT)
    if last.intent is not Intent.NEXT or before == after or clause.has(*NAMED, C.TIME):
        return None
    of_them = clause.has(C.AND_WHAT_OF) and bool(last.people) and last.order is (Order.AFTER if before else Order.BEFORE) and turn.length <= FEW
    if not (of_them or clause.has(C.CORRECTION)):
        return None
    return replace(last, order=Order.BEFORE if before else Order.AFTER)


def _then(turn: Turn) -> Ask | None:
    """ "Then?", "puis ?": what comes after what was spoken of."""
    words, recall = {word.text for word in turn.clause.reading.words}, turn.recall
    if turn.clause.has(C.OVER) and turn.clause.asked and words & turn.reader.sets["then_words"] and turn.last.intent in OF_A_MOMENT:
        return Ask(Intent.EVENT_TIME, aspects=(Aspect.END,))
    if not words <= turn.reader.sets["then_words"] | turn.reader.sets["conjunctions"] or turn.clause.has(C.NEXT):
        return None
    return Ask(Intent.NEXT, sessions=recall.sessions, people=() if recall.sessions else recall.people, order=Order.AFTER)


Way = Callable[[Turn], Ask | None]
WAYS_OF_A_REST: tuple[Way, ...] = (
    followup_asides.repeated, followup_asides.noted, followup_asides.details, followup_asides.more, _why,
)  # fmt: skip
"""The ways that are open to a later clause of a message that asks nothing by itself."""
WAYS: tuple[Way, ...] = (
    followup_matters.key_to_the_wifi, followup_parts.the_devroom_of_it, followup_told.what_they_are_about,
    whoever_is_named, followup_asides.thanked, followup_asides.leaves, followup_several.what_is_between_them,
    followup_wider.whether_they_clash, followup_wider.of_these_parts, followup_matters.what_it_costs, followup_several.which_part_is_first,
    followup_several.how_many_in_each, followup_unknown.a_side_of_what_is_unknown, followup_unknown.who_it_is_then,
    followup_unknown.whether_that_is_all, followup_unknown.only_so_many, followup_wider.who_speaks_of_it, followup_unknown.somebody_unknown,
    followup_unknown.a_subject_unknown,
    followup_asides.repeated, followup_asides.noted, followup_large.by_whom, followup_large.who_gives_them, followup_large.list_it,
    followup_large.others_on_that, followup_large.of_that_subject_again, followup_large.theirs_at_an_edge, followup_parts.of_its_first_or_last,
    followup_parts.beside_it_in_that_room, followup_parts.of_that_part, followup_parts.who_gives_it, followup_told.the_one_on_a_subject,
    followup_told.what_is_on_then, followup_told.who_gives_what_was_told, followup_told.when_is_what_was_told, followup_matters.of_that_matter,
    followup_matters.name_of_the_place, followup_matters.who_begins_it, followup_matters.the_next_meeting, followup_matters.after_the_end,
    followup_matters.end_after_start, followup_same.the_same_of_another_subject, followup_same.another_side, followup_same.town_of_a_body,
    followup_same.who_represents_it,
    followup_same.of_that_part_of_the_day, followup_same.of_this_moment_again, followup_same.of_another_hour, followup_same.the_next_of_all,
    followup_same.of_its_examples, followup_sessions.what_it_is_about, followup_sessions.hours_of_it, followup_sessions.whether_it_is_that_day,
    followup_sessions.who_they_are_there, followup_sessions.the_next_of_its_kind, followup_sessions.when_that_session_is,
    followup_sessions.who_is_in_them, followup_several.all_of_them, followup_several.some_of_all, followup_several.how_to_reach_them,
    followup_wider.at_the_edge_of_all, followup_matters.another_to_reach, followup_matters.whichever_to_reach, followup_several.counted,
    followup_asides.details, followup_asides.more, _why, followup_series.who_and_where_is_another, followup_series.of_series,
    followup_matters.of_a_book,
    followup_people.title_of_the_talk, followup_names.letters_of_the_name, followup_people.which_is_first, followup_sessions.debate_of_it,
    followup_sessions.who_leads_it, followup_sessions.is_it_the_last, followup_people.their_superior, followup_several.their_talk,
    followup_several.their_town, followup_several.their_address, followup_others.whether_alone,
    followup_names.a_woman_or_a_man, followup_people.what_they_are,
    followup_people.whether_they_are_that, followup_same.of_a_bare_hour, followup_same.what_is_heard_from_then, followup_same.only_the_round_tables,
    followup_several.the_one_of_a_body,
    followup_others.side_by_side, followup_others.before_or_after, followup_others.another_of_the_kind, followup_others.of_the_same_body,
    followup_others.who_else, followup_people.who_is_that, followup_people.in_which_of_them, _who, followup_people.in_which_session,
    followup_people.whom_to_ask, followup_people.the_other_contact, _the_other_way, _then, followup_people.takes_part_in_it,
    followup_people.same_of_a_pronoun, followup_several.the_one_with, followup_several.the_one_of_a_part, followup_wider.of_the_event,
    followup_people.same_means, followup_sessions.same_of_a_session, followup_others.other_edge, followup_people.same_of_a_body,
    followup_people.same_of_a_name,
)  # fmt: skip


def _certain(part: Part, ask: Ask) -> Part:
    reading = part.readings[0]._replace(score=max(1.0, part.score)) if part.readings else None
    return part._replace(ask=ask, readings=(reading, *part.readings[1:]) if reading else (), certain=True)
