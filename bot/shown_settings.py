"""Settings as they are shown: in the line that a start logs, and to whoever asks what runs. Nothing in it is secret, and no id is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import version
from urllib.parse import parse_qsl, unquote, urlsplit

from pydantic import SecretStr
from pydantic_settings import BaseSettings

from bot.redaction import MASK, redaction

NOT_SET = "-"
RELEASE = version("seminar-bot")
"""The version that runs."""
_without_secrets = redaction(())


def shown(settings: BaseSettings) -> dict[str, str]:
    """Every setting by its name in the environment, as a text on one line; addresses without passwords."""
    return {name.upper(): _shown(getattr(settings, name)) for name in type(settings).model_fields}


def secrets_of(settings: BaseSettings) -> Iterator[str]:
    """Every value that must never be written: secret settings, and passwords within addresses."""
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        written = value.get_secret_value() if isinstance(value, SecretStr) else value
        if isinstance(written, str) and "://" in written:
            yield from _passwords(written)
        elif isinstance(value, SecretStr):
            yield value.get_secret_value()


def _passwords(address: str) -> Iterator[str]:
    parts = urlsplit(address)
    if parts.password:
        yield from (parts.password, unquote(parts.password))
    elif parts.username and parts.scheme in ("http", "https"):
        yield parts.username
    yield from (value for name, value in parse_qsl(parts.query) if "pass" in name.lower())


def _shown(value: object) -> str:
    match value:
        case None:
            return NOT_SET
        case SecretStr():
            written = value.get_secret_value()
            return _without_secrets(written) if "://" in written else MASK
        case bool():
            return str(int(value))
        case float():
            return f"{value:g}"
        case datetime():
            return value.isoformat()
        case frozenset() | set() | tuple() | list():
            return f"{len(value)} of them" if value else NOT_SET
        case _:
            return _without_secrets(str(value))
