"""A frame around each table of a page's Markdown, in which it scrolls when it is wider than the screen.

The theme's script makes the same frame, with the same classes, when a page is read.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class WideTables(Extension):
    """The extension of Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register what frames the tables, after all that changes the tree."""
        md.treeprocessors.register(_Framing(md), "wide_tables", -10)


class _Framing(Treeprocessor):
    def run(self, root: Element) -> None:
        parents = [(parent, place, child) for parent in root.iter() for place, child in enumerate(parent) if child.tag == "table"]
        for parent, place, table in parents:
            scroller = Element("div", {"class": "md-typeset__scrollwrap"})
            frame = Element("div", {"class": "md-typeset__table"})
            scroller.append(frame)
            frame.append(table)
            scroller.tail, table.tail = table.tail, None
            parent[place] = scroller
