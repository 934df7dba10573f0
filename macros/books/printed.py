"""From the pages of the site to the text of a book: what needs a screen is put into a form that paper has too."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import ascii_uppercase
from urllib.parse import urldefrag, urljoin

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

ONLY_ON_SCREEN = ", ".join(
    (
        "a.headerlink",
        "script",
        "style",
        "template",
        "form",
        "button",
        "input",
        "select",
        "textarea",
        "dialog",
        "iframe",
        "svg",
        "[hidden]",
        "[role=status]",
        ".rm-topic-footer",
        ".rm-downloads",
        ".rm-score",
        ".rm-illustration",
        ".rm-actions",
        ".rm-since",
        ".rm-copy",
    )
)
"""What a book has no use for. The imprint says how to cite and where to report an error."""
WORDS_OF_CODE = re.compile(r"\blanguage-([\w-]+)")


@dataclass(frozen=True)
class Page:
    """A page of the site, as a reader sees it."""

    address: str
    """From the language's root, ``roadmap/mathematics/``."""
    title: str
    html: str
    reviewed: str = ""
    """The day of the last review, in words."""

    @property
    def id(self) -> str:
        """The id of the page's heading in the book, and the beginning of every id on it."""
        return self.address.strip("/").replace("/", "-") or "home"


@dataclass(frozen=True)
class Part:
    """A part of the book: a stage with its topics, or what stands before and after the stages."""

    id: str
    title: str
    summary: str
    pages: tuple[Page, ...]
    number: int | None = None
    """Stages are numbered."""


@dataclass(frozen=True)
class Text:
    """The text of a book, and what it shows."""

    html: str
    images: dict[str, bytes]


def text(parts: Iterable[Part], *, base: str, site: str, word: Callable[..., str], find: Callable[[str], bytes | None]) -> Text:
    """Return the text of the book.

    Args:
        parts: what is in it, in order.
        base: address of the edition, with the last slash.
        site: address of the pages' language in it, with the last slash.
        word: gives the interface's words.
        find: gives the content of a file of the edition, by its path.

    Raises:
        LookupError: a page shows an image that there is not.
    """
    parts = tuple(parts)
    pages = {site + page.address: page.id for part in parts for page in part.pages}
    images: dict[str, bytes] = {}
    trees = {page.id: _printed(page, site, word) for part in parts for page in part.pages}
    ids = {node.attributes["id"] for tree in trees.values() for node in tree.css("[id]")}
    for part in parts:
        for page in part.pages:
            tree = trees[page.id]
            for link in tree.css("a[href]:not(.rm-web)"):
                link.attrs["href"] = _inside(urljoin(site + page.address, link.attributes["href"] or ""), pages, ids)
            for image in tree.css("img[src]"):
                path = urljoin(site + page.address, image.attributes["src"] or "").removeprefix(base)
                content = find(path)
                if content is None:
                    raise LookupError(f"{page.address or 'the home page'} shows {path}, which the book cannot find")
                images[path.replace("/", "-")] = content
                image.attrs["src"] = path.replace("/", "-")
    html = "\n".join(
        f"{_opening(part, word)}\n" + "\n".join(trees[page.id].body.inner_html or "" for page in part.pages)  # type: ignore[union-attr]
        for part in parts
    )
    return Text(html, images)


def _opening(part: Part, word: Callable[..., str]) -> str:
    number = (
        Markup('<div class="part-number"><p>{}</p></div>').format(word("books.stage", number=part.number)) if part.number else ""
    )
    summary = Markup('<div class="part-summary"><p>{}</p></div>').format(part.summary) if part.summary else ""
    heading = Markup('<h1 id="part-{}">{}</h1>').format(part.id, part.title)
    return f"{heading}{number}{summary}"


def _inside(url: str, pages: dict[str, str], ids: set[str | None]) -> str:
    """Return the id in the book that an address leads to, or the address."""
    page, anchor = urldefrag(url)
    if page not in pages:
        return url
    id = f"{pages[page]}.{anchor}"
    return f"#{id if anchor and id in ids else pages[page]}"


def _printed(page: Page, site: str, word: Callable[..., str]) -> LexborHTMLParser:
    """Return a page in print form, its links still the site's."""
    tree = LexborHTMLParser(f"<body>{page.html}</body>")
    assert tree.body is not None
    for node in tree.css(ONLY_ON_SCREEN):
        node.decompose()
    answers = _answers(tree, word)
    for details in tree.css("details"):
        _open(details)
    _glossary(tree)
    for group in tree.css("dl > div"):
        group.unwrap()
    for node in [n for n in tree.body.traverse() if "-" in (n.tag or "")]:
        node.unwrap()
    for block in tree.css("div.highlight"):
        _code(block)
    _ledger(tree)
    for paragraph in tree.css("p[class]"):
        _wrap(tree, paragraph)
    for item in tree.css("li[id], dt[id]"):
        _move_id(tree, item)
    for image in tree.css("img"):
        for name in ("width", "height", "loading"):
            if name in image.attributes:
                del image.attrs[name]
    for table in tree.css("table"):
        _measure(tree, table)
    if answers:
        for node in _nodes(f'<h2 id="answers">{word("books.answers")}</h2><div class="rm-answers">{answers}</div>'):
            tree.body.insert_child(node)
    for node in tree.css("[id]"):
        node.attrs["id"] = f"{page.id}.{node.attributes['id']}"
    _headings(tree, page, site, word)
    return tree


def _headings(tree: LexborHTMLParser, page: Page, site: str, word: Callable[..., str]) -> None:
    """Put every heading one level down: level 1 is for the parts. Under the page's own stands where it comes from."""
    for level in (5, 4, 3, 2, 1):
        for heading in tree.css(f"h{level}"):
            moved = tree.create_node(f"h{level + 1}")
            moved.inner_html = heading.inner_html or ""
            moved.attrs["id"] = page.id if level == 1 else heading.attributes.get("id") or ""
            if not moved.attributes["id"]:
                del moved.attrs["id"]
            heading.replace_with(moved)
    own = tree.css_first("h2")
    if own is None:
        raise LookupError(f"{page.address or 'the home page'} has no heading of level 1")
    own.inner_html = str(Markup.escape(page.title))
    address = Markup('<a class="rm-web" href="{}">{}</a>').format(
        site + page.address, (site + page.address).removeprefix("https://")
    )
    reviewed = Markup("{}: {} · ").format(word("page.reviewed"), page.reviewed) if page.reviewed else ""
    own.insert_after(_nodes(f'<div class="rm-origin"><p>{reviewed}{address}</p></div>')[0])


def _answers(tree: LexborHTMLParser, word: Callable[..., str]) -> str:
    """Turn the questions into lists of choices; return the key, and the solution of the lab, for the end of the page."""
    key = ""
    for quiz in tree.css(".rm-quiz"):
        heading = _heading_of(quiz)
        lines = []
        for question in quiz.css(".rm-question"):
            choices = question.css("details.rm-choice")
            shown = "".join(f"<li>{_summary(choice)}</li>" for choice in choices)
            whys = [
                f"<p><strong>{letter}</strong> {why.inner_html}</p>"
                for letter, choice in zip(ascii_uppercase, choices, strict=False)
                if (why := choice.css_first("p"))
            ]
            whys.sort(key=lambda why: f"<strong>{word('practice.right')}</strong>" not in why)
            lines.append(f"<li>{''.join(whys)}</li>")
            choices[0].insert_before(_nodes(f'<ol type="A">{shown}</ol>')[0])
            for choice in choices:
                choice.decompose()
        for note in quiz.css(".rm-meta"):
            note.decompose()
        key += f"<p><strong>{heading}</strong></p><ol>{''.join(lines)}</ol>"
    for solution in tree.css("details.note"):
        title = _summary(solution)
        solution.css_first("summary").decompose()  # type: ignore[union-attr]
        key += f"<p><strong>{title}</strong></p>{solution.inner_html}"
        solution.replace_with(_nodes(f'<p class="rm-see"><a href="#answers">{title}: {word("books.see-answers")}</a></p>')[0])
    return key


def _heading_of(node: LexborNode) -> str:
    """Return the text of the heading that a block stands under."""
    before: LexborNode | None = node
    while before is not None and before.tag not in ("h2", "h3"):
        before = before.prev or before.parent
    return str(Markup.escape(before.text())) if before is not None else ""


def _open(details: LexborNode) -> None:
    """Show what a reader would have to open."""
    title = _summary(details)
    if summary := details.css_first("summary"):
        summary.decompose()
    id = f' id="{details.attributes["id"]}"' if details.attributes.get("id") else ""
    details.replace_with(_nodes(f'<div class="rm-opened"{id}><p class="rm-label">{title}</p>{details.inner_html}</div>')[0])


def _summary(details: LexborNode) -> str:
    summary = details.css_first("summary")
    return (summary.inner_html or "") if summary else ""


def _glossary(tree: LexborHTMLParser) -> None:
    """Make a list of definitions of the glossary, whose words are headings on the site."""
    for glossary in tree.css(".rm-glossary"):
        html = ""
        for node in list(glossary.iter()):
            inner = node.inner_html or ""
            if node.tag == "h2":
                html += f'{"</dd>" if html else ""}<dt id="{node.attributes["id"]}">{inner}</dt><dd>'
            else:
                html += node.html or ""
        glossary.inner_html = f"<dl>{html}</dd></dl>"


def _ledger(tree: LexborHTMLParser) -> None:
    """Spell the addresses out where every resource stands once."""
    for title in tree.css(".rm-ledger li > a.rm-resource__title"):
        address = Markup('<div class="rm-address"><p><a href="{0}">{0}</a></p></div>').format(title.attributes["href"])
        title.insert_after(_nodes(str(address))[0])


def _code(block: LexborNode) -> None:
    """Leave the colouring of a program to the book's own tools; they need its language."""
    language = WORDS_OF_CODE.search(block.attributes.get("class") or "")
    program = block.css_first("code")
    if program is not None:
        kind = f' class="{language[1]}"' if language and language[1] != "text" else ""
        block.replace_with(_nodes(f"<pre{kind}><code>{Markup.escape(program.text())}</code></pre>")[0])


def _wrap(tree: LexborHTMLParser, paragraph: LexborNode) -> None:
    """Keep the class of a paragraph, which only a block has in a book."""
    block = tree.create_node("div")
    block.attrs["class"] = paragraph.attributes["class"] or ""
    block.inner_html = f"<p>{paragraph.inner_html}</p>"
    paragraph.replace_with(block)


def _move_id(tree: LexborHTMLParser, item: LexborNode) -> None:
    """Keep the id of an item, which only its content has in a book."""
    tag = "div" if item.tag == "li" else "span"
    inner = tree.create_node(tag)
    inner.attrs["id"] = item.attributes["id"] or ""
    del item.attrs["id"]
    inner.inner_html = item.inner_html or ""
    item.inner_html = ""
    item.insert_child(inner)


def _measure(tree: LexborHTMLParser, table: LexborNode) -> None:
    """Give each column a share of the width by how much it holds."""
    rows = [[len(cell.text()) for cell in row.css("th, td")] for row in table.css("tr")]
    count = max(map(len, rows), default=0)
    if not count or any(group.tag == "colgroup" for group in table.iter()):
        return
    weights = [max(10.0, (sum(row[n] for row in rows if len(row) > n) / len(rows)) ** 0.6 * 4) for n in range(count)]
    columns = "".join(f'<col style="width: {100 * weight / sum(weights):.0f}%">' for weight in weights)
    group = tree.create_node("colgroup")
    table.insert_child(group)
    table.inner_html = f"<colgroup>{columns}</colgroup>" + (table.inner_html or "").replace("<colgroup></colgroup>", "")


def _nodes(html: str) -> list[LexborNode]:
    body = LexborHTMLParser(f"<body>{html}</body>").body
    assert body is not None
    return list(body.iter())
