"""Each kind of author's mistake ends the build, in either language, and leaves nothing behind."""

from pathlib import Path

import pytest

from .conftest import mkdocs
from .sample import edit

BOTH = pytest.mark.parametrize("language", ["en", "tr"])


def build(project: Path) -> str:
    """Build, expect a failure, and return what was printed."""
    result = mkdocs(project, "build")
    assert result.returncode != 0, result.stdout + result.stderr
    assert not (project / "site").exists()
    return result.stdout + result.stderr


def add(project: Path, language: str, text: str, page: str = "about.md") -> None:
    path = project / "docs" / language / page
    path.write_text(path.read_text("utf-8") + f"\n{text}\n", "utf-8")


def test_a_fault_in_the_data_is_told_with_its_place(project: Path) -> None:
    line = edit(project, "docs/data/resources/books.yml", "  level: beginner", "  level: easy")
    assert f"docs/data/resources/books.yml:{line}: automate-boring-stuff: level: " in build(project)


@BOTH
def test_an_unknown_macro(project: Path, language: str) -> None:
    for each in ("en", "tr"):
        add(project, each, "{{ nothing() }}")
    assert f"docs/{language}/about.md:" in build(project)


@BOTH
def test_an_unknown_id(project: Path, language: str) -> None:
    for each in ("en", "tr"):
        add(project, each, '{{ term("nothing-of-that-name") }}' if each == language else '{{ term("embedding") }}')
    assert "term(): no term has the id 'nothing-of-that-name'" in build(project)


@BOTH
def test_an_undefined_variable(project: Path, language: str) -> None:
    add(project, language, "{{ nothing }}")
    assert "nothing" in build(project)


@BOTH
def test_a_broken_template_expression(project: Path, language: str) -> None:
    add(project, language, "{% if %}")
    assert "Aborted" in build(project)


@BOTH
def test_a_link_to_a_page_that_is_not_there(project: Path, language: str) -> None:
    for each in ("en", "tr"):
        add(project, each, "[x](nothing.md)" if each == language else "[x](glossary.md)")
    assert "nothing.md" in build(project)


@BOTH
def test_a_link_to_a_section_that_is_not_there(project: Path, language: str) -> None:
    for each in ("en", "tr"):
        add(project, each, "[x](changes.md#nothing)" if each == language else "[x](changes.md)")
    assert "nothing" in build(project)


@BOTH
def test_an_image_that_is_not_there(project: Path, language: str) -> None:
    for each in ("en", "tr"):
        add(project, each, "![x](nothing.svg)")
    assert "nothing.svg" in build(project)


@BOTH
def test_front_matter_that_is_no_front_matter(project: Path, language: str) -> None:
    edit(project, f"docs/{language}/about.md", "reviewed: ", "reviewed: not ")
    assert f"docs/{language}/about.md:1: front matter: reviewed" in build(project)


def test_a_good_build_leaves_a_whole_site(site: Path) -> None:
    assert [(site / path).is_file() for path in ("index.html", "tr/index.html", "data/roadmap.json")] == [True, True, True]
