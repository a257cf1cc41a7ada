"""No table can be forgotten: each column that could hold the id of a chat or a person is either forgotten with it, or said to hold none."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Integer, Text

from bot.migrations.schema import metadata
from bot.privacy.personal import AUTHORS, DETAILS, OLD_IDS, OWN

COULD_HOLD_AN_ID = (BigInteger, Integer, Text, JSON)
HOLDS_NONE = {
    "audit.act": "what was done",
    "audit.id": "a number that the database counts up",
    "audit.revision": "the number of a revision",
    "calendar.token": "random letters, in a row that goes with its chat",
    "chat.chosen_language": "a language",
    "chat.language": "a language",
    "chat.reminder_minutes": "minutes",
    "chat.state": "whether it can be reached",
    "chat.topic": "the number of a topic in its chat",
    "conversation.content": "what was spoken of, in a row that goes with its chat",
    "delivery.attempts": "a count",
    "delivery.id": "a number that the database counts up",
    "delivery.kind": "what is told",
    "given_answer.album": "a name that Telegram gives to several pictures",
    "given_answer.content": "which messages answered, and what was spoken of, in a row that goes with its chat",
    "given_answer.message": "the number of a message in its chat",
    "delivery.known": "numbers of revisions",
    "delivery.owner": "the name of a process",
    "delivery.priority": "what goes first",
    "delivery.session": "the id of a session",
    "delivery.state": "what became of it",
    "delivery.to_revision": "the number of a revision",
    "draft.answer": "the organisers' answer, in a row that goes with its author",
    "draft.asked": "questions without who asked them",
    "draft.language": "a language",
    "draft.prompt": "the number of a message, in a row that goes with its author",
    "follow.kind": "what is followed",
    "follow.subject": "the id of a session or of a speaker",
    "followers.followers": "a count",
    "forgetting.id": "the number of the only row",
    "forgetting.times": "a count",
    "handled_update.bot": "the id of the bot",
    "handled_update.mark": "a hash",
    "handled_update.number": "a number that Telegram counts up",
    "handled_update.waiting": "an update that is not handled yet, in a row that goes with its chat",
    "invitation.code": "the hash of a random code",
    "organiser.name": "the name, in a row that goes with its owner",
    "proposal.base": "the number of a revision",
    "proposal.command": "the number of a message in its chat",
    "proposal.id": "a hash with a random number",
    "proposal.instead_of": "a hash with a random number",
    "proposal.programme": "the programme, which is published",
    "proposal.source": "a command or the name of a file",
    "proposal.typed": "a hash of a command",
    "shown_proposal.message": "the number of a message in its chat",
    "shown_proposal.proposal": "a hash with a random number",
    "revision.comment": "why it was published",
    "revision.number": "the number of a revision",
    "revision.of_event": "the id of the event",
    "revision.programme": "the programme, which is published",
    "revision.source": "a command or the name of a file",
    "tally.language": "a language",
    "tally.outcome": "how a question ended",
    "tally.subject": "what kind of thing was asked",
    "tally.times": "a count",
    "touched_session.revision": "the number of a revision",
    "touched_session.session": "the id of a session",
    "unanswered.folded": "a question, masked, without who asked it",
    "unanswered.language": "a language",
    "unanswered.outcome": "how a question ended",
    "unanswered.text": "a question, masked, without who asked it",
    "unanswered.times": "a count",
    "unanswered.turn": "a number that goes up",
}


def name_of(column: Column[object]) -> str:
    return f"{column.table.name}.{column.name}"


def test_every_column_is_forgotten_or_holds_no_id() -> None:
    forgotten = {name_of(column) for column in (*OWN, *AUTHORS, *DETAILS, *OLD_IDS)}
    columns = {name_of(column) for table in metadata.sorted_tables for column in table.columns if isinstance(column.type, COULD_HOLD_AN_ID)}
    assert columns - forgotten - HOLDS_NONE.keys() == set(), "decide in bot/privacy/personal.py what becomes of these when a chat is forgotten"
    assert not (forgotten & HOLDS_NONE.keys())
    assert HOLDS_NONE.keys() <= columns
