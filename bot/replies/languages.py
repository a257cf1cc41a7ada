"""The language that is named behind /language."""

from __future__ import annotations

from collections.abc import Mapping

from bot.replies import moments
from bot.replies.wording import Wording
from knowledge.understanding.words.folding import fold


def language_named(wordings: Mapping[str, Wording], words: str) -> str | None:
    """The code of the language that is named, in any of them; its code counts alone, as "en" is a word of French too."""
    said = fold(words).split()
    names = ((code, {fold(moments.language(wording, code)) for wording in wordings.values()}) for code in wordings)
    named = next((code for code, called in names if not called.isdisjoint(said)), None)
    return named or next((code for code in wordings if said == [code]), None)
