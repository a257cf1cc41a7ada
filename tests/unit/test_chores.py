"""Chores of the Makefile that need more than a clone has say so."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
def test_nothing_is_learned_from_a_part_of_what_it_takes(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(ROOT / "tests" / "fixtures" / "examples", clone / "tests" / "fixtures" / "examples")
    shutil.copy(ROOT / "Makefile", clone)
    done = subprocess.run(["make", "learn"], cwd=clone, capture_output=True, text=True, check=False, timeout=60)
    sentence = "make learn needs what is not here: ../shared/utterances/other-topics-*.txt ../shared/questions/dev.jsonl. Nothing was learned."
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == sentence
    assert not (clone / ".venv").exists()
