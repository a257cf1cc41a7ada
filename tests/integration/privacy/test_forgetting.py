"""Forgetting leaves nothing behind, in any table, in the file, or in the memory of any process; and it takes nothing from others."""

from __future__ import annotations

import json
from pathlib import Path

from sqlalchemy import insert, select, update

from bot.chats import chat as chats
from bot.chats import languages
from bot.chats.chat import EVERYTHING, Reach
from bot.chats.languages import load_languages, save_new_languages
from bot.chats.memory import ChatsInMemory
from bot.chats.tables import chat_table
from bot.clock import fixed_clock
from bot.organisers.roster import FORMER
from bot.organisers.tables import invitation_table, proposal_table
from bot.privacy.exporting import own_data
from bot.privacy.forgetting import acts_of_chat, forget
from bot.privacy.personal import AUTHORS, OWN
from knowledge.store.address import SQLiteFile
from knowledge.store.database import Database
from knowledge.store.tables import audit_table, revision_table
from knowledge.understanding.context import Conversation
from tests.integration.privacy.databases import AT, everything, leave_traces, naming, tables

CHAT, OTHER = 7_310_998_877, 7_310_998_871
CLOCK = fixed_clock(AT)


async def test_no_table_has_a_trace_of_who_was_forgotten_and_others_lose_nothing(database: Database) -> None:
    await leave_traces(database, CHAT, 1)
    await leave_traces(database, OTHER, 2)
    before = await everything(database)
    assert set(naming(before, CHAT)) == {table.name for table in tables()}
    forgotten = await forget(database, CHAT)
    after = await everything(database)
    assert naming(after, CHAT) == {}
    assert naming(after, OTHER) == naming(before, OTHER)
    assert (forgotten.ids, forgotten.acts) == ({CHAT}, 2)


async def test_what_an_organiser_did_stays_under_one_name_that_says_nothing(database: Database) -> None:
    await leave_traces(database, CHAT, 1)
    assert await acts_of_chat(database, CHAT) == 2
    await forget(database, CHAT)
    async with database.reading() as connection:
        actor, detail = (await connection.execute(select(audit_table.c.actor, audit_table.c.detail))).one()
        author = await connection.scalar(select(revision_table.c.author))
    assert actor.startswith(FORMER)
    assert author == actor
    assert detail == {"organiser": actor, "invited_by": actor, "source": "file.yaml"}
    assert await acts_of_chat(database, CHAT) == 0


async def test_what_was_proposed_and_what_invites_is_withdrawn(database: Database) -> None:
    async with database.writing() as connection:
        values = {"base": 1, "programme": {}, "author": str(CHAT), "at": AT, "source": ""}
        await connection.execute(
            insert(proposal_table), [values | {"id": "open", "decided_by": None}, values | {"id": "decided", "decided_by": str(OTHER)}]
        )
        invitation = {"invited_by": str(CHAT), "expires": AT}
        await connection.execute(
            insert(invitation_table), [invitation | {"code": "a", "used_by": None}, invitation | {"code": "b", "used_by": OTHER}]
        )
    await forget(database, CHAT)
    async with database.reading() as connection:
        assert (await connection.execute(select(proposal_table.c.id))).scalars().all() == ["decided"]
        assert (await connection.execute(select(invitation_table.c.code))).scalars().all() == ["b"]


async def test_a_group_is_forgotten_under_its_old_id_too(database: Database) -> None:
    async with database.writing() as connection:
        await chats.make_known(connection, -5, AT)
        await chats.add_follow(connection, -5, EVERYTHING)
        await chats.move(connection, -5, -1005, AT)
    assert (await forget(database, -1005)).ids == {-5, -1005}
    found = await everything(database)
    assert found["chat"] == found["follow"] == []


async def test_nothing_is_left_in_the_file_or_its_log(database: Database) -> None:
    if not isinstance(database.address, SQLiteFile):
        return
    async with database.writing() as connection:
        await connection.execute(insert(chat_table).values(id=CHAT, language="Ophelie-Durand", state=Reach.ACTIVE, since=AT))
    assert b"Ophelie-Durand" in contents(database.address.file)
    await forget(database, CHAT)
    assert b"Ophelie-Durand" not in contents(database.address.file)


def contents(file: Path) -> bytes:
    return b"".join(each.read_bytes() for each in file.parent.glob(file.name + "*"))


async def test_all_that_is_forgotten_is_given_out_before_and_nothing_of_others(database: Database) -> None:
    await leave_traces(database, CHAT, 1)
    await leave_traces(database, OTHER, 2)
    async with database.writing() as connection:
        for column in AUTHORS:
            if column.table.name == "organiser":
                await connection.execute(update(column.table).values({column.name: str(OTHER)}))
    given = json.loads(await own_data(database, CHAT, Conversation(language="fr", people=("julien-damon",)), {}, AT))
    assert set(given["stored"]) == {column.table.name for column in (*OWN, *AUTHORS)}
    assert all(len(rows) == 1 for rows in given["stored"].values())
    assert given["stored"]["organiser"][0] == {"person": CHAT, "name": "some 1", "since": AT.isoformat()}
    assert given["remembered_until_the_bot_restarts"] == {"language": "fr", "people": ["julien-damon"]}
    assert str(OTHER) not in json.dumps(given)
    assert json.loads(await own_data(database, 5, Conversation(), {}, AT))["stored"] == {}


async def test_what_others_did_about_somebody_is_given_out_without_saying_who_they_are(database: Database) -> None:
    async with database.writing() as connection:
        for number, (actor, detail) in enumerate(
            [(CHAT, {"organiser": OTHER}), (OTHER, {"organiser": CHAT}), (OTHER, {"organiser": 5}), (CHAT, {})], 1
        ):
            row = {"id": number, "at": AT, "actor": str(actor), "act": "remove", "revision": None, "detail": detail}
            await connection.execute(insert(audit_table).values(row))
        await connection.execute(insert(invitation_table).values(code="a", invited_by=str(CHAT), expires=AT, used_by=OTHER))
    given = json.loads(await own_data(database, CHAT, Conversation(), {}, AT))["stored"]
    assert [(row["id"], row.get("actor"), row["detail"]) for row in given["audit"]] == [
        (1, str(CHAT), {}),
        (4, str(CHAT), {}),
        (2, None, {"organiser": CHAT}),
    ]
    assert str(OTHER) not in json.dumps(given)


async def test_other_processes_forget_as_well(database: Database) -> None:
    """Two replicas on one store, of which each has answered the chat."""
    here, there = ChatsInMemory(), ChatsInMemory()
    for memory in (here, there):
        await load_languages(database, memory)
        for chat in (CHAT, OTHER):
            memory.keep(chat, Conversation(language="en", people=("julien-damon",)))
            memory.keep(-5, Conversation(language="en", people=("julien-damon",)), chat)
        await save_new_languages(database, memory, CLOCK)
    here.forget({CHAT})
    await forget(database, CHAT)
    for memory in (here, there):
        await save_new_languages(database, memory, CLOCK)
        assert memory.recall(CHAT) == Conversation()
        assert memory.recall(-5, CHAT) == Conversation()
        assert memory.recall(OTHER).people == memory.recall(-5, OTHER).people == ("julien-damon",)
    assert naming(await everything(database), CHAT) == {}


async def test_who_is_forgotten_just_before_a_language_is_written_does_not_come_back(database: Database) -> None:
    there = ChatsInMemory()
    await load_languages(database, there)
    there.keep(CHAT, Conversation(language="en"))
    await forget(database, CHAT)  # after this process looked, before it writes
    assert not await languages.store(database, there, CLOCK, there.take_new_languages())
    assert (await everything(database))["chat"] == []


async def test_a_language_that_another_process_had_not_stored_yet_does_not_come_back(database: Database) -> None:
    there = ChatsInMemory()
    await load_languages(database, there)
    there.keep(CHAT, Conversation(language="en"))
    await forget(database, CHAT)
    await save_new_languages(database, there, CLOCK)
    await save_new_languages(database, there, CLOCK)
    assert (await everything(database))["chat"] == []
    there.keep(CHAT, Conversation(language="en"))
    await save_new_languages(database, there, CLOCK)
    assert len((await everything(database))["chat"]) == 1, "who writes again is known again"
