"""Schedules of other tools, as files."""

from __future__ import annotations

from pathlib import Path

FIXTURES = Path(__file__).resolve().parent / "fixtures" / "schedules"
OLD_SCHEDULE = FIXTURES / "old-pentabarf.xml"
"""Of another event than the seminar."""
