"""Who stands beside somebody in a list: "the woman listed below him", "qui est cité juste avant Lanco ?", "le suivant sur la liste"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from knowledge.understanding.clauses.places import PLACED, Pick
from knowledge.understanding.concepts import PRONOUNS_OF_PEOPLE
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.context import Listed
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span

OF_THE_TIMETABLE = frozenset({C.SPEAK, C.TIME, C.DAY, C.RANK, C.HOW_MANY, C.SESSION_NAME, C.SESSION, C.ROUND_TABLE, C.BETWEEN, C.ORGANISATION})
"""Concepts beside which "after" and "before" are of hours, of ranks or of one body, and of no list."""
ASKED = frozenset({
    C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.ROLE, C.EMPLOYER, C.TELEPHONE, C.EMAIL, C.CONTACT, C.AND_WHAT_OF, C.TITLE, C.WHEN, C.WHERE, C.SPELL,
})  # fmt: skip
"""Concepts of what is asked of whoever stands there."""
OF_SOMEBODY = frozenset({C.WHO, C.WHO_IS, C.FEMININE, C.MASCULINE, C.PERSON_WORD, C.PEOPLE_WORD, C.SPEAKER})
"""Concepts by which it is asked of people, and not of what stands under a name."""
BEHIND, AHEAD = 1, -1
LATER, EARLIER = frozenset({C.AFTER, C.NEXT}), frozenset({C.BEFORE, C.PREVIOUS})


def beside_in_a_list(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span], recall: Recall) -> Pick | None:
    """Who stands behind or ahead of those who are named, or in mind, in the list in which they are told."""
    way, said = _way(reader, reading, start, end, spans)
    concepts = {span.concept for span in spans}
    listing = _said_of_a_list(reader, reading, start, end, said) if way else ()
    if not listing or concepts & OF_THE_TIMETABLE or not _is_somebody(reader, reading, start, said, concepts):
        return None
    seen_from, last = _seen_from(spans, said, recall)
    names = _list_of(reader, seen_from, recall)
    if not names:
        return None
    places = [names.index(person) for person in seen_from]
    beside = names[max(places) + 1 :] if way == BEHIND else names[: min(places)][::-1]
    nouns = reader.nouns_of_gender
    genders = {nouns[word.text] for word in reading.words[start:said] if word.text in nouns}
    fitting = tuple(person for person in beside if not genders or reader.directory.people[person].gender in genders)
    many = max((reader.cardinals.get(word.text, 0) for word in reading.words[start:end]), default=0)
    found = fitting[: max(many, 1)]
    first = max((span.end for span in spans if span.concept in ASKED and span.end <= min(said, *listing)), default=start)
    return Pick(first, max(last, *(number + 1 for number in listing)), Listed(people=found), together=len(found) > 1) if found else None


def _way(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span]) -> tuple[int, int]:
    """Which way in the list is looked, and where that is said; no way where it is not."""
    later, earlier = ({span.end - 1 for span in spans if span.concept in concepts and len(span)} for concepts in (LATER, EARLIER))
    for number in range(start, end):
        word = reading.words[number].text
        if word in reader.sets["further_down"] or number in later:
            return BEHIND, number
        if word in reader.sets["further_up"] or number in earlier:
            return AHEAD, number
    return 0, end


def _said_of_a_list(reader: Reader, reading: Reading, start: int, end: int, said: int) -> tuple[int, ...]:
    """Where it is said of somebody to stand in a list, or behind the way that it is one; nowhere where people tell how they are listed themselves."""
    words = reading.words
    if any(word.text in reader.sets["first_person"] for word in words[start:end]):
        return ()
    places = (number for number in range(start, end) if words[number].text in reader.sets["said_of_lists"])
    vertical = words[said].text in reader.sets["further_down"] | reader.sets["further_up"]
    names = (number for number in range(start, said) if vertical and words[number].text in reader.sets["names_asked"])
    return (*places, *names, *(number for number in range(said, end) if words[number].text in reader.sets["lists"]))


def _is_somebody(reader: Reader, reading: Reading, start: int, said: int, concepts: Set[C]) -> bool:
    """Whether a person stands there, and not what somebody gives or how to reach them."""
    nouns = reader.sets["names_asked"] | reader.nouns_of_gender.keys()
    named = any(word.text in nouns for word in reading.words[start:said])
    return named or bool(concepts & OF_SOMEBODY) or concepts <= PLACED | PRONOUNS_OF_PEOPLE | {C.PERSON, C.ATTEND, C.AND_WHAT_OF}


def _seen_from(spans: Sequence[Span], said: int, recall: Recall) -> tuple[tuple[str, ...], int]:
    """The people from whom it is looked, and where they have been named: whoever is named or meant behind it, else the one in mind."""
    named = [span for span in spans if span.concept is C.PERSON]
    if named:
        behind = all(span.start >= said for span in named)
        return (tuple(value for span in named for value in span.value), named[-1].end) if behind else ((), 0)
    meant = [span for span in spans if span.concept in PRONOUNS_OF_PEOPLE and span.start >= said]
    people = recall.people or recall.group
    return (people, meant[-1].end if meant else 0) if meant or len(people) == 1 else ((), 0)


def _list_of(reader: Reader, people: Sequence[str], recall: Recall) -> tuple[str, ...]:
    """The list in which all of these people stand: the one told last, that of those who speak, or that of the contacts; nothing without one."""
    listed = recall.listed.people
    told = listed if len(listed) > len(people) else ()
    lists = (told, reader.directory.speakers, tuple(reader.directory.contacts))
    return next((each for each in lists if people and set(people) <= set(each)), ())
