"""A running bot and its store: what outlives a restart, what is served, what comes back."""

from __future__ import annotations

from datetime import timedelta

from bot.chats import chat as chats
from bot.chats.chat import EVERYTHING, Chat, Follow, FollowKind, Reach
from bot.notices import outbox
from bot.notices.publishing import NOBODY, Affected, publish
from bot.notices.subscribing import follow, following, remind
from knowledge.store import revisions
from knowledge.store.database import Database
from knowledge.store.revisions import Origin
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to, running_bot
from tests.integration.telegram.renaming import AT, renamed
from tests.integration.waiting import read_until, until


async def reached(store: Database, chat: int) -> bool:
    return (await following(store, chat)).reach is Reach.ACTIVE


async def follows_everything(store: Database, chat: int) -> bool:
    return (await following(store, chat)).follows == {EVERYTHING}


async def test_the_chosen_language_outlives_the_process(server: BotApiServer, database_url: str) -> None:
    async with running_bot(server, DATABASE_URL=database_url):
        await answer_to(server, "/help", language="fr")
        before = len(server.of("sendMessage"))
        await server.press("language:en", language="fr")
        await server.wait_for(lambda: len(server.of("sendMessage")) > before)
    async with running_bot(server, DATABASE_URL=database_url):
        assert "You can ask me for" in await answer_to(server, "/help", language="fr")


async def test_a_newer_revision_is_served_without_a_restart(server: BotApiServer, database_url: str, store: Database) -> None:
    async with running_bot(server, DATABASE_URL=database_url) as process:
        assert "Le grand changement" not in await answer_to(server, "/programme")
        async with store.reading() as connection:
            first = await revisions.newest(connection)
        assert first is not None
        await publish(store, renamed(first.programme), 1, Origin("1", AT), NOBODY)
        await read_until(process, "revision 2 is served")
        assert "Le grand changement" in await answer_to(server, "/programme")


async def test_a_chat_that_had_blocked_the_bot_comes_back_with_start(server: BotApiServer, database_url: str, store: Database) -> None:
    async with running_bot(server, DATABASE_URL=database_url):
        await answer_to(server, "/help", chat=7)
        async with store.reading() as connection:
            first = await revisions.newest(connection)
        assert first is not None
        await follow(store, 7, EVERYTHING, first.programme, AT)
        async with store.writing() as connection:
            await outbox.retire(connection, 7)
        await answer_to(server, "/start", chat=7)
        await until(lambda: reached(store, 7))
    assert await following(store, 7) == Chat(7, "fr", None, Reach.ACTIVE, None, frozenset({EVERYTHING}))


async def test_a_group_that_becomes_a_supergroup_is_carried_over(server: BotApiServer, database_url: str, store: Database) -> None:
    async with running_bot(server, DATABASE_URL=database_url):
        await answer_to(server, "@seminar_test_bot /help", chat=-5)
        async with store.writing() as connection:
            await chats.make_known(connection, -5, AT)
            await chats.add_follow(connection, -5, EVERYTHING)
        await server.send(chat=-5, migrate_to_chat_id=-1005)
        await until(lambda: follows_everything(store, -1005))


async def test_a_store_that_is_away_at_the_start_is_waited_for(server: BotApiServer) -> None:
    async with running_bot(server, DATABASE_URL="postgres://u:hunter2@127.0.0.1:9/x") as process:
        assert "hunter2" not in await read_until(process, "cannot be used now")


async def test_followers_are_told_in_their_language_and_reminded(server: BotApiServer, database_url: str, store: Database) -> None:
    async with running_bot(server, DATABASE_URL=database_url, REHEARSE_FROM="2012-01-24T16:15:00+01:00"):
        await answer_to(server, "/help", chat=1, language="fr")
        await answer_to(server, "/help", chat=2, language="en")
        async with store.reading() as connection:
            first = await revisions.newest(connection)
        assert first is not None
        table = next(each for each in first.programme.sessions if each.starts.hour == 16 and each.starts.minute == 30)
        for chat in (1, 2):
            await follow(store, chat, Follow(FollowKind.SESSION, table.id), first.programme, AT)
        await remind(store, 2, 30, first.programme, AT)  # by the bot's clock that is now
        before = len(server.of("sendMessage"))
        later = first.programme.model_copy(
            update={
                "sessions": tuple(
                    each.model_copy(update={"starts": each.starts + timedelta(minutes=15), "ends": each.ends + timedelta(minutes=15)})
                    if each.id == table.id
                    else each
                    for each in first.programme.sessions
                )
            }
        )
        await publish(store, later, 1, Origin("1", AT), Affected(frozenset({table.id})))
        await server.wait_for(lambda: len(server.of("sendMessage")) == before + 3)
    told = {(str(call["chat_id"]), call["text"]) for call in server.of("sendMessage")[before:]}
    assert [text for chat, text in told if chat == "1" and "16\u00a0h\u00a045" in text]
    assert [text for chat, text in told if chat == "2" and "4:45\u00a0p.m." in text]
    assert len([text for chat, text in told if chat == "2"]) == 2
