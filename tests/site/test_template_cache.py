from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from macros.site.template_cache import share


def rendered(folder: Path) -> str:
    return share(Environment(loader=FileSystemLoader(folder), autoescape=True)).get_template("page.html").render()


def test_a_second_environment_compiles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_text("{{ 1 + 1 }}", "utf-8")
    first = rendered(tmp_path)
    monkeypatch.delattr(Environment, "compile")
    assert (first, rendered(tmp_path)) == ("2", "2")


def test_a_template_that_has_changed_is_compiled_anew(tmp_path: Path) -> None:
    for text in ("old", "new"):
        (tmp_path / "page.html").write_text(text, "utf-8")
        assert rendered(tmp_path) == text
