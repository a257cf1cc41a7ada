"""Bodies, places and people that a message asks for as guests, in whatever shape, and that the programme does not have: "anyone from the Red Cross?",
"et de Brest, quelqu'un ?", "LA CGT EST INVITEE OU PAS", "any Belgian organisation?"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from knowledge.understanding.claims.bodies import is_theirs
from knowledge.understanding.clauses.clause import Clause
from knowledge.understanding.clauses.unknown_words import RARE_NAME, may_name
from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.kinds.somebody_else import OF_PEOPLE
from knowledge.understanding.question import Ask, Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.words_alone import is_acronym, says_nothing
from knowledge.understanding.sentences.sentences import Part
from knowledge.understanding.spans import positions

MAY_BE_A_NAME = frozenset(
    {C.TOPIC, C.SESSION_NAME, C.MENTION, C.ELSEWHERE, C.CITY, C.ORGANISATION_WORD, C.EMPLOYER, C.PRIVATE, C.COMMAND, C.ORDER, C.UNKNOWN_NAME,
     C.AND_WHAT_OF, C.REPRESENT, C.CONFIRM, C.FEMININE, C.MASCULINE, C.ALL}
)  # fmt: skip
"""Concepts whose words may be a part of a name all the same."""
ANSWERED_INSTEAD = OF_PEOPLE | {
    Intent.AT_TIME,
    Intent.NOW,
    Intent.EVENT_TIME,
    Intent.UNKNOWN_NAME,
    Intent.UNKNOWN_TOPIC,
    Intent.SILENT,
    Intent.SOCIAL,
}
"""Kinds of which nothing is said in a sentence that asks for an absent guest."""
KNOWN = frozenset(
    {
        C.PERSON, C.DESCRIBED_PERSON, C.ORGANISATION, C.PLACE, C.VENUE_CITY, C.DISTRICT, C.EVENT, C.SPEAKER, C.ROUND_TABLE, C.SESSION, C.DAY,
        C.PRACTICAL,
    }
)  # fmt: skip
"""Concepts of what is known, however it is written."""
SUBJECTS = frozenset({C.TOPIC, C.SESSION_NAME, C.MENTION})
NOT_OF_GUESTS = (
    C.PERSON, C.BOOK, C.WHEN, C.TIME, C.HOW_TO, C.AUDIENCE, C.TELEPHONE, C.EMAIL, C.CONTACT, C.PRESS, C.TALK_ABOUT,
    C.ABOUT, C.MEETING,
)  # fmt: skip
"""Concepts beside which it is asked for something else."""
LONGEST_NAME = 6
FARTHEST = 5
"""Words between somebody and where they are from ("anybody who comes from")."""
BETWEEN = 4
"""Words between a name and what is asked of it ("est-ce qu'elle est")."""
BREAKS = frozenset(".;?!:")


def absent_guest(reader: Reader, clause: Clause) -> str | None:
    """What was typed of a body, a place or somebody who is asked for as a guest and is not in the programme; None where nobody is."""
    words, guests = clause.reading.words, reader.guests
    if not (clause.says(guests.all) or clause.has(C.PERSON_WORD)) or clause.has(*NOT_OF_GUESTS) or clause.says(reader.sets["first_person"]):
        return None
    covered = clause.places_but(MAY_BE_A_NAME)
    known = clause.places(*KNOWN)
    for name, surely in _asked_for(reader, clause):
        said = [number for number in name if _tells(reader, clause, number)]
        told = [number for number in said if number not in covered or (number not in known and words[number].capital)]
        of_a_body = _is_told_apart(reader, clause, said, told) if len(told) < len(said) else True
        named_there = any(_is_represented(reader, clause, number) or not _is_of_a_subject(reader, clause, number) for number in told)
        surely = (surely and named_there) or _is_written_as_a_name(reader, clause, said)
        if told and of_a_body and not _says_who_else(clause, name) and (surely or any(_is_a_name(reader, clause, number) for number in told)):
            return clause.typed(said[0], said[-1] + 1)
    return None


def guests_by_sentence(reader: Reader, parts: Sequence[Part]) -> dict[int, Ask]:
    """What is asked of absent guests, by the sentence in which they are named, whatever commas stand inside it."""
    if reader.topics.is_searched_freely or not parts:
        return {}
    reading = parts[0].clause.reading
    somebody = any(part.clause.has(C.PERSON_WORD) for part in parts)
    if not (somebody or reading.says(reader.guests.all)) or C.ORDER in reading.concepts:
        return {}
    found: dict[int, Ask] = {}
    for sentence in dict.fromkeys(part.sentence for part in parts):
        clauses = [part.clause for part in parts if part.sentence == sentence]
        words = absent_guest(reader, clauses[0] if len(clauses) == 1 else _joined(clauses))
        if words:
            found[sentence] = Ask(Intent.UNKNOWN_NAME, words=words)
        elif any(_is_of_a_nation(reader, clause) for clause in clauses):
            found[sentence] = Ask(Intent.SILENT)
    return found


def _joined(clauses: Sequence[Clause]) -> Clause:
    """The clauses of a sentence as one."""
    spans = tuple(dict.fromkeys(span for clause in clauses for span in clause.spans))
    asked, concepts = any(clause.asked for clause in clauses), frozenset(span.concept for span in spans)
    return Clause(clauses[0].reading, clauses[0].start, clauses[-1].end, spans, asked, concepts)


def _is_of_a_nation(reader: Reader, clause: Clause) -> bool:
    """Whether the speakers of a nation are asked for, which nobody tells of anybody ("any Swiss speakers?", "des intervenants belges ?")."""
    words = clause.reading.words
    speakers = clause.of(C.SPEAKER)
    beside = {number for span in speakers for number in (span.start - 1, span.end) if clause.start <= number < clause.end}
    return not clause.has(*NOT_OF_GUESTS) and any(words[number].text in reader.guests.nations for number in beside)


def with_absent(guests: Mapping[int, Ask], sentence: int, ask: Ask) -> Ask:
    """What is asked of the absent guest of a sentence, where a part of it would be answered with whoever is there."""
    guest = guests.get(sentence)
    if guest is None or ask.intent not in ANSWERED_INSTEAD or ask.order:
        return ask
    named_already = ask.intent is Intent.UNKNOWN_NAME and len(ask.words or "") >= len(guest.words or "")
    return ask if named_already else guest


def _says_who_else(clause: Clause, name: range) -> bool:
    """Whether somebody of the programme is described beside a name ("someone from the state, say a prefect")."""
    return any(len(span) and not (name.start <= span.start < name.stop) for span in clause.of(C.DESCRIBED_PERSON))


def _asked_for(reader: Reader, clause: Clause) -> Iterator[tuple[range, bool]]:
    """The stretches that name of what somebody is asked for, and whether by their place they can be nothing else."""
    words, guests, here = clause.reading.words, reader.guests, clause.places(C.SAME_ROOM)
    for number in range(clause.start, clause.end):
        text = words[number].text
        if text in guests.somebody or text in guests.people:
            for name, surely in _from_where(reader, clause, number):
                yield name, surely and text in guests.somebody
        elif (text in guests.coming or text in guests.invited) and not _is_an_article(reader, clause, number):
            before = _before(reader, clause, number)
            if number in here and not (before and _is_asked_to_be_here(reader, clause, before, number)):
                continue
            if before:
                many = sum(_tells(reader, clause, each) for each in before) > 1
                yield before, (text in guests.invited or many) and _has_an_article(reader, clause, before)
            if text in guests.invited and number > clause.start and words[number - 1].text in guests.people and number + 1 < clause.end:
                behind = _run(reader, clause, number + 1)
                yield behind, _has_an_article(reader, clause, behind)
    for span in clause.spans:
        if span.concept is C.PERSON_WORD and span.end < clause.end and words[span.end].text in guests.origins:
            named = _from_where(reader, clause, span.end - 1)
            yield from ((name, surely) for name, surely in named if any(words[number].capital for number in name))
    if clause.end - clause.start > 1 and words[clause.start].text in reader.sets["conjunctions"]:
        yield from _from_where(reader, clause, clause.start)


def _from_where(reader: Reader, clause: Clause, number: int) -> Iterator[tuple[range, bool]]:
    """The name behind somebody, or behind the beginning, and a preposition of where they come from."""
    words, guests = clause.reading.words, reader.guests
    for origin in range(number + 1, min(clause.end - 1, number + FARTHEST)):
        if words[origin].text in guests.origins:
            start = origin + 1
            while start < clause.end - 1 and (words[start].text in guests.origins or words[start].text in reader.sets["definite"]):
                start += 1
            name = _run(reader, clause, start)
            if name:
                yield name, _has_an_article(reader, clause, range(start - 1, name.stop))
            return
        if words[origin].text not in reader.light_words and words[origin].text not in guests.all:
            return


def _run(reader: Reader, clause: Clause, start: int) -> range:
    """The words of a name from here on."""
    words = clause.reading.words
    joining = reader.sets["definite"] | reader.sets["belongings"] | reader.sets["or_words"] | reader.guests.origins
    end = start
    while end < clause.end and end - start < LONGEST_NAME:
        word = words[end]
        if not word.capital and (word.text in reader.guests.all or (word.text in reader.light_words and word.text not in joining)):
            break
        end += 1
        if end < clause.end and "," in words[end].gap:
            break
    return range(start, end)


def _before(reader: Reader, clause: Clause, number: int) -> range | None:
    """The name before what is asked of it, with a pronoun or auxiliaries between ("..., elle est invitée")."""
    words = clause.reading.words
    end = number
    while end > clause.start and number - end < BETWEEN and (words[end - 1].text in reader.light_words or words[end - 1].text in reader.guests.all):
        end -= 1
    start, joining = end, reader.sets["definite"] | reader.sets["belongings"]
    while start > clause.start and (_tells(reader, clause, start - 1) or words[start - 1].text in joining):
        start -= 1
    of_a_part = (
        start > clause.start and words[start - 1].text in reader.sets["subject_links"] and clause.has(C.ROUND_TABLE, C.SESSION, C.DEBATE, C.TALK)
    )
    return range(start, end) if start < end and not of_a_part else None


def _is_asked_to_be_here(reader: Reader, clause: Clause, name: range, here: int) -> bool:
    """Whether it is somebody of whom it is asked whether they are here ("is Ann Lee here?"), and no shop, nor what is near."""
    words, verbs = clause.reading.words, reader.sets["auxiliaries"]
    asks = words[clause.start].text in verbs and not clause.has(C.THERE_IS)
    next_to_it = all(words[number].text in verbs for number in range(name.stop, here))
    return asks and next_to_it and any(words[number].capital for number in name)


def _is_an_article(reader: Reader, clause: Clause, number: int) -> bool:
    """Whether a word for being there is an article here ("la", which without its accent is "there" as well)."""
    words = clause.reading.words
    return words[number].text in reader.sets["definite"] and number + 1 < clause.end and words[number + 1].text not in reader.sets["or_words"]


def _has_an_article(reader: Reader, clause: Clause, name: range) -> bool:
    return any(clause.reading.words[number].text in reader.sets["definite"] for number in name)


def _tells(reader: Reader, clause: Clause, number: int) -> bool:
    word = clause.reading.words[number]
    written = word.capital and number > clause.start and word.text.isalpha() and len(word.text) > 1
    return written or (may_name(reader, clause, number) and word.text not in reader.guests.all)


def _is_a_name(reader: Reader, clause: Clause, number: int) -> bool:
    """Whether a word is written like a name, is that of a town or a nation, or is one that hardly anybody uses."""
    words = clause.reading.words
    word, first = words[number], number == clause.start or not BREAKS.isdisjoint(words[number].gap)
    if word.text in reader.guests.nations or (word.text,) in reader.towns or is_acronym(word):
        return True
    of_a_subject = _is_of_a_subject(reader, clause, number)
    if word.capital and (not first or word.raw.isupper()):
        return not of_a_subject or reader.terms_of_titles.isdisjoint(reader.terms.of(word.text))
    return not of_a_subject and reader.frequency(word.text) < RARE_NAME and not says_nothing(reader, clause.reading.forms[number])


def _is_written_as_a_name(reader: Reader, clause: Clause, said: list[int]) -> bool:
    """Whether several words, not all of what the event is about, are written with a capital ("Paris Habitat")."""
    written = len(said) > 1 and all(clause.reading.words[number].capital for number in said)
    return written and any(not _is_of_a_subject(reader, clause, number) for number in said)


def _is_of_a_subject(reader: Reader, clause: Clause, number: int) -> bool:
    """Whether a word is one of what the event is about, of which its own texts say that it is."""
    if any(span.start <= number < span.end for span in clause.of(*SUBJECTS)):
        return True
    return not reader.event_terms.isdisjoint(reader.terms.of(clause.reading.words[number].text))


def _is_represented(reader: Reader, clause: Clause, number: int) -> bool:
    """Whether it is asked who represents those whom a word is for, who are spoken of in a part of the event that is not called after them."""
    return clause.has(C.REPRESENT) and clause.has(C.WHO) and reader.terms_of_titles.isdisjoint(reader.terms.of(clause.reading.words[number].text))


def _is_told_apart(reader: Reader, clause: Clause, said: list[int], told: list[int]) -> bool:
    """Whether a body of the programme is named only in part, beside a word that makes it another's ("the Danish ministry")."""
    bodies = [span for span in clause.of(C.ORGANISATION, C.DESCRIBED_PERSON) if set(range(span.start, span.end)) & set(said)]
    left = set(said) - set(told) - positions(bodies)
    if not bodies:
        return _is_written_as_a_name(reader, clause, said)
    if left:
        return False
    theirs = any(is_theirs(reader, span, clause.reading.words[number].text) for span in bodies for number in told)
    return not theirs and any(_is_a_name(reader, clause, number) for number in told)
