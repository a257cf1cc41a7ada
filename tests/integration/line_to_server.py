"""A line to a server that can be cut, or held so that the server seems to hang."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A line to a server: the URL through it, what cuts it, what keeps all that is sent from arriving, and what mends either."""

    url: str
    cut: Callable[[], Awaitable[None]]
    hold: Callable[[], Awaitable[None]]
    mend: Callable[[], Awaitable[None]]


@asynccontextmanager
async def line_to(url: str) -> AsyncIterator[Line]:
    """A line that can be cut or held, and mended."""
    host, _, port = url.split("@")[-1].split("/")[0].partition(":")
    through: set[asyncio.StreamWriter] = set()
    flows = asyncio.Event()
    flows.set()
    is_cut = False

    async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65536):
                await flows.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if is_cut:
            writer.close()
            return
        theirs, ours = await asyncio.open_connection(host, int(port))
        through.update((writer, ours))
        await asyncio.gather(copy(reader, ours), copy(theirs, writer))

    async def cut() -> None:
        nonlocal is_cut
        is_cut = True
        for writer in through:
            writer.transport.abort()
        through.clear()

    async def hold() -> None:
        flows.clear()

    async def mend() -> None:
        nonlocal is_cut
        is_cut = False
        flows.set()

    listening = await asyncio.start_server(take, "127.0.0.1", 0)
    place = listening.sockets[0].getsockname()[1]
    try:
        yield Line(url.replace(f"{host}:{port}", f"127.0.0.1:{place}"), cut, hold, mend)
    finally:
        flows.set()
        await cut()
        listening.close()
