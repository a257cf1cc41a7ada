"""What is served over HTTP while a process cannot begin, since the database or Telegram is away: that it is not well, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from enum import Enum
from http import HTTPStatus
from socket import socket
from typing import TypeVar

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.health import unwell
from bot.web.problems import Problem
from bot.web.server import serve_web

SOON = 1.0
"""Seconds in which a start is over where nothing is away; nothing is served in them, and whoever asks waits."""

Given = TypeVar("Given")


class Missing(Enum):
    """What a process cannot begin without: what /healthz says of it while it is away, and of the database."""

    DATABASE = ("the database is away", "away")
    TELEGRAM = ("Telegram was not reached yet", "ok")


def starting_application(missing: Missing) -> Starlette:
    """The application of a process that has not begun."""
    fault, database = missing.value

    async def wellness(request: Request) -> Response:
        return unwell(fault, database)

    async def later(request: Request, error: Exception) -> Response:
        return Problem(HTTPStatus.SERVICE_UNAVAILABLE, f"the bot has not begun: {fault}", {"Retry-After": "5"}).response()

    return Starlette(routes=[Route("/healthz", wellness)], exception_handlers={HTTPStatus.NOT_FOUND.value: later})


async def begun(beginning: Coroutine[None, None, Given], listening: socket, missing: Missing) -> Given:
    """What begins, which takes as long as something is away; meanwhile HTTP says so. What listens goes on to, for whoever serves next."""
    task = asyncio.ensure_future(beginning)
    try:
        await asyncio.wait({task}, timeout=SOON)
        if not task.done():
            serving = asyncio.ensure_future(serve_web(starting_application(missing), listening.dup()))
            try:
                await asyncio.wait({task})
            finally:
                serving.cancel()
                await asyncio.wait({serving})
        return await task
    finally:
        task.cancel()
