"""How the site grows: builds with 60 and 600 topic pages a language, beside stock Material sites of the same pages.

Run ``python -m bench.growth`` (``make bench``; some minutes). The pages that are added are copies of one topic page under ids
of their own, with their data, questions and programs, spread over all stages: they cost what a page costs that somebody wrote.
The search's files are told by their size on the disk: copies compress to next to nothing, as no real pages would.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import brotli
import yaml

from bench import stock
from bench.building import build

ROOT = Path(__file__).resolve().parents[1]
PATTERN = "linear-algebra"
STAGE = "mathematics"
PAGE = f"roadmap/{STAGE}/{PATTERN}/index.html"
SIZES = (60, 600)


def grow(root: Path, topics: int) -> Path:
    """Copy the project and let it grow.

    Args:
        root: where the copy is written.
        topics: how many topic pages a language the copy has, at least those that the project has.

    Returns:
        The folder of the copy, ready to be built.
    """
    for name in ("docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    stages = sorted((root / "docs/data/stages").glob("*.yml"))
    data = {path: yaml.safe_load(path.read_text("utf-8")) for path in stages}
    pattern = next(topic for topic in data[root / f"docs/data/stages/{STAGE}.yml"]["topics"] if topic["id"] == PATTERN)
    has = len(list((root / "docs/data/practice").glob("*.yml")))
    for number in range(topics - has):
        path = stages[number % len(stages)]
        id = f"{PATTERN}-{number + 1}"
        data[path]["topics"].append(_copied(pattern, id, number + 1))
        _write_pages(root, data[path]["id"], id, number + 1)
    for path, stage in data.items():
        path.write_text(yaml.safe_dump(stage, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")
    for module, arguments in (("macros.translation", ["--accept", "all"]), ("macros.permanence", [])):
        subprocess.run([sys.executable, "-m", module, *arguments], cwd=root, stdout=subprocess.DEVNULL, check=True)
    return root


def _copied(topic: dict[str, Any], id: str, number: int) -> dict[str, Any]:
    title = {language: f"{text} {number}" for language, text in topic["title"].items()}
    return topic | {"id": id, "title": title, "requires": []}


def _write_pages(root: Path, stage: str, id: str, number: int) -> None:
    docs = root / "docs"
    for language in ("en", "tr"):
        text = (docs / language / f"roadmap/{STAGE}/{PATTERN}.md").read_text("utf-8")
        title = next(line for line in text.splitlines() if line.startswith("# "))
        text = text.replace(f"topic: {PATTERN}\n", f"topic: {id}\n").replace(title, f"{title} {number}", 1)
        (docs / language / f"roadmap/{stage}/{id}.md").write_text(text, "utf-8")
        with (docs / language / f"roadmap/{stage}/index.md").open("a", encoding="utf-8") as index:
            index.write(f'\n#{title} {number} {{ #{id} }}\n\n{{{{ topic_facts("{id}") }}}}\n')
    practice = (docs / f"data/practice/{PATTERN}.yml").read_text("utf-8")
    (docs / f"data/practice/{id}.yml").write_text(practice.replace(f"topic: {PATTERN}\n", f"topic: {id}\n"), "utf-8")
    shutil.copytree(docs / f"labs/{PATTERN}", docs / f"labs/{id}", ignore=shutil.ignore_patterns("__pycache__"))


def kilobytes(path: Path) -> float:
    """Return what a file weighs on its way to a reader."""
    return len(brotli.compress(path.read_bytes())) / 1000


def measured(topics: int, folder: Path) -> dict[str, str]:
    """Grow the project, build it and the stock site beside it; return the figures by name."""
    project, site = grow(folder / "project", topics), folder / "ours"
    ours = build(project, site)
    material, theirs = stock.build(site, folder / "stock")
    search = next((site / "search").glob("names.*.json"))
    return {
        "build ours, s": f"{ours:.1f}",
        "build stock, s": f"{theirs:.1f}",
        "ratio": f"{ours / theirs:.2f}",
        "topic page ours, kB": f"{kilobytes(site / PAGE):.1f}",
        "topic page stock, kB": f"{kilobytes(material / PAGE):.1f}",
        "first file of the search ours, raw kB": f"{search.stat().st_size / 1000:.0f}",
        "index stock, raw kB": f"{(material / 'search/search_index.json').stat().st_size / 1000:.0f}",
    }


def report(figures: dict[int, dict[str, str]]) -> Iterator[str]:
    """Give the lines of a Markdown table: a row for each number of topics."""
    names = list(next(iter(figures.values())))
    yield f"| topic pages | {' | '.join(names)} |"
    yield "|" + "---:|" * (len(names) + 1)
    for topics, row in figures.items():
        yield f"| {topics} | {' | '.join(row.values())} |"


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description="Build the site with more and more topics.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of topic pages a language")
    figures = {}
    for topics in parser.parse_args().sizes:
        with tempfile.TemporaryDirectory() as folder:
            figures[topics] = measured(topics, Path(folder))
    print("\n".join(report(figures)))


if __name__ == "__main__":
    main()
