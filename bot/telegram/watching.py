"""A schedule at an address of the web, watched: what changes there is proposed to the organisers, or published where the settings say so."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from telegram import Bot

from bot.fetching import NOTHING_KNOWN, Fetched, fetch_if_changed
from bot.organisers import confirming
from bot.organisers.edits import from_file
from bot.organisers.proposal import Proposal, propose, publish_and_tell
from bot.telegram.proposing import Proposing
from knowledge.errors import KnowledgeError
from knowledge.formats import UnusableFile
from knowledge.store.database import StoreUnavailable
from knowledge.store.revisions import Origin, StaleRevision

AUTHOR = "PROGRAMME_URL"
BROKEN_FOR = 3
"""Looks in a row that fail before the organisers are told that the address cannot be read; a broken file is told at once."""
SHORT = 10

Act = Callable[[Proposing, Bot, Proposal, str], Awaitable[None]]

_log = logging.getLogger(__name__)


async def watch(address: str, seconds: float, proposing: Proposing, bot: Bot, act: Act) -> None:
    """Look at the address again and again, until cancelled. What cannot be used changes nothing, and the organisers are told once."""
    known, failures, told = NOTHING_KNOWN, 0, False
    while True:
        try:
            fetched = await fetch_if_changed(address, known)
            if fetched.content != known.content:
                await _look(address, fetched, proposing, bot, act)
            known, failures, told = fetched, 0, False
        except (StoreUnavailable, StaleRevision) as fault:
            _log.warning("what changed at PROGRAMME_URL waits. %s", fault)
        except KnowledgeError as fault:
            failures += 1
            _log.warning("PROGRAMME_URL: %s", fault)
            if not told and (isinstance(fault, UnusableFile) or failures >= BROKEN_FOR):
                told = True
                with suppress(StoreUnavailable):
                    await proposing.tell_all(bot, "organiser.watched.broken", fault=str(fault))
        await asyncio.sleep(seconds)


async def propose_what_changed(proposing: Proposing, bot: Bot, proposal: Proposal, source: str) -> None:
    """Show the organisers what changed, with the buttons; what was shown once is not shown again."""
    if not await confirming.was_proposed(proposing.database, source):
        await proposing.offer_to_all(bot, proposal, AUTHOR, source)


async def publish_what_changed(proposing: Proposing, bot: Bot, proposal: Proposal, source: str) -> None:
    """Publish what changed and say so to the organisers; propose what looks like a slip."""
    if proposal.slips:
        await propose_what_changed(proposing, bot, proposal, source)
        return
    published = await publish_and_tell(proposing.database, proposal, Origin(AUTHOR, proposing.clock(), source=source))
    await proposing.tell_all(bot, "organiser.watched.published", revision=published.revision.number, source=source)


async def _look(address: str, fetched: Fetched, proposing: Proposing, bot: Bot, act: Act) -> None:
    proposal = await propose(proposing.database, from_file(fetched.content, address), proposing.clock(), proposing.desk.wordings)
    if not proposal.changes_nothing:
        await act(proposing, bot, proposal, f"{address} {hashlib.sha256(fetched.content).hexdigest()[:SHORT]}")
