"""The bots that are measured, each a process of its own beside the server, and what a process takes of the machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from tests.benchmarks.measuring import ROOT, settings
from tests.integration.postgresql_server import free_port

TOKEN = "123456:TEST-token"  # noqa: S105 - the token of a server that is only here
AT_THE_SEMINAR = "2012-01-24T15:00:00+01:00"
ENDS = 20.0
"""Seconds that a process has to end."""
TICK = os.sysconf("SC_CLK_TCK")
HELD = "VmRSS:"


@dataclass(frozen=True)
class Running:
    """A running process."""

    process: subprocess.Popen[bytes]

    @property
    def processor(self) -> float:
        """The seconds of the processor that it has taken (proc(5), `stat`)."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    @property
    def mebibytes(self) -> float:
        """The memory that it holds."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text("utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(HELD)) / 1024


@dataclass(frozen=True)
class Told:
    """What the server tells of an order."""

    seconds: list[float]
    whole: float
    lost: int


@dataclass(frozen=True)
class ServerProcess:
    """The running server."""

    url: str

    def order(self, count: int, **more: Any) -> Told:
        """Let people write so many messages, and wait for the answers. `more`: `distance`, and the values of `Order`."""
        request = Request(f"{self.url}/order", json.dumps({"count": count, **more}).encode())  # noqa: S310 - the server's own address
        with urlopen(request) as answer:  # noqa: S310
            return Told(**json.load(answer))


@contextmanager
def server() -> Iterator[ServerProcess]:
    """A server on which no bot has called yet."""
    words = [sys.executable, "-m", "tests.benchmarks.telegram.server"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=settings()) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield ServerProcess(f"http://127.0.0.1:{int(process.stdout.readline())}")
        finally:
            process.stdin.close()
            process.wait(ENDS)


@contextmanager
def echo(server: ServerProcess, way: str) -> Iterator[Running]:
    """The library's own echo bot. `way`: polling, webhook, or concurrent (polling, with concurrent updates)."""
    with _running(["tests.benchmarks.telegram.echo", server.url, way, str(free_port())], {}) as found:
        yield found


@contextmanager
def seminar_bot(server: ServerProcess, way: str, folder: Path | None = None) -> Iterator[Running]:
    """Our bot at the seminar, on an SQLite file. `way`: polling or webhook; `folder`: where the file is; a new one where it is not said."""
    with tempfile.TemporaryDirectory() as new:
        named = {
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": server.url,
            "DATABASE_URL": f"sqlite:///{folder or new}/store.db",
            "REHEARSE_FROM": AT_THE_SEMINAR,
        }
        if way == "webhook":
            port = str(free_port())
            named |= {"PORT": port, "WEBHOOK_URL": f"http://127.0.0.1:{port}"}
        with _running(["bot", "run"], named) as found:
            yield found


@contextmanager
def _running(words: list[str], named: dict[str, str]) -> Iterator[Running]:
    process = subprocess.Popen([sys.executable, "-m", *words], cwd=ROOT, env=settings() | named, stderr=subprocess.DEVNULL)
    try:
        yield Running(process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(ENDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def seconds_until_first_answer(server: ServerProcess, start: Callable[[], Any]) -> float:
    """Seconds from the start of a process to its answer to a message that waits for it."""
    begun = time.monotonic()
    with start():
        server.order(1)
        return time.monotonic() - begun
