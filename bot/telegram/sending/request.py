"""HTTP to Telegram over aiohttp, at the library's own extension point (`telegram.request.BaseRequest`).

The stock client costs four fifths of a bot's processor time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from http import HTTPStatus
from typing import Any

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.updates.leaving import Leaving, what_leaves

CONNECTIONS = 256
TIMEOUT = 10.0
"""Seconds to wait where the caller does not say."""
CONNECT_TIMEOUT = 5.0
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
NOWHERE = URL()
ADDRESSES = 128
"""Addresses and time-outs that are kept as the client wants them: there is one address for each method, and one for each file."""


class NeverSent(NetworkError):
    """No connection was made, so the request surely did not arrive."""


class LeavingForm(aiohttp.BytesPayload):
    """A form that says when it has left: a request is written to a connection on which nothing else waits, so it is handed over at once."""

    def __init__(self, form: bytes, left: Callable[[], None]) -> None:
        super().__init__(form)
        self._left = left

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        """Write it, and say so."""
        await super().write_with_length(writer, content_length)
        self._left()


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
            connector = aiohttp.TCPConnector(limit=CONNECTIONS)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

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
        wait = read_timeout if isinstance(read_timeout, int | float) else TIMEOUT
        if request_data is not None and request_data.contains_files:
            return await self._exchange(url, method, _parts(request_data), None, wait)
        form = _form(request_data.json_parameters) if request_data else None
        leaving = what_leaves() if _is_answer(url) else None
        if form is None or leaving is None:
            return await self._exchange(url, method, form, FORM, wait)
        return await self._answer(url, method, form, leaving, wait)

    async def ask_for_updates(self, url: str, fields: Mapping[str, str], takes: float) -> list[object]:
        """The updates in JSON as they came, whether the library can read them or not. `takes`: seconds to wait for the answer.

        Raises `TelegramError` as the library does (https://core.telegram.org/bots/api#making-requests).
        """
        status, body = await self._exchange(url, "POST", _form(fields), FORM, takes)
        try:
            answer = json.loads(body)
            result = answer["result"] if status == HTTPStatus.OK else None
        except (ValueError, KeyError, TypeError, RecursionError):
            raise NetworkError(f"HTTP {status} with an answer that cannot be read") from None
        if status != HTTPStatus.OK:
            raise _fault(status, answer)
        if not isinstance(result, list):
            raise NetworkError("the answer is no list of updates")
        return result

    async def _answer(self, url: str, method: str, form: bytes, leaving: Leaving, wait: float) -> tuple[int, bytes]:
        try:
            status, body = await self._exchange(url, method, LeavingForm(form, leaving.left), FORM, wait)
        except TimedOut:  # it may have arrived, and nobody sends it again
            raise
        except NetworkError:
            leaving.failed()
            raise
        if status != HTTPStatus.OK:
            leaving.failed()
        return status, body

    async def _exchange(
        self, url: str, method: str, data: aiohttp.FormData | aiohttp.Payload | bytes | None, headers: Mapping[str, str] | None, wait: float
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("the session is not open")
        try:
            async with self._session.request(method, _address(url), data=data, headers=headers, timeout=_timeout(wait)) as response:
                status, body = response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NeverSent(type(error).__name__) from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from error
        if status == HTTPStatus.OK:
            self._reached()
        return status, body


def _fault(status: int, answer: Any) -> TelegramError:
    """What an answer that is no success says."""
    values = answer if isinstance(answer, dict) else {}
    said, parameters = str(values.get("description") or f"HTTP {status}"), values.get("parameters")
    wait = parameters.get("retry_after") if isinstance(parameters, dict) else None
    if isinstance(wait, int):
        return RetryAfter(wait)
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
        return InvalidToken(said)
    return Conflict(said) if status == HTTPStatus.CONFLICT else NetworkError(said)


def _is_answer(url: str) -> bool:
    """Whether a request is what somebody waits for, and not something beside it, such as the confirmation of a pressed button."""
    return url.rpartition("/")[2].startswith(("send", "edit", "answerInline"))


@lru_cache(maxsize=ADDRESSES)
def _address(url: str) -> URL:
    return URL(url)


@lru_cache(maxsize=ADDRESSES)
def _timeout(wait: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(sock_read=wait, sock_connect=CONNECT_TIMEOUT)


def _form(fields: Mapping[str, str]) -> bytes:
    """Fields as a form. yarl, which writes them into addresses, is compiled; the standard library's `urlencode` takes ten times as long."""
    return NOWHERE.with_query(fields).raw_query_string.encode()


def _parts(data: RequestData) -> aiohttp.FormData:
    """Files and fields, each as a part of its own."""
    form = aiohttp.FormData()
    for name, (file, content, mime) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=file, content_type=mime)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    return form
