"""`seminar-bot backup` and `restore` as an operator types them, beside a running bot and without one."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from bot.opening import SEMINAR
from tests.command_line import typed
from tests.integration.telegram.bot_api_server import BotApiServer
from tests.integration.telegram.bots import answer_to, running_bot


def said(*arguments: str, **environment: str) -> str:
    done = typed(*arguments, **environment)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def refused(*arguments: str, **environment: str) -> str:
    done = typed(*arguments, **environment)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    return done.stderr.decode()


def test_a_backup_comes_back_and_nothing_is_overwritten(tmp_path: Path) -> None:
    old, new, saved = f"sqlite:///{tmp_path}/old.db", f"sqlite:///{tmp_path}/new.db", str(tmp_path / "one.backup")
    assert f"{old} is not there" in refused("backup", saved, DATABASE_URL=old)
    assert not (tmp_path / "old.db").exists()
    said("push", str(SEMINAR), DATABASE_URL=old)
    assert "revision 1" in said("backup", saved, DATABASE_URL=old)
    assert "nothing is overwritten" in refused("backup", saved, DATABASE_URL=old)
    assert "Nothing is missing" in said("restore", saved, "--dry-run", DATABASE_URL=new)
    assert not (tmp_path / "new.db").exists()
    assert "is restored" in said("restore", saved, DATABASE_URL=new)
    assert "seminar.yaml" in said("history", DATABASE_URL=new)
    assert "not empty" in refused("restore", saved, DATABASE_URL=new)
    assert "is restored" in said("restore", saved, "--replace", DATABASE_URL=new)


def test_a_backup_of_nothing_is_no_backup(tmp_path: Path) -> None:
    empty, saved = f"sqlite:///{tmp_path}/empty.db", tmp_path / "one.backup"
    said("migrate", DATABASE_URL=empty)
    assert f"{empty} holds nothing" in refused("backup", str(saved), DATABASE_URL=empty)
    assert not saved.exists()


@pytest.mark.parametrize(("answer", "status"), [(b"n\n", 2), (b"y\n", 0)])
def test_in_a_terminal_replacing_is_asked(tmp_path: Path, answer: bytes, status: int) -> None:
    url, saved = f"sqlite:///{tmp_path}/store.db", str(tmp_path / "one.backup")
    said("push", str(SEMINAR), DATABASE_URL=url)
    said("backup", saved, DATABASE_URL=url)
    person, terminal = pty.openpty()
    os.write(person, answer)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "restore", saved],
        stdin=terminal,
        capture_output=True,
        check=False,
        timeout=60,
        env=os.environ | {"DATABASE_URL": url},
    )
    os.close(person)
    os.close(terminal)
    assert done.returncode == status
    assert "The database holds revision 1. Replace all of it" in done.stdout.decode()


async def test_a_bot_is_backed_up_while_it_runs_and_not_replaced(server: BotApiServer, tmp_path: Path) -> None:
    url, saved = f"sqlite:///{tmp_path}/store.db", str(tmp_path / "one.backup")
    async with running_bot(server, DATABASE_URL=url):
        await answer_to(server, "/help", chat=7)
        assert "revision 1" in said("backup", saved, DATABASE_URL=url)
        assert "a bot is running on this database" in refused("restore", saved, "--replace", DATABASE_URL=url)
        await answer_to(server, "/help", chat=8)
    assert "is restored" in said("restore", saved, "--replace", DATABASE_URL=url)
    async with running_bot(server, DATABASE_URL=url):
        await answer_to(server, "/help", chat=7)
