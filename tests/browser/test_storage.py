"""Whatever stands in the browser's store, or if it is refused: the page works."""

import pytest
from playwright.sync_api import Browser, expect

REFUSE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })"
VALUES = ["{", "null", "[]", "1", '{"color":null}', '{"index":"x","color":{}}', '{"index":0,"color":{"scheme":"<img src=x>"}}']


@pytest.mark.parametrize("script", [REFUSE, *(f"localStorage.setItem('/.__palette', {value!r})" for value in VALUES)])
def test_the_page_works_whatever_is_stored(browser: Browser, served: str, script: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(script)
    page.goto(served)
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("vector")
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15000)
    assert errors == []
    page.close()


def test_the_chosen_colours_are_kept_across_languages(browser: Browser, served: str) -> None:
    context = browser.new_context(color_scheme="light", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(served)
    page.locator("label[for=__palette_1]").click()
    page.locator("label[for=__palette_2]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{served}tr/glossary/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    context.close()
