"""What a request asks for besides its body: query parameters and the representation that it accepts."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from starlette.requests import Request

from bot.web.problems import Problem

YES, NO = frozenset({"1", "true", "yes"}), frozenset({"0", "false", "no"})


def only_known(request: Request, *names: str) -> None:
    """Raises `Problem` (400) for a query parameter that is not known or stands twice: a misspelt dry_run must not publish."""
    given = [name for name, _ in request.query_params.multi_items()]
    for name in given:
        if name not in names:
            known = ", ".join(names) or "none"
            raise Problem(HTTPStatus.BAD_REQUEST, f"{name!r} is not a known query parameter; known here: {known}")
        if given.count(name) > 1:
            raise Problem(HTTPStatus.BAD_REQUEST, f"{name} is given more than once")


def says(request: Request, name: str) -> bool:
    """Whether a query parameter says yes. Raises `Problem` (400)."""
    value = request.query_params.get(name, "0").lower()
    if value not in YES | NO:
        raise Problem(HTTPStatus.BAD_REQUEST, f"{name} must be 1 or 0")
    return value in YES


def text(request: Request, name: str, longest: int) -> str:
    """A text of the query, on one line. Raises `Problem` (400)."""
    value = " ".join(request.query_params.get(name, "").split())
    if len(value) > longest or not value.isprintable():
        raise Problem(HTTPStatus.BAD_REQUEST, f"{name} must have {longest} letters at most, and no control characters")
    return value


def number(request: Request, name: str, default: int, most: int) -> int:
    """A whole number from 1 on. Raises `Problem` (400)."""
    value = request.query_params.get(name, str(default))
    if not (value.isascii() and value.isdecimal() and len(value) < 10 and 1 <= int(value) <= most):
        raise Problem(HTTPStatus.BAD_REQUEST, f"{name} must be a whole number from 1 to {most}")
    return int(value)


def preferred(request: Request, offered: Sequence[str]) -> str:
    """The media type that the client likes best (RFC 9110, section 12.5.1); the first where it likes none: a file is better than nothing."""
    accepted = _weighed(request.headers.get("accept", "*/*"))

    def liking(media_type: str) -> float:
        wildcards = (media_type, media_type.partition("/")[0] + "/*", "*/*")
        return next((weight for wanted in wildcards for name, weight in accepted if name == wanted), 0.0)

    return max(offered, key=liking)


def preferred_language(request: Request, offered: Sequence[str]) -> str | None:
    """The language that the client likes best (RFC 9110, section 12.5.4), "fr-CA" being "fr"; None where it likes none of them."""
    accepted = sorted(_weighed(request.headers.get("accept-language", "")), key=lambda each: -each[1])
    return next((code for name, weight in accepted if weight > 0 and (code := name.partition("-")[0]) in offered), None)


def takes_encoding(request: Request, encoding: str) -> bool:
    """Whether the client takes a content encoding (RFC 9110, section 12.5.3)."""
    return any(name == encoding and weight > 0 for name, weight in _weighed(request.headers.get("accept-encoding", "")))


def _weighed(header: str) -> list[tuple[str, float]]:
    """What a header of preferences lists, each with its weight, which is 1 where none is given."""
    found: list[tuple[str, float]] = []
    for part in header.lower().split(","):
        name, *parameters = (each.strip() for each in part.split(";"))
        weight = next((each[2:] for each in parameters if each.startswith("q=")), "1")
        found.append((name, float(weight) if weight.replace(".", "", 1).isdecimal() else 0.0))
    return found
