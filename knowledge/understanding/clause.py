"""A clause of a message with all its possible readings: what the phrases, names and hours say, and what follows from them.

Here the subject words of a clause become sessions, talks and people ("the lady with the childcare talk"), numbers become meetings
of the series, and pronouns become what was spoken of before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from knowledge.programme import Gender
from knowledge.understanding.concepts import Concept, weight
from knowledge.understanding.folding import Word, words_of
from knowledge.understanding.question import Ask
from knowledge.understanding.reader import Reader
from knowledge.understanding.reading import Reading
from knowledge.understanding.recall import Recall
from knowledge.understanding.references import company, with_references
from knowledge.understanding.rooms import tracks_named
from knowledge.understanding.spans import Span
from knowledge.understanding.spelling import Form
from knowledge.understanding.subjects import Fit
from knowledge.understanding.topics import acronym

C = Concept
SUBJECT_WORDS_MAY_BE = frozenset(
    {C.ELSEWHERE, C.PRACTICAL, C.PRIVATE, C.BOOK, C.ELECTED, C.PRESS, C.ORGANISATION_WORD, C.REPRESENT, C.ORGANISATION, C.PLACE, C.ROLE,
     C.EMPLOYER, C.INFORMATION, C.CITY, C.MEETING_WORD, C.HOSTS, C.WITH, C.WRITE, C.SAME, C.OTHER, C.TITLE, C.VENUE_CITY, C.TOPIC, C.SESSION_NAME}
)  # fmt: skip
"""Concepts whose words may be words of a subject as well."""
OF_ROOMS = {"room": C.ROOM_WORD, "event-language": C.LANGUAGE_WORD}
"""Practical matters of an event that its sessions have each on their own."""
SAID_BESIDE_A_SUBJECT = frozenset({C.DAY, C.TODAY, C.TOMORROW, C.ROOM, C.TRACK, C.AND_WHAT_OF, C.GREETING, C.THANKS, C.ELSEWHERE, C.PRACTICAL})
"""Concepts beside which one word is a subject without "about"."""
GAP_IN_TITLE = 2
LEAST_OF_TITLE = 2
"""Telling words of the event's title that stand for it."""
LEAST_TOLD = 0.4
MOST_TOLD = 1.4
"""What the words of one subject say together at most, like one name."""
LEAST_SUBJECT = 0.55
LEAST_POINTED = 0.2
"""The same in a programme of many talks, where "about", "talk" or the word standing alone says that it is a subject."""
MOST_NAMED = 4
"""Sessions that one name can have; more are a subject."""
LEAST_DESCRIPTION = 0.5
LEAST_MEETING = 0.9
LEAST_OWN_WORD = 0.5
"""How telling the best word of a description must be, where nothing else says that a person is meant."""
LEAST_POINTLESS = 0.7
"""How well a description must fit that no "who", "the one" or the like points to a person."""
MOST_DESCRIBED = 3
EVERYDAY_FREQUENCY = 60
RARE_FREQUENCY = 35
COST_OF_UNKNOWN = 0.6
COST_OF_ABBREVIATION = 0.1
PERSONAL = frozenset({C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.OTHER_ONE, C.PERSON_WORD})
"""Concepts that point at somebody who was spoken of."""
POSSESSIVE = frozenset({C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.IT})
VOWELS = frozenset("aeiouy")
OWN_WORD = 0.3
"""Share of its cost for a word that the event uses of itself."""


@dataclass(frozen=True)
class Clause:
    """The words from `start` up to `end` of a reading, with all spans that lie inside, found and derived."""

    reading: Reading
    start: int
    end: int
    spans: tuple[Span, ...]
    asked: bool
    concepts: frozenset[Concept] = field(default_factory=frozenset)

    def __len__(self) -> int:
        return self.end - self.start

    def has(self, *concepts: Concept) -> bool:
        """Whether any of the concepts is here."""
        return any(concept in self.concepts for concept in concepts)

    def values(self, *concepts: Concept) -> tuple[str, ...]:
        """The values of all spans of these concepts, in order, each once."""
        return tuple(dict.fromkeys(value for span in self.spans if span.concept in concepts for value in span.value))

    def best(self, concept: Concept) -> Span | None:
        """The best span of a concept: the longest, then the surest."""
        return max((span for span in self.spans if span.concept is concept), key=lambda span: (len(span), span.score), default=None)

    @property
    def text(self) -> str:
        """The clause as typed, roughly."""
        seen: list[str] = []
        for word in self.reading.words[self.start : self.end]:
            if not seen or word.raw != seen[-1]:
                seen.append(word.raw)
        return " ".join(seen)


def make_clause(reader: Reader, reading: Reading, start: int, end: int, recall: Recall) -> Clause:
    """The clause of these words, with everything that can be derived for it."""
    inside = [span for span in reading.spans if start <= span.start and span.end <= end]
    spans = with_references(reader, reading, start, end, inside, recall)
    spans = list(spans)
    spans += [replace(span, concept=OF_ROOMS[topic]) for span in spans if span.concept is C.PRACTICAL and (topic := span.value[0]) in OF_ROOMS]
    tracks = list(tracks_named(reader.tracks_index, reader.terms, reading.words, _telling_forms(reader, reading, start, end), spans, start, end))
    if tracks:
        named = {span.start for span in tracks}
        spans = [span for span in spans if span.concept is not C.PERSON or not named.intersection(range(span.start, span.end))] + tracks
    spans += _event_by_title(reader, reading, start, end, spans)
    spans += _meetings(reader, reading, start, end, spans)
    spans += _meetings_by_subject(reader, reading, start, end, spans)
    spans += _subjects(reader, reading, start, end, spans, recall)
    spans += _described(reader, reading, start, end, spans, recall)
    spans += _spoken_of(reader, spans, start, end, recall)
    asked = any(start < number <= end for number in reading.questions) or reading.words[start].text in reader.openers
    return Clause(reading, start, end, tuple(spans), asked, frozenset(span.concept for span in spans))


def costs(reader: Reader, clause: Clause) -> dict[int, float]:
    """What each word of a clause costs a reading that does not explain it: nothing for small words, most for rare ones."""
    found: dict[int, float] = {}
    for number in range(clause.start, clause.end):
        word = clause.reading.words[number]
        forms = clause.reading.forms[number]
        if word.text in reader.small_words or any(form.text in reader.small_words or form.text in reader.filler_words for form in forms):
            continue
        if not word.text.isalpha():
            found[number] = 0.2 if word.text.isdigit() else 0.0
            continue
        if word.text.isalpha() and len(word.text) < 5 and not VOWELS & set(word.text):
            found[number] = COST_OF_ABBREVIATION
            continue
        frequency = max((language.common.get(form.text, 0) for language in reader.languages for form in forms), default=0)
        share = (EVERYDAY_FREQUENCY - max(frequency, RARE_FREQUENCY)) / (EVERYDAY_FREQUENCY - RARE_FREQUENCY)
        own = OWN_WORD if any(term in reader.event_terms for form in forms for term in reader.terms.of(form.text)) else 1.0
        found[number] = COST_OF_UNKNOWN * own * max(0.15, min(1.0, share))
    return found


def _telling_forms(reader: Reader, reading: Reading, start: int, end: int) -> list[tuple[Form, ...]]:
    return [
        forms if start <= number < end and reading.words[number].text not in reader.small_words and not _says_nothing(reader, reading, number) else ()
        for number, forms in enumerate(reading.forms)
    ]


def _event_by_title(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> Iterator[Span]:
    """The event with the words of its title after it ("the seminar on elected officials and social workers")."""
    for span in [span for span in spans if span.concept is C.EVENT]:
        last, told, number = span.end, 0, span.end
        while number < end and number - last <= GAP_IN_TITLE:
            if any(term in reader.title_terms for form in reading.forms[number] for term in reader.terms.of(form.text)):
                last, told = number + 1, told + (reading.words[number].text not in reader.small_words)
            number += 1
        if told >= LEAST_OF_TITLE:
            yield Span(C.EVENT, span.start, last, 1.0)


def _meetings(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> Iterator[Span]:
    if not reader.directory.programme.series:
        return
    cardinals = {word: number for language in reader.languages for word, number in language.numbers.items()}
    ordinals = {word: number for language in reader.languages for word, number in language.ordinals.items()}
    in_series = any(span.concept is C.SERIES for span in spans)
    if any(span.concept is C.SAME for span in spans):
        digits = [number for number in range(start, end) if reading.words[number].text.isdigit()]
        for number in digits if len(digits) > 1 else ():
            yield Span(C.MEETING, number, number + 1, 1.0, tuple(reading.words[each].text for each in digits))
        if len(digits) > 1:
            return
    for span in spans:
        if span.concept is not C.MEETING_WORD:
            continue
        numbers, position = [], span.end
        while position < min(end, span.end + 6):
            word = reading.words[position].text
            number = int(word) if word.isdigit() and len(word) < 3 else cardinals.get(word, 0)
            if number and not any(word in language.indefinite for language in reader.languages):
                numbers.append(number)
            elif not any(word in language.number_links for language in reader.languages):
                break
            position += 1
        if numbers:
            yield Span(C.MEETING, span.start, position, 1.0, tuple(str(number) for number in numbers))
        elif span.start > start and not any(other.concept is C.OPENING_MEETING for other in spans):
            said = reading.words[span.start - 1].text
            number = ordinals.get(said) or (ordinals.get(reading.words[span.start - 2].text + " " + said, 0) if span.start - start > 1 else 0)
            if number and (in_series or number > 1):
                yield Span(C.MEETING, span.start - 1, span.end, 0.9, (str(number),))


def _meetings_by_subject(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> Iterable[Span]:
    concepts = {span.concept for span in spans}
    if C.MEETING in concepts or not concepts & {C.MEETING_WORD, C.SERIES, C.EVENT}:
        return ()
    terms = _terms(reader, reading, _allowed(reader, reading, start, end, spans))
    fit = reader.meetings_index.fit(terms)
    rival = reader.topics.fit(_said(reading, _allowed(reader, reading, start, end, spans)))
    if not fit or fit.score < LEAST_MEETING or (rival and rival.score >= fit.score):
        return ()
    return tuple(_told(C.MEETING, fit, tuple(str(number) for _, number in fit.keys)))


def _allowed(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[bool]:
    allowed = [False] * len(reading.words)
    structural = [span for span in spans if span.concept not in SUBJECT_WORDS_MAY_BE]
    for number in range(start, end):
        word = reading.words[number].text
        if _is_acronym(reading.words[number]):
            allowed[number] = not any(span.start <= number < span.end for span in structural)
            continue
        if word in reader.small_words or not word.isalpha() or len(word) < 3 or _says_nothing(reader, reading, number):
            continue
        allowed[number] = not any(span.start <= number < span.end for span in structural)
    return allowed


def _says_nothing(reader: Reader, reading: Reading, number: int) -> bool:
    return any(form.text in reader.small_words or form.text in reader.filler_words for form in reading.forms[number])


def _terms(reader: Reader, reading: Reading, allowed: list[bool]) -> list[list[tuple[str, float]]]:
    return [
        [(term, form.score) for form in forms for term in reader.terms.of(form.text)] if allowed[number] else []
        for number, forms in enumerate(reading.forms)
    ]


def _said(reading: Reading, allowed: list[bool]) -> list[list[tuple[str, float]]]:
    said = [[(form.text, form.score) for form in forms] if allowed[number] else [] for number, forms in enumerate(reading.forms)]
    for number, word in enumerate(reading.words):
        if allowed[number] and _is_acronym(word):
            said[number].append((acronym(word.text), 1.0))
    return said


def _is_acronym(word: Word) -> bool:
    """Whether a short word was typed in capitals, in a message that was not."""
    return word.capital and word.raw.isupper() and word.text.isalpha() and len(word.text) in (2, 3)


def _told(concept: Concept, fit: Fit, value: tuple[str, ...]) -> Iterator[Span]:
    total = sum(LEAST_TOLD + rarity for rarity in fit.told.values())
    share = min(1.0, MOST_TOLD / total)
    for position, rarity in fit.told.items():
        yield Span(concept, position, position + 1, (LEAST_TOLD + rarity) * share, value)


def _subjects(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span], recall: Recall) -> list[Span]:
    concepts = {span.concept for span in spans}
    found: list[Span] = []
    if reader.topics.is_large and C.SESSION_NAME in concepts:
        return found
    allowed = _allowed(reader, reading, start, end, spans)
    fit = reader.topics.fit(_said(reading, allowed))
    tables = list(reader.directory.round_tables)
    bodies = {number for span in spans if span.concept in (C.ORGANISATION, C.PLACE) for number in range(span.start, span.end)}
    alone = sum(allowed) == 1 and concepts <= SAID_BESIDE_A_SUBJECT
    pointed = reader.topics.is_large and (alone or concepts & {C.ABOUT, C.TALK_ABOUT, C.TALK, C.SESSION})
    least = LEAST_POINTED if pointed else LEAST_SUBJECT
    if fit and fit.score >= least and (not set(fit.told) <= bodies or concepts & {C.ABOUT, C.TALK_ABOUT}):
        whole = {session for session, place in fit.keys if place < 0}
        keys = fit.ranked[: fit.close] if reader.topics.is_large else tuple(key for key in fit.keys if key[1] < 0 or key[0] not in whole)
        found += _told(C.TOPIC, fit, tuple(f"{session}#{place}" for session, place in keys))
        if reader.topics.is_large:
            found.append(Span(C.MENTION, start, start, 1.0, tuple(f"{session}#{place}" for session, place in fit.ranked[fit.close :])))
        sessions = tuple(dict.fromkeys(session for session, _ in fit.keys))
        if len(sessions) <= MOST_NAMED and (concepts & {C.ROUND_TABLE, C.SESSION, C.DEBATE} or whole):
            if C.ROUND_TABLE in concepts or C.DEBATE in concepts:
                sessions = tuple(session for session in sessions if session in tables) or sessions
            found += _told(C.SESSION_NAME, fit, sessions)
            return found
    if reader.topics.is_large:
        return found
    for span in spans:
        if span.concept is C.ROUND_TABLE and tables:
            chosen = _theirs(reader, span, spans, recall, tables) or _ordered(reader, reading, span, spans, start, end, tables)
            found.append(Span(C.SESSION_NAME, span.start, span.end, 0.6, tuple(chosen)))
            break
    return found


def looked_for(reader: Reader, ask: Ask) -> Ask:
    """A question about a subject of which only the words are known, with the talks that fit them."""
    said: list[list[tuple[str, float]]] = [
        [(form.text, form.score) for form in reader.book.forms(word.text)] for word in words_of(ask.words or "")[1]
    ]
    fit = reader.topics.fit(said)
    if fit is None:
        return ask
    ranked = fit.ranked or fit.keys
    return replace(ask, talks=ranked[: fit.close] if fit.close else ranked, mentions=ranked[fit.close :] if fit.close else ())


def _theirs(reader: Reader, span: Span, spans: list[Span], recall: Recall, tables: list[str]) -> list[str]:
    """The round table of the people in mind, where it is said to be theirs ("leur table ronde")."""
    if not any(other.concept in POSSESSIVE and other.end == span.start for other in spans):
        return []
    people = recall.people or recall.group
    theirs = recall.sessions or tuple(session.id for person in people for session, _ in reader.directory.parts_of(person))
    return [table for table in tables if table in theirs]


def _ordered(reader: Reader, reading: Reading, span: Span, spans: list[Span], start: int, end: int, tables: list[str]) -> list[str]:
    near = [reading.words[number].text for number in range(max(start, span.start - 2), min(end, span.end + 2))]
    ordinals = {word: number for language in reader.languages for word, number in language.ordinals.items()}
    if any(other.concept is C.LAST for other in spans):
        return tables[-1:]
    for word in near:
        if word in ordinals and ordinals[word] <= len(tables):
            return [tables[ordinals[word] - 1]]
    return tables


def _described(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span], recall: Recall) -> Iterable[Span]:
    if not reader.people_index.terms:
        return ()
    concepts = {span.concept for span in spans}
    named = frozenset(value for span in spans if span.concept is C.PERSON for value in span.value)
    allowed = _allowed(reader, reading, start, end, [span for span in spans if span.concept is not C.PERSON_WORD])
    beside = (C.ROLE, C.EMPLOYER, C.WITH) if concepts & {C.HE, C.SHE, C.THEY, C.HIM_OR_HER} and not named else ()
    for span in spans:
        if span.concept in (C.PERSON_WORD, C.FEMININE, C.MASCULINE, *beside):
            for number in range(span.start, span.end):
                allowed[number] = False
    terms = _terms(reader, reading, allowed)
    gender = _said_gender(concepts)
    everybody = reader.directory.people
    if named:
        fit = reader.people_index.fit(terms, named)
        return tuple(_told(C.DESCRIBED_PERSON, fit, tuple(key[0] for key in fit.keys))) if fit else ()
    among = frozenset(person for person in everybody if gender is None or everybody[person].gender in (None, gender))
    members = {member for span in spans if span.concept is C.ORGANISATION for body in span.value for member in reader.directory.members.get(body, ())}
    if members & among:
        among &= members
    if recall.people and concepts & {C.PERSON_WORD, C.ELECTED, C.OTHER_ONE, C.SHE, C.HE, C.WHICH}:
        fit = reader.people_index.fit(terms, among & frozenset((*recall.people, *recall.group)))
        if fit and fit.score >= LEAST_DESCRIPTION / 2:
            return tuple(_told(C.DESCRIBED_PERSON, fit, tuple(key[0] for key in fit.keys)))
    fit = reader.people_index.fit(terms, among)
    if not fit or fit.score < LEAST_DESCRIPTION or len(fit.keys) > MOST_DESCRIBED:
        return ()
    bodies = {number for span in spans if span.concept is C.ORGANISATION for number in range(span.start, span.end)}
    if set(fit.told) <= bodies and C.PERSON_WORD not in concepts:
        return ()
    pointed = concepts & {C.PERSON_WORD, C.WHO, C.WHO_IS, C.WHICH}
    first = min(fit.told)
    before = reading.words[first - 1].text if first > start else ""
    definite = any(before in language.definite for language in reader.languages)
    if not pointed and (not definite or max(fit.told.values()) <= LEAST_OWN_WORD or fit.score < LEAST_POINTLESS or len(fit.keys) > 2):
        return ()
    if any(before in language.indefinite for language in reader.languages) and not concepts & {C.ATTEND, C.PERSON_WORD, C.SPEAK, C.WHICH, C.WHO}:
        return ()
    return tuple(_told(C.DESCRIBED_PERSON, fit, tuple(key[0] for key in fit.keys)))


def _said_gender(concepts: set[Concept]) -> Gender | None:
    feminine, masculine = concepts & {C.FEMININE, C.SHE}, concepts & {C.MASCULINE, C.HE}
    if bool(feminine) == bool(masculine) or C.PERSON_WORD not in concepts:
        return None
    return Gender.FEMININE if feminine else Gender.MASCULINE


def _spoken_of(reader: Reader, spans: list[Span], start: int, end: int, recall: Recall) -> Iterator[Span]:
    concepts = {span.concept for span in spans}
    personal = concepts & PERSONAL
    if concepts & {C.PERSON, C.EVENT} or (concepts & {C.TIME, C.MEETING, C.PRESS, C.INFORMATION} and not personal | (concepts & {C.IT})):
        return
    people = _fitting_pronoun(reader, concepts, recall)
    if people:
        yield Span(C.THAT_PERSON, start, start, 1.0 if personal else 0.6, people)
    if recall.sessions and C.SESSION_NAME not in concepts:
        yield Span(C.THAT_SESSION, start, start, 1.0 if C.IT in concepts else 0.5, recall.sessions)


def _fitting_pronoun(reader: Reader, concepts: set[Concept], recall: Recall) -> tuple[str, ...]:
    """Whom a pronoun means, or nobody. Without a pronoun: whom the last answer was about."""
    if not concepts & PERSONAL:
        return recall.people
    if concepts & {C.THEY, C.BOTH} and len(recall.people) < 2:
        return recall.group or recall.people
    feminine, masculine = bool(concepts & {C.SHE, C.FEMININE}), bool(concepts & {C.HE, C.MASCULINE})
    if feminine == masculine:
        return recall.people or recall.group[-1:]
    wanted = (None, Gender.FEMININE if feminine else Gender.MASCULINE)
    everybody = reader.directory.people
    for known in (recall.people, recall.group):
        fitting = tuple(person for person in known if everybody[person].gender in wanted)
        if fitting:
            return fitting
    if C.PERSON_WORD in concepts:
        return tuple(person for person in company(reader.directory, recall.people) if everybody[person].gender in wanted)
    return recall.people if len(recall.people) == 1 else ()


def gain(span: Span) -> float:
    """What each word of a span adds to a reading that uses it."""
    return weight(span.concept) * span.score / max(1, len(span))
