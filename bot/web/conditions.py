"""Conditional requests (RFC 9110, section 13): the entity tag of a revision, and what a client says of the one it knows."""

from __future__ import annotations

import re
from http import HTTPStatus

from starlette.requests import Request

from bot.web.problems import Problem

_TAG = re.compile(r'(W/)?"([^"]*)"')
_REVISION = re.compile(r"(\d{1,9})(?:-\w+)?")


def tag_of(revision: int, representation: str) -> str:
    """The strong entity tag of a revision in one representation, such as yaml."""
    return f'"{revision}-{representation}"'


def is_known(request: Request, tag: str) -> bool:
    """Whether the client has what the tag names already (If-None-Match compares weakly)."""
    given = request.headers.get("if-none-match", "")
    return given.strip() == "*" or any(f'"{value}"' == tag for _, value in _TAG.findall(given))


def revision_meant(request: Request, newest: int) -> int | None:
    """The revision that the client's file was made from, by If-Match; any representation will do. None where it does not say.

    Raises `Problem` (400, 412).
    """
    given = request.headers.get("if-match")
    if given is None:
        return None
    if given.strip() == "*":
        return newest
    tags = _TAG.findall(given)
    if not tags:
        raise Problem(HTTPStatus.BAD_REQUEST, 'If-Match must hold the ETag of GET /api/programme, in its quotation marks: "5-yaml"')
    numbers = {int(found[1]) for weak, value in tags if not weak and (found := _REVISION.fullmatch(value))}
    if newest not in numbers:
        raise was_faster(newest)
    return newest


def was_faster(newest: int) -> Problem:
    """Somebody published since the client looked."""
    detail = f"revision {newest} is the newest; your file was made from another. Get it, bring your change into it and send it again."
    return Problem(HTTPStatus.PRECONDITION_FAILED, detail, {"ETag": tag_of(newest, "yaml")})
