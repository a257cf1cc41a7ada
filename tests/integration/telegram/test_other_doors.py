"""A running bot and the doors beside it: HTTP in its own process, the command line in another."""

from __future__ import annotations

from pathlib import Path

import httpx

from knowledge.store.database import Database
from tests.command_line import typed_beside
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to
from tests.integration.telegram.organising import BEFORE, FOLLOWER, MOVED, bot, follows_all, messages
from tests.integration.waiting import read_until

API_TOKEN = "a-token-of-the-tests"  # noqa: S105 - of a server that is only here


async def test_push_watches_a_running_bot_and_says_where_none_runs(server: BotApiServer, database_url: str, store: Database, tmp_path: Path) -> None:
    file = tmp_path / "moved.yaml"
    file.write_text(MOVED, "utf-8")
    async with bot(server, database_url):
        await answer_to(server, "/help", FOLLOWER)
        await follows_all(store)
        said = await typed_beside(database_url, "push", str(file), "--now", BEFORE)
        assert "1 chat" in said
        assert "Everybody has been told" in said
        assert len(messages(server, FOLLOWER)) == 2
    said = await typed_beside(database_url, "undo", "--now", BEFORE)
    assert "No bot is running" in said
    async with bot(server, database_url):
        await server.wait_for(lambda: len(messages(server, FOLLOWER)) == 3)


async def test_what_is_put_over_http_is_told_and_answered(server: BotApiServer, database_url: str, store: Database) -> None:
    async with bot(server, database_url, PORT="0", API_TOKEN=API_TOKEN) as process:
        port = int((await read_until(process, "127.0.0.1, port ")).rpartition("port ")[2])
        await answer_to(server, "/help", FOLLOWER)
        await follows_all(store)
        headers = {"Authorization": f"Bearer {API_TOKEN}"}
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", headers=headers, trust_env=False, timeout=30) as client:
            tag = (await client.get("/api/programme")).headers["etag"]
            answer = await client.put("/api/programme", content=MOVED, headers={"If-Match": tag})
            assert (answer.json()["revision"], answer.json()["told"]) == (2, 1)
        await server.wait_for(lambda: any("16\u00a0h\u00a045" in each["text"] for each in messages(server, FOLLOWER)))


async def test_a_port_that_is_taken_is_told_in_a_sentence(server: BotApiServer, tmp_path: Path) -> None:
    port = server.url.rpartition(":")[2]
    async with bot(server, f"sqlite:///{tmp_path}/store.db", PORT=port) as process:
        _, errors = await process.communicate()
        assert f"PORT={port}" in errors.decode().splitlines()[-1]
        assert process.returncode == 2
