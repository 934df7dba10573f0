"""The same pages in a stock Material site, to be measured beside ours in the same run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from macros.model import LANGUAGES
from macros.site.languages import path_of

MARKDOWN = ["admonition", "attr_list", "def_list", "tables", "pymdownx.details", "pymdownx.highlight", "pymdownx.superfences"]


def build(site: Path, folder: Path) -> Path:
    """Build a stock site per language from the Markdown that our built site publishes beside each page.

    Args:
        site: our built site.
        folder: where to work; the stock site is written into ``site`` below it.

    Returns:
        The folder of the stock site, with the same addresses as ours.
    """
    target = folder / "site"
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
            "theme": {"name": "material", "language": language},
            "plugins": [{"search": {"lang": language}}],
            "markdown_extensions": [*MARKDOWN, {"toc": {"permalink": True}}],
            "validation": {"links": {"not_found": "ignore", "unrecognized_links": "ignore", "anchors": "ignore"}},
        }
        file = folder / f"mkdocs-{language}.yml"
        file.write_text(yaml.safe_dump(config), "utf-8")
        subprocess.run(
            [
                sys.executable,
                "-m",
                "mkdocs",
                "build",
                "--quiet",
                "--config-file",
                str(file),
                "--site-dir",
                str(target / path_of(language)),
            ],
            check=True,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        )
    return target
