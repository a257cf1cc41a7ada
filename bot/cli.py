"""The command line: all verbs together, and what becomes of faults. Each verb imports what it needs only when it runs."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

import typer

from bot.collecting import collect_nothing_at_the_end
from bot.verbs import codes, counting, keeping, operating, programmes, publishing, questions
from bot.verbs.typed import UsageFault
from knowledge.errors import KnowledgeError

app = typer.Typer(
    name="seminar-bot",
    help="A bot that knows one event's programme and answers questions about it, in French and English.\n\nStart with: seminar-bot chat",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

for verb in (*questions.VERBS, *programmes.VERBS, *publishing.VERBS, *operating.VERBS, *keeping.VERBS, *codes.VERBS, *counting.VERBS):
    app.command()(verb)

OBJECTS_BETWEEN_COLLECTIONS = 500_000
"""How many objects are made before unreachable ones are looked for. Starting makes many that last: with Python's 700 they are gone over often."""

NO_PLUGINS = "__all__"
"""Pydantic would look for plugins of its own in the descriptions of all packages that are installed (https://docs.pydantic.dev/latest/concepts/plugins/)."""


def main() -> None:
    """Run the command line. A fault that a person can mend is one sentence on standard error, and exit status 2."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", NO_PLUGINS)
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
        sys.stdout.flush()
    except (UsageFault, KnowledgeError) as fault:
        _stop(str(fault))
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        _give_up_output()
        sys.exit(1)
    except OSError as error:
        _give_up_output()
        _stop(f"stopped: {error.strerror or error}")
    finally:
        collect_nothing_at_the_end()


def _open_what_is_closed() -> None:
    """A stream that the shell closed (`<&-`, `>&-`) is None to Python; it is read as empty and written to nowhere."""
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115 - open until the process ends
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _give_up_output() -> None:
    """What could not be written is not tried again when Python ends (https://docs.python.org/3/library/signal.html#note-on-sigpipe)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop(sentence: str) -> NoReturn:
    sys.stderr.write(f"seminar-bot: {sentence}\n")
    sys.exit(2)
