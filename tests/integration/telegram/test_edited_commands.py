"""Organisers correct a command by editing it, and the buttons of what is decided on go."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.store.database import Database
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.organising import BOSS, SECOND, STRANGER, bot, data, messages, newest, reply


async def edited(server: BotApiServer, text: str, written: int = -1) -> None:
    await server.edit(server.written[written], text)


async def without_buttons(server: BotApiServer, count: int) -> list[tuple[int, int]]:
    """The messages whose buttons were taken away, by chat and number."""
    await server.wait_for(lambda: len(server.of("editMessageReplyMarkup")) >= count)
    return [(int(call["chat_id"]), int(call["message_id"])) for call in server.of("editMessageReplyMarkup")]


def number_of(server: BotApiServer, sent: dict[str, Any]) -> int:
    """The number that a message of the bot has in the chats."""
    return next(number for number, (_, call) in enumerate(server.calls, 1) if call is sent)


async def test_an_edited_command_takes_the_place_of_what_it_proposed(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url):
        first = await reply(server, BOSS, server.say("/delay logement 5", BOSS))
        second = await reply(server, BOSS, edited(server, "/delay logement 50"))
        assert second["text"].startswith("Vous avez modifié votre commande. Cet aperçu remplace le précédent")
        assert "16\u00a0h\u00a020" in second["text"]
        assert await without_buttons(server, 1) == [(BOSS, number_of(server, first))]
        assert "plus récent a remplacé" in (await reply(server, BOSS, server.press(data(first, "Publier et"), BOSS)))["text"]
        await edited(server, "/delay  logement 50")
        assert "version 2" in (await reply(server, BOSS, server.press(data(second, "Publier et"), BOSS)))["text"]
        late = await reply(server, BOSS, edited(server, "/delay logement 55"))
        assert "déjà publiée\u00a0: c’est la version 2" in late["text"]
    assert await newest(store) == 2
    assert server.refused == []


@pytest.mark.parametrize("typed", ["/delay logemnt-social 5", "/delay logement", "/dely logement 5"])
async def test_a_command_that_proposed_nothing_is_read_again(server: BotApiServer, database_url: str, typed: str) -> None:
    async with bot(server, database_url):
        await reply(server, BOSS, server.say(typed, BOSS))
        assert "15\u00a0h\u00a035" in (await reply(server, BOSS, edited(server, "/delay logement 5")))["text"]
        assert "plus tard" not in (await reply(server, BOSS, server.say("15", BOSS)))["text"]


async def test_the_edited_rest_of_a_command_is_said_not_to_be_read(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url):
        await reply(server, BOSS, server.say("/delay", BOSS))
        await reply(server, BOSS, server.say("logement 5", BOSS))
        assert "seules les commandes entières" in (await reply(server, BOSS, edited(server, "logement 50")))["text"]
        await reply(server, BOSS, server.say("qui est Damon ?", BOSS))
        await edited(server, "où est-ce ?")
        await server.wait_for(lambda: len(server.of("editMessageText")) == 1)
        await reply(server, STRANGER, server.say("/delay logement 5", STRANGER))
        await edited(server, "/delay logement 50")
        await reply(server, STRANGER, server.say("qui est Damon ?", STRANGER))
    assert len(messages(server, STRANGER)) == 2


async def test_buttons_go_from_all_who_have_them_once_somebody_decides(server: BotApiServer, database_url: str) -> None:
    async with bot(server, database_url, FOUR_EYES="1"):
        preview = await reply(server, BOSS, server.say("/cancel logement", BOSS))
        shown = await reply(server, SECOND, server.press(data(preview, "Publier et"), BOSS))
        await reply(server, SECOND, server.press(data(shown, "Abandonner"), SECOND))
        found = {(BOSS, number_of(server, preview)), (SECOND, number_of(server, shown))}
        assert set(await without_buttons(server, 2)) == found
        assert "déjà été abandonné" in (await reply(server, BOSS, server.press(data(preview, "Publier et"), BOSS)))["text"]
