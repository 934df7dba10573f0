"""The button of the colours: the system's, light, dark, and round again."""

import pytest
from playwright.sync_api import Browser, expect

COLOURS = """() => [...document.querySelectorAll("html, body *")].filter(node => node.checkVisibility()).map(node => {
  const { color, backgroundColor, borderBlockStartColor, fill, filter, colorScheme } = getComputedStyle(node)
  return [node.tagName, node.className, color, backgroundColor, borderBlockStartColor, fill, filter, colorScheme]
})"""


def test_the_button_goes_round_and_says_what_was_chosen(browser: Browser, served: str) -> None:
    page = browser.new_page(color_scheme="light", viewport={"width": 1280, "height": 900})
    page.goto(served)
    button = page.locator(".rm-palette button")
    seen = []
    for _ in range(3):
        name = button.get_attribute("aria-label")
        button.click()
        seen.append((name, page.locator(".rm-status").inner_text(), page.locator("html").get_attribute("data-md-color-scheme")))
    assert seen == [
        ("Switch to light mode", "Light colours.", "default"),
        ("Switch to dark mode", "Dark colours.", "slate"),
        ("Follow the system's colours", "The system's colours.", "default"),
    ]
    page.close()


def test_the_system_is_followed_while_the_page_is_open(browser: Browser, served: str) -> None:
    page = browser.new_page(color_scheme="light")
    page.goto(served)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.close()


def test_a_choice_holds_against_the_system_and_in_the_other_language(browser: Browser, served: str) -> None:
    context = browser.new_context(color_scheme="light", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(served)
    page.get_by_role("button", name="Switch to light mode").click()
    page.get_by_role("button", name="Switch to dark mode").click()
    page.goto(f"{served}tr/glossary/")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    context.close()


def test_a_choice_reaches_the_other_tabs(browser: Browser, served: str) -> None:
    context = browser.new_context(color_scheme="dark", viewport={"width": 1280, "height": 900})
    page, other = context.new_page(), context.new_page()
    other.goto(f"{served}tr/")
    page.goto(served)
    page.get_by_role("button", name="Switch to light mode").click()
    expect(other.locator("html")).to_have_attribute("data-md-color-scheme", "default")
    context.close()


def test_there_is_no_button_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served)
    expect(page.locator(".rm-palette")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("path", ["", "roadmap/mathematics/linear-algebra/", "tr/resources/", "404.html"])
def test_without_script_the_system_is_followed(browser: Browser, served: str, path: str) -> None:
    shown = {}
    for scheme in ("light", "dark"):
        # reduced motion: no colour is on its way to another
        context = browser.new_context(java_script_enabled=False, color_scheme=scheme, reduced_motion="reduce")
        page = context.new_page()
        page.goto(served + path)
        shown["no script", scheme] = page.evaluate(COLOURS)
        page.emulate_media(media="print")
        shown["print", scheme] = page.evaluate(COLOURS)
        page.emulate_media(media="screen")
        page.evaluate("document.querySelector('noscript > link').remove()")
        page.evaluate(f"document.documentElement.dataset.mdColorScheme = '{'slate' if scheme == 'dark' else 'default'}'")
        shown["chosen", scheme] = page.evaluate(COLOURS)
        context.close()
    assert shown["no script", "dark"] == shown["chosen", "dark"]
    assert shown["no script", "light"] == shown["chosen", "light"]
    assert shown["no script", "dark"] != shown["no script", "light"]
    assert shown["print", "dark"] == shown["print", "light"]
