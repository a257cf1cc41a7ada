"""The public page in a real browser: at phone and desk size, light, dark and on paper, and before an accessibility checker."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.integration.web.browsing import browser, needs_browser
from tests.integration.web.running import Running, running_web

pytestmark = needs_browser
SIZES = {"narrow": (280, 653), "phone": (360, 780), "desk": (1280, 900)}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def opened() -> Iterator[Browser]:
    with browser() as found:
        yield found


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running_web(f"sqlite:///{tmp_path_factory.mktemp('page')}/store.db") as found:
        yield found


def shown(opened: Browser, web: Running, query: str, size: str, scheme: str = "light") -> tuple[Page, list[str]]:
    """The page as a person sees it, without scripts of its own, and what the browser complains of."""
    width, height = SIZES[size]
    context = opened.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    page.goto(f"{web.url}/{query}")
    return page, complaints


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", list(SIZES))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_fits_and_is_accessible(opened: Browser, web: Running, language: str, size: str, scheme: str) -> None:
    page, complaints = shown(opened, web, f"?lang={language}", size, scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways"
    small = page.evaluate("[...document.querySelectorAll('main *, header *')].filter(e => parseFloat(getComputedStyle(e).fontSize) < 14).length")
    assert small == 0
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    assert complaints == []
    shade = sum(Image.open(io.BytesIO(page.screenshot())).convert("L").resize((1, 1)).tobytes())
    assert (shade < 90) == (scheme == "dark")
    page.context.close()


def test_the_style_holds_under_the_pages_own_policy(opened: Browser, web: Running) -> None:
    context = opened.new_context(viewport={"width": 360, "height": 780}, java_script_enabled=False)
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{web.url}/?lang=en")
    assert complaints == []
    box = page.locator(".door.first").bounding_box()
    assert box is not None
    assert box["height"] >= 40, "the style was not taken"
    context.close()


def test_the_page_is_printed_on_few_sheets_and_without_its_buttons(opened: Browser, web: Running, tmp_path: Path) -> None:
    page, _ = shown(opened, web, "?lang=fr", "desk", "dark")
    page.emulate_media(media="print")
    assert not page.locator(".languages").is_visible()
    assert page.locator("#s-housing").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    printed = page.pdf(format="A4")
    assert 1 <= printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 3
    page.context.close()
