"""The language of the answer: that of the message, else that of the conversation, of the person's app, of the event, or French."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from knowledge.understanding.concepts import Concept as C
from knowledge.understanding.context import Conversation
from knowledge.understanding.question import Ask, Intent, SocialKind
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading
from knowledge.understanding.spans import Span, positions
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.language import language_scores, surest
from knowledge.understanding.words.languages import Language
from knowledge.understanding.words.reading_languages import usual_language

LONGEST_WORD_FOR = {C.SERIES: 2, C.SESSION_NAME: 1}
"""Words up to which the series or a talk is not spoken of by its title."""
KEYWORDS = 2
"""Words of a message that is no sentence, so that how frequent they are tells little of the language."""
OPEN = frozenset({C.WHO, C.WHO_IS, C.WHEN, C.WHERE, C.WHAT, C.HOW_MANY, C.HOW_LONG})
ANSWERABLE = OPEN | {C.PERSON, C.ORGANISATION, C.ADDRESS, C.TELEPHONE, C.EMAIL, C.PRESS, C.INFORMATION, C.PROGRAMME, C.SPEAKER, C.ROUND_TABLE}
"""Concepts of which something may be wanted in a language."""
NEVER_HELD = frozenset({C.ADDRESS, C.TELEPHONE, C.EMAIL, C.PRESS, C.INFORMATION})
HELD_IN = (C.SPEAK, C.TALK, C.HAPPEN, C.WRITE, C.REPEAT)
OF_TALKS = frozenset({C.TALK, C.SESSION, C.NOW, C.NEXT, C.WHICH, C.THEY, C.DAY, C.TODAY, C.TOMORROW, C.TIME, C.ROOM, C.TRACK, C.REMAINING})
"""Concepts of what is asked of the talks in a language, where they are in several."""
SUBJECTS = frozenset({Intent.TOPIC, Intent.UNKNOWN_TOPIC})
NAMES = frozenset({C.PERSON, C.ORGANISATION, C.PLACE, C.ROOM, C.TRACK})


def language_of_answer(
    reader: Reader, reading: Reading, titles: Sequence[Span], conversation: Conversation, client_language: str | None, asks: tuple[Ask, ...]
) -> str:
    """The code of the language to answer a message in. `titles`: those of which only some words in a row are said."""
    wanted = next((value for span in reversed(reading.spans) if span.concept is C.SPEAK_IN for value in span.value), None)
    language_asked = any(ask.intent is Intent.SOCIAL and ask.topic == SocialKind.LANGUAGE for ask in asks)
    if wanted and (language_asked or (asks and asks == conversation.last_asks)):
        return wanted
    named = positions(span for span in (*reading.spans, *titles) if span.concept in NAMES or (span.concept in LONGEST_WORD_FOR and _is_title(span)))
    named |= {number for number, word in enumerate(reading.words) if word.capital and word.text in reader.sets["given_names"]}
    named |= {number for number in reading.subjects if reading.words[number].text in reader.small_words}  # "ai" is a word of French grammar
    telling = [
        word if word.text == forms[0].text else word._replace(text=forms[0].text)
        for number, (word, forms) in enumerate(zip(reading.words, reading.forms, strict=True))
        if number not in named
    ]
    if not telling and any(span.concept is C.SESSION_NAME for span in (*reading.spans, *titles)):
        telling = list(reading.words)  # a title alone tells its own language
    told = None if _is_only_a_subject(reader, reading, conversation, asks) else language_told(reader, telling)
    return (
        told
        or conversation.chosen_language
        or conversation.language
        or known_language(reader, client_language)
        or _likelier(reader, telling, reading.words)
    )


def _is_only_a_subject(reader: Reader, reading: Reading, conversation: Conversation, asks: tuple[Ask, ...]) -> bool:
    """Whether a message in the middle of a conversation is only a subject, in words of the programme or that are no other language's for it."""
    words = reading.words
    if not reader.topics.is_searched_freely or conversation.language is None or len(words) > KEYWORDS or not asks:
        return False
    if not {ask.intent for ask in asks} <= SUBJECTS or not reader.small_words.isdisjoint([word.text for word in words]):
        return False
    others = [language for language in reader.languages if language.code != conversation.language]
    return all(word.text in reader.topics or not any(_subjects_named(language, (word,)) for language in others) for word in words)


def _likelier(reader: Reader, words: Sequence[Word], typed: Sequence[Word]) -> str:
    """The language for which words speak most, where nothing else tells it; that whose subjects are typed before others."""
    scores = language_scores(reader.languages, words, reader.lexicon.language_of)
    named = {language.code: _subjects_named(language, typed) for language in reader.languages}
    return max([_default(reader), *scores], key=lambda code: (2 * named[code] - sum(named.values()), scores[code]))


def _subjects_named(language: Language, words: Sequence[Word]) -> int:
    """How many of some words are those of the language for subjects of talks."""
    return len(_names_of_subjects(language).intersection([word.text for word in words]))


@lru_cache(maxsize=8)
def _names_of_subjects(language: Language) -> frozenset[str]:
    """All words of a language for subjects of talks."""
    return frozenset().union(*language.subjects.names.values())


def without_language_wanted(reader: Reader, reading: Reading, text: str) -> tuple[str, str | None]:
    """A message without the words at its edge that only say in which language to answer ("Lanco, in French please"), and that language.

    A question which the language belongs to ("does Lanco speak in French?") and a message that wants nothing but a language stay as they are.
    """
    said = [span for span in reading.spans if span.concept is C.SPEAK_IN]
    wanted = {value for span in said for value in span.value}
    if len(wanted) != 1:
        return text, None
    words, start, end = reading.words, min(span.start for span in said), max(span.end for span in said)
    beside = positions(span for span in reading.spans if span.concept in (C.PLEASE, C.THANKS, C.NOTED))
    beside |= {number for number, word in enumerate(words) if word.text in reader.sets["filler_words"]}
    outside = [number for number in range(len(words)) if not start <= number < end]
    concepts = {span.concept for span in reading.spans if span.end <= start or end <= span.start}
    at_the_edge = all(number in beside for number in outside if number >= end) or all(number in beside for number in outside if number < start)
    if not at_the_edge or not concepts & ANSWERABLE or _belongs_to_the_question(reader, reading, start, concepts):
        return text, None
    return f"{text[: words[start].start]} {text[words[end - 1].end :]}".strip(), wanted.pop()


def _belongs_to_the_question(reader: Reader, reading: Reading, start: int, concepts: set[C]) -> bool:
    """Whether a language is one that somebody speaks, or something is held in."""
    before = any(span.concept in HELD_IN and span.end == start for span in reading.spans)
    spoken = reading.words[start].text in reader.ways_to_say(C.SPEAK)  # "Lee parle anglais ?"
    before = before or (spoken and any(span.concept is C.PERSON and span.end == start for span in reading.spans))
    verbs = reader.sets["auxiliaries"].intersection(reading.texts)
    before = before or (start > 0 and reading.words[start - 1].text in verbs and bool(concepts & set(HELD_IN)))
    claimed = (bool(verbs) or bool(concepts & set(HELD_IN))) and not concepts & (OPEN | NEVER_HELD)
    in_several = bool(reader.directory.rooms) and len(reader.directory.languages) > 1
    of_talks = in_several and reading.words[start].gap == " " and C.PLEASE not in concepts and bool(concepts & OF_TALKS)
    return before or claimed or of_talks or bool(concepts & {C.LANGUAGE_WORD, C.PRACTICAL, C.IDENTITY})


def language_told(reader: Reader, words: Sequence[Word]) -> str | None:
    """The language that words are clearly in: that which alone has keywords as a phrase ("code postal").

    Of other keywords it is none where they are frequent in one language, and only another asks with them.
    """
    if 1 < len(words) <= KEYWORDS and (of_phrase := reader.lexicon.language_of_phrase(" ".join([word.text for word in words]))):
        return of_phrase
    asked_with = reader.lexicon.language_of
    sure = surest(language_scores(reader.languages, words, asked_with))
    of_one = {asked_with[word.text] for word in words if word.text in asked_with} if len(words) <= KEYWORDS else set()
    return None if of_one and sure not in of_one else sure


def _is_title(span: Span) -> bool:
    """Whether the series or a talk is spoken of by its title, which is in one language whatever the message is in."""
    return len(span) > LONGEST_WORD_FOR[span.concept]


def known_language(reader: Reader, tag: str | None) -> str | None:
    """The code of a language tag ("fr-CA"), where the language is known."""
    code = (tag or "").replace("_", "-").split("-")[0].lower()
    return code if any(language.code == code for language in reader.languages) else None


def _default(reader: Reader) -> str:
    """The first language of the event that the bot speaks, else French."""
    codes = [language.code for language in reader.languages]
    of_event = next((code for code in reader.directory.programme.event.languages if code in codes), None)
    return of_event or usual_language(codes)
