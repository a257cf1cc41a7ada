"""Reporting faults by Sentry's protocol. What is sent is listed here; nothing that anybody wrote, no id of a chat and no token is in it.

An exception's own words may quote what a person typed, so they stay in the log. The request's id stands in both.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import sentry_sdk
from sentry_sdk.integrations.logging import EventHandler
from sentry_sdk.types import Event, Hint

from bot.logs import request_id
from bot.redaction import Redact

SENT = ("event_id", "timestamp", "level", "platform", "logger", "release", "environment")
FRAME = ("filename", "module", "function", "lineno", "context_line", "pre_context", "post_context", "in_app")
SECONDS_AT_THE_END = 2


def reporting_handler(dsn: str, release: str, redact: Redact) -> logging.Handler:
    """A handler of log records that reports what is logged as an error. `release`: the version that runs."""
    sentry_sdk.init(
        dsn=dsn,
        release=release,
        default_integrations=False,
        auto_enabling_integrations=False,
        auto_session_tracking=False,
        send_client_reports=False,
        send_default_pii=False,
        include_local_variables=False,
        max_breadcrumbs=0,
        server_name="",
        shutdown_timeout=SECONDS_AT_THE_END,
        before_send=lambda event, hint: _reported(event, hint, redact),
    )
    return EventHandler(level=logging.ERROR)


def _reported(event: Event, hint: Hint, redact: Redact) -> Event:
    """The event that is sent instead of the one that the library made."""
    found: Mapping[str, Any] = event
    reported: dict[str, Any] = {key: found[key] for key in SENT if key in found}
    record = hint.get("log_record")
    if isinstance(record, logging.LogRecord):
        reported["logentry"] = {"message": redact(str(record.msg))}
        reported["tags"] = {"place": f"{record.name}:{record.lineno}"}
    if identifier := request_id():
        reported.setdefault("tags", {})["request_id"] = identifier
    exceptions = (found.get("exception") or {}).get("values", ())
    if exceptions:
        reported["exception"] = {"values": [_exception(each) for each in exceptions]}
    return reported  # type: ignore[return-value]


def _exception(found: Mapping[str, Any]) -> dict[str, Any]:
    frames = [{key: frame[key] for key in FRAME if key in frame} for frame in (found.get("stacktrace") or {}).get("frames", ())]
    return {"type": found.get("type"), "module": found.get("module"), "value": "", "stacktrace": {"frames": frames}}
