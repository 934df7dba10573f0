"""The search in a real browser: dialog, keys, addresses, what a screen reader hears, what happens when things go wrong."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.opening import open_whole
from tests.conftest import serving

RESULT = ".md-search-result__link"
INPUT = "[data-md-component=search-query]"
STATUS = ".md-search-result__meta"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script("addEventListener('error', event => document.title = `broken: ${event.message}`)")
    yield page
    assert not page.title().startswith("broken")
    page.close()


def test_nothing_of_the_search_is_fetched_before_it_is_reached_for(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_whole(page, served)
    assert [url for url in asked if "/search/" in url or "minisearch" in url] == []


@pytest.mark.parametrize(
    ("language", "query", "address"),
    [
        ("", "confusion matrix", "roadmap/machine-learning/#model-evaluation"),
        ("", "Weaviate", "roadmap/generative-ai/#vector-databases"),
        ("tr/", "DOGRUSAL CEBIR", "tr/roadmap/mathematics/linear-algebra/"),
        ("tr/", "çapraz doğrulama", "tr/roadmap/machine-learning/#model-evaluation"),
    ],
)
def test_the_first_result_opens_at_the_section(page: Page, served: str, language: str, query: str, address: str) -> None:
    page.goto(served + language)
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.locator(RESULT).first).to_have_attribute("href", served + address)
    page.keyboard.press("Enter")
    page.wait_for_url(served + address)


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_search(page: Page, served: str, key: str) -> None:
    page.goto(served)
    page.keyboard.press(key)
    expect(page.locator(INPUT)).to_be_focused()
    expect(page.locator(INPUT)).to_have_value("")


def test_a_key_that_is_typed_into_a_field_stays_there(page: Page, served: str) -> None:
    page.goto(served + "resources/")
    page.locator("resource-filter select").first.focus()
    page.keyboard.press("s")
    expect(page.locator(INPUT)).not_to_be_focused()


def test_arrows_lead_through_the_results_and_round(page: Page, served: str) -> None:
    page.goto(served)
    page.keyboard.press("/")
    page.keyboard.type("prompt injection")
    page.locator(RESULT).first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(INPUT)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".md-search-result__list a").last).to_be_focused()


def test_escape_closes_and_leaves_the_address_as_it_was(page: Page, served: str) -> None:
    page.goto(served + "about/#privacy")
    page.keyboard.press("/")
    page.keyboard.type("python")
    page.wait_for_url("**/about/?q=python#privacy")
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.wait_for_url(served + "about/#privacy")


def test_a_query_in_the_address_opens_the_search(page: Page, served: str) -> None:
    page.goto(served + "tr/?q=" + quote("sinir ağları"))
    expect(page.locator(INPUT)).to_have_value("sinir ağları")
    expect(page.locator(RESULT).first).to_contain_text("Sinir ağları")


def test_a_screen_reader_hears_how_many_results_there_are_and_the_first(page: Page, served: str) -> None:
    page.goto(served + "?q=kubernetes")
    expect(page.get_by_role("status").filter(has_text="First: Containers and Kubernetes")).to_be_visible()


def test_a_result_names_its_stage_and_marks_what_matched(page: Page, served: str) -> None:
    page.goto(served + "?q=transformr")
    first = page.locator(RESULT).first
    expect(first).to_contain_text("Topic · Deep learning")
    expect(first.locator("mark").first).to_have_text("Transformers")


@pytest.mark.parametrize(("language", "text"), [("", "Nothing found for “qxqxq”."), ("tr/", "“qxqxq” için bir şey bulunamadı.")])
def test_a_query_without_result_leads_to_the_map(page: Page, served: str, language: str, text: str) -> None:
    page.goto(served + language + "?q=qxqxq")
    expect(page.locator(STATUS)).to_have_text(text)
    assert (page.locator(RESULT).last.get_attribute("href") or "").startswith(served + language)


def test_a_near_miss_is_answered_with_names(page: Page, served: str) -> None:
    page.goto(served + "?q=glzzry")
    expect(page.get_by_role("link", name="Glossary").and_(page.locator(RESULT))).to_be_visible()


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=document.title='broken:'>",
        "a" * 10_000,
        "\u0000\u0007\u202e",
        "(.*+?^${}|[\\",
        "__proto__ constructor",
        "%",
    ],
)
def test_hostile_input_does_nothing_but_search(page: Page, served: str, query: str) -> None:
    page.goto(served + "?q=" + quote(query))
    page.locator(INPUT).fill("python")
    expect(page.locator(RESULT).first).to_contain_text("Python")
    assert page.locator(".md-search-result img").count() == 0


@pytest.mark.parametrize(("language", "text"), [("", "could not be loaded"), ("tr/", "yüklenemedi")])
@pytest.mark.parametrize("missing", ["**/search_index.json", "**/names.*.json", "**/search/dialog.js"])
def test_a_reader_is_told_when_the_search_does_not_arrive(
    browser: Browser, served: str, language: str, text: str, missing: str
) -> None:
    page = browser.new_page()
    page.route(missing, lambda route: route.abort())
    page.goto(served + language)
    page.locator(INPUT).focus()
    page.keyboard.type("a")
    expect(page.locator(STATUS)).to_contain_text(text)
    page.close()


def test_a_reader_is_told_when_the_worker_does_not_arrive(browser: Browser, site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "site")
    next((tmp_path / "site/assets").glob("*/javascripts/search/worker.js")).unlink()
    page = browser.new_page()
    with serving(tmp_path / "site") as address:
        page.goto(address + "?q=python")
        expect(page.locator(STATUS)).to_contain_text("could not be loaded")
    page.close()


def test_the_search_recovers_when_the_index_arrives_later(browser: Browser, served: str) -> None:
    page = browser.new_page()
    page.route("**/names.*.json", lambda route: route.abort())
    page.goto(served + "?q=python")
    expect(page.locator(STATUS)).to_contain_text("could not be loaded")
    page.unroute("**/names.*.json")
    page.locator(INPUT).press("s")
    expect(page.locator(RESULT).first).to_contain_text("Python")
    page.close()


def test_the_search_works_offline_once_it_is_loaded(browser: Browser, served: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    open_whole(page, served + "?q=python")
    page.locator(RESULT).first.wait_for()
    context.set_offline(True)
    page.locator(INPUT).fill("salary")
    expect(page.locator(RESULT).first).to_contain_text("Salaries")
    context.close()


def test_the_search_works_below_a_sub_path(browser: Browser, site: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "2026.1").symlink_to(site)
    page = browser.new_page()
    with serving(tmp_path) as address:
        page.goto(address + "deep/2026.1/tr/?q=" + quote("ücret"))
        expect(page.locator(RESULT).first).to_have_attribute("href", address + "deep/2026.1/tr/roadmap/career/salaries/")
    page.close()


@pytest.mark.parametrize("language", ["", "tr/"])
def test_the_search_works_on_a_phone(browser: Browser, served: str, language: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(served + language + "roadmap/mathematics/")
    page.locator("[data-control=search]").click()
    page.keyboard.type("docker")
    page.locator(RESULT).first.click()
    page.wait_for_url("**/roadmap/**")
    page.close()
