"""/healthz and /metrics of running bots, also of two on one database."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from prometheus_client.openmetrics.parser import text_string_to_metric_families as open_metrics
from prometheus_client.parser import text_string_to_metric_families

from bot.chats.chat import EVERYTHING
from bot.clock import fixed_clock
from bot.migrations.migrate import migrate
from bot.notices.subscribing import follow
from bot.opening import SEMINAR, read_source
from bot.pulse import Pulse
from bot.replies.wording import wordings
from bot.web.application import web_application
from bot.web.office import Office
from knowledge.store import address
from knowledge.store.address import read_address
from knowledge.store.database import Database, open_database
from tests.command_line import typed_beside
from tests.integration.postgresql_server import free_port
from tests.integration.telegram.bot_api_server import BotApiServer, bot_api_server
from tests.integration.telegram.bots import answer_to, running_bot
from tests.integration.waiting import read_until
from tests.processes import Starting, start, truly_start

NOW = datetime(2012, 1, 24, 9, tzinfo=UTC)
Numbers = dict[tuple[str, tuple[str, ...]], float]


def numbers_in(text: str) -> Numbers:
    return {
        (sample.name, tuple(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@asynccontextmanager
async def bot_over_http(server: BotApiServer, database_url: str, starting: Starting = start, **settings: str) -> AsyncIterator[httpx.AsyncClient]:
    """A running bot, and a client of its HTTP side."""
    address = f"http://127.0.0.1:{free_port()}"
    more = {"DATABASE_URL": database_url, "PORT": address.rpartition(":")[2], "WEBHOOK_URL": address}
    async with running_bot(server, starting=starting, **more | settings) as process:
        await read_until(process, "HTTP is served on")
        async with httpx.AsyncClient(base_url=address, trust_env=False, timeout=20) as client:
            yield client


async def numbers_of(client: httpx.AsyncClient) -> Numbers:
    answer = await client.get("/metrics")
    assert answer.status_code == 200
    return numbers_in(answer.text)


async def test_two_bots_on_one_database_add_up(database_url: str, store: Database, tmp_path: Path) -> None:
    changed = tmp_path / "changed.yaml"
    changed.write_text(SEMINAR.read_text("utf-8").replace("starts: 2012-01-24T16:30", "starts: 2012-01-24T16:45"), "utf-8")
    async with (
        bot_api_server() as one,
        bot_api_server() as two,
        bot_over_http(one, database_url) as first,
        bot_over_http(two, database_url) as second,
    ):
        await follow(store, 7, EVERYTHING, read_source(SEMINAR), NOW)
        await answer_to(one, "où est-ce ?", chat=7)
        await answer_to(one, "where is it?", chat=8, language="en")
        await answer_to(two, "qui parle à 16 h ?", chat=9)
        await one.ask_inline("lanco", 7)
        await one.wait_for(lambda: len(one.of("answerInlineQuery")) == 1)
        await typed_beside(database_url, "push", str(changed), "--now", "2012-01-24T09:00+01:00")
        found = [await numbers_of(each) for each in (first, second)]
        health = [await each.get("/healthz") for each in (first, second)]
    assert [each["seminar_bot_updates_total", ("message",)] for each in found] == [2, 1]
    assert [each.get(("seminar_bot_answers_total", ("en", "answered"))) for each in found] == [1, None]
    assert sum(each["seminar_bot_answer_seconds_count", ()] for each in found) == 4
    assert found[0]["seminar_bot_answers_total", ("fr", "cards")] == 1
    assert sum(each.get(("seminar_bot_deliveries_total", ("accepted",)), 0) for each in found) == 1
    for each in found:
        assert each["seminar_bot_stored_revision", ()] == 2
        assert each["seminar_bot_stored_deliveries", ("change", "sent")] == 1
        assert each["seminar_bot_stored_queue_age_seconds", ()] == 0
        assert each["seminar_bot_database_up", ()] == 1
        assert each["process_resident_memory_bytes", ()] > 1e6
    for answer in health:
        assert answer.status_code == 200
        assert answer.json()["status"] == "ok"
        assert answer.json()["revision"] == 2
        assert datetime.now(UTC) - datetime.fromisoformat(answer.json()["last_update"]) < timedelta(minutes=5)


async def test_processes_on_one_machine_can_share_their_counters(tmp_path: Path) -> None:
    """Where the counters lie is read when their library is imported, so these processes are started truly."""
    folder = tmp_path / "counters"
    folder.mkdir()
    url = f"sqlite:///{tmp_path}/store.db"
    async with (
        bot_api_server() as one,
        bot_api_server() as two,
        bot_over_http(one, url, truly_start, PROMETHEUS_MULTIPROC_DIR=str(folder)) as first,
        bot_over_http(two, url, truly_start, PROMETHEUS_MULTIPROC_DIR=str(folder)) as second,
    ):
        await answer_to(one, "où est-ce ?")
        await answer_to(two, "où est-ce ?")
        for each in (first, second):
            assert (await numbers_of(each))["seminar_bot_updates_total", ("message",)] == 2


def office(url: str, pulse: Pulse) -> Office:
    return Office(open_database(read_address(url)), wordings(), fixed_clock(NOW), None, None, pulse)


@asynccontextmanager
async def asking(office: Office) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(web_application(office)), base_url="http://bot") as client:
        yield client
    await office.database.close()


@pytest.mark.parametrize(
    ("waits", "silent", "fault"),
    [(0, 0, ""), (61, 0, "an update has waited for its answer for 61 seconds"), (0, 121, "Telegram has not answered for 121 seconds")],
)
async def test_a_process_that_hangs_is_not_well(tmp_path: Path, waits: float, silent: float, fault: str) -> None:
    moment = 0.0
    pulse = Pulse(seconds=lambda: moment)
    found = office(f"sqlite:///{tmp_path}/store.db", pulse)
    await migrate(found.database)
    pulse.reach()
    moment = silent
    if waits:
        pulse.begin()
        moment = waits
    async with asking(found) as client:
        answer = await client.get("/healthz")
    assert answer.status_code == (503 if fault else 200)
    assert answer.json()["faults"] == ([fault] if fault else [])
    assert answer.json()["lag_seconds"] == waits


async def test_a_full_disk_is_not_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = office(f"sqlite:///{tmp_path}/store.db", Pulse())
    await migrate(found.database)
    monkeypatch.setattr(address, "LEAST_ROOM", float("inf"))
    async with asking(found) as client:
        health, metrics = await client.get("/healthz"), await client.get("/metrics")
    assert health.status_code == 503
    assert health.json()["faults"] == ["the disk of the database is full"]
    assert health.json()["database"] == "full"
    assert numbers_in(metrics.text)["seminar_bot_database_up", ()] == 1
    assert numbers_in(metrics.text)["seminar_bot_database_has_room", ()] == 0


async def test_without_a_database_the_process_still_tells_of_itself() -> None:
    async with asking(office("postgresql://u:p@127.0.0.1:9/x", Pulse())) as client:
        health, metrics = await client.get("/healthz"), await client.get("/metrics")
    assert health.status_code == 503
    assert health.json()["faults"] == ["the database is away"]
    assert numbers_in(metrics.text)["seminar_bot_database_up", ()] == 0


async def test_the_numbers_are_given_in_the_format_that_is_asked_for(tmp_path: Path) -> None:
    found = office(f"sqlite:///{tmp_path}/store.db", Pulse())
    await migrate(found.database)
    async with asking(found) as client:
        answer = await client.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert answer.headers["content-type"].startswith("application/openmetrics-text")
    names = {family.name for family in open_metrics(answer.text)}
    assert {"seminar_bot_updates", "seminar_bot_answer_seconds", "seminar_bot_stored_queue_age_seconds", "seminar_bot_lag_seconds"} <= names


async def test_a_request_keeps_the_id_that_the_client_gave(tmp_path: Path) -> None:
    found = office(f"sqlite:///{tmp_path}/store.db", Pulse())
    await migrate(found.database)
    async with asking(found) as client:
        assert (await client.get("/healthz", headers={"X-Request-ID": "abc-1"})).headers["x-request-id"] == "abc-1"
        for unusable in ("", "a b", "x" * 65, "a;b"):
            given = (await client.get("/nowhere", headers={"X-Request-ID": unusable})).headers["x-request-id"]
            assert re.fullmatch("[0-9a-f]{32}", given)
