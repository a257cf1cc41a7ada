"""The native programme file: YAML or JSON in the shape of the model.

A good file is read fast; only where something is wrong is it read again with the places of all values, so that each fault can
be told with its line. A file is hostile until it is read: its size, its depth and what its aliases unfold to are bounded.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from pydantic import ValidationError
from rapidfuzz import process
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from knowledge.formats.faults import Fault, Place, Severity, path_of
from knowledge.formats.mending import rules_broken_besides
from knowledge.formats.rules import broken_rules
from knowledge.formats.times import is_zone
from knowledge.programme import Programme

MOST_VALUES = 2_000_000
"""Values that a file may unfold to; aliases can make more of a few lines than memory holds."""
CLOSE_NAME = 75
WHOLE_FILE: Place = ()

MESSAGES = {
    "missing": "is missing",
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


def read_native(content: bytes) -> Programme | None:
    """The programme of a content that has no error, its times in the event's zone; else None."""
    data, faults = load(content)
    if faults:
        return None
    programme: Programme | None = None
    with suppress(ValidationError):
        programme = _validated(data)
    if programme is None or any(severity is Severity.ERROR for *_, severity in broken_rules(programme, frozenset())):
        return None
    return programme


def check_native(content: bytes, known_topics: frozenset[str]) -> list[Fault]:
    """Everything that is wrong with a content, in the order of its lines."""
    data, faults = load(content)
    if faults:
        return faults
    try:
        broken = list(broken_rules(_validated(data), known_topics))
    except ValidationError as error:
        broken = [(_place(each["loc"], data), _sentence(each), Severity.ERROR) for each in error.errors()]
        broken += rules_broken_besides(data, [place for place, *_ in broken], _validated, known_topics)
    places = YAML(typ="rt").load(content.decode("utf-8-sig")) if broken else None
    faults = [_fault(place, message, severity, places) for place, message, severity in dict.fromkeys(broken)]
    return sorted(faults, key=lambda fault: (fault.line or 0, fault.column or 0))


def load(content: bytes) -> tuple[Any, list[Fault]]:
    """The mapping that a YAML or JSON content holds, or what keeps it from being read."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [Fault(f"the file is not UTF-8 (byte {error.start}); save it as UTF-8")]
    try:
        data = _parsed(text)
        size_unfolded = _unfolded(data, {})
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = " ".join(str(error.problem or error.context or "it cannot be read").split())
        return None, [Fault(f"the file is not YAML: {problem}", line=mark.line + 1 if mark else None, column=mark.column + 1 if mark else None)]
    except (YAMLError, ValueError) as error:
        return None, [Fault(f"the file is not YAML: {' '.join(str(error).split())}")]
    except RecursionError:
        return None, [Fault("the file is nested too deep")]
    if size_unfolded > MOST_VALUES:
        return None, [Fault("the file unfolds to too many values; use fewer aliases")]
    if not isinstance(data, dict):
        return None, [Fault("the file is empty" if data is None else "the file must be a mapping with the keys event, sessions, people ...")]
    if not data.keys() & Programme.model_fields.keys():
        return None, [Fault("the file is no programme: it has none of the keys event, sessions, people ...")]
    return data, []


def _parsed(text: str) -> Any:
    """YAML, read as JSON where it is JSON: that is many times faster."""
    if text.lstrip()[:1] == "{":
        with suppress(ValueError):
            return json.loads(text)
    return YAML(typ="safe").load(text)


def _unfolded(value: Any, known: dict[int, int]) -> int:
    """How many values there are when every alias is followed; an endless loop counts as too many."""
    if not isinstance(value, dict | list):
        return 1
    if id(value) in known:
        return known[id(value)]
    known[id(value)] = MOST_VALUES + 1
    inside = list(value.values()) if isinstance(value, dict) else value
    known[id(value)] = 1 + sum(_unfolded(each, known) for each in inside)
    return known[id(value)]


def _validated(data: dict[str, Any]) -> Programme:
    event = data.get("event")
    zone = event.get("time_zone") if isinstance(event, dict) else None
    return Programme.model_validate(data, context={"time_zone": zone if is_zone(zone) else "UTC"})


def _place(location: tuple[str | int, ...], data: Any) -> Place:
    """The place of a validation error in the file: without the steps that only the model has."""
    place: list[str | int] = []
    value = data
    for number, part in enumerate(location):
        if isinstance(value, dict) and (part in value or number == len(location) - 1):
            value = value.get(part) if isinstance(value, dict) else None
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            continue
        place.append(part)
    return tuple(place)


def _sentence(error: Any) -> str:
    kind = error["type"]
    if kind == "extra_forbidden":
        known = _known_keys(error["loc"])
        close = process.extractOne(str(error["loc"][-1]), known, score_cutoff=CLOSE_NAME)
        return f"is not a known key; did you mean {close[0]!r}?" if close else f"is not a known key; known here: {', '.join(known)}"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    if kind == "enum":
        return f"must be one of: {error['ctx']['expected']}"
    return MESSAGES.get(kind) or str(error["msg"]).lower().removeprefix("input ")


def _known_keys(location: tuple[str | int, ...]) -> list[str]:
    model: Any = Programme
    for part in location[:-1]:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part) if hasattr(model, "model_fields") else None
        model = _model_in(field.annotation) if field else model
    return list(getattr(model, "model_fields", {}))


def _model_in(annotation: Any) -> Any:
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    return annotation if hasattr(annotation, "model_fields") else None


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
