"""What is told of an update while it is answered."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import cast

from bot.updates.leaving import answering, takes_long
from bot.updates.ledger import Ledger
from knowledge.store.database import Database
from tests.unit.updates.intaking import update


async def test_an_update_lasts_from_when_it_is_said_until_it_is_handled() -> None:
    ledger, received = Ledger(cast(Database, None), 99, lambda: datetime(2012, 1, 24, tzinfo=UTC)), update(1)
    longer = ledger.something_lasts()
    takes_long()
    assert not longer.done(), "nothing is being answered"
    with answering(partial(ledger.let_leave, received), partial(ledger.take_back, received), partial(ledger.let_last, received)):
        takes_long()
    assert longer.done()
    assert ledger.lasts(received)
    assert not ledger.lasts(update(2))
    assert not ledger.something_lasts().done(), "the next one is waited for anew"
    ledger.note(received)
    assert not ledger.lasts(received)
