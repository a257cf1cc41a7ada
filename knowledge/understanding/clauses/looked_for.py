"""The talks on a subject of which a button or an earlier message tells no more than the words."""

from __future__ import annotations

from dataclasses import replace

from knowledge.understanding.question import Ask
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.words.folding import words_of


def looked_for(reader: Reader, ask: Ask) -> Ask:
    """A question about a subject of which only the words are known, with the talks that fit them."""
    said = [[(form.text, form.score) for form in reader.book.forms(word.text)] for word in words_of(ask.words or "")[1]]
    fit = reader.topics.fit(said)
    if fit is None:
        return ask
    ranked = fit.ranked or fit.keys
    return replace(ask, talks=ranked[: fit.close] if fit.close else ranked, mentions=ranked[fit.close :] if fit.close else ())
