"""How far the telling is, shown in the terminal while a running bot does it."""

from __future__ import annotations

import asyncio

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.notices.outbox import count_open_changes
from knowledge.store.database import Database
from knowledge.store.locking import is_held

LOOKS = 0.2
"""Seconds between two looks."""


async def watch_deliveries(database: Database, console: Console) -> None:
    """Show the changes that chats are still to be told, until none is left or no bot is there to tell them. Raises `StoreUnavailable`."""
    total = await _open(database)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=not console.is_terminal) as progress:
        task = progress.add_task("told", total=total)
        while (left := await _open(database)) and await is_held(database):
            total = max(total, left)
            progress.update(task, completed=total - left, total=total)
            await asyncio.sleep(LOOKS)
        progress.update(task, completed=total - left)
    if left:
        console.print(f"No bot is running on this database. Chats still to be told: {left}; they are as soon as one runs.")
    else:
        console.print("Everybody has been told.")


async def _open(database: Database) -> int:
    async with database.reading() as connection:
        return await count_open_changes(connection)
