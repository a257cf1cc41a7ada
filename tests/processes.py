"""Processes of the project, started at hardly any cost: forked from one that has loaded all of it already (`forking.py`)."""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO, Protocol, cast

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0
"""Seconds for which anything is waited for: many, since what is late on a busy machine is not wrong."""
FORKING = "TESTS_FORKING"
"""The variable that says where the process takes orders that all tests share (`shared_run.py`), if there is one."""


def run(*arguments: str, environment: Mapping[str, str], given: bytes = b"", folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command line to its end, as `subprocess.run` does. Raises `TimeoutExpired`."""
    with tempfile.TemporaryFile() as typed, tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complaints:
        typed.write(given)
        typed.seek(0)
        told = _order("bot", arguments, environment, folder, (typed.fileno(), said.fileno(), complaints.fileno()))
        with os.fdopen(told, "rb", buffering=0) as report:
            process = _begun(_in_time(report))
            try:
                status = int(_in_time(report))
            except TimeoutError:
                os.kill(process, signal.SIGKILL)
                raise subprocess.TimeoutExpired(arguments, PATIENCE) from None
        for file in (said, complaints):
            file.seek(0)
        return subprocess.CompletedProcess(arguments, status, said.read(), complaints.read())


def _in_time(report: BinaryIO) -> bytes:
    if not select.select([report], [], [], PATIENCE)[0]:
        raise TimeoutError("the process that forks does not report")
    return report.readline()


def _begun(line: bytes) -> int:
    """The id of a process."""
    if not line:
        raise RuntimeError("the process that forks took no order, or has ended; it says why on standard error")
    return int(line)


@dataclass
class Process:
    """A process that runs, to be used as one of `asyncio.create_subprocess_exec` that has pipes for what it says."""

    pid: int
    stdout: asyncio.StreamReader
    stderr: asyncio.StreamReader
    _report: asyncio.StreamReader

    def __post_init__(self) -> None:
        self.returncode: int | None = None
        self._ended = asyncio.create_task(self._wait_for_its_end())

    async def _wait_for_its_end(self) -> int:
        self.returncode = int(await self._report.read())
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal, if it still runs."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """End it as a hosting platform does."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it at this very moment."""
        self.send_signal(signal.SIGKILL)

    async def wait(self) -> int:
        """Wait until it has ended, and give its exit status, negative after a signal."""
        return await asyncio.shield(self._ended)

    async def communicate(self) -> tuple[bytes, bytes]:
        """Wait until it has ended, and give what it said that was not read yet."""
        said, complaints = await asyncio.gather(self.stdout.read(), self.stderr.read())
        await self.wait()
        return said, complaints


class Starting(Protocol):
    """A way to start a process."""

    async def __call__(self, module: str, *arguments: str, environment: Mapping[str, str]) -> Process: ...


async def start(module: str, *arguments: str, environment: Mapping[str, str]) -> Process:
    """Start a module of the project that may be run by `python -m`."""
    (said, its_output), (complaints, its_errors) = os.pipe(), os.pipe()
    streams = (os.open(os.devnull, os.O_RDONLY), its_output, its_errors)
    report = _order(module, arguments, environment, None, streams)
    for each in streams:
        os.close(each)
    told = await _reader(report)
    process = _begun(await asyncio.wait_for(told.readline(), PATIENCE))
    return Process(process, await _reader(said), await _reader(complaints), told)


async def truly_start(module: str, *arguments: str, environment: Mapping[str, str]) -> Process:
    """As `start`, with a Python of its own."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", module, *arguments, env=environment, stdout=pipe, stderr=pipe)
    return cast(Process, process)


async def _reader(pipe: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: _ToItsEnd(reader), os.fdopen(pipe, "rb", buffering=0))
    return reader


class _ToItsEnd(asyncio.StreamReaderProtocol):
    """What is read to its end is closed then, in whichever event loop."""

    def eof_received(self) -> bool:
        super().eof_received()
        return False


def _order(module: str, arguments: tuple[str, ...], environment: Mapping[str, str], folder: Path | None, streams: tuple[int, int, int]) -> int:
    """Have a process forked with these streams. Gives the end of a pipe from which a line with its id is read, and one with its exit status."""
    order = {"module": module, "arguments": arguments, "environment": dict(environment), "folder": str(folder or Path.cwd())}
    report, its_report = os.pipe()
    with tempfile.TemporaryFile() as written:
        written.write(json.dumps(order).encode())
        written.flush()
        socket.send_fds(_forking(), [b"!"], [written.fileno(), its_report, *streams])
    os.close(its_report)
    return report


@cache
def _forking() -> socket.socket:
    """The socket that takes orders: of the process that all tests share, else of one that ends with this one."""
    until_the_end = ExitStack()
    atexit.register(until_the_end.close)
    place = os.environ.get(FORKING) or until_the_end.enter_context(forking())
    orders = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    orders.connect(str(place))
    return orders


@contextmanager
def forking() -> Iterator[Path]:
    """Where a process takes orders to fork. It ends after the block, and with whoever began it, as its standard input does."""
    with tempfile.TemporaryDirectory(prefix="forking-") as folder:
        place = Path(folder) / "orders"
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as theirs:
            theirs.bind(str(place))
            command = [sys.executable, "-m", "tests.forking", str(theirs.fileno())]
            process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, pass_fds=[theirs.fileno()], start_new_session=True)
        with process:
            try:
                yield place
            finally:
                process.terminate()  # it may still load
