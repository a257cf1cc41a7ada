"""Who of a body is meant by more than its name: who heads it, who holds an office that is called like a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.programme import Gender
from knowledge.understanding.claims.claims import UNSAID, WRONG, claims_a_function
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.in_the_plural import those_elected
from knowledge.understanding.clauses.of_its_own import with_where_from
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.question import Ask, Aspect, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import words_of

OF_SEVERAL = (C.HOW_MANY, C.REPRESENT, C.SPEAKER, C.PERSON_WORD, C.TALK, C.TALK_ABOUT, C.ABOUT)
"""Concepts beside which anybody of a body is meant."""

OF_ONE = {Intent.ORGANISATION_PEOPLE: Intent.PERSON, Intent.ORGANISATION_TIME: Intent.PERSON_TIME, Intent.ORGANISATION_TALK: Intent.PERSON_TALK}
"""What is asked of one of a body's people in place of the body."""


def held_by(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """Who heads a body, or comes in the name of an office that somebody else holds; None where anybody of the body is meant."""
    if ask.intent is not Intent.ORGANISATION_PEOPLE or ask.sessions or not ask.organisations or clause.has(*OF_SEVERAL):
        return None
    members = _members(reader, ask.organisations)
    if not members:
        return None
    of_the_desk = tuple(person for person in clause.values(C.DESCRIBED_PERSON) if person not in members)
    if of_the_desk and reader.directory.is_at(ask.organisations):
        return Ask(Intent.PERSON, people=of_the_desk, several=True)
    heads = _described(reader, clause, members, ask.organisations) if clause.has(C.WHO, C.WHO_IS) else ()
    if heads:
        return Ask(Intent.PERSON, aspects=(Aspect.ROLE,), people=heads, several=True)
    if all(_is_an_office(reader, body) for body in ask.organisations) and (ask.confirms or clause.has(C.WHO_IS, C.WHO)):
        return Ask(Intent.PERSON, people=members, several=True, topic=UNSAID)
    return None


def one_of_its_people(reader: Reader, clause: Clause, ask: Ask) -> Ask | None:
    """The one of a body's people whom a noun for a woman or a man, or a function, tells from the others; all, where none of them is one."""
    intent = OF_ONE.get(ask.intent)
    if intent is None or ask.sessions or clause.has(C.ALL, C.BOTH):
        return None
    members, everybody = _members(reader, ask.organisations), reader.directory.people
    described = tuple(member for member in clause.values(C.DESCRIBED_PERSON) if member in members)
    gender = _said_gender(reader, clause)
    meant = (
        tuple(member for member in members if everybody[member].gender is gender)
        if gender
        else described
        if claims_a_function(reader, clause) and not clause.has(C.HOW_MANY)
        else ()
    )
    if gender and members and not any(everybody[member].gender in (None, gender) for member in members):
        nobody = clause.has(C.FEMININE, C.MASCULINE) or with_where_from(reader, clause.reading, clause.end, clause.spans)
        aspect = Aspect.FEMININE if gender is Gender.FEMININE else Aspect.MASCULINE
        return Ask(Intent.ORGANISATION_PEOPLE, (aspect,), organisations=ask.organisations, topic=WRONG) if nobody else None
    if gender and len(meant) > 1 and claims_a_function(reader, clause):
        meant = tuple(member for member in meant if member in described)  # "monsieur le directeur du CAS"
    if len(meant) != 1 or len(members) == 1:
        return None
    return replace(ask, intent=intent, people=meant, organisations=(), confirms=ask.confirms and intent is Intent.PERSON_TIME)


def who_is_elected(reader: Reader, clause: Clause) -> Ask | None:
    """Those of the speakers whose function one is elected to, where it is asked for such people; None where there is nobody, or all are meant."""
    found = those_elected(reader, clause.reading, clause.of(C.ELECTED))
    return Ask(Intent.PERSON, aspects=(Aspect.ELECTED,), people=found, several=True) if found else None


def _said_gender(reader: Reader, clause: Clause) -> Gender | None:
    """Whether a noun says that a woman or a man is meant ("the lady from ..."); a pronoun may be the body itself."""
    nouns = [
        span for span in clause.spans if any(clause.reading.words[number].text not in reader.small_words for number in range(span.start, span.end))
    ]
    feminine, masculine = (any(span.concept in said for span in nouns) for said in ({C.SHE, C.FEMININE}, {C.HE, C.MASCULINE}))
    return None if feminine == masculine else Gender.FEMININE if feminine else Gender.MASCULINE


def _members(reader: Reader, bodies: tuple[str, ...]) -> tuple[str, ...]:
    """The people of bodies: those who speak, else all."""
    everybody = tuple(dict.fromkeys(member for body in bodies for member in reader.directory.members.get(body, ())))
    return tuple(member for member in everybody if reader.directory.parts_of(member)) or everybody


def _described(reader: Reader, clause: Clause, members: tuple[str, ...], bodies: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the members, not all, whom a word outside the body's name describes ("who runs ...?")."""
    named = clause.places(C.ORGANISATION)
    for number in range(clause.start, clause.end):
        word = clause.reading.words[number].text
        if number in named or word in reader.small_words:
            continue
        said = set(reader.terms.of(word))
        fitting = tuple(member for member in members if said & _functions(reader, member, bodies))
        if fitting and len(fitting) < len(members):
            return fitting
    return ()


def _functions(reader: Reader, member: str, bodies: tuple[str, ...]) -> set[str]:
    """The terms of what somebody is in one of the bodies."""
    titles = (role.title for role in reader.directory.people[member].roles if role.organisation in bodies and role.title)
    return set(reader.terms.of_texts(*titles))


def _is_an_office(reader: Reader, body: str) -> bool:
    """Whether a body is called like the person who holds it ("Defender of Rights")."""
    name = reader.directory.organisations[body].name
    return any(words_of(text)[0].split(" ")[0] in reader.sets["offices"] for text in name.all)


def claims_an_office(reader: Reader, clause: Clause, ask: Ask) -> bool:
    """Whether somebody is said to hold the office that a body is called by, and not only to come from it ("is Ann Lee the ombudsman?")."""
    if not ask.organisations or not all(_is_an_office(reader, body) for body in ask.organisations) or clause.has(C.REPRESENT, C.EMPLOYER):
        return False
    words = clause.reading.words
    ends = {span.end for span in clause.of(C.PERSON, C.HE, C.SHE, C.WHO_IS, C.IT)}
    return all(
        words[span.start - 1].text in reader.sets["definite"] - reader.sets["place_prepositions"]
        and any(end in ends or words[end - 1].text in reader.sets["auxiliaries"] for end in _before_adverbs(reader, clause, span.start - 1))
        for span in clause.spans
        if span.concept is C.ORGANISATION and span.start > clause.start + 1
    )


def _before_adverbs(reader: Reader, clause: Clause, end: int) -> Iterator[int]:
    """Where what stands before a word may end: right there, or before small words that only strengthen it ("is himself the ...")."""
    yield end
    covered = clause.covered
    while end > clause.start + 1 and (clause.reading.words[end - 1].text in reader.light_words or end - 1 not in covered):
        end -= 1
        yield end
