"""Answers of the Bot API as they go over HTTP, and what a bot sent, decoded (https://core.telegram.org/bots/api#making-requests)."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web


def given(value: Any) -> web.Response:
    """What a method gives."""
    return web.json_response({"ok": True, "result": value})


def refused(status: int, description: str, parameters: dict[str, int] | None = None) -> web.Response:
    """A refusal, with what the bot may do about it."""
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return web.json_response(body, status=status)


def dropped(request: web.Request) -> web.Response:
    """No answer: the connection breaks."""
    assert request.transport is not None
    request.transport.close()
    return web.Response()


async def arguments_of(request: web.Request) -> dict[str, Any]:
    """What the bot sent with a call."""
    return {name: _decoded(value) for name, value in (await request.post()).items()}


def _decoded(value: Any) -> Any:
    """A value as the bot meant it; a file that it sent is its content."""
    if isinstance(value, web.FileField):
        return value.file.read()
    try:
        return json.loads(value) if isinstance(value, str) and value[:1] in "[{" else value
    except json.JSONDecodeError:
        return value
