"""What the operators' page offers beside commands: the systemd unit, the Containerfile, the locks, the tables of settings."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.acceptance.documentation.pages import DOCS, ROOT

UNIT, CONTAINERFILE = DOCS / "deploy" / "seminar-bot.service", DOCS / "deploy" / "Containerfile"
INSTRUCTIONS = {"FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD"}


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    """Verified with a program that is there in place of the one that is installed."""
    unit = tmp_path / UNIT.name
    unit.write_text(UNIT.read_text("utf-8").replace("/opt/seminar-bot/bin/seminar-bot", sys.executable), "utf-8")
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", unit], capture_output=True, check=False, timeout=60)
    assert done.stderr.decode() == ""
    assert done.returncode == 0


def test_the_unit_does_not_start_again_what_cannot_start() -> None:
    text = UNIT.read_text("utf-8")
    from bot.telegram.running import application

    assert f"RestartPreventExitStatus={application.UNUSABLE} {application.BAD_TOKEN}" in text


def instructions() -> list[tuple[str, str]]:
    text = re.sub(r"\\\n", " ", CONTAINERFILE.read_text("utf-8"))
    lines = [line.partition(" ") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(name, rest.strip()) for name, _, rest in lines]


def test_the_containerfile_can_be_read_and_names_what_is_there() -> None:
    found = instructions()
    assert {name for name, _ in found} <= INSTRUCTIONS
    assert found[0][0] == "FROM"
    for name, rest in found:
        if name == "COPY" and not rest.startswith("--from"):
            assert all((ROOT / source).exists() for source in rest.split()[:-1]), rest
    assert [rest for name, rest in found if name == "USER"][-1].split(":")[0] not in ("root", "0")
    environment = " ".join(rest for name, rest in found if name == "ENV")
    assert {name.lower() for name in re.findall(r"([A-Z_]+)=", environment)} - {"path"} <= set(Settings.model_fields)


def test_what_is_installed_to_run_is_what_is_needed_to_run() -> None:
    """The lock for running has the packages of the project's dependencies at the versions that are tested, and none for developing."""

    def pinned(file: str) -> dict[str, str]:
        return dict(re.findall(r"^([\w.-]+)==([^\s;\\]+)", (ROOT / file).read_text("utf-8"), re.MULTILINE))

    run, dev = pinned("requirements-run.lock"), pinned("requirements.lock")
    assert run.items() <= dev.items()
    assert {"python-telegram-bot", "structlog", "prometheus-client"} <= set(run)
    assert not {"pytest", "mypy", "ruff"} & set(run)


def test_the_page_lists_every_setting() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    table = readme[readme.index("[start:settings]") : readme.index("[end:settings]")]
    assert [name for name in Settings.model_fields if f"| `{name.upper()}` |" not in table] == []
    assert '--8<-- "README.md:settings"' in (DOCS / "operators.md").read_text("utf-8")
