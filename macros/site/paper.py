"""The books of a release: collected from the pages when all of them are rendered, written into ``downloads/``.

``RELEASE=true`` makes them; an ordinary build has no books, and no page of it links to one.
"""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as SitePage

from macros.books import FOLDER, KINDS, edition, file_name, size_mark
from macros.books.book import HERE as BOOKS
from macros.books.book import Book
from macros.books.epub import epub
from macros.books.pdf import pdf
from macros.books.printed import Page, Part, Text, text
from macros.cache import kept, key
from macros.formats import day, size
from macros.palette import palette
from macros.site.languages import State, path_of, state


def pages(files: Files) -> Iterator[SitePage]:
    """Yield the pages in the order of the navigation."""
    first = [file.page for file in files.documentation_pages() if file.page and not file.page.previous_page]
    page = next((page for page in first if page.next_page), None)
    while page is not None:
        yield page
        page = page.next_page


def parts(files: Files, here: State) -> list[Part]:
    """Return the parts of the book: what stands before the stages, each stage, what stands after them."""
    word, language = here.render.word, here.language
    before: list[Page] = []
    after: list[Page] = []
    of_stage: dict[str, list[Page]] = {stage.id: [] for stage in here.roadmap.stages}
    for found in pages(files):
        own = here.pages.in_language(language)[found.file.src_uri]
        if not own.meta.book:
            continue
        stage = next((id for id in of_stage if own.address.startswith(f"roadmap/{id}/")), None)
        title = str(found.meta.get("title") or found.title)
        if stage and own.meta.stage:
            title = word("books.stage-page")
        elif not own.address:
            title = word("books.introduction")
        page = Page(own.address, title, found.content or "", day(own.meta.reviewed, language))
        if stage:
            of_stage[stage].append(page)
        else:
            (after if any(of_stage.values()) else before).append(page)
    return [
        Part("before", word("books.before"), "", tuple(before)),
        *(
            Part(stage.id, stage.title[language], stage.summary[language], tuple(of_stage[stage.id]), number)
            for number, stage in enumerate(here.roadmap.stages, 1)
        ),
        Part("after", word("books.after"), "", tuple(after)),
    ]


def add_books(files: Files, config: MkDocsConfig) -> None:
    """Make the books of the language that is built, write them into the site, and tell the pages their sizes.

    Raises:
        PluginError: a book could not be made.
    """
    here = state(config)
    with ThreadPoolExecutor() as pool:
        try:
            book = collect(files, config)
            made = dict(zip(KINDS, pool.map(partial(_kept, book, here.root / ".cache" / "books"), KINDS), strict=True))
        except (LookupError, RuntimeError) as error:
            raise PluginError(str(error)) from error
    top = Path(config.site_dir) if here.is_default else Path(config.site_dir).parent
    (top / FOLDER).mkdir(parents=True, exist_ok=True)
    for kind, content in made.items():
        (top / file_name(edition(here.roadmap), here.language, kind)).write_bytes(content)
    for page in pages(files):
        for kind, content in made.items():
            shown = size(len(content), here.language)
            page.content = (page.content or "").replace(size_mark(kind), shown)
            page.markdown = (page.markdown or "").replace(size_mark(kind), shown)


def collect(files: Files, config: MkDocsConfig) -> Book:
    """Return the book of the language that is built.

    Raises:
        LookupError: a page shows an image that there is not.
    """
    here = state(config)
    word, language = here.render.word, here.language
    newest = max(here.roadmap.changes, key=lambda change: change.date)
    number = edition(here.roadmap)
    label = word("books.edition", edition=number, date=day(newest.date, language))
    base = config.extra["base"]
    site = base + path_of(language)
    imprint = here.render(
        "_imprint", "", address=site, label=label, edition=number, date=day(newest.date, language), report=report(config.repo_url)
    )
    body = text(parts(files, here), base=base, site=site, word=word, find=partial(_find, files, here))
    return Book(
        title=word("site.name"),
        description=word("site.description"),
        language=language,
        edition=label,
        author=word("books.author"),
        licence="CC BY-SA 4.0",
        identifier=base + file_name(number, language, "epub"),
        contents=word("books.contents"),
        accessibility=word("books.accessibility"),
        keywords=tuple(word("books.keywords").split(", ")),
        topics=tuple(
            f"roadmap-{stage.id}.{topic.id}"
            for stage in here.roadmap.stages
            for topic in stage.topics
            if topic.id not in here.pages.topics
        ),
        date=newest.date,
        text=Text(
            f'<h1 id="imprint" class="imprint">{word("books.imprint")}</h1>{imprint}<div class="contents"></div>{body.html}',
            body.images,
        ),
        colours=palette(here.root),
    )


def report(repository: str | None) -> str:
    """Return the address at which an error is reported."""
    return f"{repository.rstrip('/')}/issues/new" if repository else ""


def _find(files: Files, here: State, path: str) -> bytes | None:
    """Return the content of a file of the edition. The labs' pictures stand once, at the root, not among the Turkish files."""
    lab = here.root / "docs" / path
    if path.startswith("labs/") and lab.is_file():
        return lab.read_bytes()
    own = path.removeprefix(path_of(here.language))
    found = next((file for file in files if file.dest_uri == own), None)
    return found.content_bytes if found else None


def _kept(book: Book, cache: Path, kind: str) -> bytes:
    """Return a book from the cache, or make it; it depends on its text, our files and the versions of the tools."""
    ours = [path.read_bytes() for path in sorted(BOOKS.glob("*.*")) if path.suffix != ".pyc"]
    tools = " ".join(map(version, ("typst", "pypandoc_binary", "pikepdf")))
    images = [name.encode() + content for name, content in sorted(book.text.images.items())]
    name = key(book.text.html, *images, json.dumps(book.inputs, sort_keys=True), book.identifier, book.accessibility, tools, *ours)
    return kept(cache / f"{name}.{kind}", partial({"epub": epub, "pdf": pdf}[kind], book))
