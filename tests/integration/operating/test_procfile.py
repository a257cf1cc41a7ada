"""The Procfile as a platform runs it: the release, then the web process and the worker side by side, ended by SIGTERM."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from tests.integration.postgresql_server import free_port
from tests.integration.telegram.bot_api_server import TOKEN, bot_api_server
from tests.integration.telegram.bots import REHEARSAL, answer_to
from tests.processes import PATIENCE

ROOT = Path(__file__).resolve().parents[3]
PROGRAMS = Path(sys.executable).parent


@asynccontextmanager
async def honcho(*processes: str, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Lines of the Procfile, run by honcho."""
    environment = os.environ | settings | {"PATH": f"{PROGRAMS}:{os.environ['PATH']}"}
    command = [PROGRAMS / "honcho", "--procfile", ROOT / "Procfile", "--app-root", ROOT, "start", *processes]
    process = await asyncio.create_subprocess_exec(*command, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), PATIENCE)


async def test_release_web_and_worker(tmp_path: Path) -> None:
    port, health = free_port(), free_port()
    async with bot_api_server() as server:
        settings = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": server.url,
            "REHEARSE_FROM": REHEARSAL,
            "DATABASE_URL": f"sqlite:///{tmp_path}/store.db",
            "WEBHOOK_URL": f"http://127.0.0.1:{port}",
            "LISTEN_ON": "127.0.0.1",
            "PORT": str(port),
            "HEALTH_PORT": str(health),
        }
        async with honcho("release", **settings) as release:
            said, _ = await asyncio.wait_for(release.communicate(), PATIENCE)
        assert b"has the schema of this version" in said
        async with honcho("web", "worker", **settings) as both:
            seen = b""
            assert both.stdout is not None
            async with asyncio.timeout(PATIENCE):
                while not (seen.count(b"is ready") == 2 and b"tells the subscribers" in seen and b"Telegram brings updates" in seen):
                    line = await both.stdout.readline()
                    assert line, f"the processes ended, and said only: {seen.decode()}"
                    seen += line
            assert "Martignac" in await answer_to(server, "c où ?")
            await server.wait_for(lambda: server.courier.statuses[200] == 1)
            async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
                web, worker = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{health}"
                seen_by = [(await client.get(each + path)).status_code for each in (web, worker) for path in ("/healthz", "/metrics", "/")]
            assert seen_by == [200, 200, 200, 200, 200, 404]
            both.send_signal(signal.SIGTERM)
            rest, _ = await asyncio.wait_for(both.communicate(), PATIENCE)
        assert rest.count(b"application: ending") == 2
        assert b"Traceback" not in seen + rest
        assert server.polls == 0
        assert server.refused == []
