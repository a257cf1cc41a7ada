"""Chat spellings that more than their letters tell: an accent ("cé"), the word behind them ("sa commence"), a letter that is a pronoun ("jviens")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from knowledge.understanding.words.folding import Word, fold
from knowledge.understanding.words.sounds import Sounds

SHORTEST_BEHIND = 4
"""Letters of what stands behind a pronoun of one letter."""


@dataclass(frozen=True, slots=True)
class ChatSpellings:
    """The chat spellings of a language that its table of single words cannot tell."""

    accented: Mapping[str, tuple[str, ...]]
    """Spellings as they are typed, with the accent that tells them."""
    before: Mapping[str, tuple[str, ...]]
    """Words that stand for others before some words."""
    behind: Mapping[str, frozenset[str]]
    """How the words sound before which they do so."""
    clipped: Mapping[str, str]
    """Letters with which a word begins that are a pronoun, with the pronoun."""

    @property
    def words(self) -> frozenset[str]:
        """The folded words that may stand for others."""
        return frozenset(map(fold, self.accented)) | self.before.keys()


def chat_spellings(words: Mapping[str, Any], sounds: Sounds) -> ChatSpellings:
    """What a file of words says of them."""
    before = {fold(typed): said for typed, said in (words.get("spellings_before") or {}).items()}
    return ChatSpellings(
        accented={typed: tuple(fold(meant).split()) for typed, meant in (words.get("accented_spellings") or {}).items()},
        before={typed: tuple(fold(said["for"]).split()) for typed, said in before.items()},
        behind={typed: frozenset(sounds.key(fold(word)) for word in said["before"]) for typed, said in before.items()},
        clipped={fold(letter): fold(meant) for letter, meant in (words.get("clipped_pronouns") or {}).items()},
    )


def told_by_more(languages: tuple[tuple[ChatSpellings, Sounds], ...], words: tuple[Word, ...]) -> Iterator[Word]:
    """The words of a message, with those for others that their accent or the word behind them tells."""
    for number, word in enumerate(words):
        after = words[number + 1].text if number + 1 < len(words) and words[number + 1].gap in (" ", "") else ""
        meant = next((said for spellings, sounds in languages if (said := _meant(spellings, sounds, word, after))), None)
        for place, text in enumerate(meant or ()):
            yield word._replace(text=text, gap=" " if place else word.gap)
        if meant is None:
            yield word


def _meant(spellings: ChatSpellings, sounds: Sounds, word: Word, after: str) -> tuple[str, ...] | None:
    accented = spellings.accented.get(word.raw.lower())
    if accented:
        return accented
    behind = spellings.behind.get(word.text)
    return spellings.before[word.text] if behind and after and sounds.key(after) in behind else None


def with_pronoun(spellings: ChatSpellings, text: str) -> tuple[str, str] | None:
    """A word that begins with a letter which is a pronoun, as two ("jviens"); None where it does not."""
    pronoun = spellings.clipped.get(text[:1])
    return (pronoun, text[1:]) if pronoun and len(text) > SHORTEST_BEHIND else None
