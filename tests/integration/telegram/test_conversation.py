"""The bot as a process against a Bot API server on loopback: a scripted conversation, hostile text, and faults."""

from __future__ import annotations

import asyncio
import random
import signal

from tests.integration.telegram.bot_api_server import BotApiServer, Fault
from tests.integration.telegram.bots import answer_to, running_bot
from tests.integration.waiting import read_until
from tests.processes import PATIENCE


async def test_every_command_is_answered_in_the_language_of_the_app(server: BotApiServer) -> None:
    expected = {
        "/start": "Bonjour", "/help": "Vous pouvez", "/programme": "Lamarzelle", "/now": "logement", "/next": "enfance", "/speakers": "Peupion",
        "/venue": "rue de Martignac", "/contacts": "Lemoine", "/press": "Roullé", "/language": "langue",
    }  # fmt: skip
    async with running_bot(server):
        for number, (command, words) in enumerate(expected.items(), 10):
            assert words in await answer_to(server, command, chat=number), command
        assert "You can ask me for" in await answer_to(server, "/help", chat=40, language="en-GB")
        await server.wait_for(lambda: len(server.of("setMyCommands")) >= 6)
    assert server.refused == []
    languages = {call.get("language_code") for call in server.of("setMyCommands")}
    assert languages == {None, "fr", "en"}


async def test_free_text_buttons_and_cards(server: BotApiServer) -> None:
    async with running_bot(server):
        assert "15\u00a0h\u00a030" in await answer_to(server, "à quelle heure parle Régnier ?")
        assert "3:30\u00a0p.m." in await answer_to(server, "when is Alain Regnier on?", chat=2)
        keyboard = server.of("sendMessage")[-1]["reply_markup"]["inline_keyboard"]
        buttons = [button for row in keyboard for button in row]
        before = len(server.of("sendMessage"))
        await server.press(buttons[0]["callback_data"], chat=2)
        await server.wait_for(lambda: len(server.of("sendMessage")) > before)
        assert "Solibail" in server.of("sendMessage")[-1]["text"]
        assert len(server.of("answerCallbackQuery")) == 1
        await answer_to(server, "le contact presse ?")
        await server.wait_for(lambda: len(server.of("sendContact")) == 2 or bool(server.refused))
        assert server.refused == []
        assert server.of("sendContact")[0]["phone_number"] == "+33142756137"
        assert "Martignac" in await answer_to(server, "c où ?")
        first = server.of("sendMessage")[-1]["reply_markup"]["inline_keyboard"][0][0]
        assert first["url"].startswith("https://www.openstreetmap.org/search?query=18")
    assert server.refused == []


async def test_an_old_button_says_so_and_gives_the_fresh_answer(server: BotApiServer) -> None:
    async with running_bot(server):
        await server.press("venue@older1")
        await server.wait_for(lambda: len(server.of("sendMessage")) == 1)
        await server.press("no such thing@older1")
        await server.wait_for(lambda: len(server.of("sendMessage")) == 2)
    text = server.of("sendMessage")[0]["text"]
    assert "version antérieure" in text
    assert "Martignac" in text


async def test_hostile_text_is_answered_each_and_nothing_is_refused(server: BotApiServer) -> None:
    chance = random.Random(7)  # noqa: S311 - the same lines every time
    lines = ["".join(chr(chance.randrange(1, 0x2FFF)) for _ in range(chance.randrange(1, 200))) for _ in range(20)]
    lines += [
        "x" * 4000,
        "😀" * 500,
        "<b>wifi</b> <script>",
        "\u202ewifi ?",
        "Reg\u200bnier",
        "'; DROP TABLE speakers; --",
        "&amp; &lt;",
        "é" * 300,
        "15:99 ?",
        "?",
    ]
    async with running_bot(server):
        for number, line in enumerate(lines, 100):
            await server.say(line, chat=number)
        await server.wait_for(
            lambda: {call["chat_id"] for call in server.of("sendMessage")} >= {str(number) for number in range(100, 100 + len(lines))}
        )
    assert server.refused == []


async def test_what_is_no_text_gets_a_friendly_word(server: BotApiServer) -> None:
    async with running_bot(server):
        await server.send(voice={"file_id": "1", "file_unique_id": "1", "duration": 3})
        await server.wait_for(lambda: len(server.of("sendMessage")) == 1)
    assert "écouter" in server.of("sendMessage")[0]["text"]


async def test_groups_are_answered_only_when_the_bot_is_meant(server: BotApiServer) -> None:
    async with running_bot(server):
        await server.say("c où ?", chat=-5)
        await server.say("@seminar_test_bot c où ?", chat=-5)
        await server.wait_for(lambda: len(server.of("sendMessage")) == 1)
    assert len(server.of("sendMessage")) == 1


async def test_an_edited_question_edits_its_answer(server: BotApiServer) -> None:
    async with running_bot(server):
        await server.say("c où ?")
        await server.wait_for(lambda: len(server.of("sendMessage")) == 1)
        question = server.written[-1]
        await server.edit(question, "qui conclut ?")
        await server.edit(question, "qui conclut ??")
        await server.wait_for(lambda: len(server.of("editMessageText")) == 1)
        await answer_to(server, "wifi ?", chat=2)
    (edit,) = server.of("editMessageText")
    assert "Lamarzelle" in edit["text"]
    assert len(server.of("sendMessage")) == 2
    assert server.refused == []


async def test_inline_mode_offers_cards(server: BotApiServer) -> None:
    async with running_bot(server):
        for query, offset in (("lanco", ""), ("", ""), ("xyzzy", ""), ("", "no number")):
            await server.ask_inline(query, offset=offset)
        await server.wait_for(lambda: len(server.of("answerInlineQuery")) == 4 or bool(server.refused))
    assert server.refused == []
    lanco, empty, nothing, again = server.of("answerInlineQuery")
    assert lanco["results"][0]["title"] == "Patrice Lanco"
    assert len(empty["results"]) > 5
    assert again["results"] == empty["results"]
    assert (nothing["results"], nothing["button"]["text"]) == ([], "Poser une question au bot")


async def test_a_new_group_is_told_how_to_ask_and_a_removed_bot_is_quiet(server: BotApiServer) -> None:
    async with running_bot(server):
        await server.become("member", chat=-8, before="left")
        await server.wait_for(lambda: len(server.of("sendMessage")) == 1)
        await server.become("kicked", chat=-8, before="member")
        await server.become("kicked", chat=8, before="member")
        await answer_to(server, "c où ?")
    assert "/ask" in server.of("sendMessage")[0]["text"]
    assert len(server.of("sendMessage")) == 2


async def test_faults_of_the_network_lose_no_answer(server: BotApiServer) -> None:
    server.faults += [Fault("getMe", 502), Fault("getUpdates", 401), Fault("sendMessage", 500, times=2), Fault("setMyCommands", 429, retry_after=1)]
    async with running_bot(server):
        assert "Martignac" in await answer_to(server, "c où ?")
        server.faults.append(Fault("sendMessage", 429, retry_after=1))
        assert "Lemoine" in await answer_to(server, "wifi ?")
        server.faults.append(Fault("getUpdates", drop=True))
        assert "Lamarzelle" in await answer_to(server, "qui conclut ?")


async def test_answers_of_one_chat_come_in_order(server: BotApiServer) -> None:
    async with running_bot(server):
        for _ in range(5):
            await server.say("qui est Damon ?")
            await server.say("et son numéro ?")
        await server.wait_for(lambda: len(server.of("sendMessage")) == 10)
    texts = [call["text"] for call in server.of("sendMessage")]
    assert all("Damon" in text for text in texts)
    assert all("Lemoine" in text for text in texts[1::2])


async def test_a_wrong_token_ends_with_a_clear_line(server: BotApiServer) -> None:
    async with running_bot(server, token="1:wrong") as process:  # noqa: S106 - made up
        _, errors = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 3
    assert b"refuses the token" in errors
    assert b"1:wrong" not in errors
    assert b"Traceback" not in errors


async def test_sigterm_ends_it_while_the_network_is_down() -> None:
    server = BotApiServer(url="http://127.0.0.1:9")
    async with running_bot(server) as process:
        await read_until(process, "cannot be reached")
        process.send_signal(signal.SIGTERM)
        _, errors = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0
    assert b"Traceback" not in errors
