"""What keeps a text from being YAML, said so that whoever wrote it knows what to change: by the line at fault, not by the parser's grammar."""

from __future__ import annotations

import re

from ruamel.yaml.error import MarkedYAMLError

from knowledge.formats.faults import Fault

REST = "; what follows is looked at once this is put right"
VALUE = re.compile(r"\s*(?:- +)*[^\s:#][^:#]*:\s+(?P<value>.*)")
SIGNS = "@`%*&!|>?-,]}"
"""What a value cannot begin with unless it is in quotation marks, since YAML means something by it."""
OPENING = "{["
NOT_CLOSED = "{} is opened here and not closed, or a text in it has a sign that YAML means something by: put the texts in it into quotation marks"
Spot = tuple[int, int]
"""A line and a column, from 0."""


def plain_fault(error: MarkedYAMLError, text: str) -> Fault:
    """The fault at its line and column, from 1."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Fault(f"the file cannot be read as YAML{REST}")
    lines = text.splitlines() or [""]
    spot = (mark.line, mark.column) if mark.line < len(lines) else (len(lines) - 1, len(lines[-1]))
    begun = spot
    if error.context_mark and error.context_mark.line < len(lines):
        begun = (error.context_mark.line, error.context_mark.column)
    (line, column), sentence = _told(str(error.problem), str(error.context), lines, spot, begun)
    return Fault(f"{sentence}{REST}", line=line + 1, column=column + 1)


def _told(problem: str, context: str, lines: list[str], spot: Spot, begun: Spot) -> tuple[Spot, str]:
    line, column = spot
    if "constructor" in problem:
        return spot, "a text that begins with ! must be put into quotation marks"
    written = lines[line]
    value = VALUE.match(written)
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return spot, "the line is indented with a tab; use spaces"
    if "quoted" in context and "escape" in problem:
        return spot, "a backslash stands within double quotation marks; use single ones"
    if "quoted" in context:
        return begun, "the quotation mark is not closed"
    if "flow" in context:
        opened = begun if lines[begun[0]][begun[1] : begun[1] + 1] in tuple(OPENING) else _opened_before(lines, begun)
        return opened, NOT_CLOSED.format(lines[opened[0]][opened[1] : opened[1] + 1])
    if "another document" in problem:
        return spot, "--- begins a second document; keep one of the two"
    if "mapping values" in problem and value and column > value.start("value"):
        return spot, "the text has a colon in it: put the whole text into quotation marks"
    if "mapping values" in problem and (lacking := _lacking_space(lines[:line])):
        return lacking, "there must be a space after the colon"
    if value and value["value"][:1] in tuple(SIGNS) and column - value.start("value") in (0, 1, 2):
        return (line, value.start("value")), f"a text that begins with {value['value'][:1]} must be put into quotation marks"
    if "mapping values" not in problem and written[:column].strip(" -"):
        return spot, "something stands behind the end of a text: put the whole text into double quotation marks"
    return spot, "the line does not begin where the others of its list or part do: put it below them"


def _opened_before(lines: list[str], spot: Spot) -> Spot:
    """Where a bracket or a brace was opened last before a place."""
    for number in range(spot[0], -1, -1):
        before = lines[number][: spot[1]] if number == spot[0] else lines[number]
        column = max(before.rfind(sign) for sign in OPENING)
        if column >= 0:
            return number, column
    return spot


def _lacking_space(before: list[str]) -> Spot | None:
    """The place after a colon without a space in the last of some lines that says anything."""
    for number in range(len(before) - 1, -1, -1):
        if before[number].strip() and not before[number].lstrip().startswith("#"):
            found = re.match(r"\s*(?:- +)*\w+:(?=[^\s/])", before[number])
            return (number, found.end()) if found else None
    return None
