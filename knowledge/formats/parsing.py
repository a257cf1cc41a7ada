"""YAML or JSON into plain values. A file is hostile until it is read: its size, its depth and what its aliases unfold to are bounded."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError, SafeConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from knowledge.formats.faults import Fault
from knowledge.formats.plain_faults import plain_fault
from knowledge.programme import Programme

MOST_VALUES = 2_000_000
"""Values that a file may unfold to; aliases can make more of a few lines than memory holds."""
LOOKED_AT = 2_000
"""Bytes by which a file that is no text is told."""
NO_TEXT = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a]")
STRANGE_ENDS = re.compile("[\x85\u2028\u2029]")
"""What ends a line for some readers of YAML and not for others, and for no editor."""
COLUMNS = (b",", b";", b"\t")
"""What stands between the columns of a table."""
NO_PROGRAMME = "this is no programme or schedule"


@dataclass(frozen=True)
class Content:
    """What a file holds, as UTF-8. It is parsed as YAML once, however many ask what its values are."""

    plain: bytes

    @cached_property
    def stripped(self) -> bytes:
        """The same without what is blank before it, by which its format may be told."""
        return self.plain.lstrip()

    @cached_property
    def values(self) -> tuple[Any, list[Fault]]:
        """The values, whatever they are; None with what keeps them from being read."""
        return values_of(self.plain)

    def of_programme(self) -> tuple[Any, list[Fault]]:
        """The mapping of a programme, or None and what keeps it from being read. A key that stands twice is a fault of a mapping."""
        data, faults = self.values
        if data is not None and (not isinstance(data, dict) or not data.keys() & Programme.model_fields.keys()):
            keys = ": it has none of the keys event, sessions, people ..."
            why = ", but a table, which is not read; docs/organisers.md shows how to write one" if _is_table(self.plain) else keys
            return None, [Fault(f"{NO_PROGRAMME}{why}")]
        return data, faults

    def with_places(self) -> Any:
        """The values of a content that can be parsed, with the lines on which they stand; None where these cannot be told."""
        yaml = YAML(typ="rt")
        yaml.allow_duplicate_keys = True
        with suppress(YAMLError, RecursionError):
            return yaml.load(STRANGE_ENDS.sub(" ", self.plain.decode("utf-8")))
        return None


def _is_table(content: bytes) -> bool:
    """Whether the first line names columns, as files of comma-separated values do."""
    first = content[:LOOKED_AT].partition(b"\n")[0]
    return b":" not in first and max(map(first.count, COLUMNS)) > 1


def values_of(content: bytes) -> tuple[Any, list[Fault]]:
    """The values of a YAML or JSON content, whatever they are; None with what keeps it from being read."""
    if NO_TEXT.search(content[:LOOKED_AT]):
        return None, [Fault(f"{NO_PROGRAMME}, but a file that holds no text; export a schedule as iCalendar, JSON or XML")]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return None, [Fault("the file is not UTF-8; save it as UTF-8", line=line)]
    doubled: list[Fault] = []
    try:
        try:
            data = _parsed(text)
        except DuplicateKeyError:
            data, doubled = _loaded(text, _lenient), list(_doubled_keys(text))
        size_unfolded = _unfolded(data, {})
    except MarkedYAMLError as error:
        return None, [plain_fault(error, text)]
    except (YAMLError, ValueError):
        return None, [Fault("the file cannot be read as YAML: it has signs in it that no text has", line=_line_of_strange_sign(text))]
    except RecursionError:
        return None, [Fault("the file is nested too deep")]
    if size_unfolded > MOST_VALUES:
        return None, [Fault("the file unfolds to too many values; use fewer aliases")]
    if data is None:
        return None, [Fault("the file is empty")]
    return data, doubled


def plain_values(value: Any) -> Any:
    """Values as JSON would have them: keys are texts, and so are days and hours, which YAML knows by themselves."""
    if isinstance(value, Mapping):
        return dict(zip(map(str, value), map(plain_values, value.values()), strict=True))
    if isinstance(value, list | tuple):
        return list(map(plain_values, value))
    return value if isinstance(value, str | int | float | None) else str(value)


def _parsed(text: str) -> Any:
    """YAML, read as JSON where it is JSON: that is many times faster."""
    if text.lstrip()[:1] == "{":
        with suppress(ValueError):
            return json.loads(text)
    return _loaded(text, _strict)


def _loaded(text: str, reader: Callable[..., YAML]) -> Any:
    """YAML by the fast reader; by the other where that stops at a colon within a value in braces, which YAML has allowed since 1.2."""
    try:
        return reader(typ="safe").load(text)
    except MarkedYAMLError as error:
        if error.problem != "found unexpected ':'":
            raise
    return reader(typ="safe", pure=True).load(text)


def _strict(**kind: Any) -> YAML:
    yaml = YAML(**kind)
    yaml.Constructor = _Constructor
    return yaml


class _Constructor(SafeConstructor):
    """Values as they are meant: figures behind a nought are no number, but a code ("postcode: 07500")."""

    def construct_yaml_int(self, node: ScalarNode) -> Any:
        """A whole number, or the figures as they are written."""
        written = str(self.construct_scalar(node))
        return written if len(written) > 1 and written[0] == "0" and written.isdecimal() else int(super().construct_yaml_int(node))


_Constructor.add_constructor("tag:yaml.org,2002:int", _Constructor.construct_yaml_int)


def _lenient(**kind: Any) -> YAML:
    yaml = _strict(**kind)
    yaml.allow_duplicate_keys = True
    return yaml


def _doubled_keys(text: str) -> Iterator[Fault]:
    """Each key that stands a second time in its mapping, with its line."""
    waiting: list[Node] = [YAML(typ="safe", pure=True).compose(text)]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, SequenceNode):
            waiting += node.value
        elif isinstance(node, MappingNode):
            keys: set[str] = set()
            for key, value in node.value:
                waiting.append(value)
                if str(key.value) in keys:
                    mark = key.start_mark
                    yield Fault(f"the key {key.value!r} stands twice in one part", line=mark.line + 1, column=mark.column + 1)
                keys.add(str(key.value))


def _line_of_strange_sign(text: str) -> int | None:
    found = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    return text.count("\n", 0, found.start()) + 1 if found else None


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
