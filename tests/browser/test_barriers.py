"""axe finds nothing on any page, in both languages and colour schemes, on a desktop and on a phone; nor do the other checks.

A page is loaded once; scheme and width change in place. All rules run at both widths. Contrast, which takes nearly all the
time, is measured on all text once, and for the other scheme and width on one piece of text of each kind: what has the same
tags, classes and attributes, up to the root, has the same style.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from macros import data, pages

from .axe import ALL, barriers

ADDRESSES = [*sorted(pages.addresses(pages.load(data.ROOT)[0])), "404.html", "offline/"]
EVERY_PAGE = pytest.mark.parametrize("address", [home + address for home in ("", "tr/") for address in ADDRESSES])
SAME_MARKUP = ("", "roadmap/", "roadmap/mathematics/", "roadmap/mathematics/linear-algebra/", "resources/", "about/")
"""One page of each kind, for what hangs on style and markup rather than on the text."""
ONE_OF_EACH_KIND = pytest.mark.parametrize("address", [home + address for home in ("", "tr/") for address in SAME_MARKUP])

CONTRAST = ["color-contrast", "link-in-text-block"]
NO_CONTRAST = ALL | {"rules": {rule: {"enabled": False} for rule in CONTRAST}}
ONLY_CONTRAST = ALL | {"runOnly": {"type": "rule", "values": CONTRAST}}

SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""
"""What a reader may set without losing anything. Source: WCAG 2.2, 1.4.12."""


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who has asked for less motion, so that no colour is measured on its way to another."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_init_script("localStorage.setItem('ai-engineer-roadmap.offline', 'off')")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    yield page
    page.close()


def show(page: Page, scheme: str, width: int) -> None:
    """Change the colours and the width of an open page."""
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light")
    page.evaluate("scheme => document.documentElement.dataset.mdColorScheme = scheme", scheme)
    page.set_viewport_size({"width": width, "height": 800})


@EVERY_PAGE
def test_axe_finds_no_barrier(page: Page, served: str, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(served + address)
    found = {}
    show(page, "default", 1280)
    found["light 1280"] = barriers(page)
    show(page, "slate", 1280)
    found["dark 1280"] = barriers(page, ONLY_CONTRAST, sampled=True)
    show(page, "slate", 360)
    found["dark 360"] = barriers(page, ONLY_CONTRAST, sampled=True)
    show(page, "default", 360)
    found["light 360"] = barriers(page, NO_CONTRAST) + barriers(page, ONLY_CONTRAST, sampled=True)
    assert {how: what for how, what in found.items() if what} == {}


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(
    ("home", "menu", "language", "search"), [("", "Menu", "Language", "Search"), ("tr/", "Menü", "Dil", "Ara")]
)
def test_axe_finds_no_barrier_in_what_opens(
    page: Page, served: str, home: str, menu: str, language: str, search: str, scheme: str
) -> None:
    found = {}
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{served}{home}roadmap/mathematics/")
    show(page, scheme, 360)
    page.get_by_role("button", name=menu, exact=True).click()
    found["menu"] = barriers(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name=search, exact=True).click()
    page.keyboard.type("a")
    page.locator(".md-search-result__link").first.wait_for()
    found["search 360"] = barriers(page)
    page.goto(f"{served}{home}roadmap/mathematics/linear-algebra/")
    show(page, scheme, 1280)
    page.get_by_role("button", name=language, exact=True).focus()
    page.locator(".md-select__link[hreflang]").first.wait_for()
    found["languages"] = barriers(page)
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
    found["everything unfolded"] = barriers(page)
    assert {what: said for what, said in found.items() if said} == {}


@EVERY_PAGE
def test_no_page_scrolls_sideways_or_cuts_text_off(page: Page, served: str, address: str) -> None:
    page.goto(served + address)
    wide = []
    for spacing in ("", SPACING):
        if spacing:
            page.add_style_tag(content=spacing)
        for width in (1280, 640, 320):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((width, bool(spacing)))
    cut = page.evaluate("""() => [...document.querySelectorAll("main :is(p, li, h1, h2, h3, td, th, dt, dd, summary, button, a)")]
      .filter(one => one.checkVisibility() && /hidden|clip/.test(getComputedStyle(one).overflow))
      .filter(one => one.scrollHeight > one.clientHeight + 1)
      .map(one => one.outerHTML.slice(0, 120))""")
    assert (wide, cut) == ([], [])


@ONE_OF_EACH_KIND
def test_icons_are_seen_where_the_system_sets_the_colours(browser: Browser, served: str, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, forced_colors="active")
    page = context.new_page()
    page.goto(served + address)
    lost = page.evaluate("""() => {
      const paper = getComputedStyle(document.body).backgroundColor
      const lost = []
      for (const element of document.querySelectorAll("body *")) {
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
        for (const part of ["", "::before", "::after"]) {
          const { maskImage, backgroundColor, content, display } = getComputedStyle(element, part || null)
          if (!maskImage || maskImage === "none" || part && content === "none" || display === "none") continue
          if (backgroundColor === paper || backgroundColor === "rgba(0, 0, 0, 0)")
            lost.push(`${element.outerHTML.slice(0, 80)} ${part}`)
        }
      }
      return lost
    }""")
    context.close()
    assert lost == []


@ONE_OF_EACH_KIND
def test_nothing_moves_for_a_reader_who_wants_less_motion(page: Page, served: str, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(served + address)
    moving = page.evaluate("""() => {
      const seconds = text => Math.max(...text.split(",").map(part => parseFloat(part) * (part.trim().endsWith("ms") ? .001 : 1)))
      const moving = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["smooth scrolling"] : []
      for (const element of document.querySelectorAll("*")) {
        for (const part of [null, "::before", "::after"]) {
          const style = getComputedStyle(element, part)
          const endless = style.animationName !== "none" && style.animationIterationCount === "infinite"
          if (endless || seconds(style.transitionDuration) > .01 || seconds(style.animationDuration) > .01)
            moving.push(`${element.outerHTML.slice(0, 80)} ${part ?? ""}`)
        }
      }
      return moving
    }""")
    assert moving == []
