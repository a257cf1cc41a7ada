"""The JSON schema of native programme files, for editors."""

from __future__ import annotations

from typing import Any

from knowledge.programme import Programme


def programme_schema() -> dict[str, Any]:
    """The schema, with the shorter ways to write that the reader understands: a plain text, a plain list, a number as a text."""
    schema = Programme.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    shapes = schema["$defs"]
    for name, plain in (("LocalText", {"type": "string"}), ("LocalWords", {"type": "array", "items": {"type": "string"}})):
        shapes[name] = {"title": name, "anyOf": [shapes[name], plain]}
    _allow_local_times(schema)
    return schema


def _allow_local_times(part: Any) -> None:
    """Times without an offset are local; the date-time format of JSON Schema wants one (RFC 3339)."""
    if isinstance(part, dict):
        if part.get("format") == "date-time":
            part.pop("format")
            part["pattern"] = r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}"
        for value in part.values():
            _allow_local_times(value)
    elif isinstance(part, list):
        for value in part:
            _allow_local_times(value)
