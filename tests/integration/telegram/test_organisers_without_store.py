"""While the database is away an organiser is told so, invited or of the settings, and to everybody else nothing of it exists."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.organisers import roster
from bot.replies.wording import wordings
from knowledge.store.database import Database, StoreUnavailable
from tests.hostile_updates import ORGANISER
from tests.integration.telegram.in_process import InProcess, application_in_process

INVITED, STRANGER = 555, 777
AWAY = wordings()["fr"].text("organiser.store-away")


@pytest.fixture
async def application(tmp_path: Path) -> AsyncIterator[InProcess]:
    async with application_in_process(tmp_path) as found:
        yield found


@contextmanager
def away() -> Iterator[None]:
    """The database fails whatever is asked of it."""

    def fail(self: Database) -> Any:
        raise StoreUnavailable("the database cannot be used now", "OSError")

    with pytest.MonkeyPatch.context() as patch:
        for name in ("reading", "writing", "beside"):
            patch.setattr(Database, name, fail)
        yield


async def answered(application: InProcess, person: int, text: str, number: int) -> str:
    """What somebody is answered."""
    sent = len(application.telegram.texts)
    who = {"id": person, "first_name": "Zoé"}
    message = {
        "message_id": number,
        "date": 0,
        "chat": who | {"type": "private"},
        "from": who | {"is_bot": False, "language_code": "fr"},
        "text": text,
    }
    message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
    await application.take(json.dumps({"update_id": number, "message": message}))
    return application.telegram.texts[sent]


async def test_an_invited_organiser_is_known_while_the_database_is_away(application: InProcess) -> None:
    database, now = application.parts.database, datetime.now(UTC)
    assert await roster.join(database, await roster.invite(database, ORGANISER, now), INVITED, "Zoé", now)
    assert "15" in await answered(application, INVITED, "/delay logement 5", 1)
    with away():
        assert await answered(application, INVITED, "/cancel logement", 2) == AWAY
        assert await answered(application, ORGANISER, "/history", 3) == AWAY
        assert AWAY not in await answered(application, STRANGER, "/history", 4)
    await roster.remove(database, INVITED, ORGANISER, now)
    assert AWAY not in await answered(application, INVITED, "/history", 5)
    with away():
        assert AWAY not in await answered(application, INVITED, "/history", 6)
