"""The PDF can be read by eye, by ear and by machine, and is the same when it is made again."""

import io
from functools import cache

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from macros.books.pdf import pdf, theme
from macros.model import Language
from macros.palette import palette
from tests.conftest import ROOT

from .small import TURKISH, book


@cache
def made(language: Language = "tr") -> bytes:
    return pdf(book(language))


def read(language: Language = "tr") -> PdfReader:
    return PdfReader(io.BytesIO(made(language)))


def words(language: Language = "tr") -> str:
    return " ".join(" ".join(page.extract_text() for page in read(language).pages).split())


def test_turkish_letters_survive() -> None:
    assert TURKISH.replace("'", "’") in words()


@pytest.mark.parametrize("language", ["en", "tr"])
def test_the_language_is_told(language: Language) -> None:
    assert str(read(language).root_object["/Lang"]) == language


def test_the_document_tells_title_author_and_date() -> None:
    facts = read().metadata
    assert facts is not None
    assert (facts.title, facts.author) == ("Yapay Zekâ Mühendisi Yol Haritası", "Yazarlar")
    assert facts.creation_date is not None
    assert facts.creation_date.date() == book("tr").date


def test_the_document_is_tagged_and_says_that_it_is_accessible() -> None:
    root = read().root_object
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()  # type: ignore[union-attr]


def test_the_bookmarks_are_the_parts_and_chapters_in_order() -> None:
    found: list[str] = []

    def walk(entries: object) -> None:
        assert isinstance(entries, list)
        for entry in entries:
            if isinstance(entry, Destination):
                found.append(str(entry.title))
            else:
                walk(entry)

    walk(read().outline)
    assert [title for title in found if title in ("Before", "Introduction", "First stage", "The stage", "Alpha")] == [
        "Before",
        "Introduction",
        "First stage",
        "The stage",
        "Alpha",
    ]


def test_the_contents_name_a_topic_that_is_a_section() -> None:
    contents = next(page.extract_text() for page in read().pages if "İçindekiler" in page.extract_text())
    assert contents.count("Line") == 1


def test_paper_shows_the_address_that_a_link_leads_to() -> None:
    assert "outside.example/x" in words()
    assert "roadmap.example/2026.1/labs/alpha/lab.zip" in words()
    assert "1. deep.example/y" in words()


def test_two_builds_are_equal() -> None:
    assert pdf(book("tr")) == made()


def test_programs_have_the_colours_of_the_site() -> None:
    colours = palette(ROOT)
    assert f"<string>{colours['keyword']}</string>" in theme(colours)
