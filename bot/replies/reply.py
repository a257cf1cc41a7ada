"""A reply: an answer in one language, ready to be shown by any of the bot's faces."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Button:
    """A choice under a reply. `action` is read by `bot.replies.actions`; its label makes sense when read aloud."""

    label: str
    action: str


@dataclass(frozen=True, slots=True)
class MapPin:
    """A place on a map. Without coordinates there is only the text to look for."""

    name: str
    address: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class ContactCard:
    """Somebody to reach; the telephone number is in E.164 form ("+33142756137")."""

    given_name: str
    family_name: str | None
    telephone: str
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person gets. `text` is HTML of the few tags that Telegram knows; `bot.replies.markup` makes it plain."""

    text: Markup
    language: str
    outcome: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    pin: MapPin | None = None
    cards: tuple[ContactCard, ...] = ()
