"""Replies as plain text, for faces that show no markup."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

_TAG = re.compile(r"<[^<>]+>")


def plain(text: Markup) -> str:
    """The text without tags and with its entities resolved; line breaks stay."""
    return html.unescape(_TAG.sub("", text))
