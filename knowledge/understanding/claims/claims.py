"""What a message claims somebody to be ("is she the prefect?"), held against the functions that the programme gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.programme import Person
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.names.subjects import MEANING
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold

CLAIMS_NOTHING = frozenset(
    {C.PERSON, C.CONFIRM, C.CORRECTION, C.WHO_IS, C.IT, C.HE, C.SHE, C.ATTEND, C.REPRESENT, C.EMPLOYER, C.GREETING, C.THANKS, C.PLEASE, C.ROLE,
     C.PERSON_WORD, C.AND_WHAT_OF, C.EVENT, C.THEY, C.ANY, C.THERE_IS}
)  # fmt: skip
"""Concepts whose words claim no function."""
OF_A_DESCRIPTION = frozenset({C.DESCRIBED_PERSON, C.THAT_PERSON, C.THAT_SESSION, C.TOPIC, C.SESSION_NAME})
RIGHT, WRONG, UNSAID = VERDICTS = ("right", "wrong", "unsaid")


def claims_a_function(reader: Reader, clause: Clause) -> bool:
    """Whether a clause says of somebody that they hold a function: one that people have, or one of the programme's; also by what they do there."""
    bodies = clause.places(C.ORGANISATION)
    claimed = (forms for number, forms in _claimed(reader, clause) if number not in bodies)
    return any(form in reader.functions or _does_a_function(reader, form) for forms in claimed for form in forms)


def claimed_of(clause: Clause) -> tuple[str, ...]:
    """The one spoken of, where a clause says by a pronoun that they are somebody whom it describes ("is he the prefect?"); else nobody."""
    spoken_of = clause.values(C.THAT_PERSON)
    confirming = clause.places(C.CONFIRM)
    said = {span.concept for span in clause.spans if span.start not in confirming}  # "they say that she is ..." says nothing of speaking
    claims = clause.has(C.HE, C.SHE, C.IT) and said <= CLAIMS_NOTHING | OF_A_DESCRIPTION
    asks = clause.has(C.WHO_IS, C.AND_WHAT_OF, C.ROLE)
    return spoken_of if claims and not asks and len(spoken_of) == 1 else ()


def verdict_of_claim(reader: Reader, clause: Clause, person: Person) -> str:
    """Whether what is claimed is one function of the person (RIGHT) or of somebody else (WRONG); UNSAID where the programme does not say."""
    words = [word.text for word in clause.reading.words[max(0, clause.start - 1) : clause.end]]
    return _verdict(reader, _terms_claimed(reader, clause), words, person.id)


def verdict_of_words(reader: Reader, words: Sequence[str], person: str) -> tuple[str, tuple[str, ...]]:
    """The same of a function by its words alone, with the others who hold it."""
    claimed = [set(reader.terms.of(word)) for word in words]
    return _verdict(reader, claimed, words, person), _others_with(reader, claimed, person)


def of_whom_it_is_so(reader: Reader, clause: Clause, person: Person) -> tuple[str, ...]:
    """The others who hold the function that is claimed of somebody."""
    return _others_with(reader, _terms_claimed(reader, clause), person.id)


def words_of_claim(reader: Reader, clause: Clause) -> str:
    """The words in which a clause claims a function, which may be asked of somebody else next ("and Ann Lee?")."""
    return " ".join(forms[0] for _, forms in _claimed(reader, clause))


def judged_anew(reader: Reader, ask: Ask, last: Ask) -> Ask:
    """An ask that goes on from what was claimed of somebody, with what is so of those whom it asks of now; others as they are."""
    if ask.intent is not Intent.PERSON or not ask.words or ask.topic not in VERDICTS or ask.people == last.people:
        return ask
    found = [verdict_of_words(reader, ask.words.split(), person) for person in ask.people]
    verdict = found[0][0] if len({each for each, _ in found}) == 1 else None
    instead = found[0][1] if verdict == WRONG and len(found) == 1 else ()
    return replace(ask, topic=verdict, instead=instead)


def _verdict(reader: Reader, claimed: Sequence[set[str]], words: Sequence[str], person: str) -> str:
    if not _claims_no_more(reader, words, person):
        return UNSAID
    if any(_all_within(role, claimed) for role in reader.terms_of_roles.get(person, ())):
        return UNSAID if _is_rated(reader, words) or _is_only_their_field(reader, words, person) else RIGHT
    if len(claimed) == 1 and not claimed[0].isdisjoint(_titles_before_the_name(reader, person)):
        return RIGHT
    return WRONG if _others_with(reader, claimed, person) else UNSAID


def _titles_before_the_name(reader: Reader, person: str) -> set[str]:
    """What the title before somebody's name ("Dr.") says, in short and in full, and nothing that only means it; none of who has none."""
    named = reader.directory.people[person]
    if not named.honorific:
        return set()
    words = {word for text in (*named.honorific.all, *named.aliases.all) for word in fold(text).split()}.difference(fold(named.name).split())
    return {term for word in words for term in reader.terms.of(word) if not term.startswith(MEANING)}


def _others_with(reader: Reader, claimed: Sequence[set[str]], person: str) -> tuple[str, ...]:
    return tuple(other for other, roles in reader.terms_of_roles.items() if other != person and any(_all_within(role, claimed) for role in roles))


def _claims_no_more(reader: Reader, words: Sequence[str], person: str) -> bool:
    """Whether no function is claimed that the person holds only in a lesser degree ("president" of a vice-president)."""
    lesser = reader.lesser_functions.get(person, frozenset())
    return not any(
        word in reader.sets["functions"]
        and not (number and words[number - 1] in reader.sets["lesser"])
        and not lesser.isdisjoint(reader.terms.of(word))
        for number, word in enumerate(words)
    )


def _is_rated(reader: Reader, words: Sequence[str]) -> bool:
    """Whether it is said how well somebody holds a function, which no programme tells ("a good professor")."""
    rating = {word for word in words if word in reader.sets["qualities"] and word not in reader.small_words}
    return any(before in rating and word in reader.sets["functions"] for before, word in pairwise(words))


def _is_only_their_field(reader: Reader, words: Sequence[str], person: str) -> bool:
    """Whether a function is claimed with which somebody's only shares its field ("an economist" of a director of economics)."""
    titles = [text for role in reader.directory.people[person].roles if role.title for text in role.title.all]
    functions = [set(reader.terms.of(word)) for title in titles for word in fold(title).split() if word in reader.sets["functions"]]
    claimed = [set(reader.terms.of(word)) for word in words if word in reader.sets["functions"]]
    return bool(functions) and any(all(terms.isdisjoint(function) for function in functions) for terms in claimed)


def _all_within(role: frozenset[str], claimed: Sequence[set[str]]) -> bool:
    return not any(role.isdisjoint(terms) for terms in claimed)


def _terms_claimed(reader: Reader, clause: Clause) -> list[set[str]]:
    return [{term for form in forms for term in reader.terms.of(form)} for _, forms in _claimed(reader, clause)]


def _claimed(reader: Reader, clause: Clause) -> Iterator[tuple[int, list[str]]]:
    """The places of the words that claim something, each with the forms that it may stand for."""
    named = clause.places(*CLAIMS_NOTHING)
    names = clause.places(C.PERSON)
    for number in range(clause.start, clause.end):
        forms = [form.text for form in clause.reading.forms[number]]
        if (
            (number in named and (number in names or not _does_a_function(reader, forms[0])))
            or reader.small_words & set(forms[:1])
            or reader.sets["filler_words"] & set(forms[:1])
            or not forms[0].isalpha()
        ):
            continue
        yield number, forms


def _does_a_function(reader: Reader, word: str) -> bool:
    """Whether a verb says what somebody is ("runs", "heads", "dirige"), as the names of the function do."""
    return any(term in reader.function_meanings for term in reader.terms.of(word))
