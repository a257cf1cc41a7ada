"""Telegram's side of the webhook: where it brings updates, and with which secret (https://core.telegram.org/bots/api#setwebhook)."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import SecretStr
from telegram import Bot, WebhookInfo
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.clock import Clock
from bot.trouble import Trouble
from bot.updates.intake import AT_ONCE

LOOKS = 60.0
"""Seconds between two looks whether the webhook is still ours: another process that polls deletes it."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
REFUSED_BY_US = "403"
"""In what Telegram says of a delivery that came with another secret."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Webhook:
    """Where Telegram is to bring which kinds of updates, and the secret by which they are known."""

    address: str
    secret: str
    kinds: Sequence[str]


def secret_of(chosen: SecretStr | None, token: SecretStr) -> str:
    """The secret that was chosen, or one that all processes with this token make alike and nobody else can."""
    if chosen is not None:
        return chosen.get_secret_value()
    return hmac.new(token.get_secret_value().encode(), b"seminar-bot webhook", hashlib.sha256).hexdigest()


async def keep_webhook(bot: Bot, webhook: Webhook, clock: Clock) -> None:
    """Set the webhook where it is not as it should be, and look again and again, until cancelled. `clock`: the real one."""
    trouble, pause = Trouble(_log), FIRST_PAUSE
    since: datetime | None = None
    while True:
        try:
            if _differs(await _known(bot), webhook, since):
                await bot.set_webhook(webhook.address, max_connections=AT_ONCE, allowed_updates=webhook.kinds, secret_token=webhook.secret)
                since = clock()
                _log.info("Telegram brings updates to %s", webhook.address)
            since = since or clock()
        except BadRequest as error:
            trouble.met(f"Telegram refuses WEBHOOK_URL ({error}); it must be an https address that leads to this process")
        except InvalidToken as error:
            trouble.met(f"Telegram refuses the token ({error}); it is tried again. If it was revoked, set BOT_TOKEN to the new one")
        except TelegramError as error:
            trouble.met(f"the webhook cannot be set ({error}); it is tried again")
        else:
            trouble.over("the webhook is set")
            pause = FIRST_PAUSE
            await asyncio.sleep(LOOKS)
            continue
        await asyncio.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)


async def _known(bot: Bot) -> WebhookInfo | None:
    try:
        return await bot.get_webhook_info()
    except (BadRequest, InvalidToken):  # a server that does not know the method; a token that is refused fails at the next one too
        return None


def _differs(known: WebhookInfo | None, webhook: Webhook, since: datetime | None) -> bool:
    """Whether Telegram has to be told. Its secret cannot be asked for, so a delivery that was refused since then counts as another one."""
    if known is None:
        return since is None
    is_refused = REFUSED_BY_US in (known.last_error_message or "") and (since is None or (known.last_error_date or since) > since)
    return (
        is_refused
        or known.url != webhook.address
        or known.max_connections != AT_ONCE
        or frozenset(known.allowed_updates or ()) != frozenset(webhook.kinds)
    )
