"""How Telegram reads HTML (https://core.telegram.org/bots/api#html-style), stricter where it would show what nobody meant."""

from __future__ import annotations

import html.parser
import re

LONGEST = 4096
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100
"""What has more of them loses the rest (https://core.telegram.org/bots/api#formatting-options)."""
TAGS = {
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "tg-emoji", "tg-time", "code", "pre", "blockquote",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_FOLLOWED = re.compile(r"(?:https?|tg)://\S+|mailto:\S+|tel:\S+")


class _Reader(html.parser.HTMLParser):
    """Known tags, closed in order; what is left is the text that counts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.text = ""
        self.entities = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.faults.append(f"Unsupported start tag {tag!r}")
        if tag == "a" and not _FOLLOWED.fullmatch(dict(attrs).get("href") or ""):
            self.faults.append("a link that leads nowhere")
        self.open.append(tag)
        self.entities += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.faults.append(f"Unsupported start tag {tag!r}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"Unmatched end tag {tag!r}")

    def handle_data(self, data: str) -> None:
        if "<" in data:
            self.faults.append("Unsupported start tag ''")
        self.text += data

    def handle_entityref(self, name: str) -> None:
        if name not in NAMED:
            self.faults.append(f"&{name}; would be shown as it stands")
        self.text += NAMED.get(name, f"&{name};")

    def handle_charref(self, name: str) -> None:
        number = int(name[1:], 16) if name[:1] in "xX" else int(name)
        self.text += chr(number) if 0 < number < 0x110000 else ""

    def handle_comment(self, data: str) -> None:
        self.faults.append("Unsupported start tag '!'")

    def handle_decl(self, decl: str) -> None:
        self.faults.append("Unsupported start tag '!'")

    def unknown_decl(self, data: str) -> None:
        self.faults.append("Unsupported start tag '!'")

    def handle_pi(self, data: str) -> None:
        self.faults.append("Unsupported start tag '?'")


def refusal_of_text(text: str, parse_mode: object, longest: int = LONGEST) -> str | None:
    """Why a text is refused; None for one that is taken. `longest`: UTF-16 units of what is left when its tags are read."""
    if any(0xD800 <= ord(letter) < 0xE000 for letter in text):
        return "strings must be encoded in UTF-8"
    read = _Reader()
    if parse_mode == "HTML":
        read.feed(text)
        read.close()
    elif parse_mode:
        return "unsupported parse_mode"
    shown = read.text if parse_mode else text
    if read.faults or read.open:
        return f"can't parse entities: {read.faults or read.open}"
    if read.entities > MOST_ENTITIES:
        return f"{read.entities} entities, of which the last would be lost"
    if not shown.strip():
        return "message text is empty"
    return "message is too long" if len(shown.encode("utf-16-le")) // 2 > longest else None
