"""Words of letters and digits, which a message parts ("z80" is two words), as the programme's titles write them; the short name of an event."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from knowledge.understanding.words.folding import Word
from knowledge.understanding.words.spelling import Form


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
