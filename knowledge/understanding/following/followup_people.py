"""Going on about people and bodies: "and Damon?", "who is that?", "the other one's number"."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.claims.claims import RIGHT, verdict_of_words, words_of_claim
from knowledge.understanding.clauses.of_its_own import names_a_function
from knowledge.understanding.clauses.references import company
from knowledge.understanding.concepts import AT_THE_EDGE, IN_ORDER
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.following.followup_several import ONLY_A_BODY
from knowledge.understanding.following.turn import (
    AROUND,
    ASKS_ANEW,
    CERTAIN,
    NAMED,
    OF_A_MOMENT,
    OF_A_PERSON,
    OF_A_TIME,
    OF_SESSIONS,
    ONLY_A_NAME,
    ONLY_WHICH,
    ONLY_WHO,
    PRONOUNS,
    SHORT,
    Turn,
)
from knowledge.understanding.question import FOR_THE_PRESS, OF_A_BODY, Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader

OF_A_TALK = frozenset({Intent.PERSON_TIME, Intent.PERSON_TALK, Intent.PERSON_SPEAKS, Intent.COMPANIONS})
OF_ANOTHER = tuple(concept for concept in NAMED if concept is not C.EVENT)
"""Concepts beside which it is not asked of those in mind; in the afternoon all of them speak."""
ONLY_NAMED = AROUND | {C.PERSON, C.HE, C.SHE, C.THEY}
"""Concepts beside which nothing is asked of a name."""
WHOM_TO_ASK = frozenset({C.CONTACT, C.WHO, C.TELEPHONE, C.EMAIL, C.WRITE})
DENIED = frozenset({"wrong", "unsaid"})
"""What came of a claim that was not confirmed."""
WHAT_SOMEBODY_IS = frozenset(
    {C.WHAT, C.HE, C.SHE, C.THAT_PERSON, C.THAT_SESSION, C.DESCRIBED_PERSON, C.ROLE, C.ELECTED, C.AND_WHAT_OF, C.CONFIRM, C.REPEAT, C.IT}
)


def title_of_the_talk(turn: Turn) -> Ask | None:
    """ "What's the title?" of what somebody says, once it was told when they speak."""
    clause, people = turn.clause, turn.recall.people
    asked = clause.has(C.TITLE) and not clause.has(*PRONOUNS, *NAMED, C.DESCRIBED_PERSON, C.ROLE, C.EVENT) and len(clause) <= SHORT + 1
    return Ask(Intent.PERSON_TALK, people=people) if asked and turn.last.intent in OF_A_TALK and len(people) == 1 else None


def which_is_first(turn: Turn) -> Ask | None:
    """ "Which of them speaks first?": the hours of all of them."""
    of_a_talk = turn.clause.has(C.TALK, C.SESSION) and not turn.clause.has(C.THEY)  # "which is the last talk?"
    asked = turn.clause.has(C.WHICH) and turn.clause.has(*IN_ORDER, *AT_THE_EDGE) and not turn.clause.has(*OF_ANOTHER) and not of_a_talk
    return Ask(Intent.PERSON_TIME, people=turn.recall.group, several=True) if asked and len(turn.recall.group) > 1 else None


def in_which_session(turn: Turn) -> Ask | None:
    """ "In which round table?", "dans la même ?", "which panel is he in?" of people."""
    clause, recall = turn.clause, turn.recall
    people = recall.group if clause.has(C.SAME) else recall.people
    which = clause.has(C.WHICH, C.WHAT, C.SAME) and clause.has(C.ROUND_TABLE, C.SESSION)
    asked = which and not clause.has(*ASKS_ANEW, *IN_ORDER, *AT_THE_EDGE, C.PERSON, C.TOPIC)
    pointed = clause.has(C.HE, C.SHE, C.THEY) or (clause.has(C.IT) and clause.has(C.WHICH))
    longest = SHORT + 3 if pointed else SHORT
    return Ask(Intent.PERSON_TIME, people=people, several=True) if people and asked and len(clause) <= longest else None


def in_which_of_them(turn: Turn) -> Ask | None:
    """ "Which one is Mrs Demeslay in?", "laquelle accueille le préfet ?" where sessions were spoken of."""
    clause, people = turn.clause, turn.clause.values(C.PERSON) or turn.clause.values(C.DESCRIBED_PERSON)
    of_sessions = turn.last.intent in (Intent.SESSION_TIME, Intent.SESSION, Intent.DEBATE) and len(turn.recall.listed.sessions) != 1
    asked = clause.has(C.WHICH) and not clause.has(C.PICKED, *IN_ORDER, *AT_THE_EDGE, *ASKS_ANEW[2:])
    return Ask(Intent.PERSON_TIME, people=people, several=True) if of_sessions and asked and people and len(clause) <= SHORT + 1 else None


def who_is_that(turn: Turn) -> Ask | None:
    """ "Who?", "par qui ?" of people in mind; of a function that one of them does not hold, who does."""
    if turn.last.intent in OF_A_PERSON and turn.only(C.WHICH, ONLY_WHICH) and not turn.clause.has(C.WHAT):
        return replace(turn.last, sessions=(), confirms=False)
    clause = turn.clause
    if names_a_function(turn.reader, clause.reading, clause.start, clause.end, clause.spans):
        return None
    only_who = turn.clause.start == 0 and (turn.only(C.WHO, ONLY_WHO) or turn.only(C.WHO_IS, ONLY_WHO | {C.WHO_IS}))
    then = turn.clause.reading.says(turn.reader.sets["then_words"])
    if only_who and turn.last.intent is Intent.PERSON_TIME and turn.last.order and turn.last.confirms:
        return Ask(Intent.SPEAKERS, order=turn.last.order)
    if only_who and turn.last.topic in DENIED and turn.last.words and not clause.has(C.HE, C.SHE, C.HIM_OR_HER):
        holders = turn.last.instead or _all_who_are(turn.reader, turn.last.words.split())
        return Ask(Intent.PERSON, people=holders, several=True) if holders else Ask(Intent.SILENT)
    if only_who and then and turn.last.topic in DENIED:
        return Ask(Intent.CLARIFY)
    if only_who and then and len(turn.recall.people) == 1 and turn.reader.directory.parts_of(turn.recall.people[0]):
        return Ask(Intent.NEXT, people=turn.recall.people, order=Order.AFTER)
    named_to_ask = turn.recall.earlier[-1:] if turn.last.intent is Intent.PRACTICAL and not then else ()
    people = turn.clause.values(C.THAT_PERSON) or turn.recall.people or named_to_ask
    return Ask(Intent.PERSON, people=people, several=True) if people and only_who else None


def _all_who_are(reader: Reader, words: list[str]) -> tuple[str, ...]:
    """All who hold the function that some words say."""
    return tuple(person for person in reader.directory.people if verdict_of_words(reader, words, person)[0] == RIGHT)


def what_they_are(turn: Turn) -> Ask | None:
    """ "What is he, a lawyer?", "c'est un préfet ?" of whoever is in mind; of several, who of them is that, or else who is at all."""
    clause, reader = turn.clause, turn.reader
    of_it = clause.has(C.IT) and clause.asked and not clause.has(C.HE, C.SHE)
    of_them = clause.has(C.HE, C.SHE) and (clause.has(C.WHAT) or (clause.asked and turn.last.intent not in OF_A_PERSON))
    functions = reader.functions if turn.last.intent in OF_A_PERSON else reader.sets["functions"]
    if not (of_it or of_them) or not clause.says(functions) or clause.concepts - WHAT_SOMEBODY_IS:
        return None
    here = [person for session in turn.recall.sessions for person in reader.directory.sessions[session].people]
    people = clause.values(C.THAT_PERSON) or tuple(here)
    if len(people) == 1:
        return Ask(Intent.PERSON, aspects=(Aspect.ROLE,), people=people)
    words = words_of_claim(reader, clause)
    holders = [person for person in reader.directory.people if verdict_of_words(reader, words.split(), person)[0] == RIGHT] if people else []
    meant = tuple(person for person in holders if person in people) or tuple(holders)
    if meant:
        return Ask(Intent.PERSON, people=meant, several=True)
    unheard_of = bool(people) and all(word in reader.sets["functions"] for word in words.split())
    return Ask(Intent.UNKNOWN_NAME, aspects=(Aspect.ROLE,), words=words) if unheard_of else None


def whether_they_are_that(turn: Turn) -> Ask | None:
    """ "Professor?" after one of the professors: whether that one is; after somebody else, who is, without a yes."""
    people, described = turn.recall.people, turn.clause.values(C.DESCRIBED_PERSON)
    bare = turn.only(C.DESCRIBED_PERSON, frozenset({C.DESCRIBED_PERSON, C.THAT_PERSON, C.THAT_SESSION, C.CONFIRM, C.IT}))
    if not bare or turn.last.intent not in OF_A_PERSON or len(people) != 1:
        return None
    if set(people) <= set(described):
        return Ask(Intent.PERSON, people=people, confirms=turn.clause.asked)
    return Ask(Intent.PERSON, people=described)


def their_superior(turn: Turn) -> Ask | None:
    """ "And who is her boss?": of a contact, what each of those is who are asked with them; else programmes do not say who stands above whom."""
    clause, words, reader = turn.clause, turn.clause.reading.words, turn.reader
    theirs = (
        at for at in range(clause.start, clause.end - 1) if words[at].text in reader.sets["their_things"] and words[at + 1].text in reader.functions
    )
    at = next(theirs, None)
    if at is None or not turn.recall.people or clause.has(C.PERSON, C.BOOK):
        return None
    if any(span.concept is C.DESCRIBED_PERSON and span.start > at + 1 for span in clause.spans):
        return None  # "his boss, the head of communications" says who it is
    contacts = turn.reader.directory.contacts
    together = company(turn.reader.directory, turn.recall.people) if set(turn.recall.people) <= set(contacts) else ()
    reached = next((ask for ask in (turn.ask, turn.last) if ask and ask.intent is Intent.PERSON_CONTACT), None)
    if reached and together:
        return replace(reached, people=together, several=True)
    return Ask(Intent.PERSON, aspects=(Aspect.ROLE,), people=together, several=True) if together else Ask(Intent.SILENT)


def whom_to_ask(turn: Turn) -> Ask | None:
    """ "Whom can I call then?" where the person in mind was not to be reached, or after a matter for the press."""
    clause, ask = turn.clause, turn.ask
    of_the_press = turn.last.topic in FOR_THE_PRESS | {"press"} or Aspect.PRESS in turn.last.aspects
    if of_the_press and ask is not None and ask.intent is Intent.CONTACT and turn.only(C.CONTACT, AROUND | WHOM_TO_ASK):
        return replace(ask, topic="press")
    whom = any(clause.reading.words[number].text in turn.reader.ways_to_say(C.WHO) for number in clause.places(C.CONTACT))
    anybody = clause.says(turn.reader.sets["first_person"]) and clause.says(
        *(language.sets["antecedents"] - turn.reader.sets["indefinite"] for language in turn.reader.languages)
    )
    asked = ask is not None and ask.intent is Intent.PERSON_CONTACT and (anybody or (clause.has(C.CONTACT) and (whom or clause.has(C.WHO))))
    if not asked or clause.has(*PRONOUNS, C.PERSON, C.DESCRIBED_PERSON) or ask is None:
        return None
    sides = tuple(each for each in ask.aspects if each in (Aspect.TELEPHONE, Aspect.EMAIL))
    return Ask(Intent.CONTACT, topic="press" if of_the_press else "information", aspects=sides)


def the_other_contact(turn: Turn) -> Ask | None:
    """ "And if I am not a journalist?" after the press contact."""
    asked = (
        turn.last.intent is Intent.CONTACT and turn.last.topic == "press" and turn.clause.has(C.INFORMATION) and not turn.clause.has(*NAMED, C.PRESS)
    )
    return replace(turn.last, topic="information") if asked else None


def takes_part_in_it(turn: Turn) -> Ask | None:
    """ "Is Maudet in it?", "Maudet too?" of the session in mind."""
    clause, ask, sessions = turn.clause, turn.ask, turn.recall.sessions
    of_somebody = ask is not None and ask.intent in (Intent.PERSON, Intent.PERSON_SPEAKS)
    if not ask or not of_somebody or len(sessions) != 1 or clause.has(*ASKS_ANEW, C.WHO, C.PICKED, C.ELECTED, C.EMPLOYER):
        return None
    guessed = clause.has(C.IT) or turn.only(C.CONFIRM, ONLY_NAMED)
    said = (guessed and clause.asked and ask.intent is Intent.PERSON) or (turn.of_one_session and _is_that_too(turn))
    return replace(ask, intent=Intent.PERSON_SPEAKS, sessions=sessions, confirms=True) if said else None


def same_of_a_pronoun(turn: Turn) -> Ask | None:
    """ "And he?", but not "not him"."""
    clause, meant = turn.clause, turn.clause.values(C.THAT_PERSON)
    unclear = turn.ask is None or turn.part.score < CERTAIN
    anew = clause.has(*IN_ORDER, *ASKS_ANEW, C.WHERE, C.DESCRIBED_PERSON, C.WHO)
    if not unclear or not meant or anew or not clause.has(C.HE, C.SHE, C.THEY, C.OTHER_ONE):
        return None
    if clause.says(turn.reader.sets["negations"]):
        return None
    if turn.last.intent in OF_A_PERSON:
        bare = all(word.text in turn.reader.light_words for word in clause.words_left)  # "is she a nurse?" is not what was confirmed before
        return replace(turn.last, people=meant, when=None, confirms=turn.last.confirms and bare)
    of_several = turn.last.intent in OF_A_BODY | {Intent.HOSTS, Intent.CONTACT} and clause.has(C.AND_WHAT_OF)
    return Ask(Intent.PERSON, people=meant) if of_several and len(meant) == 1 else None


def same_of_a_body(turn: Turn) -> Ask | None:
    """ "Et celui de Côte-d'Or ?" """
    clause, bodies = turn.clause, turn.clause.values(C.ORGANISATION)
    if not bodies or not clause.has(C.AND_WHAT_OF) or clause.has(C.PERSON, *ASKS_ANEW):
        return None
    if turn.last.intent in OF_A_BODY:
        return replace(turn.last, organisations=bodies)
    directory = turn.reader.directory
    theirs = dict.fromkeys(each for body in bodies for each in directory.members.get(body, ()) if directory.parts_of(each))
    if theirs and turn.last.intent in (Intent.PERSON_TALK, Intent.PERSON_TIME) and turn.only(C.ORGANISATION, ONLY_A_BODY):
        return Ask(turn.last.intent, people=tuple(theirs), several=True)
    of_people = turn.ask is not None and turn.ask.intent is Intent.PERSON and not clause.has(C.DESCRIBED_PERSON, *PRONOUNS)
    return Ask(Intent.ORGANISATION_PEOPLE, organisations=bodies) if of_people else None


def same_of_a_name(turn: Turn) -> Ask | None:
    """ "And Damon?", "no, the press", "the second one": the last question, asked of what is named."""
    clause, ask, last = turn.clause, turn.ask, turn.last
    if ask is None or ask.intent not in ONLY_A_NAME or clause.has(C.WHO_IS, C.ROLE, C.EMPLOYER, C.ABOUT, C.SPELL):
        return None
    if clause.has(C.PICKED) and clause.has(C.WHICH) and clause.has(C.DESCRIBED_PERSON):
        return None
    only_begins = clause.has(C.PICKED) and clause.end < len(clause.reading.words) and not clause.asked
    corrects = clause.has(C.CORRECTION) or any(span.concept is C.CORRECTION and span.end <= clause.start for span in clause.reading.spans)
    people = clause.values(C.PERSON) or clause.values(C.DESCRIBED_PERSON)
    again = people and (_only_named(turn, people) or _is_that_too(turn))
    if only_begins or not (corrects or clause.has(C.AND_WHAT_OF, C.PICKED) or again):
        return None
    sessions, bodies = clause.values(C.SESSION_NAME), clause.values(C.ORGANISATION)
    if people and clause.has(C.WHO) and not clause.has(C.WHICH, C.SPEAK, C.WHEN):
        return Ask(Intent.PERSON, people=people, several=ask.several)
    if people and last.intent in OF_A_PERSON:
        when = last.when if last.confirms else None
        return replace(last, people=people, when=when, confirms=last.confirms or (ask.confirms and clause.asked), several=ask.several)
    if people and last.intent in (Intent.CONTACT, Intent.HOSTS) and last.people and last.confirms:
        return replace(last, people=people)
    if people and last.intent is Intent.CONTACT and set(people) <= set(turn.reader.directory.contacts):
        return Ask(Intent.PERSON_CONTACT, people=people, aspects=last.aspects)
    if clause.has(C.PICKED) and sessions and last.intent in OF_SESSIONS:
        counted = (Aspect.COUNT,) if last.intent is Intent.SESSION_TIME else ()
        return replace(last, sessions=sessions, talks=(), order=None, aspects=tuple(each for each in last.aspects if each not in counted))
    if clause.has(C.PICKED) and last.intent in OF_A_MOMENT:
        return ask
    if people and last.intent in OF_A_TIME:
        return Ask(Intent.PERSON_TIME, people=people, several=ask.several)
    if sessions and not people and last.intent in OF_A_TIME:
        return Ask(Intent.SESSION_TIME, sessions=sessions, aspects=last.aspects if last.intent is Intent.SESSION_TIME else ())
    if sessions and last.intent is Intent.SPEAKERS:
        return replace(last, sessions=sessions, order=None)
    if bodies and last.intent in (Intent.ORGANISATION_TIME, Intent.PERSON_TIME):
        return Ask(Intent.ORGANISATION_TIME, organisations=bodies)
    return None


def _only_named(turn: Turn, people: tuple[str, ...]) -> bool:
    """Whether a message is no more than a name, of which only what was asked last can be wanted: how to reach a contact, or what they speak of."""
    contacts = set(people) <= set(turn.reader.directory.contacts)
    of_them = (Intent.CONTACT, Intent.PERSON_CONTACT) if contacts else (Intent.PERSON_TALK,)
    return turn.last.intent in of_them and turn.only(C.PERSON, AROUND | {C.PERSON})


def _is_that_too(turn: Turn) -> bool:
    """Whether a message asks of a name no more than whether that is so as well ("is Damon too?", "Damon aussi ?")."""
    clause, reader = turn.clause, turn.reader
    left = [word.text for word in clause.words_left]
    only = clause.concepts <= ONLY_NAMED and reader.small_words.issuperset(set(left) - reader.sets["too"])
    return clause.asked and only and not reader.sets["too"].isdisjoint(left)


def same_means(turn: Turn) -> Ask | None:
    """ "Same for the press": the telephone again, where a telephone was asked for; "the press contact" is asked for by itself."""
    ask, last = turn.ask, turn.last
    if turn.clause.has(C.CONTACT) and not turn.clause.has(C.AND_WHAT_OF):
        return None
    if ask is None or ask.intent is not Intent.CONTACT or ask.aspects or last.intent not in (Intent.CONTACT, Intent.PERSON_CONTACT):
        return None
    return replace(ask, aspects=last.aspects) if last.aspects else None
