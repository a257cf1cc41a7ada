"""A native file at fault, mended so far that the rules between its values can be checked: one fault must not hide the others.

What is wrong is taken out, or a stand-in put in its place; what the rules then say of the stand-ins is passed over.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from knowledge.formats.faults import Place, Severity
from knowledge.formats.rules import Broken, broken_rules
from knowledge.programme import Programme

LONG_AGO, LONG_AFTER = "1900-01-01T00:00", "2200-01-01T00:00"
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
}
"""The least that each part needs, by its key; members of lists that others refer to get an identifier besides."""
REFERRED_TO = frozenset({"rooms", "tracks", "organisations", "people", "sessions", "questions"})
ROUNDS = 12

Validate = Callable[[dict[str, Any]], Programme]


def rules_broken_besides(data: dict[str, Any], faulty: Iterable[Place], validate: Validate, known_topics: frozenset[str]) -> Iterator[Broken]:
    """The rules that a file breaks besides the faults at these places, which keep it from being a programme."""
    whole = copy.deepcopy(data)
    mended: set[Place] = set()
    places = list(faulty)
    for _ in range(ROUNDS):
        for place in places:
            mended.add(_mend(whole, place, mended))
        try:
            programme = validate(whole)
        except ValidationError as error:
            places = [tuple(each["loc"]) for each in error.errors()]
        else:
            yield from (rule for rule in broken_rules(programme, known_topics) if not _is_of_mending(rule, mended, data))
            return


def _mend(whole: dict[str, Any], place: Place, mended: set[Place]) -> Place:
    """Mend what stands at a place, or all that holds it where that was of no avail. Gives the place of the part that is to be passed over."""
    top = str(place[0]) if place else ""
    if top not in STAND_INS:
        whole.pop(top, None)
        return (top,)
    part = place[:2] if len(place) > 1 and isinstance(place[1], int) and isinstance(whole.get(top), list) else place[:1]
    target = place
    while len(target) > len(part) and (target in mended or not isinstance(_value_at(whole, target[:-1]), dict | list)):
        target = target[:-1]
    holder, step = _value_at(whole, target[:-1]), target[-1]
    if len(target) <= len(part):
        _put(whole, part, _stand_in(top, part))
        return part
    if isinstance(holder, list):
        holder[int(step)] = {} if isinstance(holder[int(step)], dict) else "mended"
    elif len(target) == len(part) + 1 and step in _stand_in(top, part):
        holder[step] = _stand_in(top, part)[str(step)]
    else:
        holder.pop(step, None)
    if top == "sessions" and step in ("starts", "ends"):
        holder["state"] = "cancelled"
        mended |= {(*part, "starts"), (*part, "ends")}
    return target


def _stand_in(top: str, part: Place) -> dict[str, Any]:
    named = {"id": f"mended-{part[-1]}"} if top in REFERRED_TO else {}
    return named | STAND_INS[top]


def _put(whole: dict[str, Any], part: Place, stand_in: dict[str, Any]) -> None:
    top = str(part[0])
    if len(part) > 1:
        whole[top][part[1]] = stand_in | ({"state": "cancelled"} if top == "sessions" else {})
    elif top in ("event", "venue"):
        whole[top] = stand_in
    else:
        whole.pop(top, None)


def _is_of_mending(rule: Broken, mended: set[Place], data: dict[str, Any]) -> bool:
    """Whether a rule is only broken because of the mending."""
    place, message, severity = rule
    if any(place[: len(part)] == part or part[: len(place)] == place for part in mended):
        return True
    if severity is Severity.WARNING and place[:1] in (("people",), ("sessions",)) and len(place) <= 2:
        return True
    lost = {part[0] for part in mended if len(part) == 1}
    if any(message.endswith(f"defined under {name}") for name in lost):
        return True
    if place[:1] == ("sessions",) and "hours of the event" in message:
        return any(part[0] == "event" for part in mended)
    mentioned = _value_at(data, place)
    return isinstance(mentioned, str) and mentioned in [_value_at(data, (*part[:2], "id")) for part in mended if _is_whole(part)]


def _is_whole(part: Place) -> bool:
    """Whether a part to which others refer was mended so that its identifier is lost."""
    return part[0] in REFERRED_TO and (len(part) == 2 or part[2:] == ("id",))


def _value_at(data: Any, place: Place) -> Any:
    value = data
    for step in place:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value
