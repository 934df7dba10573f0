"""Reading without a network: what is kept, what never happens, and how a reader turns it off."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros import data, pages
from macros.site import offline
from tests.browser.opening import open_whole
from tests.conftest import ROOT, serving

READY = "navigator.serviceWorker.ready.then(() => true)"
CACHES = "caches.keys().then(names => names.sort())"
REGISTRATIONS = "navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))"
BOUND = """async () => {
  for (const name of await caches.keys())
    if ((await (await caches.open(name)).keys()).some(request => request.url.includes("/.page/"))) return true
  return false
}"""
"""Whether the worker knows that an open page is of the build that it keeps."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def deployed(site: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site that a test may deploy anew, and its address."""
    folder = shutil.copytree(site, tmp_path / "site")
    with serving(folder) as address:
        yield folder, address


def visit(context: BrowserContext, address: str) -> Page:
    """Open a page and wait until its edition is kept."""
    page = context.new_page()
    page.goto(address)
    page.evaluate(READY)
    return page


def wait(page: Page, condition: str) -> None:
    """Wait until a function of the page, which may be asynchronous, returns what is true."""
    page.evaluate(f"async () => {{ while (!await ({condition})()) await new Promise(done => setTimeout(done, 50)) }}")


def deploy(folder: Path, *, without: tuple[str, ...] = ()) -> None:
    """Publish a build with another home page, page and style at the same place, without some of its files."""
    new = shutil.copytree(folder, folder.with_name("new"))
    for path in (new / "index.html", new / "about/index.html"):
        path.write_text(path.read_text("utf-8").replace("</title>", " (new)</title>"), "utf-8")
    for style in styles_of(new):
        text = (new / style).read_text("utf-8")
        (new / style).write_text(f"{text}\nbody {{ outline: 3px solid rgb(1, 2, 3); }}\n", "utf-8")
    shutil.copy(ROOT / "overrides/sw.js", new)
    offline.write(new)
    for name in ("index.html", "about/index.html", *styles_of(new), "offline.en.json", "offline.tr.json", "sw.js"):
        if name not in without:
            shutil.copy(new / name, folder / name)


def styles_of(folder: Path) -> list[str]:
    """Return the paths of the style sheets, which are changed."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.glob("assets/**/*.css"))


def search(page: Page, query: str) -> None:
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type(query)


@pytest.mark.parametrize(("home", "query"), [("", "overfitting"), ("tr/", "çapraz doğrulama")])
def test_after_the_first_visit_every_page_opens_without_a_network(
    context: BrowserContext, served: str, home: str, query: str
) -> None:
    page = visit(context, served + home)
    failed: list[str] = []
    page.on("requestfailed", lambda request: None if "ABORTED" in str(request.failure) else failed.append(request.url))
    page.on("pageerror", lambda error: failed.append(str(error)))
    context.set_offline(True)
    for address in sorted(pages.addresses(pages.load(data.ROOT)[0])):
        open_whole(page, served + home + address)
        expect(page.locator("html")).to_have_attribute("lang", "tr" if home else "en")
    search(page, query)
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15000)
    assert failed == []


def test_the_page_of_the_first_visit_can_search_without_a_network(context: BrowserContext, served: str) -> None:
    page = visit(context, served + "glossary/")
    wait(page, BOUND)
    context.set_offline(True)
    search(page, "overfitting")
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15000)


@pytest.mark.parametrize(("language", "home"), [("en", ""), ("tr", "tr/")])
def test_everything_that_a_page_asks_for_is_on_the_list(
    context: BrowserContext, served: str, site: Path, language: str, home: str
) -> None:
    listed = json.loads((site / f"offline.{language}.json").read_text("utf-8"))["files"]
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(unquote(request.url.removeprefix(served).partition("?")[0])))
    for address in sorted(pages.addresses(pages.load(data.ROOT)[0])):
        open_whole(page, served + home + address)
    search(page, "a")
    page.wait_for_load_state("networkidle")
    assert {path for path in asked if path not in listed and not path.startswith(("blob:", "data:"))} == set()


def test_a_page_that_is_not_kept_says_so_and_can_be_tried_again(context: BrowserContext, served: str) -> None:
    page = visit(context, served)
    context.set_offline(True)
    page.goto(f"{served}labs/nothing/?x=%3Cb%3E")
    expect(page.locator("h1")).to_have_text("You are offline")
    expect(page.locator("offline-retry a")).to_have_attribute("href", f"{served}labs/nothing/")
    page.goto(f"{served}tr/glossary/")
    expect(page.locator("h1")).to_have_text("You are offline")


def test_the_second_language_is_kept_when_it_is_read(context: BrowserContext, served: str) -> None:
    page = visit(context, served)
    page.goto(f"{served}tr/")
    wait(page, "() => navigator.serviceWorker.controller?.scriptURL.endsWith('keep=en,tr')")
    context.set_offline(True)
    for address, language in (("glossary/", "en"), ("tr/glossary/", "tr")):
        page.goto(served + address)
        expect(page.locator("html")).to_have_attribute("lang", language)


def test_a_deploy_is_seen_at_once_and_replaces_everything_that_is_kept(context: BrowserContext, deployed: tuple[Path, str]) -> None:
    folder, address = deployed
    page = visit(context, address)
    before = page.evaluate(CACHES)
    deploy(folder)
    page.goto(f"{address}about/")
    expect(page).to_have_title("How this site is made - AI Engineer Roadmap (new)")
    wait(page, f"() => {CACHES}.then(now => now.length === 1 && now[0] !== {json.dumps(before[0])})")
    wait(page, BOUND)
    context.set_offline(True)
    for path in ("", "about/"):
        page.goto(address + path)
        assert page.title().endswith("(new)")
        assert page.evaluate("getComputedStyle(document.body).outlineColor") == "rgb(1, 2, 3)"


def test_half_a_deploy_is_never_kept(context: BrowserContext, deployed: tuple[Path, str]) -> None:
    folder, address = deployed
    page = visit(context, address)
    deploy(folder, without=("about/index.html",))
    page.goto(address)
    page.evaluate("""async () => {
      const worker = await navigator.serviceWorker.getRegistration()
      const started = await worker.update().then(() => worker.installing ?? worker.waiting)
      await new Promise(done => started.state === "redundant" ? done() : started.addEventListener("statechange",
        () => started.state === "redundant" && done()))
    }""")
    context.set_offline(True)
    page.goto(address)
    assert not page.title().endswith("(new)")
    assert page.evaluate("getComputedStyle(document.body).outlineColor") != "rgb(1, 2, 3)"


def test_a_page_of_a_new_build_gets_nothing_of_the_old_one(context: BrowserContext, deployed: tuple[Path, str]) -> None:
    folder, address = deployed
    page = visit(context, address)
    deploy(folder, without=("sw.js",))
    page.goto(address)
    page.evaluate(READY)
    context.set_offline(True)
    assert page.title().endswith("(new)")
    index = min(folder.glob("search/*.json")).relative_to(folder).as_posix()
    assert page.evaluate(f"fetch('{index}').then(() => 'answered', () => 'refused')") == "refused"


def test_a_page_from_what_is_kept_stays_with_it_when_the_network_is_back(
    context: BrowserContext, deployed: tuple[Path, str]
) -> None:
    folder, address = deployed
    page = visit(context, address)
    context.set_offline(True)
    page.goto(address)
    deploy(folder)
    context.set_offline(False)
    other = context.new_page()
    other.goto(address)
    wait(other, f"() => {CACHES}.then(names => names.length === 2)")
    wait(other, "() => navigator.serviceWorker.getRegistration().then(one => !one.installing && !one.waiting)")
    (style,) = (path for path in styles_of(folder) if path.endswith("/home.css"))
    old, new = (one.evaluate(f"fetch('{style}').then(answer => answer.text())") for one in (page, other))
    assert ("rgb(1, 2, 3)" in old, "rgb(1, 2, 3)" in new) == (False, True)


@pytest.mark.parametrize("init", ["{ method: 'POST' }", "{ headers: { Range: 'bytes=0-9' } }"])
def test_other_requests_are_not_answered_from_what_is_kept(context: BrowserContext, served: str, init: str) -> None:
    page = visit(context, served)
    context.set_offline(True)
    page.goto(f"{served}about/")
    ask: Callable[[str], str] = lambda init: f"fetch(location.href, {init}).then(() => 'answered', () => 'refused')"  # noqa: E731
    assert [page.evaluate(ask("{}")), page.evaluate(ask(init))] == ["answered", "refused"]


def test_the_switch_deletes_everything_and_the_choice_is_remembered(context: BrowserContext, served: str) -> None:
    page = visit(context, f"{served}about/#offline")
    switch = page.get_by_role("switch")
    expect(switch).to_be_checked()
    expect(page.locator("offline-switch [role=status]")).to_contain_text("pages are kept on this device")
    switch.click()
    expect(page.locator("offline-switch [role=status]")).to_have_text("Off. Nothing is kept on this device.")
    assert [page.evaluate(CACHES), page.evaluate(REGISTRATIONS)] == [[], []]
    open_whole(page, f"{served}about/")
    expect(page.get_by_role("switch")).not_to_be_checked()
    assert [page.evaluate(CACHES), page.evaluate(REGISTRATIONS)] == [[], []]
    page.get_by_role("switch").click()
    expect(page.locator("offline-switch [role=status]")).to_contain_text("pages are kept on this device")


def test_nothing_is_fetched_while_data_is_saved_unless_the_reader_wants_it(context: BrowserContext, served: str) -> None:
    context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = context.new_page()
    open_whole(page, f"{served}tr/about/")
    switch = page.get_by_role("switch")
    expect(switch).not_to_be_checked()
    assert page.evaluate(REGISTRATIONS) == []
    switch.click()
    expect(page.locator("offline-switch [role=status]")).to_contain_text("sayfa saklanıyor")


def test_a_site_that_is_being_written_removes_the_worker(context: BrowserContext, deployed: tuple[Path, str]) -> None:
    folder, address = deployed
    page = visit(context, address)
    home = folder / "index.html"
    text = home.read_text("utf-8")
    assert '"canKeep": true' in text
    home.write_text(text.replace('"canKeep": true', '"canKeep": false'), "utf-8")
    page.goto(address)
    wait(page, f"() => {REGISTRATIONS}.then(all => all.length === 0)")
    wait(page, f"() => {CACHES}.then(all => all.length === 0)")


@pytest.mark.parametrize("value", ["{}", "on<script>", "x" * 100_000, "__proto__"])
def test_a_choice_that_is_none_counts_as_none(context: BrowserContext, served: str, value: str) -> None:
    context.add_init_script(f"localStorage.setItem('ai-engineer-roadmap.offline', {json.dumps(value)})")
    page = visit(context, f"{served}about/")
    expect(page.get_by_role("switch")).to_be_checked()


def test_each_edition_is_kept_apart(context: BrowserContext, site: Path, tmp_path: Path) -> None:
    for edition in ("2026.1", "latest"):
        shutil.copytree(site, tmp_path / "roadmap" / edition)
    with serving(tmp_path) as address:
        for edition in ("2026.1", "latest"):
            visit(context, f"{address}roadmap/{edition}/tr/")
        page = context.new_page()
        context.set_offline(True)
        for edition in ("2026.1", "latest"):
            page.goto(f"{address}roadmap/{edition}/tr/glossary/")
            expect(page.locator("html")).to_have_attribute("lang", "tr")
        scopes = [f"{address}roadmap/{edition}/" for edition in ("2026.1", "latest")]
        assert sorted(page.evaluate(REGISTRATIONS)) == scopes
