"""What the HTTP API tells of revisions and proposals, as JSON: the shapes, and how they are filled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from pydantic import AwareDatetime, BaseModel

from bot.notices.preview import say_caution
from bot.organisers.proposal import Proposal
from bot.replies.markup import plain
from bot.replies.naming import Voice
from bot.replies.wording import Wording
from knowledge.changes import Caution
from knowledge.store.revisions import Entry

SOURCE = "PUT"
"""The source of what is published over HTTP, which is always a file."""


class CautionShown(BaseModel):
    """One thing to look at before a programme is published. `needs_anyway`: it is not published without ?anyway=1."""

    text: dict[str, str]
    needs_anyway: bool


class OutcomeShown(BaseModel):
    """What publishing does, or would do. `revision`: the newest one afterwards; `changes`: of how many sessions and matters;
    `told`: how many chats; `notices`: by language.
    """

    published: bool
    revision: int
    changes: int
    told: int
    cautions: list[CautionShown]
    notices: dict[str, str]


class RevisionShown(BaseModel):
    """One revision of the programme."""

    revision: int
    event: str
    author: str
    at: AwareDatetime
    comment: str
    source: str


class HistoryShown(BaseModel):
    """The last revisions, newest first."""

    revisions: list[RevisionShown]


class HealthShown(BaseModel):
    """Whether the bot and its database work, and which revision is served."""

    status: str
    revision: int


def outcome(proposal: Proposal, revision: int, told: int, wordings: Mapping[str, Wording]) -> OutcomeShown:
    """A proposal as it is told; published where `revision` is newer than what it was made from."""

    def said(caution: Caution) -> dict[str, str]:
        return {code: plain(say_caution(caution, Voice(wording, proposal.found.after))) for code, wording in wordings.items()}

    slips = proposal.slips(SOURCE)
    return OutcomeShown(
        published=revision > proposal.base,
        revision=revision,
        changes=proposal.seen.changes,
        told=told,
        cautions=[CautionShown(text=said(caution), needs_anyway=caution in slips) for caution in proposal.seen.cautions],
        notices={code: plain(text) for code, text in proposal.seen.notices.items()},
    )


def entry(found: Entry) -> RevisionShown:
    """A revision in the list of all."""
    origin = found.origin
    at: datetime = origin.at
    return RevisionShown(revision=found.number, event=found.of_event, author=origin.author, at=at, comment=origin.comment, source=origin.source)
