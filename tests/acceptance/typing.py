"""The command line as a person types it, and a schedule of another event."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.processes import run

OLD_SCHEDULE = Path(__file__).resolve().parents[1] / "fixtures" / "schedules" / "old-pentabarf.xml"


def typed(*arguments: str, given: str | bytes = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Type a command, and what it asks for."""
    return run(*arguments, given=given if isinstance(given, bytes) else given.encode(), environment=os.environ | environment)


def truly_typed(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """As `typed`, with a Python of its own."""
    return subprocess.run([sys.executable, "-m", "bot", *arguments], capture_output=True, check=False, timeout=60, env=os.environ | environment)
