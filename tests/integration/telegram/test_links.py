"""Links that open the bot at one thing, and /qr, against the Bot API server."""

from __future__ import annotations

import io

import zxingcpp
from PIL import Image

from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to, running_bot


async def code(server: BotApiServer, number: int) -> str:
    """What a reader reads in a picture that was sent."""
    await server.wait_for(lambda: len(server.of("sendPhoto")) >= number or bool(server.refused))
    assert server.refused == []
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(server.of("sendPhoto")[number - 1]["photo"])))
    return found.text


async def test_a_link_greets_and_answers_and_its_code_leads_back_to_it(server: BotApiServer) -> None:
    async with running_bot(server):
        assert "Roullé" in await answer_to(server, "/start press")
        assert "Housing" in await answer_to(server, "/start session-housing", chat=2, language="en")
        assert "Je réponds" in await answer_to(server, "/start something-else", chat=3)
        assert "Roullé" in await answer_to(server, "/start@seminar_test_bot press", chat=-4)
        await server.say("/qr")
        assert await code(server, 1) == "https://t.me/seminar_test_bot"
        assert "startgroup" in server.of("sendPhoto")[0]["caption"]
        await server.say("/qr Lamarzelle")
        assert await code(server, 2) == "https://t.me/seminar_test_bot?start=person-denys-lamarzelle"
        await server.say("/qr petite enfance", chat=5)
        assert await code(server, 3) == "https://t.me/seminar_test_bot?start=session-early-childhood"
        await server.say("/qr press contact", chat=6, language="en")
        assert await code(server, 4) == "https://t.me/seminar_test_bot?start=press"
        await server.press("qr:venue", chat=7)
        assert await code(server, 5) == "https://t.me/seminar_test_bot?start=venue"
        assert "programme" in await answer_to(server, "/qr xyzzy", chat=8)
