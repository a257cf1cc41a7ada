"""The command line as a person types it."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys

from tests.processes import PATIENCE, run, start


def typed(*arguments: str, given: str | bytes = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Type a command, and what it asks for."""
    return run(*arguments, given=given if isinstance(given, bytes) else given.encode(), environment=os.environ | environment)


def truly_typed(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """As `typed`, with a Python of its own."""
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE, env=os.environ | environment)


async def typed_beside(database_url: str, *arguments: str) -> str:
    """What a command says on standard output that is typed while a bot runs."""
    process = await start("bot", *arguments, environment=os.environ | {"DATABASE_URL": database_url})
    said, complaints = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0, complaints.decode()
    return said.decode()
