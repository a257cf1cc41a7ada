"""Words with which a title ("Git (talk by Ann Lee)") or a line of a text ("Speaker: Ann Lee") tells who speaks, and the names that it tells.

Only what can hardly mean anything else is taken for a name: what is taken wrongly would be told as a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from knowledge.formats.folded import folded_letters

LONGEST_LINE = 200
LINES = 12
"""Lines of a text among which one that names its speakers is looked for."""
MOST_WORDS = 6
ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
FUNCTION_ASIDE = re.compile(r"\s*\(([^\W\d_A-Z][^()]*)\)")
"""What stands in brackets behind a name as what somebody is: "(mayor)", and not "(CERN)"."""
SENTENCE = re.compile(r"(?<=[^\W\d_]{2}[.!?])(?<!\b[DMPS][rst]\.)(?<!\b(?:Mrs|Mme)\.)(?<!\bProf\.)\s+(?=[^\W_a-z])")
"""Between two sentences of a line; "J. Lee" and "Dr. Lee" are none."""
HOURS = re.compile(r"^\W*\d{1,2}[:.h]\d{2}\s*[-–—]\s*\d{1,2}[:.h]\d{2}\W*$")
"""A line that only says when."""


SIGNS = ".,'’"


class Told(NamedTuple):
    """Somebody whom a text names, and what it says right behind the name that they are ("mayor of York")."""

    name: str
    function: str = ""


@dataclass(frozen=True)
class SpeakerWords:
    """Words with which files tell who speaks, in small letters without accents: `one` and `several` before a colon, `by` before a name."""

    one: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    """What may stand before a colon and a thing as well ("guide", "host"): only what is surely a name is somebody's."""
    by: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    """What stands before those whom a line names and nothing else ("with Ann Lee and Bob Ray")."""
    given: frozenset[str] = frozenset()
    """What may stand before the others: "talk by", "keynote speaker"."""
    given_first: frozenset[str] = frozenset()
    """What may do so only where a sentence begins: "Run by Ann Lee", and not "songs performed by Edith Piaf"."""
    joining: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    given_names: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    """Words that no name has, such as those of "to be announced"."""
    functions: frozenset[str] = frozenset()
    """Words with which what somebody is begins behind their name."""

    @cached_property
    def _in_title(self) -> re.Pattern[str]:
        return re.compile(rf"^(?P<title>.*\S)\s*[(\[](?:(?P<given>{_any(self.given)}) )?(?:{_any(self.by)}) (?P<names>[^()\[\]]+)[)\]]?\s*$")

    @cached_property
    def _labelled(self) -> re.Pattern[str]:
        one, several, perhaps = _any(self.one), _any(self.several | self.by), _any(self.perhaps)
        label = rf"(?P<one>{one})|(?P<several>{several})|(?P<perhaps>{perhaps})"
        return re.compile(rf"^\W*(?:(?:{_any(self.given | self.given_first)}) )?(?:{label})\s*:\s*(?P<names>.+)$")

    @cached_property
    def _by(self) -> re.Pattern[str]:
        return re.compile(rf"^\W*(?:(?:{_any(self.given)}) )?(?:{_any(self.by)}) (?P<names>[^\W\d_].*)$")

    @cached_property
    def _given_by(self) -> re.Pattern[str]:
        """What says that something is given by somebody, also within a line."""
        given = rf"\b(?:{_any(self.given)})|(?:^|[.!?] )\W*(?:{_any(self.given_first)})"
        return re.compile(rf"(?:{given}) (?:{_any(self.by)}) (?P<names>[^\W\d_].*)$")

    @cached_property
    def _beside(self) -> re.Pattern[str]:
        return re.compile(rf"^\W*(?:{_any(self.beside)}) (?P<names>[^\W\d_].*)$")

    @cached_property
    def _joins(self) -> re.Pattern[str]:
        joining = rf"(?:{_any(self.joining)})\s+"
        return re.compile(rf"\s*[,;&/+]\s*(?:{joining})?|\s+{joining}", re.IGNORECASE)

    def in_title(self, title: str) -> tuple[str, tuple[Told, ...]]:
        """A title without those whom it names at its end, and who they are."""
        found = self._in_title.match(_folded(title)) if self.by else None
        is_name = self._is_name if found and found["given"] else self._is_surely_a_name
        told = self._told(title[slice(*found.span("names"))], is_name) if found else ()
        return (title[: found.end("title")], told) if found and told else (title, ())

    def in_text(self, text: str) -> tuple[Told, ...]:
        """Those whom a line of a text tells to be its speakers."""
        lines = [line for each in text.split("\n") if (line := each.strip())][:LINES]
        for number, line in enumerate(lines):
            if len(line) <= LONGEST_LINE and (told := self._in_line(line, number, lines[number - 1] if number else "")):
                return told
        return ()

    def _in_line(self, line: str, number: int, before: str) -> tuple[Told, ...]:
        """Those of the sentences that tell somebody, such as "With Ann Lee. Moderator: Bob Ray."."""
        sentences = SENTENCE.split(line)
        told = [each for sentence in sentences for each in self._labelled_in(sentence) or self._alone(sentence) or self._given_in(sentence)]
        if told:
            return tuple({each.name: each for each in reversed(told)}.values())[::-1]
        by = self._by.match(_folded(sentences[0])) if number <= 1 else None
        if by:
            return self._told(sentences[0][slice(*by.span("names"))].rstrip("."), self._is_surely_a_name)
        return self._with_titles(line) if HOURS.match(before) else ()

    def _labelled_in(self, sentence: str) -> tuple[Told, ...]:
        """Those whom a sentence tells behind a word for what they do here and a colon."""
        labelled = self._labelled.match(_folded(sentence))
        if not labelled:
            return ()
        told = self._told(
            sentence[slice(*labelled.span("names"))].rstrip("."), self._is_surely_a_name if labelled["perhaps"] else self._is_whole_name
        )
        return told[:1] if labelled["one"] else told

    def _given_in(self, sentence: str) -> tuple[Told, ...]:
        """Those by whom a sentence says that something is given ("A walk led by Ann Lee")."""
        given = self._given_by.search(_folded(sentence))
        return self._told(sentence[slice(*given.span("names"))].rstrip("."), self._is_surely_a_name) if given else ()

    def _alone(self, sentence: str) -> tuple[Told, ...]:
        """Those of a sentence that says with whom it is and no more than what they are ("With Ann Lee, mayor, and Bob Ray")."""
        beside = self._beside.match(_folded(sentence))
        if not beside:
            return ()
        written = sentence[slice(*beside.span("names"))].rstrip(".")
        told = self._told(written, self._is_whole_name)
        parts = [self._with_function(part)[1] for part in self._joins.split(ASIDE.sub("", written)) if part]
        others = len(parts) - len(told)
        nothing_else = all(part[0].islower() or self._is_whole_name(part) for part in parts) and (others <= 1 or any(each.function for each in told))
        return told if nothing_else and any(self._is_surely_a_name(each.name) for each in told) else ()

    def _with_titles(self, line: str) -> tuple[Told, ...]:
        """Those of a line that is nothing but names, one of them with a title ("Dr. Ann Lee, Bob Ray")."""
        has_title = any(part.split()[0].rstrip(".").casefold() in self.titles for part in self._joins.split(line) if part.split())
        return self._told(line, self._is_whole_name) if has_title else ()

    def _told(self, written: str, is_name: Callable[[str], bool]) -> tuple[Told, ...]:
        """Those with whose names a text begins, each with the function behind it; what else follows may be where they are from."""
        parts = filter(None, self._joins.split(ASIDE.sub("", FUNCTION_ASIDE.sub(self._as_a_part, written).strip())))
        told: list[Told] = []
        for function, part in map(self._with_function, parts):
            if is_name(part):
                told.append(Told(part, function))
            elif told and part[0].islower() and self._is_a_function(part):
                told[-1] = Told(told[-1].name, ", ".join(filter(None, (told[-1].function, part))))
            else:
                break
        return tuple(told)

    def _as_a_part(self, aside: re.Match[str]) -> str:
        """What stands in brackets behind a name, where it says what somebody is, as behind a comma."""
        return f", {aside[1]}" if self._is_a_function(aside[1]) else aside[0]

    def _is_a_function(self, part: str) -> bool:
        return _plain(part)[0] in self.functions

    def _with_function(self, part: str) -> tuple[str, str]:
        """The function that stands before a name in small letters, without its article, and the name: "la conteuse Zoé Lê"."""
        words = part.split()
        small = next((number for number, word in enumerate(words) if not word[0].islower()), 0)
        called = _plain(part)[small - 1] if small else ""
        is_told = called in self.functions or called in self.titles
        return (words[small - 1], " ".join(words[small:])) if is_told else ("", part)

    def _is_name(self, part: str) -> bool:
        words = part.split()
        if len(words) > MOST_WORDS or re.search(r"[\d@:!?]", part):
            return False
        return (
            all(word[0].isupper() or word.casefold().rstrip("'’") in self.particles or not word[0].isalpha() for word in words)
            and words[0][0].isupper()
            and self.nobody.isdisjoint(_plain(part))
        )

    def _is_whole_name(self, part: str) -> bool:
        return len(part.split()) > 1 and self._is_name(part)

    def _is_surely_a_name(self, part: str) -> bool:
        """Whether this can hardly be anything but a name, where only a word like "by" stands before it."""
        words = [word for word in _plain(part) if word not in self.titles and word not in self.particles]
        return self._is_whole_name(part) and bool(words) and (words[0] in self.given_names or words[-1] not in self.common)


def _plain(part: str) -> list[str]:
    """The words of a name as they stand in lists of words."""
    return [folded_letters(word).strip(SIGNS) for word in part.split()]


def _folded(text: str) -> str:
    """A text as its words are compared; letters stay where they are, or nothing is found in it."""
    folded = folded_letters(text)
    return folded if len(folded) == len(text) else ""


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or "(?!)"
