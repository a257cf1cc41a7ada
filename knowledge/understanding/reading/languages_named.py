"""Languages that are named: in which something of the event is held, asked as a matter of it ("are the talks in English?") or said of its talks, and
which are refused ("no French please")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.understanding.concepts import PRONOUNS_OF_PEOPLE, Concept
from knowledge.understanding.matters import Matter
from knowledge.understanding.reading.meant import ends_sentence
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word

HELD = frozenset(
    {Concept.EVENT, Concept.IT, Concept.TALK, Concept.SESSION, Concept.ROUND_TABLE, Concept.DEBATE, Concept.SPEAKER, Concept.ALL,
     Concept.HE, Concept.SHE, Concept.THEY, Concept.HAPPEN}
)  # fmt: skip
"""Concepts of what is held in a language."""
TALKS = frozenset({Concept.TALK, Concept.SESSION, Concept.ROUND_TABLE})
OF_ALL = frozenset({Concept.PROGRAMME, Concept.EVENT, Concept.IT})
"""Concepts of the whole programme, whose words in the plural are its parts ("les sessions", "des conférences")."""
TOLD_IN = frozenset(
    {Concept.WRITE, Concept.REPEAT, Concept.COMMAND, Concept.ELSEWHERE, Concept.HELP, Concept.IDENTITY, Concept.CONTACT, Concept.PRACTICAL}
)
"""Concepts beside which a language is one to answer in, or is of something else."""
REFUSED_WITHIN = 4
"""Words from a refusal to the language, with itself ("I don't really understand any French")."""
LONGEST_ANYTHING = 2
"""Words of "anything" where a message begins with it: "quelque chose"."""
PARTS = frozenset(",;:.?!")


def held_in(reader: Reader, words: tuple[Word, ...], spans: list[Span], has_question_mark: bool) -> list[Span]:
    """The spans, a language as a matter of the event, with its code, where it is asked whether that is in it ("are the talks in English?")."""
    language = next((span for span in spans if span.concept in (Concept.SPEAK_IN, Concept.TALKS_IN)), None)
    if language is None:
        return spans
    if language.concept is Concept.TALKS_IN:
        return [*spans, anything] if (anything := _said_of_anything(reader, words, spans, language)) else spans
    start, end = _sentence_around(words, language.start)
    concepts = {span.concept for span in spans if start <= span.start < end}
    if reader.directory.rooms and (anything := _said_of_anything(reader, words, spans, language)):
        return [*_as_of_talks(spans), anything]
    parts = [replace(span, concept=Concept.SESSION) if span.concept in OF_ALL and _are_several(reader, words, span) else span for span in spans]
    if _said_of_talks(reader, words, parts, language):
        if reader.directory.rooms:
            return _as_of_talks(parts)
        begged = any(word.text in reader.sets["filler_words"] for word in words[language.start : end])  # "the talks in English please"
        if words[language.start].gap == " " and not begged and not concepts & TOLD_IN:
            return _as_a_matter(parts)
    claimed = Concept.CONFIRM in concepts and (
        Concept.IT in concepts
        or (words[language.start].gap == " " and any(span.concept is Concept.CONFIRM and span.end == language.start for span in spans))
    )
    if concepts & TOLD_IN or not (claimed or concepts & HELD):
        return spans
    wanted = {value for span in spans if span.concept is Concept.SPEAK_IN for value in span.value}
    of_some = bool(concepts & {Concept.THERE_IS, Concept.ATTEND, Concept.WHICH, Concept.HOW_MANY})
    if of_some and len(reader.directory.languages) > 1 and wanted <= reader.directory.languages:
        return _as_of_talks(spans)  # of talks in several languages those in this one are asked for
    spoken = next((span.start for span in spans if span.concept is Concept.SPEAK and span.end == language.start), language.start)
    theirs = any(span.end == spoken for span in spans if span.concept in PRONOUNS_OF_PEOPLE)
    asked = theirs or has_question_mark or reader.opens_a_question(words, start) or (end < len(words) and "?" in words[end].gap)
    said = {word.text for word in words[start:end]}
    somebody = said & (reader.sets["your_things"] | reader.sets["permissions"] | reader.sets["first_person"])
    held = theirs or said & reader.sets["will"] or Concept.HAPPEN in concepts or not said.isdisjoint(reader.sets["auxiliaries"])
    if somebody or not (claimed or (asked and held)):
        return spans
    return _as_a_matter(spans)


def _as_a_matter(spans: list[Span]) -> list[Span]:
    """The spans, a language as a matter of the whole event."""
    return [
        replace(span, concept=Concept.PRACTICAL, value=(Matter.EVENT_LANGUAGE, *span.value)) if span.concept is Concept.SPEAK_IN else span
        for span in spans
    ]


def _as_of_talks(spans: list[Span]) -> list[Span]:
    return [replace(span, concept=Concept.TALKS_IN) if span.concept is Concept.SPEAK_IN else span for span in spans]


def _said_of_talks(reader: Reader, words: tuple[Word, ...], spans: list[Span], language: Span) -> bool:
    """Whether a language stands right beside talks that it is said of ("talks in English"), or behind how somebody speaks."""
    before, verbs = language.start, reader.sets["auxiliaries"] | reader.sets["given"]
    while before and words[before - 1].text in verbs:
        before -= 1
    talks = [span for span in spans if span.concept in TALKS and (span.end == before or (span.start == language.end and before == language.start))]
    by_somebody = (
        bool(reader.directory.rooms)
        and any(span.concept is Concept.PERSON for span in spans)
        and any(span.concept is Concept.SPEAK and span.end == language.start for span in spans)
    )
    return by_somebody or any(_is_a_noun(reader, words, span) for span in talks)


def _said_of_anything(reader: Reader, words: tuple[Word, ...], spans: list[Span], language: Span) -> Span | None:
    """What a language stands right behind where it is said of anything that is there ("is there anything in English?", "what is in French?")."""
    start, last = language.start, language.start - 1
    if not start or words[start].gap != " ":
        return None
    there = any(span.concept is Concept.THERE_IS and span.end < start for span in spans)
    anything = words[last].text in reader.sets["anything"] and (there or start <= LONGEST_ANYTHING)
    is_there = words[last].text in reader.sets["auxiliaries"]
    what = is_there and any(span.concept is Concept.WHAT and last <= span.end <= start for span in spans)
    first = last - 1 if last and words[last - 1].text in reader.sets["anything_else"] else last  # "quelque chose"
    return Span(Concept.ANY, first, start) if anything or what else None


def _is_a_noun(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether talks are spoken of, and not what is to be done ("talk in English")."""
    first = words[span.start].text
    before = words[span.start - 1].text if span.start else ""
    return _are_several(reader, words, span) or {before, first}.intersection(reader.sets["definite"] | reader.sets["indefinite"]) != set()


def _are_several(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    last = words[span.end - 1].text
    return reader.plurals.singular(last) != last


def _sentence_around(words: tuple[Word, ...], number: int) -> tuple[int, int]:
    """Where the sentence begins, and where it ends, in which a word stands."""
    edges = [0, *(each for each, word in enumerate(words) if each and ends_sentence(word.gap)), len(words)]
    start = max(edge for edge in edges if edge <= number)
    return start, min(edge for edge in edges if edge > number)


def with_another_language(reader: Reader, words: Sequence[Word], spans: list[Span], language: str | None) -> list[Span]:
    """The spans, with the languages that are left in place of one that is refused. `language`: that of the message, which is then wanted first."""
    named = [span for span in spans if span.concept is Concept.SPEAK_IN]
    if not named:
        return spans
    refusals = {span: number for span in named if (number := _refusal_before(reader, words, spans, span)) is not None}
    refused = {code for span in refusals for code in span.value}
    codes = tuple(sorted((each.code for each in reader.languages if each.code not in refused), key=lambda code: code != language))
    if not refused or not codes:
        return spans
    wanted = [replace(span, start=start, value=codes) for span, start in refusals.items()]
    return [*(span for span in spans if not any(each.start <= span.start and span.end <= each.end for each in wanted)), *wanted]


def _refusal_before(reader: Reader, words: Sequence[Word], spans: Sequence[Span], span: Span) -> int | None:
    """Where the refusal of a language stands, in the same breath; a "why not" asks for it, and a "no, in ..." corrects."""
    for number in range(span.start - 1, max(-1, span.start - REFUSED_WITHIN - 1), -1):
        if not PARTS.isdisjoint(words[number + 1].gap):
            return None
        text = words[number].text
        inverted = text in reader.sets["before_inverted_pronouns"] and words[number + 1].text in reader.sets["inverted_pronouns"]
        if not inverted and (text in reader.sets["refusals"] or text in reader.sets["negations"]):
            return None if any(other.concept is Concept.WHY and other.end == number for other in spans) else number
        if text in reader.sets["none_of"] and words[number + 1].text not in reader.sets["place_prepositions"]:
            return number
    return None
