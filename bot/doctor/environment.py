"""The settings as far as they can be used, so that one that is wrong keeps nothing else from being looked at."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from bot.doctor.finding import Finding, doubtful, well, wrong
from bot.idle_settings import idle_settings, idle_where_served
from bot.settings import MEANT, Settings, StoreSettings, sentences_of
from knowledge.store.address import Address

SUBJECT = "settings"
PUT_RIGHT = "Put it right in the environment; the README lists all settings."


def usable_settings() -> Settings | None:
    """The settings, with the default in place of each that is wrong; None where there is no token to look with."""
    try:
        return Settings()  # type: ignore[call-arg]
    except ValidationError as error:
        names = {str(fault["loc"][0]).lower() for fault in error.errors(include_input=False)}
    defaults = {name: Settings.model_fields[name].get_default() for name in names if not Settings.model_fields[name].is_required()}
    try:
        return Settings(**defaults)
    except ValidationError:
        return None


def usable_address() -> Address | None:
    """Where the database is, whatever else is wrong; None where that cannot be used."""
    try:
        return StoreSettings(rehearse_from=None).address
    except ValidationError:
        return None


def look_at_settings() -> Iterator[Finding]:
    """Every setting that is wrong or missing, or does nothing."""
    try:
        settings = Settings()  # type: ignore[call-arg]
    except ValidationError as error:
        yield from (wrong(SUBJECT, sentence, PUT_RIGHT) for sentence in sentences_of(error))
        return
    missing = [f"set PORT to {MEANT['PORT']}"] if settings.webhook_url and settings.port is None else []
    yield from (wrong(SUBJECT, sentence, PUT_RIGHT) for sentence in missing)
    idle = (*idle_settings(settings), *idle_where_served(settings))
    yield from (doubtful(SUBJECT, sentence, "Set the other one, or take it out.") for sentence in idle)
    if not idle and not missing:
        yield well(SUBJECT, "all can be used")
