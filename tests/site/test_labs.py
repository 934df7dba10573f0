import json
import zipfile
from io import BytesIO
from pathlib import Path

from macros.site.labs import archive, notebook

PROGRAM = '# %% [markdown]\n# A task.\n\n# %%\nprint("a")\n'


def lab(folder: Path) -> Path:
    for name in ("lab.py", "check.py", "solution.py", "figure.py", "figure.en.svg", "corpus.json"):
        (folder / name).write_text(name, "utf-8")
    return folder


def test_the_archive_holds_the_lab_without_its_solution(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(archive(lab(tmp_path)))) as made:
        assert made.namelist() == [f"{tmp_path.name}/{name}" for name in ("check.py", "corpus.json", "lab.py")]


def test_two_archives_of_the_same_files_are_the_same(tmp_path: Path) -> None:
    assert archive(lab(tmp_path)) == archive(lab(tmp_path))


def test_the_notebook_is_made_from_the_program() -> None:
    cells = json.loads(notebook(PROGRAM))["cells"]
    assert [(cell["cell_type"], "".join(cell["source"])) for cell in cells] == [("markdown", "A task."), ("code", 'print("a")')]


def test_two_notebooks_of_the_same_program_are_the_same() -> None:
    assert notebook(PROGRAM) == notebook(PROGRAM)
