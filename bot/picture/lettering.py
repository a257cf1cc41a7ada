"""Letters for the picture: a font that comes with a package, so that it looks the same on every machine, and lines that fit."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

PACKAGE = "font_source_sans_pro"
"""Source Sans Pro by Adobe, under the SIL Open Font License 1.1."""
REGULAR, SEMIBOLD, BOLD = "Regular", "Semibold", "Bold"
ELLIPSIS = "…"
NO_BREAK = "\u00a0\u202f"
LATIN = 0x250
"""Below this are the letters of Western and Central Europe, which the font has."""
_SPACES, _ELLIPSES = re.compile(" {2,}"), re.compile("…{2,}")
_NO_SUCH_LETTER = "\uffff"


@lru_cache(maxsize=64)
def font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    """The font in a weight, `size` pixels high."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise AssertionError(f"{PACKAGE} is a dependency, and is not installed")
    file = Path(spec.origin).parent / "files" / f"SourceSansPro-{weight}.otf"
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


def drawable(text: str) -> str:
    """The text on one line in letters that the font has. Emoji and the like are left out; for a word in another script stands "…", since
    somebody or something is named there.
    """
    composed = unicodedata.normalize("NFC", text)
    return _ELLIPSES.sub(ELLIPSIS, _SPACES.sub(" ", "".join(map(_shown, composed)))).strip()


def lines(text: str, weight: str, size: int, width: float) -> Iterator[str]:
    """The text in lines no wider than `width` pixels, cut between words, and inside a word that is wider than a line."""
    measure = font(weight, size).getlength
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if measure(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        line = word
        while measure(line) > width and len(line) > 1:
            begun = [line[:end] for end in range(1, len(line))]
            cut = max(bisect_right(begun, width, key=measure), 1)
            yield line[:cut]
            line = line[cut:]
    if line:
        yield line


def cut_short(line: str, weight: str, size: int, width: float) -> str:
    """A line whose end is left out."""
    measure = font(weight, size).getlength
    while line and measure(line.rstrip(" ,;:·") + ELLIPSIS) > width:
        line = line[:-1]
    return line.rstrip(" ,;:·") + ELLIPSIS


@lru_cache(maxsize=4096)
def _shown(sign: str) -> str:
    """What stands for a sign: itself, a space, an ellipsis for a letter that the font does not have, or nothing."""
    if sign in NO_BREAK:
        return sign
    if sign.isspace() or not sign.isprintable():
        return " " if sign.isspace() else ""
    if ord(sign) < LATIN or _has(sign):
        return sign
    return ELLIPSIS if unicodedata.category(sign)[0] in "LN" else ""


def _has(sign: str) -> bool:
    shape, missing = (font(REGULAR, 24).getmask(each) for each in (sign, _NO_SUCH_LETTER))
    return shape.size != missing.size or bytes(shape) != bytes(missing)
