"""What all processes of a run of the tests share: the database server, and the process from which theirs are forked. Each costs seconds to begin.

`python -m tests.sharing COMMAND` has both for the length of a command; whatever is run without them begins its own.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.integration.postgresql_server import postgresql_server
from tests.processes import FORKING, forking_from


def main() -> int:
    """Run the command that was typed. Gives its exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # what was begun is ended
    with postgresql_server() as url, _forking() as place:
        command = subprocess.Popen(sys.argv[1:], env=os.environ | {"TEST_DATABASE_URL": url, FORKING: str(place)})
        while True:
            try:
                return command.wait()
            except KeyboardInterrupt:
                continue  # it was told as well, and ends in its own way


@contextmanager
def _forking() -> Iterator[Path]:
    """Where orders are taken by a process that forks."""
    with tempfile.TemporaryDirectory(prefix="forking-") as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as theirs:
        place = Path(folder) / "orders"
        theirs.bind(str(place))
        process = forking_from(theirs)
        try:
            yield place
        finally:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as last:
                last.sendto(b"!", str(place))  # an order with nothing in it
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
