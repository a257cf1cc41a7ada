"""A programme written as a native file: YAML that a person can read and change."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel, RootModel
from ruamel.yaml import YAML
from ruamel.yaml.nodes import Node

from knowledge.formats.parsing import STRANGE_ENDS
from knowledge.programme import UNKNOWN_LANGUAGE, Programme

WIDEST_LINE = 140


def programme_as_yaml(programme: Programme) -> str:
    """The native file of a programme; reading it gives the same programme. Times are local at the venue."""
    yaml = YAML(typ="safe")
    yaml.allow_unicode = True
    yaml.width = WIDEST_LINE
    yaml.representer.add_representer(str, _text)
    yaml.representer.add_representer(list, _list)
    yaml.representer.add_representer(dict, _mapping)
    out = StringIO()
    yaml.dump(_plain(programme, ZoneInfo(programme.event.time_zone)), out)
    return out.getvalue()


def _text(representer: Any, text: str) -> Node:
    style = '"' if STRANGE_ENDS.search(text) else "|" if "\n" in text else None
    node: Node = representer.represent_scalar("tag:yaml.org,2002:str", text, style=style)
    return node


def _list(representer: Any, values: list[Any]) -> Node:
    node: Node = representer.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=_fits_on_a_line(values))
    return node


def _mapping(representer: Any, values: dict[str, Any]) -> Node:
    is_flow = len(values) <= 3 and _fits_on_a_line(values.values())
    node: Node = representer.represent_mapping("tag:yaml.org,2002:map", list(values.items()), flow_style=is_flow)
    return node


def _fits_on_a_line(values: Collection[Any]) -> bool:
    are_short = not any(isinstance(value, dict | list) or "\n" in str(value) for value in values)
    return are_short and sum(len(str(value)) + 10 for value in values) < WIDEST_LINE


def _plain(part: Any, zone: ZoneInfo) -> Any:
    """A part of the model as plain values, the shortest way that the reader understands."""
    if isinstance(part, RootModel):
        values = _plain(part.root, zone)
        return values[UNKNOWN_LANGUAGE] if set(values) == {UNKNOWN_LANGUAGE} else values
    if isinstance(part, BaseModel):
        fields = type(part).model_fields
        values = {name: getattr(part, name) for name in fields}
        return {name: _plain(value, zone) for name, value in values.items() if value != fields[name].get_default(call_default_factory=True)}
    if isinstance(part, dict):
        return {str(key): _plain(value, zone) for key, value in part.items()}
    if isinstance(part, tuple | list):
        return [_plain(value, zone) for value in part]
    if isinstance(part, datetime):
        return _moment(part, zone)
    if isinstance(part, date):
        return part.isoformat()
    return str(part) if isinstance(part, str) else part


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    """A time as it is on the clocks of the venue; with its offset where the clocks show it twice."""
    local = moment.astimezone(zone)
    is_told_twice = local.utcoffset() != local.replace(fold=0).utcoffset()
    shown = local if is_told_twice else local.replace(tzinfo=None)
    return shown.isoformat(timespec="seconds" if shown.second else "minutes")
