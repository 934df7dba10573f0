"""Every example, lab and solution is run; what a page shows is what was printed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.data import ROOT

LABS = sorted(path for path in (ROOT / "docs/labs").glob("*") if (path / "lab.py").is_file())
FIGURES = sorted(path for path in (ROOT / "docs/labs").glob("*") if (path / "figure.py").is_file())


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


def names(path: Path) -> str:
    return path.name


@pytest.fixture
def copy(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a lab's folder beside the facts, so that what a program writes stays out of the project."""
    (tmp_path / "docs/data").mkdir(parents=True)
    shutil.copy(ROOT / "docs/data/facts.yml", tmp_path / "docs/data")
    return Path(shutil.copytree(request.param, tmp_path / "docs/labs" / request.param.name))


@pytest.mark.parametrize("copy", LABS, ids=names, indirect=True)
def test_the_example_prints_what_the_page_shows(copy: Path) -> None:
    result = run(copy, "example.py")
    assert (result.returncode, result.stdout) == (0, (copy / "example.txt").read_text("utf-8")), result.stderr


@pytest.mark.parametrize("copy", LABS, ids=names, indirect=True)
def test_the_solution_runs_and_passes_the_check(copy: Path) -> None:
    assert run(copy, "solution.py").returncode == 0
    result = run(copy, "check.py", "solution")
    assert (result.returncode, result.stdout.splitlines()[-1]) == (0, "PASS"), result.stdout + result.stderr


@pytest.mark.parametrize("copy", LABS, ids=names, indirect=True)
def test_the_unsolved_lab_fails_the_check_with_a_next_step(copy: Path) -> None:
    result = run(copy, "check.py")
    assert (result.returncode, "step 1" in result.stdout.lower(), "Traceback" in result.stdout + result.stderr) == (1, True, False)


@pytest.mark.parametrize("copy", FIGURES, ids=names, indirect=True)
def test_the_figures_are_up_to_date(copy: Path) -> None:
    before = {path.name: path.read_bytes() for path in copy.glob("figure.*.svg")}
    assert run(copy, "figure.py").returncode == 0
    assert ({path.name: path.read_bytes() for path in copy.glob("figure.*.svg")} == before, sorted(before)) == (
        True,
        ["figure.en.svg", "figure.tr.svg"],
    )
