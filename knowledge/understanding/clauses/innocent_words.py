"""Words of practical matters that stand innocently in a question of the programme: the verb of what the asker does with what is asked about
("which talk should I film?"), a thing of theirs, what somebody else does, a participle; and the event as the whole of which a part is asked.
Words for private details of people that are said of a part of the event, or of what a talk is about, where nobody is spoken of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.matters import Matter as M
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word

Spans = Sequence[Span]

OF_THEIR_DOINGS = frozenset(
    {M.RECORDING, M.PHOTOGRAPHY, M.STREAMING, M.TRANSLATION, M.INTERVIEW, M.SPONSORS, M.PRICE, M.MODERATOR, M.VOLUNTEERING, M.CATERING, M.PAYMENT,
     M.REGISTRATION, M.FEEDBACK, M.SECURITY, M.IDENTITY_CHECK, M.BADGE, M.ACCREDITATION, M.NETWORKING, M.CHILDCARE, M.REFUND, M.GIFTS, M.BOOKSHOP,
     M.LOST_PROPERTY, M.PROCEEDINGS, M.SLIDES, M.DOCUMENTS, M.PRESS_KIT, M.LATE_ARRIVAL,
     M.AUDIENCE_QUESTIONS, M.FIRST_AID, M.CALL_FOR_PAPERS, M.SMOKING}
)  # fmt: skip
"""Practical matters of which it may well be asked who does them ("who films?", "who pays?")."""
DONE_BY_THE_ASKER = frozenset(
    {M.RECORDING, M.PHOTOGRAPHY, M.STREAMING, M.TRANSLATION, M.PHONE_RECEPTION, M.TICKETS, M.DOCUMENTS, M.REGISTRATION}
)  # fmt: skip
"""Those that may be what the asker does with a part of the programme."""
TO_WHOM = frozenset({C.PRESS, C.CONTACT, C.INFORMATION, C.WHO})
"""Concepts by which it is asked to whom questions are sent, or which say that they are no questions to the speakers."""
WHEN_ASKED = frozenset({C.WHEN, C.START, C.END, C.HOW_LONG})
DATES_ASKED = frozenset({C.DATE, C.WHEN})
PARTS = frozenset({C.SESSION, C.ROUND_TABLE, C.TALK, C.DEBATE, C.SPEAKER, C.OPENS, C.CLOSES, C.PERSON})
"""What the asker comes for: a part of the programme, or somebody."""
PICKED_OUT = frozenset({C.WHICH, C.WHAT, C.WHO})
OF_A_PART = PARTS | {C.MEETING, C.DAY}
SAID = C.PLEASE
"""A concept that tells nothing, so that its words count neither for nor against any kind of question."""
MOST_BEFORE_A_VERB = 6
"""Words between what is asked and the verb of the asker."""
MOST_BETWEEN = 2
"""Words between a verb and its object, or between what is asked and the asker."""
SPOKEN_OF = frozenset({C.HE, C.SHE, C.THEY, C.HIM_OR_HER, C.PERSON, C.SPEAKER})
"""Concepts beside which somebody is spoken of."""

NATIONALITY = "nationality"
"""The private detail of which the words are languages as well."""
MOST_AROUND = 4
OF_ONE_NAME = 3
"""Words of one name, the word itself with them, that nobody says by chance."""


def without_innocent_words(reader: Reader, reading: Reading, start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans of a clause without the practical matters that its words only seem to be, and without the whole of which a part is asked."""
    words, concepts = reading.words, {span.concept for span in spans}
    spans = _without_the_whole(reader, words, spans) if C.EVENT in concepts or C.PROGRAMME in concepts else spans
    spans = _without_a_diary(reader, words, start, end, spans) if concepts & DATES_ASKED else spans
    if C.PRACTICAL not in concepts:
        return spans
    innocent = {(span.start, span.end) for span in spans if span.concept is C.PRACTICAL and _is_innocent(reader, reading, start, end, span, spans)}
    if not innocent:
        return spans
    kept = [span for span in spans if (span.start, span.end) not in innocent or span.concept not in (C.PRACTICAL, C.ELSEWHERE, C.COMMAND)]
    return [*kept, *(Span(SAID, first, last) for first, last in sorted(innocent))]


def _is_innocent(reader: Reader, reading: Reading, start: int, end: int, span: Span, spans: Spans) -> bool:
    topic = span.value[0]
    if topic == M.QUESTIONS_BEFOREHAND and any(other.concept in TO_WHOM for other in spans):
        return True
    if topic not in OF_THEIR_DOINGS and (_is_a_participle(reader, reading.words, start, span) or _is_what_whoever_does(end, span, spans)):
        return True
    return topic in DONE_BY_THE_ASKER and _is_done_with_a_part(reader, reading, span)


def _is_a_participle(reader: Reader, words: Sequence[Word], start: int, span: Span) -> bool:
    """Whether a word is a participle behind its auxiliary ("la ville est prise en exemple", but not "où est la prise ?")."""
    return (
        span.start > start
        and len(span) == 1
        and words[span.start].text in reader.sets["participles"]
        and words[span.start - 1].text in reader.sets["auxiliaries"]
    )


def _is_what_whoever_does(end: int, span: Span, spans: Spans) -> bool:
    """Whether a word is the verb of "who ...?" and of a matter that nobody does ("who steps up after ...?", "qui porte ... ?")."""
    return span.end < end and any(other.concept is C.WHO and other.end == span.start for other in spans)


def _is_done_with_a_part(reader: Reader, reading: Reading, span: Span) -> bool:
    """Whether a word is the verb of what the asker must do with what is asked ("which speaker do I film?"), and not whether one may."""
    words = reading.words
    first = max((each for each in reading.breaks if each <= span.start), default=0)
    last = min((each for each in reading.breaks if each > span.start), default=len(words))
    if not _the_asker_does(reader, words, first, span.start) or any(
        words[number].text in reader.sets["permissions"] for number in range(first, span.start)
    ):
        return False
    spans = [other for other in reading.spans if first <= other.start and other.end <= last]
    asked = next((other for other in spans if other.concept in PICKED_OUT and other.end < span.start <= other.end + MOST_BEFORE_A_VERB), None)
    if asked and (
        asked.concept is C.WHO or any(other.concept in PARTS and asked.start <= other.start <= asked.end + MOST_BETWEEN for other in spans)
    ):
        return True
    clitic = words[span.start - 1].text in reader.sets["object_pronouns"]
    behind = any(other.concept in PARTS and span.end <= other.start <= span.end + MOST_BETWEEN for other in spans)
    return (clitic or behind) and any(other.concept in WHEN_ASKED for other in spans)


def _the_asker_does(reader: Reader, words: Sequence[Word], start: int, verb: int) -> bool:
    """Whether the asker, or whoever must, is the subject of the verb at this position ("dois-je la filmer", "do I need to film")."""
    plain = reader.sets["object_pronouns"] | reader.sets["musts"]
    subjects = reader.sets["first_person"] | reader.sets["whoever_must"]
    for number in range(verb - 1, start - 1, -1):
        text = words[number].text
        if text in subjects:
            return True
        if text not in plain:
            return False
    return False


def _without_a_diary(reader: Reader, words: Sequence[Word], start: int, end: int, spans: list[Span]) -> list[Span]:
    """The spans without a diary, and what is done in it, where it is asked which day or which hours go there ("quel jour dois-je réserver ?")."""
    asked = next((span for span in spans if span.concept in DATES_ASKED and span.start - start <= 1), None)
    if asked is None or _stands_behind_a_preposition(reader, words, start, asked, spans) or not _is_a_stretch(reader, words, asked):
        return spans
    texts = [word.text for word in words[start:end]]
    verb = next((number for number in range(asked.end, end) if texts[number - start] in reader.sets["diary_verbs"]), None)
    if verb is None or not (verb == asked.end or _the_asker_does(reader, words, start, verb)):
        return spans
    diary = [number for number in range(verb + 1, end) if texts[number - start] in reader.sets["diaries"]]
    around = reader.sets["kept_free"] | reader.sets["diary_verbs"]
    said = {verb, *diary, *(number for number in range(verb, end) if texts[number - start] in around)}
    kept = [span for span in spans if said.isdisjoint(range(span.start, span.end))]
    of_a_part = any(span.concept in OF_A_PART and not asked.start <= span.start <= asked.end for span in kept)
    of_the_event = Span(SAID if of_a_part else C.EVENT, verb, verb + 1)
    return [*kept, of_the_event, *(Span(SAID, number, number + 1) for number in sorted(said - {verb}))]


def _stands_behind_a_preposition(reader: Reader, words: Sequence[Word], start: int, asked: Span, spans: Spans) -> bool:
    """Whether a day or an hour is asked by which, or at which, something is done ("by which day should I ...?")."""
    first = next((span.start for span in spans if span.concept in PICKED_OUT and span.end == asked.start), asked.start)
    before = words[first - 1].text if first > start else ""
    return words[first].text in reader.sets["place_prepositions"] or (before in reader.small_words and before not in reader.sets["conjunctions"])


def _is_a_stretch(reader: Reader, words: Sequence[Word], asked: Span) -> bool:
    """Whether a day or a stretch of time is asked, which one keeps free, and not the moment at which one does something."""
    return any(words[number].text in reader.sets["stretches"] for number in range(asked.start, asked.end))


def _without_the_whole(reader: Reader, words: Sequence[Word], spans: list[Span]) -> list[Span]:
    """The spans without the event of which a part is asked ("which part of the seminar is on at five?")."""
    wholes = [span for span in spans if span.concept in (C.EVENT, C.PROGRAMME)]
    parts = [
        part
        for part in spans
        if part.concept in (C.SESSION, C.DISTRICT) and any(_is_the_whole(reader, words, part, whole) for whole in wholes)
        if part.concept is C.DISTRICT or any(span.concept in PICKED_OUT and span.end == part.start for span in spans)
    ]
    if not parts:
        return spans
    left = {(whole.start, whole.end) for whole in wholes for part in parts if whole.concept is C.EVENT and _is_the_whole(reader, words, part, whole)}
    hours = any(span.concept is C.TIME for span in spans)
    kept = [replace(span, concept=C.SESSION) if span in parts else span for span in spans if (span.start, span.end) not in left]
    kept = [replace(span, concept=C.HAPPEN) if hours and span.concept is C.RUNNING else span for span in kept]
    return [*kept, *(Span(SAID, first, last) for first, last in sorted(left))]


def _is_the_whole(reader: Reader, words: Sequence[Word], part: Span, whole: Span) -> bool:
    """Whether a part is said to be one of a whole ("part of the ...", "partie du ...")."""
    if not part.end <= whole.start <= part.end + MOST_BETWEEN:
        return False
    between = [words[number].text for number in range(part.end, whole.start)]
    linked = (words[part.end - 1].text, *between[:1])
    return any(text in reader.sets["belongings"] for text in linked) and all(text in reader.small_words for text in between)


def without_hours_of_titles(reader: Reader, reading: Reading, spans: list[Span], subjects: Sequence[Span]) -> list[Span]:
    """The spans, a word for hours as a word of the subject where it is one of its title, beside another ("who talks about the late hours?")."""
    if C.WHEN not in [span.concept for span in spans]:
        return spans
    told = {number: span for span in subjects if span.concept is C.TOPIC for number in (span.start, span.end - 1)}
    return [_as_a_word_of_a_title(reader, reading, span, told) if span.concept is C.WHEN and len(span) == 1 else span for span in spans]


def _as_a_word_of_a_title(reader: Reader, reading: Reading, hours: Span, told: Mapping[int, Span]) -> Span:
    beside = told.get(hours.start - 1) or told.get(hours.end)
    if beside is None:
        return hours
    keys = [key.rsplit("#", 1) for key in beside.value]
    talks = [reader.directory.sessions[session].talks[int(place)] for session, place in keys if int(place) >= 0]
    titles = set(reader.terms.of_texts(*(talk.title for talk in talks)))
    of_title = any(term in titles for term in reader.terms.of(reading.words[hours.start].text))
    return replace(hours, concept=C.TOPIC, value=beside.value, score=beside.score) if of_title else hours


def is_of_no_person(reader: Reader, reading: Reading, span: Span, spans: Sequence[Span]) -> bool:
    """Whether a word names a part of the event ("the kids one"), stands in what a talk is about ("the talk for parents with odd hours"), or is the
    language in which somebody speaks ("is she speaking in German?")."""
    concepts = {each.concept for each in spans}
    before = reading.words[span.start - 1].text if span.start else ""
    if NATIONALITY in span.value and C.SPEAK in concepts and before in reader.sets["place_prepositions"]:
        return True
    if len(span) == 1 and _tells(reader, reading, span.start) and _is_of_a_body(reader, reading, span):
        return True
    if len(span) > 1 or not concepts.isdisjoint(SPOKEN_OF):
        return False
    if {C.TOPIC, C.TALK} <= concepts:
        return True
    named = any(each.concept is C.SESSION_NAME and each.start <= span.start < each.end for each in spans)
    return named and (before in reader.sets["definite"] or before in reader.sets["belongings"])


def _is_of_a_body(reader: Reader, reading: Reading, span: Span) -> bool:
    """Whether a word stands among others of the name of a body ("the institute of education and citizenship")."""
    around = range(max(0, span.start - MOST_AROUND), min(len(reading.words), span.end + MOST_AROUND))
    said = [frozenset(reader.terms.of(reading.words[number].text)) for number in (span.start, *around) if _tells(reader, reading, number)]
    return any(said[0] & terms and sum(bool(each & terms) for each in said[1:]) >= OF_ONE_NAME for terms in reader.terms_of_bodies.values())


def _tells(reader: Reader, reading: Reading, number: int) -> bool:
    return reading.words[number].text not in reader.small_words
