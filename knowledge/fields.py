"""The fields of a programme that check themselves: identifiers, addresses, numbers, time zones and moments."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, WithJsonSchema

YEARS = range(1900, 2200)
"""Years of an event; another one is a slip, and the days before or after its moments may not exist."""
PLAIN_EMAIL = re.compile(r"[a-z0-9]+(?:[._+-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,3}")
"""Addresses as nearly all are. Whatever is written so is one, and is its own normal form; the grammar of all others takes long to load."""
WEB_ADDRESS = re.compile(r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s<>\"]+$")
OTHER_NAMES = {"access": "directions", "fee": "price", "fees": "price", "cost": "price", "admission": "price", "food": "catering", "dogs": "pets"}
"""Names of practical matters by which people write down what is asked for under another."""
SEPARATORS = re.compile(r"[\s.\-/]")
"""What may stand between the figures of a telephone number."""
LONGEST_PLAIN_EMAIL = 63
"""Signs to which no part of an address is too long."""


def _email(value: str) -> str:
    if len(value) <= LONGEST_PLAIN_EMAIL and PLAIN_EMAIL.fullmatch(value):
        return value
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(value, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise ValueError(f"{value!r} is not an e-mail address: {error}") from None


def _telephone(value: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        raise ValueError(f"{value!r} is not a telephone number in international form (+33 ...)") from None
    if not phonenumbers.is_valid_number(number):
        raise ValueError(f"{value!r} is not a telephone number that can exist")
    dialled = SEPARATORS.sub("", value)
    is_plain = dialled == phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return value if is_plain else phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{value!r} is not a time zone of the IANA list (such as Europe/Paris)") from None
    return value


def _with_an_hour(value: Any) -> Any:
    if not isinstance(value, str | datetime) or (isinstance(value, str) and not re.search(r"\d[Tt ]\d", value)):
        raise ValueError("must be a time, such as 2012-01-24T15:00")
    if isinstance(value, str) and re.search(r"\d[Tt ]24:", value):
        raise ValueError("must be a time; midnight is T00:00 of the next day")
    return value


def _in_zone_of_the_event(value: datetime, info: ValidationInfo) -> datetime:
    if value.year not in YEARS:
        raise ValueError(f"must be a time between {YEARS[0]} and {YEARS[-1]}")
    zone = ZoneInfo((info.context or {}).get("time_zone", "UTC"))
    if value.tzinfo is not None:
        return value.astimezone(zone)
    local = value.replace(tzinfo=zone)
    shown = local.astimezone(UTC).astimezone(zone)
    if shown.replace(tzinfo=None) != value:
        raise ValueError(f"does not exist: the clock goes forward that night, and it is {shown:%H:%M} then")
    return local


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def by_usual_names(value: Any) -> Any:
    """Practical matters by the names that they are asked for under: the way to get there is also called access."""
    if not isinstance(value, dict) or OTHER_NAMES.keys().isdisjoint(value):
        return value
    return {name if (usual := OTHER_NAMES.get(name, name)) in value else usual: text for name, text in value.items()}


Identifier = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:@/-]*$", max_length=200)]
EMail = Annotated[str, AfterValidator(_email)]
Telephone = Annotated[str, AfterValidator(_telephone)]
"""In international form; one that is written with what nobody dials from abroad, such as "(0)", becomes the usual form without it."""
Text = Annotated[str, BeforeValidator(_as_text), Field(min_length=1)]
WebAddress = Annotated[Text, WithJsonSchema({"type": "string", "pattern": WEB_ADDRESS.pattern})]
"""As it is written: what was once published stays readable, so that an address which is none is told by the rules of a file."""
TimeZone = Annotated[str, AfterValidator(_time_zone)]
CalendarDate = date
"""A day of the calendar at the venue."""
Moment = Annotated[datetime, BeforeValidator(_with_an_hour), AfterValidator(_in_zone_of_the_event)]
"""A time of the event. Written without an offset it is local time at the venue."""
