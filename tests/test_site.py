"""The built site, page by page, in both languages."""

import itertools
import json
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from jsonschema import validate
from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros import data, pages
from macros.site import policy

BASE = "https://ai-engineer-roadmap.example/"
XHTML = "{http://www.w3.org/1999/xhtml}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@lru_cache(maxsize=256)
def parsed(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text("utf-8"))


def one(path: Path, selector: str) -> LexborNode:
    """Return the one node that a page must have."""
    node = parsed(path).css_first(selector)
    assert node is not None, f"{path} has no {selector}"
    return node


def html_pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*.html"))


def is_answer(path: Path) -> bool:
    """Tell whether a page has no address of its own, but answers where another is not there or cannot be reached."""
    return path.name == "404.html" or path.parent.name == "offline"


def url_of(path: Path, site: Path) -> str:
    return BASE + path.relative_to(site).as_posix().removesuffix("index.html")


def language_of(path: Path, site: Path) -> str:
    return "tr" if path.relative_to(site).parts[0] == "tr" else "en"


def test_every_page_is_built_in_both_languages(site: Path) -> None:
    found = {url_of(path, site).removeprefix(BASE) for path in html_pages(site)}
    wanted = set(pages.addresses(pages.load(data.ROOT)[0])) | {"404.html", "offline/"}
    assert found == wanted | {f"tr/{address}" for address in wanted}


def test_every_page_says_its_language(site: Path) -> None:
    wrong = [p for p in html_pages(site) if one(p, "html").attributes["lang"] != language_of(p, site)]
    assert wrong == []


def test_every_link_and_asset_is_there(site: Path) -> None:
    ids = {path: {node.attributes["id"] for node in parsed(path).css("[id]")} for path in html_pages(site)}
    broken = []
    for path in html_pages(site):
        for node in parsed(path).css("a[href], link[href], script[src], img[src]"):
            link = node.attributes.get("href") or node.attributes.get("src") or ""
            url = urlsplit(urljoin(url_of(path, site), link))
            if f"{url.scheme}://{url.netloc}/" != BASE:
                continue
            target = site / unquote(url.path).lstrip("/")
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or (url.fragment and target in ids and unquote(url.fragment) not in ids[target]):
                broken.append(f"{path.relative_to(site)}: {link}")
    assert broken == []


def test_no_page_is_an_orphan(site: Path) -> None:
    linked = {
        urljoin(url_of(p, site), a.attributes["href"] or "").partition("#")[0]
        for p in html_pages(site)
        for a in parsed(p).css("a[href]")
    }
    assert [url_of(p, site) for p in html_pages(site) if not is_answer(p) and url_of(p, site) not in linked] == []


def test_ids_are_unique(site: Path) -> None:
    doubled = {}
    for path in html_pages(site):
        times = Counter(node.attributes["id"] for node in parsed(path).css("[id]"))
        if twice := [id for id, count in times.items() if count > 1]:
            doubled[path.relative_to(site).as_posix()] = twice
    assert doubled == {}


def test_every_page_has_one_h1_and_skips_no_level(site: Path) -> None:
    wrong = []
    for path in html_pages(site):
        levels = [int((node.tag or "h0")[1]) for node in parsed(path).css("article h1, article h2, article h3, article h4")]
        if levels.count(1) != 1 or levels[0] != 1 or any(b > a + 1 for a, b in itertools.pairwise(levels)):
            wrong.append((path.relative_to(site).as_posix(), levels))
    assert wrong == []


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("index.html", "AI Engineer Roadmap"),
        ("tr/index.html", "Yapay Zekâ Mühendisi Yol Haritası"),
        ("about/index.html", "How this site is made - AI Engineer Roadmap"),
        ("tr/404.html", "Sayfa bulunamadı - Yapay Zekâ Mühendisi Yol Haritası"),
        ("offline/index.html", "You are offline - AI Engineer Roadmap"),
    ],
)
def test_a_title_says_what_the_page_is_and_of_which_site(site: Path, page: str, title: str) -> None:
    assert one(site / page, "title").text() == title


def test_titles_and_descriptions_are_there_and_unique(site: Path) -> None:
    for selector, attribute in (("title", None), ("meta[name=description]", "content")):
        nodes = {p: parsed(p).css_first(selector) for p in html_pages(site) if not is_answer(p)}
        assert [p for p, node in nodes.items() if node is None] == []
        texts = Counter((node.text() if attribute is None else node.attributes[attribute]) for node in nodes.values() if node)
        assert [text for text, count in texts.items() if count > 1 or not text] == []


def test_canonical_addresses(site: Path) -> None:
    found = {p: one(p, "link[rel=canonical]").attributes["href"] for p in html_pages(site) if not is_answer(p)}
    assert {p: url for p, url in found.items() if url != url_of(p, site)} == {}


def test_every_page_names_itself_in_each_language(site: Path) -> None:
    for path in html_pages(site):
        if is_answer(path):
            continue
        address = url_of(path, site).removeprefix(BASE).removeprefix("tr/")
        links = {n.attributes["hreflang"]: n.attributes["href"] for n in parsed(path).css("link[hreflang]")}
        assert links == {"en": BASE + address, "tr": f"{BASE}tr/{address}", "x-default": BASE + address}, path


@pytest.mark.parametrize("path", ["", "tr/"])
def test_the_sitemap_names_every_page_in_each_language(site: Path, path: str) -> None:
    tree = ElementTree.parse(site / path / "sitemap.xml")
    found = {}
    for entry in tree.iter(f"{SITEMAP}url"):
        location = entry.findtext(f"{SITEMAP}loc")
        found[location] = {link.attrib["hreflang"]: link.attrib["href"] for link in entry.iter(f"{XHTML}link")}
    addresses = pages.addresses(pages.load(data.ROOT)[0])
    assert found == {BASE + path + a: {"en": BASE + a, "tr": f"{BASE}tr/{a}", "x-default": BASE + a} for a in addresses}


def test_a_lost_reader_is_answered_in_both_languages(site: Path) -> None:
    answers = [[n.text() for n in parsed(site / path / "404.html").css("article h1, article h2")] for path in ("", "tr")]
    assert answers == [["Page not found", "Sayfa bulunamadı"], ["Sayfa bulunamadı", "Page not found"]]


def test_no_macro_is_left_in_a_page(site: Path) -> None:
    marks = re.compile(r"\{\{|\{%|Macro (Syntax|Rendering) Error|\{ ?#")
    left = []
    for path in html_pages(site):
        page = LexborHTMLParser(path.read_text("utf-8"))
        page.strip_tags(["pre", "code", "script"])
        assert page.body is not None
        if marks.search(page.body.text(deep=True)):
            left.append(path.relative_to(site).as_posix())
    assert left == []


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    outside = []
    for path in html_pages(site):
        for node in parsed(path).css(
            "script[src], link[rel=stylesheet], link[rel~=icon], link[rel=preload], link[rel=preconnect], img, iframe, source"
        ):
            link = node.attributes.get("src") or node.attributes.get("href") or ""
            if urlsplit(link).netloc:
                outside.append((path.relative_to(site).as_posix(), link))
    assert outside == []


def test_no_element_has_a_style_or_a_handler_of_its_own(site: Path) -> None:
    inline = []
    for path in html_pages(site):
        for node in parsed(path).css("*"):
            if any(name == "style" or name.startswith("on") for name in node.attributes):
                inline.append((path.relative_to(site).as_posix(), node.html))
    assert inline == []


def test_every_page_carries_the_policy_with_the_hashes_of_what_it_holds(site: Path) -> None:
    wrong = []
    for path in html_pages(site):
        scripts = [node.text() for node in parsed(path).css("script:not([src]):not([type='application/json'])")]
        styles = [node.text() for node in parsed(path).css("style")]
        carried = one(path, "meta[http-equiv=Content-Security-Policy]").attributes["content"]
        if (len(scripts), len(styles), carried) != (1, 1, policy.in_page(scripts=scripts, styles=styles)):
            wrong.append(path.relative_to(site).as_posix())
    assert wrong == []


def test_the_policy_comes_before_anything_that_it_governs(site: Path) -> None:
    first = {one(p, "head > *").attributes.get("http-equiv") for p in html_pages(site)}
    assert first == {"Content-Security-Policy"}


def test_the_turkish_pages_have_no_label_of_the_theme_in_english(site: Path) -> None:
    english = re.compile(
        r"Table of contents|Permanent link|Skip to content|Back to top|Search|Previous|Next\b|Switch to|Language|Footer|Edit this"
    )
    found = []
    for path in html_pages(site / "tr"):
        for node in parsed(path).css("[aria-label], [title], [placeholder], .md-footer, .md-tabs, .md-nav__title"):
            if node.attributes.get("lang") == "en":
                continue
            texts = [node.attributes.get(name) or "" for name in ("aria-label", "title", "placeholder")]
            if any(english.search(text) for text in texts):
                found.append((path.relative_to(site).as_posix(), texts))
    assert found == []


def test_every_page_tells_when_it_was_reviewed(site: Path) -> None:
    dates = [parsed(p).css_first(".rm-details time") for p in html_pages(site) if not is_answer(p)]
    assert [date for date in dates if date is None] == []


def test_every_page_has_its_markdown_beside_it(site: Path) -> None:
    assert [
        p for p in html_pages(site) if not is_answer(p) and not p.with_suffix(".md").read_text("utf-8").lstrip().startswith("#")
    ] == []


def test_every_resource_is_in_the_ledger(site: Path) -> None:
    wanted = {resource.id for resource in data.load().resources}
    for path in ("", "tr"):
        assert {n.attributes["id"] for n in parsed(site / path / "resources/index.html").css("li[data-kind]")} == wanted


def test_every_term_is_in_the_glossary(site: Path) -> None:
    wanted = {term.id for term in data.load().terms}
    for path in ("", "tr"):
        assert wanted <= {n.attributes["id"] for n in parsed(site / path / "glossary/index.html").css("h2[id]")}


def test_every_address_and_heading_that_was_published_is_there(site: Path) -> None:
    lost = []
    for address, ids in data.load().published.pages.items():
        for path in ("", "tr"):
            page = site / path / address / "index.html"
            there = {n.attributes["id"] for n in parsed(page).css("[id]")} if page.is_file() else set()
            lost += [f"{path}/{address}#{id}" for id in ids if id not in there] if page.is_file() else [f"{path}/{address}"]
    assert lost == []


@pytest.mark.parametrize("name", ["roadmap", "resources", "roles", "facts", "terms"])
def test_the_open_data_fits_its_schema(site: Path, name: str) -> None:
    folder = site / "data"
    validate(
        json.loads((folder / f"{name}.json").read_text("utf-8")),
        json.loads((folder / "schema" / f"{name}.json").read_text("utf-8")),
    )


@pytest.mark.parametrize("path", ["", "tr/"])
def test_the_feed_is_an_atom_feed(site: Path, path: str) -> None:
    feed = ElementTree.parse(site / path / "feed.xml").getroot()
    atom = "{http://www.w3.org/2005/Atom}"
    changes = data.load().changes
    assert (feed.tag, feed.findtext(f"{atom}id"), len(feed.findall(f"{atom}entry"))) == (
        f"{atom}feed",
        f"{BASE}{path}feed.xml",
        len(changes),
    )


@pytest.mark.parametrize("path", ["", "tr/"])
def test_the_text_for_language_models_names_every_topic(site: Path, path: str) -> None:
    text = (site / path / "llms.txt").read_text("utf-8")
    assert [topic.id for topic in data.load().topics if f"#{topic.id})" not in text and f"/{topic.id}/" not in text] == []


def test_robots_are_told_of_both_sitemaps(site: Path) -> None:
    assert (site / "robots.txt").read_text(
        "utf-8"
    ) == f"User-agent: *\nAllow: /\nSitemap: {BASE}sitemap.xml\nSitemap: {BASE}tr/sitemap.xml\n"


@pytest.mark.parametrize("path", ["", "tr/"])
def test_the_home_page_says_what_it_is_and_leads_to_the_beginning_and_to_the_whole_road(site: Path, path: str) -> None:
    home = site / path / "index.html"
    assert [
        one(home, "article").css_first(f"{before} + {part}") is not None
        for before, part in (("h1", "p.rm-lead"), (".rm-lead", "p.rm-actions"), (".rm-actions", "figure.rm-illustration"))
    ] == [True] * 3
    assert [a.attributes["href"] for a in parsed(home).css(".rm-actions a")] == ["roadmap/start/", "roadmap/"]


@pytest.mark.parametrize("path", ["", "tr/"])
def test_the_home_page_has_four_doors_with_ways_in(site: Path, path: str) -> None:
    doors = parsed(site / path / "index.html").css(".rm-cards + ul > li")
    assert [(door.css_first("strong:first-child") is not None, len(door.css("a")) > 1) for door in doors] == [(True, True)] * 4


def test_the_picture_of_the_home_page_is_told_in_each_language(site: Path) -> None:
    told = {path: one(site / path / "index.html", ".rm-illustration svg").attributes for path in ("", "tr/")}
    words = data.load().words["home.illustration"]
    assert {path: (svg["role"], svg["aria-label"]) for path, svg in told.items()} == {
        "": ("img", words.en),
        "tr/": ("img", words.tr),
    }


def test_the_picture_of_the_home_page_is_light(site: Path) -> None:
    assert len((one(site / "index.html", ".rm-illustration").html or "").encode()) < 12_000


def test_every_page_of_a_stage_says_where_on_the_road_it_is(site: Path) -> None:
    stages = data.load().stages
    wrong = []
    for number, stage in enumerate(stages, 1):
        for path in (site / "roadmap" / stage.id).rglob("index.html"):
            place = " ".join(one(path, ".rm-place").text().split())
            if one(path, "article").attributes.get("data-stage") != stage.id or f"Stage {number} of {len(stages)}" not in place:
                wrong.append((path.relative_to(site).as_posix(), place))
    assert wrong == []
