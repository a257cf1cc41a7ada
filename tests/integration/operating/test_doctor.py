"""`seminar-bot doctor` with everything well, and with each thing that can be wrong: what it says, what it says to do, and the exit status."""

from __future__ import annotations

import asyncio
import os
from contextlib import chdir
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from unittest.mock import patch

import asyncpg
import pytest
from aiohttp import web
from sqlalchemy import text

from bot.clock import system_clock
from bot.doctor import store
from bot.doctor.examining import examine
from bot.doctor.store import look_at_store
from bot.doctor.telegram import look_at_telegram
from bot.migrations.migrate import upgrade
from bot.notices.publishing import open_store
from bot.opening import SEMINAR, read_source
from bot.settings import Settings
from knowledge.store.address import SQLiteFile, read_address
from knowledge.store.database import open_database
from knowledge.store.revisions import Origin
from tests.integration.telegram.bot_api_server import TOKEN, BotApiServer, Fault
from tests.processes import run

REHEARSED = {"REHEARSE_FROM": "2012-01-24T14:00:00+01:00"}
AT = datetime(2012, 1, 24, tzinfo=UTC)


def environment_of(environment: dict[str, str]) -> dict[str, str]:
    """The environment of a machine on which only these settings are set."""
    return {name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields} | environment


async def typed(folder: Path, **environment: str) -> tuple[int, str]:
    """The exit status of a doctor who is called in this folder on the command line, and what it said."""
    done = await asyncio.to_thread(run, "doctor", environment=environment_of(environment), folder=folder)
    assert done.stderr == b""
    return done.returncode, done.stdout.decode()


async def examined(folder: Path, **environment: str) -> tuple[int, str]:
    """The exit status that a doctor gives in this folder, and what it said."""
    said: list[str] = []
    with chdir(folder), patch.dict(os.environ, environment_of(environment), clear=True):
        status = await examine(system_clock, said.append)
    return status, "\n".join(said)


async def well_but_for(server: BotApiServer, folder: Path, **environment: str) -> tuple[int, str]:
    return await examined(folder, **({"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": server.url} | REHEARSED | environment))


def said_of(subject: str, said: str) -> str:
    """What was said of one thing, with what to do, on one line."""
    blocks = ("\n" + said).split("\n" + " " * 19)
    lines = "<".join(blocks).splitlines()
    return " ".join(line for line in lines if line[8:].startswith(subject)).replace("<", " ")


async def test_all_is_well(server: BotApiServer, tmp_path: Path) -> None:
    programme = tmp_path / "future.yaml"
    programme.write_text(SEMINAR.read_text("utf-8").replace("2012-01-24", "2112-01-25"), "utf-8")
    status, said = await typed(tmp_path, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=server.url, PROGRAMME="future.yaml")
    assert status == 0
    assert said.splitlines()[-1] == "All is well."
    for subject in ("settings", "token", "webhook", "clock", "database", "migrations", "locales", "programme"):
        assert f"ok      {subject} " in said
    assert TOKEN not in said
    assert os.listdir(tmp_path) == ["future.yaml"]


async def test_without_settings_the_rest_is_looked_at(tmp_path: Path) -> None:
    status, said = await typed(tmp_path, PORT="x", DATABASE_URL="mysql://x")
    assert status == 1
    assert "set BOT_TOKEN" in said_of("settings", said)
    assert "PORT must be" in said_of("settings", said)
    assert "DATABASE_URL names no database that the bot knows" in said_of("settings", said)
    assert "ok      locales" in said
    assert "skipped token" in said
    assert "skipped database" in said


@pytest.mark.parametrize("name", ["PORT", "LOG_FORMAT", "SENTRY_DSN", "REHEARSE_FROM"])
async def test_a_wrong_setting_keeps_nothing_else_from_being_looked_at(server: BotApiServer, tmp_path: Path, name: str) -> None:
    status, said = await well_but_for(server, tmp_path, **{name: "wrong"})
    assert status == 1
    assert name in said_of("settings", said)
    assert "ok      token" in said
    assert said_of("database", said).startswith("ok")


async def test_a_webhook_needs_a_port(server: BotApiServer, tmp_path: Path) -> None:
    status, said = await well_but_for(server, tmp_path, WEBHOOK_URL="https://bot.example.org")
    assert status == 1
    assert "set PORT" in said_of("settings", said)


@pytest.mark.parametrize(
    ("environment", "words", "remedy"),
    [
        ({"BOT_TOKEN": "1:other"}, "Telegram refuses it", "@BotFather"),
        ({"TELEGRAM_API_URL": "http://127.0.0.1:9"}, "127.0.0.1 cannot be reached: Connection refused", "firewall"),
        ({"TELEGRAM_API_URL": "http://nowhere.invalid"}, "nowhere.invalid cannot be reached", "TELEGRAM_API_URL"),
    ],
)
async def test_the_token(server: BotApiServer, tmp_path: Path, environment: dict[str, str], words: str, remedy: str) -> None:
    status, said = await well_but_for(server, tmp_path, **environment)
    assert status == 1
    assert said_of("token", said).startswith("wrong")
    assert words in said_of("token", said)
    assert remedy in said_of("token", said)
    assert "skipped webhook" in said
    assert ("did not take the token" in said) is ("refuses" in words)
    assert "1:other" not in said


async def test_what_answers_is_not_the_bot_api(tmp_path: Path) -> None:
    async def page(request: web.Request) -> web.Response:
        return web.Response(text="<h1>Hello</h1>")

    application = web.Application()
    application.router.add_get("/{path:.*}", page)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    _, said = await examined(tmp_path, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=f"http://127.0.0.1:{runner.addresses[0][1]}")
    await runner.cleanup()
    assert "not as the Bot API does" in said_of("token", said)


async def test_a_server_that_fails(server: BotApiServer, tmp_path: Path) -> None:
    server.faults.append(Fault("getMe", 502))
    assert "status 502" in said_of("token", (await well_but_for(server, tmp_path))[1])


async def test_inline_mode_that_is_off(server: BotApiServer, tmp_path: Path) -> None:
    server.bot["supports_inline_queries"] = False
    status, said = await well_but_for(server, tmp_path)
    assert status == 0
    assert "/setinline" in said_of("token", said)


@pytest.mark.parametrize(
    ("present", "wanted", "state", "words"),
    [
        ({"url": "https://other.example.org/x"}, "", "look", "Telegram brings updates to other.example.org"),
        ({"pending_update_count": 4}, "", "ok", "4 updates wait"),
        ({"pending_update_count": 4000}, "", "look", "4000 updates wait"),
        ({}, "https://bot.example.org", "look", "not set yet"),
        ({"url": "https://other.example.org/telegram"}, "https://bot.example.org", "wrong", "to other.example.org, not to WEBHOOK_URL"),
        ({"url": "https://bot.example.org/telegram"}, "https://bot.example.org", "ok", "set to WEBHOOK_URL"),
        (
            {"url": "https://bot.example.org/telegram", "last_error_date": 4_102_444_800, "last_error_message": "Connection timed out"},
            "https://bot.example.org",
            "wrong",
            "Telegram could not bring updates: Connection timed out",
        ),
    ],
)
async def test_the_webhook(server: BotApiServer, present: dict[str, object], wanted: str, state: str, words: str) -> None:
    server.webhook |= present
    settings = Settings(bot_token=TOKEN, telegram_api_url=server.url)  # type: ignore[arg-type]
    found = {each.subject: each for each in await look_at_telegram(settings, system_clock, f"{wanted}/telegram" if wanted else None)}
    assert found["webhook"].state.value == state
    assert words in found["webhook"].said
    assert bool(found["webhook"].remedy) == (state != "ok")


@pytest.mark.parametrize(("offset", "state", "words"), [(-300, "wrong", "ahead of"), (300, "wrong", "behind"), (15, "look", "behind")])
async def test_the_clock(server: BotApiServer, tmp_path: Path, offset: int, state: str, words: str) -> None:
    server.date = format_datetime(datetime.now(UTC) + timedelta(seconds=offset), usegmt=True)
    status, said = await well_but_for(server, tmp_path)
    assert said_of("clock", said).startswith(state)
    assert words in said_of("clock", said)
    assert "timedatectl" in said_of("clock", said)
    assert "REHEARSE_FROM" in said_of("clock", said)
    assert status == (1 if state == "wrong" else 0)


async def test_a_database_that_is_full_of_programme(server: BotApiServer, database_url: str, tmp_path: Path) -> None:
    database = open_database(read_address(database_url))
    await open_store(database, read_source(SEMINAR), Origin("tests", AT))
    await database.close()
    status, said = await well_but_for(server, tmp_path, DATABASE_URL=database_url)
    assert status == 0
    assert "can be read and written" in said_of("database", said)
    assert "are those of this version" in said_of("migrations", said)
    assert "5 sessions" in said_of("programme", said)


@pytest.mark.parametrize(("migration", "state", "words"), [("first", "look", "older version (first)"), ("of-tomorrow", "wrong", "newer version")])
async def test_migrations(server: BotApiServer, empty_database_url: str, tmp_path: Path, migration: str, state: str, words: str) -> None:
    database = open_database(read_address(empty_database_url))
    async with database.writing() as connection:
        await connection.run_sync(upgrade, "first")
        await connection.execute(text("UPDATE alembic_version SET version_num = :name"), {"name": migration})
    await database.close()
    status, said = await well_but_for(server, tmp_path, DATABASE_URL=empty_database_url)
    assert said_of("migrations", said).startswith(state)
    assert words in said_of("migrations", said)
    assert status == (1 if state == "wrong" else 0)


async def test_a_file_that_is_no_database(server: BotApiServer, tmp_path: Path) -> None:
    (tmp_path / "seminar-bot.db").write_bytes(b"this is no database" * 99)
    status, said = await well_but_for(server, tmp_path)
    assert status == 1
    assert "is no database of SQLite" in said_of("database", said)
    assert "seminar-bot restore" in said_of("database", said)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_folder_that_cannot_be_written(server: BotApiServer, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    status, said = await well_but_for(server, tmp_path, DATABASE_URL=f"sqlite:///{locked}/store.db")
    assert status == 1
    assert "cannot be written" in said_of("database", said)


async def test_a_server_of_databases_that_is_away_or_refuses(server: BotApiServer, postgresql: str, tmp_path: Path) -> None:
    base = postgresql.rpartition("/")[0]
    for url, words in (
        ("postgresql://u:p4ssw0rd@127.0.0.1:9/x", "DATABASE_URL"),
        ("postgresql://u:p4ssw0rd@nowhere.invalid/x", "has no address"),
        (f"{base}/no_such_database", "createdb"),
    ):
        status, said = await well_but_for(server, tmp_path, DATABASE_URL=url)
        assert status == 1
        assert words in said_of("database", said)
        assert "p4ssw0rd" not in said
        assert "skipped migrations" in said


async def test_a_user_who_may_not_make_tables(server: BotApiServer, postgresql: str, tmp_path: Path) -> None:
    connection = await asyncpg.connect(postgresql)
    await connection.execute("DROP DATABASE IF EXISTS for_reading WITH (FORCE)")
    await connection.execute("DROP ROLE IF EXISTS reader")
    await connection.execute("CREATE DATABASE for_reading")
    await connection.execute("CREATE ROLE reader LOGIN PASSWORD 'p4ssw0rd'")
    await connection.close()
    place = postgresql.rpartition("/")[0].rpartition("@")[2]
    inside = await asyncpg.connect(f"{postgresql.rpartition('/')[0]}/for_reading")
    await inside.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    await inside.close()
    status, said = await well_but_for(server, tmp_path, DATABASE_URL=f"postgresql://reader:p4ssw0rd@{place}/for_reading")
    assert status == 1
    assert "GRANT CREATE" in said_of("database", said)


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "No such file"), ("event: [", "cannot be used"), ("event:\n  id: x\n", "cannot be used")],
)
async def test_a_programme_that_cannot_be_used(server: BotApiServer, tmp_path: Path, content: str | None, words: str) -> None:
    if content is not None:
        (tmp_path / "mine.yaml").write_text(content)
    status, said = await well_but_for(server, tmp_path, PROGRAMME="mine.yaml")
    assert status == 1
    assert said_of("programme", said).startswith("wrong")
    assert words in said_of("programme", said)
    assert "seminar-bot check mine.yaml" in said_of("programme", said)


async def test_a_database_that_is_there_is_not_said_to_be_missing_where_its_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "LITTLE_ROOM", float("inf"))
    file = tmp_path / "store.db"
    missing, _ = await look_at_store(SQLiteFile(file))
    file.touch()
    there, _ = await look_at_store(SQLiteFile(file))
    assert ["there is no database yet" in each[-1].said for each in (missing, there)] == [True, False]
