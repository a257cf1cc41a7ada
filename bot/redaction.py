"""Taking secrets out of what is written: the values that are secret here, and whatever looks like a token or a password in an address."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from urllib.parse import quote, quote_plus

MASK = "<secret>"
SHORTEST = 3
"""Letters of a value that is looked for. Shorter ones stand in too many words; as passwords in addresses they are masked by their place."""
_SHAPES = (
    (re.compile(r"(?<![\w-])\d{3,}(?::|%3A)[A-Za-z0-9_-]{20,}"), MASK),
    (re.compile(r"(/bot)\d+(?::|%3A)[^/\s\"']+", re.IGNORECASE), rf"\1{MASK}"),
    (re.compile(r"(\w://[^\s/:@\"']*:)[^\s@\"']+@"), rf"\1{MASK}@"),
    (re.compile(r"(\w://)[^\s/:@\"'<>]+@"), rf"\1{MASK}@"),
    (re.compile(r"([?&][\w.-]*(?:token|key|secret|pass|auth|sig)[\w.-]*=)[^\s&\"']+", re.IGNORECASE), rf"\1{MASK}"),
    (re.compile(r"(New chat id: )-?\d+"), rf"\1{MASK}"),
    (re.compile(r"(Key \([^)]*\)=)\([^)]*\)"), rf"\1({MASK})"),
)
"""A bot's token wherever it stands (https://core.telegram.org/bots/api#authorizing-your-bot), one in a path; in an address a password, a key in place
of a name, and values of the query that are called a token or the like; ids in what Telegram says of a group that moved, and PostgreSQL of a key."""

BOTH_QUOTES = "\"'"
BOTH_WRITTEN = repr(BOTH_QUOTES)[1:-1]
"""What makes Python write an apostrophe with a backslash: a text that holds both of them, somewhere."""

Redact = Callable[[str], str]
"""Gives a text without secrets."""


def redaction(secrets: Iterable[str]) -> Redact:
    """A function that masks these values, as they are and as addresses and JSON write them, and all that looks like a token."""
    forms = {form for secret in secrets if len(secret.strip()) >= SHORTEST for form in forms_of(secret.strip())}
    known = re.compile("|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))) if forms else None

    def redact(text: str) -> str:
        if known is not None:
            text = known.sub(MASK, text)
        for shape, masked in _SHAPES:
            text = shape.sub(masked, text)
        return text

    return redact


def forms_of(text: str) -> set[str]:
    """A text as it is, and as Python, JSON and addresses write it inside of something else: line ends, quotes and accents have other signs there."""
    in_json = (json.dumps(text, ensure_ascii=ascii_only)[1:-1] for ascii_only in (True, False))
    in_addresses = (quote(text, safe="", errors="replace"), quote(text, errors="replace"), quote_plus(text, errors="replace"))
    in_python = (repr(text)[1:-1], ascii(text)[1:-1], repr(text + BOTH_QUOTES)[1:-1].removesuffix(BOTH_WRITTEN))
    return {text, *in_addresses, *in_json, *in_python}
