"""The zone of a foreign schedule: the one that it names, however it spells it, else that of a place that it names, else that of its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from knowledge.formats.faults import WHOLE_FILE, Warn
from knowledge.formats.foreign import ForeignSchedule
from knowledge.formats.plain_text import plain_line
from knowledge.formats.times import is_zone

WRITE_ZONE = "write the zone of the place into event.time_zone of the converted file, such as Europe/Paris"
LANGUAGES_OF_PLACES = ("en", "fr", "de", "es", "it")
"""Languages in which a file may name a place."""
CONTINENTS = ("Africa", "America", "Asia", "Australia", "Europe")
"""Where a name in a title is taken for a place; many of the islands of the oceans have names that are words."""
LONGEST_NAME = 4
"""Words of the name of a city or a country."""
OFFSET = re.compile(r"^(?:UTC|GMT)?\s*(?P<sign>[+-])(?P<hours>\d{1,2})(?::?00)?$", re.IGNORECASE)


def zone_of(schedule: ForeignSchedule, warn: Warn) -> str:
    """The zone in which a schedule's hours are told. One that had to be worked out is warned of."""
    named = known_zone(schedule.zone)
    if named:
        return named
    lacking = f"the time zone {schedule.zone!r} is not known" if schedule.zone else "no time zone is in the file"
    moments = [row.starts for row in schedule.rows]
    for place, zone, note in _of_places(schedule):
        if _has_offsets(zone, moments):
            warn(WHOLE_FILE.warning(f"{lacking}: that of {place}, {zone}, is taken{note}"))
            return zone
    of_offsets = zone_of_offsets(moments)
    if of_offsets:
        warn(WHOLE_FILE.warning(f"{lacking}: {of_offsets} is taken, since its times are written so. People are told these hours: {WRITE_ZONE}"))
        return of_offsets
    told = "People are told its hours as they are written, and what is on now by that clock"
    warn(WHOLE_FILE.warning(f"{lacking}: UTC is taken. {told}: {WRITE_ZONE}"))
    return "UTC"


@lru_cache(maxsize=32)
def known_zone(name: str) -> str | None:
    """The zone of the IANA list that a file means: by its name in whatever case, by a path that ends in it, by that of Windows, by a city."""
    if not name or is_zone(name):
        return name or None
    path = name.strip().strip("\"'").replace(" ", "_").casefold()
    folded = next((zone for zone in _by_folded_name() if path == zone or path.endswith(f"/{zone}")), None)
    if folded:
        return _by_folded_name()[folded]
    offset = OFFSET.match(name.strip())
    if offset:
        return _fixed(timedelta(hours=int(f"{offset['sign']}{offset['hours']}")))
    return _zone_of_windows(name.strip()) or next((zone for city in re.split(r"[,()]", name) if (zone := zone_of_city(city))), None)


def _zone_of_windows(name: str) -> str | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return WINDOWS_TO_OLSON.get(name)


@lru_cache(maxsize=1)
def _by_folded_name() -> dict[str, str]:
    return {name.casefold(): name for name in sorted(available_timezones(), key=lambda name: (-len(name), name))}


def _has_offsets(zone: str, moments: Iterable[datetime]) -> bool:
    """Whether a zone can be that of moments: they are local or written in UTC, or have its offset."""
    known = ZoneInfo(zone)
    return all(not moment.utcoffset() or moment.utcoffset() == moment.astimezone(known).utcoffset() for moment in moments)


def _of_places(schedule: ForeignSchedule) -> Iterator[tuple[str, str, str]]:
    """Each place that a schedule names, how it is told, with its zone and what to do where that is not so; the surest first."""
    of_city = zone_of_city(schedule.city) if schedule.city else None
    if of_city:
        yield "the city", of_city, ""
    note = f". Where that is not so, {WRITE_ZONE}"
    rooms = {plain_line(text) for row in schedule.rows for text in row.event.room.values()}
    found = {zone for address in (schedule.venue, schedule.city, *rooms) if (zone := _zone_of_address(address))}
    if len(found) == 1:
        yield "the address", found.pop(), note
    for text in (*schedule.title.values(), *schedule.subtitle.values()):
        named = {zone: name for name, zone in _places_in(plain_line(text))}
        if len(named) == 1:
            zone, name = named.popitem()
            yield f"{name!r} in the title", zone, note


def _zone_of_address(address: str) -> str | None:
    """The zone of an address of several parts: a city that has one, in the country that it names, else that of the country."""
    parts = [re.sub(r"\b[A-Z]?-?\d[\d -]*", "", part).strip().casefold() for part in re.split(r"[,;\n()]|\s[-–|]\s", address)]
    if len(parts) < 2:
        return None
    country = next((code for part in reversed(parts) if (code := _countries().get(part))), None)
    zones = get_global("territory_zones").get(country, []) if country else _main_zones().values()
    cities = (zone_of_city(part) for part in reversed(parts))
    return next((zone for zone in cities if zone in zones), None) or (_main_zones().get(country) if country else None)


def _places_in(text: str) -> Iterator[tuple[str, str]]:
    """Cities and countries that a text names with a capital, with their zones."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST_NAME, len(words)) + 1):
            name = " ".join(words[start:end])
            country = _countries().get(name.casefold())
            zone = _main_zones().get(country) if country else zone_of_city(name)
            if zone and name[0].isupper() and zone in _main_zones().values() and zone.startswith(CONTINENTS):
                yield name, zone


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """The two letters of countries by their names."""
    named = {str(name).casefold(): code for tongue in LANGUAGES_OF_PLACES for code, name in Locale(tongue).territories.items() if len(code) == 2}
    return named | {code.casefold(): new[0] for code, new in get_global("territory_aliases").items() if new == ["GB"] and len(code) == 2}


@lru_cache(maxsize=1)
def _main_zones() -> dict[str, str]:
    """The one zone of each country; of a country with several the one of its main part, where the list of zones says which that is."""
    zones: dict[str, list[tuple[str, str]]] = {}
    for line in resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            country, _, zone, *note = line.split("\t")
            zones.setdefault(country, []).append((zone, "".join(note)))
    is_main = re.compile(r"mainland|^most of|Beijing Time")
    return {country: each[0][0] for country, each in zones.items() if len(each) == 1 or is_main.search(each[0][1])}


def zone_of_city(city: str) -> str | None:
    """The time zone that is named after a city, such as Europe/Brussels, in any of the great languages; None where there is none."""
    name = city.strip().casefold()
    return _zones_by_city().get(name.replace(" ", "_")) or _zones_by_translated_city().get(name)


@lru_cache(maxsize=1)
def _zones_by_city() -> dict[str, str]:
    return {name.rsplit("/", 1)[-1].casefold(): name for name in sorted(available_timezones()) if "/" in name and not name.startswith("Etc/")}


@lru_cache(maxsize=1)
def _zones_by_translated_city() -> dict[str, str]:
    named = (Locale.parse(code).time_zones for code in LANGUAGES_OF_PLACES)
    return {names["city"].casefold(): zone for zones in named for zone, names in zones.items() if "city" in names and not zone.startswith("Etc/")}


def zone_of_offsets(moments: Iterable[datetime]) -> str | None:
    """A zone that has the offsets of these moments: a fixed one where they are all the same and whole hours. None without aware moments."""
    offsets = {moment: moment.utcoffset() for moment in moments if moment.tzinfo is not None}
    different = {offset for offset in offsets.values() if offset is not None}
    if not different:
        return None
    if len(different) == 1:
        hours, rest = divmod(next(iter(different)), timedelta(hours=1))
        if not rest and -14 <= -hours <= 12:
            return _fixed(different.pop())
    for name in sorted(available_timezones()):
        if "/" in name and all(moment.astimezone(ZoneInfo(name)).utcoffset() == offset for moment, offset in offsets.items()):
            return name
    return "UTC"


def _fixed(offset: timedelta) -> str | None:
    """The zone that always has an offset of whole hours."""
    hours = offset // timedelta(hours=1)
    return (f"Etc/GMT{-hours:+d}" if hours else "UTC") if -12 <= hours <= 14 else None
