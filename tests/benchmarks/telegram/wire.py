"""HTTP/1.1 as fast as Python allows: bodies of a known length over connections that stay open, on both sides. For the benchmarks only."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from http import HTTPStatus
from typing import Protocol

import httptools


class Reply(Protocol):
    """Sends the answer to one request: a status and a JSON body."""

    def __call__(self, body: bytes, status: int = ...) -> None:
        """Send it, now or later."""


Answer = Callable[[str, bytes, Reply], None]
"""Is told the path and the body of a request."""


class Incoming(asyncio.Protocol):
    """A connection on which requests come, one after the other."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._parser = httptools.HttpRequestParser(self)
        self._transport: asyncio.Transport | None = None
        self._path = b""
        self._body = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The connection is open."""
        self._transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        """Some of a request came."""
        self._parser.feed_data(data)

    def on_message_begin(self) -> None:
        """A request begins."""
        self._path = b""
        self._body = bytearray()

    def on_url(self, url: bytes) -> None:
        """Some of its path."""
        self._path += url

    def on_body(self, body: bytes) -> None:
        """Some of its body."""
        self._body += body

    def on_message_complete(self) -> None:
        """It is whole."""
        self._answer(self._path.decode(), bytes(self._body), self._reply)

    def _reply(self, body: bytes, status: int = 200) -> None:
        if self._transport is not None and not self._transport.is_closing():
            head = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            self._transport.write(head.encode() + body)


class Outgoing(asyncio.Protocol):
    """A connection on which requests go out, one at a time."""

    def __init__(self) -> None:
        self._parser = httptools.HttpResponseParser(self)
        self._transport: asyncio.Transport | None = None
        self._status: asyncio.Future[int] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The connection is open."""
        self._transport = transport  # type: ignore[assignment]

    def connection_lost(self, error: Exception | None) -> None:
        """The other side closed it."""
        if self._status is not None and not self._status.done():
            self._status.set_result(0)

    def data_received(self, data: bytes) -> None:
        """Some of an answer came."""
        self._parser.feed_data(data)

    def on_message_complete(self) -> None:
        """It is whole."""
        if self._status is not None and not self._status.done():
            self._status.set_result(self._parser.get_status_code())

    async def post(self, head: bytes, body: bytes) -> int:
        """Send a request and wait for the status; 0 where the other side closed the connection. `head`: up to the length of the body."""
        if self._transport is None or self._transport.is_closing():
            return 0
        self._status = asyncio.get_running_loop().create_future()
        self._transport.write(head + f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        return await self._status

    def close(self) -> None:
        """Close the connection."""
        if self._transport is not None:
            self._transport.close()


class Connections:
    """So many connections to one address at most, opened as they are needed."""

    def __init__(self, host: str, port: int, most: int) -> None:
        self._address = host, port
        self._free: deque[Outgoing] = deque()
        self._slots = asyncio.Semaphore(most)

    async def post(self, head: bytes, body: bytes) -> int:
        """Send a request over a free connection. Gives the status; 0 where there was no answer."""
        async with self._slots:
            connection = self._free.pop() if self._free else None
            if connection is None:
                try:
                    _, connection = await asyncio.get_running_loop().create_connection(Outgoing, *self._address)
                except OSError:
                    return 0
            status = await connection.post(head, body)
            if status:
                self._free.append(connection)
            return status

    def close(self) -> None:
        """Close all that are free."""
        while self._free:
            self._free.pop().close()
