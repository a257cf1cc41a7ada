"""People and bodies that the same words could ask of otherwise: the book and not its author, whoever comes from a body and not its talk."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from knowledge.programme import SessionKind
from knowledge.understanding.claims.denying import is_denied
from knowledge.understanding.claims.stated import asks_openly
from knowledge.understanding.clauses.clause import Clause, unexplained
from knowledge.understanding.concepts import PRONOUNS_OF_ONE, PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.hours_of_event import offers_a_choice
from knowledge.understanding.kinds.paging import said_time
from knowledge.understanding.kinds.preferring.matters import SPEAKS_OF_IT
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader

ONLY_WHO = frozenset({C.WHO, C.WHO_IS, C.PERSON, C.PLEASE, C.GREETING, C.AND_WHAT_OF})
"""Concepts beside which a "with" may be that of a body as well as that of others ("who's he with?")."""
ONLY_OF_A_PERSON = frozenset({C.PERSON, C.WHEN, C.PLEASE, C.GREETING, C.AND_WHAT_OF})
MOST_BESIDE_A_PERSON = 0.35
"""What may be left unexplained where it is asked when somebody speaks."""
AROUND_A_QUESTION = frozenset({C.GREETING, C.PLEASE, C.THANKS, C.AND_WHAT_OF})
"""Concepts of what may stand before a question."""
WHOSE = (C.PERSON, C.DESCRIBED_PERSON, C.HE, C.SHE, C.THEY)
"""Concepts of somebody of whom it is asked what they do."""
SPEAKING = (C.SPEAK, C.TALK, C.TALK_ABOUT, C.OPENS, C.CLOSES)
"""Concepts of what people do at the event."""
OF_THE_EVENT_TOO = (C.PERSON, C.EVENT, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.IT, C.SPEAK, C.TALK, C.SESSION_NAME)
"""Concepts of what is opened at the event, or of whoever is named as one of its people."""
FARTHEST = 4
"""Words from an auxiliary to its participle ("est-elle arrivée")."""
SHORTEST_ACRONYM = 4
"""Letters of an acronym that is no other word by chance."""


def of_which_body_they_are(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether somebody is of a body, of which they are no host, nor all of it asked for ("does she work for the host institution?")."""
    people = ask.people or clause.values(C.THAT_PERSON)
    bodies = clause.values(C.ORGANISATION) if clause.has(*PRONOUNS_OF_ONE) and not clause.has(C.WHO, C.WHO_IS, C.WITH, C.SPEAK) else ()
    if not (people and ask.confirms and (bodies or clause.has(C.EMPLOYER))):
        return ()
    return (Ask(Intent.PERSON, people=people, organisations=bodies, confirms=bool(bodies), several=True),)


def something_else_done(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """When somebody does what one word says that nothing explains ("when does she retire?"), which is nobody's affair, and not when they speak."""
    words, covered = clause.reading.words, clause.covered
    left = [number for number in range(clause.start, clause.end) if number not in covered and words[number].text not in reader.light_words]
    named = clause.has(C.PERSON) and clause.has(C.WHEN) and not ask.aspects and clause.concepts <= ONLY_OF_A_PERSON
    alone = left == [clause.end - 1] and not clause.says(reader.sets["first_person"])
    if not (named and alone) or unexplained(clause) <= MOST_BESIDE_A_PERSON:
        return ()
    return (replace(ask, intent=Intent.PRIVATE, topic="other", order=None),)


def whoever_opens_no_event(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Nothing that a programme tells: when somebody who is only described, or a body that is not the venue, opens or closes, where they neither open
    nor close the event ("what time does the doctor open?")."""
    parts = reader.directory.taking_place
    if not (parts and clause.has(C.WHEN)) or clause.has(*OF_THE_EVENT_TOO):
        return ()
    if ask.organisations and not ask.people:
        return () if reader.directory.is_at(ask.organisations) else (Ask(Intent.SILENT),)
    theirs = {session.id for person in ask.people for session, _ in reader.directory.parts_of(person)}
    edges = {parts[0].id, parts[-1].id, *(session.id for session in parts if session.kind in (SessionKind.OPENING, SessionKind.CLOSING))}
    return (Ask(Intent.SILENT),) if ask.people and theirs.isdisjoint(edges) else ()


def when_they_speak_who_do_it(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """When somebody speaks whom a function describes, where that comes first ("when do I hear the lady in charge of housing?")."""
    described = clause.values(C.DESCRIBED_PERSON)
    when = clause.of(C.WHEN)[0]
    before = {span.concept for span in clause.spans if span.start < when.start}
    joined = any(word.text in reader.sets["conjunctions"] for word in clause.reading.words[when.end : clause.end])
    if len(described) != 1 or clause.has(C.PERSON, C.WHO, C.WHO_IS, C.WHAT, C.DATE, C.YEAR) or joined or not before <= AROUND_A_QUESTION:
        return ()
    return (Ask(Intent.PERSON_TIME, people=described, several=ask.several),)


def what_they_are_besides(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What somebody is, where it is asked what they do when they do not speak ("what does she do when she isn't speaking?", "apart from that")."""
    asked = min((span.start for span in clause.of(C.WHAT, C.ROLE)), default=clause.end)
    named = [span for span in clause.of(*WHOSE) if span.start > asked]
    if not (ask.people and named):
        return ()
    words, denying = clause.reading.words, reader.sets["negations"]
    whens = [span.end for span in clause.of(C.WHEN) if span.start > asked]
    idle = any(when == pronoun.start for when in whens for pronoun in clause.of(*PRONOUNS_OF_PEOPLE))
    denied = idle and any(words[number].text in denying for number in range(max(whens), clause.end))
    besides = clause.has(C.EXCEPT) and clause.has(C.ROLE) and clause.has(*SPEAKING)
    return (Ask(Intent.PERSON, people=ask.people, several=ask.several, aspects=(Aspect.ROLE,)),) if denied or besides else ()


def whoever_is_of_no_such_body(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Of which bodies those are who are not of the one that is named, or of the town ("who is not from Rennes?"), and not who is."""
    speaks = clause.has(C.SPEAK, C.TALK, C.SESSION_NAME)
    if ask.people or speaks or reader.directory.rooms or not (is_denied(reader, clause) and asks_openly(reader, clause)):
        return ()
    members = {person for body in clause.values(C.ORGANISATION) for person in reader.directory.members.get(body, ())}
    others = tuple(person for person in reader.directory.speakers if person not in members)
    return (Ask(Intent.PERSON, aspects=(Aspect.EMPLOYER,), people=others, several=True),) if others else ()


def what_they_do_that_day(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What somebody does on a day that is said, which is their part and not their trade ("Lee fait quoi demain ?")."""
    words, does = clause.reading.words, reader.sets["gives_it"]
    doing = any(words[number].text in does for number in clause.places(C.ROLE))
    if not (doing and ask.people and ask.aspects == (Aspect.ROLE,)) or clause.has(C.EMPLOYER, C.TITLE, C.WHERE):
        return ()
    return (Ask(Intent.PERSON_TIME, people=ask.people, several=ask.several, when=ask.when or said_time(clause)),)


def what_they_were_before(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What somebody was before they became what they are, which no programme says ("what did he do before he became prefect?")."""
    before = max((span.end for span in clause.of(C.BEFORE)), default=0)
    people = clause.values(C.PERSON) or clause.values(C.THAT_PERSON)
    if len(people) != 1 or clause.has(*SPEAKING) or not clause.has(C.WHAT, C.ROLE, C.EMPLOYER) or clause.has(C.WHO, C.NEXT):
        return ()
    bodies = {role.organisation for role in reader.directory.people[people[0]].roles}
    theirs = [span for span in clause.of(C.DESCRIBED_PERSON) if people[0] in span.value]
    theirs += [span for span in clause.of(C.ORGANISATION) if bodies.intersection(span.value)]
    behind = [clause.end] if before == clause.end else [span.end for span in theirs if span.start >= before]
    named = behind and any(span.end < before or span.start >= min(behind) for span in clause.of(C.PERSON, C.THAT_PERSON))
    return (Ask(Intent.PRIVATE, people=people, topic="biography"),) if named else ()


def whether_they_have_come(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether somebody has arrived, which only the door knows, and not when they speak ("has Ann Lee arrived?")."""
    if clause.has(C.WHEN, C.TIME, C.SPEAK, C.START) or not ask.people or not clause.asked:
        return ()
    texts = clause.texts
    verbs = (number for number, text in enumerate(texts) if text in reader.sets["come"])
    come = any(not reader.sets["come_with"].isdisjoint(texts[max(0, verb - FARTHEST) : verb]) for verb in verbs)
    return (Ask(Intent.PRIVATE, people=ask.people, several=ask.several, topic="other"),) if come else ()


def either_of_two(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """What somebody is there for, where it is to be chosen between two things: neither yes nor no ("is she speaking or only hosting?")."""
    return (replace(ask, confirms=False),) if ask.confirms and ask.people and offers_a_choice(reader, clause) else ()


def whether_they_can_be_replaced(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether somebody else may speak in their place ("can Ann replace Bob?"), which is no question of whether they speak."""
    may = clause.has(C.CANCELLED) and clause.says(reader.sets["permissions"])
    return (Ask(Intent.PRIVATE, people=ask.people, several=ask.several, topic="replacement"),) if may and ask.people else ()


def body_of_whom_then(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """From which bodies those come who are on at an hour ("which institution is represented at ten past three?")."""
    asked = clause.has(C.REPRESENT, C.ORGANISATION_WORD, C.SPEAK) and not clause.has(C.ARRIVE, C.WHO) and not clause.says(reader.sets["first_person"])
    directory, then = reader.directory, ask.when.starts if ask.when else None
    days = {*directory.date_of.values()}
    day = ask.when.day if ask.when and ask.when.day else next(iter(days)) if len(days) == 1 else None
    if then is None or day is None or directory.rooms or not asked:
        return ()
    on = directory.running_at(directory.moment_on(day, then))
    people = tuple(dict.fromkeys(person for session in on for person in session.people))
    return (Ask(Intent.PERSON, aspects=(Aspect.EMPLOYER,), people=people, several=True),) if people else ()


def body_of_whom_with(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """From which body somebody comes, before with whom they speak, where a bare "with" may ask either."""
    if len(ask.people) != 1 or not clause.concepts <= ONLY_WHO:
        return ()
    return Ask(Intent.PERSON, aspects=(Aspect.EMPLOYER,), people=ask.people), ask


def title_and_talk(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Somebody's title, which is what they are, asked before what they speak of ("X's title, and what does he present?")."""
    titles = clause.of(C.TITLE)
    spoken = clause.of(C.TALK_ABOUT, C.SPEAK, C.TALK)
    joined = clause.of(C.AND_WHAT_OF)
    if not any(title.end <= link.start < verb.start for title in titles for link in joined for verb in spoken):
        return ()
    return replace(ask, intent=Intent.PERSON, aspects=(Aspect.ROLE,)), ask


def title_of_their_talk(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """The title of somebody's talk, where how that is called is asked, and not they ("l'intervention de Lee s'appelle comment ?")."""
    words, belonging = clause.reading.words, reader.sets["belongings"]
    people = [span.start for span in clause.of(C.PERSON)]
    talks = {span.end for span in clause.of(C.TALK)}
    theirs = any(start - 1 in talks and words[start - 1].text in belonging for start in people)
    return (Ask(Intent.PERSON_TALK, people=ask.people),) if theirs and ask.people else ()


def people_and_no_talk(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Who comes from a body, where nothing says that what it presents is asked."""
    return () if clause.has(*SPEAKS_OF_IT, C.TITLE, C.THEME, C.SESSION) else (replace(ask, intent=Intent.ORGANISATION_PEOPLE),)


def whether_its_people_speak(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whether or when those of a body speak of whom none does, to which who they are would be a yes ("is anyone from the ministry speaking?");
    whether they are still to speak."""
    people = tuple(dict.fromkeys(person for body in ask.organisations for person in reader.directory.members.get(body, ())))
    if ask.confirms and people and not clause.has(C.WHO, C.WHO_IS) and (clause.has(C.REMAINING) or clause.says(reader.sets["still"])):
        return (Ask(Intent.MISSING, people=people, several=True, aspects=(Aspect.IN_TIME,)),)
    asked = (ask.confirms or ask.intent is not Intent.ORGANISATION_PEOPLE) and people and not ask.sessions
    if not asked or clause.has(C.WHO, C.WHO_IS, C.PERSON, C.HOSTS, C.HOW_MANY) or any(reader.directory.parts_of(person) for person in people):
        return ()
    return (Ask(Intent.PERSON_SPEAKS if ask.confirms else Intent.PERSON_TIME, people=people, confirms=ask.confirms, several=len(people) > 1),)


def whose_function_it_stands_for(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Whoever holds the function that an acronym stands for, where it is asked what that is; nothing where it is none, or more is asked."""
    if reader.topics.is_searched_freely or clause.has(C.TALK, C.SESSION, C.TALK_ABOUT, C.ABOUT, C.WHO) or not clause.has(C.WHAT, C.IT, C.WHO_IS):
        return ()
    told = [clause.reading.words[span.start].text for span in clause.of(C.TOPIC) if len(span) == 1]
    initials = reader.initials_of_functions
    holders = tuple(person for word in told if len(word) >= SHORTEST_ACRONYM for letters, person in initials if letters.startswith(word))
    return (Ask(Intent.PERSON, people=tuple(dict.fromkeys(holders)), aspects=(Aspect.ROLE,), several=True),) if holders else ()


def whoever_is_elsewhere(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Who speaks in the other parts, where it is asked who is not in some ("who isn't on a round table?")."""
    if not ask.sessions or not _asks_who_of_all(reader, clause) or not _is_said_not_to_be_in(reader, clause):
        return ()
    left = tuple(session.id for session in reader.directory.taking_place if session.people and session.id not in ask.sessions)
    return (Ask(Intent.SPEAKERS, sessions=left),) if left else ()


def whoever_is_alone(reader: Reader, clause: Clause, ask: Ask) -> tuple[Ask, ...]:
    """Who has a part alone ("who speaks alone?"), of those that are named where any are."""
    if not clause.says(reader.sets["by_themselves"]) or not _asks_who_of_all(reader, clause) or clause.has(C.OPENS, C.CLOSES):
        return ()
    parts = [reader.directory.sessions[session] for session in ask.sessions] or reader.directory.taking_place
    alone = tuple(session.id for session in parts if len(session.people) == 1)
    return (Ask(Intent.SPEAKERS, sessions=alone),) if alone else ()


def _asks_who_of_all(reader: Reader, clause: Clause) -> bool:
    """Whether it is asked who somebody is, of an event in one room, and not of whom a word speaks, nor how many they are."""
    return not reader.directory.rooms and clause.has(C.WHO, C.WHO_IS, C.SPEAKER) and not clause.has(*WHOSE, C.TIME, C.HOW_MANY)


def _is_said_not_to_be_in(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says that somebody is not in something, on it or at it, and not that they have not come, or not yet."""
    sets, words = reader.sets, [text for text in clause.texts if len(text) > 1 or text in reader.sets["place_prepositions"]]
    places = sets["place_prepositions"] | sets["subject_links"]
    denied = any(before in sets["negations"] and word in places for before, word in pairwise(words))
    return denied and not clause.says(sets["still"]) and not clause.says(sets["already"])
