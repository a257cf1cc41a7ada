"""Verbs for whoever keeps a bot running: run."""

from __future__ import annotations

import sys


def run() -> None:
    """Answer on Telegram. Settings come from the environment; BOT_TOKEN is needed.

    Example: BOT_TOKEN=123456:ABC seminar-bot run
    """
    from bot.settings import read_settings

    settings = read_settings()
    from bot.telegram.application import serve

    sys.exit(serve(settings))


VERBS = (run,)
