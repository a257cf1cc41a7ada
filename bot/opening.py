"""Opening the desk that a command asks for: which programme, which language."""

from __future__ import annotations

from pathlib import Path

from bot.replies.desk import Desk, open_desk
from knowledge.errors import KnowledgeError
from knowledge.formats import read_programme

SEMINAR = Path(__file__).resolve().parents[1] / "knowledge" / "programmes" / "seminar.yaml"
"""The programme that is answered about where no other is named."""


def open_programme(file: Path | None) -> Desk:
    """The desk for a programme file, or for the seminar. Raises `KnowledgeError` where the file cannot be used."""
    return open_desk(read_programme(file or SEMINAR))


def speaking_language(code: str | None, desk: Desk) -> str | None:
    """A language code as typed, where the bot speaks it. Raises `KnowledgeError` where it does not."""
    if code is None:
        return None
    known = code.replace("_", "-").split("-")[0].lower()
    if known not in desk.wordings:
        raise KnowledgeError(f"--lang {code!r} is not a language of the bot. It speaks: {', '.join(desk.wordings)}.")
    return known
