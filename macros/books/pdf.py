"""The book on paper: pandoc writes the text for Typst, Typst sets it."""

import io
from typing import Literal

import pikepdf
import typst

from macros.books.book import HERE, Book, desk, pandoc

STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, titled, in a known language, every picture with a text; Typst refuses what is not."""
SCOPES = {
    "comment": "comment",
    "string": "string",
    "constant.numeric": "number",
    "constant": "constant",
    "keyword, storage": "keyword",
    "entity.name.function, support.function": "function",
}
"""What a colour is for in a program: the scope of the TextMate grammars, and our name of the colour."""


def pdf(book: Book) -> bytes:
    """Return the book as a PDF.

    Raises:
        RuntimeError: pandoc or Typst refused the text.
    """
    with desk(book) as folder:
        pandoc(book, folder, "typst", "--wrap=none", "--syntax-highlighting=idiomatic", "--output=text.typ")
        source = folder / "book.typ"
        source.write_text((HERE / "book.typ").read_text("utf-8") + (folder / "text.typ").read_text("utf-8"), "utf-8")
        try:
            made, warnings = typst.compile_with_warnings(
                str(source),
                format="pdf",
                ignore_system_fonts=True,
                pdf_standards=STANDARD,
                timestamp=book.moment,
                sys_inputs=book.inputs | {"theme": theme(dict(book.colours))},
            )
        except typst.TypstError as error:
            raise RuntimeError(f"Typst could not set the book in {book.language!r}: {error.message} {error.hints}") from None
    if warnings:
        raise RuntimeError(f"Typst warned about the book in {book.language!r}: {warnings[0].message}")
    assert isinstance(made, bytes)
    return packed(made)


def packed(made: bytes) -> bytes:
    """Return the PDF with its objects compressed, which makes a tagged book less than half as large; nothing else changes."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(made)) as file:
        file.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return buffer.getvalue()


def theme(colours: dict[str, str]) -> str:
    """Return the colours of programs as a TextMate theme, which Typst reads."""
    rules = "".join(
        f"<dict><key>scope</key><string>{scope}</string><key>settings</key><dict><key>foreground</key>"
        f"<string>{colours[name]}</string></dict></dict>"
        for scope, name in SCOPES.items()
    )
    ink = f"<dict><key>settings</key><dict><key>foreground</key><string>{colours['ink']}</string></dict></dict>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict><key>name</key><string>roadmap</string>'
        f"<key>settings</key><array>{ink}{rules}</array></dict></plist>"
    )
