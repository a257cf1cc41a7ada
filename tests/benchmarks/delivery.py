"""Publishing to many and telling them all while processes are killed, as a table: `make bench-delivery`. Aims are shown, never asserted."""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

import asyncpg
from rich.console import Console
from rich.table import Table

from bot.migrations.migrate import migrate
from bot.notices.publishing import publish
from bot.notices.tables import delivery_table
from knowledge.store.address import read_address
from knowledge.store.database import Database, open_database
from tests.integration.notices.events import event, moved
from tests.integration.notices.killing import EVERYBODY, ORIGIN, Count, Tellers, publish_move, subscribe, tell_and_kill
from tests.integration.postgresql_server import postgresql_server
from tests.integration.telegram.bot_api_server import bot_api_server

MANY = 10_000
ROUNDS = 5
CHATS = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
KILLS = 20


async def publishing(url: str) -> float:
    """Seconds until a revision and its deliveries for many are stored, the median of some rounds."""
    database = await opened(url)
    await subscribe(database, list(range(1, MANY + 1)))
    taken = []
    for number in range(1, ROUNDS + 1):
        await forget_deliveries(database)
        begun = time.perf_counter()
        published = await publish(database, moved(event(), "s1", number), number, ORIGIN, EVERYBODY)
        taken.append(time.perf_counter() - begun)
        if published.told != MANY:
            raise RuntimeError(f"only {published.told} are told")
    await database.close()
    return statistics.median(taken)


async def forget_deliveries(database: Database) -> None:
    """Empty the outbox, so that every round writes as many rows."""
    async with database.writing() as connection:
        await connection.execute(delivery_table.delete())


async def killing(url: str, replicas: int, never_back: int) -> Count:
    """What comes of telling many while the process that tells is killed again and again."""
    database = await opened(url)
    chats = list(range(1, CHATS + 1))
    await subscribe(database, chats)
    await publish_move(database)
    with tempfile.TemporaryDirectory() as folder:
        async with bot_api_server() as server:
            count = await tell_and_kill(database, server, Tellers(url, server, Path(folder), lease=5), chats, KILLS, replicas, never_back)
    await database.close()
    return count


async def opened(url: str) -> Database:
    """The database, with today's schema."""
    database = open_database(read_address(url))
    await migrate(database)
    return database


async def create(server: str, name: str) -> str:
    """A new database of a server."""
    connection = await asyncpg.connect(server)
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return server.rpartition("/")[0] + "/" + name


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, postgresql_server("fsync=on") as server:
        files = [f"sqlite:///{folder}/{name}.db" for name in ("publishing", "killing")]
        servers = [asyncio.run(create(server, name)) for name in ("publishing", "killing")]
        table = Table("what", "SQLite", "PostgreSQL, 3 replicas, 1 never back", "aim")
        seconds = [asyncio.run(publishing(urls[0])) for urls in (files, servers)]
        table.add_row(f"a revision with {MANY:,} deliveries", *(f"{taken:.3f} s" for taken in seconds), "0.2 s, 0.5 s")
        counts = [asyncio.run(killing(files[1], 1, 0)), asyncio.run(killing(servers[1], 3, 1))]
    table.add_row(f"{CHATS:,} notices, {KILLS} kills: missed", *(str(count.missed) for count in counts), "0")
    table.add_row("told twice", *(str(count.doubles) for count in counts), "at most in flight")
    table.add_row("in flight at the kills", *(str(count.in_flight) for count in counts), "")
    table.add_row("most in any second", *(str(count.most_in_a_second) for count in counts), "31")
    table.add_row("seconds in all", *(f"{count.seconds:.0f}" for count in counts), "")
    Console().print(table)


if __name__ == "__main__":
    main()
