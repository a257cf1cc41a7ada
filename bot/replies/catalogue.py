"""A gettext catalogue as it is written (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html): its messages by their keys.

What is wrong with a catalogue `seminar-bot doctor` tells; here it is only read, many times faster than by what tells that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

ESCAPED = re.compile(r"\\(.)")
SIGNS = {"n": "\n", "t": "\t", "r": "\r"}
"""What signs behind a backslash stand for, beside themselves."""
PLURAL_FORM = re.compile(r"plural=([^;\n]+)")
FUZZY = re.compile(r"#,.*\bfuzzy\b")
"""A remark that a message may no longer say what it should; such a message is none."""


class Catalogue(NamedTuple):
    """The messages by their keys, one that goes with a number in its forms; and the expression that tells which form a number needs."""

    messages: Mapping[str, str | tuple[str, ...]]
    plural_form: str


def read_catalogue(lines: Iterable[str]) -> Catalogue:
    """The catalogue of these lines."""
    messages: dict[str, str | tuple[str, ...]] = {}
    header = ""
    for entry in _entries(lines):
        key, forms = entry["msgid"], tuple(text for word, text in entry.items() if word.startswith("msgstr"))
        if not key:
            header = "".join(forms)
        elif any(forms):
            messages[key] = forms if "msgid_plural" in entry else forms[0]
    told = PLURAL_FORM.search(header)
    return Catalogue(messages, told[1] if told else "n != 1")


def _entries(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    """The texts of each message by the words before them, in their order. What is fuzzy is left out."""
    entry: dict[str, str] = {}
    word, is_fuzzy, is_next_fuzzy = "", False, False
    for line in lines:
        first = line[:1]
        if first == '"':
            entry[word] += _text(line)
        elif first == "m":
            word, _, text = line.partition(" ")
            if word == "msgid":
                if "msgid" in entry and not is_fuzzy:
                    yield entry
                entry, is_fuzzy, is_next_fuzzy = {}, is_next_fuzzy, False
            entry[word] = _text(text)
        else:
            is_next_fuzzy = first == "#" and (is_next_fuzzy or FUZZY.match(line) is not None)
    if "msgid" in entry and not is_fuzzy:
        yield entry


def _text(quoted: str) -> str:
    """What stands between quotation marks."""
    text = quoted.strip()[1:-1]
    return ESCAPED.sub(lambda found: SIGNS.get(found[1], found[1]), text) if "\\" in text else text
