"""The text of a page, section by section, as a reader sees it."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

HIDDEN = "script, style, svg, template, [class=headerlink]"
EXCLUDED = "[data-search-skip]"
"""What an author keeps out: what it holds is listed elsewhere."""
APART = ":not(body, a, abbr, b, code, em, i, kbd, mark, q, small, span, strong, sub, sup, time, var)"
"""What does not run on in the line, so that its words are none of the words around it."""
HEADINGS = ", ".join(f"h{rank}[id]:not([id=''])" for rank in range(1, 7))
MARK = "\0"
"""Stands where a heading stood; no HTML can hold it."""


@dataclass(frozen=True)
class Section:
    """A piece of text with an address of its own: a heading and what follows it."""

    address: str
    title: str
    text: str


def sections(document: LexborHTMLParser, address: str) -> list[Section]:
    """Return the sections of a page, the first of which is what stands before the first heading with an id.

    Args:
        document: the content of the page; it is taken apart.
        address: of the page, from the language's root.
    """
    body = document.body
    assert body is not None  # the parser makes one for every text
    for node in body.css(f"{EXCLUDED}, {HIDDEN}"):
        node.replace_with("")
    for node in body.css(APART):
        node.insert_before(" ")
        node.insert_after(" ")
    addresses, titles = [address], [""]
    for heading in body.css(HEADINGS):
        addresses.append(address if heading.tag == "h1" else f"{address}#{heading.id}")
        titles.append(heading.text())
        heading.replace_with(MARK)
    texts = body.text().split(MARK)
    return [Section(where, _spaced(title), _spaced(text)) for where, title, text in zip(addresses, titles, texts, strict=True)]


def _spaced(text: str) -> str:
    return " ".join(text.split())
