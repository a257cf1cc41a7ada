"""HTTP to Telegram over aiohttp, at the library's own extension point (`telegram.request.BaseRequest`).

The stock client costs four fifths of a bot's processor time. One trap is closed here as well: a 401 or 404 on getUpdates
would end the polling for ever while the process lives on; as a network error it is tried again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 256
TIMEOUT = 10.0
"""Seconds to wait where the caller does not say."""
CONNECT_TIMEOUT = 5.0

_log = logging.getLogger(__name__)


class NeverSent(NetworkError):
    """No connection was made, so the request surely did not arrive."""


class AiohttpRequest(BaseRequest):
    """Requests through one aiohttp session with a bounded pool of connections."""

    def __init__(self, reached: Callable[[], None] = lambda: None) -> None:
        """`reached`: is called whenever Telegram took a request."""
        self._session: aiohttp.ClientSession | None = None
        self._reached = reached

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take."""
        return TIMEOUT

    async def initialize(self) -> None:
        """Open the session."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CONNECTIONS))

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request: the status and the body. Raises `NeverSent`, `NetworkError` or `TimedOut`; after the last two it may have arrived."""
        if self._session is None:
            raise NetworkError("the session is not open")
        wait = read_timeout if isinstance(read_timeout, int | float) else TIMEOUT
        timeout = aiohttp.ClientTimeout(sock_read=wait, sock_connect=CONNECT_TIMEOUT)
        try:
            async with self._session.request(method, url, data=_body(request_data), timeout=timeout) as response:
                status, body = response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NeverSent(type(error).__name__) from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from error
        if url.endswith("/getUpdates") and status in (401, 404):
            _log.error("Telegram refuses the token (HTTP %s on getUpdates); trying again", status)
            raise NetworkError(f"HTTP {status} on getUpdates")
        if status == HTTPStatus.OK:
            self._reached()
        return status, body


def _body(data: RequestData | None) -> aiohttp.FormData | None:
    if data is None:
        return None
    form = aiohttp.FormData()
    if data.contains_files:
        for name, (file, content, mime) in (data.multipart_data or {}).items():
            form.add_field(name, content, filename=file, content_type=mime)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    return form
