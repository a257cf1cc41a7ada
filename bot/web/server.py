"""The HTTP server beside the bot, in the same event loop."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from knowledge.errors import KnowledgeError

STOPPING = 5
"""Seconds that running requests have at the end."""
IDLE = 75
"""Seconds for which an idle connection is kept: Telegram brings the next update over it. One closed in that moment costs a second attempt."""


class PortTaken(KnowledgeError):
    """Nothing can be served at this address."""


class Server(uvicorn.Server):
    """uvicorn without its own handling of signals: the bot ends both."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to the bot."""
        yield


def listen(host: str, port: int, setting: str) -> socket.socket:
    """A socket at this address; 0 takes a free port. `setting`: what the port was given by. Raises `PortTaken`."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except (OSError, UnicodeError) as error:  # `UnicodeError`: what can be no name of a host
        cause = (error.strerror if isinstance(error, OSError) else None) or error
        raise PortTaken(f"HTTP cannot be served at LISTEN_ON={host}, {setting}={port}: {cause}") from None


async def serve_web(application: ASGIApp, listening: socket.socket) -> None:
    """Answer requests until cancelled."""
    config = uvicorn.Config(
        application, log_config=None, access_log=False, lifespan="off", server_header=False, proxy_headers=False,
        timeout_graceful_shutdown=STOPPING, timeout_keep_alive=IDLE,
    )  # fmt: skip
    server = Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await asyncio.shield(serving)
    finally:
        server.should_exit = True
        await serving
