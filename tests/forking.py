"""The process from which the processes of the tests are forked: it has loaded all that the bot imports, so a start costs hundredths of a second.

What is forked is a process like any other, with streams, a folder, an environment, signals and an exit status of its own. Only the start of Python
and of the libraries is not its own; what depends on that is started truly.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import sys
import threading
import time
from contextlib import suppress
from importlib import import_module
from typing import Any

import bot
import knowledge
from bot.opening import open_programme
from bot.replies.wording import wordings

DRIVERS = ("sqlalchemy.dialects.sqlite.aiosqlite", "sqlalchemy.dialects.postgresql.asyncpg", "aiosqlite", "asyncpg", "sqlalchemy.ext.asyncio")
NOT_TO_BE_IMPORTED = ("__main__", "bot.migrations.env", "bot.migrations.versions")
HANDED = 5
"""The order, the pipe on which is reported, and the three streams."""


def main() -> None:
    """Fork for whoever writes to the socket whose number is the first argument, until standard input ends."""
    for package in (bot, knowledge):
        _load(package.__path__, f"{package.__name__}.")
    for driver in DRIVERS:
        import_module(driver)
    open_programme(None)  # what is read of the languages is kept
    list(wordings().values())
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who keeps a process leaves nothing to ask about
    with socket.socket(fileno=int(sys.argv[1])) as orders:
        handed = _next_order(orders)
    if handed:
        _run(json.loads(os.pread(handed[0], os.fstat(handed[0]).st_size, 0)), handed[2:])


def _load(path: Any, prefix: str) -> None:
    for module in pkgutil.iter_modules(path, prefix):
        if not module.name.endswith(NOT_TO_BE_IMPORTED):
            found = import_module(module.name)
            if module.ispkg:
                _load(found.__path__, f"{module.name}.")


def _next_order(orders: socket.socket) -> list[int]:
    """What is handed with an order, in a process forked for it; nothing when there will be no more orders."""
    while sys.stdin not in select.select([orders, sys.stdin], [], [])[0]:
        handed = socket.recv_fds(orders, 1, HANDED)[1]
        if len(handed) != HANDED:
            print(f"an order with {len(handed)} of {HANDED} descriptors is not followed", file=sys.stderr)
        elif os.fork() == 0:
            orders.close()  # whoever orders when nobody forks any longer is to see it
            _keep(handed)
            return handed
        for each in handed:
            os.close(each)
    return []


def _keep(handed: list[int]) -> None:
    """Fork once more and return in that process alone; this one reports its id, and how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    process = os.fork()
    if process == 0:
        os.close(handed[1])
        return
    for each in (handed[0], *handed[2:]):
        os.close(each)
    threading.Thread(target=_kill_when_nobody_reads, args=(handed[1], process), daemon=True).start()
    with suppress(BrokenPipeError):
        os.write(handed[1], f"{process}\n".encode())
        _, status = os.waitpid(process, 0)
        os.write(handed[1], f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def _kill_when_nobody_reads(report: int, process: int) -> None:
    """A process ends with whoever ordered it, however that ends."""
    errors = select.poll()
    errors.register(report, 0)
    errors.poll()
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


def _run(order: dict[str, Any], streams: list[int]) -> None:
    """Run a module as `python -m` does."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["environment"])
    time.tzset()
    sys.stdin, sys.stdout = open(0, encoding="utf-8", errors="surrogateescape"), open(1, "w", encoding="utf-8")  # noqa: SIM115 - open until the end
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", errors="backslashreplace")  # noqa: SIM115
    sys.argv[1:] = order["arguments"]
    runpy.run_module(order["module"], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
