"""Keys of a native file that are misspelt: each is told, and what stands under it is checked as what it is meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rapidfuzz import process

from knowledge.formats.faults import Place
from knowledge.formats.native.rules import CLOSE_NAME
from knowledge.programme import Programme

Written = Mapping[Place, str | int]
"""The keys as the file writes them, by the places at which they are meant to be."""


def respell(data: dict[str, Any], unknown: Iterable[Place]) -> Written:
    """Put what stands at unknown keys under the known ones that they are like, where nothing does yet."""
    written: dict[Place, str | int] = {}
    for place in unknown:
        holder: Any = data
        for step in place[:-1]:
            holder = holder[step]
        meant = meant_by(place)
        if isinstance(holder, dict) and meant and meant not in holder and place[-1] in holder:
            holder[meant] = holder.pop(place[-1])
            written[(*place[:-1], meant)] = place[-1]
    return written


def as_written(place: Place, written: Written) -> Place:
    """A place as the file writes it."""
    return tuple(written.get(place[: number + 1], step) for number, step in enumerate(place))


def meant_by(place: Place) -> str | None:
    """The known key that an unknown one is like."""
    close = process.extractOne(str(place[-1]), known_keys(place), score_cutoff=CLOSE_NAME)
    return close[0] if close else None


def known_keys(place: Place) -> list[str]:
    """The keys that may stand where this one does."""
    model: Any = Programme
    for part in place[:-1]:
        if isinstance(part, int):
            continue
        found = model.model_fields.get(part) if hasattr(model, "model_fields") else None
        model = _model_in(found.annotation) if found else model
    return list(getattr(model, "model_fields", {}))


def _model_in(annotation: Any) -> Any:
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    return annotation if hasattr(annotation, "model_fields") else None
