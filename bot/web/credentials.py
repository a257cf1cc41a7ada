"""Who may publish over HTTP: whoever sends the token of the setting API_TOKEN (RFC 6750)."""

from __future__ import annotations

import hmac
from http import HTTPStatus

from pydantic import SecretStr
from starlette.requests import Request

from bot.web.problems import Problem


def demand_token(request: Request, token: SecretStr | None) -> None:
    """Raises `Problem` (401, 403) where the request does not bring the token. The time it takes tells nothing of the token."""
    if token is None:
        raise Problem(HTTPStatus.FORBIDDEN, "publishing over HTTP is off: the setting API_TOKEN is not set")
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise Problem(HTTPStatus.UNAUTHORIZED, "send the header Authorization: Bearer TOKEN", {"WWW-Authenticate": "Bearer"})
    if not hmac.compare_digest(given.strip().encode(), token.get_secret_value().encode()):
        raise Problem(HTTPStatus.UNAUTHORIZED, "the token is wrong", {"WWW-Authenticate": 'Bearer error="invalid_token"'})
