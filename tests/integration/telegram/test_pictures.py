"""The programme as a picture, by command and by button, against the Bot API server."""

from __future__ import annotations

import io

from PIL import Image

from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to, running_bot


async def pictures(server: BotApiServer, number: int) -> list[dict[str, object]]:
    await server.wait_for(lambda: len(server.of("sendPhoto")) >= number or bool(server.refused))
    assert server.refused == []
    return server.of("sendPhoto")


async def test_the_programme_is_sent_as_a_picture_and_uploaded_once(server: BotApiServer) -> None:
    async with running_bot(server, REHEARSE_SPEED="0.001"):
        await answer_to(server, "/programme")
        labels = [button for row in server.of("sendMessage")[-1]["reply_markup"]["inline_keyboard"] for button in row]
        (button,) = [each for each in labels if "image" in each["text"]]
        await server.press(button["callback_data"])
        first = (await pictures(server, 1))[0]
        assert isinstance(first["photo"], bytes)
        assert Image.open(io.BytesIO(first["photo"])).width == 1080
        assert "/programme" in str(first["caption"])
        await server.say("/image", chat=2)
        assert str((await pictures(server, 2))[1]["photo"]).startswith("photo-")
        await server.say("/image", chat=3, language="en")
        third = (await pictures(server, 3))[2]
        assert isinstance(third["photo"], bytes)
        assert "Tuesday 24 January 2012" in str(third["caption"])
        await server.press(third["reply_markup"]["inline_keyboard"][0][0]["callback_data"], chat=3, language="en")  # type: ignore[index]
        light = (await pictures(server, 4))[3]["photo"]
        assert isinstance(light, bytes)
        assert light != third["photo"]
        await server.say("c où ?", chat=2)
        await server.edit(server.written[-1], "/image")
        assert str((await pictures(server, 5))[4]["chat_id"]) == "2"
