"""Blacking out who is named in a question: names, numbers and addresses that people typed. The programme's own names stay, as they are public."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold, fold_word, visible

NAME, EMAIL, NUMBER, LINK = "[name]", "[e-mail]", "[number]", "[link]"
MASK = re.compile(r"\[(name|e-mail|number|link)\]")
_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+")
"""https://www.rfc-editor.org/rfc/rfc5322#section-3.2.3, and how people hide an address from machines."""
_LINK = re.compile(r"(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE)
_HANDLE = re.compile(r"@\w{3,}")
_NUMBER = re.compile(r"(?<!\w)\+?\d(?:[\s.()/-]{0,3}\d){5,}")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOPS = re.compile(r"[.?!…:\n«“\"(\[]")
_CLAUSE = re.compile(r"[^,;.!?]*[,;.!?]*")
LONGEST_ACRONYM = 5
LONGEST_NAME = 3
"""Words of a name that may follow "my name is"."""


@dataclass(frozen=True, slots=True)
class _Typed:
    """A word as it was typed: where, in what letters, and whether a sentence begins with it."""

    start: int
    end: int
    raw: str
    folded: str
    begins: bool


def masked(text: str, reader: Reader, names: Iterable[str] = ()) -> str:
    """A question with what names somebody masked. `names`: words of which it is known that they name somebody whom the programme does not."""
    text = _EMAIL.sub(EMAIL, " ".join(visible(text).split()))
    text = _HANDLE.sub(NAME, _LINK.sub(LINK, text))
    text = _NUMBER.sub(lambda found: found.group() if _DATE.fullmatch(found.group()) else NUMBER, text)
    spans = sorted({*_named(text, reader, {word for name in names for word in fold(name).split()})})
    for start, end in reversed(_joined(text, spans, reader)):
        text = f"{text[:start]}{NAME}{text[end:]}"
    return text


def without_masks(text: str, reader: Reader) -> str:
    """A masked question as somebody else may ask it: without its masks, and without the clause in which somebody gives their name."""
    introductions = [phrase for language in reader.languages for phrase in language.name_introductions]
    clauses = [clause for clause in _CLAUSE.findall(text) if NAME not in clause or not any(phrase in fold(clause) for phrase in introductions)]
    return " ".join(MASK.sub(" ", "".join(clauses) or text).split())


def _named(text: str, reader: Reader, names: set[str]) -> Iterator[tuple[int, int]]:
    words = list(_words(text))
    typed = {part for word in words for part in fold(word.raw).split()}
    ordinary = _ordinary(typed, reader) | _named_by_programme(reader, typed)
    shouted = text.upper() == text
    after_stranger = False
    for word, following in zip_longest(words, words[1:]):
        stranger = word.raw[0].isupper() and not shouted and not _is_ordinary(word, ordinary)
        if word.begins:
            named = stranger and following is not None and _follows_as_name(following, ordinary)
        else:
            named = stranger and (after_stranger or not _is_acronym(word.raw))
        if named or word.folded in names:
            yield word.start, word.end
        after_stranger = stranger
    yield from _introduced(words, reader, ordinary)


def _introduced(words: list[_Typed], reader: Reader, ordinary: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The names after "my name is", and after "Mrs"."""
    parts = [(part, number) for number, word in enumerate(words) for part in fold(word.raw).split()]
    folded = tuple(part for part, _ in parts)
    phrases = [tuple(phrase.split()) for language in reader.languages for phrase in language.name_introductions]
    ends = {start + len(phrase) for phrase in phrases for start in range(len(folded)) if folded[start : start + len(phrase)] == phrase}
    ends |= {number + 1 for number, part in enumerate(folded) if part in reader.titles and part not in reader.small_words}
    for end in ends:
        for word in words[parts[end][1] : parts[end][1] + LONGEST_NAME] if end < len(parts) else ():
            if _is_ordinary(word, ordinary):
                break
            yield word.start, word.end


def _words(text: str) -> Iterator[_Typed]:
    after = 0
    blank = MASK.sub(lambda found: " " * len(found.group()), text)
    for found in _WORD.finditer(blank):
        between = blank[after : found.start()]
        yield _Typed(found.start(), found.end(), found.group(), fold_word(found.group()), after == 0 or bool(_STOPS.search(between)))
        after = found.end()


def _follows_as_name(word: _Typed, ordinary: frozenset[str]) -> bool:
    return word.raw[0].isupper() and not word.begins and not _is_acronym(word.raw) and not _is_ordinary(word, ordinary)


def _is_ordinary(word: _Typed, ordinary: frozenset[str]) -> bool:
    return all(part in ordinary for part in fold(word.raw).split())


def _is_acronym(raw: str) -> bool:
    return raw.isupper() and len(raw) <= LONGEST_ACRONYM


def _ordinary(typed: set[str], reader: Reader) -> frozenset[str]:
    """The words of these that name nobody but whom the programme names."""
    people = {part for person in reader.directory.programme.people for part in fold(person.name).split()}
    vocabularies = (
        reader.phrases.words, reader.rooms.words, reader.topics.strong_words, reader.titles, reader.calendar_words,
        reader.lexicon.words, reader.light_words, reader.event_terms,
    )  # fmt: skip
    return frozenset(word for word in typed - people if any(word in words for words in vocabularies))


def _named_by_programme(reader: Reader, typed: set[str]) -> set[str]:
    """The names of the programme's people who are meant: family names, and given names only beside the family name of the same person."""
    found: set[str] = set()
    for person in reader.directory.programme.people:
        family = set(fold(person.family_name or person.name.split()[-1]).split())
        if family & typed:
            found |= family | set(fold(person.name).split())
    return found


def _whole(text: str, end: int, particles: frozenset[str]) -> int:
    """Where a name ends that goes on with particles and another capital ("Hugo de la Tour")."""
    at = end
    for found in _WORD.finditer(text, end):
        if text[at : found.start()].strip(" '’-") or found.start() == at:
            break
        if found.group()[0].isupper():
            return found.end() if at > end else end
        if fold_word(found.group()) not in particles:
            break
        at = found.end()
    return end


def _joined(text: str, spans: list[tuple[int, int]], reader: Reader) -> list[tuple[int, int]]:
    """Spans with only spaces or particles between them are one name ("Hugo de la Tour")."""
    particles = reader.sets["name_particles"]
    joined: list[tuple[int, int]] = []
    for start, end in ((start, _whole(text, end, particles)) for start, end in spans):
        between = re.split(r"[\s'’-]+", text[joined[-1][1] : start].strip()) if joined else ["."]
        if all(not part or fold_word(part) in particles for part in between):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
