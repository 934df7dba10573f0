from pathlib import Path

from macros.links import dead

from .conftest import serving
from .sample import resource, roadmap


def test_a_dead_address_is_told_with_its_entry(tmp_path: Path) -> None:
    (tmp_path / "alive.html").write_text("<p>", "utf-8")
    with serving(tmp_path) as base:
        entries = (resource("a", url=f"{base}alive.html"), resource("b", url=f"{base}gone.html"))
        assert dead(roadmap(resources=entries, facts=())) == [f"- resource `b`: {base}gone.html answers 404"]


def test_an_address_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    with serving(tmp_path) as base:
        pass
    lines = dead(roadmap(resources=(resource("a", url=base),), facts=()))
    assert lines[0].startswith(f"- resource `a`: {base} does not answer")
