"""What anybody may read over HTTP: the programme, whether the bot works; and for organisers, the history."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from bot.web import asked
from bot.web.credentials import demand_token
from bot.web.keeping import Form, kept, newest
from bot.web.office import Newest, Office
from bot.web.showing import HealthShown, HistoryShown, entry
from knowledge.formats import programme_as_yaml
from knowledge.store import revisions
from knowledge.store.database import StoreUnavailable

YAML, JSON = "application/yaml", "application/json"
MOST_REVISIONS = 1000
SOME_REVISIONS = 100


async def get_programme(request: Request, office: Office) -> Response:
    """The newest revision as a native file, YAML or JSON."""
    asked.only_known(request)
    media_type = asked.preferred(request, (YAML, JSON))
    write, name = (_as_json, "json") if media_type == JSON else (_as_yaml, "yaml")
    return await kept(request, office, await newest(office), Form(name, media_type, "Accept"), write)


async def get_history(request: Request, office: Office) -> Response:
    """The last revisions: who, when, why."""
    demand_token(request, office.token)
    asked.only_known(request, "most")
    most = asked.number(request, "most", SOME_REVISIONS, MOST_REVISIONS)
    async with office.database.reading() as connection:
        found = await revisions.history(connection, most)
    return Response(HistoryShown(revisions=[entry(each) for each in found]).model_dump_json(), media_type=JSON)


async def get_health(request: Request, office: Office) -> Response:
    """Whether the database answers."""
    asked.only_known(request)
    try:
        async with office.database.reading() as connection:
            number = await revisions.newest_number(connection)
    except StoreUnavailable:
        return Response(HealthShown(status="the database is away", revision=0).model_dump_json(), 503, media_type=JSON)
    return Response(HealthShown(status="ok", revision=number).model_dump_json(), media_type=JSON)


def _as_yaml(found: Newest) -> bytes:
    return programme_as_yaml(found.revision.programme).encode()


def _as_json(found: Newest) -> bytes:
    return found.revision.programme.model_dump_json(exclude_defaults=True).encode()
