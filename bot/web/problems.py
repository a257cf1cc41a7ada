"""What the HTTP API answers where it cannot do what is asked: problem details (RFC 9457), in English, for whoever writes the client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus

from pydantic import BaseModel
from starlette.responses import Response

from knowledge.formats import Fault

MEDIA_TYPE = "application/problem+json"


class FaultShown(BaseModel):
    """One thing that is wrong with a file. `line` and `column` count from 1; null where the fault is of the whole file."""

    message: str
    severity: str
    line: int | None
    column: int | None
    path: str


class ProblemShown(BaseModel):
    """Why a request was refused (RFC 9457). `faults`: all that is wrong with a file that was sent."""

    title: str
    status: int
    detail: str
    faults: list[FaultShown] = []


class Problem(Exception):
    """A request that is refused."""

    def __init__(self, status: HTTPStatus, detail: str, headers: Mapping[str, str] | None = None, faults: Iterable[Fault] = ()) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.headers = dict(headers or {})
        self.faults = tuple(faults)

    def response(self) -> Response:
        """The answer that says so."""
        faults = [FaultShown.model_validate(each, from_attributes=True) for each in self.faults]
        shown = ProblemShown(title=self.status.phrase, status=self.status.value, detail=self.detail, faults=faults)
        return Response(shown.model_dump_json(), self.status.value, self.headers, MEDIA_TYPE)
