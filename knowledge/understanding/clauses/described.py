"""People who are described ("the lady with the childcare talk"), and people and sessions that were spoken of before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from knowledge.programme import Gender
from knowledge.understanding.clauses.in_the_plural import everybody_who_is
from knowledge.understanding.clauses.telling import allowed_words, only_beside_a_side, terms_of_words, told_by
from knowledge.understanding.concepts import PRONOUNS_OF_PEOPLE, Concept
from knowledge.understanding.matters import Matter
from knowledge.understanding.names.subjects import Fit
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span, positions

C = Concept
LEAST_DESCRIPTION = 0.5
LEAST_OWN_WORD = 0.5
"""How telling the best word of a description must be, where nothing else says that a person is meant."""
LEAST_POINTLESS = 0.7
"""How well a description must fit that no "who", "the one" or the like points to a person."""
MOST_DESCRIBED = 3
MOST_TELLING = 4
"""Words of a function from which nobody says more by chance."""
TAKING_PART = frozenset({C.SPEAK, C.ATTEND, C.SPEAKER, C.OTHER})
"""Concepts beside which a function ("a doctor", "the director") is somebody of the programme."""
REACHED = frozenset({C.TELEPHONE, C.EMAIL, C.CONTACT})
"""Concepts beside which a description of contacts means them ("head of communications, telephone")."""
OF_ANYBODY = frozenset({C.ATTEND, C.OTHER, C.PERSON_WORD, C.SPEAK, C.WHICH, C.WHO, C.WHO_IS})
"""Concepts beside which "a doctor" is one of the people there."""
WHETHER_THERE = frozenset({C.THERE_IS, C.ANY, C.AND_WHAT_OF, C.CONFIRM, C.IT, C.ATTEND})
"""Concepts beside which "a prefect" is one of the people there, where nothing else is said."""
WITH_AN_ARTICLE = 2
"""Words of a message that is no more than a function, once somebody was named ("a professor?", "the director")."""
POINTING = frozenset({C.PERSON_WORD, C.FEMININE, C.MASCULINE})
BESIDE_A_PRONOUN = frozenset({C.ROLE, C.EMPLOYER, C.WITH})
"""Concepts whose words describe nobody, and those that do not beside a pronoun."""


class _Description(NamedTuple):
    """Words that may describe somebody, with what is said around them."""

    reader: Reader
    reading: Reading
    start: int
    end: int
    spans: list[Span]
    recall: Recall
    concepts: set[C]
    of_theirs: set[int]
    """Those that only say what somebody is to the one in mind."""
    terms: Sequence[Sequence[tuple[str, float]]]
    """What each word can tell of a subject."""


def described_people(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span], recall: Recall) -> Iterable[Span]:
    """The people whom the words describe, where it is sure enough that people are meant."""
    if not reader.people_index.terms:
        return ()
    concepts = {span.concept for span in spans}
    if {C.HOW_MANY, C.PEOPLE_WORD} <= concepts:
        return ()
    named = frozenset(value for span in spans if span.concept is C.PERSON for value in span.value)
    beside_a_pronoun = bool(concepts & PRONOUNS_OF_PEOPLE) and not named
    of_theirs = _of_theirs(reader, reading, start, end, spans) if beside_a_pronoun else set()
    pointing = POINTING | BESIDE_A_PRONOUN if beside_a_pronoun else POINTING
    allowed = allowed_words(reading, start, end, spans)
    for number in _words_of_event(spans) & reading.subject_words:
        allowed[number] = start <= number < end
    if True not in allowed:
        return ()
    for number in positions(span for span in spans if _only_points(span, pointing)) | of_theirs:
        allowed[number] = False
    if True not in allowed:
        return ()
    everybody = tuple(everybody_who_is(reader, reading, start, end, spans)) if not named else ()
    if everybody:
        return everybody
    terms = terms_of_words(reader, reading, allowed)
    if named:
        fit = reader.people_index.fit(terms, named)
        return _told_by(fit) if fit else ()
    description = _Description(reader, reading, start, end, spans, recall, concepts, of_theirs, terms)
    among = _among(description)
    return _in_mind(description, among) or _of_all(description, among)


def _words_of_event(spans: Iterable[Span]) -> set[int]:
    """The words by which the event is called, which may be of a function as well ("the director of the festival")."""
    return positions([span for span in spans if span.concept is C.EVENT and span.value])


def _only_points(span: Span, pointing: frozenset[C]) -> bool:
    """Whether a stretch points to a person and says nothing of them."""
    return span.concept in pointing or (span.concept is C.PRACTICAL and (len(span) > 1 or Matter.MODERATOR in span.value))


def _told_by(fit: Fit) -> tuple[Span, ...]:
    return tuple(told_by(C.DESCRIBED_PERSON, fit, tuple(key[0] for key in fit.keys)))


def _among(description: _Description) -> frozenset[str] | None:
    """Whom the words around a description leave: women or men, those of a body that is named, others than those in mind; None for everybody."""
    reader, spans, recall, people = description.reader, description.spans, description.recall, description.reader.directory.people
    gender = said_gender(description.concepts)
    among = frozenset(person for person in people if people[person].gender in (None, gender)) if gender else None
    asking = {span.end for span in spans if span.concept in (C.WHO, C.WHO_IS)} if C.REPRESENT in description.concepts else ()
    if among is None and asking and any(span.concept is C.REPRESENT and span.start in asking for span in spans):
        said = {term for told in description.terms for term, _ in told}  # nobody represents what their book or talk is about
        roles = reader.terms_of_roles
        among = frozenset(person for person in reader.directory.speakers if not all(map(said.isdisjoint, roles.get(person, ()))))
    members = _of_bodies_named(reader, spans, description.terms)
    if members and (among is None or members & among):
        among = members if among is None else members & among
    if (C.CORRECTION in description.concepts or description.of_theirs) and recall.people:
        among = (frozenset(people) if among is None else among) - frozenset(recall.people)
    return among


def _of_bodies_named(reader: Reader, spans: list[Span], terms: Sequence[Sequence[tuple[str, float]]]) -> frozenset[str]:
    """The members of the bodies that are named, or the contacts of the event at one of them."""
    named = [span for span in spans if span.concept is C.ORGANISATION]
    if not named:
        return frozenset()
    bodies, of_names = tuple(body for span in named for body in span.value), positions(named)
    members = frozenset(member for body in bodies for member in reader.directory.members.get(body, ()))
    return _of_its_desk(reader, bodies, [() if number in of_names else each for number, each in enumerate(terms)], members) or members


def _in_mind(description: _Description, among: frozenset[str] | None) -> tuple[Span, ...]:
    """Whichever of those in mind is described, where the words point at them ("the woman", "which of them is the doctor?")."""
    concepts, recall = description.concepts, description.recall
    if not recall.people or concepts & {C.OTHER, C.CORRECTION} or description.of_theirs or not _points_back(description):
        return ()
    in_mind = frozenset((*recall.people, *recall.group))
    others = in_mind - frozenset(recall.people) if C.OTHER_ONE in concepts else in_mind
    fit = description.reader.people_index.fit(description.terms, others if among is None else among & others)
    return _told_by(fit) if fit and fit.score >= LEAST_DESCRIPTION / 2 else ()


def _points_back(description: _Description) -> bool:
    concepts, recall = description.concepts, description.recall
    several = len({*recall.people, *recall.group}) > 1
    if C.ORGANISATION in concepts and C.REPRESENT in concepts and not several:
        return bool(concepts & {C.SHE, C.HE})  # "people from Rennes" are more than the one in mind
    if concepts & {C.PERSON_WORD, C.ELECTED, C.OTHER_ONE, C.SHE, C.HE}:
        return True
    return several and (C.WHICH in concepts or (bool(concepts & {C.THEY, C.ANY}) and _says_a_function(description)))


def _says_a_function(description: _Description) -> bool:
    reader = description.reader
    return any(
        text in reader.functions
        for forms in description.reading.forms[description.start : description.end]
        for form in forms
        for text in (form.text, reader.plurals.singular(form.text))
    )


def _of_all(description: _Description, among: frozenset[str] | None) -> tuple[Span, ...]:
    """Whoever of the programme is described, where it is sure enough that somebody is meant."""
    reader, concepts, terms = description.reader, description.concepts, description.terms
    fit = reader.people_index.fit(terms, among)
    if not fit or fit.score < LEAST_DESCRIPTION or len(fit.keys) > MOST_DESCRIBED:
        return ()
    if len(fit.keys) > 1:
        fit = replace(fit, keys=_by_function(reader, fit.keys, [{term for term, _ in terms[number]} for number in fit.told]))
    if _is_only_a_name(description, fit) or _is_of_a_lesser(reader, description.reading, fit) or not _is_meant(description, fit):
        return ()
    fitting = tuple(key[0] for key in fit.keys)
    return tuple(told_by(C.DESCRIBED_PERSON, fit, fitting if C.WHICH in concepts else _of_the_same_body(reader, fitting, description.recall)))


def _is_only_a_name(description: _Description, fit: Fit) -> bool:
    """Whether nothing tells of somebody but the name of the event, of a body or of a session, or the word for those who listen."""
    told, spans = set(fit.told), description.spans
    if told <= _words_of_event(spans) or description.reader.sets["listeners"].issuperset(description.reading.words[number].text for number in told):
        return True
    named = (positions(span for span in spans if span.concept is concept) for concept in (C.ORGANISATION, C.SESSION_NAME))
    return C.PERSON_WORD not in description.concepts and any(told <= each for each in named)


def _is_meant(description: _Description, fit: Fit) -> bool:
    """Whether a person is meant: something points to one, or the description is definite and telling enough by itself."""
    reader, reading, concepts = description.reader, description.reading, description.concepts
    functions = any(reader.plurals.singular(form.text) in reader.functions for number in fit.told for form in reading.forms[number][:1])
    is_all = description.end - description.start == len(reading.words) <= WITH_AN_ARTICLE
    alone = functions and ((bool(description.recall.people) and is_all) or _is_all_that_is_there(description, fit))
    first = min(fit.told) - 1
    only = first > description.start and reading.words[first].text in reader.sets["only_words"]  # "the only doctor"
    before = reading.words[first - only].text if first >= description.start else ""
    if before in reader.sets["indefinite"] and not (alone or concepts & OF_ANYBODY):
        return False
    if alone or concepts & {C.PERSON_WORD, C.WHO, C.WHO_IS, C.WHICH} or (functions and _is_asked_for(description, fit)):
        return True
    if concepts & REACHED and all(key[0] in reader.directory.contacts for key in fit.keys):
        return True
    is_telling = max(fit.told.values()) > LEAST_OWN_WORD and fit.score >= LEAST_POINTLESS and len(fit.keys) <= 2
    return before in reader.sets["definite"] and is_telling


def _is_all_that_is_there(description: _Description, fit: Fit) -> bool:
    """Whether nothing is asked but whether somebody with a function is there ("is there a prefect?", "any doctor")."""
    reader, there = description.reader, positions(span for span in description.spans if span.concept in WHETHER_THERE)
    said = there | set(fit.told) | positions(span for span in description.spans if span.concept is C.NOTED)
    rest = {description.reading.words[number].text for number in range(description.start, description.end) if number not in said}
    return bool(there) and rest <= reader.sets["indefinite"] | reader.sets["filler_words"] | reader.sets["place_prepositions"]


def _is_asked_for(description: _Description, fit: Fit) -> bool:
    """Whether whoever holds a function is asked for: whether they take part, after somebody else, or in no more words than the function."""
    concepts, reader, reading, start = description.concepts, description.reader, description.reading, description.start
    if concepts & TAKING_PART or (description.recall.last_asks and C.AND_WHAT_OF in concepts):
        return True
    if concepts & {C.COMMAND, C.SPELL}:
        return False
    return _only_fillers(reader, reading, start, min(fit.told)) or only_beside_a_side(description.spans, start, description.end, fit)


def of_a_function(reader: Reader, reading: Reading, spans: Sequence[Span]) -> float:
    """How many words tell what the function of somebody of the programme is of: nobody says it with them by chance ("head of communications")."""
    told = [span for span in spans if span.concept is C.DESCRIBED_PERSON]
    if not told:
        return 0.0
    bodies = positions(span for span in spans if span.concept is C.ORGANISATION)
    said = [set(reader.terms.of(reading.forms[span.start][0].text)) for span in told if span.start not in bodies]
    functions = [any(form.text in reader.functions for form in reading.forms[span.start][:1]) for span in told]
    if not any(functions) and not any(terms & reader.function_meanings for terms in said):
        return 0.0
    people = {person for span in told for person in span.value}
    roles = [role for person in people for role in reader.terms_of_roles.get(person, ())]
    told_in_full = any(all(terms & role for terms in said) for role in roles)
    return float(min(MOST_TELLING, len(said) + bool(bodies)) - 1) if told_in_full else 0.0


def _only_fillers(reader: Reader, reading: Reading, start: int, end: int) -> bool:
    """Whether nothing stands there, or only words that say nothing, and not a mere article ("name of the prefect")."""
    words = {reading.words[number].text for number in range(start, end)}
    fillers = words & reader.sets["filler_words"]
    return words <= fillers | reader.sets["belongings"] | reader.sets["definite"] and (not words or not fillers <= reader.sets["definite"])


def _of_its_desk(reader: Reader, bodies: tuple[str, ...], terms: Sequence[Sequence[tuple[str, float]]], members: frozenset[str]) -> frozenset[str]:
    """The contacts, where the event is at one of these bodies and the words beside its name tell one of them more fully than any member."""
    if not reader.directory.is_at(bodies):
        return frozenset()
    people = reader.directory.people
    contacts = frozenset(person for person in reader.directory.contacts if not any(role.organisation for role in people[person].roles))
    fit, theirs = reader.people_index.fit(terms, contacts), reader.people_index.fit(terms, members)
    return contacts if fit and len(fit.told) > max(1, len(theirs.told) if theirs else 0) else frozenset()


def _is_of_a_lesser(reader: Reader, reading: Reading, fit: Fit) -> bool:
    """Whether a function is said that those whom it fits hold only in a lesser degree ("the president" is no vice-president)."""
    words = [reading.words[number].text for number in fit.told if not (number and reading.words[number - 1].text in reader.sets["lesser"])]
    said = [word if word in reader.sets["functions"] else reader.plurals.singular(word) for word in words]
    return any(word in reader.sets["functions"] and not any(reader.holds(person, word) for person, _ in fit.keys) for word in said)


def _of_theirs(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> set[int]:
    """The words that only say what somebody is to the one in mind ("his boss", "son supérieur"), and describe nobody by themselves."""
    ranks = {span.start for span in spans if span.concept is C.RANK}
    owned = (number for number in range(start + 1, end) if reading.words[number - 1].text in reader.sets["their_things"])
    return {number for number in owned if reading.words[number].text in reader.functions or number in ranks}


def _by_function(reader: Reader, keys: tuple[tuple[str, int], ...], told: list[set[str]]) -> tuple[tuple[str, int], ...]:
    """Of several whom a description fits, those whose function holds the most of its words, and not only the name of their body."""
    held: dict[tuple[str, int], int] = {}
    for key in keys:
        titles = reader.terms.of_texts(*(role.title for role in reader.directory.people[key[0]].roles if role.title))
        held[key] = sum(not titles.isdisjoint(each) for each in told)
    return tuple(key for key in keys if held[key] == max(held.values()))


def _of_the_same_body(reader: Reader, people: tuple[str, ...], recall: Recall) -> tuple[str, ...]:
    """Of several whom a description fits, the one of the body that was spoken of, or of a body of the person in mind ("and the director?")."""
    bodies = {role.organisation for person in recall.people for role in reader.directory.people[person].roles} | set(recall.organisations)
    theirs = tuple(
        person for person in people if any(role.organisation in bodies for role in reader.directory.people[person].roles if role.organisation)
    )
    return theirs if len(people) > 1 and len(theirs) == 1 and theirs[0] not in recall.people else people


def said_gender(concepts: set[Concept]) -> Gender | None:
    """Whether a noun says that a woman or a man is meant; None where it says neither, or both."""
    pronouns = set() if C.THEY in concepts else {C.SHE, C.HE}  # "ces personnes, comment s'appellent-elles ?" are of either
    feminine, masculine = concepts & ({C.FEMININE} | pronouns - {C.HE}), concepts & ({C.MASCULINE} | pronouns - {C.SHE})
    if bool(feminine) == bool(masculine) or C.PERSON_WORD not in concepts:
        return None
    return Gender.FEMININE if feminine else Gender.MASCULINE
