"""Proposals in the store: which can still be confirmed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import update

from bot.notices.publishing import open_store
from bot.organisers.confirming import (
    LASTS,
    Reason,
    Telling,
    Void,
    confirm,
    drop,
    is_settled,
    keep,
    made_of,
    note_shown,
    pending,
    shown_under,
    typed_in,
)
from bot.organisers.proposal import propose
from bot.organisers.tables import proposal_table
from bot.replies.wording import wordings
from knowledge.editing import cancel, postpone
from knowledge.store.database import Database
from knowledge.store.revisions import Origin
from tests.unit.changes.programmes import BASE

NOW = datetime(2030, 5, 1, 6, tzinfo=UTC)


async def test_what_is_too_old_is_not_even_read(database: Database) -> None:
    await open_store(database, BASE, Origin("1", NOW))
    proposal = await propose(database, lambda programme: cancel(programme, "git"), NOW, wordings())
    kept = await keep(database, proposal, "1", "/cancel git", NOW)
    assert (await pending(database, kept.id, NOW + LASTS)).programme == proposal.programme
    async with database.writing() as connection:
        await connection.execute(update(proposal_table).values(programme={"no": "programme"}))
    with pytest.raises(Void) as void:
        await pending(database, kept.id, NOW + LASTS + timedelta(seconds=1))
    assert void.value.reason is Reason.EXPIRED


async def test_what_was_dropped_is_news_once_something_else_by_its_author_was_published(database: Database) -> None:
    """Published by a person, of a source that the author brought: "a" was dropped, a command of the chat is none of the author's, and "b" is."""
    await open_store(database, BASE, Origin("1", NOW))
    for author, source, edit, stays in (("door", "a", cancel, True), ("1", "/postpone git", postpone, True), ("door", "b", cancel, False)):
        proposal = await propose(database, partial(edit, session="git"), NOW, wordings())
        kept = await keep(database, proposal, author, source, NOW)
        if source == "a":
            await drop(database, kept, "1", NOW)
        else:
            await confirm(database, kept, proposal, Telling.QUIETLY, Origin("1", NOW, source=source), NOW)
            assert database.published.is_set()
        assert await is_settled(database, "door", "a", NOW) is stays


async def test_under_another_token_the_numbers_of_messages_begin_anew(database: Database) -> None:
    await open_store(database, BASE, Origin("1", NOW))
    proposal = await propose(database, lambda programme: cancel(programme, "git"), NOW, wordings())
    before, after = [await keep(database, proposal, "1", "/cancel git", NOW) for _ in range(2)]
    for kept in (before, after):
        await note_shown(database, kept, 1, 7)
    assert (await shown_under(database, before.id), await shown_under(database, after.id)) == ([], [(1, 7)])


async def test_what_others_made_longer_one_after_another_is_made_of_one_message(database: Database) -> None:
    await open_store(database, BASE, Origin("1", NOW))
    proposal, typed = await propose(database, lambda programme: cancel(programme, "git"), NOW, wordings()), typed_in(7, "/cancel git")
    made = [await keep(database, proposal, "1", "/cancel git", NOW, typed)]
    for minutes, author in enumerate(("2", "3", "1"), 1):
        made.append(await keep(database, proposal, author, "/cancel git", NOW + timedelta(minutes=minutes), instead_of=made[-1].id))
    await keep(database, proposal, "2", "/cancel git", NOW, typed)
    assert list((await made_of(database, "1", 7)).items()) == [(each.id, typed.mark) for each in reversed(made)]
