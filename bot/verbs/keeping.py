"""Verbs for whoever keeps a bot running: doctor, backup and restore."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def doctor() -> None:
    """Look at all that a bot needs (token, webhook, database, migrations, locales, programme, clock), and say what to do.

    Changes nothing. The exit status is 0 where nothing is wrong, else 1.

    Example: BOT_TOKEN=123456:ABC seminar-bot doctor
    """
    import asyncio

    from bot.clock import system_clock
    from bot.doctor.examining import examine

    sys.exit(asyncio.run(examine(system_clock, typer.echo)))


def backup(file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write; one that is there already is not overwritten.")]) -> None:
    """Write all that the database holds to a file, while the bot runs.

    The file fits every kind of database, and is verified. It holds ids of chats: keep it where nobody else reads it.

    Example: seminar-bot backup seminar-bot.backup
    """
    import asyncio

    from bot.backups import saying
    from bot.clock import system_clock

    asyncio.run(saying.save(file, system_clock, typer.echo))


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What backup wrote.")],
    replace: Annotated[bool, typer.Option("--replace", help="Replace what the database holds, without asking.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Verify the file, say what it holds, and change nothing.")] = False,
) -> None:
    """Put a backup into the database of DATABASE_URL: whole, or not at all. No bot may run on it.

    Asks before anything is replaced, in a terminal; elsewhere only an empty database is filled, unless --replace says otherwise.

    Example: DATABASE_URL=sqlite:///new.db seminar-bot restore seminar-bot.backup
    """
    import asyncio

    from bot.backups import saying

    if dry_run:
        saying.look(file, typer.echo)
        return
    agree = _agreed if replace else _ask if sys.stdin.isatty() else _refused
    asyncio.run(saying.bring_back(file, agree, typer.echo))


def _agreed(question: str) -> bool:
    return True


def _refused(question: str) -> bool:
    return False


def _ask(question: str) -> bool:
    return typer.confirm(question, default=False)


VERBS = (doctor, backup, restore)
