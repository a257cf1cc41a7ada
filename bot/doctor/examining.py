"""`seminar-bot doctor`: everything that a bot needs is looked at, one after the other, and told with what to do."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path

from bot.clock import Clock, rehearsal_clock
from bot.doctor.content import look_at_locales, look_at_programme
from bot.doctor.environment import look_at_settings, usable_address, usable_settings
from bot.doctor.finding import Finding, State, skipped
from bot.doctor.store import look_at_store
from bot.doctor.telegram import look_at_telegram
from bot.redaction import redaction
from bot.shown_settings import secrets_of
from knowledge.understanding.words.reading_languages import LOCALES

COLUMNS = (8, 11)
WIDTH = 110
SICK = 1

Say = Callable[[str], None]


async def examine(clock: Clock, say: Say, locales: Path = LOCALES) -> int:
    """Look at everything and say what is found. `clock`: the real one. Gives the exit status: 0 where nothing is wrong, else 1."""
    findings: list[Finding] = []
    settings = usable_settings()
    redact = redaction(secrets_of(settings) if settings else (os.environ.get("BOT_TOKEN", ""),))

    def tell(found: Iterable[Finding]) -> None:
        for finding in found:
            findings.append(finding)
            for line in lines_of(finding):
                say(redact(line))

    tell(look_at_settings())
    if settings is None:
        tell(skipped(subject, "there is no usable BOT_TOKEN") for subject in ("token", "webhook", "clock"))
    else:
        tell(await look_at_telegram(settings, clock, settings.webhook_address))
    programme = None
    address = usable_address()
    if address is not None:
        found, programme = await look_at_store(address)
    else:
        found = tuple(skipped(subject, "DATABASE_URL cannot be used") for subject in ("database", "migrations"))
    tell(found)
    tell(look_at_locales(locales))
    now = rehearsal_clock(settings.rehearse_from, settings.rehearse_speed)() if settings and settings.rehearse_from else clock()
    tell(look_at_programme(os.environ.get("PROGRAMME") or None, programme, now))
    say(summary(findings))
    return SICK if any(finding.state is State.WRONG for finding in findings) else 0


def lines_of(finding: Finding) -> list[str]:
    """A finding as it is printed: the state in a word, what it is about, how it is; and under it what to do."""
    state, subject = COLUMNS
    indent = " " * (state + subject)
    head = f"{finding.state.value:<{state}}{finding.subject:<{subject}}"
    told = textwrap.wrap(finding.said, WIDTH, initial_indent=head, subsequent_indent=indent, break_long_words=False)
    return told + textwrap.wrap(finding.remedy, WIDTH, initial_indent=f"{indent}> ", subsequent_indent=f"{indent}  ", break_long_words=False)


def summary(findings: Iterable[Finding]) -> str:
    """The last line."""
    states = [finding.state for finding in findings]
    faults, doubts = states.count(State.WRONG), states.count(State.DOUBTFUL)
    if not faults and not doubts:
        return "All is well."
    return f"{faults} wrong, {doubts} to look at."
