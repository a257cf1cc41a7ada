"""What an organiser orders without a slash: "décale la clôture de 10 minutes", "tell everybody that lunch is served". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.organisers.arguments import Verb
from bot.organisers.lengths import length_in
from bot.organisers.phrases import phrases_of, typed_words
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import fold
from knowledge.understanding.words.languages import Language

QUESTION_MARKS = ("?", "？", "؟")
EARLIER = "to_advance"
"""The part of a language's commands that orders something earlier."""


@dataclass(frozen=True, slots=True)
class Order:
    """The commands that it may be, of which the first counts that can be read, and what would stand behind it.

    `language`: the code of the only one whose words it begins with, else empty.
    """

    verbs: tuple[Verb, ...]
    words: str
    language: str = field(default="", compare=False)

    @property
    def takes_back(self) -> bool:
        """Whether it only says to cancel, and so means what was just shown."""
        return self.verbs == (Verb.CANCEL,) and not self.words

    @property
    def goes_back(self) -> bool:
        """Whether it is to go back by a revision: it is none of the commands that change one thing."""
        return not self.verbs


@dataclass(frozen=True, slots=True)
class Said:
    """Words with which an order begins. `language`: the code of the only one that has them, else empty."""

    words: tuple[str, ...]
    verb: Verb
    language: str


@dataclass(frozen=True, slots=True)
class WaysToOrder:
    """How orders are said in all languages. `verbs`: the words with which they begin, by their first, the longest first; `first`: all first words.

    `back`: the words that are an order to go back by a revision, with the code of their language.
    """

    verbs: Mapping[str, list[Said]]
    polite: list[list[str]]
    wishes: list[list[str]]
    back: Mapping[tuple[str, ...], str]
    first: frozenset[str]


def ways_to_order(languages: Iterable[Language]) -> WaysToOrder:
    """The ways to order of some languages."""
    known = tuple(languages)
    said = sorted(_said_in(known), key=lambda each: -len(each.words))
    verbs = {first: [each for each in said if each.words[0] == first] for first in {each.words[0] for each in said}}
    polite, wishes = ([phrase.split() for phrase in phrases_of(part, known)] for part in ("please", "wish"))
    back = {tuple(phrase.split()): language.code for language in known for phrase in phrases_of("to_undo", [language])}
    return WaysToOrder(verbs, polite, wishes, back, frozenset(verbs) | {phrase[0] for phrase in (*polite, *wishes, *back)})


def _said_in(languages: Iterable[Language]) -> list[Said]:
    parts = [*((f"to_{verb}", verb) for verb in Verb), (EARLIER, Verb.DELAY)]
    found: dict[tuple[tuple[str, ...], Verb], str] = {}
    for language in languages:
        for part, verb in parts:
            for phrase in _to_anybody(phrases_of(part, [language]), language):
                words = tuple(phrase.split())
                found[words, verb] = "" if found.get((words, verb), language.code) != language.code else language.code
    return [Said(words, verb, code) for (words, verb), code in found.items()]


def _to_anybody(phrases: Iterable[str], language: Language) -> Iterator[str]:
    """Phrases that say to tell everybody, with each way to say so."""
    everybody = phrases_of("everybody", [language]) or [""]
    for phrase in phrases:
        if everybody[0] and everybody[0] in phrase:
            yield from (phrase.replace(everybody[0], each) for each in everybody)
        else:
            yield phrase


def order_in(text: str, ways: WaysToOrder, reader: Reader) -> Order | None:
    """The order that a message is; None for a question, and for anything that begins otherwise."""
    found = typed_words(text)
    if not found or fold(found[0][0]) not in ways.first or (text.rstrip().endswith(QUESTION_MARKS) and not _ends_with_title(text, reader)):
        return None
    words = [fold(each[0]) for each in found]
    start = 0
    for kind in (ways.wishes, ways.polite, ways.wishes):
        start += max((len(phrase) for phrase in kind if words[start : start + len(phrase)] == phrase), default=0)
    politely = max((len(said) for said in ways.polite if words[start + 1 :][-len(said) :] == said), default=0)
    if (language := ways.back.get(tuple(words[start : len(words) - politely]))) is not None:
        return Order((), "", language)
    for begins_with in ways.verbs.get(words[start], ()) if start < len(words) else ():
        phrase, verb = begins_with.words, begins_with.verb
        behind = start + len(phrase)
        if tuple(words[start:behind]) == phrase and verb is Verb.ANNOUNCE:
            return _announced(text[found[behind - 1].end() :].strip(), begins_with, reader)
        places = _beside(phrase, words[: len(words) - politely], start)
        if places is None or verb is Verb.ANNOUNCE:
            continue
        rest = " ".join(text[found[first].start() : found[last].end()] for first, last in places).rstrip(" ,")
        if " ".join(phrase) in phrases_of(EARLIER, reader.languages) and length_in(rest, reader):
            rest = f"{rest} {phrases_of('earlier', reader.languages)[0]}"
        said = [word for first, last in places for word in words[first : last + 1]]
        # what is postponed to an hour is moved
        meant = (Verb.MOVE, verb) if verb is Verb.POSTPONE else (verb,)
        return Order(meant, "" if _is_what_was_shown(verb, said, reader) else rest, begins_with.language)
    return None


def _ends_with_title(text: str, reader: Reader) -> bool:
    """Whether the question mark at the end is that of a session's title: "cancel Who owns the banks?"."""
    titles = [title for session in reader.directory.programme.sessions if session.title for title in session.title.all]
    return any(title.endswith(QUESTION_MARKS) and fold(text).endswith(f" {fold(title)}") for title in titles)


def _beside(phrase: Sequence[str], words: Sequence[str], start: int) -> list[tuple[int, int]] | None:
    """The first and the last places of what stands beside an order's words, which may be parted: "push the closing back". None without these."""
    first, *others = phrase
    length = len(others)
    ends = [start + 1, *range(len(words) - length, start + 1, -1)] if others else [start + 1]
    for place in ends if words[start] == first else ():
        if [*words[place : place + length]] == others:
            return [(begins, ends - 1) for begins, ends in ((start + 1, place), (place + length, len(words))) if begins < ends]
    return None


def _is_what_was_shown(verb: Verb, words: Sequence[str], reader: Reader) -> bool:
    """Whether what is cancelled is named by nothing but "that" and "all", and never the sessions of a day."""
    said = {word for part in ("all", "that") for phrase in phrases_of(part, reader.languages) for word in phrase.split()}
    return verb is Verb.CANCEL and {*words} <= said


def _announced(text: str, begins: Said, reader: Reader) -> Order | None:
    """What is told, without the word that joins it to whom it is told, "que le déjeuner est servi"; None where it is to be found out first."""
    links = reader.sets["claim_links"]
    elided = {letter for language in reader.languages for letter in language.elided} & links
    link = re.match(rf"(?:(?:{_either(links)})\s+|(?:{_either(elided)})['’]\s*|[:,]\s*)", text, re.IGNORECASE)
    told = text[link.end() :] if link else text
    said = fold(told).split()
    unknown = [*reader.question_beginnings, *(tuple(each.split()) for each in phrases_of("told_of", reader.languages))]
    if not link and begins.words[-1] not in links and any(tuple(said[: len(each)]) == each for each in unknown):
        return None
    return Order((Verb.ANNOUNCE,), told[:1].upper() + told[1:], begins.language)


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words))) or "(?!)"
