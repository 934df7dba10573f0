from pathlib import Path

import pytest

from bench import stock


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A stock site of four small pages."""
    folder = tmp_path_factory.mktemp("stock")
    for name in ("index.md", "a/index.md", "tr/index.md", "tr/a/index.md"):
        (folder / "ours" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "ours" / name).write_text(f"# {name}\n\n[A](a/index.md)\n", "utf-8")
    return stock.build(folder / "ours", folder / "work")


def test_a_stock_site_has_our_addresses(built: tuple[Path, float]) -> None:
    pages = {path.relative_to(built[0]).as_posix() for path in built[0].rglob("index.html")}
    assert pages == {"index.html", "a/index.html", "tr/index.html", "tr/a/index.html"}


def test_each_language_of_a_stock_site_has_its_own_pages_and_search(built: tuple[Path, float]) -> None:
    texts = [(built[0] / path / "search/search_index.json").read_text("utf-8").count('"location"') for path in ("", "tr")]
    assert texts == [2, 2]


def test_a_build_tells_its_time(built: tuple[Path, float]) -> None:
    assert built[1] > 0
