"""A link that was sent opens the page that was sent; a reader of the other language is offered theirs, once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize, expect

from tests.browser.opening import open_whole

from .axe import Scheme, barriers

SECTION = "roadmap/mathematics/#matrices"
NOTE = ".rm-offer"


@pytest.fixture
def turkish(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="tr-TR", viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.mark.parametrize(
    ("locale", "path", "other", "text", "link"),
    [
        ("tr-TR", "", "tr/", "Bu sayfanın Türkçesi de var.", "Türkçesini açın"),
        ("en-GB", "tr/", "", "This page is also available in English.", "Read it in English"),
    ],
)
def test_the_other_language_is_offered_at_the_same_section(
    browser: Browser, served: str, locale: str, path: str, other: str, text: str, link: str
) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(served + path + SECTION)
    expect(page.locator(NOTE)).to_contain_text(text)
    assert (page.url, page.locator(NOTE).get_attribute("lang")) == (served + path + SECTION, locale[:2])
    page.evaluate("location.hash = 'vectors'")  # the reader goes on to another section
    page.locator(NOTE).get_by_role("link", name=link).click()
    page.wait_for_url(served + other + SECTION.replace("matrices", "vectors"))
    expect(page.locator(NOTE)).to_have_count(0)
    context.close()


@pytest.mark.parametrize(("locale", "path"), [("en-GB", ""), ("tr-TR", "tr/"), ("de-DE", ""), ("de-DE", "tr/")])
def test_nothing_is_offered_to_who_has_no_use_for_it(browser: Browser, served: str, locale: str, path: str) -> None:
    page = browser.new_page(locale=locale)
    open_whole(page, served + path)
    expect(page.locator(NOTE)).to_have_count(0)
    page.close()


def test_who_declines_by_key_is_not_asked_again(turkish: BrowserContext, served: str) -> None:
    page = turkish.new_page()
    page.goto(served)
    page.locator(NOTE).get_by_role("button", name="Gerek yok").focus()
    page.keyboard.press("Enter")
    expect(page.locator(NOTE)).to_have_count(0)
    open_whole(page, f"{served}glossary/")
    expect(page.locator(NOTE)).to_have_count(0)


def test_who_changes_the_language_by_hand_is_not_asked(turkish: BrowserContext, served: str) -> None:
    page = turkish.new_page()
    page.goto(f"{served}tr/glossary/")
    page.locator(".rm-details a[hreflang=en]").click()
    page.wait_for_url(f"{served}glossary/")
    open_whole(page, f"{served}about/")
    expect(page.locator(NOTE)).to_have_count(0)


@pytest.mark.parametrize("stored", ["{", "null", "tr" * 100_000, "<img src=x>", "__proto__"])
def test_what_the_store_should_not_hold_is_passed_over(turkish: BrowserContext, served: str, stored: str) -> None:
    page = turkish.new_page()
    page.add_init_script(f"localStorage.setItem('ai-engineer-roadmap.no-offer', {stored!r})")
    page.goto(served)
    expect(page.locator(NOTE)).to_be_visible()


def test_a_refused_store_lets_the_note_be_closed(turkish: BrowserContext, served: str) -> None:
    page = turkish.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }")
    page.goto(served)
    page.get_by_role("button", name="Gerek yok").click()
    expect(page.locator(NOTE)).to_have_count(0)
    assert errors == []


def test_a_lost_reader_is_answered_in_both_languages_and_offered_nothing(turkish: BrowserContext, served: str) -> None:
    page = turkish.new_page()
    open_whole(page, f"{served}no/such/page/")
    expect(page.locator(NOTE)).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_note_is_no_barrier(browser: Browser, served: str, scheme: Scheme, width: int) -> None:
    size: ViewportSize = {"width": width, "height": 700}
    context = browser.new_context(locale="tr-TR", viewport=size, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    open_whole(page, f"{served}about/")
    expect(page.locator(NOTE)).to_be_in_viewport(ratio=1)
    assert (barriers(page), page.evaluate("document.documentElement.scrollWidth")) == ([], width)
    context.close()
