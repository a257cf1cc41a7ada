"""The door through which Telegram brings updates (https://core.telegram.org/bots/api#setwebhook)."""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from bot.updates.intake import Ending
from bot.updates.received import Unreadable
from bot.web.body import CLOSING, read_within
from bot.web.office import Office
from bot.web.problems import Problem

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST = 1_000_000
"""Bytes of an update. A message has 4,096 letters, and what it answers as many."""
LONGEST = 10.0
"""Seconds for the body."""

Take = Callable[[object], Awaitable[None]]
"""Takes an update in JSON; returns when it is handled. Raises `Unreadable` for what is no update, and `Ending`."""


def webhook(secret: str, take: Take) -> Callable[[Request, Office], Awaitable[Response]]:
    """The endpoint. It answers 200 only when the update is handled; whatever else makes Telegram bring it again."""

    async def post_update(request: Request, office: Office) -> Response:
        given = request.headers.get(SECRET, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            raise Problem(HTTPStatus.FORBIDDEN, f"the header {SECRET} does not have the secret of this bot", CLOSING)
        body = await read_within(request, LARGEST, LONGEST)
        try:
            content = json.loads(body)
        except (ValueError, RecursionError):
            raise Problem(HTTPStatus.BAD_REQUEST, "the body is not JSON") from None
        try:
            await take(content)
        except Unreadable as fault:
            raise Problem(HTTPStatus.BAD_REQUEST, str(fault)) from None
        except Ending:
            raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, "this process ends; bring the update again", {"Retry-After": "1"}) from None
        return Response()

    return post_update
