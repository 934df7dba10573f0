"""The line above the text: review, reading time, other forms of the page."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import mkdocs


def details(page: Path) -> LexborHTMLParser:
    return LexborHTMLParser(page.read_text("utf-8"))


@pytest.mark.parametrize(("path", "text"), [("", "Reviewed: 24 November 2026"), ("tr", "Gözden geçirildi: 24 Kasım 2026")])
def test_the_date_of_the_review_is_written_in_the_language(site: Path, path: str, text: str) -> None:
    items = details(site / path / "roadmap/mathematics/index.html").css(".rm-details li")
    assert items[0].text(strip=True) == text.replace(": ", ":")


@pytest.mark.parametrize(("path", "unit"), [("", "min read"), ("tr", "dk okuma")])
def test_a_stage_tells_how_long_it_takes_to_read(site: Path, path: str, unit: str) -> None:
    items = details(site / path / "roadmap/mathematics/index.html").css(".rm-details li")
    number, _, rest = items[1].text(strip=True).partition(" ")
    assert (int(number) > 3, rest) == (True, unit)


def test_an_outdated_page_says_so_to_its_readers(project: Path) -> None:
    page = project / "docs/en/glossary.md"
    page.write_text(page.read_text("utf-8") + "\nA new sentence.\n", "utf-8")
    result = mkdocs(project, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    notes = {name: details(project / "site/tr" / name / "index.html").css_first(".rm-outdated") for name in ("glossary", "about")}
    assert [note is not None for note in notes.values()] == [True, False]
