"""The text of a page, section by section, as a reader sees it."""

from dataclasses import dataclass
from html.parser import HTMLParser

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
INLINE = frozenset(
    ("a", "abbr", "b", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong", "sub", "sup", "time", "var")
)
HEADINGS = frozenset(f"h{rank}" for rank in range(1, 7))
HIDDEN = frozenset({"script", "style", "svg", "template"})
EXCLUDED = "data-search-skip"
"""The attribute that keeps an element out: what it holds is listed elsewhere."""


@dataclass(frozen=True)
class Section:
    """A piece of text with an address of its own: a heading and what follows it."""

    address: str
    title: str
    text: str


def sections(html: str, address: str) -> list[Section]:
    """Return the sections of a page, the first of which is what stands before the first heading with an id.

    Args:
        html: the content of the page.
        address: of the page, from the language's root.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [
        Section(f"{address}#{id}" if id else address, " ".join("".join(title).split()), " ".join("".join(text).split()))
        for id, title, text in reader.found
    ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[str], list[str]]] = [("", [], [])]  # id, title, text
        self._open: list[str] = []
        self._hidden_at = 0  # how many elements were open when the one that hides its content began
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in VOID:
            self._add(" ")
            return
        self._open.append(tag)
        if self._hidden_at:
            return
        if EXCLUDED in given or tag in HIDDEN or given.get("class") == "headerlink":
            self._hidden_at = len(self._open)
        elif tag in HEADINGS and given.get("id"):
            first = tag == "h1"
            self.found.append(("" if first else given["id"] or "", [], []))
            self._in_heading = True
        elif tag not in INLINE:
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open.pop() != tag:
            pass
        if self._hidden_at > len(self._open):
            self._hidden_at = 0
        elif not self._hidden_at and tag in HEADINGS:
            self._in_heading = False
        elif tag not in INLINE:
            self._add(" ")

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add(self, text: str) -> None:
        if not self._hidden_at:
            _, title, rest = self.found[-1]
            (title if self._in_heading else rest).append(text)
