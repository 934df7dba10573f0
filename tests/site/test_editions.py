"""Two editions, deployed by mike into a temporary repository and served under a sub path, as a project site is."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from macros.site.editions import root_files
from tests.conftest import copy_project, serving

STAGE = "roadmap/mathematics/"


def run(root: Path, *command: str) -> None:
    environment = os.environ | {
        "STRICT": "true",
        "NO_MKDOCS_2_WARNING": "1",
        "SITE_URL": "https://reader.example/roadmap/",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@a.example",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@a.example",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    result = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a web host with two editions below ``roadmap/``."""
    root = copy_project(tmp_path_factory.mktemp("editions") / "project")
    run(root, "git", "init", "--quiet", "--initial-branch", "main")
    run(root, "git", "add", "--all")
    run(root, "git", "commit", "--quiet", "--message", "Begin")
    for edition in ("2025.1", "2026.1"):
        run(root, "mike", "deploy", "--update-aliases", edition, "latest")
    run(root, "mike", "set-default", "latest")
    run(root, sys.executable, "-m", "macros.site.editions", "https://reader.example/roadmap/")
    folder = tmp_path_factory.mktemp("host")
    run(root, "git", "clone", "--quiet", "--branch", "gh-pages", str(root), str(folder / "roadmap"))
    return folder


@pytest.fixture(scope="module")
def address(host: Path) -> Iterator[str]:
    with serving(host, "roadmap/404.html") as base:
        yield base + "roadmap/"


def test_both_editions_hold_both_languages(host: Path) -> None:
    homes = [
        host / "roadmap" / edition / language / "index.html"
        for edition in ("2025.1", "2026.1", "latest")
        for language in ("", "tr")
    ]
    assert [path.is_file() for path in homes] == [True] * 6


def test_every_edition_names_the_newest_as_the_one_to_index(host: Path) -> None:
    html = (host / "roadmap/2025.1/tr" / STAGE / "index.html").read_text("utf-8")
    canonical = LexborHTMLParser(html).css_first("link[rel=canonical]")
    assert canonical is not None
    assert canonical.attributes["href"] == f"https://reader.example/roadmap/latest/tr/{STAGE}"


def test_every_edition_has_assets_of_its_own(page: Page, address: str) -> None:
    outside: list[str] = []
    page.on("request", lambda request: None if f"{address}2025.1/" in request.url else outside.append(request.url))
    page.goto(f"{address}2025.1/tr/{STAGE}", wait_until="networkidle")
    assert [url for url in outside if not url.endswith("/versions.json")] == []


def test_what_stands_above_the_editions() -> None:
    files = root_files("https://a.example/r", b"lost", ["latest/sw.js"])
    assert (files["404.html"], files["robots.txt"]) == (
        b"lost",
        b"User-agent: *\nAllow: /\nSitemap: https://a.example/r/sitemap.xml\n",
    )


def test_the_headers_above_the_editions_know_every_worker(host: Path) -> None:
    lines = (host / "roadmap/_headers").read_text("utf-8").splitlines()
    assert [line for line in lines if line.endswith("sw.js")] == ["/2025.1/sw.js", "/2026.1/sw.js", "/latest/sw.js"]
    assert list((host / "roadmap").glob("*/_headers")) == []


def test_without_an_edition_the_next_step_is_told(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    run(root, "git", "init", "--quiet")
    command = [sys.executable, "-m", "macros.site.editions", "https://a.example/"]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (
        1,
        "there is no edition with the alias 'latest' on the branch gh-pages; run 'mike deploy' first\n",
    )


def test_the_sitemap_index_names_both_languages(host: Path) -> None:
    text = (host / "roadmap/sitemap.xml").read_text("utf-8")
    assert [f"<loc>https://reader.example/roadmap/latest/{path}sitemap.xml</loc>" in text for path in ("", "tr/")] == [True, True]


@pytest.mark.parametrize(("locale", "path"), [("en-GB", "latest/"), ("tr-TR", "latest/tr/"), ("de-DE", "latest/")])
def test_the_root_leads_to_the_language_of_the_browser(browser: Browser, address: str, locale: str, path: str) -> None:
    page = browser.new_page(locale=locale)
    page.goto(address)
    page.wait_for_url(address + path)
    page.close()


def test_the_root_leads_on_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.wait_for_url(address + "latest/")
    context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.mark.parametrize("path", ["", "tr/"])
def test_the_edition_menu_keeps_page_section_and_language(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}2026.1/{path}{STAGE}#linear-algebra")
    page.locator(".md-version").hover()
    page.locator(".md-version__link", has_text="2025.1").click()
    page.wait_for_url(f"{address}2025.1/{path}{STAGE}#linear-algebra")


def test_the_edition_menu_falls_back_to_the_home_page_of_the_language(page: Page, address: str, host: Path) -> None:
    (host / "roadmap/2025.1/tr/about/index.html").rename(host / "roadmap/2025.1/tr/about/gone.html")
    page.goto(f"{address}2026.1/tr/about/")
    page.locator(".md-version").hover()
    page.locator(".md-version__link", has_text="2025.1").click()
    page.wait_for_url(f"{address}2025.1/tr/")


def test_the_language_menu_keeps_the_edition(page: Page, address: str) -> None:
    page.goto(f"{address}2025.1/{STAGE}#linear-algebra")
    page.locator(".rm-details a[data-language='tr/']").click()
    page.wait_for_url(f"{address}2025.1/tr/{STAGE}#linear-algebra")


def test_an_alias_is_kept_too(page: Page, address: str) -> None:
    page.goto(f"{address}latest/tr/{STAGE}")
    page.locator(".rm-details a[data-language='']").click()
    page.wait_for_url(f"{address}latest/{STAGE}")


def test_an_old_edition_says_so_and_leads_to_the_same_page(page: Page, address: str) -> None:
    page.goto(f"{address}2025.1/tr/{STAGE}")
    banner = page.locator("[data-md-component=outdated]")
    expect(banner).to_contain_text("eski bir sürümünü")
    banner.locator("a").click()
    page.wait_for_url(f"{address}latest/tr/{STAGE}")


def test_the_newest_edition_has_no_banner(page: Page, address: str) -> None:
    page.goto(f"{address}latest/{STAGE}")
    page.locator(".md-version").wait_for()
    expect(page.locator("[data-md-component=outdated]")).to_be_hidden()


def test_a_lost_reader_is_answered_in_both_languages(page: Page, address: str) -> None:
    answer = page.goto(f"{address}2026.1/no/such/page/")
    assert answer is not None
    assert (answer.status, page.locator("h1").inner_text(), page.locator("h2[lang=tr], div[lang=tr] h2").inner_text()) == (
        404,
        "Page not found",
        "Sayfa bulunamadı",
    )
