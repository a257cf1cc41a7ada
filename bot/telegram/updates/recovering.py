"""What another process left behind: which updates it handled, and those that it had set aside and not handled."""

from __future__ import annotations

from telegram import Bot

from bot.updates.intake import Intake
from bot.updates.ledger import Ledger
from bot.updates.received import read_written


async def recover(ledger: Ledger, intake: Intake, bot: Bot) -> None:
    """Learn what was handled, and handle what was set aside. To be called before updates come. Raises `StoreUnavailable`."""
    for written in await ledger.open():
        intake.take(read_written(written, bot))
