"""The book for readers with a screen of their own: EPUB 3, by pandoc."""

import io
import json
import zipfile

import typst

from macros.books.book import HERE, Book, desk, pandoc

MOMENT = (2026, 1, 1, 0, 0, 0)
"""The date of every file in the archive."""
FEATURES = ["alternativeText", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"]
"""What the book offers; the words are those of the W3C's vocabulary for schema.org accessibility properties."""


def epub(book: Book) -> bytes:
    """Return the book as an EPUB.

    Raises:
        RuntimeError: pandoc refused the text.
    """
    facts = {
        "title": [{"type": "main", "text": book.title}, {"type": "edition", "text": book.edition}],
        "lang": book.language,
        "date": book.date.isoformat(),
        "author": book.author,
        "rights": book.licence,
        "description": book.description,
        "subject": list(book.keywords),
        "identifier": [{"scheme": "URI", "text": book.identifier}],
        "toc-title": book.contents,
        "accessModes": ["textual", "visual"],
        "accessModeSufficient": ["textual"],
        "accessibilityFeatures": FEATURES,
        "accessibilityHazards": ["none"],
        "accessibilitySummary": book.accessibility,
    }
    with desk(book) as folder:
        (folder / "facts.json").write_text(json.dumps(facts), "utf-8")
        (folder / "cover.png").write_bytes(cover(book))
        sheet = (HERE / "book.css").read_text("utf-8")
        for name, colour in book.colours.items():
            sheet = sheet.replace(f"var({name})", colour)
        (folder / "book.css").write_text(sheet, "utf-8")
        options = [
            "--metadata-file=facts.json",
            "--css=book.css",
            "--epub-cover-image=cover.png",
            "--syntax-highlighting=monochrome",
        ]
        pandoc(book, folder, "epub3", "--split-level=2", "--toc", "--toc-depth=3", *options, "--output=book.epub")
        return in_order((folder / "book.epub").read_bytes())


def cover(book: Book) -> bytes:
    """Return the cover as a PNG."""
    made = typst.compile(str(HERE / "cover.typ"), format="png", ppi=144, ignore_system_fonts=True, sys_inputs=book.inputs)
    assert isinstance(made, bytes)
    return made


def in_order(archive: bytes) -> bytes:
    """Return the archive with its files in one order and of one date; ``mimetype`` comes first, as it is, as EPUB wants it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "mimetype", name)):
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(zipfile.ZipInfo(name, MOMENT), source.read(name), kind, 9)
    return buffer.getvalue()
