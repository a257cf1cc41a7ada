"""Whether the languages are whole and the programme can be used, and is of a day that is still to come."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po
from ruamel.yaml.error import YAMLError

from bot.doctor.finding import Finding, doubtful, well, wrong
from bot.opening import SEMINAR, check_source, read_source
from bot.replies.wording import CATALOGUE
from knowledge.errors import KnowledgeError
from knowledge.programme import Programme
from knowledge.understanding.words.reading_languages import read_languages

SHOWN = 3
"""Missing messages, or faults of a file, that are named."""
INSTALL_ANEW = "Install seminar-bot anew, or put the file right."
OVER = timedelta(days=1)


def look_at_locales(locales: Path) -> Iterator[Finding]:
    """Whether every language can be read and has all messages. `locales`: the folder of languages."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted(locales.glob(f"*/{CATALOGUE}")):
        try:
            found[path.parents[1].name] = _keys(path)
        except (OSError, PoFileError, UnicodeError, ValueError) as error:
            yield wrong("locales", f"{path} cannot be read: {error}", INSTALL_ANEW)
            return
    try:
        languages = read_languages(locales)
    except (OSError, YAMLError, ValueError, KeyError, TypeError) as error:
        yield wrong("locales", f"how people ask cannot be read: {' '.join(str(error).split())}", INSTALL_ANEW)
        return
    if not found or not languages:
        yield wrong("locales", f"there is no language in {locales}", INSTALL_ANEW)
        return
    for code in sorted(set(found) - {language.code for language in languages}):
        yield wrong("locales", f"{code} has no words.yaml or phrases.yaml, so nobody is understood in it", INSTALL_ANEW)
        return
    every = frozenset().union(*found.values())
    for code, keys in found.items():
        if missing := sorted(every - keys):
            yield wrong(
                "locales", f"{code} lacks {len(missing)} messages: {', '.join(missing[:SHOWN])}", f"Add them to {locales / code / CATALOGUE}."
            )
    if all(keys == every for keys in found.values()):
        yield well("locales", f"{', '.join(found)}: {len(every)} messages each")


def look_at_programme(source: str | None, newest: Programme | None, now: datetime) -> Iterator[Finding]:
    """Whether what is served can be, and what is found in the file that PROGRAMME names.

    `newest`: the programme in the database; `now`: by the bot's clock.
    """
    served = newest
    if source is not None or newest is None:
        served = yield from _file(source, newest)
    if served is None:
        return
    ends = max(session.ends for session in served.sessions) if served.sessions else None
    event = served.event.id
    if ends is None:
        yield doubtful("programme", f"{event} has no session", "Add its sessions, then: seminar-bot push FILE")
    elif now - ends > OVER:
        remedy = "Publish the one that is to come: seminar-bot push FILE, or set PROGRAMME before the first start."
        yield doubtful("programme", f"{event} ended on {ends:%d %B %Y}", remedy)
    else:
        yield well("programme", f"{event}, {len(served.sessions)} sessions, until {ends:%d %B %Y %H:%M}")


def _file(source: str | None, newest: Programme | None) -> Generator[Finding, None, Programme | None]:
    """Look at PROGRAMME. Gives what is served."""
    name = source or str(SEMINAR)
    try:
        errors = [fault for fault in check_source(name) if fault.severity == "error"]
        read = None if errors else read_source(name)
    except KnowledgeError as fault:
        errors, read, said = [], None, str(fault)
    else:
        said = f"{name} cannot be used: " + "; ".join(str(fault) for fault in errors[:SHOWN])
    if read is None:
        tell = wrong if newest is None else doubtful
        yield tell("programme", said, f"Put it right, then look: seminar-bot check {name}")
        return newest
    if newest is not None and read != newest:
        yield doubtful("programme", "PROGRAMME differs from the newest revision, which is served", f"If it is meant: seminar-bot push {name}")
    return newest or read


def _keys(path: Path) -> frozenset[str]:
    with path.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    return frozenset(
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalogue
        if message.id and all(text.strip() for text in ((message.string,) if isinstance(message.string, str) else message.string or ("",)))
    )
