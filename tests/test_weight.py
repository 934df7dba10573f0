"""What a page may weigh, as a host sends it: HTML, style sheet and scripts, squeezed with brotli. Times are for bench/."""

import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import brotli
import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

BUDGET = 49_000
"""Bytes of a page of Starlight with the same text."""
LONG = {
    "resources/": 70_000,  # the whole ledger, to be filtered without a request
    "glossary/": 60_000,  # every term, to be found by the browser's own search
}
IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*["'](\.{1,2}/[^"']+)["']""")


@lru_cache(maxsize=512)
def weight(path: Path) -> int:
    return len(brotli.compress(path.read_bytes()))


def parts(page: Path, site: Path) -> set[Path]:
    """Return a page and all that it loads: its sheet, its scripts and what these import."""
    base = "https://x.example/"
    found, waiting = {page}, []
    tree = LexborHTMLParser(page.read_text("utf-8"))
    here = base + page.relative_to(site).as_posix()
    for node in tree.css("script[src], link[rel=stylesheet]"):
        waiting.append(urljoin(here, node.attributes.get("src") or node.attributes.get("href") or ""))
    while waiting:
        url = waiting.pop()
        path = site / urlsplit(url).path.lstrip("/")
        if path not in found:
            found.add(path)
            waiting += [urljoin(url, link) for link in IMPORT.findall(path.read_text("utf-8"))] if path.suffix == ".js" else []
    return found


def test_no_page_weighs_more_than_it_may(site: Path) -> None:
    heavy = {}
    for page in site.rglob("*.html"):
        address = page.relative_to(site).as_posix().removesuffix("index.html").removeprefix("tr/")
        total = sum(map(weight, parts(page, site)))
        if total > LONG.get(address, BUDGET):
            heavy[page.relative_to(site).as_posix()] = total
    assert heavy == {}


def test_what_every_page_loads_is_small(site: Path) -> None:
    common = parts(site / "404.html", site) - {site / "404.html"}
    total = {kind: sum(weight(path) for path in common if path.suffix == kind) for kind in (".css", ".js")}
    assert (total[".css"] <= 14_000, total[".js"] <= 14_000) == (True, True), total


@pytest.mark.parametrize("language", ["", "tr/"])
def test_the_search_is_not_loaded_before_it_is_used(browser: Browser, served: str, language: str) -> None:
    page = browser.new_page()
    early: list[str] = []
    page.on("request", lambda request: early.append(request.url))
    page.goto(served + language, wait_until="networkidle")
    assert [url for url in early if "/search/" in url or "/vendor/" in url or "worker" in url] == []
    page.close()


def test_pictures_have_a_size_so_that_nothing_moves(site: Path) -> None:
    moving = [
        (page.relative_to(site).as_posix(), image.attributes.get("src"))
        for page in site.rglob("*.html")
        for image in LexborHTMLParser(page.read_text("utf-8")).css("img")
        if not (image.attributes.get("width") and image.attributes.get("height"))
    ]
    assert moving == []
