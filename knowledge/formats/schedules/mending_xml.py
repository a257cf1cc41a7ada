"""XML that is read in spite of single signs that are wrong in it: entities of HTML, a bare "&", letters that are no UTF-8."""

from __future__ import annotations

import re
from html.entities import name2codepoint
from typing import Any

from lxml import etree

from knowledge.formats.faults import Fault, Spot, UnreadableContent, Warn
from knowledge.formats.letters import text_of
from knowledge.formats.plain_text import UNPRINTABLE

ENTITIES = "the file declares XML entities, which are not read; a schedule needs none"
NAMED = re.compile(r"&(?!#\d+;|#x[0-9a-fA-F]+;|(?:amp|lt|gt|quot|apos);)(?:(\w+);)?")
"""What begins like an entity, and is none of XML."""
DECLARED = re.compile(rb"^\s*<\?xml[^>]*encoding=[\"'](?!utf-?8)", re.IGNORECASE)


def parsed(content: bytes, warn: Warn) -> Any:
    """The root of an XML file, with a warning where it is broken. Raises `UnreadableContent` where it is cut off, or no XML at all."""
    try:
        return _strictly(content)
    except etree.XMLSyntaxError as error:
        if b"<!ENTITY" in content:
            raise UnreadableContent(Fault(ENTITIES)) from None
        return _mended(content, error, warn)


def _strictly(content: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
    return etree.fromstring(content, parser)


def _mended(content: bytes, error: etree.XMLSyntaxError, warn: Warn) -> Any:
    """The root of XML whose signs are put right. Nothing else is: what a tag too many or too few hides would be told as cancelled."""
    if DECLARED.match(content):
        raise _refused(error)
    text = UNPRINTABLE.sub("", NAMED.sub(_character, text_of(content, warn)))
    try:
        root = _strictly(text.encode("utf-8", "replace"))
    except etree.XMLSyntaxError as left:
        raise _refused(left) from None
    fault = _refused(error).fault
    warn(Spot("", fault.line).warning(f"{fault.message}; it is read in spite of that"))
    return root


def _refused(error: etree.XMLSyntaxError) -> UnreadableContent:
    line, column = error.position
    problem = (error.msg or "it cannot be read").split(", line")[0]
    return UnreadableContent(Fault(f"the file is broken XML: {problem}", line=line, column=column))


def _character(found: re.Match[str]) -> str:
    """The sign that a name of HTML stands for; a "&" that begins nothing is meant as one."""
    code = name2codepoint.get(found[1] or "")
    return chr(code) if code else f"&amp;{found[0][1:]}"
