"""JSON as people and scripts write it: with a comma too many, with remarks, as a value of JavaScript, in the letters of old files."""

from __future__ import annotations

import json
import re
from typing import Any

from knowledge.formats.faults import Fault, Spot, UnreadableContent, Warn
from knowledge.formats.letters import text_of

TEXT = r'"(?:[^"\\]|\\.)*+"?'
"""A text, also one that is not closed: else each quotation mark in it would be tried as the beginning of one."""
REMARK = re.compile(rf"({TEXT})|//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
COMMA = re.compile(rf"({TEXT})|,(?=\s*[\]}}])")
ASSIGNED = re.compile(r"^\s*(?:(?:export\s+default|(?:(?:export\s+)?(?:const|let|var)\s+)?[\w$.]+\s*=|[\w$.]+\s*\()\s*)(?=[\[{])")


def is_assigned(start: bytes) -> bool:
    """Whether a content begins as JavaScript gives a value a name, or hands it to a function."""
    return ASSIGNED.match(start[:200].decode("utf-8", "replace")) is not None


def json_of(content: bytes, warn: Warn) -> Any:
    """The value of a JSON content, mended where that is easy, with a warning. Raises `UnreadableContent` where it is not."""
    text = text_of(content, warn)
    assigned = ASSIGNED.match(text)
    if assigned:
        text = " " * assigned.end() + text[assigned.end() :].rstrip().removesuffix(";").rstrip().removesuffix(")")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        mended = COMMA.sub(_kept, REMARK.sub(_kept, text))
        fault = Fault(f"the file is broken JSON: {error.msg[:1].lower()}{error.msg[1:]}", line=error.lineno, column=error.colno)
    except ValueError:
        raise UnreadableContent(Fault("the file has a number in it that is too long")) from None
    except RecursionError:
        raise UnreadableContent(Fault("the file is nested too deep")) from None
    try:
        data = json.loads(mended)
    except (ValueError, RecursionError):
        raise UnreadableContent(fault) from None
    warn(Spot("", fault.line).warning(f"{fault.message}; it is read in spite of that"))
    return data


def _kept(found: re.Match[str]) -> str:
    """A text as it is; of what is left out only its line breaks, so that lines keep their numbers."""
    return found[1] or "\n" * found[0].count("\n")
