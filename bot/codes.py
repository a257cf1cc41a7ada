"""QR codes of links, as files. Every fourth square may be dirty or torn, and they can still be read."""

from __future__ import annotations

import io

ERROR_CORRECTION = "q"
"""A quarter of the code may be damaged (ISO/IEC 18004): badges get scratched."""
SQUARE = 14
"""Pixels of a square: what is printed on a badge is sharp."""
BORDER = 4
"""Squares of white around the code, which readers need (ISO/IEC 18004)."""


def as_png(address: str) -> bytes:
    """The code of an address as a PNG file, black on white."""
    return _saved(address, "png")


def as_svg(address: str) -> bytes:
    """The code of an address as an SVG file, to be printed at any size."""
    return _saved(address, "svg")


def as_text(address: str) -> str:
    """The code of an address in the squares that a terminal has."""
    import segno

    drawn = io.StringIO()
    segno.make(address, error=ERROR_CORRECTION, micro=False).terminal(drawn, compact=True)
    return drawn.getvalue()


def _saved(address: str, kind: str) -> bytes:
    import segno

    file = io.BytesIO()
    segno.make(address, error=ERROR_CORRECTION, micro=False).save(file, kind=kind, scale=SQUARE, border=BORDER, light="#fff")
    return file.getvalue()
