"""Following a page: a shell in a copy of the project, in which everything that the page says is typed, against a Bot API server on loopback."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
from contextlib import suppress
from pathlib import Path

from bot.replies.wording import wordings
from tests.acceptance.documentation.pages import ROOT, Block, blocks
from tests.integration.telegram.bot_api_server import TOKEN, BotApiServer
from tests.integration.telegram.bots import answer_to
from tests.processes import PATIENCE

TOKEN_ON_THE_PAGES = "123456:ABC-replace-me"  # noqa: S105 - of no bot
PORT_ON_THE_PAGES = "8080"
HOST_ON_THE_PAGES = "https://bot.example.org"
ORGANISER_ON_THE_PAGES = 1234567
OWN = (".venv", ".git", "build", "dist", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", "*.db", "*.db-*")
END = "the block has been typed"
SECONDS = 90


def copy_of_the_project(folder: Path) -> Path:
    """The project as a newcomer has it, with everything installed already: installing anew would take minutes and a network."""
    copy = folder / "seminar-bot"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*OWN))
    environment = copy / ".venv"
    environment.mkdir()
    for entry in Path(os.environ.get("VIRTUAL_ENV") or ROOT / ".venv").iterdir():
        if entry.name != ".ready":
            (environment / entry.name).symlink_to(entry)
    (environment / ".ready").touch()
    return copy


class Reader:
    """A reader who types what a page says."""

    def __init__(self, project: Path, server: BotApiServer, shell: asyncio.subprocess.Process, port: int) -> None:
        self._project = project
        self._server = server
        self._shell = shell
        self._port = port
        self._said = ""
        self._is_running = False

    async def follow(self, page: Path) -> None:
        """Do all that a page says, in order. Raises `AssertionError` with the place where something is not as it says."""
        for block in blocks(page):
            place = f"{page.name}, line {block.line}"
            if block.title:
                (self._project / block.title).write_text(block.body, "utf-8")
            elif "runs" in block.kinds:
                await self._start(block, place)
            elif block.is_typed:
                self._said = await self._type(self._meant(block.body), place)
            elif "output" in block.kinds:
                self._compare(block, place)
            elif "chat" in block.kinds:
                await self._write(block, place)
        if self._is_running:
            await self._end()

    async def _start(self, block: Block, place: str) -> None:
        """Start what runs until it is ended, and ask it something."""
        if self._is_running:
            await self._end()
        *before, last = self._meant(block.body).strip().splitlines()
        await self._type("\n".join([*before, f"{last} > runs.log 2>&1 &", "RUNS=$!"]), place)
        self._is_running = True
        try:
            assert await answer_to(self._server, "c'est où ?", chat=77), place
        except TimeoutError:
            raise AssertionError(f"{place}: the bot does not answer\n{(self._project / 'runs.log').read_text('utf-8')}") from None

    async def _end(self) -> None:
        status = await self._type("kill -TERM $RUNS; wait $RUNS && echo ended well", "the end of the bot")
        assert "ended well" in status, (self._project / "runs.log").read_text("utf-8")
        self._is_running = False

    async def _write(self, block: Block, place: str) -> None:
        """Write to the bot as an organiser, each line a message; each is previewed or answered, and none is refused as unreadable."""
        for line in block.body.splitlines():
            before = len(self._server.of("sendMessage"))
            await self._server.say(line.replace("\\n", "\n"), chat=ORGANISER_ON_THE_PAGES, language="en")
            await self._server.wait_for(lambda before=before: len(self._server.of("sendMessage")) > before)  # type: ignore[misc]
            said = str(self._server.of("sendMessage")[before]["text"])
            usage = f"organiser.usage.{line.split()[0].removeprefix('/')}"
            assert said not in [wording.text(usage) for wording in wordings().values() if wording.has(usage)], f"{place}: {line!r} is not understood"

    async def _type(self, text: str, place: str) -> str:
        """Type lines, and wait until they are done. Gives what they said."""
        assert self._shell.stdin is not None
        assert self._shell.stdout is not None
        self._shell.stdin.write(f"{text}\necho '{END}'\n".encode())
        await self._shell.stdin.drain()
        said = ""
        async with asyncio.timeout(SECONDS):
            while END not in said:
                line = (await self._shell.stdout.readline()).decode()
                assert line, f"{place}: a command failed:\n{text}\n{said}"
                said += line
        return said

    def _compare(self, block: Block, place: str) -> None:
        for line in self._meant(block.body).splitlines():
            assert line.strip() in self._said.replace("\u00a0", " ").replace("\u202f", " "), (
                f"{place}: {line!r} is not in what was said:\n{self._said}"
            )

    def _meant(self, text: str) -> str:
        """What a reader types for what stands on the page: the own token, the own port, the own host."""
        own = text.replace(TOKEN_ON_THE_PAGES, TOKEN).replace(HOST_ON_THE_PAGES, f"http://127.0.0.1:{self._port}")
        return own.replace(PORT_ON_THE_PAGES, str(self._port))

    async def leave(self) -> None:
        """End the shell and what it started."""
        assert self._shell.stdin is not None
        if self._shell.returncode is None:
            with suppress(ConnectionError):
                self._shell.stdin.write(b"kill -TERM $RUNS 2>/dev/null; exit 0\n")
                await self._shell.stdin.drain()
            await asyncio.wait_for(self._shell.communicate(), PATIENCE)


async def reader(folder: Path, server: BotApiServer) -> Reader:
    """A reader in a copy of the project in this folder, whose Telegram is the given server."""
    project = await asyncio.to_thread(copy_of_the_project, folder)
    settings = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TMPDIR") if name in os.environ}
    shell = await asyncio.create_subprocess_exec(
        "bash", "--noprofile", "--norc", "-eo", "pipefail", cwd=project, env=settings | {"HOME": str(folder), "TELEGRAM_API_URL": server.url},
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, limit=2**22,
    )  # fmt: skip
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return Reader(project, server, shell, port)
