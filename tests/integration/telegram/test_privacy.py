"""/privacy, /export and /forget as a person uses them: what they are told, what they get, and what is left in the database and in the log."""

from __future__ import annotations

import json
from typing import Any

from bot.updates.tables import update_table
from knowledge.store.database import Database
from tests.integration.privacy.databases import everything, naming
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import running_bot
from tests.integration.telegram.organising import BEFORE, BOSS, data, reply
from tests.processes import Process

CHAT, GROUP, PERSON = 7_310_998_877, -7_310_998_871, 7_310_998_871
UNHEARD_OF = "Est-ce que Zorglubine est arrivée"
UNDER_WAY = {update_table.name}
"""Where the very message that asks for something stands as long as it is being answered, if that takes long."""


async def exported(server: BotApiServer, doing: Any) -> dict[str, Any]:
    before = len(server.of("sendDocument"))
    await doing
    await server.wait_for(lambda: len(server.of("sendDocument")) > before)
    content = next(value for value in server.of("sendDocument")[before].values() if isinstance(value, bytes))
    found: dict[str, Any] = json.loads(content)
    return found


async def log_of(process: Process) -> str:
    process.terminate()
    _, written = await process.communicate()
    return written.decode()


async def test_all_that_is_kept_is_told_given_and_forgotten(server: BotApiServer, database_url: str, store: Database) -> None:
    settings = {"DATABASE_URL": database_url, "REHEARSE_FROM": BEFORE, "ORGANISERS": str(BOSS), "LOG_LEVEL": "DEBUG"}
    async with running_bot(server, **settings) as process:
        link = (await reply(server, BOSS, server.say("/invite", BOSS)))["text"].partition("start=")[2].strip()
        await reply(server, CHAT, server.say(f"/start {link}", CHAT))
        await reply(server, CHAT, server.say("/follow", CHAT))
        await reply(server, CHAT, server.press("remind:15", CHAT))
        await reply(server, CHAT, server.say(UNHEARD_OF, CHAT))
        proposed = await reply(server, CHAT, server.say("/cancel logement", CHAT))
        await reply(server, CHAT, server.press(data(proposed, "sans"), CHAT))
        await reply(server, CHAT, server.say("/restore logement", CHAT))
        told = await reply(server, CHAT, server.say("/privacy", CHAT))
        assert "30\u00a0jours" in told["text"]
        assert "25\u00a0heures" in told["text"]
        assert data(told, "fichier")

        given = await exported(server, server.say("/export", CHAT))
        assert given["chat"] == CHAT
        assert given["stored"]["chat"][0]["reminder_minutes"] == 15
        assert UNHEARD_OF not in json.dumps(given, ensure_ascii=False)
        asked = next(message["message_id"] for message in server.written if message.get("text") == UNHEARD_OF)
        assert given["remembered_until_the_bot_restarts"]["answers_by_question"][str(asked)]["sent"]["texts"]
        assert {row["kind"] for row in given["stored"]["delivery"]} == {"reminder"}
        assert {row["act"] for row in given["stored"]["audit"]} >= {"join", "propose", "confirm", "publish"}
        assert set(naming(await everything(store), CHAT)) <= given["stored"].keys() | UNDER_WAY

        asked = await reply(server, CHAT, server.say("/forget", CHAT))
        assert "ne ferez plus partie" in asked["text"]
        assert "Rien n’a été effacé" in (await reply(server, CHAT, server.press(data(asked, "Ne rien"), CHAT)))["text"]
        assert naming(await everything(store), CHAT)
        assert "C’est fait" in (await reply(server, CHAT, server.press(data(asked, "Tout effacer"), CHAT)))["text"]
        await server.wait_for(lambda: bool(server.of("deleteMyCommands")))
        assert "une personne qui n’organise plus" in (await reply(server, BOSS, server.say("/history", BOSS)))["text"]
        assert (await exported(server, server.say("/export", CHAT)))["stored"].keys() <= UNDER_WAY
        written = await log_of(process)
    assert naming(await everything(store), CHAT) == {}
    assert "a chat was forgotten" in written
    assert str(CHAT) not in written
    assert "Zorglubine" not in written
    assert server.refused == []


async def test_only_an_administrator_has_a_group_forgotten(server: BotApiServer, database_url: str, store: Database) -> None:
    async with running_bot(server, DATABASE_URL=database_url, REHEARSE_FROM=BEFORE):
        await reply(server, GROUP, server.say("/follow", GROUP))
        assert "administre" in (await reply(server, GROUP, server.say("/forget", GROUP)))["text"]
        assert "administre" in (await reply(server, GROUP, server.press("privacy:forget", GROUP)))["text"]
        assert naming(await everything(store), GROUP)
        server.administrators.add(PERSON)
        asked = await reply(server, GROUP, server.say("/forget", GROUP))
        await reply(server, GROUP, server.press(data(asked, "Tout effacer"), GROUP))
    assert naming(await everything(store), GROUP) == {}
