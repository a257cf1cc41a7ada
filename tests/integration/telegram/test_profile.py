"""How the bot presents itself: set in each language at start, not set again where nothing differs, and no reason not to answer."""

from __future__ import annotations

import pytest

from tests.integration.telegram.bot_api_server import BotApiServer, Fault
from tests.integration.telegram.bots import answer_to, running_bot
from tests.integration.telegram.profile import PROFILE

SET = ("setMyName", "setMyDescription", "setMyShortDescription", "setMyCommands")


def number_set(server: BotApiServer) -> int:
    return sum(len(server.of(method)) for method in SET)


async def test_names_descriptions_and_menus_are_set_in_each_language_and_only_once(server: BotApiServer) -> None:
    async with running_bot(server):
        await server.wait_for(lambda: "MyCommands fr {'type': 'all_group_chats'}" in server.profile.known)
    assert server.refused == []
    assert {call["language_code"] for call in server.of("setMyDescription") if "language_code" in call} >= {"en"}
    french, english = (server.profile.get("getMyDescription", {"language_code": code})["description"] for code in ("fr", "en"))
    assert "travailleurs sociaux" in french
    assert "social workers" in english
    menu = server.profile.get("getMyCommands", {"language_code": "en", "scope": {"type": "all_group_chats"}})
    assert menu[0] == {"command": "ask", "description": "Ask a question here"}
    before = number_set(server)
    async with running_bot(server):
        await answer_to(server, "c où ?")
        await server.say("/start")
        await server.wait_for(lambda: server.profile.asked >= 30)
    assert number_set(server) == before


@pytest.mark.parametrize("status", [404, 429, 500])
async def test_a_profile_that_cannot_be_set_keeps_nobody_from_being_answered(server: BotApiServer, status: int) -> None:
    server.faults = [Fault(method, status, times=1_000, retry_after=30 if status == 429 else None) for method in (*SET, *PROFILE)]
    async with running_bot(server):
        assert "Martignac" in await answer_to(server, "c où ?")
