"""The errors of what the bot knows: one root, and a sentence for a person in each."""

from __future__ import annotations


class KnowledgeError(Exception):
    """The root. Its text is a sentence that says what is wrong and, where it can, what to do."""
