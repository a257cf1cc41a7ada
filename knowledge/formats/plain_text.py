"""Texts of foreign files as plain text: no HTML, no Markdown, no entities, no e-mail addresses, nothing that cannot be printed."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import Any

TAGS = (
    "a|abbr|address|article|aside|b|big|blockquote|body|br|button|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|form|"
    "h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|noscript|ol|p|picture|pre|q|s|samp|script|section|"
    "small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var|video|wbr"
)
TAG = re.compile(rf"</?(?:{TAGS})(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE)
ESCAPED_TAG = re.compile(r"</(?:p|ul|ol|li|div|a|strong|em|b|i|h[1-6])>|<(?:br ?/?|p|ul|ol|li|div|a href=[^<>]*|hr ?/?|b|li)>", re.IGNORECASE)
"""Tags that are left when a text was escaped twice; one that is spoken of ("the <video> element") is not among them."""
MARKDOWN = re.compile(
    r"\]\(|\*\*|__|`|~~|^\s{0,3}(?:#{1,6}\s|>|[*+]\s|(?:=+|-+|\*{3,})\s*$)|(?<!\w)[*_]\w[^*_\n]*\w[*_](?!\w)|<https?:|\\[*_#\[\]`]", re.MULTILINE
)
PARAGRAPHS = frozenset(
    {"article", "blockquote", "details", "div", "dl", "footer", "form", "figure", "header", "hr", "ol", "p", "pre", "section", "table", "ul"}
    | {f"h{level}" for level in range(1, 7)}
)
LINES = frozenset(["br", "li", "tr", "dt", "dd", "figcaption", "summary", "option"])
BLOCKS = PARAGRAPHS | LINES
SILENT = frozenset(["script", "style", "head", "iframe", "svg", "noscript", "button"])
ADDRESS = re.compile(r"(?:mailto:)?(?<![\w@/.+:-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
EMPTY_BRACKETS = re.compile(r"(?<![ \t])[ \t]*(?:\(\s*\)|<\s*>|\[\s*\])")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
GAP = re.compile(r"[ \t]*\n[ \t\n]*|[ \t]{2,}|\t")
"""White space that is more than the one space which it counts as, unless a line ends in it."""
BLANKS = re.compile(r"[ \t\u00a0]{2,}|[\t\u00a0]")
NO_LINES = re.compile(r"\n{3,}")
DEEPEST = 200
LONGEST_TEXT = 50_000
"""Letters of one text that are kept; the longest abstract seen in a real schedule has under 10,000."""


def plain_text(text: str) -> str:
    """A text of several lines, without its HTML or Markdown."""
    cleaned = _cleaned(text)
    if TAG.search(cleaned) or MARKDOWN.search(cleaned):
        cleaned = _from_html(cleaned if _is_html(cleaned) else _from_markdown(cleaned))
    else:
        cleaned = html.unescape(cleaned)
    if ESCAPED_TAG.search(cleaned):
        cleaned = _from_html(cleaned)
    return _tidied(_without_addresses(cleaned))


def plain_line(text: str) -> str:
    """A title or a name: one line, without HTML. Markdown stays, since a title's stars and underscores are often meant."""
    cleaned = _cleaned(text)
    if "<" in cleaned and TAG.search(cleaned):
        cleaned = _from_html(cleaned)
    elif "&" in cleaned:
        cleaned = html.unescape(cleaned)
    return " ".join(_without_addresses(cleaned).split())


def _cleaned(text: str) -> str:
    return UNPRINTABLE.sub("", text[:LONGEST_TEXT].replace("\r\n", "\n").replace("\r", "\n"))


def _is_html(text: str) -> bool:
    return TAG.match(text.lstrip()) is not None


@lru_cache(maxsize=1)
def _markdown() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable("strikethrough").disable("code")


def _from_markdown(text: str) -> str:
    rendered: str = _markdown().render(text)
    return rendered


def _from_html(text: str) -> str:
    from lxml import etree
    from lxml import html as markup

    try:
        root = markup.document_fromstring(f"<div>{text}</div>", parser=markup.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return html.unescape(TAG.sub(" ", text))
    pieces: list[str] = []
    _read_element(root, pieces, 0)
    return "".join(pieces)


def _read_element(element: Any, pieces: list[str], depth: int) -> None:
    name = element.tag if isinstance(element.tag, str) else ""
    before, after = _edges(element, name)
    if name and name not in SILENT:
        pieces.append(before)
        inside = _flowing(element.text, name)
        pieces.append(inside.lstrip() if name in BLOCKS else inside)
        if depth < DEEPEST:
            for child in element:
                _read_element(child, pieces, depth + 1)
        else:
            pieces.extend(element.itertext())
        pieces.append(after)
    tail = _flowing(element.tail, name)
    pieces.append(tail.lstrip() if name in BLOCKS else tail)


def _edges(element: Any, name: str) -> tuple[str, str]:
    """What parts an element from the text before and after it."""
    parent = element.getparent()
    if name == "p" and parent is not None and parent.tag == "li":
        return ("" if parent[0] is element else "\n"), ""
    if name == "li":
        return "\n" + _bullet(element), ""
    if name in ("td", "th"):
        return " ", ""
    if name in ("ul", "ol") and parent is not None and parent.tag == "li":
        return "", "\n"
    if name in PARAGRAPHS:
        return "\n\n", "\n\n"
    return ("\n" if name in LINES else ""), ""


def _bullet(element: Any) -> str:
    parent = element.getparent()
    if parent is not None and parent.tag == "ol":
        return f"{parent.index(element) + 1}. "
    return "- "


def _flowing(text: str | None, name: str) -> str:
    if not text:
        return ""
    return text if name == "pre" else GAP.sub(lambda gap: "\n" if "\n" in gap.group() else " ", text)


def _without_addresses(text: str) -> str:
    if "@" not in text:
        return text
    return EMPTY_BRACKETS.sub("", ADDRESS.sub("", text))


def _tidied(text: str) -> str:
    lines = [BLANKS.sub(" ", line).strip(" \t") if not line.startswith("    ") else line.rstrip() for line in text.split("\n")]
    return NO_LINES.sub("\n\n", "\n".join(lines)).strip()
