"""What others say or want to know, told before it is asked ("a colleague writes that ...", "my boss needs to know who ..."): that is what is
asked, and who says so is none of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word, stands_at
from knowledge.understanding.words.languages import Language

OF_THE_EVENT = frozenset(
    {C.PERSON, C.EVENT, C.PROGRAMME, C.SPEAKER, C.SESSION, C.ROUND_TABLE, C.DEBATE, C.TALK, C.MEETING, C.TIME, C.DAY, C.HE, C.SHE}
)
"""Concepts of what is no third party."""
ASKING = frozenset({C.WHO, C.WHO_IS, C.WHAT, C.WHICH, C.WHEN, C.WHERE, C.HOW_LONG, C.HOW_MANY, C.WHY, C.HOW_TO, C.CONTACT, C.TITLE, C.CORRECTION})
CLAIMED = frozenset({C.PERSON, C.EVENT, C.IT, C.ORGANISATION, C.DAY, C.TIME, C.SERIES})
"""Concepts with which a claim may begin right after the verb."""
FACTS = frozenset({C.ADDRESS, C.DATE, C.POSTCODE, C.TELEPHONE, C.EMAIL, C.PROGRAMME})
"""Concepts of what a third party may need of the desk."""
BEFORE_A_FACT = 3
"""Words between the verb and the fact that somebody needs ("needs to have the exact address")."""
LONGEST_TELLER = 6
"""Words before the verb: who says so."""
LONGEST_SOURCE = 8
BETWEEN = 2
"""Words between the verb and the "that" ("told me that")."""


def frames(reader: Reader, words: Sequence[Word], spans: Sequence[Span], breaks: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The stretches of a message that only tell who claims what follows."""
    if reader.claiming.isdisjoint([word.text for word in words]):
        return
    languages = reader.languages
    for begins, ends in _sentences(words, breaks):
        end = _end_of_source(languages, words, spans, begins, ends) or _end_of_report(languages, words, spans, begins, ends)
        if end and end < ends:
            yield begins, end


def wishes(reader: Reader, words: Sequence[Word], spans: Sequence[Span], breaks: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The stretches of a message that only tell for whom it is asked ("my boss wants to know ...")."""
    told = reader.wishes
    if reader.sets["demands"].isdisjoint(texts := [word.text for word in words]) and told.keys().isdisjoint(texts):
        return
    edges = [0, *breaks, len(words)]
    for begins, ends in pairwise(edges):
        for number in range(begins + 1, min(ends - 1, begins + LONGEST_TELLER + 1)):
            wish = max([wish for wish in told.get(words[number].text, ()) if stands_at(words, number, wish)], key=len, default=())
            if words[number].text in reader.sets["demands"] and _is_before_a_fact(reader, words, spans, begins, number, ends):
                wish = (words[number].text,)
            if not wish:
                continue
            of_you = words[number - 1].text in reader.sets["your_things"]
            if not of_you and number + len(wish) < ends and not _concerns(spans, begins, number, OF_THE_EVENT | ASKING):
                yield begins, number + len(wish)
                break


def _is_before_a_fact(reader: Reader, words: Sequence[Word], spans: Sequence[Span], begins: int, verb: int, ends: int) -> bool:
    """Whether what somebody else needs is a fact that the desk can tell ("the driver needs the address"), and none of the asker's own."""
    fact = min((span.start for span in spans if span.concept in FACTS and span.start > verb), default=ends)
    told = {word.text for word in words[begins:fact]}
    of_oneself = reader.sets["first_person"] | reader.sets["own_things"]
    return fact < ends and fact - verb - 1 <= BEFORE_A_FACT and told.isdisjoint(of_oneself)


def _sentences(words: Sequence[Word], breaks: Iterable[int]) -> Iterator[tuple[int, int]]:
    edges = [0, *breaks, len(words)]
    for number, begins in enumerate(edges[:-1]):
        start = begins
        for position in range(begins + 1, min(begins + BETWEEN + 1, edges[number + 1])):
            if "," in words[position].gap:
                start = position
        yield start, edges[number + 1]


def _end_of_source(languages: Sequence[Language], words: Sequence[Word], spans: Sequence[Span], begins: int, ends: int) -> int | None:
    """Where the claim begins after "according to ...": behind the comma, else where something of the event is named."""
    source = next((source for language in languages for source in language.sources if stands_at(words, begins, source)), None)
    if source is None:
        return None
    first = begins + len(source)
    for number in range(first + 1, min(ends, first + LONGEST_SOURCE)):
        if "," in words[number].gap or any(span.start == number and span.concept in CLAIMED for span in spans):
            return None if _concerns(spans, begins, number, OF_THE_EVENT | ASKING) else number
    return None


def _end_of_report(languages: Sequence[Language], words: Sequence[Word], spans: Sequence[Span], begins: int, ends: int) -> int | None:
    """Where the claim begins after "somebody says that ..."."""
    for verb in range(begins + 1, min(ends - 1, begins + LONGEST_TELLER + 1)):
        language = next((language for language in languages if words[verb].text in language.sets["reports"]), None)
        asked_for = (
            language is not None and words[verb - 1].text in language.sets["your_things"] and words[begins].text in language.sets["permissions"]
        )
        asks_what = language is not None and (words[begins].text,) in language.question_beginnings
        of_a_title = any(span.concept in (C.ROLE, C.TITLE, C.SPELL) and len(span) > 1 and span.start <= verb < span.end for span in spans)
        if (
            language is None
            or asked_for
            or of_a_title
            or asks_what
            or words[verb - 1].text in language.sets["definite"]
            or _concerns(spans, begins, verb, OF_THE_EVENT | ASKING)
        ):
            continue
        for number in range(verb + 1, min(ends - 1, verb + 1 + BETWEEN)):
            if words[number].text in language.sets["claim_links"]:
                return number + 1
        for number in range(verb + 1, min(ends, verb + 1 + BETWEEN)):
            if words[number].capital or any(span.start == number and span.concept in CLAIMED and _says_something(span, ends) for span in spans):
                return number
    return None


def _says_something(begins: Span, ends: int) -> bool:
    """Whether a claim has more than the pronoun that it begins with: "the director wrote it" tells nothing that somebody says."""
    return begins.concept is not C.IT or begins.end < ends


def _concerns(spans: Sequence[Span], begins: int, ends: int, concepts: frozenset[C]) -> bool:
    return any(span.concept in concepts and begins <= span.start < ends for span in spans)
