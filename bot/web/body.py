"""Reading what a client sends, within a size and a time, whatever it says of its length."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request

from bot.web.problems import Problem
from knowledge.formats.reading import LARGEST_FILE

LONGEST_UPLOAD = 120.0
"""Seconds for the whole body."""
MOST_THROWN_AWAY, LONGEST_THROWN_AWAY = 64_000_000, 20.0
"""Bytes and seconds of a body that nobody reads, before the line is cut."""
CLOSING = {"Connection": "close"}
FORMS = ("multipart/",)
"""A form is not the file itself."""


async def body_of(request: Request) -> bytes:
    """The file that is the body of a request. Raises `Problem` (400, 408, 413, 415), and `ClientDisconnect` where it breaks off."""
    if request.headers.get("content-type", "").lower().startswith(FORMS):
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "send the file itself as the body, not a form (curl --upload-file FILE)", CLOSING)
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "send the file as it is, without Content-Encoding", CLOSING)
    content = await read_within(request, LARGEST_FILE, LONGEST_UPLOAD)
    if not content:
        raise Problem(HTTPStatus.BAD_REQUEST, "the body is empty; send the programme file")
    return content


async def read_within(request: Request, largest: int, longest: float) -> bytes:
    """The body of a request, of so many bytes and in so many seconds at most. Raises `Problem` (408, 413), and `ClientDisconnect`."""
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) > largest:
        raise _too_large(largest)
    content = bytearray()
    try:
        async with asyncio.timeout(longest):
            async for piece in request.stream():
                content += piece
                if len(content) > largest:
                    raise _too_large(largest)
    except TimeoutError:
        raise Problem(HTTPStatus.REQUEST_TIMEOUT, f"the body did not arrive within {longest:g} seconds", CLOSING) from None
    return bytes(content)


async def throw_away(request: Request) -> None:
    """Take in what is left of a body, so that a client which sends all of it before it listens hears why it is refused.

    One that asks before it sends (`Expect: 100-continue`) hears it in any case.
    """
    if "expect" in request.headers:
        return
    taken = 0
    with suppress(ClientDisconnect, TimeoutError, RuntimeError):  # the last where there is nothing left
        async with asyncio.timeout(LONGEST_THROWN_AWAY):
            async for piece in request.stream():
                taken += len(piece)
                if taken > MOST_THROWN_AWAY:
                    return


def _too_large(largest: int) -> Problem:
    return Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the body may have {largest:,} bytes", CLOSING)
