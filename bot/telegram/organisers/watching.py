"""A schedule at an address of the web, watched: what changes there is proposed to the organisers, or published where the settings say so."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

from markupsafe import Markup
from telegram import Bot

from bot.fetching import NOTHING_KNOWN, Fetched, fetch_if_changed
from bot.notices.event_words import event_paragraph
from bot.organisers import confirming
from bot.organisers.edits import from_file
from bot.organisers.faults_said import say_faults
from bot.organisers.proposal import Proposal, of_address, propose, publish_and_tell
from bot.replies.naming import Voice
from bot.replies.texts import bullets, paragraphs
from bot.replies.wording import Wording
from bot.telegram.organisers.proposing import Proposing, say_source
from knowledge.changes import TakenBack, taken_back
from knowledge.errors import KnowledgeError
from knowledge.formats import UnusableFile
from knowledge.programme import Programme
from knowledge.store import revisions
from knowledge.store.database import Database, StoreUnavailable
from knowledge.store.locking import alone, run_until
from knowledge.store.revisions import Origin, StaleRevision

AUTHOR = "PROGRAMME_URL"
BROKEN_FOR = 3
"""Looks in a row that fail before the organisers are told that the address cannot be read; a broken file is told at once."""
SHORT = 10
MOST_NAMED = 10
"""Sessions and matters that are named of those that were taken back."""
LOCK = 1 << 61
"""Added to a bot's id: the key of the lock that the watching process holds, beside those of asking and telling."""

Act = Callable[[Proposing, Bot, Proposal, str], Awaitable[bool]]
"""What is done with what changed; gives whether it is left to the organisers, who decide on it."""

_log = logging.getLogger(__name__)


async def watch_alone(address: str, seconds: float, proposing: Proposing, bot: Bot, act: Act) -> None:
    """Look at the address whenever no other process on the database does, until cancelled: organisers are asked, and told, once."""
    while True:
        async with alone(proposing.database, bot.id | LOCK, "watching") as lost:
            await run_until(watch(address, seconds, proposing, bot, act), lost)


async def watch(address: str, seconds: float, proposing: Proposing, bot: Bot, act: Act) -> None:
    """Look at the address again and again, until cancelled. What cannot be used changes nothing, and the organisers are told once.

    What is left to the organisers is looked at again, also while it stays the same, once nobody can decide on it any more.
    """
    known, left, failures, told = NOTHING_KNOWN, "", 0, False
    while True:
        try:
            fetched = await fetch_if_changed(address, known)
            if fetched.content != known.content or (left and not await _is_settled(proposing, left)):
                left = await _look(address, fetched, proposing, bot, act)
            if told:
                await proposing.tell(bot, await proposing.organisers(), _usable_again)
            known, failures, told = fetched, 0, False
        except (StoreUnavailable, StaleRevision) as fault:
            _log.warning("what changed at PROGRAMME_URL waits. %s", fault)
        except KnowledgeError as fault:
            failures += 1
            _log.warning("PROGRAMME_URL: %s", fault)
            if not told and (isinstance(fault, UnusableFile) or failures >= BROKEN_FOR):
                with suppress(StoreUnavailable):  # of which `store/outage.py` tells
                    told = not (await proposing.tell(bot, await proposing.organisers(), partial(_broken, fault))).is_lost
        await asyncio.sleep(seconds)


async def propose_what_changed(proposing: Proposing, bot: Bot, proposal: Proposal, source: str) -> bool:
    """Show the organisers what changed, with the buttons; not again what they have decided on, or still can."""
    if not await _is_settled(proposing, source):
        await proposing.offer_to_all(bot, proposal, AUTHOR, source)
    return True


async def publish_what_changed(proposing: Proposing, bot: Bot, proposal: Proposal, source: str) -> bool:
    """Publish what changed and say so to the organisers; propose what looks like a slip."""
    if proposal.slips(source):
        return await propose_what_changed(proposing, bot, proposal, source)
    former = await _last_from_the_address(proposing.database, proposal.base)
    people = await proposing.organisers()  # asked for before, so that they hear of it whatever happens to the store then
    published = await publish_and_tell(proposing.database, proposal, Origin(AUTHOR, proposing.clock(), source=source))
    back = await asyncio.to_thread(taken_back, former, proposal.found.before.programme, proposal.programme) if former else TakenBack()

    def said(wording: Wording) -> Markup:
        before, after = Voice(wording, proposal.found.before), Voice(wording, proposal.found.after)
        named = [after.session(session) for session in back.sessions] + [event_paragraph([matter], before, after) for matter in back.matters]
        published_as = wording.say("organiser.watched.published", revision=published.revision.number, source=say_source(source, wording))
        return paragraphs([published_as, *([wording.say("organiser.watched.taken-back"), bullets(after, named[:MOST_NAMED])] if named else [])])

    await proposing.tell(bot, people, said)
    return False


def _usable_again(wording: Wording) -> Markup:
    return wording.say("organiser.watched.usable-again")


def _broken(fault: KnowledgeError, wording: Wording) -> Markup:
    if isinstance(fault, UnusableFile):
        return paragraphs([wording.say("organiser.watched.unusable"), say_faults(fault, wording)])
    return wording.say("organiser.watched.broken", fault=wording.say("organiser.file.in-english", fault=str(fault)))


async def _last_from_the_address(database: Database, base: int) -> Programme | None:
    """The programme of the last revision that came from the address, else of the first one; None where organisers have changed nothing since."""
    async with database.reading() as connection:
        entries = await revisions.history(connection)
        number = next((each.number for each in entries if each.origin.author == AUTHOR), 1)
        return None if number >= base else (await revisions.revision(connection, number)).programme


async def _is_settled(proposing: Proposing, source: str) -> bool:
    return await confirming.is_settled(proposing.database, AUTHOR, source, proposing.real_clock())


async def _look(address: str, fetched: Fetched, proposing: Proposing, bot: Bot, act: Act) -> str:
    """Do with what changed what is to be done. Gives the source of what is left to the organisers, which is empty for nothing."""
    proposal = await propose(proposing.database, from_file(fetched.content, address), proposing.clock(), proposing.desk.wordings)
    source = of_address(address, hashlib.sha256(fetched.content).hexdigest()[:SHORT])
    return source if not proposal.changes_nothing and await act(proposing, bot, proposal, source) else ""
