"""Words of letters and digits, which a message parts ("z80" is two words), as the programme's titles write them; the short name of an event."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from knowledge.understanding.concepts import Concept
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.spans import Span
from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.spelling import Form

EVERYDAY = 35
"""Ten times the Zipf frequency from which a word is an everyday one."""


def codes_known(words: Sequence[Word], known: Container[str], event: Container[str]) -> Iterator[tuple[int, Form]]:
    """The positions of the pieces of codes that are known, each with the whole code. `event`: those by which it is called."""
    start = 0
    while start < len(words):
        end = start + 1
        while end < len(words) and not words[end].gap:
            end += 1
        if end - start > 1:
            code = "".join(word.text for word in words[start:end])
            if code in known and code not in event:
                yield from ((number, Form(code, 1.0)) for number in range(start, end))
        start = end


def is_everyday(reader: Reader, words: Sequence[Word], span: Span) -> bool:
    """Whether a name of the event is an everyday word that stands where it names nothing ("years of camp", and not "the camp")."""
    if span.concept is not Concept.EVENT or len(span) > 1 or words[span.start].text not in reader.codes_of_event:
        return False
    text, before = words[span.start].text, words[span.start - 1].text if span.start else ""
    often = reader.frequency(text) >= EVERYDAY
    return often and before in (reader.sets["belongings"] | reader.sets["subject_links"]) - reader.sets["definite"]
