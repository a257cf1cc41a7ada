"""Where the venue is on a map."""

from __future__ import annotations

from urllib.parse import quote

from bot.replies.naming import Voice
from bot.replies.reply import MapPin
from knowledge.programme import Venue

MAP_SEARCH = "https://www.openstreetmap.org/search?query="


def pin_of(venue: Venue, voice: Voice) -> MapPin:
    """The venue as a place on a map, named in the voice's language."""
    return MapPin(voice.text(venue.name), voice.address(venue), venue.latitude, venue.longitude)


def map_address(pin: MapPin) -> str:
    """A search on a map for a place whose coordinates are not known."""
    address = pin.address.removeprefix(pin.name).strip(", ")
    return MAP_SEARCH + quote(address or pin.name)
