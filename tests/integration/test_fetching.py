"""A programme from an address: what a server can do wrong is told in one sentence."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator

import pytest
from aiohttp import web

from bot.fetching import fetch
from bot.opening import check_source, read_source
from knowledge.errors import KnowledgeError
from knowledge.formats.reading import LARGEST_FILE

SCHEDULE = {
    "schedule": {
        "conference": {
            "acronym": "day",
            "title": "A day",
            "time_zone_name": "Europe/Paris",
            "days": [
                {"date": "2030-05-04", "rooms": {"Hall": [{"guid": "g", "title": "Git", "date": "2030-05-04T10:00:00+02:00", "duration": "00:30"}]}}
            ],
        }
    }
}


OVER = web.AppKey("over", asyncio.Event)
"""Set when the tests are over, so that the silent server lets go."""


async def _endless(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    for _ in range(LARGEST_FILE // 1_000_000 + 2):
        await answer.write(b" " * 1_000_000)
    return answer


async def _silent(request: web.Request) -> web.Response:
    await request.app[OVER].wait()
    return web.Response()


async def _schedule(request: web.Request) -> web.Response:
    return web.Response(text=json.dumps(SCHEDULE))


async def _page(request: web.Request) -> web.Response:
    return web.Response(text="<!doctype html><title>Hello</title>", content_type="text/html")


async def _moved(request: web.Request) -> web.Response:
    raise web.HTTPFound("/schedule.json")


async def _circle(request: web.Request) -> web.Response:
    raise web.HTTPFound("/circle")


async def _to_a_file(request: web.Request) -> web.Response:
    return web.Response(status=302, headers={"Location": "file:///etc/passwd"})


async def _nowhere(request: web.Request) -> web.Response:
    return web.Response(status=302)


async def _not_packed(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse(headers={"Content-Encoding": "gzip"})
    await answer.prepare(request)
    await answer.write(b"plain")
    return answer


def _application() -> web.Application:
    application = web.Application()
    application[OVER] = asyncio.Event()
    application.add_routes(
        [
            web.get("/schedule.json", _schedule),
            web.get("/page", _page),
            web.get("/moved", _moved),
            web.get("/circle", _circle),
            web.get("/endless", _endless),
            web.get("/silent", _silent),
            web.get("/to-a-file", _to_a_file),
            web.get("/nowhere", _nowhere),
            web.get("/not-packed", _not_packed),
        ]
    )
    return application


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server on loopback in a thread of its own, since fetching runs a loop of its own."""
    loop = asyncio.new_event_loop()
    application = _application()
    runner = web.AppRunner(application, shutdown_timeout=1)

    async def start() -> int:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return int(runner.addresses[0][1])

    port = loop.run_until_complete(start())
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield f"http://127.0.0.1:{port}"
    loop.call_soon_threadsafe(application[OVER].set)
    asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(timeout=10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@pytest.mark.parametrize("path", ["/schedule.json", "/moved"])
def test_a_schedule_is_read(server: str, path: str) -> None:
    programme = read_source(server + path)
    assert [session.id for session in programme.sessions] == ["g"]
    assert not check_source(server + path)


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/nothing", "the server says 404 Not Found"),
        ("/circle", "it leads on more than 5 times"),
        ("/endless", "it has more than 20,000,000 bytes"),
        ("/page", "is a web page, not a schedule"),
        ("/to-a-file", "it leads to file:///etc/passwd, which is no address of the web"),
        ("/nowhere", "the server says 302 Found and leads nowhere"),
        ("/not-packed", "breaks off, or is not packed as it says"),
    ],
)
def test_what_cannot_be_read_is_told(server: str, path: str, sentence: str) -> None:
    with pytest.raises(KnowledgeError, match=sentence):
        read_source(server + path)


def test_a_silent_server_is_not_waited_for(server: str) -> None:
    with pytest.raises(KnowledgeError, match=r"no answer within 0\.2 seconds"):
        fetch(f"{server}/silent", longest_wait=0.2)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [("http://127.0.0.1:1/x", "cannot be reached"), ("http://", "is not an address"), ("http://[::", "is not an address")],
)
def test_an_address_that_leads_nowhere(address: str, sentence: str) -> None:
    with pytest.raises(KnowledgeError, match=sentence):
        fetch(address)
