"""The roadmap as a book: the pages' own HTML, put into print form, made into EPUB by pandoc and into PDF by Typst.

``printed`` turns pages into chapters, ``epub`` and ``pdf`` make the files. Nothing here knows MkDocs; ``macros.site.paper``
collects the pages and says where the files go. The libraries are those of the dependency group ``release``: an ordinary
build imports nothing but this file.
"""

from macros.model import Language, Roadmap

FOLDER = "downloads"
KINDS = ("epub", "pdf")


def file_name(edition: str, language: Language, kind: str) -> str:
    """Return the path of a book in an edition of the site."""
    return f"{FOLDER}/ai-engineer-roadmap-{edition}-{language}.{kind}"


def size_mark(kind: str) -> str:
    """Return what stands for the size of a book until the book is made: the page that tells it is in the book."""
    return f"size-of-the-{kind}"


def edition(roadmap: Roadmap) -> str:
    """Return the edition that the data is of."""
    return max(roadmap.changes, key=lambda change: change.date).edition
