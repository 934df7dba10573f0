"""A release has the books and a card for each page; an ordinary build links to neither."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.books import KINDS, edition, file_name, size_mark
from macros.data import load
from macros.formats import size
from macros.model import LANGUAGES, Language
from macros.site.languages import path_of
from tests.books.checked import complaints
from tests.conftest import ROOT

EDITION = edition(load(ROOT))
BOTH = pytest.mark.parametrize("language", LANGUAGES)


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
