"""Addresses of the web in settings: what each must be so that it can be used."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from pydantic import ValidationInfo

BOT_API = "https://api.telegram.org"
PUBLIC_EXAMPLE = "https://bot.example.org"
HOST = re.compile(r"[A-Za-z0-9.-]+")
"""The name of a host."""
WEBHOOK_PORTS = (None, 443, 80, 88, 8443)
"""https://core.telegram.org/bots/api#setwebhook; a Bot API server of one's own takes any, and http."""


def checked_bot_api(value: str) -> str:
    """An address of the web, without a slash at its end. Raises `ValueError`."""
    return _web_address(value, BOT_API)


def checked_host(value: str) -> str:
    """An address of this machine, without a port. Raises `ValueError`."""
    try:
        ip_address(value)
    except ValueError:
        if not HOST.fullmatch(value):
            raise ValueError("must be an address without a port, such as 0.0.0.0; the port is set by PORT") from None
    return value


def checked_public(value: str | None) -> str | None:
    """An address at which people reach the bot, without a slash at its end; or None. Raises `ValueError`."""
    return None if value is None else _web_address(value, PUBLIC_EXAMPLE)


def checked_webhook(value: str | None, others: ValidationInfo) -> str | None:
    """An address at which Telegram can bring updates; or None. Raises `ValueError`."""
    if value is None:
        return None
    address = _web_address(value, PUBLIC_EXAMPLE)
    parts = urlsplit(address)
    if others.data.get("telegram_api_url", BOT_API) != BOT_API or _is_loopback(parts.hostname or ""):
        return address
    if parts.scheme != "https":
        raise ValueError(f"must begin with https://, which Telegram needs, such as {PUBLIC_EXAMPLE}")
    if parts.port not in WEBHOOK_PORTS:
        raise ValueError("must be at port 443, 80, 88 or 8443, where Telegram brings updates")
    return address


def _web_address(value: str, example: str) -> str:
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or not value.startswith(("http://", "https://")):
        raise ValueError(f"must begin with http:// or https:// and name a host, such as {example}")
    return value.rstrip("/")


def _is_loopback(host: str) -> bool:
    """Whether a host is this machine: what stands there in place of Telegram brings updates as it likes."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def checked_schedule(value: str | None) -> str | None:
    """An address of the web, or None. Raises `ValueError`."""
    if value is not None and not value.startswith(("http://", "https://")):
        raise ValueError("must begin with http:// or https://")
    return value
