"""The HTTP side of the bot (ASGI): which path is whose, and what becomes of faults."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.organisers.proposal import NothingPublished
from bot.web.body import throw_away
from bot.web.calendars import get_calendar, get_own_calendar
from bot.web.health import get_wellness
from bot.web.metrics import get_metrics
from bot.web.office import Office
from bot.web.openapi import document
from bot.web.problems import Problem
from bot.web.publishing import put_programme
from bot.web.reading import get_health, get_history, get_programme
from bot.web.requests import WithRequestId
from bot.web.visiting import get_page
from knowledge.store.database import StoreUnavailable

Endpoint = Callable[[Request, Office], Awaitable[Response]]
WATCHED: Mapping[str, Mapping[str, Endpoint]] = {
    "/healthz": {"GET": get_wellness, "HEAD": get_wellness},
    "/metrics": {"GET": get_metrics, "HEAD": get_metrics},
}
"""What tells how a process is."""

_log = logging.getLogger(__name__)


def web_application(office: Office) -> Starlette:
    """The application over a store."""

    async def openapi(request: Request, office: Office) -> Response:
        return JSONResponse(document())

    paths: dict[str, Mapping[str, Endpoint]] = {
        "/": {"GET": get_page, "HEAD": get_page},
        "/api/programme": {"GET": get_programme, "HEAD": get_programme, "PUT": put_programme},
        "/api/history": {"GET": get_history, "HEAD": get_history},
        "/calendar.ics": {"GET": get_calendar, "HEAD": get_calendar},
        "/calendar/{token}.ics": {"GET": get_own_calendar, "HEAD": get_own_calendar},
        "/health": {"GET": get_health, "HEAD": get_health},
        **WATCHED,
        "/openapi.json": {"GET": openapi, "HEAD": openapi},
    }
    return _application(paths, office)


def watched_application(office: Office) -> Starlette:
    """The application of a process that only tells how it is."""
    return _application(WATCHED, office)


def _application(paths: Mapping[str, Mapping[str, Endpoint]], office: Office) -> Starlette:
    return Starlette(
        routes=[Route(path, _answering(methods, office), methods=list(methods)) for path, methods in paths.items()],
        middleware=[Middleware(WithRequestId)],
        exception_handlers={HTTPException: _refused},
    )


def _answering(methods: Mapping[str, Endpoint], office: Office) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            return await methods[request.method](request, office)
        except Problem as problem:
            await throw_away(request)
            return problem.response()
        except (StoreUnavailable, NothingPublished) as fault:
            _log.error("%s (%s)", fault, getattr(fault, "cause", ""))
            return Problem(HTTPStatus.SERVICE_UNAVAILABLE, str(fault), {"Retry-After": "5"}).response()

    return answer


async def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    return Problem(HTTPStatus(status), str(getattr(error, "detail", "")), getattr(error, "headers", None)).response()
