"""People who stand in titles of sessions and nowhere else: "Ann Lee signs her book", of which no speaker is told."""

from __future__ import annotations

from collections.abc import Container, Iterator

from knowledge.directory import Directory
from knowledge.understanding.words.folding import fold

LONGEST = 3
"""Words of a name as written, one with a hyphen counted once."""
SIGNS = frozenset(",;:!?.)]»”")


def beginnings_of_names(directory: Directory) -> frozenset[tuple[str, ...]]:
    """The first two words of the names of people whom the programme has: they are found by them already."""
    people = directory.programme.people
    return frozenset(tuple(fold(name).split()[:2]) for person in people for name in (person.name, *person.aliases.all))


def names_in_title(title: str, given_names: Container[str], known: Container[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The folded words of each name in a title: a given name and what goes on with a capital, of nobody who is `known`."""
    written = title.split()
    number = 0
    while number < len(written) - 1:
        end = number + 1
        while end < min(len(written), number + LONGEST) and written[end][0].isupper() and written[end - 1][-1] not in SIGNS:
            end += 1
        words = tuple(fold(" ".join(written[number:end])).split()) if end > number + 1 and written[number][0].isupper() else ()
        if words and words[0] in given_names and words[:2] not in known:
            yield words
            number = end
        else:
            number += 1
