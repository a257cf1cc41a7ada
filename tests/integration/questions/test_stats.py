"""`seminar-bot stats` as it is typed, and /stats: what several processes counted, in words and as a picture."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.clock import fixed_clock
from bot.serving import open_serving
from bot.statistics.counting import Cell, add, note_followers
from bot.statistics.reading import read_statistics
from bot.statistics.tables import tally_table
from knowledge.store.database import Database
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to
from tests.integration.telegram.organising import BOSS, STRANGER, bot, data, reply
from tests.integration.waiting import until
from tests.processes import run

AT = datetime(2012, 1, 24, 14, 30, tzinfo=UTC)
HOUR = AT.replace(minute=0)


@pytest.fixture
async def counted(database: Database) -> Database:
    """A store in which two processes counted."""
    await open_serving(database, None, fixed_clock(AT))
    for _ in range(2):
        async with database.writing() as connection:
            await add(connection, {Cell(HOUR, "fr", "answered", "venue"): 3, Cell(HOUR, "en", "not_understood", "other"): 1})
            await add(connection, {Cell(HOUR, "fr", "social", "small-talk"): 2})
            await note_followers(connection, AT)
    return database


def stats(database_url: str, folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"DATABASE_URL": database_url} | more
    done = run("stats", "--now", "2012-01-24T18:00+01:00", *arguments, environment=environment, folder=folder)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


async def test_the_counts_of_all_processes_are_added_up(counted: Database) -> None:
    found = await read_statistics(counted, AT, AT)
    assert (found.questions, found.without_answer, found.small_talk) == (8, 2, 4)
    assert (found.languages, found.subjects) == ({"fr": 6, "en": 2}, {"venue": 6, "other": 2})


async def test_stats_are_told_and_drawn(counted: Database, database_url: str, tmp_path: Path) -> None:
    told = stats(database_url, tmp_path, "--plot", "stats.png")
    assert (told.returncode, told.stderr) == (0, "")
    assert "8 questions" in told.stdout
    assert "25%" in told.stdout
    assert (tmp_path / "stats.png").read_bytes().startswith(b"\x89PNG")
    assert "8 questions. Sans réponse" in stats(database_url, tmp_path, "--lang", "fr", "--days", "2").stdout
    assert "No questions" in stats(database_url, tmp_path, "--days", "0.01").stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--plot", "stats.pdf"), "stats.png"),
        (("--plot", "nowhere/stats.png"), "cannot be written"),
        (("--lang", "de"), "speaks: en, fr"),
        (("--days", "0"), "number of days"),
        (("--days", "nan"), "number of days"),
    ],
)
async def test_what_cannot_be_is_one_sentence(
    counted: Database, database_url: str, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    refused = stats(database_url, tmp_path, *arguments)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert sentence in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_looking_makes_no_database(tmp_path: Path) -> None:
    refused = stats(f"sqlite:///{tmp_path}/none.db", tmp_path)
    assert refused.returncode == 2
    assert "no programme" in refused.stderr
    assert not (tmp_path / "none.db").exists()


async def test_organisers_read_them_in_the_chat_and_nobody_else(server: BotApiServer, database_url: str, database: Database) -> None:
    async with bot(server, database_url):
        await answer_to(server, "c’est où ?", STRANGER)
        await answer_to(server, "frobnicate xyzzy", STRANGER)

        async def both_are_counted() -> bool:
            async with database.reading() as connection:
                return len((await connection.execute(select(tally_table))).all()) == 2

        await until(both_are_counted)
        told = await reply(server, BOSS, server.say("/stats", BOSS))
        for words in ("2 questions", "50", "Lieu"):
            assert words in told["text"]
        for name in (str(STRANGER), "Alix", "xyzzy"):
            assert name not in str(told)
        week = await reply(server, BOSS, server.press(data(told, "7 derniers jours"), BOSS))
        assert "Par jour" in week["text"]
        assert await answer_to(server, "/stats", STRANGER) == await answer_to(server, "/nonsense", STRANGER)
        assert "2 questions" not in (await reply(server, STRANGER, server.press(data(told, "7 derniers jours"), STRANGER)))["text"]
    assert server.refused == []
