"""The theme's search, per language."""

import pytest
from playwright.sync_api import Browser, expect


@pytest.mark.parametrize(("language", "query"), [("", "overfitting"), ("tr/", "çapraz doğrulama")])
def test_a_result_opens_in_the_language_of_the_page(browser: Browser, served: str, language: str, query: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(served + language)
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type(query)
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible(timeout=15000)
    page.wait_for_function("document.querySelectorAll('.md-search-result__link').length > 0")
    links = page.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    assert [link for link in links if not link.startswith(served + language) or ("/tr/" in link) != (language == "tr/")] == []
    page.close()


@pytest.mark.parametrize(("language", "text"), [("", "could not be loaded"), ("tr/", "yüklenemedi")])
def test_a_reader_is_told_when_the_index_does_not_arrive(browser: Browser, served: str, language: str, text: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto(served + language)
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("a")
    expect(page.locator(".md-search-result__meta")).to_contain_text(text, timeout=15000)
    page.close()
