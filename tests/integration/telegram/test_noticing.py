"""A running bot keeps questions without an answer, but no answer waits for that, and in groups nothing is kept that was not meant for it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.questions.tables import unanswered_table
from bot.statistics.tables import tally_table
from knowledge.store.address import read_address
from knowledge.store.database import Database, open_database
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to, running_bot


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Database]:
    opened = open_database(read_address(f"sqlite:///{tmp_path}/store.db"))
    yield opened
    await opened.close()


async def test_answers_do_not_wait_and_only_what_is_meant_for_the_bot_is_kept(server: BotApiServer, store: Database, tmp_path: Path) -> None:
    async with running_bot(server, DATABASE_URL=f"sqlite:///{tmp_path}/store.db"):
        await answer_to(server, "/help")
        async with store.writing():  # the database is busy for as long as this lasts
            await answer_to(server, "frobnicate the xyzzy", language="en")
            await server.say("blah blah secret of the group", chat=-5)
            await answer_to(server, "@seminar_test_bot plugh plover", chat=-5)
            await answer_to(server, "c’est où ?")
        written = server.written[1]
        await server.edit(written, "when is it?")
        await server.wait_for(lambda: len(server.of("editMessageText")) == 1)
    async with store.reading() as connection:
        texts = set((await connection.execute(select(unanswered_table.c.text))).scalars())
        counted = await connection.execute(select(tally_table.c.outcome, tally_table.c.times).order_by(tally_table.c.times))
        outcomes = {row.outcome: row.times for row in counted}
    assert texts == {"frobnicate the xyzzy", "plugh plover"}
    assert outcomes["answered"] == 1
