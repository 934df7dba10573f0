"""The Markdown pages as their authors wrote them: front matter, headings, and how the two languages agree."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date
from difflib import get_close_matches
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from .faults import Fault
from .model import LANGUAGES, Language, Roadmap, Text
from .rules import ids_by_kind

FENCE = re.compile(r"^ *(`{3,}|~{3,})")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)(?:\s*\{:?\s*#([^\s}]*)[^}]*\})?\s*$")
INLINE_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
MACRO = re.compile(r"\{\{\s*(\w+)\s*\(")
CALL = re.compile(r"\{\{\s*(\w+)\s*\(([^)]*)\)")
QUOTED = re.compile(r""" "([^"]*)" | '([^']*)' """, re.X)
ID_OF = {
    "books": "topic",
    "courses": "topic",
    "fact": "fact",
    "facts": "fact",
    "resource": "resource",
    "resources": "topic",
    "role_facts": "role",
    "stage": "stage",
    "term": "term",
    "tools": "topic",
    "topic": "topic",
    "topic_facts": "topic",
}
"""What the first argument of a macro names; facts() names one with each."""
IMAGE = re.compile(r"!\[[^\]]*\]\(")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]*)")
ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


class Meta(BaseModel):
    """The front matter of a page."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    stage: str | None = None
    topic: str | None = None
    kind: Literal["topic", "career"] | None = None
    """Topic pages only: which anatomy the page has; see macros.anatomy."""
    title: Text | None = None
    description: Text | None = None
    reviewed: Date
    source: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")] | None = None
    """Turkish pages only: the fingerprint of the English text that the page was written from."""
    aliases: tuple[Text, ...] = ()
    """Other names by which the search finds the page; a topic's stand in its data."""
    hide: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    """Scripts of overrides/assets/javascripts that only this page needs."""
    template: str | None = None
    book: bool = True
    """Whether the page is in the book too; one that needs a screen is not."""


@dataclass(frozen=True)
class Heading:
    """A heading and the id by which it is linked to."""

    level: int
    text: str
    id: str
    line: int


@dataclass(frozen=True)
class Page:
    """A page in one language."""

    path: str
    """From the language's folder, with slashes: ``roadmap/mathematics/index.md``."""
    language: Language
    meta: Meta
    body: str
    first_line: int
    """Line of the file on which the body begins."""

    @property
    def file(self) -> str:
        """Path from the project's root."""
        return f"docs/{self.language}/{self.path}"

    @cached_property
    def address(self) -> str:
        """Address from the language's root: ``roadmap/mathematics/``."""
        return re.sub(r"(^|/)index\.md$", r"\1", self.path).removesuffix(".md") + ("" if self.path.endswith("index.md") else "/")

    @property
    def fingerprint(self) -> str:
        """A short hash of the text, the same on every machine."""
        return sha256(self.body.replace("\r\n", "\n").strip().encode()).hexdigest()[:12]

    @cached_property
    def prose(self) -> tuple[tuple[int, str], ...]:
        """The lines outside fenced code, with their numbers in the file; inline code is taken out."""
        lines, fence = [], ""
        for number, line in enumerate(self.body.splitlines(), self.first_line):
            mark = FENCE.match(line)
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1].startswith(fence):
                fence = ""
            elif not fence:
                lines.append((number, INLINE_CODE.sub("", line)))
        return tuple(lines)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in order."""
        found = ((number, HEADING.match(line)) for number, line in self.prose)
        return tuple(Heading(len(m[1]), m[2], m[3] or "", number) for number, m in found if m)

    @cached_property
    def macros(self) -> Counter[str]:
        """How often each macro is used."""
        return Counter(name for _, line in self.prose for name in MACRO.findall(line))

    def section_of(self, macro: str) -> str:
        """Return the id of the section in which a macro is first used; empty above the first section, or when it is not used."""
        line = next((number for number, text in self.prose if macro in MACRO.findall(text)), 0)
        return next((heading.id for heading in reversed(self.headings) if heading.line < line and heading.level > 1), "")

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """Ids of the words of the glossary that the page links to, each once."""
        found = (QUOTED.search(arguments) for _, line in self.prose for name, arguments in CALL.findall(line) if name == "term")
        return tuple(dict.fromkeys(m[1] or m[2] for m in found if m))

    @cached_property
    def counts(self) -> dict[str, int]:
        """The numbers in which the two languages of a page must agree."""
        text = "\n".join(line for _, line in self.prose)
        return {
            "code blocks": sum(1 for line in self.body.splitlines() if FENCE.match(line)) // 2,
            "images": len(IMAGE.findall(text)),
            "links": len(LINK.findall(text)),
        }


@dataclass(frozen=True)
class Pages:
    """All pages of the site."""

    all: tuple[Page, ...]

    def in_language(self, language: Language) -> dict[str, Page]:
        """Return the pages of one language by path."""
        return {page.path: page for page in self.all if page.language == language}

    @cached_property
    def topics(self) -> frozenset[str]:
        """Ids of the topics that have a page of their own."""
        return frozenset(page.meta.topic for page in self.all if page.meta.topic)


def address(topic: str, roadmap: Roadmap, pages: Pages) -> str:
    """Return where a topic is taught: its own page, or its section on the stage's page.

    Raises:
        UnknownIdError: there is no such topic.
    """
    stage = roadmap.stage_of(topic).id
    return f"roadmap/{stage}/{topic}/" if topic in pages.topics else f"roadmap/{stage}/#{topic}"


def load(root: Path) -> tuple[Pages, list[Fault]]:
    """Read the pages of both languages.

    Args:
        root: the project's root.

    Returns:
        The pages that could be read, and a fault for each that could not.
    """
    pages: list[Page] = []
    faults: list[Fault] = []
    for language in LANGUAGES:
        folder = root / "docs" / language
        for path in sorted(folder.rglob("*.md")):
            page = _read(path, language, path.relative_to(folder).as_posix())
            if isinstance(page, Page):
                pages.append(page)
            else:
                faults.append(page)
    return Pages(tuple(pages)), faults


def _read(path: Path, language: Language, name: str) -> Page | Fault:
    file = f"docs/{language}/{name}"
    text = path.read_text("utf-8")
    _, front, body = text.split("---\n", 2) if text.startswith("---\n") and text.count("---\n") > 1 else ("", "", text)
    try:
        meta = Meta.model_validate(yaml.safe_load(front) or {})
    except (yaml.YAMLError, ValidationError) as error:
        first = error.errors()[0] if isinstance(error, ValidationError) else None
        message = f"front matter: {'.'.join(map(str, first['loc']))}: {first['msg']}" if first else f"front matter: {error}"
        return Fault(file, 1, "", message, "the keys are those of macros.pages.Meta; 'reviewed' is always given")
    return Page(name, language, meta, body, front.count("\n") + 3)


def check(pages: Pages, roadmap: Roadmap, macros: frozenset[str]) -> list[Fault]:
    """Check each page, and each pair of pages.

    Args:
        pages: the pages as read.
        roadmap: the data that they speak of.
        macros: the names of the macros that there are.

    Returns:
        All faults.
    """
    faults = [
        fault
        for page in pages.all
        for rule in (_named, _headings, _macros, _data_addresses)
        for fault in rule(page, roadmap, macros)
    ]
    english = pages.in_language("en")
    faults += parity(pages)
    for stage in roadmap.stages:
        if f"roadmap/{stage.id}/index.md" not in english:
            faults.append(Fault(f"docs/en/roadmap/{stage.id}/index.md", None, stage.id, "the stage has no page", "write it"))
    faults += _sections(pages, roadmap)
    faults += _nothing_lost(pages, roadmap)
    return faults


def parity(pages: Pages) -> list[Fault]:
    """Check that the two languages have the same pages, built alike.

    Args:
        pages: the pages as read.

    Returns:
        All faults.
    """
    faults = []
    english, turkish = (pages.in_language(language) for language in LANGUAGES)
    for path in sorted(english.keys() ^ turkish.keys()):
        there, missing = ("en", "tr") if path in english else ("tr", "en")
        faults.append(Fault(f"docs/{missing}/{path}", None, "", "the page is missing", f"write it beside docs/{there}/{path}"))
    for path in sorted(english.keys() & turkish.keys()):
        faults += _parity(english[path], turkish[path])
    return faults


def _named(page: Page, roadmap: Roadmap, macros: frozenset[str]) -> Iterator[Fault]:
    """A page says what it is; its title comes from the data, or from its front matter, and stands in its one h1."""
    titles = [h for h in page.headings if h.level == 1]
    if len(titles) != 1:
        yield Fault(page.file, None, "", f"has {len(titles)} headings of level 1", "give it one, as its first line")
    wanted = page.meta.title
    for kind, entries in (("stage", roadmap.stages), ("topic", roadmap.topics)):
        id = getattr(page.meta, kind)
        if id:
            entry = next((e for e in entries if e.id == id), None)
            if entry is None:
                yield Fault(page.file, 1, "", f"no {kind} has the id {id!r}", "correct the front matter")
                return
            wanted = entry.title[page.language]
    if wanted is None:
        yield Fault(page.file, 1, "", "the page does not say what it is", "give 'stage', 'topic' or 'title' in the front matter")
    elif titles and titles[0].text != wanted and page.path != "index.md":
        yield Fault(page.file, titles[0].line, "", f"the heading is {titles[0].text!r}, the title {wanted!r}", "make them the same")
    if not page.meta.stage and not page.meta.topic and not page.meta.description:
        yield Fault(
            page.file, 1, "", "has no description", "add one or two sentences to the front matter; search engines show them"
        )
    if page.language == "en" and page.meta.source:
        yield Fault(page.file, 1, "", "an English page has no source", "take 'source' out of the front matter")


def _headings(page: Page, roadmap: Roadmap, macros: frozenset[str]) -> Iterator[Fault]:
    """Every heading has a permanent id of its own, and no level is skipped."""
    before = 1
    for heading in page.headings:
        if heading.level > before + 1:
            yield Fault(page.file, heading.line, heading.id, f"level {heading.level} follows level {before}", "do not skip a level")
        before = heading.level
        if heading.level > 1 and not heading.id:
            yield Fault(
                page.file, heading.line, "", f"the heading {heading.text!r} has no id", "add { #an-id }, the same in both languages"
            )
        elif heading.id and not ID.match(heading.id):
            yield Fault(page.file, heading.line, heading.id, "is not a heading id", "use English kebab-case in ASCII")
    for id, times in Counter(h.id for h in page.headings if h.id).items():
        if times > 1:
            line = [h.line for h in page.headings if h.id == id][1]
            yield Fault(page.file, line, id, f"the heading id is used {times} times", "give each heading its own")


def _macros(page: Page, roadmap: Roadmap, macros: frozenset[str]) -> Iterator[Fault]:
    """Only macros that exist are used, about things that exist."""
    known = ids_by_kind(roadmap)
    for number, line in page.prose:
        for name, arguments in CALL.findall(line):
            if name not in macros:
                near = get_close_matches(name, macros, n=1)
                hint = f"did you mean {near[0]}()?" if near else f"the macros are {', '.join(sorted(macros))}"
                yield Fault(page.file, number, "", f"there is no macro {name}()", hint)
            ids = [double or single for double, single in QUOTED.findall(arguments)]
            for id in (ids if name == "facts" else ids[:1]) if name in ID_OF else ():
                if id not in known[ID_OF[name]]:
                    near = get_close_matches(id, known[ID_OF[name]], n=1)
                    hint = f"did you mean {near[0]!r}?" if near else f"docs/data lists every {ID_OF[name]}"
                    yield Fault(page.file, number, id, f"{name}(): no {ID_OF[name]} has the id {id!r}", hint)


def _data_addresses(page: Page, roadmap: Roadmap, macros: frozenset[str]) -> Iterator[Fault]:
    """The address of a shared resource stands in the data, once."""
    owners = {url: r.id for r in roadmap.resources for url in (r.url, r.url_tr) if url}
    for number, line in page.prose:
        for url in LINK.findall(line):
            if url in owners:
                yield Fault(
                    page.file, number, "", f"{url} is the address of a resource", f'write {{{{ resource("{owners[url]}") }}}}'
                )


def _parity(english: Page, turkish: Page) -> Iterator[Fault]:
    """The two languages have the same headings and the same number of everything that is not text."""
    ids = [[(h.level, h.id) for h in page.headings] for page in (english, turkish)]
    if ids[0] != ids[1]:
        only = [sorted({id for _, id in ids[a]} - {id for _, id in ids[1 - a]}) for a in (0, 1)]
        parts = [f"only in {name}: {', '.join(found)}" for name, found in zip(("English", "Turkish"), only, strict=True) if found]
        message = f"the headings differ from the English page ({'; '.join(parts) or 'another order or level'})"
        yield Fault(turkish.file, None, "", message, "the two pages have the same headings, ids and levels in the same order")
    if english.macros != turkish.macros:
        names = sorted((english.macros - turkish.macros) + (turkish.macros - english.macros))
        parts = [f"{name}() {english.macros[name]} in English, {turkish.macros[name]} in Turkish" for name in names]
        yield Fault(
            turkish.file, None, "", f"the macros differ: {'; '.join(parts)}", "use each macro equally often in both languages"
        )
    for what, number in english.counts.items():
        if number != turkish.counts[what]:
            message = f"the {what} differ: {number} in English, {turkish.counts[what]} in Turkish"
            yield Fault(turkish.file, None, "", message, f"the two pages have the same number of {what}")


def _sections(pages: Pages, roadmap: Roadmap) -> Iterator[Fault]:
    """A topic without a page of its own is a section of its stage's page."""
    by_path = pages.in_language("en")
    for stage in roadmap.stages:
        page = by_path.get(f"roadmap/{stage.id}/index.md")
        for topic in stage.topics if page else ():
            assert page is not None
            if topic.id not in {h.id for h in page.headings}:
                yield Fault(
                    page.file, None, topic.id, "the topic has no section", f"write one: ## {topic.title.en} {{ #{topic.id} }}"
                )


def _nothing_lost(pages: Pages, roadmap: Roadmap) -> Iterator[Fault]:
    """An address or heading id that was published stays, or a redirect takes it over."""
    now = addresses(pages)
    moved: dict[tuple[str, str], str] = {(r.kind, r.old): r.new for r in roadmap.redirects}
    for page, ids in roadmap.published.pages.items():
        gone = [("page", page)] if page not in now else []
        gone += [("anchor", f"{page}#{id}") for id in ids if page in now and id not in now[page]]
        for kind, old in gone:
            new = moved.get((kind, old))
            if new is None:
                hint = f"bring it back, or add to docs/data/redirects.yml: {{kind: {kind}, old: {old}, new: <address>}}"
                yield Fault("docs/data/published.json", None, old, f"the {kind} was published and is gone", hint)
    for redirect in roadmap.redirects:
        if redirect.kind in ("page", "anchor"):
            target, _, id = redirect.new.partition("#")
            if target not in now or (id and id not in now[target]):
                message = f"the redirect leads to {redirect.new!r}, which is no page or heading"
                yield Fault("docs/data/redirects.yml", None, redirect.old, message, "name an address that exists")


def addresses(pages: Pages) -> dict[str, tuple[str, ...]]:
    """Return the heading ids of each address; the two languages have the same ones."""
    return {page.address: tuple(h.id for h in page.headings if h.id) for page in pages.in_language("en").values()}
