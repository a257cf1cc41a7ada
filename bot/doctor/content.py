"""Whether the languages are whole and the programme can be used, and is of a day that is still to come."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bot.doctor.finding import Finding, doubtful, well, wrong
from bot.opening import SEMINAR, check_source, read_source
from knowledge.errors import KnowledgeError
from knowledge.programme import Programme
from knowledge.understanding.words.reading_languages import language_codes, left_out
from knowledge.understanding.words.whole_languages import read_catalogue

SHOWN = 3
"""Faults of a file that are named."""
INSTALL_ANEW = "Install seminar-bot anew, or put the file right."
OVER = timedelta(days=1)


def look_at_locales(locales: Path) -> Iterator[Finding]:
    """Whether every language can be read and has all messages. `locales`: the folder of languages."""
    for sentence in left_out(locales):
        yield wrong("locales", sentence, "Add what it lacks, or take the folder away: the other languages go on without it.")
    codes = language_codes(locales)
    if not codes:
        yield wrong("locales", f"there is no language in {locales}", INSTALL_ANEW)
    elif not left_out(locales):
        yield well("locales", f"{', '.join(codes)}: {len(read_catalogue(locales / codes[0]).messages)} messages each")


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
