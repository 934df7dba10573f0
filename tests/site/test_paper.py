"""A release has the books and a card for each page; an ordinary build links to neither."""

import re
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.structure.files import Files
from selectolax.lexbor import LexborHTMLParser

from macros.books import KINDS, edition, file_name, size_mark
from macros.data import load
from macros.formats import size
from macros.model import LANGUAGES, Language
from macros.pages import Page as SourcePage
from macros.pages import Pages
from macros.render import Renderer
from macros.site.languages import State, path_of
from macros.site.paper import parts
from tests.books.checked import complaints
from tests.conftest import ROOT
from tests.sample import page as source
from tests.sample import roadmap

EDITION = edition(load(ROOT))
BOTH = pytest.mark.parametrize("language", LANGUAGES)


def files_of(*paths: str) -> Files:
    """Return what MkDocs knows of pages that follow one another."""
    found = [
        SimpleNamespace(
            file=SimpleNamespace(src_uri=path),
            meta={"title": f"Title of {path}"},
            content="<h1>x</h1>",
            previous_page=None,
            next_page=None,
        )
        for path in paths
    ]
    for before, after in pairwise(found):
        before.next_page, after.previous_page = after, before
    return cast(Files, SimpleNamespace(documentation_pages=lambda: [SimpleNamespace(page=each) for each in reversed(found)]))


def state_of(*all_pages: SourcePage) -> State:
    found = Pages(all_pages)
    return State("en", roadmap(), found, Renderer(roadmap(), found, "en"), ROOT)


def test_the_stages_are_parts_between_what_stands_before_and_after_them() -> None:
    paths = ("index.md", "roadmap/first/index.md", "roadmap/first/alpha.md", "glossary.md")
    metas: tuple[dict[str, str], ...] = ({}, {"stage": "first"}, {"topic": "alpha"}, {})
    here = state_of(*(source(path, **meta) for path, meta in zip(paths, metas, strict=True)))
    found = parts(files_of(*paths), here)
    assert [(part.title, part.number, [page.title for page in part.pages]) for part in found] == [
        ("Before the road", None, ["Introduction"]),
        ("First stage", 1, ["The stage as a whole", "Title of roadmap/first/alpha.md"]),
        ("After the road", None, ["Title of glossary.md"]),
    ]


def test_a_page_that_needs_a_screen_is_not_in_the_book() -> None:
    here = state_of(source("index.md"), source("planner.md", book=False))
    assert [page.address for part in parts(files_of("index.md", "planner.md"), here) for page in part.pages] == [""]


def page(site: Path, language: Language, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / path_of(language) / address / "index.html").read_text("utf-8"))


@BOTH
@pytest.mark.parametrize("address", ["", "about/"])
def test_the_books_are_linked_with_their_sizes(release: Path, language: Language, address: str) -> None:
    block = page(release, language, address).css_first(".rm-downloads")
    assert block is not None
    for kind, link in zip(KINDS, block.css("a"), strict=True):
        book = release / path_of(language) / address / (link.attributes["href"] or "")
        assert book.resolve() == (release / file_name(EDITION, language, kind)).resolve()
        assert f"{kind.upper()} ({size(book.stat().st_size, language)})" in block.text()


@BOTH
def test_an_ordinary_build_links_to_no_book(site: Path, language: Language) -> None:
    assert not page(site, language, "").css("a[download]")
    assert not (site / "downloads").exists()


def test_no_mark_of_a_size_is_left(release: Path) -> None:
    marks = re.compile("|".join(map(size_mark, KINDS)))
    assert [path for path in release.rglob("*") if path.suffix in (".html", ".md") and marks.search(path.read_text("utf-8"))] == []


@BOTH
def test_the_w3c_finds_nothing_wrong_with_the_book(release: Path, language: Language) -> None:
    assert complaints(release / file_name(EDITION, language, "epub")) == []
