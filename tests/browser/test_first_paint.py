"""A page shows itself without waiting for a style sheet; nothing on it changes or moves when style and scripts come."""

import http.server
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import lightningcss
import material
import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, Route

from macros.data import ROOT
from tests.browser.opening import open_whole

EACH_KIND = (
    "",
    "roadmap/",
    "roadmap/mathematics/",
    "roadmap/mathematics/linear-algebra/",
    "resources/",
    "glossary/",
    "map/",
    "planner/",
    "progress/",
    "about/",
    "changes/",
    "next-steps/",
    "offline/",
    "no/such/page/",
)
SHEET = re.compile(r"/stylesheets/[\w-]+\.css$")
MODULE = re.compile(r"/javascripts/(?!start)")

LOOK = """() => {
  const kind = element => element ? `${kind(element.parentElement)} ${element.localName}.${element.className}` : ""
  const kinds = new Map()
  for (const element of document.querySelectorAll("body, body :not(script, link)"))
    kinds.set(kind(element), [kinds.get(kind(element))?.[0] ?? element, element])
  window.before = []
  for (const element of new Set([...kinds.values()].flat()))
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part)
      if (!part || style.content !== "none") window.before.push([element, part, [...style].map(name => [name, style[name]])])
    }
  return window.before.length
}"""
"""Remembers the style of elements, as it is: of the first and the last that have the same tags and classes up to the root."""
CHANGED = """() => {
  const name = element => element.localName + [...element.classList].map(each => "." + each).join("")
  const changed = []
  for (const [element, part, values] of window.before) {
    const now = getComputedStyle(element, part)
    const other = values.filter(([key, value]) => now[key] !== value).map(([key, value]) => `${key}: ${value} -> ${now[key]}`)
    const parent = element.parentElement ? name(element.parentElement) : "removed"
    if (other.length) changed.push(`${parent} > ${name(element)}${part ?? ""} ${other.slice(0, 3).join("; ")}`)
  }
  return changed.slice(0, 5)
}"""
"""Tells what has another style since."""
WATCH = """window.moved = []
new PerformanceObserver(list => moved.push(...list.getEntries().map(({ value, sources }) =>
  `${value} ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80))}`))).observe({ type: "layout-shift", buffered: true })"""
"""Notes what moves without a reader's doing."""
PICTURES = """() => [...document.querySelectorAll("body *")]
  .filter(element => element.checkVisibility() && element.getBoundingClientRect().top < innerHeight)
  .flatMap(element => ["::before", "::after"].map(part => [element.className, part, getComputedStyle(element, part).maskImage]))
  .filter(([, , image]) => image.includes("url("))"""
"""Tells which parts on the first screen are masked with a picture."""
WHOLE = """css => {
  document.head.querySelector("style").textContent = css
  document.body.querySelector(":scope > link[rel=stylesheet]").remove()
}"""


def whole_sheet() -> str:
    """Return all style sheets of a page with all of their rules, in their order."""
    theme = Path(material.__file__).parent / "templates/assets/stylesheets"
    own = [ROOT / "overrides" / path for path in load_config(str(ROOT / "mkdocs.yml")).extra_css]
    css = "\n".join(path.read_text("utf-8") for path in (*theme.glob("main.*.css"), *theme.glob("palette.*.css"), *own))
    return str(lightningcss.process_stylesheet(css, minify=True))  # writes some values in another way, and must do so in both


@pytest.fixture(params=[360, 1280])
def page(request: pytest.FixtureRequest, browser: Browser, served: str) -> Iterator[Page]:
    """A reader who has asked for less motion, so that no style is seen on its way to another."""
    context = browser.new_context(base_url=served, reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    page.set_viewport_size({"width": request.param, "height": 800})
    yield page
    context.close()


def hold(page: Page, pattern: re.Pattern[str]) -> Callable[[], int]:
    """Hold back what a page asks for; return what lets it through, and tells how much was held."""
    held: list[Route] | None = []

    def take(route: Route) -> None:
        if held is None:
            route.continue_()
        else:
            held.append(route)

    def release() -> int:
        nonlocal held
        routes, held = held or [], None
        for route in routes:
            route.continue_()
        return len(routes)

    page.route(pattern, take)
    return release


@pytest.mark.parametrize("address", EACH_KIND)
def test_nothing_changes_when_the_rest_of_the_style_comes_and_nothing_moves_when_the_scripts_run(page: Page, address: str) -> None:
    page.add_init_script(WATCH)
    let_sheet, let_modules = hold(page, SHEET), hold(page, MODULE)
    page.goto(address, wait_until="commit")
    page.wait_for_function("document.querySelector('body > link[rel=stylesheet]')")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")  # painted, though the sheet is held
    assert (page.evaluate(LOOK) > 30, let_sheet()) == (True, 1)
    page.wait_for_function("[...document.styleSheets].filter(sheet => sheet.cssRules.length).length === 2")
    assert page.evaluate(CHANGED) == []
    page.evaluate("moved.length = 0")  # a first paint may come in pieces
    let_modules()
    page.wait_for_load_state("load")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("moved") == []


@pytest.mark.parametrize("address", EACH_KIND)
def test_the_two_parts_of_the_style_do_what_the_whole_would(page: Page, address: str) -> None:
    open_whole(page, address)
    page.evaluate("document.querySelectorAll('details').forEach(element => { element.open = true })")
    page.evaluate(LOOK)
    page.evaluate(WHOLE, whole_sheet())
    assert page.evaluate(CHANGED) == []


def test_a_header_shows_itself_when_all_of_it_has_come(page: Page) -> None:
    """Its parts make room for each other: painted one after another, they would move."""
    visible = "getComputedStyle(document.querySelector('.md-logo')).visibility"
    page.goto("")
    assert page.evaluate(visible) == "visible"
    before, link, _ = page.content().partition('data-md-component="logo">')
    page.route("**/*", lambda route: route.fulfill(body=before + link, content_type="text/html"))
    page.goto("")
    assert page.evaluate(visible) == "hidden"


def test_the_home_page_stands_still_when_its_picture_comes(page: Page) -> None:
    page.goto("./")
    title = page.locator("h1")
    there = title.bounding_box()
    page.locator(".rm-illustration").evaluate("picture => picture.remove()")
    assert title.bounding_box() == there


@pytest.mark.parametrize("waits", [True, False])
def test_the_first_paint_holds_the_title(browser: Browser, site: Path, waits: bool) -> None:
    """A page that does not say until when to wait is painted as it comes: so the wait is what is tested."""
    html = (site / "roadmap/mathematics/index.html").read_text("utf-8")
    html = html if waits else html.replace("data-until=", "data-other=")
    before, title, after = html.partition("<h1")
    come = threading.Event()

    class Slow(http.server.BaseHTTPRequestHandler):
        """A host that sends the rest of a page when it is told to."""

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if self.path == "/":
                self.wfile.write(before.encode())
                come.wait(60)
                self.wfile.write((title + after).encode())

        def log_message(self, *args: object) -> None:
            pass

    host = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    threading.Thread(target=host.serve_forever, daemon=True).start()
    page = browser.new_page(bypass_csp=True)
    painted = "performance.getEntriesByName('first-contentful-paint').length"
    page.goto(f"http://127.0.0.1:{host.server_port}/", wait_until="commit")
    page.wait_for_function("document.querySelector('article')", polling=50)  # what waits for a frame would wait for the paint
    if waits:
        page.wait_for_timeout(1000)
    else:
        page.wait_for_function(painted)
    early = page.evaluate(painted)
    come.set()
    page.wait_for_function(painted)
    page.close()
    host.shutdown()
    host.server_close()
    assert early == (0 if waits else 1)


@pytest.mark.parametrize("address", EACH_KIND)
def test_no_picture_has_to_be_opened_for_the_first_paint(page: Page, address: str) -> None:
    page.route(MODULE, lambda route: route.abort())  # what scripts add comes after it
    page.goto(address)
    assert page.evaluate(PICTURES) == []


@pytest.mark.parametrize("address", EACH_KIND[:-2])  # the last two have no title in the table of contents
def test_what_the_first_paint_waits_for_is_in_the_page(page: Page, address: str) -> None:
    page.goto(address)
    link = page.locator("head > link[rel=expect]")
    assert link.get_attribute("blocking") == "render"
    assert page.locator(str(link.get_attribute("href"))).count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chosen_colours_are_there_at_the_first_paint(browser: Browser, served: str, scheme: str) -> None:
    context = browser.new_context(base_url=served, color_scheme="light" if scheme == "dark" else "dark")
    context.add_init_script(f"localStorage.setItem('ai-engineer-roadmap.palette', '{scheme}')")
    page = context.new_page()
    page.route(SHEET, lambda route: route.abort())
    page.route(MODULE, lambda route: route.abort())
    page.goto("")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    assert colour == {"light": "rgb(253, 252, 249)", "dark": "rgb(18, 24, 26)"}[scheme]


@pytest.mark.parametrize(("control", "inside"), [("drawer", ".md-nav__link[href]"), ("search", ".md-search__input")])
def test_what_is_closed_on_a_phone_is_neither_styled_nor_laid_out(browser: Browser, served: str, control: str, inside: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{served}roadmap/mathematics/")
    there = f"[...document.querySelectorAll('{inside}')].some(each => each.checkVisibility())"  # no, where contents are skipped
    assert page.evaluate(there) is False
    page.locator(f"[data-control={control}]").first.click()
    assert page.evaluate(there) is True
    page.close()
