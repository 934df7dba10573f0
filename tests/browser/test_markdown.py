"""A rubric and a review are copied as Markdown that says what the page says."""

from typing import Any

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser

from macros import data
from macros.model import Language

STAGE = data.load().stage("mathematics")
BASE = "https://ai-engineer-roadmap.example/"
PATHS: dict[Language, str] = {"en": "", "tr": "tr/"}
BUTTON = {"en": "Copy as Markdown", "tr": "Markdown olarak kopyala"}
COPIED = {"en": "The Markdown is copied.", "tr": "Markdown metni kopyalandı."}


def copied(browser: Browser, served: str, language: Language, number: int) -> LexborHTMLParser:
    """Copy with the nth button of the stage's page; return what others will see of it."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], locale=language)
    page = context.new_page()
    page.goto(f"{served}{PATHS[language]}roadmap/{STAGE.id}/")
    page.get_by_role("button", name=BUTTON[language]).nth(number).click()
    expect(page.locator(".rm-status")).to_have_text(COPIED[language])
    text: Any = page.evaluate("navigator.clipboard.readText()")
    context.close()
    return LexborHTMLParser(MarkdownIt("commonmark").enable("table").render(text))


def texts(page: LexborHTMLParser, selector: str) -> list[str]:
    return [node.text() for node in page.css(selector)]


@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_rubric_is_copied(browser: Browser, served: str, language: Language) -> None:
    page = copied(browser, served, language, 0)
    assert STAGE.project is not None
    rows = [[c.title[language], *(level[language] for level in c.levels), ""] for c in STAGE.project.rubric]
    assert texts(page, "td") == [cell for row in rows for cell in row]
    assert STAGE.project.title[language] in texts(page, "h1")[0]
    assert texts(page, "a") == [f"{BASE}{PATHS[language]}roadmap/{STAGE.id}/#rubric"]


@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_review_is_copied(browser: Browser, served: str, language: Language) -> None:
    page = copied(browser, served, language, 1)
    assert STAGE.review is not None
    assert texts(page, "ol > li") == [question[language] for question in STAGE.review.questions]
    assert texts(page, "ul > li") == [f"[ ] {flag[language]}" for flag in STAGE.review.red_flags]
    assert STAGE.title[language] in texts(page, "h1")[0]
    assert texts(page, "a") == [f"{BASE}{PATHS[language]}roadmap/{STAGE.id}/#mentor-review"]


def test_the_text_is_selected_when_it_cannot_be_copied(browser: Browser, served: str) -> None:
    page = browser.new_page(locale="en-GB")
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } })")
    page.goto(f"{served}roadmap/{STAGE.id}/")
    page.get_by_role("button", name=BUTTON["en"]).first.click()
    expect(page.locator(".rm-status")).to_contain_text("could not be copied")
    text = page.get_by_label("The rubric as Markdown")
    expect(text).to_be_focused()
    assert text.evaluate("text => text.selectionEnd - text.selectionStart === text.value.length")
    page.close()


def test_the_text_can_be_opened_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}roadmap/{STAGE.id}/")
    expect(page.get_by_role("button", name=BUTTON["en"])).to_have_count(0)
    page.locator(".rm-copy summary").first.click()
    text = page.get_by_label("The rubric as Markdown")
    expect(text).to_be_visible()
    assert text.input_value().startswith("# Rubric: ")
    context.close()
