"""The first and the last part of a day by how long it is: "the first half hour", "les vingt premières minutes"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from knowledge.understanding.times.hours import Hour
from knowledge.understanding.times.lengths import Length, LengthWords
from knowledge.understanding.words.folding import Word

ONE = "1"
SHORTEST = timedelta(minutes=5)
"""What is shorter is no part of a day ("the last minute")."""


class EdgeWords(NamedTuple):
    """The words by which the first and the last part of a day are told, and what may stand around them."""

    singular: Callable[[str], str]
    first: Set[str]
    last: Set[str]
    articles: Set[str]
    belongings: Set[str]
    event: Set[str]
    """Words for the event, of which the part is."""

    def is_edge(self, word: str) -> bool:
        """Whether a word tells the first or the last part."""
        return self.singular(word) in self.first or self.singular(word) in self.last


def hours_at_the_edges(words: Sequence[Word], lengths: LengthWords, edges: EdgeWords, opening_hours: tuple[time, time]) -> Iterator[Hour]:
    """The hours that the first or the last part of a day takes, each where it is said, unless it is that of something else."""
    texts = [word.text for word in words]
    for number, text in enumerate(texts[:-1]):
        said = _length_beside(texts, lengths, number) if edges.is_edge(text) else None
        if said and said[2].lasts >= SHORTEST and _is_of_the_day(texts, edges, said[0], said[1]):
            start = said[0] - 1 if said[0] and texts[said[0] - 1] in edges.articles else said[0]
            yield _stretch(words, start, *said[1:], opening_hours, is_first=edges.singular(text) in edges.first)


def _is_of_the_day(texts: Sequence[str], edges: EdgeWords, start: int, end: int) -> bool:
    """Whether a part is named by words, and not said to last so long ("it may last two hours"), and is of nothing but the event."""
    behind = texts[end : end + 3]
    of_the_event = not behind or behind[0] not in edges.belongings or all(each in edges.event or each in edges.articles for each in behind[1:])
    return of_the_event and (start == 0 or texts[start - 1] in edges.articles)


def _length_beside(texts: Sequence[str], lengths: LengthWords, number: int) -> tuple[int, int, Length] | None:
    """From where to where a length is told with the word that says which part it is, and how long it is."""
    if length := lengths.at(texts, number + 1):
        return number, number + 1 + length.words, length
    unit = texts[number + 1]
    if number and (length := lengths.at([texts[number - 1], unit], 0)) and length.words > 1:
        return number - 1, number + 2, length  # "les vingt premières minutes"
    length = lengths.at([ONE, unit], 0)
    return (number, number + 2, length) if length else None


def _stretch(words: Sequence[Word], start: int, end: int, length: Length, opening_hours: tuple[time, time], *, is_first: bool) -> Hour:
    opens, closes = (datetime.combine(date(2000, 1, 1), hour) for hour in opening_hours)
    clock, until = (opens, min(opens + length.lasts, closes)) if is_first else (max(closes - length.lasts, opens), closes)
    return Hour(words[start].start, words[end - 1].end, clock=clock.time(), until=until.time())
