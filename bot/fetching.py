"""Fetching a programme from an address of the web, within a size and a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from knowledge.errors import KnowledgeError
from knowledge.formats.reading import LARGEST_FILE

LONGEST_WAIT = 30.0
"""Seconds for the whole answer."""
MOST_REDIRECTS = 5
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address held, and what the server calls this version of it (RFC 9110, section 8.8)."""

    content: bytes
    tag: str | None = None
    modified: str | None = None

    def conditions(self) -> dict[str, str]:
        """The headers of a request for anything newer."""
        conditions = {"If-None-Match": self.tag, "If-Modified-Since": self.modified}
        return {"User-Agent": "seminar-bot"} | {name: value for name, value in conditions.items() if value}


NOTHING_KNOWN = Fetched(b"")


def is_address(source: str) -> bool:
    """Whether this is an address, and no file."""
    return ADDRESS.match(source) is not None


def fetch(address: str, longest_wait: float = LONGEST_WAIT) -> bytes:
    """What an address holds. Raises `KnowledgeError` where it cannot be had; waits `longest_wait` seconds at most."""
    import asyncio

    return asyncio.run(fetch_if_changed(address, NOTHING_KNOWN, longest_wait)).content


async def fetch_if_changed(address: str, known: Fetched, longest_wait: float = LONGEST_WAIT) -> Fetched:
    """What an address holds now; `known` itself where the server says that it has not changed. Raises `KnowledgeError`."""
    from http import HTTPStatus

    import aiohttp

    if not address.lower().startswith(("http://", "https://")):
        raise KnowledgeError(f"{address} cannot be read: an address must begin with http:// or https://")
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=longest_wait), trust_env=True) as session,
            session.get(address, max_redirects=MOST_REDIRECTS, headers=known.conditions()) as answer,
        ):
            if answer.status == HTTPStatus.NOT_MODIFIED:
                return known
            if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
                nowhere = " and leads nowhere" if answer.status < HTTPStatus.BAD_REQUEST else ""
                said = f"{answer.status} {answer.reason or ''}".rstrip()
                raise KnowledgeError(f"{address} cannot be read: the server says {said}{nowhere}")
            content = bytearray()
            async for piece in answer.content.iter_chunked(65_536):
                content += piece
                if len(content) > LARGEST_FILE:
                    raise KnowledgeError(f"{address} cannot be read: it has more than {LARGEST_FILE:,} bytes")
            return Fetched(bytes(content), answer.headers.get("ETag"), answer.headers.get("Last-Modified"))
    except TimeoutError:
        raise KnowledgeError(f"{address} cannot be read: no answer within {longest_wait:g} seconds") from None
    except aiohttp.TooManyRedirects:
        raise KnowledgeError(f"{address} cannot be read: it leads on more than {MOST_REDIRECTS} times") from None
    except aiohttp.NonHttpUrlRedirectClientError as error:
        raise KnowledgeError(f"{address} cannot be read: it leads to {error}, which is no address of the web") from None
    except aiohttp.InvalidURL:
        raise KnowledgeError(f"{address} is not an address of the web") from None
    except aiohttp.ClientConnectorError:
        raise KnowledgeError(f"{address} cannot be read: {urlsplit(address).hostname} cannot be reached") from None
    except aiohttp.ClientPayloadError:
        raise KnowledgeError(f"{address} cannot be read: what the server sends breaks off, or is not packed as it says") from None
    except (aiohttp.ClientError, ValueError) as error:
        raise KnowledgeError(f"{address} cannot be read: {error or type(error).__name__}") from None
