"""What is still in mind when a clause is read: the conversation so far, and the earlier clauses of the same message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knowledge.understanding.context import NOTHING_LISTED, SUBJECT_FADES_AFTER, Conversation, Listed
from knowledge.understanding.question import Ask


@dataclass(frozen=True, slots=True)
class Recall:
    """The subject in mind. `group`: the people who were last named together; `people`: the one or ones spoken of."""

    people: tuple[str, ...] = ()
    named_here: bool = False
    """Whether those people were named in the message that is being read, and not before."""
    group: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    listed: Listed = NOTHING_LISTED
    answered: tuple[Listed, ...] = ()
    sessions: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    talks: tuple[tuple[str, int], ...] = ()
    last_asks: tuple[Ask, ...] = ()
    asked: tuple[Ask, ...] = ()
    spoken: tuple[str, ...] = ()
    choices: tuple[Ask, ...] = ()
    more: Ask | None = None
    moment: datetime | None = None


NOTHING = Recall()


def recalled(conversation: Conversation, now: datetime) -> Recall:
    """What a conversation still has in mind at this time; nothing, once the subject has faded."""
    if conversation.spoken_at is None or not -SUBJECT_FADES_AFTER < now - conversation.spoken_at < SUBJECT_FADES_AFTER:
        return NOTHING
    return Recall(
        people=conversation.people,
        group=conversation.group,
        earlier=conversation.earlier,
        listed=conversation.listed,
        answered=conversation.answered,
        sessions=conversation.sessions,
        organisations=conversation.organisations,
        talks=conversation.talks,
        last_asks=conversation.last_asks,
        asked=conversation.asked,
        spoken=conversation.spoken,
        choices=conversation.choices,
        more=conversation.more,
        moment=conversation.moment,
    )
