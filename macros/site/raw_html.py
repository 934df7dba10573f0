"""HTML that is a block of its own on one line, as the macros give it, is set aside before anybody reads it tag by tag.

Python-Markdown and MkDocs would each do so in Python, only to leave it as it is, and the most part of our pages is such HTML.
"""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborHTMLParser

OPENING = re.compile(r"<([a-z][a-z0-9]*)(?=[ >])")


class RawHtml(Extension):
    """The extension of Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register what sets HTML aside: after fenced code (25), before MkDocs (21) and Python-Markdown (20) look at tags."""
        md.preprocessors.register(_SettingAside(md), "set_aside", 22)


class _SettingAside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return [
            self.md.htmlStash.store(f"{line}\n") if self._is_block(line) and not before and not after else line
            for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False)
        ]

    def _is_block(self, line: str) -> bool:
        opening = OPENING.match(line)
        return opening is not None and self.md.is_block_level(opening[1]) and is_whole(line, opening[1])


def is_whole(html: str, tag: str) -> bool:
    """Tell whether HTML that begins with a tag ends where that element ends."""
    depth = 0
    for match in re.finditer(rf"<(?:{tag}(?=[ >])|(/){tag}>)", html):
        depth += -1 if match[1] else 1
        if not depth:
            return match.end() == len(html)
    return False


def tell_anchors(page: Page, document: LexborHTMLParser) -> None:
    """Tell MkDocs the ids of a page, those in HTML that was set aside among them, so that it finds the links that lead nowhere.

    Args:
        page: the page, as MkDocs has read it.
        document: its content.
    """
    ids = {node.id for node in document.css("[id]") if node.id}
    page.present_anchor_ids = (page.present_anchor_ids or set()) | ids
