"""People follow sessions, people or everything, and are told and reminded as they chose."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.chats.chat import EVERYTHING, Follow, FollowKind, Reach
from bot.chats.tables import chat_table
from bot.notices import outbox
from bot.notices.subscribing import following
from bot.replies.actions import short
from knowledge.store.database import Database
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.organising import BOSS, FORUM, bot, data, in_a_topic, messages, reply
from tests.integration.telegram.updates import press
from tests.integration.waiting import until

CHAT = 7
HOUSING, DAMON = Follow(FollowKind.SESSION, "housing"), Follow(FollowKind.PERSON, "julien-damon")


async def test_a_button_under_an_answer_follows_and_the_list_unfollows(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        answer = await reply(server, CHAT, server.say("qui est Damon ?", CHAT))
        done = await reply(server, CHAT, server.press(data(answer, "Suivre"), CHAT))
        assert "Damon" in done["text"]
        answer = await reply(server, CHAT, server.say("c’est quand le logement ?", CHAT))
        await reply(server, CHAT, server.press(data(answer, "Suivre"), CHAT))
        chosen = await reply(server, CHAT, server.press(data(done, "15"), CHAT))
        assert "15 minutes" in chosen["text"].replace("\u00a0", " ")
        assert (await following(store, CHAT)).follows == {HOUSING, DAMON}
        assert (await following(store, CHAT)).reminder_minutes == 15
        listed = await reply(server, CHAT, server.say("/following", CHAT))
        await reply(
            server, CHAT, server.press(data(listed, "Ne plus suivre M. Julien") if "M. Julien" in str(listed) else data(listed, "Damon"), CHAT)
        )
        await reply(server, CHAT, server.press(data(listed, "Pas de rappel"), CHAT))
    kept = await following(store, CHAT)
    assert (kept.follows, kept.reminder_minutes) == ({HOUSING}, None)
    assert server.refused == []


async def test_words_after_the_commands(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        await reply(server, CHAT, server.say("/follow logement", CHAT))
        await reply(server, CHAT, server.say("/follow", CHAT, "en"))
        which = await reply(server, CHAT, server.say("/follow table ronde", CHAT))
        await reply(server, CHAT, server.press(data(which, "enfance"), CHAT))
        assert "ne trouve pas" in (await reply(server, CHAT, server.say("/follow zzzz", CHAT)))["text"]
        await reply(server, CHAT, server.say("/unfollow housing", CHAT))
        assert "impossible d’en retirer" in (await reply(server, CHAT, server.say("/unfollow housing", CHAT)))["text"]
        assert "Damon" in (await reply(server, CHAT, server.say("/follow Damon", CHAT)))["text"]
    assert (await following(store, CHAT)).follows == {EVERYTHING, Follow(FollowKind.SESSION, "early-childhood"), DAMON}


async def test_what_is_over_cannot_be_followed(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url, REHEARSE_FROM="2012-01-25T09:00:00+01:00"):
        answer = await reply(server, CHAT, server.say("qui est Damon ?", CHAT))
        assert "Suivre" not in str(answer["reply_markup"])
        assert "terminé" in (await reply(server, CHAT, server.press(f"follow:p{short('julien-damon')}", CHAT)))["text"]
        for odd in ("follow:", "follow:pxx", "unfollow:e", "remind:x", "remind:99999999999", "remind:-5"):
            await reply(server, CHAT, server.press(odd, CHAT))
    assert (await following(store, CHAT)).follows == frozenset()


@pytest.mark.parametrize("command", ["/start", "/following"])
async def test_a_retired_chat_that_follows_comes_back(command: str, server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        await reply(server, CHAT, server.say("/follow", CHAT))
        async with store.writing() as connection:
            await outbox.retire(connection, CHAT)
        await reply(server, CHAT, server.say(command, CHAT))

        async def is_active() -> bool:
            return (await following(store, CHAT)).reach is Reach.ACTIVE

        await until(is_active)
    assert (await following(store, CHAT)).follows == {EVERYTHING}


async def test_who_only_follows_by_command_is_told_in_the_language_of_the_answer(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        answer = await reply(server, CHAT, server.say("/follow", CHAT, "en"))
        assert "You follow" in answer["text"]

        async def is_stored() -> bool:
            async with store.reading() as connection:
                return await connection.scalar(select(chat_table.c.language).where(chat_table.c.id == CHAT)) == "en"

        await until(is_stored)


async def test_a_group_that_follows_in_a_topic_of_a_forum_is_told_in_it(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        followed = await reply(server, FORUM, server.say("/follow logement", FORUM, **in_a_topic(77)))
        await reply(server, FORUM, server.say("/unfollow Damon", FORUM, **in_a_topic(78)))
        preview = await reply(server, BOSS, server.say("/delay logement 15", BOSS))
        told = await reply(server, FORUM, server.press(data(preview, "Publier et"), BOSS))
        assert (followed["message_thread_id"], told["message_thread_id"]) == ("77", "77")
        server.standing.closed_topics.add(77)
        preview = await reply(server, BOSS, server.say("/cancel logement", BOSS))
        told = await reply(server, FORUM, server.press(data(preview, "Publier et"), BOSS))
        assert "message_thread_id" not in told
        await reply(server, FORUM, server.say("/follow clôture", FORUM, **in_a_topic(78)))
        preview = await reply(server, BOSS, server.say("/delay clôture 5", BOSS))
        told = await reply(server, FORUM, server.press(data(preview, "Publier et"), BOSS))
        assert told["message_thread_id"] == "78"
    assert (await following(store, FORUM)).topic == 78
    assert len(messages(server, FORUM)) == 6
    assert server.refused == ["sendMessage: Bad Request: TOPIC_CLOSED"]


async def test_only_following_changes_the_topic_in_which_a_group_is_told(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        followed = await reply(server, FORUM, server.say("/follow logement", FORUM, **in_a_topic(77)))
        await reply(server, FORUM, server.press(data(followed, "Pas de rappel"), FORUM))
        assert (await following(store, FORUM)).topic == 77
        answer = await reply(server, FORUM, server.say("/ask qui est Damon ?", FORUM))
        far_below = {"chat": {"id": FORUM, "type": "supergroup", "title": "Un groupe"}, "message_id": 1, "date": 0}
        pressed = press(900, FORUM, "fr", data(answer, "Suivre"), "", None) | {"message": far_below}
        await reply(server, FORUM, server.update(callback_query=pressed))
        kept = await following(store, FORUM)
        assert (kept.topic, kept.follows) == (77, {HOUSING, DAMON})
        await reply(server, FORUM, server.say("/follow clôture", FORUM))
    assert (await following(store, FORUM)).topic is None
