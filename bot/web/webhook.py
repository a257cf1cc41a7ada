"""The door through which Telegram brings updates (https://core.telegram.org/bots/api#setwebhook)."""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.updates.intake import Ending
from bot.updates.received import Unreadable
from bot.web.body import CLOSING, read_within
from bot.web.problems import Problem

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST = 1_000_000
"""Bytes of an update. A message has 4,096 letters, and what it answers as many."""
LONGEST = 10.0
"""Seconds for the body."""

Take = Callable[[object], Awaitable[None]]
"""Takes an update in JSON; returns when it is handled. Raises `Unreadable` for what is no update, and `Ending`."""


TAKEN = Response()


class Door:
    """The door, as an ASGI application before all others, since most of what comes is for it. What is not goes on to `others`."""

    def __init__(self, path: str, secret: str, take: Take, others: ASGIApp) -> None:
        self._path = path
        self._secret = secret.encode()
        self._take = take
        self._others = others

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"] != self._path or scope["method"] != "POST":
            await self._others(scope, receive, send)
            return
        try:
            await self._bring(Request(scope, receive))
        except Problem as problem:
            await problem.response()(scope, receive, send)
        else:
            await TAKEN(scope, receive, send)

    async def _bring(self, request: Request) -> None:
        """Returns only when the update is handled; whatever else is answered makes Telegram bring it again. Raises `Problem`."""
        if not hmac.compare_digest(request.headers.get(SECRET, "").encode(), self._secret):
            raise Problem(HTTPStatus.FORBIDDEN, f"the header {SECRET} does not have the secret of this bot", CLOSING)
        body = await read_within(request, LARGEST, LONGEST)
        try:
            content = json.loads(body)
        except (ValueError, RecursionError):
            raise Problem(HTTPStatus.BAD_REQUEST, "the body is not JSON") from None
        try:
            await self._take(content)
        except Unreadable as fault:
            raise Problem(HTTPStatus.BAD_REQUEST, str(fault)) from None
        except Ending:
            raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, "this process ends; bring the update again", {"Retry-After": "1"}) from None
