"""The same pages in a stock Material site, to be measured beside ours in the same run."""

import shutil
from pathlib import Path

import yaml

from bench.building import build as build_site
from macros.model import LANGUAGES
from macros.site.languages import path_of

MARKDOWN = [
    "admonition",
    "attr_list",
    "def_list",
    "tables",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.superfences",
]


def build(site: Path, folder: Path) -> tuple[Path, float]:
    """Build a stock site per language from the Markdown that our built site publishes beside each page.

    It has no web fonts, so that nothing leaves the machine: a site with them is some 80 kB heavier.

    Args:
        site: our built site.
        folder: where to work; the stock site is written into ``site`` below it.

    Returns:
        The folder of the stock site, with the same addresses as ours, and the seconds of a processor that it took.
    """
    target, seconds = folder / "site", 0.0
    for language in LANGUAGES:
        docs = folder / f"docs-{language}"
        ours = site / path_of(language)
        for page in sorted(ours.rglob("index.md")):
            name = page.relative_to(ours)
            if language == LANGUAGES[0] and name.parts[0] in LANGUAGES:
                continue
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(page, docs / name)
        config = {
            "site_name": "Stock",
            "site_url": "https://stock.example/" + path_of(language),
            "docs_dir": str(docs),
            "theme": {"name": "material", "language": language, "font": False},
            "plugins": [{"search": {"lang": language}}],
            "markdown_extensions": [*MARKDOWN, {"toc": {"permalink": True}}],
            "validation": {"links": {"not_found": "ignore", "unrecognized_links": "ignore", "anchors": "ignore"}},
        }
        settings = folder / f"mkdocs-{language}.yml"
        settings.write_text(yaml.safe_dump(config), "utf-8")
        seconds += build_site(folder, target / path_of(language), settings=settings)
    return target, seconds
