"""XML that is read in spite of what is wrong with it: entities of HTML, a bare "&", letters that are no UTF-8, one tag that is not closed."""

from __future__ import annotations

import re
from html.entities import name2codepoint
from typing import Any

from lxml import etree

from knowledge.formats.faults import Fault, UnreadableContent
from knowledge.formats.foreign import Spot, Warn
from knowledge.formats.letters import text_of
from knowledge.formats.plain_text import UNPRINTABLE

ENTITIES = "the file declares XML entities, which are not read; a schedule needs none"
NAMED = re.compile(r"&(?!#\d+;|#x[0-9a-fA-F]+;|(?:amp|lt|gt|quot|apos);)(?:(\w+);)?")
"""What begins like an entity, and is none of XML."""
DECLARED = re.compile(rb"^\s*<\?xml[^>]*encoding=[\"'](?!utf-?8)", re.IGNORECASE)
ENDS_EARLY = frozenset(["ERR_TAG_NOT_FINISHED", "ERR_DOCUMENT_END", "ERR_DOCUMENT_EMPTY", "ERR_CDATA_NOT_FINISHED", "ERR_GT_REQUIRED"])
"""Faults of a file of which a part is lacking."""
SHOWN = 5
"""Faults of the XML that are told; one of them often makes many."""


def parsed(content: bytes, warn: Warn) -> Any:
    """The root of an XML file, with a warning where it is broken. Raises `UnreadableContent` where it is cut off, or no XML at all."""
    try:
        return etree.fromstring(content, _parser(recover=False))
    except etree.XMLSyntaxError as error:
        if b"<!ENTITY" in content:
            raise UnreadableContent(Fault(ENTITIES)) from None
        return _recovered(content, error, warn)


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True, recover=recover
    )


def _recovered(content: bytes, error: etree.XMLSyntaxError, warn: Warn) -> Any:
    """The root of what can be read of broken XML; what is not closed at its end is a part of a file, and refused."""
    line, column = error.position
    problem = (error.msg or "it cannot be read").split(", line")[0]
    refused = UnreadableContent(Fault(f"the file is broken XML: {problem}", line=line, column=column))
    mended = content
    if not DECLARED.match(content):
        mended = UNPRINTABLE.sub("", NAMED.sub(_character, text_of(content, warn))).encode("utf-8", "replace")
    parser = _parser(recover=True)
    try:
        root = etree.fromstring(mended, parser)
    except etree.XMLSyntaxError:
        raise refused from None
    found = list(parser.error_log)
    if root is None or any(each.type_name in ENDS_EARLY for each in found):
        raise refused
    told = {each.line: each.message.split(", line")[0] for each in reversed(found)} or {line: problem}
    for number, message in sorted(told.items())[:SHOWN]:
        warn(Spot("", number).warning(f"the file is broken XML: {message}; it is read in spite of that"))
    return root


def _character(found: re.Match[str]) -> str:
    """The sign that a name of HTML stands for; a "&" that begins nothing is meant as one."""
    code = name2codepoint.get(found[1] or "")
    return chr(code) if code else f"&amp;{found[0][1:]}"
