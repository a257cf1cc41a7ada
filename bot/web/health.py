"""Whether this process is well: what a platform asks again and again, to know whether to send it requests or to start it anew."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from pydantic import AwareDatetime, BaseModel
from starlette.requests import Request
from starlette.responses import Response

from bot.notices import outbox
from bot.web import asked
from bot.web.office import Office
from knowledge.store import revisions
from knowledge.store.address import has_room
from knowledge.store.database import StoreUnavailable

LONGEST_LAG = 60.0
"""Seconds that an update may wait for its answer."""
LONGEST_SILENCE = 120.0
"""Seconds without an answer of Telegram to a request for updates; one of them takes 10 where nobody writes."""
LONGEST_QUERY = 5.0
"""Seconds that the database may take."""


class WellnessShown(BaseModel):
    """How this process is. `faults`: what is not well, in words; empty where all is.

    `last_update`: when the last update of Telegram came to this process; `lag_seconds`: how long the oldest one that is not answered yet has waited;
    `queue_age_seconds`: how long the oldest delivery that is due has waited, whichever process is to tell it.
    """

    status: str
    faults: list[str]
    database: str
    revision: int | None
    last_update: AwareDatetime | None
    lag_seconds: float
    queue_age_seconds: float | None


async def get_wellness(request: Request, office: Office) -> Response:
    """How this process is; status 503 where it is not well."""
    asked.only_known(request)
    revision, age = await _stored(office)
    pulse = office.pulse
    faults = []
    is_full = not has_room(office.database.address)
    if revision is None:
        faults.append("the database is away")
    if is_full:
        faults.append("the disk of the database is full")
    if pulse.lag > LONGEST_LAG:
        faults.append(f"an update has waited for its answer for {pulse.lag:.0f} seconds")
    if pulse.silence is not None and pulse.silence > LONGEST_SILENCE:
        faults.append(f"Telegram has not answered for {pulse.silence:.0f} seconds")
    return _shown(
        WellnessShown(
            status="not well" if faults else "ok",
            faults=faults,
            database="away" if revision is None else "full" if is_full else "ok",
            revision=revision,
            last_update=pulse.last_update,
            lag_seconds=round(pulse.lag, 3),
            queue_age_seconds=None if age is None else round(age, 3),
        )
    )


def unwell(fault: str, database: str) -> Response:
    """What a process says of itself that has not begun, since something is away."""
    return _shown(
        WellnessShown(status="not well", faults=[fault], database=database, revision=None, last_update=None, lag_seconds=0, queue_age_seconds=None)
    )


def _shown(how: WellnessShown) -> Response:
    status = HTTPStatus.SERVICE_UNAVAILABLE if how.faults else HTTPStatus.OK
    return Response(how.model_dump_json(), status.value, {"Cache-Control": "no-store"}, "application/json")


async def _stored(office: Office) -> tuple[int | None, float | None]:
    """The newest revision and the age of the queue; None and None where the database does not answer in time."""
    try:
        async with asyncio.timeout(LONGEST_QUERY), office.database.reading() as connection:
            return await revisions.newest_number(connection), await outbox.queue_age(connection, office.clock())
    except (StoreUnavailable, TimeoutError):
        return None, None
