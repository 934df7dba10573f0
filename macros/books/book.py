"""What the two kinds of book share: what is known about the book, and how pandoc is run."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from datetime import date as Date
from pathlib import Path
from tempfile import TemporaryDirectory

import pypandoc

from macros.books.printed import Text
from macros.model import Language

HERE = Path(__file__).parent
READ = "html+smart"
"""What pandoc reads: our HTML; ``smart`` sets the quotation marks that print has."""


@dataclass(frozen=True)
class Book:
    """A book before it is a file."""

    title: str
    description: str
    language: Language
    edition: str
    """As the title page says it, in words."""
    author: str
    licence: str
    identifier: str
    """The address under which the book is published."""
    contents: str
    """The title of the table of contents."""
    accessibility: str
    """One sentence on how the book can be read."""
    keywords: tuple[str, ...]
    topics: tuple[str, ...]
    """Ids in the book of the topics that are sections, which the table of contents names as well."""
    date: Date
    text: Text
    colours: Mapping[str, str]

    @property
    def moment(self) -> int:
        """The second that every file of the book bears, so that two builds of one edition are equal."""
        return int(datetime(self.date.year, self.date.month, self.date.day, tzinfo=UTC).timestamp())

    @property
    def inputs(self) -> dict[str, str]:
        """What the Typst files are given."""
        return dict(self.colours) | {
            "title": self.title,
            "description": self.description,
            "language": self.language,
            "edition": self.edition,
            "author": self.author,
            "licence": self.licence,
            "contents": self.contents,
            "keywords": ", ".join(self.keywords),
            "topics": " ".join(self.topics),
            "year": str(self.date.year),
            "month": str(self.date.month),
            "day": str(self.date.day),
        }


@contextmanager
def desk(book: Book) -> Iterator[Path]:
    """Lay text and images out in a folder, and clear it afterwards."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "book.html").write_text(book.text.html, "utf-8")
        for image, content in book.text.images.items():
            (folder / image).write_bytes(content)
        yield folder


def pandoc(book: Book, folder: Path, to: str, *options: str) -> None:
    """Run pandoc on the text in ``folder``.

    Raises:
        RuntimeError: pandoc failed or warned; its words are in the message.
    """
    command = [pypandoc.get_pandoc_path(), "book.html", "--from", READ, "--to", to, "--fail-if-warnings"]
    command += ["--lua-filter", str(HERE / "book.lua"), *options]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(book.moment)}
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if result.returncode or result.stderr.strip():
        raise RuntimeError(f"pandoc could not make {to} of the book in {book.language!r}: {result.stderr.strip()[:2000]}")
