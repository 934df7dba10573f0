"""The menu of a narrow screen."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

TOPIC = "roadmap/mathematics/linear-algebra/"
PANEL = ".md-sidebar--primary"


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 800}, reduced_motion="reduce")
    page.goto(served + TOPIC)
    page.locator("button[data-control=drawer]").wait_for()
    yield page
    page.close()


def open_by_key(page: Page) -> None:
    page.locator("button[data-control=drawer]").focus()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_opening_it_moves_the_focus_into_it(page: Page, motion: Literal["reduce", "no-preference"]) -> None:
    page.emulate_media(reduced_motion=motion)
    open_by_key(page)
    assert page.evaluate(f"document.activeElement.closest('{PANEL}') !== null")


def test_leaving_it_closes_it(page: Page) -> None:
    open_by_key(page)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.locator("button[data-control=drawer]")).to_have_attribute("aria-expanded", "false")


def test_only_the_level_that_is_seen_takes_the_focus(page: Page) -> None:
    open_by_key(page)
    names = []
    for _ in range(4):
        names.append(page.evaluate("document.activeElement.textContent.trim().split('\\n')[0]"))
        page.keyboard.press("Tab")
    assert names == ["Mathematics", "Linear algebra", "Probability and statistics", "Calculus and optimization"]


def test_its_levels_open_and_close_by_key(page: Page) -> None:
    open_by_key(page)
    page.keyboard.press("Enter")
    expect(page.locator(f"{PANEL} a", has_text="Programming")).to_be_visible()


def test_a_section_of_the_page_closes_it(page: Page) -> None:
    open_by_key(page)
    page.locator(f"{PANEL} button.md-nav__link[for=__toc]").press("Enter")
    page.locator(f"{PANEL} .md-nav--secondary a[href='#lab']").click()
    expect(page.locator("button[data-control=drawer]")).to_have_attribute("aria-expanded", "false")
    assert page.url.endswith("#lab")


def test_it_opens_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(served + TOPIC)
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(f"{PANEL} a", has_text="Probability and statistics")).to_be_visible()
    context.close()


def test_as_long_as_it_is_closed_it_is_not_laid_out(page: Page) -> None:
    laid_out = f"document.querySelector('{PANEL} a.md-nav__link').checkVisibility()"  # false in what is not
    assert page.evaluate(laid_out) is False
    open_by_key(page)
    assert page.evaluate(laid_out) is True
