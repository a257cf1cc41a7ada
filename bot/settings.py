"""Every setting, from the environment. All that is wrong is told at once, without any secret value."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.clock import written_moment
from bot.setting_addresses import BOT_API, checked_bot_api, checked_host, checked_public, checked_schedule, checked_webhook
from knowledge.errors import KnowledgeError
from knowledge.store.address import Address, SQLiteFile, UnusableAddress, may_be_written, read_address

WEBHOOK_PATH = "/telegram"
"""Where updates are brought, under WEBHOOK_URL."""


class SettingsFault(KnowledgeError):
    """Settings that cannot be used; the message names each, one a line, and says what to set."""


def _aware(value: datetime | None) -> datetime | None:
    if value is not None and value.tzinfo is None:
        raise ValueError("has no offset; write it like 2012-01-24T14:55:00+01:00")
    return value


def _written_time(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return written_moment(value)
    except ValueError:
        raise ValueError("must be a time, such as 2012-01-24T14:55:00+01:00") from None


def _written_token(value: object) -> object:
    token = value.strip() if isinstance(value, str) else value
    if isinstance(token, str) and re.search(r"[\s/?#%]", token):
        raise ValueError("is not a token as @BotFather writes it: 123456:ABC, without spaces or slashes")
    if token == "":
        raise ValueError("is empty; set it to the token that @BotFather gave you")
    if isinstance(token, str) and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", token):
        raise ValueError("is not a token as @BotFather writes it: digits, a colon, then letters and digits, such as 123456:ABC")
    return token


def _sentry_address(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not re.fullmatch(r"https?://[^\s/@]+@[^\s/@]+/(?:\S*/)?\d+", value.get_secret_value()):
        raise ValueError("is not an address as Sentry shows it, such as https://KEY@HOST/PROJECT")
    return value


def _shared_folder(value: Path | None) -> Path | None:
    if value is not None and not (value.is_dir() and os.access(value, os.W_OK)):
        raise ValueError("must be a folder that can be written to")
    return value


def _small_letters(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _capitals(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


def _ids(value: object) -> object:
    if not isinstance(value, str):
        return value
    parts = value.replace(",", " ").split()
    if not all(part.isascii() and part.isdecimal() for part in parts):
        raise ValueError("must be Telegram ids with commas between them, such as 123456,234567")
    return frozenset(int(part) for part in parts)


def _webhook_secret(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
        raise ValueError("may have letters, digits, _ and -, 256 of them at most")
    return value


def _database_url(value: SecretStr) -> SecretStr:
    try:
        address = read_address(value.get_secret_value())
    except UnusableAddress as fault:
        raise ValueError(str(fault).removeprefix("DATABASE_URL ")) from None
    if isinstance(address, SQLiteFile) and not os.path.isdir(address.file.parent):
        raise ValueError(f"names a file in {address.file.parent}, which is no folder that is there: make it, or put the address right")
    return value


class StoreSettings(BaseSettings):
    """Where the database is, and which day its bot rehearses: what every command needs that works on the store."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True)

    database_url: Annotated[SecretStr, AfterValidator(_database_url)] = Field(
        default=SecretStr("sqlite:///seminar-bot.db"),
        description="The database: `sqlite:///FILE` in the working directory, `sqlite:////FILE` anywhere, or `postgresql://...`.",
    )
    rehearse_from: Annotated[datetime | None, BeforeValidator(_written_time), AfterValidator(_aware)] = Field(
        default=None, description="Rehearsal: the moment at which the bot's clock starts, with an offset."
    )

    @property
    def address(self) -> Address:
        """The database that is named."""
        return read_address(self.database_url.get_secret_value())


class Settings(StoreSettings):
    """The settings of a running bot."""

    bot_token: Annotated[SecretStr, BeforeValidator(_written_token)] = Field(description="The token that @BotFather gave. Needed to run.")
    telegram_api_url: Annotated[str, AfterValidator(checked_bot_api)] = Field(
        default=BOT_API, description="The host of the Bot API; `/bot` and `/file/bot` are added to it."
    )
    programme: str | None = Field(default=None, description="The programme, a file or an address; without it, the seminar of 24 January 2012.")
    organisers: Annotated[frozenset[int], NoDecode, BeforeValidator(_ids)] = Field(
        default=frozenset(), description="Who may publish in the chat: Telegram ids, with commas between them. They can invite others."
    )
    four_eyes: bool = Field(default=False, description="Whether another organiser must confirm what one publishes in the chat.")
    port: int | None = Field(
        default=None, ge=0, le=65_535, description="The port on which the programme, its calendar and the API are served over HTTP; none without it."
    )
    health_port: int | None = Field(
        default=None, ge=0, le=65_535, description="The port on which a `worker` serves `/healthz` and `/metrics`, and nothing else; none without it."
    )
    webhook_url: Annotated[str | None, AfterValidator(checked_webhook)] = Field(
        default=None, description="The public address at which Telegram brings updates, instead of being asked for them; `/telegram` is added to it."
    )
    webhook_secret: Annotated[SecretStr | None, AfterValidator(_webhook_secret)] = Field(
        default=None, description="What Telegram sends with each update, so that nobody else can; made from the token without it."
    )
    listen_on: Annotated[str, AfterValidator(checked_host)] = Field(
        default="127.0.0.1", description="The address to serve HTTP on: `0.0.0.0` for all; a proxy before it should speak TLS."
    )
    public_url: Annotated[str | None, AfterValidator(checked_public)] = Field(
        default=None,
        description="The address at which people reach what is served over HTTP, for calendars to subscribe to; that of `WEBHOOK_URL` without it.",
    )
    api_token: SecretStr | None = Field(default=None, min_length=16, description="Whoever sends it may publish over HTTP. 16 letters or more.")
    programme_url: Annotated[str | None, AfterValidator(checked_schedule)] = Field(
        default=None, description="An address whose changes are proposed to the organisers, or published: the schedule of another tool."
    )
    programme_url_publish: bool = Field(default=False, description="Whether what changes at PROGRAMME_URL is published at once.")
    programme_url_seconds: float = Field(default=120.0, ge=1, description="How many seconds pass between two looks at PROGRAMME_URL.")
    rehearse_speed: float = Field(default=1.0, gt=0, le=100_000, description="Rehearsal: how many times as fast the bot's clock runs.")
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_capitals)] = Field(
        default="INFO", description="How much is logged."
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_small_letters)] = Field(
        default="text", description="How it is logged: `text`, lines for people; or `json`, an object a line."
    )
    sentry_dsn: Annotated[SecretStr | None, AfterValidator(_sentry_address)] = Field(
        default=None, description="Where faults are reported, by Sentry's protocol: their kinds and places, and nothing that anybody wrote."
    )
    prometheus_multiproc_dir: Annotated[Path | None, AfterValidator(_shared_folder)] = Field(
        default=None, description="A folder in which processes on one machine share what they count, so that `/metrics` of each shows all."
    )

    @field_validator("database_url")
    @classmethod
    def _can_be_written(cls, value: SecretStr) -> SecretStr:
        """A bot that may not write its database could only answer, and say so for ever; the commands that only read can do with less."""
        address = read_address(value.get_secret_value())
        if isinstance(address, SQLiteFile) and not may_be_written(address):
            raise ValueError(f"names {address.file}, which cannot be read and written: let the user who runs the bot write to it and to its folder")
        return value

    @property
    def public_address(self) -> str | None:
        """The address at which people reach what is served over HTTP: the one that is set, else the webhook's; None where there is neither."""
        if self.public_url or not self.webhook_url:
            return self.public_url
        return self.webhook_url.removesuffix(WEBHOOK_PATH).rstrip("/")

    @property
    def webhook_address(self) -> str | None:
        """The whole address at which Telegram brings updates; None where it is asked for them."""
        if self.webhook_url is None or self.webhook_url.endswith(WEBHOOK_PATH):
            return self.webhook_url
        return self.webhook_url + WEBHOOK_PATH


Read = TypeVar("Read", bound=BaseSettings)


def read_settings(*needed: str) -> Settings:
    """The settings of this process. `needed`: names of those that it cannot do without, beside the token. Raises `SettingsFault`."""
    return _read(Settings, needed)


def read_store_settings() -> StoreSettings:
    """The settings of a command that works on the store. Raises `SettingsFault`."""
    return _read(StoreSettings, ())


def _read(kind: type[Read], needed: Iterable[str]) -> Read:
    sentences = [f"set {name} to {MEANT[name]}" for name in needed if not os.environ.get(name)]
    try:
        settings = kind()
    except ValidationError as error:
        sentences = [*sentences_of(error), *(_absent_programme() if kind is Settings else ()), *sentences]
    else:
        if not sentences:
            return settings
    raise SettingsFault("\n  ".join([f"{len(sentences)} settings cannot be used:", *sentences] if len(sentences) > 1 else sentences))


def _absent_programme() -> Iterable[str]:
    """What is wrong with the programme that is named, told beside other faults: alone it is none where a revision is stored."""
    named = os.environ.get("PROGRAMME", "")
    if named and "://" not in named and not Path(named).exists():
        yield f"PROGRAMME names {named}, which is not there"


def sentences_of(error: ValidationError) -> list[str]:
    """What is wrong, a sentence for each setting."""
    return [_sentence(fault) for fault in error.errors(include_input=False)]


MISSING_TOKEN = "set BOT_TOKEN to the token that @BotFather gave you (BOT_TOKEN=123456:ABC seminar-bot run)"  # noqa: S105 - a sentence, not a token


MEANT = {"PORT": "the port on which HTTP is served, the one that WEBHOOK_URL leads to"}
"""What a setting must be set to that some processes need."""


SENTENCES = {
    "PORT": "must be a whole number from 0 to 65535",
    "HEALTH_PORT": "must be a whole number from 0 to 65535",
    "FOUR_EYES": "must be 0 or 1",
    "PROGRAMME_URL_PUBLISH": "must be 0 or 1",
    "PROGRAMME_URL_SECONDS": "must be a number of seconds, 1 or more",
    "API_TOKEN": "must have 16 letters or more",
    "REHEARSE_SPEED": "must be a number above 0, at most 100000",
    "LOG_LEVEL": "must be DEBUG, INFO, WARNING or ERROR",
    "LOG_FORMAT": "must be text or json",
}
"""What is said of a setting whatever is wrong with it."""


def _sentence(fault: ErrorDetails) -> str:
    location, message, kind = fault["loc"], fault["msg"], fault["type"]
    name = str(location[0]).upper()
    if kind == "missing" and name == "BOT_TOKEN":
        return MISSING_TOKEN
    return f"{name} {SENTENCES.get(name, message.removeprefix('Value error, ').removeprefix('Input '))}"
