"""What the command line and the pages are tried with: some of what the tests of a running bot are tried with."""

from __future__ import annotations

from tests.integration.conftest import server

__all__ = ["server"]
