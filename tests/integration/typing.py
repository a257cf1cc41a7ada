"""The command line, typed beside a running bot."""

from __future__ import annotations

import asyncio
import os

from tests.processes import start


async def typed(database_url: str, *arguments: str) -> str:
    """What a command says on standard output."""
    process = await start("bot", *arguments, environment=os.environ | {"DATABASE_URL": database_url})
    said, complaints = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, complaints.decode()
    return said.decode()
