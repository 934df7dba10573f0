"""The lists of what is kept for reading offline, and the worker that knows them."""

import base64
import hashlib
import json
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.site import offline
from tests.conftest import ROOT

BOTH = pytest.mark.parametrize(("language", "home"), [("en", ""), ("tr", "tr/")])
SITE = "https://roadmap.example/"


def files(site: Path, language: str) -> dict[str, str]:
    found = json.loads((site / f"offline.{language}.json").read_text("utf-8"))["files"]
    assert isinstance(found, dict)
    return found


def own_pages(site: Path, home: str) -> list[str]:
    """Return the addresses of the pages of a language."""
    found = (path.relative_to(site).as_posix() for path in (site / home).rglob("index.html"))
    return sorted(path.removesuffix("index.html") for path in found if home or not path.startswith("tr/"))


@BOTH
def test_it_holds_every_page_of_the_language_and_no_other(site: Path, language: str, home: str) -> None:
    assert sorted(path for path in files(site, language) if path == "" or path.endswith("/")) == own_pages(site, home)


@BOTH
def test_every_page_that_a_page_links_to_is_on_it(site: Path, language: str, home: str) -> None:
    listed = files(site, language)
    missing = set()
    for address in own_pages(site, home):
        for link in LexborHTMLParser((site / address / "index.html").read_text("utf-8")).css("a[href]:not([hreflang])"):
            url = urlsplit(urljoin(SITE + address, link.attributes["href"] or ""))
            path = url.path.lstrip("/")
            if f"{url.scheme}://{url.netloc}/" == SITE and (site / path / "index.html").is_file() and path not in listed:
                missing.add((address, path))
    assert missing == set()


@BOTH
def test_every_file_that_a_page_loads_is_on_it(site: Path, language: str, home: str) -> None:
    listed = files(site, language)
    wanted = (
        "script[src], img[src], source[src], link[rel=stylesheet], link[rel~=icon], link[rel=manifest], link[rel=modulepreload]"
    )
    missing = set()
    for address in own_pages(site, home):
        for node in LexborHTMLParser((site / address / "index.html").read_text("utf-8")).css(wanted):
            path = urlsplit(urljoin(SITE + address, node.attributes.get("src") or node.attributes.get("href") or "")).path
            if path.lstrip("/") not in listed:
                missing.add((address, path))
    assert missing == set()


@BOTH
def test_the_search_index_is_on_it(site: Path, language: str, home: str) -> None:
    assert [path for path in files(site, language) if path.startswith(f"{home}search/") and path.endswith(".json")] != []


@BOTH
def test_nothing_that_nobody_needs_is_on_it(site: Path, language: str, home: str) -> None:
    endings = {Path(path).suffix for path in files(site, language)}
    assert endings <= offline.LOADED | {""}


@BOTH
def test_hashes_and_size_are_those_of_the_files(site: Path, language: str, home: str) -> None:
    contents = {
        path: (site / (path + "index.html" if path == "" or path.endswith("/") else path)).read_bytes()
        for path in files(site, language)
    }
    hashes = {path: f"sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode()}" for path, text in contents.items()}
    assert files(site, language) == hashes
    size = json.loads((site / f"offline.{language}.json").read_text("utf-8"))["size"]
    assert size == sum(map(len, contents.values()))


def test_the_worker_stands_once_and_knows_both_lists(site: Path) -> None:
    assert [path.relative_to(site).as_posix() for path in site.rglob("sw.js")] == ["sw.js"]
    text = (site / "sw.js").read_text("utf-8")
    assert "/*" not in text  # browsers fetch it again and again: it goes without its comments
    line = next(line for line in text.splitlines() if line.startswith("const LISTS="))
    assert json.loads(line.removeprefix("const LISTS=")) == {
        language: {"home": home, "hash": offline.integrity((site / f"offline.{language}.json").read_bytes())}
        for language, home in (("en", ""), ("tr", "tr/"))
    }


def test_a_changed_file_makes_another_worker(site: Path, tmp_path: Path) -> None:
    workers = []
    for text in ("a", "b"):
        (tmp_path / "index.html").write_text(f"<p>{text}", "utf-8")
        (tmp_path / "sw.js").write_text((ROOT / "overrides/sw.js").read_text("utf-8"), "utf-8")
        offline.write(tmp_path)
        workers.append((tmp_path / "sw.js").read_text("utf-8"))
    assert workers[0] != workers[1]


def test_a_worker_without_a_place_for_the_lists_ends_the_build(tmp_path: Path) -> None:
    (tmp_path / "sw.js").write_text("", "utf-8")
    with pytest.raises(ValueError, match=r"sw\.js no longer holds 'const LISTS = \{\}'"):
        offline.write(tmp_path)


def test_what_is_loaded_by_what_is_loaded_is_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name, text in {
        "index.html": '<link rel=stylesheet href="a/s.css"><script type="application/json">{"x": ["a/d.json"]}</script>'
        '<a href="z.zip">',
        "a/s.css": "@import url(t.css); p { background: url('i.svg#x') }",
        "a/t.css": "",
        "a/i.svg": "",
        "a/d.json": "{}",
        "z.zip": "",
        "a/unused.js": "",
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert offline.kept(tmp_path, "en") == {"index.html", "a/s.css", "a/t.css", "a/i.svg", "a/d.json"}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ('import { a } from "./b.js"', "b.js"),
        ("import('./b.js')", "b.js"),
        ('new Worker(new URL("./b.js", import.meta.url))', "b.js"),
        ("fetch(`data/b.json`)", "data/b.json"),
    ],
)
def test_what_a_script_names_is_found(tmp_path: Path, code: str, name: str) -> None:
    (tmp_path / "js").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "js/a.js").write_text(code, "utf-8")
    target = tmp_path / ("js" if name.endswith(".js") else "") / name
    target.write_text("", "utf-8")
    assert offline.loads(tmp_path, "js/a.js", "") == {target.relative_to(tmp_path).as_posix()}
