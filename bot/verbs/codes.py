"""The verb for QR codes: qr."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.verbs.questions import ProgrammeOption
from bot.verbs.typed import ReplaceOption, UsageFault

if TYPE_CHECKING:
    from bot.files import Writing
    from knowledge.directory import Directory

USERNAME = r"@?[A-Za-z][A-Za-z0-9_]{3,31}"
"""https://core.telegram.org/bots/features#botfather"""


WhatArgument = Annotated[
    str | None,
    typer.Argument(metavar="WHAT", help="What it opens the bot at: press, venue, session-ID, person-ID or room-ID (default: the bot itself)."),
]
FolderOption = Annotated[
    Path | None, typer.Option("--all", metavar="FOLDER", help="Write the codes of everything in the programme into a folder, as SVG.")
]


def qr(
    bot: Annotated[str, typer.Option("--bot", metavar="NAME", help="The bot's name on Telegram, such as seminar_bot.")],
    what: WhatArgument = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="The file to write, .png or .svg (default: show it here).")] = None,
    folder: FolderOption = None,
    replace: ReplaceOption = False,
    group: Annotated[bool, typer.Option("--group", help="Add the bot to a group, in place of opening a chat with it.")] = False,
    programme: ProgrammeOption = None,
) -> None:
    """Make a QR code that opens the bot, for a badge or a door. Files that are there already are not overwritten, unless --replace says so.

    Example: seminar-bot qr session-housing --bot seminar_bot --out housing.svg
    """
    import re

    from bot import codes, files
    from bot.opening import SEMINAR, read_source
    from bot.replies.links import START, START_GROUP, ask_of, link, payloads
    from knowledge.directory import Directory

    if not re.fullmatch(USERNAME, bot):
        raise UsageFault(f"--bot {bot!r} is not the name of a bot on Telegram, such as seminar_bot")
    if folder is not None and (what is not None or out is not None):
        raise UsageFault("--all writes everything; leave WHAT and --out away")
    writing = files.OVER if replace else files.NEW
    name, parameter = bot.removeprefix("@"), START_GROUP if group else START
    directory = Directory(read_source(programme or SEMINAR)) if what or folder else None
    if folder is not None and directory is not None:
        _write_all(folder, writing, {given: link(name, given, parameter) for given in payloads(directory)})
        return
    if what is not None and directory is not None and ask_of(what, directory) is None:
        raise UsageFault(_unknown(what, directory))
    address = link(name, what or "", parameter)
    if out is None:
        typer.echo(f"{codes.as_text(address)}\n{address}")
        return
    content = {".png": codes.as_png, ".svg": codes.as_svg}.get(out.suffix.lower())
    if content is None:
        raise UsageFault(f"--out {out}: the file must end with .png or .svg")
    writing.write(out, content(address))
    typer.echo(f"{out}: {address}")


def _write_all(folder: Path, writing: Writing, addresses: dict[str, str]) -> None:
    from bot import codes

    wanted = {folder / f"{given}.svg": address for given, address in addresses.items()}
    writing.look(wanted)
    folder.mkdir(parents=True, exist_ok=True)
    for file, address in wanted.items():
        writing.write(file, codes.as_svg(address))
    sys.stdout.write(f"{folder}: {len(addresses)} codes\n")


def _unknown(what: str, directory: Directory) -> str:
    from rapidfuzz import process

    from bot.replies.links import payloads

    nearest = [found for found, _, _ in process.extract(what, payloads(directory), limit=3)]
    return f"{what!r} is nothing that the bot can be opened at. Did you mean {' or '.join(nearest)}?"


VERBS = (qr,)
