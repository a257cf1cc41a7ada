"""Titles and names that are too long to be said: mostly a text that was meant for the abstract. No message has room for them."""

from __future__ import annotations

LONGEST_NAME = 500
"""Letters; the longest titles of conferences have half of them."""
MORE = " …"
"""The sign that there was more."""
NAMES = frozenset({"title", "subtitle", "name", "short_name", "family_name"})
"""The keys under which a title or a name stands."""


def is_too_long(name: str) -> bool:
    """Whether this is too long for a title or a name."""
    return len(name) > LONGEST_NAME


def cut(name: str) -> str:
    """A title or a name with what there is room for, and with a sign that there was more."""
    return name[: LONGEST_NAME - len(MORE)].rstrip() + MORE if is_too_long(name) else name
