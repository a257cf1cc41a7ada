"""The OpenAPI document of the HTTP API (https://spec.openapis.org/oas/v3.1.0), with the shapes of `bot.web.showing`."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import version
from typing import Any

from pydantic.json_schema import models_json_schema

from bot.web.health import WellnessShown
from bot.web.problems import MEDIA_TYPE, ProblemShown
from bot.web.showing import HealthShown, HistoryShown, OutcomeShown
from knowledge.understanding.words.reading_languages import language_codes, usual_language

REFERENCES = "#/components/schemas/{model}"
REFUSALS = {
    400: "The request cannot be understood.",
    401: "The token is missing or wrong.",
    403: "The setting API_TOKEN is not set.",
    408: "The file took too long.",
    409: "The file looks like another event's, or like half of one; nothing was published.",
    412: "Somebody published meanwhile; nothing was published.",
    413: "The file has more than 20 MB.",
    415: "The body is a form, or compressed.",
    422: "The file cannot be used; `faults` has all that is wrong with it.",
    428: "If-Match is missing.",
    503: "The database is away. Nothing was stored; try again.",
}
SWITCH = {"type": "string", "enum": ["1", "0", "true", "false", "yes", "no"]}
TOKEN: list[dict[str, list[str]]] = [{"token": []}]


@lru_cache(maxsize=1)
def document() -> dict[str, Any]:
    """The whole document. Not to be changed."""
    _, schemas = models_json_schema(
        [(model, "serialization") for model in (OutcomeShown, HistoryShown, HealthShown, WellnessShown, ProblemShown)], ref_template=REFERENCES
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "seminar-bot",
            "version": version("seminar-bot"),
            "description": "The programme of one event.",
        },
        "paths": {
            "/api/programme": {"get": _get_programme(), "put": _put_programme()},
            "/api/history": {"get": _get_history()},
            "/calendar.ics": {"get": _get_calendar()},
            "/health": {"get": {"operationId": "health", "summary": "Whether the bot and its database work.", "responses": _health("HealthShown")}},
            "/healthz": {"get": {"operationId": "wellness", "summary": "How the process that answers is.", "responses": _health("WellnessShown")}},
            "/metrics": {"get": {"operationId": "metrics", "summary": "Its numbers, as Prometheus reads them.", "responses": _metrics()}},
        },
        "components": {"schemas": schemas["$defs"], "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }


def _get_programme() -> dict[str, Any]:
    return {
        "operationId": "getProgramme",
        "summary": "The newest programme as a native file; by Accept, YAML or JSON.",
        "parameters": [_known()],
        "responses": {
            "200": {
                "description": "The programme.",
                "headers": _tag(),
                "content": {"application/yaml": {}, "application/json": {"schema": {"type": "object"}}},
            },
            "304": {"description": "The client has it already."},
            **_refused(400, 503),
        },
    }


def _put_programme() -> dict[str, Any]:
    return {
        "operationId": "putProgramme",
        "summary": "Publish a file of any format as the next revision, and tell those whom its changes concern.",
        "description": "Formats: the native file (YAML or JSON), schedule.json, schedule.xml, iCalendar, and other tools' JSON lists. "
        "The content tells the format. Sessions that are missing in the file stay, as cancelled.",
        "security": TOKEN,
        "parameters": [
            _query("dry_run", "Only tell what would happen.", SWITCH),
            _query("quiet", "Publish, and tell nobody.", SWITCH),
            _query("anyway", "Publish although the file looks like another event's, or like half of one.", SWITCH),
            _query("comment", "Why; it is in the history.", {"type": "string", "maxLength": 500}),
            _header("If-Match", "The ETag of the programme that the file was made from. Needed unless dry_run is 1."),
        ],
        "requestBody": {"required": True, "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}},
        "responses": {
            "200": {"description": "What was, or would be, published.", "headers": _tag(), "content": _json("OutcomeShown")},
            **_refused(400, 401, 403, 408, 409, 412, 413, 415, 422, 428, 503),
        },
    }


def _get_history() -> dict[str, Any]:
    return {
        "operationId": "getHistory",
        "summary": "The last revisions, newest first: who, when, why.",
        "security": TOKEN,
        "parameters": [_query("most", "How many.", {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100})],
        "responses": {"200": {"description": "The revisions.", "content": _json("HistoryShown")}, **_refused(400, 401, 403, 503)},
    }


def _get_calendar() -> dict[str, Any]:
    spoken = language_codes()
    return {
        "operationId": "getCalendar",
        "summary": "The programme as iCalendar, to be subscribed to; what is cancelled stays, as cancelled.",
        "parameters": [_query("lang", "The language.", {"type": "string", "enum": [*spoken], "default": usual_language(spoken)}), _known()],
        "responses": {
            "200": {"description": "The calendar.", "headers": _tag(), "content": {"text/calendar": {"schema": {"type": "string"}}}},
            "304": {"description": "The client has it already."},
            **_refused(400, 503),
        },
    }


def _health(model: str) -> dict[str, Any]:
    return {
        "200": {"description": "All is well.", "content": _json(model)},
        "503": {"description": "The database is away, or something waits too long.", "content": _json(model)},
        **_refused(400),
    }


def _metrics() -> dict[str, Any]:
    return {"200": {"description": "The numbers.", "content": {"text/plain": {"schema": {"type": "string"}}}}, **_refused(400)}


def _query(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": schema}


def _known() -> dict[str, Any]:
    return _header("If-None-Match", "The ETag of what the client has.")


def _header(name: str, description: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "description": description, "schema": {"type": "string"}}


def _tag() -> dict[str, Any]:
    return {"ETag": {"description": "Names the revision.", "schema": {"type": "string"}}}


def _json(model: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": REFERENCES.format(model=model)}}}


def _refused(*statuses: int) -> dict[str, Any]:
    content = {MEDIA_TYPE: {"schema": {"$ref": REFERENCES.format(model="ProblemShown")}}}
    return {str(status): {"description": REFUSALS[status], "content": content} for status in statuses}
