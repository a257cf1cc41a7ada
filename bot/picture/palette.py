"""The colours of the picture. Both sets are opaque, so that a message's ground, light or dark, never shows through."""

from __future__ import annotations

from dataclasses import dataclass

Colour = str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one picture, each as "#rrggbb"."""

    ground: Colour
    ink: Colour
    soft: Colour
    line: Colour
    card: Colour
    quiet: Colour
    """The ground of breaks and of what has no room."""
    edge: Colour
    time: Colour
    off: Colour
    now: Colour
    on_now: Colour


DARK = Palette("#14202e", "#f3f1ec", "#b3bfcc", "#2b3b4d", "#22344a", "#1a2837", "#5aa9e6", "#9fd0ff", "#ffb3a7", "#ffc857", "#241a00")
LIGHT = Palette("#f6f4ef", "#1b2430", "#55606d", "#d9d4ca", "#ffffff", "#eceae4", "#2a6fb0", "#174f8a", "#a3241b", "#b3261e", "#ffffff")

GROUNDS = {"": DARK, "light": LIGHT}
"""The colours by the name of the ground."""
