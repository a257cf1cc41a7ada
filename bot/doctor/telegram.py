"""What Telegram says of the token and the webhook, and how far this machine's clock is from Telegram's."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.clock import Clock
from bot.doctor.finding import Finding, doubtful, skipped, well, wrong
from bot.settings import Settings

LONGEST_WAIT = 15.0
"""Seconds that Telegram may take."""
REFUSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)
SMALL_OFFSET, LARGE_OFFSET = 5.0, 30.0
"""Seconds by which a clock may be off: nobody notices, or reminders come too early or too late."""
RECENT = 3600.0
"""Seconds for which a failure of the webhook counts."""
MANY = 100
"""Updates that wait when something does not keep up."""
FROM_TELEGRAM = "Take the token from @BotFather (/mybots, API Token) and set BOT_TOKEN to it."


@dataclass(frozen=True)
class Said:
    """What Telegram answered. `fault`: why there is no answer; `at`: its time, in UTC."""

    status: int = 0
    result: Mapping[str, Any] = field(default_factory=dict)
    fault: str = ""
    at: datetime | None = None


async def look_at_telegram(settings: Settings, clock: Clock, webhook: str | None) -> Iterator[Finding]:
    """The token, the webhook and the clock.

    `webhook`: the address at which updates are wanted; None where they are asked for. `clock`: the real one.
    """
    timeout = aiohttp.ClientTimeout(total=LONGEST_WAIT)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        me = await _ask(session, settings, "getMe")
        info = await _ask(session, settings, "getWebhookInfo") if me.result else Said(fault=me.fault or "Telegram did not take the token")
        now = clock()
    host = urlsplit(settings.telegram_api_url).hostname or ""
    return iter((_token(me, host), _webhook(info, webhook, now), _clock(me, now), *_rehearsal(settings)))


async def _ask(session: aiohttp.ClientSession, settings: Settings, method: str) -> Said:
    address = f"{settings.telegram_api_url}/bot{settings.bot_token.get_secret_value()}/{method}"
    try:
        async with session.get(address) as answer:
            body, status, date = await answer.read(), answer.status, answer.headers.get("Date")
    except aiohttp.ClientConnectorError as error:
        return Said(fault=_reason(error.os_error))
    except TimeoutError:
        return Said(fault=f"no answer within {LONGEST_WAIT:g} seconds")
    except aiohttp.ClientError as error:
        return Said(fault=type(error).__name__)
    try:
        at = parsedate_to_datetime(date) if date else None
    except ValueError:
        at = None
    return Said(status, _result(body), at=at)


def _reason(error: OSError) -> str:
    """Why there is no connection, without the address, in the system's words."""
    return os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror or type(error).__name__


def _result(body: bytes) -> Mapping[str, Any]:
    try:
        answer = json.loads(body)
    except ValueError:
        return {}
    result = answer.get("result") if isinstance(answer, dict) else None
    return result if isinstance(result, dict) else {}


def _token(me: Said, host: str) -> Finding:
    if me.fault:
        return wrong(
            "token", f"{host} cannot be reached: {me.fault}", "See whether this machine may reach it (firewall, proxy, DNS), and TELEGRAM_API_URL."
        )
    if me.status in REFUSED:
        return wrong("token", "Telegram refuses it", FROM_TELEGRAM)
    if me.status != HTTPStatus.OK or "username" not in me.result:
        return wrong(
            "token", f"{host} answers with status {me.status}, and not as the Bot API does", "Wait a minute and look again; see TELEGRAM_API_URL."
        )
    name = f"it is that of @{me.result['username']}"
    if me.result.get("supports_inline_queries") is False:
        return doubtful(
            "token", f"{name}; inline mode is off", "Let @BotFather turn it on (/setinline), so that people can share sessions in any chat."
        )
    return well("token", name)


def _webhook(info: Said, expected: str | None, now: datetime) -> Finding:
    if info.fault or not info.result:
        return skipped("webhook", info.fault or f"Telegram answers with status {info.status}")
    present, waiting = str(info.result.get("url") or ""), int(info.result.get("pending_update_count") or 0)
    failed_at = float(info.result.get("last_error_date") or 0)
    waits = f"; {waiting} updates wait"
    if expected is None and present:
        return doubtful(
            "webhook",
            f"Telegram brings updates to {urlsplit(present).hostname}, and none can be asked for",
            "seminar-bot run takes it away. If another bot answers there with this token, end it, or take a token of your own.",
        )
    if expected is None:
        return (
            doubtful("webhook", f"none, updates are asked for{waits}", "Start the bot: seminar-bot run")
            if waiting > MANY
            else well("webhook", f"none, updates are asked for{waits if waiting else ''}")
        )
    if not present:
        return doubtful("webhook", "not set yet", "Start the bot with WEBHOOK_URL: it sets it.")
    if present != expected:
        return wrong(
            "webhook",
            f"Telegram brings updates to {urlsplit(present).hostname}, not to WEBHOOK_URL",
            "Start the bot anew: it sets it. If it changes back, another bot runs with this token; end it.",
        )
    if now.timestamp() - failed_at < RECENT:
        return wrong(
            "webhook",
            f"Telegram could not bring updates: {info.result.get('last_error_message') or 'no reason given'}{waits}",
            "WEBHOOK_URL must be reached from the internet over TLS, at port 443, 80, 88 or 8443, and lead to PORT of the bot.",
        )
    if waiting > MANY:
        return doubtful("webhook", f"set{waits}", "See whether the bot runs and keeps up: GET /healthz")
    return well("webhook", "set to WEBHOOK_URL")


def _clock(me: Said, now: datetime) -> Finding:
    if me.at is None:
        return skipped("clock", me.fault or "Telegram does not tell the time")
    offset = (now - me.at).total_seconds()
    said = f"{abs(offset):.0f} seconds {'ahead of' if offset > 0 else 'behind'} Telegram's"
    remedy = "Let the machine set its clock by the network (NTP): timedatectl set-ntp true"
    if abs(offset) > LARGE_OFFSET:
        return wrong("clock", said, remedy)
    return doubtful("clock", said, remedy) if abs(offset) > SMALL_OFFSET else well("clock", "the same as Telegram's")


def _rehearsal(settings: Settings) -> Iterator[Finding]:
    if settings.rehearse_from is not None:
        said = f"the bot rehearses: its clock starts at {settings.rehearse_from.isoformat()} and runs {settings.rehearse_speed:g} times as fast"
        yield doubtful("clock", said, "For the real day, unset REHEARSE_FROM.")
