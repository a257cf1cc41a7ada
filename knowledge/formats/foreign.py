"""What the schedules of other tools have in common: tolerant shapes, in which one bad field costs that field and no more.

Each format's own module brings its file into these shapes; `knowledge.formats.fitting.fitting` makes a Programme of them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Annotated, Any, TypeVar

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from knowledge.formats.faults import Fault, Spot, Warn
from knowledge.formats.plain_text import plain_line
from knowledge.programme import UNKNOWN_LANGUAGE, WEB_ADDRESS

Words = dict[str, str]
"""One text by language code; `UNKNOWN_LANGUAGE` where the file does not say. Not yet plain text."""
NAMES_OF_PEOPLE = ("public_name", "name", "full_public_name", "display_name", "fullName", "full_name", "title")
FIRST_AND_LAST = (("first_name", "firstName", "givenName"), ("last_name", "lastName", "familyName"))
"""Keys under which names of people stand in two parts."""
NAMING = frozenset(["url", "href", *NAMES_OF_PEOPLE, *itertools.chain(*FIRST_AND_LAST)])
"""Keys of an object that is one thing, and no list of them."""
LANGUAGE_CODE = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")


def _words_of(value: Any) -> Any:
    """A text; or texts by language, or an object that has one as its name."""
    if value is None:
        return {}
    if isinstance(value, bool):
        raise PydanticCustomError("text", "is no text")
    if isinstance(value, str | int | float):
        return {UNKNOWN_LANGUAGE: str(value)} if str(value).strip() else {}
    if isinstance(value, Mapping):
        if "name" in value:
            return _words_of(value["name"])
        return {str(code)[:12]: text for code, text in value.items() if isinstance(text, str) and text.strip() and LANGUAGE_CODE.match(str(code))}
    raise PydanticCustomError("text", "is no text")


def _line_of(value: Any) -> Any:
    found = _words_of(value)
    return plain_line(next(iter(found.values()))) if found else ""


def text_by_language(value: Any) -> Words:
    """A text by language, empty where the value is none."""
    try:
        found: Words = _words_of(value)
    except ValueError:
        return {}
    return found


def one_line(value: Any) -> str:
    """A text as one plain line, empty where the value is none."""
    try:
        return str(_line_of(value))
    except ValueError:
        return ""


def _key(value: Any) -> Any:
    if isinstance(value, bool | float) or not isinstance(value, str | int | None):
        raise PydanticCustomError("identifier", "is no identifier")
    return str(value).strip()[:200] if value is not None else ""


def _several(value: Any) -> Any:
    """The members of a list, without those that say nothing: of an object its values, unless it is one member itself."""
    if isinstance(value, Mapping):
        return [value] if NAMING & value.keys() else _several(list(value.values()))
    return [each for each in value if each] if isinstance(value, list) else [] if value is None else value


def _said(value: Any) -> Any:
    """The members of a list, or of a text with commas, semicolons or line breaks."""
    return re.split(r"[,;\n]", _with_breaks(value)) if isinstance(value, str) else value


def _with_breaks(text: str) -> str:
    """A text whose markup is gone, so that what parts names is not taken from within an entity or an address; breaks and items part them."""
    return "\n".join(map(plain_line, re.split(r"\n|</?(?:br|li|p|div)\b[^<>]*>", text, flags=re.IGNORECASE))) if re.search("[<&]", text) else text


def _languages(value: Any) -> Any:
    parts = value if isinstance(value, list) else re.split(r"[,;/+&]|\s+", value) if isinstance(value, str) else []
    codes = (str(part).strip().replace("_", "-") for part in parts)
    return tuple(dict.fromkeys(code.split("-")[0].lower() for code in codes if code))


def _people(value: Any) -> Any:
    """People as a list of objects or names, or as one text with commas."""
    found = _several(_said(value))
    if not isinstance(found, list):
        raise PydanticCustomError("people", "is no list of people")
    return [{"name": each} if isinstance(each, str) else each for each in found]


WordsField = Annotated[Words, BeforeValidator(_words_of)]
LineField = Annotated[str, BeforeValidator(_line_of)]
KeyField = Annotated[str, BeforeValidator(_key)]


class Foreign(BaseModel):
    """The base of foreign shapes: what is not known is passed over (so private answers and e-mail addresses never come in)."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class ForeignPerson(Foreign):
    """Somebody who speaks, by whatever the file knows them by."""

    name: Annotated[LineField, Field(min_length=1, validation_alias=AliasChoices(*NAMES_OF_PEOPLE))]
    guid: KeyField = ""
    code: KeyField = ""
    id: KeyField = ""
    biography: Annotated[WordsField, Field(validation_alias=AliasChoices("biography", "description", "bio", "abstract"))] = {}
    function: LineField = ""
    """What they are, as a text says it right behind their name."""

    @model_validator(mode="before")
    @classmethod
    def _with_a_name(cls, raw: Any) -> Any:
        """What says something; a name in two parts is one."""
        if not isinstance(raw, Mapping):
            return raw
        said = {key: value for key, value in raw.items() if value not in (None, "")}
        parts = (next((said[key] for key in keys if isinstance(said.get(key), str)), "") for keys in FIRST_AND_LAST)
        whole = " ".join(part for part in parts if part)
        is_lacking = "name" not in said
        is_turned = not is_lacking and "," in str(said["name"])
        return said | ({"name": whole} if whole and (is_lacking or is_turned) else {})


class ForeignLink(Foreign):
    """A link of an event; only addresses of the web are taken over."""

    url: Annotated[str, Field(pattern=WEB_ADDRESS.pattern, max_length=2000, validation_alias=AliasChoices("url", "href"))]
    title: LineField = ""


class ForeignEvent(Foreign):
    """A row of a foreign timetable. Times are not read here: each format has its own."""

    guid: KeyField = ""
    code: KeyField = ""
    id: KeyField = ""
    title: WordsField = {}
    subtitle: WordsField = {}
    abstract: WordsField = {}
    description: WordsField = {}
    room: WordsField = {}
    track: WordsField = {}
    type: LineField = ""
    languages: Annotated[tuple[str, ...], BeforeValidator(_languages), Field(validation_alias=AliasChoices("language", "languages"))] = ()
    persons: Annotated[tuple[ForeignPerson, ...], BeforeValidator(_people)] = ()
    links: Annotated[tuple[ForeignLink, ...], BeforeValidator(_several)] = ()
    attachments: Annotated[tuple[ForeignLink, ...], BeforeValidator(_several)] = ()
    url: Annotated[str, BeforeValidator(_key)] = ""
    state: LineField = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An event with its times: naive ones are local at the venue. `ends` is None where the file does not tell."""

    event: ForeignEvent
    starts: datetime
    ends: datetime | None
    spot: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSchedule:
    """A foreign file, read. `zone`: the name that the file gives, known or not; `days`: entries of a whole day."""

    rows: tuple[Row, ...]
    title: Words = field(default_factory=dict)
    subtitle: Words = field(default_factory=dict)
    presentation: Words = field(default_factory=dict)
    acronym: str = ""
    zone: str = ""
    venue: str = ""
    city: str = ""
    url: str = ""
    rooms: tuple[tuple[Words, int | None], ...] = ()
    tracks: tuple[tuple[str, Words], ...] = ()
    people: tuple[ForeignPerson, ...] = ()
    days: tuple[tuple[date, str], ...] = ()
    warnings: tuple[Fault, ...] = ()


Shape = TypeVar("Shape", bound=Foreign)
WHY = {
    "model_type": "is no object",
    "missing": "is missing",
    "string_pattern_mismatch": "is no address of the web",
    "string_too_short": "is empty",
    "too_short": "is empty",
}


def read_tolerantly(shape: type[Shape], raw: Any, spot: Spot, warn: Warn) -> Shape | None:
    """The shape of a raw value. Each bad field is left out with a warning; None, with a warning, where nothing is left to use."""
    if not isinstance(raw, Mapping):
        warn(spot.warning("is left out: it is no object"))
        return None
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        faults = error.errors(include_url=False)
    bad: dict[str, set[int] | None] = {}
    for each in faults:
        steps = [step for step in each["loc"] if isinstance(step, int) or step in raw]
        name = str(each["loc"][0])
        inner = steps[1] if len(steps) > 1 and isinstance(steps[1], int) else None
        if inner is None:
            bad[name] = None
        elif bad.get(name, set()) is not None:
            bad.setdefault(name, set()).add(inner)  # type: ignore[union-attr]
    kept = {name: _without(value, bad.get(name, set())) for name, value in raw.items() if bad.get(name, set()) is not None}
    try:
        read = shape.model_validate(kept)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        warn(spot.warning(f"is left out: its {_path(first)} {_why(first)}"))
        return None
    for each in faults:
        warn(spot.warning(f"is read without its {_path(each)}, which {_why(each)}"))
    return read


def _path(fault: Any) -> str:
    return ".".join(str(step) for step in fault["loc"])


def _why(fault: Any) -> str:
    return WHY.get(fault["type"]) or str(fault["msg"]).lower().replace("input ", "")


def _without(value: Any, numbers: set[int] | None) -> Any:
    if not numbers:
        return value
    return [member for number, member in enumerate(_several(_said(value))) if number not in numbers]


def mappings(value: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The objects of a list, each with its number; what is no object is passed over."""
    for number, each in enumerate(value if isinstance(value, list) else ()):
        if isinstance(each, Mapping):
            yield number, each


def number_of(value: Any) -> int | None:
    """A positive whole number, as a number, a text or an object's value; else None."""
    text = str(value).strip() if isinstance(value, int | str) and not isinstance(value, bool) else ""
    return int(text) if re.fullmatch(r"[1-9]\d{0,5}", text) else None


def with_duration(starts: datetime, duration: timedelta | None) -> datetime | None:
    """The end of what starts then and lasts so long."""
    return starts + duration if duration else None
