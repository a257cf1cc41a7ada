"""A native file at fault, mended so far that the rules between its values can be checked: one fault must not hide the others.

What is wrong is taken out, or a stand-in put in its place; the rules are told which values that are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from knowledge.formats.faults import Broken, Place
from knowledge.formats.native.rules import Known, Rules, Unread
from knowledge.programme import Programme

LONG_AGO, LONG_AFTER = "1900-01-01T00:00", "2199-12-31T00:00"
STAND_INS: dict[str, dict[str, Any]] = {
    "event": {"id": "mended", "title": "-", "time_zone": "UTC", "begins": LONG_AGO, "ends": LONG_AFTER},
    "venue": {"name": "-"},
    "series": {"name": "-"},
    "days": {"date": "2000-01-01"},
    "rooms": {"name": "-"},
    "tracks": {"name": "-"},
    "organisations": {"name": "-"},
    "people": {"name": "-"},
    "contacts": {"purpose": "press", "person": "mended"},
    "questions": {"asked": ["-"], "answer": "-"},
    "sessions": {"starts": LONG_AGO, "ends": LONG_AFTER},
    "announcements": {"text": "-", "at": LONG_AGO},
}
"""The least that each part needs, by its key; members of lists that have one get an identifier besides."""
ONCE = frozenset({"event", "venue", "series"})
IDENTIFIED = frozenset({"rooms", "tracks", "organisations", "people", "sessions", "questions", "announcements"})
ROUNDS = 12

Validate = Callable[[dict[str, Any]], Programme]


def rules_broken_besides(data: dict[str, Any], faulty: Iterable[Place], validate: Validate, known: Known, rules: Rules) -> Iterator[Broken]:
    """Those of the rules that a file breaks besides the faults at these places, which keep it from being a programme."""
    whole = own_copy(data)
    mended: set[Place] = set()
    places = list(faulty)
    for _ in range(ROUNDS):
        for place in places:
            mended.add(_mend(whole, place, mended))
        try:
            programme = validate(whole)
        except ValidationError as error:
            places = [place_in(whole, each["loc"]) for each in error.errors()]
        else:
            broken = rules(programme, known, Unread(frozenset(mended)))
            yield from (rule for rule in broken if not _is_told_where_unread(rule, mended, data))
            return


def place_in(data: Any, location: tuple[str | int, ...]) -> Place:
    """The place of a validation error in a file: without the steps that only the model has."""
    place: list[str | int] = []
    value = data
    for number, part in enumerate(location):
        if isinstance(value, dict) and (part in value or number == len(location) - 1):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            continue
        place.append(part)
    return tuple(place)


def own_copy(value: Any) -> Any:
    """A copy in which what an alias stands for is there as often as it is named."""
    if isinstance(value, dict):
        return {key: own_copy(each) for key, each in value.items()}
    return [own_copy(each) for each in value] if isinstance(value, list) else value


def _mend(whole: dict[str, Any], place: Place, mended: set[Place]) -> Place:
    """Mend what stands at a place, or all that holds it where that was of no avail. Gives the place of what cannot be read."""
    top = str(place[0]) if place else ""
    if top not in STAND_INS:
        target = place[:2] if isinstance(whole.get(top), dict) and place[:2] not in mended else place[:1]
        _take_out(_value_at(whole, target[:-1]), target[-1] if target else top)
        return target
    part = place[:2] if len(place) > 1 and isinstance(place[1], int) and isinstance(whole.get(top), list) else place[:1]
    target = place
    while len(target) > len(part) and (target in mended or not isinstance(_value_at(whole, target[:-1]), dict | list)):
        target = target[:-1]
    if len(target) <= len(part):
        _put(whole, part)
        return part
    holder, step = _value_at(whole, target[:-1]), target[-1]
    stand_in = _stand_in(part) if len(target) == len(part) + 1 else {}
    if isinstance(holder, list):
        holder[int(step)] = {} if isinstance(holder[int(step)], dict) else "mended"
    elif step in stand_in:
        holder[step] = stand_in[str(step)]
    else:
        _take_out(holder, step)
    return target


def _take_out(holder: Any, step: str | int) -> None:
    """Take out what stands at a key, which a validation error names as a text whatever it is."""
    for key in [key for key in holder if str(key) == str(step)] if isinstance(holder, dict) else ():
        del holder[key]


def _stand_in(part: Place) -> dict[str, Any]:
    top = str(part[0])
    return ({"id": f"mended-{part[-1]}"} if top in IDENTIFIED else {}) | STAND_INS[top]


def _put(whole: dict[str, Any], part: Place) -> None:
    top = str(part[0])
    if len(part) > 1:
        whole[top][part[1]] = _stand_in(part)
    elif top in ONCE:
        whole[top] = _stand_in(part)
    else:
        whole.pop(top, None)


def _is_told_where_unread(rule: Broken, mended: set[Place], data: dict[str, Any]) -> bool:
    """Whether somebody is undefined or not mentioned only because the definition or the mention could not be read."""
    place, _, _ = rule
    value = _value_at(data, place)
    if place[:1] == ("people",) and len(place) == 2:
        return isinstance(value, dict) and str(value.get("id")) in {said for part in mended for said in _leaves(_value_at(data, part))}
    lost = {_value_at(data, (*part[:2], "id")) for part in mended if part[0] in IDENTIFIED and (len(part) == 2 or part[2:] == ("id",))}
    return isinstance(value, str) and value in lost


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _leaves(each)
    elif value is not None:
        yield str(value)


def _value_at(data: Any, place: Place) -> Any:
    value = data
    for step in place:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value
