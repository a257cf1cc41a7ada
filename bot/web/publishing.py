"""PUT /api/programme: an organiser's file becomes the next revision, or is previewed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.notices.publishing import Published
from bot.organisers.edits import from_file
from bot.organisers.proposal import Proposal, newest_revision, propose_after, publish_and_tell, publish_quietly
from bot.web import asked
from bot.web.body import body_of
from bot.web.conditions import revision_meant, tag_of, was_faster
from bot.web.credentials import demand_token
from bot.web.office import Office
from bot.web.problems import Problem
from bot.web.showing import SOURCE, outcome
from knowledge.formats import UnusableFile
from knowledge.store.database import Database
from knowledge.store.revisions import Origin, StaleRevision

AUTHOR = "http"
LONGEST_COMMENT = 500
SLIP = "the file may be that of another event or year, or half of one, or sessions overlap; look at ?dry_run=1, and send ?anyway=1 if it is meant"
QUERY = ("dry_run", "quiet", "anyway", "comment")

Publish = Callable[[Database, Proposal, Origin], Awaitable[Published]]


async def put_programme(request: Request, office: Office) -> Response:
    """Publish the file that is the body as the next revision. Raises `Problem`, and `StoreUnavailable`."""
    demand_token(request, office.token)
    asked.only_known(request, *QUERY)
    is_rehearsal, is_forced = asked.says(request, "dry_run"), asked.says(request, "anyway")
    publish: Publish = publish_quietly if asked.says(request, "quiet") else publish_and_tell
    comment = asked.text(request, "comment", LONGEST_COMMENT)
    newest = await newest_revision(office.database)
    if revision_meant(request, newest.number) is None and not is_rehearsal:
        raise Problem(HTTPStatus.PRECONDITION_REQUIRED, "send If-Match with the ETag of the programme that your file was made from")
    try:
        content = await body_of(request)
    except ClientDisconnect:
        raise Problem(HTTPStatus.BAD_REQUEST, "the file broke off; nothing was published") from None
    try:
        async with office.reading:
            proposal = await propose_after(office.database, newest, from_file(content, "the file"), office.clock(), office.wordings)
    except UnusableFile as unusable:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(unusable), faults=unusable.faults) from None
    if is_rehearsal or proposal.changes_nothing:
        return _shown(proposal, newest.number, proposal.seen.told, office)
    if proposal.slips(SOURCE) and not is_forced:
        raise Problem(HTTPStatus.CONFLICT, SLIP)
    try:
        published = await publish(office.database, proposal, Origin(AUTHOR, office.clock(), comment, SOURCE))
    except StaleRevision as stale:
        raise was_faster(stale.newest) from None
    return _shown(proposal, published.revision.number, published.told, office)


def _shown(proposal: Proposal, revision: int, told: int, office: Office) -> Response:
    shown = outcome(proposal, revision, told, office.wordings)
    return Response(shown.model_dump_json(), headers={"ETag": tag_of(revision, "yaml")}, media_type="application/json")
