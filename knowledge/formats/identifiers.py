"""Identifiers for what foreign files name: kept where the file has one, made of the content where not, each once and the same every time."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

ALLOWED = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:@/-]{0,99}")


def identifier(text: str) -> str:
    """A text as an identifier of the model: unchanged where it may stay, else its letters and digits, else a hash of it."""
    if ALLOWED.fullmatch(text):
        return text
    return slug(text)


def slug(text: str) -> str:
    """A readable identifier for a name: "Salle Élysée" is salle-elysee. A name without Latin letters gets a hash."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    letters = re.sub(r"[^a-z0-9.]+", "-", plain).strip("-.")
    kept = letters[:80].rstrip("-.")
    has_lost_letters = not kept or len(kept) < len(letters) or sum(map(str.isalnum, text)) > 2 * sum(map(str.isalnum, kept))
    return f"{kept}-{hashed(text)}".lstrip("-") if has_lost_letters else kept


def hashed(*texts: str) -> str:
    """Ten signs that stand for these texts."""
    return hashlib.sha256("\0".join(texts).encode("utf-8", "replace")).hexdigest()[:10]


def each_once(names: Sequence[Sequence[str]]) -> list[str]:
    """One identifier for each member: the first of its names that nobody else has.

    `names` are in an order that does not depend on the file's (by time, say), the best name first. Where all of a member's names are
    shared, the first member keeps the name and the others are numbered: so a change elsewhere leaves these identifiers as they are.
    """
    counts = Counter(identifier(name) for own in names for name in dict.fromkeys(filter(None, own)))
    taken: set[str] = set()
    found: list[str] = []
    for own in names:
        candidates = [identifier(name) for name in own if name]
        chosen = next((name for name in candidates if counts[name] == 1 and name not in taken), None)
        if chosen is None:
            base, number = candidates[0], 1
            chosen = base
            while chosen in taken or (number > 1 and chosen in counts):
                number += 1
                chosen = f"{base}-{number}"
        taken.add(chosen)
        found.append(chosen)
    return found
