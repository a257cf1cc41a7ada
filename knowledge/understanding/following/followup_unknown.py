"""Going on to what was not so, or is not there: "who is it then?" after a wrong claim, "and Dupont?", "only one?"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.clauses.unknown_words import unknown_words
from knowledge.understanding.concepts import PRONOUNS_OF_ONE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.followup_sessions import SIDES_OF_A_SESSION
from knowledge.understanding.following.turn import AROUND, IN_PAGES, LITTLE, NAMED, OF_A_PERSON, SHORT, Turn
from knowledge.understanding.question import NOT_THERE, OF_A_BODY, Ask, Aspect, Intent, SocialKind

ONLY_WHO_THEN = AROUND | {
    C.WHO, C.WHO_IS, C.SPEAK, C.TALK_ABOUT, C.ROLE, C.ATTEND, C.THAT_PERSON, C.THAT_SESSION, C.NEXT, C.AFTER, C.HE, C.SHE, C.HOSTS, C.COMMAND,
}  # fmt: skip
UNKNOWN = NOT_THERE | {Intent.SILENT}
HELD = 0.7
"""What the words may cost of "who holds that post?", whatever the verb."""
CLAIMED = frozenset({Intent.PERSON_TALK, Intent.TOPIC})
ONLY_A_NAME = AROUND | {C.REPRESENT, C.EMPLOYER, C.ATTEND, C.ANY, C.PERSON_WORD, C.ELSEWHERE, C.WHO, C.SPEAK, C.THERE_IS}
MOST_OF_A_NAME = 3
COUNTED = frozenset({Intent.DEBATE, Intent.SPEAKERS, Intent.SESSION_TIME, Intent.ORGANISATION_PEOPLE, Intent.CONTACT})
ANYTHING_SAID = frozenset(
    {C.AND_WHAT_OF, C.IT, C.THERE_IS, C.THAT_PERSON, C.THAT_SESSION, C.CONFIRM, C.ANY, C.HE, C.SHE, C.PERSON_WORD, C.NOTED, C.WITH}
)
SAID_BEFORE_A_SUBJECT = frozenset(
    {C.AND_WHAT_OF, C.ABOUT, C.TALK_ABOUT, C.SPEAK, C.ELSEWHERE, C.EMPLOYER, C.ORGANISATION_WORD, C.NOTED, C.ANY, C.PLEASE}
)
"""Concepts of the words around a subject of which nothing is known: any verb or noun may be one."""
POINTING = frozenset({C.IT, C.THEY, C.HE, C.SHE, C.HIM_OR_HER})


def who_it_is_then(turn: Turn) -> Ask | None:
    """ "Who is, then?", "qui en parle alors ?" after a claim that is not so: those of whom it is so."""
    clause, last = turn.clause, turn.last
    then = clause.says(turn.reader.sets["then_words"])
    asked = clause.has(C.WHO, C.WHO_IS) and (then or clause.has(C.ROLE)) and not clause.concepts - ONLY_WHO_THEN and len(clause) <= SHORT + 1
    held = clause.has(C.ROLE) and clause.has(C.IT)  # "who holds that post?"
    if not asked or turn.unexplained >= (HELD if held else LITTLE):
        return None
    if last.intent is Intent.UNKNOWN_NAME and not turn.recall.people:
        return Ask(Intent.SPEAKERS)
    if last.instead:
        return Ask(Intent.PERSON, people=last.instead, several=True)
    if last.intent is Intent.PERSON and last.confirms and last.organisations:
        return Ask(Intent.ORGANISATION_PEOPLE, organisations=last.organisations)
    return Ask(Intent.TOPIC, talks=last.talks, aspects=(Aspect.WHO,)) if last.confirms and last.intent in CLAIMED and last.talks else None


def somebody_unknown(turn: Turn) -> Ask | None:
    """ "And Dupont?", "anyone from Lille?", "et le ministre ?" after people or bodies: a name that the programme does not have; after a subject
    of many talks, a subject ("and on zithers?")."""
    clause, last, words = turn.clause, turn.last, turn.clause.reading.words
    of_a_name = last.intent in OF_A_PERSON | OF_A_BODY | {Intent.UNKNOWN_NAME, Intent.SPEAKERS, Intent.HOSTS}
    of_a_subject = turn.reader.topics.is_searched_freely and last.intent in (Intent.TOPIC, Intent.UNKNOWN_TOPIC)
    if not (of_a_name or of_a_subject) or clause.concepts - ONLY_A_NAME - {C.THAT_PERSON, C.THAT_SESSION} or len(clause) > SHORT + 1:
        return None
    unknown, _ = unknown_words(turn.reader, clause)
    unknown = unknown or _only_named(turn)
    from_there = {span.end for span in clause.spans if span.concept in (C.REPRESENT, C.EMPLOYER, C.ATTEND)}
    named_there = any(number in from_there and words[number].raw in unknown for number in range(clause.start, clause.end))
    if unknown and len(unknown) <= MOST_OF_A_NAME and (named_there or clause.has(C.AND_WHAT_OF)):
        return Ask(Intent.UNKNOWN_TOPIC if of_a_subject else Intent.UNKNOWN_NAME, words=" ".join(unknown))
    return None


def a_subject_unknown(turn: Turn) -> Ask | None:
    """ "About schools?", "et sur le chômage ?" after a subject: one of which the programme says nothing."""
    if turn.last.intent not in (Intent.TOPIC, Intent.UNKNOWN_TOPIC) or turn.clause.concepts - SAID_BEFORE_A_SUBJECT:
        return None
    subject = " ".join(turn.subject_said)
    return Ask(Intent.UNKNOWN_TOPIC, words=subject) if subject else None


def _only_named(turn: Turn) -> list[str]:
    """The words behind "and", where they are all that a message says and none is a small one ("and smith?", whatever else a smith is)."""
    clause, no_name = turn.clause, turn.reader.light_words | turn.reader.asking_words
    if clause.concepts - {C.AND_WHAT_OF, C.THAT_PERSON, C.THAT_SESSION} or len(clause) > SHORT:
        return []
    rest = clause.words_left
    return [word.raw for word in rest] if all(word.text.isalpha() and word.text not in no_name for word in rest) else []


def only_so_many(turn: Turn) -> Ask | None:
    """ "Only one?", "un seul ?" after a list: the list again, counted."""
    clause, reader = turn.clause, turn.reader
    said = clause.texts
    only = clause.says(reader.sets["only_words"]) and any(map(reader.is_number, said))
    bare = (
        len(said) <= SHORT
        and not clause.concepts - ANYTHING_SAID
        and all(word in reader.light_words or word in reader.sets["only_words"] or word in reader.cardinals for word in said)
    )
    if not (only and bare and clause.asked) or turn.last.intent not in COUNTED:
        return None
    counted = turn.last.intent in (Intent.SPEAKERS, Intent.ORGANISATION_PEOPLE) and Aspect.COUNT not in turn.last.aspects
    return replace(turn.last, confirms=False, page=0, aspects=(*turn.last.aspects, Aspect.COUNT) if counted else turn.last.aspects)


def whether_that_is_all(turn: Turn) -> Ask | None:
    """ "Only that one?", "juste elle ?", "only those?": the others of its kind, whoever is there with them, or the rest of the list."""
    clause, recall, reader = turn.clause, turn.recall, turn.reader
    words = clause.texts
    points = clause.has(*POINTING) or clause.says(reader.sets["demonstratives"], reader.sets["ones"])
    bare = (
        len(words) <= SHORT
        and not clause.concepts - ANYTHING_SAID - POINTING
        and reader.light_words.union(reader.sets["only_that"]).issuperset(words)
    )
    if not points or not bare or words[0] not in reader.sets["only_that"]:
        return None
    if clause.has(*PRONOUNS_OF_ONE) and len(recall.people) == 1 and reader.directory.parts_of(recall.people[0]):
        return Ask(Intent.COMPANIONS, people=recall.people)
    if turn.last.intent in IN_PAGES and len(recall.sessions) > 1:
        return recall.more or Ask(Intent.SOCIAL, topic=SocialKind.ALL_TOLD)
    of_one = clause.has(C.IT) and turn.of_one_session and recall.sessions[0] in reader.directory.round_tables
    return Ask(Intent.SESSION_TIME, sessions=tuple(reader.directory.round_tables)) if of_one else None


def a_side_of_what_is_unknown(turn: Turn) -> Ask | None:
    """ "Until when?", "who gives it?" of a room, a talk or somebody of which the programme says nothing: nothing again, and not what is on or the
    hours of the event."""
    ask, clause = turn.ask, turn.clause
    of_its_hours = ask is not None and ask.intent is Intent.EVENT_TIME and bool(ask.aspects) and set(ask.aspects) <= SIDES_OF_A_SESSION
    who = clause.has(C.IT) and clause.has(C.WHO) and clause.has(C.SPEAK, C.TALK) and turn.unexplained < LITTLE
    silent = turn.last.intent in UNKNOWN and bool(turn.reader.directory.rooms) and len(clause) <= SHORT
    return turn.last if silent and (of_its_hours or who) and not clause.has(C.EVENT, C.DAY, C.TODAY, C.TOMORROW, *NAMED) else None
