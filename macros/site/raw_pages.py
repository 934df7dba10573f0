"""The Markdown of each page, published beside it as ``index.md``, with the macros filled in."""

import posixpath
import re
from pathlib import Path

from mkdocs.structure.pages import Page

from macros.pages import Pages
from macros.render import relative
from macros.site.languages import State

LINK = re.compile(r"\]\(([^)\s:#]+\.md)")


def write(page: Page, state: State, site: Path) -> None:
    """Write a page's Markdown into the site."""
    path = site / page.file.dest_uri.replace("index.html", "index.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text(page.markdown or "", page.file.src_uri, state.pages), "utf-8")


def text(markdown: str, source: str, pages: Pages) -> str:
    """Return the Markdown with its links leading to the other pages' Markdown.

    Args:
        markdown: what the author wrote, with the macros filled in.
        source: path of the page, from the language's folder.
        pages: all pages, to find where a link leads.
    """
    addresses = {page.path: page.address for page in pages.all}

    def moved(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), link[1]))
        return f"]({relative(addresses[target] + 'index.md', addresses[source])}" if target in addresses else link[0]

    return LINK.sub(moved, markdown)
