"""The site that `make docs` builds: strictly, and without anything that a browser would fetch elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.documentation.pages import ROOT

FETCHED = re.compile(r"""<(?:link|script|img|source|iframe)\b[^>]*?\b(?:href|src)=["']?((?:https?:)?//[^"'\s>]+)""")
IN_STYLES = re.compile(r"""url\(["']?((?:https?:)?//[^)"']+)|@import\s+["']?((?:https?:)?//[^"';]+)""")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("mkdocs", reason="make docs installs it")
    built = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", built],
        cwd=ROOT, capture_output=True, check=False, timeout=120, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return built


def test_no_page_fetches_anything_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert FETCHED.findall(page.read_text("utf-8")) == [], page.name
    for style in site.rglob("*.css"):
        assert [found for found in IN_STYLES.findall(style.read_text("utf-8")) if any(found)] == [], style.name


def test_the_pages_show_the_files_that_are_tested(site: Path) -> None:
    page = (site / "operators.html").read_text("utf-8")
    for words in ("RestartPreventExitStatus", "HEALTHCHECK", "BOT_TOKEN", "seminar_bot_updates_total", "on a machine of your own"):
        assert words in page or words in (site / "assets" / "site.css").read_text("utf-8")
    assert "8<" not in page
    assert (site / "growth.svg").exists()
