"""Files that mean harm, for the tests of every door."""

from __future__ import annotations

from itertools import pairwise

NINE = "abcdefghi"
ENTITY_OF_A_FILE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><schedule><conference>&f;</conference></schedule>'


def yaml_bomb() -> str:
    """Nine lines that unfold to a thousand million values."""
    lines = [f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]" for before, after in pairwise(NINE)]
    return "\n".join(["a: &a [x, x, x, x, x, x, x, x, x]", *lines, "event: *i", ""])


def entity_bomb() -> str:
    """The same of XML."""
    lines = [f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in pairwise(NINE)]
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol">{"".join(lines)}]><schedule>&i;</schedule>'


HOSTILE = {"yaml bomb": yaml_bomb(), "entity bomb": entity_bomb(), "entity of a file": ENTITY_OF_A_FILE, "binary": "\x00\x01\x02"}
