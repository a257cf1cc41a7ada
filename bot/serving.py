"""What is served now: the desk of the newest revision, swapped whole when there is a newer one."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.migrations.migrate import migrate
from bot.opening import SEMINAR, read_source
from bot.replies.desk import Desk, open_desk
from knowledge.errors import KnowledgeError
from knowledge.programme import Programme
from knowledge.store import revisions
from knowledge.store.address import name_of
from knowledge.store.database import Database
from knowledge.store.revisions import Origin, Revision
from knowledge.store.watching import newer
from knowledge.understanding.context import Conversation
from knowledge.understanding.words.reading_languages import left_out

STARTED_BY = "seminar-bot"
"""The author of revision 1."""

UNHEARD_OF = "zzyzx"
"""A word that no programme and no language has, so that everything is searched for it."""

_log = logging.getLogger(__name__)


@dataclass
class Serving:
    """The desk that answers, the number of its revision, and when that was published. All change together; who needs one twice keeps it."""

    desk: Desk
    revision: int
    published: datetime


async def open_serving(database: Database, source: str | None, clock: Clock) -> Serving:
    """Bring the database to today's schema and open the newest revision; before the first, the programme of `source`, or the seminar.

    Raises `KnowledgeError`: `StoreUnavailable`, or a programme that cannot be used where there is no revision yet.
    """
    for sentence in left_out():
        _log.warning("%s", sentence)
    await migrate(database)
    async with database.reading() as connection:
        found = await revisions.newest(connection)
    if found is None:
        programme = await asyncio.to_thread(read_source, source or SEMINAR)
        async with database.writing() as connection:
            origin = Origin(STARTED_BY, clock(), source=source or SEMINAR.name)
            found = await revisions.newest_or_first(connection, programme, origin)
        _log.info("%s is stored as revision %d of %s, which held none", origin.source, found.number, name_of(database.address))
    elif source is not None:
        await asyncio.to_thread(_compare, source, found)
    return Serving(await asyncio.to_thread(open_desk, found.programme), found.number, found.origin.at)


async def serve_newest(serving: Serving, database: Database, served: Callable[[], None]) -> None:
    """Serve each newer revision, whoever publishes it, until cancelled. `served` is called after each.

    The desk is worked out in a thread, so that questions go on being answered meanwhile.
    """
    async for revision in newer(database, serving.revision):
        desk = await asyncio.to_thread(_opened, revision.programme, revision.origin.at)
        serving.desk, serving.revision, serving.published = desk, revision.number, revision.origin.at
        _log.info("revision %d is served", revision.number)
        served()


def _opened(programme: Programme, at: datetime) -> Desk:
    """A desk that has answered something: what the first question works out, a tenth of a second with a thousand talks, is there for whoever asks."""
    desk = open_desk(programme)
    for language, wording in desk.wordings.items():
        desk.respond(wording.say("organiser.when", session=UNHEARD_OF).unescape(), Conversation(), at, language)
    return desk


def _compare(source: str, newest: Revision) -> None:
    try:
        programme = read_source(source)
    except KnowledgeError as fault:
        _log.warning("PROGRAMME cannot be used; revision %d is served all the same. %s", newest.number, fault)
        return
    if programme != newest.programme:
        _log.warning("PROGRAMME differs from revision %d, which is served; publish it with: seminar-bot push", newest.number)
