"""axe finds nothing on one page of each kind, in both languages and colour schemes, on a desktop and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

KINDS = (
    "",
    "roadmap/",
    "roadmap/mathematics/",
    "roadmap/career/salaries/",
    "roadmap/deep-learning/neural-networks/",
    "glossary/",
    "resources/",
    "about/",
    "progress/",
    "404.html",
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["", "tr/"])
def test_axe_finds_no_barrier(browser: Browser, served: str, language: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    found = []
    for kind in KINDS:
        page.goto(served + language + kind, wait_until="networkidle")
        for violation in Axe().run(page, options={"runOnly": TAGS}).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            found.append((language + kind, violation["id"], len(violation["nodes"]), nodes))
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("language", ["", "tr/"])
def test_no_page_scrolls_sideways(browser: Browser, served: str, language: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    wide = []
    for kind in KINDS:
        page.goto(served + language + kind)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(language + kind)
    page.close()
    assert wide == []
