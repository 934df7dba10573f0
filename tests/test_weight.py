"""What a page may weigh, as a host sends it: HTML, style and scripts, squeezed with brotli. Times are for bench/."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import brotli
import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

BUDGET = 49_000
"""Bytes of a page of Starlight with a text of some 900 words, as bench/ measures them."""
AROUND = 29_400
"""Of these, what may come on top of the HTML without its style: a long text has a right to its length, the rest has not."""
PROGRAMS = {"planner/": 38_400, "progress/": 30_100}
"""Pages that are programs: plans, calendar files and links are made there."""
STYLE = re.compile(r"<style>.*?</style>", re.S)
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
    for node in tree.css("script[src], :not(noscript) > link[rel=stylesheet]"):
        waiting.append(urljoin(here, node.attributes.get("src") or node.attributes.get("href") or ""))
    while waiting:
        url = waiting.pop()
        path = site / urlsplit(url).path.lstrip("/")
        if path not in found:
            found.add(path)
            waiting += [urljoin(url, link) for link in IMPORT.findall(path.read_text("utf-8"))] if path.suffix == ".js" else []
    return found


def pages(site: Path) -> Iterator[tuple[str, int, int]]:
    """Yield the address of each page, the weight of its HTML, and that of its style and all that it loads."""
    for page in sorted(site.rglob("*.html")):
        address = page.relative_to(site).as_posix().removesuffix("index.html")
        html = len(brotli.compress(STYLE.sub("", page.read_text("utf-8")).encode()))
        yield address, html, sum(map(weight, parts(page, site))) - html


def test_no_page_carries_more_around_its_text_than_it_may(site: Path) -> None:
    found = {address: around for address, _, around in pages(site)}
    assert {a: size for a, size in found.items() if size > PROGRAMS.get(a.removeprefix("tr/"), AROUND)} == {}


def test_a_page_of_ordinary_length_is_light(site: Path) -> None:
    found = {address: html + around for address, html, around in pages(site) if html < BUDGET - AROUND}
    assert {a: size for a, size in found.items() if size > BUDGET and a.removeprefix("tr/") not in PROGRAMS} == {}


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
