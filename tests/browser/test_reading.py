"""What helps while reading: the mark in the table of contents, the way back to the top, the sidebars, code and tables."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

TOPIC = "roadmap/mathematics/linear-algebra/"
CURRENT = ".md-sidebar--secondary a[aria-current=location]"


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(served + TOPIC)
    yield page
    context.close()


def test_the_section_that_is_read_is_marked(page: Page) -> None:
    page.locator("#lab").evaluate("section => section.scrollIntoView()")
    expect(page.locator(CURRENT)).to_have_attribute("href", "#lab")
    page.locator("#the-idea").evaluate("section => section.scrollIntoView()")
    expect(page.locator(CURRENT)).to_have_attribute("href", "#the-idea")


def test_at_the_top_no_section_is_marked(page: Page) -> None:
    page.locator("#lab").evaluate("section => section.scrollIntoView()")
    expect(page.locator(CURRENT)).to_have_count(1)
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(CURRENT)).to_have_count(0)


def test_the_way_back_shows_when_the_reader_scrolls_up(page: Page) -> None:
    button = page.locator(".md-top")
    page.mouse.move(640, 400)
    page.evaluate("scrollTo(0, 4000)")
    expect(button).to_be_hidden()
    page.evaluate("scrollBy(0, -200)")
    button.click()
    page.wait_for_function("scrollY === 0")
    expect(button).to_be_hidden()


@pytest.mark.parametrize("where", ["0", "3000", "document.documentElement.scrollHeight"])
def test_the_sidebars_stay_between_header_and_footer(page: Page, where: str) -> None:
    page.evaluate(f"scrollTo(0, {where})")
    overlaps = page.evaluate("""() => {
      const box = selector => document.querySelector(selector).getBoundingClientRect()
      const header = box(".md-header").bottom, footer = box(".md-footer").top
      return [".md-sidebar--primary", ".md-sidebar--secondary"].filter(name => {
        const { top, bottom } = box(`${name} .md-sidebar__scrollwrap`)
        return top < header - 1 || bottom > Math.min(footer, innerHeight) + 1
      })
    }""")
    assert overlaps == []


def test_the_header_tells_the_title_of_the_page_when_the_heading_is_gone(page: Page) -> None:
    title = page.locator(".md-header__title")
    page.evaluate("scrollTo(0, 3000)")
    expect(title).to_contain_class("md-header__title--active")
    page.evaluate("scrollTo(0, 0)")
    expect(title).not_to_contain_class("md-header__title--active")


def test_a_block_of_code_can_be_copied(page: Page) -> None:
    code = page.locator("pre > code").first
    code.scroll_into_view_if_needed()
    page.get_by_role("button", name="Copy the code").first.click()
    expect(page.locator(".rm-status")).to_have_text("The code is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == code.text_content()


def test_only_what_is_wider_than_its_frame_is_a_stop_for_the_key(page: Page) -> None:
    page.locator("pre > code").first.evaluate("code => { code.textContent = 'x'.repeat(900) }")
    page.set_viewport_size({"width": 1000, "height": 800})
    expect(page.locator("pre > code").first).to_have_attribute("aria-label", "Code")
    wrong = page.evaluate("""() => [...document.querySelectorAll("pre > code, .md-typeset__scrollwrap")]
      .filter(box => box.checkVisibility() && box.scrollWidth > box.clientWidth !== (box.tabIndex === 0))
      .map(box => box.outerHTML.slice(0, 200))""")
    assert wrong == []


def test_focus_is_seen_wherever_it_goes(page: Page) -> None:
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        style = page.evaluate("""() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
          return [outlineStyle, parseFloat(outlineWidth), document.activeElement.outerHTML.slice(0, 120)]
        }""")
        if style[0] == "none" or style[1] < 1:
            unseen.append(style[2])
    assert unseen == []


def test_a_figure_is_dark_in_the_dark_and_white_on_paper(page: Page) -> None:
    figure = page.locator(".rm-figure img").first

    def drawn() -> str:
        return str(figure.evaluate("image => getComputedStyle(image).filter"))

    assert drawn() == "none"
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    assert drawn() == "invert(0.9) hue-rotate(180deg)"
    page.emulate_media(color_scheme="dark", media="print")
    assert drawn() == "none"
