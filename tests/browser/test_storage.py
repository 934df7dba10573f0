"""Whatever stands in the browser's store, or if it is refused: the page works, in the system's colours."""

import pytest
from playwright.sync_api import Browser, expect

REFUSE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
VALUES = ["{", "null", "[]", "1", '{"color":null}', "<img src=x onerror=alert(1)>", "__proto__", "DARK", "x" * 1_000_000]


@pytest.mark.parametrize(
    "script", [REFUSE, FULL, *(f"localStorage.setItem('ai-engineer-roadmap.palette', {value!r})" for value in VALUES)]
)
def test_the_page_works_whatever_is_stored(browser: Browser, served: str, script: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="dark")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(script)
    page.goto(served)
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Switch to light mode").click()
    expect(page.get_by_role("status").last).to_have_text("Light colours." if script != FULL else "The system's colours.")
    assert errors == []
    page.close()
