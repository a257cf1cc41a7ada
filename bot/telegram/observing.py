"""Each update under an id of its own: counted, and logged when it is answered, without what it says and who wrote it."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from telegram import Message, Update

from bot import logs
from bot.instruments import UPDATES

KINDS = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY, Update.MY_CHAT_MEMBER)
OTHER = "other"

_log = logging.getLogger(__name__)


@contextmanager
def observed(update: Update) -> Iterator[None]:
    """Let this block be the answering of an update."""
    kind = next((name for name in KINDS if getattr(update, name) is not None), OTHER)
    UPDATES.labels(kind).inc()
    begun = time.monotonic()
    with logs.request(f"update-{update.update_id}", partial(_private, update)):
        try:
            yield
        finally:
            if _log.isEnabledFor(logging.DEBUG):
                _log.debug("answered", extra={"update": kind, "seconds": round(time.monotonic() - begun, 4)})


def _private(update: Update) -> Iterator[str]:
    """What must not be logged of an update: what somebody wrote, and who and where they are."""
    person, place, message = update.effective_user, update.effective_chat, update.effective_message
    if person is not None:
        yield from (str(person.id), person.full_name, person.username or "")
    if place is not None:
        yield str(place.id)
    if isinstance(message, Message):
        yield from (message.text or "", message.caption or "")
    if update.inline_query is not None:
        yield update.inline_query.query
