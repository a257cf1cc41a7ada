"""What kinds of question about people take from a clause beyond what all have in common: side by side, which detail, which of their contacts."""

from __future__ import annotations

from dataclasses import replace

from knowledge.programme import Gender
from knowledge.understanding.claims.denying import is_denied
from knowledge.understanding.claims.everybody import said_of_everybody, speaks_of_all
from knowledge.understanding.claims.stated import asks_openly
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.situations import is_for_the_press
from knowledge.understanding.concepts import PRONOUNS_OF_ONE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.comparing import asks_after_whom, compared, in_sequence, side_of_an_hour
from knowledge.understanding.kinds.hours_of_event import offers_a_choice
from knowledge.understanding.kinds.how_far import at_the_moment
from knowledge.understanding.kinds.of_their_parts import of_their_parts
from knowledge.understanding.question import Ask, Aspect, Intent, Order
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.recall import Recall
from knowledge.understanding.words.folding import fold

AT = "@"
AT_A_PLACE = frozenset({C.FIRST, C.LAST})
PORTRAIT = "photo"
"""The private detail under which stands what somebody is ("how do I caption his picture?")."""


def person_time(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """When people speak: first, last, or of a round table whether they are in it."""
    if reader.directory.rooms and (meant := of_their_parts(reader, clause, ask, recall)):
        return meant
    order = None
    in_order = in_sequence(reader, clause, ask)
    if in_order:
        return in_order
    if asks_after_whom(reader, clause):
        return replace(ask, intent=Intent.NEXT, sessions=(), talks=(), order=Order.AFTER if clause.has(C.BEFORE) else Order.BEFORE)
    if clause.has(C.TIME) and offers_a_choice(reader, clause):
        return replace(ask, sessions=(), talks=(), confirms=False)
    if at_the_edge := _at_the_edge_of_a_session(reader, clause, ask):
        return at_the_edge
    if clause.has(C.ROUND_TABLE) or len(ask.people) > 1:
        return replace(ask, sessions=(), talks=())
    if clause.has(C.FIRST, C.OPENS) and not clause.has(C.WHEN):
        order = Order.FIRST
    elif clause.has(C.LAST, C.CLOSES) and not clause.has(C.WHEN):
        order = Order.LAST
    elif ask.when and ask.when.starts:
        order = side_of_an_hour(clause)
    # "is the opening before Dreyfus?" claims nothing of who is first
    beside_another = order in (Order.FIRST, Order.LAST) and clause.has(C.BEFORE, C.AFTER)
    unclaimed = beside_another or is_denied(reader, clause) or asks_openly(reader, clause)
    return replace(ask, order=None if unclaimed else order, sessions=(), talks=(), confirms=ask.confirms and not beside_another)


def _at_the_edge_of_a_session(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """Who opens or closes a session, where that is claimed of somebody, also of theirs ("is she the first on that panel?"); None where it is not."""
    if not ask.confirms or not clause.has(C.OPENS, C.CLOSES, C.FIRST, C.LAST) or clause.has(C.WHEN, C.BEFORE, C.AFTER, C.NEXT):
        return None
    edges = edges_but_of_a_table(clause)
    table = _table_at_a_place(reader, clause)
    if table and not edges:
        return Ask(Intent.PERSON_SPEAKS, people=ask.people, sessions=(table,), several=ask.several, confirms=True)
    parts = {session.id for person in ask.people for session, _ in reader.directory.parts_of(person)} if len(ask.people) == 1 else set()
    theirs = tuple(table for table in reader.directory.round_tables if table in parts and not clause.has(C.TOPIC))
    nouns = tuple(phrase.removesuffix("*") for phrase in reader.ways_to_say(C.SESSION, C.ROUND_TABLE))
    pointed = any(clause.reading.words[span.end - 1].text.startswith(nouns) for span in clause.of(C.IT) if len(span) > 1)
    sessions = (table,) if table else theirs if theirs and (pointed or clause.has(C.ROUND_TABLE, C.SESSION)) else ask.sessions
    if len(sessions) != 1:
        return None
    return Ask(Intent.SPEAKERS, sessions=sessions, order=Order.LAST if {C.OPENS, C.FIRST}.isdisjoint(edges) else Order.FIRST)


def _table_at_a_place(reader: Reader, clause: Clause) -> str | None:
    """The first or the last round table, where it is called so ("is she in the first round table?")."""
    tables, words = reader.directory.round_tables, {span.start for span in clause.of(C.ROUND_TABLE)}
    called = [span.concept for span in clause.of(C.FIRST, C.LAST) if span.end in words]
    return tables[-1 if called[0] is C.LAST else 0] if tables and called and not clause.has(C.SPEAKER, C.SPEAK) else None


def edges_but_of_a_table(clause: Clause) -> set[C]:
    """Concepts of who opens, closes, is first or last, without those that only say which round table is meant ("who opens the last round table?")."""
    tables = {span.start for span in clause.of(C.ROUND_TABLE)}
    return {span.concept for span in clause.of(C.OPENS, C.CLOSES, C.FIRST, C.LAST) if span.concept not in AT_A_PLACE or span.end not in tables}


def person_contact(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """How to reach people, and whether a number is right."""
    if not ask.people and ask.organisations:
        return _contact_of_a_body(reader, ask)
    said = clause.best(C.SAID_NUMBER)
    if any(word.gap == AT for word in clause.words):
        return _with_address(reader, clause, ask)
    if said is None:
        of_no_contact = set(ask.people).isdisjoint(reader.directory.contacts)
        of_the_press = clause.has(C.PRESS) or (of_no_contact and is_for_the_press(reader, clause.reading))
        whoever = not clause.has(C.PERSON, C.HE, C.SHE) and clause.says(reader.guests.somebody)
        return replace(ask, topic="press" if of_the_press else None, several=ask.several or whoever)
    if not clause.has(C.PERSON) and clause.has(C.PRESS, C.INFORMATION):
        purpose = "press" if clause.has(C.PRESS) else "information"
        owners = tuple(contact.person for contact in reader.directory.programme.contacts if contact.purpose == purpose)
        fitting = tuple(owner for owner in said.value if owner in owners)
        return replace(ask, people=fitting or owners, several=True, confirms=True, topic="right" if fitting else "wrong")
    whose = _whose_means(reader, clause)
    topic = ("right" if set(whose) <= set(said.value) else "wrong") if whose else None
    return replace(ask, people=whose or said.value, several=True, topic=topic, aspects=(Aspect.TELEPHONE,))


def _whose_means(reader: Reader, clause: Clause) -> tuple[str, ...]:
    """Whose a number or an address is said to be: those who are named, or whoever was spoken of, where it is not asked whose it is."""
    spoken_of = () if clause.has(C.WHO, C.WHO_IS) else clause.values(C.THAT_PERSON)
    return clause.values(C.PERSON) or tuple(person for person in spoken_of if person in reader.directory.contacts)


def _with_address(reader: Reader, clause: Clause, ask: Ask) -> Ask:
    """Whose an e-mail address is that is written, and whether it is theirs whose it is said to be."""
    said = f" {' '.join(clause.texts)} "
    contacts = reader.directory.programme.contacts
    owners = tuple(contact.person for contact in contacts if contact.email and f" {fold(contact.email)} " in said)
    whose = () if asks_openly(reader, clause) else _whose_means(reader, clause)
    topic = ("right" if set(whose) <= set(owners) else "wrong") if whose else None
    return replace(ask, people=whose or owners, several=True, topic=topic, aspects=(Aspect.EMAIL,))


def _contact_of_a_body(reader: Reader, ask: Ask) -> Ask:
    """How to reach a body: the contact for information where the event is at it, else its people."""
    if reader.directory.is_at(ask.organisations):
        return replace(ask, intent=Intent.CONTACT, topic="information", organisations=())
    people = dict.fromkeys(member for body in ask.organisations for member in reader.directory.members.get(body, ()))
    return replace(ask, people=tuple(people), several=True, organisations=())


def means_all_contacts(reader: Reader, clause: Clause) -> bool:
    """Whether all contacts are asked for, or both kinds of them, joined ("the press and the information contact")."""
    press, information = clause.best(C.PRESS), clause.best(C.INFORMATION)
    if press is None and information is None:
        said = clause.of(C.CONTACT, C.TELEPHONE, C.EMAIL)
        every = clause.of(C.ALL, C.BOTH)
        return any(0 <= contact.start - each.end <= 1 for each in every for contact in said)
    if press is None or information is None:
        return False
    between = range(min(press.end, information.end), max(press.start, information.start))
    return any(clause.reading.words[number].text in reader.sets["conjunctions"] for number in between)


def person_speaks(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Whether people speak, in the session in mind where there is one."""
    if reader.directory.rooms and (meant := of_their_parts(reader, clause, ask, recall)):
        return meant
    side_by_side = compared(reader, clause, _with_whoever_is_meant(clause, named, recall))
    if side_by_side:
        return side_by_side
    if at_the_edge := _at_the_edge_of_a_session(reader, clause, ask):
        return at_the_edge
    ask = replace(ask, sessions=ask.sessions or (recall.sessions if clause.has(C.IT) else ()))
    return at_the_moment(reader, clause, ask) or ask


def _named_by_title(reader: Reader, clause: Clause, sessions: tuple[str, ...], *besides: C) -> bool:
    """Whether sessions are named by a word of their titles, and not by what only belongs to their subject ("nurseries"), nor by one that names
    something else (`besides`)."""
    titles = set(reader.terms.of_texts(*(reader.directory.sessions[session].title for session in sessions)))
    numbers = clause.places(C.SESSION_NAME) - clause.places(*besides)
    return any(term in titles for number in numbers for form in clause.reading.forms[number] for term in reader.terms.of(form.text))


def person_talk(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """The title of a person is their function, where no talk is spoken of."""
    if reader.directory.rooms and (meant := of_their_parts(reader, clause, ask, recall)):
        return meant
    words, names = clause.reading.words, clause.places(C.PERSON)
    says_what_they_are = any(number not in names and words[number].text in reader.functions for number in range(clause.start, clause.end))
    if names and says_what_they_are and not clause.has(C.SPEAK, C.TALK, C.TALK_ABOUT, C.SESSION):
        return replace(ask, intent=Intent.PERSON, aspects=(Aspect.ROLE,))
    of_their_talk = any(
        span.concept is C.TALK and span.end <= clause.start for span in clause.reading.spans
    )  # "how long is her talk, and the title?"
    of_the_person = clause.has(C.TITLE) and not of_their_talk
    of_the_person = of_the_person and not clause.has(C.TALK, C.ABOUT, C.TALK_ABOUT, C.SESSION, C.THEME, C.TOPIC, C.ROUND_TABLE)
    return replace(ask, intent=Intent.PERSON, aspects=(Aspect.ROLE,)) if of_the_person else ask


def companions(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """With whom somebody speaks; of all sessions with somebody, those."""
    if reader.directory.rooms and clause.has(C.ALL) and not clause.has(C.WHO, C.WHO_IS, C.PEOPLE_WORD, C.SPEAKER):
        return replace(ask, intent=Intent.PERSON_TIME, sessions=(), talks=(), mentions=(), confirms=False)
    side_by_side = compared(reader, clause, _with_whoever_is_meant(clause, named, recall))
    if side_by_side:
        return side_by_side
    behind = max((span.end for span in clause.of(C.PICKED)), default=clause.end)
    told_of = any(span.start >= behind for span in clause.of(C.OTHER_ONE, C.WITH))
    if told_of and (clause.has(C.WHO_IS) or (clause.has(C.ATTEND) and not clause.says(reader.ways_to_say(C.WHO) - reader.sets["antecedents"]))):
        return replace(ask, intent=Intent.PERSON)  # "her colleague, the other one with her, who is that?" has picked whoever is asked about
    colleagues = _colleagues(reader, clause, ask.people[0]) if ask.people and clause.has(C.OTHER_ONE, C.PERSON_WORD) else ()
    if colleagues:
        return replace(ask, intent=Intent.PERSON, people=colleagues, several=True)
    return _whoever_is_left(reader, ask.people) or replace(ask, people=ask.people[:1])


def _whoever_is_left(reader: Reader, people: tuple[str, ...]) -> Ask | None:
    """The one who is with several people that are named, where nobody else is in their session ("who sits with Regnier, Potin and Demeslay?")."""
    together = [session.people for session in reader.directory.taking_place if len(people) > 1 and set(people) <= set(session.people)]
    left = tuple(person for each in together[:1] for person in each if person not in people)
    return Ask(Intent.PERSON, people=left) if len(left) == 1 else None


def _with_whoever_is_meant(clause: Clause, named: tuple[str, ...], recall: Recall) -> tuple[str, ...]:
    """The people who are held side by side: the one who is named ("the same table as Potin?") with the one spoken of."""
    return named if len(named) > 1 or not clause.has(C.SAME, C.SAME_TIME) else (*(person for person in recall.people if person not in named), *named)


def _colleagues(reader: Reader, clause: Clause, person: str) -> tuple[str, ...]:
    """Who comes from the same body as somebody, of the gender that is spoken of, where one is."""
    everybody = reader.directory.people
    bodies = [role.organisation for role in everybody[person].roles if role.organisation]
    wanted = Gender.FEMININE if clause.has(C.FEMININE, C.SHE) else Gender.MASCULINE if clause.has(C.MASCULINE, C.HE) else None
    members = dict.fromkeys(member for body in bodies for member in reader.directory.members.get(body, ()) if member != person)
    return tuple(member for member in members if wanted in (None, everybody[member].gender) and reader.directory.parts_of(member))


def organisation_people(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """Who comes from a body; whether everybody does, where that is claimed ("is everyone from ...?")."""
    if said_of_everybody(clause, recall, C.ORGANISATION):
        return replace(ask, aspects=(*ask.aspects, Aspect.EVERYBODY))
    claimed = clause.has(C.ATTEND, C.REPRESENT, C.SPEAK, C.SPEAKER) and not speaks_of_all(reader, clause)
    sessions = tuple(each for each in ask.sessions if _named_by_title(reader, clause, (each,), C.ORGANISATION)) or ask.sessions
    return replace(ask, sessions=sessions, confirms=ask.confirms and claimed)


def works(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """What somebody has written: whoever is named, or the one whom a pronoun means; of a large event in which nobody has, what they give."""
    of_talks = reader.topics.is_searched_freely and ask.people and not clause.has(C.BOOK)
    if of_talks and not any(person.works for person in reader.directory.programme.people):
        return replace(ask, intent=Intent.PERSON_SPEAKS, aspects=(), sessions=(), talks=(), mentions=())
    theirs = clause.values(C.THAT_PERSON) if not ask.people and clause.has(*PRONOUNS_OF_ONE) else ()
    return replace(ask, people=theirs) if len(theirs) == 1 else ask


def private(reader: Reader, clause: Clause, ask: Ask, recall: Recall, named: tuple[str, ...]) -> Ask:
    """What is not told of people."""
    best = clause.best(C.PRIVATE)
    if best and best.value[0] == PORTRAIT and clause.has(C.ROLE):
        return replace(ask, intent=Intent.PERSON, aspects=(Aspect.ROLE,))
    theirs = [session for person in ask.people for session, _ in reader.directory.parts_of(person)] if clause.has(C.SPEAK_IN) and not best else []
    if any(session.language for session in theirs):
        return Ask(Intent.SESSION_TIME, aspects=(Aspect.LANGUAGE,), sessions=tuple(dict.fromkeys(session.id for session in theirs)))
    aspects = (Aspect.PRESS,) if is_for_the_press(reader, clause.reading) else ()
    return replace(ask, topic=best.value[0] if best else "other", aspects=aspects)
