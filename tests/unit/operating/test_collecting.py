"""The garbage collector at the end of a command."""

from __future__ import annotations

import subprocess
import sys

ENDING = """
import gc, sys
from bot.cli import main
sys.argv = ["seminar-bot", {word!r}]
try:
    main()
except SystemExit:
    print("set apart", gc.get_freeze_count() > 0)
"""


def test_what_is_in_memory_is_not_looked_through_when_a_command_ends() -> None:
    for word in ("--help", "--no-such-option"):
        done = subprocess.run([sys.executable, "-c", ENDING.format(word=word)], capture_output=True, text=True, check=True)
        assert "set apart True" in done.stdout, word
