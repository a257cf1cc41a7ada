"""The HTTP side, for tests that change what it serves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.web.running import Running, running_web


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Running]:
    """A server over a database of its own; the seminar is revision 1."""
    with running_web(f"sqlite:///{tmp_path}/store.db") as found:
        yield found
