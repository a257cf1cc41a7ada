"""Verbs for whoever keeps a bot running: run, web, worker, migrate."""

from __future__ import annotations

import os
import sys


def run() -> None:
    """Answer on Telegram, tell subscribers and serve HTTP where PORT is set. Settings come from the environment; BOT_TOKEN is needed.

    Example: BOT_TOKEN=123456:ABC seminar-bot run
    """
    _serve("run")


def web() -> None:
    """Only serve HTTP on PORT, and answer what Telegram brings to WEBHOOK_URL. A worker does the rest.

    Example: PORT=8080 WEBHOOK_URL=https://bot.example.org seminar-bot web
    """
    _serve("web")


def worker() -> None:
    """Only tell subscribers, and without WEBHOOK_URL answer on Telegram. A web process does the rest.

    Example: BOT_TOKEN=123456:ABC seminar-bot worker
    """
    _serve("worker")


def migrate() -> None:
    """Bring the database of DATABASE_URL to the schema of this version. Every other start does so as well.

    Example: DATABASE_URL=postgresql://bot@db/bot seminar-bot migrate
    """
    import asyncio

    from bot import storing

    asyncio.run(storing.bring_up_to_date(sys.stdout))


def _serve(role: str) -> None:
    from bot.hollow import PARTS, hollow

    with hollow(*PARTS):
        from bot.settings import read_settings

    is_brought_updates = role == "run" and bool(os.environ.get("WEBHOOK_URL"))
    settings = read_settings("PORT") if role == "web" or is_brought_updates else read_settings()
    from bot.collecting import collect_nothing_yet
    from bot.sparing import UNUSED, without

    collect_nothing_yet()
    with without(*UNUSED), hollow(*PARTS):
        from bot.telegram.running.application import serve
        from bot.telegram.running.duties import Role

    sys.exit(serve(settings, Role(role)))


VERBS = (run, web, worker, migrate)
