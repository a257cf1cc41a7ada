"""What is forked for the tests: it ends with whoever ordered it, and an order that cannot be followed is the end of nothing else."""

from __future__ import annotations

import os
import socket
import tempfile
from contextlib import closing

import pytest

from tests import processes
from tests.integration.waiting import until
from tests.processes import forking, run


async def test_a_process_ends_with_whoever_ordered_it() -> None:
    with tempfile.TemporaryFile() as nothing:
        streams = (nothing.fileno(),) * 3
        with os.fdopen(processes._order("http.server", ("0",), os.environ, None, streams), "rb", buffering=0) as report:
            process = int(report.readline())
    await until(lambda: has_ended(process))


async def has_ended(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_an_order_without_descriptors_ends_nothing() -> None:
    processes._forking().send(b"!")
    assert run("--help", environment=os.environ).returncode == 0


def test_where_nobody_forks_any_longer_an_order_fails_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with forking() as place:
        orders = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        orders.connect(str(place))
    with closing(orders):
        monkeypatch.setattr(processes, "_forking", lambda: orders)
        with pytest.raises(ConnectionRefusedError):
            run("--help", environment=os.environ)
