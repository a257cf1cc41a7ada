"""A run of the tests whose processes share a database server, and the process from which theirs are forked. Each costs seconds to begin.

`python -m tests.shared_run COMMAND` has both for the length of a command; whatever is run without them begins its own.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from tests.integration.postgresql_server import postgresql_server
from tests.processes import FORKING, PATIENCE, forking


def main() -> int:
    """Run the command that was typed. Gives its exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # what was begun is ended
    signal.signal(signal.SIGINT, signal.default_int_handler)  # also where a shell has it in the background
    with postgresql_server() as url, forking() as place:
        command = subprocess.Popen(sys.argv[1:], env=os.environ | {"TEST_DATABASE_URL": url, FORKING: str(place)})
        try:
            return _wait(command)
        finally:
            _end(command)


def _wait(command: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return command.wait()
        except KeyboardInterrupt:
            continue  # it was told as well, and ends in its own way


def _end(command: subprocess.Popen[bytes]) -> None:
    """End a command that still runs as Ctrl-C does: so pytest ends its processes before it ends."""
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, signal.SIG_IGN)  # once is enough
    command.send_signal(signal.SIGINT)
    try:
        command.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        command.kill()
        command.wait()


if __name__ == "__main__":
    sys.exit(main())
