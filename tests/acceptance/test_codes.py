"""QR codes as they are made on the command line."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from tests.processes import run


def qr(*typed: str) -> subprocess.CompletedProcess[bytes]:
    return run("qr", *typed, environment=os.environ)


def test_a_code_is_written_and_read_back(tmp_path: Path) -> None:
    file = tmp_path / "press.png"
    done = qr("press", "--bot", "seminar_bot", "--out", str(file))
    assert (done.returncode, done.stderr) == (0, b"")
    assert "https://t.me/seminar_bot?start=press" in done.stdout.decode()
    assert zxingcpp.read_barcodes(Image.open(file))[0].text == "https://t.me/seminar_bot?start=press"


def test_every_code_of_the_programme_is_written(tmp_path: Path) -> None:
    done = qr("--all", str(tmp_path / "codes"), "--bot", "@seminar_bot", "--group")
    assert done.returncode == 0, done.stderr
    names = {file.stem for file in (tmp_path / "codes").glob("*.svg")}
    assert {"press", "session-housing", "person-mara-maudet"} <= names


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("session-husing", "--bot", "seminar_bot"), "session-housing"),
        (("--bot", "no bot"), "name of a bot"),
        (("--bot", "seminar_bot", "--out", "code.gif"), ".png or .svg"),
        (("press", "--bot", "seminar_bot", "--all", "x"), "leave"),
        ((), "--bot"),
    ],
)
def test_what_cannot_be_made_is_told_in_a_sentence(typed: tuple[str, ...], words: str) -> None:
    done = qr(*typed)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert b"Traceback" not in done.stderr
