"""What is picked by its place among what was named before: "the second of your list", "les deux premiers", "the latter", "le 3e"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.directory import Directory
from knowledge.programme import Gender
from knowledge.understanding.clauses.whole_lists import PAIR, alike, whole_list
from knowledge.understanding.concepts import Concept
from knowledge.understanding.context import NOTHING_LISTED, Listed
from knowledge.understanding.framing.set_aside import POINTING
from knowledge.understanding.question import Intent
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.spans import Span
from knowledge.understanding.words.spelling import Form

C = Concept
LAST, NEXT, PREVIOUS, FORMER, LATTER = -1, -2, -3, -4, -5
"""Places in a list that are no numbers. The next and the previous are seen from the one spoken of, the former and the latter from what was said."""
BY_CONCEPT = ((C.FORMER, FORMER), (C.LATTER, LATTER), (C.LAST, LAST), (C.NEXT, NEXT), (C.PREVIOUS, PREVIOUS))
PEOPLE_NOUNS = frozenset({C.SPEAKER, C.PERSON_WORD, C.FEMININE, C.MASCULINE, C.PEOPLE_WORD})
SESSION_NOUNS = frozenset({C.SESSION, C.MEETING_WORD, C.TALK, C.DEBATE})
OTHER_NOUNS = frozenset({C.ROUND_TABLE, C.PRACTICAL, C.DATE, C.ELSEWHERE, C.ORGANISATION_WORD, C.TOPIC})
ASKING = frozenset({C.WHO, C.WHO_IS, C.WHAT, C.WHEN, C.WHERE, C.ROLE, C.EMPLOYER, C.ABOUT, C.TELEPHONE, C.EMAIL, C.AND_WHAT_OF, C.REPEAT})
PLACED = frozenset({C.FIRST, C.LAST, C.NEXT, C.PREVIOUS, C.AFTER, C.BEFORE, C.OTHER_ONE, C.OTHER, C.BOTH, C.FORMER, C.LATTER})
OF_PEOPLE = frozenset({C.HE, C.SHE, C.ROLE, C.EMPLOYER, C.TELEPHONE, C.EMAIL, C.SPEAK, C.TALK_ABOUT})
"""Concepts by which people are asked about, and not the sessions that the same article could mean."""
OF_LISTED = frozenset({Intent.SESSION_TIME, Intent.SESSION, Intent.SPEAKERS, Intent.TOPIC, Intent.CONTACT, Intent.ORGANISATION_PEOPLE, Intent.DEBATE})
"""Kinds after whose lists a figure alone counts, and tells no hour."""
ONE = 2
"""Words of "second one"."""
TO_THE_LIST = 3
"""Words before the "list" of "the second of your list"."""
BARE = 2
"""Words of a message that may pick without an article ("second one")."""
MOST_OF_A_DAY = 3
"""Words of "le 2e", which may be a day as well."""


@dataclass(frozen=True, slots=True)
class Pick:
    """The words from `start` up to `end`, and what they pick. `together`: all of it is meant, not one of it."""

    start: int
    end: int
    picked: Listed
    together: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    """A place as it is said: the words from `start` up to `end`, from which place on, and how many."""

    start: int
    end: int
    place: int
    how_many: int = 1


def picked_by_place(reader: Reader, reading: Reading, start: int, end: int, spans: Sequence[Span], recall: Recall) -> Pick | None:
    """What a clause picks by its place in what was listed, or in what was said."""
    concepts = {span.concept for span in spans}
    for number in range(start, end):
        said = _said(reader, reading, number, start, end, spans, recall)
        if said is None:
            continue
        first = said.start
        after, of_list = _tail(reader, reading, said.end, end)
        nouns = {span.concept for span in spans if span.start == after} if after == said.end else set()
        if after > said.end and any(span.concept in (C.ROUND_TABLE, C.SESSION) and span.start in (after, after + 1) for span in spans):
            continue  # "the last of the round table" is of all who are on it
        if nouns & OTHER_NOUNS:
            continue
        if nouns & (PEOPLE_NOUNS | SESSION_NOUNS):
            after, of_list = _tail(reader, reading, after + 1, end)
        who = any(span.concept in (C.WHO, C.WHO_IS) and span.end == first for span in spans)
        bare = first == number and not _comes_after_of(reader, reading, first, start) and not (who and said.place > 0)
        if bare and not of_list and said.how_many == 1 and (end - start > BARE or said.place in (NEXT, PREVIOUS)):
            continue
        if _says_what_somebody_is(spans, first) or any(span.concept is C.WHICH and len(span) > 1 and span.end == first for span in spans):
            continue
        inside = first > start and reading.words[first - 1].text in reader.sets["place_prepositions"]
        gender = _gender(reader, reading.words[first].text)
        parts = (recall.listed.sessions or alike(reader.directory, recall.sessions)) if inside and not nouns & PEOPLE_NOUNS else ()
        if parts:
            known: tuple[Listed, ...] = (Listed(sessions=parts),)
        elif nouns or of_list or (concepts & OF_PEOPLE and not concepts & {C.WHO, C.WHICH}):
            listed = _list_of(reader.directory, nouns, recall)
            known = (replace(listed, sessions=()) if listed.people else listed,)
        else:
            by_place = (
                recall.last_asks[-1].number is not None
                and not concepts & {C.WHO, C.WHO_IS}
                and after <= number + ONE
                and gender is not Gender.MASCULINE
            )
            sessions = Listed(sessions=alike(reader.directory, recall.sessions)) if by_place else NOTHING_LISTED
            known = (sessions, _of_article(reader.directory, gender, recall))
        wanted = _said_gender(gender, concepts)
        picked = next((found for each in known if (found := _at(reader.directory, each, said, wanted, recall))), None)
        if picked:
            one_kind = Listed(sessions=picked.sessions) if picked.sessions and (inside or not picked.people) else replace(picked, sessions=())
            return Pick(first, after, one_kind, together=said.how_many > 1)
    return None


def _said(reader: Reader, reading: Reading, number: int, start: int, end: int, spans: Sequence[Span], recall: Recall) -> _Said | None:
    """The place that begins at a word, with the article and the number beside it; None where it is no such word, or part of a longer phrase."""
    around = [span for span in spans if span.start <= number < span.end]
    if any(len(span) > (MOST_OF_A_DAY if span.concept is C.DAY else 1) and span.concept not in PLACED for span in around):
        return None
    ending = {span.concept for span in around if span.end == number + 1}
    found = next((place for concept, place in BY_CONCEPT if concept in ending), None) if ending else None
    last = number + 1
    if found is None:
        found = _ordinal(reader, reading.forms[number])
    if found is None:
        found, last = _in_figures(reader, reading, number, end)
    if found is None and not recall.listed.meetings and _is_a_number_of_the_list(reader, reading, number, start, end, spans, recall):
        found = _cardinal(reader, reading.words[number].text)
    if found is None:
        return None
    first, how_many = min((span.start for span in around if span.concept in (C.FORMER, C.LATTER)), default=number), 1
    before = reading.words[number - 1].text if number > start else ""
    behind = reading.words[last].text if last < end else ""
    if (many := _cardinal(reader, before)) > 1 and found in (1, LAST):
        first, how_many = number - 1, many
    elif (many := _cardinal(reader, behind)) > 1 and found in (1, LAST):
        last, how_many = last + 1, many
    return _Said(article(reader, reading, start, first), last, found, how_many)


def _ordinal(reader: Reader, forms: Sequence[Form]) -> int | None:
    """The place that a word says ("second", "premières"); None where it is no such word."""
    for form in forms:
        for text in (form.text, reader.plurals.singular(form.text)):
            if text in reader.ordinals:
                return reader.ordinals[text]
    return None


def _in_figures(reader: Reader, reading: Reading, number: int, end: int) -> tuple[int | None, int]:
    """The place that figures say ("2e", "the 3rd"), or a number of a list ("number two of your list"), and where they end."""
    word = reading.words[number]
    behind = reading.words[number + 1] if number + 1 < end else None
    if _cardinal(reader, word.text) > 0 and _tail(reader, reading, number + 1, end)[1]:
        return _cardinal(reader, word.text), number + 1
    if not word.text.isdigit() or len(word.text) > 2 or behind is None or behind.gap:
        return None, number + 1
    endings = (ending for language in reader.languages for ending in language.day_endings)
    return (int(word.text), number + 2) if behind.text in endings else (None, number + 1)


def _is_a_number_of_the_list(reader: Reader, reading: Reading, number: int, start: int, end: int, spans: Sequence[Span], recall: Recall) -> bool:
    """Whether a figure counts what was listed ("number two", "le 3 ?"): after a word for a number, or with an article as all that is said."""
    text, before = reading.words[number].text, reading.words[number - 1].text if number > start else ""
    if _cardinal(reader, text) == 0 or any(span.concept is C.SESSION and span.end == number for span in spans):
        return False
    if any(before in language.sets["number_links"] - language.sets["function_words"] for language in reader.languages):
        return True
    if text.isdigit() and len(reading.words) == 1:
        return recall.last_asks[-1].intent in OF_LISTED
    return text.isdigit() and end - start == ONE and before in reader.sets["definite"]


def _cardinal(reader: Reader, word: str) -> int:
    return int(word) if word.isdigit() and len(word) == 1 else reader.cardinals.get(word, 0)


def article(reader: Reader, reading: Reading, start: int, number: int) -> int:
    """The position of the article before a word, or of a "number" there, where it has one; else of the word."""
    before = number - 1
    if before >= start and any(
        reading.words[before].text in language.sets["number_links"] - language.sets["function_words"] for language in reader.languages
    ):
        return article(reader, reading, start, before)
    return before if before >= start and reading.words[before].text in reader.sets["definite"] else number


def _comes_after_of(reader: Reader, reading: Reading, first: int, start: int) -> bool:
    """Whether something of it is asked ("job of second one")."""
    return first > start and reading.words[first - 1].text in reader.sets["belongings"]


def _says_what_somebody_is(spans: Sequence[Span], first: int) -> bool:
    """Whether it is asked of somebody who is already meant ("is he the last?")."""
    pointed = any(span.concept in POINTING and span.end <= first for span in spans)
    return pointed and not any(span.concept in ASKING for span in spans)


def _tail(reader: Reader, reading: Reading, number: int, end: int) -> tuple[int, bool]:
    """The position after "one of those four" or "of your list", and whether a list is spoken of."""
    for after in range(number + 1, min(end, number + TO_THE_LIST + 1)):
        if reading.words[after].text in reader.sets["lists"]:
            between = (reading.words[before].text for before in range(number, after))
            if all(word in reader.light_words for word in between):
                return after + 1, True
    while number < end:
        word = reading.words[number].text
        if not any(word in language.sets["partitives"] or word in language.numbers for language in reader.languages):
            break
        number += 1
    return number, False


def is_a_noun(reader: Reader, reading: Reading, number: int, spans: Sequence[Span]) -> bool:
    """Whether a word follows that nothing explains ("the first minister")."""
    if reading.words[number].gap != " " or any(span.start <= number < span.end for span in spans):
        return False
    word = reading.words[number].text
    return word not in reader.light_words


def _list_of(directory: Directory, nouns: set[Concept], recall: Recall) -> Listed:
    if nouns & PEOPLE_NOUNS:
        people = recall.listed.people or recall.group
        return Listed(people=tuple(each for each in people if directory.parts_of(each)) if C.SPEAKER in nouns else people)
    if nouns & SESSION_NOUNS:
        return Listed(sessions=recall.listed.sessions, meetings=recall.listed.meetings)
    return recall.listed


def _gender(reader: Reader, article: str) -> Gender | None:
    return next((language.article_genders[article] for language in reader.languages if article in language.article_genders), None)


def _said_gender(of_article: Gender | None, concepts: set[Concept]) -> Gender | None:
    """The gender that the article or a pronoun tells; a masculine article is said of anybody."""
    if of_article is Gender.FEMININE or concepts & {C.SHE, C.FEMININE}:
        return Gender.FEMININE
    return Gender.MASCULINE if concepts & {C.HE, C.MASCULINE} else None


def _of_article(directory: Directory, gender: Gender | None, recall: Recall) -> Listed:
    """The list of which an article of this gender speaks: of people, or rather the sessions in mind, where it is not all women."""
    listed = recall.listed
    if not listed.people or gender is not Gender.FEMININE or all(directory.people[person].gender is gender for person in listed.people):
        return listed
    return Listed(people=listed.people, sessions=listed.sessions or alike(directory, recall.sessions))


def _at(directory: Directory, listed: Listed, said: _Said, gender: Gender | None, recall: Recall) -> Listed | None:
    if said.place in (FORMER, LATTER):
        return _named_before(said, recall)
    if listed.people and listed.sessions and gender is Gender.FEMININE:
        listed = Listed(sessions=listed.sessions)
    known = listed.people or listed.sessions or listed.meetings
    place = said.place
    if listed.sessions and known is listed.sessions and (place == LAST or place > len(known)):
        known = whole_list(directory, recall) or known
    if listed.among and said.how_many >= len(listed.people) > 1:
        known = listed.among
    if known is listed.meetings and (recall.last_asks[-1].words or "").isdigit():
        return None
    if place in (NEXT, PREVIOUS):
        spoken_of = recall.people if listed.people else recall.sessions
        if len(spoken_of) != 1 or spoken_of[0] not in known:
            return None
        place = known.index(spoken_of[0]) + (2 if place == NEXT else 0)
    if len(known) < PAIR or place > len(known) or place == 0:
        return None
    if said.how_many > 1:
        at = known[-said.how_many :] if place == LAST else known[: said.how_many]
    else:
        at = (known[place if place == LAST else place - 1],)
        if gender and listed.people and directory.people[at[0]].gender not in (None, gender):
            fitting = tuple(each for each in known if directory.people[each].gender is gender)
            at = (fitting[place if place == LAST else place - 1],) if fitting and place <= len(fitting) else at
    if not listed.people and not listed.sessions and recall.last_asks[-1].intent is Intent.SERIES and str(place) in known and len(known) > PAIR:
        at = (str(place),)
    return Listed(people=at) if listed.people else Listed(sessions=at) if listed.sessions else Listed(meetings=at)


def _named_before(said: _Said, recall: Recall) -> Listed | None:
    """What was said first or last: of the two things that one message asked, of the two that were listed, else whoever is spoken of."""
    at = 0 if said.place == FORMER else -1
    if len(recall.answered) > 1:
        return recall.answered[at]
    listed = recall.listed
    known = listed.people or listed.sessions or listed.meetings
    if said.place == LATTER and len(recall.people) == 1 and not (len(known) == PAIR and recall.people[0] in known):
        return Listed(people=recall.people)
    if len(known) < PAIR:
        return None
    chosen = (known[at],)
    return Listed(people=chosen) if listed.people else Listed(sessions=chosen) if listed.sessions else Listed(meetings=chosen)
