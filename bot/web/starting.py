"""What is served over HTTP while a process cannot begin, since the database or Telegram is away: that it is not well, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from http import HTTPStatus
from socket import socket
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.health import unwell
from bot.web.missing import Missing
from bot.web.problems import Problem
from bot.web.server import serve_web
from knowledge.errors import KnowledgeError

SOON = 1.0
"""Seconds in which a start is over where nothing is away; nothing is served in them, and whoever asks waits."""

Given = TypeVar("Given")


class NotServed(KnowledgeError):
    """HTTP cannot be served, though its port can be listened on."""


def starting_application(missing: Missing) -> Starlette:
    """The application of a process that has not begun."""
    fault, database = missing.value

    async def wellness(request: Request) -> Response:
        return unwell(fault, database)

    async def later(request: Request, error: Exception) -> Response:
        return Problem(HTTPStatus.SERVICE_UNAVAILABLE, f"the bot has not begun: {fault}", {"Retry-After": "5"}).response()

    return Starlette(routes=[Route("/healthz", wellness)], exception_handlers={HTTPStatus.NOT_FOUND.value: later})


async def begun(beginning: Coroutine[None, None, Given], listening: socket, missing: Missing) -> Given:
    """What begins, which takes as long as something is away; meanwhile HTTP says so. What listens goes on to, for whoever serves next.

    Raises `NotServed`, and what beginning raises.
    """
    task = asyncio.ensure_future(beginning)
    try:
        await asyncio.wait({task}, timeout=SOON)
        if not task.done():
            await _served_until(task, starting_application(missing), listening)
        return await task
    finally:
        task.cancel()
        await asyncio.wait({task})


async def _served_until(task: asyncio.Future[Given], application: Starlette, listening: socket) -> None:
    """Serve until something is done. A server that ends by itself has failed: nobody would ever be told how the process is. Raises `NotServed`."""
    with listening.dup() as heard:
        serving = asyncio.ensure_future(serve_web(application, heard))
        either: set[asyncio.Future[Any]] = {task, serving}
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            serving.cancel()
            await asyncio.wait({serving})
    if not serving.cancelled():
        raise NotServed(f"HTTP cannot be served: {serving.exception() or 'the server ended'}") from serving.exception()
