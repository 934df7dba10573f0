from pathlib import Path

import pytest

from macros.check import check, main
from macros.faults import FaultsError

from .sample import edit, texts


def test_faults_of_data_and_pages_are_told_in_one_run(project: Path) -> None:
    edit(project, "docs/data/resources/books.yml", "  level: beginner", "  level: easy")
    (project / "docs/tr/about.md").unlink()
    with pytest.raises(FaultsError) as caught:
        check(project)
    assert [text.split(":")[0] for text in texts(caught.value.faults)] == ["docs/data/resources/books.yml", "docs/tr/about.md"]


def test_the_command_is_silent_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert (main(), capsys.readouterr().out) == (0, "")
