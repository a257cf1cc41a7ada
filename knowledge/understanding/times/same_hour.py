"""The hour that was said before in a message, meant again ("at 4:30 ... what starts then, at that moment?")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from knowledge.understanding.times.hours import Hour
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.languages import Language


def meant_again(languages: Iterable[Language], words: Sequence[Word], hours: Sequence[Hour]) -> Iterator[Hour]:
    """The last hour before each phrase that points back at one, at the place of the phrase."""
    phrases = [phrase for language in languages for phrase in language.same_hours]
    for number in range(len(words)):
        for phrase in phrases:
            end = number + len(phrase)
            if words[number].text == phrase[0] and tuple(word.text for word in words[number:end]) == phrase:
                before = [hour for hour in hours if hour.clock and hour.end <= words[number].start]
                if before:
                    yield replace(before[-1], start=words[number].start, end=words[end - 1].end)
