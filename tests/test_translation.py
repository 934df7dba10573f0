from pathlib import Path

import pytest
import yaml

from macros import pages
from macros.translation import Status, accept, main, overview

from .sample import edit, page


def test_a_page_without_its_turkish_is_missing() -> None:
    assert overview(pages.Pages((page("a.md"),))) == {"a.md": Status.MISSING}


def test_a_page_written_from_todays_english_is_current() -> None:
    english = page("a.md")
    assert overview(pages.Pages((english, page("a.md", "tr", source=english.fingerprint)))) == {"a.md": Status.CURRENT}


def test_a_page_is_outdated_once_the_english_has_changed() -> None:
    before = page("a.md").fingerprint
    english, turkish = page("a.md", body="# Title\n\nNew.\n"), page("a.md", "tr", source=before)
    assert overview(pages.Pages((english, turkish))) == {"a.md": Status.OUTDATED}


def test_all_pages_of_the_project_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    assert {line.split()[0] for line in capsys.readouterr().out.splitlines()} == {"current"}


def test_accepting_a_page_makes_it_current(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(project, "docs/en/glossary.md", "# Glossary\n", "# Glossary\n\nNew.\n")
    main([], project)
    assert "outdated glossary.md" in capsys.readouterr().out
    main(["--accept", "glossary.md"], project)
    assert "current  glossary.md" in capsys.readouterr().out


@pytest.mark.parametrize("fingerprint", ["3f0832002eee", "123456789012", "012345670123"])
@pytest.mark.parametrize("before", ["", "source: 0f0832002eee\n"])
def test_a_fingerprint_is_read_as_it_was_written(tmp_path: Path, before: str, fingerprint: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: A\n{before}---\n\n# A\n", "utf-8")
    accept(path, fingerprint)
    assert yaml.safe_load(path.read_text("utf-8").split("---")[1]) == {"title": "A", "source": fingerprint}


def test_an_unknown_page_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (main(["--accept", "nothing.md"], project), capsys.readouterr().err) == (
        2,
        "not a page in both languages: nothing.md\n",
    )
