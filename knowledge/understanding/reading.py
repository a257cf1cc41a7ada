"""A message as read: its words, the forms that each may stand for, and what its stretches may be about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from knowledge.understanding.concepts import Concept
from knowledge.understanding.days import SaidDay
from knowledge.understanding.folding import Word, words_of
from knowledge.understanding.hours import Hour
from knowledge.understanding.reader import Reader
from knowledge.understanding.reported import frames
from knowledge.understanding.rooms import masked
from knowledge.understanding.spans import Span
from knowledge.understanding.spelling import Form
from knowledge.understanding.spelling_out import spelt_out, with_calendar_words
from knowledge.understanding.words_alone import costs_of, subject_words_of

NAMED = frozenset(
    {
        Concept.SAID_NUMBER,
        Concept.PERSON,
        Concept.ORGANISATION,
        Concept.ROOM,
        Concept.TRACK,
        Concept.PLACE,
        Concept.TIME,
        Concept.DAY,
        Concept.MEETING,
    }
)
"""What the programme or the clock names; a phrase inside such a stretch says nothing more."""
PRONOUNS = frozenset({Concept.HE, Concept.SHE, Concept.THEY})
OF_SOMEBODY = frozenset({Concept.ROLE, Concept.EMPLOYER, Concept.PRIVATE})
"""Concepts whose phrases say of whom with a pronoun ("what does she do"), which is read as well."""
DENIABLE = frozenset({Concept.PRESS, Concept.INFORMATION, Concept.TELEPHONE, Concept.EMAIL, Concept.PERSON})
DENIED_WITHIN = 4
OF_THE_OTHERS = 0.75
"""How surely somebody who says that they are not of the press asks for the other contact: not surely enough to be told it besides."""
MAY_BE_OWN = frozenset({Concept.PROGRAMME, Concept.CONTACT, Concept.TELEPHONE, Concept.EMAIL, Concept.PRESS, Concept.BOOK})
EVERYDAY = 43
"""Ten times the Zipf frequency from which a word belongs to the language of the message, whatever it means in another."""
EDGES = {
    Concept.START: Concept.OPENS,
    Concept.BEGUN: Concept.OPENS,
    Concept.END: Concept.CLOSES,
    Concept.OVER: Concept.CLOSES,
}
"""What a word for a beginning or an end says of people."""
BEFORE_A_TALK = 3
"""Words between "what does" and a verb of speaking: a pronoun or a name."""
SPOKEN_OF = frozenset({Concept.TALK_ABOUT, Concept.ABOUT})
BEFORE_A_VERB = 1
"""Words between "who" and its verb ("who will", "qui va")."""
CLOSE = 0.84
"""How near a known word must be to a capitalised one to be meant by it."""
BREAKS = frozenset(".;?!")
PARTS = frozenset(",;?!:")
"""Signs between sentences."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as read: its words, the forms that each may stand for, and the spans found."""

    language: str | None
    """The language that it was read in, where it is known."""
    folded: str
    words: tuple[Word, ...]
    forms: tuple[tuple[Form, ...], ...]
    spans: tuple[Span, ...]
    hours: tuple[Hour, ...]
    days: tuple[SaidDay, ...]
    breaks: tuple[int, ...]
    """The positions of the words that begin a sentence, the first excluded."""
    questions: frozenset[int]
    """The positions before which a question mark stands (the number of words, where it ends the message)."""
    costs: dict[int, float]
    """What each word costs a reading that does not explain it."""
    subject_words: frozenset[int]
    """The positions of the words that may be of a subject."""


def read(reader: Reader, text: str, now: datetime, language: str | None) -> Reading:
    """Read a message. `language`: the one that short spellings are looked up in first, where it is known."""
    _, typed = words_of(text)
    words = spelt_out(reader, typed, language)
    forms = tuple(_forms(reader, word, number) for number, word in enumerate(words))
    folded, words = with_calendar_words(reader, words, forms)
    local_now = now.astimezone(reader.directory.zone)
    rooms = tuple(reader.rooms.spans(words, forms, reader.room_words)) if reader.directory.rooms else ()
    clock_text = masked(folded, words, rooms) if rooms else folded
    hours = reader.hours.find(clock_text, local_now, reader.opening_hours)
    days = reader.days.find(clock_text, local_now.date(), reader.days_of_event)
    people = reader.people.spans(words, forms, reader.book)
    named = [
        *(span for span in people if not any(room.start < span.end and span.start < room.end and len(room) >= len(span) for room in rooms)),
        *rooms,
        *reader.session_titles.spans(words),
        *reader.phrases.spans(words, forms),
        *reader.telephones.spans(words),
        *(Span(Concept.EMAIL, number - 1, number + 1) for number, word in enumerate(words) if "@" in word.gap and number),
        *(span for hour in hours if (span := _placed(words, hour.start, hour.end, Concept.TIME))),
        *(span for day in days if (span := _placed(words, day.start, day.end, Concept.DAY))),
    ]
    phrases = [span for span in reader.lexicon.spans(forms) if not _of_other_language(reader, words, span, language) and not _is_cut(words, span)]
    no_press = any(span.concept is Concept.PRESS and _is_denied(reader, words, span) for span in phrases)
    excepted = {span.end for span in phrases if span.concept is Concept.EXCEPT}
    spans = [
        _command(reader, words, meant)
        for span in _unshadowed([*named, *phrases])
        if (meant := _undenied(reader, words, span, no_press))
        if not _is_relative(reader, words, span) and not _is_askers_own(reader, words, span)
        if not (span.concept is Concept.PERSON and span.start in excepted) and not _is_or(reader, words, span) and not _is_said_around(span, phrases)
    ]
    spans = [_first_or_last(words, spans, span) for span in spans]
    titles = reader.titles
    timed = {number for span in spans if span.concept is Concept.TIME for number in range(span.start, span.end)}
    breaks = tuple(
        number
        for number, word in enumerate(words)
        if number
        and (_ends_sentence(word.gap) or word.text in reader.reasons)
        and not (word.gap == ". " and (words[number - 1].text in titles or _is_initial(words, number - 1, timed)))
    )
    told = tuple(frames(reader.languages, words, spans, breaks))
    if told:
        spans = [span for span in spans if not any(start <= span.start < end for start, end in told)]
        spans += [Span(Concept.CONFIRM, start, end) for start, end in told]
        breaks = tuple(sorted({*breaks, *(end for _, end in told)}))
    asked = {number for number, word in enumerate(words) if "?" in word.gap}
    if text.rstrip().endswith(("?", "?!", "??")) or "?" in text[-4:]:
        asked.add(len(words))
    confirming = tuple(_asked_whether_true(reader, words, spans, (*breaks, len(words))))
    asked |= {start for start, _ in confirming}
    spans = [span for span in spans if span.concept is Concept.CONFIRM or not any(start <= span.start < end for start, end in confirming)]
    if told and not asked:
        asked.add(len(words))
    costs, subject_words = costs_of(reader, words, forms), subject_words_of(reader, words, forms)
    return Reading(language, folded, words, forms, tuple(spans), hours, days, breaks, frozenset(asked), costs, subject_words)


def _asked_whether_true(reader: Reader, words: tuple[Word, ...], spans: list[Span], edges: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """The sentences that only ask whether the one before is true ("... Is that right?")."""
    for start, end in pairwise(edges):
        confirming = {number for span in spans if span.concept is Concept.CONFIRM for number in range(span.start, span.end)}
        rest = [number for number in range(start, end) if number not in confirming and words[number].text not in reader.small_words]
        if confirming & set(range(start, end)) and not rest:
            yield start, end


def _is_initial(words: tuple[Word, ...], number: int, timed: set[int]) -> bool:
    """Whether a letter with a full stop is the initial of a name, and not the end of an hour ("6 p.m.")."""
    return len(words[number].text) == 1 and words[number].text.isalpha() and number not in timed


def _of_other_language(reader: Reader, words: tuple[Word, ...], span: Span, language: str | None) -> bool:
    """Whether a word that means something in another language is an everyday word of the message's own."""
    if len(span) > 1 or span.language == language:
        return False
    word = words[span.start].text
    if language in reader.lexicon.languages_of.get(word, ()):
        return True
    return any(
        known.code == language and (word in known.function_words or word in known.filler_words or known.common.get(word, 0) >= EVERYDAY)
        for known in reader.languages
    )


def _is_cut(words: tuple[Word, ...], span: Span) -> bool:
    """Whether a sign parts the words of a phrase ("the kids one, who goes first")."""
    return any(sign in PARTS for number in range(span.start + 1, span.end) for sign in words[number].gap)


def _command(reader: Reader, words: tuple[Word, ...], span: Span) -> Span:
    """An order to do something, at the beginning of a sentence, is for somebody else; elsewhere the word is any verb."""
    if span.concept is not Concept.COMMAND:
        return span
    number = span.start
    while (
        number
        and not _ends_sentence(words[number].gap)
        and (words[number - 1].text in reader.small_words or words[number - 1].text in reader.filler_words)
    ):
        number -= 1
    begins = (number == 0 or _ends_sentence(words[number].gap)) and span.end < len(words)
    return replace(span, concept=Concept.ELSEWHERE if begins else Concept.COMMAND)


def _is_relative(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether a "who" only joins a clause to a noun ("the session which ...", "somebody who ...")."""
    if span.concept is not Concept.WHO or len(span) > 1 or span.start == 0 or words[span.start].gap != " ":
        return False
    before = words[span.start - 1].text
    if any(before in language.antecedents for language in reader.languages):
        return True
    determined = span.start > 1 and any(words[span.start - 2].text in language.definite | language.indefinite for language in reader.languages)
    return determined and before not in reader.small_words


def _is_said_around(span: Span, spans: list[Span]) -> bool:
    """Whether a phrase only leads to what follows it: "do you have" to a practical matter, "what does he" to a verb of speaking."""
    if span.concept is Concept.ELSEWHERE and len(span) > 1:
        return any(other.concept is Concept.PRACTICAL and 0 <= other.start - span.end <= BEFORE_A_VERB for other in spans)
    if span.concept is Concept.ROLE and len(span) > 1 and any(other.concept is Concept.WHAT and other.end == span.end for other in spans):
        return any(other.concept in SPOKEN_OF and 0 < other.start - span.end <= BEFORE_A_TALK for other in spans)
    return False


def _first_or_last(words: tuple[Word, ...], spans: list[Span], span: Span) -> Span:
    """Who begins or ends is asked of people, not of hours ("who starts?", "qui termine ?"), where no hour is said."""
    edge = EDGES.get(span.concept)
    if edge is None or any(other.concept is Concept.TIME for other in spans):
        return span
    asking = any(other.concept is Concept.WHO and 0 <= span.start - other.end <= BEFORE_A_VERB and words[other.end].gap == " " for other in spans)
    return replace(span, concept=edge) if asking else span


def _is_or(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether a "where" is the "or" of its language, which is the same but for an accent: in the middle of a sentence, after no verb of being."""
    word = words[span.start]
    if span.concept is not Concept.WHERE or len(span) > 1 or word.text not in reader.or_words or not word.raw.isascii():
        return False
    begins = span.start == 0 or _ends_sentence(word.gap) or any(words[span.start - 1].text in language.auxiliaries for language in reader.languages)
    following = [each.text for each in words[span.end :]]
    return not begins and any(text not in reader.filler_words for text in following) and not _ends_sentence(words[span.end].gap)


def _is_askers_own(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether the thing is the asker's own ("our calendar", "my phone")."""
    if span.concept not in MAY_BE_OWN or span.start == 0:
        return False
    return words[span.start - 1].text in reader.own_things


def _undenied(reader: Reader, words: tuple[Word, ...], span: Span, no_press: bool) -> Span | None:
    """A span that is meant. Whoever is not of the press (`no_press`), whatever else they say of it, wants the other contact."""
    if span.concept is Concept.PRESS and no_press:
        return replace(span, concept=Concept.INFORMATION, score=OF_THE_OTHERS)
    return None if _is_denied(reader, words, span) else span


def _is_denied(reader: Reader, words: tuple[Word, ...], span: Span) -> bool:
    """Whether a thing is named to say that it is not meant ("not the press")."""
    if span.concept not in DENIABLE:
        return False
    for number in range(max(0, span.start - DENIED_WITHIN), span.start):
        if any(word.gap not in (" ", "") and not word.gap.isalnum() and "'" not in word.gap for word in words[number + 1 : span.start + 1]):
            continue
        if any(words[number].text in language.denials for language in reader.languages):
            if span.concept in (Concept.PRESS, Concept.INFORMATION):
                return True
            around = [word.text for word in words[max(0, number - 1) : span.start]]
            meant = any(word in language.meaning_verbs for word in around for language in reader.languages)
            return meant or not any(around[0] in language.auxiliaries for language in reader.languages)
    return False


def _ends_sentence(gap: str) -> bool:
    return any(sign in BREAKS for sign in gap) and gap != "."


def _forms(reader: Reader, word: Word, number: int) -> tuple[Form, ...]:
    """A capital inside a sentence marks a name, which is no slip of an everyday word."""
    forms = reader.book.forms(word.text)
    if number == 0 or not word.capital or any(sign in BREAKS for sign in word.gap) or forms[0].score == 1:
        return forms
    close = tuple(form for form in forms if form.score >= CLOSE)
    return reader.book.names_like(word.text) or close or (Form(word.text, 1.0),)


def _placed(words: tuple[Word, ...], start: int, end: int, concept: Concept) -> Span | None:
    inside = [number for number, word in enumerate(words) if word.start < end and start < word.end]
    return Span(concept, inside[0], inside[-1] + 1) if inside else None


def _unshadowed(spans: list[Span]) -> list[Span]:
    best: dict[tuple[Concept, int, int, tuple[str, ...]], Span] = {}
    for span in spans:
        key = (span.concept, span.start, span.end, span.value)
        if key not in best or best[key].score < span.score:
            best[key] = span
    kept = list(best.values())
    wide = [span for span in kept if len(span) > 1 or span.concept in NAMED]
    return sorted((span for span in kept if not any(_shadows(other, span) for other in wide)), key=lambda span: (span.start, -len(span)))


def _shadows(wide: Span, span: Span) -> bool:
    if not (wide.start <= span.start and span.end <= wide.end) or wide is span:
        return False
    if span.concept in PRONOUNS and wide.concept in OF_SOMEBODY:
        return False
    if wide.concept is Concept.SAID_NUMBER:
        return True
    if wide.concept in NAMED:
        return span.concept not in NAMED and wide.score > 0.85
    return len(wide) > len(span) and (span.concept not in NAMED or span.concept is Concept.DAY)
