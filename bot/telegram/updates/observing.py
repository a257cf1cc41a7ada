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
    """What must not be logged of an update: what somebody wrote, sent, pressed or answered, and who and where they are."""
    person, place, message = update.effective_user, update.effective_chat, update.effective_message
    if person is not None:
        yield from (str(person.id), person.full_name, person.first_name, person.last_name or "", person.username or "")
    if place is not None:
        yield from (str(place.id), place.title or "")
    if isinstance(message, Message):
        yield from _written_in(message)
    if update.callback_query is not None:
        yield update.callback_query.data or ""
    if update.inline_query is not None:
        yield update.inline_query.query


def _written_in(message: Message) -> Iterator[str]:
    for each in (message, message.reply_to_message):
        if each is not None:
            yield from (each.text or "", each.caption or "", (each.document and each.document.file_name) or "")
    if message.quote is not None:
        yield message.quote.text
