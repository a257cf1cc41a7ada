"""What is wrong with a file, in the language of the organiser who sent it. Formats tell it in English, as the command line does. Pure.

A sentence is looked up by its words, without the values in it: "names 'eve', who is not defined under people" is
`fault.names-who-is-not-defined-under`. One that the catalogues do not have stays in English, behind its place, and is said to be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from bot.replies.texts import paragraphs
from bot.replies.wording import Wording
from knowledge.formats import Fault, Severity, UnusableFile

MOST_FAULTS = 10
_VALUE = re.compile(r"'([^']*)'|\"([^\"]*)\"|(?<=under )(\w+)|(?<!\w)(\d[\d,]*)(?!\w)")
_CUTS = ("", " (", "; ", ": ", ", ")
"""Where a sentence may be cut: behind these it says more than must be said."""


def say_faults(unusable: UnusableFile, wording: Wording) -> Markup:
    """All that keeps a file from being used, a line each; of very many the first."""
    errors = [fault for fault in unusable.faults if fault.severity is Severity.ERROR]
    said = [wording.say("bullet", item=say_fault(fault, wording)) for fault in errors[:MOST_FAULTS]]
    return paragraphs([*said, wording.count("organiser.file.more", len(errors) - len(said)) if len(errors) > len(said) else ""])


def say_fault(fault: Fault, wording: Wording) -> Markup:
    """One thing that is wrong, with its place: "line 3, column 9: event.title must not be empty"."""
    sentence = next(_known(fault.message, wording), None) or wording.say("organiser.file.in-english", fault=fault.message)
    if fault.path:
        sentence = wording.say("organiser.file.of", part=fault.path, fault=sentence)
    if fault.line:
        sentence = wording.say("organiser.file.at", line=fault.line, column=fault.column or 1, fault=sentence)
    return sentence


def _known(message: str, wording: Wording) -> Iterator[Markup]:
    values = [next(filter(None, groups), "") for groups in _VALUE.findall(message)]
    words = _VALUE.sub(" ", message)
    for said in _shorter_and_shorter(words):
        key = "-".join(re.findall(r"[a-z]+", said.lower()))
        if wording.has(f"fault.{key}"):
            quoted = Markup(", ").join(wording.say("format.quoted", text=value) for value in values)
            yield wording.say(f"fault.{key}", first=values[0] if values else "", second=values[1] if values[1:] else "", all=quoted)


def _shorter_and_shorter(words: str) -> Iterable[str]:
    return (words if not cut else words.partition(cut)[0] for cut in _CUTS)
