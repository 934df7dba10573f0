"""The files of the labs: pictures, one archive and one notebook per lab, made from the same sources that the tests run."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import jupytext
import nbformat
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from macros.site.languages import State

MOMENT = (2026, 1, 1, 0, 0, 0)
"""The date of every file in an archive: two builds of one commit are the same, byte for byte."""
KEPT_BACK = {"solution.py", "figure.py"}


def files(state: State, config: MkDocsConfig) -> Iterator[File]:
    """Yield the files of all labs; they hold both languages and stand once."""
    if not state.is_default:
        return
    for folder in sorted(path for path in (state.root / "docs" / "labs").glob("*") if path.is_dir()):
        for figure in sorted(folder.glob("figure.*.svg")):
            yield File.generated(config, f"labs/{folder.name}/{figure.name}", content=figure.read_text("utf-8"))
        if (folder / "lab.py").is_file():
            yield File.generated(config, f"labs/{folder.name}/lab.zip", content=archive(folder))
            text = notebook((folder / "lab.py").read_text("utf-8"))
            yield File.generated(config, f"labs/{folder.name}/lab.ipynb", content=text)


def archive(folder: Path) -> bytes:
    """Return a lab's files, without the solution, as one zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix not in (".svg", ".pyc") and path.name not in KEPT_BACK:
                entry = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", MOMENT)
                target.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def notebook(program: str) -> str:
    """Return a program in percent format as a notebook."""
    made = jupytext.reads(program, fmt="py:percent")
    made.metadata = nbformat.from_dict({"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}})  # type: ignore[no-untyped-call]
    for number, cell in enumerate(made.cells):
        cell["id"] = f"cell-{number}"
    return str(nbformat.writes(made)) + "\n"  # type: ignore[no-untyped-call]
