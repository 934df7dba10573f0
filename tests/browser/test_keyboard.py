"""Menu, search and skip link by keyboard, on a phone's width, which is also a desktop at 400 %."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

STAGE = "roadmap/mathematics/"


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    yield page
    page.close()


@pytest.mark.parametrize(("language", "name"), [("", "Menu"), ("tr/", "Menü")])
def test_the_menu_opens_and_closes_by_key(narrow: Page, served: str, language: str, name: str) -> None:
    narrow.goto(served + language + STAGE)
    button = narrow.get_by_role("button", name=name, exact=True)
    button.focus()
    narrow.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    narrow.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


@pytest.mark.parametrize(("language", "name"), [("", "Search"), ("tr/", "Ara")])
def test_the_search_opens_and_closes_by_key(narrow: Page, served: str, language: str, name: str) -> None:
    narrow.goto(served + language + STAGE)
    button = narrow.get_by_role("button", name=name, exact=True)
    button.focus()
    narrow.keyboard.press("Enter")
    expect(narrow.locator("[data-md-component=search-query]")).to_be_focused()
    narrow.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_what_is_closed_takes_no_focus(narrow: Page, served: str) -> None:
    narrow.goto(served + STAGE)
    narrow.locator("button[data-control=drawer]").wait_for()
    inside = []
    for _ in range(12):
        narrow.keyboard.press("Tab")
        inside.append(narrow.evaluate("!!document.activeElement.closest('.md-sidebar--primary, .md-search__inner')"))
    assert not any(inside)


def test_the_skip_link_comes_first_and_leads_to_the_text(narrow: Page, served: str) -> None:
    narrow.goto(served + STAGE)
    narrow.keyboard.press("Tab")
    expect(narrow.locator("a.md-skip")).to_be_focused()
    narrow.keyboard.press("Enter")
    assert narrow.evaluate("document.querySelector(location.hash).tagName") == "H1"
