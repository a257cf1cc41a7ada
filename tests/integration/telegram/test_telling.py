"""What is noted on a server the moment an answer leaves: it is there for whoever begins after a kill."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.chats.memory import NOBODY, ChatsInMemory
from bot.chats.sharing import load_shared, said_since
from bot.clock import system_clock
from bot.migrations.migrate import migrate
from bot.telegram.updates.telling import TellingServer
from bot.updates.ledger import Ledger
from bot.updates.note import Note
from bot.updates.received import Received, read_update
from knowledge.store.address import PostgreSQLServer, read_address
from knowledge.store.database import Database, open_database
from knowledge.store.direct import Direct
from knowledge.understanding.context import Conversation

BOT, CHAT, GROUP, PERSON = 99, 5, -7, 8


@pytest.fixture
async def database(postgresql_url: str) -> AsyncIterator[Database]:
    opened = open_database(read_address(postgresql_url))
    await migrate(opened)
    yield opened
    await opened.close()


@pytest.fixture
def telling(database: Database) -> TellingServer:
    assert isinstance(database.address, PostgreSQLServer)
    return TellingServer(Direct(database.address, database.outage), BOT)


def came(number: int, chat: int) -> Received:
    sender = {"id": PERSON, "is_bot": False, "first_name": "A"}
    kind = {"id": chat, "type": "private"} if chat > 0 else {"id": chat, "type": "group", "title": "G"}
    message = {"message_id": number, "date": 0, "chat": kind, "from": sender, "text": "qui est Damon ?"}
    return read_update({"update_id": number, "message": message}, None)


@pytest.mark.parametrize(("chat", "people"), [(CHAT, {NOBODY}), (GROUP, {NOBODY, PERSON})])
async def test_what_is_spoken_of_leaves_with_the_note(chat: int, people: set[int], database: Database, telling: TellingServer) -> None:
    memory = ChatsInMemory()
    before = {person: Conversation() for person in people}
    memory.keep(chat, Conversation(language="fr", people=("damon",)), PERSON)
    await telling.tell([Note(came(1, chat), system_clock(), said=said_since(memory, chat, before))])
    telling.close()
    another = ChatsInMemory()
    async with database.reading() as connection:
        assert set(await load_shared(connection, another, chat, PERSON)) == people
        assert await Ledger(database, BOT, system_clock).is_handled(connection, came(1, chat))
    assert another.recall(chat, PERSON).people == ("damon",)


async def test_an_answer_that_failed_after_it_left_waits_again(database: Database, telling: TellingServer) -> None:
    first, second = came(1, CHAT), came(2, CHAT)
    ledger = Ledger(database, BOT, system_clock, telling=telling)
    for each in (first, second):
        ledger.let_leave(each, {NOBODY: "{}"})
    ledger.take_back(second)
    await ledger.close()
    assert await Ledger(database, BOT, system_clock).open() == (second.written,)
