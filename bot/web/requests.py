"""Each HTTP request under an id: the X-Request-ID that the client sends, else a new one. It stands in the answer and in the log."""

from __future__ import annotations

import logging
import re
import time
import uuid
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot import logs
from bot.web.problems import Problem

HEADER = "X-Request-ID"
USABLE = re.compile(r"[A-Za-z0-9._-]{1,64}")
ONLY_LOOKING = frozenset({"GET", "HEAD", "OPTIONS", "POST"})
"""Methods that are logged at DEBUG only: they change no programme. POST is how Telegram brings updates."""

_log = logging.getLogger(__name__)


class WithRequestId:
    """Runs an ASGI application, and answers with status 500 where it fails."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get(HEADER, "")
        identifier = given if USABLE.fullmatch(given) else uuid.uuid4().hex
        status = 0

        async def marked(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = identifier
            await send(message)

        begun = time.monotonic()
        with logs.request(identifier):
            try:
                await self._app(scope, receive, marked)
            except Exception:
                _log.exception("a request failed")
                if status:
                    raise
                await _failed()(scope, receive, marked)
            finally:
                level = logging.DEBUG if scope["method"] in ONLY_LOOKING else logging.INFO
                values = {"method": scope["method"], "path": _path(scope), "status": status, "seconds": round(time.monotonic() - begun, 4)}
                _log.log(level, "answered", extra=values)


def _path(scope: Scope) -> str:
    """The path that was asked for, with the names of its parts that vary: they may be secret. Nothing of a path that there is not."""
    if "endpoint" not in scope:
        return "?"
    path: str = scope["path"]
    for name, value in scope.get("path_params", {}).items():
        path = path.replace(str(value), f"{{{name}}}")
    return path


def _failed() -> ASGIApp:
    return Problem(HTTPStatus.INTERNAL_SERVER_ERROR, "something went wrong here, and is in the log; nothing was published").response()
