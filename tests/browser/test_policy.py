"""No feature needs what the policy forbids, on a host that sends no headers and on one that does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.site import policy
from tests.conftest import serving

SPY = """window.violations = []
document.addEventListener("securitypolicyviolation", event =>
  violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))"""


@pytest.fixture(scope="module")
def guarded(site: Path) -> Iterator[str]:
    """The site, from a host that sends the policy for hosts."""
    with serving(site, headers_of=lambda _: policy.headers()) as address:
        yield address


@pytest.fixture(params=["page alone", "page and host"])
def page(request: pytest.FixtureRequest, browser: Browser, served: str, guarded: str) -> Iterator[Page]:
    context = browser.new_context(
        base_url=served if request.param == "page alone" else guarded,
        viewport={"width": 1280, "height": 800},
        permissions=["clipboard-read", "clipboard-write"],
        color_scheme="light",
    )
    context.add_init_script(SPY)
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert (page.evaluate("violations"), errors) == ([], [])
    context.close()


def test_colours(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Switch to light mode").click()
    page.get_by_role("button", name="Switch to dark mode").click()
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")


def test_menu(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/roadmap/mathematics/")
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator(".md-sidebar--primary a", has_text="Linear algebra").first).to_be_visible()


def test_contents_and_code(page: Page) -> None:
    page.goto("/roadmap/mathematics/linear-algebra/#lab")
    expect(page.locator(".md-sidebar--secondary a[aria-current=location]")).to_have_attribute("href", "#lab")
    page.get_by_role("button", name="Copy the code").first.click()
    expect(page.locator(".rm-status")).to_have_text("The code is copied.")


def test_ledger(page: Page) -> None:
    page.goto("/resources/?kind=book")
    expect(page.locator("resource-filter [role=status]")).not_to_be_empty()


def test_questions(page: Page) -> None:
    page.goto("/roadmap/mathematics/linear-algebra/")
    page.locator(".rm-question summary").first.click()
    expect(page.locator(".rm-quiz [role=status]").first).not_to_be_empty()


def test_languages(page: Page) -> None:
    page.goto("/roadmap/mathematics/#linear-algebra")
    page.get_by_role("button", name="Language").hover()
    page.locator(".md-select__link[hreflang=tr]").click()
    page.wait_for_url("**/tr/roadmap/mathematics/#linear-algebra")


def test_no_script_of_the_page_can_write_html(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.goto(served)
    with pytest.raises(Exception, match="requires 'TrustedHTML' assignment"):
        page.evaluate("document.body.innerHTML = '<img src=x>'")
    page.close()
