"""The native programme file: YAML or JSON in the shape of the model.

A good file is read fast; only where something is wrong is it read again with the places of all values, so that each fault can
be told with its line. All is told in one pass: what is wrong with values, and what is wrong between those that could be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from pydantic import ValidationError
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from knowledge.formats.faults import Broken, Fault, Place, Severity, path_of
from knowledge.formats.identifiers import slug
from knowledge.formats.native.mending import own_copy, place_in, rules_broken_besides
from knowledge.formats.native.respelling import Written, as_written, known_keys, meant_by, respell
from knowledge.formats.native.rules import ALL_READ, NOTHING_KNOWN, Known, Rules, broken_rules
from knowledge.formats.parsing import Content
from knowledge.formats.times import is_zone
from knowledge.programme import Programme

MESSAGES = {
    "missing": "is missing",
    "invalid_key": "must be a text: put the key into quotation marks",
    "string_type": "must be a text",
    "list_type": "must be a list",
    "tuple_type": "must be a list",
    "dict_type": "must be a mapping",
    "model_type": "must be a mapping",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "float_parsing": "must be a number",
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "datetime_parsing": "must be a time, such as 2012-01-24T15:00",
    "datetime_from_date_parsing": "must be a time, such as 2012-01-24T15:00",
    "datetime_type": "must be a time, such as 2012-01-24T15:00",
    "date_from_datetime_parsing": "must be a day, such as 2012-01-24",
    "date_parsing": "must be a day, such as 2012-01-24",
    "string_pattern_mismatch": "may have letters, digits and . _ : @ / - only, and must begin with a letter or a digit",
    "string_too_short": "must not be empty",
}

LISTS = frozenset({"list_type", "tuple_type"})
NAMED: Mapping[str | int, str] = {
    "speakers": "people",
    "hosts": "people",
    "person": "people",
    "organisation": "organisations",
    "room": "rooms",
    "track": "tracks",
}
"""The list in which that stands which is named under a key."""


def read_native(content: Content, rules: Rules = broken_rules) -> Programme | None:
    """The programme of a content that has no error and breaks none of these rules, its times in the event's zone; else None."""
    data, faults = content.of_programme()
    if faults:
        return None
    programme: Programme | None = None
    with suppress(ValidationError):
        programme = _validated(data)
    if programme is None or any(severity is Severity.ERROR for *_, severity in rules(programme, NOTHING_KNOWN, ALL_READ)):
        return None
    return programme


def check_native(content: Content, known: Known, rules: Rules = broken_rules) -> list[Fault]:
    """Everything that is wrong with a content by these rules, in the order of its lines."""
    data, doubled = content.of_programme()
    if data is None:
        return doubled
    broken = _broken(own_copy(data), known, rules)
    places = content.with_places() if broken else None
    faults = doubled + [_fault(place, message, severity, places) for place, message, severity in dict.fromkeys(broken)]
    return sorted(faults, key=lambda fault: (fault.line or 0, fault.column or 0))


def _broken(data: dict[str, Any], known: Known, rules: Rules) -> list[Broken]:
    """What is wrong with values, then what is wrong between those that could be read, each at its place in the file. Keys are respelt in `data`."""
    broken: list[Broken] = []
    written: Written = {}
    while True:
        try:
            programme = _validated(data)
        except ValidationError as error:
            wrong = [(place_in(data, each["loc"]), each) for each in error.errors()]
        else:
            broken_by_meaning = rules(programme, known, ALL_READ)
            break
        respelt = respell(data, [place for place, each in wrong if each["type"] == "extra_forbidden"])
        misspelt = {(*place[:-1], key) for place, key in respelt.items()}
        told = [(place, each) for place, each in wrong if place in misspelt or not respelt]
        broken += [(as_written(place, written), _sentence(each), Severity.ERROR) for place, each in told]
        if not respelt:
            broken_by_meaning = rules_broken_besides(data, [place for place, _ in wrong], _validated, known, rules)
            break
        written = {**written, **respelt}
    return [*broken, *((as_written(place, written), message, severity) for place, message, severity in broken_by_meaning)]


def _validated(data: dict[str, Any]) -> Programme:
    event = data.get("event")
    zone = event.get("time_zone") if isinstance(event, dict) else None
    return Programme.model_validate(data, context={"time_zone": zone if is_zone(zone) else "UTC"})


def _sentence(error: Any) -> str:
    kind = error["type"]
    if kind == "extra_forbidden":
        meant = meant_by(error["loc"])
        return f"is not a known key; did you mean {meant!r}?" if meant else f"is not a known key; known here: {', '.join(known_keys(error['loc']))}"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    if kind == "enum":
        return f"must be one of: {error['ctx']['expected']}"
    if kind in LISTS and isinstance(error["input"], str):
        return f"must be a list: [{error['input']}]"
    if kind == "string_pattern_mismatch" and (named := _list_named(error["loc"])):
        return f"must be the id that stands under {named}, such as {slug(error['input'])}, and not a name"
    return MESSAGES.get(kind) or str(error["msg"]).lower().removeprefix("input ")


def _list_named(place: Place) -> str | None:
    """The list whose members are named where this value stands; None where it names none."""
    return next((NAMED[part] for part in reversed(place) if part in NAMED), None) if place[-1] != "id" else None


def _fault(place: Place, message: str, severity: Severity, places: Any) -> Fault:
    line, column = _line_of(place, places)
    return Fault(message, severity, line, column, path_of(place))


def _line_of(place: Place, node: Any) -> tuple[int | None, int | None]:
    """The line and the column, from 1, of the innermost part of a place that stands in the file."""
    found: tuple[int | None, int | None] = (1, 1)
    for part in place:
        try:
            if isinstance(node, CommentedMap):
                line, column = node.lc.key(part)
            elif isinstance(node, CommentedSeq):
                line, column = node.lc.item(part)
            else:
                break
            node = node[part]
        except (KeyError, IndexError, TypeError):
            break
        found = (line + 1, column + 1)
    return found
