"""People's own calendars, by command and by button, against the Bot API server."""

from __future__ import annotations

import asyncio
import re
import socket

import httpx
from icalendar import Calendar

from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to, running_bot
from tests.processes import PATIENCE


def buttons(server: BotApiServer) -> dict[str, str]:
    """The callback data of the last message's buttons, by label."""
    rows = server.of("sendMessage")[-1]["reply_markup"]["inline_keyboard"]
    return {button["text"]: button["callback_data"] for row in rows for button in row if "callback_data" in button}


async def file(server: BotApiServer, data: str) -> set[str]:
    """Press a button, and read the sessions of the calendar that comes."""
    before = len(server.of("sendDocument"))
    await server.press(data)
    await server.wait_for(lambda: len(server.of("sendDocument")) > before or bool(server.refused))
    assert server.refused == []
    calendar = Calendar.from_ical(server.of("sendDocument")[-1]["document"])
    return {str(event["uid"]).partition("@")[0] for event in calendar.walk("VEVENT")}


async def test_the_programme_a_session_and_what_is_followed_come_as_files(server: BotApiServer) -> None:
    async with running_bot(server):
        await answer_to(server, "/programme")
        assert len(await file(server, buttons(server)["Ajouter à mon agenda"])) == 5
        await answer_to(server, "la table ronde sur la petite enfance ?")
        assert await file(server, buttons(server)["Ajouter à mon agenda"]) == {"early-childhood"}
        await answer_to(server, "/calendar")
        mine = buttons(server)["Mes séances suivies, en fichier"]
        assert len(buttons(server)) == 2, "no address is offered where people do not reach the bot"
        before = len(server.of("sendMessage"))
        await server.press(mine)
        await server.wait_for(lambda: len(server.of("sendMessage")) > before)
        assert "encore rien" in server.of("sendMessage")[-1]["text"]
        await answer_to(server, "/follow Lamarzelle")
        assert await file(server, mine) == {"closing"}


async def test_the_address_to_subscribe_to_is_told_and_works_until_the_chat_is_forgotten(server: BotApiServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    async with running_bot(server, PORT=str(port), PUBLIC_URL=f"http://127.0.0.1:{port}/"), httpx.AsyncClient(trust_env=False) as client:
        await answer_to(server, "/follow Lamarzelle")
        await answer_to(server, "/calendar")
        before = len(server.of("sendMessage"))
        await server.press(buttons(server)["L’adresse d’abonnement"])
        await server.wait_for(lambda: len(server.of("sendMessage")) > before)
        own, whole = re.findall(r"http://\S+", server.of("sendMessage")[-1]["text"])
        assert (await client.get(own)).text.count("UID:closing@") == 1
        assert (await client.get(whole)).text.count("BEGIN:VEVENT") == 5
        await server.press("privacy:forget")
        await server.wait_for(lambda: len(server.of("sendMessage")) > before + 1)
        async with asyncio.timeout(PATIENCE):
            assert (await client.get(own)).status_code == 404
    assert server.refused == []
