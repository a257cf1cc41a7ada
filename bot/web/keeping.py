"""What is made of the newest revision to be read by anybody: made once, kept, and sent only to who does not have it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from bot.organisers.proposal import newest_revision
from bot.web.conditions import is_known, tag_of
from bot.web.office import Newest, Office
from knowledge.directory import Directory
from knowledge.store import revisions
from knowledge.store.database import StoreUnavailable
from knowledge.store.versions import Version, versions_of


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a revision is sent. `name`: its own part of the entity tag; `vary`: the request headers that it was chosen by.

    There must be few names: what was made is kept for each.
    """

    name: str
    media_type: str
    vary: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


async def newest(office: Office) -> Newest:
    """The newest revision, read once; while the database is away, the last one that was read. Raises `StoreUnavailable` where there is none yet."""
    try:
        async with office.database.reading() as connection:
            number = await revisions.newest_number(connection)
    except StoreUnavailable:
        if not office.newest:
            raise
        return next(iter(office.newest.values()))
    if number not in office.newest:
        revision = await newest_revision(office.database)
        versions = await versions_of(office.database, Version(revision.number, revision.origin.at))
        office.newest.clear()
        office.newest[revision.number] = Newest(revision, Directory(revision.programme), versions)
        return office.newest[revision.number]
    return office.newest[number]


async def kept(request: Request, office: Office, found: Newest, form: Form, write: Callable[[Newest], bytes]) -> Response:
    """A revision in a form; without its content where the client has it already. `write` runs in a thread, once a revision."""
    tag = tag_of(found.revision.number, form.name)
    headers = {"ETag": tag, "Cache-Control": "no-cache", **({"Vary": form.vary} if form.vary else {}), **form.headers}
    if is_known(request, tag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED.value, headers=headers)
    async with office.making:
        if office.files.get(form.name, ("",))[0] != tag:
            office.files[form.name] = tag, await asyncio.to_thread(write, found)
        content = office.files[form.name][1]
    return Response(content, headers=headers, media_type=form.media_type)
